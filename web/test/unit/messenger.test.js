import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMessenger } from '../../src/messenger.js';

/** @import {Api, FromWorker, Slice} from '../../src/messages.js' */

const RUN = { type: /** @type {const} */ ('run'), id: 7, files: { 'main.py': '' }, main: 'main.py', argv: ['-p'], seed: 3 };

/** A worker whose engine gives these answers, one a slice. @param {(Slice | (() => Slice))[]} slices @param {Partial<Api>} [api] */
function worker(slices, api = {}) {
  /** @type {FromWorker[]} */
  const posted = [];
  /** @type {(() => void)[]} */
  const turns = [];
  /** @type {unknown[]} */
  const calls = [];
  let time = 0;
  const hear = createMessenger({
    api: {
      version: 'double',
      perfetto: () => [],
      begin(request) {
        calls.push(request);
        return undefined;
      },
      stop: () => void calls.push('stop'),
      input: (text) => void calls.push(text),
      memory: () => 65536,
      trace: () => null,
      seek: (step) => void calls.push(['seek', step]),
      replay: () => ({ done: true }),
      snapshot: () => '{"step":1}',
      expand: (...args) => (calls.push(['expand', ...args]), '{"total":1,"entries":[]}'),
      find: (...args) => void calls.push(['find', ...args]),
      link: (link, original) => `${link.lesson}.${Object.keys(original).join()}`,
      openLink: (fragment, lesson) => JSON.stringify({ wrong: fragment, lesson }),
      fault: (condition) => (condition.endsWith('+') ? 'SyntaxError: invalid syntax' : ''),
      slice: () => {
        const next = slices.shift() ?? { state: 'done' };
        return typeof next === 'function' ? next() : next;
      },
      ...api,
    },
    post: (message) => posted.push(message),
    later: (turn) => turns.push(turn),
    now: () => (time += 60),
  });
  return {
    posted, calls, hear, turns,
    types: () => posted.map(({ type }) => type),
    step: () => turns.shift()?.(),
    drain() {
      while (turns.length > 0) this.step();
    },
  };
}

test('a run: begin, output, done', () => {
  const { hear, posted, calls, drain, ...rest } = worker([
    { state: 'running', out: [1, 0, 'a\n', 2, 1.5, 'b\n'] },
    { state: 'done', exit: 3, clock: 2, steps: 9, error: null },
  ]);
  hear(RUN);
  drain.call(rest);
  assert.deepEqual(calls, [{ files: RUN.files, main: 'main.py', argv: ['-p'], seed: 3 }]);
  assert.deepEqual(posted.filter(({ type }) => type !== 'state'), [
    { type: 'output', id: 7, chunks: [[1, 0, 'a\n'], [2, 1.5, 'b\n']] },
    { type: 'done', id: 7, exit: 3, clock: 2, steps: 9, memory: 65536, error: null },
  ]);
});

test('the clock is reported while nothing is printed', () => {
  const w = worker([{ state: 'running', clock: 5, steps: 1 }, { state: 'running', clock: 6, steps: 2 }, { state: 'running', clock: 7, steps: 3 }]);
  w.hear(RUN);
  w.drain();
  const reports = w.posted.filter((message) => message.type === 'state');
  assert.ok(reports.length > 0);
  assert.ok(reports.every((message) => message.type === 'state' && message.memory === 65536));
});

test('a program that prints without end waits for its answers', () => {
  const w = worker(Array.from({ length: 100 }, () => ({ state: 'running', out: [1, 0, 'x\n'] })));
  const outputs = () => w.posted.filter(({ type }) => type === 'output').length;
  w.hear(RUN);
  w.drain();
  const held = outputs();
  assert.ok(held < 10);
  w.hear({ type: 'ack', id: 7 });
  w.drain();
  assert.equal(outputs(), held + 1);
});

