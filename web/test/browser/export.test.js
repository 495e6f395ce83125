import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { finished, LESSON, lessonFile, runFigure, runText, settled, useSite } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite();

/** Chooses an item of the menu, and gives the file that is saved. @param {Page} page @param {number} item from 0 */
async function saved(page, item) {
  await page.locator('.menu.take summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.menu.take button').nth(item).click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('the program, its output, the timeline as SVG and PNG, the trace', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'pc');
    await finished(page);
    await settled(page);
    const program = await saved(page, 0);
    assert.equal(program.name, 'pc.py');
    const source = lessonFile(`${LESSON.replace('lessons/', '')}pc.py`);
    assert.ok(program.content.toString().endsWith(source.slice(source.startsWith('#!') ? source.indexOf('\n') + 1 : 0)));
    assert.match(program.content.toString(), /^(#!.*\n)?# pc\.py, from .*\n# Run it with: python3 pc\.py/);

    const output = await saved(page, 1);
    assert.equal(output.name, 'pc.txt');
    assert.equal(output.content.toString(), lessonFile(`${LESSON.replace('lessons/', '')}pc.out`));

    const svg = await saved(page, 2);
    assert.equal(svg.name, 'pc.svg');
    const shown = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { wrong: parsed.querySelector('parsererror')?.textContent ?? '', title: parsed.querySelector('title')?.textContent, texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent), boxes: parsed.querySelectorAll('path, rect').length };
    }, svg.content.toString());
    assert.equal(shown.wrong, '');
    assert.match(shown.title ?? '', /pc\.py · 32\.664 virtual seconds/);
    assert.ok(shown.boxes > 50 && shown.texts.includes('running') && shown.texts.some((text) => text?.includes('main program')), JSON.stringify(shown));

    const png = await saved(page, 3);
    assert.equal(png.name, 'pc.png');
    assert.deepEqual([...png.content.subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.equal(png.content.readUInt32BE(16), 2240);

    const trace = await saved(page, 4);
    assert.equal(trace.name, 'pc.trace.json');
    const { traceEvents } = JSON.parse(trace.content.toString());
    assert.ok(traceEvents.length > 100);
    assert.ok(traceEvents.some((/** @type {any} */ event) => event.ph === 'M' && event.name === 'process_name'));
    await settled(page); // the recording is still there
  });
});

test('a picture is on light paper also where the page is dark, in the page\'s language', async () => {
  await visit(`${LESSON}zh/`, async (page) => {
    await runFigure(page, 'pc');
    await finished(page);
    await settled(page);
    const { content } = await saved(page, 2);
    assert.match(content.toString(), /虚拟时间32\.664秒/);
    assert.match(content.toString(), />运行</);
    assert.match(content.toString(), /fill="#ffffff"/);
    assert.match(content.toString(), /fill="rgb\(29, 28, 34\)"/); // ink of the light theme
  }, { colorScheme: 'dark', locale: 'zh-CN' });
});

test('what there is nothing of cannot be saved; the menu is walked with the keyboard', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const menu = page.locator('.menu.take');
    await menu.locator('summary').focus();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await menu.locator('button').evaluateAll((all) => all.map((each) => /** @type {HTMLButtonElement} */ (each).disabled)), [false, true, true, true, true, false]);
    await page.keyboard.press('Escape');
    assert.equal(await menu.evaluate((element) => /** @type {HTMLDetailsElement} */ (element).open), false);
    await runText(page, 'print("<b>&")\n');
    await menu.locator('summary').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(await readFile(await download.path(), 'utf8'), '<b>&\n');
  });
});
