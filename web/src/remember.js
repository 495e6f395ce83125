/**
 * The reader's choices, kept on this device. Where storage is forbidden or full they last as long as the page.
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
