import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesIn } from '../../src/circles.js';

/** @param {Record<number, number>} waits what each task waits for @param {Record<number, number>} [holders] of each lock */
function snapshotOf(waits, holders = {}) {
  const tasks = Object.entries(waits).map(([entity, waitsFor]) => ({ entity: Number(entity), waitsFor }));
  const syncs = Object.entries(holders).map(([entity, holder]) => ({ entity: Number(entity), holder }));
  return /** @type {any} */ ({ tasks, syncs, threads: [] });
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

test('threads wait in circles too, the main thread, which has no number, among them', () => {
  const threads = [{ entity: 0, waitsFor: 12 }, { entity: 5, waitsFor: 11 }];
  const syncs = [{ entity: 11, set: true, holder: 0 }, { entity: 12, set: true, holder: 5 }];
  assert.deepEqual(circlesIn(/** @type {any} */ ({ tasks: [], threads, syncs })), [[{ who: 0, over: 12 }, { who: 5, over: 11 }]]);
  assert.deepEqual(circlesIn(/** @type {any} */ ({ tasks: [], threads, syncs: [{ entity: 11, set: false, holder: 0 }, syncs[1]] })), []);
});
