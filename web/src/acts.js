/**
 * What the reader can do with a recorded run besides moving in it: the keys' acts, and the panels' own.
 *
 * @import {Act} from './keys.js'

 * @import {Grain, PanelName, State} from './state.js'
 */
import { isOpen } from './inspect.js';
import { changeAt, RUNNING } from './lanes.js';
import { placeOf } from './marks.js';
import { stepOf } from './moment.js';
import * as playhead from './playhead.js';
import { searchTrace } from './search.js';
import * as transitions from './state.js';
import { wakeOf } from './timeline/draw.js';
import { walk } from './walk.js';

const { benchOf, canWalk } = transitions;
const ZOOM = 1.5;
const PAN = 0.25;
/** What needs no recorded run. @type {Set<Act>} */
const ALWAYS = new Set(['help', 'play', 'breakpoints']);

/**
 * @param {object} world
 * @param {() => State} world.read
 * @param {(state: State) => void} world.update
 * @param {ReturnType<typeof import('./player.js').createPlayer>} world.player
 * @param {import('./timeline/timeline.js').Timeline} world.timeline
 * @param {import('./editor.js').Editor} world.editor
 * @param {HTMLElement} world.host
 * @param {(task: number) => void} world.selectTask
 * @param {() => void} world.pauseRun
 * @param {() => void} world.resumeRun
 */
