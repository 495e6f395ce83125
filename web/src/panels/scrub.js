/**
 * What lies over the slider: how full the first queue was, or how much was going on, and marks where something failed and where the breakpoints' lines ran.
 * It is drawn once a recording; the playhead is the slider's own.
 *
 * @import {Recording} from '../moment.js'
 */
import { html, nothing, svg } from 'lit-html';
import { cache } from 'lit-html/directives/cache.js';
import { depthBars } from './spark.js';

const COLUMNS = 120;
/** Marks drawn at most: more are one thick line anyhow. */
const MARKS = 60;

/** @type {WeakMap<object, unknown>} */
const drawn = new WeakMap();

/** @param {Recording} recording */
export function scrubMarks(recording) {
  let picture = drawn.get(recording);
  if (!picture) {
    picture = draw(recording);
    drawn.set(recording, picture);
  }
  return cache(picture);
}

/** @param {Recording} recording */
function draw({ trace, digest, steps }) {
  const [depth] = digest.depths.values();
  const bars = depth ? depthBars(trace, depth, COLUMNS) : switches(trace, steps);
  const path = [...bars].map((bar, i) => (bar > 0 ? `M${i} 18V${18 - Math.round(bar * 16)}H${i + 1}V18Z` : '')).join('');
  const { failures } = digest;
  const stride = Math.max(1, Math.ceil(failures.length / MARKS));
  const marks = [];
  for (let i = 0; i < failures.length; i += stride) marks.push((trace.step(failures.at[i]) / Math.max(steps, 1)) * COLUMNS);
  return html`<svg viewBox="0 0 ${COLUMNS} 18" preserveAspectRatio="none" aria-hidden="true"><path class="depth" d=${path}/>${
    marks.length ? svg`<path class="mark" d=${marks.map((x) => `M${x.toFixed(2)} 0V18`).join('')}/>` : nothing}</svg>`;
}

/** How often another task or thread took over, column by column. @param {Recording['trace']} trace @param {number} steps */
function switches(trace, steps) {
  const bars = new Float32Array(COLUMNS);
  const stride = Math.max(1, Math.floor(steps / 200_000));
  for (let step = stride; step < steps; step += stride) {
    if (trace.actor(trace.begins(step)) !== trace.actor(trace.begins(step - stride))) bars[Math.floor((step / steps) * COLUMNS)]++;
  }
  const most = Math.max(...bars);
  return most ? bars.map((bar) => bar / most) : bars;
}
