/**
 * Two recorded runs beside each other: what each comes to in numbers, how they differ, and their lanes on one axis. Pure functions; notes/comparisons.js draws the result.
 *
 * @import {Digest} from './digest.js'
 * @import {Lane, LaneState} from './lanes.js'
 * @import {Trace} from './trace.js'
 *
 * @typedef {object} Recorded A run that has been recorded to its end.
 * @property {Trace} trace
 * @property {Digest} digest
 * @property {string} stdout
 * @property {number} clock virtual seconds
 * @property {string} source the program that was run
 *
 * @typedef {'time'|'blocked'|'switches'|'queue'|'tasks'|'threads'|'lines'} Measure
 *
 * @typedef {object} Difference
 * @property {Measure} measure
 * @property {number} one
 * @property {number} other
 *
 * @typedef {object} Bar A lane's picture: stretches in thousandths of the axis, and how long it was in each state.
 * @property {Lane} lane
 * @property {{state: LaneState, from: number, to: number}[]} stretches a later one covers what is below it
 * @property {{state: LaneState, seconds: number}[]} spent
 *
 * @typedef {object} Axis
 * @property {boolean} timed false: no run moves the clock, so that the axis counts steps
 * @property {number} span seconds, or steps
 */
import { STATES } from './lanes.js';
import { eachStretch } from './timeline/stretches.js';

/** The axis has this many parts: a stretch is drawn in whole ones. */
export const PARTS = 1000;
/** States in which there is nothing to see. */
const EMPTY = new Set(['none', 'done', 'cancelled', 'failed']);

/** The measures in which the runs differ; the time in any case. @param {Recorded} one @param {Recorded} other @returns {Difference[]} */
export function differences(one, other) {
  const [mine, its] = [measures(one), measures(other)];
  return /** @type {Measure[]} */ (Object.keys(mine))
    .map((measure) => ({ measure, one: mine[measure], other: its[measure] }))
    .filter(({ measure, one: a, other: b }) => measure === 'time' || a !== b);
}

/** @param {Recorded} run @returns {Record<Measure, number>} */
function measures({ trace, digest, stdout, clock }) {
  const { lanes, depths } = digest;
  const count = (/** @type {Lane['kind']} */ kind) => lanes.all.filter((lane) => lane.kind === kind).length;
  const queues = [...depths].filter(([id]) => trace.entity(id).kind === 'queue');
  return {
    time: rounded(clock),
    blocked: rounded(lanes.blockings.reduce((sum, event) => sum + trace.timeNamed(event) - trace.time(event), 0)),
    switches: switches(lanes.all),
    queue: Math.max(0, ...queues.map(([, { most }]) => most)),
    tasks: count('task'),
    threads: count('thread'),
    lines: stdout === '' ? 0 : stdout.replace(/\n$/, '').split('\n').length,
  };
}

/** @param {number} seconds */
function rounded(seconds) {
  return Math.round(seconds * 1000) / 1000;
}

/** How often another lane than before began to run. @param {Lane[]} lanes */
function switches(lanes) {
  /** @type {{event: number, lane: number}[]} */
  const begun = [];
  lanes.forEach(({ kind, events, states }, lane) => {
    if (kind === 'loop' || kind === 'request') return;
    for (let i = 0; i < events.length; i++) if (STATES[states.at[i]] === 'running') begun.push({ event: events.at[i], lane });
  });
  begun.sort((a, b) => a.event - b.event);
  return begun.filter(({ lane }, i) => i > 0 && lane !== begun[i - 1].lane).length;
}

/** Whether two runs print the same lines. @param {Recorded} one @param {Recorded} other @returns {'same'|'order'|'other'} order: the same ones in another order */
export function outputsDiffer(one, other) {
  if (one.stdout === other.stdout) return 'same';
  const sorted = (/** @type {string} */ text) => text.split('\n').sort().join('\n');
  return sorted(one.stdout) === sorted(other.stdout) ? 'order' : 'other';
}

/** @param {Recorded[]} runs @returns {Axis} */
export function axisOf(runs) {
  const time = Math.max(...runs.map(({ clock }) => clock));
  return time > 0 ? { timed: true, span: time } : { timed: false, span: Math.max(1, ...runs.map(({ trace }) => trace.steps)) };
}

/** A run's lanes as they lie on the axis. @param {Recorded} run @param {Axis} axis @returns {Bar[]} */
export function barsOf({ trace, digest: { lanes }, clock }, { timed, span }) {
  const whole = timed ? clock : trace.steps;
  const at = (/** @type {number} */ event) => (event >= trace.events ? whole : timed ? trace.time(event) : trace.step(event));
  const place = { trace, eventToX: (/** @type {number} */ event) => (at(event) / span) * PARTS };
  const { shown } = lanes;
  const busy = shown.some(({ kind }) => kind === 'task');
  return shown.filter(({ kind }) => !busy || (kind !== 'main' && kind !== 'loop')).map((lane) => {
    /** @type {Bar['stretches']} */
    const stretches = [];
    eachStretch(lane, place, 0, PARTS, (state, from, to) => {
      if (!EMPTY.has(STATES[state])) stretches.push({ state: STATES[state], from, to });
    });
    const held = lanes.blockings.filter((event) => lane.kind !== 'loop' && trace.actor(event) === lane.id).map((event) => ({ from: trace.time(event), to: trace.timeNamed(event) }));
    if (timed) for (const { from, to } of held) stretches.push({ state: 'blocked', from: (from / span) * PARTS, to: (to / span) * PARTS });
    return { lane, stretches, spent: spentIn(lane, at, timed ? held.reduce((sum, { from, to }) => sum + to - from, 0) : 0) };
  });
}

/** @param {Lane} lane @param {(event: number) => number} at @param {number} held how long a blocking call held it up while it seemed to run @returns {Bar['spent']} */
function spentIn({ events, states }, at, held) {
  /** @type {Map<LaneState, number>} */
  const spent = new Map();
  for (let i = 0; i < events.length; i++) {
    const state = STATES[states.at[i]];
    const until = i + 1 < events.length ? at(events.at[i + 1]) : at(Infinity);
    if (!EMPTY.has(state)) spent.set(state, (spent.get(state) ?? 0) + until - at(events.at[i]));
  }
  if (held) {
    spent.set('running', (spent.get('running') ?? 0) - held);
    spent.set('blocked', (spent.get('blocked') ?? 0) + held);
  }
  return [...spent].filter(([, time]) => time > 0).map(([state, time]) => ({ state, seconds: rounded(time) }));
}
