import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeTab, isOpen } from '../../src/inspect.js';
import { chainsOf } from '../../src/chains.js';
import { marksOf } from '../../src/marks.js';
import { isAtEnd, stepOf } from '../../src/moment.js';
import { shortNames } from '../../src/names.js';
import { sharedObjects } from '../../src/panels/value.js';
import * as playhead from '../../src/playhead.js';
import { pathTo, valueAt } from '../../src/player.js';
import * as t from '../../src/state.js';
import { en } from '../../src/words/en.js';
import { chunkOf, COOK, EVENTS, LOOP, recordingOf, snapshot, WAITER } from './recorded.mjs';

const TEXT = 'import asyncio\nasync def make(q):\n    await sleep(1)\n    await q.put("soup")\n\nasync def serve(q):\n    x = await q.get()\n    print(x)\n\n\n\nrun()\n';
/** @type {import('../../src/state.js').Program} */
const PROGRAM = { id: 'one', main: 'one.py', files: { 'one.py': TEXT, 'b.py': '' }, args: [], seed: 0, world: '', panels: [], step: false };

/** A run that is over and recorded. */
function recorded() {
  const { trace, digest } = recordingOf();
  let state = t.started(t.initial([PROGRAM]), true);
  const { serial } = state;
  state = playhead.recorded(state, serial, trace, digest, chunkOf(EVENTS));
  return { state: t.ended(state, serial, { exit: 0, clock: 1, steps: 9, error: null }), serial };
}

test('the playhead moves at once, and the snapshot follows; one for another step is not taken', () => {
  let { state, serial } = recorded();
  const run = () => t.benchOf(state).run;
  assert.ok(isAtEnd(run()));
  state = playhead.moved(state, serial, 3);
  assert.deepEqual([stepOf(run()), run().moment.pending, isAtEnd(run())], [3, true, false]);
  state = playhead.moved(state, serial, 5);
  assert.equal(t.benchOf(playhead.seen(state, serial, 3, snapshot())).run.moment.snapshot, null);
  state = playhead.seen(state, serial, 5, snapshot());
  assert.deepEqual([run().moment.pending, run().moment.snapshot?.step], [false, 5]);
});

test('what values hold belongs to its snapshot; which are open stays', () => {
  let { state, serial } = recorded();
  const now = snapshot();
  state = playhead.seen(playhead.moved(state, serial, 5), serial, 5, now);
  state = playhead.valueToggled(state, serial, '3/q');
  state = playhead.valueSeen(state, serial, now, '3/q', { total: 1, entries: [{ name: '0', value: { type: 'str', text: "'soup'", ref: 4 } }] });
  const { moment } = t.benchOf(state).run;
  assert.equal(valueAt(now, moment.values, '3/q/0')?.text, "'soup'");
  assert.equal(valueAt(now, moment.values, '3/none'), undefined);
  state = playhead.moved(state, serial, 4);
  assert.deepEqual([...t.benchOf(state).run.moment.open], ['3/q']);
  assert.deepEqual(t.benchOf(state).run.moment.values, {});
  assert.equal(playhead.valueSeen(state, serial, snapshot(), '3/q', { total: 0, entries: [] }).benches.one.run.moment.values['3/q'], undefined);
  assert.equal(pathTo('3', 'a/b'), '3/a%2Fb');
});

test('a run that begins takes every recording away, and an earlier text is called so', () => {
  const { state } = recorded();
  assert.equal(t.isEarlier(t.benchOf(state)), false);
  const edited = t.edited(state, 'one', 'one.py', 'x');
  assert.equal(t.isEarlier(t.benchOf(edited)), true);
  assert.equal(t.benchOf(t.started(edited, true)).run.recording, null);
  assert.equal(t.canWalk(t.benchOf(state).run), true);
  assert.equal(t.canWalk(t.benchOf(t.started(state, true)).run), false);
});

test('a paused run can be walked in, a running one cannot', () => {
  const { trace, digest } = recordingOf();
  let state = t.started(t.initial([PROGRAM]), true);
  const { serial } = state;
  state = playhead.recorded(state, serial, trace, digest, chunkOf(EVENTS));
  assert.equal(t.canWalk(t.benchOf(state).run), false);
  state = t.paused(state, serial, true);
  assert.equal(t.canWalk(t.benchOf(state).run), true);
  assert.equal(t.benchOf(t.paused(playhead.left(state, serial), serial, false)).run.status, 'running');
});

