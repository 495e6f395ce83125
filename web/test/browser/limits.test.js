import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { breakable, finished, LESSON, printed, quickest, run, runText, timeStop, useSite, write } from './site.mjs';

const TESTDATA = fileURLToPath(new URL('../../../wasm/python/testdata/limits/', import.meta.url));

const visit = useSite();

const ENDLESS = {
  'a busy loop': 'while True: pass\n',
  'an endless print': 'n = 0\nwhile True:\n    n += 1\n    print("line", n)\n',
  'an endless line': 'while True: print("x", end="")\n',
  'an endless asyncio loop': 'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0.001)\nasyncio.run(main())\n',
};

for (const [name, text] of Object.entries(ENDLESS)) {
  test(`${name}: the page stays responsive, and Stop answers at once`, async (t) => {
    await visit(`${LESSON}en/`, async (page) => {
      await runText(page, 'print("warm")\n');
      await write(page, text);
      /** @type {number[]} */
      const gaps = [];
      await quickest(t, 'Stop', 100, async () => {
        await run(page);
        await page.locator('.key.stop').waitFor();
        await page.waitForTimeout(700);
        gaps.push(Number(await page.evaluate(() => new Promise((resolve) => {
          let [last, widest, frames] = [performance.now(), 0, 0];
          requestAnimationFrame(function frame(now) {
            widest = Math.max(widest, now - last);
            last = now;
            if (++frames < 30) requestAnimationFrame(frame);
            else resolve(widest);
          });
        }))));
        const time = await timeStop(page);
        assert.match(await finished(page), /stopped\s*exit 130/);
        return time;
      });
      t.diagnostic(`the page drew; the longest wait for a frame: ${gaps.map(Math.round).join(', ')} ms`);
      assert.match(await runText(page, 'print("after")\n'), /exit 0/);
    });
  });
}

test('an endless print keeps the last lines and says how many it dropped', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await write(page, ENDLESS['an endless print']);
    await run(page);
    await page.locator('.dropped').waitFor();
    await page.locator('.key.stop').click();
    await finished(page);
    await page.locator('.row').nth(1000).waitFor({ state: 'attached' }); // at first the end of the output is drawn alone
    const lines = (await printed(page)).split('\n');
    assert.ok(lines.length <= 2000 && lines.length > 1000);
    const dropped = Number((await page.locator('.dropped').innerText()).replaceAll(/\D/g, ''));
    assert.equal(lines[0], `line ${dropped + 1}`);
    assert.equal(lines.at(-1), `line ${dropped + lines.length}`);
  });
});

test('a line without end is cut, and says so', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'print("x" * 1_000_000)\n');
    assert.ok((await printed(page)).length <= 2000);
    assert.match(await page.locator('.row').innerText(), /998,000 more characters/);
  });
});

test('an engine that does not load: a message, and the next Run works', async () => {
  await visit(`${LESSON}en/`, async (page, context) => {
    await run(page);
    assert.match(await finished(page), /not loaded/);
    assert.match(await page.locator('p[role=status]').innerText(), /did not load/);
    assert.match(await page.locator('.fault pre').textContent() ?? '', /engine-\w+\.wasm/);
    await context.unroute('**/assets/engine-*.wasm');
    assert.match(await runText(page, 'print("here")\n'), /exit 0/);
    assert.equal(await printed(page), 'here');
  }, { prepare: (context) => context.route('**/assets/engine-*.wasm', (route) => route.abort()), complaints: /Failed to load resource/ });
});

test('a library that does not load: programs without it run, others say so, and the next Run works', async () => {
  await visit(`${LESSON}en/`, async (page, context) => {
    assert.match(await runText(page, 'print("here")\n'), /exit 0/);
    assert.match(await runText(page, 'import asyncio\n'), /not loaded/);
    assert.match(await page.locator('.fault pre').textContent() ?? '', /library/);
    await context.unroute('**/assets/library-*.txt');
    assert.match(await runText(page, 'import asyncio\nprint(asyncio.run(asyncio.sleep(1, "there")))\n'), /exit 0/);
    assert.equal(await printed(page), 'there');
  }, { prepare: (context) => context.route('**/assets/library-*.txt', (route) => route.abort()), complaints: /Failed to load resource/ });
});

