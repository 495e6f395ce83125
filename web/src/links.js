/**
 * What a link says of a lesson's bench, and what a bench becomes by a link: pure functions. The engine turns the former into the fragment of an address and back (Go's package
 * share); address.js and linked.js do the rest.
 *
 * @import {Link, Texts} from './messages.js'
 * @import {Goal, PanelName, State, Version} from './state.js'
 *
 * @typedef {object} LessonText What links of a lesson are made with.
 * @property {number} lesson its number
 * @property {string} version of its text
 * @property {string} language
 */
import { isOpen } from './inspect.js';
import { isAtEnd, stepOf } from './moment.js';
import { benchOf, canWalk, changesOf, isEarlier, linkShown, ORDER, panelsOf, programOf, stopsOf, wholeOf } from './state.js';

/** A fragment that means to be a link, whatever becomes of it. */
const LIKE = /^#?(\d+)\.(\d*)/;
/** The form of links that this site makes and reads. */
const FORM = '1';

/**
 * What can be told of a fragment without the engine.
 * @param {string} fragment
 * @returns {{lesson: number, version: string, known: boolean}|null} known: it has the form of this site's links; null: it is no link, such as a heading's name
 */
export function peekLink(fragment) {
  const [all, form, lesson] = LIKE.exec(fragment) ?? [];
  return all ? { lesson: Number(lesson), version: fragment.split('.')[2] ?? '', known: form === FORM } : null;
}

/** All the programs of a lesson by file name: what its links are made with. @param {State} state @returns {Record<string, string>} */
export function lessonFiles({ programs }) {
  return Object.assign({}, ...programs.map(({ files }) => files));
}

/**
 * What a link to the bench says.
 * @param {State} state @param {LessonText} text @param {boolean} moment whether it leads to the moment that is shown
 * @returns {Link}
 */
export function linkOf(state, { lesson, version, language }, moment) {
  const program = programOf(state);
  const bench = benchOf(state);
  const { texts, args, seed, world } = changesOf(program, bench);
  const original = wholeOf(program, {});
  const stops = bench.breakpoints.map(({ file, line, condition, event }) => (event ? { event } : { file, line, condition: condition ?? '' }));
  return {
    lesson, version, language, program: program.id,
    ...(Object.keys(texts).length && { files: texts }),
    ...(args !== original.args && { args }),
    ...(seed !== original.seed && { seed: Math.max(0, Math.trunc(Number(seed)) || 0) }),
    ...(world && { world }),
    ...(bench.schedule && { schedule: bench.schedule }),
    ...(stops.length && { breakpoints: stops }),
    ...(moment && momentOf(state)),
  };
}

/** Whether a link says more than which lesson and program it is about. @param {Link} link @param {string} first the lesson's first program */
export function saysMore({ lesson, version, language, program, ...rest }, first) {
  return program !== first || Object.keys(rest).length > 0;
}

/**
 * What stands behind the # of embed.html for the program on the bench, in a frame that shows it alone (frame.js); null where a frame cannot hold it: with files beside it, or a simulated world.
 * @param {State} state @param {string} language
 */
export function frameOf(state, language) {
  const { main, files, panels, step, world } = programOf(state);
  const { texts, args, seed } = benchOf(state);
  if (Object.keys(files).length > 1 || world) return null;
  const fields = { ...(panels.length && { panels: panels.join() }), lang: language, name: main, ...(args && { args }), ...(Number(seed) && { seed }), ...(step && { step: '' }), program: texts[main] };
  return new URLSearchParams(fields).toString();
}

/** Whether there is a moment to lead to: the run is of the program as it stands. @param {State} state */
export function hasMoment(state) {
  const bench = benchOf(state);
  return canWalk(bench.run) && !isEarlier(bench);
}

/** @param {State} state @returns {Partial<Link>} */
function momentOf(state) {
  const { run, file } = benchOf(state);
  if (!hasMoment(state) || !run.recording) return {};
  const { task, frame, open, snapshot } = run.moment;
  const shown = file === programOf(state).main ? '' : file;
  const pointed = snapshot?.frames.some((each) => each.frame === frame);
  return {
    step: isAtEnd(run) ? run.recording.steps : stepOf(run), panels: panelsText(state),
    ...(shown && { shown }), ...(task && { task }), ...(pointed && { frame }), ...(open.size && { open: [...open] }),
  };
}

/** The open panels, first the one that a narrow bench shows. @param {State} state */
function panelsText(state) {
  const open = panelsOf(benchOf(state).run).filter((name) => name === state.tab || isOpen(state, name));
  return open.sort((a, b) => Number(b === state.tab) - Number(a === state.tab)).join();
}

/**
 * The bench as a link has it, and whether what it has on it is the lesson's own text: only that is run without the reader's asking.
 * @param {State} state @param {Link} link @param {Texts} texts the lesson's programs in the link's version
 * @returns {{state: State, own: boolean}}
 */
export function withLink(state, link, texts) {
  const program = state.programs.find(({ id }) => id === link.program) ?? state.programs[0];
  const version = versionOf(program, link, texts[link.version] ?? {});
  const own = Object.keys(changesOf(program, version).texts).length === 0;
  const panels = (link.panels ?? '').split(',').filter((name) => ORDER.includes(/** @type {PanelName} */ (name)));
  const next = linkShown(state, program.id, {
    ...version, schedule: link.schedule ?? 0, goal: goalOf(link), breakpoints: stopsOf(program, link.breakpoints), file: link.shown && link.shown in program.files ? link.shown : program.main,
  });
  if (!link.panels) return { state: next, own };
  const opened = Object.fromEntries(ORDER.map((name) => [name, panels.includes(name)]));
  return { state: { ...next, opened, tab: /** @type {PanelName|undefined} */ (panels[0]) ?? next.tab }, own };
}

/** A link's program in full: the text that it was made with, changed as it says. @param {import('./state.js').Program} program @param {Link} link @param {Record<string, string>} text @returns {Version} */
function versionOf(program, { files, args, seed, world }, text) {
  return wholeOf(program, { texts: { ...text, ...files }, ...(args !== undefined && { args }), ...(seed !== undefined && { seed: String(seed) }), ...(world && { world }) });
}

/** @param {Link} link @returns {Goal|null} */
function goalOf({ step, task = 0, frame = 0, open = [] }) {
  return step === undefined ? null : { step, task, frame, open };
}
