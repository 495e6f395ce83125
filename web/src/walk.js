/**
 * Where a step of the transport leads to. All of it is read off the trace; only a breakpoint with a condition needs the engine.
 *
 * @import {Breakpoint} from './messages.js'
 * @import {Recording} from './moment.js'
 * @import {Grain} from './state.js'
 * @import {Trace} from './trace.js'
 */

/** Whether a step is one to stop at. @type {Record<Grain, (trace: Trace, step: number) => boolean>} */
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
 * @param {Grain} grain
 * @param {boolean} back
 * @returns {number} where the next step of that grain leads to; the beginning or the end when there is none that way
 */
export function walk({ trace, steps }, step, grain, back) {
  return scan(steps, step, back, (each) => each === 0 || STOPS[grain](trace, each));
}

/**
 * The next step at which one of the breakpoints, none of which has a condition, is met; the beginning or the end when there is none that way.
 * @param {Recording} recording @param {number} step @param {Breakpoint[]} breakpoints @param {boolean} back
 */
export function walkToBreakpoint({ trace, steps }, step, breakpoints, back) {
  const lines = new Set(breakpoints.map(({ file, line }) => `${file}:${line}`));
  return scan(steps, step, back, (each) => {
    const event = trace.begins(each);
    return trace.kind(event) === 'line' && lines.has(`${trace.code(event)?.file}:${trace.line(event)}`);
  });
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
