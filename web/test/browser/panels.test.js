import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, goTo, LESSON, runFigure, runText, settled, shown, stepShown, useSite, write, running } from './site.mjs';

/** @import {Page} from 'playwright-core' */

const visit = useSite();

/** Opens a lesson's program and runs it, with the timeline as a list. @param {Page} page @param {string} id */
async function look(page, id) {
  await runFigure(page, id);
  await finished(page);
  await settled(page);
  await page.locator('.kicker').click(); // the keys belong to the page
  await page.keyboard.press('l');
}

/**
 * Steps forward to the end and back to the beginning with the arrows alone. What every step shows must be the same both ways.
 * @param {Page} page @returns {Promise<Record<string, string>[]>} what each step shows
 */
async function thereAndBack(page) {
  await page.keyboard.press('Home');
  const forth = [await shown(page)];
  const last = Number(await page.locator('.scrub input').getAttribute('max'));
  while ((await stepShown(page)) < last) {
    await page.keyboard.press('ArrowRight');
    forth.push(await shown(page));
  }
  assert.equal(forth.length, last + 1);
  for (let step = last; step-- > 0;) {
    await page.keyboard.press('ArrowLeft');
    assert.equal(await stepShown(page), step);
    assert.deepEqual(await shown(page), forth[step], `step ${step}`);
  }
  return forth;
}

/** @param {Record<string, string>} panels @param {Record<string, RegExp>} says */
function says(panels, says) {
  for (const [panel, pattern] of Object.entries(says)) assert.match(panels[panel], pattern, panel);
}

test('lesson 21 by keyboard alone, to the end and back: each panel at named steps', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    assert.equal(await stepShown(page), 0); // its fence says so
    const steps = await thereAndBack(page);
    says(steps[0], { caption: /^Next, line 1: import asyncio/, clock: /0\.000/, frames: /main program.*<module>/, queue: /No queue and no lock yet/, loop: /No event loop is running/ });
    says(steps[10], {
      caption: /Task-1 goes to sleep\..*Task-2 runs for the first time/, loop: /Task-2.*1\.000 Task-1 \+1\.000 s.*Task-1 sleeping 1\.000 s.*Task-2 running/,
      frames: /waiter\(\).*Task-1 main sleeping.*cook\(\).*dish 'soup'/, timeline: /Task-1 main sleeping.*Task-2 waiter running/,
    });
    says(steps[15], { caption: /Task-1 puts 'soup' into queue, which now holds 1.*Task-2 is woken/, queue: /holds 1.*'soup'.*unfinished1/, loop: /Task-2 ready its turn/ });
    says(steps[17], { caption: /Task-2 goes on in waiter, line 14\. What woke it: Task-1 puts 'soup'/, clock: /1\.000/ });
    says(steps[50], { queue: /Task-2 empty.*unfinished0 waiting to get1/, loop: /Task-2 blocked an item in queue/ });
    says(steps[53], { caption: /Task-1 is done.*where CancelledError\(\) is raised/ });
    says(steps[54], { caption: /The run is over/, clock: /5\.500/, frames: /no frame is left/, queue: /The program is over: no queue/, timeline: /main program done.*Task-1 main done.*Task-2 waiter cancelled/ });
  });
});

test('lesson 6 by keyboard alone: what goes into a generator and what comes out', async () => {
  await visit('lessons/06-send/en/', async (page) => {
    await look(page, 'order');
    const steps = await thereAndBack(page);
    says(steps[3], { frames: /main program running/ });
    const resumed = steps.find(({ caption }) => /goes on in visitor, line 3/.test(caption));
    assert.ok(resumed);
    says(resumed, { caption: /with 10\./, frames: /resumes in 10 visitor\(\) line 3/, narration: /visitor yields 'a question' and stops there/ });
    const suspended = steps.filter(({ frames }) => /visitor suspended visitor\(\) line \d suspended out '/.test(frames));
    assert.ok(suspended.length >= 3, 'a suspended generator stays on screen');
  });
});

test('lesson 9 by keyboard alone: two functions, one lane each', async () => {
  await visit('lessons/09-taking-turns/zh/', async (page) => {
    await look(page, 'turns');
    const steps = await thereAndBack(page);
    assert.ok(steps.some(({ timeline }) => /主程序 调用中.*consumer 运行/.test(timeline)));
    assert.ok(steps.some(({ timeline }) => /主程序 运行.*consumer 等待/.test(timeline)));
    assert.ok(steps.some(({ frames }) => /producer\(\).*唤起.*consumer\(\)/.test(frames)));
  });
});

test('the grains: await, switch and iteration, forward and back', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    /** @type {Record<string, number[]>} */
    const stops = {};
    for (const [key, grain] of [['2', 'await'], ['3', 'switch'], ['4', 'iteration']]) {
      await page.keyboard.press('Home');
      await page.keyboard.press(key);
      await settled(page);
      assert.equal(await page.locator(`.grain [value="${grain}"]`).isChecked(), true);
      stops[grain] = [];
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press('ArrowRight');
        stops[grain].push(await stepShown(page));
      }
      for (const stop of stops[grain].slice(0, -1).reverse()) {
        await page.keyboard.press('ArrowLeft');
        assert.equal(await stepShown(page), stop, grain);
      }
    }
    assert.deepEqual(stops.await.slice(0, 3), [12, 17, 20]);
    assert.deepEqual(stops.switch.slice(0, 3), [5, 10, 12]);
    await page.keyboard.press('1');
  });
});

