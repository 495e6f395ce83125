/**
 * Gives a program in the notes that is to be seen beside another a key that runs both, one after the other, and draws them under each other on one axis: a lane for each task,
 * thread or generator, and below them how the two differ, in words and numbers. Nothing of it is stored: what the reader has changed is what is compared.
 *
 * @import {Axis, Bar, Difference, Recorded} from '../compare.js'
 * @import {Standing} from '../panels/standing.js'
 * @import {Compare, Program} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} Side One of the two.
 * @property {string} name of its program
 * @property {Recorded} run
 */
import { html, nothing, render, svg } from 'lit-html';
import { axisOf, barsOf, differences, outputsDiffer, PARTS } from '../compare.js';
import { readParams } from '../params.js';
import { laneNames } from '../panels/timeline.js';
import { colourOf, standing } from '../panels/standing.js';
import { ticks } from '../timeline/scale.js';
import { runKey } from './key.js';

/** More lanes of a run than these are only counted. */
const LANES = 16;
/** Marks on the axis at most. */
const TICKS = 5;

/**
 * @param {object} options
 * @param {Program[]} options.programs
 * @param {Program[]} options.all of the notes: one is compared with another
 * @param {Words} options.words
 * @param {(program: string, change?: {param: string, value: string}) => Promise<Recorded>} options.record runs a program as it stands on the bench, or with another value of a parameter
 * @param {(program: string) => void} options.onCompared
 */
export function startComparisons({ programs, all, words, record, onCompared }) {
  for (const program of programs) {
    const figure = document.getElementById(`program-${program.id}`);
    if (figure && program.compare) startComparison(figure, program, all, words, record, onCompared);
  }
}

/**
 * @param {HTMLElement} figure @param {Program} program @param {Program[]} programs @param {Words} words
 * @param {(program: string, change?: {param: string, value: string}) => Promise<Recorded>} record @param {(program: string) => void} onCompared
 */
function startComparison(figure, program, programs, words, record, onCompared) {
  const { param, value, program: other } = /** @type {Compare} */ (program.compare);
  const beside = param ? `${param} = ${value}` : programs.find(({ id }) => id === other)?.main ?? '';
  const foot = document.createElement('div');
  foot.className = 'comparison';
  (figure.querySelector('details.printed') ?? figure.lastElementChild)?.after(foot);

  /** @param {'open'|'running'|'broken'} status @param {Side[]} [sides] */
  function draw(status, sides) {
    render(html`<div class="commit">${runKey('link', words.compare.key(beside), status === 'running', compare)}
      <span class="quiet">${status === 'running' ? words.compare.running : nothing}</span></div>
      <div role="status">${status === 'broken' ? html`<p>${words.compare.broken}</p>` : sides ? result(sides, words) : nothing}</div>`, foot);
  }

  async function compare() {
    draw('running');
    try {
      const one = await record(program.id);
      const two = param ? await record(program.id, { param, value }) : await record(other);
      draw('open', [{ name: param ? valueIn(one.source, param) : program.main, run: one }, { name: beside, run: two }]);
      onCompared(program.id);
    } catch {
      draw('broken');
    }
  }

  draw('open');
}

/** @param {string} source @param {string} name of a parameter */
function valueIn(source, name) {
  const param = readParams(source).find((each) => each.name === name);
  return param ? `${name} = ${source.slice(param.from, param.to).replace(/^(["'])(.*)\1$/, '$2')}` : name;
}

/** @param {Side[]} sides @param {Words} words */
function result(sides, words) {
  const axis = axisOf(sides.map(({ run }) => run));
  const [one, other] = sides;
  const all = sides.map(({ name, run }) => ({ name, run, bars: barsOf(run, axis) }));
  const states = new Set(all.flatMap(({ bars }) => bars.flatMap(({ stretches }) => stretches.map(({ state }) => state))));
  const shown = /** @type {Standing[]} */ ([...states].filter((state) => state !== 'calling'));
  return html`<div class="runs">${all.map(({ name, run, bars }) => group(name, run, bars, axis, words))}${ruler(axis, words)}</div>
    <p class="states">${shown.map((state) => standing(state, words))}</p>
    ${table(one, other, differences(one.run, other.run), words)}
    <p>${words.compare.outputs[outputsDiffer(one.run, other.run)]}</p>`;
}

