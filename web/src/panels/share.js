/**
 * Passing on what is on the bench: its link, as it is, as Markdown or as a frame for another page.
 *
 * @import {State} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {DialogActions} from './dialog.js'
 *
 * @typedef {'link'|'markdown'|'embed'} ShareForm
 *
 * @typedef {object} Shared What the dialog shows.
 * @property {string} address '': it is being made
 * @property {string} frame the address of a frame that shows the program alone; '': the link is all there is
 * @property {string} title the lesson's
 * @property {ShareForm} form
 * @property {boolean} moment whether it leads to the moment that is shown
 * @property {boolean} copied
 *
 * @typedef {object} ShareActions
 * @property {(change: Partial<Shared>) => void} changeShare
 * @property {() => void} copyShare
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { hasMoment } from '../links.js';
import { stepOf } from '../moment.js';
import { benchOf } from '../state.js';
import { dialog } from './dialog.js';

/** @type {ShareForm[]} */
const FORMS = ['link', 'markdown', 'embed'];
/** From so many characters on, some programs cut an address off. */
export const LONG = 2000;

/** @param {State} state @param {Shared} shared @param {Words} words @param {DialogActions & ShareActions} actions */
export function share(state, shared, words, actions) {
  const shown = state.dialog === 'share';
  return dialog('share', shown, actions, shown ? content(state, shared, words, actions) : nothing);
}

/** @param {State} state @param {Shared} shared @param {Words} words @param {DialogActions & ShareActions} actions */
function content(state, shared, words, actions) {
  const { run } = benchOf(state);
  const say = words.share;
  const text = sharedText(shared);
  const { length } = addressOf(shared);
  return html`<form method="dialog"><h2 id="share-title" tabindex="-1" autofocus>${say.title}</h2>
    <p class="quiet">${say.note}</p>
    <fieldset class="grain"><legend class="visually-hidden">${say.form}</legend>${FORMS.map((form) => html`<label><input type="radio" name="share-form" value=${form}
      .checked=${live(shared.form === form)} @change=${() => actions.changeShare({ form })}><span>${say.forms[form]}</span></label>`)}</fieldset>
    ${hasMoment(state) && (shared.form !== 'embed' || !shared.frame) ? html`<label class="moment"><input type="checkbox" .checked=${live(shared.moment)} @change=${(/** @type {Event} */ event) => actions.changeShare({ moment: /** @type {HTMLInputElement} */ (event.target).checked })}>${
      say.moment(stepOf(run), run.recording?.steps ?? 0)}</label>` : nothing}
    <textarea readonly rows="4" lang="en" spellcheck="false" aria-label=${say.forms[shared.form]} aria-busy=${!shared.address} .value=${live(text)} @focus=${(/** @type {Event} */ event) => /** @type {HTMLTextAreaElement} */ (event.target).select()}></textarea>
    <p class="length num" role="status">${shared.address ? say.length(length) : say.making}${length >= LONG ? html`${words.between}<span class="wrong">${say.long(LONG)}</span>` : nothing}</p>
    <div class="ways"><button type="button" class="primary" ?disabled=${!shared.address} @click=${actions.copyShare}>${say.copy}</button><button class="link">${words.close}</button>
      <span role="status">${shared.copied ? words.copied : nothing}</span></div></form>`;
}

/** The address that is passed on. @param {Shared} shared */
function addressOf({ address, frame, form }) {
  return form === 'embed' && address && frame ? frame : address;
}

/** What is copied. @param {Shared} shared */
export function sharedText(shared) {
  const { title, form } = shared;
  const address = addressOf(shared);
  if (!address || form === 'link') return address;
  if (form === 'markdown') return `[${title.replace(/[\\[\]]/g, '\\$&')}](${address})`;
  const quoted = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="640" loading="lazy" allow="clipboard-write"></iframe>`;
}
