/**
 * What the clients of the simulated world got from a served program: how many answers, how fast, how late, and which were wrong.
 *
 * @import {Column, Trace} from './trace.js'
 *
 * @typedef {object} Service up to an event
 * @property {number} count answers so far
 * @property {number} perSecond answers a virtual second, since the first question was asked; 0 while no time has gone by
 * @property {number} half seconds within which half of the answers came: the median
 * @property {number} most seconds within which 95 in 100 came
 * @property {number[]} wrong the events of wrong answers
 */

/**
 * @param {Trace} trace @param {Column<Uint32Array>} served the events of all answers, in order @param {number} now the event up to which they count
 * @returns {Service}
 */
export function serviceAt(trace, served, now) {
  const count = trace.search(served.length, (i) => served.at[i] >= now);
  const events = [...served.at.subarray(0, count)];
  const took = Float64Array.from(events, (event) => secondsOf(trace, event)).sort();
  const began = events.reduce((least, event) => Math.min(least, trace.timeNamed(event)), Infinity);
  const passed = count ? trace.time(events[count - 1]) - began : 0;
  return {
    count, perSecond: passed > 0 ? count / passed : 0, half: within(took, 0.5), most: within(took, 0.95), wrong: events.filter((event) => trace.kind(event) === 'served-wrong'),
  };
}

/** How long an answer took, in virtual seconds. @param {Trace} trace @param {number} event */
export function secondsOf(trace, event) {
  return trace.time(event) - trace.timeNamed(event);
}

/** The least of the sorted numbers that a share of them does not exceed: the nearest rank; 0 of none. @param {Float64Array} sorted @param {number} share */
function within(sorted, share) {
  return sorted.length ? sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] : 0;
}
