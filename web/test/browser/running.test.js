import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, LESSON, lessonFile, printed, reads, run, runFigure, running, runText, slugs, useSite, write, written } from './site.mjs';

const visit = useSite();

for (const slug of slugs) {
  for (const lang of ['zh', 'en']) {
    test(`every program of ${slug}/${lang} prints what is recorded`, async () => {
      await visit(`lessons/${slug}/${lang}/`, async (page) => {
        for (const id of await page.locator('figure.program').evaluateAll((all) => all.map((figure) => String(figure.dataset.program)))) {
          await runFigure(page, id);
          await finished(page);
          assert.equal(await printed(page), lessonFile(`${slug}/${id}.out`).replace(/\n$/, ''), id);
          const failed = lessonFile(`${slug}/${id}.err`);
          assert.equal(await printed(page, 'stderr'), failed.replace(/\n$/, ''), id);
        }
        assert.equal(page.workers().length, 1);
      });
    });
  }
}

test('each line has its virtual time, and the end has exit status and clock', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const end = await runText(page, 'import time\nprint("a")\ntime.sleep(12)\nprint("b")\n');
    assert.deepEqual(await page.locator('.row time').allInnerTexts(), ['0.000', '12.000']);
    assert.match(end, /exit 0/);
    assert.match(end, /12\.000 s/);
    assert.match(await page.locator('.clock').innerText(), /12\.000/);
  });
});

test('output streams while the program runs', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'print("first")\nwhile True: pass\n');
    await run(page);
    await page.locator('.said', { hasText: 'first' }).waitFor();
    assert.equal(await page.locator('.key.stop').count(), 1);
    await page.locator('.key.stop').click();
    assert.match(await finished(page), /stopped/);
  });
});

test('an edit is run; Reset brings the lesson back, and undo the edit', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const original = await written(page);
    await runText(page, 'print(6 * 7)\n');
    assert.equal(await printed(page), '42');
    await page.locator('.key[aria-label="Reset"]').click();
    await page.locator('.row').waitFor({ state: 'detached' });
    await reads(page, original);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await reads(page, /6 \* 7/);
  });
});

test('editing during a run does not alter the run', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(main())\n');
    await run(page);
    await page.locator('.key.stop').waitFor();
    await write(page, 'print("new")\n');
    assert.equal(await page.locator('.key.stop').count(), 1);
    await page.locator('.key.stop').click();
    await finished(page);
    await run(page);
    await page.locator('.said', { hasText: 'new' }).waitFor();
  });
});

test('an uncaught exception: the traceback, and the exact place in the editor', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const end = await runText(page, 'x = [1]\nprint("before")\ny = x[0] + 1 / 0\n');
    assert.match(end, /failed\s*exit 1/);
    assert.equal(await printed(page), 'before');
    const said = await printed(page, 'stderr');
    assert.match(said, /^Traceback \(most recent call last\):\n {2}File "main\.py", line 3, in <module>\n/);
    assert.match(said, /ZeroDivisionError: division by zero$/);
    assert.equal(await page.locator('.cm-fault').innerText(), '1 / 0');
    assert.match(await page.locator('.cm-fault-line').innerText(), /^y = /);
    assert.match(await page.locator('p[role=status]').innerText(), /ZeroDivisionError/);
    await page.getByRole('button', { name: 'Go to line 3' }).click();
    await page.keyboard.type('#');
    assert.equal(await page.locator('.cm-fault-line').count(), 0);
  });
});

test('a syntax error: the message, and the place in the editor', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'print("never")\nif True print(1)\n');
    assert.equal(await printed(page), '');
    assert.match(await printed(page, 'stderr'), /SyntaxError: /);
    assert.match(await page.locator('.cm-fault-line').innerText(), /^if True print/);
  });
});

test('code points before the place do not shift the mark', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'x = "🐍 蛇", 1 / 0\n');
    assert.equal(await page.locator('.cm-fault').innerText(), '1 / 0');
  });
});

