import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchTrace } from '../../src/search.js';
import { stepBy, walk } from '../../src/walk.js';
import { recordingOf } from './recorded.mjs';

/** @param {import('../../src/state.js').Stride} grain @param {boolean} back every stop, from one end to the other */
function stops(grain, back) {
  const recording = recordingOf();
  const all = [];
  for (let step = back ? recording.steps : 0; back ? step > 0 : step < recording.steps;) all.push((step = walk(recording, step, grain, back)));
  return all;
}

for (const [grain, forward] of /** @type {const} */ ([['line', [1, 2, 3, 4, 5, 6, 7]], ['await', [3, 5, 7]], ['switch', [1, 2, 3, 5, 7]], ['iteration', [1, 3, 7]]])) {
  test(`${grain}: forward, and back over the same steps`, () => {
    assert.deepEqual(stops(grain, false), forward);
    assert.deepEqual(stops(grain, true), [...forward.slice(0, -1).reverse(), 0]);
  });
}

test('the step that has begun by a time', () => {
  const recording = recordingOf();
  assert.deepEqual([0, 0.99, 1, 9].map((time) => stepBy(recording, time)), [2, 2, 6, 6]);
});

test('search finds texts, names and kinds, lands behind the event, and goes on', () => {
  const recording = recordingOf();
  assert.equal(searchTrace(recording, 0, 'SOUP', false), 5);
  assert.equal(searchTrace(recording, 5, 'soup', false), 6);
  assert.equal(searchTrace(recording, 6, 'soup', false), 7);
  assert.equal(searchTrace(recording, 7, 'soup', false), -1);
  assert.equal(searchTrace(recording, 6, 'soup', true), 5);
  assert.equal(searchTrace(recording, 0, 'queue-empty', false), 3);
  assert.equal(searchTrace(recording, 0, 'nowhere', false), -1);
});
