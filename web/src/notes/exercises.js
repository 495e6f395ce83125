/**
 * Adds to the exercises in the notes a key that checks what the reader has made of the program. The check is a Python program of the lesson; the engine runs it, and it
 * runs the reader's program in its turn. What it prints is what there is to say.
 *
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} Checked How a check ended.
 * @property {number} exit 0: nothing is wrong
 * @property {string} stdout what is wrong, in the reader's language
 * @property {string} stderr of a check that is broken itself
 */
import { html, nothing, render } from 'lit-html';
import { runKey } from './key.js';

/**
 * @param {object} options
 * @param {string[]} options.programs ids of those that have a check
 * @param {Words} options.words
 * @param {(program: string) => Promise<Checked>} options.check checks the program as it stands on the bench
 * @param {(program: string) => void} options.open puts it on the bench
 * @param {(program: string) => void} options.onSolved the check was content
 */
export function startExercises({ programs, words, check, open, onSolved }) {
  for (const program of programs) {
    const figure = document.getElementById(`program-${program}`);
    if (figure) startExercise(figure, program, words, { check, open, onSolved });
  }
}

/**
 * @param {HTMLElement} figure @param {string} program @param {Words} words
 * @param {{check: (program: string) => Promise<Checked>, open: (program: string) => void, onSolved: (program: string) => void}} acts
 */
function startExercise(figure, program, words, { check, open, onSolved }) {
  const say = words.exercise;
  const foot = document.createElement('div');
  foot.className = 'check';
  (figure.querySelector('details.printed') ?? figure.querySelector('pre'))?.after(foot);

  /** @param {'open'|'running'|'right'|'wrong'|'broken'} status @param {string} [said] */
  function draw(status, said = '') {
    render(html`<div class="commit">${runKey('primary', say.check, status === 'running', judge)}
      <button class="link" @click=${() => open(program)}>${say.edit}</button></div>
      <div role="status" class="verdict">${text(status, said)}</div>`, foot);
  }

  /** @param {'open'|'running'|'right'|'wrong'|'broken'} status @param {string} said */
  function text(status, said) {
    switch (status) {
      case 'open': return nothing;
      case 'running': return say.checking;
      case 'right': return html`<p class="right"><b>${say.right}</b></p>`;
      case 'wrong': return html`<p class="wrong"><b>${say.wrong}</b> ${said}</p>`;
      case 'broken': return html`<p class="wrong"><b>${say.broken}</b></p>`;
    }
  }

  async function judge() {
    draw('running');
    try {
      const { exit, stdout } = await check(program);
      if (exit === 0) onSolved(program);
      draw(exit === 0 ? 'right' : exit === 1 && stdout.trim() ? 'wrong' : 'broken', stdout.trim());
    } catch {
      draw('broken');
    }
  }

  draw('open');
}
