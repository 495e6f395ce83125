/**
 * What the browser keeps of notes: each set under an id of its own, and a list of them. Where storage is forbidden or full, writing says so, and the page tells the writer.
 *
 * @import {Files} from './notes.js'
 *
 * @typedef {{id: string, title: string, changed: number}} Kept an entry of the list; changed: milliseconds of the browser's clock
 * @typedef {{files: Files, text: string}} Set text: the name of the notes among the files
 */

const LIST = 'loopscope.own';
const key = (/** @type {string} */ id) => `${LIST}.${id}`;

/** The notes that are kept, the latest first. @returns {Kept[]} */
export function listKept() {
  try {
    const list = JSON.parse(localStorage.getItem(LIST) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each?.id === 'string').sort((a, b) => b.changed - a.changed) : [];
  } catch {
    return [];
  }
}

/** @param {string} id @returns {Set|null} */
export function readKept(id) {
  try {
    const set = JSON.parse(localStorage.getItem(key(id)) ?? 'null');
    return set && typeof set.files?.[set.text] === 'string' ? set : null;
  } catch {
    return null;
  }
}

/** @param {string} id @param {string} title @param {Set} set @returns {boolean} whether it is kept now */
export function keep(id, title, { files, text }) {
  try {
    localStorage.setItem(key(id), JSON.stringify({ files, text }));
    writeList([{ id, title, changed: Date.now() }, ...listKept().filter((each) => each.id !== id)]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} id */
export function forget(id) {
  try {
    localStorage.removeItem(key(id));
    writeList(listKept().filter((each) => each.id !== id));
  } catch {
    // Where nothing can be written nothing was kept.
  }
}

/** @param {Kept[]} list */
function writeList(list) {
  localStorage.setItem(LIST, JSON.stringify(list));
}

/** @returns {string} an id that no kept notes have */
export function newId() {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, number) => text + number.toString(36), '');
}
