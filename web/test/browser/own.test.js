import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { serveFiles } from './origin.mjs';
import { finished, printed, run, runFigure, useSite } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite('/some/path');
const EN = 'write/en/';
const HEAD = '---\ntitle: Mine\n---\n\n';
const PROGRAM = '```python run src=hi.py\nprint("hi", 6 * 7)\n```\n';

/** Puts a text in the pen. @param {Page} page @param {string} text */
async function pen(page, text) {
  await page.locator('#pen .cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** Waits until the page shows what was written last. @param {Page} page @param {string} title */
async function titled(page, title) {
  await page.locator('#article h1', { hasText: title }).waitFor();
}

test('what is written is the page: text, program, prediction, exercise', async () => {
  await visit(EN, async (page) => {
    await pen(page, `${HEAD.replace('Mine', 'First')}Some *words*.\n\n${PROGRAM}\n\`\`\`predict src=hi.py about=line:1\nWhat?\n- hi 41\n- hi 42\n\`\`\`\n
\`\`\`python run broken src=mend.py\n- Look.\n\`\`\`\n\`\`\`python file=mend.py\nprint(1)\n\`\`\`\n\`\`\`python file=mend_check.py\nfrom exercise import expect\nexpect("mend.py", ["2"])\n\`\`\`\n\`\`\`python file=mend_solution.py\nprint(2)\n\`\`\`\n`);
    await titled(page, 'First');
    assert.equal(await page.locator('#article em').innerText(), 'words');
    await runFigure(page, 'hi');
    await finished(page);
    assert.equal(await printed(page), 'hi 42');
    await page.locator('#predict-1 .choice').nth(1).click();
    await page.locator('#predict-1 .commit .primary').click();
    await page.locator('#predict-1 .verdict .right').waitFor();
    await page.locator('#program-mend .check .primary').click();
    await page.locator('#program-mend .verdict .wrong').waitFor();
    assert.equal(await page.locator('#pen .pen-foot .wrong').count(), 0);
  });
});

test('a change keeps answers and what the reader made of other programs', async () => {
  await visit(EN, async (page) => {
    const text = `${HEAD}One.\n\n${PROGRAM}\n\`\`\`predict src=hi.py about=line:1\nWhat?\n- hi 41\n- hi 42\n\`\`\`\n`;
    await pen(page, text);
    await titled(page, 'Mine');
    await page.locator('#predict-1 .choice').first().click();
    await pen(page, text.replace('Mine', 'Yours').replace('One.', 'Two.').replace('6 * 7', '7 * 7'));
    await titled(page, 'Yours');
    assert.ok(await page.locator('#predict-1 input').first().isChecked());
    await run(page);
    await finished(page);
    assert.equal(await printed(page), 'hi 49');
  });
});

test('mistakes are said with their lines, in both languages, and the rest is shown', async () => {
  for (const [lang, said] of /** @type {const} */ ([['en', 'HTML is not part of the lesson format'], ['zh', '讲义里不能写HTML']])) {
    await visit(`write/${lang}/`, async (page) => {
      await pen(page, `${HEAD}Fine.\n\n<b>x</b>\n\n${PROGRAM}`);
      await titled(page, 'Mine');
      await page.locator('.pen-foot li', { hasText: said }).waitFor();
      assert.match(await page.locator('.pen-foot li').innerText(), /7/);
      assert.match(await page.locator('#pen .cm-fault-line').innerText(), /<b>x<\/b>/);
      await page.locator('.pen-foot .link').click();
      await page.keyboard.insertText('!');
      assert.match(await page.locator('#pen .cm-content').innerText(), /!<b>/);
    });
  }
});

test('what nobody can read leaves the page as it was, and the reader comes back', async () => {
  await visit(EN, async (page) => {
    await pen(page, `${HEAD}Fine.\n`);
    await titled(page, 'Mine');
    await pen(page, HEAD + '>'.repeat(30_000));
    await page.locator('.pen-foot .wrong').waitFor();
    assert.equal(await page.locator('#article h1').innerText(), 'Mine');
    await pen(page, `${HEAD.replace('Mine', 'Again')}Fine.\n`);
    await titled(page, 'Again');
  });
});

test('what is written is there again: after a reload, and in the list', async () => {
  await visit(EN, async (page) => {
    await pen(page, `${HEAD}Kept.\n`);
    await page.reload(); // at once: leaving keeps it
    await titled(page, 'Mine');
    await page.locator('.menu.save summary').click();
    await page.locator('.menu.save button').first().click();
    await titled(page, 'Tick and tock');
    await page.locator('.pen-keys .key').first().click();
    await page.locator('.own-shelf li .link').click();
    await titled(page, 'Mine');
    await page.locator('.pen-keys .key').first().click();
    await page.locator('.own-shelf li .key').click();
    await page.locator('.own-shelf li').waitFor({ state: 'detached' });
  });
});

/** What Share offers. @param {Page} page */
async function share(page) {
  await page.locator('.pen-keys .primary').click();
  const link = await page.locator('.own-share input').inputValue();
  await page.keyboard.press('Escape');
  return link;
}

test('a link carries the notes; who opens it reads, and nothing runs by itself', async () => {
  let link = '';
  await visit(EN, async (page) => {
    await pen(page, `${HEAD}From afar.\n\n${PROGRAM}`);
    await titled(page, 'Mine');
    link = await share(page);
    assert.match(link, /\/some\/path\/write\/en\/#1\.0\./);
  });
  await visit(EN + link.slice(link.indexOf('#')), async (page) => {
    await titled(page, 'Mine');
    await page.locator('#banner .banner').waitFor();
    assert.ok(await page.locator('#pen').isHidden());
    assert.equal(await page.locator('#output').getAttribute('data-run'), '0');
    await runFigure(page, 'hi');
    await finished(page);
    assert.equal(await printed(page), 'hi 42');
    assert.equal(await page.evaluate(() => localStorage.getItem('loopscope.own')), null);
    await page.locator('#banner .link').click();
    await pen(page, `${HEAD.replace('Mine', 'Copy')}Now mine.\n`);
    await titled(page, 'Copy');
    assert.equal(new URL(page.url()).hash, '');
  });
});

test('a link that does not hold says why, and shows notes to begin with', async () => {
  for (const [fragment, said] of /** @type {[string, RegExp][]} */ ([
    ['1.0..abcd', /end of the link is missing/], ['1.0..abcd.zzzz', /were changed/], ['9.0..a.b', /later version/], ['1.21.x.y.zzzz', /belongs to a lesson/], ['1x', /no link of this site/],
  ])) {
    await visit(`${EN}#${fragment}`, async (page) => {
      assert.match(await page.locator('#banner .wrong').innerText(), said);
      await titled(page, 'Tick and tock');
    });
  }
});

test('saved as .md and as .zip, opened again, dropped', async () => {
  await visit(EN, async (page) => {
    await pen(page, `${HEAD}Text.\n\n\`\`\`python run src=a.py\n\`\`\`\n`);
    await page.locator('.file', { hasText: '+' }).click();
    await page.locator('.own-file input').fill('a.py');
    await page.keyboard.press('Enter');
    await page.locator('.pen .file[aria-current]', { hasText: 'a.py' }).waitFor();
    await pen(page, 'print("from a file")\n');
    await page.locator('#program-a').waitFor();
    /** @param {number} item */
    const saved = async (item) => {
      await page.locator('.menu.save summary').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.menu.save button').nth(item).click()]);
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
    };
    const [text, zip] = [await saved(2), await saved(3)];
    assert.equal(text.name, 'Mine.md');
    assert.match(text.content.toString(), /```python file=a\.py\nprint\("from a file"\)\n```/);
    assert.equal(zip.name, 'Mine.zip');
    for (const { name, content } of [text, zip]) {
      await pen(page, '');
      await page.evaluate(([file, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], file));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, /** @type {const} */ ([name, [...content]]));
      await titled(page, 'Mine');
      await runFigure(page, 'a');
      await finished(page);
      assert.equal(await printed(page), 'from a file');
    }
  });
});

test('what is no notes is refused by name', async () => {
  await visit(EN, async (page) => {
    for (const [name, bytes, said] of /** @type {[string, number[], RegExp][]} */ ([
      ['pic.png', [137, 80, 78, 71], /pic\.png/], ['x.md', [0xff, 0xfe, 0xff], /x\.md is not a text/], ['x.zip', [80, 75, 3, 4, 0], /archive/], ['x.py', [35], /\.md/],
    ])) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), (async () => {
        await page.locator('.menu.save summary').click();
        await page.locator('.menu.save button').nth(1).click();
      })()]);
      await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await page.locator('#banner .wrong', { hasText: said }).waitFor();
    }
  });
});

