/**
 * A hand-made recording for the unit tests: two tasks and a queue that holds one. It is small, and consistent as the engine's own are.
 *
 * @import {Entity, Snapshot, TraceChunk} from '../../src/messages.js'
 */
import { Digest } from '../../src/digest.js';
import { Trace } from '../../src/trace.js';

export const KINDS = [
  'line', 'call', 'return', 'yield', 'resume', 'output', 'loop-start', 'loop-stop', 'iteration', 'clock-jump', 'task-create', 'task-start', 'task-suspend', 'task-wake', 'task-resume',
  'task-finish', 'timer-set', 'timer-fire', 'queue-put', 'queue-get', 'queue-empty', 'raise', 'request-start', 'request-phase', 'request-end', 'occupancy', 'served', 'served-wrong', 'blocked',
  'callback-run',
];

/** @type {Entity[]} */
export const ENTITIES = [
  { kind: 'handle', name: '', type: '' },
  { kind: 'loop', name: '', type: 'EventLoop' },
  { kind: 'task', name: 'cook', type: 'Task', text: 'make(q)' },
  { kind: 'task', name: 'waiter', type: 'Task', text: 'serve(q)' },
  { kind: 'queue', name: 'q', type: 'Queue' },
  { kind: 'timer', name: '', type: 'TimerHandle' },
  { kind: 'place', name: 'api.example.com', type: '', text: '2' },
  { kind: 'request', name: 'GET /a', type: '' },
  { kind: 'request', name: 'GET /b', type: '' },
  { kind: 'answer', name: '/answer', type: '7', text: 'for 8' },
];
export const [, LOOP, COOK, WAITER, QUEUE, TIMER, HOST, FIRST, SECOND, ANSWER] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * @typedef {object} Event
 * @property {string} kind
 * @property {number} [time] virtual seconds
 * @property {number} [actor]
 * @property {number} [frame]
 * @property {number} [code]
 * @property {number} [line]
 * @property {number} [cause]
 * @property {number} [subject]
 * @property {number} [object]
 * @property {number} [value]
 * @property {string} [text] goes into the strings, and its index into value
 */

/** @param {Event[]} events @param {number} [from] @returns {TraceChunk} */
export function chunkOf(events, from = 0) {
  const count = events.length;
  /** @type {number[]} */ const instants = [0];
  /** @type {string[]} */ const strings = [];
  const columns = {
    kind: new Uint8Array(count), instant: new Uint32Array(count), actor: new Uint32Array(count), frame: new Uint32Array(count), code: new Uint32Array(count),
    line: new Uint32Array(count), cause: new Int32Array(count).fill(-1), subject: new Uint32Array(count), object: new Uint32Array(count), value: new Int32Array(count).fill(-1),
  };
  events.forEach((event, i) => {
    columns.kind[i] = KINDS.indexOf(event.kind);
    if (!instants.includes(event.time ?? 0)) instants.push(event.time ?? 0);
    columns.instant[i] = instants.indexOf(event.time ?? 0);
    for (const name of /** @type {const} */ (['actor', 'frame', 'code', 'line', 'subject', 'object'])) columns[name][i] = event[name] ?? 0;
    columns.cause[i] = event.cause ?? -1;
    columns.value[i] = event.text === undefined ? event.value ?? -1 : strings.push(event.text) - 1;
  });
  return {
    from, count, ...columns, kinds: KINDS, instants: { from: 0, list: instants }, strings: { from: 0, list: strings },
    codes: { from: 0, list: [{ file: '', name: '', line: 0 }, { file: 'main.py', name: '<module>', line: 1 }, { file: 'main.py', name: 'make', line: 2 }, { file: 'main.py', name: 'serve', line: 6 }] },
    entities: { from: 0, list: ENTITIES },
  };
}

