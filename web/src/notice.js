/**
 * What the page has to tell beside what the reader is doing: a link that cannot be read, another version of the site. A notice stays until it is closed, replaced by another one of
 * its name, or acted on; a screen reader hears it when it comes.
 *
 * @typedef {object} Notice
 * @property {string} text
 * @property {{label: string, act?: () => void, href?: string}[]} [ways] what can be done about it: keys and links
 */
import { html, nothing, render } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { pageLang } from './chrome.js';
import * as glyphs from './panels/glyphs.js';
import { wordsIn } from './words/index.js';

/** @type {Map<string, Notice>} by name, in the order in which they came */
const notices = new Map();
/** @type {HTMLElement|null} */
let host = null;

/** @param {string} name @param {Notice} notice */
export function notify(name, notice) {
  notices.delete(name);
  notices.set(name, notice);
  draw();
}

/** @param {string} name */
export function dismiss(name) {
  if (notices.delete(name)) draw();
}

/** The region is there before its first notice, or that would not be heard. */
export function startNotices() {
  host = document.createElement('div');
  host.className = 'notices';
  host.setAttribute('role', 'status');
  document.body.append(host);
}

function draw() {
  if (!host) startNotices();
  const words = wordsIn(pageLang());
  render(repeat(notices, ([name]) => name, ([name, { text, ways = [] }]) => html`<div class="notice" data-notice=${name}><p>${text}</p>
    ${ways.length ? html`<div class="ways">${ways.map(({ label, act, href }) => (href
      ? html`<a class="link" href=${href}>${label}</a>`
      : html`<button class="link" @click=${() => leave(name, act)}>${label}</button>`))}</div>` : nothing}
    <button class="key" aria-label=${words.closeNotice} title=${words.closeNotice} @click=${() => leave(name)}>${glyphs.remove}</button></div>`), /** @type {HTMLElement} */ (host));
}

/** The focus, which was on the notice, goes to the page's own content. @param {string} name @param {() => void} [act] */
function leave(name, act) {
  dismiss(name);
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus({ preventScroll: true });
  act?.();
}
