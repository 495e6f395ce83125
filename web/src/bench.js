/**
 * Joins the parts of a lesson's page: the state, the editor, the timeline, the engine and the panels. A reader's act becomes a transition of the
 * state; the state is drawn at most once a frame; the engine's messages are transitions too. player.js moves in what a run has recorded, acts.js says
 * what the keys do.
 *
 * @import {State} from './state.js'
 * @import {BenchEngine} from './engine.js'
 * @import {ProgramError} from './messages.js'
 * @import {Words} from './words/index.js'
 */
import { render } from 'lit-html';
import { createActs } from './acts.js';
import { saveData } from './chrome.js';
import { createCurrent } from './current.js';
import { Digest } from './digest.js';
import { createEditor } from './editor.js';
import { createEngine, EngineError, STOPPED } from './engine.js';
import { drawNotes } from './lesson.js';
import { startLinks } from './linked.js';
import { activeTab, isOpen } from './inspect.js';
import { actOf } from './keys.js';
import { marksOf, placeOf } from './marks.js';
import { stepOf } from './moment.js';
import { optionsOf } from './options.js';
import { benchPanel } from './panels/bench.js';
import { changeParam, readParams } from './params.js';
import { createPlayer } from './player.js';
import * as playhead from './playhead.js';
import { createQuiet } from './quiet.js';
import { keepEdits, recallChoices, recallEdits, rememberChoices } from './remember.js';
import { createSaving } from './saving.js';
import { createSharer } from './sharer.js';
import { createSharing } from './sharing.js';
import * as transitions from './state.js';
import { createTimeline } from './timeline/timeline.js';
import { Trace } from './trace.js';
import { readControls, withSetting } from './world.js';

const { benchOf, busyId, canWalk, programOf } = transitions;

/** How near its end, in pixels, the output counts as followed. */
const NEAR = 24;
/** Milliseconds of rest after which the reader's edits are kept. */
const REST = 300;
/** A page that took this many milliseconds to draw rests for as long again before it draws the next frame. */
const HEAVY = 10;

/**
 * @param {object} options
 * @param {HTMLElement} options.host the element that becomes the bench
 * @param {string} options.lesson its slug; empty: the programs belong to no lesson
 * @param {import('./links.js').LessonText & {title: string}|null} options.text what its links are made with, and its title; null: there are none, and nothing of the programs is kept
 * @param {import('./state.js').Program[]} options.programs at least one
 * @param {Words} options.words
 * @param {import('./site.js').Site} options.site
 * @param {(program: string) => void} options.onRun a program has run to its end
 * @param {() => Promise<BenchEngine>} [options.lease] the bench stands in somebody else's page, and shares an engine, which this gives, with others there: keys count inside it alone, it is never a sheet, and
 * nothing is stored
 * @returns what the notes ask of the bench: to show a program, to run it, to say what it comes to, to record it, to check it
 */
