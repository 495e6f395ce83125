/**
 * What a moment of the run looks like in one of its files: the line that runs next, the expressions that frames are suspended in, whose they are, and
 * the values of variables. Nothing, once the file has been edited since: the places would be wrong.
 *
 * @import {FrameInfo, Snapshot, TaskInfo} from './messages.js'
 * @import {State} from './state.js'
 * @import {Standing} from './panels/standing.js'
 * @import {Words} from './words/index.js'
 *
 * @typedef {object} Mark A suspended expression, or the one that is taken up: lines from 1, columns from 0 in code points.
 * @property {number} line
 * @property {number} column
 * @property {number} endLine
 * @property {number} endColumn
 * @property {Standing} state
 * @property {boolean} now whether it is the one that goes on
 * @property {string} note what it waits for
 *
 * @typedef {object} Pin Whose frame stands at a line.
 * @property {number} task 0: none
 * @property {number} frame
 * @property {string} label short
 * @property {string} name
 * @property {Standing} state
 *
 * @typedef {object} Marks
 * @property {number} current the line that runs next; 0: none of this file
 * @property {Mark[]} marks
 * @property {Map<number, Pin[]>} pins by line
 * @property {Map<number, string>} values by line
 */
import { isAtEnd, stepOf } from './moment.js';
import { nameOf, shortNames } from './names.js';
import { benchOf, canWalk, programOf } from './state.js';
import { plain } from './words/say.js';

/** @type {Marks} */
export const NO_MARKS = Object.freeze({ current: 0, marks: [], pins: new Map(), values: new Map() });

/** The file an engine's file is on the page. @param {State} state @param {string} file */
export function fileOf(state, file) {
  return file === 'main.py' ? programOf(state).main : file;
}

/** The place in the program where a step begins. @param {State} state @param {number} step @returns {{file: string, line: number}|null} */
export function placeOf(state, step) {
  const { recording } = benchOf(state).run;
  if (!recording || step >= recording.steps) return null;
  const event = recording.trace.begins(step);
  const code = recording.trace.code(event);
  return code ? { file: fileOf(state, code.file), line: recording.trace.line(event) } : null;
}

/** The text of a step's line, as it was run. @param {State} state @param {number} step */
export function sourceOf(state, step) {
  const place = placeOf(state, step);
  const text = place && benchOf(state).run.ran[place.file];
  return text ? lineOf(text, place.line) : '';
}

/** @type {{text: string, lines: string[]}} */
let latest = { text: '', lines: [] };

/** @param {string} text @param {number} line from 1 */
function lineOf(text, line) {
  if (latest.text !== text) latest = { text, lines: text.split('\n') };
  return latest.lines[line - 1] ?? '';
}

/** @param {State} state @param {string} file @param {Words} words @returns {Marks} */
export function marksOf(state, file, words) {
  const { run, texts } = benchOf(state);
  const { recording, moment } = run;
  if (!recording || !canWalk(run) || texts[file] !== run.ran[file]) return NO_MARKS;
  const step = stepOf(run);
  const place = isAtEnd(run) ? null : placeOf(state, step);
  const current = place?.file === file ? place.line : 0;
  const { snapshot } = moment;
  if (!snapshot) return { ...NO_MARKS, current };
  const resumed = !isAtEnd(run) && recording.trace.kind(recording.trace.begins(step)) === 'resume';
  const here = snapshot.frames.filter(({ code, line }) => line > 0 && fileOf(state, recording.trace.codes[code]?.file ?? '') === file);
  const standing = here.filter(({ state: at }) => at === 'suspended' || at === 'running');
  return {
    current,
    marks: marksIn(standing, snapshot, recording.trace, resumed && !moment.pending, words),
    pins: pinsIn(standing, snapshot, recording.trace),
    values: state.choices.values ? valuesIn(here.find(({ frame }) => frame === snapshot.frame), recording.trace, texts[file]) : NO_MARKS.values,
  };
}

