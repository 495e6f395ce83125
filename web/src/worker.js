/**
 * Holds engine.wasm. Go's wasm_exec.js stands in front of this file in the worker's bundle and defines `Go`.
 * All it does is start the engine, hand its messages to the messenger, and get what the engine loads apart.
 *
 * @import {Api, FromWorker, Packs, ToWorker} from './messages.js'
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
/** @type {Packs} */
let packs = {};

/** @param {FromWorker} message @param {ArrayBuffer[]} [moved] */
function post(message, moved = []) {
  if (message.type === 'crash') message.details = withNames(message.details);
  scope.postMessage(message, moved);
}

/**
 * The engine does not know what its functions are called (wasm/cmd/site/shrink.go): Go's reports say f. and the function's number in letters, a for 0 to p for 15, and
 * JavaScript's say wasm-function[number]. The names are fetched when there is something to name.
 * @param {string} details
 */
function withNames(details) {
  /** @type {string[]|undefined} */
  let names;
  const named = (/** @type {string} */ text, /** @type {number} */ number) => {
    try {
      names ??= decoder.decode(scope.loopscopePack('functions.txt')).split('\n');
    } catch {
      names = []; // a report without names is better than none
    }
    return names[number] ?? text;
  };
  return details
    .replace(/\bf\.([a-p]{4})\b/g, (text, letters) => named(text, parseInt(letters.replace(/./g, (/** @type {string} */ letter) => (letter.charCodeAt(0) - 97).toString(16)), 16)))
    .replace(/\bwasm-function\[(\d+)\]/g, (text, number) => named(text, Number(number)));
}

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

/**
 * Go asks for a pack in the middle of a program and cannot wait for a promise, so what has not come yet is fetched while everything stands still.
 * @param {string} name @returns {Uint8Array}
 */
scope.loopscopePack = (name) => {
  const pack = packs[name] ?? '';
  if (typeof pack !== 'string') return pack;
  const request = new XMLHttpRequest();
  request.open('GET', pack, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error(`${pack}: HTTP ${request.status}`);
  return new Uint8Array(request.response);
};

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

/** @type {(message: ToWorker) => void} */
let hear = () => {};

/** @param {WebAssembly.Module} module */
async function load(module) {
  try {
    const api = await start(module);
    hear = createMessenger({ api, post, later: createLater(), now: () => performance.now() });
    post({ type: 'ready', memory: api.memory() });
  } catch (error) {
    crash(error);
  }
}

scope.onmessage = (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.type === 'pack') packs[data.name] = data.content;
  else if (data.type === 'load') {
    packs = data.packs;
    load(data.wasm);
  } else hear(data);
};
