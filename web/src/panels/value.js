/**
 * Variables and what they hold: a row a name, which opens to show what is within. An object that more than one row shows carries the same letter in each.
 *
 * @import {Entry, FrameInfo} from '../messages.js'
 * @import {Moment} from '../moment.js'
 * @import {Words} from '../words/index.js'
 *
 * @typedef {object} ValueActions
 * @property {(path: string) => void} toggleValue
 * @property {(ref: number) => void} pointOut
 */
import { html, nothing } from 'lit-html';
import { pathTo } from '../player.js';
import * as glyphs from './glyphs.js';

/** Objects that many names share without telling anything. */
const PLAIN = new Set(['module', 'type', 'function', 'builtin_function_or_method', 'str', 'int', 'float', 'bool', 'NoneType']);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Letters for the objects that more than one variable holds.
 * @param {FrameInfo[]} frames @param {Moment['values']} values @returns {Map<number, string>} by ref
 */
export function sharedObjects(frames, values) {
  /** @type {Map<number, number>} */
  const seen = new Map();
  const entries = [...frames.flatMap(({ locals }) => locals), ...Object.values(values).flatMap((held) => held.entries)];
  for (const { value } of entries) if (value.ref && !PLAIN.has(value.type)) seen.set(value.ref, (seen.get(value.ref) ?? 0) + 1);
  const shared = [...seen].filter(([, times]) => times > 1).slice(0, LETTERS.length);
  return new Map(shared.map(([ref], i) => [ref, LETTERS[i]]));
}

/**
 * @param {Entry[]} entries @param {string} holder the path they belong to: a frame's number, or a value's path
 * @param {Moment} moment @param {Map<number, string>} shared @param {Words} words @param {ValueActions} actions
 * @returns {unknown}
 */
export function valueList(entries, holder, moment, shared, words, actions) {
  if (entries.length === 0) return nothing;
  return html`<ul class="values">${entries.map((entry) => row(entry, pathTo(holder, entry.name), moment, shared, words, actions))}</ul>`;
}

/** @param {Entry} entry @param {string} path @param {Moment} moment @param {Map<number, string>} shared @param {Words} words @param {ValueActions} actions */
function row({ name, value }, path, moment, shared, words, actions) {
  const open = moment.open.has(path);
  const held = moment.values[path];
  const letter = shared.get(value.ref);
  return html`<li class=${moment.same && moment.same === value.ref ? 'same' : nothing}>
    <div class="value">
      ${value.more
        ? html`<button class="name" aria-expanded=${open} @click=${() => actions.toggleValue(path)}>${glyphs.open}<span lang="">${name}</span></button>`
        : html`<span class="name" lang="">${name}</span>`}
      <span class="held" lang="" title=${value.type}>${value.text}</span>
      ${letter ? html`<button class="letter" aria-pressed=${moment.same === value.ref} title=${words.sameObject} aria-label=${words.sameObjectAs(letter)}
        @click=${() => actions.pointOut(value.ref)}>${letter}</button>` : nothing}
    </div>
    ${open && held ? html`${valueList(held.entries, path, moment, shared, words, actions)}${
      held.total > held.entries.length ? html`<p class="quiet">${words.moreValues(held.total - held.entries.length)}</p>` : nothing}` : nothing}
  </li>`;
}

/** The first small value of a frame, which tells it from its like: `n=10`. @param {Entry[]} locals */
export function hint(locals) {
  const small = locals.find(({ value }) => ['int', 'str', 'float', 'bool'].includes(value.type) && value.text.length <= 12);
  return small ? `${small.name}=${small.value.text}` : '';
}

