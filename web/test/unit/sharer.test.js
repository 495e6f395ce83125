import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSharer } from '../../src/sharer.js';

/** An engine that tells what it was asked. */
function recorder() {
  /** @type {string[]} */
  const told = [];
  /** @type {((result: any) => void)[]} */
  const ends = [];
  const engine = /** @type {any} */ ({
    run: (/** @type {string} */ source, /** @type {any} */ options) => {
      told.push(`run ${source}${options.record ? ' recorded' : ''}`);
      return new Promise((resolve) => ends.push(resolve));
    },
    seek: async (/** @type {number} */ step) => void told.push(`seek ${step}`),
    stop: () => told.push('stop'),
  });
  const ended = { exit: 0, steps: 5 };
  return { told, engine, end: async (result = ended) => {
    ends.shift()?.(result);
    await new Promise((resolve) => setTimeout(resolve));
  } };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('benches that share an engine take turns; a question about a run that another has replaced repeats it', async () => {
  const { told, engine, end } = recorder();
  const lease = createSharer(async () => engine);
  const [a, b] = [await lease(), await lease()];
  a.run('A', { record: true });
  b.run('B', { record: true });
  await settle();
  assert.deepEqual(told, ['run A recorded']);
  await end();
  assert.deepEqual(told, ['run A recorded', 'run B recorded']);
  await end();
  await b.seek(1);
  a.seek(2);
  await settle();
  assert.deepEqual(told.slice(2), ['seek 1', 'run A recorded']);
  await end();
  assert.deepEqual(told.slice(4), ['seek 2']);
});

test('stop reaches the own run alone, also one that still waits', async () => {
  const { told, engine, end } = recorder();
  const lease = createSharer(async () => engine);
  const [a, b] = [await lease(), await lease()];
  a.run('A', {});
  const waiting = b.run('B', {});
  await settle();
  b.stop();
  assert.equal((await waiting).exit, 130);
  assert.deepEqual(told, ['run A']);
  await end();
  assert.deepEqual(told, ['run A']);
});

test('questions that come while a run is repeated wait until it is there; a run that is asked for does not wait for that', async () => {
  const { told, engine, end } = recorder();
  const lease = createSharer(async () => engine);
  const [a, b] = [await lease(), await lease()];
  a.run('A', { record: true });
  await settle();
  await end({ exit: 0, steps: 5 });
  b.run('B', {});
  await settle();
  await end();
  const answers = [a.seek(1), a.seek(2)];
  await settle();
  assert.deepEqual(told.slice(2), ['run A recorded']);
  await end();
  await Promise.all(answers);
  assert.deepEqual(told.slice(3), ['seek 1', 'seek 2']);
  b.run('B', {});
  await settle();
  await end();
  const lost = a.seek(3);
  await settle();
  b.run('B', {});
  await settle();
  assert.deepEqual(told.slice(5), ['run B', 'run A recorded', 'stop']);
  await end({ exit: 130, steps: 2 });
  assert.equal(await lost, null);
  assert.deepEqual(told.slice(8), ['run B']);
});

test('an engine that did not load is asked for again', async () => {
  let tries = 0;
  const lease = createSharer(async () => {
    if (++tries === 1) throw new Error('no network');
    return recorder().engine;
  });
  await assert.rejects(lease());
  await lease();
  assert.equal(tries, 2);
});
