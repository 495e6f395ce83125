/**
 * The queues panel: each queue, lock, semaphore, event, condition and barrier with what it holds and who waits, in order; for a queue also how full it was.
 *
 * @import {Snapshot, SyncInfo} from '../messages.js'
 * @import {Recording} from '../moment.js'
 * @import {Execution} from '../state.js'
 * @import {Trace} from '../trace.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} QueueActions
 * @property {(task: number) => void} selectTask
 */
import { html, nothing, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { stepOf } from '../moment.js';
import { nameOf, taskOf } from '../names.js';
import { named } from './named.js';
import { depthLine } from './spark.js';
import { seconds } from './outcome.js';
import { colourOf, glyphOf } from './standing.js';

/** Items drawn; the rest is counted. */
const ITEMS = 6;
/** Waiters named in a line. */
const WAITERS = 4;

/** @param {Execution} run @param {Snapshot} snapshot @param {Words} words @param {QueueActions} actions */
export function queues(run, snapshot, words, actions) {
  const { recording } = run;
  if (!recording) return nothing;
  if (snapshot.syncs.length === 0) return html`<p class="quiet silent">${snapshot.end && recording.digest.syncs.size ? words.noSyncsLeft : words.noSyncs}</p>`;
  return repeat(snapshot.syncs, ({ entity }) => entity, (sync) => html`<div class="sync">${title(sync, recording.trace, words)}
    ${recording.trace.entity(sync.entity).kind === 'queue' ? queue(sync, run, recording, snapshot, words, actions) : lock(sync, recording.trace, snapshot, words, actions)}</div>`);
}

/** @param {SyncInfo} sync @param {Trace} trace @param {Words} words */
function title(sync, trace, words) {
  const { name, type } = trace.entity(sync.entity);
  return html`<div class="sync-title"><code lang="">${nameOf(trace, sync.entity, words)}</code>${name ? html`<span class="quiet mono" lang="">${type}</span>` : nothing}<span class="quiet num">${fill(sync, trace, words)}</span></div>`;
}

/** How full, or who holds it. @param {SyncInfo} sync @param {Trace} trace @param {Words} words */
function fill(sync, trace, words) {
  switch (trace.entity(sync.entity).kind) {
    case 'queue': return sync.capacity ? words.fullOf(sync.size, sync.capacity) : words.holds(sync.size);
    case 'semaphore': return words.left(sync.size, sync.capacity);
    case 'event': return sync.set ? words.isSet : words.isNotSet;
    case 'barrier': return words.come(sync.size, sync.capacity);
    case 'condition':
    case 'lock': return sync.set ? words.heldBy(nameOf(trace, sync.holder ?? 0, words)) : words.free;
    default: return nothing;
  }
}

/** Goods go in at the right and out at the left. @param {SyncInfo} sync @param {Execution} run @param {Recording} recording @param {Snapshot} snapshot @param {Words} words @param {QueueActions} actions */
function queue(sync, run, recording, snapshot, words, actions) {
  const { trace } = recording;
  const items = sync.items ?? [];
  const more = sync.size - Math.min(items.length, ITEMS);
  const empty = sync.capacity ? Math.min(sync.capacity, ITEMS) - Math.min(items.length, ITEMS) : 0;
  return html`<div class="belt">
      ${waiters(sync.getters, words.getters, 'exit', trace, snapshot, words, actions)}
      <ol class="slots" aria-label=${words.contents}>${items.slice(0, ITEMS).map(({ text, type }, i) => html`<li class=${i === 0 ? 'slot next' : 'slot'} lang="" title="${text}, ${type}">${text}</li>`)}${
        Array.from({ length: empty }, () => html`<li class="slot" aria-hidden="true"></li>`)}${
        more > 0 ? html`<li class="slot rest">+${more}</li>` : nothing}${items.length + empty === 0 ? html`<li class="slot none">${words.emptyQueue}</li>` : nothing}</ol>
      ${waiters(sync.putters, words.putters, '', trace, snapshot, words, actions)}
    </div>
    ${history(sync, run, recording, words)}
    <p class="facts">${sync.unfinished === undefined ? nothing : html`<span>${words.unfinished}<b>${sync.unfinished}</b></span>`}<span>${words.getters}<b>${sync.getters.length}</b></span>${
      sync.capacity ? html`<span>${words.putters}<b>${sync.putters.length}</b></span>` : nothing}</p>`;
}

/** @param {SyncInfo} sync @param {Trace} trace @param {Snapshot} snapshot @param {Words} words @param {QueueActions} actions */
function lock(sync, trace, snapshot, words, actions) {
  const all = [...sync.getters, ...sync.putters];
  return all.length ? waiters(all, words.waiting, 'row-of', trace, snapshot, words, actions) : html`<p class="quiet more">${words.nobodyWaits}</p>`;
}

/** @param {number[]} ids @param {string} label @param {string} where @param {Trace} trace @param {Snapshot} snapshot @param {Words} words @param {QueueActions} actions */
function waiters(ids, label, where, trace, snapshot, words, actions) {
  const more = ids.length - WAITERS;
  return html`<ol class="waiters ${where}" aria-label=${label}>
    ${ids.slice(0, WAITERS).map((id) => {
      const state = taskOf(snapshot, id)?.state ?? 'blocked';
      return html`<li><button class="chip ${colourOf(state)}" lang="" @click=${() => actions.selectTask(id)}>${glyphOf(state)}${named(nameOf(trace, id, words))}</button></li>`;
    })}${more > 0 ? html`<li class="quiet">${words.andMore(more)}</li>` : nothing}${ids.length === 0 ? html`<li class="quiet">${where === 'exit' ? words.noGetters : words.noPutters}</li>` : nothing}
  </ol>`;
}

/** @param {SyncInfo} sync @param {Execution} run @param {Recording} recording @param {Words} words */
function history(sync, run, { trace, digest, steps }, words) {
  const depth = digest.depths.get(sync.entity);
  if (!depth || depth.events.length < 2) return nothing;
  const now = trace.begins(stepOf(run));
  const timed = trace.clock(steps) > 0;
  const line = depthLine(trace, depth, sync.capacity, now);
  return html`<svg class="spark" viewBox="0 0 320 36" preserveAspectRatio="none" role="img" aria-label=${words.depthOverTime(depth.most)}>
      <path class="area" d=${line.area}/>${line.cap === null ? nothing : svg`<path class="cap" d="M0 ${line.cap}H320"/>`}<path class="edge-line" d=${line.edge}/><path class="here" d="M${line.here} 0V36"/></svg>
    <div class="ends"><span class="num">${timed ? '0 s' : words.stepNumber(0)}</span><span>${sync.capacity ? words.depthCaption : words.depthPlain}</span><span class="num">${timed ? `${seconds(trace.clock(steps))} s` : words.stepNumber(steps)}</span></div>`;
}
