import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append, count, MAX_LINES, MAX_SIZE, MAX_WIDTH, NOTHING } from '../../src/output.js';

/** @param {...[1|2, number, string]} chunks */
const printed = (...chunks) => append(NOTHING, chunks);

test('text becomes lines, each with the time it was begun', () => {
  const { lines } = append(printed([1, 0, 'a']), [[1, 2, 'b\nc\n']]);
  assert.deepEqual(lines.map(({ text, clock, ended }) => [text, clock, ended]), [['ab', 0, true], ['c', 2, true]]);
});

test('stderr does not go on a line of stdout', () => {
  const { lines } = printed([1, 0, 'a'], [2, 0, 'b\n'], [1, 0, 'c\n']);
  assert.deepEqual(lines.map(({ stream, text }) => [stream, text]), [[1, 'a'], [2, 'b'], [1, 'c']]);
});

test('empty lines count', () => {
  assert.deepEqual(printed([1, 0, '\n\nx\n']).lines.map(({ text }) => text), ['', '', 'x']);
});

test('the newest lines are kept and the dropped ones are counted', () => {
  const total = 5 * MAX_LINES;
  const output = printed([1, 0, Array.from({ length: total }, (_, i) => `${i}\n`).join('')]);
  assert.equal(output.lines.length, MAX_LINES);
  assert.equal(output.dropped, total - MAX_LINES);
  assert.equal(count(output), total);
  assert.equal(output.lines.at(-1)?.text, String(total - 1));
  assert.equal(output.lines.at(-1)?.serial, total);
  assert.equal(output.size, output.lines.reduce((sum, { text }) => sum + text.length, 0));
});

test('a text of many lines comes to the same, in one piece or in many', () => {
  const text = `${Array.from({ length: 3 * MAX_LINES }, (_, i) => `line ${i}`).join('\n')}\nopen`;
  for (const first of ['', 'begun ', 'begun\n']) {
    const whole = append(printed([1, 0, first]), [[1, 0, text]]);
    let pieces = printed([1, 0, first]);
    for (let i = 0; i < text.length; i += 1000) pieces = append(pieces, [[1, 0, text.slice(i, i + 1000)]]);
    assert.deepEqual(whole, pieces);
  }
});

test('a line without end is bounded', () => {
  let output = NOTHING;
  for (let i = 0; i < 100; i++) output = append(output, [[1, 0, 'x'.repeat(1000)]]);
  assert.equal(output.lines.length, 1);
  assert.equal(output.lines[0].text.length, MAX_WIDTH);
  assert.equal(output.lines[0].cut, 100 * 1000 - MAX_WIDTH);
});

test('many long lines are bounded together', () => {
  const output = printed([1, 0, `${'x'.repeat(MAX_WIDTH)}\n`.repeat(MAX_LINES)]);
  assert.ok(output.size <= MAX_SIZE);
  assert.equal(count(output), MAX_LINES);
});

test('what was handed out before does not change', () => {
  const before = printed([1, 0, 'a']);
  append(before, [[1, 1, 'b\nc\n']]);
  assert.deepEqual(before.lines.map(({ text }) => text), ['a']);
});

test('a carriage return leads back to the start of the line, which is written over', () => {
  const said = (/** @type {string} */ text) => printed([1, 0, text]).lines.map((line) => line.text);
  assert.deepEqual(said('10 %\r20 %\r'), ['20 %']);
  assert.deepEqual(said('loading\rdone\n'), ['doneing']);
  assert.deepEqual(said('a\r\nb\r\n'), ['a', 'b']);
  assert.deepEqual(said('\r\rx'), ['x']);
});

test('a progress bar is one line, bounded, with the time of what it shows', () => {
  let output = NOTHING;
  for (let i = 0; i <= 100; i++) output = append(output, [[1, i, `\r${'#'.repeat(i)}`], [1, i, ` ${i}`]]);
  assert.deepEqual(output.lines, [{ serial: 1, stream: 1, offset: 0, clock: 100, text: `${'#'.repeat(100)} 100`, at: 104, cut: 0, ended: false }]);
  assert.equal(output.size, 104);
  const long = append(output, [[1, 101, `\r${'y'.repeat(MAX_WIDTH + 7)}\rshort\n`]]);
  assert.equal(long.lines[0].text, `short${'y'.repeat(MAX_WIDTH - 5)}`);
  assert.equal(long.lines[0].cut, 7);
  assert.equal(long.size, MAX_WIDTH);
});
