/**
 * Who waits for whom in a snapshot, and where that goes round in a circle: a deadlock, whatever else the program still does.
 *
 * @import {Snapshot} from './messages.js'
 *
 * @typedef {object} Link
 * @property {number} who the task or thread
 * @property {number} over the lock that it waits for, which the next one holds; 0: it waits for the next one itself
 */

/** Whoever may wait: tasks, and threads where there are several. @param {Snapshot} snapshot @returns {{entity: number, waitsFor: number}[]} */
function waitersIn({ tasks, threads }) {
  return [...tasks, ...threads];
}

/** Who could let one go on; null: nobody is known. @param {Snapshot} snapshot @param {number} who @returns {{next: number|null, over: number}} */
function heldUpBy(snapshot, who) {
  const waiters = waitersIn(snapshot);
  const is = (/** @type {number} */ id) => waiters.some(({ entity }) => entity === id);
  const over = waiters.find(({ entity }) => entity === who)?.waitsFor ?? 0;
  if (over === 0) return { next: null, over };
  if (is(over)) return { next: over, over: 0 };
  const sync = snapshot.syncs.find(({ entity }) => entity === over);
  const holder = sync?.set || sync?.holder ? sync.holder ?? 0 : null; // 0: the main thread
  return { next: holder !== null && is(holder) ? holder : null, over };
}

/** Each circle once, from its earliest task on. @param {Snapshot} snapshot @returns {Link[][]} */
export function circlesIn(snapshot) {
  /** @type {Link[][]} */
  const circles = [];
  const seen = new Set();
  for (const { entity } of waitersIn(snapshot)) {
    /** @type {Link[]} */
    const way = [];
    for (let who = entity; !seen.has(who);) {
      seen.add(who);
      const { next, over } = heldUpBy(snapshot, who);
      way.push({ who, over });
      const start = way.findIndex((link) => link.who === next);
      if (start >= 0) circles.push(way.slice(start));
      if (next === null) break;
      who = next;
    }
  }
  return circles;
}
