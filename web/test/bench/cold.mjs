/**
 * What a first visit costs, in Chromium: bytes over the wire, brotli-compressed, and milliseconds from navigation to the first output of a lesson's program.
 *
 *     ./build.sh bench        or, with dist/ built,   node web/test/bench/cold.mjs
 *
 * Each visit is a new browser context, so nothing is cached; a page from the disk's cache would be faster.
 */
import { readdirSync, statSync } from 'node:fs';
import { launch } from '../browser/chromium.mjs';
import { DIST, serve } from '../browser/server.mjs';

const LESSON = 'lessons/21-producers-consumers/en/';
const VISITS = 5;

/** @param {string} path below dist/ */
const packed = (path) => statSync(`${DIST}/${path}.br`).size;
/** @param {RegExp} name */
const asset = (name) => `assets/${readdirSync(`${DIST}/assets`).find((file) => name.test(file))}`;

/** One first visit, in milliseconds since navigation. @param {import('playwright-core').Browser} browser @param {string} url */
async function visit(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const marks = /** @type {any} */ (globalThis).marks = /** @type {Record<string, number>} */ ({});
    new MutationObserver(() => {
      const key = /** @type {HTMLElement|null} */ (document.querySelector('.key.go'));
      if (key && !marks.bench) {
        marks.bench = performance.now();
        key.click();
      }
      if (document.querySelector('.row')) marks.output ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).marks.output > 0);
  const marks = await page.evaluate(() => ({
    .../** @type {any} */ (globalThis).marks,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
  await context.close();
  return marks;
}

/**
 * What a page waits that has nothing but the library: milliseconds from asking for engine.js to what `print(1)` prints, over a line of so many megabits a second and so many milliseconds.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {{megabits: number, delay: number}} [line]
 */
async function firstPrint(browser, url, line) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}engine.js`); // as a document: a page of the site's origin that has nothing in it
  if (line) {
    const session = await context.newCDPSession(page);
    const throughput = line.megabits * 1e6 / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: line.delay, downloadThroughput: throughput, uploadThroughput: throughput });
  }
  const took = await page.evaluate(async (address) => {
    const began = performance.now();
    const { createEngine } = await import(address);
    /** @type {(time: number) => void} */
    let printed = () => {};
    const time = new Promise((resolve) => { printed = resolve; });
    const engine = await createEngine({ onStdout: () => printed(performance.now() - began) });
    await engine.run('print(1)');
    engine.dispose();
    return time;
  }, `${url}engine.js?bench`); // another address than the document's, which is in the cache
  await context.close();
  return took;
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
/** @param {string} what @param {number} value @param {string} unit */
const row = (what, value, unit) => console.log(`${what.padEnd(44)}${Math.round(value).toLocaleString('en').padStart(12)} ${unit}`);

const page = `${LESSON}index.html`;
const [shell, style, worker, engine, library] = [/^shell-.*\.js$/, /^page-.*\.css$/, /^worker-.*\.js$/, /^engine-.*\.wasm$/, /^library-.*\.txt$/].map(asset);
row('lesson page, brotli', packed(page), 'bytes');
row('shell, brotli', packed(shell), 'bytes');
row('styles, brotli', packed(style), 'bytes');
row('page in all (page, shell, styles, worker)', [page, shell, style, worker].reduce((sum, path) => sum + packed(path), 0), 'bytes');
row('engine.wasm, brotli', packed(engine), 'bytes');
row('library, brotli', packed(library), 'bytes');

const site = await serve();
const browser = await launch();
const visits = [];
for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, site.url + LESSON));
/** @type {Record<string, number[]>} */
const prints = { loopback: [], line: [] };
for (let i = 0; i < VISITS; i++) {
  prints.loopback.push(await firstPrint(browser, site.url));
  prints.line.push(await firstPrint(browser, site.url, { megabits: 10, delay: 40 }));
}
await browser.close();
await site.close();
row(`first paint, median of ${VISITS}`, median(visits.map(({ paint }) => paint)), 'ms');
row(`bench ready to press Run, median of ${VISITS}`, median(visits.map(({ bench }) => bench)), 'ms');
row(`navigation to first output, median of ${VISITS}`, median(visits.map(({ output }) => output)), 'ms');
row(`print(1) from a cold start, median of ${VISITS}`, median(prints.loopback), 'ms');
row(`the same at 10 Mbit/s with 40 ms delay`, median(prints.line), 'ms');
