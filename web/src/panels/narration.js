/**
 * The narration as a list: a row a step, around the playhead, each with what happened in it.
 *
 * @import {Execution} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} NarrationActions
 * @property {(step: number) => void} goToStep
 */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { stepOf } from '../moment.js';
import { nameOf } from '../names.js';
import { tellStep } from '../narrate.js';
import { said } from './say.js';

/** Rows before the playhead and behind it. */
const AROUND = 12;

/** @param {Execution} run @param {(step: number) => string} source a step's line @param {Words} words @param {NarrationActions} actions */
export function narration(run, source, words, actions) {
  const { recording } = run;
  if (!recording) return nothing;
  const { trace, steps } = recording;
  const now = stepOf(run);
  const named = recording.digest.lanes.shown.some(({ kind }) => kind === 'task' || kind === 'thread');
  const from = Math.max(0, Math.min(now - AROUND, steps - 2 * AROUND));
  const rows = Array.from({ length: Math.min(steps, from + 2 * AROUND) - from }, (_, i) => from + i);
  return html`${from > 0 ? html`<p class="quiet more">${words.earlierSteps(from)}</p>` : nothing}
    <ol class="told">${repeat(rows, (step) => step, (step) => row(step, step === now, named, trace, source(step), words, actions))}</ol>
    ${from + rows.length < steps ? html`<p class="quiet more">${words.laterSteps(steps - from - rows.length)}</p>` : nothing}`;
}

/** @param {number} step @param {boolean} now @param {boolean} named whether it is worth saying who acts @param {import('../trace.js').Trace} trace @param {string} source @param {Words} words @param {NarrationActions} actions */
function row(step, now, named, trace, source, words, actions) {
  const told = tellStep(trace, step, words);
  const event = trace.begins(step);
  return html`<li class=${step > 0 && trace.actor(event) !== trace.actor(trace.begins(step - 1)) ? 'switch' : nothing}>
    <button aria-current=${now ? 'step' : nothing} @click=${() => actions.goToStep(step)}><span class="num quiet">${step}</span><span class="what"><span class="where">${named ? html`<code lang="">${nameOf(trace, trace.actor(event), words)}</code> ` : nothing}<code class="source" lang="">${source.trim()}</code></span>${
      told.length ? html`<span class="sentence">${told.map((sentence, i) => html`${i ? words.between : nothing}${said(sentence)}`)}</span>` : nothing}</span></button></li>`;
}
