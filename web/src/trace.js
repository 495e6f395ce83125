/**
 * A recording as the page keeps it: the worker's chunks joined into columns that grow, with an index from each step to its event. A column only ever
 * grows, so a reader that notes how many events there were reads the same ones for ever.
 *
 * @import {CodeInfo, Entity, TraceChunk} from './messages.js'
 */

/** Kinds of event at which a step begins. */
const STEPS = ['line', 'resume'];
/** Kinds whose value may be an int itself, as their subject says. */
const VALUES = ['return', 'yield', 'resume'];
const NOTHING = /** @type {Entity} */ (Object.freeze({ kind: 'handle', name: '', type: '' }));

/** Numbers that arrive one by one or in blocks. @template {Uint8Array|Uint32Array|Int32Array|Float64Array} T */
export class Column {
  length = 0;

  /** @param {new (length: number) => T} Type @param {number} [room] */
  constructor(Type, room = 1024) {
    this.Type = Type;
    this.at = new Type(room);
  }

  /** @param {number} value */
  push(value) {
    this.reserve(this.length + 1);
    this.at[this.length++] = value;
  }

  /** @param {ArrayLike<number>} values */
  add(values) {
    this.reserve(this.length + values.length);
    this.at.set(values, this.length);
    this.length += values.length;
  }

  /** Makes room for as many in all. @param {number} length */
  reserve(length) {
    if (length > this.at.length) this.grow(length);
  }

  /** @param {ArrayLike<number>|number} values as many, or the one that they all are @param {number} count */
  take(values, count) {
    if (typeof values !== 'number') return this.add(values);
    this.reserve(this.length + count);
    if (values !== 0) this.at.fill(values, this.length, this.length + count); // what was never written is 0
    this.length += count;
  }

  /** Half as much again keeps copying cheap and five million events within their bound. @param {number} least */
  grow(least) {
    const wider = new this.Type(Math.max(least, Math.ceil(this.at.length * 1.5)));
    wider.set(this.at);
    this.at = wider;
  }
}

export class Trace {
  /** @type {string[]} */ kinds = [];
  /** @type {string[]} */ strings = [];
  /** @type {CodeInfo[]} */ codes = [];
  /** @type {Entity[]} */ entities = [];
  /** The recording reached its bound; what came later is missing. */
  full = false;
  #kind = new Column(Uint8Array);
  #step = new Column(Uint32Array);
  #instant = new Column(Uint32Array);
  #actor = new Column(Uint32Array);
  #frame = new Column(Uint32Array);
  #code = new Column(Uint32Array);
  #line = new Column(Uint32Array);
  #cause = new Column(Int32Array);
  #subject = new Column(Uint32Array);
  #object = new Column(Uint32Array);
  #value = new Column(Int32Array);
  #instants = new Column(Float64Array);
  #begins = new Column(Uint32Array);
  /** Which kinds begin a step. @type {boolean[]} */ #stepKinds = [];
  /** @type {boolean[]} */ #valueKinds = [];

  /** Events so far. */
  get events() {
    return this.#kind.length;
  }

  /** Steps so far. */
  get steps() {
    return this.#begins.length;
  }

  /** @param {TraceChunk} chunk the one after those that came before */
  append(chunk) {
    const from = this.events;
    if (chunk.from !== from) throw new RangeError(`event ${chunk.from} came where ${from} was due`);
    if (chunk.kinds) {
      this.kinds = chunk.kinds;
      this.#stepKinds = chunk.kinds.map((kind) => STEPS.includes(kind));
      this.#valueKinds = chunk.kinds.map((kind) => VALUES.includes(kind));
    }
    this.#kind.take(chunk.kind, chunk.count);
    this.#instant.take(chunk.instant, chunk.count);
    this.#actor.take(chunk.actor, chunk.count);
    this.#frame.take(chunk.frame, chunk.count);
    this.#code.take(chunk.code, chunk.count);
    this.#line.take(chunk.line, chunk.count);
    this.#cause.take(chunk.cause, chunk.count);
    this.#subject.take(chunk.subject, chunk.count);
    this.#object.take(chunk.object, chunk.count);
    this.#value.take(chunk.value, chunk.count);
    this.#instants.add(chunk.instants.list);
    chunk.strings.list.forEach((text, i) => { this.strings[chunk.strings.from + i] = text; });
    chunk.codes.list.forEach((code, i) => { this.codes[chunk.codes.from + i] = code; });
    chunk.entities.list.forEach((entity, i) => { this.entities[chunk.entities.from + i] = entity; });
    this.#count(from);
    this.full ||= chunk.full === true;
  }

