/**
 * How the state of a task, a frame or a request looks, the same wherever it is shown: a colour's class, a glyph and a word.
 *
 * @import {Phase} from '../lanes.js'
 * @import {FrameInfo, TaskState} from '../messages.js'
 * @import {Words} from '../words/index.js'
 */
import { html } from 'lit-html';
import { PHASES } from '../lanes.js';
import * as glyphs from './glyphs.js';

/** @typedef {TaskState|FrameInfo['state']|Phase} Standing */

/** A frame's states borrow the colours of the tasks' states that are like them. @type {Record<Standing, {name: TaskState, glyph: unknown}>} */
const LOOKS = {
  running: { name: 'running', glyph: glyphs.running },
  ready: { name: 'ready', glyph: glyphs.ready },
  sleeping: { name: 'sleeping', glyph: glyphs.sleeping },
  awaiting: { name: 'awaiting', glyph: glyphs.awaiting },
  blocked: { name: 'blocked', glyph: glyphs.blocked },
  done: { name: 'done', glyph: glyphs.done },
  cancelled: { name: 'cancelled', glyph: glyphs.cancelled },
  failed: { name: 'failed', glyph: glyphs.failed },
  calling: { name: 'running', glyph: glyphs.created },
  suspended: { name: 'awaiting', glyph: glyphs.awaiting },
  created: { name: 'ready', glyph: glyphs.created },
  closed: { name: 'done', glyph: glyphs.done },
  queued: { name: PHASES.queued, glyph: glyphs.queued },
  connecting: { name: PHASES.connecting, glyph: glyphs.connecting },
  sending: { name: PHASES.sending, glyph: glyphs.sending },
  waiting: { name: PHASES.waiting, glyph: glyphs.awaiting },
  receiving: { name: PHASES.receiving, glyph: glyphs.receiving },
};

/** The class that carries a state's colours. @param {Standing} state */
export function colourOf(state) {
  return LOOKS[state].name;
}

/** @param {Standing} state */
export function glyphOf(state) {
  return LOOKS[state].glyph;
}

/** @param {Standing} state @param {Words} words */
export function standing(state, words) {
  return html`<span class="state ${colourOf(state)}">${glyphOf(state)}<span>${words.standings[state]}</span></span>`;
}
