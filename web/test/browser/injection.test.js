/**
 * Texts that try to become scripts, through everything that shows a text of somebody else's: notes, links, programs and what they print and name, embedded programs, files, errors.
 * Nothing of them may run, ask, load, or leave the page.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';
import { DIST, serve } from './server.mjs';
import { finished, LESSON, write } from './site.mjs';

/** @import {Browser, Page} from 'playwright-core' */

/** @type {Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */ let site;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const DO = 'globalThis.hit=1;alert(1)';
const FAR = 'https://attack.invalid/x';
const TEXTS = [
  `<script>${DO}</script>`, `<img src=x onerror="${DO}">`, `<svg onload=${DO}>`, `"><script>${DO}</script>`, `'"--></style></script><script>${DO}</script>`,
  `<iframe srcdoc="<script>parent.${DO}</script>"></iframe>`, `<object data="data:text/html,<script>${DO}</script>"></object>`, `<embed src="${FAR}">`, `<base href="${FAR}/">`,
  `<meta http-equiv="refresh" content="0;url=${FAR}">`, `<link rel="stylesheet" href="${FAR}.css">`, `<style>@import "${FAR}.css";</style>`, `<img src="${FAR}.png">`, `<video src="${FAR}" autoplay>`,
  `<form action="${FAR}"><input autofocus onfocus="${DO}"></form>`, `<details open ontoggle="${DO}">`, `<a href="javascript:${DO}">x</a>`, `<a href="java&#x09;script:${DO}">x</a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${DO}">`, `<svg><a xlink:href="javascript:${DO}"><text>x</text></a></svg>`, `<template><script>${DO}</script></template>`,
  `<![CDATA[<script>${DO}</script>]]>`, `</title><script>${DO}</script>`, `</textarea><script>${DO}</script>`, `\${${DO}}`, `{{constructor.constructor('${DO}')()}}`, `<x-y style="background:url(${FAR})">`,
  `<p id="bench" class="over" onclick="${DO}">`, `&lt;script&gt;${DO}&lt;/script&gt;`, `\u2028<script>${DO}</script>`,
];
const LINKS = [
  `[x](javascript:${DO})`, `[x](JaVaScRiPt:${DO})`, `[x](data:text/html,<script>${DO}</script>)`, `[x](vbscript:x)`, `<javascript:${DO}>`, `![x](${FAR}.png)`, `![x](javascript:${DO})`, `[x][y]\n\n[y]: javascript:${DO}`,
  `[x](https://a.example/"onmouseover="${DO})`, `[x](//attack.invalid/x)`, `<https://a.example/"onclick="${DO}>`, `[![x](${FAR})](https://a.example)`, `# x {onclick="${DO}"}`, `<a@b.example>`,
];
const ALL = TEXTS.join('\n');

/**
 * Opens a page and hands it to `act`; afterwards nothing must have happened.
 * @param {string} path @param {(page: Page) => Promise<void>} act
 */
async function unharmed(path, act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const happened = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => happened.push('popup'));
  context.on('request', (request) => {
    const { protocol, origin, href } = new URL(request.url());
    if (origin !== site.origin && !['blob:', 'data:', 'file:'].includes(protocol)) happened.push(`request ${href}`);
  });
  try {
    const address = new URL(path, site.url);
    await page.goto(address.href);
    await page.evaluate(() => document.querySelectorAll('script').forEach((each) => { each.dataset.own = ''; }));
    await act(page);
    await page.mouse.move(300, 300);
    await page.mouse.move(1000, 500);
    const found = await page.evaluate(() => {
      /** @type {(Document|ShadowRoot)[]} */
      const roots = [document];
      for (const root of roots) for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      const alien = 'iframe, object, embed, base, video, math, template, link[href*="attack"], script:not([data-own]), img:not(.cm-widgetBuffer), meta[http-equiv="refresh"], [onclick], [onerror], [onload], [onfocus], [ontoggle], a[href^="javascript" i], a[href^="data" i]';
      return { hit: 'hit' in globalThis, alien: roots.flatMap((root) => [...root.querySelectorAll(alien)].map((each) => each.outerHTML.slice(0, 120))) };
    });
    assert.deepEqual({ happened, ...found, path: new URL(page.url()).pathname }, { happened: [], hit: false, alien: [], path: address.pathname });
  } finally {
    await context.close();
  }
}

let written = 0;

/**
 * Puts notes in the pen and waits until they are read.
 * @param {Page} page @param {string} matter the rest of the front matter, and the notes @param {string} [title]
 */
