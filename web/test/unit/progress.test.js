import assert from 'node:assert/strict';
import { test } from 'node:test';
import { did, goesOn, NOWHERE, readProgress, readToEnd, standingOf, wentTo } from '../../src/progress.js';

const SLUGS = ['01-a', '02-b', '03-c'];
/** @param {string} slug @param {string} [id] */
const at = (slug, id = '') => ({ slug, id, heading: id && 'Heading', lang: 'en' });

test('a lesson is open, then where the reader is, then begun or read', () => {
  let progress = NOWHERE;
  assert.equal(standingOf(progress, '01-a'), 'open');
  progress = wentTo(progress, at('01-a'));
  assert.equal(standingOf(progress, '01-a'), 'here');
  progress = wentTo(progress, at('02-b'));
  assert.equal(standingOf(progress, '01-a'), 'begun');
  progress = readToEnd(progress, '02-b');
  assert.equal(standingOf(progress, '02-b'), 'read');
});

test('going on leads to the place in the last lesson, else behind it, else to what was left out', () => {
  assert.equal(goesOn(NOWHERE, SLUGS), null);
  let progress = wentTo(NOWHERE, at('02-b', 'section-2'));
  assert.deepEqual(goesOn(progress, SLUGS), { slug: '02-b', place: at('02-b', 'section-2') });
  progress = readToEnd(progress, '02-b');
  assert.deepEqual(goesOn(progress, SLUGS), { slug: '03-c', place: null });
  progress = readToEnd(wentTo(progress, at('03-c')), '03-c');
  assert.deepEqual(goesOn(progress, SLUGS), { slug: '01-a', place: null });
  progress = readToEnd(progress, '01-a');
  assert.equal(goesOn(progress, SLUGS), null);
  assert.equal(goesOn(wentTo(NOWHERE, at('09-gone')), SLUGS), null);
});

test('deeds count once', () => {
  const once = did(did(NOWHERE, '01-a', 'run', 'x'), '01-a', 'solved', 'x');
  assert.deepEqual(did(once, '01-a', 'run', 'x'), once);
  assert.deepEqual(once.lessons['01-a'], { read: false, run: ['x'], predicted: [], solved: ['x'] });
});

test('what was kept comes back, and anything else becomes a beginning', () => {
  const progress = readToEnd(did(wentTo(NOWHERE, at('01-a', 'program-x')), '01-a', 'predicted', 'predict-1'), '01-a');
  assert.deepEqual(readProgress(JSON.parse(JSON.stringify(progress))), progress);
  for (const damaged of [null, 3, 'x', [], { lessons: 7, last: {} }, { last: { slug: 1 } }]) assert.deepEqual(readProgress(damaged), NOWHERE);
  assert.deepEqual(readProgress({ lessons: { a: { run: [1, 'x'], read: 'yes' } } }).lessons.a, { read: false, run: ['x'], predicted: [], solved: [] });
});
