/**
 * The output panel: what the program printed, each line with its virtual time, and how it ended.
 *
 * @import {Execution} from '../state.js'
 * @import {AskActions} from './ask.js'
 * @import {Line} from '../output.js'
 * @import {Words} from '../words/index.js'
 */
import { html, nothing } from 'lit-html';
import { count } from '../output.js';
import { isBusy } from '../state.js';
import { ask } from './ask.js';
import { look, outcome, seconds } from './outcome.js';

/** Lines drawn while output pours in and the reader follows its end. */
const TAIL = 200;

/** @param {Execution} run @param {Words} words @param {boolean} tail whether the last lines will do @param {AskActions} actions */
export function outputPanel(run, words, tail, actions) {
  const { output } = run;
  const lines = tail ? output.lines.slice(-TAIL) : output.lines;
  return html`
    <section class="panel" id="output" aria-labelledby="output-title" aria-busy=${isBusy(run.status)} data-run=${run.serial} data-status=${run.status}>
      <header><h2 id="output-title">${words.output}</h2><span class="quiet num">${count(output) ? words.lines(count(output)) : nothing}</span></header>
      <div class="stream" tabindex="0" role="group" aria-label=${words.output}>
        ${output.dropped ? html`<p class="dropped quiet">${words.dropped(output.dropped)}</p>` : nothing}
        <samp class="out">${lines.map((line) => outputLine(line, words))}</samp>
        ${ending(run, words)}
      </div>
      ${ask(run, words, actions)}
    </section>`;
}

/** @param {Line} line @param {Words} words */
function outputLine(line, words) {
  return html`<span class=${line.stream === 2 ? 'row err' : 'row'}><time>${seconds(line.clock)}</time><span class="text" lang="">${
    line.stream === 2 ? html`<span class="visually-hidden">${words.stderr} </span>` : nothing}<span class="said">${line.text}</span>${
    line.cut ? html`<i class="quiet"> … ${words.cut(line.cut)}</i>` : nothing}</span></span>`;
}

/** @param {Execution} run @param {Words} words */
function ending(run, words) {
  if (run.status === 'idle') return html`<p class="quiet silent">${words.silent}</p>`;
  if (isBusy(run.status)) return nothing;
  const { name, glyph } = look(run);
  return html`
    ${run.status === 'done' && count(run.output) === 0 ? html`<p class="quiet silent">${words.noOutput}</p>` : nothing}
    <p class="ending ${name}"><span class="state">${glyph}<span>${words.statuses[outcome(run)]}</span></span>${
      run.status === 'done' ? html`<span class="exit">${words.exitCode(run.exit)}</span>` : nothing}<span class="num">t = ${seconds(run.clock)} s</span></p>`;
}
