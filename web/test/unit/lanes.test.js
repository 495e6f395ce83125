import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthAt } from '../../src/digest.js';
import { changeAt, STATES } from '../../src/lanes.js';
import { COOK, LOOP, QUEUE, recordingOf, WAITER } from './recorded.mjs';

/** @param {import('../../src/lanes.js').Lane} lane */
const story = ({ events, states }) => Array.from({ length: events.length }, (_, i) => `${events.at[i]} ${STATES[states.at[i]]}`);

test('a lane says what its task did, change by change', () => {
  const { digest } = recordingOf();
  const [main, cook, waiter] = digest.lanes.shown;
  assert.deepEqual([main.kind, cook.id, waiter.id], ['main', COOK, WAITER]);
  assert.deepEqual(story(main), ['0 running', '1 calling', '29 running']);
  assert.deepEqual(story(cook), ['2 ready', '5 running', '8 sleeping', '16 ready', '17 running', '22 done']);
  assert.deepEqual(story(waiter), ['3 ready', '9 running', '12 blocked', '21 ready', '23 running', '28 done']);
  assert.deepEqual([1, 2, 4, 5, 99].map((event) => changeAt(cook, event)), [-1, 0, 0, 1, 5]);
});

test('where nothing is scheduled each generator has a lane, and who calls it waits for it', () => {
  const { digest } = recordingOf([
    { kind: 'line', line: 1, code: 1, frame: 1 },
    { kind: 'call', line: 2, code: 2, frame: 2, object: 1 },
    { kind: 'yield', line: 3, code: 2, frame: 2, text: '1' },
    { kind: 'line', line: 4, code: 1, frame: 1 },
    { kind: 'resume', line: 3, code: 2, frame: 2, object: 1 },
    { kind: 'return', line: 3, code: 2, frame: 2, text: 'None' },
  ]);
  const [main, generator] = digest.lanes.shown;
  assert.deepEqual([generator.kind, generator.name], ['generator', 'make']);
  assert.deepEqual(story(main), ['0 running', '1 calling', '2 running', '4 calling', '5 running']);
  assert.deepEqual(story(generator), ['1 running', '2 awaiting', '4 running', '5 done']);
});

test('a main program that blocks with nobody beside it sleeps', () => {
  const { trace, digest } = recordingOf([
    { kind: 'line', line: 1, code: 1, frame: 1 }, { kind: 'blocked', line: 1, code: 1, frame: 1 }, { kind: 'line', time: 3, line: 2, code: 1, frame: 1 },
  ]);
  assert.deepEqual(story(digest.lanes.main), ['0 running', '1 sleeping', '2 running']);
  assert.equal(trace.time(2), 3);
  assert.deepEqual(digest.lanes.blockings, []);
});

test('a task that a library made for itself has a lane once something of the program runs in it', () => {
  const events = [
    { kind: 'task-create', actor: LOOP, subject: COOK, text: 'Server._connected' }, { kind: 'task-create', actor: LOOP, subject: WAITER, text: 'Server._connected' },
    { kind: 'task-start', actor: COOK, subject: COOK, cause: 0 }, { kind: 'task-finish', actor: COOK, subject: COOK, cause: 2 },
    { kind: 'task-start', actor: WAITER, subject: WAITER, cause: 1 }, { kind: 'call', actor: WAITER, line: 6, code: 3, frame: 3 },
  ];
  assert.deepEqual(recordingOf(events).digest.lanes.shown.map(({ kind, id }) => [kind, id]), [['main', 0], ['task', WAITER]]);
});

test('a function that is called is no generator', () => {
  const { digest } = recordingOf([
    { kind: 'line', line: 1, code: 1, frame: 1 }, { kind: 'call', line: 2, code: 2, frame: 2, object: 1 }, { kind: 'return', line: 3, code: 2, frame: 2, text: '1' },
  ]);
  assert.equal(digest.lanes.shown.length, 1);
});

test('depths, wake-ups and output are found by event', () => {
  const { digest } = recordingOf();
  const depth = digest.depths.get(QUEUE);
  assert.ok(depth);
  assert.deepEqual([19, 20, 24, 25].map((event) => depthAt(depth, event)), [0, 1, 1, 0]);
  assert.equal(depth.most, 1);
  assert.deepEqual([...digest.wakes.at.subarray(0, digest.wakes.length)], [16, 21]);
  assert.equal(digest.printedBy(1, 0), 27);
  assert.equal(digest.printedBy(1, 5), -1);
  assert.ok(digest.syncs.has(QUEUE) && !digest.syncs.has(LOOP));
});
