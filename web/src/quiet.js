/**
 * Runs that the notes ask for, of which the bench shows nothing: what a program comes to, a recording to compare, other schedules, a check. Each stops what runs on the bench, ends by itself
 * or is stopped, and rejects when it had to be. Each has a lease of the engine of its own, so that what the bench has recorded can still be looked into.
 *
 * @import {State} from './state.js'
 * @import {BenchEngine, RunOptions} from './engine.js'
 */
import { Digest } from './digest.js';
import { STOPPED } from './engine.js';
import { optionsOf } from './options.js';
import { withValue } from './params.js';
import { benchOf, programOf } from './state.js';
import { Trace } from './trace.js';

/** Milliseconds that a run which nobody sees may take before it is stopped. */
const QUIET = 5000;
/** Milliseconds that trying other schedules may take. */
const PATIENT = 60_000;
/** The name of a check beside the files that it is about. */
const CHECK = 'check.py';

/** @param {{read: () => State, lend: () => Promise<BenchEngine>, stop: () => void}} bench stop ends what runs on it, if anything does */
export function createQuiet({ read, lend, stop }) {
  /** @param {Record<string, string>} files @param {RunOptions} options @param {number} [patient] milliseconds */
  async function quietly(files, options, patient = QUIET) {
    stop();
    const ready = await lend();
    const patience = setTimeout(() => ready.stop(), patient);
    try {
      const result = await ready.run(files, options);
      if (result.exit === STOPPED) throw new RangeError('stopped');
      return result;
    } finally {
      clearTimeout(patience);
    }
  }

  return {
    /** What the program, as it stands on the bench, comes to. @param {string} id */
    peek: (id) => quietly(benchOf(read(), id).texts, optionsOf(read(), id)),

    /**
     * Records the program as it stands on the bench.
     * @param {string} id @param {{param: string, value: string}} [change] with another value of a parameter
     */
    async record(id, change) {
      const { texts } = benchOf(read(), id);
      const options = optionsOf(read(), id);
      const files = change ? { ...texts, [options.main]: withValue(texts[options.main], change.param, change.value) } : texts;
      const [trace, digest] = [new Trace(), new Digest()];
      const { stdout, clock } = await quietly(files, {
        ...options,
        record: true,
        onTrace: (chunk) => {
          trace.append(chunk);
          digest.take(trace);
        },
      });
      return { trace, digest, stdout, clock, source: files[options.main] };
    },

    /**
     * Tries other schedules of the program as it stands on the bench.
     * @param {string} id @param {number} count @param {(tried: number) => void} onTried
     */
    async explore(id, count, onTried) {
      const { report } = await quietly(benchOf(read(), id).texts, { ...optionsOf(read(), id), explore: count, onProgress: (_, tried) => onTried(tried) }, PATIENT);
      if (!report) throw new RangeError('no report');
      return report;
    },

    /** Runs a check, a program of the lesson, in the lesson's own world and beside the program as it stands on the bench. @param {string} id @param {string} source @param {string} language */
    check: (id, source, language) => quietly({ ...benchOf(read(), id).texts, [CHECK]: source }, { main: CHECK, argv: [language], seed: 0, world: programOf(read(), id).world }),
  };
}
