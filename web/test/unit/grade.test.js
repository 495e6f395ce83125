import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grade, printedLines, shuffled } from '../../src/notes/grade.js';

/** @param {Partial<import('../../src/notes/grade.js').Prediction>} change @returns {import('../../src/notes/grade.js').Prediction} */
const about = (change) => ({ id: 'predict-1', program: 'p', about: 'line', line: 1, text: '', options: [], ...change });
const ran = { stdout: 'one\n  two \none more\n', clock: 32.664 };

test('a run is cut into lines', () => {
  assert.deepEqual(printedLines(ran), ['one', '  two', 'one more']);
  assert.deepEqual(printedLines({ stdout: '', clock: 0 }), []);
  assert.deepEqual(printedLines({ stdout: '\n', clock: 0 }), []);
  assert.deepEqual(printedLines({ stdout: 'no end', clock: 0 }), ['no end']);
});

test('a line is right when it is that line of this run', () => {
  assert.deepEqual(grade(about({ line: 2 }), 'two', ran), { right: true, truth: 'two' });
  assert.deepEqual(grade(about({ line: 2 }), 'one', ran), { right: false, truth: 'two' });
  assert.deepEqual(grade(about({ line: 9 }), '', ran), { right: false, truth: '' });
});

test('numbers are counted in the run', () => {
  assert.deepEqual(grade(about({ about: 'lines' }), '3', ran), { right: true, truth: '3' });
  assert.deepEqual(grade(about({ about: 'count', text: 'one' }), '2', ran), { right: true, truth: '2' });
  assert.deepEqual(grade(about({ about: 'count', text: 'none' }), '', ran), { right: false, truth: '0' });
});

test('a guess of the time may be a tenth off', () => {
  for (const [answer, right] of /** @type {const} */ ([['33', true], ['30', true], ['29', false], ['', false], ['soon', false]])) {
    assert.equal(grade(about({ about: 'clock' }), answer, ran).right, right, answer);
  }
  assert.equal(grade(about({ about: 'clock' }), '0.4', { stdout: '', clock: 0 }).right, true);
  assert.equal(grade(about({ about: 'clock' }), '', { stdout: '', clock: 0 }).right, false);
});

test('typed and ordered lines must all agree', () => {
  assert.equal(grade(about({ about: 'output' }), 'one\n  two\none more\n\n', ran).right, true);
  assert.equal(grade(about({ about: 'output' }), 'one\ntwo\none more', ran).right, false);
  assert.equal(grade(about({ about: 'order' }), ['one', '  two', 'one more'], ran).right, true);
  assert.equal(grade(about({ about: 'order' }), ['  two', 'one', 'one more'], ran).right, false);
});

test('shuffling keeps the lines, changes their order, and is repeatable', () => {
  const lines = ['a', 'b', 'c', 'd', 'e'];
  assert.deepEqual([...shuffled(lines)].sort(), lines);
  assert.notDeepEqual(shuffled(lines), lines);
  assert.deepEqual(shuffled(lines), shuffled(lines));
  assert.notDeepEqual(shuffled(['x', 'y']), ['x', 'y']);
  assert.deepEqual(shuffled([]), []);
});
