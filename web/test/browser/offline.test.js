import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { DIST, serve } from './server.mjs';
import { finished, LESSON, printed, reads, run, runText, slugs, write } from './site.mjs';

/** @import {Browser, BrowserContext, Page} from 'playwright-core' */

/** @type {Browser} */ let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/**
 * A site of its own, which can be stopped and replaced, and a browser that has its service worker.
 * @param {(world: {site: Awaited<ReturnType<typeof serve>>, context: BrowserContext, page: Page, heard: string[]}) => Promise<void>} act
 * @param {Parameters<typeof serve>} how
 */
async function withSite(act, ...how) {
  const site = await serve(...how);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(30_000);
  /** @type {string[]} */
  const heard = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => heard.push(String(error)));
    await act({ site, context, page, heard });
    assert.deepEqual(heard, []);
  } finally {
    await context.close();
    await site.close().catch(() => {});
  }
}

/** The whole site is on the device. @param {Page} page */
const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');

/** A copy of the built site in which every lesson's page says something new; its worker has another list. @param {string} word */
function changedSite(word) {
  const dist = mkdtempSync(join(tmpdir(), 'loopscope-dist-'));
  cpSync(DIST, dist, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const file = join(dist, LESSON, 'en', 'index.html');
  const page = readFileSync(file, 'utf8').replace('</h1>', ` ${word}</h1>`);
  writeFileSync(file, page);
  const worker = join(dist, 'sw.js');
  const [hash] = [createHash('sha256').update(page).digest('base64')];
  const address = `${LESSON}en/`;
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(new RegExp(`(\\["${address}","sha256-)[^"]+`), `$1${hash}`).replace(/"[0-9a-f]{10}"(?=;)/, `"${word.padEnd(10, '0')}"`));
  return dist;
}

test('after one visit everything works with the server gone, in both languages, in every lesson', async () => {
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}en/`);
    await ready(page);
    await site.close();
    for (const slug of slugs) {
      for (const lang of ['zh', 'en']) {
        await page.goto(`${site.url}lessons/${slug}/${lang}/`);
        await page.locator('.key.go').waitFor();
      }
      await run(page);
      await page.locator('#output[aria-busy="false"] .ending, .scrub input').first().waitFor({ state: 'attached' });
    }
    await page.goto(site.url);
    await page.locator('.start:visible .go a').waitFor();
  });
});

test('what the engine loads apart is there without a network: in the page of the first visit, and in later ones', async () => {
  const program = 'import unicodedata, json, statistics\nprint(unicodedata.name("é"), "ﬁ".casefold(), unicodedata.normalize("NFKC", "ﬁ"))\n';
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}en/`);
    await ready(page);
    await site.close();
    await runText(page, program);
    assert.equal(await printed(page), 'LATIN SMALL LETTER E WITH ACUTE fi fi');
    await page.reload();
    await runText(page, program);
    assert.equal(await printed(page), 'LATIN SMALL LETTER E WITH ACUTE fi fi');
  }, '/any/path');
});

test('below a path, and with a wrong type for .wasm', async () => {
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}zh/`);
    await run(page);
    await finished(page);
    await ready(page);
    await site.close();
    await page.goto(`${site.url}lessons/03-generators/en/`);
    await run(page);
    await finished(page);
    assert.ok((await printed(page)).length > 0);
  }, '/any/path', { types: { '.wasm': 'text/plain' } });
});

test('an address without its last slash, and one that the course does not have, without a network', async () => {
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}en/`);
    await ready(page);
    await site.close();
    await page.goto(`${site.url}lessons/03-generators/en`);
    await page.locator('.key.go').waitFor();
    const response = await page.goto(`${site.url}lessons/03-gone/en/`);
    assert.equal(response?.status(), 404);
    assert.match(await page.locator('section[lang="en"] h1').innerText(), /no such page/);
  });
});

