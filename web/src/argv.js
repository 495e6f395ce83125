/**
 * A program's arguments as one line of text, the way a shell splits it: blanks separate, quotes keep together.
 */

/** @param {string} line @returns {string[]} */
export function splitArgs(line) {
  const words = line.match(/(?:"[^"]*"?|'[^']*'?|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"?|'([^']*)'?/g, (_, double, single) => double ?? single ?? ''));
}

/** The line that `splitArgs` takes apart into these words. @param {string[]} words */
export function joinArgs(words) {
  return words.map((word) => (/^[^\s"']+$/.test(word) ? word : word.includes('"') ? `'${word}'` : `"${word}"`)).join(' ');
}
