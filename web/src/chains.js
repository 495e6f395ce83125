/**
 * The frames of a snapshot as chains: each begins with a frame that nobody waits for and goes on with the frame it calls, awaits or yields from. What is suspended with its callers, as a greenlet
 * is, makes a chain like what runs.
 *
 * @import {FrameInfo, Snapshot} from './messages.js'
 *
 * @typedef {object} Link
 * @property {FrameInfo} frame
 * @property {'calls'|'awaits'|'yields from'|'resumes'|null} how the frame before it got here; null for the first
 *
 * @typedef {object} Chain
 * @property {Link[]} links outermost first
 * @property {number} task the entity it belongs to; 0: none
 * @property {number} thread likewise; 0: the main one
 * @property {boolean} running whether its last frame runs
 */

/** @param {Snapshot} snapshot @returns {Chain[]} what runs first, then in the order of the tasks, then the others */
export function chainsOf({ frames, tasks }) {
  const inner = innerFrames(frames);
  const within = new Set([...inner.values()].map(({ frame }) => frame));
  const chains = frames.filter(({ frame }) => !within.has(frame)).map((root) => chainFrom(root, inner));
  const order = new Map(tasks.map(({ entity }, i) => [entity, i]));
  const rank = (/** @type {Chain} */ chain) => (chain.running ? -1 : order.get(chain.task) ?? tasks.length);
  return chains.sort((a, b) => rank(a) - rank(b));
}

/** For each frame the one that it waits for. @param {FrameInfo[]} frames @returns {Map<number, FrameInfo>} */
function innerFrames(frames) {
  const bySerial = new Map(frames.map((frame) => [frame.frame, frame]));
  /** @type {Map<number, FrameInfo>} */
  const inner = new Map();
  for (const frame of frames) {
    const delegate = bySerial.get(frame.delegate);
    if (delegate) inner.set(frame.frame, delegate);
  }
  for (const frame of frames) {
    if (bySerial.has(frame.caller) && !inner.has(frame.caller)) inner.set(frame.caller, frame);
  }
  return inner;
}

/** @param {FrameInfo} root @param {Map<number, FrameInfo>} inner @returns {Chain} */
function chainFrom(root, inner) {
  /** @type {Link[]} */
  const links = [{ frame: root, how: null }];
  const met = new Set([root.frame]);
  for (let at = root, next = inner.get(at.frame); next && !met.has(next.frame); at = next, next = inner.get(at.frame)) {
    met.add(next.frame);
    links.push({ frame: next, how: howTo(at, next) });
  }
  const task = links.find(({ frame }) => frame.task)?.frame.task ?? 0;
  return { links, task, thread: root.thread, running: links.at(-1)?.frame.state === 'running' };
}

/** @param {FrameInfo} outer @param {FrameInfo} inner @returns {Link['how']} */
function howTo(outer, inner) {
  if (outer.delegate === inner.frame) return outer.kind === 'generator' ? 'yields from' : 'awaits';
  return inner.kind.endsWith('generator') ? 'resumes' : 'calls';
}
