/**
 * The engine as a page sees it: a class that asks a worker. The built site offers this file as `engine.js`:
 *
 *     import { createEngine } from './engine.js';
 *     const engine = await createEngine({ onStdout: (text) => console.log(text) });
 *     const { exit, stdout, clock } = await engine.run('print(6 * 7)', { argv: [], seed: 0 });
 *
 * The worker is made from a Blob, so the same path works wherever the files lie. Runs queue: one after the other. A worker
 * whose engine broke, or that does not answer `stop` in time, is thrown away; the next run gets a new one.
 *
 * @import {Ack, Answer, Breakpoint, Children, Chunk, Done, FromWorker, Link, Load, Motion, Pack, Packs, ProgramError, Run, Snapshot, Stop, Texts, ToWorker, TraceChunk, WrongLink} from './messages.js'
 *
 * @typedef {object} EngineOptions
 * @property {(text: string, clock: number) => void} [onStdout] called with each piece of text and its virtual time in seconds
 * @property {(text: string, clock: number) => void} [onStderr]
 * @property {string|URL} [base] the site's root; found through this module's own address when left out
 * @property {boolean} [hold] gets all that programs may need before the engine is handed out, in place of fetching most of it when a program asks
 *
 * @typedef {object} RunOptions
 * @property {string[]} [argv] the program's arguments, without its name
 * @property {number} [seed] what an unseeded `random` starts from
 * @property {number} [schedule] another course of the same run, as `explore` finds them
 * @property {number} [explore] how many other schedules to try in place of the run; the result has a report, and `onProgress` is called with how many have been tried
 * @property {string} [world] the simulated world, as the canonical JSON that the site's builder and `loopscope` make of its YAML; without it there is none
 * @property {string} [main] which of the files is the program; else `main.py`, else the first
 * @property {(chunks: Chunk[]) => void} [onOutput] called with the output as it comes
 * @property {(clock: number, steps: number) => void} [onProgress] called now and then while the program runs
 * @property {(prompt: string) => string|null|Promise<string|null>} [onInput] called when the program wants a line (`input()`, `sys.stdin`); answers without
 *   the line's end, or null when there are no more lines. Without it there are none. The answers are part of what a run is a function of.
 * @property {boolean} [record] records what happens, for `seek`, `find` and `expand`, until the next run begins
 * @property {(chunk: TraceChunk) => void} [onTrace] called with what has been recorded as it comes
 * @property {() => void} [onPaused] called when `pause` has taken effect
 * @property {number} [keep] characters of each stream that the result holds; the rest is only counted. 4 Mi unless given.
 *
 * @typedef {Pick<Engine, 'run'|'stop'|'pause'|'resume'|'seek'|'find'|'expand'|'fault'|'link'|'openLink'|'holdPacks'|'perfetto'>} BenchEngine what a bench asks of an engine
 *
 * @typedef {object} RunResult
 * @property {number} exit 0, 1 uncaught exception, 3 deadlock, 4 a limit was reached, 130 stopped, else what `sys.exit` said
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} dropped characters that stdout and stderr leave out
 * @property {number} clock virtual seconds at the end
 * @property {number} steps instructions executed
 * @property {ProgramError|null} error
 * @property {import('./messages.js').Report} [report] of an exploration
 */
import { EngineError, fetchBytes, fetchModule, fetchText } from './load.js';
import { Questions } from './questions.js';

export { EngineError };

/** Exit status of a run that was stopped, as a shell reports an interrupt. */
export const STOPPED = 130;
/** Milliseconds that a worker has to answer `stop`. */
const PATIENCE = 60;
const KEEP = 4 << 20;
/** The pack that most programs need: it is fetched at once. The worker gets the others when a program asks for them. */
const LIBRARY = 'library.txt';

