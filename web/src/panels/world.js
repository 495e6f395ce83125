/**
 * The world's panel: each host, pool, database and disk with how full it is and was; the requests on their way; for a served program how its clients fare.
 *
 * @import {Recording} from '../moment.js'
 * @import {Execution} from '../state.js'
 * @import {Trace} from '../trace.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} WorldActions
 * @property {(step: number) => void} goToStep
 */
import { html, nothing, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { depthAt } from '../digest.js';
import { stepOf } from '../moment.js';
import { nameOf } from '../names.js';
import { secondsOf, serviceAt } from '../served.js';
import { seconds } from './outcome.js';
import { depthLine } from './spark.js';
import { standing } from './standing.js';

/** Requests named; the rest is counted. */
const REQUESTS = 8;
/** Wrong answers told; the rest is counted. */
const WRONG = 6;
/** A limit that is so many times what a place ever held is not drawn. */
const FAR = 5;
/** Answers drawn at most: more would lie on each other. */
const DOTS = 500;

/** What stands in the panel's head. @param {Execution} run @param {Words} words */
export function worldHead(run, words) {
  const { recording } = run;
  if (!recording) return nothing;
  const now = recording.trace.begins(stepOf(run));
  const open = recording.digest.lanes.requestsAt(recording.trace, now).length;
  return html`<span class="quiet num">${words.worldHead(open, serviceAt(recording.trace, recording.digest.served, now).wrong.length)}</span>`;
}

/** @param {Execution} run @param {Words} words @param {WorldActions} actions */
export function world(run, words, actions) {
  const { recording } = run;
  if (!recording) return nothing;
  const now = recording.trace.begins(stepOf(run));
  const { places, served } = recording.digest;
  return html`${repeat(places.keys(), (id) => id, (id) => place(id, recording, now, words))}
    ${places.size ? requests(recording, now, words, actions) : nothing}
    ${served.length ? clients(recording, now, words, actions) : nothing}`;
}

/** A place that nobody went to in the whole run is left out. @param {number} id @param {Recording} recording @param {number} now @param {Words} words */
function place(id, recording, now, words) {
  const { trace, digest } = recording;
  const { busy, all } = digest.places.get(id) ?? {};
  if (!busy || !all || all.most === 0) return nothing;
  const room = Number(trace.entity(id).text) || 0;
  const count = depthAt(busy, now);
  return html`<div class="sync"><div class="sync-title"><code lang="">${nameOf(trace, id, words)}</code><span class="quiet num">${words.busyOf(count, room, depthAt(all, now) - count)}</span></div>
    ${occupancy(recording, busy, all, room, now, words)}</div>`;
}

/** The limit is drawn where it is near enough to leave something of the rest. @param {Recording} recording @param {import('../digest.js').Depth} busy @param {import('../digest.js').Depth} all @param {number} room @param {number} now @param {Words} words */
function occupancy({ trace, steps }, busy, all, room, now, words) {
  const limit = room <= FAR * all.most ? room : 0;
  const line = depthLine(trace, busy, limit, now, all.most);
  const above = depthLine(trace, all, limit, now, all.most);
  return html`<svg class="spark" viewBox="0 0 320 36" preserveAspectRatio="none" role="img" aria-label=${words.busyOverTime(all.most)}>
      <path class="area" d=${line.area}/>${line.cap === null ? nothing : svg`<path class="cap" d="M0 ${line.cap}H320"/>`}<path class="edge-line" d=${above.edge}/><path class="here" d="M${line.here} 0V36"/></svg>
    ${ends(trace.clock(steps), words.busyCaption(limit))}`;
}

/** @param {number} end virtual seconds @param {string} caption */
function ends(end, caption) {
  return html`<div class="ends"><span class="num">0 s</span><span>${caption}</span><span class="num">${seconds(end)} s</span></div>`;
}

/** @param {Recording} recording @param {number} now @param {Words} words @param {WorldActions} actions */
function requests({ trace, digest }, now, words, actions) {
  const open = digest.lanes.requestsAt(trace, now);
  if (open.length === 0) return html`<p class="quiet more">${words.noRequests}</p>`;
  return html`<table class="grid requests"><thead><tr><th scope="col">${words.openRequests}</th><th scope="col">${words.state}</th><th scope="col"></th><th scope="col">${words.since}</th></tr></thead><tbody>
    ${open.slice(0, REQUESTS).map(({ request, place: where, phase, change }) => html`<tr><th scope="row"><span class="mono" lang="">${trace.entity(request).name}</span></th><td>${standing(phase, words)}</td>
      <td class="what"><span class="mono" lang="">${nameOf(trace, where, words)}</span></td><td class="num"><button class="link num" title=${words.goToStep(trace.step(change))} @click=${() => actions.goToStep(trace.step(change))}>${seconds(trace.time(change))}</button></td></tr>`)}
    </tbody></table>${open.length > REQUESTS ? html`<p class="quiet more">${words.andMore(open.length - REQUESTS)}</p>` : nothing}`;
}

/** @param {Recording} recording @param {number} now @param {Words} words @param {WorldActions} actions */
function clients(recording, now, words, actions) {
  const { trace, digest: { served } } = recording;
  const { count, perSecond, half, most, wrong } = serviceAt(trace, served, now);
  return html`<div class="sync"><div class="sync-title"><b>${words.clients}</b><span class="quiet num">${words.answered(count, served.length)}</span></div>
    ${latencies(recording, now, words)}
    <p class="facts"><span>${words.perSecond}<b class="num">${perSecond.toFixed(1)}</b></span><span>${words.half}<b class="num">${seconds(half)} s</b></span><span>${words.most}<b class="num">${seconds(most)} s</b></span></p>
    ${wrong.length ? html`<p class="wrong-head">${words.wrongAnswers(wrong.length)}</p><ul class="wrong-answers">${wrong.slice(0, WRONG).map((event) => wrongAnswer(event, trace, words, actions))}</ul>` : nothing}
    ${wrong.length > WRONG ? html`<p class="quiet more">${words.andMore(wrong.length - WRONG)}</p>` : nothing}</div>`;
}

/** @param {number} event @param {Trace} trace @param {Words} words @param {WorldActions} actions */
function wrongAnswer(event, trace, words, actions) {
  const { name, type, text } = trace.entity(trace.subject(event));
  return html`<li>${words.wrongAnswer(type, name)} <code lang="">${text ?? ''}</code> <button class="link" @click=${() => actions.goToStep(trace.step(event))}>${words.goToStep(trace.step(event))}</button></li>`;
}

/** Each answer as a dot: along the time at which it came, as high as it was slow. @param {Recording} recording @param {number} now @param {Words} words */
function latencies({ trace, digest: { served }, steps }, now, words) {
  const end = trace.clock(steps);
  const events = [...served.at.subarray(0, Math.min(served.length, DOTS))];
  const slowest = Math.max(...events.map((event) => secondsOf(trace, event)));
  if (!(end > 0) || !(slowest > 0)) return nothing;
  const dots = { 'served': '', 'served-wrong': '' };
  for (const event of events) {
    const [x, y] = [Math.round((trace.time(event) / end) * 316) + 2, Math.round(32 - (secondsOf(trace, event) / slowest) * 28)];
    if (trace.kind(event) === 'served-wrong') dots['served-wrong'] += `M${x - 2} ${y - 2}l4 4m0 -4l-4 4`;
    else dots.served += `M${x} ${y}h0`;
  }
  const here = now >= trace.events ? 320 : Math.round((trace.time(now) / end) * 320);
  return html`<svg class="spark dots" viewBox="0 0 320 36" preserveAspectRatio="none" role="img" aria-label=${words.latencies(events.length)}>
      <path class="answer" d=${dots.served}/><path class="wrong" d=${dots['served-wrong']}/><path class="here" d="M${here} 0V36"/></svg>
    ${ends(end, words.latencyCaption)}`;
}
