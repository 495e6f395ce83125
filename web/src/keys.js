/**
 * The keys of a lesson's page. They are single keys, so they rest while an input method composes, while a field or the editor has the focus, and while
 * a control that needs the same key has it.
 *
 * @typedef {'play'|'forward'|'back'|'start'|'end'|'next'|'previous'|'cause'|'effect'|'zoomIn'|'zoomOut'|'panLeft'|'panRight'|'fit'|'measure'|'search'|'list'
 *   |'task'|'breakpoint'|'nextBreakpoint'|'previousBreakpoint'|'breakpoints'|'values'|'line'|'await'|'switch'|'iteration'|'byOver'|'byOut'|'over'|'backOver'|'out'|'backOut'|'help'} Act
 */

/** What each key does, as the help lists it; `codes` are the values of a key event. @type {{act: Act, keys: string[], codes: string[]}[]} */
export const KEYS = [
  { act: 'play', keys: ['Space'], codes: [' '] },
  { act: 'forward', keys: ['→'], codes: ['ArrowRight'] },
  { act: 'back', keys: ['←'], codes: ['ArrowLeft'] },
  { act: 'start', keys: ['Home'], codes: ['Home'] },
  { act: 'end', keys: ['End'], codes: ['End'] },
  { act: 'line', keys: ['1'], codes: ['1'] },
  { act: 'await', keys: ['2'], codes: ['2'] },
  { act: 'switch', keys: ['3'], codes: ['3'] },
  { act: 'iteration', keys: ['4'], codes: ['4'] },
  { act: 'byOver', keys: ['5'], codes: ['5'] },
  { act: 'byOut', keys: ['6'], codes: ['6'] },
  { act: 'over', keys: ['O'], codes: ['o'] },
  { act: 'backOver', keys: ['Shift O'], codes: ['O'] },
  { act: 'out', keys: ['U'], codes: ['u'] },
  { act: 'backOut', keys: ['Shift U'], codes: ['U'] },
  { act: 'next', keys: ['.'], codes: ['.'] },
  { act: 'previous', keys: [','], codes: [','] },
  { act: 'cause', keys: ['['], codes: ['['] },
  { act: 'effect', keys: [']'], codes: [']'] },
  { act: 'task', keys: ['T'], codes: ['t', 'T'] },
  { act: 'breakpoint', keys: ['B', 'F9'], codes: ['b', 'B', 'F9'] },
  { act: 'nextBreakpoint', keys: ['N'], codes: ['n'] },
  { act: 'previousBreakpoint', keys: ['Shift N'], codes: ['N'] },
  { act: 'breakpoints', keys: ['P'], codes: ['p', 'P'] },
  { act: 'values', keys: ['V'], codes: ['v', 'V'] },
  { act: 'zoomIn', keys: ['W'], codes: ['w', 'W'] },
  { act: 'zoomOut', keys: ['S'], codes: ['s', 'S'] },
  { act: 'panLeft', keys: ['A'], codes: ['a', 'A'] },
  { act: 'panRight', keys: ['D'], codes: ['d', 'D'] },
  { act: 'fit', keys: ['F'], codes: ['f', 'F'] },
  { act: 'measure', keys: ['M'], codes: ['m', 'M'] },
  { act: 'search', keys: ['/'], codes: ['/'] },
  { act: 'list', keys: ['L'], codes: ['l', 'L'] },
  { act: 'help', keys: ['?'], codes: ['?'] },
];
const ACTS = new Map(KEYS.flatMap(({ act, codes }) => codes.map((code) => /** @type {const} */ ([code, act]))));

/** Controls that need the arrows, Home and End, or Space for themselves. */
const MOVERS = new Set(['range', 'radio']);
const MOVES = new Set(['ArrowRight', 'ArrowLeft', 'Home', 'End']);

/**
 * What a key means, if anything.
 * @param {KeyboardEvent} event
 * @returns {Act|null}
 */
export function actOf(event) {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && keeps(target, event.key)) return null;
  return ACTS.get(event.key) ?? null;
}

/** Whether an element that has the focus needs the key for itself. @param {HTMLElement} element @param {string} key */
function keeps(element, key) {
  if (element.isContentEditable || element.closest('dialog[open]') || element.matches('textarea, select')) return true;
  if (element instanceof HTMLInputElement) {
    if (!MOVERS.has(element.type)) return element.type !== 'checkbox' || key === ' ';
    return MOVES.has(key) || (key === ' ' && element.type === 'radio');
  }
  if (key === ' ') return element.matches('button, summary, a');
  return MOVES.has(key) && element.matches('pre, .stream') && element.scrollWidth > element.clientWidth;
}
