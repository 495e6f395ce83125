import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as t from '../../src/state.js';
import { wordsIn } from '../../src/words/index.js';

const ONE = { id: 'one', main: 'one.py', files: { 'one.py': 'print(1)', 'help.py': 'x = 1' }, args: ['-p', '5'], seed: 444, world: '', panels: /** @type {const} */ (['output']).slice(), step: false };
const TWO = { id: 'two', main: 'two.py', files: { 'two.py': 'print(2)' }, args: [], seed: 0, world: '', panels: /** @type {const} */ (['output']).slice(), step: false };
const start = () => t.initial([ONE, TWO]);
const END = { exit: 0, clock: 3, steps: 7, error: null };

test('begins with the first program, as the lesson has it', () => {
  const state = start();
  assert.equal(t.programOf(state), ONE);
  assert.deepEqual([t.benchOf(state).file, t.benchOf(state).args, t.benchOf(state).seed], ['one.py', '-p 5', '444']);
  assert.equal(t.isTouched(state), false);
});

test('an edit stays with its program', () => {
  const state = t.selected(t.edited(start(), 'one', 'one.py', 'print(9)'), 'two');
  assert.equal(t.benchOf(state).texts['two.py'], 'print(2)');
  assert.equal(t.benchOf(state, 'one').texts['one.py'], 'print(9)');
  assert.equal(t.isTouched(state), false);
  assert.equal(t.isTouched(t.selected(state, 'one')), true);
});

test('a run goes from loading to done', () => {
  let state = t.started(start(), false);
  const { serial } = state;
  const status = () => t.benchOf(state).run.status;
  assert.equal(status(), 'loading');
  state = t.loaded(state, serial);
  assert.equal(status(), 'running');
  state = t.printed(state, serial, [[1, 1.5, 'hello\n']]);
  assert.equal(t.benchOf(state).run.clock, 1.5);
  state = t.stopping(state);
  assert.equal(status(), 'stopping');
  state = t.ended(state, serial, { ...END, exit: 130 });
  assert.equal(status(), 'done');
  assert.equal(t.benchOf(state).run.output.lines[0].text, 'hello');
  assert.equal(t.busyId(state), undefined);
});

test('a run goes on while another program is on the bench', () => {
  let state = t.started(start(), true);
  const { serial } = state;
  state = t.selected(state, 'two');
  assert.equal(t.busyId(state), 'one');
  state = t.ended(t.printed(state, serial, [[1, 0, '1\n']]), serial, END);
  assert.equal(t.benchOf(state).run.status, 'idle');
  assert.equal(t.benchOf(state, 'one').run.output.lines.length, 1);
});

test('a run that was superseded leaves no trace', () => {
  const first = t.started(start(), true);
  const second = t.started(first, true);
  assert.equal(t.printed(second, first.serial, [[1, 0, 'late\n']]), second);
  assert.equal(t.ended(second, first.serial, END), second);
});

test('editing during a run does not alter it', () => {
  const state = t.started(start(), true);
  const { run } = t.benchOf(state);
  assert.equal(t.benchOf(t.edited(state, 'one', 'one.py', 'x')).run, run);
});

test('an engine that broke and one that did not load are told apart', () => {
  const state = t.started(start(), true);
  for (const status of /** @type {const} */ (['crashed', 'failed'])) {
    const { run } = t.benchOf(t.faulted(state, state.serial, status, { message: 'm', details: 'd' }));
    assert.deepEqual([run.status, run.fault], [status, { message: 'm', details: 'd' }]);
  }
});

test('reset brings back the lesson and forgets the run', () => {
  let state = t.edited(start(), 'one', 'help.py', 'x = 2');
  state = t.seedChanged(t.argsChanged(t.fileShown(state, 'help.py'), ''), '1');
  state = t.started(state, true);
  state = t.reset(t.ended(state, state.serial, END));
  assert.equal(t.isTouched(state), false);
  assert.equal(t.benchOf(state).texts, ONE.files);
  assert.equal(t.benchOf(state).file, 'help.py');
});

test('no transition changes the state it was given', () => {
  const state = start();
  const before = structuredClone(state);
  t.started(state, true);
  t.edited(state, 'one', 'one.py', 'x');
  t.sheetMoved(state, 'open', 'output');
  assert.deepEqual(state, before);
});

test('edits are taken and put back; runs are not', () => {
  assert.equal(t.editsOf(start()), null);
  let state = t.edited(start(), 'one', 'help.py', 'x = 2');
  state = t.worldChanged(t.seedChanged(t.selected(state, 'two'), '7'), 'clients.count=9');
  state = t.started(state, true);
  const edits = JSON.parse(JSON.stringify(t.editsOf(state)));
  assert.deepEqual(edits, { current: 'two', programs: { one: { texts: { 'help.py': 'x = 2' }, args: '-p 5', seed: '444', world: '' }, two: { texts: {}, args: '', seed: '7', world: 'clients.count=9' } } });
  const again = t.withEdits(start(), edits);
  assert.deepEqual(again.benches.one.texts, { 'one.py': 'print(1)', 'help.py': 'x = 2' });
  assert.deepEqual([again.current, again.benches.two.seed, again.benches.two.world, again.benches.two.run.status], ['two', '7', 'clients.count=9', 'idle']);
});

