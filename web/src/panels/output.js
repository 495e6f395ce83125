/**
 * The output panel: what the program printed, each line with its virtual time and, in a recorded run, who printed it; pressing that goes to the moment.
 * Lines that the playhead has not come to are grey.
 *
 * @import {Recording} from '../moment.js'
 * @import {Execution} from '../state.js'
 * @import {AskActions} from './ask.js'
 * @import {Line} from '../output.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} OutputActions
 * @property {(step: number) => void} goToStep
 */
import { html, nothing } from 'lit-html';
import { isAtEnd, stepOf } from '../moment.js';
import { nameOf } from '../names.js';
import { count } from '../output.js';
import { canWalk, isBusy } from '../state.js';
import { ask } from './ask.js';
import { look, outcome, seconds } from './outcome.js';

/** Lines drawn while output pours in and the reader follows its end. */
const TAIL = 200;

/** @param {Execution} run @param {Words} words @param {boolean} tail whether the last lines will do @param {AskActions & OutputActions} actions */
export function outputPanel(run, words, tail, actions) {
  const { output } = run;
  const lines = tail ? output.lines.slice(-TAIL) : output.lines;
  const walks = canWalk(run) ? run.recording : null;
  const now = walks && !isAtEnd(run) ? walks.trace.begins(stepOf(run)) : Infinity;
  const named = walks !== null && walks.digest.lanes.shown.some(({ kind }) => kind === 'task' || kind === 'thread');
  return html`
    <section class="panel" id="output" data-open="true" aria-labelledby="output-title" aria-busy=${isBusy(run.status)} data-run=${run.serial} data-status=${run.status}>
      <header><h2 id="output-title">${words.output}</h2><span class="quiet num">${count(output) ? words.lines(count(output)) : nothing}</span></header>
      <div class="stream" tabindex="0" role="group" aria-label=${words.output} @keydown=${walkLines}>
        ${output.dropped ? html`<p class="dropped quiet">${words.dropped(output.dropped)}</p>` : nothing}
        <samp class=${named ? 'out named' : 'out'}>${lines.map((line) => outputLine(line, walks, now, named, words, actions))}</samp>
        ${ending(run, words, now !== Infinity)}
      </div>
      ${ask(run, words, actions)}
    </section>`;
}

/** @param {Line} line @param {Recording|null} recording @param {number} now the event the playhead stands at @param {boolean} named @param {Words} words @param {OutputActions} actions */
function outputLine(line, recording, now, named, words, actions) {
  const event = recording && line.offset >= 0 ? recording.digest.printedBy(line.stream, line.offset) : -1;
  const kind = [line.stream === 2 ? 'row err' : 'row', event >= now ? ' later' : ''].join('');
  return html`<span class=${kind}>${recording && event >= 0 ? moment(line, recording, event, named, words, actions) : html`<time>${seconds(line.clock)}</time>${named ? html`<i></i>` : nothing}`}<span class="text" lang="">${
    line.stream === 2 ? html`<span class="visually-hidden">${words.stderr} </span>` : nothing}<span class="said">${line.text}</span>${
    line.cut ? html`<i class="quiet"> … ${words.cut(line.cut)}</i>` : nothing}</span></span>`;
}

/** @param {Line} line @param {Recording} recording @param {number} event @param {boolean} named @param {Words} words @param {OutputActions} actions */
function moment(line, { trace }, event, named, words, actions) {
  const step = trace.step(event);
  const who = nameOf(trace, trace.actor(event), words);
  return html`<button class="at" tabindex="-1" title=${words.printedAt(step, who)} @click=${() => actions.goToStep(step + 1)}><time>${seconds(line.clock)}</time>${
    named ? html`<i lang="">${trace.actor(event) ? who : ''}</i>` : nothing}</button>`;
}

/** The arrows walk from line to line; Enter goes to the line's moment. @param {KeyboardEvent} event */
function walkLines(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stream = /** @type {HTMLElement} */ (event.currentTarget);
  const buttons = /** @type {HTMLElement[]} */ ([...stream.querySelectorAll('.at')]);
  if (buttons.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const down = event.key === 'ArrowDown';
  const next = at < 0 ? (down ? 0 : buttons.length - 1) : Math.max(0, Math.min(buttons.length - 1, at + (down ? 1 : -1)));
  buttons[next].focus();
}

/** @param {Execution} run @param {Words} words @param {boolean} before whether the playhead stands before the end */
function ending(run, words, before) {
  if (run.status === 'idle') return html`<p class="quiet silent">${words.silent}</p>`;
  if (isBusy(run.status)) return nothing;
  const { name, glyph } = look(run);
  return html`
    ${run.status === 'done' && count(run.output) === 0 ? html`<p class="quiet silent">${words.noOutput}</p>` : nothing}
    <p class="ending ${name} ${before ? 'later' : ''}"><span class="state">${glyph}<span>${words.statuses[outcome(run)]}</span></span>${
      run.status === 'done' ? html`<span class="exit">${words.exitCode(run.exit)}</span>` : nothing}<span class="num">t = ${seconds(run.clock)} s</span></p>`;
}
