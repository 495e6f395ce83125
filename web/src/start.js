/**
 * The start page as a map of the course: where each lesson stands, what was done in it, where to go on, and a way to forget it all. What the site builder wrote stays as it
 * is without script; both languages are in the page, and both are drawn.
 *
 * @import {Progress, Reached} from './progress.js'
 * @import {Lang, Words} from './words/index.js'
 */
import { html, nothing, render } from 'lit-html';
import * as glyphs from './panels/glyphs.js';
import { goesOn, NOWHERE, readProgress, standingOf } from './progress.js';
import { offline, onOffline } from './offline/offline.js';
import { forgetAll, keptAtAll, recallProgress } from './remember.js';
import { wordsIn } from './words/index.js';

const GLYPHS = { here: glyphs.running, read: glyphs.done, begun: glyphs.begun, open: glyphs.created };

export function startMap() {
  draw(readProgress(recallProgress()));
  onOffline(() => draw(readProgress(recallProgress())));
  addEventListener('pageshow', (event) => {
    if (event.persisted) draw(readProgress(recallProgress()));
  });
}

/** @param {Progress} progress */
function draw(progress) {
  for (const page of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.start[data-language]'))) {
    const lang = /** @type {Lang} */ (page.dataset.language);
    drawPage(page, progress, lang, wordsIn(lang));
  }
}

/** @param {HTMLElement} page @param {Progress} progress @param {Lang} lang @param {Words} words */
function drawPage(page, progress, lang, words) {
  const items = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('.lane li')]);
  for (const item of items) drawLesson(item, progress, words);
  const go = page.querySelector('.go');
  const on = goesOn(progress, items.map(({ dataset }) => dataset.slug ?? ''));
  const target = items.find(({ dataset }) => dataset.slug === on?.slug);
  if (go instanceof HTMLElement) drawGo(go, target, on?.place ?? null, lang, words);
  const legend = page.querySelector('.legend');
  if (legend instanceof HTMLElement) render(html`${legendOf(items.length, progress, words)}${deviceOf(words)}`, legend);
}

/** @param {HTMLElement} item @param {Progress} progress @param {Words} words */
function drawLesson(item, progress, words) {
  const { slug = '' } = item.dataset;
  const standing = standingOf(progress, slug);
  item.className = standing;
  const dot = item.querySelector('.dot');
  const done = item.querySelector('.deeds');
  if (!(dot instanceof HTMLElement) || !(done instanceof HTMLElement)) return;
  drawOver(dot, html`${GLYPHS[standing]}<span class="visually-hidden">${words.map.standings[standing]}</span>`);
  const reached = progress.lessons[slug];
  render(reached && (reached.run.length || reached.predicted.length || reached.solved.length) ? deeds(item.dataset, reached, words) : nothing, done);
}

/** In place of what the site builder wrote. @param {HTMLElement} host @param {unknown} content */
function drawOver(host, content) {
  if (!('drawn' in host.dataset)) host.replaceChildren();
  host.dataset.drawn = '';
  render(content, host);
}

/** @param {DOMStringMap} counts how much the lesson has @param {Reached} reached @param {Words} words */
function deeds({ programs, predictions, tasks }, { run, predicted, solved }, words) {
  const all = [
    run.length > 0 && words.map.ran(run.length, Number(programs)),
    predicted.length > 0 && words.map.predicted(predicted.length, Number(predictions)),
    solved.length > 0 && words.map.solved(solved.length, Number(tasks)),
  ];
  return html`<span class="num">${all.filter(Boolean).join(words.map.and)}</span>`;
}

/** @param {HTMLElement} go @param {HTMLElement|undefined} target the lesson to go on with @param {import('./progress.js').Place|null} place @param {Lang} lang @param {Words} words */
function drawGo(go, target, place, lang, words) {
  const begin = go.querySelector('a');
  if (!begin) return;
  begin.dataset.words ??= begin.textContent ?? '';
  begin.dataset.begin ??= begin.getAttribute('href') ?? '';
  const address = target?.querySelector('a')?.getAttribute('href');
  const number = Number(target?.getAttribute('value'));
  begin.href = address ? `${address}${place?.id ? `#${place.id}` : ''}` : begin.dataset.begin;
  begin.textContent = address ? (place ? words.map.goOn(number) : words.map.goTo(number)) : begin.dataset.words;
  let where = go.querySelector('.left');
  if (!where) {
    where = document.createElement('span');
    where.className = 'left';
    go.append(where);
  }
  where.textContent = address && place?.heading && place.lang === lang ? words.map.left(place.heading) : '';
}

/** @param {number} total @param {Progress} progress @param {Words} words */
function legendOf(total, { lessons }, words) {
  const all = Object.values(lessons);
  const read = all.filter((each) => each.read).length;
  const begun = all.length - read;
  if (all.length === 0) return html`<span>${words.map.keeps}</span>`;
  return html`<span class="state done">${glyphs.done}${words.map.read(read)}</span><span class="state begun">${glyphs.begun}${words.map.begun(begun)}</span><span
    class="state">${glyphs.created}${words.map.toCome(Math.max(0, total - all.length))}</span><span>${words.map.kept}</span>`;
}

/** What is on this device: the reader's, with a way to be rid of it, and the site itself. @param {Words} words */
function deviceOf(words) {
  const say = words.device;
  const { edits, progress } = keptAtAll();
  return html`${offline.ready ? html`<span>${say.offline}</span>` : nothing}${offline.install ? html`<button class="link" @click=${offline.install}>${say.install}</button>` : nothing}${
    edits ? html`<span>${say.edits(edits)}</span>` : nothing}${edits || progress ? html`<button class="link" @click=${forget}>${say.forget}</button>` : nothing}`;
}

function forget() {
  const words = wordsIn(document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
  if (!confirm(words.device.forgetAsk)) return;
  forgetAll();
  draw(NOWHERE);
}
