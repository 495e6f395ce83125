/**
 * What stands around the notes while they are written: the pen with its files and keys, the mistakes, the dialogs. State in, markup out.
 *
 * @import {OwnWords} from '../words/own/index.js'
 * @import {Kept} from './shelf.js'
 * @import {Writing} from './state.js'
 *
 * @typedef {object} WritingActions
 * @property {(file: string) => void} showFile
 * @property {(file: string) => void} removeFile
 * @property {(name: string) => string|null} addFile says what is wrong with the name
 * @property {(line: number) => void} goTo
 * @property {(view: 'write'|'read') => void} setView
 * @property {() => void} fresh
 * @property {() => void} openFile
 * @property {() => void} saveText
 * @property {() => void} saveFolder
 * @property {() => void} print
 * @property {() => void} share
 * @property {() => void} copyLink
 * @property {(id: string) => void} openKept
 * @property {(id: string) => void} forget
 * @property {() => void} load the notes at the address that was asked about
 * @property {(dialog: Writing['dialog']) => void} showDialog
 */
import { html, nothing } from 'lit-html';
import { dialog } from '../panels/dialog.js';
import * as glyphs from '../panels/glyphs.js';
import { menu } from '../panels/menu.js';
import { sayMistake } from '../words/own/index.js';
import { inOrder } from './folder.js';

/** Characters from which a link is called long. */
const LONG = 2000;

/** @param {Writing} state @param {OwnWords} words @param {WritingActions} actions @param {HTMLElement} editor */
export function penView(state, words, actions, editor) {
  return html`<div class="pen-head">
      <nav class="files" aria-label=${words.files}>${inOrder(state.files, state.text).map((name) => tab(name, state, words, actions))}
        <button class="file" aria-label=${words.addFile} title=${words.addFile} @click=${() => actions.showDialog('file')}>+</button></nav>
      <div class="pen-keys">
        <button class="key" @click=${() => actions.showDialog('shelf')}>${words.shelf}</button>
        ${menu('save', words.more, html`${words.more}${glyphs.open}`, [
          { name: words.fresh, hint: words.freshHint, act: actions.fresh },
          { name: words.openFile, hint: words.openFileHint, act: actions.openFile },
          { name: words.saveText, hint: words.saveTextHint, act: actions.saveText },
          { name: words.saveFolder, hint: words.saveFolderHint, act: actions.saveFolder },
          { name: words.print, act: actions.print },
        ])}
        <button class="primary" @click=${actions.share}>${words.share}</button>
      </div>
    </div>
    ${editor}
    ${foot(state, words, actions)}`;
}

/** @param {string} name @param {Writing} state @param {OwnWords} words @param {WritingActions} actions */
function tab(name, state, words, actions) {
  const shown = name === state.file;
  return html`<span class="file-tab"><button class="file" lang="" aria-current=${shown ? 'true' : nothing} @click=${() => actions.showFile(name)}>${name}</button>${
    shown && name !== state.text ? html`<button class="file-remove" aria-label=${words.removeFile(name)} title=${words.removeFile(name)} @click=${() => actions.removeFile(name)}>×</button>` : nothing}</span>`;
}

/** @param {Writing} state @param {OwnWords} words @param {WritingActions} actions */
function foot(state, words, actions) {
  const wrong = state.page?.wrong ?? [];
  return html`<footer class="pen-foot">
    <p role="status"><span class=${wrong.length || state.broken ? 'wrong' : 'quiet'}>${state.broken ? words.broken : state.page ? (wrong.length ? words.mistakes(wrong.length) : words.noMistakes) : words.loading}</span>
      <span class=${state.keeping === 'failed' ? 'wrong' : 'quiet'}>${words.keeping[state.keeping]}</span></p>
    ${wrong.length ? html`<ul>${wrong.map(({ line, message }) => html`<li><button class="link num" @click=${() => actions.goTo(line)}>${words.line(line)}</button> ${sayMistake(words, message)}</li>`)}</ul>` : nothing}
  </footer>`;
}

/** The switch between writing and reading. @param {Writing} state @param {OwnWords} words @param {WritingActions} actions */
export function viewSwitch({ view }, words, actions) {
  return html`<div class="views" role="group" aria-label=${words.views}>${/** @type {const} */ (['write', 'read']).map((each) => html`<button aria-pressed=${view === each} @click=${() => actions.setView(each)}>${words[each]}</button>`)}</div>`;
}

