/**
 * What a run has recorded, and which of its moments is shown.
 *
 * The playhead stands at a step, or with the run's end, which moves while the run goes on. It moves at once; what the engine knows of the step it has
 * come to (the snapshot) follows a little later, and until then `pending` says that the one there is of another step.
 *
 * @import {Digest} from './digest.js'
 * @import {Breakpoint, Entry, Snapshot} from './messages.js'
 * @import {Trace} from './trace.js'
 *
 * @typedef {object} Recording What had been recorded when it was made: the columns grow on, these counts do not.
 * @property {Trace} trace
 * @property {Digest} digest
 * @property {number} events
 * @property {number} steps
 * @property {boolean} full the bound was reached: what came later is missing
 * @property {'done'|'cancelled'|'failed'} [over] how the program stands at the end, once the run is over
 *
 * @typedef {object} Moment
 * @property {number|null} step null: the end, also while that moves on
 * @property {Snapshot|null} snapshot null: not known, or, unless it is pending, not to be had
 * @property {boolean} pending whether the snapshot is of another step
 * @property {Breakpoint|null} met the breakpoint that stopped the playhead here
 * @property {number} task the entity selected by the reader; 0: none
 * @property {number} frame the frame the reader has pointed at, by its serial; 0: none
 * @property {number} same the object that is pointed out wherever it appears, by its `ref` in this snapshot; 0: none
 * @property {number} mark the step from which a stretch is measured to the playhead; -1: none
 * @property {ReadonlySet<string>} open paths of values that are opened, such as `7/queue/0`: frame, name, then names within
 * @property {Readonly<Record<string, {total: number, entries: Entry[]}>>} values what they hold, as far as it is known for this snapshot
 */

/** @type {Moment} */
export const AT_END = Object.freeze({ step: null, snapshot: null, pending: false, met: null, task: 0, frame: 0, same: 0, mark: -1, open: new Set(), values: {} });

/** The step the playhead stands at; at the end the number of steps. @param {{recording: Recording|null, moment: Moment}} run */
export function stepOf({ recording, moment }) {
  return moment.step ?? recording?.steps ?? 0;
}

/** Whether the playhead stands at the end. @param {{recording: Recording|null, moment: Moment}} run */
export function isAtEnd({ recording, moment }) {
  return moment.step === null || !recording || moment.step >= recording.steps;
}
