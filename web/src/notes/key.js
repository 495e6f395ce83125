/**
 * A key in the notes that starts a run. While it goes on the key rests, and says so, but keeps the keyboard's focus: a disabled button would lose it.
 */
import { html, nothing } from 'lit-html';

/** @param {'primary'|'link'} looks @param {unknown} word @param {boolean} busy @param {(event: Event) => unknown} act */
export function runKey(looks, word, busy, act) {
  return html`<button class=${looks} type="button" aria-disabled=${busy ? 'true' : nothing} @click=${busy ? nothing : act}>${word}</button>`;
}
