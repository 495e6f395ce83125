/**
 * Where the run is to be stopped: the lines with a breakpoint, each with its condition, and the kinds of events.
 *
 * @import {State, Stop} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {DialogActions} from './dialog.js'
 *
 * @typedef {object} StopActions
 * @property {(file: string, line: number) => void} removeBreakpoint
 * @property {(file: string, line: number, condition: string) => void} setCondition
 * @property {(event: string, stops: boolean) => void} setEvent
 *
 * @typedef {DialogActions & StopActions} BreakpointActions
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { benchOf, EVENTS } from '../state.js';
import { dialog } from './dialog.js';
import * as glyphs from './glyphs.js';

/** @param {State} state @param {Words} words @param {BreakpointActions} actions */
export function breakpoints(state, words, actions) {
  const { breakpoints: all, texts } = benchOf(state);
  const lines = all.filter(({ event }) => !event);
  const chosen = new Set(all.map(({ event }) => event));
  return dialog('breakpoints', state.dialog === 'breakpoints', actions, html`<form method="dialog"><h2 id="breakpoints-title" tabindex="-1" autofocus>${words.breakpoints}</h2>
    ${lines.length
      ? html`<ul>${repeat(lines, ({ file, line }) => `${file}:${line}`, (each) => lineStop(each, texts[each.file ?? ''], words, actions))}</ul>`
      : html`<p class="quiet">${words.noBreakpoints}</p>`}
    <fieldset><legend>${words.stopWhere}</legend>${EVENTS.map((event) => html`<label><input type="checkbox" name=${event} .checked=${live(chosen.has(event))}
      @change=${(/** @type {Event} */ change) => actions.setEvent(event, field(change).checked)}>${words.stopEvents[event]}</label>`)}</fieldset>
    <p class="quiet">${words.breakpointsNote}</p>
    <button class="primary">${words.close}</button></form>`);
}

/** @param {Stop} stop @param {string} text its file's @param {Words} words @param {BreakpointActions} actions */
function lineStop({ file = '', line = 0, condition = '', fault = '' }, text, words, actions) {
  const id = `fault-${file}-${line}`;
  return html`<li><span class="place"><span class="num">${words.place(file, line)}</span> <code lang="en">${text.split('\n')[line - 1]?.trim()}</code></span>
    <button type="button" class="key" aria-label=${words.removeBreakpoint(file, line)} title=${words.removeBreakpoint(file, line)} @click=${() => actions.removeBreakpoint(file, line)}>${glyphs.remove}</button>
    <label>${words.onlyIf}<input type="text" lang="en" spellcheck="false" autocomplete="off" autocapitalize="off" placeholder="n > 3" .value=${live(condition)}
      aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? id : nothing} @input=${(/** @type {Event} */ event) => actions.setCondition(file, line, field(event).value)}></label>
    <p class="wrong" id=${id} role="status">${fault ? words.wrongCondition(html`<code lang="en">${fault}</code>`) : nothing}</p></li>`;
}

/** @param {Event} event */
function field(event) {
  return /** @type {HTMLInputElement} */ (event.target);
}
