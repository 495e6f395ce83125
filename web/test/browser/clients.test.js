/** The clients of the world, who call a program that serves: whether they get their own answers, and how long a hundred of them take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, lessonFile, printed, quickest, runFigure, useSite } from './site.mjs';

const visit = useSite();
const LESSON = 'lessons/31-whose-answer/';

for (const [lang, sentence] of [['en', /belongs to somebody else/], ['zh', /有人拿到了别人的回答/]]) {
  test(`a mix-up is told with both users, the variable and the lines, in ${lang}`, async () => {
    await visit(`${LESSON}${lang}/`, async (page) => {
      await page.locator('.key.go').waitFor();
      await runFigure(page, 'mixed');
      await finished(page);
      assert.match(await page.locator('.bench').first().innerText(), /** @type {RegExp} */ (sentence));
      const told = await printed(page, 'stderr');
      for (const part of ['Ada got the answer that belongs to Jun', 'the module-level variable current', 'line 14: current = name', 'line 15: await asyncio.sleep(0.1)', '99 answers in all']) {
        assert.ok(told.includes(part), `${part} in ${told}`);
      }
    });
  });
}

test('a hundred clients', async (t) => {
  const world = JSON.stringify({ clients: { count: 100, arrive: { every: 0.01 }, send: { path: '/hello?name={name}' }, expect: { json: { hello: '{name}' } } } });
  await visit('', async (page) => {
    for (const name of ['apart', 'mixed', 'notebook']) {
      const program = lessonFile(`31-whose-answer/${name}.py`);
      await quickest(t, `${name}.py in a warm engine`, 200, () => page.evaluate(async ({ program, world }) => {
        const { createEngine } = await import(new URL('engine.js', document.baseURI).href);
        const engine = await createEngine({});
        await engine.run(program, { world });
        const start = performance.now();
        await engine.run(program, { world });
        const took = performance.now() - start;
        engine.dispose();
        return took;
      }, { program, world }));
    }
  });
});
