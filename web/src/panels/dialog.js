/**
 * A dialog over the page, drawn from state. Escape and a press beside it close it.
 *
 * @import {Dialog} from '../state.js'
 *
 * @typedef {{showDialog: (dialog: Dialog) => void}} DialogActions
 */
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';

/** @param {string} name its class, and its title's id with `-title` @param {boolean} shown @param {DialogActions} actions @param {unknown} content a form of the method dialog */
export function dialog(name, shown, actions, content) {
  return html`<dialog class="over ${name}" aria-labelledby="${name}-title" ${ref((element) => toggle(element, shown))} @close=${() => actions.showDialog(null)} @click=${closeBeside}>${content}</dialog>`;
}

/** Dialogs that have been opened. The browser closes one at once and tells of it later: what is drawn in between must not open it again. @type {WeakSet<Element>} */
const opened = new WeakSet();

/** @param {Element|undefined} element @param {boolean} shown */
function toggle(element, shown) {
  if (!(element instanceof HTMLDialogElement) || shown === opened.has(element)) return;
  if (shown) {
    opened.add(element);
    queueMicrotask(() => element.isConnected && element.showModal());
  } else {
    opened.delete(element);
    if (element.open) element.close();
  }
}

/** @param {MouseEvent} event */
function closeBeside(event) {
  if (event.target === event.currentTarget) /** @type {HTMLDialogElement} */ (event.currentTarget).close();
}
