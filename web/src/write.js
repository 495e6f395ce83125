/**
 * Starts the page on which notes are written: Markdown on the left, on the right the page that it becomes, with the bench. Notes come from what the browser has kept, from a template,
 * a file, a link (behind #) or an address (?notes=).
 *
 * @import {Files, Page} from './own/notes.js'
 * @import {Set} from './own/shelf.js'
 * @import {Source, Trouble, Writing} from './own/state.js'
 */
import { render } from 'lit-html';
import { startBench } from './bench.js';
import { pageLang, saveData, startLanguage, startTheme } from './chrome.js';
import { reachScrolling, readPrograms } from './lesson.js';
import { startNotices } from './notice.js';
import { startNotes } from './notes/live.js';
import { startOffline } from './offline/offline.js';
import { addressIn, fetchNotes, filesOf, Unreachable } from './own/address.js';
import { createArticle } from './own/article.js';
import { accepted, fileTitle, inOne, Refused } from './own/folder.js';
import { createReader } from './own/notes.js';
import { createPen } from './own/pen.js';
import { forget, keep, listKept, newId, readKept } from './own/shelf.js';
import * as transitions from './own/state.js';
import { banner, dialogs, penView, viewSwitch } from './own/view.js';
import { writeZip } from './zip.js';
import { save } from './save.js';
import { siteOfPage } from './site.js';
import { wordsIn } from './words/index.js';
import { ownWordsIn, sayMistake } from './words/own/index.js';
import templateEn from './words/own/template.en.md';
import templateZh from './words/own/template.zh.md';

/** Milliseconds without a change after which the notes are rendered, and after which they are kept. */
const REST = { render: 150, keep: 400 };

startTheme();
startLanguage();
startNotices();

const lang = pageLang();
const [words, own] = [wordsIn(lang), ownWordsIn(lang)];
const site = siteOfPage();
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const places = { pen: element('pen'), views: element('views'), banner: element('banner'), desk: element('desk'), bench: element('bench'), over: element('over') };
const reader = createReader(site.base);
const article = createArticle(element('article'), own);
const asked = addressIn(location.search, document.baseURI);
/** @type {Set} */
const template = { files: { [`${lang}.md`]: lang === 'zh' ? templateZh : templateEn }, text: `${lang}.md` };

/** @type {Writing} */
let state = transitions.opened(latest() ?? template, { id: latest() ? listKept()[0].id : '', keeping: latest() ? 'kept' : 'none' });
/** @type {ReturnType<typeof startBench>|null} */
let bench = null;
/** @type {'no'|'yes'|'failed'} */
let copied = 'no';
/** @type {string|null} */
let nameFault = null;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let renderTimer;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let keepTimer;

const pen = createPen({
  onEdit: (file, text) => {
    update(transitions.written(state, file, text, newId));
    later();
  },
  onLine: (line) => {
    if (state.file === state.text) article.reveal(line);
  },
  hint: own.editorHint,
});

/** @type {import('./own/view.js').WritingActions} */
const actions = {
  showFile: (file) => update(transitions.fileShown(state, file)),
  removeFile: (file) => changed(transitions.fileRemoved(state, file, newId)),
  addFile(name) {
    nameFault = transitions.nameFault(state, name);
    if (nameFault) draw();
    else changed(transitions.fileAdded(state, name, newId));
    return nameFault;
  },
  goTo(line) {
    update(transitions.fileShown(state, state.text));
    pen.goTo(line);
  },
  setView(view) {
    const copy = view === 'write' && state.source !== null;
    update({ ...state, view, id: copy ? newId() : state.id, source: copy ? null : state.source });
    if (!copy) return;
    keepNow();
    site.leaveAddress();
  },
  fresh: () => open(template),
  openFile: () => picker.click(),
  saveText: () => save(`${fileTitle(transitions.titleOf(state))}.md`, new Blob([inOne(state.files, state.text)], { type: 'text/markdown' })),
  async saveFolder() {
    const files = Object.entries(state.files).map(([name, text]) => [name, new TextEncoder().encode(text)]);
    save(`${fileTitle(transitions.titleOf(state))}.zip`, new Blob([await writeZip(Object.fromEntries(files))], { type: 'application/zip' }));
  },
  print: () => print(),
  async share() {
    copied = 'no';
    const fragment = await reader.encode(state.files, state.page?.language ?? lang);
    update({ ...state, link: fragment && `${site.shared(0, lang)}#${fragment}`, dialog: 'share' });
  },
  async copyLink() {
    copied = await navigator.clipboard.writeText(state.link ?? '').then(() => 'yes', () => 'failed');
    draw();
  },
  openKept(id) {
    const set = readKept(id);
    if (set) open(set, { id, keeping: 'kept' });
  },
  forget(id) {
    forget(id);
    if (id === state.id) state = { ...state, id: '', keeping: 'none' };
    draw();
  },
  load: () => asked && take(() => fetchNotes(asked), { kind: 'address', host: asked.host }),
  showDialog(dialog) {
    nameFault = null;
    update({ ...state, dialog });
  },
};

const picker = document.createElement('input');
picker.type = 'file';
picker.multiple = true;
picker.accept = '.md,.markdown,.txt,.zip,.py';
picker.addEventListener('change', () => {
  takeFiles([...(picker.files ?? [])]);
  picker.value = '';
});

/** The notes that were written last. @returns {Set|null} */
function latest() {
  const [last] = listKept();
  return last ? readKept(last.id) : null;
}

/** @param {Writing} next */
function update(next) {
  state = next;
  draw();
}

/** The files have changed otherwise than by typing. @param {Writing} next */
function changed(next) {
  update(next);
  later();
}

