/**
 * Reads and writes .zip files (PKWARE's APPNOTE, sections 4.3 and 4.4): as much as a folder of texts needs. The browser itself packs and unpacks; this knows where things stand.
 * No encryption, no Zip64, no comments are made; what is read may be anybody's.
 */
import { Refused } from './own/folder.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** In the flags: the name is UTF-8. */
const UTF8 = 0x0800;
const ENCRYPTED = 1;
/** 1 January 1980, since an archive of the same texts is to be the same bytes. */
const DATE = 0x0021;
/** Bytes of the records without names and comments. */
const SIZES = { local: 30, central: 46, end: 22 };
const LONGEST_COMMENT = 0xffff;

/** @param {Record<string, Uint8Array>} files by name @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function writeZip(files) {
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = await through(content, new CompressionStream('deflate-raw'));
    const title = new TextEncoder().encode(name);
    // What stands in both records: version 2.0, flags, method, time, date, checksum, sizes, lengths of the name and of what is extra.
    const fields = [[2, 20], [2, UTF8], [2, DEFLATED], [2, 0], [2, DATE], [4, crc(content)], [4, packed.length], [4, content.length], [2, title.length], [2, 0]];
    const local = record([[4, LOCAL], ...fields]);
    directory.push(record([[4, CENTRAL], [2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), title);
    parts.push(local, title, packed);
    at += local.length + title.length + packed.length;
  }
  const list = joined(directory);
  const count = Object.keys(files).length;
  return joined([...parts, list, record([[4, END], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, at], [2, 0]])]);
}

/**
 * The files of an archive whose names `wanted` takes, without the folder that they all lie in.
 * @param {Uint8Array} bytes @param {(name: string) => boolean} wanted @param {number} most bytes of all of them together
 * @returns {Promise<Record<string, Uint8Array>>}
 */
export async function readZip(bytes, wanted, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  const folder = commonFolder(entries.map(({ name }) => name));
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  let left = most;
  for (const entry of entries) {
    const name = entry.name.slice(folder.length);
    if (!wanted(name)) continue;
    const content = await contentOf(view, bytes, entry, left);
    left -= content.length;
    files[name] = content;
  }
  return files;
}

/** @typedef {{name: string, method: number, flags: number, packed: number, sum: number, at: number}} Entry */

/** @param {DataView} view @param {Uint8Array} bytes @returns {Entry[]} */
function directoryOf(view, bytes) {
  const end = endOf(view);
  /** @type {Entry[]} */
  const entries = [];
  let at = u32(view, end + 16);
  for (let left = u16(view, end + 10); left > 0; left--) {
    if (u32(view, at) !== CENTRAL) throw new Refused('not-zip');
    const length = u16(view, at + 28);
    const name = new TextDecoder().decode(bytes.subarray(at + SIZES.central, at + SIZES.central + length));
    entries.push({ name, flags: u16(view, at + 8), method: u16(view, at + 10), sum: u32(view, at + 16), packed: u32(view, at + 20), at: u32(view, at + 42) });
    at += SIZES.central + length + u16(view, at + 30) + u16(view, at + 32);
  }
  return entries;
}

/** The record at the end, which a comment may follow. @param {DataView} view */
function endOf(view) {
  const last = view.byteLength - SIZES.end;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (u32(view, at) === END) return at;
  throw new Refused('not-zip');
}

/** @param {DataView} view @param {Uint8Array} bytes @param {Entry} entry @param {number} most */
async function contentOf(view, bytes, { name, method, flags, packed, sum, at }, most) {
  if (u32(view, at) !== LOCAL || flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) throw new Refused('not-zip', name);
  const from = at + SIZES.local + u16(view, at + 26) + u16(view, at + 28);
  if (from + packed > bytes.length) throw new Refused('not-zip', name);
  const stored = bytes.subarray(from, from + packed);
  /** @type {Uint8Array} */
  let content;
  try {
    content = method === STORED ? stored : await through(stored, new DecompressionStream('deflate-raw'), most);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('not-zip', name);
  }
  if (content.length > most) throw new Refused('too-large', name);
  if (crc(content) !== sum) throw new Refused('not-zip', name);
  return content;
}

/** The folder that all files lie in, with its stroke; what systems add of their own does not count. @param {string[]} names */
function commonFolder(names) {
  const real = names.filter((name) => !name.startsWith('__MACOSX/') && !name.endsWith('/'));
  const folder = real[0]?.slice(0, real[0].indexOf('/') + 1) ?? '';
  return folder && real.every((name) => name.startsWith(folder)) ? folder : '';
}

/** Sends bytes through a stream, which is cut off when it gives more than allowed. @param {Uint8Array} bytes @param {CompressionStream|DecompressionStream} stream @param {number} [most] */
async function through(bytes, stream, most = Infinity) {
  const writer = stream.writable.getWriter();
  const written = writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes)).then(() => writer.close());
  written.catch(() => {}); // the reading end reports it
  const reader = stream.readable.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Refused('too-large');
    }
    parts.push(value);
  }
}

/** @param {DataView} view @param {number} at */
function u16(view, at) {
  if (at + 2 > view.byteLength) throw new Refused('not-zip');
  return view.getUint16(at, true);
}

/** @param {DataView} view @param {number} at */
function u32(view, at) {
  if (at + 4 > view.byteLength) throw new Refused('not-zip');
  return view.getUint32(at, true);
}

/** @param {number[][]} fields each its bytes and its value */
function record(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of CRC-32 (polynomial edb88320, reflected). @param {Uint8Array} bytes */
function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
