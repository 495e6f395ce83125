/**
 * The page's colours as a canvas needs them: resolved for the theme, with each state's hatching as a pattern.
 */
import { PHASES } from '../lanes.js';

const NAMES = ['ink', 'ink-2', 'ink-3', 'rule', 'rule-soft', 'accent', 'accent-ink', 'accent-wash', 'accent-line', 'bench', 'raised', 'running', 'failed'];
const STATES = ['running', 'ready', 'sleeping', 'awaiting', 'blocked', 'done', 'cancelled', 'failed'];
/** Lines of a tile: sleeping has dashes, awaiting upright lines, blocked slanted ones. @type {Record<string, {size: number, lines: number[][]}>} */
const HATCHES = {
  sleeping: { size: 6, lines: [[0, 3, 2.5, 3]] },
  awaiting: { size: 6, lines: [[3, 0, 3, 6]] },
  blocked: { size: 6, lines: [[-1, 7, 7, -1], [-1, 1, 1, -1], [5, 7, 7, 5]] },
};

/**
 * @typedef {object} Palette
 * @property {Record<string, string>} colour by token
 * @property {Record<string, {line: string, wash: string, hatch: CanvasPattern|null}>} state
 * @property {string} sans
 * @property {string} mono
 */

/** @param {HTMLElement} host an element in the theme @param {CanvasRenderingContext2D} context @param {number} ratio device pixels a pixel @returns {Palette} */
export function readPalette(host, context, ratio) {
  const probe = document.createElement('i');
  probe.style.setProperty('forced-color-adjust', 'none');
  host.append(probe);
  const style = getComputedStyle(probe);
  const resolve = (/** @type {string} */ token) => {
    probe.style.setProperty('color', `var(--${token})`);
    return style.color;
  };
  const colour = Object.fromEntries(NAMES.map((name) => [name, resolve(name)]));
  const state = Object.fromEntries(STATES.map((name) => {
    const [line, wash] = [resolve(name), resolve(`${name}-wash`)];
    return [name, { line, wash, hatch: hatch(context, HATCHES[name], line, ratio) }];
  }));
  for (const [phase, like] of Object.entries(PHASES)) state[phase] = state[like];
  const fonts = { sans: style.getPropertyValue('--sans'), mono: style.getPropertyValue('--mono') };
  probe.remove();
  return { colour, state, ...fonts };
}

/**
 * The same palette for SVG, whose hatches are patterns with names, and the elements that define those.
 * @param {Palette} palette @returns {[Palette, string]}
 */
export function tilesOf(palette) {
  const tiles = Object.entries(HATCHES).map(([name, { size, lines }]) => {
    const paths = lines.map(([x0, y0, x1, y1]) => `<path d="M${x0} ${y0}L${x1} ${y1}"/>`).join('');
    return `<pattern id="hatch-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><g stroke="${palette.state[name].line}" stroke-opacity="0.5">${paths}</g></pattern>`;
  });
  const state = Object.fromEntries(Object.entries(palette.state).map(([name, look]) => {
    const like = /** @type {Record<string, string>} */ (PHASES)[name] ?? name;
    return [name, { ...look, hatch: like in HATCHES ? /** @type {any} */ (`url(#hatch-${like})`) : null }];
  }));
  return [{ ...palette, state }, tiles.join('')];
}

/** @param {CanvasRenderingContext2D} context @param {{size: number, lines: number[][]}|undefined} tile @param {string} colour @param {number} ratio */
function hatch(context, tile, colour, ratio) {
  if (!tile) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(tile.size * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(canvas.width / tile.size, canvas.height / tile.size);
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.5;
  for (const [x0, y0, x1, y1] of tile.lines) {
    pen.beginPath();
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
    pen.stroke();
  }
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
