import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthAt } from '../../src/digest.js';
import { STATES } from '../../src/lanes.js';
import { serviceAt } from '../../src/served.js';
import { ANSWER, FIRST, HOST, recordingOf, SECOND } from './recorded.mjs';

/** Two requests at once, then a third on the lane that is free again; the second fails. */
const REQUESTS = [
  { kind: 'request-start', subject: FIRST, object: HOST, text: 'GET /a' },
  { kind: 'request-phase', subject: FIRST, object: HOST, text: 'connecting' },
  { kind: 'request-start', subject: SECOND, object: HOST, text: 'GET /b' },
  { kind: 'occupancy', subject: HOST, object: 2, value: 1 },
  { kind: 'request-end', subject: FIRST, object: HOST, text: '200', time: 1 },
  { kind: 'request-end', subject: SECOND, object: HOST, text: 'ServerDisconnectedError', time: 1 },
  { kind: 'request-start', subject: FIRST, object: HOST, text: 'GET /a', time: 2 },
];

/** @param {import('../../src/lanes.js').Lane} lane */
const story = ({ events, states }) => Array.from({ length: events.length }, (_, i) => `${events.at[i]} ${STATES[states.at[i]]}`);

test('a place has as many lanes as it had requests at a time, each named by its phase and outcome', () => {
  const { digest } = recordingOf(REQUESTS);
  const lanes = digest.lanes.shown.filter(({ kind }) => kind === 'request');
  assert.deepEqual(lanes.map(({ id, row }) => [id, row]), [[HOST, 0], [HOST, 1]]);
  assert.deepEqual(story(lanes[0]), ['0 queued', '1 connecting', '4 done', '6 queued']);
  assert.deepEqual(story(lanes[1]), ['2 queued', '5 failed']);
});

test('which requests are on their way is known for every event', () => {
  const { trace, digest } = recordingOf(REQUESTS);
  const at = (/** @type {number} */ event) => digest.lanes.requestsAt(trace, event).map(({ request, phase }) => [request, phase]);
  assert.deepEqual(at(1), [[FIRST, 'connecting']]);
  assert.deepEqual(at(3), [[FIRST, 'connecting'], [SECOND, 'queued']]);
  assert.deepEqual(at(5), []);
  assert.deepEqual(at(6), [[FIRST, 'queued']]);
});

test('a place knows how many it served, and how many waited besides', () => {
  const { digest } = recordingOf(REQUESTS);
  const place = digest.places.get(HOST);
  assert.ok(place);
  assert.deepEqual([depthAt(place.busy, 2), depthAt(place.busy, 3), depthAt(place.all, 3)], [0, 2, 3]);
});

test('a client that got another one’s answer is counted and found', () => {
  const { trace, digest } = recordingOf([
    { kind: 'served', subject: ANSWER, object: 200, value: 0, time: 0.5 },
    { kind: 'served', subject: ANSWER, object: 200, value: 0, time: 1 },
    { kind: 'served-wrong', subject: ANSWER, object: 200, value: 0, time: 2 },
  ]);
  const { count, perSecond, half, most, wrong } = serviceAt(trace, digest.served, 3);
  assert.deepEqual([count, perSecond, half, most, wrong], [3, 1.5, 1, 2, [2]]);
  assert.deepEqual(serviceAt(trace, digest.served, 0), { count: 0, perSecond: 0, half: 0, most: 0, wrong: [] });
});
