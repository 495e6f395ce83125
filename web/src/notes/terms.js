/**
 * The terms that the notes link to the glossary. A mouse and the keyboard's focus show a term's sentence without script (styles/notes.css); here are the rest: a finger's first
 * tap shows it and only the second follows the link, and Escape puts it away.
 */

export function startTerms() {
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    const touched = /** @type {PointerEvent} */ (event).pointerType === 'touch';
    const follows = term !== null && 'shown' in term.dataset;
    hide(term);
    if (!term || !touched || follows) return;
    event.preventDefault();
    term.dataset.shown = '';
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    hide(null);
    for (const term of document.querySelectorAll('a.term:is(:hover, :focus-visible), a.term:has(+ .says:hover)')) hush(/** @type {HTMLElement} */ (term));
  });
}

/** @param {EventTarget|null} target @returns {HTMLElement|null} */
function termAt(target) {
  return target instanceof Element ? target.closest('a.term') : null;
}

/** @param {HTMLElement|null} but */
function hide(but) {
  for (const term of document.querySelectorAll('a.term[data-shown]')) if (term !== but) delete (/** @type {HTMLElement} */ (term).dataset.shown);
}

/** Keeps a term's sentence away until the reader comes back to it. @param {HTMLElement} term */
function hush(term) {
  term.dataset.hushed = '';
  const again = () => delete term.dataset.hushed;
  for (const leaves of ['pointerleave', 'blur']) term.addEventListener(leaves, again, { once: true });
}