/**
 * Loads the engine. Rejects with an EngineError of kind `load` when its files cannot be had or do not start; calling again tries again.
 * @param {EngineOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function createEngine(options = {}) {
  const base = new URL(options.base ?? '.', import.meta.url);
  const packs = Object.fromEntries(Object.entries(__PACK_URLS__).map(([name, address]) => [name, new URL(address, base).href]));
  const [module, source] = await Promise.all([fetchModule(new URL(__WASM_URL__, base)), fetchText(new URL(__WORKER_URL__, base))]);
  const engine = new Engine(module, source, packs, options);
  // After the engine, not beside it: on a slow line each would take from the other, and a program without imports needs the engine alone.
  fetchBytes(new URL(packs[LIBRARY])).then((content) => engine.give(LIBRARY, content), () => {}); // the worker will ask for it, and say what is wrong
  await Promise.all([engine.ready(), options.hold && engine.holdPacks()]);
  return engine;
}

/**
 * One run that is waiting or going on.
 * @typedef {object} Job
 * @property {number} id
 * @property {Run} request
 * @property {RunOptions} options
 * @property {(result: RunResult) => void} resolve
 * @property {(error: EngineError) => void} reject
 * @property {{1: string, 2: string}} kept
 * @property {number} dropped
 * @property {number} clock
 * @property {number} steps
 * @property {ReturnType<typeof setTimeout>} [deadline] set once `stop` was sent
 */

export class Engine {
  /** @type {Worker|null} */ #worker = null;
  /** @type {Promise<void>|null} */ #ready = null;
  /** @type {((error: EngineError) => void)|null} */ #failStart = null;
  /** @type {Job|null} */ #job = null;
  /** @type {Job[]} */ #waiting = [];
  #lastId = 0;
  /** The run whose recording the worker holds; 0: none. */
  #recorded = 0;
  #questions = new Questions();
  /** Those about links: no run overtakes them. */
  #links = new Questions();
  #memory = 0;
  #disposed = false;

  /**
   * Use `createEngine`, which finds the two parts.
   * @param {WebAssembly.Module} module the engine
   * @param {string} source the worker's script
   * @param {Packs} [packs] what the engine loads apart
   * @param {Pick<EngineOptions, 'onStdout'|'onStderr'>} [listeners]
   */
  constructor(module, source, packs = {}, listeners = {}) {
    this.module = module;
    this.source = source;
    this.packs = packs;
    this.listeners = listeners;
  }

  /**
   * Runs a program and resolves when it has ended, however it ended. Rejects with an EngineError only when the engine failed.
   * @param {string|Record<string, string>} source one program's text, or files by name
   * @param {RunOptions} [options]
   * @returns {Promise<RunResult>}
   */
  run(source, options = {}) {
    if (this.#disposed) return Promise.reject(new EngineError('disposed', 'the engine was disposed of'));
    const id = ++this.#lastId;
    const { files, main } = named(source, options.main);
    return new Promise((resolve, reject) => {
      /** @type {Run} */
      const request = { type: 'run', id, files, main, argv: options.argv ?? [], seed: options.seed ?? 0, ...(options.schedule && { schedule: options.schedule }), ...(options.world && { world: options.world }), ...(options.record && { record: true }), ...(options.explore && { explore: options.explore }) };
      this.#waiting.push({ id, request, options, resolve, reject, kept: { 1: '', 2: '' }, dropped: 0, clock: 0, steps: 0 });
      this.#next();
    });
  }

  /** Ends the run that is going on: it resolves with exit status 130 within 100 ms. Without one it does nothing. */
  stop() {
    const job = this.#job;
    if (!job || job.deadline !== undefined) return;
    job.deadline = setTimeout(() => {
      this.#discard();
      this.ready().catch(() => {}); // warm for the next run, which reports what goes wrong
      this.#settle(job, { exit: STOPPED, clock: job.clock, steps: job.steps, error: null });
    }, PATIENCE);
    this.#worker?.postMessage(/** @type {Stop} */ ({ type: 'stop', id: job.id }));
  }

  /** Holds the run that is going on back, until `resume`. Without one it does nothing. */
  pause() {
    this.#post({ type: 'pause', id: this.#job?.id ?? 0 });
  }

  resume() {
    this.#post({ type: 'resume', id: this.#job?.id ?? 0 });
  }

  /**
   * How the recorded run stood at a step. A later `seek` overtakes an earlier one, which then gives null; so does one that finds no recording.
   * @param {number} step from 0; the number of steps recorded is the end
   * @returns {Promise<Snapshot|null>}
   */
  async seek(step) {
    const answer = await this.#question('seek', (seq) => this.#post({ type: 'seek', id: this.#recorded, seq, step }));
    return answer?.snapshot ?? null;
  }

  /**
   * Where a motion, or a breakpoint that is met before, leads to from a step.
   * @param {number} step @param {Motion} motion @param {boolean} back @param {Breakpoint[]} breakpoints
   * @returns {Promise<{step: number, breakpoint: number}|null>} step -1: nowhere
   */
  find(step, motion, back, breakpoints) {
    return this.#question('find', (seq) => this.#post({ type: 'find', id: this.#recorded, seq, step, motion, back, breakpoints }));
  }

  /**
   * Why a breakpoint's condition is no Python expression.
   * @param {string} condition
   * @returns {Promise<string|null>} as Python says it; '' when it is one; null when a later question or a run has overtaken this one
   */
  async fault(condition) {
    await this.ready();
    const answer = await this.#questions.ask('fault', (seq) => this.#post({ type: 'fault', seq, condition }));
    return answer?.fault ?? null;
  }

  /**
   * What a value of a snapshot holds.
   * @param {number} step the snapshot's @param {number} ref @param {number} [from] @param {number} [count]
   * @returns {Promise<Children|null>}
   */
  expand(step, ref, from = 0, count = 100) {
    return this.#question('expand', (seq) => this.#post({ type: 'expand', id: this.#recorded, seq, step, ref, from, count }));
  }

  /**
   * Makes a link.
   * @param {Link} link @param {Record<string, string>} original the lesson's own programs
   * @returns {Promise<string|null>} its fragment, without the #; null when a later question has overtaken this one
   */
  async link(link, original) {
    await this.ready();
    const answer = await this.#links.ask('link', (seq) => this.#post({ type: 'link', seq, link, original }));
    return answer?.fragment ?? null;
  }

  /**
   * Reads a link.
   * @param {string} fragment with or without its # @param {number} lesson the one whose programs these are, in each version that is known @param {Texts} texts
   * @returns {Promise<Link|WrongLink|null>} null when a later question has overtaken this one
   */
  async openLink(fragment, lesson, texts) {
    await this.ready();
    const answer = await this.#links.ask('openLink', (seq) => this.#post({ type: 'openLink', seq, fragment, lesson, texts }));
    return answer?.link ?? null;
  }

  /**
   * The recording as Chrome Trace Event JSON, which ui.perfetto.dev shows.
   * @returns {Promise<Blob|null>} null: there is no recording, or a later question has overtaken this one
   */
  async perfetto() {
    const answer = await this.#question('perfetto', (seq) => this.#post({ type: 'perfetto', id: this.#recorded, seq }));
    return answer?.pieces.length ? new Blob(answer.pieces, { type: 'application/json' }) : null;
  }

  /** @param {'seek'|'find'|'expand'|'perfetto'} type @param {(seq: number) => void} send @returns {Promise<any>} */
  #question(type, send) {
    return this.#recorded ? this.#questions.ask(type, send) : Promise.resolve(null);
  }

