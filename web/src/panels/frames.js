/**
 * The frames panel: every frame there is, the suspended ones too. What runs is a chain of cards; what is suspended is a row that opens into its cards.
 *
 * @import {Chain, Link} from '../chains.js'
 * @import {FrameInfo, Snapshot} from '../messages.js'
 * @import {Moment, Recording} from '../moment.js'
 * @import {Execution, Program} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {ValueActions} from './value.js'
 *
 * @typedef {object} OwnFrameActions
 * @property {(file: string, line: number) => void} goTo
 * @property {(path: string) => void} toggleValue
 *
 * @typedef {OwnFrameActions & ValueActions} FrameActions
 */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { chainsOf } from '../chains.js';
import { functionOf, nameOf, taskOf } from '../names.js';
import * as glyphs from './glyphs.js';
import { said } from './say.js';
import { standing } from './standing.js';
import { hint, sharedObjects, valueList } from './value.js';

/** Up to so many chains are all open from the start. */
const FEW = 3;
/** Frames of a deep chain that are always drawn: the outermost and the innermost. */
const ENDS = [1, 4];
/** What a module's frame holds besides its data. */
const DEFINITIONS = new Set(['module', 'function', 'type', 'builtin_function_or_method']);

/**
 * @typedef {object} Context
 * @property {Snapshot} snapshot
 * @property {Recording} recording
 * @property {Moment} moment
 * @property {Program} program
 * @property {Map<number, string>} shared
 * @property {Words} words
 * @property {FrameActions} actions
 */

/** @param {Execution} run @param {Snapshot} snapshot @param {Program} program @param {Words} words @param {FrameActions} actions */
export function frames({ recording, moment }, snapshot, program, words, actions) {
  if (!recording) return nothing;
  const chains = chainsOf(snapshot);
  if (chains.length === 0) return html`<p class="quiet silent">${snapshot.end ? words.noFramesLeft : words.noFrames}</p>`;
  /** @type {Context} */
  const context = { snapshot, recording, moment, program, shared: sharedObjects(snapshot.frames, moment.values), words, actions };
  return html`<div class="chains">${repeat(chains, keyOf, (chain) => chainOf(chain, chains.length <= FEW, context))}</div>`;
}

/** How many there are, in words. @param {Snapshot} snapshot @param {Words} words */
export function framesHead(snapshot, words) {
  const running = snapshot.frames.filter(({ state }) => state === 'running' || state === 'calling').length;
  return words.framesHead(snapshot.frames.length, snapshot.frames.length - running);
}

/** @param {Chain} chain */
function keyOf({ links }) {
  return links[0].frame.frame;
}

/** @param {Chain} chain @param {boolean} few @param {Context} context */
function chainOf(chain, few, context) {
  const { moment, words, actions } = context;
  const path = `chain ${keyOf(chain)}`;
  const shut = moment.open.has(path);
  const selected = chain.task > 0 && chain.task === moment.task;
  const open = chain.running || selected || few !== shut;
  return html`<section class=${chain.running ? 'frames-of now' : 'frames-of'} id="chain-${keyOf(chain)}">
    ${chain.running ? head(chain, context) : html`<button class="frame-row" aria-expanded=${open} ?disabled=${selected} @click=${() => actions.toggleValue(path)}>
      ${glyphs.open}${head(chain, context)}${open ? nothing : html`<span class="mono quiet spot" lang="">${spot(chain)}</span>`}</button>`}
    ${open ? html`<ol class="chain">${cards(chain, context)}</ol>` : nothing}
    <span class="visually-hidden">${words.chainEnd}</span>
  </section>`;
}

/** Of a deep chain the middle is counted, until it is asked for. @param {Chain} chain @param {Context} context */
function cards(chain, context) {
  const { links } = chain;
  const path = `deep ${keyOf(chain)}`;
  const whole = links.length <= ENDS[0] + ENDS[1] + 2 || context.moment.open.has(path);
  const draw = (/** @type {Link} */ link) => card(link, link === links[links.length - 1], context);
  if (whole) return links.map(draw);
  return html`${links.slice(0, ENDS[0]).map(draw)}<li class="between"><button class="link" @click=${() => context.actions.toggleValue(path)}>${
    context.words.framesBetween(links.length - ENDS[0] - ENDS[1])}</button></li>${links.slice(-ENDS[1]).map(draw)}`;
}

