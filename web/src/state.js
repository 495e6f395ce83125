/**
 * The whole state of a lesson's page, and every way it can change. Transitions are pure functions `(state, …) => state`;
 * there is no DOM here and no worker. main.js applies them, panels draw the result.
 *
 * A run's life: `idle` → `loading` (the engine is not there yet) → `running` (↔ `paused`) → (`stopping` →) `done`, or `crashed` when the
 * engine broke, or `failed` when it did not load. Each program has its own run, so going from one to the other loses nothing; what a run has recorded
 * goes when another one begins, and moment.js says how the reader moves in it.
 *
 * @import {Breakpoint, Chunk, ProgramError} from './messages.js'
 * @import {Moment, Recording} from './moment.js'
 * @import {Output} from './output.js'
 *
 * @typedef {'idle'|'loading'|'running'|'paused'|'stopping'|'done'|'crashed'|'failed'} Status
 * @typedef {'timeline'|'queue'|'loop'|'world'|'frames'|'output'|'narration'} PanelName
 * @typedef {'line'|'await'|'switch'|'iteration'} Stride a grain that is read off the trace
 * @typedef {Stride|'over'|'out'} Grain
 *
 * @typedef {'help'|'breakpoints'|'share'|null} Dialog
 *
 * @typedef {object} Program A runnable program of the lesson, as the site builder wrote it down.
 * @property {string} id
 * @property {string} main the file that is run
 * @property {Record<string, string>} files
 * @property {string[]} args
 * @property {number} seed
 * @property {string} world its simulated world, as canonical JSON; '' for none
 * @property {PanelName[]} panels what is open at first; none: what the run has to show
 * @property {boolean} [explores] whether other schedules of it are to be tried
 * @property {Compare|null} [compare] what its run is to be seen beside
 * @property {boolean} step whether its run, while it is the lesson's own text, is shown from its first step on
 *
 * @typedef {object} Compare Another program, or the same with another value of a parameter.
 * @property {string} program its id, or ''
 * @property {string} param its name, or ''
 * @property {string} value as Python writes it, without quotes
 *
 * @typedef {object} Execution A program's latest run.
 * @property {Status} status
 * @property {number} serial which run of the page this is; 0 for none yet
 * @property {Output} output
 * @property {number} exit
 * @property {number} clock virtual seconds
 * @property {number} steps
 * @property {ProgramError|null} error
 * @property {string|null} prompt what the program asks while it waits for a line of input, else null
 * @property {{message: string, details: string}|null} fault what broke, when it was the engine
 * @property {Record<string, string>} ran the files as they were when it began
 * @property {Recording|null} recording what happened; null: nothing was recorded, or it is gone
 * @property {Moment} moment which of its steps is shown
 * @property {PanelName[]} layout the panels that its program had before it, whose places are kept while it goes on
 *
 * @typedef {Breakpoint & {fault?: string}} Stop fault: why its condition is no expression, as Python says it; then it is met whenever its line is
 *
 * @typedef {{texts: Record<string, string>, args: string, seed: string, world: string}} Version A program as somebody has made it: all its texts.
 * @typedef {{step: number, task: number, frame: number, open: string[]}} Goal
 *
 * @typedef {object} Bench What the reader has made of one program.
 * @property {Record<string, string>} texts
 * @property {string} file the one in the editor
 * @property {string} args
 * @property {string} seed as typed
 * @property {string} world what the reader has set of the simulated world, in world.js's words
 * @property {number} schedule of tasks and threads, where a link asks for another than the usual one, 0
 * @property {Version[]} aside versions of the reader's own that are not on the bench now, the latest first
 * @property {'own'|'link'} from whose version this is: a link's becomes the reader's own with the first edit
 * @property {Goal|null} goal the moment that a link leads to, until a run has got there
 * @property {Stop[]} breakpoints of lines, in the files' order, then of events
 * @property {Execution} run
 *
 * @typedef {object} Choices What the reader has chosen for every lesson; what was never touched is not there.
 * @property {Grain} grain what one step of the transport is
 * @property {string} speed of playing: steps or virtual seconds a second, such as `4` or `1s`
 * @property {Partial<Record<PanelName, boolean>>} open panels opened and closed by hand
 * @property {boolean} values whether lines show the values of their variables
 * @property {boolean} list whether the timeline is a list
 *
 * @typedef {object} Edits What a reader has made of a lesson, without the runs: only what differs from the lesson.
 * @property {string} current
 * @property {Record<string, Edited>} programs by id
 *
 * @typedef {Version & {breakpoints?: Breakpoint[], aside?: Version[]}} Edited texts: those that differ, here and in the versions set aside
 *
 * @typedef {object} State
 * @property {Program[]} programs
 * @property {string} current the program on the bench
 * @property {Record<string, Bench>} benches
 * @property {number} serial the latest run's
 * @property {'peek'|'open'} sheet the bench on a phone
 * @property {'program'|PanelName|null} tab the panel that a narrow bench shows; null: the lesson's first
 * @property {Choices} choices
 * @property {Partial<Record<PanelName, boolean>>} opened panels as a link has them, until the reader opens or closes them
 * @property {boolean} playing whether the playhead moves by itself
 * @property {Dialog} dialog what lies over the page
 */
