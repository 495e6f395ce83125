import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn } from '../../src/own/address.js';
import { accepted, asText, fileTitle, inOne, inOrder, isName, Refused, textOf } from '../../src/own/folder.js';
import * as transitions from '../../src/own/state.js';
import { ownWordsIn, sayMistake } from '../../src/words/own/index.js';

const set = { files: { 'en.md': 'a', 'zh.md': 'b', 'x.py': 'c' }, text: 'en.md' };
const id = () => 'new';

test('names of files', () => {
  for (const name of ['a.md', '题目.md', 'x_1.py', 'a b.md']) assert.ok(isName(name), name);
  for (const name of ['', '.md', '../a.py', 'a/b.py', 'a.html', '.a.py', 'a"b.py', '<a>.md', `${'a'.repeat(80)}.py`]) assert.ok(!isName(name), name);
});

test('the text is that of the language, else the first', () => {
  assert.equal(textOf(set.files, 'zh'), 'zh.md');
  assert.equal(textOf({ 'b.md': '', 'a.md': '' }, 'zh'), 'a.md');
  assert.equal(textOf({ 'b.py': '' }, 'zh'), '');
  assert.deepEqual(inOrder({ 'b.py': '', 'z.md': '', 'a.py': '' }, 'z.md'), ['z.md', 'a.py', 'b.py']);
});

test('one text with its files as fences, longer than any ticks in them', () => {
  assert.equal(inOne({ 'n.md': 'Hello', 'a.py': 'x = "````"' }, 'n.md'), 'Hello\n\n`````python file=a.py\nx = "````"\n`````\n');
  assert.equal(inOne({ 'n.md': 'Hello' }, 'n.md'), 'Hello');
});

test('what is opened is held against the bounds', () => {
  assert.deepEqual(accepted({ 'n.md': 'x', 'pic.png': 'y' }, 'en'), { files: { 'n.md': 'x' }, text: 'n.md' });
  assert.throws(() => accepted({ 'a.py': '' }, 'en'), (error) => error instanceof Refused && error.kind === 'no-text');
  assert.throws(() => accepted({ 'a.md': 'x'.repeat(300_000) }, 'en'), (error) => error instanceof Refused && error.kind === 'too-large');
  assert.throws(() => asText(new Uint8Array([0xff, 0xfe, 0]), 'a.md'), (error) => error instanceof Refused && error.kind === 'not-text');
  assert.equal(asText(new TextEncoder().encode('\ufeffa\r\nb'), 'a.md'), 'a\nb');
  assert.equal(fileTitle(' 滴和答: a/b '), '滴和答-a-b');
});

test('an address is one of the web, without a password, and of a file', () => {
  const at = (/** @type {string} */ given) => addressIn(`?notes=${encodeURIComponent(given)}`, 'https://site.example/write/en/')?.href ?? null;
  assert.equal(at('https://a.example/n.md'), 'https://a.example/n.md');
  assert.equal(at('https://user:secret@a.example/n.md'), 'https://a.example/n.md');
  assert.equal(at('https://github.com/a/b/blob/main/n.md'), 'https://raw.githubusercontent.com/a/b/main/n.md');
  assert.equal(at('../n.md'), 'https://site.example/write/n.md');
  for (const given of ['javascript:alert(1)', 'data:text/plain,x', 'file:///etc/passwd', 'blob:https://a.example/x', 'https://']) assert.equal(at(given), null, given);
  assert.equal(addressIn('', 'https://site.example/'), null);
});

test('the first change makes notes the writer\'s own, and has them kept', () => {
  const read = transitions.opened(set, { source: { kind: 'link' }, view: 'read' });
  const mine = transitions.written(read, 'en.md', 'A', id);
  assert.deepEqual([mine.id, mine.keeping, mine.source, mine.files['en.md']], ['new', 'pending', null, 'A']);
  assert.equal(transitions.written(mine, 'en.md', 'A', id), mine);
});

test('files come and go', () => {
  const state = transitions.opened(set);
  assert.equal(transitions.nameFault(state, 'x.py'), 'taken');
  assert.equal(transitions.nameFault(state, 'x.md'), 'name');
  const more = transitions.fileAdded(state, 'y.py', id);
  assert.equal(more.file, 'y.py');
  const less = transitions.fileRemoved(more, 'y.py', id);
  assert.deepEqual([less.file, Object.keys(less.files)], ['en.md', ['en.md', 'zh.md', 'x.py']]);
});

test('mistakes are said in the page\'s language, and as they are where there is no better way', () => {
  assert.equal(sayMistake(ownWordsIn('zh'), 'exercise needs a_check.py, which does not exist'), 'exercise需要a_check.py，但没有这个文件');
  assert.equal(sayMistake(ownWordsIn('zh'), 'src=$&.py does not exist'), 'src=$&.py不存在');
  assert.equal(sayMistake(ownWordsIn('zh'), 'something new'), 'something new');
  assert.equal(sayMistake(ownWordsIn('en'), 'HTML is not part of the lesson format'), 'HTML is not part of the lesson format');
});

test('both languages say the same things of notes', () => {
  const [zh, en] = [ownWordsIn('zh'), ownWordsIn('en')];
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
  assert.deepEqual(Object.keys(zh.troubles).sort(), Object.keys(en.troubles).sort());
});
