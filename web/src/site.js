/**
 * Where the site's pages and files lie, and how to go from one to the other: below the site's root, at relative addresses. single/site.js says the same of the site in one file.
 *
 * @typedef {object} Site
 * @property {URL} base the root
 * @property {string} start the start page's address
 * @property {(lesson: number, language: string) => string|null} pageOf a lesson's page, for 0 that of notes of a reader's own; null: the course has none of that number
 * @property {(lesson: number, language: string) => string} shared the address of a lesson's page as it is passed on, without a fragment
 * @property {() => string} fragment of the page's address, without its #
 * @property {(fragment: string) => void} setFragment puts it in the address, and nothing into the history
 * @property {() => void} leaveAddress takes the fragment, and what may be asked before it, from the address
 * @property {(listener: () => void) => void} onFragment calls when the reader has changed it
 * @property {(address: string) => void} replace goes to another page in this one's place
 * @property {(address: string) => Promise<unknown>} json reads a file
 * @property {boolean} single whether it is one file
 */

/** The course's lessons: slugs by number. */
const LESSONS = __LESSONS__;

/** Where a lesson's page lies below the root, for 0 that of notes of a reader's own. @param {number} lesson @param {string} language @returns {string|null} null: the course has no such lesson */
export function addressOf(lesson, language) {
  if (lesson === 0) return `write/${language}/`;
  return Object.hasOwn(LESSONS, lesson) ? `lessons/${LESSONS[lesson]}/${language}/` : null;
}

/** @type {Site|null} */
let site = null;

/** The site that this page belongs to. @returns {Site} */
export function siteOfPage() {
  site ??= siteOfRoot();
  return site;
}

/** Makes the page one of another kind of site. @param {Site} other */
export function useSite(other) {
  site = other;
}

/** @returns {Site} */
function siteOfRoot() {
  const base = new URL(document.documentElement.dataset.root ?? './', document.baseURI);
  const pageOf = (/** @type {number} */ lesson, /** @type {string} */ language) => {
    const page = addressOf(lesson, language);
    return page && new URL(page, base).href;
  };
  return {
    base,
    start: base.href,
    pageOf,
    shared: (lesson, language) => pageOf(lesson, language) ?? base.href,
    fragment: () => location.hash.slice(1),
    setFragment: (fragment) => history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search),
    leaveAddress: () => history.replaceState(history.state, '', location.pathname),
    onFragment: (listener) => addEventListener('hashchange', listener),
    replace: (address) => goTo(address),
    json: async (address) => {
      const response = await fetch(new URL(address, base));
      if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
      return response.json();
    },
    single: false,
  };
}

/** A change of the fragment alone would load nothing. @param {string} address */
function goTo(address) {
  const { href } = new URL(address, location.href);
  const [page, here] = [href, location.href].map((each) => each.split('#')[0]);
  location.replace(href);
  if (page === here) location.reload();
}
