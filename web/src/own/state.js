/**
 * The state of the page on which notes are written, and every way it can change. As in ../state.js: pure functions, no DOM, no worker.
 *
 * @import {Files, Page} from './notes.js'
 * @import {Set} from './shelf.js'
 *
 * @typedef {{kind: 'link'} | {kind: 'address', host: string}} Source where notes came from that are somebody else's
 * @typedef {{kind: string, detail: string}} Trouble why notes could not be opened
 *
 * @typedef {object} Writing
 * @property {Files} files
 * @property {string} text the name of the notes among the files
 * @property {string} file the one in the editor
 * @property {string} id under which the browser keeps them; empty: it does not, yet
 * @property {'write'|'read'} view
 * @property {Source|null} source
 * @property {Page|null} page the notes as they were last rendered
 * @property {boolean} broken they cannot be rendered at all
 * @property {'kept'|'pending'|'failed'|'none'} keeping
 * @property {Trouble|null} trouble
 * @property {'share'|'shelf'|'ask'|'file'|null} dialog
 * @property {string|null} link what was made to be shared; null: they are too long for a link
 */
import { isName } from './folder.js';

/** @param {Set} set @param {Partial<Writing>} [with_] @returns {Writing} */
export function opened({ files, text }, with_ = {}) {
  return {
    files, text, file: text, id: '', view: 'write', source: null, page: null, broken: false, keeping: 'none', trouble: null, dialog: null, link: null, ...with_,
  };
}

/** The writer changed a file: from now on the browser keeps the notes, and they are the writer's own. @param {Writing} state @param {string} file @param {string} text @param {() => string} newId @returns {Writing} */
export function written(state, file, text, newId) {
  if (state.files[file] === text) return state;
  return touched({ ...state, files: { ...state.files, [file]: text } }, newId);
}

/** @param {Writing} state @param {() => string} newId @returns {Writing} */
function touched(state, newId) {
  return { ...state, id: state.id || newId(), keeping: 'pending', source: null, trouble: null };
}

/** @param {Writing} state @param {string} file @returns {Writing} */
export function fileShown(state, file) {
  return file in state.files ? { ...state, file } : state;
}

/** What is wrong with the name of a new file, or nothing. @param {Writing} state @param {string} name @returns {'name'|'taken'|null} */
export function nameFault(state, name) {
  if (!isName(name) || !name.endsWith('.py')) return 'name';
  return name in state.files ? 'taken' : null;
}

/** @param {Writing} state @param {string} name @param {() => string} newId @returns {Writing} */
export function fileAdded(state, name, newId) {
  return { ...touched({ ...state, files: { ...state.files, [name]: '' } }, newId), file: name, dialog: null };
}

/** @param {Writing} state @param {string} name not the text @param {() => string} newId @returns {Writing} */
export function fileRemoved(state, name, newId) {
  const files = Object.fromEntries(Object.entries(state.files).filter(([file]) => file !== name));
  return touched({ ...state, files, file: state.file === name ? state.text : state.file }, newId);
}

/** @param {Writing} state @param {Page|null} page null: they cannot be rendered @returns {Writing} */
export function rendered(state, page) {
  return page ? { ...state, page, broken: false } : { ...state, broken: true };
}

/** @param {Writing} state */
export function titleOf({ page, text }) {
  return page?.title || text;
}
