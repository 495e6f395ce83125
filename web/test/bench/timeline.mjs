/**
 * How long the timeline takes to draw a frame, at a thousand, a hundred thousand and a million events, at every zoom: it prints and asserts nothing. The
 * modules are the page's own, taken from web/src.
 *
 *     node web/test/bench/timeline.mjs
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/chromium.mjs';

const WEB = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = { js: 'text/javascript', css: 'text/css' };
const PAGE = '<!doctype html><link rel="stylesheet" href="/styles/tokens.css"><div id="host"></div>';

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1000, height: 500 } });
await page.route('http://bench.test/**', async (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
  const kind = /** @type {keyof typeof TYPES} */ (pathname.split('.').at(-1));
  return route.fulfill({ contentType: TYPES[kind], body: await readFile(WEB + pathname.slice(1)) });
});
await page.goto('http://bench.test/');
for (const events of [1_000, 100_000, 1_000_000]) {
  const { read, frames } = await page.evaluate(measure, events);
  const worst = Math.max(...frames.map(({ most }) => most));
  console.log(`${events.toLocaleString('en')} events: read in ${Math.round(read)} ms; a frame ${frames.map(({ what, usual }) => `${what} ${usual.toFixed(1)}`).join(', ')} ms; at most ${worst.toFixed(1)} ms`);
}
await browser.close();

/**
 * Runs in the page: twenty tasks that sleep, wait for a queue and wake each other.
 * @param {number} count
 */
async function measure(count) {
  const load = (/** @type {string} */ path) => import(path);
  const { Trace } = await load('/src/trace.js');
  const { Digest } = await load('/src/digest.js');
  const { createTimeline } = await load('/src/timeline/timeline.js');
  const kinds = ['line', 'task-create', 'task-start', 'task-suspend', 'task-wake', 'task-resume', 'queue-put', 'queue-get', 'output'];
  const TASKS = 20;
  const QUEUE = TASKS + 1;
  const columns = Object.fromEntries(['instant', 'actor', 'frame', 'code', 'line', 'subject', 'object'].map((name) => [name, new Uint32Array(count)]));
  const kind = new Uint8Array(count);
  const cause = new Int32Array(count).fill(-1);
  const value = new Int32Array(count).fill(-1);
  const instants = [0];
  for (let i = 0; i < count; i++) {
    const task = 1 + (Math.floor(i / 5) * 7) % TASKS;
    const at = i < TASKS ? 1 : [0, 8, 6, 3, 4][i % 5];
    if (i % 40 === 39) instants.push(instants.length * 0.5);
    kind[i] = i % 25 === 22 ? 7 : at === 0 && i % 10 === 0 ? 5 : at;
    columns.instant[i] = instants.length - 1;
    columns.actor[i] = i < TASKS ? 0 : task;
    columns.frame[i] = i < TASKS ? 1 : 0; // the program itself makes them
    columns.subject[i] = i < TASKS ? i + 1 : [6, 7].includes(kind[i]) ? QUEUE : kinds[kind[i]] === 'task-wake' ? 1 + (task % TASKS) : kinds[kind[i]] === 'output' ? 4 : task;
    columns.object[i] = [6, 7].includes(kind[i]) ? (i >> 4) % 9 : 1;
    if (kinds[kind[i]] === 'task-wake') cause[i] = i - 1;
    if (kinds[kind[i]] === 'task-suspend') value[i] = i % 3;
  }
  const entities = [{ kind: 'handle', name: '', type: '' }, ...Array.from({ length: TASKS }, (_, i) => ({ kind: 'task', name: `worker-${i}`, type: 'Task' })), { kind: 'queue', name: 'q', type: 'Queue' }];
  const began = performance.now();
  const trace = new Trace();
  const digest = new Digest();
  trace.append({
    from: 0, count, kind, cause, value, ...columns, kinds, instants: { from: 0, list: instants }, strings: { from: 0, list: ['sleep', 'get', 'future'] },
    codes: { from: 0, list: [{ file: 'main.py', name: 'work', line: 1 }] }, entities: { from: 0, list: entities },
  });
  digest.take(trace);
  const read = performance.now() - began;

  const host = /** @type {HTMLElement} */ (document.getElementById('host'));
  host.style.cssText = 'display: flex; flex-direction: column; inline-size: 1000px; block-size: 480px';
  const timeline = createTimeline({ goToStep() {}, selectTask() {} });
  timeline.dom.style.cssText = 'flex: 1; min-block-size: 0; overflow: auto; position: relative';
  timeline.dom.querySelector('canvas').style.cssText = 'display: block; position: sticky; inset-block-start: 0; inline-size: 100%; block-size: 100%';
  host.replaceChildren(timeline.dom);
  const recording = { trace, digest, events: count, steps: trace.steps, full: false };
  const words = { now: 'now', depth: () => 'depth', states: { sleeping: 'sleeping', awaiting: 'awaiting', blocked: 'blocked', ready: 'ready' } };
  const show = (/** @type {number} */ at) => timeline.show({ recording, step: at, selected: 0, mark: -1, namesOf: (/** @type {{id: number}} */ lane) => [`worker-${lane.id}`], words });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(timeline.drawTime))));
  const frames = [];
  const middle = Math.floor(trace.steps / 2);
  show(middle);
  await frame();
  for (const [what, zooms] of /** @type {const} */ ([['whole', 0], ['x10', 6], ['x1000', 17], ['x100000', 29]])) {
    timeline.fit();
    show(middle);
    await frame();
    for (let i = 0; i < zooms; i++) {
      timeline.zoom(1.5);
      await frame();
    }
    const times = [];
    for (let i = 0; i < 20; i++) {
      show(middle + i * Math.ceil(trace.steps / 1000));
      times.push(await frame());
    }
    times.sort((a, b) => a - b);
    frames.push({ what, usual: times[10], most: times[19] });
  }
  return { read, frames };
}
