import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinArgs, splitArgs } from '../../src/argv.js';

for (const [line, words] of /** @type {[string, string[]][]} */ ([
  ['', []],
  ['  ', []],
  ['-p 5  -c 10', ['-p', '5', '-c', '10']],
  ['--name "a b" \'c "d"\'', ['--name', 'a b', 'c "d"']],
  ['--name="a b"', ['--name=a b']],
  ['"open', ['open']],
  ['""', ['']],
])) {
  test(`splits ${JSON.stringify(line)}`, () => assert.deepEqual(splitArgs(line), words));
}

test('what is joined splits again', () => {
  const words = ['-p', '5', 'a b', '', 'c"d', "e'f"];
  assert.deepEqual(splitArgs(joinArgs(words)), words);
});
