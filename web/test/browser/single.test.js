import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';
import { DIST, serve } from './server.mjs';
import { finished, goTo, LESSON, printed, reads, run, runText, settled, shown, slugs, stepShown, write, written } from './site.mjs';

/** @import {Browser, BrowserContext, Page} from 'playwright-core' */

const FILE = `${DIST.replace(/\/$/, '')}/loopscope.html`;
const HOME = pathToFileURL(FILE).href;

/** @type {Browser} */ let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/**
 * Opens the file from the disk. What it asks for, besides itself, and what it complains of fail the test.
 * @param {string} fragment @param {(page: Page, context: BrowserContext) => Promise<void>} act @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(fragment, act, options) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  /** @type {string[]} */
  const heard = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('request', (request) => !/^(blob:|data:)/.test(request.url()) && request.url().split('#')[0] !== HOME && heard.push(request.url()));
    await page.goto(HOME + fragment);
    await act(page, context);
    assert.deepEqual(heard, []);
  } finally {
    await context.close();
  }
}

/** Waits until a lesson's page stands and is alive: the address changes first, then the document is loaded anew. @param {Page} page @param {string} slug */
async function arrived(page, slug) {
  await page.locator(`html[data-slug="${slug}"] .key.go`).waitFor();
  assert.ok(page.url().includes(`#/lessons/${slug}/`), page.url());
}

/** As the browser's key does: Playwright's goBack waits for a load that the one after it cuts off. @param {Page} page */
function goBack(page) {
  return page.evaluate(() => { setTimeout(() => history.back()); });
}

test('it is no larger than 6 MB', (t) => {
  const { size } = statSync(FILE);
  t.diagnostic(`${(size / 1e6).toFixed(2)} MB`);
  assert.ok(size < 6e6);
});

test('from the start page to a lesson, to the next one, back, and back again', async () => {
  await open('', async (page) => {
    await page.locator('.start:visible .lane a').first().click();
    await arrived(page, '01-waiting');
    await run(page);
    await finished(page);
    await page.locator('.turn a[rel="next"]').click();
    await arrived(page, '02-iterators');
    await goBack(page);
    await arrived(page, '01-waiting');
    await goBack(page);
    await page.locator('.start:visible .legend').waitFor();
  });
});

test('every lesson is there in both languages', async () => {
  await open('', async (page) => {
    for (const slug of slugs) {
      for (const [lang, tag] of [['zh', 'zh-Hans'], ['en', 'en']]) {
        await page.goto(`${HOME}#/lessons/${slug}/${lang}/`);
        await page.locator(`html[data-slug="${slug}"][lang="${tag}"] .key.go`).waitFor();
      }
    }
  });
});

test('language and theme are switched, and stay', async () => {
  await open(`#/${LESSON}en/`, async (page) => {
    await page.locator('#theme').click();
    await page.locator('#lang').click();
    await page.locator('html[lang="zh-Hans"][data-theme="dark"] .key.go').waitFor();
    await page.locator('.brand').click();
    await page.locator('html[lang="zh-Hans"][data-theme="dark"] .start:visible').waitFor();
  }, { colorScheme: 'light' });
});

test('programs run, with what the engine loads apart; panels show the recorded run', async () => {
  await open(`#/${LESSON}en/`, async (page) => {
    await runText(page, 'import unicodedata, json\nprint(unicodedata.name("é"), json.dumps([1]))\n');
    assert.equal(await printed(page), 'LATIN SMALL LETTER E WITH ACUTE [1]');
    await page.locator('#program-pc .figure-keys .primary').click();
    await finished(page);
    await goTo(page, 40);
    const { caption, ...panels } = await shown(page);
    assert.ok(caption.length > 0 && Object.values(panels).some((text) => text.length > 0));
    assert.equal(await stepShown(page), 40);
  });
});

test('predictions are graded and exercises checked', async () => {
  await open('#/lessons/03-generators/en/', async (page) => {
    const form = page.locator('form.predict').first();
    await form.locator('input').first().check().catch(() => {});
    await form.locator('.commit button, button.commit, button').first().click();
    await form.locator('.verdict').waitFor();
    await page.locator('.check button').first().click();
    await page.locator('.check', { hasText: /Not yet|Done/ }).first().waitFor();
  });
});

test('links: a short one opens its lesson, an edited program and the moment come back, and the address follows', async () => {
  let address = '';
  await open(`#/${LESSON}en/`, async (page) => {
    await page.locator('#program-pc .figure-keys .link').click();
    const text = await written(page);
    await write(page, `# mine\n${text}`);
    await page.waitForURL(/#\/lessons\/21-[^#]*#1\.21\./);
    await page.locator('.file-keys .key[aria-label="Reset"]').click();
    await run(page);
    await finished(page);
    await goTo(page, 30);
    await page.locator('.file-keys .key[aria-label="Share"]').click();
    await page.locator('.share textarea[aria-busy="false"]').waitFor();
    address = await page.locator('.share textarea').inputValue();
    assert.ok(address.startsWith(`${HOME}#1.21.`), address);
  });
  await open(address.slice(HOME.length), async (page) => {
    await page.locator('html[data-slug="21-producers-consumers"][lang="en"]').waitFor();
    await page.waitForFunction(() => /** @type {HTMLInputElement|null} */ (document.querySelector('.scrub input'))?.value === '30');
    await settled(page);
  }, { locale: 'zh-CN' });
});

test('notes of a reader’s own are written, and passed on as a link', async () => {
  let address = '';
  await open('#/write/en/', async (page) => {
    await page.locator('#article h1, #article .kicker, #article h2').first().waitFor();
    await page.locator('.key.go').waitFor();
    await run(page);
    await finished(page);
    await page.locator('#lang').click();
    await page.locator('html[lang="zh-Hans"] .key.go').waitFor();
    address = page.url();
  });
  assert.match(address, /#\/write\/zh\/$/);
});

test('edits stay, a damaged link and an unknown page say so', async () => {
  await open(`#/${LESSON}en/`, async (page) => {
    await write(page, 'print("mine")\n');
    await page.waitForFunction(() => localStorage.getItem('loopscope.edits.21-producers-consumers')?.includes('mine'));
    await page.goto(`${HOME}#/${LESSON}en/`);
    await page.reload();
    await reads(page, 'print("mine")\n');
    await page.goto(`${HOME}#1.21.abcd.zzzz`);
    await page.locator('[data-notice="link"]', { hasText: 'missing' }).waitFor();
    await page.goto(`${HOME}#/lessons/99-none/en/`);
    await page.locator('[data-notice="lost"]').waitFor();
    await page.locator('.start:visible').waitFor();
  });
});

test('a place within a page keeps the page', async () => {
  await open(`#/${LESSON}en/`, async (page) => {
    await page.locator('.key.go').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**#/${LESSON}en/#bench`);
    await page.waitForFunction(() => document.activeElement?.id === 'bench');
    await page.reload();
    await page.locator('.key.go').waitFor();
  });
});

test('it works from a server, too', async () => {
  const site = await serve('/any/path');
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}loopscope.html#/lessons/03-generators/zh/`);
    await run(page);
    await finished(page);
  } finally {
    await page.close();
    await site.close();
  }
});
