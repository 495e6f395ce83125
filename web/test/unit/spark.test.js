import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Digest } from '../../src/digest.js';
import { depthLine } from '../../src/panels/spark.js';
import { QUEUE, recordingOf } from './recorded.mjs';

test('what was never full is a line at the bottom', () => {
  const { trace, digest } = recordingOf();
  const depth = /** @type {import('../../src/digest.js').Depth} */ (digest.depths.get(QUEUE));
  const empty = { ...depth, events: new Digest().served, values: new Digest().served, most: 0 };
  assert.equal(depthLine(trace, empty, 0, 0, 0).edge, 'M0 32H320');
  assert.doesNotMatch(depthLine(trace, depth, 0, 0).edge, /NaN/);
});