async function pen(page, matter, title = '') {
  const number = `n${++written} `;
  const text = `---\ntitle: ${JSON.stringify(number + title)}\n${matter}`;
  await page.locator('#article h1').first().waitFor();
  await page.locator('#pen .cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.locator('#article h1', { hasText: number.trim() }).first().waitFor();
}

test('in notes: title, summary, text, headings, lists, quotes, links, pictures', async () => {
  await unharmed('write/en/', async (page) => {
    for (const text of [...TEXTS, ...LINKS]) {
      await pen(page, `summary: ${JSON.stringify(text)}\n---\n\n${text}\n\n# ${text}\n\n- ${text}\n\n> ${text}\n\n*${text}* **${text}** \`${text}\`\n`, text);
    }
    for (const link of await page.locator('#article a').all()) await link.hover({ force: true }).catch(() => {});
  });
});

test('in fences: their words, programs, questions, options, hints, names of files, front matter', async () => {
  await unharmed('write/zh/', async (page) => {
    for (const text of TEXTS) {
      const word = text.replace(/\s/g, '');
      await pen(page, `tags: [${JSON.stringify(text)}]\n---\n\n\`\`\`${text}\nx\n\`\`\`\n\n\`\`\`python run src=${word}.py args=${word} panels=${word}\n1\n\`\`\`\n\n\`\`\`python run src=a.py args=${word}\n${text}\n\`\`\`\n\n\`\`\`text\n${text}\n\`\`\`\n
\`\`\`predict src=a.py about=line:1\n${text}\n- ${text}\n- x\n\`\`\`\n\n\`\`\`python run exercise src=b.py\n- ${text}\n\`\`\`\n\`\`\`python file=b.py\n${text}\n\`\`\`\n\`\`\`python file=b_check.py\n1\n\`\`\`\n\`\`\`python file=b_solution.py\n${text}\n\`\`\`\n`);
    }
    await page.locator('#program-a .figure-keys .primary').click();
    await finished(page);
    await page.locator('#pen .cm-content').focus(); // front matter that cannot be read at all
    for (const text of TEXTS) await page.keyboard.insertText(`---\n${text}: [${text}\n`);
  });
});

test('in a link that carries notes, and in one that cannot be read', async () => {
  let link = '';
  await unharmed('write/en/', async (page) => {
    await pen(page, `---\n\n${ALL}\n\n${LINKS.join('\n\n')}\n`, TEXTS[1]);
    await page.locator('.pen-keys .primary').click();
    link = await page.locator('.own-share input').inputValue();
  });
  await unharmed(`write/en/${link.slice(link.indexOf('#'))}`, async (page) => {
    await page.locator('#banner .banner').waitFor();
    await page.locator('#article h1', { hasText: /^n\d+/ }).first().waitFor();
  });
  for (const fragment of [`1.0..${encodeURIComponent(TEXTS[0])}.abcd`, encodeURIComponent(TEXTS[1])]) {
    await unharmed(`write/en/#${fragment}`, (page) => page.locator('#article h1').first().waitFor());
    await unharmed(`${LESSON}en/#${fragment.replace('1.0..', '1.21.x.')}`, (page) => page.locator('.key.go').waitFor());
  }
});

test('in an address for notes, and in the name and the text of a file that is dropped', async () => {
  await unharmed(`write/en/?notes=${encodeURIComponent(`javascript:${DO}`)}`, (page) => page.locator('#banner .wrong').waitFor());
  await unharmed(`write/en/?notes=${encodeURIComponent(`${site.url}${TEXTS[1]}.md`)}`, async (page) => {
    await page.locator('.own-ask .primary').click();
    await page.locator('#banner .wrong').waitFor();
  });
  await unharmed('write/en/', async (page) => {
    await page.locator('#article h1').first().waitFor();
    for (const [name, text] of [[`${TEXTS[1]}.md`, `---\ntitle: x\n---\n\n${ALL}`], [`${TEXTS[1]}.png`, ''], ['x.md', '\0']]) {
      await page.evaluate(([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], file));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, /** @type {const} */ ([name, text]));
      await page.locator('#desk:not([data-busy])').waitFor();
    }
    await page.locator('#banner .wrong').waitFor();
  });
});

test('in a program: what it prints and raises, names of tasks, functions, classes, modules, queues and generators; its arguments; what is saved of it', async () => {
  await unharmed(`${LESSON}en/`, async (page) => {
    const program = `import argparse, asyncio, sys
TEXTS = ${JSON.stringify(TEXTS)}
MODE = ${JSON.stringify(TEXTS[1])}  # @param ${JSON.stringify([TEXTS[1], TEXTS[0]])}
async def wait(q):
    wait.__name__ = wait.__qualname__ = TEXTS[1]
    await q.get()
async def main():
    q = asyncio.Queue()
    print(sys.argv)
    tasks = [asyncio.create_task(wait(q), name=text) for text in TEXTS]
    await asyncio.sleep(1)
    for text in TEXTS:
        print(text)
        print(text, file=sys.stderr)
    class Odd(Exception):
        def __repr__(self):
            return TEXTS[1]
    Odd.__name__ = Odd.__qualname__ = TEXTS[0]
    kept = {text: Odd(text) for text in TEXTS}
    raise Odd(TEXTS[1]) from ValueError(TEXTS[0])
asyncio.run(main())
`;
    await write(page, program);
    await page.locator('.params .args input').fill(TEXTS[1]);
    await page.keyboard.press('Control+Enter');
    await finished(page);
    for (const step of ['40', '60', '90']) {
      await page.locator('.scrub input').fill(step);
      await page.waitForFunction(() => !document.querySelector('.panel:not(#output)[aria-busy="true"]'));
    }
    for (const item of [0, 1, 2, 3, 4]) {
      await page.locator('.menu.take summary').click();
      await Promise.all([page.waitForEvent('download'), page.locator('.menu.take button').nth(item).click()]);
    }
  });
});

