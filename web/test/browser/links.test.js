import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { finished, goTo, LESSON, lessonFile, printed, reads, run, settled, shown, stepShown, useSite, write, written } from './site.mjs';

/** @import {BrowserContext, Page} from 'playwright-core' */

const visit = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = `${LESSON}en/`;
const own = lessonFile(`${LESSON.replace('lessons/', '')}pc.py`);

/** Waits until the editor shows a text: of a long one it holds the lines that are in view. @param {Page} page @param {string} text */
function holds(page, text) {
  return reads(page, (lines) => lines.length > 0 && text.startsWith(lines));
}

/** Opens the page with pc.py on the bench. @param {(page: Page, context: BrowserContext) => Promise<void>} act @param {Parameters<typeof visit>[2]} [options] */
function bench(act, options) {
  return visit(ADDRESS, async (page, context) => {
    await page.locator('#program-pc .figure-keys .link').click();
    await page.waitForFunction(() => document.querySelector('.editor')?.shadowRoot?.querySelector('.cm-content')?.getAttribute('aria-label')?.includes('pc.py'));
    await page.waitForURL((url) => url.hash.startsWith('#1.21.'));
    plain = new URL(page.url()).hash;
    await act(page, context);
  }, options);
}

/** The link to pc.py as it is. */
let plain = '';

/** Waits until the address holds a link that says more than which program is on the bench. @param {Page} page @param {(fragment: string) => boolean} [fits] */
async function linked(page, fits = (fragment) => fragment.startsWith('#1.21.') && fragment !== plain) {
  await page.waitForURL((url) => fits(url.hash));
  return new URL(page.url()).hash;
}

/** Opens the dialog and gives the address in it. @param {Page} page */
async function shared(page) {
  await page.locator('.file-keys .key[aria-label="Share"]').click();
  await page.locator('.share textarea[aria-busy="false"]').waitFor();
  return page.locator('.share textarea').inputValue();
}

/** The notice about a link. @param {Page} page */
const notice = (page) => page.locator('[data-notice="link"]');

/** @param {BrowserContext} context */
const clipboard = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** The lesson's first program. */
const FIRST = lessonFile(`${LESSON.replace('lessons/', '')}counter.py`);
const EDITED = own.replace('random.seed(444)', 'random.seed(7)').replace('import random', 'import random, math').replace('queue.task_done()', 'queue.task_done()  # tell it');

test('the address follows edits, in under a hundred characters for three of them, and the history does not', async () => {
  await bench(async (page) => {
    const entries = await page.evaluate(() => history.length);
    await write(page, EDITED);
    const hash = await linked(page);
    assert.ok(hash.length <= 100, `${hash} has ${hash.length} characters`);
    assert.equal(await page.evaluate(() => history.length), entries);
    await page.locator('.file-keys .key[aria-label="Reset"]').click();
    await linked(page, (fragment) => fragment !== hash);
    await page.locator('.file[aria-current]', { hasText: 'pc.py' }).waitFor();
  });
});

test('what is edited before the engine has come is in the address once it has', async () => {
  /** @type {(value?: unknown) => void} */
  let come = () => {};
  const held = new Promise((resolve) => (come = resolve));
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'print("early")\n');
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('early')));
    come();
    await page.waitForURL((url) => url.hash.startsWith('#1.21.'));
  }, { prepare: (context) => context.route('**/assets/engine-*.wasm', async (route) => {
    await held;
    await route.continue();
  }) });
});

test('what the reader does after a reload, before the engine has come, outlives the link in the address', async () => {
  /** @type {Promise<unknown>} */
  let held = Promise.resolve();
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'print("first")\n');
    await page.waitForURL((url) => url.hash.startsWith('#1.21.'));
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('first')));
    const before = page.url();
    /** @type {(value?: unknown) => void} */
    let come = () => {};
    held = new Promise((resolve) => (come = resolve));
    await page.reload();
    await reads(page, 'print("first")\n');
    await write(page, 'print("second")\n');
    come();
    await page.waitForURL((url) => url.hash.startsWith('#1.21.') && url.href !== before);
    await reads(page, 'print("second")\n');
  }, { prepare: (context) => context.route('**/assets/engine-*.wasm', async (route) => {
    await held;
    await route.continue();
  }) });
});

