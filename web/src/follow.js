/**
 * Follows the reader through a lesson, so that the start page can say how far the course has been read and lead back to where it was left.
 *
 * @import {Deed, Progress} from './progress.js'
 * @import {Lang} from './words/index.js'
 */
import { did, readProgress, readToEnd, wentTo } from './progress.js';
import { keepProgress, recallProgress } from './remember.js';

/** What a reader can come back to. */
const PLACES = 'h2[id], figure.program, form.predict';
/** Milliseconds of rest after which a place counts as reached. */
const REST = 400;

/**
 * @param {string} slug of the lesson @param {Lang} lang
 * @returns {(deed: Deed, id: string) => void} takes down what the reader has done
 */
export function followReader(slug, lang) {
  /** Another tab may have gone on meanwhile: what is kept is read each time. @param {(progress: Progress) => Progress} change */
  const update = (change) => keepProgress(change(readProgress(recallProgress())));
  const here = () => update((progress) => wentTo(progress, { slug, lang, ...placeInView() }));
  let rest = 0;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(here, REST);
  }, { passive: true });
  const end = document.querySelector('.notes .turn');
  if (end) {
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      update((progress) => readToEnd(progress, slug));
    }).observe(end);
  }
  here();
  return (deed, id) => update((progress) => did(progress, slug, deed, id));
}

/** The last place whose top is in the upper half of the window or above it, and the heading over it. */
function placeInView() {
  let [id, heading] = ['', ''];
  for (const place of document.querySelectorAll(PLACES)) {
    if (place.getBoundingClientRect().top > innerHeight / 2) break;
    id = place.id;
    if (place instanceof HTMLHeadingElement) heading = place.textContent ?? '';
  }
  return scrollY > 0 ? { id, heading } : { id: '', heading: '' };
}
