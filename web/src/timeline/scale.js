/**
 * Where on the timeline a moment lies. The axis is virtual time; what happens at one instant takes no time and would take no width, so the instant
 * under the playhead is unfolded into its steps: the lens. It stands at its place on the axis, which goes on before and behind it. A run that never moves
 * the clock is one lens.
 *
 *         earlier           lens: the steps of now           later
 *     |---------------|[from ..................... to)|---------------|
 *
 * @import {Trace} from '../trace.js'
 *
 * @typedef {object} View How the reader looks at it.
 * @property {number} width pixels, of the picture without the names
 * @property {number} perSecond pixels
 * @property {number} lens how much larger than by itself a step is within the lens
 * @property {number} left where the lens begins, in pixels
 */

/** Pixels of a step in the lens by itself: few steps take more, many take less and are not all shown. */
const STEP = { least: 10, most: 30 };
/** A run that is one lens is shown whole at first while its steps are not narrower than this. */
const WHOLE = 3;
/** The part of the width that the lens takes at most while there is an axis beside it. */
const SHARE = 0.56;
/** The funnel at each side of the lens. */
export const FUNNEL = 10;

/** The trace's events, steps and clock laid out for one place of the playhead. */
export class Scale {
  /**
   * @param {Trace} trace
   * @param {number} step of the playhead
   * @param {View} view
   */
  constructor(trace, step, view) {
    this.trace = trace;
    this.view = view;
    this.step = step;
    this.now = trace.clock(step);
    const { from, to } = trace.instantAround(Math.min(step, Math.max(0, trace.steps - 1)));
    this.first = from;
    this.last = Math.max(to, from + 1);
    this.alone = trace.clock(0) === trace.clock(trace.steps);
    const room = (this.alone ? view.width : view.width * SHARE) - 2 * FUNNEL;
    const wanted = this.last - this.first;
    /** Pixels of a step within the lens. */
    this.perStep = Math.min(STEP.most, Math.max(this.alone ? WHOLE : STEP.least, room / wanted)) * view.lens;
    this.shown = Math.min(wanted, Math.max(1, Math.floor(room / this.perStep)));
    // The window of steps keeps the playhead in its middle, within the instant.
    this.from = Math.max(this.first, Math.min(step - Math.floor(this.shown / 2), this.last - this.shown));
    this.to = this.from + this.shown;
    this.lensWidth = this.shown * this.perStep;
    this.left = this.alone ? FUNNEL : view.left;
    this.right = this.left + this.lensWidth;
  }

  /** @param {number} time virtual seconds, not those of now */
  timeToX(time) {
    return time < this.now ? this.left - FUNNEL - (this.now - time) * this.view.perSecond : this.right + FUNNEL + (time - this.now) * this.view.perSecond;
  }

  /** @param {number} step within the instant */
  stepToX(step) {
    return this.left + (Math.max(this.from, Math.min(step, this.to)) - this.from) * this.perStep;
  }

  /** @param {number} event */
  eventToX(event) {
    const { trace } = this;
    if (event >= trace.events) return trace.clock(trace.steps) === this.now ? this.right : this.timeToX(trace.clock(trace.steps));
    const time = trace.time(event);
    if (time !== this.now) return this.timeToX(time);
    const step = trace.step(event);
    const begins = trace.begins(step);
    if (event < begins) return this.stepToX(step);
    const span = trace.begins(step + 1) - begins;
    return this.stepToX(step + Math.min(1, (event - begins) / Math.max(1, span)));
  }

  /** The step that a reader means by pointing there. @param {number} x */
  xToStep(x) {
    const { trace } = this;
    if (x >= this.left && x <= this.right) return Math.min(Math.floor(this.from + (x - this.left) / this.perStep), trace.steps);
    const time = this.xToTime(x);
    const step = trace.stepAt(time);
    const before = Math.max(0, step - 1);
    if (step >= trace.steps) return Math.max(0, trace.steps - 1);
    return Math.abs(trace.clock(before) - time) < Math.abs(trace.clock(step) - time) ? trace.instantAround(before).from : step;
  }