test('stop is heard between slices, even by a run that waits for answers', () => {
  const w = worker(Array.from({ length: 100 }, () => ({ state: 'running', out: [1, 0, 'x\n'] })), {
    slice: () => (w.calls.includes('stop') ? { state: 'done', exit: 130 } : { state: 'running', out: [1, 0, 'x\n'] }),
  });
  w.hear(RUN);
  w.drain();
  w.hear({ type: 'stop', id: 7 });
  w.drain();
  const last = w.posted.at(-1);
  assert.ok(last?.type === 'done' && last.exit === 130);
});

test('stop for another run does nothing', () => {
  const w = worker([{ state: 'running' }]);
  w.hear(RUN);
  w.hear({ type: 'stop', id: 6 });
  assert.deepEqual(w.calls.includes('stop'), false);
});

test('one turn at a time, however many messages come', () => {
  const w = worker([{ state: 'running', out: [1, 0, 'x'] }, { state: 'running' }, { state: 'running' }]);
  w.hear(RUN);
  w.step();
  w.hear({ type: 'ack', id: 7 });
  w.hear({ type: 'ack', id: 7 });
  assert.equal(w.turns.length, 1);
});

test('a crash, a refusal to begin and an exception are all crashes', () => {
  const broken = worker([{ state: 'crash', message: 'index out of range', details: 'goroutine 1' }]);
  broken.hear(RUN);
  broken.drain();
  assert.deepEqual(broken.posted.at(-1), { type: 'crash', id: 7, message: 'index out of range', details: 'goroutine 1', missing: false });

  const refused = worker([], { begin: () => ({ state: 'crash', message: 'busy', details: 'begin' }) });
  refused.hear(RUN);
  assert.deepEqual(refused.posted, [{ type: 'crash', id: 7, message: 'busy', details: 'begin' }]);

  const apart = worker([{ state: 'crash', message: 'HTTP 404', missing: true }]);
  apart.hear(RUN);
  apart.drain();
  assert.deepEqual(apart.posted.at(-1), { type: 'crash', id: 7, message: 'HTTP 404', details: '', missing: true });

  const thrown = worker([], { begin: () => { throw new Error('Go program has already exited'); } });
  thrown.hear(RUN);
  assert.deepEqual(thrown.types(), ['crash']);
});

test('a program that waits for input rests until the answer, which goes to the engine', () => {
  const w = worker([{ state: 'input', out: [1, 0, 'name? '], prompt: 'name? ', clock: 1, steps: 5 }, { state: 'done', exit: 0 }]);
  w.hear(RUN);
  w.drain();
  assert.deepEqual(w.posted.at(-1), { type: 'input', id: 7, prompt: 'name? ', clock: 1, steps: 5, memory: 65536 });
  w.hear({ type: 'ack', id: 7 });
  assert.equal(w.turns.length, 0);
  w.hear({ type: 'answer', id: 7, text: 'Ada' });
  w.drain();
  assert.equal(w.calls.at(-1), 'Ada');
  assert.equal(w.types().at(-1), 'done');
});

test('stop is heard while the program waits for input', () => {
  const w = worker([{ state: 'input', prompt: '' }, { state: 'done', exit: 130 }]);
  w.hear(RUN);
  w.drain();
  w.hear({ type: 'stop', id: 7 });
  w.drain();
  assert.deepEqual(w.types(), ['input', 'done']);
});

test('after a run comes the next', () => {
  const w = worker([{ state: 'done', exit: 0 }, { state: 'done', exit: 1 }]);
  w.hear(RUN);
  w.drain();
  w.hear({ ...RUN, id: 8 });
  w.drain();
  assert.deepEqual(w.posted.map((message) => [message.type, message.type === 'done' && message.id]), [['done', 7], ['done', 8]]);
});

/** @type {import('../../src/messages.js').TraceChunk} */
const CHUNK = {
  from: 0, count: 1, kind: new Uint8Array(1), instant: new Uint32Array(1), actor: new Uint32Array(1), frame: new Uint32Array(1),
  code: new Uint32Array(1), line: new Uint32Array(1), cause: new Int32Array([-1]), subject: new Uint32Array(1), object: new Uint32Array(1), value: new Int32Array(1),
  instants: { from: 0, list: [0] }, strings: { from: 0, list: [] }, codes: { from: 0, list: [] }, entities: { from: 0, list: [] },
};