test('going back to the lesson’s own puts the reader’s version aside, which is kept and comes back', () => {
  const mine = t.edited(start(), 'one', 'one.py', 'mine');
  const original = t.reset(mine);
  assert.equal(t.benchOf(original).texts['one.py'], 'print(1)');
  const again = t.withEdits(start(), JSON.parse(JSON.stringify(t.editsOf(original))));
  assert.equal(t.isEdited(again), false);
  const back = t.ownShown(again);
  assert.deepEqual([t.benchOf(back).texts['one.py'], t.benchOf(back).aside], ['mine', []]);
});

test('no version of the reader’s is lost to another one', () => {
  const first = t.reset(t.edited(start(), 'one', 'one.py', 'first'));
  const second = t.edited(first, 'one', 'one.py', 'second');
  const swapped = t.ownShown(second);
  assert.deepEqual([t.benchOf(swapped).texts['one.py'], t.benchOf(swapped).aside.map(({ texts }) => texts['one.py'])], ['first', ['second']]);
  assert.deepEqual(t.benchOf(t.ownShown(swapped)).texts['one.py'], 'second');
});

test('breakpoints are kept with their conditions', () => {
  let state = t.breakpointsMoved(start(), 'one', 'help.py', [{ line: 1, was: 0 }]);
  state = t.eventSet(t.conditionSet(state, 'help.py', 1, 'x > 1'), 'queue-full', true);
  const again = t.withEdits(start(), JSON.parse(JSON.stringify(t.editsOf(state))));
  assert.deepEqual(t.benchOf(again).breakpoints, [{ file: 'help.py', line: 1, condition: 'x > 1' }, { event: 'queue-full' }]);
});

for (const strange of [null, 5, 'x', {}, { current: 'gone', programs: { one: { texts: { 'no.py': '' }, args: 3 }, gone: {} } }, { programs: { one: null } }]) {
  test(`edits that do not fit the lesson leave it as it is: ${JSON.stringify(strange)}`, () => {
    assert.deepEqual(t.withEdits(start(), strange), start());
  });
}

test('breakpoints: they keep their conditions as they move, and stand in the files’ order, events last', () => {
  const stops = (/** @type {t.State} */ state) => t.benchOf(state).breakpoints;
  let state = t.eventSet(start(), 'queue-full', true);
  state = t.breakpointsMoved(state, 'one', 'help.py', [{ line: 1, was: 0 }]);
  state = t.breakpointsMoved(state, 'one', 'one.py', [{ line: 4, was: 0 }, { line: 2, was: 0 }]);
  state = t.conditionSet(state, 'one.py', 4, 'n > 3');
  assert.deepEqual(stops(state), [{ file: 'one.py', line: 2 }, { file: 'one.py', line: 4, condition: 'n > 3' }, { file: 'help.py', line: 1 }, { event: 'queue-full' }]);
  state = t.breakpointsMoved(state, 'one', 'one.py', [{ line: 5, was: 4 }]);
  assert.deepEqual(stops(state), [{ file: 'one.py', line: 5, condition: 'n > 3' }, { file: 'help.py', line: 1 }, { event: 'queue-full' }]);
  assert.deepEqual(t.brokenLines(state, 'one', 'one.py'), [5]);
  state = t.breakpointRemoved(t.eventSet(state, 'queue-full', false), 'one.py', 5);
  assert.deepEqual(stops(state), [{ file: 'help.py', line: 1 }]);
  assert.deepEqual(stops(t.reset(state)), []);
});

test('a condition is judged as it was asked about; another text, or none, is not wrong yet', () => {
  const only = (/** @type {t.State} */ state) => t.benchOf(state).breakpoints[0];
  let state = t.conditionSet(t.breakpointsMoved(start(), 'one', 'one.py', [{ line: 1, was: 0 }]), 'one.py', 1, 'n +');
  state = t.conditionJudged(state, 'one', 'n +', 'SyntaxError: invalid syntax');
  assert.deepEqual(only(state), { file: 'one.py', line: 1, condition: 'n +', fault: 'SyntaxError: invalid syntax' });
  state = t.conditionSet(state, 'one.py', 1, 'n + 1');
  assert.equal(only(state).fault, undefined);
  state = t.conditionJudged(state, 'one', 'n +', 'SyntaxError: invalid syntax');
  assert.equal(only(state).fault, undefined);
  assert.deepEqual(only(t.conditionSet(state, 'one.py', 1, ' ')), { file: 'one.py', line: 1 });
});

test('an event is chosen once, whatever the order; each is one that the words name', () => {
  let state = start();
  for (const event of [...t.EVENTS, t.EVENTS[0]]) state = t.eventSet(state, event, true);
  assert.deepEqual(t.benchOf(state).breakpoints.map(({ event }) => event), [...t.EVENTS.slice(1), t.EVENTS[0]]);
  for (const lang of /** @type {const} */ (['zh', 'en'])) assert.deepEqual(Object.keys(wordsIn(lang).stopEvents).sort(), [...t.EVENTS].sort());
});
