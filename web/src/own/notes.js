/**
 * Reads notes of a reader's own: a worker with notes.wasm, loaded when it is first asked. Notes are anybody's text; a worker that breaks on one, or that does not answer in time, is
 * replaced.
 *
 * @import {Prediction} from '../notes/grade.js'
 * @import {Program} from '../state.js'
 *
 * @typedef {Record<string, string>} Files texts by name
 *
 * @typedef {object} Page Notes, rendered.
 * @property {'zh'|'en'} language that they are written in
 * @property {string} title
 * @property {string} titleHtml
 * @property {number} minutes
 * @property {Block[]} blocks
 * @property {(Program & {check: string})[]} programs
 * @property {Prediction[]} predictions
 * @property {Mistake[]} wrong
 *
 * @typedef {{line: number, html: string}} Block
 * @typedef {{line: number, message: string}} Mistake
 *
 * @typedef {{files: Files, text: string, language: string}} Carried what a link carries; text: the name of the notes, empty when it carries none
 *
 * @typedef {object} Api what wasm/cmd/notes offers
 * @property {(files: Record<string, string>, text: string) => string} read
 * @property {(files: Record<string, string>, language: string) => string|undefined} encode
 * @property {(fragment: string) => Carried|{kind: string, lesson: number}} decode
 *
 * @typedef {{type: 'load', wasm: WebAssembly.Module} | {type: 'ask', id: number, act: keyof Api, args: any[]}} Asked
 * @typedef {{type: 'ready'} | {type: 'answer', id: number, answer: any} | {type: 'broke', message: string}} Said
 */
import { EngineError, fetchModule, fetchText } from '../load.js';

/** Milliseconds that an answer may take. */
const PATIENCE = 4000;

/** @param {URL} base the site's root */
export function createReader(base) {
  /** @type {Promise<[WebAssembly.Module, string]>|null} */
  let parts = null;
  /** @type {Promise<Worker>|null} */
  let worker = null;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;

  function load() {
    parts ??= Promise.all([fetchModule(new URL(__NOTES_WASM_URL__, base)), fetchText(new URL(__NOTES_WORKER_URL__, base))]).catch((error) => {
      parts = null;
      throw error;
    });
    return parts;
  }

  /** @returns {Promise<Worker>} */
  async function start() {
    const [wasm, source] = await load();
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const started = new Worker(url);
    return new Promise((resolve, reject) => {
      /** @param {string} message */
      const fail = (message) => {
        const error = new EngineError('crash', message);
        discard(started, error);
        reject(error);
      };
      started.onerror = (event) => fail(event.message || 'the worker did not start');
      started.onmessage = (/** @type {MessageEvent<Said>} */ { data }) => {
        if (data.type === 'broke') return fail(data.message);
        if (data.type === 'ready') {
          URL.revokeObjectURL(url);
          return resolve(started);
        }
        waiting.get(data.id)?.resolve(data.answer);
        waiting.delete(data.id);
      };
      started.postMessage(/** @type {Asked} */ ({ type: 'load', wasm }));
    });
  }

  /** @param {Worker} broken @param {Error} error */
  function discard(broken, error) {
    broken.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  /** @param {keyof Api} act @param {any[]} args @returns {Promise<any>} */
  async function ask(act, ...args) {
    worker ??= start();
    /** @type {Worker} */
    let there;
    try {
      there = await worker;
    } catch (error) {
      worker = null;
      throw error;
    }
    const id = ++last;
    const patience = setTimeout(() => discard(there, new EngineError('crash', 'no answer in time')), PATIENCE);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        there.postMessage(/** @type {Asked} */ ({ type: 'ask', id, act, args }));
      });
    } finally {
      clearTimeout(patience);
    }
  }

  return {
    /** @param {Files} files @param {string} text the name of the notes among them @returns {Promise<Page>} */
    read: async (files, text) => JSON.parse(await ask('read', files, text)),

    /** The fragment of a link, without its #; null when there is more than a link can carry. @param {Files} files @param {string} language @returns {Promise<string|null>} */
    encode: async (files, language) => (await ask('encode', files, language)) ?? null,

    /** What a link carries, or what is wrong with it. @param {string} fragment @returns {Promise<Carried|{kind: string, lesson: number}>} */
    decode: (fragment) => ask('decode', fragment),
  };
}

/** @typedef {ReturnType<typeof createReader>} Reader */
