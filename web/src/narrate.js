/**
 * What happened in a step, and why, in plain sentences made of the trace's events and causes.
 *
 * @import {Snapshot, TaskInfo} from './messages.js'
 * @import {Trace} from './trace.js'
 * @import {Words} from './words/index.js'
 * @import {Name, Sentence} from './words/say.js'
 *
 * @typedef {object} Happening An event as a sentence needs it.
 * @property {Name} actor
 * @property {Name} subject
 * @property {Name} object
 * @property {Name} text
 * @property {Name} function where it happened
 * @property {string} word the text as it is, such as the reason of a wait
 * @property {boolean} said whether there is a text
 * @property {number} value
 * @property {number} amount the object, where it is a number
 * @property {number} from the time that the value names, in seconds
 *
 * @typedef {object} Told A sentence, and the step it speaks of.
 * @property {Sentence} sentence
 * @property {number} step
 */
import { nameOf } from './names.js';

/** What is worth a sentence, most telling first; of what is not here, nothing is said. */
const WORTH = [
  'task-fail', 'task-cancelled', 'raise', 'unwind', 'queue-put', 'queue-get', 'queue-full', 'queue-empty', 'queue-shutdown', 'lock-wait', 'lock-acquire', 'lock-release',
  'semaphore-wait', 'semaphore-acquire', 'semaphore-release', 'event-set', 'event-clear', 'event-wait', 'condition-wait', 'condition-notify',
  'barrier-wait', 'barrier-release', 'barrier-reset', 'barrier-abort', 'task-cancel', 'blocked', 'clock-jump', 'task-finish', 'task-create', 'output', 'input',
  'served-wrong', 'request-start', 'request-end', 'request-phase', 'served', 'queue-task-done', 'queue-join', 'yield', 'return', 'create', 'call', 'task-suspend', 'task-wake', 'task-start', 'thread-start', 'thread-block', 'thread-wake',
  'thread-switch', 'thread-end', 'future-result', 'future-exception', 'future-cancel', 'gather-done', 'loop-start', 'loop-stop',
];
const RANK = new Map(WORTH.map((kind, i) => [kind, i]));
/** What stands before an exception that is thrown into a frame, where a value sent would stand. */
const THROWN = 'raise ';
/** Sentences a step gets at most. */
const MOST = 3;
/** Events that are looked at for one step at most: what a library does between two lines has no end by itself. */
const LOOK = 2000;

/** @param {Trace} trace @param {number} event @param {Words} words @returns {Happening} */
function happening(trace, event, words) {
  const name = (/** @type {number} */ id) => ({ name: nameOf(trace, id, words) });
  const text = trace.text(event) ?? '';
  return {
    actor: name(trace.actor(event)), subject: name(trace.subject(event)), object: name(trace.object(event)), text: { name: text.trimEnd() }, word: text,
    said: trace.text(event) !== undefined, function: { name: functionAt(trace, event) }, value: trace.value(event), amount: trace.object(event), from: trace.timeNamed(event),
  };
}

/** @param {Trace} trace @param {number} event */
function functionAt(trace, event) {
  return trace.code(event)?.name ?? '';
}

/**
 * What an event was; null when it is not worth a word.
 * @param {Trace} trace @param {number} event @param {Words} words @returns {Sentence|null}
 */
export function tell(trace, event, words) {
  const kind = trace.kind(event);
  return RANK.has(kind) ? words.events[kind]?.(happening(trace, event, words)) ?? null : null;
}

/**
 * What happened in a step, in the order in which it did.
 * @param {Trace} trace @param {number} step @param {Words} words @param {number} [woken] a task whose wake-up is told elsewhere
 * @returns {Sentence[]}
 */
export function tellStep(trace, step, words, woken = -1) {
  const from = trace.begins(step) + 1;
  const to = Math.min(trace.begins(step + 1), from + LOOK);
  /** @type {{event: number, rank: number}[]} */
  const worth = [];
  let suspended = false;
  for (let event = from; event < to; event++) {
    const kind = trace.kind(event);
    const rank = RANK.get(kind);
    if (kind === 'task-suspend') suspended = true;
    if (kind === 'task-wake' && trace.subject(event) === woken) continue;
    if (rank === undefined || (kind === 'return' && isModule(trace, event))) continue;
    worth.push({ event, rank });
  }
  const told = worth.filter(({ event }) => !(suspended && trace.kind(event) === 'yield' && trace.text(event) === undefined));
  const best = told.toSorted((a, b) => a.rank - b.rank).slice(0, MOST).sort((a, b) => a.event - b.event);
  return best.map(({ event }) => tell(trace, event, words)).filter((sentence) => sentence !== null);
}