test('breakpoints: a press on a number, a key, F9 in the editor; both ways; they go with their line', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    const number = page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^15$/ });
    await number.click();
    await page.locator('.cm-breakpoint').first().waitFor();
    await page.locator('.kicker').click();
    await page.keyboard.press('n');
    assert.equal(await stepShown(page), 18);
    await page.keyboard.press('n');
    assert.equal(await stepShown(page), 30);
    await page.keyboard.press('Shift+N');
    assert.equal(await stepShown(page), 18);
    await page.keyboard.press('b'); // takes it away again
    await settled(page);
    assert.equal(await page.locator('.cm-lineNumbers .cm-breakpoint').count(), 0);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F9');
    assert.equal(await page.locator('.cm-lineNumbers .cm-breakpoint').innerText(), '1');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.cm-lineNumbers .cm-breakpoint').innerText(), '2');
  });
});

test('the editor: the running line, the suspended expressions, whose they are, and what is out of sight', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await goTo(page, 20);
    assert.match(await page.locator('.cm-current').innerText(), /await asyncio\.sleep\(1\)/);
    assert.equal(await page.locator('.cm-at.now').innerText(), 'await asyncio.sleep(1)');
    assert.equal(await page.locator('.cm-at:not(.now)').first().innerText(), 'await asyncio.sleep(1.5)');
    assert.match(await page.locator('.cm-ghost').first().innerText(), /Task-2: 2\.500 s/);
    assert.deepEqual(await page.locator('.cm-pin').allInnerTexts().then((all) => all.filter((text) => text !== '')), ['1', '2']);
    await page.locator('.cm-pin', { hasText: '2' }).first().click();
    await page.locator('#loop tr[aria-selected="true"]', { hasText: 'Task-2' }).waitFor();
    await page.keyboard.press('v');
    await page.locator('.cm-value', { hasText: "dish = 'fish'" }).first().waitFor();
  });
});

test('why: a waiting task, the running one, and the ways to those moments', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await goTo(page, 17);
    await page.locator('.caption .link').click();
    await settled(page);
    assert.equal(await stepShown(page), 14);
    await goTo(page, 17);
    await page.locator('.kicker').click();
    await page.keyboard.press('[');
    assert.equal(await stepShown(page), 14);
    await page.keyboard.press(']');
    assert.equal(await stepShown(page), 17);
    await page.locator('#loop .who', { hasText: 'Task-1' }).click();
    await settled(page);
    assert.match(await page.locator('#loop .why').innerText(), /Why does it wait\? Task-1 waits for 2\.000 s, since 1\.000 s\. Go to step 16/);
    await page.locator('#loop .who', { hasText: 'Task-2' }).click();
    await settled(page);
    assert.match(await page.locator('#loop .why').innerText(), /Why does it run\? What woke it: Task-1 puts 'soup'/);
  });
});

test('output lines carry time and task, and lead to their moment', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    const third = page.locator('.row .at').nth(2);
    assert.match(await third.innerText(), /2\.000\s*Task-1/);
    await third.click();
    await settled(page);
    assert.match((await shown(page)).caption, /Task-1 prints cook: {4}fish is on the counter|Task-1 prints cook: fish is on the counter/);
    assert.equal(await page.locator('.row:not(.later)').count(), 3);
    await page.locator('.stream').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await page.locator('.row:not(.later)').count(), 11);
  });
});

