/**
 * What the browser tests share: one Chromium and one server a file, pages that must not complain, and the reader's acts.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

/** @import {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core' */

const LESSONS = fileURLToPath(new URL('../../../lessons/', import.meta.url));

/** The lessons' folders. */
export const slugs = readdirSync(LESSONS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** @param {string} path below lessons/ @returns {string} empty when there is no such file */
export function lessonFile(path) {
  try {
    return readFileSync(LESSONS + path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Call once at the top of a test file.
 * @param {string} [prefix] the path the site lies under
 */
export function useSite(prefix = '') {
  /** @type {Browser} */ let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */ let site;
  before(async () => {
    site = await serve(prefix);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /**
   * Opens a page of the site, without its service worker unless asked for, and hands it to `act`. Errors of the page and violations of its policy fail the test, unless foretold.
   * @param {string} path
   * @param {(page: Page, context: BrowserContext) => Promise<void>} act
   * @param {BrowserContextOptions & {prepare?: (context: BrowserContext) => Promise<unknown>, complaints?: RegExp}} [options]
   */
  return async function visit(path, act, { prepare, complaints, ...options } = {}) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
    /** @type {string[]} */
    const heard = [];
    context.setDefaultTimeout(15_000);
    try {
      await prepare?.(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => heard.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
      await page.goto(new URL(path, site.url).href);
      await act(page, context);
      assert.deepEqual(heard.filter((text) => !complaints?.test(text)), []);
    } finally {
      await context.close();
    }
  };
}

/** The lesson that most tests use. */
export const LESSON = 'lessons/21-producers-consumers/';

/** Puts a text in the editor as a reader does. @param {Page} page @param {string} text */
export async function write(page, text) {
  await page.locator('.cm-content').waitFor();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** The editor's text. @param {Page} page @returns {Promise<string>} */
export async function written(page) {
  return (await page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.textContent))).join('\n');
}

/**
 * Waits until the editor's text is as it should be: what the reader does is drawn a moment later.
 * @param {Page} page
 * @param {string|RegExp|((text: string) => boolean)} wanted
 */
export async function reads(page, wanted) {
  const fits = typeof wanted === 'function' ? wanted : (/** @type {string} */ text) => (typeof wanted === 'string' ? text === wanted : wanted.test(text));
  let text = await written(page);
  for (let waits = 0; !fits(text) && waits < 100; waits++) {
    await page.waitForTimeout(100);
    text = await written(page);
  }
  assert.ok(fits(text), text);
}

/** Does what starts a run, and waits until the page shows that run. @param {Page} page @param {() => Promise<unknown>} act */
export async function running(page, act) {
  const before = await page.locator('#output').getAttribute('data-run');
  await act();
  await page.locator(`#output:not([data-run="${before}"])`).waitFor({ state: 'attached' });
}

/** Presses Run on the bench. @param {Page} page */
export async function run(page) {
  await running(page, () => page.locator('.key.go:not(.stop)').click());
}

/** Presses Run beside a program in the notes. @param {Page} page @param {string} id */
export async function runFigure(page, id) {
  await running(page, () => page.locator(`#program-${id} .figure-keys .primary`).click());
}

/**
 * Puts a program of the notes on the bench, and its file in the editor.
 * @param {Page} page @param {string} id @param {'.figure-keys'|'.check'} keys where the key is that does it
 */
export async function openFigure(page, id, keys) {
  const figure = page.locator(`#program-${id}`);
  await figure.locator(`${keys} .link`).click();
  const name = await figure.locator('pre').first().evaluate((pre) => pre.closest('figure')?.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '');
  await page.locator('.file[aria-current="true"]', { hasText: name }).waitFor();
}

/** Waits until the run is over. @param {Page} page @returns {Promise<string>} the line that says how it ended */
export async function finished(page) {
  await page.locator('#output[aria-busy="false"] .ending').waitFor({ state: 'attached', timeout: 20_000 });
  return page.locator('.ending').innerText();
}

/** What the panel shows of one stream, without the line end of the last line. @param {Page} page @param {'stdout'|'stderr'} [stream] */
export async function printed(page, stream = 'stdout') {
  const rows = page.locator(stream === 'stderr' ? '.row.err .said' : '.row:not(.err) .said');
  return (await rows.evaluateAll((said) => said.map((each) => each.textContent))).join('\n');
}

/** Writes a program, runs it, waits for its end. @param {Page} page @param {string} text */
export async function runText(page, text) {
  await write(page, text);
  await running(page, () => page.keyboard.press('Control+Enter'));
  return finished(page);
}

/**
 * Measures until the figure is as good as it should be, three times at most, and puts what it found into the test's report. A figure fails nothing: how busy the machine is, nobody knows.
 * @param {import('node:test').TestContext} t
 * @param {string} what
 * @param {number} aim milliseconds
 * @param {() => Promise<number>} measure
 */
export async function quickest(t, what, aim, measure) {
  /** @type {number[]} */
  const times = [];
  while (times.length < 3 && !times.some((time) => time < aim)) times.push(await measure());
  t.diagnostic(`${what}: ${times.map(Math.round).join(', ')} ms; aim ${aim} ms`);
}

/**
 * Milliseconds from pressing Stop until the page shows that the run is over.
 * @param {Page} page
 * @returns {Promise<number>}
 */
export function timeStop(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const began = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.ending')) return;
      observer.disconnect();
      resolve(performance.now() - began);
    }).observe(document.body, { childList: true, subtree: true });
    /** @type {HTMLElement} */ (document.querySelector('.key.stop')).click();
  }));
}

