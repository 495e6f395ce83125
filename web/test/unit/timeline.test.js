import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthLine } from '../../src/panels/spark.js';
import { laneNames } from '../../src/panels/timeline.js';
import { fitting } from '../../src/timeline/draw.js';
import { bounded, fitted, followed, Scale, ticks, zoomed } from '../../src/timeline/scale.js';
import { eachStretch } from '../../src/timeline/stretches.js';
import { wordsIn } from '../../src/words/index.js';
import { COOK, EVENTS, QUEUE, recordingOf } from './recorded.mjs';

const en = wordsIn('en');
const WIDTH = 600;
const recording = recordingOf();
const { trace, digest } = recording;

test('an instant is unfolded in its place: earlier before the lens, later behind it, steps within', () => {
  const view = fitted(trace, 1, WIDTH);
  const scale = new Scale(trace, 1, view);
  assert.deepEqual([scale.from, scale.to, scale.now, scale.alone], [0, 3, 0, false]);
  assert.ok(scale.left >= 0 && scale.right < scale.timeToX(1) && scale.timeToX(1) <= WIDTH);
  assert.equal(scale.xToStep(scale.stepToX(2) + 1), 2);
  assert.equal(scale.xToStep(scale.timeToX(1)), 3);
  const xs = Array.from({ length: EVENTS.length }, (_, event) => scale.eventToX(event));
  assert.deepEqual(xs, xs.toSorted((a, b) => a - b), 'places grow with the events');
});

test('the whole run fits wherever the playhead stands', () => {
  let view = fitted(trace, 0, WIDTH);
  let scale = new Scale(trace, 0, view);
  for (const step of [1, 3, 5, 7, 2, 0]) {
    view = followed(view, scale, trace, step);
    scale = new Scale(trace, step, view);
    assert.ok(scale.eventToX(0) >= 0 && scale.eventToX(EVENTS.length) <= WIDTH, `step ${step}`);
  }
});

test('a run that never moves the clock is one lens', () => {
  const still = recordingOf(EVENTS.map((event) => ({ ...event, time: 0 })));
  const scale = new Scale(still.trace, 2, fitted(still.trace, 2, WIDTH));
  assert.ok(scale.alone);
  assert.deepEqual([scale.from, scale.to], [0, 7]);
});

test('zooming keeps the place it is about, and nothing is wasted beside the run', () => {
  const view = fitted(trace, 5, WIDTH);
  const scale = new Scale(trace, 5, view);
  const x = scale.timeToX(0.5);
  const near = zoomed(view, scale, 8, x);
  assert.ok(Math.abs(new Scale(trace, 5, near).timeToX(0.5) - x) < 1e-6);
  const far = zoomed(near, new Scale(trace, 5, near), 1 / 64, x);
  assert.deepEqual(bounded({ ...far, left: far.left - 500 }, trace, 5), far);
});

test('the axis is labelled with round numbers that do not touch', () => {
  assert.deepEqual(ticks(0, 10, 60, 50), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(ticks(0, 1, 600, 50), [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

test('stretches: what lasts is drawn, what falls on one pixel is merged and never loses a run', () => {
  const lane = digest.lanes.all.find(({ id }) => id === COOK);
  assert.ok(lane);
  const draw = (/** @type {number} */ step, /** @type {number} */ width) => {
    const scale = new Scale(trace, step, fitted(trace, step, width));
    /** @type {[number, number, number][]} */
    const drawn = [];
    eachStretch(lane, scale, scale.begin, width, (state, from, to) => drawn.push([state, from, to]));
    return drawn;
  };
  const wide = draw(5, WIDTH);
  assert.ok(wide.every(([, from, to], i) => from <= to && (i === 0 || from >= wide[i - 1][1])));
  assert.ok(wide.some(([state, from, to]) => state === 3 && to - from > 100), 'the sleep');
  assert.ok(wide.some(([state, from, to]) => state === 1 && to - from > 10), 'the run in the lens');
  assert.ok(draw(1, 60).filter(([state]) => state === 1).length >= 1);
});

test('the depth over the run is one line from left to right', () => {
  const depth = digest.depths.get(QUEUE);
  assert.ok(depth);
  const { edge, cap, here } = depthLine(trace, depth, 1, trace.events);
  assert.match(edge, /^M0 32H320V\d/);
  assert.deepEqual([cap, here], [6, 320]);
});

test('a lane has the longest of its names that fits, and what fits of the shortest where none does', () => {
  const pen = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ ({ measureText: (/** @type {string} */ text) => ({ width: text.length }) }));
  const lane = digest.lanes.all.find(({ id }) => id === COOK);
  assert.ok(lane);
  const names = laneNames(lane, { trace }, en);
  assert.deepEqual(names, ['cook make', 'cook']);
  assert.deepEqual([20, 8, 3].map((room) => fitting(pen, names, room)), ['cook make', 'cook', 'c…k']);
});

test('a method is called as its class has it, by its own name, and not at all', () => {
  const served = /** @type {import('../../src/trace.js').Trace} */ (/** @type {unknown} */ ({ entity: () => ({ name: 'Task-6', type: 'Task', kind: 'task', text: 'Server._connected(<socket>)' }) }));
  const lane = /** @type {import('../../src/lanes.js').Lane} */ (/** @type {unknown} */ ({ kind: 'task', id: 6 }));
  assert.deepEqual(laneNames(lane, { trace: served }, en), ['Task-6 Server._connected', 'Task-6 _connected', 'Task-6']);
});