test('values open, keep open from step to step, and the same object carries the same letter', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'import asyncio\n\nasync def work(shared):\n    shared["n"] = [1, 2]\n    await asyncio.sleep(1)\n    shared["n"].append(3)\n    await asyncio.sleep(1)\n\nasync def main():\n    shared = {}\n    await work(shared)\n\nasyncio.run(main())\n');
    await settled(page);
    await page.locator('.kicker').click();
    await page.keyboard.press('ArrowLeft');
    const opener = page.locator('#frames button.name', { hasText: 'shared' }).last();
    await opener.click();
    await page.locator('#frames .values .values .held', { hasText: '[1, 2, 3]' }).waitFor();
    assert.equal(await page.locator('#frames .letter').count(), 2);
    assert.deepEqual(await page.locator('#frames .letter').allInnerTexts(), ['a', 'a']);
    await page.locator('#frames .letter').first().click();
    await settled(page);
    assert.equal(await page.locator('#frames li.same').count(), 2);
    await page.locator('.kicker').click();
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
    await page.locator('#frames .values .values .held', { hasText: '[1, 2]' }).waitFor();
  });
});

test('playing moves on by itself until it is paused or at the end', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await page.locator('.speed').selectOption('64');
    await page.locator('.kicker').click();
    await page.keyboard.press('Space');
    await page.locator('.key.go[data-does="pause"]').waitFor();
    await page.locator('.key.go[data-does="run"]').waitFor();
    assert.equal(await stepShown(page), 54);
    await page.locator('.speed').selectOption('1s');
    await page.locator('.kicker').click();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => Number(/** @type {HTMLInputElement} */ (document.querySelector('.scrub input')).value) > 9);
    await page.keyboard.press('Space');
    const stood = await stepShown(page);
    assert.ok(stood < 54);
    await page.waitForTimeout(300);
    assert.equal(await stepShown(page), stood);
  });
});

test('the timeline: a press goes there, search finds, a stretch is measured', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await page.keyboard.press('l');
    const canvas = page.locator('.lanes-view canvas');
    const box = await canvas.boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + box.width - 30, box.y + 80);
    await settled(page);
    assert.ok((await stepShown(page)) > 40);
    await page.locator('.kicker').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('/');
    await page.keyboard.type('cake');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.match((await shown(page)).caption, /cake/);
    const found = await stepShown(page);
    await page.locator('.kicker').click();
    await page.keyboard.press('m');
    await page.keyboard.press('End');
    await settled(page);
    assert.match(await page.locator('.measured').innerText(), new RegExp(`2\\.500 s, ${54 - found} steps`));
    for (const key of ['w', 's', 'a', 'd', 'f']) await page.keyboard.press(key);
    assert.equal(await page.locator('.measured').count(), 1);
  });
});

test('the help lists the keys, and keys rest in fields, in the editor and while it is open', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await goTo(page, 20);
    await page.locator('.kicker').click();
    await page.keyboard.press('?');
    await page.locator('dialog.help[open]').waitFor();
    await page.keyboard.press('ArrowRight');
    assert.equal(await stepShown(page), 20);
    await page.keyboard.press('Escape');
    await page.locator('dialog.help[open]').waitFor({ state: 'detached' }).catch(() => {});
    assert.equal(await page.locator('dialog.help[open]').count(), 0);
    await page.locator('.search input').focus();
    await page.keyboard.type('t.,nb');
    assert.equal(await stepShown(page), 20);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await stepShown(page), 20);
    await page.locator('.kicker').click();
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', isComposing: true, bubbles: true })));
    assert.equal(await stepShown(page), 20);
  });
});

test('a run of five lines shows five lines: no tasks, no queue, no timeline', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'a = 1\nb = 2\nc = a + b\nprint(c)\nprint("end")\n');
    await settled(page);
    assert.equal(await page.locator('.scrub input').getAttribute('max'), '5');
    for (const id of ['timeline', 'queue', 'loop']) assert.equal(await page.locator(`#${id}`).count(), 0, id);
    await write(page, 'print(1)\n');
    await running(page, () => page.keyboard.press('Control+Enter'));
    await finished(page);
  });
});

test('what the reader opens and closes is kept', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await look(page, 'counter');
    await page.locator('#narration h2 button').click();
    await page.locator('#queue h2 button').click();
    await page.reload();
    await look(page, 'counter');
    assert.equal(await page.locator('#narration').getAttribute('data-open'), 'true');
    assert.equal(await page.locator('#queue').getAttribute('data-open'), 'false');
  });
});

test('the names of seven files: none is cut, and none lies on a key or a slider', async () => {
  for (const width of [1440, 1000]) {
    await visit('lessons/26-crawler/en/', async (page) => {
      await page.locator('.files .file').nth(6).waitFor();
      const faults = await page.locator('.files').evaluate((place) => {
        const bound = place.getBoundingClientRect();
        const boxes = [...place.querySelectorAll('.file, .file-keys .key, .params label')].map((each) => ({ name: each.textContent?.trim() || each.getAttribute('aria-label'), ...each.getBoundingClientRect().toJSON() }));
        const cut = boxes.filter(({ left, right, bottom }) => left < bound.left || right > bound.right || bottom > bound.bottom + 1).map(({ name }) => `${name} is cut`);
        const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2).map((b) => `${a.name} on ${b.name}`));
        return [...cut, ...touching];
      });
      assert.deepEqual(faults, []);
    }, { viewport: { width, height: 800 } });
  }
});

