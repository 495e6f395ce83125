/**
 * Who did what when, read off the events as they come: a lane for the main program, each task, each thread and each loop that blocked or ran callbacks;
 * where there are neither tasks nor threads, for each generator. A lane is a list of changes; a change says what state it enters and at which event.
 *
 * @import {TaskState} from './messages.js'
 * @import {Trace} from './trace.js'
 *
 * @typedef {object} Lane
 * @property {'main'|'task'|'thread'|'loop'|'generator'} kind
 * @property {number} id the entity; for a generator the serial of its frame
 * @property {string} [name] a generator's function
 * @property {Lane} [caller] who waits for a generator that runs
 * @property {Column<Uint32Array>} events where each change happened, in order
 * @property {Column<Uint8Array>} states index into STATES
 * @property {Column<Uint32Array>} runs how many of the changes so far led to running, so that a stretch tells at once whether it holds one
 */
import { Column } from './trace.js';

/** @typedef {TaskState|'none'|'calling'} LaneState none: not there; calling: waits for what it called */

/** @type {LaneState[]} */
export const STATES = ['none', 'running', 'ready', 'sleeping', 'awaiting', 'blocked', 'calling', 'done', 'cancelled', 'failed'];
const CODE = /** @type {Record<LaneState, number>} */ (Object.fromEntries(STATES.map((state, i) => [state, i])));
export const RUNNING = CODE.running;

/** What a task's reason to wait makes of its state; the others are awaiting. @type {Record<string, LaneState>} */
const REASONS = { sleep: 'sleeping', get: 'blocked', put: 'blocked', join: 'blocked', acquire: 'blocked', wait: 'blocked', barrier: 'blocked', yield: 'ready' };
/** @type {Record<Lane['kind'], number>} */
const ORDER = { main: 0, task: 1, thread: 2, loop: 3, generator: 4 };
/** More generators than these are not told apart. */
const GENERATORS = 60;

export class Lanes {
  /** @type {Lane[]} */ all = [];
  /** @type {Map<number, Lane>} */ #byKey = new Map();
  /** The event at which each frame under way began. @type {Map<number, number>} */ #calls = new Map();
  #scheduled = false;
  #taken = 0;
  /** The thread that runs; 0: the main one. */ #thread = 0;

  constructor() {
    this.main = this.#lane('main', 0);
  }

  /** Those to be shown: what only led to what is shown elsewhere is left out. */
  get shown() {
    return this.#scheduled ? this.all.filter(({ kind }) => kind !== 'generator') : this.all;
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
      case 'task-create': return this.#change(this.#lane('task', id), event, 'ready');
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

  /** A blocking call stops everybody for a while. @param {Trace} trace @param {number} event */
  #blocked(trace, event) {
    const actor = trace.actor(event);
    if (trace.entity(actor).kind !== 'thread') this.blockings.push(event);
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
      lane = { kind, id, events: new Column(Uint32Array, 16), states: new Column(Uint8Array, 16), runs: new Column(Uint32Array, 16) };
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
    lane.runs.push(before + (state === 'running' ? 1 : 0));
  }
}

/** A number of its own for each lane: one is looked up at every turn of a task, where a text would have to be made first. @param {Lane['kind']} kind @param {number} id */
function keyOf(kind, id) {
  return id * 5 + ORDER[kind];
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
