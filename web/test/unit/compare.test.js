import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, barsOf, differences, outputsDiffer } from '../../src/compare.js';
import { recordingOf } from './recorded.mjs';

/** @param {Partial<import('../../src/compare.js').Recorded>} [change] @param {Parameters<typeof recordingOf>} events */
const recorded = (change, ...events) => {
  const { trace, digest } = recordingOf(...events);
  return { trace, digest, stdout: 'a\nb\n', clock: trace.clock(trace.steps), source: '', ...change };
};
const still = () => recorded({ stdout: '' }, [{ kind: 'line', line: 1, code: 1, frame: 1 }, { kind: 'line', line: 2, code: 1, frame: 1 }]);

test('what two runs differ in is said with both figures, and the time in any case', () => {
  const [one, other] = [recorded(), still()];
  const said = Object.fromEntries(differences(one, other).map(({ measure, one: a, other: b }) => [measure, [a, b]]));
  assert.deepEqual(Object.keys(said), ['time', 'switches', 'queue', 'tasks', 'lines']);
  assert.deepEqual([said.queue, said.tasks, said.lines, said.time[1]], [[1, 0], [2, 0], [2, 0], 0]);
  assert.deepEqual(differences(one, recorded()).map(({ measure }) => measure), ['time']);
});

test('a switch is another lane that runs', () => {
  const [{ one }] = differences(recorded(), still()).filter(({ measure }) => measure === 'switches');
  assert.equal(one, 5); // main, cook, waiter, cook, waiter, main
});

test('the same lines in another order are told from other lines', () => {
  assert.equal(outputsDiffer(recorded(), recorded()), 'same');
  assert.equal(outputsDiffer(recorded(), recorded({ stdout: 'b\na\n' })), 'order');
  assert.equal(outputsDiffer(recorded(), still()), 'other');
});

test('both runs lie on one axis: of time, or of steps where no clock moves', () => {
  const run = recorded();
  const longer = { ...run, clock: run.clock * 2 };
  const axis = axisOf([run, longer]);
  assert.deepEqual(axis, { timed: true, span: run.clock * 2 });
  const bars = barsOf(run, axis);
  assert.deepEqual(bars.map(({ lane }) => lane.kind), ['task', 'task']);
  for (const { stretches } of bars) for (const { from, to } of stretches) assert.ok(from >= 0 && from <= to && to <= 502, `${from} ${to}`);
  assert.ok(bars[0].spent.some(({ state, seconds }) => state === 'sleeping' && seconds > 0));
  assert.deepEqual(axisOf([still(), still()]), { timed: false, span: 2 });
});
