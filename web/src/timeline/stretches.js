/**
 * What of a lane can be seen, merged to what a pixel can show: however many changes fall on one place, they are one mark, found by searching and not by
 * looking at each. A picture so costs by its width and not by the length of the run.
 *
 * @import {Lane} from '../lanes.js'
 * @import {Scale} from './scale.js'
 *
 * @typedef {Pick<Scale, 'eventToX'> & {trace: {events: number}}} Place
 * @typedef {(state: number, from: number, to: number) => void} DrawStretch pixels; a running stretch, or a request's waiting, may be narrower than one
 */
import { changeAt, RUNNING, WAITING } from '../lanes.js';

/** Changes nearer to each other than this many pixels are merged: a mark is about as wide. */
const NEAR = 2;

/**
 * @param {Lane} lane @param {Place} scale where events lie @param {number} begin the first event that can be seen @param {number} width
 * @param {DrawStretch} draw called from left to right
 */
export function eachStretch(lane, scale, begin, width, draw) {
  const { events, states, runs } = lane;
  const at = (/** @type {number} */ i) => scale.eventToX(i < events.length ? events.at[i] : scale.trace.events);
  let i = Math.max(0, changeAt(lane, begin));
  for (let from = at(i); i < events.length && from <= width;) {
    const next = at(i + 1);
    if (next - from >= NEAR) {
      draw(states.at[i], from, next);
      i++;
      from = next;
      continue;
    }
    const j = firstAt(i + 1, events.length, from + NEAR, at);
    if (runs.at[j - 1] - (i ? runs.at[i - 1] : 0) > 0) draw(lane.kind === 'request' ? WAITING : RUNNING, from, from);
    // The last change of the place may last: then it is drawn by itself.
    i = at(j) - at(j - 1) >= NEAR ? j - 1 : j;
    from = i < events.length ? at(i) : width + 1;
  }
}

/** The first of the places from `low` on that lies at `x` or behind it, by steps that double and then by halving. @param {number} low @param {number} count @param {number} x @param {(i: number) => number} at */
export function firstAt(low, count, x, at) {
  if (low >= count || at(low) >= x) return low;
  let stride = 1;
  while (low + stride < count && at(low + stride) < x) {
    low += stride;
    stride *= 2;
  }
  for (let high = Math.min(count, low + stride); low < high;) {
    const middle = (low + high) >>> 1;
    if (at(middle) >= x) high = middle;
    else low = middle + 1;
  }
  return low;
}