import { STOPPED } from './engine.js';
import { append, echo, NOTHING } from './output.js';
import { joinArgs } from './argv.js';
import { AT_END } from './moment.js';

/** @type {Execution} */
const IDLE = Object.freeze({ status: 'idle', serial: 0, output: NOTHING, exit: 0, clock: 0, steps: 0, error: null, prompt: null, fault: null, ran: {}, recording: null, moment: AT_END, layout: [] });

/** @type {Grain[]} */
export const GRAINS = ['line', 'await', 'switch', 'iteration', 'over', 'out'];
/** The kinds of events, of those that package trace knows, at which a run can be stopped. */
export const EVENTS = ['task-cancelled', 'task-fail', 'raise', 'queue-full', 'queue-empty', 'lock-wait'];
/** Steps, or with an s virtual seconds, a second. */
export const SPEEDS = ['1', '4', '16', '64', '1s', '10s'];

/** @type {Choices} */
const UNCHOSEN = Object.freeze({ grain: 'line', speed: '4', open: {}, values: false, list: false });

/** @param {Program[]} programs at least one @returns {State} */
export function initial(programs) {
  const benches = Object.fromEntries(programs.map((program) => [program.id, fresh(program)]));
  return { programs, current: programs[0].id, benches, serial: 0, sheet: 'peek', tab: null, choices: UNCHOSEN, opened: {}, playing: false, dialog: null };
}

/** @param {Program} program @returns {Bench} */
function fresh(program) {
  return { texts: program.files, file: program.main, args: joinArgs(program.args), seed: String(program.seed), world: '', schedule: 0, aside: [], from: 'own', goal: null, breakpoints: [], run: IDLE };
}

/** @param {State} state @param {string} [id] the current program unless given @returns {Program} */
export function programOf(state, id = state.current) {
  const program = state.programs.find((each) => each.id === id);
  if (!program) throw new RangeError(`no program ${id}`);
  return program;
}

/** @param {State} state @param {string} [id] @returns {Bench} */
export function benchOf(state, id = state.current) {
  return state.benches[id];
}

/** The program whose run is not over, if any. @param {State} state */
export function busyId(state) {
  return state.programs.find(({ id }) => isBusy(state.benches[id].run.status))?.id;
}

/** @param {Status} status */
export function isBusy(status) {
  return status === 'loading' || status === 'running' || status === 'paused' || status === 'stopping';
}

/** Whether the reader can move in what a run has recorded. @param {Execution} run */
export function canWalk({ status, recording }) {
  return recording !== null && recording.steps > 0 && (status === 'paused' || !isBusy(status));
}

