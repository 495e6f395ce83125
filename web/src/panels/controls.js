/**
 * What a reader can set without touching the program's text: a control for each `# @param` (sliders, numbers, lists, boxes to tick,
 * texts), arguments for programs that read them, a seed for programs that draw numbers and leave the seed open, and what the lesson's simulated world lets them set.
 *
 * @import {Param} from '../params.js'
 * @import {State} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {Control} from '../world.js'
 *
 * @typedef {object} ControlActions
 * @property {(param: Param, value: number|string|boolean) => void} setParam
 * @property {(text: string) => void} setArgs
 * @property {(text: string) => void} setSeed
 * @property {(control: Control, value: number) => void} setWorld
 * @property {() => void} setUsual
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { readParams } from '../params.js';
import { benchOf, programOf } from '../state.js';
import { readControls } from '../world.js';

/** @param {State} state @param {Words} words @param {ControlActions} actions */
export function controls(state, words, actions) {
  const { file, texts, args, seed, world, schedule } = benchOf(state);
  const params = readParams(texts[file]);
  const text = Object.values(texts).join('\n');
  const takesArgs = programOf(state).args.length > 0 || /\b(argparse|sys\.argv)\b/.test(text);
  const takesSeed = /\brandom\b/.test(text) && !/\brandom\.seed\([^)\s]/.test(text);
  const settings = readControls(programOf(state).world, world);
  if (params.length === 0 && settings.length === 0 && !takesArgs && !takesSeed && !schedule) return nothing;
  return html`<div class="params" role="group" aria-label=${words.params}>
    ${params.map((param) => html`<label class=${param.kind}><span lang="en">${param.name}</span>${control(param, (value) => actions.setParam(param, value))}</label>`)}
    ${takesArgs ? html`<label class="args">${words.args}<input type="text" spellcheck="false" autocomplete="off" autocapitalize="off" .value=${live(args)}
      @input=${(/** @type {Event} */ event) => actions.setArgs(field(event).value)}></label>` : nothing}
    ${takesSeed ? html`<label class="seed" title=${words.seedHint}>${words.seed}<input class="num" type="number" min="0" step="1" .value=${live(seed)}
      @input=${(/** @type {Event} */ event) => actions.setSeed(field(event).value)}></label>` : nothing}
    ${settings.map((setting) => html`<label class="slider world" title=${words.worldHint}><span>${nameOf(setting, words)}</span><input type="range" min=${setting.min} max=${setting.max} step=${setting.step} .value=${live(String(setting.value))}
      @input=${(/** @type {Event} */ event) => actions.setWorld(setting, field(event).valueAsNumber)}><b class="num">${setting.value}${setting.unit && ` ${setting.unit}`}</b></label>`)}
    ${schedule ? html`<span class="schedule" title=${words.scheduleHint}>${words.schedule}<button class="link" @click=${actions.setUsual}>${words.usualSchedule}</button></span>` : nothing}
  </div>`;
}

/** What a number of the world is called: whose it is, and what. @param {Control} setting @param {Words} words */
function nameOf({ path }, words) {
  const [section, ...keys] = path;
  const known = (/** @type {string} */ key) => words.worldKeys[key] ?? key;
  return section === 'hosts' || section === 'databases' ? html`<span lang="en">${keys[0]}</span>${words.between}${keys.slice(1).map(known).join(words.between)}` : path.map(known).join(words.between);
}

/** @param {Param} param @param {(value: number|string|boolean) => void} set */
function control(param, set) {
  switch (param.kind) {
    case 'slider':
      return html`<input type="range" min=${param.min} max=${param.max} step=${param.step} .value=${live(String(param.value))}
        @input=${(/** @type {Event} */ event) => set(field(event).valueAsNumber)}><b class="num">${param.value}</b>`;
    case 'number':
      return html`<input type="number" min=${param.min ?? nothing} max=${param.max ?? nothing} step=${param.step ?? 'any'} .value=${live(String(param.value))}
        @change=${(/** @type {Event} */ event) => setNumber(field(event), set)}>`;
    case 'boolean':
      return html`<input type="checkbox" .checked=${live(param.value === true)} @change=${(/** @type {Event} */ event) => set(field(event).checked)}>`;
    case 'dropdown':
      return html`<select @change=${(/** @type {Event} */ event) => choose(event, param, set)}>
        ${param.options?.map((option) => html`<option .selected=${live(option === param.value)}>${option}</option>`)}</select>`;
    case 'string':
      return html`<input type="text" .value=${live(String(param.value))} @change=${(/** @type {Event} */ event) => set(field(event).value)}>`;
  }
}

/** @param {Event} event */
function field(event) {
  return /** @type {HTMLInputElement} */ (event.target);
}

/** A number that is not one, or is out of its range, stays in the field and out of the program. @param {HTMLInputElement} input @param {(value: number) => void} set */
function setNumber(input, set) {
  if (input.validity.valid && input.value !== '') set(input.valueAsNumber);
}

/** @param {Event} event @param {Param} param @param {(value: number|string|boolean) => void} set */
function choose(event, param, set) {
  const option = param.options?.[/** @type {HTMLSelectElement} */ (event.target).selectedIndex];
  if (option !== undefined) set(option);
}
