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
    await page.locator('html[data-kind="start"] h1:visible').waitFor(); // the lesson has one too
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
    assert.ok((await page.locator('details.printed pre').count()) > 1);
    for (const pre of await page.locator('details.printed pre').all()) assert.ok(await pre.isVisible());
    for (const control of ['.figure-keys', '.commit', '.check', '.hint', '.solution', '.turn']) {
      for (const each of await page.locator(control).all()) assert.equal(await each.isVisible(), false, control);
    }
    const clipped = await page.locator('.program pre').evaluateAll((all) => all.some((pre) => pre.scrollHeight > pre.clientHeight + 2));
    assert.equal(clipped, false);
  });
});

test('the start page shows how far the course has been read, leads on, and forgets it when asked', async () => {
  await visit('', async (page) => {
    const item = (/** @type {string} */ slug) => page.locator(`.start:visible li[data-slug="${slug}"]`);
    assert.equal(await page.locator('.start:visible .go a').getAttribute('href'), `lessons/${slugs[0]}/en/`);
    await item(slugs[1]).locator('a').click();
    await page.locator('.key.go').waitFor();
    await page.locator('.figure-keys .primary').first().click();
    await page.locator('#output[aria-busy="false"] .ending').waitFor({ state: 'attached' });
    await page.locator('h2').nth(1).evaluate((heading) => heading.scrollIntoView());
    const heading = await page.locator('h2').nth(1).innerText();
    await page.waitForFunction((said) => localStorage.getItem('loopscope.progress')?.includes(`"heading":${JSON.stringify(said)}`), heading);
    await page.locator('.brand').click();
    await item(slugs[1]).and(page.locator('.here')).waitFor();
    assert.match(await item(slugs[1]).innerText(), /1 of \d programs run/);
    assert.match(await page.locator('.start:visible .go').innerText(), /^Go on with lesson 2\s*You stopped at “/);
    await page.locator('.start:visible .go a').click();
    await page.waitForURL(/\/en\/#/);
    await page.locator('.turn').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => localStorage.getItem('loopscope.progress')?.includes('"read":true'));
    await page.goto(new URL('../../../', page.url()).href);
    await item(slugs[1]).and(page.locator('.read')).waitFor();
    assert.match(await page.locator('.start:visible .go a').innerText(), /Go on to lesson 3/);
    assert.match(await page.locator('.start:visible .legend').innerText(), /1 read/);
    page.on('dialog', (dialog) => dialog.accept());
    await page.locator('.start:visible .legend button').click();
    await item(slugs[1]).and(page.locator('.open')).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('loopscope.progress')), null);
    assert.match(await page.locator('.start:visible .go a').innerText(), /Begin with lesson 1/);
  });
});

test('a term shows what it means to the keyboard, to a mouse and to a finger, and leads to the glossary', async () => {
  const path = 'lessons/13-async-await/en/';
  await visit(path, async (page) => {
    const [term, says] = [page.locator('a.term').first(), page.locator('.says').first()];
    assert.equal(await says.isVisible(), false);
    await term.hover();
    await says.waitFor();
    await page.keyboard.press('Escape');
    await says.waitFor({ state: 'hidden' });
    await page.locator('h1').hover();
    await page.locator('.program pre').first().focus();
    await page.locator('a.term').first().focus();
    await page.keyboard.press('Shift');
    await says.waitFor();
    assert.equal(await term.getAttribute('aria-describedby'), await says.getAttribute('id'));
    const word = await term.innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(/glossary\/en\/#/);
    assert.equal((await page.locator(':target dt a').innerText()).toLowerCase(), word.toLowerCase());
    await page.locator(':target dt a').click();
    await page.locator('dfn:target').waitFor();
  });
  await visit(path, async (page) => {
    const [term, says] = [page.locator('a.term').first(), page.locator('.says').first()];
    await term.tap();
    await says.waitFor();
    await page.locator('h1').tap();
    await says.waitFor({ state: 'hidden' });
    await term.tap();
    await says.waitFor();
    await term.tap();
    await page.waitForURL(/glossary\/en\/#/);
    await page.locator('#lang').tap();
    await page.waitForURL(/glossary\/zh\//);
  }, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
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
