import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeParam, readParams } from '../../src/params.js';

/** @param {string} source @param {number|string|boolean} value the source after its first parameter got this value */
function set(source, value) {
  const change = changeParam(source, readParams(source)[0], value);
  return change ? source.slice(0, change.from) + change.insert + source.slice(change.to) : source;
}

test('reads every form', () => {
  const source = [
    'import random',
    'N = 5  # @param {type:"slider", min:1, max:20, step:1}',
    'PAUSE = 0.5 #@param {type:"number"}',
    'WORKERS: int = 3  # @param {type:"integer", min:0}',
    'MODE = "fifo"  # @param ["fifo", "lifo"]',
    'LOUD = True  # @param {type:"boolean"}',
    "    NAME = 'ada'  # @param {\"type\": \"string\"}",
  ].join('\n');
  const found = readParams(source).map(({ name, kind, line, value }) => [name, kind, line, value]);
  assert.deepEqual(found, [
    ['N', 'slider', 2, 5], ['PAUSE', 'number', 3, 0.5], ['WORKERS', 'number', 4, 3], ['MODE', 'dropdown', 5, 'fifo'],
    ['LOUD', 'boolean', 6, true], ['NAME', 'string', 7, 'ada'],
  ]);
  for (const param of readParams(source)) assert.equal(changeParam(source, param, param.value)?.insert ?? '', param.kind === 'string' ? '"ada"' : '');
});

test('a slider without bounds goes from 0 to 100', () => {
  const [{ min, max, step }] = readParams('N = 5  # @param {type:"slider"}');
  assert.deepEqual([min, max, step], [0, 100, 1]);
});

for (const [why, line] of [
  ['no literal', 'N = f()  # @param {type:"slider", min:1, max:2}'],
  ['a sum', 'N = 1 + 2  # @param {type:"slider", min:1, max:2}'],
  ['text for a slider', 'N = "5"  # @param {type:"slider", min:1, max:2}'],
  ['bounds the wrong way round', 'N = 5  # @param {type:"slider", min:9, max:2}'],
  ['a form that does not read', 'N = 5  # @param {type:slider}'],
  ['an unknown type', 'N = 5  # @param {type:"colour"}'],
  ['no form', 'N = 5  # @param'],
  ['choices of another type', 'N = 5  # @param ["a", "b"]'],
  ['a comparison', 'N == 5  # @param {type:"slider"}'],
  ['no comment', 'N = 5; x = "# @param"'],
]) {
  test(`just a comment: ${why}`, () => assert.deepEqual(readParams(line), []));
}

test('only the literal changes', () => {
  assert.equal(set('a\nN = 5  # @param {type:"slider", min:1, max:20}\nb', 12), 'a\nN = 12  # @param {type:"slider", min:1, max:20}\nb');
  assert.equal(set('N = -1  # @param {type:"slider", min:-3, max:3}', 2), 'N = 2  # @param {type:"slider", min:-3, max:3}');
});

test('a float stays a float, and steps do not leave crumbs', () => {
  const line = 'P = 0.5  # @param {type:"slider", min:0, max:1, step:0.1}';
  assert.match(set(line, 0.1 + 0.2), /^P = 0\.3 /);
  assert.match(set(line, 1), /^P = 1\.0 /);
});

test('texts are quoted', () => {
  assert.match(set('N = "a"  # @param {type:"string"}', 'say "hi"\\'), /^N = "say \\"hi\\"\\\\" /);
  assert.equal(readParams(set('N = "a"  # @param {type:"string"}', 'say "hi"\\'))[0].value, 'say "hi"\\');
});

test('positions count UTF-16 units, as the editor does', () => {
  const source = '# 🐍\nN = 5  # @param {type:"slider", min:1, max:20}';
  const [{ from, to }] = readParams(source);
  assert.equal(source.slice(from, to), '5');
});
