/**
 * A sentence on the page: the program's names stand in code.
 *
 * @import {Sentence} from '../words/say.js'
 */
import { html } from 'lit-html';

/** @param {Sentence} sentence */
export function said(sentence) {
  return sentence.map((part) => (typeof part === 'string' ? part : html`<code lang="">${part.name}</code>`));
}
