/**
 * What the keys do.
 *
 * @import {Words} from '../words/index.js'
 * @import {DialogActions} from './dialog.js'
 */
import { html } from 'lit-html';
import { KEYS } from '../keys.js';
import { dialog } from './dialog.js';

/** @param {boolean} shown @param {Words} words @param {DialogActions} actions */
export function help(shown, words, actions) {
  return dialog('help', shown, actions, html`<form method="dialog"><h2 id="help-title" tabindex="-1" autofocus>${words.help}</h2>
    <dl>${KEYS.map(({ act, keys }) => html`<div><dt>${keys.map((key) => html`<kbd lang="en">${key}</kbd>`)}</dt><dd>${words.keys[act]}</dd></div>`)}</dl>
    <p class="quiet">${words.helpNote}</p>
    <button class="primary">${words.close}</button></form>`);
}
