/**
 * Brings the notes' predictions to life: the reader commits to an answer, then the program runs, and the run decides. What the site builder wrote, the question and its
 * options, stays as it is; below it come the fields, the key and the verdict.
 *
 * @import {Answer, Prediction, Ran, Verdict} from './grade.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} Asked What the reader has made of one prediction.
 * @property {'open'|'running'|'judged'|'broken'} status
 * @property {string[]} [order] the lines as they stand, of order
 * @property {Verdict} [verdict]
 */
import { html, nothing, render } from 'lit-html';
import { grade, printedLines, shuffled } from './grade.js';
import { runKey } from './key.js';

/**
 * @param {object} options
 * @param {Prediction[]} options.predictions
 * @param {Words} options.words
 * @param {(program: string) => Promise<void>} options.run puts a program on the bench and runs it as it stands there
 * @param {(program: string) => Promise<Ran>} options.peek runs it as it stands, and shows nothing
 * @param {(prediction: string) => void} options.onAnswer one has been answered and graded
 */
export function startPredictions({ predictions, words, run, peek, onAnswer }) {
  for (const prediction of predictions) {
    const form = document.getElementById(prediction.id);
    if (form instanceof HTMLFormElement) startPrediction(form, prediction, words, { run, peek, onAnswer });
  }
}

/**
 * @param {HTMLFormElement} form @param {Prediction} prediction @param {Words} words
 * @param {{run: (program: string) => Promise<void>, peek: (program: string) => Promise<Ran>, onAnswer: (prediction: string) => void}} acts
 */
function startPrediction(form, prediction, words, { run, peek, onAnswer }) {
  /** @type {Asked} */
  let asked = { status: 'open' };
  const foot = document.createElement('div');
  (form.querySelector('fieldset') ?? form).append(foot);

  /** @param {Asked} next */
  function update(next) {
    asked = next;
    render(foots(prediction, asked, words, { move, lay }), foot);
  }

  /** Shows the lines that are to be put in order. */
  async function lay() {
    update({ status: 'running' });
    try {
      update({ status: 'open', order: shuffled(printedLines(await peek(prediction.program))) });
      if (document.activeElement === document.body) firstKey()?.focus({ preventScroll: true }); // the key that was pressed has gone
    } catch {
      update({ status: 'broken' });
    }
  }

  const firstKey = () => /** @type {HTMLElement|null} */ (foot.querySelector('.order button:enabled'));

  /** @param {number} from @param {number} to */
  function move(from, to) {
    const order = [...(asked.order ?? [])];
    order.splice(to, 0, ...order.splice(from, 1));
    update({ status: 'open', order });
    const keys = foot.querySelectorAll('.order li')[to]?.querySelectorAll('button:enabled');
    const key = keys?.[from < to ? keys.length - 1 : 0];
    if (key instanceof HTMLElement) key.focus();
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (asked.status === 'running') return;
    const answer = asked.order ?? answerOf(form, prediction);
    if (answer === '') return;
    const { order } = asked;
    update({ status: 'running', order });
    try {
      const ran = await peek(prediction.program);
      await run(prediction.program); // last, so that the recording that the engine holds is the one on the bench
      update({ status: 'judged', order, verdict: grade(prediction, answer, ran) });
      onAnswer(prediction.id);
    } catch {
      update({ status: 'broken', order });
    }
  });
  // What runs is held against the answer that it was asked for. Disabled, the fields would lose the focus.
  form.addEventListener('click', (event) => {
    if (asked.status === 'running' && event.target instanceof HTMLInputElement && event.target.type === 'radio') event.preventDefault();
  });
  form.addEventListener('input', () => {
    if (asked.status === 'judged') update({ ...asked, status: 'open', verdict: undefined });
  });
  update(asked);
}

/** @param {HTMLFormElement} form @param {Prediction} prediction @returns {Answer} '' while there is none */
function answerOf(form, prediction) {
  const value = new FormData(form).get('answer');
  if (value === null) return '';
  return prediction.about === 'line' ? prediction.options[Number(value)] : String(value).replace(',', '.');
}

/**
 * @param {Prediction} prediction @param {Asked} asked @param {Words} words
 * @param {{move: (from: number, to: number) => void, lay: () => void}} actions
 */
function foots(prediction, asked, words, actions) {
  const say = words.predict;
  return html`${fields(prediction, asked, words, actions)}
    <div class="commit"><button class="primary" type="submit" ?disabled=${prediction.about === 'order' && !asked.order} aria-disabled=${asked.status === 'running' ? 'true' : nothing}>${say.commit}</button>
      <span class="quiet">${asked.status === 'running' ? say.running : asked.status === 'open' ? say.then : nothing}</span></div>
    <div role="status" class="verdict">${verdictText(prediction, asked, words)}</div>`;
}

/**
 * @param {Prediction} prediction @param {Asked} asked @param {Words} words
 * @param {{move: (from: number, to: number) => void, lay: () => void}} actions
 */
function fields(prediction, asked, words, actions) {
  const say = words.predict;
  const busy = asked.status === 'running';
  switch (prediction.about) {
    case 'line': return nothing;
    case 'lines':
    case 'count':
      return html`<label class="field">${say.number}<input class="num" name="answer" type="number" min="0" step="1" inputmode="numeric" required ?readonly=${busy}></label>`;
    case 'clock':
      return html`<label class="field">${say.seconds}<input class="num" name="answer" type="number" min="0" step="any" inputmode="decimal" required ?readonly=${busy}></label>`;
    case 'output':
      return html`<label class="field tall">${say.typed}<textarea name="answer" rows="5" spellcheck="false" autocapitalize="off" required ?readonly=${busy}></textarea></label>`;
    case 'order':
      if (!asked.order) return runKey('link', say.lay, busy, actions.lay);
      return html`<ol class="order">${asked.order.map((line, i, all) => html`<li><code lang="en">${line}</code>
        <button type="button" class="link" aria-label=${say.up(line)} ?disabled=${busy || i === 0} @click=${() => actions.move(i, i - 1)}>↑</button>
        <button type="button" class="link" aria-label=${say.down(line)} ?disabled=${busy || i === all.length - 1} @click=${() => actions.move(i, i + 1)}>↓</button></li>`)}</ol>`;
  }
}

/** @param {Prediction} prediction @param {Asked} asked @param {Words} words */
function verdictText(prediction, { status, verdict }, words) {
  const say = words.predict;
  if (status === 'broken') return say.broken;
  if (!verdict) return nothing;
  const { right, truth } = verdict;
  const tail = truth === '' ? say.nothing : say.truth(prediction.about, prediction.line);
  return html`<p class=${right ? 'right' : 'wrong'}><b>${right ? say.right : say.wrong}</b> ${tail}
    ${truth === '' ? nothing : truth.includes('\n') ? html`<pre lang="en">${truth}</pre>` : html`<code lang="en">${truth}</code>`}</p>`;
}
