/**
 * The worker's side of the conversation, apart from the worker: it turns messages into calls of the engine and the engine's
 * answers into messages. It knows neither `self` nor WebAssembly, so the tests drive it with an engine of their own.
 *
 * A program runs in slices of a few milliseconds. Between two slices the message queue gets its turn, which is how a
 * `stop` is heard. Slices pause while `WINDOW` output messages are unanswered, while the program waits for a line of input, and between
 * `pause` and `resume`. What a recorded run has recorded goes out after each slice; questions about it go to the replay.
 *
 * @import {Api, Chunk, FromWorker, Run, Slice, ToWorker, TraceChunk} from './messages.js'
 */
import { createReplay } from './replay.js';

/** Milliseconds that one slice may take: short beside the 60 ms the page waits for an answer to `stop`. */
const SLICE = 12;
/** Output messages that may be on their way at once. */
const WINDOW = 4;
/** Milliseconds between two reports of the clock while a program prints nothing. */
const REPORT = 100;

/**
 * @param {object} world
 * @param {Api} world.api the engine
 * @param {(message: FromWorker, moved?: ArrayBuffer[]) => void} world.post sends a message to the page, whose `moved` buffers go along without being copied
 * @param {(turn: () => void) => void} world.later calls `turn` after the messages that wait have been heard
 * @param {() => number} world.now milliseconds on any clock that only grows
 * @returns {(message: ToWorker) => void} takes one message from the page
 */
export function createMessenger({ api, post, later, now }) {
  /** @type {{id: number, record: boolean, unanswered: number, scheduled: boolean, asking: boolean, paused: boolean, reported: number, clock: number, steps: number}|null} */
  let run = null;
  const replay = createReplay({ api, post, later: (turn) => later(guarded(turn)) });

  /** @param {Run} message */
  function begin({ id, files, main, argv, seed, schedule: order, world, explore, record: wanted = false }) {
    const record = wanted && 'trace' in api;
    replay.open(record && 'seek' in api ? id : 0);
    const refused = api.begin({ files, main, argv, seed, ...(order && { schedule: order }), ...(world && { world }), ...(record && { record }), ...(explore && { explore }) });
    if (refused) return post({ type: 'crash', id, message: refused.message ?? '', details: refused.details ?? '' });
    run = { id, record, unanswered: 0, scheduled: false, asking: false, paused: false, reported: now(), clock: 0, steps: 0 };
    schedule();
  }

  function schedule() {
    if (!run || run.scheduled || run.asking || run.paused || run.unanswered >= WINDOW) return;
    run.scheduled = true;
    later(turn);
  }

  function turn() {
    if (!run) return;
    run.scheduled = false;
    if (run.paused) return;
    const slice = api.slice(SLICE);
    run.clock = slice.clock ?? run.clock;
    run.steps = slice.steps ?? run.steps;
    send(run.id, slice.out ?? []);
    if (run.record) sendTrace(run.id);
    if (slice.state === 'crash') return crash(slice.message ?? '', slice.details ?? '', slice.missing);
    if (slice.state === 'done') return finish(slice);
    if (slice.state === 'input') return ask(slice);
    report(slice);
    schedule();
  }

  /** @param {number} id @param {(number|string)[]} flat */
  function send(id, flat) {
    if (!run || flat.length === 0) return;
    /** @type {Chunk[]} */
    const chunks = [];
    for (let i = 0; i < flat.length; i += 3) {
      chunks.push([flat[i] === 2 ? 2 : 1, Number(flat[i + 1]), String(flat[i + 2])]);
    }
    run.unanswered++;
    post({ type: 'output', id, chunks });
  }

  /** @param {number} id */
  function sendTrace(id) {
    for (let chunk = api.trace(); chunk; chunk = api.trace()) post({ type: 'trace', id, chunk }, buffersOf(chunk));
  }

  /** @param {Slice} slice */
  function report({ clock = 0, steps = 0 }) {
    if (!run || now() - run.reported < REPORT) return;
    run.reported = now();
    post({ type: 'state', id: run.id, clock, steps, memory: api.memory() });
  }

  /** @param {Slice} slice */
  function ask({ prompt = '', clock = 0, steps = 0 }) {
    if (!run) return;
    run.asking = true;
    post({ type: 'input', id: run.id, prompt, clock, steps, memory: api.memory() });
  }

  /** @param {Slice} slice */
  function finish({ exit = 0, clock = 0, steps = 0, error = null, report: found }) {
    if (!run) return;
    post({ type: 'done', id: run.id, exit, clock, steps, memory: api.memory(), error, ...(found && { report: JSON.parse(found) }) });
    run = null;
    replay.close();
  }

  /** @param {string} message @param {string} details @param {boolean} [missing] */
  function crash(message, details, missing = false) {
    post({ type: 'crash', id: run?.id ?? 0, message, details, missing });
    run = null;
  }

  /** What the engine gives, unless it broke over it. @template {string|string[]} T @param {T|Slice} given @param {(given: T) => void} hear */
  function told(given, hear) {
    if (typeof given === 'string' || Array.isArray(given)) hear(/** @type {T} */ (given));
    else crash(given.message ?? '', given.details ?? '');
  }

  /** @param {() => void} act what the engine throws is a crash */
  function guarded(act) {
    return () => {
      try {
        act();
      } catch (error) {
        crash(String(error), error instanceof Error ? error.stack ?? '' : '');
      }
    };
  }

  /** @param {ToWorker} message */
  function hear(message) {
    if (message.type === 'run') return begin(message);
    if (message.type === 'seek' || message.type === 'find' || message.type === 'expand') return replay.ask(message);
    if (message.type === 'fault') return post({ type: 'faulted', seq: message.seq, fault: api.fault(message.condition) });
    if (message.type === 'perfetto') return told(api.perfetto(), (pieces) => post({ type: 'exported', seq: message.seq, pieces }));
    if (message.type === 'link') return told(api.link(message.link, message.original), (fragment) => post({ type: 'linked', seq: message.seq, fragment }));
    if (message.type === 'openLink') return told(api.openLink(message.fragment, message.lesson, message.texts), (json) => post({ type: 'opened', seq: message.seq, link: JSON.parse(json) }));
    if (!run || message.type === 'load' || message.type === 'pack' || message.id !== run.id) return;
    if (message.type === 'stop') {
      api.stop();
      run.unanswered = 0;
      run.asking = false;
      run.paused = false;
    } else if (message.type === 'pause') {
      run.paused = true;
      post({ type: 'paused', id: run.id, clock: run.clock, steps: run.steps });
    } else if (message.type === 'resume') {
      run.paused = false;
    } else if (message.type === 'answer') {
      if (!run.asking) return;
      api.input(message.text);
      run.asking = false;
    } else {
      run.unanswered = Math.max(0, run.unanswered - 1);
    }
    schedule();
  }

  return (message) => guarded(() => hear(message))();
}

/** The buffers of a chunk's columns. @param {TraceChunk} chunk @returns {ArrayBuffer[]} */
function buffersOf(chunk) {
  return Object.values(chunk).flatMap((part) => (ArrayBuffer.isView(part) ? [/** @type {ArrayBuffer} */ (part.buffer)] : []));
}
