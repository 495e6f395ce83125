/**
 * What no test in Chromium can show: styles that another engine leaves out.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../', import.meta.url));

test('text-decoration says the line alone: Safari leaves out one that also says a style, a thickness or a colour', () => {
  for (const folder of ['styles', 'src']) {
    for (const name of readdirSync(join(WEB, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|js)$/.test(file))) {
      const said = [...readFileSync(join(WEB, folder, name), 'utf8').matchAll(/text-?decoration:\s*'?([^;}',]+)/gi)].map(([, value]) => value.trim());
      assert.deepEqual(said.filter((value) => value.includes(' ')), [], name);
    }
  }
});
