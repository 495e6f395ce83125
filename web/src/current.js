/**
 * Rows that may be wider than their place, such as a phone's tabs: what is current in one comes into view when it becomes so, and afterwards the row is the reader's to scroll.
 */

/** The rows of a bench, and what is current in each. */
const ROWS = [['.tabs', '[aria-pressed="true"]'], ['.files nav', '[aria-current]']];
/** Pixels left beside it, so that there is something to see of its neighbour. */
const BESIDE = 36;

/** @returns {(host: Element) => void} to be called whenever the rows may have been drawn anew */
export function createCurrent() {
  /** @type {WeakMap<Element, Element>} */
  const seen = new WeakMap();
  return (host) => {
    for (const [name, current] of ROWS) {
      const row = host.querySelector(name);
      const item = row?.querySelector(current);
      if (!row || !item || seen.get(row) === item || row.clientWidth === 0) continue;
      seen.set(row, item);
      show(row, item);
    }
  };
}

/** Scrolls the row alone, never the page around it. @param {Element} row @param {Element} item */
function show(row, item) {
  const [place, is] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
  if (is.left < place.left + BESIDE) row.scrollLeft += is.left - place.left - BESIDE;
  else if (is.right > place.right - BESIDE) row.scrollLeft += is.right - place.right + BESIDE;
}
