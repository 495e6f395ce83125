/**
 * What is kept for the reader, on this device: choices, the way through the course, and what was made of the lessons' programs. Where storage is forbidden or full it
 * lasts as long as the page.
 */

/** What every name of something kept begins with. */
const PREFIX = 'loopscope.';

/** @param {'lang'|'theme'} name @returns {string|null} */
export function recall(name) {
  try {
    return localStorage.getItem(`loopscope.${name}`);
  } catch {
    return null;
  }
}

/** @param {'lang'|'theme'} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`loopscope.${name}`, value);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

/** @param {string} lesson its slug: both languages share the edits @returns {unknown} what `keepEdits` was given; null when there is nothing */
export function recallEdits(lesson) {
  try {
    return JSON.parse(localStorage.getItem(`loopscope.edits.${lesson}`) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} lesson @param {object|null} edits null forgets them */
export function keepEdits(lesson, edits) {
  try {
    if (edits) localStorage.setItem(`loopscope.edits.${lesson}`, JSON.stringify(edits));
    else localStorage.removeItem(`loopscope.edits.${lesson}`);
  } catch {
    // As above.
  }
}

/** What the reader has chosen for every lesson's bench. @returns {unknown} what `rememberChoices` was given; null when there is nothing */
export function recallChoices() {
  try {
    return JSON.parse(localStorage.getItem('loopscope.bench') ?? 'null');
  } catch {
    return null;
  }
}

/** @param {object} choices */
export function rememberChoices(choices) {
  try {
    localStorage.setItem('loopscope.bench', JSON.stringify(choices));
  } catch {
    // As above.
  }
}

/** How far the reader has come. @returns {unknown} what `keepProgress` was given; null when there is nothing */
export function recallProgress() {
  try {
    return JSON.parse(localStorage.getItem('loopscope.progress') ?? 'null');
  } catch {
    return null;
  }
}

/** @param {object|null} progress null forgets it */
export function keepProgress(progress) {
  try {
    if (progress) localStorage.setItem('loopscope.progress', JSON.stringify(progress));
    else localStorage.removeItem('loopscope.progress');
  } catch {
    // As above.
  }
}

/** What is kept of the reader's own. @returns {{edits: number, progress: boolean}} edits: lessons of which a program was changed */
export function keptAtAll() {
  try {
    const lessons = Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}edits.`)).map((name) => name.slice(`${PREFIX}edits.`.length));
    const changed = lessons.filter((lesson) => Object.keys(/** @type {{programs?: object}|null} */ (recallEdits(lesson))?.programs ?? {}).length > 0);
    return { edits: changed.length, progress: recallProgress() !== null };
  } catch {
    return { edits: 0, progress: false };
  }
}

/** Deletes all that is kept. */
export function forgetAll() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}