test('what a recorded run has recorded goes out before its end; an unrecorded run asks for nothing', () => {
  let left = 1;
  const w = worker([{ state: 'done' }, { state: 'done' }], { trace: () => (left-- > 0 ? CHUNK : null) });
  w.hear(RUN);
  w.drain();
  assert.deepEqual(w.types(), ['done']);
  w.hear({ ...RUN, id: 8, record: true });
  w.drain();
  assert.deepEqual(w.types(), ['done', 'trace', 'done']);
});

test('after a recorded run its steps can be asked for, values opened, moments looked for', () => {
  const w = worker([{ state: 'done' }], { replay: () => ({ done: true, step: 5, breakpoint: 0 }) });
  w.hear({ ...RUN, record: true });
  w.drain();
  w.hear({ type: 'seek', id: 7, seq: 1, step: 1 });
  w.drain();
  w.hear({ type: 'expand', id: 7, seq: 2, step: 1, ref: 3, from: 0, count: 10 });
  w.drain();
  w.hear({ type: 'find', id: 7, seq: 3, step: 1, motion: 'await', back: false, breakpoints: [] });
  w.drain();
  assert.deepEqual(w.posted.slice(1), [
    { type: 'snapshot', id: 7, seq: 1, snapshot: { step: 1 } },
    { type: 'children', id: 7, seq: 2, ref: 3, from: 0, total: 1, entries: [] },
    { type: 'found', id: 7, seq: 3, step: 5, breakpoint: 0 },
  ]);
  assert.deepEqual(w.calls.slice(1), [['seek', 1], ['expand', 3, 0, 10], ['find', 1, 'await', false, []]]);
});

test('whether a condition is an expression is answered without a run', () => {
  const w = worker([]);
  w.hear({ type: 'fault', seq: 1, condition: 'n > 3' });
  w.hear({ type: 'fault', seq: 2, condition: 'n +' });
  assert.deepEqual(w.posted, [{ type: 'faulted', seq: 1, fault: '' }, { type: 'faulted', seq: 2, fault: 'SyntaxError: invalid syntax' }]);
});

test('a question overtakes an older one of its type; a question about another run is not heard', () => {
  const w = worker([{ state: 'done' }]);
  w.hear({ ...RUN, record: true });
  w.drain();
  w.hear({ type: 'seek', id: 7, seq: 1, step: 10 });
  w.hear({ type: 'seek', id: 7, seq: 2, step: 20 });
  w.hear({ type: 'seek', id: 6, seq: 3, step: 30 });
  w.drain();
  assert.deepEqual(w.posted.slice(1).map((message) => message.type === 'snapshot' && message.seq), [2]);
});

test('a paused run rests until it is resumed or stopped', () => {
  const w = worker(Array.from({ length: 9 }, () => ({ state: 'running', clock: 3, steps: 4 })));
  w.hear(RUN);
  w.hear({ type: 'pause', id: 7 });
  w.drain();
  assert.deepEqual(w.posted, [{ type: 'paused', id: 7, clock: 0, steps: 0 }]);
  assert.equal(w.turns.length, 0);
  w.hear({ type: 'resume', id: 7 });
  assert.equal(w.turns.length, 1);
});

test('links are made and read without a run', () => {
  const w = worker([]);
  w.hear({ type: 'link', seq: 1, link: { lesson: 21, version: 'abcd' }, original: { 'pc.py': '' } });
  w.hear({ type: 'openLink', seq: 2, fragment: 'cut', lesson: 21, texts: {} });
  assert.deepEqual(w.posted, [{ type: 'linked', seq: 1, fragment: '21.pc.py' }, { type: 'opened', seq: 2, link: { wrong: 'cut', lesson: 21 } }]);
});
