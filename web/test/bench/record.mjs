/**
 * What recording a run costs, and how long a step back takes, in Chromium.
 *
 *     ./build.sh bench        or, with dist/ built,   node web/test/bench/record.mjs
 *
 * Recorded and plain runs take turns; the figures are the fastest of each. A step back is measured from the question to the snapshot in the page: once right after the
 * reader has come to the end, then held down (30 a second), and once to a step that nothing has prepared.
 */
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

const TURNS = 7;
const LOOP = (/** @type {number} */ n) => `def work(n):\n    s = 0\n    for i in range(n):\n        s += i * i % 7\n    return s\nwork(${n})\n`;
const TASKS = (/** @type {number} */ n) => `import asyncio\nasync def worker():\n    for _ in range(${n}):\n        await asyncio.sleep(0)\nasync def main():\n    await asyncio.gather(*[worker() for _ in range(100)])\nasyncio.run(main())\n`;

const site = await serve();
const browser = await launch();
const page = await browser.newPage();
await page.goto(site.url);
await page.evaluate(async () => {
  const { createEngine } = await import(String(new URL('engine.js', location.href)));
  /** @type {any} */ (globalThis).engine = await createEngine();
});

/** Milliseconds of a run. @param {string} text @param {boolean} record */
const run = (text, record) => page.evaluate(async ([text, record]) => {
  const { engine } = /** @type {any} */ (globalThis);
  const began = performance.now();
  await engine.run(text, { record });
  return performance.now() - began;
}, /** @type {[string, boolean]} */ ([text, record]));

/** @param {string} what @param {string} text */
const row = (what, text) => console.log(`${what.padEnd(44)}${text.padStart(40)}`);

for (const [name, text] of [['a plain loop, 800,000 lines', LOOP(400_000)], ['100,000 task switches', TASKS(1000)]]) {
  const plain = [], recorded = [];
  for (let turn = 0; turn < TURNS; turn++) {
    plain.push(await run(text, false));
    recorded.push(await run(text, true));
  }
  const [least, most] = [Math.min(...plain), Math.min(...recorded)];
  row(name, `${least.toFixed(0)} ms, recorded ${most.toFixed(0)} ms: ${(most / least).toFixed(2)} times`);
}

for (const [name, program] of /** @type {[string, (steps: number) => string][]} */ ([['a loop', (n) => LOOP(n / 2)], ['tasks', (n) => TASKS(Math.floor(n / 300))]])) {
  for (const steps of [10_000, 100_000, 1_000_000]) {
    await run(program(steps), true);
    const times = await page.evaluate(async () => {
      const { engine } = /** @type {any} */ (globalThis);
      const timed = async (/** @type {number} */ step) => {
        const began = performance.now();
        const snapshot = await engine.seek(step);
        return { ms: performance.now() - began, step: snapshot.step };
      };
      const end = await timed(1e9);
      const back = await timed(end.step - 1);
      let held = 0;
      for (let step = end.step - 2, n = 0; step >= 0 && n < 100; step--, n++) {
        await new Promise((resolve) => setTimeout(resolve, 33));
        held = Math.max(held, (await timed(step)).ms);
      }
      const middle = await timed(Math.floor(end.step / 2));
      const before = await timed(middle.step - 1);
      return { steps: end.step, end: end.ms, back: back.ms, held, middle: middle.ms, before: before.ms };
    });
    const ms = (/** @type {number} */ n) => `${n.toFixed(1)} ms`;
    row(`${name}, ${times.steps.toLocaleString('en')} steps: to the end`, ms(times.end));
    row('    a step back; the slowest of 100 more', `${ms(times.back)}; ${ms(times.held)}`);
    row('    to the middle; a step back there', `${ms(times.middle)}; ${ms(times.before)}`);
  }
}
await browser.close();
await site.close();
