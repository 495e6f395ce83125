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
  '.wasm': 'application/wasm', '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};
/** @type {[string, string][]} */
const CODINGS = [['br', '.br'], ['gzip', '.gz']];

/**
 * @param {string} [prefix] the path the site lies under, such as `/any/path`
 * @param {{dist?: string, types?: Record<string, string>, port?: number}} [options] another built site; types that the host gets wrong; the port that a site had before
 * @returns {Promise<{origin: string, url: string, close: () => Promise<void>}>}
 */
export async function serve(prefix = '', { dist = DIST, types = {}, port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = pathname.startsWith(`${prefix}/`) ? await find(dist, decodeURIComponent(pathname.slice(prefix.length))) : null;
    if (!file) return void response.writeHead(404, { 'content-type': TYPES['.html'] }).end(await readFile(join(dist, '404.html')).catch(() => 'not found'));
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const headers = { 'content-type': types[extname(file)] ?? TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
    for (const [coding, suffix] of CODINGS) {
      const packed = accepted.includes(coding) ? await readFile(file + suffix).catch(() => null) : null;
      if (packed) return void response.writeHead(200, { ...headers, 'content-encoding': coding }).end(packed);
    }
    const content = await readFile(file).catch(() => null); // a site that a test has made may be gone already
    response.writeHead(content ? 200 : 410, headers).end(content);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
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

/** @param {string} dist @param {string} path @returns {Promise<string|null>} */
async function find(dist, path) {
  const file = join(dist, normalize(path));
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return find(dist, join(path, 'index.html'));
  return found ? file : null;
}
