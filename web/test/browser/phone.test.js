import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, goTo, LESSON, openFigure, printed, runFigure, running, runText, useSite, write } from './site.mjs';

const visit = useSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test('a phone: the sheet peeks, opens, runs and shows the output', async () => {
  await visit(`${LESSON}zh/`, async (page) => {
    assert.equal(await page.locator('.editor').isVisible(), false);
    assert.equal(await page.locator('.key.go').isVisible(), true);
    await page.locator('.grip').tap();
    await page.locator('.grip[aria-expanded="true"]').waitFor();
    assert.equal(await page.locator('.editor').isVisible(), true);
    assert.equal(await page.locator('#output').isVisible(), false);
    await running(page, () => page.locator('.key.go').tap());
    await finished(page);
    assert.equal(await page.locator('#output').isVisible(), true);
    assert.ok((await printed(page)).length > 0);
    await page.locator('.grip').tap();
    await page.locator('#output').waitFor({ state: 'hidden' });
  }, PHONE);
});

test('a phone: Run beside a program opens the sheet at its output', async () => {
  await visit(`${LESSON}zh/`, async (page) => {
    await running(page, () => page.locator('.figure-keys .primary').nth(1).tap());
    await finished(page);
    assert.equal(await page.locator('#output').isVisible(), true);
  }, PHONE);
});

test('a phone: from the error to its line', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.locator('.grip').tap();
    await runText(page, 'x = 1\nx / 0\n');
    await page.getByRole('button', { name: 'Go to line 2' }).tap();
    await page.locator('.cm-fault').waitFor();
  }, PHONE);
});

test('nothing is wider than a phone, and what can be pressed is 44 px high', async () => {
  for (const path of ['', `${LESSON}zh/`, `${LESSON}en/`]) {
    await visit(path, async (page) => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      if (path) await page.locator('.grip').tap();
      const small = await page.locator('button:visible, summary:visible, .lane a:visible, .tool:visible, .turn a:visible').evaluateAll((all) => all
        .filter((each) => each.getBoundingClientRect().height < 43.5).map((each) => each.outerHTML.slice(0, 120)));
      assert.deepEqual(small, []);
    }, PHONE);
  }
});

test('a block of code is a stop for the keyboard as long as it scrolls', async () => {
  await visit('lessons/06-send/en/', async (page) => {
    await page.locator('.notes pre:not([tabindex])').first().evaluate((pre) => { pre.id = 'short'; });
    for (const [width, stop] of /** @type {const} */ ([['4em', '#short[tabindex="0"]'], ['', '#short:not([tabindex])']])) {
      await page.locator('#short').evaluate((pre, wide) => { pre.style.inlineSize = wide; }, width);
      await page.locator(stop).waitFor();
    }
  }, PHONE);
});

test('what is current in a row of tabs or of files is in view, and the row is then the reader\u2019s to scroll', async () => {
  await visit('lessons/26-crawler/en/', async (page) => {
    await running(page, () => page.locator('.figure-keys .primary').first().tap());
    await finished(page);
    await inView(page, '.tabs', '[data-tab="output"]');
    await page.locator('.grip').tap();
    await openFigure(page, 'outside', '.check');
    await inView(page, '.files nav', '[aria-current]');
    await page.locator('.files nav').evaluate((row) => { row.scrollLeft = 0; });
    await write(page, 'print("still at the left")\n'); // draws the bench anew
    assert.equal(await page.locator('.files nav').evaluate((row) => row.scrollLeft), 0);
  }, PHONE);
});

test('at 200 % a keyboard that goes on in the notes is not hidden behind the sheet', async () => {
  await visit('lessons/30-two-files/en/', async (page) => {
    await page.locator('.figure-keys .primary').first().focus();
    await running(page, () => page.keyboard.press('Enter'));
    await finished(page);
    await page.locator('.bench[data-sheet="open"]').waitFor();
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      await page.locator('.bench:not([data-sheet="open"])').waitFor();
      await page.waitForFunction(() => {
        const focused = document.activeElement;
        const { left, top, bottom, width } = /** @type {Element} */ (focused).getBoundingClientRect();
        return [top + 4, bottom - 4].some((y) => focused?.contains(document.elementFromPoint(left + width / 2, y)));
      });
    }
  }, { viewport: { width: 720, height: 450 } });
});

/** Waits until an item lies within its row, which is wider than its place. @param {import('playwright-core').Page} page @param {string} row @param {string} item */
function inView(page, row, item) {
  return page.waitForFunction(([outer, inner]) => {
    const place = document.querySelector(outer);
    const is = place?.querySelector(inner)?.getBoundingClientRect();
    if (!place || !is) return false;
    const { left, right } = place.getBoundingClientRect();
    return place.scrollWidth > place.clientWidth && is.left >= left && is.right <= right;
  }, [row, item]);
}

for (const [what, viewport] of /** @type {const} */ ([['a phone on its side', { width: 844, height: 390 }], ['at 400 %', { width: 360, height: 225 }]])) {
  test(`${what}: every panel can be reached and has room`, async () => {
    await visit(`${LESSON}en/`, async (page) => {
      await runFigure(page, 'pc');
      await finished(page);
      await page.locator('.tabs [data-tab="loop"]').click();
      await goTo(page, 200);
      await page.locator('#loop tr.now').scrollIntoViewIfNeeded();
      const row = await page.locator('#loop tr.now').evaluate((element) => {
        const { top, bottom, left, height } = element.getBoundingClientRect();
        return { height, seen: element.contains(document.elementFromPoint(left + 20, (top + bottom) / 2)) };
      });
      assert.ok(row.seen && row.height > 20, JSON.stringify(row));
      assert.ok(((await page.locator('#loop').boundingBox())?.height ?? 0) > 120);
    }, { viewport });
  });
}