/** cook sleeps a second and puts a plate; waiter, who has waited for it, takes it. Each event's number stands behind it. @type {Event[]} */
export const EVENTS = [
  { kind: 'line', line: 12, code: 1, frame: 1 }, //                                                            0: step 0
  { kind: 'loop-start', subject: LOOP },
  { kind: 'task-create', subject: COOK, text: 'make', frame: 1 },
  { kind: 'task-create', subject: WAITER, text: 'serve', frame: 1 },
  { kind: 'iteration', actor: LOOP, subject: LOOP, value: 1 },
  { kind: 'task-start', actor: COOK, subject: COOK, cause: 2 }, //                                             5
  { kind: 'line', actor: COOK, line: 3, code: 2, frame: 2 }, //                                                6: step 1
  { kind: 'timer-set', actor: COOK, subject: TIMER, cause: 5 },
  { kind: 'task-suspend', actor: COOK, subject: COOK, object: TIMER, text: 'sleep', cause: 5 },
  { kind: 'task-start', actor: WAITER, subject: WAITER, cause: 3 },
  { kind: 'line', actor: WAITER, line: 7, code: 3, frame: 3 }, //                                              10: step 2
  { kind: 'queue-empty', actor: WAITER, subject: QUEUE, object: 0, value: 1, cause: 9 },
  { kind: 'task-suspend', actor: WAITER, subject: WAITER, object: QUEUE, text: 'get', cause: 9 },
  { kind: 'clock-jump', actor: LOOP, subject: LOOP, value: 0, time: 1, cause: 7 },
  { kind: 'iteration', actor: LOOP, subject: LOOP, value: 2, time: 1, cause: 4 },
  { kind: 'timer-fire', actor: LOOP, subject: TIMER, time: 1, cause: 7 }, //                                   15
  { kind: 'task-wake', actor: LOOP, subject: COOK, value: 0, time: 1, cause: 15 },
  { kind: 'task-resume', actor: COOK, subject: COOK, time: 1, cause: 16 },
  { kind: 'resume', actor: COOK, line: 3, code: 2, frame: 2, time: 1, cause: 17 }, //                          18: step 3
  { kind: 'line', actor: COOK, line: 4, code: 2, frame: 2, time: 1 }, //                                       19: step 4
  { kind: 'queue-put', actor: COOK, subject: QUEUE, object: 1, text: "'soup'", time: 1, cause: 17 }, //         20
  { kind: 'task-wake', actor: COOK, subject: WAITER, object: QUEUE, value: 1, time: 1, cause: 20 },
  { kind: 'task-finish', actor: COOK, subject: COOK, text: 'None', time: 1, cause: 17 },
  { kind: 'task-resume', actor: WAITER, subject: WAITER, time: 1, cause: 21 },
  { kind: 'resume', actor: WAITER, line: 7, code: 3, frame: 3, time: 1, cause: 23 }, //                        24: step 5
  { kind: 'queue-get', actor: WAITER, subject: QUEUE, object: 0, text: "'soup'", time: 1, cause: 23 },
  { kind: 'line', actor: WAITER, line: 8, code: 3, frame: 3, time: 1 }, //                                     26: step 6
  { kind: 'output', actor: WAITER, subject: 5, object: 1, text: 'soup\n', time: 1 },
  { kind: 'task-finish', actor: WAITER, subject: WAITER, text: 'None', time: 1, cause: 23 },
  { kind: 'loop-stop', subject: LOOP, time: 1 },
];

/** @param {Event[]} [events] @returns {import('../../src/moment.js').Recording} */
export function recordingOf(events = EVENTS) {
  const trace = new Trace();
  const digest = new Digest();
  trace.append(chunkOf(events));
  digest.take(trace);
  return { trace, digest, events: trace.events, steps: trace.steps, full: false };
}

/** As cook has put the plate and waiter is next: step 5. @returns {Snapshot} */
export function snapshot() {
  const frame = { column: 4, endLine: 7, endColumn: 20, thread: 0, caller: 0, delegate: 0, locals: [] };
  return {
    step: 5, event: 23, clock: 1, iteration: 3, actor: WAITER, frame: 3, end: false,
    frames: [
      { ...frame, frame: 3, code: 3, kind: 'coroutine', state: 'running', line: 7, caller: 1, task: WAITER, locals: [{ name: 'q', value: { type: 'Queue', text: '<Queue>', ref: 9, more: true } }] },
      { ...frame, frame: 1, code: 1, kind: 'module', state: 'calling', line: 12, task: 0, locals: [{ name: 'q', value: { type: 'Queue', text: '<Queue>', ref: 9, more: true } }] },
      { ...frame, frame: 2, code: 2, kind: 'coroutine', state: 'suspended', line: 3, endLine: 3, task: COOK },
    ],
    tasks: [
      { entity: COOK, state: 'sleeping', frame: 2, waitsFor: TIMER, reason: 'sleep', since: 0, until: 2.5, waiters: [], event: 8 },
      { entity: WAITER, state: 'running', frame: 3, waitsFor: 0, reason: '', since: 1, until: -1, waiters: [], event: 23 },
    ],
    ready: [], timers: [], syncs: [], threads: [],
  };
}
