/**
 * The program inside a `<loop-scope>` element, and how its attributes want it shown.
 *
 * @import {PanelName, Program} from '../state.js'
 */
import { splitArgs } from '../argv.js';

const PANELS = ['timeline', 'queue', 'loop', 'world', 'frames', 'narration', 'output'];
/** The element that holds a file, besides the program itself. */
const FILE = '[file]';

/**
 * Takes the indentation off that a program has for standing in HTML, and the empty lines around it.
 * @param {string} text
 */
export function dedent(text) {
  const lines = text.replaceAll('\r\n', '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, Infinity);
  return `${lines.map((line) => line.slice(Math.min(least, line.length))).join('\n')}\n`;
}

/**
 * A file's name as it can be shown and imported; what is none becomes `main.py`.
 * @param {string|null} name
 */
export function moduleName(name) {
  return name && /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*\.py$/u.test(name) ? name : 'main.py';
}

/** @param {string|null} list words with commas or blanks between them @returns {PanelName[]} those that there are */
export function panelsIn(list) {
  return /** @type {PanelName[]} */ ((list ?? '').split(/[\s,]+/).filter((word) => PANELS.includes(word)));
}

/**
 * The step that is shown after a run: a number; else, where the attribute stands without one, the first.
 * @param {string|null} value @returns {number|null} null: the end
 */
export function stepIn(value) {
  if (value === null) return null;
  const step = Math.trunc(Number(value));
  return step >= 0 ? step : 0;
}

/** @param {Element} element @returns {Program} */
export function programOf(element) {
  const main = moduleName(element.getAttribute('name'));
  const files = Object.fromEntries([...element.querySelectorAll(FILE)].map((each) => [moduleName(each.getAttribute('file')), dedent(each.textContent ?? '')]));
  const rest = /** @type {Element} */ (element.cloneNode(true));
  for (const each of rest.querySelectorAll(FILE)) each.remove();
  return {
    id: main.replace(/\.py$/, ''), main, files: { [main]: dedent(rest.textContent ?? ''), ...files }, args: splitArgs(element.getAttribute('args') ?? ''),
    seed: Math.max(0, Math.trunc(Number(element.getAttribute('seed'))) || 0), world: '', panels: panelsIn(element.getAttribute('panels')), step: element.hasAttribute('step'), compare: null,
  };
}
