import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Engine, EngineError, named, STOPPED } from '../../src/engine.js';

/** @import {ToWorker} from '../../src/messages.js' */

/** Workers made so far; the test plays their part. @type {Double[]} */
let workers = [];

class Double {
  /** @type {ToWorker[]} */ heard = [];
  /** @type {(event: {data: unknown}) => void} */ onmessage = () => {};
  /** @type {(event: {message: string}) => void} */ onerror = () => {};
  terminated = false;

  constructor() {
    workers.push(this);
  }

  /** @param {ToWorker} message */
  postMessage(message) {
    this.heard.push(message);
    if (message.type === 'load') queueMicrotask(() => this.say({ type: 'ready', memory: 1000 }));
  }

  /** @param {unknown} data */
  say(data) {
    this.onmessage({ data });
  }

  terminate() {
    this.terminated = true;
  }
}

const real = globalThis.Worker;
beforeEach(() => {
  workers = [];
  Object.assign(globalThis, { Worker: Double });
});
afterEach(() => Object.assign(globalThis, { Worker: real }));

const settle = () => new Promise((resolve) => setImmediate(resolve));
const make = (listeners = {}) => new Engine(/** @type {WebAssembly.Module} */ ({}), '', {}, listeners);
const done = (id = 1, rest = {}) => ({ type: 'done', id, exit: 0, clock: 2, steps: 5, memory: 2000, error: null, ...rest });

test('a run resolves with what was printed, and answers every piece of output', async () => {
  /** @type {unknown[]} */
  const out = [];
  const engine = make({ onStdout: (/** @type {string} */ text, /** @type {number} */ clock) => out.push(text, clock), onStderr: (/** @type {string} */ text) => out.push(text) });
  const run = engine.run('print(1)', { argv: ['a'], seed: 4 });
  await settle();
  assert.deepEqual(workers[0].heard[1], { type: 'run', id: 1, files: { 'main.py': 'print(1)' }, main: 'main.py', argv: ['a'], seed: 4 });
  workers[0].say({ type: 'output', id: 1, chunks: [[1, 0, '1\n'], [2, 1, 'oh\n']] });
  workers[0].say(done());
  assert.deepEqual(await run, { exit: 0, stdout: '1\n', stderr: 'oh\n', dropped: 0, clock: 2, steps: 5, error: null });
  assert.deepEqual(out, ['1\n', 0, 'oh\n']);
  assert.deepEqual(workers[0].heard.at(-1), { type: 'ack', id: 1 });
  assert.deepEqual(engine.memory(), { wasm: 2000 });
});

test('runs queue', async () => {
  const engine = make();
  const runs = [engine.run('a'), engine.run('b')];
  await settle();
  assert.equal(workers[0].heard.filter(({ type }) => type === 'run').length, 1);
  workers[0].say(done(1));
  await settle();
  workers[0].say(done(2, { exit: 1 }));
  assert.deepEqual((await Promise.all(runs)).map(({ exit }) => exit), [0, 1]);
  assert.equal(workers.length, 1);
});

test('stop asks; the worker answers in time and stays', async () => {
  const engine = make();
  const run = engine.run('while True: pass');
  await settle();
  engine.stop();
  engine.stop();
  assert.deepEqual(workers[0].heard.filter(({ type }) => type === 'stop'), [{ type: 'stop', id: 1 }]);
  workers[0].say(done(1, { exit: STOPPED }));
  assert.equal((await run).exit, STOPPED);
  assert.equal(workers[0].terminated, false);
});

test('a worker that does not answer stop is replaced', async () => {
  const engine = make();
  const run = engine.run('while True: pass');
  await settle();
  workers[0].say({ type: 'state', id: 1, clock: 12, steps: 99, memory: 3000 });
  engine.stop();
  const result = await run;
  assert.deepEqual([result.exit, result.clock, result.steps], [STOPPED, 12, 99]);
  assert.equal(workers[0].terminated, true);
  workers[0].say(done(1)); // too late to matter
  const next = engine.run('b');
  await settle();
  workers[1].say(done(2));
  assert.equal((await next).exit, 0);
});

test('a pack goes to the worker when it has come, and to every later one; one that cannot be had is a failed load', async () => {
  const packs = { 'library.txt': 'http://site/library.txt' };
  const engine = new Engine(/** @type {WebAssembly.Module} */ ({}), '', { ...packs });
  const run = engine.run('import asyncio');
  await settle();
  const content = Uint8Array.of(1, 2);
  assert.deepEqual(/** @type {any} */ (workers[0].heard[0]).packs, packs);
  workers[0].say({ type: 'crash', id: 1, message: 'library.txt: HTTP 404', details: '', missing: true });
  await assert.rejects(run, (error) => error instanceof EngineError && error.kind === 'load');
  engine.run('print(1)');
  await settle();
  engine.give('library.txt', content);
  assert.deepEqual(workers[1].heard.at(-1), { type: 'pack', name: 'library.txt', content });
  assert.deepEqual(engine.packs, { 'library.txt': content });
});

test('a crash rejects with its details, and the next run gets a new worker', async () => {
  const engine = make();
  const run = engine.run('a');
  const next = engine.run('b');
  await settle();
  workers[0].say({ type: 'crash', id: 1, message: 'index out of range', details: 'goroutine 1' });
  await assert.rejects(run, (error) => error instanceof EngineError && error.kind === 'crash' && error.details === 'goroutine 1');
  assert.equal(workers[0].terminated, true);
  await settle();
  workers[1].say(done(2));
  assert.equal((await next).exit, 0);
});

test('a worker that does not start rejects the run, and the next run tries again', async () => {
  const engine = make();
  const run = engine.run('a');
  workers[0].say({ type: 'crash', id: 0, message: 'out of memory', details: '' });
  await assert.rejects(run, (error) => error instanceof EngineError && error.kind === 'load');
  const next = engine.run('b');
  await settle();
  workers[1].say(done(2));
  assert.equal((await next).exit, 0);
});

test('what the result keeps is bounded', async () => {
  const engine = make();
  const run = engine.run('a', { keep: 3 });
  await settle();
  workers[0].say({ type: 'output', id: 1, chunks: [[1, 0, 'ab'], [1, 0, 'cd'], [2, 0, 'x']] });
  workers[0].say(done());
  const { stdout, stderr, dropped } = await run;
  assert.deepEqual([stdout, stderr, dropped], ['abc', 'x', 1]);
});

test('dispose ends the worker and rejects', async () => {
  const engine = make();
  const run = engine.run('a');
  await settle();
  engine.dispose();
  await assert.rejects(run, /disposed/);
  await assert.rejects(engine.run('b'), /disposed/);
  assert.equal(workers[0].terminated, true);
});

test('the program is called main.py', () => {
  assert.deepEqual(named('x'), { files: { 'main.py': 'x' }, main: 'main.py' });
  assert.deepEqual(named({ 'a.py': 'x', 'b.py': 'y' }, 'b.py'), { files: { 'a.py': 'x', 'main.py': 'y' }, main: 'main.py' });
  assert.deepEqual(named({ 'a.py': 'x' }).files, { 'main.py': 'x' });
  assert.throws(() => named({}), /no file/);
});