  /** Counts the steps from an event on: what comes before the first one belongs to it. @param {number} from */
  #count(from) {
    const [kind, steps, begins, isStep] = [this.#kind.at, this.#step, this.#begins, this.#stepKinds];
    const to = this.events;
    steps.reserve(to);
    begins.reserve(begins.length + to - from);
    let begun = begins.length;
    for (let event = from; event < to; event++) {
      if (isStep[kind[event]]) begins.at[begun++] = event;
      steps.at[event] = begun > 0 ? begun - 1 : 0;
    }
    begins.length = begun;
    steps.length = to;
  }

  /** The event's kind, in words. @param {number} event */
  kind(event) {
    return this.kinds[this.#kind.at[event]];
  }

  /** @param {number} event @returns {number} index into `kinds` */
  kindIndex(event) {
    return this.#kind.at[event];
  }

  /** The step under way at an event. @param {number} event */
  step(event) {
    return this.#step.at[event];
  }

  /** Virtual seconds at an event. @param {number} event */
  time(event) {
    return this.#instants.at[this.#instant.at[event]] ?? 0;
  }

  /** The entity that acts. @param {number} event */
  actor(event) {
    return this.#actor.at[event];
  }

  /** @param {number} event */
  frame(event) {
    return this.#frame.at[event];
  }

  /** @param {number} event @returns {CodeInfo|undefined} */
  code(event) {
    return this.codes[this.#code.at[event]];
  }

  /** @param {number} event */
  line(event) {
    return this.#line.at[event];
  }

  /** The earlier event that brought this one about; -1: none. @param {number} event */
  cause(event) {
    return this.#cause.at[event];
  }

  /** @param {number} event */
  subject(event) {
    return this.#subject.at[event];
  }

  /** @param {number} event */
  object(event) {
    return this.#object.at[event];
  }

  /** @param {number} event */
  value(event) {
    return this.#value.at[event];
  }

  /** The text that an event's value names or, for an int that a frame gave or was given, is; undefined when there is none. @param {number} event @returns {string|undefined} */
  text(event) {
    const value = this.#value.at[event];
    const plain = this.#valueKinds[this.#kind.at[event]] ? this.#subject.at[event] : 0;
    if (plain === 1) return String(value);
    if (plain === 2) return String((BigInt(this.#object.at[event] | 0) << 32n) | BigInt(value >>> 0));
    return this.strings[value];
  }

  /** The time that an event's value names, in virtual seconds. @param {number} event */
  timeNamed(event) {
    return this.#instants.at[this.#value.at[event]] ?? 0;
  }

  /** @param {number} id @returns {Entity} */
  entity(id) {
    return this.entities[id] ?? NOTHING;
  }

  /** The event at which a step begins; the number of events for the step behind the last one. @param {number} step */
  begins(step) {
    return step < this.steps ? this.#begins.at[Math.max(0, step)] : this.events;
  }

  /** Virtual seconds at a step; at the end those of the last event. @param {number} step */
  clock(step) {
    return this.events ? this.time(Math.min(this.begins(step), this.events - 1)) : 0;
  }

  /** The first step that begins at or behind a time. @param {number} time */
  stepAt(time) {
    return this.search(this.steps, (step) => this.clock(step) >= time);
  }

  /** The steps of the instant that a step belongs to: from the first to the one behind the last. @param {number} step */
  instantAround(step) {
    const now = this.clock(step);
    return { from: this.search(this.steps, (each) => this.clock(each) >= now), to: this.search(this.steps, (each) => this.clock(each) > now) };
  }

  /** The first of `count` numbers that a test, false at first and true from somewhere on, holds for. @param {number} count @param {(index: number) => boolean} test */
  search(count, test) {
    let low = 0;
    for (let high = count; low < high;) {
      const middle = (low + high) >>> 1;
      if (test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