export function startBench({ host, lesson, text, programs, words, site, onRun, lease }) {
  /** @type {State} */
  let state = transitions.withChoices(transitions.withEdits(transitions.initial(programs), text ? recallEdits(lesson) : null), lease ? null : recallChoices());
  const lend = lease ?? createSharer(() => createEngine({ base: site.base, hold: site.single }));
  /** @type {Promise<BenchEngine>|null} */
  let loading = null;
  /** @type {BenchEngine|null} */
  let engine = null;
  let scheduled = false;
  let stale = false;
  let wasBusy = false;
  let following = true;
  let copied = false;
  let keeping = 0;
  /** Gives the waiting program its line. @type {((text: string|null) => void)|null} */
  let reply = null;
  const phone = lease ? { matches: false } : matchMedia('(max-width: 820px)');
  const editor = createEditor({
    onEdit: (key, text) => {
      const [id, file] = fromKey(key);
      update(transitions.edited(state, id, file, text));
    },
    onRun: run,
    onBreakpoints: (key, lines) => {
      const [id, file] = fromKey(key);
      update(transitions.breakpointsMoved(state, id, file, lines));
    },
    onPin: (frame) => showFrame(frame),
    words,
  });
  const showCurrent = createCurrent();
  const player = createPlayer({ read: () => state, update, engine: () => engine });
  const timeline = createTimeline({ goToStep: player.goToStep, selectTask });
  /** Where the playhead stood when it was last drawn, so that the editor follows it only when it moves. */
  let drawn = { serial: 0, step: -1 };
  const quiet = createQuiet({ read: () => state, lend, stop });
  const sharing = text && createSharing({ read: () => state, update, schedule, host, site, text, share: async (moment) => await links?.share(moment) ?? '' });
  const acts = createActs({ read: () => state, update, player, timeline, editor, host, selectTask, pauseRun, resumeRun });
  const actions = {
    select, showFile, setParam, moveSheet, goTo, copy, run, stop, reset, setArgs, setSeed, setUsual, setWorld, answer, selectTask, pauseRun, resumeRun, ...acts.actions,
    play: player.play, pause: player.pause, toStart: player.toStart, back: player.back, forward: player.forward, nextBreakpoint: player.nextBreakpoint, previousBreakpoint: player.previousBreakpoint,
    removeBreakpoint, setCondition, showOwn, goToStep: player.goToStep, toggleValue: player.toggleValue, print: () => print(),
    openShare: () => sharing?.open(), changeShare: (/** @type {Partial<import('./panels/share.js').Shared>} */ change) => sharing?.change(change), copyShare: () => sharing?.copy(),
    ...createSaving({ read: () => state, engine: () => engine, host, words, title: () => text?.title || document.title }),
  };

  /** The moment that a link leads to. @param {number} serial @param {import('./state.js').Goal} goal */
  async function reach(serial, goal) {
    update(playhead.aimed(transitions.goalReached(state, state.current), serial, goal));
    await player.show(goal.step);
    if (goal.frame && benchOf(state).run.serial === serial) showFrame(goal.frame);
  }

  /** @param {string} id @param {string} file */
  const toKey = (id, file) => `${id}/${file}`;
  /** @param {string} key */
  const fromKey = (key) => [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];

  /** @param {State} next */
  function update(next) {
    if (next.choices !== state.choices && !lease) rememberChoices(next.choices);
    const alike = transitions.isMadeAlike(state, next);
    state = next;
    schedule();
    if (alike || !links) return;
    clearTimeout(keeping);
    keeping = window.setTimeout(keep, REST);
    links.follow();
  }

  function schedule() {
    stale = true;
    host.dataset.stale = '';
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(frame);
  }

  function frame() {
    const began = performance.now();
    draw();
    const took = performance.now() - began;
    setTimeout(() => {
      scheduled = false;
      if (stale) schedule();
    }, took > HEAVY ? took : 0);
  }

  /** A run's end is shown at once, below the tail; the next frame has all the lines. */
  function draw() {
    const busy = transitions.isBusy(benchOf(state).run.status);
    const ending = wasBusy && !busy;
    wasBusy = busy;
    stale = false;
    followFile();
    const { file, texts, run: { status } } = benchOf(state);
    editor.show(toKey(state.current, file), texts[file], words.editor(file));
    host.dataset.sheet = state.sheet;
    host.dataset.panel = activeTab(state);
    const focused = focusedIn(host);
    render(benchPanel(state, words, actions, { editor: editor.dom, timeline, tail: following && (busy || ending), copied, shared: sharing && sharing.shown() }), host);
    if (focused && !focused.checkVisibility()) /** @type {HTMLElement|null} */ (host.querySelector('.key.go'))?.focus({ preventScroll: true }); // what had the focus has gone: it does not begin again at the top of the page
    drawMoment();
    showCurrent(host);
    if (!lease) drawNotes(state.programs, state.current, words, { open, run: runProgram });
    const stream = host.querySelector('.stream');
    if (stream && following && status !== 'idle') stream.scrollTop = stream.scrollHeight;
    if (ending) schedule();
    else delete host.dataset.stale;
  }

  /** Whether the playhead stands elsewhere than in the latest picture. */
  function hasMoved() {
    const { run } = benchOf(state);
    return canWalk(run) && (drawn.serial !== run.serial || drawn.step !== stepOf(run));
  }

  /** Where the playhead goes into another file, the editor goes along. */
  function followFile() {
    const place = hasMoved() ? placeOf(state, stepOf(benchOf(state).run)) : null;
    if (place && place.file in programOf(state).files) state = transitions.fileShown(state, place.file);
  }

  /** The moment's marks in the editor, and its lines in sight where the playhead has moved. */
  function drawMoment() {
    const { run, file } = benchOf(state);
    const moved = hasMoved();
    if (moved) drawn = { serial: run.serial, step: stepOf(run) };
    editor.showMarks(marksOf(state, file, words), moved);
    if (!moved) return;
    host.querySelector('.told [aria-current]')?.scrollIntoView({ block: 'nearest' });
    const stream = host.querySelector('.stream');
    const later = stream?.querySelector('.row.later');
    if (!stream || !later) return;
    following = false;
    const row = /** @type {HTMLElement} */ (later);
    stream.scrollTop = row.offsetTop - /** @type {HTMLElement} */ (stream).offsetTop - stream.clientHeight + 2 * row.offsetHeight;
  }

  /** The end of the output is followed until the reader scrolls away from it. */
  host.addEventListener('scroll', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('.stream')) return;
    const near = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR;
    if (near === following) return;
    following = near;
    schedule();
  }, { capture: true, passive: true });

  (lease ? host : document).addEventListener('keydown', (/** @type {any} */ event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      run();
      return;
    }
    const act = actOf(event);
    if (act && acts.perform(act)) event.preventDefault();
  });

  /** A keyboard that goes on in the notes finds them behind the open sheet: it makes way. */
  document.addEventListener('focusin', ({ target }) => {
    if (phone.matches && state.sheet === 'open' && target instanceof Element && !host.contains(target) && target.matches(':focus-visible')) moveSheet('peek');
  });

  /** Whether the program is one of the tabs: where the bench is a sheet, or low. */
  function isTab() {
    const tab = host.querySelector('[data-tab="program"]');
    return tab !== null && getComputedStyle(tab).display !== 'none';
  }

  /** @returns {Promise<BenchEngine>} a load that failed is forgotten, so that the next run tries again */
  function load() {
    loading ??= lend().then((created) => {
      engine = created;
      if (links) links.engineCame();
      return created;
    }, (error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  async function run() {
    stop();
    player.pause();
    const { id, files, step } = programOf(state);
    const { texts, schedule: order, goal } = benchOf(state);
    const options = optionsOf(state, id);
    const own = Object.entries(files).every(([file, text]) => texts[file] === text);
    following = true;
    copied = false;
    for (const file of Object.keys(texts)) editor.mark(toKey(id, file), texts[file], words.editor(file), null);
    update(transitions.started(state, engine !== null));
    const { serial } = state;
    if (isTab()) moveSheet('open', state.tab === 'program' || state.tab === null ? 'output' : state.tab);
    const [trace, digest] = [new Trace(), new Digest()];
    try {
      const ready = await load();
      update(transitions.loaded(state, serial));
      const { run: now } = benchOf(state, id);
      if (now.serial !== serial || now.status !== 'running') return; // stopped, or superseded, while it loaded
      const result = await ready.run(texts, {
        ...options,
        schedule: order,
        keep: 0,
        record: transitions.isRecorded(programOf(state, id)),
        onTrace: (chunk) => {
          trace.append(chunk);
          digest.take(trace);
          update(playhead.recorded(state, serial, trace, digest, chunk));
        },
        onPaused: () => {
          update(transitions.paused(state, serial, true));
          if (benchOf(state).run.serial === serial) player.show(null);
        },
        onOutput: (chunks) => update(transitions.printed(state, serial, chunks)),
        onInput: (prompt) => ask(serial, prompt),
        onProgress: (clock, steps) => update(transitions.progressed(state, serial, clock, steps)),
      });
      update(transitions.ended(state, serial, result));
      onRun(id);
      if (result.error) markError(id, texts, result.error);
      if (benchOf(state).run.serial !== serial) return;
      if (goal && benchOf(state).goal === goal) await reach(serial, goal);
      else player.show(step && own && result.exit === 0 ? 0 : null);
    } catch (error) {
      fail(serial, error);
    }
  }

  /** @param {number} serial @param {string} prompt @returns {Promise<string|null>} */
  function ask(serial, prompt) {
    update(transitions.asked(state, serial, prompt));
    draw();
    const field = host.querySelector('.ask input');
    if (field instanceof HTMLElement) field.focus({ preventScroll: true });
    return new Promise((resolve) => {
      reply = (text) => {
        reply = null;
        following = true;
        update(transitions.answered(state, serial, text));
        resolve(text);
      };
    });
  }

  /** @param {string|null} text null: there is no more input */
  function answer(text) {
    reply?.(text);
  }

  /** @param {number} serial @param {unknown} error */
  function fail(serial, error) {
    const kind = error instanceof EngineError && error.kind === 'load' ? 'failed' : 'crashed';
    const details = error instanceof EngineError ? error.details : error instanceof Error ? error.stack ?? '' : '';
    update(transitions.faulted(state, serial, kind, { message: error instanceof Error ? error.message : String(error), details }));
  }

  function stop() {
    const id = busyId(state);
    if (!id) return;
    const { serial, status } = benchOf(state, id).run;
    player.pause();
    update(transitions.stopping(state));
    if (status === 'loading') update(transitions.ended(state, serial, { exit: STOPPED, clock: 0, steps: 0, error: null }));
    engine?.stop();
  }

  function pauseRun() {
    engine?.pause();
  }

  function resumeRun() {
    const { serial } = benchOf(state).run;
    player.pause();
    update(transitions.paused(playhead.left(state, serial), serial, false));
    following = true;
    engine?.resume();
  }

  /** @param {number} task 0: none */
  function selectTask(task) {
    const { serial } = benchOf(state).run;
    update(playhead.taskSelected(state, serial, task));
  }

  /** A frame's card comes into view, its task is selected. @param {number} frame */
  function showFrame(frame) {
    const info = benchOf(state).run.moment.snapshot?.frames.find((each) => each.frame === frame);
    if (!info) return;
    if (info.task) selectTask(info.task);
    update(playhead.frameShown(state, benchOf(state).run.serial, frame));
    if (!isOpen(state, 'frames')) update(transitions.panelSet(state, 'frames', true));
    update(transitions.tabShown(state, state.tab === 'program' ? 'program' : 'frames'));
    draw();
    host.querySelector(`#frame-${frame}`)?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Marks the place a run failed at, unless its text has changed meanwhile.
   * @param {string} id @param {Record<string, string>} ran the files as they were run @param {ProgramError} error
   */
  function markError(id, ran, error) {
    const file = error.file === 'main.py' ? programOf(state, id).main : error.file;
    const text = benchOf(state, id).texts[file];
    if (text === undefined || text !== ran[file]) return;
    editor.mark(toKey(id, file), text, words.editor(file), { ...error, note: error.message ? `${error.kind}: ${error.message}` : error.kind });
  }

  function reset() {
    put(transitions.reset(state));
  }

  function showOwn() {
    put(transitions.ownShown(state));
  }

  /** Takes a state whose programs are not those in the editor. @param {State} next */
  function put(next) {
    for (const { id, files } of programs) {
      const [before, after] = [benchOf(state, id), benchOf(next, id)];
      for (const file of Object.keys(files)) {
        const [key, label] = [toKey(id, file), words.editor(file)];
        if (before.texts[file] !== after.texts[file]) editor.replace(key, after.texts[file], label);
        if (after.run.status === 'idle') editor.mark(key, after.texts[file], label, null);
        if (before.texts[file] !== after.texts[file] || before.breakpoints !== after.breakpoints) editor.setBreakpoints(key, after.texts[file], label, transitions.brokenLines(next, id, file));
      }
    }
    update(next);
  }

  /** @param {string} file @param {number} line */
  function removeBreakpoint(file, line) {
    update(transitions.breakpointRemoved(state, file, line));
    editor.setBreakpoints(toKey(state.current, file), benchOf(state).texts[file], words.editor(file), transitions.brokenLines(state, state.current, file));
  }

  /** @param {string} file @param {number} line @param {string} condition */
  async function setCondition(file, line, condition) {
    const { current } = state;
    update(transitions.conditionSet(state, file, line, condition));
    const fault = condition.trim() ? await engine?.fault(condition).catch(() => null) : null;
    if (typeof fault === 'string') update(transitions.conditionJudged(state, current, condition, fault));
  }

  /** @param {string} id */
  function select(id) {
    following = true;
    copied = false;
    update(transitions.selected(state, id));
  }

  /** @param {string} file */
  function showFile(file) {
    update(transitions.fileShown(state, file));
  }

  /**
   * Other programs take the place of the lesson's, as where the lesson is being written.
   * @param {import('./state.js').Program[]} next at least one
   */
  function setPrograms(next) {
    const busy = busyId(state);
    if (busy && !next.some(({ id }) => id === busy)) stop();
    const before = state;
    state = transitions.replaced(state, next);
    for (const { id } of next) {
      const [was, is] = [before.benches[id]?.texts ?? {}, benchOf(state, id).texts];
      for (const [file, text] of Object.entries(is)) if (file in was && was[file] !== text) editor.replace(toKey(id, file), text, words.editor(file));
    }
    schedule();
  }

  /** @param {string} id */
  function open(id) {
    select(id);
    if (isTab()) moveSheet('open', 'program');
  }

  /** @param {string} id */
  function runProgram(id) {
    select(id);
    draw();
    return run();
  }

  /** Runs the program under another schedule. @param {string} id @param {number} schedule */
  function runUnder(id, schedule) {
    update(transitions.scheduleSet(state, id, schedule));
    return runProgram(id);
  }

  /** @param {import('./params.js').Param} param @param {number|string|boolean} value */
  function setParam(param, value) {
    const { file, texts } = benchOf(state);
    const now = readParams(texts[file]).find(({ name, line }) => name === param.name && line === param.line);
    const change = now && changeParam(texts[file], now, value);
    if (change) editor.change(change);
  }

  /** @param {'peek'|'open'} sheet @param {'program'|import('./state.js').PanelName} [tab] */
  function moveSheet(sheet, tab) {
    update(transitions.sheetMoved(state, sheet, tab));
  }

  /** @param {string} file @param {number} line */
  function goTo(file, line) {
    update(transitions.fileShown(state, file));
    if (isTab()) moveSheet('open', 'program');
    draw();
    editor.goTo(line);
  }

  /** Where the clipboard is out of reach the details are shown and selected, to be copied by hand. @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
      schedule();
    } catch {
      const details = host.querySelector('details.fault');
      const shown = details?.querySelector('pre');
      details?.setAttribute('open', '');
      if (shown) getSelection()?.selectAllChildren(shown);
    }
  }

  /** The usual schedule again. */
  function setUsual() {
    update(transitions.scheduleSet(state, state.current, 0));
    return run();
  }

  /** @param {string} args */
  function setArgs(args) {
    update(transitions.argsChanged(state, args));
  }

  /** @param {import('./world.js').Control} control @param {number} value */
  function setWorld(control, value) {
    const controls = readControls(programOf(state).world, benchOf(state).world);
    const now = controls.find(({ path }) => path.join('.') === control.path.join('.'));
    if (now) update(transitions.worldChanged(state, withSetting(controls, now, value)));
  }

  /** @param {string} seed */
  function setSeed(seed) {
    update(transitions.seedChanged(state, seed));
  }

  function keep() {
    keepEdits(lesson, transitions.editsOf(state));
  }

  // Going to the lesson's other language, or away and back, loses nothing that was typed.
  if (text) addEventListener('pagehide', keep);

  const links = text && startLinks({ site, slug: lesson, text, words, read: () => state, put, load, engine: () => engine, run, showOwn, showProgram: () => isTab() && moveSheet('open', 'program') });
  for (const { id, files } of programs) {
    for (const file of Object.keys(files)) {
      const lines = transitions.brokenLines(state, id, file);
      if (lines.length) editor.setBreakpoints(toKey(id, file), benchOf(state, id).texts[file], words.editor(file), lines);
    }
  }
  host.replaceChildren();
  draw();
  const loaded = saveData() ? Promise.resolve() : load().then(() => {}, () => {}); // a first run will try again and say what is wrong
  return {
    open, run: runProgram, ...quiet, runUnder, setPrograms, goToStep: player.goToStep, repaint: timeline.repaint, loaded, holdPacks: () => void load().then((ready) => ready.holdPacks(), () => {}),
  };
}

/** What has the focus in an element, which may lie in a shadow root. @param {HTMLElement} host */
function focusedIn(host) {
  const { activeElement } = /** @type {Document|ShadowRoot} */ (host.getRootNode());
  return activeElement && host.contains(activeElement) ? activeElement : null;
}
