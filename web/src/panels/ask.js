/**
 * The row in which the reader types the line that a program waits for. Enter sends it; Ctrl-D in the empty field, or the key beside it, ends the input.
 *
 * @import {Execution} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} AskActions
 * @property {(text: string|null) => void} answer
 */
import { html, nothing } from 'lit-html';

/** @param {Execution} run @param {Words} words @param {AskActions} actions */
export function ask(run, words, actions) {
  if (run.prompt === null) return nothing;
  return html`<form class="ask" @submit=${(/** @type {SubmitEvent} */ event) => send(event, actions)}>
    <label><span class="asked" lang="">${run.prompt.trim() || words.input}</span><input name="line" type="text" aria-label=${run.prompt.trim() ? `${words.input} ${run.prompt}` : words.input}
      spellcheck="false" autocomplete="off" autocapitalize="off" enterkeyhint="send" @keydown=${(/** @type {KeyboardEvent} */ event) => end(event, actions)}></label>
    <button class="link send" type="submit">${words.send}</button>
    <button class="link" type="button" title=${words.endInputHint} @click=${() => actions.answer(null)}>${words.endInput}</button>
  </form>`;
}

/** @param {SubmitEvent} event @param {AskActions} actions */
function send(event, actions) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const text = String(new FormData(form).get('line') ?? '');
  form.reset();
  actions.answer(text);
}

/** @param {KeyboardEvent} event @param {AskActions} actions */
function end(event, actions) {
  if (event.key !== 'd' || !event.ctrlKey || /** @type {HTMLInputElement} */ (event.currentTarget).value !== '') return;
  event.preventDefault();
  actions.answer(null);
}
