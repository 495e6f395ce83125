/**
 * What a program has printed, as lines, within fixed bounds: however much it prints, the newest lines are kept and the rest is counted.
 * What was handed out is never changed afterwards. As on a terminal, a carriage return leads back to the start of the line, and what follows is
 * written over what stands there: a progress bar stays one line.
 *
 * @import {Chunk, Stream} from './messages.js'
 *
 * @typedef {object} Line
 * @property {number} serial counts every line of the run from 1, dropped ones too
 * @property {Stream} stream
 * @property {number} clock virtual seconds at which it was begun, or begun again behind a carriage return
 * @property {number} offset how much its stream had been written before it, in UTF-16 units; -1: the program did not write it
 * @property {string} text without its line end
 * @property {number} at where the next character goes, counted from the line's start; beyond the bound, too
 * @property {number} cut characters of this line beyond the bound
 * @property {boolean} ended whether its line end was written
 *
 * @typedef {object} Output
 * @property {Line[]} lines
 * @property {number} dropped lines that are no longer kept
 * @property {number} size characters in `lines`
 * @property {Record<Stream, number>} written what each stream has been given, in UTF-16 units
 */

/** Lines kept. */
export const MAX_LINES = 2000;
/** Characters kept of one line. */
export const MAX_WIDTH = 2000;
/** Characters kept in all. */
export const MAX_SIZE = 500_000;

/** @type {Output} */
export const NOTHING = Object.freeze({ lines: [], dropped: 0, size: 0, written: { 1: 0, 2: 0 } });

/**
 * @param {Output} output
 * @param {Chunk[]} chunks
 * @returns {Output}
 */
export function append(output, chunks) {
  const draft = new Draft(output);
  for (const [stream, clock, text] of chunks) draft.write(stream, clock, text);
  return draft.finish();
}

/** A line that the reader typed, as a terminal shows it: no output of the program. @param {Output} output @param {number} clock @param {string} text */
export function echo(output, clock, text) {
  const draft = new Draft(output);
  draft.write(1, clock, `${text}\n`, true);
  return draft.finish();
}

/** An output while text is put on it. The lines it began with stay as they were. */
class Draft {
  /** @param {Output} output */
  constructor({ lines, dropped, size, written }) {
    this.lines = lines.slice();
    this.dropped = dropped;
    this.size = size;
    this.written = { ...written };
    const last = lines.at(-1);
    if (last && !last.ended) this.lines[lines.length - 1] = { ...last };
  }

  /** @returns {Output} */
  finish() {
    this.trim();
    return { lines: this.lines, dropped: this.dropped, size: this.size, written: this.written };
  }

  /** @param {Stream} stream @param {number} clock @param {string} text @param {boolean} [typed] by the reader, and not by the program */
  write(stream, clock, text, typed = false) {
    const before = this.written[stream];
    if (!typed) this.written[stream] += text.length;
    let from = this.skip(stream, text);
    while (from < text.length) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      const line = this.lineFor(stream, clock, typed ? -1 : before + from);
      this.size -= line.text.length;
      put(line, clock, text.slice(from, to));
      this.size += line.text.length;
      line.ended = end >= 0;
      from = to + 1;
    }
    if (this.lines.length > 2 * MAX_LINES) this.trim();
  }

  /**
   * Of a long text only the last lines will be kept: those before them are counted and not even made.
   * @param {Stream} stream @param {string} text @returns {number} where the lines that matter begin
   */
  skip(stream, text) {
    const excess = countEnds(text) - MAX_LINES;
    if (excess <= 0) return 0;
    const continued = this.openLine(stream) ? 1 : 0;
    this.dropped += this.lines.length + excess - continued;
    this.lines = [];
    this.size = 0;
    let from = 0;
    for (let i = 0; i < excess; i++) from = text.indexOf('\n', from) + 1;
    return from;
  }

  /** @param {Stream} stream */
  openLine(stream) {
    const last = this.lines.at(-1);
    return last && !last.ended && last.stream === stream ? last : undefined;
  }

  /** The line that text of this stream goes on. @param {Stream} stream @param {number} clock @param {number} offset @returns {Line} */
  lineFor(stream, clock, offset) {
    const open = this.openLine(stream);
    if (open) return open;
    /** @type {Line} */
    const line = { serial: this.dropped + this.lines.length + 1, stream, clock, offset, text: '', at: 0, cut: 0, ended: false };
    this.lines.push(line);
    return line;
  }

  trim() {
    let excess = Math.max(0, this.lines.length - MAX_LINES);
    for (let i = 0; i < excess; i++) this.size -= this.lines[i].text.length;
    while (this.size > MAX_SIZE && excess < this.lines.length - 1) this.size -= this.lines[excess++].text.length;
    this.lines.splice(0, excess);
    this.dropped += excess;
  }
}

/** Writes a text without line ends on a line. @param {Line} line @param {number} clock @param {string} text */
function put(line, clock, text) {
  for (let from = 0; ;) {
    const back = text.indexOf('\r', from);
    const to = back < 0 ? text.length : back;
    if (line.at === 0 && to > from) line.clock = clock;
    overwrite(line, text.slice(from, to));
    if (back < 0) return;
    line.at = 0;
    from = back + 1;
  }
}

/** @param {Line} line @param {string} text without carriage returns */
function overwrite(line, text) {
  const { at } = line;
  line.at += text.length;
  const kept = text.slice(0, Math.max(0, MAX_WIDTH - at));
  if (kept) line.text = line.text.slice(0, at) + kept + line.text.slice(at + kept.length);
  line.cut = Math.max(line.cut, line.at - MAX_WIDTH);
}

/** @param {string} text */
function countEnds(text) {
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends++;
  return ends;
}

/** How many lines the run has printed. @param {Output} output */
export function count(output) {
  return output.dropped + output.lines.length;
}
