/**
 * Holds engine.wasm. Go's wasm_exec.js stands in front of this file in the worker's bundle and defines `Go`.
 * All it does is start the engine and hand its messages to the messenger.
 *
 * @import {Api, FromWorker, ToWorker} from './messages.js'
 */
import { createMessenger } from './messenger.js';

/** Characters of what Go wrote to its console that a crash report keeps. */
const TAIL = 8000;
/**
 * Go's own settings (package runtime). Its collector works in the program's time, there being one thread: with GOGC at 200 instead of 100 it begins
 * at 8 MB and comes half as often, which answers lesson 21 and a thousand tasks in about 15 % less. Near the limit it comes as often as it must.
 */
const GO_ENV = { GOGC: '200', GOMEMLIMIT: '900MiB' };

const scope = /** @type {any} */ (globalThis);
const decoder = new TextDecoder();
let written = '';

/** @param {FromWorker} message @param {ArrayBuffer[]} [moved] */
const post = (message, moved = []) => scope.postMessage(message, moved);

/** @param {unknown} error */
function crash(error) {
  const details = [error instanceof Error ? error.stack ?? '' : '', written].filter(Boolean).join('\n');
  post({ type: 'crash', id: 0, message: error instanceof Error ? error.message : String(error), details });
}

/** Go prints a panic through the file system's writeSync: keep the last of it for the crash report. */
function listenToGo() {
  scope.fs.writeSync = (/** @type {number} */ _file, /** @type {Uint8Array} */ bytes) => {
    written = (written + decoder.decode(bytes)).slice(-TAIL);
    return bytes.length;
  };
}

/** A task queue of its own: a timer would wait 4 ms each time, a promise would let no message through. */
function createLater() {
  const channel = new MessageChannel();
  /** @type {(() => void)[]} */
  const turns = [];
  channel.port1.onmessage = () => guarded(() => turns.shift()?.());
  return (/** @type {() => void} */ turn) => {
    turns.push(turn);
    channel.port2.postMessage(null);
  };
}

/** @param {() => void} step */
function guarded(step) {
  try {
    step();
  } catch (error) {
    crash(error);
  }
}

/** @param {WebAssembly.Module} module @returns {Promise<Api>} */
async function start(module) {
  const go = new Go();
  go.env = GO_ENV;
  listenToGo();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  return new Promise((resolve, reject) => {
    scope.loopscopeReady = resolve;
    const ended = go.run(instance);
    ended.then(() => reject(new Error('the engine ended')), reject);
    ended.then(() => crash(new Error('the engine ended')), crash);
  });
}

/** @param {WebAssembly.Module} module */
async function load(module) {
  try {
    const api = await start(module);
    const hear = createMessenger({ api, post, later: createLater(), now: () => performance.now() });
    scope.onmessage = (/** @type {MessageEvent<ToWorker>} */ event) => hear(event.data);
    post({ type: 'ready', memory: api.memory() });
  } catch (error) {
    crash(error);
  }
}

scope.onmessage = (/** @type {MessageEvent<ToWorker>} */ event) => {
  if (event.data.type === 'load') load(event.data.wasm);
};
