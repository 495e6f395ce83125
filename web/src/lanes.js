/**
 * Who did what when, read off the events as they come: a lane for the main program, each task, each thread and each loop that blocked or ran callbacks;
 * where there are neither tasks nor threads, for each generator; and as many for each place of the simulated world as it had requests at a time. A lane is a list
 * of changes; a change says what state it enters and at which event.
 *
 * @import {TaskState} from './messages.js'
 * @import {Trace} from './trace.js'
 *
 * @typedef {object} Lane
 * @property {'main'|'task'|'thread'|'loop'|'generator'|'request'} kind
 * @property {number} id the entity; for a generator the serial of its frame; for requests their place
 * @property {number} [row] which of its place's lanes one of requests is, from 0
 * @property {string} [name] a generator's function
 * @property {Lane} [caller] who waits for a generator that runs
 * @property {Column<Uint32Array>} events where each change happened, in order
 * @property {Column<Uint8Array>} states index into STATES
 * @property {Column<Uint32Array>} runs how many of the changes so far led to running, or to a request's waiting, so that a stretch tells at once whether it holds one
 */
import { Column } from './trace.js';

/**
 * @typedef {'queued'|'connecting'|'sending'|'waiting'|'receiving'} Phase of a request
 * @typedef {TaskState|Phase|'none'|'calling'} LaneState none: not there; calling: waits for what it called
 */

/** A request's phases borrow the colours of the tasks' states that are like them. @type {Record<Phase, TaskState>} */
export const PHASES = { queued: 'blocked', connecting: 'sleeping', sending: 'ready', waiting: 'awaiting', receiving: 'ready' };

/** @type {LaneState[]} */
export const STATES = ['none', 'running', 'ready', 'sleeping', 'awaiting', 'blocked', 'calling', 'done', 'cancelled', 'failed', 'queued', 'connecting', 'sending', 'waiting', 'receiving'];
const CODE = /** @type {Record<LaneState, number>} */ (Object.fromEntries(STATES.map((state, i) => [state, i])));
export const RUNNING = CODE.running;
export const WAITING = CODE.waiting;

/** What a task's reason to wait makes of its state; the others are awaiting. @type {Record<string, LaneState>} */
const REASONS = { sleep: 'sleeping', get: 'blocked', put: 'blocked', join: 'blocked', acquire: 'blocked', wait: 'blocked', barrier: 'blocked', yield: 'ready' };
/** @type {Record<Lane['kind'], number>} */
const ORDER = { main: 0, task: 1, thread: 2, loop: 3, generator: 4, request: 5 };
const KINDS = Object.keys(ORDER).length;
/** More generators than these are not told apart. */
const GENERATORS = 60;

export class Lanes {
  /** @type {Lane[]} */ all = [];
  /** @type {Map<number, Lane>} */ #byKey = new Map();
  /** The event at which each frame under way began. @type {Map<number, number>} */ #calls = new Map();
  /** By place, its lanes; each with the request that is on it, 0: none. @type {Map<number, {lane: Lane, request: number}[]>} */ #places = new Map();
  /** Tasks that a library made for itself, as a server does for each connection, and in which nothing of the program has run. @type {Set<number>} */ #inner = new Set();
  #scheduled = false;
  #taken = 0;
  /** The thread that runs; 0: the main one. */ #thread = 0;

  constructor() {
    this.main = this.#lane('main', 0);
  }

