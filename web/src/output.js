/**
 * What a program has printed, as lines, within fixed bounds: however much it prints, the newest lines are kept and the rest is counted.
 * Values are never changed in place once handed out, save for the line that is still being written.
 *
 * @import {Chunk, Stream} from './messages.js'
 *
 * @typedef {object} Line
 * @property {number} serial counts every line of the run from 1, dropped ones too
 * @property {Stream} stream
 * @property {number} clock virtual seconds at which it was begun
 * @property {string} text without its line end
 * @property {number} cut characters of this line beyond the bound
 * @property {boolean} ended whether its line end was written
 *
 * @typedef {object} Output
 * @property {Line[]} lines
 * @property {number} dropped lines that are no longer kept
 * @property {number} size characters in `lines`
 */

/** Lines kept. */
export const MAX_LINES = 2000;
/** Characters kept of one line. */
export const MAX_WIDTH = 2000;
/** Characters kept in all. */
export const MAX_SIZE = 500_000;

/** @type {Output} */
export const NOTHING = Object.freeze({ lines: [], dropped: 0, size: 0 });

/**
 * @param {Output} output
 * @param {Chunk[]} chunks
 * @returns {Output}
 */
export function append(output, chunks) {
  const lines = output.lines.slice();
  let { dropped, size } = output;
  for (const [stream, clock, text] of chunks) {
    let from = 0;
    while (from < text.length) {
      const end = text.indexOf('\n', from);
      const piece = text.slice(from, end < 0 ? text.length : end);
      const line = lineFor(lines, dropped, stream, clock);
      const kept = piece.slice(0, MAX_WIDTH - line.text.length);
      lines[lines.length - 1] = { ...line, text: line.text + kept, cut: line.cut + piece.length - kept.length, ended: end >= 0 };
      size += kept.length;
      from = end < 0 ? text.length : end + 1;
      if (lines.length > 2 * MAX_LINES) trim();
    }
  }
  trim();
  return { lines, dropped, size };

  function trim() {
    let excess = Math.max(0, lines.length - MAX_LINES);
    for (let i = 0; i < excess; i++) size -= lines[i].text.length;
    while (size > MAX_SIZE && excess < lines.length - 1) size -= lines[excess++].text.length;
    lines.splice(0, excess);
    dropped += excess;
  }
}

/**
 * The line that text of this stream goes on: the last one if it is open and of the same stream, else a new one.
 * @param {Line[]} lines @param {number} dropped @param {Stream} stream @param {number} clock
 */
function lineFor(lines, dropped, stream, clock) {
  const last = lines.at(-1);
  if (last && !last.ended && last.stream === stream) return last;
  const line = { serial: dropped + lines.length + 1, stream, clock, text: '', cut: 0, ended: false };
  lines.push(line);
  return line;
}

/** How many lines the run has printed. @param {Output} output */
export function count(output) {
  return output.dropped + output.lines.length;
}
