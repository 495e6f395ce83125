/**
 * The files of the site in one file. The site builder put them into the document's head, each as a script that no browser runs: compressed with gzip, in base64, under the address that
 * it would have below the site's root. They are unpacked when they are asked for.
 */

/** Types that matter to whoever reads a file. @type {Record<string, string>} */
const TYPES = { wasm: 'application/wasm', json: 'application/json', html: 'text/html' };

/** @param {string} address */
function find(address) {
  return document.head.querySelector(`script[data-address="${CSS.escape(address)}"]`);
}

/** @param {string} address @returns {boolean} */
export function hasFile(address) {
  return find(address) !== null;
}

/** A file as a server would answer with it. @param {string} address @returns {Response} */
export function readFile(address) {
  const text = find(address)?.textContent;
  if (!text) return new Response(null, { status: 404 });
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  const type = TYPES[address.slice(address.lastIndexOf('.') + 1)] ?? 'text/plain';
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': type } });
}
