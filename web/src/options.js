/**
 * What the engine is asked for when a program runs as it stands on its bench.
 *
 * @import {State} from './state.js'
 */
import { splitArgs } from './argv.js';
import { benchOf, programOf } from './state.js';
import { worldWith } from './world.js';

/** @param {State} state @param {string} id a program */
export function optionsOf(state, id) {
  const { main, world: own } = programOf(state, id);
  const { args, seed, world } = benchOf(state, id);
  return { main, argv: splitArgs(args), seed: seedOf(seed), world: worldWith(own, world) };
}

/** @param {string} typed */
export function seedOf(typed) {
  return Math.max(0, Math.trunc(Number(typed)) || 0);
}
