/**
 * The transport: the virtual clock, Run and Stop (one key), and Reset.
 *
 * @import {State} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} TransportActions
 * @property {() => void} run
 * @property {() => void} stop
 * @property {() => void} reset
 */
import { html, nothing } from 'lit-html';
import { benchOf, isBusy, isTouched } from '../state.js';
import * as glyphs from './glyphs.js';
import { look, outcome, seconds } from './outcome.js';

/** Run and Stop are one button, so the keyboard's focus stays on it. @param {State} state @param {Words} words @param {TransportActions} actions */
export function transport(state, words, actions) {
  const { run } = benchOf(state);
  const busy = isBusy(run.status);
  return html`<div class="transport">
    <div class="time"><span class="clock num"><small>t =</small> ${seconds(run.clock)} <small>s</small></span>
      <span class="stepno ${look(run).name}"><span class="state">${look(run).glyph}${words.statuses[outcome(run)]}</span>${
        run.steps ? html`<span class="num">${words.steps(run.steps)}</span>` : nothing}</span></div>
    <div class="keys">
      <button class="key" ?disabled=${busy || !isTouched(state)} aria-label=${words.reset} title=${words.reset} @click=${actions.reset}>${glyphs.reset}</button>
      <button class=${busy ? 'key go stop' : 'key go'} aria-keyshortcuts="Control+Enter Meta+Enter" @click=${busy ? actions.stop : actions.run}>
        ${busy ? glyphs.stop : glyphs.run}<span>${busy ? words.stop : words.run}</span></button>
    </div>
  </div>`;
}
