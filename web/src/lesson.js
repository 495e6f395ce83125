/**
 * Reads the lesson that the site builder left in the page, and brings the programs in the notes to life: with keys to run them.
 *
 * @import {Prediction} from './notes/grade.js'
 * @import {Program} from './state.js'
 * @import {Words} from './words/index.js'
 */
import { html, render } from 'lit-html';
import * as glyphs from './panels/glyphs.js';

/**
 * What the site builder left in the page: no programs where it is not a lesson.
 * @returns {{programs: Program[], predictions: Prediction[], checks: Record<string, string>, number: number, version: string, title: string}} version: of the programs' text, as links name it; checks: the texts of the exercises' checks, by program
 */
export function readLesson() {
  const data = document.getElementById('lesson')?.textContent;
  if (!data) return { programs: [], predictions: [], checks: {}, number: 0, version: '', title: '' };
  const { programs, predictions = [], number, version, title } = JSON.parse(data);
  const checks = programs.filter((/** @type {{check?: string}} */ { check }) => check).map((/** @type {{id: string, check: string}} */ { id, check }) => [id, check]);
  return { programs: readPrograms(programs), predictions, checks: Object.fromEntries(checks), number, version, title };
}

/** The programs of a page, as package notes writes them down. @param {(Program & {args?: string[], seed?: number, world?: string})[]} programs @returns {Program[]} */
export function readPrograms(programs) {
  return programs.map(({ id, main, files, args = [], seed = 0, world = '', panels = [], step = false, explores = false, compare = null }) => ({
    id, main, files, args, seed, world, panels, step, explores, compare: compare && { program: compare.program ?? '', param: compare.param ?? '', value: compare.value ?? '' },
  }));
}

/** Lets the keyboard reach the blocks of code that scroll, now or after a phone is turned; the others would only be stops on the way. */
export function reachScrolling() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const block of document.querySelectorAll('.notes pre')) observer.observe(block);
}

/**
 * Puts keys beside each program in the notes.
 * @param {Program[]} programs
 * @param {string} current the program on the bench
 * @param {Words} words
 * @param {{open: (id: string) => void, run: (id: string) => void}} actions
 */
export function drawNotes(programs, current, words, actions) {
  for (const { id, main } of programs) {
    const figure = document.getElementById(`program-${id}`);
    const head = figure?.querySelector('figcaption');
    if (!figure || !head) continue;
    figure.classList.toggle('here', id === current);
    render(html`<span class="figure-keys">
      <button class="link" aria-label=${words.openIt(main)} @click=${() => actions.open(id)}>${words.open}</button>
      <button class="primary" aria-label=${words.runIt(main)} @click=${() => actions.run(id)}>${glyphs.running}${words.run}</button>
    </span>`, head);
  }
}
