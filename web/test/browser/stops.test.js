import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { goTo, LESSON, runText, settled, shown, stepShown, useSite } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CALLS = 'def square(n):\n    m = n * n\n    return m\n\ntotal = 0\nfor i in range(4):\n    total += square(i)\nprint(total)\n';
const QUEUE = 'import asyncio\n\nasync def eat(q):\n    while True:\n        await q.get()\n        await asyncio.sleep(1)\n\nasync def main():\n    q = asyncio.Queue(1)\n'
  + '    t = asyncio.create_task(eat(q))\n    for i in range(3):\n        await q.put(i)\n    t.cancel()\n    await asyncio.sleep(0)\n    print("over")\n\nasyncio.run(main())\n';

/** The line that the playhead stands at. @param {Page} page */
async function lineShown(page) {
  await settled(page);
  return (await page.locator('.cm-current').innerText()).trim();
}

/** Presses a key and says at which line that ends. @param {Page} page @param {string} key */
async function press(page, key) {
  await page.keyboard.press(key);
  return lineShown(page);
}

/** Closes the dialog; the browser takes the focus away from it with its next frame. @param {Page} page */
async function escape(page) {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]') && !document.activeElement?.closest('dialog'));
}

/** Runs a program, and leaves the editor. @param {Page} page @param {string} text */
async function ran(page, text) {
  await runText(page, text);
  await settled(page);
  await page.locator('.kicker').click();
}

test('over and out, forward and back, by keys and by the chosen grain', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, CALLS);
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await press(page, 'o');
    assert.equal(await lineShown(page), 'total += square(i)');
    const call = await stepShown(page);
    assert.equal(await press(page, 'o'), 'for i in range(4):');
    const after = await stepShown(page);
    assert.ok(after > call + 1, 'the call has steps of its own');
    assert.equal(await press(page, 'Shift+O'), 'total += square(i)');
    assert.equal(await stepShown(page), call);
    await press(page, 'ArrowRight');
    assert.equal(await press(page, 'ArrowRight'), 'return m');
    assert.equal(await press(page, 'Shift+U'), 'total += square(i)');
    assert.equal(await stepShown(page), call);
    await press(page, 'ArrowRight');
    assert.equal(await press(page, 'u'), 'for i in range(4):');
    assert.equal(await stepShown(page), after);

    await page.keyboard.press('5');
    await page.locator('.grain [value="over"]:checked').waitFor();
    await press(page, 'ArrowLeft');
    assert.equal(await stepShown(page), call);
    await page.locator('.grain label', { hasText: 'out' }).click();
    await page.locator('.keys [aria-label="Step forward"]').click();
    await page.locator('.key.go[data-does="run"]').waitFor(); // out of the module is the end
    await goTo(page, call + 1);
    await page.locator('.keys [aria-label="Step back"]').click();
    assert.equal(await stepShown(page), call);
  });
});

test('many strokes at once are all heard; a jump among them is the last word', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, CALLS);
    await page.keyboard.press('Home');
    await page.evaluate(() => { for (let i = 0; i < 4; i++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o' })); });
    await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('.scrub input')).value !== '0');
    assert.equal(await lineShown(page), 'for i in range(4):');
    await page.evaluate(() => { for (const key of ['o', 'o', 'o', 'Home']) document.dispatchEvent(new KeyboardEvent('keydown', { key })); });
    await settled(page);
    await page.waitForTimeout(100);
    assert.equal(await stepShown(page), 0);
  });
});

test('playing over calls stays in the frame and comes to the end', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, CALLS);
    await page.locator('.speed').selectOption({ index: 3 });
    await page.locator('.kicker').click();
    await page.keyboard.press('5');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.locator('.key.go[data-does="run"]').waitFor();
  });
});