/**
 * Whether a program's runs are recorded. Recording costs a switch of tasks a quarter more, but a plain loop several times as much: a program that is there for
 * its output alone goes without.
 * @param {Program} program
 */
export function isRecorded({ panels }) {
  return panels.length !== 1 || panels[0] !== 'output';
}

/** The order in which panels stand, and their tabs. @type {PanelName[]} */
export const ORDER = ['timeline', 'queue', 'loop', 'world', 'frames', 'narration', 'output'];

/** The panels that a run has something to show in: no tasks, no loop; no queue, no queues; nobody outside, no world; and what never changes hands nor moves the clock has no timeline. @param {Execution} run @returns {PanelName[]} */
export function panelsOf(run) {
  const { recording } = run;
  if (isBusy(run.status) && run.status !== 'paused' && run.layout.length) return run.layout;
  if (!recording || !canWalk(run)) return ['output'];
  const { trace, digest } = recording;
  const lanes = digest.lanes.shown;
  const has = {
    timeline: lanes.length > 1 || trace.clock(trace.steps) > 0,
    queue: digest.syncs.size > 0,
    loop: lanes.some(({ kind }) => kind === 'task' || kind === 'thread' || kind === 'loop'),
    world: digest.places.size > 0 || digest.served.length > 0,
    frames: true, narration: true, output: true,
  };
  return ORDER.filter((name) => has[name]);
}

/** Whether a run was of another text than the one that stands there now. @param {Bench} bench */
export function isEarlier({ texts, run }) {
  return run.status !== 'idle' && Object.entries(run.ran).some(([file, text]) => texts[file] !== text);
}

/** Whether Reset has anything to do. @param {State} state */
export function isTouched(state) {
  const { run, breakpoints } = benchOf(state);
  return isEdited(state) || run.status !== 'idle' || breakpoints.length > 0;
}

/** @param {State} state @param {string} id @param {Partial<Bench>} change @returns {State} */
function withBench(state, id, change) {
  return { ...state, benches: { ...state.benches, [id]: { ...state.benches[id], ...change } } };
}

/**
 * Changes the run with this serial number; a run that has been superseded leaves no trace.
 * @param {State} state @param {number} serial @param {(run: Execution) => Partial<Execution>} change
 */
export function withRun(state, serial, change) {
  const id = state.programs.find((program) => state.benches[program.id].run.serial === serial)?.id;
  if (!id) return state;
  const { run } = state.benches[id];
  return withBench(state, id, { run: { ...run, ...change(run) } });
}

/** Puts a program on the bench. @param {State} state @param {string} id @returns {State} */
export function selected(state, id) {
  return id === state.current ? state : { ...state, current: programOf(state, id).id, playing: false };
}

/** Shows one of the program's files. @param {State} state @param {string} file */
export function fileShown(state, file) {
  return withBench(state, state.current, { file });
}

/** The reader changed a file's text. A moment of the text as it was is no goal any more. @param {State} state @param {string} id @param {string} file @param {string} text */
export function edited(state, id, file, text) {
  return withBench(state, id, { texts: { ...state.benches[id].texts, [file]: text }, from: 'own', goal: null });
}

/** @param {State} state @param {string} args */
export function argsChanged(state, args) {
  return withBench(state, state.current, { args, goal: null });
}

/** @param {State} state @param {string} seed */
export function seedChanged(state, seed) {
  return withBench(state, state.current, { seed, goal: null });
}

/** What is set of the simulated world. @param {State} state @param {string} world */
export function worldChanged(state, world) {
  return withBench(state, state.current, { world, goal: null });
}

/** Whether a program is not as the lesson has it. @param {State} state @param {string} [id] */
export function isEdited(state, id = state.current) {
  return !isSame(versionOf(state, id), fresh(programOf(state, id)));
}

/** @param {State} state @param {string} id @returns {Version} */
function versionOf(state, id) {
  const { texts, args, seed, world } = benchOf(state, id);
  return { texts, args, seed, world };
}