test('panels: what the run has to show, opened by the lesson, by itself or by the reader', () => {
  const { state } = recorded();
  assert.deepEqual(t.panelsOf(t.benchOf(state).run), ['timeline', 'queue', 'loop', 'frames', 'narration', 'output']);
  assert.deepEqual(['timeline', 'frames', 'narration'].map((name) => isOpen(state, /** @type {any} */ (name))), [true, true, false]);
  assert.equal(isOpen(t.panelSet(state, 'timeline', false), 'timeline'), false);
  assert.equal(activeTab(state), 'output');
  assert.equal(activeTab(t.tabShown(state, 'loop')), 'loop');
  const plain = recordingOf([{ kind: 'line', line: 1, code: 1, frame: 1 }]);
  assert.deepEqual(t.panelsOf({ ...t.benchOf(state).run, recording: plain }), ['frames', 'narration', 'output']);
  const callbacks = recordingOf([{ kind: 'line', line: 1, code: 1, frame: 1 }, { kind: 'loop-start', subject: LOOP }, { kind: 'callback-run', actor: LOOP }, { kind: 'line', line: 2, code: 1, frame: 2, actor: LOOP }]);
  assert.ok(t.panelsOf({ ...t.benchOf(state).run, recording: callbacks }).includes('loop'), 'a loop that runs callbacks alone is shown too');
});

test('choices are kept, and nonsense is not', () => {
  const state = t.initial([PROGRAM]);
  const chosen = t.chosen(state, { grain: 'switch', speed: '1s', values: true });
  assert.deepEqual(t.withChoices(state, JSON.parse(JSON.stringify(chosen.choices))).choices, chosen.choices);
  for (const strange of [null, 3, 'x', { grain: 'hop', speed: 4, open: { loop: 'yes' }, values: 1 }]) assert.deepEqual(t.withChoices(state, strange).choices, state.choices);
});

test('marks: the running expression, the suspended one with its note, and whose they are', () => {
  let { state, serial } = recorded();
  state = playhead.seen(playhead.moved(state, serial, 5), serial, 5, snapshot());
  const marks = marksOf(state, 'one.py', en);
  assert.equal(marks.current, 7);
  assert.deepEqual(marks.marks.map(({ line, state: at, now, note }) => [line, at, now, note]), [[7, 'running', true, ''], [3, 'sleeping', false, 'cook: 2.500 s']]);
  assert.deepEqual([...marks.pins].map(([line, pins]) => [line, ...pins.map(({ label, task }) => `${label} ${task}`)]), [[7, `waiter ${WAITER}`], [3, `cook ${COOK}`]]);
  const valued = marksOf(t.chosen(state, { values: true }), 'one.py', en);
  assert.deepEqual([...valued.values], [[6, 'q = <Queue>'], [7, 'q = <Queue>']]);
  assert.equal(marksOf(state, 'b.py', en).current, 0);
  assert.equal(marksOf(t.edited(state, 'one', 'one.py', 'x'), 'one.py', en).marks.length, 0);
});

test('chains lead from the caller to the frame that runs; what is suspended stands by itself', () => {
  const chains = chainsOf(snapshot());
  assert.deepEqual(chains.map(({ links, running }) => [links.map(({ frame, how }) => `${how} ${frame.frame}`), running]), [[['null 1', 'calls 3'], true], [['null 2'], false]]);
  const looped = snapshot();
  Object.assign(looped.frames[0], { delegate: 2 });
  Object.assign(looped.frames[2], { delegate: 3 });
  assert.ok(chainsOf(looped).every(({ links }) => links.length <= 3));
});

test('short names tell tasks apart; the same object gets the same letter', () => {
  const { trace } = recordingOf();
  assert.deepEqual([...shortNames(trace, [COOK, WAITER]).values()], ['cook', 'waiter']);
  assert.deepEqual([...sharedObjects(snapshot().frames, {})], [[9, 'a']]);
});