test('a long name of a task leaves the frames in their panel', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, `import asyncio\n\nasync def rest():\n    await asyncio.sleep(1)\n\nasync def main():\n    task = asyncio.create_task(rest(), name="${'long '.repeat(60)}")\n    await task\n\nasyncio.run(main())\n`);
    await goTo(page, 6);
    const row = page.locator('#frames .frames-of .frame-head', { hasText: 'long long' });
    await row.waitFor();
    const [wide, bound] = await Promise.all(['#frames .chains', '#frames .body'].map((each) => page.locator(each).evaluate((element) => [element.scrollWidth, element.clientWidth])));
    assert.ok(wide[0] <= bound[1] && bound[0] <= bound[1], `${wide} in ${bound}`);
  });
});

test('a long name of a task stays in one line; of tasks that are all over it is said how many they are', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, `import asyncio
async def work(n):
    await asyncio.sleep(n)
async def main():
    await asyncio.gather(*(asyncio.create_task(work(n), name='download the picture ' * 3 + str(n) if n % 2 else f'short {n}') for n in range(10)))
asyncio.run(main())
`);
    await settled(page);
    assert.match((await shown(page)).loop, /All 11 tasks are over/);
    await goTo(page, 30);
    const heights = await page.locator('#loop tbody tr').evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    assert.ok(heights.length > 5);
    assert.equal(new Set(heights).size, 1, String(heights));
    assert.equal(await page.locator('#loop .who [title]').first().getAttribute('title'), `${'download the picture '.repeat(3)}1`);
  });
});

test('the locks of threads say who holds them and who waits', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    const text = `import threading, time
lock = threading.Lock()
places = threading.Semaphore(2)
def work():
    with lock, places:
        time.sleep(1)
for name in 'ab':
    threading.Thread(target=work, name=name).start()
time.sleep(0.5)
print('look')
`;
    await runText(page, text);
    await goTo(page, Number(await page.locator('.scrub input').getAttribute('max')) - 3);
    const lines = text.split('\n').length - 1;
    while (!(await shown(page)).caption.includes(`line ${lines}`)) await page.keyboard.press('ArrowLeft');
    says(await shown(page), { queue: /lock Lock held by a b places Semaphore 1 free Nobody waits/i });
  });
});

test('where the system forces its colours, pictures keep their own and what is current has an outline', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runFigure(page, 'pc');
    await finished(page);
    await goTo(page, 200);
    const colours = () => page.locator('.lanes-view canvas').evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const { data } = /** @type {CanvasRenderingContext2D} */ (/** @type {HTMLCanvasElement} */ (canvas).getContext('2d')).getImageData(0, 0, width, height);
      return new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).map((part) => part >> 5).join())).size;
    });
    await page.waitForFunction(() => document.querySelector('.lanes-view canvas'));
    assert.ok((await colours()) > 20, `${await colours()} colours`);
    assert.equal(await page.locator('.cm-current').evaluate((line) => getComputedStyle(line).outlineStyle), 'solid');
    assert.equal(await page.locator('#loop tr.now').evaluate((row) => getComputedStyle(row).outlineStyle), 'solid');
    const lines = await page.locator('.file').evaluateAll((files) => files.map((file) => getComputedStyle(file).borderBlockEndColor));
    assert.equal(new Set(lines).size, 2, 'one file is marked');
  }, { forcedColors: 'active' });
});

test('in a low window, as on a projector, the timeline has room and nothing above it is cut', async () => {
  for (const viewport of [{ width: 1366, height: 625 }, { width: 1280, height: 600 }]) {
    await visit(`${LESSON}en/`, async (page) => {
      await runFigure(page, 'pc');
      await finished(page);
      await goTo(page, 200);
      const { timeline, cut } = await page.evaluate(() => ({
        timeline: document.querySelector('#timeline')?.getBoundingClientRect().height ?? 0,
        cut: [...document.querySelectorAll('.bench .files, .bench .transport')].filter((part) => part.scrollHeight > part.clientHeight + 1).map(({ className }) => className),
      }));
      assert.ok(timeline > 150, `${timeline}`);
      assert.deepEqual(cut, []);
    }, { viewport });
  }
});
