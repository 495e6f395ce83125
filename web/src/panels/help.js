/**
 * What the keys do, as a dialog over the page. Escape and a press beside it close it.
 *
 * @import {Words} from '../words/index.js'
 */
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { KEYS } from '../keys.js';

/** @param {boolean} shown @param {Words} words @param {{closeHelp: () => void}} actions */
export function help(shown, words, actions) {
  return html`<dialog class="help" aria-labelledby="help-title" ${ref((element) => toggle(element, shown))} @close=${actions.closeHelp} @click=${closeBeside}>
    <form method="dialog"><h2 id="help-title" tabindex="-1" autofocus>${words.help}</h2>
      <dl>${KEYS.map(({ act, keys }) => html`<div><dt>${keys.map((key) => html`<kbd lang="en">${key}</kbd>`)}</dt><dd>${words.keys[act]}</dd></div>`)}</dl>
      <p class="quiet">${words.helpNote}</p>
      <button class="primary">${words.close}</button></form>
  </dialog>`;
}

/** @param {Element|undefined} element @param {boolean} shown */
function toggle(element, shown) {
  if (!(element instanceof HTMLDialogElement)) return;
  if (shown && !element.open) queueMicrotask(() => element.isConnected && !element.open && element.showModal());
  else if (!shown && element.open) element.close();
}

/** @param {MouseEvent} event */
function closeBeside(event) {
  if (event.target === event.currentTarget) /** @type {HTMLDialogElement} */ (event.currentTarget).close();
}
