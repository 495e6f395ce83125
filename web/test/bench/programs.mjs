/**
 * How fast the engine is, in Chromium: the programs of wasm/run/testdata/bench, each in a warm engine.
 *
 *     ./build.sh bench        or, with dist/ built,   node web/test/bench/programs.mjs [NAME …]
 *
 * Rates are units per second of processor time, so that a busy machine spoils them less: the time that the busiest thread of the page's process was on a processor, which is the
 * engine's worker. Where the system does not say (/proc, Linux), it is the time that passed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

const PROGRAMS = fileURLToPath(new URL('../../../wasm/run/testdata/bench/', import.meta.url));
const RUNS = 5;
/** Milliseconds that a run should take for its rate to mean something. */
const LONG = 500;

/** What each program does for each of its N, and how often. @type {[string, string, number][]} */
const RATES = [
  ['gen', 'yields into sum()', 100_000], ['send', 'sends', 1], ['yieldfrom', 'items through 20 generators', 1], ['loop', 'iterations of a loop', 100_000],
  ['fib', 'calls', 150_049], ['tasks', 'switches between 1000 tasks', 100_000], ['queue', 'items through a queue', 1],
];
/** Programs whose time and memory are the figure. @type {[string, string][]} */
const WHOLE = [
  ['many', '100,000 tasks at once'], ['sleeps', '100,000 tasks that sleep'], ['million', '1,000,000 tasks that sleep'], ['timers', '1,000,000 timers'], ['days', '1000 sleeps of a day'],
];

const site = await serve();
const browser = await launch();
const protocol = await browser.newBrowserCDPSession();

/** Milliseconds that each thread of the browser's pages has been on a processor. */
async function threads() {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  /** @type {Map<string, number>} */
  const all = new Map();
  for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
    try {
      for (const thread of readdirSync(`/proc/${id}/task`)) {
        all.set(thread, Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
      }
    } catch {
      // not Linux, or the process has just ended
    }
  }
  return all;
}

/** A page with an engine; run(text) gives milliseconds and bytes. */
async function open() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}engine.js`);
  await page.evaluate(async (url) => {
    const { createEngine } = await import(url);
    /** @type {any} */ (globalThis).engine = await createEngine();
  }, `${site.url}engine.js`);
  /** @param {string} text */
  const run = async (text) => {
    const before = await threads();
    const started = performance.now();
    const { exit, stderr, bytes } = await page.evaluate(async (program) => {
      const { engine } = /** @type {any} */ (globalThis);
      return { ...await engine.run(program), bytes: engine.memory().wasm };
    }, text);
    const passed = performance.now() - started;
    if (exit !== 0) throw new Error(stderr);
    const busy = Math.max(0, ...[...await threads()].map(([thread, ms]) => ms - (before.get(thread) ?? 0)));
    return { ms: busy || passed, bytes };
  };
  return { run, close: () => context.close() };
}

/** @param {string} name @param {number} [n] */
function program(name, n) {
  const text = readFileSync(`${PROGRAMS}${name}.py`, 'utf8');
  return n ? text.replace(/^N = .*/m, `N = ${n}`) : text;
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
/** @param {string} what @param {string} figure */
const row = (what, figure) => console.log(`${what.padEnd(44)}${figure.padStart(20)}`);
const wanted = new Set(process.argv.slice(2));
/** @param {[string, ...unknown[]]} entry */
const isWanted = ([name]) => wanted.size === 0 || wanted.has(name);

for (const [name, unit, each] of RATES.filter(isWanted)) {
  const { run, close } = await open();
  let n = 1;
  for (let first = await run(program(name, n)); first.ms < LONG; first = await run(program(name, n))) {
    n = Math.ceil(n * Math.min(30, (1.2 * LONG) / Math.max(first.ms, 1)));
  }
  const times = [];
  for (let i = 0; i < RUNS; i++) times.push((await run(program(name, n))).ms);
  row(`${name}: ${unit}`, `${((n * each) / median(times) / 1000).toFixed(2)} M/s`);
  await close();
}
for (const [name, what] of WHOLE.filter(isWanted)) {
  const { run, close } = await open();
  await run(program(name, 1000));
  const { ms, bytes } = await run(program(name));
  row(`${name}: ${what}`, `${Math.round(ms)} ms, ${Math.round(bytes / 2 ** 20)} MiB`);
  await close();
}
await browser.close();
await site.close();
