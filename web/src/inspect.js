/**
 * Which panels a run has something to show in, which of them are open, and which one a narrow bench shows.
 *
 * @import {Execution, PanelName, State} from './state.js'
 */
import { benchOf, canWalk, programOf } from './state.js';

/** The order in which panels stand, and their tabs. @type {PanelName[]} */
const ORDER = ['timeline', 'queue', 'loop', 'frames', 'narration', 'output'];

/** No tasks, no loop; no queue, no queues; and what never changes hands nor moves the clock has no timeline. @param {Execution} run @returns {PanelName[]} */
export function panelsOf(run) {
  const { recording } = run;
  if (!recording || !canWalk(run)) return ['output'];
  const { trace, digest } = recording;
  const lanes = digest.lanes.shown;
  const has = {
    timeline: lanes.length > 1 || trace.clock(trace.steps) > 0,
    queue: digest.syncs.size > 0,
    loop: lanes.some(({ kind }) => kind === 'task' || kind === 'thread'),
    frames: true, narration: true, output: true,
  };
  return ORDER.filter((name) => has[name]);
}

/** Whether a panel of a wide bench is open: as the reader had it, else as the lesson has it, else if the run is about it. @param {State} state @param {PanelName} panel */
export function isOpen(state, panel) {
  const { panels } = programOf(state);
  const byItself = panel === 'frames' ? panelsOf(benchOf(state).run).includes('timeline') : panel !== 'narration';
  return state.choices.open[panel] ?? (panels.length ? panels.includes(panel) : byItself);
}

/** The panel that a narrow bench shows; `program` where only a phone has none. @param {State} state @returns {'program'|PanelName} */
export function activeTab(state) {
  if (state.tab === 'program' || (state.tab === null && benchOf(state).run.status === 'idle')) return 'program';
  const panels = panelsOf(benchOf(state).run);
  if (state.tab && panels.includes(state.tab)) return state.tab;
  return programOf(state).panels.find((name) => panels.includes(name)) ?? 'output';
}
