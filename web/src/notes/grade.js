/**
 * Grades a prediction by a run. Nothing here knows the right answer beforehand: the run has it, also after the reader has changed the program.
 *
 * @typedef {object} Prediction What wasm/notes writes of a predict fence.
 * @property {string} id
 * @property {string} program
 * @property {'line'|'output'|'order'|'lines'|'count'|'clock'} about
 * @property {number} line from 1, of line
 * @property {string} text of count
 * @property {string[]} options of line
 *
 * @typedef {object} Ran What a run came to.
 * @property {string} stdout
 * @property {number} clock virtual seconds
 *
 * @typedef {object} Verdict
 * @property {boolean} right
 * @property {string} truth what the run says, to be shown: a line, a number, or lines joined by line ends
 *
 * @typedef {string|string[]} Answer An option or a number as text, typed text, or lines in order.
 */

/** How far a guess of the time may be off: this share of it, and half a second in any case. */
const CLOCK_SHARE = 0.1;

/** The lines that a run printed, without blanks at their ends; none for a run that printed nothing. @param {Ran} ran */
export function printedLines({ stdout }) {
  const text = stdout.replace(/\n$/, '');
  return text === '' ? [] : text.split('\n').map((line) => line.trimEnd());
}

/** @param {Prediction} prediction @param {Answer} answer @param {Ran} ran @returns {Verdict} */
export function grade(prediction, answer, ran) {
  const lines = printedLines(ran);
  switch (prediction.about) {
    case 'line': return gradeLine(lines[prediction.line - 1] ?? '', String(answer));
    case 'lines': return gradeNumber(lines.length, answer);
    case 'count': return gradeNumber(lines.filter((line) => line.includes(prediction.text)).length, answer);
    case 'clock': return gradeClock(ran.clock, answer);
    case 'output': return gradeLines(lines, String(answer).trimEnd().split('\n'));
    case 'order': return gradeLines(lines, /** @type {string[]} */ (answer));
  }
}

/** @param {string} truth @param {string} answer */
function gradeLine(truth, answer) {
  return { right: truth.trim() === answer.trim() && truth !== '', truth: truth.trim() };
}

/** @param {number} truth @param {Answer} answer */
function gradeNumber(truth, answer) {
  return { right: answer !== '' && Number(answer) === truth, truth: String(truth) };
}

/** @param {number} truth @param {Answer} answer */
function gradeClock(truth, answer) {
  return { right: answer !== '' && Math.abs(truth - Number(answer)) <= Math.max(0.5, truth * CLOCK_SHARE), truth: String(Math.round(truth * 1000) / 1000) };
}

/** @param {string[]} truth @param {string[]} answer */
function gradeLines(truth, answer) {
  const right = truth.length === answer.length && truth.every((line, i) => line === answer[i].trimEnd());
  return { right, truth: truth.join('\n') };
}

/**
 * The lines of a run for putting in order: none stays where it was while another order is possible. The same lines are always shuffled in the same way.
 * @param {string[]} lines @returns {string[]}
 */
export function shuffled(lines) {
  let state = lines.join('\n').length * 2654435761 + 1;
  const below = (/** @type {number} */ n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const out = [...lines];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  if (out.every((line, i) => line === lines[i])) out.push(out.shift() ?? '');
  return lines.length === 0 ? [] : out;
}
