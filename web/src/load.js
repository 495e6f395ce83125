/**
 * Gets the files that the site's workers are made of: their scripts, and WebAssembly.
 */

/** What `run` throws when it is the engine that failed and not the program. */
export class EngineError extends Error {
  /**
   * @param {'load'|'crash'|'disposed'} kind the engine, or a part of it, did not load, broke, or was disposed of
   * @param {string} message
   * @param {string} [details] what to copy into a report
   */
  constructor(kind, message, details = '') {
    super(message);
    this.name = 'EngineError';
    this.kind = kind;
    this.details = details;
  }
}

/** How a file is got. @type {(url: URL) => Promise<Response>} */
let reach = (url) => fetch(url);

/** Has files got in another way: the site in one file holds them itself. @param {(url: URL) => Promise<Response>} other */
export function reachBy(other) {
  reach = other;
}

/** @param {URL} url */
async function fetchFile(url) {
  let response;
  try {
    response = await reach(url);
  } catch (error) {
    throw new EngineError('load', `${url.pathname}: ${error instanceof Error ? error.message : error}`);
  }
  if (!response.ok) throw new EngineError('load', `${url.pathname}: HTTP ${response.status}`);
  return response;
}

/** @param {URL} url */
export async function fetchText(url) {
  return (await fetchFile(url)).text();
}

/** @param {URL} url */
export async function fetchBytes(url) {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer());
}

/**
 * Compiling while it streams needs the right MIME type, which some hosts do not send: then it is compiled from its bytes.
 * @param {URL} url
 */
export async function fetchModule(url) {
  const response = await fetchFile(url);
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  try {
    return await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    throw new EngineError('load', `${url.pathname}: ${error instanceof Error ? error.message : error}`);
  }
}
