import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../../src/own/folder.js';
import { readZip, writeZip } from '../../src/zip.js';

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const all = () => true;
const MUCH = 1 << 20;

/** A folder as Python's zipfile packs it: one file deflated, one stored, and what a Mac adds. */
const PACKED = Buffer.from('UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAbGVzc29uL1BLAwQUAAAACAArgn1dj98BYR4AAAArAQAADAAAAGxlc3Nvbi96aC5tZNPV1eUqySzJSbVSeLloBpcukPtk74KnS/eOUugUAFBLAwQUAAAAAAAAACEABh7hPAkAAAAJAAAACwAAAGxlc3Nvbi9hLnB5cHJpbnQoMSkKUEsDBBQAAAAIACuCfV2N7wLSAwAAAAEAAAAWAAAAX19NQUNPU1gvbGVzc29uLy5fYS5weWMAAFBLAQIUAxQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAAAAAAAAAAACAAQAAAABsZXNzb24vUEsBAhQDFAAAAAgAK4J9XY/fAWEeAAAAKwEAAAwAAAAAAAAAAAAAAIABJQAAAGxlc3Nvbi96aC5tZFBLAQIUAxQAAAAAAAAAIQAGHuE8CQAAAAkAAAALAAAAAAAAAAAAAACAAW0AAABsZXNzb24vYS5weVBLAQIUAxQAAAAIACuCfV2N7wLSAwAAAAEAAAAWAAAAAAAAAAAAAACAAZ8AAABfX01BQ09TWC9sZXNzb24vLl9hLnB5UEsFBgAAAAAEAAQA7AAAANYAAAAAAA==', 'base64');

test('what is written is read back', async () => {
  const files = { 'zh.md': bytes('协程\n'.repeat(1000)), 'a.py': bytes('print(1)\n'), 'empty.py': bytes('') };
  const packed = await writeZip(files);
  assert.ok(packed.length < 1000);
  assert.deepEqual(await readZip(packed, all, MUCH), files);
});

test('the same files are the same bytes', async () => {
  const files = { 'a.md': bytes('x') };
  assert.deepEqual(await writeZip(files), await writeZip(files));
});

test('a folder that another program has packed loses its folder', async () => {
  const files = await readZip(new Uint8Array(PACKED), (name) => /^[a-z]+\.(md|py)$/.test(name), MUCH);
  assert.deepEqual(Object.keys(files).sort(), ['a.py', 'zh.md']);
  assert.equal(new TextDecoder().decode(files['a.py']), 'print(1)\n');
  assert.match(new TextDecoder().decode(files['zh.md']), /^---\ntitle: 题\n---\n你好/);
});

/** @param {string} kind */
const refused = (kind) => (/** @type {unknown} */ error) => error instanceof Refused && error.kind === kind;

test('more than is allowed is not unpacked', async () => {
  const packed = await writeZip({ 'a.md': new Uint8Array(5e6) });
  assert.ok(packed.length < 10_000);
  await assert.rejects(readZip(packed, all, MUCH), refused('too-large'));
});

test('no archive, a cut one, and one with changed bytes are refused', async () => {
  const packed = await writeZip({ 'a.md': bytes('Hello, hello, hello') });
  await assert.rejects(readZip(bytes('no archive'), all, MUCH), refused('not-zip'));
  await assert.rejects(readZip(packed.slice(0, packed.length - 30), all, MUCH), refused('not-zip'));
  for (let at = 34; at < 44; at++) {
    const changed = packed.slice();
    changed[at] ^= 0x40;
    await readZip(changed, all, MUCH).then((files) => assert.notDeepEqual(Object.keys(files), ['a.md']), refused('not-zip'));
  }
});

test('any bytes are read or refused, and never anything else', async () => {
  const packed = await writeZip({ 'a.md': bytes('Hello, hello, hello'), 'b.py': bytes('print(1)') });
  let seed = 1;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let i = 0; i < 2000; i++) {
    const changed = packed.slice(0, random(5) ? packed.length : random(packed.length));
    for (let n = random(6); n >= 0 && changed.length; n--) changed[random(changed.length)] = random(256);
    await readZip(changed, all, MUCH).catch((error) => assert.ok(error instanceof Refused, String(error)));
  }
});
