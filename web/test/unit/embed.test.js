import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dedent, moduleName, panelsIn, stepIn } from '../../src/embed/program.js';
import { createSharer } from '../../src/embed/sharer.js';

test('a program loses the indentation that HTML has given it', () => {
  assert.equal(dedent('\n    def f():\n        pass\n\n    f()\n  '), 'def f():\n    pass\n\nf()\n');
  assert.equal(dedent('x'), 'x\n');
  assert.equal(dedent(''), '\n');
});

test('attributes that say nothing sensible are as if they were not there', () => {
  assert.equal(moduleName('turns.py'), 'turns.py');
  for (const name of [null, '', 'a/b.py', '"onclick=x.py', 'x.html']) assert.equal(moduleName(name), 'main.py');
  assert.deepEqual(panelsIn('timeline, output nothing'), ['timeline', 'output']);
  assert.deepEqual([stepIn(null), stepIn(''), stepIn('12'), stepIn('x')], [null, 0, 12, 0]);
});

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
  assert.deepEqual(told, ['run A']);
  await end();
  assert.equal((await waiting).exit, 130);
  assert.deepEqual(told, ['run A']);
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
