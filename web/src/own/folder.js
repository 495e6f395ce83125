/**
 * The files of notes: which of them is the text, what may be among them, and all of them as one text.
 *
 * @import {Files} from './notes.js'
 */

/** Bounds of what is opened: files, and characters of all. */
export const MOST_FILES = 60;
export const MOST_TEXT = 256 << 10;

/** What files of notes may be called: the text, programs, and what programs are recorded to print. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*\.(md|py|out|err)$/u;

/** @param {string} name */
export function isName(name) {
  return NAME.test(name) && name.length <= 80;
}

/** The text among the files: that of the page's language, else the first. @param {Files} files @param {string} lang @returns {string} empty when there is none */
export function textOf(files, lang) {
  if (`${lang}.md` in files) return `${lang}.md`;
  return Object.keys(files).filter((name) => name.endsWith('.md')).sort()[0] ?? '';
}

/** The files in the order of their tabs: the text first. @param {Files} files @param {string} text */
export function inOrder(files, text) {
  return [text, ...Object.keys(files).filter((name) => name !== text).sort()];
}

/** A text that holds its programs itself: each file as a fence that names it. @param {Files} files @param {string} text */
export function inOne(files, text) {
  const fences = inOrder(files, text).filter((name) => name.endsWith('.py')).map((name) => fenced(name, files[name]));
  const own = files[text];
  return fences.length ? `${own.endsWith('\n') ? own : `${own}\n`}\n${fences.join('\n')}` : own;
}

/** @param {string} name @param {string} content */
function fenced(name, content) {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}python file=${name}\n${content}${content.endsWith('\n') || content === '' ? '' : '\n'}${fence}\n`;
}

/** A name for saving: the notes' title, as far as file systems take it. @param {string} title */
export function fileTitle(title) {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'notes';
}

/** What is wrong with files that were opened. */
export class Refused extends Error {
  /** @param {'no-text'|'too-large'|'not-text'|'not-zip'|'type'} kind @param {string} [name] the file at fault */
  constructor(kind, name = '') {
    super(`${kind} ${name}`);
    this.kind = kind;
    this.name = 'Refused';
    this.file = name;
  }
}

/** Takes bytes as text. @param {Uint8Array} bytes @param {string} name @returns {string} */
export function asText(bytes, name) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text.replaceAll('\r\n', '\n');
  } catch {
    // Other encodings are not guessed at.
  }
  throw new Refused('not-text', name);
}

/** Holds files against the bounds. @param {Files} files @param {string} lang @returns {{files: Files, text: string}} */
export function accepted(files, lang) {
  const known = Object.fromEntries(Object.entries(files).filter(([name]) => isName(name)));
  const size = Object.values(known).reduce((sum, text) => sum + text.length, 0);
  if (Object.keys(known).length > MOST_FILES || size > MOST_TEXT) throw new Refused('too-large');
  const text = textOf(known, lang);
  if (!text) throw new Refused('no-text');
  return { files: known, text };
}