test('notes at an address: asked first, shown with where they are from, failures explained', async () => {
  const other = await serveFiles({
    '/n.md': { type: 'text/markdown', body: `${HEAD}From another site.\n\n<script>globalThis.hit = 1</script>\n\n${PROGRAM}` },
    '/no.md': { type: 'text/markdown', body: HEAD, cors: false },
    '/page.md': { type: 'text/html', body: '<h1>Mine</h1>' },
    '/large.md': { type: 'text/plain', body: 'x'.repeat(1_100_000) },
    '/pic.png': { type: 'image/png', body: 'x' },
  });
  const at = (/** @type {string} */ path) => `${EN}?notes=${encodeURIComponent(other.origin + path)}`;
  const host = new URL(other.origin).host;
  try {
    await visit(at('/n.md'), async (page) => {
      await page.locator('.own-ask[open]').waitFor();
      assert.match(await page.locator('.own-ask').innerText(), new RegExp(host));
      assert.equal(other.seen.length, 0);
      await page.locator('.own-ask .primary').click();
      await titled(page, 'Mine');
      assert.match(await page.locator('#banner').innerText(), new RegExp(host));
      assert.equal(await page.locator('#article script').count(), 0);
      assert.equal(await page.evaluate(() => 'hit' in globalThis), false);
      assert.equal(other.seen.length, 1);
      assert.equal(other.seen[0].headers.cookie ?? other.seen[0].headers.referer, undefined);
    });
    await visit(at('/n.md'), async (page) => {
      await page.locator('.own-ask .link').click();
      await titled(page, 'Tick and tock');
      assert.equal(other.seen.length, 1);
    });
    for (const [path, said] of /** @type {[string, RegExp][]} */ ([
      ['/no.md', /Access-Control-Allow-Origin/], ['/none.md', /404/], ['/page.md', /web page/], ['/large.md', /more than/], ['/pic.png', /image\/png/],
    ])) {
      await visit(at(path), async (page) => {
        await page.locator('.own-ask .primary').click();
        assert.match(await page.locator('#banner .wrong').innerText(), said);
      }, { complaints: /CORS|Failed to load resource/ });
    }
  } finally {
    await other.close();
  }
  await visit(`${EN}?notes=javascript:alert(1)`, async (page) => {
    assert.match(await page.locator('#banner .wrong').innerText(), /no address/);
  });
});

