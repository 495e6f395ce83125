import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LESSON, lessonFile, quickest, useSite } from './site.mjs';

const visit = useSite();

/**
 * Runs a function in a page that has the library.
 * @template T
 * @param {(createEngine: typeof import('../../src/engine.js').createEngine, given: any) => Promise<T>} act
 * @param {unknown} [given]
 * @returns {Promise<T>}
 */
async function withLibrary(act, given) {
  /** @type {any} */
  let result;
  await visit('', async (page) => {
    result = await page.evaluate(async ([source, argument]) => {
      const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
      // The policy forbids eval, so the function comes as a module.
      const url = URL.createObjectURL(new Blob([`export default ${source}`], { type: 'text/javascript' }));
      const { default: run } = await import(url);
      return run(createEngine, argument);
    }, /** @type {const} */ ([act.toString(), given]));
  }, { bypassCSP: true });
  return result;
}

test('run, with streams, arguments, a clock and a memory', async () => {
  const { result, out, bytes } = await withLibrary(async (createEngine) => {
    /** @type {unknown[]} */
    const out = [];
    const engine = await createEngine({ onStdout: (text) => out.push(['out', text]), onStderr: (text) => out.push(['err', text]) });
    const result = await engine.run({ 'main.py': 'import sys, time, other\nprint(sys.argv[1:], other.X)\ntime.sleep(5)\nprint("e", file=sys.stderr)\nsys.exit(7)\n', 'other.py': 'X = 1\n' }, { argv: ['a', 'b'] });
    const bytes = engine.memory().wasm;
    engine.dispose();
    return { result, out, bytes };
  });
  assert.equal(result.exit, 7);
  assert.equal(result.stdout, "['a', 'b'] 1\n");
  assert.equal(result.stderr, 'e\n');
  assert.equal(result.clock, 5);
  assert.ok(result.steps > 0);
  assert.deepEqual(out.map((/** @type {any} */ [stream]) => stream), ['out', 'err']);
  assert.ok(bytes > 1e6);
});

test('the same program and seed print the same bytes, run after run', async () => {
  const program = lessonFile(`${LESSON.replace('lessons/', '')}pc.py`);
  const outs = await withLibrary(async (createEngine, text) => {
    const engine = await createEngine();
    const runs = await Promise.all([engine.run(text, { seed: 444 }), engine.run(text, { seed: 444 })]);
    engine.dispose();
    return runs.map(({ stdout }) => stdout);
  }, program);
  assert.equal(outs[0], outs[1]);
  assert.equal(outs[0], lessonFile(`${LESSON.replace('lessons/', '')}pc.out`));
});

test('a million tasks sleep within a program\'s memory, run after run; a program that keeps more gets its MemoryError', async (t) => {
  const million = readFileSync(fileURLToPath(new URL('../../../wasm/run/testdata/bench/million.py', import.meta.url)), 'utf8');
  const more = 'kept = []\ntry:\n    while True:\n        kept.append([])\nexcept MemoryError:\n    kept = None\n    print("let go")\n';
  const { runs, seconds, bytes } = await withLibrary(async (createEngine, programs) => {
    const engine = await createEngine();
    /** @type {{stdout: string, stderr: string}[]} */
    const runs = [];
    /** @type {number[]} */
    const seconds = [];
    for (const program of programs) {
      const started = performance.now();
      runs.push(await engine.run(program));
      seconds.push((performance.now() - started) / 1000);
    }
    const bytes = engine.memory().wasm;
    engine.dispose();
    return { runs, seconds, bytes };
  }, [million, million, more]);
  t.diagnostic(`${seconds.map((/** @type {number} */ s) => s.toFixed(1)).join(', ')} s, ${Math.round(bytes / 2 ** 20)} MiB`);
  assert.deepEqual(runs.map((/** @type {{stdout: string, stderr: string}} */ { stdout, stderr }) => stdout + stderr), ['999.999\n', '999.999\n', 'let go\n']);
  assert.ok(bytes < 1e9, `${bytes} bytes`);
});

test('stop ends a run with 130, and the next one goes on', async () => {
  const exits = await withLibrary(async (createEngine) => {
    const engine = await createEngine();
    const endless = engine.run('while True: pass');
    const next = engine.run('print(1)');
    setTimeout(() => engine.stop(), 100);
    const exits = [(await endless).exit, (await next).exit];
    engine.dispose();
    return exits;
  });
  assert.deepEqual(exits, [130, 0]);
});

test('an uncaught exception resolves with what it was and where', async () => {
  const { exit, error } = await withLibrary(async (createEngine) => {
    const engine = await createEngine();
    const result = await engine.run('def f():\n    return {}["k"]\n\nf()\n');
    engine.dispose();
    return result;
  });
  assert.equal(exit, 1);
  assert.equal(error?.kind, 'KeyError');
  assert.equal(error?.message, "'k'");
  assert.deepEqual([error?.file, error?.line, error?.column, error?.endLine, error?.endColumn], ['main.py', 2, 11, 2, 18]);
});

test('a producer and consumer run of tens of seconds answers at once', async (t) => {
  const program = lessonFile(`${LESSON.replace('lessons/', '')}pc.py`);
  await quickest(t, 'the whole run', 100, async () => {
    const { fastest, clock } = await withLibrary(async (createEngine, text) => {
      const engine = await createEngine();
      let [fastest, clock] = [Infinity, 0];
      for (let i = 0; i < 10; i++) {
        const began = performance.now();
        ({ clock } = await engine.run(text, { seed: 444 }));
        fastest = Math.min(fastest, performance.now() - began);
      }
      engine.dispose();
      return { fastest, clock };
    }, program);
    assert.ok(clock > 10);
    return fastest;
  });
});