test('a picture of the timeline holds texts as texts', async () => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}${LESSON}en/`);
    await write(page, `import asyncio\nTEXTS = ${JSON.stringify(TEXTS)}\nasync def main():\n    await asyncio.gather(*[asyncio.create_task(asyncio.sleep(1), name=text) for text in TEXTS])\nasyncio.run(main())\n`);
    await page.keyboard.press('Control+Enter');
    await finished(page);
    await page.locator('.menu.take summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.menu.take button').nth(2).click()]);
    const svg = readFileSync(await download.path(), 'utf8');
    const names = await page.evaluate((text) => [...new Set([...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('*')].map(({ localName }) => localName))].sort(), svg);
    assert.deepEqual(names.filter((name) => !['clipPath', 'defs', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title'].includes(name)), []);
  } finally {
    await context.close();
  }
});

test('in the fields of a lesson\'s link', async () => {
  const context = await browser.newContext();
  let fragment = '';
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}${LESSON}en/`);
    fragment = await page.evaluate(async (texts) => {
      const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
      const { number, version, programs } = JSON.parse(document.getElementById('lesson')?.textContent ?? '');
      const engine = await createEngine();
      const original = Object.assign({}, ...programs.map((/** @type {any} */ { files }) => files));
      const link = await engine.link({
        lesson: number, version, language: 'en', program: texts[0], files: { [programs[0].main]: texts.join('\n'), [texts[1]]: texts[1] }, args: texts[1], world: texts[1], shown: texts[1], panels: texts[1], step: 3, task: 9,
        breakpoints: [{ file: programs[0].main, line: 1, condition: texts[1] }, { event: texts[0] }, { file: texts[1], line: 2, condition: '' }], open: [texts[1]],
      }, original);
      engine.dispose();
      return link;
    }, TEXTS);
  } finally {
    await context.close();
  }
  await unharmed(`${LESSON}en/#${fragment}`, async (page) => {
    await page.locator('.key.go').click();
    await finished(page);
    await page.keyboard.press('Escape');
  });
});

test('in an embedded program, its attributes, and a frame\'s address', async () => {
  const query = new URLSearchParams(Object.fromEntries(['program', 'panels', 'lang', 'theme', 'name', 'args', 'seed', 'step', 'height', 'run'].map((name) => [name, `${TEXTS[1]}\nprint(1)`])));
  await unharmed(`embed.html#${query}`, async (page) => {
    await page.locator('loop-scope .key.go').click();
    await page.locator('loop-scope .ending').waitFor({ state: 'attached' });
  });
});

test('in the site in one file, opened from a disk', async () => {
  const file = `${pathToFileURL(join(DIST, 'loopscope.html')).href}#/`;
  await unharmed(`${file}write/en/`, async (page) => {
    for (const text of [...TEXTS, ...LINKS]) await pen(page, `---\n\n${text}\n\n\`\`\`python run\nprint(${JSON.stringify(text)})\n\`\`\`\n`, text);
    await page.locator('.figure-keys .primary').click();
    await finished(page);
  });
  await unharmed(`${file}${LESSON}en/`, async (page) => {
    await write(page, `for text in ${JSON.stringify(TEXTS)}:\n    print(text)\nraise ValueError(text)\n`);
    await page.keyboard.press('Control+Enter');
    await finished(page);
  });
});

test('every page has a policy that lets no script of a text run', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 10 && pages.includes('embed.html'));
  for (const name of pages) {
    const text = readFileSync(join(DIST, name), 'utf8');
    const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(text)?.[1] ?? '';
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+(.*)/s)).map(([rule, value]) => [rule, value ?? '']));
    assert.equal(rules['default-src'], "'none'", name);
    assert.doesNotMatch(rules['script-src'] ?? "'unsafe-inline'", /'unsafe-inline'|'unsafe-eval'|https?:|\*/, name);
    assert.equal(rules['base-uri'], "'none'", name);
    assert.equal(rules['form-action'], "'none'", name);
    const at = text.indexOf('Content-Security-Policy');
    assert.ok(!/<script/.test(text.slice(0, at)), `${name}: a script before the policy`);
  }
});
