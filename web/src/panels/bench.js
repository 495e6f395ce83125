/**
 * The bench: file tabs, parameters, editor, caption, transport and the panels. A wide bench has them all at once, each of which can be closed; a narrow
 * one shows the panel that its tab names. On a phone the bench is a sheet at the bottom edge.
 *
 * @import {Execution, PanelName, State} from '../state.js'
 * @import {Timeline} from '../timeline/timeline.js'
 * @import {Words} from '../words/index.js'
 * @import {AskActions} from './ask.js'
 * @import {BreakpointActions} from './breakpoints.js'
 * @import {CaptionActions} from './caption.js'
 * @import {ControlActions} from './controls.js'
 * @import {FrameActions} from './frames.js'
 * @import {LoopActions} from './loop.js'
 * @import {Shared, ShareActions} from './share.js'
 * @import {TimelinePanelActions} from './timeline.js'
 * @import {TransportActions} from './transport.js'
 * @import {WorldActions} from './world.js'
 *
 * @typedef {object} BenchActions
 * @property {(id: string) => void} select
 * @property {(file: string) => void} showFile
 * @property {(sheet: 'peek'|'open', tab?: 'program'|PanelName) => void} moveSheet
 * @property {(tab: 'program'|PanelName) => void} showTab
 * @property {(panel: PanelName) => void} togglePanel
 * @property {() => void} toggleValues
 * @property {() => void} reset
 * @property {() => void} showOwn
 * @property {() => void} openShare
 * @property {() => void} exportProgram
 * @property {() => void} exportOutput
 * @property {(kind: 'svg'|'png') => void} exportTimeline
 * @property {() => void} exportTrace
 * @property {() => void} print
 *
 * @typedef {BenchActions & AskActions & BreakpointActions & CaptionActions & ControlActions & FrameActions & LoopActions & ShareActions & TimelinePanelActions & TransportActions & WorldActions} Actions
 */
import { html, nothing } from 'lit-html';
import { joinArgs } from '../argv.js';
import { activeTab, isOpen } from '../inspect.js';
import { sourceOf } from '../marks.js';
import { benchOf, canWalk, isBusy, isEdited, isTouched, panelsOf, programOf } from '../state.js';
import { breakpoints } from './breakpoints.js';
import { caption } from './caption.js';
import { controls } from './controls.js';
import { frames, framesHead } from './frames.js';
import * as glyphs from './glyphs.js';
import { help } from './help.js';
import { loop, loopHead } from './loop.js';
import { menu } from './menu.js';
import { narration } from './narration.js';
import { outputPanel } from './output.js';
import { queues } from './queues.js';
import { scrubMarks } from './scrub.js';
import { share } from './share.js';
import { timelinePanel, timelineTools } from './timeline.js';
import { transport } from './transport.js';
import { world, worldHead } from './world.js';

/**
 * @param {State} state
 * @param {Words} words
 * @param {Actions} actions
 * @param {{editor: HTMLElement, timeline: Timeline, tail: boolean, copied: boolean, shared: Shared|null}} view what is the view's own: elements that draw themselves, whether
 * the output's last lines will do, whether details were just copied, what the dialog to share shows
 */
