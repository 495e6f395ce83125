/**
 * The page's side of working without a network: it registers the service worker (worker.js), tells the reader of another version and changes over when the reader agrees, and offers
 * to install the site where the browser can.
 */
import { notify } from '../notice.js';

/** @import {Words} from '../words/index.js' */

/** Milliseconds after which a page that is looked at again asks for another version. */
const STALE = 60 * 60 * 1000;

/** What the start page tells of it. @type {{ready: boolean, install: (() => void)|null}} */
export const offline = { ready: false, install: null };
/** @type {() => void} */
let changed = () => {};

/** Calls when `offline` has changed. @param {() => void} listener */
export function onOffline(listener) {
  changed = listener;
}

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offline.install = () => {
    /** @type {{prompt: () => void}} */ (/** @type {unknown} */ (event)).prompt();
    offline.install = null;
    changed();
  };
  changed();
});

/**
 * @param {URL} base the site's root
 * @param {Words} words
 * @param {() => void} onReady the whole site is on this device, and the worker answers for this page
 */
export async function startOffline(base, words, onReady) {
  if (!('serviceWorker' in navigator)) return; // not from a disk, nor over plain HTTP
  const container = navigator.serviceWorker;
  const first = !container.controller;
  let agreed = false;
  container.addEventListener('controllerchange', () => {
    if (agreed) location.reload();
    else if (first) told();
    else notify('update', { text: words.update.changed, ways: [{ label: words.update.reload, act: () => location.reload() }] });
  });
  const registration = await container.register(new URL('sw.js', base), { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;

  function told() {
    offline.ready = true;
    document.documentElement.dataset.offline = 'ready';
    changed();
    onReady();
  }

  /** @param {ServiceWorker} worker */
  function announce(worker) {
    notify('update', { text: words.update.ready, ways: [{ label: words.update.take, act: () => {
      agreed = true;
      worker.postMessage('take over');
    } }] });
  }

  if (!first && registration.active) told();
  if (!first && registration.waiting) announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && container.controller) announce(installing);
    });
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < STALE) return;
    asked = Date.now();
    registration.update().catch(() => {}); // without a network there is no other version
  });
}