  /** Those to be shown, requests last, by place: what only led to what is shown elsewhere is left out. */
  get shown() {
    const own = this.all.filter(({ kind, id }) => (!this.#scheduled || kind !== 'generator') && !(kind === 'task' && this.#inner.has(id)));
    return [...own, ...[...this.#places.values()].flat().map(({ lane }) => lane)];
  }

  /** The requests on their way at an event, by their latest changes. @param {Trace} trace @param {number} event @returns {{request: number, place: number, phase: Phase, change: number}[]} */
  requestsAt(trace, event) {
    return [...this.#places].flatMap(([place, rows]) => rows.flatMap(({ lane }) => {
      const i = changeAt(lane, event);
      const phase = i < 0 ? 'none' : STATES[lane.states.at[i]];
      const change = lane.events.at[i];
      return phase in PHASES ? [{ request: trace.subject(change), place, phase: /** @type {Phase} */ (phase), change }] : [];
    }));
  }

  /** @param {Trace} trace takes the events that are new in it */
  take(trace) {
    if (this.#taken === 0 && trace.events > 0) this.#change(this.main, 0, 'running');
    for (let event = trace.pastLines(this.#taken); event < trace.events; event = trace.pastLines(event + 1)) this.#event(trace, event);
    this.#taken = trace.events;
  }

  /** @param {Trace} trace @param {number} event */
  #event(trace, event) {
    const kind = trace.kind(event);
    if (kind.startsWith('task-')) return this.#task(trace, event, kind);
    if (kind.startsWith('thread-')) return this.#threads(trace, event, kind);
    if (kind.startsWith('request-')) return this.#requests(trace, event, kind);
    if (this.#inner.size && (kind === 'call' || kind === 'resume')) this.#inner.delete(trace.actor(event));
    switch (kind) {
      case 'loop-start': return this.#change(this.main, event, 'calling');
      case 'loop-stop': return this.#change(this.main, event, 'running');
      case 'callback-run': return this.#moment('loop', trace.actor(event), event);
      case 'blocked': return this.#blocked(trace, event);
    }
    if (!this.#scheduled) this.#generator(trace, event, kind);
  }

  /** @param {Trace} trace @param {number} event @param {string} kind */
  #task(trace, event, kind) {
    const id = trace.subject(event);
    this.#scheduled = true;
    switch (kind) {
      case 'task-create':
        if (trace.frame(event) === 0) this.#inner.add(id);
        return this.#change(this.#lane('task', id), event, 'ready');
      case 'task-start': case 'task-resume': return this.#change(this.#lane('task', id), event, 'running');
      case 'task-suspend': return this.#change(this.#lane('task', id), event, stateFor(trace.strings[trace.value(event)]));
      case 'task-wake': return this.#change(this.#lane('task', id), event, 'ready');
      case 'task-finish': return this.#change(this.#lane('task', id), event, 'done');
      case 'task-fail': return this.#change(this.#lane('task', id), event, 'failed');
      case 'task-cancelled': return this.#change(this.#lane('task', id), event, 'cancelled');
    }
  }

  /** @param {Trace} trace @param {number} event @param {string} kind */
  #threads(trace, event, kind) {
    const id = trace.subject(event);
    const lane = id === 0 ? this.main : this.#lane('thread', id);
    this.#scheduled = true;
    switch (kind) {
      case 'thread-start': return this.#change(lane, event, 'ready');
      case 'thread-switch': {
        const before = this.#thread === 0 ? this.main : this.#lane('thread', this.#thread);
        if (before !== lane && stateOf(before) === 'running') this.#change(before, event, 'ready');
        this.#thread = id;
        return this.#change(lane, event, 'running');
      }
      case 'thread-block': return this.#change(lane, event, stateFor(trace.strings[trace.value(event)]));
      case 'thread-wake': return this.#change(lane, event, 'ready');
      case 'thread-end': return this.#change(lane, event, 'done');
    }
  }

  /** A request takes the first lane of its place that is free. @param {Trace} trace @param {number} event @param {string} kind */
  #requests(trace, event, kind) {
    const [request, place] = [trace.subject(event), trace.object(event)];
    const rows = this.#places.get(place) ?? [];
    if (rows.length === 0) this.#places.set(place, rows);
    const begins = kind === 'request-start';
    let row = rows.find((each) => each.request === (begins ? 0 : request));
    if (!row && !begins) return;
    if (!row) rows.push(row = { lane: { ...emptyLane('request', place), row: rows.length }, request: 0 });
    row.request = kind === 'request-end' ? 0 : request;
    const said = trace.text(event) ?? '';
    this.#change(row.lane, event, begins ? 'queued' : kind === 'request-end' ? outcomeOf(said) : phaseOf(said));
  }

  /** A generator is known by its first yield; its lane begins where its call did. @param {Trace} trace @param {number} event @param {string} kind */
  #generator(trace, event, kind) {
    const frame = trace.frame(event);
    if (kind === 'call') return void this.#calls.set(frame, event);
    let lane = this.#byKey.get(keyOf('generator', frame));
    if (kind === 'yield' && !lane && this.#byKey.size < GENERATORS) {
      lane = this.#lane('generator', frame);
      lane.name = trace.code(event)?.name ?? '';
      const call = this.#calls.get(frame) ?? event;
      if (lastOf(this.main) <= call && !this.#byKey.has(keyOf('generator', trace.object(call)))) this.#enter(trace, lane, call);
      else this.#change(lane, call, 'running');
    }
    if (kind === 'return' || kind === 'unwind') this.#calls.delete(frame);
    if (!lane) return;
    if (kind === 'resume') this.#enter(trace, lane, event);
    else if (kind === 'yield' || kind === 'return' || kind === 'unwind') this.#leave(lane, event, kind);
  }

  /** A generator runs; whoever called it waits for it. @param {Trace} trace @param {Lane} lane @param {number} event */
  #enter(trace, lane, event) {
    const caller = this.#byKey.get(keyOf('generator', trace.object(event))) ?? this.main;
    lane.caller = caller;
    this.#change(caller, event, 'calling');
    this.#change(lane, event, 'running');
  }

  /** @param {Lane} lane @param {number} event @param {'yield'|'return'|'unwind'} kind */
  #leave(lane, event, kind) {
    this.#change(lane, event, kind === 'yield' ? 'awaiting' : kind === 'return' ? 'done' : 'failed');
    if (lane.caller) this.#change(lane.caller, event, 'running');
    delete lane.caller;
  }

  /** A blocking call stops everybody for a while. Where there is nobody else, the main program merely sleeps. @param {Trace} trace @param {number} event */
  #blocked(trace, event) {
    const actor = trace.actor(event);
    if (actor === 0 && !this.#scheduled && stateOf(this.main) === 'running') {
      this.#change(this.main, event, 'sleeping');
      this.#change(this.main, event + 1, 'running');
    } else if (trace.entity(actor).kind !== 'thread') this.blockings.push(event);
  }

