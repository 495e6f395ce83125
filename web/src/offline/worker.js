/**
 * The service worker: with it the whole site works without a network, after one visit. The site builder writes the list of all files into it, each with its hash, so another
 * version of the site is another worker.
 *
 * It installs the whole list or nothing: a file whose hash is not the one in the list, as in the middle of a deploy, makes the installation fail, and the browser tries again with the
 * next visit. A version that is installed answers for every file of its list; nothing else is touched. The version before it stays, for the pages that it has given out and that may
 * yet ask for a file of theirs, until there is a third. Addresses are relative to the worker's own, so the site may lie below any path, and several sites beside each other.
 *
 * A new version waits until a page says that its reader agrees (offline.js). retired.js takes this worker's place in a site that wants none.
 */

const scope = /** @type {any} */ (globalThis);
/** Addresses relative to the worker, a page's with its slash at the end; and the hashes as `integrity` has them. */
const FILES = new Map(__FILES__.map(([address, hash]) => [new URL(address, scope.location.href).href, hash]));
/** The names of all caches of this site begin so: other sites may share the origin. */
const PREFIX = `loopscope ${new URL('./', scope.location.href).pathname} `;
const CACHE = PREFIX + __VERSION__;
/** Versions that are kept: this one and the one before. */
const KEPT = 2;
/** Files that are fetched at a time. */
const AT_ONCE = 6;
const LOST = new URL('404.html', scope.location.href).href;

async function install() {
  const cache = await caches.open(CACHE);
  const rest = [...FILES.keys()];
  const some = async () => {
    for (let url = rest.pop(); url; url = rest.pop()) await cache.put(url, await obtain(url));
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, some));
  } catch (error) {
    rest.length = 0;
    await caches.delete(CACHE);
    throw error;
  }
}

/** A file of the list: from an earlier version where its name tells that it is the same, else from the network. @param {string} url */
async function obtain(url) {
  const kept = url.includes('/assets/') ? await earlier(url) : undefined;
  if (kept) return kept;
  const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', integrity: FILES.get(url) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  // A page that came by a redirection may not be given to who asks for another address.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** @param {string} url */
async function earlier(url) {
  for (const name of await own()) {
    const found = name === CACHE ? undefined : await (await caches.open(name)).match(url);
    if (found) return found;
  }
}

/** The site's caches, the oldest first. */
async function own() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function activate() {
  const names = (await own()).filter((name) => name !== CACHE);
  await Promise.all(names.slice(0, Math.max(0, names.length - (KEPT - 1))).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** The address under which a file is kept, whatever is written behind it. @param {string} address */
function plain(address) {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/index\.html$/, '/');
}

/** @param {Request} request @param {string} url */
async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(url) ?? await earlier(url);
  if (found) return found;
  if (FILES.has(`${url}/`)) return Response.redirect(`${url}/`);
  try {
    return await fetch(request);
  } catch (error) {
    const lost = request.mode === 'navigate' ? await cache.match(LOST) : undefined;
    if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
    throw error;
  }
}

scope.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));
scope.addEventListener('message', (/** @type {MessageEvent} */ { data }) => data === 'take over' && scope.skipWaiting());
scope.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = plain(request.url);
  const mine = FILES.has(url) || url.includes('/assets/') || request.mode === 'navigate';
  if (request.method === 'GET' && new URL(url).origin === scope.location.origin && mine) event.respondWith(answer(request, url));
});

export {};
