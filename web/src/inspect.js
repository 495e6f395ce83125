/**
 * Which panels are open, and which one a narrow bench shows.
 *
 * @import {PanelName, State} from './state.js'
 */
import { benchOf, panelsOf, programOf } from './state.js';

/** Whether a panel of a wide bench is open: as a link has it, else as the reader had it, else as the lesson has it, else if the run is about it. @param {State} state @param {PanelName} panel */
export function isOpen(state, panel) {
  const { panels } = programOf(state);
  const byItself = panel === 'frames' ? panelsOf(benchOf(state).run).includes('timeline') : panel !== 'narration';
  return state.opened[panel] ?? state.choices.open[panel] ?? (panels.length ? panels.includes(panel) : byItself);
}

/** The panel that a narrow bench shows; `program` where only a phone has none. @param {State} state @returns {'program'|PanelName} */
export function activeTab(state) {
  if (state.tab === 'program' || (state.tab === null && benchOf(state).run.status === 'idle')) return 'program';
  const panels = panelsOf(benchOf(state).run);
  if (state.tab && panels.includes(state.tab)) return state.tab;
  return programOf(state).panels.find((name) => panels.includes(name)) ?? 'output';
}
