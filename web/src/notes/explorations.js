/**
 * Gives a program in the notes whose end depends on who comes first a key that runs it under a hundred other schedules (Go's packages explore and sim), says how often something else
 * came of it, and shows the first such run, or the smallest, on the bench, to be stepped through like any other.
 *
 * @import {Report} from '../messages.js'
 * @import {Program} from '../state.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} Acts
 * @property {(program: string, count: number, onTried: (tried: number) => void) => Promise<Report>} explore
 * @property {(program: string, schedule: number) => void} show puts a program on the bench and runs it under a schedule
 */
import { html, nothing, render } from 'lit-html';
import { runKey } from './key.js';

/** How many schedules are tried. */
const COUNT = 100;
/** More outcomes than these are only counted. */
const SHOWN = 5;

/**
 * @param {object} options
 * @param {Program[]} options.programs
 * @param {Words} options.words
 * @param {Acts['explore']} options.explore
 * @param {Acts['show']} options.show
 */
export function startExplorations({ programs, words, explore, show }) {
  for (const { id, explores } of programs) {
    const figure = document.getElementById(`program-${id}`);
    if (figure && explores) startExploration(figure, id, words, { explore, show });
  }
}

/** @param {HTMLElement} figure @param {string} program @param {Words} words @param {Acts} acts */
function startExploration(figure, program, words, { explore, show }) {
  const say = words.explore;
  const foot = document.createElement('div');
  foot.className = 'exploration';
  (figure.querySelector('.comparison') ?? figure.querySelector('details.printed') ?? figure.lastElementChild)?.after(foot);

  /** @param {'open'|'running'|'broken'} status @param {{tried?: number, report?: Report}} [news] */
  function draw(status, { tried = 0, report } = {}) {
    render(html`<div class="commit">${runKey('link', say.key(COUNT), status === 'running', start)}
      <span class="quiet num">${status === 'running' ? say.running(tried, COUNT) : nothing}</span></div>
      <div role="status">${status === 'broken' ? html`<p>${say.broken}</p>` : report ? told(report, words, (schedule) => show(program, schedule)) : nothing}</div>`, foot);
  }

  async function start() {
    draw('running');
    try {
      draw('open', { report: await explore(program, COUNT, (tried) => draw('running', { tried })) });
    } catch {
      draw('broken');
    }
  }

  draw('open');
}

/** @param {Report} report @param {Words} words @param {(schedule: number) => void} show */
function told({ tried, failed, outcomes, small }, words, show) {
  const say = words.explore;
  if (!small) return html`<p>${say.none(tried)}</p>`;
  const others = outcomes.slice(1).sort((a, b) => Number(b.fails) - Number(a.fails) || b.runs - a.runs);
  const first = Math.min(...others.filter(({ fails }) => fails || !others.some((each) => each.fails)).map(({ schedule }) => schedule));
  return html`<p><b>${say.some(failed, tried)}</b></p>
    <table><tbody>${[outcomes[0], ...others.slice(0, SHOWN)].map((outcome, i) => html`<tr><td class="num">${outcome.runs}</td><td><code lang="en">${ending(outcome)}</code>${i === 0 ? html` <span class="quiet">${say.usual}</span>` : nothing}</td></tr>`)}</tbody></table>
    ${others.length > SHOWN ? html`<p class="quiet">${words.andMore(others.length - SHOWN)}</p>` : nothing}
    <p>${say.small(small.lates, Math.max(0.1, Math.round(small.longest * 1e4) / 10), small.turns)}</p>
    <div class="commit"><button class="primary" @click=${() => show(small.schedule)}>${say.showSmall}</button>
      <button class="link" @click=${() => show(first)}>${say.showFirst}</button></div>`;
}

/** The last thing that a run said. @param {Report['outcomes'][number]} outcome */
function ending({ error, exit, stdout }) {
  if (error) return error;
  return exit ? `exit ${exit}` : stdout.trimEnd().split('\n').at(-1) ?? '';
}
