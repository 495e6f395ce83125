import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesIn } from '../../src/circles.js';

/** @param {Record<number, number>} waits what each task waits for @param {Record<number, number>} [holders] of each lock */
function snapshotOf(waits, holders = {}) {
  const tasks = Object.entries(waits).map(([entity, waitsFor]) => ({ entity: Number(entity), waitsFor }));
  const syncs = Object.entries(holders).map(([entity, holder]) => ({ entity: Number(entity), holder }));
  return /** @type {any} */ ({ tasks, syncs });
}

test('two tasks, each with the lock that the other wants, are a circle', () => {
  assert.deepEqual(circlesIn(snapshotOf({ 1: 0, 2: 12, 3: 11 }, { 11: 2, 12: 3 })), [[{ who: 2, over: 12 }, { who: 3, over: 11 }]]);
});

test('who waits for a circle is not in it', () => {
  assert.deepEqual(circlesIn(snapshotOf({ 1: 2, 2: 3, 3: 2 })), [[{ who: 2, over: 0 }, { who: 3, over: 0 }]]);
});

test('a task can wait for itself, and there can be several circles', () => {
  assert.deepEqual(circlesIn(snapshotOf({ 1: 11, 2: 3, 3: 2 }, { 11: 1 })), [[{ who: 1, over: 11 }], [{ who: 2, over: 0 }, { who: 3, over: 0 }]]);
});

test('a queue, a timer or a lock that nobody holds makes no circle', () => {
  assert.deepEqual(circlesIn(snapshotOf({ 1: 2, 2: 11, 3: 12, 4: 0 }, { 11: 0 })), []);
});