  /** Events at which the loop, and all that runs in it, was blocked. @type {number[]} */
  blockings = [];

  /** @param {'loop'} kind @param {number} id @param {number} event something that is over at once */
  #moment(kind, id, event) {
    const lane = this.#lane(kind, id);
    this.#change(lane, event, 'running');
    this.#change(lane, event + 1, 'none');
  }

  /** @param {Lane['kind']} kind @param {number} id @returns {Lane} */
  #lane(kind, id) {
    const key = keyOf(kind, id);
    let lane = this.#byKey.get(key);
    if (!lane) {
      lane = emptyLane(kind, id);
      this.#byKey.set(key, lane);
      this.all.push(lane);
    }
    return lane;
  }

  /** @param {Lane} lane @param {number} event @param {LaneState} state */
  #change(lane, event, state) {
    const before = lane.runs.length ? lane.runs.at[lane.runs.length - 1] : 0;
    lane.events.push(event);
    lane.states.push(CODE[state]);
    lane.runs.push(before + (state === 'running' || state === 'waiting' ? 1 : 0));
  }
}

/** @param {Lane['kind']} kind @param {number} id @returns {Lane} */
function emptyLane(kind, id) {
  return { kind, id, events: new Column(Uint32Array, 16), states: new Column(Uint8Array, 16), runs: new Column(Uint32Array, 16) };
}

/** @param {string} phase @returns {LaneState} */
function phaseOf(phase) {
  return phase in PHASES ? /** @type {Phase} */ (phase) : 'waiting';
}

/** How a request ended: a status that says so, or an exception's name, is a failure. @param {string} outcome @returns {LaneState} */
function outcomeOf(outcome) {
  if (outcome === 'cancelled') return 'cancelled';
  return /^[45]\d\d$|^[A-Z]\w*[a-z]/.test(outcome) ? 'failed' : 'done';
}

/** A number of its own for each lane: one is looked up at every turn of a task, where a text would have to be made first. @param {Lane['kind']} kind @param {number} id */
function keyOf(kind, id) {
  return id * KINDS + ORDER[kind];
}

/** @param {string|undefined} reason why a task or thread waits @returns {LaneState} */
export function stateFor(reason) {
  return REASONS[reason ?? ''] ?? 'awaiting';
}

/** The event of the latest change. @param {Lane} lane */
function lastOf({ events }) {
  return events.length ? events.at[events.length - 1] : -1;
}

/** The latest state. @param {Lane} lane */
function stateOf(lane) {
  return lane.states.length ? STATES[lane.states.at[lane.states.length - 1]] : 'none';
}

/**
 * How a lane stands at a step, and by which of its changes. Nothing in the trace says that the main program has ended: the run does.
 * @param {Lane} lane @param {{trace: Trace, over?: LaneState}} recording @param {number} step @returns {{change: number, state: LaneState}} change: -1 before the first
 */
export function standsAt(lane, { trace, over }, step) {
  const change = changeAt(lane, trace.begins(step));
  if (change < 0) return { change, state: 'none' };
  return { change, state: over && lane.kind === 'main' && step >= trace.steps ? over : STATES[lane.states.at[change]] };
}

/** The change in force at an event: the last one at or before it; -1 before the first. @param {Lane} lane @param {number} event */
export function changeAt({ events }, event) {
  let low = 0;
  for (let high = events.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (events.at[middle] > event) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
