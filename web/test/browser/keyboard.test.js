import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, goTo, LESSON, runFigure, settled, useSite, write } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite();

/** What has the focus, by its label or text. @param {Page} page */
function focused(page) {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');
}

/** Presses Enter on what a locator finds, as a keyboard does. @param {import('playwright-core').Locator} what */
async function enter(what) {
  await what.focus();
  await what.press('Enter');
}

test('Stop keeps the focus: its key leads to the first step then', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'n = 0\nwhile True:\n    n += 1\n    if n % 1000 == 0: print(n)\n');
    await page.keyboard.press('Control+Enter');
    await page.locator('.row').first().waitFor();
    await enter(page.locator('.key.stop'));
    await finished(page);
    await settled(page);
    assert.equal(await focused(page), 'To the first step');
  });
});

test('a key that leads nowhere any more keeps the focus, and does nothing', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'counter');
    await finished(page);
    const last = Number(await page.locator('.scrub input').getAttribute('max'));
    await goTo(page, last - 1);
    const forward = page.getByRole('button', { name: 'Step forward' });
    await enter(forward);
    await settled(page);
    assert.equal(await forward.getAttribute('aria-disabled'), 'true');
    const run = await page.locator('#output').getAttribute('data-run');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await focused(page), 'Step forward');
    assert.equal(await page.locator('#output').getAttribute('data-run'), run);
  });
});

test('what is asked in the notes keeps the focus while it runs', async () => {
  await visit('lessons/24-races/en/', async (page) => {
    const [, choice] = await page.locator('#predict-1 input').all();
    await choice.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('#predict-1 .verdict p').waitFor();
    assert.ok(await choice.evaluate((input) => input === document.activeElement));
  });
  await visit('lessons/02-iterators/en/', async (page) => {
    const figure = page.locator('#program-every_other');
    await enter(figure.getByRole('button', { name: 'Check it' }));
    await figure.locator('.verdict p').waitFor();
    assert.equal(await focused(page), 'Check it');
  });
});

test('lines to be put in order take the focus from the key that laid them out', async () => {
  await visit('write/en/', async (page) => {
    await page.locator('#pen .cm-content').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('---\ntitle: Mine\n---\n\n```python run src=hi.py\nprint(1)\nprint(2)\nprint(3)\n```\n\n```predict src=hi.py about=order\nHow?\n```\n');
    await enter(page.getByRole('button', { name: 'Show me the lines' }));
    await page.locator('.order button:focus').waitFor();
  });
});
