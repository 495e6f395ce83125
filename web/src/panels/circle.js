/**
 * Tasks that wait for each other in a circle, drawn as one: each stands on it, and the arrow to the next one bears the name of what it waits for.
 *
 * @import {Link} from '../circles.js'
 * @import {Trace} from '../trace.js'
 * @import {Words} from '../words/index.js'
 */
import { html, svg } from 'lit-html';
import { nameOf } from '../names.js';

const [WIDTH, HEIGHT] = [320, 132];
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = { x: 100, y: 48 };
/** What a name leaves free of the circle at each of its sides, in radians. */
const FREE = 0.38;

/** @param {number} angle from the left, clockwise */
function at(angle) {
  return { x: MIDDLE.x - RADIUS.x * Math.cos(angle), y: MIDDLE.y - RADIUS.y * Math.sin(angle) };
}

/** @param {Link[]} links @param {Trace} trace @param {Words} words */
export function circle(links, trace, words) {
  const names = links.map(({ who }) => nameOf(trace, who, words));
  const things = links.map(({ over }) => (over ? nameOf(trace, over, words) : ''));
  const turn = (2 * Math.PI) / links.length;
  return html`<div class="circle"><p>${words.circle}</p>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${names.map((name, i) => words.circleLink(name, things[i], names[(i + 1) % names.length])).join(words.between)}>
      ${links.map((_, i) => arrow(i * turn + FREE, (i + 1) * turn - FREE))}
      ${things.map((thing, i) => text('thing', thing, at((i + 0.5) * turn)))}${names.map((name, i) => text('who', name, at(i * turn)))}</svg></div>`;
}

/** Along the circle, with a head that points where it goes on. @param {number} from @param {number} to */
function arrow(from, to) {
  const [a, b, before] = [at(from), at(to), at(to - 0.12)];
  const way = Math.atan2(b.y - before.y, b.x - before.x);
  const side = (/** @type {number} */ turn) => `${b.x - 8 * Math.cos(way + turn)} ${b.y - 8 * Math.sin(way + turn)}`;
  return svg`<path class="way" d="M${a.x} ${a.y}A${RADIUS.x} ${RADIUS.y} 0 ${to - from > Math.PI ? 1 : 0} 1 ${b.x} ${b.y}"/><path class="head" d="M${b.x} ${b.y}L${side(0.45)}L${side(-0.45)}z"/>`;
}

/** @param {string} kind @param {string} name @param {{x: number, y: number}} place */
function text(kind, name, { x, y }) {
  return svg`<text class=${kind} x=${x} y=${y} text-anchor="middle" dominant-baseline="central" lang="">${name.length > 16 ? `${name.slice(0, 15)}…` : name}</text>`;
}
