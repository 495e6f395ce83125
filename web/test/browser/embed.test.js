import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { serveFiles } from './origin.mjs';
import { serve } from './server.mjs';

/** @import {Browser, Locator, Page} from 'playwright-core' */

/** @type {Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */ let site;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve('/below/a/path')]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * Puts HTML on a page of another origin.
 * @param {string} body @param {(page: Page, other: Awaited<ReturnType<typeof serveFiles>>) => Promise<void>} act @param {string} [policy] that page's own
 */
async function elsewhere(body, act, policy) {
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  const other = await serveFiles({ '/': { type: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en">${meta}<link rel="icon" href="data:,"><style>* { color: red !important; font-size: 31px } html { font-size: 9px }</style>${body}` } });
  const page = await browser.newPage();
  /** @type {string[]} */
  const heard = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.setDefaultTimeout(20_000);
  try {
    await page.goto(other.origin);
    await act(page, other);
    assert.deepEqual(heard.filter((text) => !/Blocked autofocusing/.test(text)), []); // dialogs that are closed
  } finally {
    await page.close();
    await other.close();
  }
}

const script = () => `<script type="module" src="${site.url}embed.js"></script>`;

/** Runs a bench's program and waits for its end. @param {Locator} bench */
async function run(bench) {
  await bench.locator('.key.go').click();
  await bench.locator('#output[aria-busy="false"] .ending').waitFor({ state: 'attached' });
}

/** @param {Locator} bench */
const printed = async (bench) => (await bench.locator('.row .said').allInnerTexts()).join('\n');

const TASKS = 'import asyncio\n\n\nasync def say(word):\n    for i in range(3):\n        await asyncio.sleep(1)\n        print(word, i)\n\n\nasync def main():\n    await asyncio.gather(say("a"), say("b"))\n\n\nasyncio.run(main())\n';

test('two elements on a page of another origin: one engine, styles of their own, nothing stored', async () => {
  await elsewhere(`${script()}<loop-scope id="one" height="500">\n    for i in range(3):\n        print("one", i &lt; 2)\n</loop-scope><loop-scope id="two" lang="zh" theme="dark" panels="timeline,output">${TASKS}</loop-scope>`, async (page, other) => {
    const [one, two] = [page.locator('#one'), page.locator('#two')];
    await run(one);
    assert.equal(await printed(one), 'one True\none True\none False');
    await run(two);
    assert.equal((await printed(two)).split('\n').length, 6);
    assert.match(await two.locator('.caption').innerText(), /[一-龥]/);
    assert.equal(await one.evaluate((element) => /** @type {HTMLElement} */ (element).offsetHeight), 500);
    const look = await two.locator('.caption').evaluate((element) => ({ size: getComputedStyle(element).fontSize, colour: getComputedStyle(element).color }));
    assert.deepEqual([look.size, look.colour === 'rgb(255, 0, 0)'], ['15px', false]);
    assert.equal(page.workers().length, 1);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.deepEqual(other.seen.map(({ path }) => path), ['/']);
  });
});

test('going back in a bench whose recording another one\'s run has replaced shows that bench\'s own moment', async () => {
  await elsewhere(`${script()}<loop-scope id="one">${TASKS}</loop-scope><loop-scope id="two">${TASKS.replaceAll('"a"', '"c"')}</loop-scope>`, async (page) => {
    const [one, two] = [page.locator('#one'), page.locator('#two')];
    await run(one);
    await run(two);
    await one.locator('.scrub input').fill('9');
    await one.locator('#frames .frame, #frames [id^="frame-"]').first().waitFor({ state: 'attached' });
    assert.match(await one.locator('#frames').innerText(), /say|main/);
    assert.doesNotMatch(await one.locator('#frames').innerText(), /"c"|'c'/);
  });
});

test('attributes: step, seed, arguments, further files; the size is told', async () => {
  await elsewhere(`<script>globalThis.sizes = []; addEventListener('loop-scope-size', ({ detail }) => sizes.push(detail));</script>${script()}<loop-scope step="2" seed="5" args="-n 'two words'" name="args.py" height="20rem" run>import random, sys\nimport helper\nprint(sys.argv[1:], helper.X)\n<pre file="helper.py">X = 4</pre></loop-scope>`, async (page) => {
    const bench = page.locator('loop-scope');
    await bench.locator('#output[aria-busy="false"] .ending').waitFor({ state: 'attached' });
    assert.equal(await printed(bench), "['-n', 'two words'] 4");
    await page.waitForFunction(() => /** @type {HTMLInputElement|null|undefined} */ (document.querySelector('loop-scope')?.shadowRoot?.querySelector('.scrub input'))?.value === '2');
    assert.deepEqual(await bench.locator('.file').allInnerTexts(), ["args.py -n 'two words'".replaceAll("'", '"'), 'helper.py']);
    const [size] = await page.evaluate(() => /** @type {any} */ (globalThis).sizes);
    assert.ok(size.height > 100 && size.width > 300);
  });
});

test('keys count in the bench that has the focus, and nowhere else', async () => {
  await elsewhere(`${script()}<input id="field"><loop-scope id="one">${TASKS}</loop-scope><loop-scope id="two">${TASKS}</loop-scope>`, async (page) => {
    const [one, two] = [page.locator('#one'), page.locator('#two')];
    await run(one);
    await run(two);
    const at = (/** @type {Locator} */ bench) => bench.locator('.scrub input').inputValue();
    const [first, last] = [await at(one), await at(two)];
    await two.locator('.key.go').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => /** @type {HTMLInputElement|null|undefined} */ (document.querySelector('#two')?.shadowRoot?.querySelector('.scrub input'))?.value === '0');
    assert.equal(await at(one), first);
    assert.notEqual(last, '0');
    await page.locator('#field').press('End');
    assert.equal(await at(two), '0');
  });
});

test('under a strict policy of the page around it that names the site', async () => {
  await elsewhere(`${script()}<loop-scope>print(6 * 7)</loop-scope>`, async (page) => {
    await run(page.locator('loop-scope'));
    assert.equal(await printed(page.locator('loop-scope')), '42');
  }, `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${site.origin} 'wasm-unsafe-eval'; connect-src ${site.origin}; worker-src blob:`);
});

test('a frame, for pages that take no script: the program behind the #, the size as a message', async () => {
  const program = encodeURIComponent('print("in a frame")\n');
  await elsewhere(`<script>globalThis.told = []; addEventListener('message', ({ data }) => told.push(data));</script><iframe width="700" height="500" src="${site.url}embed.html#panels=output&lang=en&theme=dark&run=&program=${program}"></iframe>`, async (page) => {
    const bench = page.frameLocator('iframe').locator('loop-scope');
    await bench.locator('.key.go').waitFor();
    assert.equal(await bench.locator('#output').getAttribute('data-run'), '0'); // it waits for the reader, whatever the address says
    await run(bench);
    assert.equal(await printed(bench), 'in a frame');
    const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
    assert.deepEqual(told.at(-1), { type: 'loop-scope-size', width: 700, height: 500 });
  });
});

test('the example page of the library runs', async () => {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}example/`);
    await page.locator('#try button').first().click();
    await page.locator('#said', { hasText: 'virtual seconds' }).waitFor();
    assert.match(await page.locator('#said').innerText(), /exit 0/);
    await page.locator('textarea').fill('while True: pass');
    await page.locator('#try button').first().click();
    await page.locator('#said:empty').waitFor();
    await page.locator('#stop').click();
    await page.locator('#said', { hasText: 'exit 130' }).waitFor();
  } finally {
    await page.close();
  }
});

test('a bench elsewhere keeps to the height that it is given, however low the window is', async () => {
  await elsewhere(`${script()}<loop-scope>\n${TASKS}</loop-scope>`, async (page) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    const bench = page.locator('loop-scope');
    await run(bench);
    const [stage, host] = [await bench.locator('.stage').boundingBox(), await bench.boundingBox()];
    assert.ok(stage && host && stage.height <= host.height, `${stage?.height} in ${host?.height}`);
  });
});