  /** @param {number} x */
  xToTime(x) {
    if (x < this.left) return this.now - Math.max(0, this.left - FUNNEL - x) / this.view.perSecond;
    if (x > this.right) return this.now + Math.max(0, x - this.right - FUNNEL) / this.view.perSecond;
    return this.now;
  }

  /** The first event that can be seen. */
  get begin() {
    const time = this.xToTime(0);
    if (this.left <= 0 && this.now === time) return this.trace.begins(this.from);
    return this.trace.search(this.trace.events, (event) => this.trace.time(event) >= time);
  }
}

/**
 * A view that shows the whole run.
 * @param {Trace} trace @param {number} step @param {number} width @returns {View}
 */
export function fitted(trace, step, width) {
  const view = { width, perSecond: 1, lens: 1, left: 0 };
  if (new Scale(trace, step, view).alone) return view;
  // The lens may be wider at another step: there is room for the widest.
  view.perSecond = Math.max(width * (1 - SHARE) - 2 * (FUNNEL + EDGE), 40) / (trace.clock(trace.steps) - trace.clock(0));
  return bounded(view, trace, step);
}

/** Pixels that stay free beside the run's beginning and end. */
const EDGE = 8;

/** The view moved so far that no room is wasted before the run's beginning or behind its end. @param {View} view @param {Trace} trace @param {number} step @returns {View} */
export function bounded(view, trace, step) {
  const { alone, lensWidth, now } = new Scale(trace, step, view);
  if (alone) return view;
  const before = EDGE + FUNNEL + (now - trace.clock(0)) * view.perSecond;
  const behind = EDGE + FUNNEL + (trace.clock(trace.steps) - now) * view.perSecond;
  const least = view.width - behind - lensWidth;
  return { ...view, left: least > before ? before : Math.min(before, Math.max(view.left, least)) };
}

/**
 * The view after the playhead has gone to another step: what was there stays where it was as far as the lens lets it.
 * @param {View} view @param {Scale} before @param {Trace} trace @param {number} step @returns {View}
 */
export function followed(view, before, trace, step) {
  const time = trace.clock(step);
  if (time === before.now) return view;
  const { lensWidth } = new Scale(trace, step, view);
  const wanted = before.timeToX(time) - (time < before.now ? lensWidth : 0);
  const most = Math.max(FUNNEL, view.width - lensWidth - FUNNEL - EDGE);
  return bounded({ ...view, left: Math.min(Math.max(wanted, FUNNEL + EDGE), most) }, trace, step);
}

/**
 * Larger or smaller, about a place that stays.
 * @param {View} view @param {Scale} scale @param {number} factor @param {number} x @returns {View}
 */
export function zoomed(view, scale, factor, x) {
  if (scale.alone || (x >= scale.left && x <= scale.right)) return { ...view, lens: Math.min(20, Math.max(1e-5, view.lens * factor)) };
  const perSecond = Math.min(1e6, Math.max(1e-6, view.perSecond * factor));
  const time = scale.xToTime(x);
  const left = time < scale.now ? x + FUNNEL + (scale.now - time) * perSecond : x - FUNNEL - (time - scale.now) * perSecond - scale.lensWidth;
  return bounded({ ...view, perSecond, left }, scale.trace, scale.step);
}

/** Moments to label on an axis: round numbers, at least so far apart. @param {number} from @param {number} to @param {number} perSecond @param {number} apart pixels */
export function ticks(from, to, perSecond, apart) {
  const least = apart / perSecond;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= least) ?? 10 * power;
  /** @type {number[]} */
  const marks = [];
  for (let i = Math.ceil(from / step); i * step <= to && marks.length < 200; i++) marks.push(Number((i * step).toPrecision(12)));
  return marks;
}
