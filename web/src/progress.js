/**
 * How far the reader has come in the course: which lessons were opened and read to their end, what was run, predicted and solved in each, and where the reader was last. Pure
 * functions; remember.js keeps the result on this device.
 *
 * @typedef {'run'|'predicted'|'solved'} Deed
 *
 * @typedef {object} Reached What was done in one lesson.
 * @property {boolean} read its end has been in view
 * @property {string[]} run ids of programs
 * @property {string[]} predicted ids of predictions that were answered, rightly or not
 * @property {string[]} solved ids of programs whose check was content
 *
 * @typedef {object} Place Where the reader was.
 * @property {string} slug of the lesson
 * @property {string} id of the heading, program or prediction; '': the lesson's beginning
 * @property {string} heading the heading above it, in the language in which it was read
 * @property {string} lang
 *
 * @typedef {object} Progress
 * @property {Record<string, Reached>} lessons those that were opened, by slug
 * @property {Place|null} last
 */

/** @type {Progress} */
export const NOWHERE = { lessons: {}, last: null };

/** @type {Reached} */
const OPENED = { read: false, run: [], predicted: [], solved: [] };

/** What was kept, as far as it is what this file makes. @param {unknown} kept @returns {Progress} */
export function readProgress(kept) {
  const { lessons, last } = /** @type {{lessons?: unknown, last?: unknown}} */ (kept ?? {});
  const entries = lessons && typeof lessons === 'object' ? Object.entries(lessons).map(([slug, reached]) => [slug, readReached(reached)]) : [];
  return { lessons: Object.fromEntries(entries), last: readPlace(last) };
}

/** @param {unknown} kept @returns {Reached} */
function readReached(kept) {
  const { read, run, predicted, solved } = /** @type {Record<string, unknown>} */ (kept ?? {});
  return { read: read === true, run: readIds(run), predicted: readIds(predicted), solved: readIds(solved) };
}

/** @param {unknown} kept @returns {string[]} */
function readIds(kept) {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

/** @param {unknown} kept @returns {Place|null} */
function readPlace(kept) {
  const { slug, id, heading, lang } = /** @type {Record<string, unknown>} */ (kept ?? {});
  return typeof slug === 'string' && typeof id === 'string' && typeof heading === 'string' && typeof lang === 'string' ? { slug, id, heading, lang } : null;
}

/** The reader is somewhere in a lesson. @param {Progress} progress @param {Place} place @returns {Progress} */
export function wentTo({ lessons }, place) {
  return { lessons: { ...lessons, [place.slug]: lessons[place.slug] ?? OPENED }, last: place };
}

/** The lesson's end has been in view. @param {Progress} progress @param {string} slug @returns {Progress} */
export function readToEnd(progress, slug) {
  return withReached(progress, slug, { read: true });
}

/** @param {Progress} progress @param {string} slug @param {Deed} deed @param {string} id @returns {Progress} */
export function did(progress, slug, deed, id) {
  const before = (progress.lessons[slug] ?? OPENED)[deed];
  return before.includes(id) ? progress : withReached(progress, slug, { [deed]: [...before, id] });
}

/** @param {Progress} progress @param {string} slug @param {Partial<Reached>} change @returns {Progress} */
function withReached({ lessons, last }, slug, change) {
  return { lessons: { ...lessons, [slug]: { ...(lessons[slug] ?? OPENED), ...change } }, last };
}

/**
 * How a lesson stands on the map.
 * @param {Progress} progress @param {string} slug @returns {'here'|'read'|'begun'|'open'}
 */
export function standingOf({ lessons, last }, slug) {
  const reached = lessons[slug];
  if (last?.slug === slug && !reached?.read) return 'here';
  return reached ? (reached.read ? 'read' : 'begun') : 'open';
}

/**
 * The lesson to go on with: the last one, or the one behind it once that is read.
 * @param {Progress} progress @param {string[]} slugs the course's lessons in order
 * @returns {{slug: string, place: Place|null}|null} place: where in it; null: its beginning. null altogether: nothing was opened, or nothing is left.
 */
export function goesOn(progress, slugs) {
  const { last } = progress;
  const at = last ? slugs.indexOf(last.slug) : -1;
  if (!last || at < 0) return null;
  if (standingOf(progress, last.slug) === 'here') return { slug: last.slug, place: last };
  const next = slugs.slice(at + 1).find((slug) => !progress.lessons[slug]?.read) ?? slugs.find((slug) => !progress.lessons[slug]?.read);
  return next ? { slug: next, place: null } : null;
}