/** @param {Version} a @param {Version} b */
function isSame(a, b) {
  return a.args === b.args && a.seed === b.seed && a.world === b.world && Object.entries(a.texts).every(([name, text]) => b.texts[name] === text);
}

/** Whether two states are alike in all that a reader makes of a lesson: programs, arguments, breakpoints. @param {State} a @param {State} b */
export function isMadeAlike(a, b) {
  if (a.current !== b.current) return false;
  return a.benches === b.benches || a.programs.every(({ id }) => {
    const [one, other] = [benchOf(a, id), benchOf(b, id)];
    return one === other || (one.texts === other.texts && one.args === other.args && one.seed === other.seed && one.world === other.world && one.schedule === other.schedule && one.breakpoints === other.breakpoints && one.aside === other.aside && one.from === other.from);
  });
}

/** Versions that are kept beside the one on the bench. */
const ASIDE = 3;

/** The versions to keep when another one comes onto the bench: the reader's own is never lost to it. @param {State} state @param {string} id @param {Version} coming */
function asideOf(state, id, coming) {
  const { aside, from } = benchOf(state, id);
  const leaving = versionOf(state, id);
  const kept = from === 'own' && isEdited(state, id) ? [leaving, ...aside] : aside;
  return kept.filter((each, i) => !isSame(each, coming) && kept.findIndex((other) => isSame(each, other)) === i).slice(0, ASIDE);
}

/**
 * The lesson's programs are others now, because it is being written. What the reader has made of one that is still there stays; what was as the lesson had it follows the lesson.
 * @param {State} state @param {Program[]} programs at least one @returns {State}
 */
export function replaced(state, programs) {
  const benches = programs.map((program) => {
    const old = state.programs.find(({ id }) => id === program.id);
    return [program.id, old ? carriedOver(state.benches[program.id], old, program) : fresh(program)];
  });
  const current = programs.some(({ id }) => id === state.current) ? state.current : programs[0].id;
  return { ...state, programs, benches: Object.fromEntries(benches), current };
}

/** @param {Bench} bench @param {Program} old @param {Program} now @returns {Bench} */
function carriedOver(bench, old, now) {
  const [before, after] = [fresh(old), fresh(now)];
  const texts = Object.entries(now.files).map(([file, text]) => [file, file in bench.texts && bench.texts[file] !== old.files[file] ? bench.texts[file] : text]);
  return {
    ...bench,
    texts: Object.fromEntries(texts),
    file: bench.file in now.files ? bench.file : now.main,
    args: bench.args === before.args ? after.args : bench.args,
    seed: bench.seed === before.seed ? after.seed : bench.seed,
    breakpoints: bench.breakpoints.filter((each) => !('file' in each) || !each.file || each.file in now.files),
  };
}

/** Back to the lesson's own program, with nothing run; the reader's version is set aside. @param {State} state */
export function reset(state) {
  const original = fresh(programOf(state));
  return withBench(state, state.current, { ...original, file: benchOf(state).file, aside: asideOf(state, state.current, original) });
}

/** The version set aside longest ago comes back, the one on the bench goes aside. @param {State} state */
export function ownShown(state) {
  const version = benchOf(state).aside.at(-1);
  return version ? withBench(state, state.current, { ...version, from: 'own', goal: null, aside: asideOf(state, state.current, version) }) : state;
}

/**
 * A link's program comes onto the bench.
 * @param {State} state @param {string} id @param {Version & Pick<Bench, 'schedule'|'goal'|'breakpoints'|'file'>} linked
 */
export function linkShown(state, id, { texts, args, seed, world, ...rest }) {
  const version = { texts, args, seed, world };
  const same = isSame(version, versionOf(state, id));
  const { from, aside } = benchOf(state, id);
  return withBench(selected(state, id), id, { ...version, ...rest, from: same ? from : 'link', aside: same ? aside : asideOf(state, id, version) });
}

