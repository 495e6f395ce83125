/**
 * Draws the timeline: names at the left, then the axis with the lens in it. A picture is a function of its model and costs by what can be seen of it.
 *
 * @import {Recording} from '../moment.js'
 * @import {Lane} from '../lanes.js'
 * @import {Palette} from './palette.js'
 */
import { changeAt, RUNNING, standsAt, STATES, WAITING } from '../lanes.js';
import { eachStretch, firstAt } from './stretches.js';
import { FUNNEL, ticks } from './scale.js';

export const ROW = 26;
export const RULER = 42;
/** Height of a queue's depth below the lanes. */
export const DEPTH = 30;
/** Arrows drawn at most. */
const ARROWS = 80;
/** Changes of a depth within one pixel that are all looked at. */
const FEW = 200;
/** Pixels between two arrows of the axis. */
const APART = 5;
/** What is narrower has neither round corners nor hatching. */
const THIN = 6;
/** Events of the lens that are looked at for marks. */
const LOOK = 4000;

/**
 * @typedef {object} Model
 * @property {Recording} recording
 * @property {number} step
 * @property {import('./scale.js').Scale} scale
 * @property {Lane[]} lanes
 * @property {number[]} depths entities with a depth to draw
 * @property {number} names width of the names' column
 * @property {number} width of the picture without the names
 * @property {number} height
 * @property {number} scroll pixels that the lanes are scrolled by
 * @property {number} selected a task, 0: none
 * @property {number} mark the step that a stretch is measured from, -1: none
 * @property {(lane: Lane) => string[]} namesOf what a lane may be called, the longest first
 * @property {{now: string, depth: (name: string) => string, states: Record<string, string>}} words
 */

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
export function drawTimeline(pen, palette, model) {
  const { names, width, height } = model;
  pen.clearRect(0, 0, names + width, height);
  pen.textBaseline = 'middle';
  pen.save();
  pen.beginPath();
  pen.rect(names, 0, width, height);
  pen.clip();
  pen.translate(names, 0);
  drawLens(pen, palette, model);
  drawAxis(pen, palette, model);
  pen.save();
  pen.beginPath();
  pen.rect(0, RULER, width, height - RULER);
  pen.clip();
  drawBlockings(pen, palette, model);
  drawLanes(pen, palette, model);
  drawDepths(pen, palette, model);
  drawFuture(pen, palette, model);
  drawArrows(pen, palette, model);
  drawMarks(pen, palette, model);
  pen.restore();
  drawMeasure(pen, palette, model);
  drawPlayhead(pen, palette, model);
  pen.restore();
  drawNames(pen, palette, model);
}

