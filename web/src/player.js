/**
 * Moves the playhead: by a step of the chosen grain, to a breakpoint, to a moment, or by itself at the chosen speed. Each move is a transition first;
 * then the engine is asked how the run stood there, and its answer is another transition. Where a step leads is read off the trace (walk.js), except over
 * and out of a call and to a breakpoint: those the engine finds.
 *
 * @import {BenchEngine} from './engine.js'
 * @import {Breakpoint, Entry, Motion, Snapshot} from './messages.js'
 * @import {Grain, State, Stride} from './state.js'
 */
import { isAtEnd, stepOf } from './moment.js';
import * as playhead from './playhead.js';
import { benchOf, played, programOf } from './state.js';
import { stepBy, walk } from './walk.js';

/** Entries of a value that are shown when it is opened. */
const ENTRIES = 100;
/** Motions that may wait for the engine: what a key held down asks for beyond that is dropped. */
const WAITING = 4;

/** @param {Grain} grain @returns {grain is Stride} */
const isStride = (grain) => grain !== 'over' && grain !== 'out';

/**
 * @param {object} world
 * @param {() => State} world.read
 * @param {(state: State) => void} world.update
 * @param {() => BenchEngine|null} world.engine
 */
export function createPlayer({ read, update, engine }) {
  /** Counts moves, so that what is on its way for an earlier one is dropped. */
  let moves = 0;
  /** @type {number|undefined} */
  let timer;
  /** Motions that wait for the one that the engine looks for, each from where that leads. @type {{motion: Motion, back: boolean}[]} */
  const waiting = [];
  let looking = false;

  const current = () => benchOf(read()).run;

  /** @param {number|null} step null: the end @param {Breakpoint|null} [met] the breakpoint that it was stopped by */
  async function go(step, met = null) {
    const { serial, recording } = current();
    if (!recording) return;
    const target = step === null || step >= recording.steps ? null : Math.max(0, step);
    const asked = target ?? recording.steps;
    const move = ++moves;
    update(playhead.moved(read(), serial, target, met));
    const snapshot = (await engine()?.seek(asked)) ?? null;
    if (move !== moves) return;
    update(playhead.seen(read(), serial, asked, snapshot));
    if (snapshot) await fill(serial, snapshot);
  }

  /** Asks for what the opened values hold, outer ones first. @param {number} serial @param {Snapshot} snapshot */
  async function fill(serial, snapshot) {
    const paths = [...current().moment.open].sort((a, b) => a.length - b.length);
    for (const path of paths) {
      const { moment } = current();
      if (moment.snapshot !== snapshot) return;
      const value = valueAt(snapshot, moment.values, path);
      if (!value?.ref || moment.values[path]) continue;
      const held = await engine()?.expand(snapshot.step, value.ref, 0, ENTRIES);
      if (held) update(playhead.valueSeen(read(), serial, snapshot, path, held));
    }
  }

  /** To a moment, whatever was still being looked for. @param {number|null} step null: the end */
  function jump(step) {
    waiting.length = 0;
    go(step);
  }

  /** @param {boolean} back @param {Grain} [grain] the chosen one unless given */
  function step(back, grain = read().choices.grain) {
    const { run } = benchOf(read());
    if (!run.recording) return;
    if (isStride(grain)) jump(walk(run.recording, stepOf(run), grain, back));
    else look(grain, back);
  }

  /** @param {boolean} back */
  function toBreakpoint(back) {
    look('breakpoint', back);
  }

  /** @param {Motion} motion @param {boolean} back */
  async function look(motion, back) {
    if (waiting.length < WAITING) waiting.push({ motion, back });
    if (looking) return;
    looking = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) await find(next);
    looking = false;
  }

  /** To where the engine says that a motion leads, or to a breakpoint before that; the beginning or the end when that is nowhere. @param {typeof waiting[number]} what */
  async function find({ motion, back }) {
    const { run, breakpoints } = benchOf(read());
    const { main } = programOf(read());
    if (!run.recording) return;
    const move = ++moves;
    update(playhead.asked(read(), run.serial));
    const found = await engine()?.find(stepOf(run), motion, back, breakpoints.map(({ file, line, condition, event }) => ({ file: file === main ? 'main.py' : file, line, condition, event })));
    if (move !== moves || current().serial !== run.serial) return;
    if (!found) go(stepOf(run));
    else go(found.step >= 0 ? found.step : back ? 0 : null, breakpoints[found.breakpoint] ?? null);
  }

  /** Plays from where the playhead stands; from the beginning when that is the end. */
  function play() {
    const run = current();
    if (!run.recording) return;
    update(played(read(), true));
    if (isAtEnd(run)) go(0);
    let last = performance.now();
    const began = { last, clock: run.recording.trace.clock(isAtEnd(run) ? 0 : stepOf(run)) };
    let owed = 0;
    const tick = (/** @type {number} */ now) => {
      const { serial, recording, moment } = current();
      if (!read().playing || serial !== run.serial || !recording) return pause();
      const { speed } = read().choices;
      const rate = parseFloat(speed);
      let target = stepOf({ recording, moment });
      if (speed.endsWith('s')) {
        began.clock += ((now - last) / 1000) * rate;
        target = Math.max(target, stepBy(recording, began.clock));
        if (began.clock > recording.trace.clock(recording.steps)) target = recording.steps;
      } else {
        owed += ((now - last) / 1000) * rate;
        const { grain } = read().choices;
        if (isStride(grain)) for (; owed >= 1 && target < recording.steps; owed--) target = walk(recording, target, grain, false);
        else if (owed >= 1 && !looking) {
          owed = Math.min(owed - 1, 1);
          look(grain, false);
        }
        began.clock = recording.trace.clock(target);
      }
      last = now;
      if (target !== stepOf({ recording, moment })) go(target);
      if (target >= recording.steps) return pause();
      timer = requestAnimationFrame(tick);
    };
    timer = requestAnimationFrame(tick);
  }

  function pause() {
    if (timer !== undefined) cancelAnimationFrame(timer);
    timer = undefined;
    update(played(read(), false));
  }

  /** Every move by hand ends the playing. @template {unknown[]} A @param {(...args: A) => unknown} move */
  const byHand = (move) => (/** @type {A} */ ...args) => {
    if (read().playing) pause();
    move(...args);
  };

  return {
    /** Shows a moment without taking it for the reader's act. */
    show: go,
    goToStep: byHand(jump),
    forward: byHand(() => step(false)),
    back: byHand(() => step(true)),
    over: byHand(() => step(false, 'over')),
    backOver: byHand(() => step(true, 'over')),
    out: byHand(() => step(false, 'out')),
    backOut: byHand(() => step(true, 'out')),
    toStart: byHand(() => jump(0)),
    toEnd: byHand(() => jump(null)),
    nextBreakpoint: byHand(() => toBreakpoint(false)),
    previousBreakpoint: byHand(() => toBreakpoint(true)),
    play,
    pause,

    /** Opens a value or closes it. @param {string} path */
    toggleValue(path) {
      const { serial, moment } = current();
      update(playhead.valueToggled(read(), serial, path));
      if (moment.snapshot && !moment.pending) fill(serial, moment.snapshot);
    },
  };
}

/**
 * The value that a path leads to.
 * @param {Snapshot} snapshot @param {Record<string, {entries: Entry[]}>} values @param {string} path
 */
export function valueAt(snapshot, values, path) {
  const cut = path.lastIndexOf('/');
  if (cut < 0) return undefined;
  const [holder, name] = [path.slice(0, cut), decodeURIComponent(path.slice(cut + 1))];
  const entries = holder.includes('/') ? values[holder]?.entries : snapshot.frames.find(({ frame }) => String(frame) === holder)?.locals;
  return entries?.find((entry) => entry.name === name)?.value;
}

/** The path of an entry. @param {string} holder a frame's number, or another path @param {string} name */
export function pathTo(holder, name) {
  return `${holder}/${encodeURIComponent(name)}`;
}
