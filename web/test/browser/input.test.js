import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, LESSON, printed, run, useSite, write } from './site.mjs';

const visit = useSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const GREET = 'name = input("name? ")\nprint("Hello", name)\nage = int(input())\nprint(age + 1)\n';

test('input() waits for a line, which Enter sends and the output shows', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, GREET);
    await run(page);
    const field = page.locator('.ask input');
    await field.waitFor();
    assert.equal(await page.locator('.asked').innerText(), 'name?');
    assert.match(await page.locator('p[role=status]').innerText(), /waits for a line/);
    assert.ok(await field.evaluate((each) => document.activeElement === each));
    await page.keyboard.type('Ada 漢');
    await page.keyboard.press('Enter');
    await page.locator('.asked', { hasText: 'Input' }).waitFor();
    await page.keyboard.type('36');
    await page.keyboard.press('Enter');
    assert.match(await finished(page), /exit 0/);
    assert.equal(await printed(page), 'name? Ada 漢\nHello Ada 漢\n36\n37');
    assert.equal(await field.count(), 0);
  });
});

test('Ctrl-D, and the key beside the field, end the input: EOFError', async () => {
  await visit(`${LESSON}zh/`, async (page) => {
    for (const end of [() => page.keyboard.press('Control+d'), () => page.getByRole('button', { name: '输入完毕' }).click()]) {
      await write(page, 'import sys\nfor line in sys.stdin:\n    print(line, end="!")\ninput()\n');
      await run(page);
      await page.locator('.ask input').fill('one');
      await page.keyboard.press('Enter');
      await page.locator('.said', { hasText: '!' }).or(page.locator('.said', { hasText: 'one' })).first().waitFor();
      await page.locator('.ask input').waitFor();
      await end();
      assert.match(await finished(page), /退出码1/);
      assert.match(await printed(page, 'stderr'), /EOFError: EOF when reading a line$/);
    }
  });
});

test('Stop works while the program waits, and the next run is a fresh one', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, GREET);
    await run(page);
    await page.locator('.ask input').waitFor();
    await page.locator('.key.stop').click();
    assert.match(await finished(page), /stopped/);
    assert.equal(await page.locator('.ask').count(), 0);
    await run(page);
    await page.locator('.ask input').fill('Bob');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.said', { hasText: 'Hello Bob' }).waitFor();
    await page.locator('.key.stop').click();
    await finished(page);
    assert.equal(page.workers().length, 1);
  });
});

test('on a phone the field is in sight and large enough to touch', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.locator('.grip').click();
    await write(page, 'print(input("name? "))\n');
    await page.locator('.key.go').click();
    const field = page.locator('.ask input');
    await field.waitFor();
    const box = await field.boundingBox();
    assert.ok(box && box.height >= 44 && box.x >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0), JSON.stringify(box));
    await field.fill('Ada');
    await field.press('Enter');
    await page.locator('.said', { hasText: /^Ada$/ }).waitFor();
  }, PHONE);
});

test('the library asks onInput; without it the input is at its end', async () => {
  await visit('', async (page) => {
    const [answered, silent] = await page.evaluate(async () => {
      const { createEngine } = await import(new URL('engine.js', location.href).href);
      const engine = await createEngine();
      /** @type {string[]} */
      const prompts = [];
      const program = 'print(input("a? ") + input("b? "))\ninput()\n';
      const lines = ['x', 'y', null];
      const first = await engine.run(program, { onInput: async (/** @type {string} */ prompt) => (prompts.push(prompt), lines.shift() ?? null) });
      const second = await engine.run(program);
      engine.dispose();
      return [{ ...first, prompts }, second];
    });
    assert.equal(answered.stdout, 'a? b? xy\n');
    assert.deepEqual(answered.prompts, ['a? ', 'b? ', '']);
    assert.equal(answered.error?.kind, 'EOFError');
    assert.equal(silent.stdout, 'a? ');
    assert.equal(silent.error?.kind, 'EOFError');
  });
});
