import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, linkOf, peekLink, saysMore, withLink } from '../../src/links.js';
import * as t from '../../src/state.js';

const ONE = { id: 'one', world: '', main: 'one.py', files: { 'one.py': 'print(1)', 'help.py': 'x = 1' }, args: ['-p', '5'], seed: 444, panels: /** @type {t.PanelName[]} */ ([]), step: false };
const TWO = { ...ONE, id: 'two', main: 'two.py', files: { 'two.py': 'print(2)' }, args: [], seed: 0 };
const start = () => t.initial([ONE, TWO]);
const TEXT = { lesson: 7, version: 'abcd', language: 'en' };
const TEXTS = { abcd: { ...ONE.files, ...TWO.files }, older: { 'one.py': 'print(0)', 'help.py': 'x = 0' } };

test('what is no link, and what means to be one', () => {
  for (const fragment of ['', 'bench', 'program-pc', '#predict-1', '1st', '21']) assert.equal(peekLink(fragment), null, fragment);
  assert.deepEqual(peekLink('1.21.kX3f.AbCd.9xQz'), { lesson: 21, version: 'kX3f', known: true });
  assert.deepEqual(peekLink('#1.21'), { lesson: 21, version: '', known: true });
  assert.equal(peekLink('9.21.kX3f')?.known, false);
});

test('a bench as the lesson has it says only what it is', () => {
  const link = linkOf(start(), TEXT, false);
  assert.deepEqual(link, { ...TEXT, program: 'one' });
  assert.equal(saysMore(link, 'one'), false);
  assert.equal(saysMore(link, 'two'), true);
});

test('what a reader makes of it goes into the link and comes out again', () => {
  let state = t.edited(start(), 'one', 'help.py', 'x = 2');
  state = t.worldChanged(t.seedChanged(t.argsChanged(state, ''), '7'), 'clients.count=9');
  state = t.eventSet(t.breakpointsMoved(state, 'one', 'one.py', [{ line: 1, was: 0 }]), 'raise', true);
  const link = linkOf(state, TEXT, false);
  assert.deepEqual(link, { ...TEXT, program: 'one', files: { 'help.py': 'x = 2' }, args: '', seed: 7, world: 'clients.count=9', breakpoints: [{ file: 'one.py', line: 1, condition: '' }, { event: 'raise' }] });
  const { state: opened, own } = withLink(start(), link, TEXTS);
  assert.equal(own, false);
  const { texts, args, seed, world, breakpoints, from } = t.benchOf(opened);
  assert.deepEqual([texts['help.py'], args, seed, world, from], ['x = 2', '', '7', 'clients.count=9', 'link']);
  assert.deepEqual(breakpoints, [{ file: 'one.py', line: 1 }, { event: 'raise' }]);
});

test('a link puts the reader’s own version aside, and is not kept as the reader’s until it is edited', () => {
  const mine = t.edited(start(), 'one', 'one.py', 'mine');
  const { state } = withLink(mine, { ...TEXT, program: 'one', files: { 'one.py': 'theirs' } }, TEXTS);
  assert.deepEqual(t.benchOf(state).aside.map(({ texts }) => texts['one.py']), ['mine']);
  assert.deepEqual(t.editsOf(state), t.editsOf(mine));
  assert.equal(t.benchOf(t.ownShown(state)).texts['one.py'], 'mine');
  const taken = t.edited(state, 'one', 'one.py', 'theirs and mine');
  assert.deepEqual(t.editsOf(taken)?.programs.one.aside?.map(({ texts }) => texts['one.py']), ['mine']);
});

test('a link that says what is there anyhow leaves it the reader’s', () => {
  const mine = t.edited(start(), 'one', 'one.py', 'mine');
  const { state } = withLink(mine, linkOf(mine, TEXT, false), TEXTS);
  assert.deepEqual([t.benchOf(state).from, t.benchOf(state).aside], ['own', []]);
});

test('a link of a former text brings that text', () => {
  const { state, own } = withLink(start(), { lesson: 7, version: 'older', program: 'one', files: { 'help.py': 'x = 9' } }, TEXTS);
  assert.equal(own, false);
  assert.deepEqual(t.benchOf(state).texts, { 'one.py': 'print(0)', 'help.py': 'x = 9' });
});

test('a moment is a goal until the program is changed; panels are as the link has them', () => {
  const link = { ...TEXT, program: 'two', step: 12, task: 3, frame: 5, open: ['5/x'], panels: 'frames,timeline', shown: 'no.py' };
  const { state, own } = withLink(start(), link, TEXTS);
  assert.equal(own, true);
  assert.deepEqual([state.current, state.tab, state.opened.frames, state.opened.queue, t.benchOf(state).file], ['two', 'frames', true, false, 'two.py']);
  assert.deepEqual(t.benchOf(state).goal, { step: 12, task: 3, frame: 5, open: ['5/x'] });
  assert.equal(t.benchOf(t.edited(state, 'two', 'two.py', 'x')).goal, null);
  assert.deepEqual(state.choices, start().choices);
});

test('a frame holds a program that stands alone', () => {
  assert.equal(frameOf(start(), 'en'), null);
  const two = t.edited(t.argsChanged(t.selected(start(), 'two'), '-p 3'), 'two', 'two.py', 'print("a&b")');
  assert.equal(frameOf(two, 'en'), 'lang=en&name=two.py&args=-p+3&program=print%28%22a%26b%22%29');
});

test('what does not fit the lesson is left out', () => {
  const link = { ...TEXT, program: 'gone', files: { 'no.py': 'x' }, panels: 'sky', breakpoints: [{ file: 'no.py', line: 1 }, { event: 'sunrise' }] };
  const { state } = withLink(start(), link, TEXTS);
  assert.equal(state.current, 'one');
  assert.deepEqual(t.benchOf(state).texts, ONE.files);
  assert.deepEqual(t.benchOf(state).breakpoints, []);
});