  /** @param {ToWorker} message */
  #post(message) {
    this.#worker?.postMessage(message);
  }

  /**
   * Bytes of the engine's own memory: the last figure it reported, at the latest 100 ms old while a program runs.
   * @returns {{wasm: number}}
   */
  memory() {
    return { wasm: this.#memory };
  }

  /** Ends the worker. Runs under way reject. */
  dispose() {
    this.#disposed = true;
    this.#discard();
    const error = new EngineError('disposed', 'the engine was disposed of');
    for (const job of [this.#job, ...this.#waiting]) {
      clearTimeout(job?.deadline);
      job?.reject(error);
    }
    this.#job = null;
    this.#waiting = [];
  }

  /** Hands over a pack that has come. @param {string} name @param {Uint8Array} content */
  give(name, content) {
    this.packs[name] = content;
    this.#worker?.postMessage(/** @type {Pack} */ ({ type: 'pack', name, content }));
  }

  /** Gets every pack that has not come yet: from then on no program needs the network. */
  async holdPacks() {
    const missing = Object.entries(this.packs).filter(([, pack]) => typeof pack === 'string');
    await Promise.allSettled(missing.map(async ([name, address]) => this.give(name, await fetchBytes(new URL(String(address))))));
  }

  /** Resolves when a worker stands ready; starts one if there is none. */
  ready() {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  /** @returns {Promise<void>} */
  #start() {
    const url = URL.createObjectURL(new Blob([this.source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      this.#failStart = reject;
      worker.onmessage = ({ data }) => {
        if (worker !== this.#worker) return;
        if (data.type === 'ready') {
          URL.revokeObjectURL(url);
          this.#failStart = null;
          resolve();
        }
        this.#hear(data);
      };
      worker.onerror = (event) => {
        if (worker === this.#worker) this.#broke(event.message || 'the worker did not start', `${event.filename ?? ''}:${event.lineno ?? 0}`);
      };
      worker.postMessage(/** @type {Load} */ ({ type: 'load', wasm: this.module, packs: this.packs }));
    });
  }

  #discard() {
    this.#recorded = 0;
    this.#questions.drop();
    this.#links.drop();
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = null;
    this.#failStart?.(new EngineError('load', 'the worker was replaced while it started'));
    this.#failStart = null;
  }

  async #next() {
    if (this.#job) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#job = job;
    try {
      await this.ready();
    } catch (error) {
      if (this.#job === job) this.#settle(job, error instanceof EngineError ? error : new EngineError('load', String(error)));
      return;
    }
    if (this.#job !== job || job.deadline !== undefined) return;
    this.#questions.drop();
    this.#recorded = job.request.record ? job.id : 0;
    this.#worker?.postMessage(job.request);
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if ('memory' in message) this.#memory = message.memory;
    if (message.type === 'crash') return this.#broke(message.message, message.details, message.missing);
    if (message.type === 'linked' || message.type === 'opened') return this.#links.hear(message);
    if (message.type === 'snapshot' || message.type === 'found' || message.type === 'children' || message.type === 'faulted' || message.type === 'exported') return this.#questions.hear(message);
    const job = this.#job;
    if (!job || message.type === 'ready' || message.id !== job.id) return;
    if (message.type === 'output') return this.#take(job, message.chunks);
    if (message.type === 'trace') return job.options.onTrace?.(message.chunk);
    if (message.type === 'paused') job.options.onPaused?.();
    job.clock = message.clock;
    job.steps = message.steps;
    if (message.type === 'done') return this.#settle(job, message);
    if (message.type === 'input') this.#ask(job, message.prompt);
    job.options.onProgress?.(message.clock, message.steps);
  }

  /** @param {Job} job @param {Chunk[]} chunks */
  #take(job, chunks) {
    const limit = job.options.keep ?? KEEP;
    for (const [stream, clock, text] of chunks) {
      const room = limit - job.kept[stream].length;
      job.kept[stream] += text.length <= room ? text : text.slice(0, room);
      job.dropped += Math.max(0, text.length - room);
      job.clock = clock;
      (stream === 1 ? this.listeners.onStdout : this.listeners.onStderr)?.(text, clock);
    }
    job.options.onOutput?.(chunks);
    this.#worker?.postMessage(/** @type {Ack} */ ({ type: 'ack', id: job.id }));
  }

  /** A listener that fails ends the input. @param {Job} job @param {string} prompt */
  async #ask(job, prompt) {
    /** @type {string|null} */
    let text = null;
    try {
      text = (await job.options.onInput?.(prompt)) ?? null;
    } finally {
      if (this.#job === job) this.#worker?.postMessage(/** @type {Answer} */ ({ type: 'answer', id: job.id, text }));
    }
  }

  /** @param {string} message @param {string} details @param {boolean} [missing] */
  #broke(message, details, missing = false) {
    const starting = this.#failStart;
    const error = new EngineError(starting || missing ? 'load' : 'crash', message, details);
    this.#failStart = null;
    this.#discard();
    starting?.(error);
    if (this.#job && !starting) this.#settle(this.#job, error);
  }

  /**
   * @param {Job} job
   * @param {EngineError|Pick<Done, 'exit'|'clock'|'steps'|'error'|'report'>} outcome
   */
  #settle(job, outcome) {
    clearTimeout(job.deadline);
    this.#job = null;
    if (outcome instanceof EngineError) job.reject(outcome);
    else {
      const { exit, clock, steps, error, report } = outcome;
      job.resolve({ ...(report && { report }), exit, stdout: job.kept[1], stderr: job.kept[2], dropped: job.dropped, clock, steps, error });
    }
    this.#next();
  }
}

/**
 * Names the program `main.py`, which is what tracebacks and `__file__` show.
 * @param {string|Record<string, string>} source
 * @param {string} [main]
 * @returns {{files: Record<string, string>, main: string}}
 */
export function named(source, main) {
  if (typeof source === 'string') return { files: { 'main.py': source }, main: 'main.py' };
  const program = main ?? ('main.py' in source ? 'main.py' : Object.keys(source)[0]);
  if (program === undefined || !(program in source)) throw new TypeError(`no file named ${program ?? 'main.py'}`);
  const { [program]: text, ...others } = source;
  return { files: { ...others, 'main.py': text }, main: 'main.py' };
}