/** Where a lane's middle is. @param {Model} model @param {number} i */
export function laneY({ scroll }, i) {
  return RULER + i * ROW + ROW / 2 - scroll;
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawLens(pen, { colour }, { scale, height }) {
  if (scale.alone) return;
  const { left, right } = scale;
  const funnel = (/** @type {number} */ from, /** @type {number} */ to) => {
    pen.beginPath();
    pen.moveTo(from, RULER);
    pen.lineTo(to, 20);
    pen.lineTo(to, height - 2);
    pen.lineTo(from, height - 2);
    pen.fill();
  };
  pen.fillStyle = colour['accent-wash'];
  funnel(left - FUNNEL - 4, left);
  funnel(right + FUNNEL + 4, right);
  pen.beginPath();
  pen.roundRect(left - 4, 18, right - left + 8, height - 20, 6);
  pen.fillStyle = colour.raised;
  pen.fill();
  pen.strokeStyle = colour['accent-line'];
  pen.lineWidth = 1;
  pen.stroke();
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawAxis(pen, { colour, sans }, { scale, width, recording, words }) {
  const { trace } = recording;
  pen.font = `12px ${sans}`;
  pen.fillStyle = colour['ink-3'];
  pen.textAlign = 'center';
  const end = trace.clock(trace.steps);
  if (!scale.alone) {
    for (const [from, to] of [[scale.xToTime(0), scale.now], [scale.now, scale.xToTime(width)]]) {
      for (const time of ticks(Math.max(0, from), Math.min(to, end), scale.view.perSecond, 52)) {
        if (time === scale.now) continue;
        const x = scale.timeToX(time);
        if (x > scale.left - 26 && x < scale.right + 26) continue;
        pen.fillText(String(time), x, 30);
        pen.fillRect(x - 0.5, RULER - 5, 1, 4);
      }
    }
    const title = words.now;
    const half = pen.measureText(title).width / 2;
    const middle = Math.min(Math.max((scale.left + scale.right) / 2, half), Math.max(half, width - half));
    pen.fillText(title, middle, 9);
  }
  const apart = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6].find((n) => n * scale.perStep >= 38) ?? 1e6;
  for (let step = Math.ceil(scale.from / apart) * apart; step < scale.to; step += apart) {
    const x = scale.stepToX(step);
    if (Math.abs(x - scale.stepToX(scale.step)) < 34 && scale.step >= scale.from && scale.step <= scale.to) continue;
    if (!scale.alone && x + 10 > scale.right + 4) continue;
    pen.fillText(String(step), x, 30);
  }
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawLanes(pen, palette, model) {
  const { lanes, scale, width, height, words } = model;
  const { begin } = scale;
  const lens = { from: scale.left, to: scale.right };
  pen.textAlign = 'left';
  for (let i = 0; i < lanes.length; i++) {
    const y = laneY(model, i);
    if (y < RULER - ROW || y > height + ROW) continue;
    pen.fillStyle = palette.colour['rule-soft'];
    pen.fillRect(0, Math.round(y) - 0.5, width, 1);
    /** @type {number[]} */
    const ran = [];
    eachStretch(lanes[i], scale, begin, width, (state, from, to) => {
      if (state === RUNNING) ran.push(from, to);
      else if (state === WAITING && to - from < 1) {
        pen.fillStyle = palette.state.waiting.line;
        pen.fillRect(from, y - 6, 2, 12);
      }
      else drawWait(pen, palette, STATES[state], Math.max(from, -8), Math.min(to, width + 8), y, words.states, lens);
    });
    pen.fillStyle = palette.state.running.line;
    for (let r = 0; r < ran.length; r += 2) {
      const wide = Math.max(2.5, ran[r + 1] - ran[r] - 1);
      drawBox(pen, Math.max(ran[r], -8), y - 9, Math.min(wide, width + 16), 18);
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {string} name the state @param {number} from @param {number} to @param {number} y
 * @param {Record<string, string>} words @param {{from: number, to: number}} lens
 */
function drawWait(pen, { state, colour, sans }, name, from, to, y, words, lens) {
  if (name === 'none' || to - from < 1) return;
  const look = state[name];
  if (name === 'done' || name === 'cancelled' || name === 'failed') {
    pen.fillStyle = look.line;
    if (from >= -4) pen.fillRect(from, y - 7, name === 'failed' ? 3 : 1.5, 14);
    return;
  }
  if (name === 'calling') {
    pen.fillStyle = colour.rule;
    pen.fillRect(from, y - 1, to - from, 2);
    return;
  }
  pen.fillStyle = look.wash;
  drawBox(pen, from + 0.5, y - 7, to - from - 1, 14);
  if (look.hatch && to - from > THIN) {
    pen.fillStyle = look.hatch;
    pen.fill();
  }
  const inside = Math.min(to, lens.to) - Math.max(from, lens.from);
  if (inside < 44) return;
  pen.font = `11.5px ${sans}`;
  const word = words[name];
  const wide = pen.measureText(word).width;
  if (wide + 12 > inside) return;
  const x = Math.max(from, lens.from) + 4;
  pen.fillStyle = look.wash;
  pen.fillRect(x - 2, y - 6.5, wide + 4, 13);
  pen.fillStyle = look.line;
  pen.fillText(word, x, y + 0.5);
}

/** A box with round corners, where it is wide enough to have some: they cost several times as much. @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y @param {number} wide @param {number} tall */
function drawBox(pen, x, y, wide, tall) {
  if (wide < THIN) return pen.fillRect(x, y, wide, tall);
  pen.beginPath();
  pen.roundRect(x, y, wide, tall, 2);
  pen.fill();
}

/** What a blocking call held up, through all lanes. @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawBlockings(pen, { state }, { recording, scale, width, height }) {
  const { trace, digest } = recording;
  const { blockings } = digest.lanes;
  let last = -2;
  for (let i = trace.search(blockings.length, (each) => trace.timeNamed(blockings[each]) >= scale.xToTime(0)); i < blockings.length; i++) {
    const from = scale.eventToX(blockings[i]);
    if (from > width) break;
    const until = trace.timeNamed(blockings[i]);
    const to = until === scale.now ? scale.left : scale.timeToX(until);
    if (to - last < 1) continue;
    last = to;
    pen.fillStyle = state.failed.wash;
    pen.fillRect(from, RULER, Math.max(1.5, to - from), height - RULER);
  }
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawDepths(pen, { colour }, model) {
  const { recording, depths, lanes, scale, width } = model;
  const { begin } = scale;
  depths.forEach((id, i) => {
    const depth = recording.digest.depths.get(id);
    if (!depth) return;
    const base = RULER + lanes.length * ROW + (i + 1) * DEPTH - 6 - model.scroll;
    const y = (/** @type {number} */ value) => base - (value / Math.max(1, depth.most)) * (DEPTH - 12);
    const { events, values } = depth;
    let k = Math.max(0, recording.trace.search(events.length, (each) => events.at[each] >= begin) - 1);
    pen.beginPath();
    pen.moveTo(0, base);
    let before = 0;
    for (; k < events.length;) {
      const x = Math.max(0, scale.eventToX(events.at[k]));
      if (x > width) break;
      const next = firstAt(k + 1, events.length, x + 1, (each) => scale.eventToX(events.at[each]));
      let most = values.at[k];
      if (next - k < FEW) for (let each = k; each < next; each++) most = Math.max(most, values.at[each]);
      pen.lineTo(x, y(before));
      pen.lineTo(x, y(most));
      before = values.at[next - 1];
      pen.lineTo(x, y(before));
      k = next;
    }
    const end = Math.min(width, scale.eventToX(recording.trace.events));
    pen.lineTo(end, y(before));
    pen.lineTo(end, base);
    pen.closePath();
    pen.fillStyle = colour['accent-line'];
    pen.globalAlpha = 0.7;
    pen.fill();
    pen.globalAlpha = 1;
    pen.fillStyle = colour.rule;
    pen.fillRect(0, base, width, 1);
  });
}

/** What is still to come is drawn at half strength. @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawFuture(pen, { colour }, { scale, step, width, height, recording }) {
  if (step >= recording.steps) return;
  const x = scale.stepToX(step);
  const edge = scale.alone ? width : scale.right + 4;
  pen.globalAlpha = 0.5;
  pen.fillStyle = scale.alone ? colour.bench : colour.raised;
  pen.fillRect(x, RULER, edge - x, height - RULER - 2);
  pen.fillStyle = colour.bench;
  if (!scale.alone) pen.fillRect(scale.right + FUNNEL + 4, RULER, width, height - RULER);
  pen.globalAlpha = 1;
}

/** Who woke whom. @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawArrows(pen, { colour }, model) {
  const { recording, lanes, scale, width, step } = model;
  const { trace, digest } = recording;
  const rows = new Map(lanes.map(({ id, kind }, i) => [kind === 'main' ? 0 : id, i]));
  const why = wakeOf(recording, step);
  const { wakes } = digest;
  const { begin } = scale;
  const end = scale.xToTime(width);
  const at = (/** @type {number} */ i) => scale.eventToX(wakes.at[i]);
  let drawn = 0;
  let lastX = -100;
  for (let i = trace.search(wakes.length, (each) => wakes.at[each] >= begin); i < wakes.length && drawn < ARROWS; i++) {
    // On the axis arrows keep apart; those between are skipped without a look.
    if (trace.time(wakes.at[i]) !== scale.now && at(i) - lastX < APART) i = firstAt(i, wakes.length, lastX + APART, at);
    const wake = wakes.at[i];
    if (i >= wakes.length || trace.time(wake) > end) break;
    const cause = trace.cause(wake);
    if (cause < 0) continue;
    const [from, to] = [rows.get(trace.actor(cause)), rows.get(trace.subject(wake))];
    if (from === undefined || to === undefined || from === to) continue;
    const [x0, x1] = [scale.eventToX(cause), scale.eventToX(wake)];
    const inLens = trace.time(wake) === scale.now;
    if (inLens && (trace.step(wake) < scale.from || trace.step(wake) >= scale.to)) continue;
    lastX = x1;
    drawn++;
    const is = wake === why;
    const future = wake >= trace.begins(step);
    pen.globalAlpha = future ? 0.5 : 1;
    pen.strokeStyle = pen.fillStyle = is ? colour.accent : colour['ink-3'];
    pen.lineWidth = is ? 1.75 : 1;
    drawArrow(pen, x0, laneY(model, from), inLens ? Math.max(x1, x0 + 4) : x1, laneY(model, to));
  }
  pen.globalAlpha = 1;
  pen.lineWidth = 1;
}

