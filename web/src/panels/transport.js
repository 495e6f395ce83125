/**
 * The transport: the virtual clock and the step, the keys, what one step is, how fast it plays, and the slider over the whole run.
 *
 * @import {Execution, Grain, State} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} TransportActions
 * @property {() => void} run
 * @property {() => void} stop
 * @property {() => void} pauseRun
 * @property {() => void} resumeRun
 * @property {() => void} play
 * @property {() => void} pause
 * @property {() => void} toStart
 * @property {() => void} back
 * @property {() => void} forward
 * @property {() => void} nextBreakpoint
 * @property {() => void} previousBreakpoint
 * @property {(step: number|null) => void} goToStep
 * @property {(grain: Grain) => void} setGrain
 * @property {(speed: string) => void} setSpeed
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isAtEnd, stepOf } from '../moment.js';
import { benchOf, canWalk, GRAINS, isBusy, isEarlier, panelsOf, SPEEDS } from '../state.js';
import * as glyphs from './glyphs.js';
import { look, outcome, seconds } from './outcome.js';

/** @param {State} state @param {Words} words @param {TransportActions} actions @param {unknown} over what lies over the slider */
export function transport(state, words, actions, over) {
  const { run } = benchOf(state);
  const stays = panelsOf(run).length > 1;
  return html`<div class="transport">
    ${time(state, words)}
    ${keys(state, stays, words, actions)}
    ${stays ? html`<div class="manner">${grains(state, words, actions)}${speeds(state, words, actions)}</div>${slider(run, words, actions, over)}` : nothing}
  </div>`;
}

/** @param {State} state @param {Words} words */
function time(state, words) {
  const { run } = benchOf(state);
  const { recording } = run;
  const walks = canWalk(run) && recording;
  const clock = walks && !isAtEnd(run) ? recording.trace.clock(stepOf(run)) : run.clock;
  const which = walks && !isAtEnd(run)
    ? html`<span class="num">${words.stepOf(stepOf(run), recording.steps)}</span>`
    : html`<span class="state">${look(run).glyph}${words.statuses[outcome(run)]}</span>${walks ? html`<span class="num">${words.steps(recording.steps)}</span>` : nothing}`;
  return html`<div class="time"><span class="clock num"><small>t =</small> ${seconds(clock)} <small>s</small></span>
    <span class="stepno ${walks && !isAtEnd(run) ? '' : look(run).name}">${which}</span></div>`;
}

/**
 * Run, pause and play are one key, so the keyboard's focus stays on it; so are the way to the start and Stop. A key that leads nowhere now is not `disabled`, which would take the focus from it.
 * @param {State} state @param {boolean} stays whether all keys have their places @param {Words} words @param {TransportActions} actions
 */
function keys(state, stays, words, actions) {
  const { run, breakpoints } = benchOf(state);
  const walks = canWalk(run);
  const back = walks && stepOf(run) > 0;
  const forth = walks && !isAtEnd(run);
  const stops = stays && breakpoints.length > 0;
  const first = isBusy(run.status) ? { shown: true, leads: true, word: words.stop, glyph: glyphs.stop, act: actions.stop } : { shown: stays, leads: back, word: words.toStart, glyph: glyphs.toStart, act: actions.toStart };
  const main = mainKey(state, words, actions);
  return html`<div class="keys">
    ${key(first, isBusy(run.status) ? 'key stop' : 'key')}
    ${key({ shown: stops, leads: back, word: words.previousBreakpoint, glyph: glyphs.previousBreakpoint, act: actions.previousBreakpoint })}
    ${key({ shown: stays, leads: back, word: words.back, glyph: glyphs.back, act: actions.back })}
    <button class="key go" data-does=${main.does} aria-keyshortcuts="Control+Enter Meta+Enter" @click=${main.act}>${main.glyph}<span>${main.word}</span></button>
    ${key({ shown: stays, leads: forth, word: words.forward, glyph: glyphs.forward, act: actions.forward })}
    ${key({ shown: stops, leads: forth, word: words.nextBreakpoint, glyph: glyphs.nextBreakpoint, act: actions.nextBreakpoint })}
  </div>`;
}

/** @param {{shown: boolean, leads: boolean, word: string, glyph: unknown, act: () => void}} what leads: whether it does anything now @param {string} [looks] */
function key({ shown, leads, word, glyph, act }, looks = 'key') {
  return html`<button class=${looks} ?hidden=${!shown} aria-disabled=${leads ? nothing : 'true'} aria-label=${word} title=${word} @click=${leads ? act : nothing}>${glyph}</button>`;
}

/** What the main key does now. @param {State} state @param {Words} words @param {TransportActions} actions */
function mainKey(state, words, actions) {
  const bench = benchOf(state);
  const { run } = bench;
  if (state.playing) return { does: 'pause', word: words.pause, glyph: glyphs.pause, act: actions.pause };
  if (run.status === 'paused') return { does: 'resume', word: words.resume, glyph: glyphs.run, act: actions.resumeRun };
  if (isBusy(run.status)) return { does: 'pause-run', word: words.pause, glyph: glyphs.pause, act: actions.pauseRun };
  if (canWalk(run) && !isAtEnd(run) && !isEarlier(bench)) return { does: 'play', word: words.play, glyph: glyphs.run, act: actions.play };
  return { does: 'run', word: words.run, glyph: glyphs.run, act: actions.run };
}

/** @param {State} state @param {Words} words @param {TransportActions} actions */
function grains(state, words, actions) {
  return html`<fieldset class="grain"><legend class="visually-hidden">${words.grain}</legend>
    ${GRAINS.map((grain) => html`<label title=${words.grainHints[grain]}><input type="radio" name="grain" value=${grain} .checked=${live(state.choices.grain === grain)}
      @change=${() => actions.setGrain(grain)}><span>${words.grains[grain]}</span></label>`)}
  </fieldset>`;
}

/** @param {State} state @param {Words} words @param {TransportActions} actions */
function speeds(state, words, actions) {
  return html`<select class="speed" aria-label=${words.speed} title=${words.speed} @change=${(/** @type {Event} */ event) => actions.setSpeed(/** @type {HTMLSelectElement} */ (event.target).value)}>
    ${SPEEDS.map((speed) => html`<option value=${speed} .selected=${live(state.choices.speed === speed)}>${words.speeds(parseFloat(speed), speed.endsWith('s'))}</option>`)}
  </select>`;
}

/** @param {Execution} run @param {Words} words @param {TransportActions} actions @param {unknown} over */
function slider(run, words, actions, over) {
  const { recording } = run;
  if (!recording || !canWalk(run)) return html`<div class="scrub waiting"></div>`;
  const step = stepOf(run);
  return html`<div class="scrub">${over}<input type="range" min="0" max=${recording.steps} step="1" .value=${live(String(step))} aria-label=${words.playhead}
    aria-valuetext=${words.stepAt(step, recording.steps, seconds(recording.trace.clock(step)))}
    @input=${(/** @type {Event} */ event) => actions.goToStep(/** @type {HTMLInputElement} */ (event.target).valueAsNumber)}></div>`;
}
