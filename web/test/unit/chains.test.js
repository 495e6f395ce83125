import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainsOf } from '../../src/chains.js';

/** @import {FrameInfo, Snapshot} from '../../src/messages.js' */

/** @param {[frame: number, state: FrameInfo['state'], caller: number, delegate?: number, kind?: FrameInfo['kind']][]} frames innermost first, as in a snapshot */
function chains(frames) {
  const list = frames.map(([frame, state, caller, delegate = 0, kind = 'function']) => ({ frame, state, caller, delegate, kind, task: 0, thread: 0 }));
  const all = chainsOf(/** @type {Snapshot} */ (/** @type {unknown} */ ({ frames: list, tasks: [] })));
  return all.map(({ links, running }) => [running, ...links.map(({ frame, how }) => (how ? `${how} ${frame.frame}` : frame.frame))]);
}

test('what runs is a chain of calls', () => {
  assert.deepEqual(chains([[2, 'running', 1], [1, 'calling', 0]]), [[true, 1, 'calls 2']]);
});

test('a generator that is resumed, and what it yields from', () => {
  assert.deepEqual(chains([[3, 'running', 2, 0, 'generator'], [2, 'calling', 1, 3, 'generator'], [1, 'calling', 0]]), [[true, 1, 'resumes 2', 'yields from 3']]);
});

test('suspended generators are a chain each, with what they await', () => {
  assert.deepEqual(chains([[1, 'running', 0], [2, 'suspended', 0, 3, 'coroutine'], [3, 'suspended', 2, 0, 'coroutine'], [4, 'created', 0, 0, 'generator']]),
    [[true, 1], [false, 2, 'awaits 3'], [false, 4]]);
});

test('a greenlet is suspended with its callers', () => {
  assert.deepEqual(chains([[4, 'running', 0], [1, 'suspended', 0], [3, 'suspended', 2], [2, 'suspended', 0]]), [[true, 4], [false, 1], [false, 2, 'calls 3']]);
});