/** What a reader is to know before the notes. @param {Writing} state @param {OwnWords} words @param {WritingActions} actions */
export function banner({ source, trouble }, words, actions) {
  return html`${trouble ? html`<p class="banner wrong" role="alert">${(words.troubles[trouble.kind] ?? words.troubles.type)(trouble.detail)}</p>` : nothing}
    ${source ? html`<p class="banner">${source.kind === 'link' ? words.fromLink : words.fromAddress(source.host)} <button class="link" @click=${() => actions.setView('write')}>${words.copyIt}</button></p>` : nothing}`;
}

/**
 * @param {Writing} state @param {OwnWords} words @param {WritingActions} actions
 * @param {{kept: Kept[], asked: URL|null, copied: 'no'|'yes'|'failed', nameFault: string|null}} view
 */
export function dialogs(state, words, actions, { kept, asked, copied, nameFault }) {
  const close = { showDialog: () => actions.showDialog(null) };
  const done = html`<button class="primary">${words.close}</button>`;
  return html`
    ${dialog('own-share', state.dialog === 'share', close, html`<form method="dialog"><h2 id="own-share-title" tabindex="-1">${words.share}</h2>
      ${state.link === null ? html`<p class="wrong">${words.linkNone}</p>` : html`<p>${words.shareNote}</p>
        <p class="link-field"><input readonly aria-label=${words.share} .value=${state.link} @focus=${select}><button type="button" class="primary" @click=${actions.copyLink}>${copied === 'yes' ? words.copied : words.copyLink}</button></p>
        <p class="quiet num" role="status">${copied === 'failed' ? words.copyFailed : words.linkLength(state.link.length)}</p>${state.link.length > LONG ? html`<p>${words.linkLong}</p>` : nothing}`}
      <p class="row"><button type="button" class="link" @click=${actions.saveText}>${words.saveText}</button> <button type="button" class="link" @click=${actions.saveFolder}>${words.saveFolder}</button></p>${done}</form>`)}
    ${dialog('own-shelf', state.dialog === 'shelf', close, html`<form method="dialog"><h2 id="own-shelf-title" tabindex="-1">${words.shelf}</h2>
      ${kept.length ? html`<ul>${kept.map(({ id, title, changed }) => html`<li><button class="link" @click=${() => actions.openKept(id)} aria-current=${id === state.id ? 'true' : nothing}>${title}</button>
        <time class="quiet">${words.changed(changed)}</time><button type="button" class="key" aria-label=${words.remove(title)} title=${words.remove(title)} @click=${() => actions.forget(id)}>×</button></li>`)}</ul>` : html`<p>${words.shelfEmpty}</p>`}
      <p class="quiet">${words.shelfNote}</p>${done}</form>`)}
    ${dialog('own-ask', state.dialog === 'ask', close, html`<form method="dialog"><h2 id="own-ask-title" tabindex="-1">${words.askTitle}</h2>
      <p>${words.askText(asked?.host ?? '')}</p><p>${words.askAddress} <code>${asked?.href ?? ''}</code></p>
      <p class="row"><button class="primary" @click=${actions.load}>${words.askYes}</button> <button class="link">${words.askNo}</button></p></form>`)}
    ${dialog('own-file', state.dialog === 'file', close, html`<form @submit=${(/** @type {SubmitEvent} */ event) => addFile(event, actions)}><h2 id="own-file-title" tabindex="-1">${words.addFile}</h2>
      <p class="quiet">${words.addFileHint}</p><p><label>${words.fileName} <input name="name" required autocomplete="off" autocapitalize="off" spellcheck="false" aria-invalid=${nameFault ? 'true' : nothing}></label></p>
      <p class="wrong" role="status">${nameFault ? words.nameFaults[/** @type {'name'|'taken'} */ (nameFault)] : nothing}</p>
      <p class="row"><button class="primary">${words.add}</button> <button type="button" class="link" @click=${close.showDialog}>${words.close}</button></p></form>`)}`;
}

/** @param {SubmitEvent} event @param {WritingActions} actions */
function addFile(event, actions) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  if (!actions.addFile(String(new FormData(form).get('name') ?? '').trim())) form.reset();
}

/** @param {Event} event */
function select(event) {
  /** @type {HTMLInputElement} */ (event.currentTarget).select();
}