export function benchPanel(state, words, actions, view) {
  const { run } = benchOf(state);
  const panels = panelsOf(run);
  return html`<div class="stage" data-timeline=${panels.includes('timeline')}>
    ${grip(state, words, actions)}
    ${files(state, words, actions, view.shared !== null)}
    ${view.editor}
    ${caption(state, words, view.copied, (step) => sourceOf(state, step), actions)}
    ${transport(state, words, actions, run.recording && canWalk(run) ? scrubMarks(run.recording) : nothing)}
    ${tabs(state, panels, words, actions)}
    ${panels.includes('timeline') ? panel('timeline', state, words, actions, isOpen(state, 'timeline') || activeTab(state) === 'timeline' ? timelineTools(state, run, words, actions) : nothing, ofRecording(run, words, () => timelinePanel(state, run, view.timeline, words, actions))) : nothing}
    <div class="inspect">
      ${panels.includes('queue') ? panel('queue', state, words, actions, nothing, ofSnapshot(run, words, (snapshot) => queues(run, snapshot, words, actions))) : nothing}
      ${panels.includes('loop') ? panel('loop', state, words, actions, headOf(run, (snapshot) => loopHead(snapshot, words)), ofSnapshot(run, words, (snapshot) => loop(run, snapshot, words, actions))) : nothing}
      ${panels.includes('world') ? panel('world', state, words, actions, worldHead(run, words), ofRecording(run, words, () => world(run, words, actions))) : nothing}
      ${panels.includes('frames') ? panel('frames', state, words, actions, framesSide(state, words, actions), ofSnapshot(run, words, (snapshot) => frames(run, snapshot, programOf(state), words, actions))) : nothing}
      ${panels.includes('narration') ? panel('narration', state, words, actions, nothing, ofRecording(run, words, () => narration(run, (step) => sourceOf(state, step), words, actions))) : nothing}
      ${outputPanel(run, words, view.tail, actions)}
    </div>
    ${help(state.dialog === 'help', words, actions)}${breakpoints(state, words, actions)}${view.shared ? share(state, view.shared, words, actions) : nothing}
  </div>`;
}

/**
 * @param {Exclude<PanelName, 'output'>} name @param {State} state @param {Words} words @param {Actions} actions @param {unknown} side what stands at the right of its head
 * @param {() => unknown} body made only when it can be seen
 */
function panel(name, state, words, actions, side, body) {
  const open = isOpen(state, name);
  const { moment } = benchOf(state).run;
  return html`<section class="panel" id=${name} data-open=${open} aria-labelledby="${name}-title" aria-busy=${moment.pending}>
    <header><h2 id="${name}-title"><button aria-expanded=${open} @click=${() => actions.togglePanel(name)}>${glyphs.open}${titleOf(name, state, words)}</button></h2>${side}</header>
    <div class="body">${open || activeTab(state) === name ? body() : nothing}</div>
  </section>`;
}

/** Where there are threads and no loop, they have the loop's place. @param {PanelName} name @param {State} state @param {Words} words */
function titleOf(name, state, words) {
  const { recording } = benchOf(state).run;
  const onlyThreads = name === 'loop' && recording && !recording.digest.lanes.shown.some(({ kind }) => kind === 'task' || kind === 'loop');
  return onlyThreads ? words.threads : words.panels[name];
}

/** @param {Execution} run @param {Words} words @param {(snapshot: import('../messages.js').Snapshot) => unknown} draw */
function ofSnapshot(run, words, draw) {
  return ofRecording(run, words, () => {
    const { snapshot, pending } = run.moment;
    return snapshot ? draw(snapshot) : html`<p class="quiet silent later-words">${pending ? words.lookingUp : words.notKnown}</p>`;
  });
}

/** While a run goes on its panels are empty; what they say about that comes only where it takes a while. @param {Execution} run @param {Words} words @param {() => unknown} draw */
function ofRecording(run, words, draw) {
  return () => (canWalk(run) ? draw() : html`<p class="quiet silent later-words">${words.goingOn}</p>`);
}

/** @param {Execution} run @param {(snapshot: import('../messages.js').Snapshot) => unknown} say */
function headOf({ moment }, say) {
  return moment.snapshot ? html`<span class="quiet num">${say(moment.snapshot)}</span>` : nothing;
}

/** @param {State} state @param {Words} words @param {Actions} actions */
function framesSide(state, words, actions) {
  const { values } = state.choices;
  return html`${headOf(benchOf(state).run, (snapshot) => framesHead(snapshot, words))}<button class="mini" aria-pressed=${values} title=${words.valuesHint} @click=${actions.toggleValues}>${words.values}</button>`;
}

/** @param {State} state @param {Words} words @param {BenchActions} actions */
function grip(state, words, actions) {
  const open = state.sheet === 'open';
  return html`<button class="grip" aria-expanded=${open} @click=${() => actions.moveSheet(open ? 'peek' : 'open')}>
    <span class="visually-hidden">${open ? words.closeSheet : words.openSheet}</span></button>`;
}