/** Whose frames they are and how that stands. @param {Chain} chain @param {Context} context */
function head({ task, thread, links }, { snapshot, recording, words }) {
  const info = taskOf(snapshot, task) ?? snapshot.threads.find(({ entity }) => thread > 0 && entity === thread);
  const last = links[links.length - 1].frame;
  const owner = task || thread;
  const name = owner ? nameOf(recording.trace, owner, words) : links[0].frame.kind === 'module' ? words.mainProgram : nameOfCode(recording, links[0].frame);
  return html`<span class="frame-head"><span class="mono who" lang="">${name}</span>${
    task && functionOf(recording.trace, task) !== name ? html`<span class="mono quiet function" lang="">${functionOf(recording.trace, task)}</span>` : nothing
    }${standing(info ? info.state : last.state, words)}</span>`;
}

/** Where a chain stands, in the program's own frame that is furthest in: `produce:14 n=10`. @param {Chain} chain */
function spot({ links }) {
  const { frame } = links[links.length - 1];
  return [`:${frame.line}`, hint(frame.locals)].filter(Boolean).join(' ');
}

/** @param {Recording} recording @param {FrameInfo} frame */
function nameOfCode({ trace }, { code }) {
  return trace.codes[code]?.name ?? '';
}

/** @param {Link} link @param {boolean} last @param {Context} context */
function card({ frame, how }, last, context) {
  const { recording, program, moment, shared, words, actions } = context;
  const code = recording.trace.codes[frame.code];
  const file = code?.file === 'main.py' ? program.main : code?.file ?? '';
  const own = file in program.files;
  return html`<li class=${frame.state === 'running' ? 'now' : nothing}>
    ${how ? arrow(frame, how, words) : nothing}
    <div class="frame" id="frame-${frame.frame}">
      <div class="frame-title"><code lang="">${code?.name ?? ''}${frame.kind === 'module' ? '' : '()'}</code>
        ${own ? html`<button class="link" @click=${() => actions.goTo(file, frame.line)}>${words.line(frame.line)}</button>` : html`<span class="quiet" lang="">${file}:${frame.line}</span>`}
        ${standing(frame.state, words)}</div>
      ${how === null && frame.kind.endsWith('generator') ? traffic(frame, words) : nothing}
      ${last ? waits(frame, context) : nothing}
      ${frame.exception ? html`<p class="raising failed">${glyphs.failed}<code lang="">${frame.exception}</code></p>` : nothing}
      ${valueList(variables(frame), String(frame.frame), moment, shared, words, actions)}
    </div>
  </li>`;
}

/** What the innermost frame of a chain is suspended on. @param {FrameInfo} frame @param {Context} context */
function waits(frame, { snapshot, recording, words }) {
  const task = taskOf(snapshot, frame.task);
  if (frame.state !== 'suspended' || (!task?.reason && !frame.waits)) return nothing;
  const what = task?.reason
    ? said(words.waits({ reason: task.reason, thing: { name: nameOf(recording.trace, task.waitsFor, words) }, known: task.waitsFor > 0, until: task.until }))
    : html`<code lang="">${frame.waits}</code>`;
  return html`<p class="waits"><span class="quiet">${words.waitsFor}</span> ${what}</p>`;
}

/** A module's functions, classes and imports can be read in the editor. @param {FrameInfo} frame */
function variables({ kind, locals }) {
  return kind === 'module' ? locals.filter(({ value }) => !DEFINITIONS.has(value.type)) : locals;
}

/** How one frame leads to the next, with what went in and what came out. @param {FrameInfo} frame @param {NonNullable<Link['how']>} how @param {Words} words */
function arrow(frame, how, words) {
  return html`<div class="arrow"><span>${words.links[how]}</span>${traffic(frame, words)}</div>`;
}

/** @param {FrameInfo} frame @param {Words} words */
function traffic({ sent, yielded }, words) {
  if (sent === undefined && yielded === undefined) return nothing;
  return html`<span class="traffic">${sent === undefined ? nothing : html`<span class="in"><span class="quiet">${words.sent}</span> <code lang="">${sent}</code></span>`}${
    yielded === undefined ? nothing : html`<span class="out-of"><span class="quiet">${words.yielded}</span> <code lang="">${yielded}</code></span>`}</span>`;
}
