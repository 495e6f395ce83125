/**
 * Who waits for whom in a snapshot, and where that goes round in a circle: a deadlock, whatever else the program still does.
 *
 * @import {Snapshot} from './messages.js'
 *
 * @typedef {object} Link
 * @property {number} who the task
 * @property {number} over the lock that it waits for, which the next one holds; 0: it waits for the next one itself
 */

/** The task that could let a task go on; 0: none is known. @param {Snapshot} snapshot @param {number} task @returns {{next: number, over: number}} */
function heldUpBy(snapshot, task) {
  const waitsFor = snapshot.tasks.find(({ entity }) => entity === task)?.waitsFor ?? 0;
  if (snapshot.tasks.some(({ entity }) => entity === waitsFor)) return { next: waitsFor, over: 0 };
  return { next: snapshot.syncs.find(({ entity }) => entity === waitsFor)?.holder ?? 0, over: waitsFor };
}

/** Each circle once, from its earliest task on. @param {Snapshot} snapshot @returns {Link[][]} */
export function circlesIn(snapshot) {
  /** @type {Link[][]} */
  const circles = [];
  const seen = new Set();
  for (const { entity } of snapshot.tasks) {
    /** @type {Link[]} */
    const way = [];
    for (let who = entity; who !== 0 && !seen.has(who);) {
      seen.add(who);
      const { next, over } = heldUpBy(snapshot, who);
      way.push({ who, over });
      const start = way.findIndex((link) => link.who === next);
      if (start >= 0) circles.push(way.slice(start));
      who = next;
    }
  }
  return circles;
}