/** Every program of the lesson, then the other files of the one on the bench. @param {State} state @param {Words} words @param {Actions} actions @param {boolean} shares whether there are links to share */
function files(state, words, actions, shares) {
  const program = programOf(state);
  const { file, run } = benchOf(state);
  const resets = !isBusy(run.status) && isTouched(state);
  const others = Object.keys(program.files).filter((name) => name !== program.main);
  /** @param {string} name @param {string[]} args @param {boolean} shown @param {() => void} show */
  const tab = (name, args, shown, show) => html`<button class="file" lang="en" aria-current=${shown ? 'true' : nothing} @click=${show}>${name}${
    args.length ? html` <span class="quiet">${joinArgs(args)}</span>` : nothing}</button>`;
  return html`<div class="files"><nav aria-label=${words.files}>
    ${state.programs.map((each) => tab(each.main, each.args, each === program && file === program.main, () => {
      actions.select(each.id);
      actions.showFile(each.main);
    }))}
    ${others.map((name) => tab(name, [], file === name, () => actions.showFile(name)))}
  </nav>${versions(state, words, actions)}${controls(state, words, actions)}<span class="file-keys">${shares ? html`<button class="key" aria-label=${words.share.open} title=${words.share.open}
    @click=${actions.openShare}>${glyphs.share}</button>` : nothing}${exportMenu(state, words, actions)}<button class="key" aria-disabled=${resets ? nothing : 'true'} aria-label=${words.reset} title=${words.reset}
    @click=${resets ? actions.reset : nothing}>${glyphs.reset}</button><button class="key" aria-label=${words.breakpoints} title=${words.breakpoints}
    @click=${() => actions.showDialog('breakpoints')}>${glyphs.breakpoints}</button><button class="key help-key" aria-label=${words.help} title=${words.help} @click=${() => actions.showDialog('help')}>?</button></span></div>`;
}

/** The lesson's own program, what the reader has made of it, and what a link has brought, as far as there is that. @param {State} state @param {Words} words @param {Actions} actions */
function versions(state, words, actions) {
  const { aside, from, run } = benchOf(state);
  const edited = isEdited(state);
  if (!edited && aside.length === 0) return nothing;
  /** @param {string} word @param {(() => void)|null} show null: it is on the bench */
  const version = (word, show) => html`<button class="mini" aria-pressed=${show === null} ?disabled=${isBusy(run.status)} @click=${() => show?.()}>${word}</button>`;
  const say = words.versions;
  const mine = edited && from === 'own';
  return html`<span class="versions" role="group" aria-label=${say.which}>${edited && from === 'link' ? version(say.link, null) : nothing}${mine || aside.length ? version(say.own, mine ? null : actions.showOwn) : nothing}${
    mine && aside.length ? version(say.other, actions.showOwn) : nothing}${version(say.original, edited ? actions.reset : null)}</span>`;
}

/** What can be taken away as a file. @param {State} state @param {Words} words @param {Actions} actions */
function exportMenu(state, words, actions) {
  const { run } = benchOf(state);
  const say = words.export;
  const walks = canWalk(run);
  return menu('take', say.open, glyphs.take, [
    { name: say.program, hint: say.programHint, act: actions.exportProgram },
    { name: say.output, hint: say.outputHint, act: actions.exportOutput, disabled: run.status === 'idle' },
    { name: say.svg, hint: say.svgHint, act: () => actions.exportTimeline('svg'), disabled: !walks },
    { name: say.png, hint: say.pngHint, act: () => actions.exportTimeline('png'), disabled: !walks },
    { name: say.trace, hint: say.traceHint, act: actions.exportTrace, disabled: !walks },
    { name: say.print, hint: say.printHint, act: actions.print },
  ]);
}

/** A narrow bench shows one panel at a time; only a phone's has the program among them. @param {State} state @param {PanelName[]} panels @param {Words} words @param {BenchActions} actions */
function tabs(state, panels, words, actions) {
  const shown = activeTab(state);
  /** @type {('program'|PanelName)[]} */
  const all = ['program', ...panels];
  return html`<div class="tabs" role="group" aria-label=${words.bench}>
    ${all.map((name) => html`<button data-tab=${name} aria-pressed=${shown === name} @click=${() => actions.showTab(name)}>${name === 'program' ? words.program : titleOf(name, state, words)}</button>`)}
  </div>`;
}