/** The program's next run takes another course. @param {State} state @param {string} id @param {number} schedule 0: the usual one */
export function scheduleSet(state, id, schedule) {
  return withBench(state, id, { schedule });
}

/** A run has got where the link led. @param {State} state @param {string} id */
export function goalReached(state, id) {
  return withBench(state, id, { goal: null });
}

/** A link's program is not the reader's before the first edit: the version that it has put aside is. @param {State} state @returns {Edits|null} null when everything is as the lesson has it */
export function editsOf(state) {
  /** @type {Edits['programs']} */
  const programs = {};
  for (const program of state.programs) {
    const { breakpoints, from, aside: [before, ...others] } = benchOf(state, program.id);
    const own = from === 'own';
    const version = own ? versionOf(state, program.id) : before ?? fresh(program);
    const aside = own && before ? [before, ...others] : others;
    const stops = breakpoints.map(({ file, line, condition, event }) => (event ? { event } : { file, line, ...(condition && { condition }) }));
    if (isSame(version, fresh(program)) && !stops.length && !aside.length) continue;
    programs[program.id] = { ...changesOf(program, version), ...(stops.length && { breakpoints: stops }), ...(aside.length && { aside: aside.map((each) => changesOf(program, each)) }) };
  }
  const untouched = Object.keys(programs).length === 0 && state.current === state.programs[0].id;
  return untouched ? null : { current: state.current, programs };
}

/** A version without the texts that the lesson has too. @param {Program} program @param {Version} version @returns {Version} */
export function changesOf({ files }, { texts, args, seed, world }) {
  return { texts: Object.fromEntries(Object.entries(files).filter(([name, text]) => texts[name] !== text).map(([name]) => [name, texts[name]])), args, seed, world };
}

/**
 * Puts edits back. What does not fit the lesson, which may have changed since, is left out.
 * @param {State} state @param {unknown} edits as `editsOf` gave them, or anything else
 */
export function withEdits(state, edits) {
  const { current, programs } = /** @type {Partial<Edits>} */ (edits ?? {});
  for (const program of state.programs) {
    const kept = programs?.[program.id];
    if (!kept || typeof kept !== 'object') continue;
    const aside = Array.isArray(kept.aside) ? kept.aside.slice(0, ASIDE).map((each) => wholeOf(program, each)) : [];
    state = withStops(withBench(state, program.id, { ...wholeOf(program, kept), aside }), program.id, stopsOf(program, kept.breakpoints));
  }
  return state.programs.some(({ id }) => id === current) ? selected(state, String(current)) : state;
}

/** The whole version of which these are the changes. @param {Program} program @param {Partial<Version>} changes or anything else @returns {Version} */
export function wholeOf(program, changes) {
  const original = fresh(program);
  const { texts, args, seed, world } = changes ?? {};
  const known = Object.entries(texts ?? {}).filter(([name, text]) => name in program.files && typeof text === 'string');
  return {
    texts: { ...program.files, ...Object.fromEntries(known) },
    args: typeof args === 'string' ? args : original.args,
    seed: typeof seed === 'string' ? seed : original.seed,
    world: typeof world === 'string' ? world : original.world,
  };
}

/** The breakpoints that fit a program. @param {Program} program @param {unknown} kept @returns {Stop[]} */
export function stopsOf({ files }, kept) {
  if (!Array.isArray(kept)) return [];
  return kept.filter((each) => each && (EVENTS.includes(each.event) || (each.file in files && Number.isInteger(each.line) && each.line > 0)))
    .map(({ file, line, condition, event }) => (event ? { event } : { file, line, ...(typeof condition === 'string' && condition && { condition }) }));
}