/** @param {string} name @param {Recorded} run @param {Bar[]} bars @param {Axis} axis @param {Words} words */
function group(name, run, bars, axis, words) {
  const rest = bars.length - LANES;
  return html`<h4 class="mono" lang="en">${name}</h4>
    ${bars.slice(0, LANES).map((bar) => html`<span class="lane-name mono" lang="">${laneNames(bar.lane, run, words).at(-1)}</span>
      <svg class="bar" role="img" aria-label=${spent(bar, axis, words)}>${bar.stretches.map(stretch)}</svg>`)}
    ${rest > 0 ? html`<span class="quiet">${words.andMore(rest)}</span><span></span>` : nothing}`;
}

/** A state is a colour and a height; one that lasts no time is a mark as wide as a line. @param {Bar['stretches'][number]} stretch */
function stretch({ state, from, to }) {
  const share = (/** @type {number} */ parts) => `${(parts / PARTS) * 100}%`;
  if (state === 'calling') return svg`<rect class="calling" x=${share(from)} width=${share(to - from)} y="46%" height="8%"></rect>`;
  const colour = colourOf(/** @type {Standing} */ (state));
  const tall = { running: 100, ready: 64, blocked: 50, awaiting: 36, sleeping: 20 }[/** @type {string} */ (colour)] ?? 50;
  const cover = colour === 'blocked' ? svg`<rect class="cover" x=${share(from)} width=${share(to - from)} height="100%"></rect>` : nothing;
  return svg`${cover}<rect class=${`state-area ${colour}`} x=${share(from)} width=${to - from < 2 ? '2' : share(to - from)} y=${`${(100 - tall) / 2}%`} height=${`${tall}%`}></rect>`;
}

/** @param {Bar} bar @param {Axis} axis @param {Words} words */
function spent({ spent: all }, { timed }, words) {
  const said = all.filter(({ state }) => state !== 'calling')
    .map(({ state, seconds }) => `${words.standings[/** @type {Standing} */ (state)]} ${timed ? words.compare.seconds(seconds) : words.steps(seconds)}`);
  return said.join(words.compare.and);
}

/** @param {Axis} axis @param {Words} words */
function ruler({ timed, span }, words) {
  const marks = ticks(0, span, PARTS / span, PARTS / TICKS);
  return html`<span class="lane-name quiet">${timed ? words.compare.clock : words.compare.stepsAxis}</span>
    <svg class="ruler" aria-hidden="true">${marks.map((mark) => svg`<line x1=${`${(mark / span) * 100}%`} x2=${`${(mark / span) * 100}%`} y1="0" y2="4"></line>
      <text x=${`${(mark / span) * 100}%`} y="16" text-anchor=${mark === 0 ? 'start' : mark / span > 0.96 ? 'end' : 'middle'}>${mark}${timed ? ' s' : ''}</text>`)}</svg>`;
}

/** @param {Side} one @param {Side} other @param {Difference[]} rows @param {Words} words */
function table(one, other, rows, words) {
  return html`<table><thead><tr><td></td><th scope="col" lang="en">${one.name}</th><th scope="col" lang="en">${other.name}</th><td></td></tr></thead>
    <tbody>${rows.map(({ measure, one: a, other: b }) => html`<tr><th scope="row">${words.compare.measures[measure]}</th><td class="num">${amount(measure, a, words)}</td><td class="num">${amount(measure, b, words)}</td>
      <td>${words.compare.differs(amount(measure, Math.abs(b - a), words), b - a, a > 0 ? b / a : 0)}</td></tr>`)}</tbody></table>`;
}

/** @param {Difference['measure']} measure @param {number} n @param {Words} words */
function amount(measure, n, words) {
  return measure === 'time' || measure === 'blocked' ? words.compare.seconds(Math.round(n * 1000) / 1000) : n.toLocaleString('en');
}
