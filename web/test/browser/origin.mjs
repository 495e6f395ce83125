/**
 * A second origin for the tests: files that some other site would have, by path, with the headers it would send.
 */
import { createServer } from 'node:http';

/**
 * @param {Record<string, {type?: string, cors?: boolean, body: string|Uint8Array, status?: number}>} files by path, such as `/a.md`
 * @returns {Promise<{origin: string, seen: {path: string, headers: import('node:http').IncomingHttpHeaders}[], close: () => Promise<void>}>} seen: what was asked for
 */
export async function serveFiles(files) {
  /** @type {{path: string, headers: import('node:http').IncomingHttpHeaders}[]} */
  const seen = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://other');
    seen.push({ path: pathname, headers: request.headers });
    const file = files[pathname];
    if (!file) return void response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    response.writeHead(file.status ?? 200, { ...(file.type && { 'content-type': file.type }), ...(file.cors !== false && { 'access-control-allow-origin': '*' }) }).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