export function createActs({ read, update, player, timeline, editor, host, selectTask, pauseRun, resumeRun }) {
  const current = () => benchOf(read()).run;

  /** Space: what the main key does, but for a new run. */
  function play() {
    const run = current();
    if (read().playing) player.pause();
    else if (run.status === 'running') pauseRun();
    else if (run.status === 'paused') resumeRun();
    else if (canWalk(run)) player.play();
    else return false;
  }

  /** To where the selected task's state changes next; without one, to the next switch. @param {boolean} back */
  function change(back) {
    const { recording, moment } = current();
    if (!recording) return;
    const step = stepOf({ recording, moment });
    const lane = recording.digest.lanes.all.find(({ id, kind }) => kind === 'task' && id === moment.task);
    if (!lane) return player.goToStep(walk(recording, step, 'switch', back));
    const { trace } = recording;
    const at = changeAt(lane, trace.begins(step));
    let next = back ? at : at + 1;
    const stepAt = (/** @type {number} */ i) => trace.step(lane.events.at[i]) + 1;
    while (next >= 0 && next < lane.events.length && (back ? stepAt(next) >= step : stepAt(next) <= step)) next += back ? -1 : 1;
    if (next >= 0 && next < lane.events.length) player.goToStep(stepAt(next));
  }

  /** To the moment that gave the running task its turn. */
  function cause() {
    const { recording, moment } = current();
    if (!recording) return;
    const wake = wakeOf(recording, stepOf({ recording, moment }));
    const why = wake < 0 ? -1 : recording.trace.cause(wake);
    if (why >= 0) player.goToStep(recording.trace.step(why));
  }

  /** To the moment at which the next task that the running one wakes gets its turn. */
  function effect() {
    const { recording, moment } = current();
    if (!recording) return;
    const { trace, digest } = recording;
    const from = trace.begins(stepOf({ recording, moment }));
    const actor = trace.actor(Math.min(from, trace.events - 1));
    for (let i = trace.search(digest.wakes.length, (each) => digest.wakes.at[each] >= from); i < digest.wakes.length; i++) {
      const wake = digest.wakes.at[i];
      if (trace.cause(wake) < 0 || trace.actor(trace.cause(wake)) !== actor) continue;
      const lane = digest.lanes.all.find(({ id, kind }) => (kind === 'task' || kind === 'thread') && id === trace.subject(wake));
      const turn = lane ? changeAt(lane, wake) + 1 : 0;
      if (lane && turn < lane.events.length && lane.states.at[turn] === RUNNING) return player.goToStep(trace.step(lane.events.at[turn]) + 1);
    }
  }

  /** The next of the tasks that are not over, and its place in the program. */
  function nextTask() {
    const { moment } = current();
    const tasks = moment.snapshot?.tasks.filter(({ frame }) => frame > 0) ?? [];
    const at = tasks.findIndex(({ entity }) => entity === moment.task);
    selectTask(tasks[at + 1]?.entity ?? 0);
  }

  function breakpoint() {
    const state = read();
    const place = placeOf(state, stepOf(current()));
    if (place && place.file === benchOf(state).file) editor.toggleBreakpoint(place.line);
  }

  function focusSearch() {
    const field = host.querySelector('#timeline .search input');
    if (!(field instanceof HTMLElement) || field.offsetParent === null) return false;
    field.focus();
  }

  const actions = {
    setGrain: (/** @type {Grain} */ grain) => update(transitions.chosen(read(), { grain })),
    setSpeed: (/** @type {string} */ speed) => update(transitions.chosen(read(), { speed })),
    togglePanel: (/** @type {PanelName} */ panel) => update(transitions.panelSet(read(), panel, !isOpen(read(), panel))),
    showTab: (/** @type {'program'|PanelName} */ tab) => update(transitions.sheetMoved(read(), 'open', tab)),
    toggleValues: () => update(transitions.chosen(read(), { values: !read().choices.values })),
    toggleList: () => update(transitions.chosen(read(), { list: !read().choices.list })),
    showDialog: (/** @type {import('./state.js').Dialog} */ dialog) => update(transitions.dialogShown(read(), dialog)),
    setEvent: (/** @type {string} */ event, /** @type {boolean} */ stops) => update(transitions.eventSet(read(), event, stops)),
    pointOut: (/** @type {number} */ ref) => update(playhead.sameSelected(read(), current().serial, ref)),
    fit: () => timeline.fit(),
    zoom: (/** @type {number} */ factor) => timeline.zoom(factor),

    toggleMeasure() {
      const run = current();
      update(playhead.measured(read(), run.serial, run.moment.mark < 0 ? stepOf(run) : -1));
    },

    /** @param {string} text @param {boolean} back */
    search(text, back) {
      const { recording, moment } = current();
      const step = recording && text.trim() ? searchTrace(recording, stepOf({ recording, moment }), text.trim(), back) : -1;
      if (step >= 0) player.goToStep(step);
    },
  };

  /** What each key does; false: nothing, and the browser may have it. @type {Record<Act, () => unknown>} */
  const byKey = {
    play, cause, effect, breakpoint, breakpoints: () => actions.showDialog('breakpoints'), task: nextTask, search: focusSearch,
    forward: player.forward, back: player.back, start: player.toStart, end: player.toEnd,
    next: () => change(false), previous: () => change(true),
    nextBreakpoint: player.nextBreakpoint, previousBreakpoint: player.previousBreakpoint,
    zoomIn: () => timeline.zoom(ZOOM), zoomOut: () => timeline.zoom(1 / ZOOM), panLeft: () => timeline.pan(-PAN), panRight: () => timeline.pan(PAN),
    fit: actions.fit, measure: actions.toggleMeasure, list: actions.toggleList, values: actions.toggleValues, help: () => actions.showDialog('help'),
    line: () => actions.setGrain('line'), await: () => actions.setGrain('await'), switch: () => actions.setGrain('switch'), iteration: () => actions.setGrain('iteration'),
    byOver: () => actions.setGrain('over'), byOut: () => actions.setGrain('out'), over: player.over, backOver: player.backOver, out: player.out, backOut: player.backOut,
  };

  return {
    actions,

    /** @param {Act} act @returns {boolean} whether the key has been used */
    perform(act) {
      if (!ALWAYS.has(act) && !canWalk(current())) return false;
      return byKey[act]() !== false;
    },
  };
}

