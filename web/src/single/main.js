/**
 * Starts the site in one file: puts the page that the address names into the document and starts the shell in it, as on any page. Going to another page loads the document anew, so a
 * page never meets what another one left behind.
 */
import { pickLang, wordsIn } from '../words/index.js';
import { reachBy } from '../load.js';
import { notify } from '../notice.js';
import { recall } from '../remember.js';
import { useSite } from '../site.js';
import { hasFile, readFile } from './files.js';
import { BASE, follow, readPlace, singleSite, writePlace } from './site.js';

/** @returns {import('../words/index.js').Lang} */
function readersLang() {
  const known = recall('lang');
  return known === 'zh' || known === 'en' ? known : pickLang(navigator.languages);
}

/** @param {string} page */
const fileOf = (page) => `${page}index.html`;

/** Puts a page in the document's place; its links lead to places in this file. @param {string} page */
async function show(page) {
  const parsed = new DOMParser().parseFromString(await readFile(fileOf(page)).text(), 'text/html');
  const root = document.documentElement;
  root.lang = parsed.documentElement.lang;
  Object.assign(root.dataset, parsed.documentElement.dataset);
  document.title = parsed.title;
  for (const link of parsed.querySelectorAll('a[href]')) {
    const place = follow(link.getAttribute('href') ?? '', page);
    if (place) link.setAttribute('href', writePlace(place));
  }
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** Brings a place of the page into view, as a browser does with an address. @param {string} id */
function goTo(id) {
  const target = id && document.getElementById(id);
  if (!target) return;
  target.scrollIntoView();
  if (target.tabIndex < 0) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

async function start() {
  const asked = readPlace(location.hash, readersLang());
  const found = hasFile(fileOf(asked.page));
  const place = found ? asked : { page: '', inner: '' };
  /** @type {(() => void)[]} */
  const listeners = [];
  addEventListener('hashchange', () => {
    const now = readPlace(location.hash, readersLang());
    if (now.page !== asked.page) return location.reload();
    for (const listener of listeners) listener();
    goTo(now.inner);
  });
  await show(place.page);
  reachBy((url) => Promise.resolve(url.href.startsWith(BASE) ? readFile(url.pathname.slice(1)) : fetch(url)));
  useSite(singleSite(place, (listener) => listeners.push(listener)));
  await (document.documentElement.dataset.kind === 'write' ? import('../write.js') : import('../main.js'));
  goTo(place.inner);
  const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  if (!found) notify('lost', { text: wordsIn(lang).lost });
}

start();
