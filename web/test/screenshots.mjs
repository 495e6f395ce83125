/**
 * Takes pictures of the built site for people to look at: the start page, every lesson with its last program run, and each panel in the middle of a run, wide
 * and phone-sized, light and dark, in both languages. Given --readme it takes the README's pictures alone, small ones.
 *
 *     node web/test/screenshots.mjs FOLDER
 *     node web/test/screenshots.mjs --readme
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser/chromium.mjs';
import { DIST, serve } from './browser/server.mjs';
import { goTo } from './browser/site.mjs';
import { withPalette } from './palette.mjs';

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const LANGUAGES = { zh: 'zh-CN', en: 'en-GB' };
const LESSON = 'lessons/21-producers-consumers/';
/** A step at which much is going on. */
const MOMENT = { program: 'pc', step: 200 };
const TABS = ['program', 'timeline', 'queue', 'loop', 'frames', 'narration', 'output'];
const README = fileURLToPath(new URL('../screenshots/', import.meta.url));
/** The README's pictures. @type {{file: string, path: string, picture: Omit<Parameters<typeof take>[2], 'file'>}[]} */
const PICTURES = [
  { file: 'lesson.png', path: `${LESSON}en/`, picture: { size: 'wide', scale: 1, scheme: 'light', language: 'en', ...MOMENT } },
  { file: 'write.png', path: 'write/zh/', picture: { size: 'wide', scale: 1, scheme: 'light', language: 'zh', program: 'turns', step: 20 } },
];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{size: keyof typeof SIZES, scheme: 'light'|'dark', language: keyof typeof LANGUAGES, scale?: number, program?: string, step?: number, tab?: string, file?: string}} picture scale: device pixels a pixel, 2 unless given; step: where
 * the playhead stands; tab: the panel that a phone shows
 * @returns {Promise<Buffer>}
 */
async function take(browser, url, { size, scheme, language, scale = 2, program, step, tab, file }) {
  const context = await browser.newContext({
    viewport: SIZES[size], deviceScaleFactor: scale, colorScheme: scheme, locale: LANGUAGES[language], hasTouch: size === 'phone',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${url}: ${error.message}`));
  await page.goto(url);
  if (program) await page.locator(`#program-${program} .figure-keys`).waitFor({ state: 'attached' });
  const figure = page.locator(program ? `#program-${program}` : '.program').last();
  if (await figure.count()) {
    await figure.locator('.figure-keys .primary').click();
    await page.locator('.ending').waitFor({ state: 'attached', timeout: 20_000 });
    await figure.scrollIntoViewIfNeeded();
    if (step !== undefined) await lookAt(page, step, tab);
  }
  const picture = await page.screenshot({ path: file });
  await context.close();
  return picture;
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function takeForReadme(browser, url) {
  await mkdir(README, { recursive: true });
  const reader = await browser.newPage();
  for (const { file, path, picture } of PICTURES) await writeFile(join(README, file), await withPalette(reader, await take(browser, url + path, picture)));
  await reader.close();
}

/** @param {import('playwright-core').Page} page @param {number} step @param {string} [tab] */
async function lookAt(page, step, tab) {
  if (tab) await page.locator(`.tabs [data-tab="${tab}"]`).click();
  await goTo(page, step);
  await page.waitForTimeout(100); // the canvas draws in a frame of its own
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {string} folder */
async function takeAll(browser, url, folder) {
  await mkdir(folder, { recursive: true });
  const lessons = await readdir(join(DIST, 'lessons'));
  for (const size of /** @type {const} */ (['wide', 'phone'])) {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      for (const language of /** @type {const} */ (['zh', 'en'])) {
        const look = { size, scheme, language };
        const name = (/** @type {string} */ page) => join(folder, `${page}-${size}-${scheme}-${language}.png`);
        await take(browser, url, { ...look, file: name('start') });
        await take(browser, `${url}write/${language}/`, { ...look, file: name('write') });
        for (const lesson of lessons) await take(browser, `${url}lessons/${lesson}/${language}/`, { ...look, file: name(lesson) });
        const moment = { ...look, ...MOMENT };
        for (const tab of size === 'phone' ? TABS : [undefined]) await take(browser, `${url}${LESSON}${language}/`, { ...moment, tab, file: name(`panels${tab ? `-${tab}` : ''}`) });
      }
    }
  }
}

const target = process.argv[2];
if (!target) {
  console.error('usage: node web/test/screenshots.mjs FOLDER | --readme');
  process.exit(2);
}
const [browser, site] = await Promise.all([launch(), serve()]);
try {
  if (target === '--readme') {
    await takeForReadme(browser, site.url);
  } else {
    await takeAll(browser, site.url, target);
  }
} finally {
  await Promise.all([browser.close(), site.close()]);
}
