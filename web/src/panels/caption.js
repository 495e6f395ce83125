/**
 * The caption: what has just happened, in plain words, and what can be done about it. Screen readers hear it when it changes.
 *
 * @import {Bench, Execution, Program, State} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} CaptionActions
 * @property {(file: string, line: number) => void} goTo
 * @property {(text: string) => void} copy
 * @property {(step: number) => void} goToStep
 */
import { html, nothing } from 'lit-html';
import { isAtEnd, stepOf } from '../moment.js';
import { tellNext, tellStep, whyNow } from '../narrate.js';
import { benchOf, canWalk, isEarlier, programOf } from '../state.js';
import { look, outcome, seconds } from './outcome.js';
import { said } from './say.js';

const SYNTAX = new Set(['SyntaxError', 'IndentationError', 'TabError']);

/** @param {State} state @param {Words} words @param {boolean} copied @param {(step: number) => string} source a step's line @param {CaptionActions} actions */
export function caption(state, words, copied, source, actions) {
  const bench = benchOf(state);
  const { run } = bench;
  if (canWalk(run) && !isAtEnd(run)) return ofMoment(bench, words, state.playing, source, actions);
  return html`<div class="caption ${run.status === 'idle' ? '' : look(run).name}">
    <p role="status">${met(run, words)}${sentence(run, words)}${run.recording?.full ? html`${words.between}${words.recordingFull(run.recording.steps)}` : nothing}${isEarlier(bench) ? html`${words.between}<span class="earlier">${words.earlier}</span>` : nothing}</p>
    ${run.error && run.error.line > 0 ? errorLink(run, programOf(state), words, actions) : nothing}
    ${run.fault ? faultDetails(run.fault, words, copied, actions) : nothing}
  </div>`;
}

/** @param {Bench} bench @param {Words} words @param {boolean} playing @param {(step: number) => string} source @param {CaptionActions} actions */
function ofMoment(bench, words, playing, source, actions) {
  const { recording } = bench.run;
  if (!recording) return nothing;
  const { trace } = recording;
  const step = stepOf(bench.run);
  const why = whyNow(trace, step, words);
  const happened = step > 0 ? tellStep(trace, step - 1, words, why ? trace.actor(trace.begins(step)) : -1) : [];
  return html`<div class="caption of-moment">
    <p role="status" aria-live=${playing ? 'off' : 'polite'}>${met(bench.run, words)}${happened.map((each) => html`${said(each)}${words.between}`)}<span class="next">${said(tellNext(trace, step, source(step), words))}</span>${
      why ? html`${words.between}${said(why.sentence)}` : nothing}${isEarlier(bench) ? html`${words.between}<span class="earlier">${words.earlier}</span>` : nothing}</p>
    ${why && why.step >= 0 ? html`<button class="link" @click=${() => actions.goToStep(why.step)}>${words.goToStep(why.step)}</button>` : nothing}
  </div>`;
}

/** Which breakpoint has stopped the playhead here. @param {Execution} run @param {Words} words */
function met({ moment }, words) {
  if (!moment.met) return nothing;
  const { file = '', line = 0, condition, event } = moment.met;
  const which = event ? words.stopEvents[event] : words.place(file, line);
  return html`<span class="met">${words.met(which, condition ? html`<code lang="en">${condition}</code>` : null)}${words.between}</span>`;
}

/** @param {Execution} run @param {Words} words */
function sentence(run, words) {
  switch (outcome(run)) {
    case 'idle': return html`${words.idle}<span class="by-key">${words.idleKeys(html`<kbd lang="en">${runKeys()}</kbd>`)}</span>`;
    case 'loading': return words.loading;
    case 'running': return run.prompt === null ? words.running : words.asking;
    case 'paused': return words.pausedAt(seconds(run.clock));
    case 'stopping': return words.stopping;
    case 'stopped': return words.stopped(seconds(run.clock));
    case 'crashed': return words.crashed;
    case 'failed': return typeof WebAssembly === 'undefined' ? words.noWasm : words.failed;
    case 'error': return errorSentence(run, words);
    case 'done': return run.exit === 0 ? words.finished(seconds(run.clock)) : words.exited(run.exit);
  }
}

/** The engine's word for a run whose clients got one another's answers (package world). */
const MIXED_UP = 'wrong answer';

/** @param {Execution} run @param {Words} words */
function errorSentence({ exit, error }, words) {
  if (exit === 3) return words.deadlock;
  if (exit === 4) return words.limited;
  const kind = error?.kind ?? '';
  if (kind === MIXED_UP) return words.mixedUp;
  const told = error?.message ? `${kind}: ${error.message}` : kind;
  return html`${SYNTAX.has(kind) ? words.syntax : words.uncaught}<code lang="en">${told}</code>`;
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