test('another reader who opens the link has the program, which does not run before Run is pressed', async () => {
  let address = '';
  await bench(async (page) => {
    await write(page, EDITED);
    await linked(page);
    address = page.url();
  });
  await visit(address, async (page) => {
    await notice(page).waitFor();
    assert.match(await notice(page).innerText(), /came with a link/);
    await holds(page, EDITED);
    assert.equal(await page.locator('.row').count(), 0);
    await run(page);
    assert.match(await finished(page), /exit 0/);
  });
});

test('a shared moment of the lesson’s own program comes back as it was: step, task, frame, opened value, panels', async () => {
  let address = '';
  /** @type {Record<string, string>} */
  let before = {};
  await visit(ADDRESS, async (page) => {
    await page.locator('#program-counter .figure-keys .primary').click();
    await finished(page);
    await goTo(page, 50);
    await page.locator('#loop .who').nth(1).click();
    await page.locator('#narration h2 button').click();
    await settled(page);
    before = await shown(page);
    address = await shared(page);
  });
  assert.ok(address.includes('#1.21.'), address);
  await visit(address, async (page) => {
    await page.waitForFunction(() => /** @type {HTMLInputElement|null} */ (document.querySelector('.scrub input'))?.value === '50');
    assert.equal(await stepShown(page), 50);
    assert.deepEqual(await shown(page), before);
    assert.equal(await page.locator('#loop .who[aria-pressed="true"]').count(), 1);
    assert.equal(await notice(page).count(), 0);
  });
});

test('a shared moment of an edited program waits for Run, then is there', async () => {
  let address = '';
  await bench(async (page) => {
    await write(page, EDITED);
    await run(page);
    await finished(page);
    await goTo(page, 40);
    address = await shared(page);
  });
  await visit(address, async (page) => {
    await notice(page).waitFor();
    assert.match(await notice(page).innerText(), /step 40/);
    assert.equal(await page.locator('.row').count(), 0);
    await run(page);
    await page.waitForFunction(() => /** @type {HTMLInputElement|null} */ (document.querySelector('.scrub input'))?.value === '40');
    assert.equal(await stepShown(page), 40);
  });
});

test('the reader’s own version is kept beside a link’s, and comes back', async () => {
  let address = '';
  await bench(async (page) => {
    await write(page, EDITED);
    await linked(page);
    address = page.url();
  });
  await bench(async (page) => {
    await write(page, 'print("mine")\n');
    await linked(page);
    await page.goto(address);
    await page.reload();
    await notice(page).waitFor();
    await reads(page, /math/);
    await notice(page).getByText('Show mine').click();
    await reads(page, /print\("mine"\)/);
  });
});

