/**
 * What is kept for the reader: choices and the way through the course on this device, and edits until the browser's tab is closed. Where storage is forbidden or full they
 * last as long as the page.
 */

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
    return JSON.parse(sessionStorage.getItem(`loopscope.edits.${lesson}`) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} lesson @param {object|null} edits null forgets them */
export function keepEdits(lesson, edits) {
  try {
    if (edits) sessionStorage.setItem(`loopscope.edits.${lesson}`, JSON.stringify(edits));
    else sessionStorage.removeItem(`loopscope.edits.${lesson}`);
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
