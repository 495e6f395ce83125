/**
 * The site in one file: its pages lie behind the file's #. `#/lessons/03-generators/en/` is a page, `#/lessons/03-generators/en/#bench` a place in it or a link to it, and a link alone,
 * `#1.3.…`, is a page too: that of its lesson, in the reader's language. Pure functions, and the Site that the shell is given.
 *
 * @import {Site} from '../site.js'
 * @import {Lang} from '../words/index.js'
 *
 * @typedef {{page: string, inner: string}} Place page: an address below the root, with its slash at the end; inner: what would stand behind the page's own #
 */
import { addressOf } from '../site.js';
import { readFile } from './files.js';

/** Files have addresses below this one; nobody is asked for it. */
export const BASE = 'https://single.invalid/';

/** What a fragment of the file's address means. @param {string} hash with its # @param {Lang} lang the reader's @returns {Place} */
export function readPlace(hash, lang) {
  const [, page, inner] = /^#\/([^#]*)(?:#(.*))?$/s.exec(hash) ?? [];
  if (page !== undefined) return { page, inner: inner ?? '' };
  const [, lesson] = /^#\d+\.(\d+)\./.exec(hash) ?? [];
  return { page: (lesson && addressOf(Number(lesson), lang)) || '', inner: hash.slice(1) };
}

/** The fragment for a place. @param {Place} place */
export function writePlace({ page, inner }) {
  return `#/${page}${inner ? `#${inner}` : ''}`;
}

/** Where a link of a page leads: another place, or null when it leads out of the file. @param {string} href as it is written @param {string} page on which @returns {Place|null} */
export function follow(href, page) {
  const url = new URL(href, BASE + page);
  return url.origin === new URL(BASE).origin ? { page: url.pathname.slice(1).replace(/(^|\/)index\.html$/, '$1'), inner: url.hash.slice(1) } : null;
}

/** @param {Place} place the page that is shown @param {(listener: () => void) => void} onFragment @returns {Site} */
export function singleSite({ page, inner }, onFragment) {
  let fragment = inner;
  onFragment(() => { fragment = readPlace(location.hash, 'en').inner; });
  const pageOf = (/** @type {number} */ lesson, /** @type {string} */ language) => {
    const address = addressOf(lesson, language);
    return address && `#/${address}`;
  };
  const setFragment = (/** @type {string} */ next) => {
    fragment = next;
    history.replaceState(history.state, '', writePlace({ page, inner: next }));
  };
  return {
    base: new URL(BASE),
    start: '#/',
    pageOf,
    shared: () => location.href.split('#')[0],
    fragment: () => fragment,
    setFragment,
    leaveAddress: () => setFragment(''),
    onFragment,
    replace: (address) => location.replace(address),
    json: async (address) => {
      const response = readFile(address);
      if (!response.ok) throw new Error(`${address} is not in this file`);
      return response.json();
    },
    single: true,
  };
}