function draw() {
  places.desk.dataset.view = state.view;
  pen.show(state.file, state.files[state.file], own.editor(state.file));
  render(penView(state, own, actions, pen.dom), places.pen);
  render(viewSwitch(state, own, actions), places.views);
  render(banner(state, own, actions), places.banner);
  render(dialogs(state, own, actions, { kept: state.dialog === 'shelf' ? listKept() : [], asked, copied, nameFault }), places.over);
  const said = (state.file === state.text && state.page?.wrong) || [];
  pen.mark(said.map((mistake) => ({ ...mistake, said: sayMistake(own, mistake.message) })));
  document.title = `${transitions.titleOf(state)} · ${own.kicker}`;
}

function later() {
  clearTimeout(renderTimer);
  clearTimeout(keepTimer);
  renderTimer = setTimeout(show, REST.render);
  keepTimer = setTimeout(keepNow, REST.keep);
}

function keepNow() {
  clearTimeout(keepTimer);
  if (!state.id || state.keeping === 'none') return;
  update({ ...state, keeping: keep(state.id, transitions.titleOf(state), state) ? 'kept' : 'failed' });
}

/** Renders the notes and puts them on the page. */
async function show() {
  const { files, text } = state;
  places.desk.dataset.busy = '';
  try {
    const page = await reader.read(files, text);
    if (files !== state.files) return; // a later one is on its way
    place(page);
    update(transitions.rendered(state, page));
  } catch (error) {
    if (files !== state.files) return;
    const load = error instanceof Error && 'kind' in error && error.kind === 'load';
    update(load ? { ...state, trouble: { kind: 'reader', detail: '' } } : transitions.rendered(state, null));
  }
  delete places.desk.dataset.busy;
}

/** @param {Page} page */
function place(page) {
  const fresh = article.show(page);
  const programs = readPrograms(page.programs);
  places.bench.hidden = programs.length === 0;
  if (programs.length === 0) return;
  if (bench) bench.setPrograms(programs);
  else bench = startBench({ host: places.bench, lesson: '', text: null, programs, words, site, onRun: () => {} });
  const checks = Object.fromEntries(page.programs.map(({ id, check }) => [id, check]));
  startNotes({
    programs, predictions: page.predictions, checks, language: page.language, words, bench,
    isNew: (id) => fresh.some((each) => each.id === id || each.querySelector(`[id="${CSS.escape(id)}"]`) !== null),
  });
  reachScrolling();
}

/** Puts other notes into the page's place. @param {Set} set @param {Partial<Writing>} [with_] */
function open(set, with_ = {}) {
  if (state.keeping === 'pending') keepNow();
  pen.clear();
  update(transitions.opened(set, with_));
  show();
}

/** Opens notes that somebody else may have written. @param {() => Promise<Files>} get @param {Source|null} source null: the reader's own files */
async function take(get, source) {
  try {
    const set = accepted(await get(), lang);
    open(set, source ? { source, view: 'read' } : { id: newId(), keeping: 'pending' });
    if (!source) keepNow();
  } catch (error) {
    refuse(error);
  }
}

/** @param {unknown} error */
function refuse(error) {
  /** @type {Trouble} */
  let trouble = { kind: 'reader', detail: '' };
  if (error instanceof Refused) trouble = { kind: error.kind, detail: error.file };
  if (error instanceof Unreachable) trouble = { kind: error.kind, detail: error.detail || (asked?.host ?? '') };
  update({ ...state, trouble });
}

/** @param {File[]} files */
function takeFiles(files) {
  if (files.length === 0) return;
  take(async () => {
    const sets = await Promise.all(files.map(async (file) => filesOf(file.name, new Uint8Array(await file.arrayBuffer()))));
    return Object.assign({}, ...sets);
  }, null);
}

/** @param {string} fragment */
async function openLink(fragment) {
  try {
    const carried = await reader.decode(fragment);
    if ('kind' in carried) update({ ...state, trouble: { kind: carried.lesson ? 'link:lesson' : `link:${carried.kind}`, detail: '' } });
    else if (!carried.text) update({ ...state, trouble: { kind: 'link:no-notes', detail: '' } });
    else await take(async () => carried.files, { kind: 'link' });
  } catch (error) {
    refuse(error);
  }
}

function listen() {
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    places.desk.dataset.drop = own.drop;
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) delete places.desk.dataset.drop;
  });
  addEventListener('drop', (event) => {
    delete places.desk.dataset.drop;
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    takeFiles([...event.dataTransfer.files]);
  });
  addEventListener('pagehide', keepNow);
  addEventListener('beforeunload', (event) => {
    if (state.keeping === 'failed') event.preventDefault();
  });
  site.onFragment(follow);
}

/** Opens the notes of the link in the address. @returns {boolean} whether there is one */
function follow() {
  const fragment = site.fragment();
  const isLink = /^\d+\./.test(fragment);
  if (isLink) openLink(fragment);
  return isLink;
}

/** What the address asks for. */
function start() {
  const fragment = site.fragment();
  const other = document.getElementById('lang');
  if (other instanceof HTMLAnchorElement) other.href = `${site.pageOf(0, lang === 'zh' ? 'en' : 'zh')}${site.single ? '' : location.search}${fragment && `#${fragment}`}`;
  if (follow()) return;
  if (asked) update({ ...state, dialog: 'ask' });
  else if (new URLSearchParams(location.search).has('notes')) update({ ...state, trouble: { kind: 'address', detail: '' } });
  else if (/^\d/.test(fragment)) update({ ...state, trouble: { kind: 'link:not-a-link', detail: '' } });
}

listen();
draw();
const shown = show();
start();
if (!saveData() && !site.single) shown.then(() => bench?.loaded).then(() => startOffline(site.base, words, () => bench?.holdPacks()));
