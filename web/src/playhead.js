/**
 * Moving in what a run has recorded: transitions, pure functions as those of state.js.
 *
 * @import {Breakpoint, Entry, Snapshot, TraceChunk} from './messages.js'
 * @import {State} from './state.js'
 * @import {Trace} from './trace.js'
 * @import {Digest} from './digest.js'
 */
import { AT_END } from './moment.js';
import { withRun } from './state.js';

/** @param {State} state @param {number} serial @param {Trace} trace @param {Digest} digest @param {TraceChunk} chunk which both have taken in */
export function recorded(state, serial, trace, digest, chunk) {
  return withRun(state, serial, () => ({ recording: { trace, digest, events: chunk.from + chunk.count, steps: trace.steps, full: trace.full } }));
}

/** The engine is asked where a motion leads: what is shown is of a step that will be left. @param {State} state @param {number} serial */
export function asked(state, serial) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, pending: true } }));
}

/**
 * The playhead goes to a step, and the engine is asked about it.
 * @param {State} state @param {number} serial @param {number|null} step @param {Breakpoint|null} [met] the breakpoint that it was stopped by
 */
export function moved(state, serial, step, met = null) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, step, met, pending: true, values: {}, same: 0 } }));
}

/** The engine's answer, unless the playhead has gone on; null: it has none. @param {State} state @param {number} serial @param {number} step @param {Snapshot|null} snapshot */
export function seen(state, serial, step, snapshot) {
  return withRun(state, serial, ({ moment, recording }) => {
    if (!moment.pending || (moment.step ?? recording?.steps) !== step) return {};
    return { moment: { ...moment, snapshot, pending: false, values: {} } };
  });
}

/** The run goes on, and the page shows its end again, whatever that is. @param {State} state @param {number} serial */
export function left(state, serial) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...AT_END, task: moment.task, frame: moment.frame, open: moment.open } }));
}

/** @param {State} state @param {number} serial @param {number} task 0: none */
export function taskSelected(state, serial, task) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, task } }));
}

/** The reader points at a frame. @param {State} state @param {number} serial @param {number} frame */
export function frameShown(state, serial, frame) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, frame } }));
}

/** What a link says of a moment, before the playhead goes there. @param {State} state @param {number} serial @param {import('./state.js').Goal} goal */
export function aimed(state, serial, { task, open }) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, task, open: new Set(open) } }));
}

/** @param {State} state @param {number} serial @param {string} path */
export function valueToggled(state, serial, path) {
  return withRun(state, serial, ({ moment }) => {
    const open = new Set(moment.open);
    if (!open.delete(path)) open.add(path);
    return { moment: { ...moment, open } };
  });
}

/** @param {State} state @param {number} serial @param {Snapshot} snapshot of which the value is @param {string} path @param {{total: number, entries: Entry[]}} held */
export function valueSeen(state, serial, snapshot, path, held) {
  return withRun(state, serial, ({ moment }) => (moment.snapshot === snapshot ? { moment: { ...moment, values: { ...moment.values, [path]: held } } } : {}));
}

/** Points an object out wherever it appears, or no longer. @param {State} state @param {number} serial @param {number} ref */
export function sameSelected(state, serial, ref) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, same: moment.same === ref ? 0 : ref } }));
}

/** Begins to measure a stretch at a step, or leaves it. @param {State} state @param {number} serial @param {number} mark -1: none */
export function measured(state, serial, mark) {
  return withRun(state, serial, ({ moment }) => ({ moment: { ...moment, mark } }));
}
