/**
 * The conformance programs of wasm/python/testdata, and those of wasm/run/testdata/world with their worlds, in the browser's engine, one after the other in one worker under the stack that Chromium
 * gives it, so that each also runs after everything before it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { useSite } from './site.mjs';

/** @typedef {{name: string, files: Record<string, string>, args: string[], world: string, stdout: string, stderr: string}} Case */

const TESTDATA = fileURLToPath(new URL('../../../wasm/python/testdata/', import.meta.url));
const WORLDS = fileURLToPath(new URL('../../../wasm/run/testdata/world/', import.meta.url));
const DEADLOCK = 3;
const SECONDS = 120;

const visit = useSite();

/** @param {string} path @returns {string} empty when there is no such file */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @returns {Case[]} */
function languageCases() {
  const files = readdirSync(TESTDATA, { recursive: true, encoding: 'utf8' });
  const skipped = new Set(read(join(TESTDATA, 'skip.txt')).split('\n').map((line) => line.split(' ')[0]));
  return files.filter((file) => file.endsWith('.out')).map((file) => file.slice(0, -'.out'.length)).filter((name) => !skipped.has(name)).sort().map((name) => {
    const base = join(TESTDATA, name);
    return { name, files: { 'main.py': read(`${base}.py`) }, args: read(`${base}.args`).split(/\s+/).filter(Boolean), world: '', stdout: read(`${base}.out`), stderr: read(`${base}.err`) };
  });
}

/** @returns {Case[]} */
function worldCases() {
  return readdirSync(WORLDS).sort().map((name) => {
    const folder = join(WORLDS, name);
    const files = Object.fromEntries(readdirSync(folder).filter((file) => file.endsWith('.py')).map((file) => [file, read(join(folder, file))]));
    return { name: `world/${name}`, files, args: [], world: read(join(folder, 'world.json')), stdout: read(join(folder, 'out')), stderr: read(join(folder, 'err')) };
  });
}

/** @param {string} text */
const masked = (text) => text.replaceAll(/0x[0-9a-f]{6,16}/g, '0x…');

test('every conformance program prints in engine.wasm what CPython prints', async (t) => {
  const all = [...languageCases(), ...worldCases()];
  assert.ok(all.length > 0);
  /** @type {{exit: number, stdout: string, stderr: string}[]} */
  let results = [];
  await visit('', async (page) => {
    results = await page.evaluate(async ([programs, seconds]) => {
      const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
      const engine = await createEngine();
      const results = [];
      for (const { files, args, world } of programs) {
        const watch = setTimeout(() => engine.stop(), seconds * 1000);
        const { exit, stdout, stderr } = await engine.run(files, { argv: args, world });
        clearTimeout(watch);
        results.push({ exit, stdout, stderr });
      }
      engine.dispose();
      return results;
    }, /** @type {const} */ ([all, SECONDS]));
  }, { bypassCSP: true });
  const wrong = all.filter(({ stdout, stderr }, at) => {
    const result = results[at];
    return masked(result.stdout) !== stdout || (result.exit !== DEADLOCK && masked(result.stderr) !== stderr);
  }).map(({ name }) => name);
  t.diagnostic(`${all.length - wrong.length} of ${all.length} programs`);
  assert.deepEqual(wrong, []);
});
