import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, goTo, lessonFile, openFigure, runFigure, shown, useSite, write } from './site.mjs';

const visit = useSite();

/** @param {import('playwright-core').Page} page @param {string} id */
const verdict = (page, id) => page.locator(`#${id} .verdict p`);

test('a prediction is graded by the run, and the program appears on the bench', async () => {
  await visit('lessons/17-futures/en/', async (page) => {
    const form = page.locator('#predict-1');
    assert.equal(await form.locator('.verdict p').count(), 0);
    await form.getByText('Ada hears: come in').click();
    await form.getByRole('button', { name: 'Commit and run' }).click();
    await verdict(page, 'predict-1').waitFor();
    assert.match(await verdict(page, 'predict-1').innerText(), /Not this time\. Line 4 of this run is\s+main still has its turn/);
    assert.match(await page.locator('.file[aria-current="true"]').innerText(), /promise\.py/);
    await form.getByText('main still has its turn').first().click();
    assert.equal(await form.locator('.verdict p').count(), 0, 'another choice takes the verdict away');
    await form.getByRole('button', { name: 'Commit and run' }).click();
    await verdict(page, 'predict-1').waitFor();
    assert.match(await verdict(page, 'predict-1').innerText(), /^Right\./);
  });
});

test('after an edit the prediction is held against the edited program', async () => {
  await visit('lessons/24-races/zh/', async (page) => {
    await openFigure(page, 'account', '.figure-keys');
    await write(page, 'print("deposits: 10")\nprint("balance:  10")\n');
    await page.locator('#predict-1').getByText('balance: 10').click();
    await page.locator('#predict-1').getByRole('button', { name: '就选这个，运行' }).click();
    await verdict(page, 'predict-1').waitFor();
    assert.match(await verdict(page, 'predict-1').innerText(), /^对了。/);
  }, { locale: 'zh-CN' });
});

test('a guess of the time is typed; without an answer nothing runs', async () => {
  await visit('lessons/18-timeouts-cancellation/en/', async (page) => {
    await page.goto(new URL('../../22-backpressure/en/', page.url()).href);
    const form = page.locator('#predict-1');
    await form.getByRole('button', { name: 'Commit and run' }).click();
    assert.equal(await form.locator('.verdict p').count(), 0);
    await form.getByLabel('Seconds').fill('12.4');
    await form.getByLabel('Seconds').press('Enter');
    await verdict(page, 'predict-1').waitFor();
    assert.match(await verdict(page, 'predict-1').innerText(), /^Right\. Seconds that this run took:\s+12$/);
  });
});

test('a program that does not end leaves the prediction open', async () => {
  await visit('lessons/24-races/en/', async (page) => {
    await openFigure(page, 'account', '.figure-keys');
    await write(page, 'while True: pass\n');
    await page.locator('#predict-1').getByText('balance: 10').click();
    await page.locator('#predict-1').getByRole('button', { name: 'Commit and run' }).click();
    await page.getByText('The run did not come to an end').waitFor();
  });
});

test('a check says what is wrong in the reader’s language, and is content with the solution', async () => {
  for (const [lang, locale, key, wrong, right] of /** @type {const} */ ([
    ['en', 'en-GB', 'Check it', /Not yet\. With ITEMS = 'abcdefg': line 1 of the output should be “aceg” and is “abcdefg”\./, /Done\./],
    ['zh', 'zh-CN', '检查一下', /还差一点。 ITEMS = 'abcdefg'时：输出的第1行应当是“aceg”，现在是“abcdefg”。/, /做对了。/],
  ])) {
    await visit(`lessons/02-iterators/${lang}/`, async (page) => {
      const figure = page.locator('#program-every_other');
      await figure.getByRole('button', { name: key }).click();
      await figure.locator('.verdict p').waitFor();
      assert.match(await figure.locator('.verdict p').innerText(), wrong);
      await openFigure(page, 'every_other', '.check');
      await write(page, lessonFile('02-iterators/every_other_solution.py'));
      await figure.getByRole('button', { name: key }).click();
      await figure.locator('.verdict .right').waitFor();
      assert.match(await figure.locator('.verdict p').innerText(), right);
    }, { locale });
  }
});

test('a program that cannot be read is told apart by its check', async () => {
  await visit('lessons/02-iterators/en/', async (page) => {
    const figure = page.locator('#program-every_other');
    await openFigure(page, 'every_other', '.check');
    await write(page, 'ITEMS = ""  # @param {type:"string"}\nprint(\n');
    await figure.getByRole('button', { name: 'Check it' }).click();
    await figure.locator('.verdict p').waitFor();
    assert.match(await figure.locator('.verdict p').innerText(), /the program ends with an error: SyntaxError: '\(' was never closed/);
  });
});

test('what a run has recorded can be looked into after a check and after a comparison', async () => {
  for (const [lesson, program, act] of /** @type {const} */ ([
    ['02-iterators', 'by_hand', async (/** @type {import('playwright-core').Page} */ page) => {
      await page.locator('#program-every_other').getByRole('button', { name: 'Check it' }).click();
      await page.locator('#program-every_other .verdict p').waitFor();
    }],
    ['21-producers-consumers', 'counter', async (/** @type {import('playwright-core').Page} */ page) => {
      await page.getByRole('button', { name: 'Compare with CONSUMERS = 2' }).click();
      await page.locator('.runs .bar').first().waitFor();
    }],
  ])) {
    await visit(`lessons/${lesson}/en/`, async (page) => {
      await runFigure(page, program);
      await finished(page);
      await goTo(page, 3);
      const before = await shown(page);
      await act(page);
      await goTo(page, 2);
      await goTo(page, 3);
      assert.deepEqual(await shown(page), before);
    });
  }
});

test('hints and the solution are there to be opened, one at a time', async () => {
  await visit('lessons/09-taking-turns/en/', async (page) => {
    const figure = page.locator('#program-zipper');
    assert.equal(await figure.locator('details.hint').count(), 2);
    assert.equal(await figure.locator('.hint p').first().isVisible(), false);
    await figure.getByText('Hint 1').click();
    assert.equal(await figure.locator('.hint p').first().isVisible(), true);
    assert.equal(await figure.locator('.hint p').nth(1).isVisible(), false);
    await figure.getByText('Show a solution').click();
    assert.match(await figure.locator('.solution code').innerText(), /yield next\(speaker\)/);
  });
});
