/**
 * What the page for unknown addresses does (404.html): it finds the site's root, which may lie below any path, and from it the contents and the lesson that was meant. It stands in
 * the page itself, for at this address no file of the site can be reached by a relative one.
 */

/** The course's lessons: slugs by number. */
const LESSONS = __LESSONS__;

/** The folders above an address, the nearest first; what stands before lessons/ before all others. @param {string} pathname */
function candidates(pathname) {
  const folders = [...pathname.matchAll(/\//g)].map(({ index }) => pathname.slice(0, index + 1)).reverse();
  const lessons = pathname.lastIndexOf('/lessons/');
  return lessons < 0 ? folders : [pathname.slice(0, lessons + 1), ...folders];
}

/** @returns {Promise<string>} the root's path; the origin's when the site does not say */
async function findRoot() {
  for (const folder of candidates(location.pathname)) {
    const response = await fetch(`${folder}manifest.webmanifest`).catch(() => null);
    if (response?.ok && await response.json().then(({ id }) => id === 'loopscope', () => false)) return folder;
  }
  return '/';
}

async function start() {
  const root = await findRoot();
  const [, named] = /\/lessons\/0*(\d+)/.exec(location.pathname) ?? [];
  const [, linked] = /^#\d+\.(\d+)\./.exec(location.hash) ?? [];
  const slug = LESSONS[linked ?? named];
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-to]'))) {
    const lang = link.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'zh';
    link.href = link.dataset.to === 'contents' ? root : `${root}lessons/${slug}/${lang}/${linked ? location.hash : ''}`;
    link.textContent = (link.textContent ?? '').replace('%s', linked ?? named);
    link.hidden = link.dataset.to === 'lesson' && !slug;
  }
  document.documentElement.dataset.root = root;
}

start();

export {};
