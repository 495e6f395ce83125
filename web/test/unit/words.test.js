import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickLang, wordsIn } from '../../src/words/index.js';

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(wordsIn('zh')).sort(), Object.keys(wordsIn('en')).sort());
});

for (const [preferred, lang] of /** @type {[string[], string][]} */ ([
  [['zh-CN', 'en'], 'zh'], [['en-GB', 'zh'], 'en'], [['fr', 'zh-TW'], 'zh'], [['fr'], 'en'], [[], 'en'], [['zha'], 'en'],
])) {
  test(`a reader of ${preferred} gets ${lang}`, () => assert.equal(pickLang(preferred), lang));
}
