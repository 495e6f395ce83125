/**
 * A first visit to one lesson over a slow line, as Lighthouse measures its phone: 1.6 Mbit/s, 150 ms there and back, a processor four times as slow. And the bytes: of that visit, of
 * the whole course, which is fetched for the day without a network, and of the course in one file.
 *
 *     ./build.sh bench        or, with dist/ built,   node web/test/bench/visit.mjs
 */
import { readFileSync, statSync } from 'node:fs';
import { launch } from '../browser/chromium.mjs';
import { DIST, serve } from '../browser/server.mjs';

const LESSON = 'lessons/21-producers-consumers/en/';
const VISITS = 3;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER = 4;

/** @typedef {{paint: number, largest: number, blocked: number, shift: number, key: number, engine: number, read: number, bytes: number, requests: number}} Visit */

/** @param {import('playwright-core').Browser} browser @param {string} url @returns {Promise<Visit>} */
async function visit(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 412, height: 823 }, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  /** @type {Map<string, {url: string, bytes: number, begun: number}>} */
  const all = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => all.set(requestId, { url: request.url, bytes: 0, begun: 0 }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = all.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.addInitScript(() => {
    const marks = /** @type {any} */ (globalThis).marks = { largest: 0, blocked: 0, shift: 0, key: 0 };
    new PerformanceObserver((list) => { marks.largest = list.getEntries().at(-1)?.startTime ?? 0; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const each of list.getEntries()) marks.blocked += Math.max(0, each.duration - 50); }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => { for (const each of list.getEntries()) marks.shift += /** @type {any} */ (each).value; }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => { if (!marks.key && document.querySelector('.key.go')) marks.key = performance.now(); }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/library-') && performance.now() > 0), null, { timeout: 120_000, polling: 200 });
  const seen = await page.evaluate(() => {
    const end = (/** @type {string} */ part) => /** @type {PerformanceResourceTiming|undefined} */ (performance.getEntriesByType('resource').find(({ name }) => name.includes(part)))?.responseEnd ?? NaN;
    return { .../** @type {any} */ (globalThis).marks, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, engine: end('/assets/engine-') };
  });
  await context.close();
  const web = [...all.values()].filter(({ url: each }) => each.startsWith('http'));
  const isEngine = (/** @type {{url: string}} */ each) => /\/assets\/(engine|library)-/.test(each.url);
  const sum = (/** @type {{bytes: number}[]} */ list) => list.reduce((total, { bytes }) => total + bytes, 0);
  return { ...seen, bytes: sum(web), read: sum(web.filter((each) => !isEngine(each))), requests: web.length };
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
/** @param {string} what @param {number} value @param {string} unit */
const row = (what, value, unit) => console.log(`${what.padEnd(52)}${(value < 10 && value !== Math.round(value) ? value.toFixed(3) : Math.round(value).toLocaleString('en')).padStart(12)} ${unit}`);

const site = await serve();
const browser = await launch();
/** @type {Visit[]} */
const visits = [];
for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, site.url + LESSON));
await browser.close();
await site.close();

/** @param {keyof Visit} name */
const of = (name) => median(visits.map((each) => each[name]));
row('first contentful paint', of('paint'), 'ms');
row('largest contentful paint', of('largest'), 'ms');
row('layout shift', of('shift'), '');
row('blocking time', of('blocked'), 'ms');
row('Run is there', of('key'), 'ms');
row('engine.wasm has come', of('engine'), 'ms');
row('bytes until the lesson can be read and edited', of('read'), 'bytes');
row('bytes of the visit, with the engine and its library', of('bytes'), 'bytes');
row('requests', of('requests'), '');
const files = [...readFileSync(`${DIST}/sw.js`, 'utf8').matchAll(/\["([^"]+)","sha256-/g)].map(([, address]) => (address.endsWith('/') ? `${address}index.html` : address));
row(`the whole course in ${files.length} files, brotli`, files.reduce((total, file) => total + statSync(`${DIST}/${file}.br`).size, 0), 'bytes');
row('the course in one file, as it lies on a disk', statSync(`${DIST}/loopscope.html`).size, 'bytes');
