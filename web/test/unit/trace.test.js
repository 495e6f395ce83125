import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Column, Trace } from '../../src/trace.js';
import { chunkOf, EVENTS } from './recorded.mjs';

test('a column keeps what it was given, however much that is', () => {
  const column = new Column(Int32Array, 2);
  for (let i = 0; i < 1000; i++) column.push(-i);
  column.add([7, 8]);
  assert.deepEqual([column.length, column.at[999], column.at[1001]], [1002, -999, 8]);
});

test('steps lead to their events, events to their steps and times', () => {
  const trace = new Trace();
  trace.append(chunkOf(EVENTS));
  assert.equal(trace.steps, 7);
  assert.deepEqual([0, 1, 3, 7].map((step) => trace.begins(step)), [0, 6, 18, EVENTS.length]);
  assert.deepEqual([0, 2, 3, 7].map((step) => trace.clock(step)), [0, 0, 1, 1]);
  assert.deepEqual(trace.instantAround(1), { from: 0, to: 3 });
  assert.deepEqual(trace.instantAround(7), { from: 3, to: 7 });
  assert.equal(trace.stepAt(0.5), 3);
  assert.equal(trace.text(20), "'soup'");
  assert.equal(trace.text(0), undefined);
});

test('an int that a frame gives or is given stands in the columns itself', () => {
  const trace = new Trace();
  trace.append(chunkOf([{ kind: 'yield', subject: 1, value: -7 }, { kind: 'return', subject: 2, value: 5, object: 1 }, { kind: 'return', subject: 2, value: -1, object: 0xffffffff }, { kind: 'yield', text: "'x'" }]));
  assert.deepEqual([0, 1, 2, 3].map((event) => trace.text(event)), ['-7', '4294967301', '-1', "'x'"]);
});

test('chunks join, and one that does not follow is refused', () => {
  const trace = new Trace();
  trace.append(chunkOf(EVENTS.slice(0, 10)));
  trace.append({ ...chunkOf(EVENTS.slice(10), 10), strings: { from: 3, list: [] } });
  assert.equal(trace.steps, 7);
  assert.equal(trace.begins(2), 10);
  assert.deepEqual([0, 5, 6, 9, 10, 29].map((event) => trace.step(event)), [0, 0, 1, 1, 2, 6]);
  assert.throws(() => trace.append(chunkOf(EVENTS, 99)), RangeError);
});

test('a column that is one number holds it for each event of its chunk', () => {
  const trace = new Trace();
  trace.append(chunkOf(EVENTS));
  const count = 2000; // more than there is room for
  trace.append({ ...chunkOf([], EVENTS.length), count, kind: 0, instant: 1, actor: 0, frame: 1, code: 1, line: Uint32Array.from({ length: count }, (_, i) => i), cause: -1, subject: 0, object: 0, value: -1 });
  const last = EVENTS.length + count - 1;
  assert.deepEqual([trace.events, trace.steps], [last + 1, 7 + count]);
  for (const event of [EVENTS.length, last]) {
    assert.deepEqual([trace.kind(event), trace.time(event), trace.actor(event), trace.frame(event), trace.cause(event), trace.subject(event), trace.object(event), trace.value(event)], ['line', 1, 0, 1, -1, 0, 0, -1]);
  }
  assert.deepEqual([trace.line(last), trace.step(last)], [count - 1, 6 + count]);
  trace.append({ ...chunkOf(EVENTS.slice(2, 3), last + 1) });
  assert.deepEqual([trace.kind(last + 1), trace.subject(last + 1), trace.step(last + 1)], ['task-create', 2, 6 + count]);
  assert.deepEqual([0, 6, 7, 6 + count, 7 + count].map((step) => trace.begins(step)), [0, 26, EVENTS.length, last, last + 2]);
  assert.deepEqual([0, 1, 26, EVENTS.length, last + 1, last + 2].map((event) => trace.pastLines(event)), [1, 1, 27, last + 1, last + 1, last + 2]);
  assert.deepEqual([-1, last + 2].map((event) => trace.kind(event)), [undefined, undefined]);
});