/** @param {Trace} trace @param {number} event */
function isModule(trace, event) {
  return functionAt(trace, event) === '<module>';
}

/**
 * What comes next where the playhead stands.
 * @param {Trace} trace @param {number} step @param {string} source the line's text @param {Words} words @returns {Sentence}
 */
export function tellNext(trace, step, source, words) {
  const event = trace.begins(step);
  const where = { function: { name: functionAt(trace, event) }, line: trace.line(event), actor: { name: nameOf(trace, trace.actor(event), words) } };
  if (trace.kind(event) === 'resume') {
    const text = trace.text(event);
    const thrown = text?.startsWith(THROWN) ? { name: text.slice(THROWN.length) } : null;
    return words.goesOn({ ...where, sent: text === undefined || thrown ? null : { name: text }, thrown });
  }
  return words.runsNext({ ...where, source: { name: source.trim() } });
}

/**
 * Why the running task got its turn: what woke it.
 * @param {Trace} trace @param {number} step @param {Words} words @returns {Told|null}
 */
export function whyNow(trace, step, words) {
  const event = trace.begins(step);
  if (step >= trace.steps || trace.kind(event) !== 'resume') return null;
  return whyRuns(trace, trace.cause(event), words);
}

/**
 * Why a task runs, from its task-start, task-resume or task-wake on.
 * @param {Trace} trace @param {number} event @param {Words} words @returns {Told|null}
 */
export function whyRuns(trace, event, words) {
  if (event < 0) return null;
  if (trace.kind(event) === 'task-resume') return whyRuns(trace, trace.cause(event), words);
  const cause = trace.cause(event);
  switch (trace.kind(event)) {
    case 'task-start': return cause < 0 ? null : { sentence: words.whyStarted(happening(trace, cause, words)), step: trace.step(cause) };
    case 'task-suspend': return { sentence: words.whyOwn(happening(trace, event, words)), step: trace.step(event) };
    case 'task-wake': return cause < 0 ? null : whyWoken(trace, event, cause, words);
    default: return null;
  }
}

/** @param {Trace} trace @param {number} wake @param {number} cause @param {Words} words @returns {Told} */
function whyWoken(trace, wake, cause, words) {
  if (trace.kind(cause) === 'timer-fire') {
    const set = trace.cause(cause);
    return { sentence: words.whyTimer(trace.time(wake)), step: trace.step(set < 0 ? cause : set) };
  }
  const told = tell(trace, cause, words);
  return { sentence: words.whyWoken(told ?? [trace.kind(cause)]), step: trace.step(cause) };
}

/**
 * Why a task does not run: what it waits for, since when, and how long if that is known.
 * @param {Trace} trace @param {Snapshot} snapshot @param {TaskInfo} task @param {Words} words @returns {Told|null}
 */
export function whyWaits(trace, snapshot, task, words) {
  const name = { name: nameOf(trace, task.entity, words) };
  const step = task.event >= 0 && task.event < trace.events ? trace.step(task.event) : -1;
  if (task.state === 'ready') {
    const place = snapshot.ready.findIndex(({ entity }) => entity === task.entity) + 1;
    return { sentence: words.whyReady(name, place), step };
  }
  if (!task.reason) return null;
  const sync = snapshot.syncs.find(({ entity }) => entity === task.waitsFor);
  const place = sync ? Math.max([...sync.getters].indexOf(task.entity), [...sync.putters].indexOf(task.entity)) + 1 : 0;
  const holder = sync?.holder ? { name: nameOf(trace, sync.holder, words) } : null;
  return {
    sentence: words.whyWaits({
      name, reason: task.reason, thing: { name: nameOf(trace, task.waitsFor, words) }, known: task.waitsFor > 0, since: task.since, until: task.until, place, holder,
    }),
    step,
  };
}
