import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dedent, moduleName, panelsIn, stepIn } from '../../src/embed/program.js';

test('a program loses the indentation that HTML has given it', () => {
  assert.equal(dedent('\n    def f():\n        pass\n\n    f()\n  '), 'def f():\n    pass\n\nf()\n');
  assert.equal(dedent('x'), 'x\n');
  assert.equal(dedent(''), '\n');
});

test('attributes that say nothing sensible are as if they were not there', () => {
  assert.equal(moduleName('turns.py'), 'turns.py');
  for (const name of [null, '', 'a/b.py', '"onclick=x.py', 'x.html']) assert.equal(moduleName(name), 'main.py');
  assert.deepEqual(panelsIn('timeline, output nothing'), ['timeline', 'output']);
  assert.deepEqual([stepIn(null), stepIn(''), stepIn('12'), stepIn('x')], [null, 0, 12, 0]);
});