/** @param {FrameInfo} frame @param {Map<number, TaskInfo>} tasks @returns {Standing} */
function standingOf(frame, tasks) {
  const task = tasks.get(frame.task);
  if (frame.state === 'running') return 'running';
  return task && task.state !== 'running' ? task.state : 'suspended';
}

/** @param {FrameInfo[]} frames @param {Snapshot} snapshot @param {import('./trace.js').Trace} trace @param {boolean} resumed @param {Words} words @returns {Mark[]} */
function marksIn(frames, snapshot, trace, resumed, words) {
  const tasks = new Map(snapshot.tasks.map((task) => [task.entity, task]));
  /** @type {Map<string, {mark: Mark, names: string[], notes: Set<string>}>} */
  const places = new Map();
  for (const frame of frames) {
    const now = frame.frame === snapshot.frame;
    if (now && !resumed) continue;
    const key = [frame.line, frame.column, frame.endLine, frame.endColumn].join();
    const { line, column, endLine, endColumn } = frame;
    const state = standingOf(frame, tasks);
    const place = places.get(key) ?? { mark: { line, column, endLine, endColumn, state, now: false, note: '' }, names: [], notes: new Set() };
    places.set(key, place);
    if (now) Object.assign(place.mark, { now, state });
    const task = tasks.get(frame.task);
    if (now || !task || frame.delegate || state === 'ready') continue;
    place.names.push(nameOf(trace, frame.task, words));
    place.notes.add(plain(words.waits({ reason: task.reason, thing: { name: nameOf(trace, task.waitsFor, words) }, known: task.waitsFor > 0, until: task.until })));
  }
  return [...places.values()].map(({ mark, names, notes }) => ({ ...mark, note: names.length ? words.ghost(names, [...notes]) : '' }));
}

/** @param {FrameInfo[]} frames @param {Snapshot} snapshot @param {import('./trace.js').Trace} trace @returns {Map<number, Pin[]>} */
function pinsIn(frames, snapshot, trace) {
  const tasks = new Map(snapshot.tasks.map((task) => [task.entity, task]));
  const short = shortNames(trace, snapshot.tasks.map(({ entity }) => entity));
  /** @type {Map<number, Pin[]>} */
  const pins = new Map();
  for (const frame of frames) {
    const task = tasks.get(frame.task);
    const name = task ? trace.entity(frame.task).name : trace.codes[frame.code]?.name ?? '';
    const plainly = !task && (frame.state === 'running' || frame.kind === 'module');
    if (plainly) continue; // the line's own colour says it
    const label = task ? short.get(frame.task) ?? name : name.length > 8 ? `${name.slice(0, 7)}…` : name;
    const there = pins.get(frame.line) ?? [];
    pins.set(frame.line, there);
    if (!there.some((pin) => pin.task === frame.task && task)) there.push({ task: frame.task, frame: frame.frame, label, name, state: standingOf(frame, tasks) });
  }
  return pins;
}

const WORD = /(?<![\w.])[A-Za-z_]\w*/g;
const SILENT = new Set(['function', 'module', 'type', 'builtin_function_or_method', 'method']);

/** The values of the running frame's variables, at the lines that speak of them. @param {FrameInfo|undefined} frame @param {import('./trace.js').Trace} trace @param {string} text @returns {Map<number, string>} */
function valuesIn(frame, trace, text) {
  if (!frame) return NO_MARKS.values;
  const known = new Map(frame.locals.filter(({ value }) => !SILENT.has(value.type)).map(({ name, value }) => [name, value.text]));
  const first = trace.codes[frame.code]?.line ?? 1;
  /** @type {Map<number, string>} */
  const values = new Map();
  for (let line = first; line <= frame.line; line++) {
    const names = [...new Set(lineOf(text, line).replace(/#.*/, '').match(WORD) ?? [])].filter((name) => known.has(name));
    const told = names.map((name) => `${name} = ${known.get(name)}`).join(', ');
    if (told) values.set(line, told.length > 70 ? `${told.slice(0, 69)}…` : told);
  }
  return values;
}
