/**
 * Walks the whole course as a reader would, in both languages: runs every program, answers each prediction wrongly and rightly, checks each exercise as it stands and solved, carries out
 * each comparison and exploration. What is right is read off the built pages: no lesson is known here.
 *
 * @import {Locator, Page} from 'playwright-core'
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, openFigure, printed, runFigure, running, slugs, useSite, write } from './site.mjs';

const visit = useSite();
const LOCALES = { zh: 'zh-CN', en: 'en-GB' };

for (const slug of slugs) {
  for (const [lang, locale] of Object.entries(LOCALES)) {
    test(`${slug} in ${lang}`, async () => {
      await visit(`lessons/${slug}/${lang}/`, async (page) => {
        await page.locator('.key.go').waitFor();
        for (const id of await idsOf(page, 'figure.program')) await runProgram(page, id);
        for (const id of await idsOf(page, 'form.predict')) await predict(page.locator(`#${id}`));
        for (const figure of await page.locator('figure.program:has(.comparison)').all()) await compare(figure);
        for (const figure of await page.locator('figure.program:has(.exploration)').all()) await explore(page, figure);
        for (const id of await idsOf(page, 'figure.program:is(.exercise, .broken)')) await solve(page, id);
      }, { locale });
    });
  }
}

/** @param {Page} page @param {string} selector @returns {Promise<string[]>} */
function idsOf(page, selector) {
  return page.locator(selector).evaluateAll((all) => all.map(({ id }) => id));
}

/** A run prints what the notes say it prints. @param {Page} page @param {string} id */
async function runProgram(page, id) {
  await runFigure(page, id.replace('program-', ''));
  await finished(page);
  const said = await page.locator(`#${id} details.printed`).evaluate((printed) => ['samp:not(.stderr)', 'samp.stderr'].map((part) => printed.querySelector(part)?.textContent?.trimEnd() ?? ''));
  assert.equal((await printed(page)).trimEnd(), said[0], id);
  assert.equal((await printed(page, 'stderr')).trimEnd(), said[1], id);
}

/** @param {Locator} form */
async function predict(form) {
  const lay = form.locator('fieldset .link:not(li .link)');
  if (await lay.count()) return order(form, lay);
  const options = await form.locator('input[type="radio"]').count();
  if (options === 0) return fill(form);
  const verdicts = [];
  for (let i = 0; i < options; i++) {
    await form.locator('input[type="radio"]').nth(i).check();
    verdicts.push(await commit(form));
  }
  assert.equal(verdicts.filter((right) => right).length, 1);
}

/** A number, or the output: first something that cannot be, then what the verdict said. @param {Locator} form */
async function fill(form) {
  const field = form.locator('[name="answer"]');
  await field.fill('987654');
  assert.equal(await commit(form), false);
  await field.fill(await truth(form));
  assert.equal(await commit(form), true);
}

/** @param {Locator} form @param {Locator} lay */
async function order(form, lay) {
  await lay.click();
  await form.locator('.order').waitFor();
  assert.equal(await commit(form), false, 'lines are laid out in another order than the right one');
  const wanted = (await truth(form)).split('\n');
  for (const [place, line] of wanted.entries()) {
    for (;;) {
      const now = (await form.locator('.order code').allInnerTexts()).indexOf(line, place);
      assert.ok(now >= 0, line);
      if (now === place) break;
      await form.locator('.order li').nth(now).locator('button').first().click();
    }
  }
  assert.equal(await commit(form), true);
}

/** Commits to an answer. @param {Locator} form @returns {Promise<boolean>} whether it was right */
async function commit(form) {
  const verdict = form.locator('.verdict p');
  await form.evaluate((form) => form.dispatchEvent(new Event('input'))); // what was said of the last answer goes
  await verdict.waitFor({ state: 'detached' });
  await form.locator('button[type="submit"]').click();
  await verdict.waitFor();
  return (await verdict.getAttribute('class')) === 'right';
}

/** What the verdict says the run came to. @param {Locator} form */
async function truth(form) {
  return (await form.locator('.verdict :is(code, pre)').innerText()).trimEnd();
}

/** @param {Locator} figure */
async function compare(figure) {
  await figure.locator('.comparison button').click();
  await figure.locator('.comparison tbody tr').first().waitFor();
  assert.ok((await figure.locator('.comparison .bar').count()) >= 2);
  assert.ok((await figure.locator('.comparison .bar rect').count()) > 0);
}

/** Other schedules make a difference, and the smallest that does can be looked at. @param {Page} page @param {Locator} figure */
async function explore(page, figure) {
  await figure.locator('.exploration .commit .link').first().click();
  await figure.locator('.exploration tbody tr').nth(1).waitFor({ timeout: 60_000 });
  await running(page, () => figure.locator('.exploration .primary').click());
  const other = await finished(page);
  assert.equal(await page.locator('.params .schedule').count(), 1);
  await running(page, () => page.locator('.params .schedule button').click());
  assert.notEqual(await finished(page), other);
  assert.equal(await page.locator('.params .schedule').count(), 0);
}

/** @param {Page} page @param {string} id */
async function solve(page, id) {
  const figure = page.locator(`#${id}`);
  const verdict = figure.locator('.check .verdict p');
  await figure.locator('.check .primary').click();
  await verdict.waitFor();
  assert.equal(await verdict.getAttribute('class'), 'wrong');
  assert.ok((await verdict.innerText()).includes(' '), 'what is wrong is said');
  await openFigure(page, id.replace('program-', ''), '.check');
  await write(page, (await figure.locator('.solution code').textContent()) ?? '');
  await figure.locator('.check .primary').click();
  await figure.locator('.check .verdict .right').waitFor();
}
