/**
 * Looks through a recording for a word: in what was printed, put, taken, sent and raised, in the names of tasks, queues and functions, in the kinds of events.
 *
 * @import {Recording} from './moment.js'
 */

/**
 * @param {Recording} recording
 * @param {number} step to look from
 * @param {string} text case does not matter
 * @param {boolean} back
 * @returns {number} the step just behind the event that was found; -1: there is none that way
 */
export function searchTrace({ trace, events, steps }, step, text, back) {
  const wanted = text.toLowerCase();
  const has = (/** @type {string|undefined} */ word) => word !== undefined && word.toLowerCase().includes(wanted);
  const kinds = trace.kinds.map((kind) => has(kind));
  const strings = trace.strings.map((each) => has(each));
  const entities = trace.entities.map((each) => has(each?.name));
  const met = (/** @type {number} */ event) => {
    const kind = trace.kind(event);
    if (kind === 'line') return has(trace.code(event)?.name) && (event === 0 || trace.code(event) !== trace.code(event - 1));
    if (kinds[trace.kindIndex(event)] || entities[trace.actor(event)]) return true;
    if (FRAMES.has(kind)) return has(trace.text(event));
    return (TEXTS.has(kind) && strings[trace.value(event)]) || entities[trace.subject(event)];
  };
  const landing = (/** @type {number} */ event) => Math.min(trace.step(event) + 1, steps);
  if (back) {
    for (let event = Math.min(events, trace.begins(Math.max(0, step - 1))) - 1; event >= 0; event--) if (met(event)) return landing(event);
    return -1;
  }
  for (let event = trace.begins(step); event < events; event++) if (met(event)) return landing(event);
  return -1;
}

/** Kinds of frames' events: their subject is no entity. */
const FRAMES = new Set(['return', 'yield', 'resume']);
/** Other kinds whose value names a text. */
const TEXTS = new Set([
  'create', 'raise', 'unwind', 'output', 'input', 'task-create', 'task-suspend', 'task-finish', 'task-fail', 'task-cancel', 'task-cancelled',
  'callback-schedule', 'callback-run', 'future-result', 'future-exception', 'queue-put', 'queue-get', 'thread-block',
]);