test('a condition and an event, by keyboard alone: the caption says which was met, both ways', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, CALLS);
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await press(page, 'o');
    await press(page, 'ArrowRight');
    await page.keyboard.press('b'); // in square
    await page.keyboard.press('p');
    await page.locator('dialog.breakpoints[open]').waitFor();
    assert.match(await page.locator('.breakpoints .place').innerText(), /line 2\s*m = n \* n/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('n = 2');
    await page.locator('.breakpoints .wrong', { hasText: 'SyntaxError: invalid syntax' }).waitFor();
    assert.equal(await page.locator('.breakpoints [type="text"]').getAttribute('aria-invalid'), 'true');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('n == 2');
    await page.locator('.breakpoints [aria-invalid]').waitFor({ state: 'detached' });
    await escape(page);
    await page.keyboard.press('Home');
    assert.equal(await press(page, 'n'), 'm = n * n');
    const { frames, caption } = await shown(page);
    assert.match(caption, /^Breakpoint: [\w.]+, line 2, if n == 2\./);
    assert.match(frames, /n 2/);
    const met = await stepShown(page);
    await page.keyboard.press('n');
    await page.locator('.key.go[data-does="run"]').waitFor(); // there is no other
    await press(page, 'Shift+N');
    assert.equal(await stepShown(page), met);
    await press(page, 'ArrowRight');
    assert.doesNotMatch((await shown(page)).caption, /Breakpoint/);
  });
});

test('a condition goes with its line, and a removed breakpoint leaves the editor too', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, CALLS);
    await goTo(page, 3);
    await page.locator('.kicker').click();
    await page.keyboard.press('b');
    await page.keyboard.press('p');
    await page.locator('.breakpoints [type="text"]').fill('i > 1');
    await page.locator('.breakpoints .primary').click();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.locator('.files .key[aria-label="Breakpoints"]').click();
    const place = page.locator('.breakpoints .place');
    await place.waitFor();
    const line = await page.locator('.cm-lineNumbers .cm-breakpoint').innerText();
    assert.match(await place.innerText(), new RegExp(`line ${line}\\b`));
    assert.equal(await page.locator('.breakpoints [type="text"]').inputValue(), 'i > 1');
    await page.locator('.breakpoints li .key').click();
    await page.locator('.breakpoints .quiet', { hasText: 'No line has a breakpoint yet' }).waitFor();
    assert.equal(await page.locator('.cm-lineNumbers .cm-breakpoint').count(), 0);
  });
});

test('events: a full queue and a cancelled task are stopped at, both ways', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await ran(page, QUEUE);
    await page.keyboard.press('p');
    await page.locator('dialog.breakpoints[open]').waitFor();
    await page.locator('.breakpoints [name="queue-full"]').focus();
    await page.keyboard.press('Space');
    await page.locator('.breakpoints [name="task-cancelled"]').check();
    await escape(page);
    await page.keyboard.press('Home');
    await press(page, 'n');
    assert.match((await shown(page)).caption, /^Breakpoint: a queue is full\./);
    const full = await stepShown(page);
    let caption = '';
    for (let i = 0; i < 4 && !caption.includes('cancelled.'); i++) {
      await page.locator('.keys [aria-label="To the next breakpoint"]').click();
      ({ caption } = await shown(page));
    }
    assert.match(caption, /^Breakpoint: a task is cancelled\./);
    for (let i = 0; i < 4 && (await stepShown(page)) > full; i++) await page.locator('.keys [aria-label="To the breakpoint before"]').click();
    assert.equal(await stepShown(page), full);
  });
});

for (const [lang, colorScheme, width] of /** @type {const} */ ([['zh', 'light', 1440], ['en', 'dark', 390]])) {
  test(`axe has nothing serious to say about the breakpoints in ${lang}, ${colorScheme}, at ${width} px`, async () => {
    await visit(`${LESSON}${lang}/`, async (page) => {
      await page.locator('.key.go').waitFor();
      if (width < 800) {
        await page.locator('.grip').click();
        await page.locator('[data-tab="program"]').click();
      }
      await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^3$/ }).click();
      await page.locator(`.file-keys [aria-label="${lang === 'zh' ? '断点' : 'Breakpoints'}"]`).click();
      await page.locator('.breakpoints [type="text"]').fill('n +');
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run('dialog.breakpoints'));
      assert.deepEqual(violations.filter((/** @type {any} */ each) => ['serious', 'critical'].includes(each.impact)).map((/** @type {any} */ each) => each.id), []);
    }, { colorScheme, viewport: { width, height: 844 }, hasTouch: width < 800 });
  });
}
