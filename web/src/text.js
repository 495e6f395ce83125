/**
 * Places as the engine names them, in an editor's text: lines from 1, columns from 0 in code points.
 *
 * @import {Text} from '@codemirror/state'
 */

/**
 * The text that a place names, in UTF-16 offsets: the exact range, else the whole line without its indentation.
 * @param {Text} doc @param {{line: number, column: number, endLine: number, endColumn: number}} place its line is in the text
 */
export function textRange(doc, { line, column, endLine, endColumn }) {
  const first = doc.line(line);
  const last = doc.line(Math.min(Math.max(endLine, line), doc.lines));
  const from = first.from + unitsIn(first.text, column);
  const to = last.from + unitsIn(last.text, endColumn);
  if (from < to) return { from, to };
  return { from: first.from + (first.text.length - first.text.trimStart().length), to: first.to };
}

/** UTF-16 units that the first code points of a text take. @param {string} text @param {number} points */
function unitsIn(text, points) {
  let units = 0;
  for (const point of text) {
    if (points-- <= 0) break;
    units += point.length;
  }
  return units;
}
