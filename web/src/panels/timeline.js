/**
 * The timeline's panel: its tools, the canvas, and the list that says the same in words, for the keyboard and for screen readers.
 *
 * @import {Lane} from '../lanes.js'
 * @import {Recording} from '../moment.js'
 * @import {Execution, State} from '../state.js'
 * @import {Timeline} from '../timeline/timeline.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} TimelinePanelActions
 * @property {(step: number) => void} goToStep
 * @property {() => void} fit
 * @property {(factor: number) => void} zoom
 * @property {() => void} toggleMeasure
 * @property {() => void} toggleList
 * @property {(text: string, back: boolean) => void} search
 */
import { html, nothing } from 'lit-html';
import { standsAt } from '../lanes.js';
import { stepOf } from '../moment.js';
import { functionOf, nameOf } from '../names.js';
import { seconds } from './outcome.js';
import { standing } from './standing.js';

/** @param {State} state @param {Execution} run @param {Timeline} timeline @param {Words} words @param {TimelinePanelActions} actions */
export function timelinePanel(state, run, timeline, words, actions) {
  const { recording } = run;
  if (!recording) return nothing;
  const { list } = state.choices;
  const step = stepOf(run);
  if (!list) {
    timeline.show(shownOf(run, recording, words));
  }
  return html`${list ? twin(recording, step, words, actions) : html`<figure class="picture" role="img" aria-label=${words.timelineSays(recording.digest.lanes.shown.length, step, recording.steps)}>${timeline.dom}</figure>`}`;
}

/** What a picture of the timeline is drawn from. @param {Execution} run @param {Recording} recording @param {Words} words @returns {import('../timeline/layout.js').Shown} */
export function shownOf(run, recording, words) {
  const { moment } = run;
  const step = stepOf(run);
  return {
    recording, step, selected: moment.task, mark: moment.mark, namesOf: (lane) => laneNames(lane, recording, words),
    words: { now: words.lensTitle(seconds(recording.trace.clock(step))), depth: words.depthOf, states: words.standings },
  };
}

/** What stands in the panel's head. @param {State} state @param {Execution} run @param {Words} words @param {TimelinePanelActions} actions */
export function timelineTools(state, run, words, actions) {
  const { recording, moment } = run;
  if (!recording) return nothing;
  const { trace } = recording;
  const { list } = state.choices;
  const step = stepOf(run);
  const { mark } = moment;
  return html`<div class="tools">
    ${mark < 0 ? nothing : html`<output class="num measured">${words.measured(seconds(Math.abs(trace.clock(step) - trace.clock(mark))), Math.abs(step - mark))}</output>`}
    <form class="search" role="search" @submit=${(/** @type {SubmitEvent} */ event) => search(event, actions)}><input type="search" name="text" aria-label=${words.search} placeholder=${words.search}
      spellcheck="false" autocomplete="off" autocapitalize="off" enterkeyhint="search" @keydown=${(/** @type {KeyboardEvent} */ event) => backwards(event, actions)}></form>
    <button class="mini" aria-pressed=${mark >= 0} title=${words.measureHint} @click=${actions.toggleMeasure}>${words.measure}</button>
    ${list ? nothing : html`<button class="mini sign" title=${words.zoomOut} aria-label=${words.zoomOut} @click=${() => actions.zoom(1 / 1.5)}>−</button><button class="mini sign" title=${words.zoomIn} aria-label=${words.zoomIn}
      @click=${() => actions.zoom(1.5)}>+</button><button class="mini" title=${words.fitHint} @click=${actions.fit}>${words.fit}</button>`}
    <button class="mini" aria-pressed=${list} @click=${actions.toggleList}>${words.list}</button>
  </div>`;
}

/** @param {SubmitEvent} event @param {TimelinePanelActions} actions */
function search(event, actions) {
  event.preventDefault();
  actions.search(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('text') ?? ''), false);
}

/** @param {KeyboardEvent} event @param {TimelinePanelActions} actions */
function backwards(event, actions) {
  if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
  event.preventDefault();
  actions.search(/** @type {HTMLInputElement} */ (event.currentTarget).value, true);
}

/**
 * What a lane may be called, the longest first: a task with its function as it is called, with the function's own name, alone.
 * @param {Lane} lane @param {Pick<Recording, 'trace'>} recording @param {Words} words @returns {string[]} at least one
 */
export function laneNames(lane, { trace }, words) {
  switch (lane.kind) {
    case 'main': return [words.mainProgram];
    case 'loop': return [words.loopLane];
    case 'generator': return [lane.name ?? ''];
    case 'request': return [`${nameOf(trace, lane.id, words)}${lane.row ? ` ${lane.row + 1}` : ''}`];
    case 'thread': return [nameOf(trace, lane.id, words).replace(/ \((\w+)\)$/, ' $1')];
  }
  const name = nameOf(trace, lane.id, words);
  const whole = functionOf(trace, lane.id);
  const ways = [whole, whole.slice(whole.lastIndexOf('.') + 1)].filter((way, i, all) => way && way !== name && all.indexOf(way) === i);
  return [...ways.map((way) => `${name} ${way}`), name];
}

/** The lanes as rows: how each stands at the playhead, and the ways to where it last changed and will change next. @param {Recording} recording @param {number} step @param {Words} words @param {TimelinePanelActions} actions */
function twin(recording, step, words, actions) {
  const { trace, digest } = recording;
  const go = (/** @type {number} */ event) => html`<button class="link num" @click=${() => actions.goToStep(trace.step(event))}>${words.stepNumber(trace.step(event))}</button>`;
  return html`<div class="twin" tabindex="0" role="group" aria-label=${words.list}><table class="grid"><thead><tr><th scope="col">${words.lane}</th><th scope="col">${words.state}</th><th scope="col">${words.sinceStep}</th><th scope="col">${words.untilStep}</th></tr></thead><tbody>
    ${digest.lanes.shown.map((lane) => {
      const { change, state } = standsAt(lane, recording, step);
      const next = change + 1 < lane.events.length ? lane.events.at[change + 1] : -1;
      return html`<tr class=${state === 'running' ? 'now' : nothing}><th scope="row"><span class="mono" lang="">${laneNames(lane, recording, words)[0]}</span></th><td>${
        state === 'none' ? html`<span class="quiet">${words.notYet}</span>` : standing(state, words)}</td><td>${change < 0 ? nothing : go(lane.events.at[change])}</td><td>${next < 0 ? nothing : go(next)}</td></tr>`;
    })}</tbody></table></div>`;
}
