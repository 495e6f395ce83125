/**
 * A pen that writes SVG: as much of a canvas's pen as the timeline is drawn with, so that the same code draws both. Circles are whole, clips stay until the pen is restored, and the only
 * transformation is a shift.
 *
 * @typedef {object} Ink
 * @property {string} fillStyle
 * @property {string} strokeStyle
 * @property {number} globalAlpha
 * @property {number} lineWidth
 * @property {string} font
 * @property {CanvasTextAlign} textAlign
 * @property {CanvasTextBaseline} textBaseline
 * @property {number[]} dash
 * @property {number} x
 * @property {number} y
 * @property {number} groups elements that a restore closes
 */

const ANCHORS = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' };

/** @param {number} n */
const short = (n) => String(Math.round(n * 100) / 100);

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A font as attributes: a page's policy may forbid styles in the text. @param {string} font its weight, if it has one, its size in pixels and its families */
function fontOf(font) {
  const [, weight, size, family] = /^(?:(\d+) )?([\d.]+)px (.*)$/s.exec(font) ?? ['', '', '10', 'sans-serif'];
  return `${weight ? ` font-weight="${weight}"` : ''} font-size="${size}" font-family="${escaped(family.replace(/\s+/g, ' '))}"`;
}

export class SvgPen {
  fillStyle = '#000';
  strokeStyle = '#000';
  globalAlpha = 1;
  lineWidth = 1;
  font = '10px sans-serif';
  /** @type {CanvasTextAlign} */ textAlign = 'start';
  /** @type {CanvasTextBaseline} */ textBaseline = 'alphabetic';
  /** @type {number[]} */ #dash = [];
  #x = 0;
  #y = 0;
  #groups = 0;
  #clips = 0;
  /** @type {string[]} */ #path = [];
  /** @type {string[]} */ #out = [];
  /** @type {Ink[]} */ #saved = [];

  /** @param {(text: string, font: string) => number} measure the width of a text */
  constructor(measure) {
    this.measure = measure;
  }

  /** What has been drawn, as elements. */
  get elements() {
    return this.#out.join('\n');
  }

  save() {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, font, textAlign, textBaseline } = this;
    this.#saved.push({ fillStyle, strokeStyle, globalAlpha, lineWidth, font, textAlign, textBaseline, dash: this.#dash, x: this.#x, y: this.#y, groups: this.#groups });
    this.#groups = 0;
  }

  restore() {
    const ink = this.#saved.pop();
    if (!ink) return;
    this.#out.push('</g>'.repeat(this.#groups));
    const { dash, x, y, groups, ...rest } = ink;
    Object.assign(this, rest);
    [this.#dash, this.#x, this.#y, this.#groups] = [dash, x, y, groups];
  }

  /** @param {number} x @param {number} y */
  translate(x, y) {
    this.#x += x;
    this.#y += y;
  }

  beginPath() {
    this.#path = [];
  }

  /** @param {string} command @param {number[]} at pairs of coordinates */
  #add(command, ...at) {
    this.#path.push(command + at.map((n, i) => short(n + (i % 2 ? this.#y : this.#x))).join(' '));
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#add('M', x, y);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#add(this.#path.length ? 'L' : 'M', x, y);
  }

  /** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {number} x @param {number} y */
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    this.#add('C', x1, y1, x2, y2, x, y);
  }

  closePath() {
    this.#path.push('Z');
  }

  /** A whole circle. @param {number} x @param {number} y @param {number} radius */
  arc(x, y, radius) {
    const half = (/** @type {number} */ sign) => `a${short(radius)} ${short(radius)} 0 1 1 ${short(sign * 2 * radius)} 0`;
    this.#add('M', x - radius, y);
    this.#path.push(half(1), half(-1), 'Z');
  }

  /** @param {number} x @param {number} y @param {number} wide @param {number} tall */
  rect(x, y, wide, tall) {
    this.#add('M', x, y);
    this.#path.push(`h${short(wide)}v${short(tall)}h${short(-wide)}Z`);
  }

  /** @param {number} x @param {number} y @param {number} wide @param {number} tall @param {number} radius */
  roundRect(x, y, wide, tall, radius) {
    const r = Math.max(0, Math.min(radius, wide / 2, tall / 2));
    const corner = (/** @type {number} */ dx, /** @type {number} */ dy) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    this.#add('M', x + r, y);
    this.#path.push(`h${short(wide - 2 * r)}${corner(r, r)}v${short(tall - 2 * r)}${corner(-r, r)}h${short(2 * r - wide)}${corner(-r, -r)}v${short(2 * r - tall)}${corner(r, -r)}Z`);
  }

  clip() {
    const id = `clip-${++this.#clips}`;
    this.#out.push(`<clipPath id="${id}"><path d="${this.#path.join('')}"/></clipPath><g clip-path="url(#${id})">`);
    this.#groups++;
  }

  #faint() {
    return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : '';
  }

  fill() {
    if (this.#path.length) this.#out.push(`<path d="${this.#path.join('')}" fill="${escaped(this.fillStyle)}"${this.#faint()}/>`);
  }

  stroke() {
    const dash = this.#dash.length ? ` stroke-dasharray="${this.#dash.join(' ')}"` : '';
    if (this.#path.length) this.#out.push(`<path d="${this.#path.join('')}" fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}"${dash}${this.#faint()}/>`);
  }

  /** @param {number} x @param {number} y @param {number} wide @param {number} tall */
  fillRect(x, y, wide, tall) {
    this.#out.push(`<rect x="${short(x + this.#x)}" y="${short(y + this.#y)}" width="${short(Math.max(0, wide))}" height="${short(Math.max(0, tall))}" fill="${escaped(this.fillStyle)}"${this.#faint()}/>`);
  }

  clearRect() {}

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.#dash = dash;
  }

  /** @param {string} text */
  measureText(text) {
    return { width: this.measure(text, this.font) };
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    this.#out.push(`<text x="${short(x + this.#x)}" y="${short(y + this.#y)}"${fontOf(this.font)} text-anchor="${ANCHORS[this.textAlign]}"${middle} fill="${escaped(this.fillStyle)}"${this.#faint()}>${escaped(text)}</text>`);
  }
}
