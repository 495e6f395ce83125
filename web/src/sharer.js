/**
 * One engine for all that runs programs on a page: its benches, and what the notes ask for. An engine runs one program at a time and holds one recording; so each of them gets a lease that takes turns,
 * and when it asks about a recording that another one's run has replaced, its run is repeated first. Nobody can tell: a run is a function of its files, arguments, seed and answers.
 *
 * @import {BenchEngine, Engine, RunOptions, RunResult} from './engine.js'
 *
 * @typedef {object} Former The run that a lease can be asked about.
 * @property {string|Record<string, string>} source
 * @property {RunOptions} options
 * @property {(string|null)[]} answers what the reader gave to it
 * @property {number} steps instructions that it came to
 */
import { STOPPED } from './engine.js';

/** What comes of a run that was called off before its turn came. @type {RunResult} */
const CALLED_OFF = Object.freeze({ exit: STOPPED, stdout: '', stderr: '', dropped: 0, clock: 0, steps: 0, error: null });

/** @param {() => Promise<Engine>} load loads the engine; called once, and again when that failed @returns {() => Promise<BenchEngine>} */
export function createSharer(load) {
  /** @type {Promise<Engine>|null} */
  let loading = null;
  /** Whose recording the engine holds. @type {object|null} */
  let holder = null;
  /** Whose run goes on. @type {object|null} */
  let running = null;
  /** Whether what goes on repeats a run. */
  let repeating = false;
  /** Ends when all that was asked for before has been done. @type {Promise<unknown>} */
  let last = Promise.resolve();

  function get() {
    loading ??= load().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  function inTurn(act) {
    const turn = last.then(act);
    last = turn.catch(() => {});
    return turn;
  }

  return async () => {
    const engine = await get();
    return lease(engine);
  };

  /** @param {Engine} engine @returns {BenchEngine} */
  function lease(engine) {
    /** @type {Former|null} */
    let former = null;
    /** What ends the runs that wait for their turn. @type {Set<(result: RunResult) => void>} */
    const waiting = new Set();
    const me = {};

    /** @param {string|Record<string, string>} source @param {RunOptions} options @returns {Promise<RunResult>} */
    async function begin(source, options) {
      /** @type {Former} */
      const now = { source, options, answers: [], steps: 0 };
      [holder, running, former] = [options.record ? me : null, me, options.record ? now : null];
      try {
        const result = await engine.run(source, { ...options, ...(options.onInput && { onInput: asking(now, options.onInput) }) });
        now.steps = result.steps;
        return result;
      } finally {
        running = null;
      }
    }

    /** @param {Former} now @param {NonNullable<RunOptions['onInput']>} ask */
    const asking = (now, ask) => async (/** @type {string} */ prompt) => {
      const answer = await ask(prompt);
      now.answers.push(answer);
      return answer;
    };

    /** Runs again what the questions are about, if another run has taken its place. @param {Former} now @returns {Promise<boolean>} whether the engine holds all of it */
    async function restore({ source, options: { argv, seed, main, world, schedule }, answers, steps }) {
      if (holder === me) return true;
      const left = [...answers];
      holder = null;
      repeating = true;
      try {
        const result = await engine.run(source, {
          argv, seed, main, world, schedule, keep: 0, record: true,
          onInput: () => left.shift() ?? null,
          onProgress: (_clock, done) => done > steps && engine.stop(), // as the reader did
        });
        if (result.steps >= steps) holder = me; // else a run that the reader has asked for ended it
      } catch {
        // The engine broke: there is no answer, and the next run will say why.
      } finally {
        repeating = false;
      }
      return holder === me;
    }

    /** @template T @param {() => Promise<T>} act @returns {Promise<T|null>} */
    async function ask(act) {
      if (holder === me) return act();
      return inTurn(async () => (former && await restore(former) ? act() : null));
    }

    return {
      run(source, options = {}) {
        if (repeating) engine.stop();
        return new Promise((resolve, reject) => {
          waiting.add(resolve);
          inTurn(async () => waiting.delete(resolve) && begin(source, options).then(resolve, reject));
        });
      },
      stop() {
        if (running === me) engine.stop();
        for (const end of waiting) end(CALLED_OFF);
        waiting.clear();
      },
      pause: () => running === me && engine.pause(),
      resume: () => running === me && engine.resume(),
      seek: (step) => ask(() => engine.seek(step)),
      find: (step, motion, back, breakpoints) => ask(() => engine.find(step, motion, back, breakpoints)),
      expand: (step, ref, from, count) => ask(() => engine.expand(step, ref, from, count)),
      perfetto: () => ask(() => engine.perfetto()),
      fault: (condition) => engine.fault(condition),
      link: (link, original) => engine.link(link, original),
      openLink: (fragment, lesson, texts) => engine.openLink(fragment, lesson, texts),
      holdPacks: () => engine.holdPacks(),
    };
  }
}
