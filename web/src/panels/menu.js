/**
 * A menu under a key: a list of acts that opens, is walked with the arrows, and closes when it is left, by Escape, or by what was chosen.
 *
 * @typedef {{name: string, hint?: string, act: () => void, disabled?: boolean}} Item
 */
import { html, nothing } from 'lit-html';

/** @param {string} name the menu's class @param {string} label @param {unknown} face what the key shows @param {Item[]} items */
export function menu(name, label, face, items) {
  return html`<details class="menu ${name}" @keydown=${walk} @focusout=${leave} @toggle=${watch}>
    <summary class="key" aria-label=${label} title=${label}>${face}</summary>
    <ul>${items.map((item) => html`<li><button ?disabled=${item.disabled} @click=${(/** @type {Event} */ event) => choose(event, item)}>${item.name}${
      item.hint ? html`<small>${item.hint}</small>` : nothing}</button></li>`)}</ul>
  </details>`;
}

/** @param {Event} event @param {Item} item */
function choose(event, item) {
  close(/** @type {HTMLElement} */ (event.currentTarget).closest('details'));
  item.act();
}

/** @param {HTMLDetailsElement|null} details */
function close(details) {
  if (!details?.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  if (event.key === 'Escape' && details.open) {
    event.stopPropagation();
    return close(details);
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.stopPropagation();
  details.open = true;
  const buttons = /** @type {HTMLElement[]} */ ([...details.querySelectorAll('button:enabled')]);
  const root = /** @type {Document|ShadowRoot} */ (details.getRootNode());
  const at = buttons.indexOf(/** @type {HTMLElement} */ (root.activeElement));
  const next = at < 0 ? (event.key === 'ArrowDown' ? 0 : buttons.length - 1) : (at + (event.key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
}

/** The focus went elsewhere. Where it went nowhere a key may just have been pressed in a browser that gives keys no focus. @param {FocusEvent} event */
function leave(event) {
  const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
}

/** A press beside an open menu closes it. @param {Event} event */
function watch(event) {
  const details = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  if (!details.open) return;
  const press = (/** @type {Event} */ pressed) => {
    if (!pressed.composedPath().includes(details)) details.open = false;
    if (!details.open) removeEventListener('pointerdown', press, true);
  };
  addEventListener('pointerdown', press, true);
}
