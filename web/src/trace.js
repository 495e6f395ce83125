/**
 * A recording as the page keeps it: the worker's chunks, one after the other and never copied, with an index from each step to its event. It only ever
 * grows, so a reader that notes how many events there were reads the same ones for ever.
 *
 * @import {CodeInfo, Entity, TraceChunk} from './messages.js'
 *
 * @typedef {object} Steps Those that begin in a chunk.
 * @property {number} from steps begun before
 * @property {number} count
 * @property {Uint32Array|null} under by place in the chunk, the step under way; null: each event begins one
 * @property {Uint32Array|null} begins the event of each; null as above
 *
 * @typedef {{chunk: TraceChunk, from: number, to: number, steps: Steps}} Block to: the event behind its last
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
    if (this.length === this.at.length) this.grow(this.length + 1);
    this.at[this.length++] = value;
  }

  /** @param {ArrayLike<number>} values */
  add(values) {
    if (this.length + values.length > this.at.length) this.grow(this.length + values.length);
    this.at.set(values, this.length);
    this.length += values.length;
  }

  /** Half as much again keeps copying cheap and five million events within their bound. @param {number} least */
  grow(least) {
    const wider = new this.Type(Math.max(least, Math.ceil(this.at.length * 1.5)));
    wider.set(this.at);
    this.at = wider;
  }
}

const EMPTY = new Uint32Array(0);
/** Holds nothing. @type {Block} */
const NONE = {
  chunk: {
    from: 0, count: 0, kind: new Uint8Array(0), instant: EMPTY, actor: EMPTY, frame: EMPTY, code: EMPTY, line: EMPTY, cause: new Int32Array(0), subject: EMPTY, object: EMPTY, value: new Int32Array(0),
    instants: { from: 0, list: [] }, strings: { from: 0, list: [] }, codes: { from: 0, list: [] }, entities: { from: 0, list: [] },
  },
  from: 0, to: 0, steps: { from: 0, count: 0, under: EMPTY, begins: EMPTY },
};

/** What a chunk's column holds at a place. @param {ArrayLike<number>|number} column @param {number} place */
function valueIn(column, place) {
  return typeof column === 'number' ? column : column[place];
}

export class Trace {
  /** @type {string[]} */ kinds = [];
  /** @type {string[]} */ strings = [];
  /** @type {CodeInfo[]} */ codes = [];
  /** @type {Entity[]} */ entities = [];
  /** The recording reached its bound; what came later is missing. */
  full = false;
  #instants = new Column(Float64Array);
  /** @type {Block[]} */ #blocks = [];
  /** The one looked at last: who reads an event mostly reads its neighbours. */ #block = NONE;
  #events = 0;
  #steps = 0;
  /** The index of the kind `line`. */ #line = -1;
  /** Which kinds begin a step. @type {boolean[]} */ #stepKinds = [];
  /** @type {boolean[]} */ #valueKinds = [];

  /** Events so far. */
  get events() {
    return this.#events;
  }

  /** Steps so far. */
  get steps() {
    return this.#steps;
  }

  /** @param {TraceChunk} chunk the one after those that came before */
  append(chunk) {
    if (chunk.from !== this.events) throw new RangeError(`event ${chunk.from} came where ${this.events} was due`);
    if (chunk.kinds) {
      this.kinds = chunk.kinds;
      this.#line = chunk.kinds.indexOf('line');
      this.#stepKinds = chunk.kinds.map((kind) => STEPS.includes(kind));
      this.#valueKinds = chunk.kinds.map((kind) => VALUES.includes(kind));
    }
    this.#instants.add(chunk.instants.list);
    chunk.strings.list.forEach((text, i) => { this.strings[chunk.strings.from + i] = text; });
    chunk.codes.list.forEach((code, i) => { this.codes[chunk.codes.from + i] = code; });
    chunk.entities.list.forEach((entity, i) => { this.entities[chunk.entities.from + i] = entity; });
    if (chunk.count > 0) {
      const steps = this.#stepsOf(chunk);
      this.#blocks.push({ chunk, from: chunk.from, to: chunk.from + chunk.count, steps });
      this.#events += chunk.count;
      this.#steps += steps.count;
    }
    this.full ||= chunk.full === true;
  }

