import assert from 'node:assert/strict';
import { test } from 'node:test';
import { librariesOf, outputText, pythonOf } from '../../src/exports.js';
import { append, NOTHING } from '../../src/output.js';
import { SvgPen } from '../../src/timeline/svg.js';
import { wordsIn } from '../../src/words/index.js';

const words = wordsIn('en');

test('a program for CPython says above itself how it is run, and is otherwise as it stands', () => {
  const text = 'import asyncio, aiohttp\nfrom requests import get\nN = 3  # @param {type:"slider", min:1, max:6}\n';
  const python = pythonOf({ name: 'a.py', text, args: '-p  "two words"', seed: 7 }, 'a.py, from\nsomewhere', words.export);
  assert.ok(python.endsWith(`\n\n${text}`));
  const notes = python.slice(0, -text.length - 1).split('\n').filter(Boolean);
  assert.ok(notes.every((line) => line.startsWith('# ')));
  assert.match(python, /^# a\.py, from somewhere\n# Run it with: python3 a\.py -p "two words"\n/);
  assert.match(python, /seed 7/);
  assert.match(python, /pip install aiohttp requests/);
});

test('what Python wants in the first lines stays there', () => {
  const python = pythonOf({ name: 'a.py', text: '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nprint(1)\n', args: '', seed: 0 }, 'a', words.export);
  assert.match(python, /^#!.*\n# -\*- coding.*\n# a\n# Run it with: python3 a\.py\n\nprint\(1\)\n$/);
  assert.deepEqual(librariesOf('x = "import requests"\nimport requests_mock'), []);
});

test('output as text: both streams in their order, and what is missing is said', () => {
  const output = append(NOTHING, [[1, 0, 'a\nb'], [2, 0, 'error\n']]);
  assert.equal(outputText(output, words), 'a\nberror\n');
  assert.match(outputText({ ...output, dropped: 3 }, words), /^\[3 earlier lines were not kept\]\na/);
});

test('the pen that writes SVG draws what a canvas draws, and escapes what it is given', () => {
  const pen = new SvgPen((text) => text.length * 7);
  pen.fillStyle = 'rgb(1, 2, 3)';
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, 10, 20);
  pen.clip();
  pen.translate(5, 5);
  pen.globalAlpha = 0.5;
  pen.fillRect(1, 2, 3, 4);
  pen.restore();
  pen.beginPath();
  pen.arc(10, 10, 2);
  pen.fill();
  pen.textAlign = 'center';
  pen.fillText('<script>&"', 1, 2);
  assert.equal(pen.measureText('abc').width, 21);
  const { elements } = pen;
  assert.match(elements, /<clipPath id="clip-1"><path d="M0 0h10v20h-10Z"\/><\/clipPath><g clip-path="url\(#clip-1\)">\n<rect x="6" y="7" width="3" height="4" fill="rgb\(1, 2, 3\)" opacity="0\.5"\/>\n<\/g>/);
  assert.match(elements, /<path d="M8 10a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z" fill="rgb\(1, 2, 3\)"\/>/);
  assert.match(elements, /text-anchor="middle" fill="rgb\(1, 2, 3\)">&lt;script&gt;&amp;&quot;<\/text>/);
});
