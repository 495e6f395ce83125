import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, goTo, LESSON, run, runFigure, running, runText, settled, shown, stepShown, useSite, write } from './site.mjs';

const visit = useSite();
const TICKING = 'import asyncio\nasync def main():\n    n = 0\n    while True:\n        n += 1\n        await asyncio.sleep(1)\nasyncio.run(main())\n';

test('an endless run is paused, looked at both ways, let go on, paused again and stopped', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, TICKING);
    await run(page);
    await page.locator('.key.go[data-does="pause-run"]').click();
    await page.locator('.key.go[data-does="resume"]').waitFor();
    const first = Number(await page.locator('.scrub input').getAttribute('max'));
    assert.equal(await stepShown(page), first);
    await goTo(page, 12);
    assert.match((await shown(page)).frames, /main\(\)/);
    assert.match(await page.locator('.cm-current').innerText(), /n \+= 1|while True|await asyncio/);
    await page.locator('.key.go[data-does="resume"]').click();
    await page.locator('.key.go[data-does="pause-run"]').waitFor();
    assert.equal(await page.locator('.scrub').count(), 0);
    await page.locator('.key.go[data-does="pause-run"]').click();
    await page.locator('.key.go[data-does="resume"]').waitFor();
    assert.ok(Number(await page.locator('.scrub input').getAttribute('max')) > first);
    await page.locator('.key.stop').click();
    assert.match(await finished(page), /stopped/);
    await goTo(page, 3);
    assert.equal(page.workers().length, 1);
  });
});

test('an edit while stepping: what is shown says that it is of the earlier text, its marks go, and the next run replaces it', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'counter');
    await finished(page);
    await goTo(page, 20);
    assert.equal(await page.locator('.cm-current').count(), 1);
    await write(page, 'print("new")\n');
    await settled(page);
    assert.match((await shown(page)).caption, /text before your last change/);
    assert.equal(await page.locator('.cm-current, .cm-at, .cm-ghost').count(), 0);
    await page.locator('.key.go[data-does="run"]').waitFor();
    await page.locator('.kicker').click();
    await page.keyboard.press('ArrowRight');
    assert.equal(await stepShown(page), 21);
    assert.equal(await page.locator('.cm-current').count(), 0);
    await running(page, () => page.locator('.key.go').click());
    await finished(page);
    await settled(page);
    assert.equal(await page.locator('.scrub input').getAttribute('max'), '1');
    assert.equal(await page.locator('#loop').count(), 0);
  });
});

test('another program during a replay: its own run; the recording before it is gone, and says nothing', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'counter');
    await finished(page);
    await settled(page);
    await page.locator('.kicker').click();
    await page.keyboard.press('Space'); // plays
    await page.locator('.file', { hasText: 'no_join.py' }).click();
    await page.locator('.scrub').waitFor({ state: 'detached' });
    await runFigure(page, 'no_join');
    await finished(page);
    await settled(page);
    assert.match((await shown(page)).loop, /Task-2/);
    await page.locator('.file', { hasText: 'counter.py' }).click();
    await page.locator('.row', { hasText: 'soup' }).first().waitFor();
    assert.equal(await page.locator('.scrub').count(), 0);
    assert.equal(await page.locator('#frames').count(), 0);
  });
});

test('another lesson during a replay', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'counter');
    await finished(page);
    await settled(page);
    await page.locator('.kicker').click();
    await page.keyboard.press('Space');
    await page.locator('.turn a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('21-'));
    await page.locator('.key.go').waitFor();
    assert.equal(await page.locator('.scrub').count(), 0);
  });
});

for (const [what, text, end] of [
  ['an exception', 'def f(n):\n    return 1 / n\nf(0)\n', /failed\s*exit 1/],
  ['a deadlock', 'import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n', /exit 3/],
  ['too much memory', 'x = []\nwhile True:\n    x.append("y" * 1000000)\n', /exit [14]/],
  ['too deep a recursion', 'def f():\n    f()\nf()\n', /exit 1/],
  ['a syntax error', 'print(\n', /exit 1/],
]) {
  test(`a run that dies of ${what} can be looked at`, async () => {
    await visit(`${LESSON}en/`, async (page) => {
      assert.match(await runText(page, String(text)), /** @type {RegExp} */ (end));
      if (what === 'a syntax error') return assert.equal(await page.locator('.scrub').count(), 0);
      await settled(page);
      const last = Number(await page.locator('.scrub input').getAttribute('max'));
      await goTo(page, Math.floor(last / 2));
      assert.match((await shown(page)).caption, /line|goes on/);
      await goTo(page, 0);
      assert.match((await shown(page)).frames, /main program running/);
      assert.equal(page.workers().length, 1);
    });
  });
}

test('a recording at its bound says how far it goes; the run went on', { timeout: 120_000 }, async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 's = 0\nfor i in range(4_000_000):\n    s += i\nprint("end", s)\n');
    await running(page, () => page.keyboard.press('Control+Enter'));
    await page.locator('#output[aria-busy="false"] .ending').waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.said', { hasText: 'end 7999998000000' }).waitFor();
    assert.match(await page.locator('.caption p').innerText(), /Only the first [\d,]+ steps were recorded/);
    await goTo(page, 1000);
    assert.match((await shown(page)).caption, /line 2|line 3/);
  });
});

test('a program that asks can be looked at, with the answers it was given', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'name = input("name? ")\nprint("Hello", name)\nlast = name[::-1]\nprint(last)\n');
    await run(page);
    await page.locator('.ask input').fill('Ada');
    await page.keyboard.press('Enter');
    await finished(page);
    await settled(page);
    await goTo(page, 3);
    assert.match((await shown(page)).frames, /name 'Ada'.*last 'adA'/);
  });
});

test('stop in the middle leaves what was recorded until then', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, TICKING);
    await run(page);
    await page.waitForFunction(() => /[1-9]/.test(document.querySelector('.clock')?.textContent ?? '')); // so something has been recorded
    await page.locator('.key.stop').click();
    assert.match(await finished(page), /stopped/);
    await goTo(page, 9);
    assert.match((await shown(page)).loop, /Task-1/);
  });
});

test('many keys at once end where they should, and Reset takes the replay away', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'counter');
    await finished(page);
    await settled(page);
    await page.locator('.kicker').click();
    await page.evaluate(() => {
      for (let i = 0; i < 30; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    assert.equal(await stepShown(page), 30);
    assert.match((await shown(page)).caption, /Task-2 takes 'fish' from queue/);
    await page.locator('.key[aria-label="Reset"]').click();
    await page.locator('.scrub').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.cm-current').count(), 0);
  });
});