/**
 * Lets a test break the engine that runs: a program that says `# crash` meets an engine that reports a panic, one that says `# deaf` one that
 * never comes back from a slice. Everything else goes to the real one.
 * @param {BrowserContext} context
 */
export async function breakable(context) {
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n(${sabotage})();` });
  });
}

function sabotage() {
  const scope = /** @type {any} */ (globalThis);
  let text = '';
  /** @type {(api: import('../../src/messages.js').Api) => void} */
  let ready;
  Object.defineProperty(scope, 'loopscopeReady', {
    set: (listener) => { ready = listener; },
    get: () => (/** @type {import('../../src/messages.js').Api} */ api) => ready({
      ...api,
      begin: (request) => {
        text = request.files[request.main];
        return api.begin(request);
      },
      slice: (milliseconds) => {
        if (text.includes('# crash')) return { state: 'crash', message: 'index out of range [5] with length 3', details: 'goroutine 1 [running]\nf.aacb()\nat wasm-function[33]:0x12' };
        while (text.includes('# deaf'));
        return api.slice(milliseconds);
      },
    }),
  });
}

/** Waits until the panels show the step that the playhead stands at. @param {Page} page */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector('.bench:not([data-stale]) .scrub') && !document.querySelector('.panel:not(#output)[aria-busy="true"]'));
}

/** The step the playhead stands at. @param {Page} page @returns {Promise<number>} */
export async function stepShown(page) {
  await settled(page);
  return Number(await page.locator('.scrub input').inputValue());
}

/** Puts the playhead at a step, as a drag of the slider does. @param {Page} page @param {number} step */
export async function goTo(page, step) {
  await page.locator('.scrub input').fill(String(step));
  await settled(page);
}

/** What the caption and the open panels say, each in a line. @param {Page} page @returns {Promise<Record<string, string>>} */
export async function shown(page) {
  await settled(page);
  return page.evaluate(() => {
    const text = (/** @type {string} */ selector) => /** @type {HTMLElement|null} */ (document.querySelector(selector))?.innerText.replace(/\s+/g, ' ').trim() ?? '';
    const panels = ['timeline', 'queue', 'loop', 'frames', 'narration'].map((id) => [id, text(`#${id}[data-open="true"] > .body`)]);
    return { caption: text('.caption p'), clock: text('.clock'), ...Object.fromEntries(panels) };
  });
}
