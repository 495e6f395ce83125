/**
 * What a run's state is called and how it looks, the same wherever it is shown.
 *
 * @import {Execution, Status} from '../state.js'
 */
import { STOPPED } from '../engine.js';
import * as glyphs from './glyphs.js';

const LOOKS = {
  idle: { name: 'ready', glyph: glyphs.created },
  loading: { name: 'sleeping', glyph: glyphs.sleeping },
  running: { name: 'running', glyph: glyphs.running },
  paused: { name: 'awaiting', glyph: glyphs.awaiting },
  stopping: { name: 'sleeping', glyph: glyphs.sleeping },
  done: { name: 'done', glyph: glyphs.done },
  stopped: { name: 'cancelled', glyph: glyphs.cancelled },
  error: { name: 'failed', glyph: glyphs.failed },
  crashed: { name: 'failed', glyph: glyphs.failed },
  failed: { name: 'failed', glyph: glyphs.failed },
};

/** A run's state, with `done` told apart by how it ended. @param {Execution} run @returns {Status|'stopped'|'error'} */
export function outcome({ status, exit, error }) {
  if (status !== 'done') return status;
  if (exit === STOPPED) return 'stopped';
  return error ? 'error' : 'done';
}

/** @param {Execution} run the class that carries the state's colour, and its glyph */
export function look(run) {
  return LOOKS[outcome(run)];
}

/** Virtual seconds as the page writes them. @param {number} clock */
export function seconds(clock) {
  return clock.toFixed(3);
}
