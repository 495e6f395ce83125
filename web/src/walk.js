/**
 * Where a step of the transport leads to, as far as it is read off the trace: what needs to know the frames, or a breakpoint, is the engine's to find.
 *
 * @import {Recording} from './moment.js'
 * @import {Stride} from './state.js'
 * @import {Trace} from './trace.js'
 */

/** Whether a step is one to stop at. @type {Record<Stride, (trace: Trace, step: number) => boolean>} */
const STOPS = {
  line: () => true,
  await: (trace, step) => trace.kind(trace.begins(step)) === 'resume',
  switch: (trace, step) => trace.actor(trace.begins(step)) !== trace.actor(trace.begins(step - 1)),
  iteration: (trace, step) => {
    for (let event = trace.begins(step - 1) + 1; event < trace.begins(step); event++) if (trace.kind(event) === 'iteration') return true;
    return false;
  },
};

/**
 * @param {Recording} recording
 * @param {number} step 0 to the number of steps, which is the end
 * @param {Stride} grain
 * @param {boolean} back
 * @returns {number} where the next step of that grain leads to; the beginning or the end when there is none that way
 */
export function walk({ trace, steps }, step, grain, back) {
  return scan(steps, step, back, (each) => each === 0 || STOPS[grain](trace, each));
}

/** @param {number} steps @param {number} step @param {boolean} back @param {(step: number) => boolean} stops */
function scan(steps, step, back, stops) {
  const way = back ? -1 : 1;
  for (let each = step + way; each >= 0 && each < steps; each += way) if (stops(each)) return each;
  return back ? 0 : steps;
}

/**
 * The last step that has begun by a time.
 * @param {Recording} recording @param {number} time virtual seconds
 */
export function stepBy({ trace, steps }, time) {
  return Math.max(0, trace.search(steps, (step) => trace.clock(step) > time) - 1);
}