/** The current program's run begins; the worker forgets what it has recorded of another. @param {State} state @param {boolean} engineReady */
export function started(state, engineReady) {
  const serial = state.serial + 1;
  const { texts, run: before } = benchOf(state);
  const run = { ...IDLE, serial, status: /** @type {Status} */ (engineReady ? 'running' : 'loading'), ran: texts, layout: panelsOf(before) };
  return { ...withBench(forgotten(state), state.current, { run }), serial, playing: false };
}

/** No recording can be asked about any more. @param {State} state @returns {State} */
function forgotten(state) {
  const benches = Object.entries(state.benches).map(([id, bench]) => [id, bench.run.recording ? { ...bench, run: { ...bench.run, recording: null, moment: AT_END } } : bench]);
  return { ...state, benches: Object.fromEntries(benches) };
}

/** @param {State} state @param {number} serial @param {boolean} yes */
export function paused(state, serial, yes) {
  return withRun(state, serial, ({ status }) => (status === 'running' || status === 'paused' ? { status: yes ? 'paused' : 'running' } : {}));
}

/** The engine came. @param {State} state @param {number} serial */
export function loaded(state, serial) {
  return withRun(state, serial, (run) => (run.status === 'loading' ? { status: 'running' } : {}));
}

/** @param {State} state @param {number} serial @param {Chunk[]} chunks */
export function printed(state, serial, chunks) {
  return withRun(state, serial, (run) => ({ output: append(run.output, chunks), clock: chunks.at(-1)?.[1] ?? run.clock }));
}

/** @param {State} state @param {number} serial @param {number} clock @param {number} steps */
export function progressed(state, serial, clock, steps) {
  return withRun(state, serial, () => ({ clock, steps }));
}

/** The program waits for a line of input. @param {State} state @param {number} serial @param {string} prompt */
export function asked(state, serial, prompt) {
  return withRun(state, serial, () => ({ prompt }));
}

/**
 * The reader gave the line, which stands in the output as it would in a terminal, or said that there are no more (null).
 * @param {State} state @param {number} serial @param {string|null} text
 */
export function answered(state, serial, text) {
  return withRun(state, serial, (run) => ({ prompt: null, output: text === null ? run.output : echo(run.output, run.clock, text) }));
}

/** The reader asked the run to stop. @param {State} state */
export function stopping(state) {
  const id = busyId(state);
  return id ? withRun(state, state.benches[id].run.serial, () => ({ status: 'stopping', prompt: null })) : state;
}

/**
 * @param {State} state @param {number} serial
 * @param {{exit: number, clock: number, steps: number, error: ProgramError|null}} end
 */
export function ended(state, serial, { exit, clock, steps, error }) {
  const over = exit === STOPPED ? 'cancelled' : error ? 'failed' : 'done';
  return withRun(state, serial, ({ recording }) => ({ status: 'done', exit, clock, steps, error, prompt: null, recording: recording && { ...recording, over } }));
}

/**
 * The engine broke, or did not load.
 * @param {State} state @param {number} serial @param {'crashed'|'failed'} status @param {{message: string, details: string}} fault
 */
export function faulted(state, serial, status, { message, details }) {
  return withRun(forgotten(state), serial, () => ({ status, prompt: null, fault: { message, details } }));
}

/** @param {State} state @param {'peek'|'open'} sheet @param {'program'|PanelName} [tab] @returns {State} */
export function sheetMoved(state, sheet, tab) {
  return { ...state, sheet, tab: tab ?? state.tab };
}

/** A narrow bench shows another panel. @param {State} state @param {'program'|PanelName} tab @returns {State} */
export function tabShown(state, tab) {
  return { ...state, tab };
}

/** @param {State} state @param {Partial<Choices>} choices @returns {State} */
export function chosen(state, choices) {
  return { ...state, choices: { ...state.choices, ...choices } };
}

