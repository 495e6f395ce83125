import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { finished, goTo, LESSON, printed, run, runFigure, runText, settled, slugs, useSite, write } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ATTACK = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script><svg onload=globalThis.hit=1>';

/** @param {Page} page */
const wasHit = (page) => page.evaluate(() => 'hit' in globalThis);

test('every page has a strict policy', async () => {
  for (const path of ['', ...slugs.flatMap((slug) => [`lessons/${slug}/zh/`, `lessons/${slug}/en/`])]) {
    await visit(path, async (page) => {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content') ?? '';
      const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+(.*)/s)).map(([name, value]) => [name, value]));
      assert.equal(rules['default-src'], "'none'");
      assert.equal(rules['script-src'], "'self' 'wasm-unsafe-eval'");
      assert.equal(rules['worker-src'], "'self' blob:");
      assert.equal(rules['style-src'], "'self'");
      assert.equal(rules['base-uri'], "'none'");
      assert.equal(await page.locator('script:not([src]):not([type="application/json"])').count(), 0);
    });
  }
});

test('the policy holds: a script that got into the page would not run', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.evaluate((attack) => {
      document.body.insertAdjacentHTML('beforeend', attack);
      const script = document.createElement('script');
      script.textContent = 'globalThis.hit = 1';
      document.body.append(script);
    }, ATTACK);
    await page.waitForTimeout(200);
    assert.equal(await wasHit(page), false);
  }, { complaints: /Content Security Policy|404/ });
});

test('what a program prints, names and raises is text', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const quoted = JSON.stringify(ATTACK);
    await runText(page, `import sys\nprint(${quoted})\nprint(${quoted}, file=sys.stderr)\nraise ValueError(${quoted})\n`);
    assert.equal(await printed(page), ATTACK);
    assert.match(await printed(page, 'stderr'), /ValueError: <img/);
    assert.match(await page.locator('p[role=status]').innerText(), /<img/);
    assert.equal(await page.locator('.bench :is(img[src], script)').count(), 0);
    assert.equal(await wasHit(page), false);
  });
});

test('a character that turns the text around it is shown as its number, so that a program reads as it runs', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'a = "\u202E"; b = "\u200B"\n');
    assert.deepEqual(await page.locator('.cm-unseen').allInnerTexts(), ['U+202E', 'U+200B']);
  });
});

test('a parameter that is an attack is text', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const quoted = JSON.stringify(ATTACK);
    await runText(page, `S = ${quoted}  # @param {type:"string"}\nD = "a"  # @param ["a", ${quoted}]\n`);
    assert.equal(await page.locator('.params .string input').inputValue(), ATTACK);
    assert.equal(await page.locator('.params option').nth(1).textContent(), ATTACK);
    assert.equal(await wasHit(page), false);
  });
});

test('nothing is asked of another origin', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await run(page);
    await finished(page);
    const { origin } = new URL(page.url());
    assert.deepEqual(asked.filter((url) => !url.startsWith(origin) && !url.startsWith(`blob:${origin}`) && !url.startsWith('data:')), []);
  });
});

/** @param {Page} page what axe finds serious or critical */
async function findings(page) {
  await page.evaluate(axe);
  /** @type {{violations: {id: string, impact: string, nodes: {html: string}[]}[]}} */
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const path of ['', `${LESSON}zh/`, `${LESSON}en/`]) {
    test(`axe has nothing serious to say about /${path} in ${colorScheme}`, async () => {
      await visit(path, async (page) => {
        assert.deepEqual(await findings(page), []);
        if (!path) return;
        await runText(page, 'print("out")\nprint(1 / 0)\n');
        assert.deepEqual(await findings(page), []);
      }, { colorScheme });
    });
  }
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe has nothing serious to say about the map, the glossary, a comparison and an exploration in ${colorScheme}`, async () => {
    await visit('lessons/24-races/en/', async (page) => {
      await page.locator('.exploration .commit .link').first().click();
      await page.locator('.exploration table').waitFor({ timeout: 60_000 });
      await page.locator('a.term').first().focus();
      assert.deepEqual(await findings(page), []);
      await page.goto(new URL('../../22-backpressure/zh/', page.url()).href);
      await page.locator('.comparison .link').click();
      await page.locator('.comparison table').waitFor();
      assert.deepEqual(await findings(page), []);
      await page.goto(new URL('../../../glossary/zh/', page.url()).href);
      assert.deepEqual(await findings(page), []);
      await page.goto(new URL('../../', page.url()).href); // with something on it
      await page.locator('.start:visible .lane :is(.begun, .here)').first().waitFor();
      assert.deepEqual(await findings(page), []);
    }, { colorScheme });
  });
}

test('axe has nothing serious to say about notes that are written and read, and about a bench elsewhere', async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await visit('write/zh/', async (page) => {
      await page.locator('#program-turns .figure-keys').waitFor();
      assert.deepEqual(await findings(page), []);
      await page.locator('#pen .cm-content').focus();
      await page.keyboard.insertText('x');
      await page.locator('.pen-foot .wrong').first().waitFor();
      assert.deepEqual(await findings(page), []);
      for (const key of ['.pen-keys .key', '.pen-keys .primary', '.pen nav > .file']) {
        await page.locator(key).first().click();
        await page.locator('#over dialog[open]').waitFor();
        assert.deepEqual(await findings(page), []);
        await page.keyboard.press('Escape');
      }
      await page.locator('.views button').nth(1).click();
      assert.deepEqual(await findings(page), []);
    }, { colorScheme });
    await visit('example/', async (page) => {
      await page.locator('loop-scope .key.go').click();
      await page.locator('loop-scope .ending').waitFor({ state: 'attached' });
      assert.deepEqual(await findings(page), []);
    }, { colorScheme });
  }
});

test('axe has nothing serious to say about a phone', async () => {
  await visit(`${LESSON}zh/`, async (page) => {
    assert.deepEqual(await findings(page), []);
    await page.locator('.grip').click();
    assert.deepEqual(await findings(page), []);
    await run(page);
    await finished(page);
    assert.deepEqual(await findings(page), []);
  }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const lang of ['zh', 'en']) {
    test(`axe has nothing serious to say about any panel in ${lang}, ${colorScheme}`, async () => {
      await visit(`${LESSON}${lang}/`, async (page) => {
        await runFigure(page, 'counter');
        await finished(page);
        await page.locator('#narration h2 button').click();
        for (const step of [15, 50, 54]) {
          await goTo(page, step);
          await page.locator('#loop .who').first().click();
          assert.deepEqual(await findings(page), [], `step ${step}`);
        }
        await page.locator('.kicker').click();
        await page.keyboard.press('l');
        assert.deepEqual(await findings(page), [], 'the timeline as a list');
        await page.keyboard.press('?');
        await page.locator('dialog.help[open]').waitFor();
        assert.deepEqual(await findings(page), [], 'the keys');
      }, { colorScheme });
    });

    test(`axe has nothing serious to say about any panel of a phone in ${lang}, ${colorScheme}`, async () => {
      await visit(`${LESSON}${lang}/`, async (page) => {
        await runFigure(page, 'counter');
        await finished(page);
        await goTo(page, 15);
        for (const tab of await page.locator('.tabs button').all()) {
          await tab.click();
          await settled(page);
          assert.deepEqual(await findings(page), [], await tab.innerText());
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        }
      }, { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    });
  }
}
