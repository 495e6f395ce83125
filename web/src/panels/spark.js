/**
 * How full something was over the whole run, as the paths of a small picture 320 wide and 36 high. Time runs along it where there is any, else the steps do.
 *
 * @import {Depth} from '../digest.js'
 * @import {Trace} from '../trace.js'
 */
import { depthAt } from '../digest.js';

const WIDTH = 320;
const HEIGHT = 36;

/**
 * @param {Trace} trace @param {Depth} depth @param {number} capacity 0: none @param {number} now the event the playhead stands at @param {number} [least] what the picture has room for at least
 * @returns {{area: string, edge: string, cap: number|null, here: number}} paths, the height of the capacity, the place of the playhead
 */
export function depthLine(trace, depth, capacity, now, least = 1) {
  const top = Math.max(depth.most, capacity, least, 1);
  const end = trace.clock(trace.steps);
  const at = (/** @type {number} */ event) => Math.round((end > 0 ? trace.time(event) / end : event / trace.events) * WIDTH);
  const y = (/** @type {number} */ value) => Math.round((HEIGHT - 4 - (value / top) * (HEIGHT - 10)) * 10) / 10;
  const { events, values } = depth;
  let edge = `M0 ${y(0)}`;
  for (let i = 0; i < events.length;) {
    const x = at(events.at[i]);
    // All the changes of one column: the least and the most are what can be seen of them.
    let [low, high] = [values.at[i], values.at[i]];
    for (; i < events.length && at(events.at[i]) === x; i++) [low, high] = [Math.min(low, values.at[i]), Math.max(high, values.at[i])];
    edge += `H${x}V${y(low)}V${y(high)}V${y(values.at[i - 1])}`;
  }
  edge += `H${WIDTH}`;
  const here = now >= trace.events ? WIDTH : at(now);
  return { edge, area: `${edge}V${y(0)}H0Z`, cap: capacity ? y(capacity) : null, here };
}

/** The depth over the whole run in so many columns, each with the most it held, from 0 to 1. @param {Trace} trace @param {Depth} depth @param {number} columns */
export function depthBars(trace, depth, columns) {
  const bars = new Float32Array(columns);
  for (let i = 0; i < columns; i++) bars[i] = depthAt(depth, trace.begins(Math.floor((i / columns) * trace.steps))) / Math.max(depth.most, 1);
  for (let i = 0; i < depth.events.length; i++) {
    const column = Math.min(columns - 1, Math.floor((trace.step(depth.events.at[i]) / Math.max(trace.steps, 1)) * columns));
    bars[column] = Math.max(bars[column], depth.values.at[i] / Math.max(depth.most, 1));
  }
  return bars;
}