/** Puts choices back. What does not fit is left out. @param {State} state @param {unknown} choices as they were kept, or anything else */
export function withChoices(state, choices) {
  const kept = /** @type {Partial<Choices>|null} */ (choices);
  if (typeof kept !== 'object' || kept === null) return state;
  /** @type {Partial<Choices>} */
  const fitting = {};
  if (kept.grain && GRAINS.includes(kept.grain)) fitting.grain = kept.grain;
  if (typeof kept.speed === 'string' && SPEEDS.includes(kept.speed)) fitting.speed = kept.speed;
  if (typeof kept.values === 'boolean') fitting.values = kept.values;
  if (typeof kept.list === 'boolean') fitting.list = kept.list;
  if (kept.open && typeof kept.open === 'object') fitting.open = Object.fromEntries(Object.entries(kept.open).filter(([, open]) => typeof open === 'boolean'));
  return chosen(state, fitting);
}

/** Opens a panel of a wide bench, or closes it. @param {State} state @param {PanelName} panel @param {boolean} open */
export function panelSet(state, panel, open) {
  return { ...chosen(state, { open: { ...state.choices.open, [panel]: open } }), opened: { ...state.opened, [panel]: open } };
}

/** @param {State} state @param {string} id @param {string} file @returns {number[]} the lines of a file that have breakpoints */
export function brokenLines(state, id, file) {
  return benchOf(state, id).breakpoints.flatMap((each) => (each.file === file && each.line ? [each.line] : []));
}

/**
 * The breakpoints of a file have been set, cleared, or moved with its text; each keeps its condition.
 * @param {State} state @param {string} id @param {string} file
 * @param {{line: number, was: number}[]} lines was: where it stood before; 0: it is new
 */
export function breakpointsMoved(state, id, file, lines) {
  const { breakpoints } = benchOf(state, id);
  const before = new Map(breakpoints.filter((each) => each.file === file).map((each) => [each.line, each]));
  const moved = lines.map(({ line, was }) => ({ ...before.get(was), file, line })).sort((a, b) => a.line - b.line);
  return withStops(state, id, [...breakpoints.filter((each) => each.file !== file), ...moved]);
}

/** @param {State} state @param {string} id @param {Stop[]} stops */
function withStops(state, id, stops) {
  const files = Object.keys(programOf(state, id).files);
  const place = (/** @type {Stop} */ { file }) => (file ? files.indexOf(file) : files.length);
  return withBench(state, id, { breakpoints: [...stops].sort((a, b) => place(a) - place(b)) });
}

/** @param {State} state @param {string} file @param {number} line */
export function breakpointRemoved(state, file, line) {
  return withBench(state, state.current, { breakpoints: benchOf(state).breakpoints.filter((each) => each.file !== file || each.line !== line) });
}

/** A breakpoint is to be met only where an expression is true; '' is always. @param {State} state @param {string} file @param {number} line @param {string} condition */
export function conditionSet(state, file, line, condition) {
  const set = (/** @type {Stop} */ each) => (each.file === file && each.line === line ? { file, line, ...(condition.trim() && { condition }) } : each);
  return withBench(state, state.current, { breakpoints: benchOf(state).breakpoints.map(set) });
}

/** What is wrong with a condition, wherever it stands as it was asked about. @param {State} state @param {string} id @param {string} condition @param {string} fault '': nothing */
export function conditionJudged(state, id, condition, fault) {
  const judged = (/** @type {Stop} */ each) => (each.condition === condition ? { ...each, fault } : each);
  return withBench(state, id, { breakpoints: benchOf(state, id).breakpoints.map(judged) });
}

/** @param {State} state @param {string} event of EVENTS @param {boolean} stops */
export function eventSet(state, event, stops) {
  const others = benchOf(state).breakpoints.filter((each) => each.event !== event);
  return withStops(state, state.current, stops ? [...others, { event }] : others);
}

/** @param {State} state @param {boolean} playing @returns {State} */
export function played(state, playing) {
  return state.playing === playing ? state : { ...state, playing };
}

/** @param {State} state @param {Dialog} dialog @returns {State} */
export function dialogShown(state, dialog) {
  return { ...state, dialog };
}
