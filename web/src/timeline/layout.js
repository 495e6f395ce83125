/**
 * Where things stand in a picture of the timeline: how wide the names' column is, which part of the axis is seen, how high all lanes together are.
 *
 * @import {Recording} from '../moment.js'
 * @import {Lane} from '../lanes.js'
 * @import {Model} from './draw.js'
 * @import {View} from './scale.js'
 *
 * @typedef {object} Shown
 * @property {Recording} recording
 * @property {number} step
 * @property {number} selected a task, 0: none
 * @property {number} mark the step that a stretch is measured from, -1: none
 * @property {(lane: Lane) => string[]} namesOf what a lane may be called, the longest first
 * @property {Model['words']} words
 */
import { DEPTH, ROW, RULER } from './draw.js';
import { fitted, Scale } from './scale.js';

/** Width of the names' column: what the longest one needs, within a share of the whole. */
const NAMES = { least: 84, share: 0.3, most: 200 };
/** A narrower picture has the shortest names. */
const SHORT = 480;
/** Lanes whose names are measured. */
const MEASURED = 80;
/** Queues whose depth is drawn. */
const DEPTHS = 3;

/**
 * @param {CanvasRenderingContext2D} pen @param {import('./palette.js').Palette} palette @param {Shown} shown @param {number} wide pixels of the whole picture
 * @param {View|null} view null: all of the run is to be seen
 * @returns {Model} as high as all lanes together, and not scrolled
 */
export function layOut(pen, palette, shown, wide, view) {
  const { recording: { trace, digest }, step } = shown;
  const lanes = digest.lanes.shown;
  const namesOf = wide < SHORT ? (/** @type {Lane} */ lane) => shown.namesOf(lane).slice(-1) : shown.namesOf;
  const names = Math.round(Math.min(NAMES.most, wide * NAMES.share, Math.max(NAMES.least, widest(pen, palette, lanes, namesOf) + 38)));
  const width = wide - names;
  const seen = view?.width === width ? view : { ...fitted(trace, step, width), ...(view && { lens: view.lens }) };
  const depths = [...digest.depths.keys()].slice(0, DEPTHS);
  return { ...shown, namesOf, scale: new Scale(trace, step, seen), lanes, depths, names, width, height: RULER + lanes.length * ROW + depths.length * DEPTH + 6, scroll: 0 };
}

/** @param {CanvasRenderingContext2D} pen @param {import('./palette.js').Palette} palette @param {Lane[]} lanes @param {(lane: Lane) => string[]} namesOf @returns {number} pixels of the longest name */
function widest(pen, { mono }, lanes, namesOf) {
  pen.font = `11.5px ${mono}`;
  return Math.max(...lanes.slice(0, MEASURED).map((lane) => pen.measureText(namesOf(lane)[0]).width));
}
