import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readControls, withSetting, worldWith } from '../../src/world.js';

const WORLD = JSON.stringify({
  hosts: { 'api.example.com': { latency: 0.2, time: [0.1, 0.3] } }, clients: { count: 10 },
  controls: [
    { path: ['hosts', 'api.example.com', 'latency'], min: 0, max: 2, step: 0.02, unit: 's' }, { path: ['hosts', 'api.example.com', 'time', '1'], min: 0, max: 5, step: 0.05, unit: 's' },
    { path: ['clients', 'count'], min: 1, max: 500, step: 1, unit: '' },
  ],
});

test('a control has the lesson’s value until it is set', () => {
  assert.deepEqual(readControls(WORLD, '').map(({ own, value }) => [own, value]), [[0.2, 0.2], [0.3, 0.3], [10, 10]]);
  assert.deepEqual(readControls('', ''), []);
});

test('what is set is kept as far as it differs, and can be read back', () => {
  const [latency, , count] = readControls(WORLD, '');
  const controls = readControls(WORLD, '');
  const set = withSetting(controls, controls[0], 0.5);
  assert.equal(set, 'hosts.api.example.com.latency=0.5');
  const later = readControls(WORLD, set);
  const both = withSetting(later, later[2], 50);
  assert.deepEqual(readControls(WORLD, both).map(({ value }) => value), [0.5, 0.3, 50]);
  const back = readControls(WORLD, both);
  assert.equal(withSetting(back, back[0], latency.own), `clients.count=${count.own + 40}`);
});

test('settings that no control has, or that are out of its bounds, are left out', () => {
  for (const settings of ['hosts.api.example.com.latency=9', 'hosts.api.example.com.latency=x', 'hosts.other.latency=1', 'nonsense', '__proto__=1', '=', '&&']) {
    assert.equal(worldWith(WORLD, settings), WORLD, settings);
  }
});

test('a run is given the lesson’s world with what is set in it', () => {
  const world = JSON.parse(worldWith(WORLD, 'hosts.api.example.com.time.1=1&clients.count=7') );
  assert.deepEqual([world.hosts['api.example.com'], world.clients], [{ latency: 0.2, time: [0.1, 1] }, { count: 7 }]);
  assert.equal(worldWith('', 'clients.count=7'), '');
});
