/**
 * The name of a task or thread where there may be too little room for it: it stays in one line, and loses its middle, since names that are alike mostly differ at their ends.
 */
import { html } from 'lit-html';

/** Characters at the end of a name that are kept. */
const END = 6;

/** @param {string} name */
export function named(name) {
  const letters = [...name];
  if (letters.length <= 2 * END) return html`<span class="mono named" lang="">${name}</span>`;
  return html`<span class="mono named" lang="" title=${name}><span class="visually-hidden">${name}</span><span class="cut" aria-hidden="true">${letters.slice(0, -END).join('')}</span><span aria-hidden="true">${letters.slice(-END).join('')}</span></span>`;
}