/** @param {CanvasRenderingContext2D} pen @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
function drawArrow(pen, x0, y0, x1, y1) {
  const way = y1 > y0 ? 1 : -1;
  const tip = y1 - way * 8;
  pen.beginPath();
  pen.arc(x0, y0, 2, 0, 7);
  pen.fill();
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.bezierCurveTo(x0, (y0 + tip) / 2, x1, (y0 + tip) / 2, x1, tip - way * 4);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x1, tip);
  pen.lineTo(x1 - 3.5, tip - way * 6);
  pen.lineTo(x1 + 3.5, tip - way * 6);
  pen.fill();
}

/** The wake-up that gave the task at a step its turn; -1: none. @param {Recording} recording @param {number} step */
export function wakeOf({ trace, digest }, step) {
  const event = trace.begins(step);
  if (event >= trace.events) return -1;
  const lane = digest.lanes.all.find(({ id, kind }) => kind !== 'main' && kind !== 'generator' && id === trace.actor(event));
  if (!lane) return -1;
  const turn = changeAt(lane, event);
  if (turn < 0 || lane.states.at[turn] !== RUNNING) return -1;
  const wake = trace.cause(lane.events.at[turn]);
  return wake >= 0 && trace.kind(wake).endsWith('-wake') ? wake : -1;
}

