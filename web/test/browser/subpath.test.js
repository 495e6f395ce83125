import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, LESSON, printed, running, useSite } from './site.mjs';

const visit = useSite('/any/path');

test('the site works below a path: from the start page to a program that runs', async () => {
  await visit('', async (page) => {
    await page.locator(`a[href$="${LESSON}en/"]:visible`).first().click();
    await page.waitForURL(`**/any/path/${LESSON}en/`);
    await running(page, () => page.locator('.figure-keys .primary').first().click());
    assert.match(await finished(page), /exit 0/);
    assert.ok((await printed(page)).length > 0);
    await page.locator('.brand').click();
    await page.waitForURL('**/any/path/');
  });
});

test('the library works below a path', async () => {
  await visit('', async (page) => {
    const result = await page.evaluate(async () => {
      const { createEngine } = await import(/** @type {any} */ ('/any/path/engine.js'));
      const engine = await createEngine();
      const { exit, stdout } = await engine.run('print(6 * 7)');
      engine.dispose();
      return { exit, stdout };
    });
    assert.deepEqual(result, { exit: 0, stdout: '42\n' });
  });
});
