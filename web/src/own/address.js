/**
 * Notes at an address, as `?notes=https://…` names it. Nothing is fetched before the reader has agreed; then it is asked for without cookies and without saying where from.
 *
 * @import {Files} from './notes.js'
 */
import { asText, isName, MOST_TEXT, Refused } from './folder.js';
import { readZip } from '../zip.js';

/** Bytes that are taken from an address. */
const MOST = 1 << 20;
/** Milliseconds that it may take. */
const PATIENCE = 20_000;

/** Why notes could not be had. */
export class Unreachable extends Error {
  /** @param {'network'|'http'|'web-page'|'type'|'too-large'|'slow'} kind @param {string} [detail] */
  constructor(kind, detail = '') {
    super(`${kind} ${detail}`);
    this.name = 'Unreachable';
    this.kind = kind;
    this.detail = detail;
  }
}

/**
 * The address that `?notes=` names: an absolute one of the web, or of this site. A page of GitHub that shows a file becomes the file.
 * @param {string} search @param {string} base @returns {URL|null} null: there is none, or it is no address that can be asked
 */
export function addressIn(search, base) {
  const given = new URLSearchParams(search).get('notes');
  if (!given || !URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = url.password = '';
  const shown = url.hostname === 'github.com' ? /^\/([^/]+\/[^/]+)\/blob\/(.+)$/.exec(url.pathname) : null;
  return shown ? new URL(`https://raw.githubusercontent.com/${shown[1]}/${shown[2]}`) : url;
}

/** @param {URL} url @returns {Promise<Files>} */
export async function fetchNotes(url) {
  const response = await get(url);
  if (!response.ok) throw new Unreachable('http', String(response.status));
  const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
  if (type === 'text/html') throw new Unreachable('web-page');
  const name = decodeURIComponent(url.pathname.split('/').pop() ?? '');
  const isZip = type === 'application/zip' || name.endsWith('.zip');
  if (!isZip && !['', 'text/plain', 'text/markdown', 'text/x-markdown', 'application/octet-stream'].includes(type)) throw new Unreachable('type', type);
  return filesOf(isZip ? 'notes.zip' : isName(name) && name.endsWith('.md') ? name : 'notes.md', await bounded(response));
}

/** @param {URL} url */
async function get(url) {
  try {
    return await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    throw new Unreachable(error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'network');
  }
}

/** @param {Response} response */
async function bounded(response) {
  const reader = response.body?.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  for (let size = 0; reader;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreachable('network');
    });
    if (done) break;
    size += value.length;
    if (size > MOST) {
      await reader.cancel();
      throw new Unreachable('too-large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A file as a set of files: what an archive holds, else itself. @param {string} name @param {Uint8Array} bytes @returns {Promise<Files>} */
export async function filesOf(name, bytes) {
  if (name.endsWith('.zip')) {
    const packed = await readZip(bytes, isName, MOST_TEXT);
    return Object.fromEntries(Object.entries(packed).map(([file, content]) => [file, asText(content, file)]));
  }
  if (bytes.length > MOST_TEXT) throw new Refused('too-large', name);
  const known = name.replace(/\.(markdown|txt)$/i, '.md');
  if (!/\.(md|py|out|err)$/.test(known)) throw new Refused('type', name);
  return { [isName(known) ? known : 'notes.md']: asText(bytes, name) };
}