  /** What comes before the first step belongs to it. @param {TraceChunk} chunk the next @returns {Steps} */
  #stepsOf({ from, count, kind }) {
    const [before, isStep] = [this.#steps, this.#stepKinds];
    if (typeof kind === 'number' && isStep[kind]) return { from: before, count, under: null, begins: null };
    const [under, begins] = [new Uint32Array(count), new Uint32Array(count)];
    let begun = 0;
    for (let i = 0; i < count; i++) {
      if (isStep[valueIn(kind, i)]) begins[begun++] = from + i;
      under[i] = Math.max(before + begun, 1) - 1;
    }
    return { from: before, count: begun, under, begins };
  }

  /** @param {number} event @returns {Block} NONE when there is no such event */
  #of(event) {
    if (event >= this.#block.from && event < this.#block.to) return this.#block;
    const block = this.#blocks[this.search(this.#blocks.length, (i) => this.#blocks[i].to > event)];
    if (!(event >= block?.from)) return NONE;
    return this.#block = block;
  }

  /** The first event at or behind one that is no line, which most are; the number of events when there is none. @param {number} event */
  pastLines(event) {
    while (event < this.events) {
      const { chunk: { kind }, from, to } = this.#of(event);
      if (kind === this.#line) event = to;
      while (event < to && valueIn(kind, event - from) === this.#line) event++;
      if (event < to) return event;
    }
    return event;
  }

  /** The event's kind, in words. @param {number} event */
  kind(event) {
    return this.kinds[this.kindIndex(event)];
  }

  /** @param {number} event @returns {number} index into `kinds` */
  kindIndex(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.kind, event - from);
  }

  /** The step under way at an event. @param {number} event */
  step(event) {
    const { from, steps } = this.#of(event);
    return steps.under ? steps.under[event - from] : steps.from + event - from;
  }

  /** Virtual seconds at an event. @param {number} event */
  time(event) {
    const { chunk, from } = this.#of(event);
    return this.#instants.at[valueIn(chunk.instant, event - from)] ?? 0;
  }

  /** The entity that acts. @param {number} event */
  actor(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.actor, event - from);
  }

  /** @param {number} event */
  frame(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.frame, event - from);
  }

  /** @param {number} event @returns {CodeInfo|undefined} */
  code(event) {
    const { chunk, from } = this.#of(event);
    return this.codes[valueIn(chunk.code, event - from)];
  }

  /** @param {number} event */
  line(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.line, event - from);
  }

  /** The earlier event that brought this one about; -1: none. @param {number} event */
  cause(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.cause, event - from);
  }

  /** @param {number} event */
  subject(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.subject, event - from);
  }

  /** @param {number} event */
  object(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.object, event - from);
  }

  /** @param {number} event */
  value(event) {
    const { chunk, from } = this.#of(event);
    return valueIn(chunk.value, event - from);
  }

  /** The text that an event's value names or, for an int that a frame gave or was given, is; undefined when there is none. @param {number} event @returns {string|undefined} */
  text(event) {
    const value = this.value(event);
    const plain = this.#valueKinds[this.kindIndex(event)] ? this.subject(event) : 0;
    if (plain === 1) return String(value);
    if (plain === 2) return String((BigInt(this.object(event) | 0) << 32n) | BigInt(value >>> 0));
    return this.strings[value];
  }

  /** The time that an event's value names, in virtual seconds. @param {number} event */
  timeNamed(event) {
    return this.#instants.at[this.value(event)] ?? 0;
  }

  /** @param {number} id @returns {Entity} */
  entity(id) {
    return this.entities[id] ?? NOTHING;
  }

  /** The event at which a step begins; the number of events for the step behind the last one. @param {number} step */
  begins(step) {
    if (!(step < this.steps)) return this.events;
    const at = Math.max(0, step);
    const { from, steps } = this.#blocks[this.search(this.#blocks.length, (i) => this.#blocks[i].steps.from + this.#blocks[i].steps.count > at)];
    return steps.begins ? steps.begins[at - steps.from] : from + at - steps.from;
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
