import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tell, tellNext, tellStep, whyNow, whyWaits } from '../../src/narrate.js';
import { en } from '../../src/words/en.js';
import { plain, say } from '../../src/words/say.js';
import { zh } from '../../src/words/zh.js';
import { KINDS, recordingOf, snapshot } from './recorded.mjs';

const { trace } = recordingOf();

test('a step is told by what happened in it', () => {
  assert.deepEqual(tellStep(trace, 4, en).map(plain), ["cook puts 'soup' into q, which now holds 1.", 'waiter is woken.', 'cook is done.']);
  assert.deepEqual(tellStep(trace, 4, zh).map(plain), ["cook把'soup'放进q，现在里面有1件。", 'waiter被叫醒。', 'cook完成了。']);
  assert.deepEqual(tellStep(trace, 1, en).map(plain), ['cook goes to sleep.', 'waiter runs for the first time.']);
  assert.deepEqual(tellStep(trace, 6, en).map(plain), ['waiter prints soup.', 'waiter is done.', 'The event loop stops.']);
});

test('what comes next: a line with its text, or where a frame goes on', () => {
  assert.equal(plain(tellNext(trace, 4, '    q.put(1)', en)), 'Next, line 4: q.put(1)');
  assert.equal(plain(tellNext(trace, 3, '', en)), 'cook goes on in make, line 3.');
  assert.equal(plain(tellNext(trace, 3, '', zh)), 'cook在make第3行接着跑。');
});

test('why it got its turn, with the step that brought it about', () => {
  const woken = whyNow(trace, 5, en);
  assert.ok(woken);
  assert.deepEqual([plain(woken.sentence), woken.step], ["What woke it: cook puts 'soup' into q, which now holds 1.", 4]);
  const rung = whyNow(trace, 3, en);
  assert.ok(rung);
  assert.deepEqual([plain(rung.sentence), rung.step], ['Its timer woke it at 1.000 s.', 1]);
  assert.equal(whyNow(trace, 1, en), null);
  assert.equal(whyNow(trace, 7, en), null);
});

test('why it waits', () => {
  const now = snapshot();
  const waits = whyWaits(trace, now, now.tasks[0], zh);
  assert.ok(waits);
  assert.deepEqual([plain(waits.sentence), waits.step], ['cook从0.000秒起在等2.500秒到。', 1]);
  assert.equal(whyWaits(trace, now, now.tasks[1], zh), null);
});

test('both languages have a sentence for the same events', () => {
  assert.deepEqual(Object.keys(zh.events).sort(), Object.keys(en.events).sort());
  for (const kind of KINDS) {
    if (!en.events[kind]) continue;
    const event = Array.from({ length: trace.events }, (_, i) => i).find((i) => trace.kind(i) === kind);
    if (event === undefined) continue;
    for (const words of [en, zh]) assert.ok(plain(tell(trace, event, words) ?? []).length > 3, kind);
  }
});

test('Chinese sentences have no typed blanks beside Chinese characters', () => {
  for (let step = 0; step < trace.steps; step++) {
    for (const sentence of tellStep(trace, step, zh)) assert.doesNotMatch(plain(sentence), /[\u4e00-\u9fff] | [\u4e00-\u9fff]/);
  }
});

test('a sentence keeps its names apart from its words', () => {
  const inner = say`${{ name: 'a' }} and`;
  assert.deepEqual(say`${inner} ${{ name: 'b' }}: ${3}.`, [{ name: 'a' }, ' and', ' ', { name: 'b' }, ': ', '3', '.']);
});
