import assert from 'node:assert/strict';
import { test } from 'node:test';

/** @type {any} */ (globalThis).__LESSONS__ = { 3: '03-generators' };
const { follow, readPlace, writePlace } = await import('../../src/single/site.js');

test('what a fragment of the one file means', () => {
  assert.deepEqual(readPlace('', 'en'), { page: '', inner: '' });
  assert.deepEqual(readPlace('#/', 'en'), { page: '', inner: '' });
  assert.deepEqual(readPlace('#/lessons/03-generators/zh/', 'en'), { page: 'lessons/03-generators/zh/', inner: '' });
  assert.deepEqual(readPlace('#/lessons/03-generators/zh/#1.3.abcd.x.y', 'en'), { page: 'lessons/03-generators/zh/', inner: '1.3.abcd.x.y' });
  assert.deepEqual(readPlace('#1.3.abcd.x.y', 'en'), { page: 'lessons/03-generators/en/', inner: '1.3.abcd.x.y' });
  assert.deepEqual(readPlace('#1.99.abcd.x.y', 'en'), { page: '', inner: '1.99.abcd.x.y' });
});

test('a place is written as it is read', () => {
  for (const hash of ['#/', '#/lessons/03-generators/zh/', '#/lessons/03-generators/zh/#bench']) assert.equal(writePlace(readPlace(hash, 'en')), hash);
});

test('where a page’s links lead', () => {
  const page = 'lessons/03-generators/zh/';
  assert.deepEqual(follow('../en/', page), { page: 'lessons/03-generators/en/', inner: '' });
  assert.deepEqual(follow('../../../', page), { page: '', inner: '' });
  assert.deepEqual(follow('#bench', page), { page, inner: 'bench' });
  assert.deepEqual(follow('../../../glossary/zh/#task', page), { page: 'glossary/zh/', inner: 'task' });
  assert.equal(follow('https://docs.python.org/', page), null);
});