/** Output and exceptions of the lens. @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawMarks(pen, { colour }, model) {
  const { recording, lanes, scale } = model;
  const { trace } = recording;
  const rows = new Map(lanes.map(({ id, kind }, i) => [kind === 'main' ? 0 : id, i]));
  const begin = trace.begins(scale.from);
  const end = Math.min(trace.begins(scale.to), begin + LOOK);
  for (let event = begin; event < end; event++) {
    const kind = trace.kind(event);
    if (kind !== 'output' && kind !== 'raise') continue;
    const row = rows.get(trace.actor(event));
    if (row === undefined) continue;
    const [x, y] = [scale.eventToX(event), laneY(model, row)];
    pen.beginPath();
    if (kind === 'output') pen.roundRect(x - 1, y + 4, 6, 3, 1);
    else pen.arc(x + 2, y - 6, 3, 0, 7);
    pen.fillStyle = kind === 'output' ? colour.raised : colour.failed;
    pen.fill();
    pen.strokeStyle = kind === 'output' ? colour.ink : colour.raised;
    pen.stroke();
  }
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawMeasure(pen, { colour }, { mark, scale, recording, height }) {
  if (mark < 0) return;
  const at = (/** @type {number} */ step) => scale.eventToX(Math.min(recording.trace.begins(step), recording.trace.events));
  const [a, b] = [at(mark), at(scale.step)].sort((p, q) => p - q);
  pen.globalAlpha = 0.14;
  pen.fillStyle = colour.accent;
  pen.fillRect(a, RULER, b - a, height - RULER);
  pen.globalAlpha = 1;
  pen.setLineDash([3, 3]);
  pen.strokeStyle = colour.accent;
  pen.beginPath();
  pen.moveTo(at(mark), RULER);
  pen.lineTo(at(mark), height);
  pen.stroke();
  pen.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawPlayhead(pen, { colour, sans }, { scale, step, height }) {
  const x = scale.stepToX(step);
  pen.fillStyle = colour.accent;
  pen.fillRect(x - 1, RULER - 2, 2, height - RULER + 2);
  pen.font = `600 12px ${sans}`;
  const text = String(step);
  const half = pen.measureText(text).width / 2 + 7;
  pen.beginPath();
  pen.roundRect(x - half, 21, 2 * half, 18, 3);
  pen.fill();
  pen.fillStyle = colour['accent-ink'];
  pen.textAlign = 'center';
  pen.fillText(text, x, 30.5);
}

/** @param {CanvasRenderingContext2D} pen @param {Palette} palette @param {Model} model */
function drawNames(pen, palette, model) {
  const { lanes, names, recording, step, selected, namesOf, height, depths, words } = model;
  const { colour, mono, sans } = palette;
  pen.save();
  pen.beginPath();
  pen.rect(0, RULER, names, height - RULER);
  pen.clip();
  pen.textAlign = 'left';
  lanes.forEach((lane, i) => {
    const y = laneY(model, i);
    if (y < RULER - ROW || y > height + ROW) return;
    if (selected && lane.id === selected) {
      pen.fillStyle = colour['accent-wash'];
      pen.beginPath();
      pen.roundRect(2, y - ROW / 2 + 1, names - 6, ROW - 2, 4);
      pen.fill();
    }
    const { change, state } = standsAt(lane, recording, step);
    drawGlyph(pen, state, 14, y, palette.state[state]?.line ?? colour['ink-3']);
    pen.font = `11.5px ${mono}`;
    pen.fillStyle = change < 0 ? colour['ink-3'] : colour.ink;
    pen.fillText(fitting(pen, namesOf(lane), names - 34), 27, y + 0.5);
  });
  depths.forEach((id, i) => {
    pen.font = `11.5px ${mono}`;
    pen.fillStyle = colour['ink-2'];
    const name = cut(pen, recording.trace.entity(id).name || recording.trace.entity(id).type, names - 60);
    const y = RULER + lanes.length * ROW + (i + 0.5) * DEPTH + 2 - model.scroll;
    pen.fillText(name, 27, y);
    const wide = pen.measureText(`${name} `).width;
    pen.font = `12px ${sans}`;
    pen.fillStyle = colour['ink-3'];
    pen.fillText(words.depth(''), 27 + wide, y);
  });
  pen.restore();
}