test('the dialog copies a link, Markdown and a frame, and says how long the link is', async () => {
  await bench(async (page) => {
    await page.locator('.key.go').waitFor();
    const address = await shared(page);
    assert.match(await page.locator('.share .length').innerText(), new RegExp(`${address.length} characters`));
    const copies = [];
    for (const form of ['link', 'markdown', 'embed']) {
      await page.locator(`.share [value="${form}"]`).check();
      await page.locator('.share .primary').click();
      await page.locator('.share [role="status"]', { hasText: 'Copied' }).waitFor();
      copies.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    assert.equal(copies[0], address);
    assert.match(copies[1], /^\[.+\]\(http.+#1\.21\..+\)$/);
    const [, framed] = /^<iframe src="(http[^"]+)" title="[^"]+"/.exec(copies[2]) ?? [];
    await page.goto(framed.replaceAll('&amp;', '&'));
    await page.locator('loop-scope').waitFor();
    await page.waitForFunction((text) => document.querySelector('loop-scope')?.textContent?.startsWith(text), own.slice(0, 200));
  }, { prepare: clipboard });
});

test('a link of more than 2,000 characters is warned of', async () => {
  await bench(async (page) => {
    const noise = Array.from({ length: 4000 }, (_, i) => ((i * 7919 + 12345) % 7877).toString(36)).join('');
    await write(page, `x = "${noise}"\n`);
    const address = await shared(page);
    assert.ok(address.length > 2000);
    assert.match(await page.locator('.share .length').innerText(), /cut links off/);
  });
});

const GOOD = '1.21.'; // what stands behind it is made in the tests

test('what cannot be read says which it is, and leaves the lesson as it is', async () => {
  let good = '';
  await bench(async (page) => {
    await write(page, EDITED);
    good = (await linked(page)).slice(1);
  });
  assert.ok(good.startsWith(GOOD));
  const [form, lesson, version, payload, check] = good.split('.');
  const flipped = payload.slice(0, 9) + (payload[9] === 'A' ? 'B' : 'A') + payload.slice(10);
  for (const [fragment, says] of /** @type {[string, RegExp][]} */ ([
    [good.slice(0, -2), /end of this link is missing/],
    [[form, lesson, version, flipped, check].join('.'), /changed on the way/],
    [`2.${good.slice(2)}`, /later version of the site/],
    ['1.99.abcd.x.y', /lesson 99, which the course does not have/],
    [`${good}${'A'.repeat(70_000)}`, /more than a link may/],
  ])) {
    await visit(`${ADDRESS}#${fragment}`, async (page) => {
      await notice(page).waitFor();
      assert.match(await notice(page).innerText(), says);
      await holds(page, FIRST);
      assert.ok(await notice(page).locator('a').getAttribute('href'));
    });
  }
});

/** A link with this payload, with the check that makes it whole: what a link of malice can do. @param {string} version @param {string} payload */
function forged(version, payload) {
  const body = `1.21.${version}.${payload}`;
  let hash = 2166136261;
  for (const byte of Buffer.from(body)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  hash = (hash ^ (hash >>> 24)) >>> 0;
  return `${body}.${Buffer.from([(hash >> 16) & 255, (hash >> 8) & 255, hash & 255]).toString('base64url')}`;
}

test('a link that holds a bomb, and one of a text that is not kept, say so', async () => {
  let version = '';
  await bench(async (page) => { version = new URL(page.url()).hash.split('.')[2]; });
  for (const [fragment, says] of /** @type {[string, RegExp][]} */ ([
    [forged(version, Buffer.alloc(64, 255).toString('base64url')), /more than a link may/],
    [forged('aaaa', 'AbCd'), /has changed since this link was made/],
  ])) {
    await visit(`${ADDRESS}#${fragment}`, async (page) => {
      await notice(page).waitFor();
      assert.match(await notice(page).innerText(), says);
      await holds(page, FIRST);
    }, { complaints: /404/ });
  }
});

test('a link of a former text opens with the text that is kept', async () => {
  const former = own.replace('444', '5');
  let fragment = '';
  let version = '';
  await bench(async (page) => {
    ({ fragment, version } = await page.evaluate(async (text) => {
      const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
      const engine = await createEngine();
      const { version } = JSON.parse(document.getElementById('lesson')?.textContent ?? '');
      const fragment = await engine.link({ lesson: 21, version: 'zzzz', program: 'pc', args: '-p 9' }, { 'pc.py': text });
      engine.dispose();
      return { fragment, version };
    }, former));
  });
  assert.notEqual(version, 'zzzz');
  await visit(`${ADDRESS}#${fragment}`, async (page) => {
    await page.locator('.params .args input').waitFor();
    await page.waitForFunction(() => /** @type {HTMLInputElement|null} */ (document.querySelector('.params .args input'))?.value === '-p 9');
    await holds(page, former);
  }, { prepare: (context) => context.route('**/kept/zzzz.json', (route) => route.fulfill({ json: { 'pc.py': former } })) });
});

test('what a link names leads nowhere but to the course’s pages, and is text', async () => {
  const attack = '<img src=x onerror="globalThis.hit=1">';
  let fragment = '';
  await visit(ADDRESS, async (page) => {
    fragment = await page.evaluate(async (text) => {
      const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
      const { version, programs } = JSON.parse(document.getElementById('lesson')?.textContent ?? '');
      const engine = await createEngine();
      const link = {
        lesson: 21, version, language: '../../../glossary/en', program: text, files: { 'counter.py': `print(${JSON.stringify(text)})`, [text]: text }, args: text, world: text, panels: text, shown: text,
        breakpoints: [{ file: 'counter.py', line: 1, condition: text }, { event: text }], open: [text],
      };
      const made = await engine.link(link, Object.assign({}, ...programs.map((/** @type {any} */ { files }) => files)));
      engine.dispose();
      return made;
    }, attack);
  });
  await visit(`${ADDRESS}#${fragment}`, async (page) => {
    await notice(page).waitFor();
    assert.ok(page.url().includes(`/${ADDRESS}#`), page.url());
    await run(page);
    await finished(page);
    assert.equal(await printed(page), attack);
    await page.locator('.file-keys .key[aria-label="Breakpoints"]').click();
    assert.equal(await page.locator('.breakpoints [type="text"]').inputValue(), attack);
    assert.equal(await page.locator('img[src="x"]').count(), 0);
    assert.equal(await page.evaluate(() => 'hit' in globalThis), false);
  });
});

test('a link to another lesson, or in the other language, goes there', async () => {
  await bench(async (page) => {
    await write(page, EDITED);
    const hash = await linked(page);
    await page.goto(new URL(`/lessons/03-generators/zh/${hash}`, page.url()).href);
    await page.waitForURL(`**/${ADDRESS}#**`);
    await page.locator('.versions').waitFor();
  });
});

for (const [lang, colorScheme, width] of /** @type {const} */ ([['zh', 'light', 1440], ['en', 'dark', 390]])) {
  test(`axe has nothing serious to say about the dialog and a notice in ${lang}, ${colorScheme}, at ${width} px`, async () => {
    await visit(`${LESSON}${lang}/#1.21.zzzz.AAAA`, async (page) => {
      await notice(page).waitFor();
      if (width < 800) {
        await page.locator('.grip').click();
        await page.locator('[data-tab="program"]').click();
      }
      for (const where of ['.notices', 'dialog.share']) {
        if (where !== '.notices') {
          await page.locator('.file-keys .key').first().click();
          await page.locator('.share textarea[aria-busy="false"]').waitFor();
        }
        await page.evaluate(axe);
        const { violations } = await page.evaluate((place) => /** @type {any} */ (globalThis).axe.run(place), where);
        assert.deepEqual(violations.map((/** @type {any} */ each) => each.id), []);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    }, { colorScheme, viewport: { width, height: 844 }, hasTouch: width < 800, complaints: /404/ });
  });
}

test('the dialog by keyboard alone, and the focus goes back', async () => {
  await visit(ADDRESS, async (page) => {
    const key = page.locator('.file-keys .key[aria-label="Share"]');
    await key.focus();
    await page.keyboard.press('Enter');
    await page.locator('.share textarea[aria-busy="false"]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.share [value="markdown"]').isChecked(), true);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.share [role="status"]', { hasText: 'Copied' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Share');
  }, { prepare: clipboard });
});

test('edits and breakpoints outlive the tab’s crash', async () => {
  await bench(async (page, context) => {
    await write(page, 'print("kept")\n');
    await page.keyboard.press('Escape');
    await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^1$/ }).click();
    await page.waitForFunction(() => localStorage.getItem('loopscope.edits.21-producers-consumers')?.includes('"line":1'));
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    const again = await context.newPage();
    await again.goto(page.url().split('#')[0]);
    await again.locator('.versions').waitFor();
    assert.equal(await written(again), 'print("kept")\n');
    await again.locator('.file-keys .key[aria-label="Breakpoints"]').click();
    assert.match(await again.locator('dialog.breakpoints').innerText(), /line 1/);
  });
});

test('the reader’s version and the original change places', async () => {
  await bench(async (page) => {
    await write(page, 'print("mine")\n');
    await page.locator('.versions').getByText('Original').click();
    await holds(page, own);
    await page.reload();
    await page.locator('.versions').getByText('Yours').click();
    await reads(page, 'print("mine")\n');
    assert.equal(await printed(page), '');
  });
});
