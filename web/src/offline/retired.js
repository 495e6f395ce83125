/**
 * What a site offers in place of its service worker to be rid of it: it deletes what earlier workers of this site have kept, unregisters, and has the pages that one of them
 * answered load again. Where there was none it comes and goes without a trace.
 */

const scope = /** @type {any} */ (globalThis);
const PREFIX = `loopscope ${new URL('./', scope.location.href).pathname} `;

async function retire() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await scope.registration.unregister();
  if (names.length === 0) return;
  for (const page of await scope.clients.matchAll({ type: 'window' })) page.navigate(page.url);
}

scope.addEventListener('install', () => scope.skipWaiting());
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(retire()));

export {};
