/**
 * The timeline's element: a canvas that scrolls over its lanes and answers to pointer and wheel. What it shows comes from the state; how far it is zoomed
 * and scrolled is its own, as a scroll position is.
 *
 * @import {Model} from './draw.js'
 * @import {Shown} from './layout.js'
 * @import {View} from './scale.js'
 *
 * @typedef {object} TimelineActions
 * @property {(step: number) => void} goToStep
 * @property {(task: number) => void} selectTask
 */
import { drawTimeline, laneY, ROW, RULER } from './draw.js';
import { layOut } from './layout.js';
import { readPalette } from './palette.js';
import { bounded, followed, zoomed } from './scale.js';

/** Pixels a pointer may move and still be a click. */
const SLACK = 5;

/** @param {TimelineActions} actions */
export function createTimeline({ goToStep, selectTask }) {
  const host = document.createElement('div');
  host.className = 'lanes-view';
  const canvas = document.createElement('canvas');
  const spacer = document.createElement('div');
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas, spacer);
  const pen = canvas.getContext('2d');
  /** @type {Shown|null} */ let shown = null;
  /** @type {View|null} */ let view = null;
  /** @type {Model|null} */ let model = null;
  /** @type {import('./palette.js').Palette|null} */ let palette = null;
  let scheduled = false;
  let pointer = -1;
  let drawTime = 0;

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      draw();
    });
  }

  function draw() {
    if (!shown || !pen || host.clientWidth === 0) return;
    const began = performance.now();
    const ratio = devicePixelRatio || 1;
    const wide = host.clientWidth;
    const tall = host.clientHeight;
    if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(tall * ratio)) {
      canvas.width = Math.round(wide * ratio);
      canvas.height = Math.round(tall * ratio);
      palette = null;
    }
    palette ??= readPalette(host, pen, ratio);
    const laid = layOut(pen, palette, shown, wide, view);
    view = laid.scale.view;
    resize(laid.height, tall);
    model = { ...laid, height: tall, scroll: host.scrollTop };
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawTimeline(pen, palette, model);
    drawTime = performance.now() - began;
  }

  /** The element asks for as much height as its lanes take, and scrolls where it gets less. @param {number} height @param {number} tall */
  function resize(height, tall) {
    const wanted = `${height}px`;
    const below = `${Math.max(0, height - tall)}px`;
    if (host.style.flexBasis !== wanted) host.style.flexBasis = wanted;
    if (spacer.style.blockSize !== below) spacer.style.blockSize = below;
  }

  /** @param {View} next */
  function look(next) {
    view = next;
    schedule();
  }

  /** @param {number} factor @param {number} [x] about the playhead unless given */
  function zoom(factor, x) {
    if (!view || !model) return;
    const { scale } = model;
    look(zoomed(view, scale, factor, x ?? (scale.alone ? scale.stepToX(scale.step) : scale.left - 1)));
  }

  /** @param {number} pixels to the right */
  function pan(pixels) {
    if (!view || !model) return;
    if (!model.scale.alone) return look(bounded({ ...view, left: view.left - pixels }, model.recording.trace, model.step));
    goToStep(Math.max(0, Math.min(model.recording.steps, model.step + Math.round(pixels / model.scale.perStep) || Math.sign(pixels))));
  }

  function fit() {
    view = null;
    schedule();
  }

  /** The lane of the running task comes into view. @param {Shown} next */
  function reveal({ recording, step }) {
    const actor = recording.trace.actor(Math.min(recording.trace.begins(step), recording.trace.events - 1));
    const row = recording.digest.lanes.shown.findIndex(({ id, kind }) => (kind === 'main' ? actor === 0 : id === actor));
    if (row < 0 || !model) return;
    const y = row * ROW;
    const room = host.clientHeight - RULER - ROW;
    if (y < host.scrollTop) host.scrollTop = y;
    else if (y > host.scrollTop + room && room > 0) host.scrollTop = y - room;
  }

  canvas.addEventListener('wheel', (event) => {
    if (!view || !model) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), event.offsetX - model.names);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      pan(event.deltaX);
    }
  }, { passive: false });

  /** Pointers that are down: where each was. @type {Map<number, {x: number, y: number}>} */
  const down = new Map();
  let moved = 0;
  canvas.addEventListener('pointerdown', (event) => {
    down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    moved = down.size > 1 ? SLACK + 1 : 0;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    pointer = event.offsetX;
    const before = down.get(event.pointerId);
    if (!before || !model) return;
    const [dx, dy] = [event.offsetX - before.x, event.offsetY - before.y];
    moved += Math.abs(dx) + Math.abs(dy);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [was, is] = [Math.abs(before.x - other.x), Math.abs(event.offsetX - other.x)];
      if (was > 8 && is > 8) zoom(is / was, (event.offsetX + other.x) / 2 - model.names);
    } else if (moved > SLACK) {
      if (!model.scale.alone) pan(-dx);
      host.scrollTop -= dy;
    }
    down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  });
  const up = (/** @type {PointerEvent} */ event) => {
    const was = down.delete(event.pointerId);
    if (was && event.type === 'pointerup' && moved <= SLACK) click(event.offsetX, event.offsetY);
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);

  /** @param {number} x @param {number} y */
  function click(x, y) {
    if (!model) return;
    const lane = model.lanes.find((_, i) => model && y >= RULER && Math.abs(laneY(model, i) - y) <= ROW / 2);
    if (x >= model.names) goToStep(model.scale.xToStep(x - model.names));
    if (lane?.kind === 'task' && x < model.names) selectTask(lane.id === model.selected ? 0 : lane.id);
  }

  host.addEventListener('scroll', schedule, { passive: true });
  new ResizeObserver(schedule).observe(host);
  const repaint = () => {
    palette = null;
    schedule();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });

  return {
    dom: host,
    zoom: (/** @type {number} */ factor) => zoom(factor, pointer >= 0 && model && host.matches(':hover') ? pointer - model.names : undefined),
    pan: (/** @type {number} */ share) => pan(share * (model?.width ?? 0)),
    fit,
    /** The colours around it have changed. */
    repaint,
    /** Milliseconds that the last picture took. */
    get drawTime() {
      return drawTime;
    },

    /** @param {Shown} next */
    show(next) {
      const before = shown;
      shown = next;
      if (before?.recording.trace !== next.recording.trace || !view || !model) view = null;
      else if (before.step !== next.step) view = followed(view, model.scale, next.recording.trace, next.step);
      if (before && before.recording.events === next.recording.events && before.step === next.step && before.selected === next.selected && before.mark === next.mark
        && before.recording === next.recording) return;
      if (before?.step !== next.step) reveal(next);
      schedule();
    },
  };
}

/** @typedef {ReturnType<typeof createTimeline>} Timeline */
