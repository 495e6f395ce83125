/**
 * The caption: what has just happened, in plain words, and what can be done about it. Screen readers hear it when it changes.
 *
 * @import {Execution, Program} from '../state.js'
 * @import {Words} from '../words/index.js'
 */
import { html, nothing } from 'lit-html';
import { look, outcome, seconds } from './outcome.js';

const SYNTAX = new Set(['SyntaxError', 'IndentationError', 'TabError']);

/**
 * @typedef {object} CaptionActions
 * @property {(file: string, line: number) => void} goTo
 * @property {(text: string) => void} copy
 */

/** @param {Execution} run @param {Program} program @param {Words} words @param {boolean} copied @param {CaptionActions} actions */
export function caption(run, program, words, copied, actions) {
  return html`<div class="caption ${run.status === 'idle' ? '' : look(run).name}">
    <p role="status">${sentence(run, words)}</p>
    ${run.error && run.error.line > 0 ? errorLink(run, program, words, actions) : nothing}
    ${run.fault ? faultDetails(run.fault, words, copied, actions) : nothing}
  </div>`;
}

/** @param {Execution} run @param {Words} words */
function sentence(run, words) {
  switch (outcome(run)) {
    case 'idle': return html`${words.idle}<span class="by-key">${words.idleKeys(html`<kbd lang="en">${runKeys()}</kbd>`)}</span>`;
    case 'loading': return words.loading;
    case 'running': return run.prompt === null ? words.running : words.asking;
    case 'stopping': return words.stopping;
    case 'stopped': return words.stopped(seconds(run.clock));
    case 'crashed': return words.crashed;
    case 'failed': return words.failed;
    case 'error': return errorSentence(run, words);
    case 'done': return run.exit === 0 ? words.finished(seconds(run.clock)) : words.exited(run.exit);
  }
}

/** @param {Execution} run @param {Words} words */
function errorSentence({ exit, error }, words) {
  if (exit === 3) return words.deadlock;
  if (exit === 4) return words.limited;
  const kind = error?.kind ?? '';
  const said = error?.message ? `${kind}: ${error.message}` : kind;
  return html`${SYNTAX.has(kind) ? words.syntax : words.uncaught}<code lang="en">${said}</code>`;
}

/** @param {Execution} run @param {Program} program @param {Words} words @param {CaptionActions} actions */
function errorLink({ error }, program, words, actions) {
  if (!error) return nothing;
  const file = error.file === 'main.py' ? program.main : error.file;
  if (!(file in program.files)) return nothing;
  const text = file === program.main ? words.goToLine(error.line) : words.goToFile(file, error.line);
  return html`<button class="link" @click=${() => actions.goTo(file, error.line)}>${text}</button>`;
}

/** @param {{message: string, details: string}} fault @param {Words} words @param {boolean} copied @param {CaptionActions} actions */
function faultDetails({ message, details }, words, copied, actions) {
  const text = [message, details].filter(Boolean).join('\n');
  return html`<details class="fault"><summary>${words.details}</summary><pre lang="en" tabindex="0">${text}</pre></details>
    <button class="link" @click=${() => actions.copy(text)}>${copied ? words.copied : words.copy}</button>`;
}

function runKeys() {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ Return' : 'Ctrl Enter';
}