test('with the keyboard alone: write, leave the pen, save, read, run', async () => {
  await visit(EN, async (page) => {
    await titled(page, 'Tick and tock');
    await page.locator('#pen .cm-content').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(`${HEAD}By hand.\n\n${PROGRAM}`);
    await titled(page, 'Mine');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab'); // past Share, to the menu
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(download.suggestedFilename(), 'Mine.md');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
    await page.locator('.views button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.locator('#program-hi .primary').focus();
    await page.keyboard.press('Enter');
    await finished(page);
    assert.equal(await printed(page), 'hi 42');
  });
});

test('beside the pen, where there is little room, the program is one of the bench’s tabs and what is shown has room', async () => {
  await visit(EN, async (page) => {
    await runFigure(page, 'turns');
    await finished(page);
    const height = async (/** @type {string} */ selector) => {
      await page.locator(selector).waitFor();
      return (await page.locator(selector).boundingBox())?.height ?? 0;
    };
    assert.ok(await height('#output') > 150, `the output: ${await height('#output')}`);
    assert.equal(await page.locator('.bench .editor').isVisible(), false);
    await page.locator('#program-turns .figure-keys .link').click();
    assert.ok(await height('.bench .editor') > 100, `the program: ${await height('.bench .editor')}`);
    assert.equal(await page.locator('.bench').evaluate((bench) => bench.scrollHeight > bench.clientHeight), false);
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.locator('.tabs [data-tab="program"]').waitFor({ state: 'hidden' });
    assert.ok(await page.locator('.bench .editor').isVisible() && await page.locator('#output').isVisible());
  }, { viewport: { width: 1024, height: 768 } });
});
