/**
 * The bench: file tabs, parameters, editor, caption, transport and output. On a phone it is a sheet at the bottom edge.
 *
 * @import {State} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {AskActions} from './ask.js'
 * @import {CaptionActions} from './caption.js'
 * @import {ControlActions} from './controls.js'
 * @import {TransportActions} from './transport.js'
 *
 * @typedef {object} BenchActions
 * @property {(id: string) => void} select
 * @property {(file: string) => void} showFile
 * @property {(sheet: 'peek'|'open', tab?: 'program'|'output') => void} moveSheet
 *
 * @typedef {BenchActions & AskActions & CaptionActions & ControlActions & TransportActions} Actions
 */
import { html, nothing } from 'lit-html';
import { joinArgs } from '../argv.js';
import { benchOf, programOf } from '../state.js';
import { caption } from './caption.js';
import { controls } from './controls.js';
import { outputPanel } from './output.js';
import { transport } from './transport.js';

/**
 * @param {State} state
 * @param {Words} words
 * @param {Actions} actions
 * @param {{editor: HTMLElement, tail: boolean, copied: boolean}} view what is the view's own: the editor's element, whether the
 * output's last lines will do, whether details were just copied
 */
export function benchPanel(state, words, actions, view) {
  const { run } = benchOf(state);
  return html`<div class="stage">
    ${grip(state, words, actions)}
    ${files(state, words, actions)}
    ${view.editor}
    ${caption(run, programOf(state), words, view.copied, actions)}
    ${transport(state, words, actions)}
    ${tabs(state, words, actions)}
    ${outputPanel(run, words, view.tail, actions)}
  </div>`;
}

/** @param {State} state @param {Words} words @param {BenchActions} actions */
function grip(state, words, actions) {
  const open = state.sheet === 'open';
  return html`<button class="grip" aria-expanded=${open} @click=${() => actions.moveSheet(open ? 'peek' : 'open')}>
    <span class="visually-hidden">${open ? words.closeSheet : words.openSheet}</span></button>`;
}

/** Every program of the lesson, then the other files of the one on the bench. @param {State} state @param {Words} words @param {Actions} actions */
function files(state, words, actions) {
  const program = programOf(state);
  const { file } = benchOf(state);
  const others = Object.keys(program.files).filter((name) => name !== program.main);
  /** @param {string} name @param {string[]} args @param {boolean} shown @param {() => void} show */
  const tab = (name, args, shown, show) => html`<button class="file" lang="en" aria-current=${shown ? 'true' : nothing} @click=${show}>${name}${
    args.length ? html` <span class="quiet">${joinArgs(args)}</span>` : nothing}</button>`;
  return html`<div class="files"><nav aria-label=${words.files}>
    ${state.programs.map((each) => tab(each.main, each.args, each === program && file === program.main, () => {
      actions.select(each.id);
      actions.showFile(each.main);
    }))}
    ${others.map((name) => tab(name, [], file === name, () => actions.showFile(name)))}
  </nav>${controls(state, words, actions)}</div>`;
}

/** @param {State} state @param {Words} words @param {BenchActions} actions */
function tabs(state, words, actions) {
  return html`<div class="tabs">${(/** @type {const} */ (['program', 'output'])).map((tab) => html`
    <button aria-pressed=${state.tab === tab} @click=${() => actions.moveSheet('open', tab)}>${words[tab]}</button>`)}</div>`;
}
