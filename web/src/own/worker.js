/**
 * Holds notes.wasm. Go's wasm_exec.js stands in front of this file in the worker's bundle and defines `Go`. It answers one question after the other; what
 * breaks is reported, and the page throws the worker away.
 *
 * @import {Api, Asked, Said} from './notes.js'
 */

const scope = /** @type {any} */ (globalThis);
/** @type {Api|null} */
let api = null;

/** @param {Said} message */
function say(message) {
  scope.postMessage(message);
}

/** @param {unknown} error */
function broke(error) {
  say({ type: 'broke', message: error instanceof Error ? error.message : String(error) });
}

/** @param {WebAssembly.Module} module */
async function load(module) {
  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  scope.loopscopeReady = (/** @type {Api} */ offered) => {
    api = offered;
    say({ type: 'ready' });
  };
  await go.run(instance);
  throw new Error('the program ended');
}

scope.onmessage = (/** @type {MessageEvent<Asked>} */ { data }) => {
  if (data.type === 'load') return void load(data.wasm).catch(broke);
  try {
    if (!api) throw new Error('asked before it was there');
    const answer = /** @type {any} */ (api[data.act])(...data.args);
    if (answer?.failed) throw new Error(answer.failed);
    say({ type: 'answer', id: data.id, answer });
  } catch (error) {
    broke(error);
  }
};

export {};
