import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LESSON, lessonFile, slugs, useSite } from './site.mjs';

const visit = useSite();

test('with scripting off the notes and their programs are all there', async () => {
  for (const slug of slugs) {
    await visit(`lessons/${slug}/zh/`, async (page) => {
      assert.ok((await page.locator('.notes p').count()) > 3);
      const figures = await page.locator('figure.program').evaluateAll((all) => all.map((figure) => [figure.dataset.program, figure.querySelector('code')?.textContent]));
      assert.ok(figures.length >= 2);
      for (const [id, text] of figures) assert.ok(text && (text === lessonFile(`${slug}/${id}.py`) || /-\d+$/.test(id ?? '')), `${slug} ${id}`);
      assert.equal(await page.locator('.bench').isVisible(), false);
    }, { javaScriptEnabled: false });
  }
});

test('with scripting off the start page lists every lesson in both languages', async () => {
  await visit('', async (page) => {
    for (const lang of ['zh', 'en']) {
      for (const slug of slugs) assert.ok(await page.locator(`a[href="lessons/${slug}/${lang}/"]`).first().isVisible(), `${slug} ${lang}`);
    }
  }, { javaScriptEnabled: false });
});

for (const [locale, lang] of [['zh-CN', 'zh-Hans'], ['en-GB', 'en'], ['fr-FR', 'en']]) {
  test(`the start page greets ${locale} in ${lang}, and remembers another choice`, async () => {
    await visit('', async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      assert.equal(await page.locator('h1:visible').count(), 1);
      await page.locator('[data-switch]:visible').click();
      const other = lang === 'en' ? 'zh-Hans' : 'en';
      assert.equal(await page.locator('html').getAttribute('lang'), other);
      await page.reload();
      assert.equal(await page.locator('html').getAttribute('lang'), other);
    }, { locale });
  });
}

test('the way to the other language leads to the same lesson, and the start page remembers it', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.locator('#lang').click();
    await page.waitForURL(`**/${LESSON}zh/`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
    await page.locator('.key.go').waitFor();
    await page.locator('.brand').click();
    await page.locator('h1:visible').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  });
});

test('light and dark follow the system until the reader chooses', async () => {
  const paper = /** @param {import('playwright-core').Page} page */ (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await visit(`${LESSON}en/`, async (page) => {
    const dark = await paper(page);
    await page.locator('#theme').click();
    const light = await paper(page);
    assert.notEqual(dark, light);
    await page.reload();
    await page.locator('.key.go').waitFor();
    assert.equal(await paper(page), light);
  }, { colorScheme: 'dark' });
});

test('on paper there are the notes alone', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.bench').isVisible(), false);
    assert.equal(await page.locator('.top').isVisible(), false);
    const clipped = await page.locator('.program pre').evaluateAll((all) => all.some((pre) => pre.scrollHeight > pre.clientHeight + 2));
    assert.equal(clipped, false);
  });
});

test('the skip link leads to the bench', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('.bench')?.contains(document.activeElement)));
  });
});