test('an engine that is not WebAssembly does not load either', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await run(page);
    assert.match(await finished(page), /not loaded/);
  }, { prepare: (context) => context.route('**/assets/engine-*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })) });
});

test('a wrong MIME type for the engine is survived', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    assert.match(await runText(page, 'print(1)\n'), /exit 0/);
  }, {
    prepare: (context) => context.route('**/assets/engine-*.wasm', async (route) => {
      const response = await route.fetch({ headers: { 'accept-encoding': 'identity' } });
      await route.fulfill({ response, headers: { 'content-type': 'text/plain' } });
    }),
  });
});

test('a crash of the engine: what happened, details to copy, and the next Run works', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    assert.match(await runText(page, 'print(1)  # crash\n'), /engine broke/);
    assert.match(await page.locator('p[role=status]').innerText(), /not to blame/);
    await page.getByRole('button', { name: 'Copy details' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(report, /index out of range.*\n.*goroutine 1/);
    assert.match(report, /\n([a-z]+[./].*)\(\)\nat \1:0x12/, 'function 32 + 1, in both ways of saying it');
    assert.match(await runText(page, 'print("again")\n'), /exit 0/);
    assert.equal(await printed(page), 'again');
  }, { prepare: breakable, permissions: ['clipboard-read', 'clipboard-write'] });
});

test('an engine that does not answer Stop is replaced', async (t) => {
  await visit(`${LESSON}en/`, async (page) => {
    await runText(page, 'print("warm")\n');
    await quickest(t, 'Stop', 120, async () => {
      await write(page, 'print(1)  # deaf\n');
      await run(page);
      await page.locator('.key.stop').waitFor();
      return timeStop(page);
    });
    assert.match(await runText(page, 'print("again")\n'), /exit 0/);
  }, { prepare: breakable });
});

test('a browser that allows no WebAssembly is told apart from a network that fails', async () => {
  await visit(`${LESSON}en/`, async (page) => {
    await page.locator('.key.go').click();
    await page.locator('.caption', { hasText: 'does not allow WebAssembly' }).waitFor();
  }, { prepare: (context) => context.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')) });
});

test('a quarter of the stack is enough for all that nests: no other browser gives less', async () => {
  await visit('', async (page) => {
    for (const name of ['recursion_everywhere', 'recursion_through_builtins', 'recursion_through_callables', 'deep_source', 'deep_nesting']) {
      const { exit, stdout } = await page.evaluate(async (text) => {
        const { createEngine } = await import(/** @type {any} */ ('/engine.js'));
        const engine = await createEngine();
        const { exit, stdout } = await engine.run(text);
        engine.dispose();
        return { exit, stdout };
      }, readFileSync(`${TESTDATA}${name}.py`, 'utf8'));
      assert.equal(stdout, readFileSync(`${TESTDATA}${name}.out`, 'utf8'), `${name}: exit ${exit}`);
    }
  }, { prepare: cramped, bypassCSP: true });
});

/** Three quarters of the worker's stack are taken when the engine begins with a slice of a run. @param {import('playwright-core').BrowserContext} context */
async function cramped(context) {
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n(${cramp})();` });
  });
}

function cramp() {
  const scope = /** @type {any} */ (globalThis);
  /** @type {(api: import('../../src/messages.js').Api) => void} */
  let ready;
  /** @param {number} frames @param {() => any} act @returns {any} */
  const under = (frames, act) => (frames > 0 ? under(frames - 1, act) : act());
  let all = 0;
  const count = () => { all++; count(); };
  Object.defineProperty(scope, 'loopscopeReady', {
    set: (listener) => { ready = listener; },
    get: () => (/** @type {import('../../src/messages.js').Api} */ api) => ready({
      ...api,
      slice: (milliseconds) => {
        all = 0;
        try { count(); } catch { /* that many are all */ }
        return under(Math.floor(all * 0.6), () => api.slice(milliseconds));
      },
    }),
  });
}