test('a new version is announced, comes when the reader agrees, and keeps edits', async () => {
  const dist = changedSite('fresh');
  try {
    await withSite(async ({ site, page }) => {
      await page.goto(`${site.url}${LESSON}en/`);
      await ready(page);
      await write(page, 'print("mine")\n');
      await page.waitForFunction(() => localStorage.getItem('loopscope.edits.21-producers-consumers')?.includes('mine'));
      await site.close();
      const later = await serve('', { dist, port: Number(new URL(site.url).port) });
      try {
        await page.reload();
        assert.doesNotMatch(await page.locator('h1').innerText(), /fresh/);
        await page.locator('[data-notice="update"] button', { hasText: 'Use it now' }).click();
        await page.locator('h1', { hasText: 'fresh' }).waitFor();
        await reads(page, 'print("mine")\n');
      } finally {
        await later.close();
      }
      await page.reload();
      await page.locator('h1', { hasText: 'fresh' }).waitFor();
    });
  } finally {
    rmSync(dist, { recursive: true });
  }
});

test('in the middle of a deploy nothing is installed', async () => {
  const dist = changedSite('broken');
  try {
    writeFileSync(join(dist, 'lessons/03-generators/zh/index.html'), '<!doctype html><title>half a deploy</title>');
    await withSite(async ({ site, page }) => {
      await page.goto(`${site.url}${LESSON}en/`);
      await page.waitForFunction(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return (/** @type {any} */ (globalThis).seen ||= Boolean(registration)) && (!registration || !(registration.installing || registration.waiting || registration.active));
      });
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.offline), undefined);
    }, '', { dist });
  } finally {
    rmSync(dist, { recursive: true });
  }
});

test('a deploy can retire the worker', async () => {
  const dist = changedSite('retired');
  try {
    writeFileSync(join(dist, 'sw.js'), readFileSync(new URL('../../src/offline/retired.js', import.meta.url), 'utf8').replace('export {};', ''));
    await withSite(async ({ site, page }) => {
      await page.goto(`${site.url}${LESSON}en/`);
      await ready(page);
      await site.close();
      const later = await serve('', { dist, port: Number(new URL(site.url).port) });
      try {
        await page.reload();
        await page.locator('h1', { hasText: 'retired' }).waitFor();
        await page.waitForFunction(async () => (await caches.keys()).length === 0);
      } finally {
        await later.close();
      }
    });
  } finally {
    rmSync(dist, { recursive: true });
  }
});

test('the manifest names icons that are there', async () => {
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}en/`);
    const address = await page.locator('link[rel="manifest"]').evaluate((link) => /** @type {HTMLLinkElement} */ (link).href);
    const manifest = await (await fetch(address)).json();
    assert.deepEqual([manifest.display, manifest.start_url], ['standalone', './']);
    for (const { src, type } of manifest.icons) {
      const response = await fetch(new URL(src, address));
      assert.equal(response.headers.get('content-type'), type);
    }
    const session = await page.context().newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
  }, '/any/path');
});

for (const prefix of ['', '/any/path']) {
  test(`an unknown address says what to do and leads to the lesson that was meant, below ${prefix || '/'}`, async () => {
    await withSite(async ({ site, page }) => {
      const response = await page.goto(`${site.url}lessons/21-producers/en/deep/`);
      assert.equal(response?.status(), 404);
      assert.ok(await page.locator('link[rel="icon"]').evaluate((link) => new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = /** @type {HTMLLinkElement} */ (link).href;
      })), 'an icon that the page’s own policy lets through: without one a browser asks for /favicon.ico, and says that the policy forbids it');
      const english = page.locator('section[lang="en"]');
      await english.locator('a', { hasText: 'lesson 21' }).waitFor();
      assert.equal(await english.locator('a', { hasText: 'Contents' }).evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href), site.url);
      await english.locator('a', { hasText: 'lesson 21' }).click();
      await page.waitForURL(`${site.url}${LESSON}en/`);
    }, prefix);
  });
}

test('the start page says what is kept and deletes it', async () => {
  await withSite(async ({ site, page }) => {
    await page.goto(`${site.url}${LESSON}en/`);
    await write(page, 'print("mine")\n');
    await page.waitForFunction(() => localStorage.getItem('loopscope.edits.21-producers-consumers')?.includes('mine'));
    await page.goto(site.url);
    const legend = page.locator('.start:visible .legend');
    await legend.getByText('1 lesson are kept').or(legend.getByText('1 lesson')).first().waitFor();
    page.once('dialog', (dialog) => dialog.accept());
    await legend.locator('button', { hasText: 'Delete all' }).click();
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await page.goto(`${site.url}${LESSON}en/`);
    await reads(page, (text) => text !== '' && !text.includes('mine'));
  });
});
