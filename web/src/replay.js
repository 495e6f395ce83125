/**
 * The worker's side of looking back: one question at a time goes to the engine's replay, in turns of a few milliseconds, so that a run that is
 * going on and a `stop` get their turns too. A newer question of a type takes the place of an older one, which then stays unanswered.
 *
 * @import {Api, Expand, Find, FromWorker, Seek} from './messages.js'
 *
 * @typedef {Seek|Find|Expand} Question
 */

/** Milliseconds that one turn of the replay may take. */
const SLICE = 12;

/**
 * @param {object} world
 * @param {Api} world.api
 * @param {(message: FromWorker) => void} world.post
 * @param {(turn: () => void) => void} world.later
 */
export function createReplay({ api, post, later }) {
  /** The recording that can be asked about; 0: none. */
  let id = 0;
  /** @type {Question[]} the first is under way once `begun` */
  let waiting = [];
  let begun = false;
  let scheduled = false;
  /** The step the replay stands at; -1: somewhere on its way. */
  let stands = -1;

  /** Whether the recording is whole, and idle time may go into making steps back quick. */
  let idle = false;

  function schedule() {
    if (scheduled || (waiting.length === 0 && !idle)) return;
    scheduled = true;
    later(turn);
  }

  function turn() {
    scheduled = false;
    const [question] = waiting;
    if (!question) {
      idle = idle && api.prepare?.(SLICE) === false;
      return schedule();
    }
    if (!begun) begin(question);
    const arrived = question.type !== 'find' && stands === question.step ? { done: true } : api.replay(SLICE);
    if (arrived.done) {
      waiting.shift();
      begun = false;
      answer(question, arrived);
    }
    schedule();
  }

  /** @param {Question} question */
  function begin(question) {
    begun = true;
    if (question.type === 'find') {
      stands = -1;
      api.find(question.step, question.motion, question.back, question.breakpoints);
    } else if (stands !== question.step) {
      stands = -1;
      api.seek(question.step);
    }
  }

  /** @param {Question} question @param {{step?: number, breakpoint?: number}} found */
  function answer(question, { step = -1, breakpoint = -1 }) {
    const { seq } = question;
    if (question.type === 'find') return post({ type: 'found', id, seq, step, breakpoint });
    stands = question.step;
    if (question.type === 'seek') return post({ type: 'snapshot', id, seq, snapshot: JSON.parse(api.snapshot() || 'null') });
    const { ref, from, count } = question;
    const { total, entries } = JSON.parse(api.expand(ref, from, count) || '{"total":0,"entries":[]}');
    post({ type: 'children', id, seq, ref, from, total, entries });
  }

  return {
    /** From now on questions are about this run. @param {number} run 0: about none */
    open(run) {
      id = run;
      waiting = [];
      begun = false;
      idle = false;
      stands = -1;
    },

    /** The run is over. */
    close() {
      idle = id !== 0;
      schedule();
    },

    /** @param {Question} question */
    ask(question) {
      if (question.id !== id) return;
      if (begun && waiting[0]?.type === question.type) begun = false;
      waiting = [...waiting.filter(({ type }) => type !== question.type), question];
      schedule();
    },
  };
}