test('a slider rewrites its literal, and the run obeys', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.locator('.file', { hasText: /^pc\.py$/ }).first().click();
    const sliders = page.locator('.params input[type=range]');
    await sliders.first().waitFor();
    await sliders.first().focus();
    await page.keyboard.press('Home');
    const label = await page.locator('.params .slider span').first().innerText();
    await reads(page, new RegExp(`^${label} = 1  # @param`, 'm'));
    await write(page, 'N = 3  # @param {type:"slider", min:1, max:17}\nprint("n" * N)\n');
    await page.locator('.params input[max="17"]').focus(); // no slider of the lesson goes that far
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await running(page, () => page.keyboard.press('Control+Enter'));
    await finished(page);
    assert.equal(await printed(page), 'nnnnnnn');
  });
});

test('arguments reach the program', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, 'import sys\nprint(sys.argv[1:])\n');
    await page.locator('.params .args input').fill('-p 5 "a b"');
    await run(page);
    await finished(page);
    assert.equal(await printed(page), "['-p', '5', 'a b']");
  });
});

test('going to another program and back loses neither text nor output', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'print("mine")\n');
    const tabs = page.locator('.file');
    await tabs.nth(1).click();
    await page.locator('.row').waitFor({ state: 'detached' });
    await tabs.nth(0).click();
    await page.locator('.row').waitFor();
    assert.equal(await printed(page), 'mine');
    await reads(page, /mine/);
  });
});

test('what was typed is there in the other language and after a reload, until Reset', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const original = await written(page);
    await page.locator('.file').nth(1).click();
    await runText(page, 'print("kept")\n');
    await page.locator('#lang').click();
    await page.waitForURL(`**/${LESSON}zh/`);
    await page.locator('.cm-line', { hasText: 'kept' }).waitFor();
    await page.reload();
    await page.locator('.cm-line', { hasText: 'kept' }).waitFor();
    await page.locator('.file').nth(0).click();
    await reads(page, original);
    await page.locator('.file').nth(1).click();
    await page.locator('.key[aria-label="恢复原样"]').click();
    await page.reload();
    await page.locator('.cm-line').first().waitFor();
    await reads(page, (text) => text !== '' && !text.includes('kept'));
  });
});

test('a progress bar writes over its line', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'import time\nfor n in range(0, 101, 10):\n    print(f"\\r{n:3} %", end="", flush=True)\n    time.sleep(1)\nprint()\n');
    assert.equal(await printed(page), '100 %');
    assert.deepEqual(await page.locator('.row time').allInnerTexts(), ['10.000']);
  });
});

test('keyboard alone: into the editor, run, out again, stop', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 12 && !(await inEditor()); i++) await page.keyboard.press('Tab');
    assert.ok(await inEditor());
    await page.keyboard.press('Control+A');
    await page.keyboard.type('while True:\npass');
    await reads(page, /^ {4}pass$/m);
    await page.keyboard.press('Control+Enter');
    await page.locator('.key.stop').waitFor();
    await page.keyboard.press('Tab');
    assert.ok(await inEditor());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.equal(await inEditor(), false);
    for (let i = 0; i < 6 && !(await page.evaluate(() => document.activeElement?.matches('.key.stop'))); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await finished(page), /stopped/);

    function inEditor() {
      return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('.cm-content') ?? false);
    }
  });
});

test('Chinese and English say each state in their own words', async () => {
  for (const [lang, stopped, done] of [['zh', '已停止', '退出码0'], ['en', 'stopped', 'exit 0']]) {
    await visit(`${LESSON}${lang}/`, async (page) => {
      assert.match(await runText(page, 'pass'), new RegExp(done));
      await write(page, 'while True: pass');
      await run(page);
      await page.locator('.key.stop').click();
      await page.locator('.ending', { hasText: stopped }).waitFor();
    });
  }
});
