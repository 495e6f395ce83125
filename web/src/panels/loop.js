/**
 * The loop panel: who runs, who is in line, which timers are set, and every task with its state, what it waits for and since when. A task that is
 * selected says in a sentence why it waits or why it got its turn. Tasks that wait for each other are drawn as the circle that they are in.
 *
 * @import {Snapshot, TaskInfo} from '../messages.js'
 * @import {Recording} from '../moment.js'
 * @import {Execution} from '../state.js'
 * @import {Trace} from '../trace.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} LoopActions
 * @property {(task: number) => void} selectTask
 * @property {(step: number) => void} goToStep
 */
import { html, nothing, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { circlesIn } from '../circles.js';
import { functionOf, nameOf } from '../names.js';
import { whyRuns, whyWaits } from '../narrate.js';
import { circle } from './circle.js';
import { named } from './named.js';
import { seconds } from './outcome.js';
import { said } from './say.js';
import { colourOf, glyphOf, standing } from './standing.js';

/** Entries of the ready queue and timers that are drawn; the rest is counted. */
const IN_LINE = 12;
const TIMERS = 4;
/** Finished tasks are shown while there are no more than these, or one of them is selected. */
const FINISHED = 8;
const OVER = new Set(['done', 'cancelled', 'failed']);

/** @param {Execution} run @param {Snapshot} snapshot @param {Words} words @param {LoopActions} actions */
export function loop({ recording, moment }, snapshot, words, actions) {
  if (!recording) return nothing;
  const { trace } = recording;
  const selected = snapshot.tasks.find(({ entity }) => entity === moment.task);
  if (!snapshot.iteration && snapshot.tasks.length + snapshot.timers.length + snapshot.threads.length === 0) {
    return html`<p class="quiet silent">${recording.digest.lanes.shown.some(({ kind }) => kind === 'task') ? words.noLoop : words.oneThread}</p>`;
  }
  return html`
    ${snapshot.iteration ? line(snapshot, trace, words, actions) : nothing}
    ${snapshot.timers.length ? timers(snapshot, trace, words) : nothing}
    ${tasks(snapshot, trace, moment.task, words, actions)}
    ${circlesIn(snapshot).map((links) => circle(links, trace, words))}
    ${selected ? why(selected, snapshot, recording, words, actions) : nothing}
    ${snapshot.threads.length ? threads(snapshot, trace, words) : nothing}`;
}

/** @param {Snapshot} snapshot @param {Words} words */
export function loopHead(snapshot, words) {
  if (snapshot.tasks.length === 0 && snapshot.iteration === 0) return '';
  return words.loopHead(snapshot.iteration, snapshot.ready.length, snapshot.timers.length);
}

/** Who runs, and who is next. @param {Snapshot} snapshot @param {Trace} trace @param {Words} words @param {LoopActions} actions */
function line(snapshot, trace, words, actions) {
  const running = snapshot.tasks.find(({ state }) => state === 'running');
  const more = snapshot.ready.length - IN_LINE;
  return html`<div class="ready-row" role="group" aria-label=${words.readyQueue}>
    ${running ? html`<button class="chip running solid" lang="" @click=${() => actions.selectTask(running.entity)}>${glyphOf('running')}<span class="visually-hidden">${words.standings.running} </span>${
      named(nameOf(trace, running.entity, words))}</button>` : html`<span class="chip gap">${words.nobodyRuns}</span>`}
    <span class="quiet" aria-hidden="true">←</span>
    ${snapshot.ready.length === 0 ? html`<span class="chip gap">${words.nobodyReady}</span>` : nothing}
    ${repeat(snapshot.ready.slice(0, IN_LINE), ({ event, entity }) => `${event} ${entity}`, ({ entity, text }) => html`<button class="chip ready" lang="" @click=${() => actions.selectTask(entity)}>
      ${glyphOf('ready')}${named(trace.entity(entity).kind === 'task' ? nameOf(trace, entity, words) : text || nameOf(trace, entity, words))}</button>`)}
    ${more > 0 ? html`<span class="quiet">${words.andMore(more)}</span>` : nothing}
  </div>`;
}

/** The timers on an axis from now to the last of those drawn. @param {Snapshot} snapshot @param {Trace} trace @param {Words} words */
function timers(snapshot, trace, words) {
  const drawn = snapshot.timers.slice(0, TIMERS);
  const more = snapshot.timers.length - drawn.length;
  const span = Math.max(drawn[drawn.length - 1].when - snapshot.clock, 1e-9);
  const at = (/** @type {number} */ when) => 4 + ((when - snapshot.clock) / span) * 300;
  return html`<div class="clock-axis">
    <svg class="timers" viewBox="0 0 320 24" preserveAspectRatio="none" aria-hidden="true"><line x1="0" x2="320" y1="18" y2="18"/><path class="now" d="M4 9V24"/>
      ${drawn.map(({ when }) => svg`<path class="due" d="M${at(when)} 9V24"/>`)}</svg>
    <ul class="due-list" aria-label=${words.timers}>${drawn.map(({ when, entity, text }) => html`<li><span class="num sleeping-text">${seconds(when)}</span>
      ${named(trace.entity(entity).kind === 'task' ? nameOf(trace, entity, words) : text || nameOf(trace, entity, words))}
      <span class="quiet num">+${seconds(when - snapshot.clock)} s</span></li>`)}${more > 0 ? html`<li class="quiet">${words.andMore(more)}</li>` : nothing}</ul>
  </div>`;
}

/** @param {Snapshot} snapshot @param {Trace} trace @param {number} selected @param {Words} words @param {LoopActions} actions */
function tasks(snapshot, trace, selected, words, actions) {
  if (snapshot.tasks.length === 0) return nothing;
  const over = snapshot.tasks.filter(({ state }) => OVER.has(state));
  const hidden = over.length > FINISHED ? over.filter(({ entity }) => entity !== selected) : [];
  const shown = snapshot.tasks.filter((task) => !hidden.includes(task));
  if (shown.length === 0) return html`<p class="quiet more">${words.allFinished(hidden.length)}</p>`;
  return html`<table class="grid"><thead><tr><th scope="col">${words.task}</th><th scope="col">${words.state}</th><th scope="col">${words.waitsFor}</th><th scope="col">${words.since}</th></tr></thead>
    <tbody>${repeat(shown, ({ entity }) => entity, (task) => taskRow(task, trace, selected, words, actions))}</tbody></table>
    ${hidden.length ? html`<p class="quiet more">${words.moreFinished(hidden.length)}</p>` : nothing}`;
}

/** @param {TaskInfo} task @param {Trace} trace @param {number} selected @param {Words} words @param {LoopActions} actions */
function taskRow(task, trace, selected, words, actions) {
  const { entity, state } = task;
  return html`<tr class=${state === 'running' ? 'now' : nothing} aria-selected=${entity === selected ? 'true' : nothing}>
    <th scope="row"><button class="who" aria-pressed=${entity === selected} title=${[nameOf(trace, entity, words), trace.entity(entity).text].filter(Boolean).join(': ')} @click=${() => actions.selectTask(entity === selected ? 0 : entity)}>${named(nameOf(trace, entity, words))}<span class="mono quiet function" lang="">${functionOf(trace, entity)}</span></button></th>
    <td>${standing(state, words)}</td><td class="what">${what(task, trace, words)}</td><td class="num">${OVER.has(state) && task.since < 0 ? nothing : seconds(task.since)}</td></tr>`;
}

/** What a task waits for, in a few words. @param {TaskInfo} task @param {Trace} trace @param {Words} words */
function what(task, trace, words) {
  if (OVER.has(task.state)) return task.result === undefined || task.result === 'None' ? html`<span class="quiet">–</span>` : html`<code lang="" title=${task.result}>${task.result}</code>`;
  if (task.state === 'running') return html`<span class="quiet">–</span>`;
  if (task.state === 'ready') return words.itsTurn;
  return said(words.waits({ reason: task.reason, thing: { name: nameOf(trace, task.waitsFor, words) }, known: task.waitsFor > 0, until: task.until }));
}

/** @param {TaskInfo} task @param {Snapshot} snapshot @param {Recording} recording @param {Words} words @param {LoopActions} actions */
function why(task, snapshot, recording, words, actions) {
  const { trace } = recording;
  const runs = task.state === 'running';
  const told = runs ? whyRuns(trace, task.event, words) : whyWaits(trace, snapshot, task, words);
  if (!told) return nothing;
  return html`<p class="why ${colourOf(task.state)}"><b>${runs ? words.whyRunsHead : words.whyWaitsHead}</b> ${said(told.sentence)} ${told.step >= 0
    ? html`<button class="link" @click=${() => actions.goToStep(told.step)}>${words.goToStep(told.step)}</button>` : nothing}</p>`;
}

/** @param {Snapshot} snapshot @param {Trace} trace @param {Words} words */
function threads(snapshot, trace, words) {
  return html`<table class="grid"><thead><tr><th scope="col">${words.thread}</th><th scope="col">${words.state}</th><th scope="col">${words.waitsFor}</th></tr></thead><tbody>
    ${snapshot.threads.map(({ entity, state, waitsFor, reason }) => html`<tr class=${state === 'running' ? 'now' : nothing}><th scope="row">${named(entity ? nameOf(trace, entity, words) : words.mainThread)}</th>
      <td>${standing(state, words)}</td><td class="what">${reason ? said(words.waits({ reason, thing: { name: nameOf(trace, waitsFor, words) }, known: waitsFor > 0, until: -1 })) : html`<span class="quiet">–</span>`}</td></tr>`)}
    </tbody></table>`;
}
