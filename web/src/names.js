/**
 * What the things of a run are called on the page.
 *
 * @import {Snapshot} from './messages.js'
 * @import {Trace} from './trace.js'
 * @import {Words} from './words/index.js'
 */

/** @param {Trace} trace @param {number} id entity; 0: the main program @param {Words} words */
export function nameOf(trace, id, words) {
  if (id === 0) return words.mainProgram;
  const { name, type, kind } = trace.entity(id);
  if (kind === 'loop') return words.loopLane;
  return name || type || kind;
}

/** What a coroutine's call says of its function: `produce` of `produce(queue, 'A')`. @param {Trace} trace @param {number} id */
export function functionOf(trace, id) {
  const { text = '' } = trace.entity(id);
  const found = /^[\w.<>]+/.exec(text);
  return found ? found[0] : '';
}

/**
 * Short names for the tasks that stand in a gutter: the last part of each, where that tells them apart.
 * @param {Trace} trace @param {number[]} ids @returns {Map<number, string>}
 */
export function shortNames(trace, ids) {
  const tails = ids.map((id) => trace.entity(id).name.split(/[-_\s.:]/).at(-1) || trace.entity(id).name);
  return new Map(ids.map((id, i) => {
    const unique = tails.filter((tail) => tail === tails[i]).length === 1;
    const name = unique ? tails[i] : trace.entity(id).name;
    return [id, name.length > 8 ? `${name.slice(0, 7)}…` : name];
  }));
}

/** The state of a task in a snapshot. @param {Snapshot} snapshot @param {number} id */
export function taskOf(snapshot, id) {
  return snapshot.tasks.find(({ entity }) => entity === id);
}