/** The longest of the names that fits, or what fits of the shortest. @param {CanvasRenderingContext2D} pen @param {string[]} names the longest first @param {number} room */
export function fitting(pen, names, room) {
  return names.find((name) => pen.measureText(name).width <= room) ?? cut(pen, names[names.length - 1], room);
}

/** A name without its middle: what tells names apart is mostly their end. @param {CanvasRenderingContext2D} pen @param {string} text @param {number} room */
function cut(pen, text, room) {
  if (pen.measureText(text).width <= room) return text;
  let kept = text.length - 1;
  const without = () => `${text.slice(0, Math.ceil(kept * 0.45))}…${text.slice(text.length - Math.floor(kept * 0.55))}`;
  while (kept > 2 && pen.measureText(without()).width > room) kept--;
  return without();
}

/** An arrow down or up. @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y @param {1|-1} way */
function drawWay(pen, x, y, way) {
  pen.moveTo(x, y - way * 5);
  pen.lineTo(x, y + way * 4);
  pen.moveTo(x - 3, y + way * 1);
  pen.lineTo(x, y + way * 4.5);
  pen.lineTo(x + 3, y + way * 1);
  pen.stroke();
}

/** A state's glyph, as glyphs.js has it. @param {CanvasRenderingContext2D} pen @param {string} state @param {number} x @param {number} y @param {string} colour */
export function drawGlyph(pen, state, x, y, colour) {
  pen.fillStyle = pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  switch (state) {
    case 'running': pen.moveTo(x - 3.5, y - 5); pen.lineTo(x - 3.5, y + 5); pen.lineTo(x + 5, y); pen.fill(); break;
    case 'ready': pen.arc(x, y, 4, 0, 7); pen.fill(); break;
    case 'sleeping': pen.arc(x, y + 0.5, 4.4, 0, 7); pen.moveTo(x, y - 2); pen.lineTo(x, y + 0.7); pen.lineTo(x + 1.8, y + 1.9); pen.moveTo(x - 1.5, y - 5.5); pen.lineTo(x + 1.5, y - 5.5); pen.stroke(); break;
    case 'awaiting': pen.rect(x - 3.5, y - 4.5, 2.6, 9); pen.rect(x + 0.9, y - 4.5, 2.6, 9); pen.fill(); break;
    case 'blocked': pen.moveTo(x - 5.5, y); pen.lineTo(x + 1.5, y); pen.moveTo(x - 1, y - 3); pen.lineTo(x + 2, y); pen.lineTo(x - 1, y + 3); pen.moveTo(x + 4.6, y - 4.5); pen.lineTo(x + 4.6, y + 4.5); pen.stroke(); break;
    case 'done': pen.moveTo(x - 4.5, y + 0.5); pen.lineTo(x - 1.5, y + 3.5); pen.lineTo(x + 4.5, y - 3.5); pen.stroke(); break;
    case 'cancelled': pen.moveTo(x - 4, y - 4); pen.lineTo(x + 4, y + 4); pen.moveTo(x + 4, y - 4); pen.lineTo(x - 4, y + 4); pen.stroke(); break;
    case 'failed': pen.rect(x - 1, y - 5, 2, 6.6); pen.rect(x - 1, y + 3, 2, 2); pen.fill(); break;
    case 'calling': pen.arc(x, y, 3.4, 0, 7); pen.stroke(); break;
    case 'queued': for (const dot of [-4, 0, 4]) pen.rect(x + dot - 1.2, y - 1.2, 2.4, 2.4); pen.fill(); break;
    case 'connecting': pen.arc(x - 3, y, 2.2, 0, 7); pen.moveTo(x - 0.8, y); pen.lineTo(x + 5, y); pen.stroke(); break;
    case 'sending': drawWay(pen, x, y, -1); break;
    case 'waiting': pen.rect(x - 3.5, y - 4.5, 2.6, 9); pen.rect(x + 0.9, y - 4.5, 2.6, 9); pen.fill(); break;
    case 'receiving': drawWay(pen, x, y, 1); break;
  }
  pen.lineWidth = 1;
}
