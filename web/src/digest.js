/**
 * What the page reads off a trace as it comes, so that no panel has to look through millions of events: lanes, how full queues and the like were, what was
 * printed by which event, the marks on the slider.
 *
 * @import {Trace} from './trace.js'
 *
 * @typedef {object} Depth How much a queue, a semaphore or the like held, change by change.
 * @property {Column<Uint32Array>} events
 * @property {Column<Uint32Array>} values
 * @property {number} most
 *
 * @typedef {object} Place How full a host, a pool, a database or a disk of the simulated world was.
 * @property {Depth} busy
 * @property {Depth} all the busy and those that waited
 */
import { Lanes } from './lanes.js';
import { Column } from './trace.js';

/** Kinds of event whose object is how much there is now. */
const MEASURED = new Set(['queue-put', 'queue-get', 'semaphore-acquire', 'semaphore-release', 'barrier-wait']);
/** Of whose kinds the first part says what they are about. */
const SYNCS = new Set(['queue', 'lock', 'semaphore', 'event', 'condition', 'barrier']);
const FAILURES = new Set(['raise', 'task-fail', 'task-cancelled']);

export class Digest {
  lanes = new Lanes();
  /** By entity, in the order in which they first had something. @type {Map<number, Depth>} */
  depths = new Map();
  /** Entities that tasks or threads wait at: queues, locks and the like. @type {Set<number>} */
  syncs = new Set();
  /** The places of the simulated world, in the order in which they were first asked. @type {Map<number, Place>} */
  places = new Map();
  /** Every answer that a client of the world got from the program. */
  served = new Column(Uint32Array, 16);
  /** Every wake-up of a task or thread. */
  wakes = new Column(Uint32Array, 64);
  /** Every exception. */
  failures = new Column(Uint32Array, 16);
  /** Output events of a stream, and how many characters it had when each was over. @type {Record<1|2, {events: Column<Uint32Array>, ends: Column<Float64Array>}>} */
  printed = { 1: { events: new Column(Uint32Array, 64), ends: new Column(Float64Array, 64) }, 2: { events: new Column(Uint32Array, 64), ends: new Column(Float64Array, 64) } };
  #taken = 0;

  /** @param {Trace} trace takes the events that are new in it */
  take(trace) {
    this.lanes.take(trace);
    for (let event = trace.pastLines(this.#taken); event < trace.events; event = trace.pastLines(event + 1)) this.#event(trace, event);
    this.#taken = trace.events;
  }

  /** @param {Trace} trace @param {number} event */
  #event(trace, event) {
    const kind = trace.kind(event);
    if (kind === 'task-wake' || kind === 'thread-wake') this.wakes.push(event);
    if (FAILURES.has(kind)) this.failures.push(event);
    if (kind === 'output') return this.#output(trace, event);
    if (kind === 'request-start') this.#place(trace.object(event));
    if (kind === 'occupancy') return this.#occupied(trace, event);
    if (kind === 'served' || kind === 'served-wrong') this.served.push(event);
    if (isAboutSync(kind)) this.syncs.add(trace.subject(event));
    if (MEASURED.has(kind)) this.#measure(trace.subject(event), event, trace.object(event));
  }

  /** @param {Trace} trace @param {number} event */
  #output(trace, event) {
    const { events, ends } = this.printed[trace.object(event) === 2 ? 2 : 1];
    events.push(event);
    ends.push((ends.length ? ends.at[ends.length - 1] : 0) + trace.subject(event));
  }

  /** @param {number} id @param {number} event @param {number} value */
  #measure(id, event, value) {
    let depth = this.depths.get(id);
    if (!depth) this.depths.set(id, depth = emptyDepth());
    change(depth, event, value);
  }

  /** @param {number} id */
  #place(id) {
    let place = this.places.get(id);
    if (!place) this.places.set(id, place = { busy: emptyDepth(), all: emptyDepth() });
    return place;
  }

  /** @param {Trace} trace @param {number} event */
  #occupied(trace, event) {
    const { busy, all } = this.#place(trace.subject(event));
    change(busy, event, trace.object(event));
    change(all, event, trace.object(event) + Math.max(0, trace.value(event)));
  }

  /** The event that printed a stream's character; -1 when it is not recorded. @param {1|2} stream @param {number} offset */
  printedBy(stream, offset) {
    const { events, ends } = this.printed[stream];
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (ends.at[middle] > offset) high = middle;
      else low = middle + 1;
    }
    return low < events.length ? events.at[low] : -1;
  }
}

/** @returns {Depth} */
function emptyDepth() {
  return { events: new Column(Uint32Array, 64), values: new Column(Uint32Array, 64), most: 0 };
}

/** @param {Depth} depth @param {number} event @param {number} value */
function change(depth, event, value) {
  depth.events.push(event);
  depth.values.push(value);
  depth.most = Math.max(depth.most, value);
}

/** By kind. @type {Map<string, boolean>} */
const aboutSync = new Map();

/** @param {string} kind */
function isAboutSync(kind) {
  let known = aboutSync.get(kind);
  if (known === undefined) aboutSync.set(kind, known = SYNCS.has(kind.slice(0, kind.indexOf('-'))));
  return known;
}

/** What a depth was at an event. @param {Depth} depth @param {number} event */
export function depthAt({ events, values }, event) {
  let low = 0;
  for (let high = events.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (events.at[middle] > event) high = middle;
    else low = middle + 1;
  }
  return low ? values.at[low - 1] : 0;
}
