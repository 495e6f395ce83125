/**
 * Serves the built site to the tests, at the root or below a path, compressed where the browser takes it, with the right types.
 */
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site. */
export const DIST = process.env.LOOPSCOPE_DIST ?? fileURLToPath(new URL('../../../dist/', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};
/** @type {[string, string][]} */
const CODINGS = [['br', '.br'], ['gzip', '.gz']];

/**
 * @param {string} [prefix] the path the site lies under, such as `/any/path`
 * @returns {Promise<{origin: string, url: string, close: () => Promise<void>}>}
 */
export async function serve(prefix = '') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = pathname.startsWith(`${prefix}/`) ? await find(decodeURIComponent(pathname.slice(prefix.length))) : null;
    if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
    for (const [coding, suffix] of CODINGS) {
      const packed = accepted.includes(coding) ? await readFile(file + suffix).catch(() => null) : null;
      if (packed) return void response.writeHead(200, { ...headers, 'content-encoding': coding }).end(packed);
    }
    response.writeHead(200, headers).end(await readFile(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: `${origin}${prefix}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** @param {string} path @returns {Promise<string|null>} */
async function find(path) {
  const file = join(DIST, normalize(path));
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return find(join(path, 'index.html'));
  return found ? file : null;
}
