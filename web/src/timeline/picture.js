/**
 * The timeline as a picture to keep: all of the run with the moment that is shown, on light paper, with a title above and below it what the colours mean. SVG and PNG are drawn by the same
 * code as the one on the bench.
 *
 * @import {Shown} from './layout.js'
 * @import {Model} from './draw.js'
 * @import {Palette} from './palette.js'
 */
import { STATES } from '../lanes.js';
import { drawGlyph, drawTimeline } from './draw.js';
import { layOut } from './layout.js';
import { readPalette, tilesOf } from './palette.js';
import { escaped, SvgPen } from './svg.js';

const WIDE = 1120;
const EDGE = 16;
const TITLE = 34;
const LEGEND = 34;
/** Space between two entries of the legend. */
const GAP = 22;
/** Canvas pixels a pixel, and canvas pixels of a side at most. */
const SHARP = 2;
const MOST = 16_000;
/** Lanes of a picture at most; the title says how many there are. */
const LANES = 200;

/** Changes of a lane that are looked at for the legend. */
const LOOK = 5000;

/** The states that occur. @param {Model} model @returns {Set<string>} */
function statesOf({ lanes }) {
  /** @type {Set<string>} */
  const seen = new Set();
  for (const { states, events } of lanes) for (let i = 0; i < Math.min(LOOK, events.length); i++) seen.add(STATES[states.at[i]]);
  return seen;
}

/** @param {Shown} shown @param {number} lanes */
function bounded(shown, lanes) {
  const { recording } = shown;
  const { digest } = recording;
  return { ...shown, recording: { ...recording, digest: Object.create(digest, { lanes: { value: { ...digest.lanes, shown: digest.lanes.shown.slice(0, lanes) } } }) } };
}

/**
 * @param {Shown} shown @param {string} title
 * @param {HTMLElement} host where the page's tokens count
 */
export function createPicture(shown, title, host) {
  const paper = document.createElement('div');
  paper.style.colorScheme = 'light';
  host.append(paper);
  const canvas = document.createElement('canvas');
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const seen = bounded(shown, LANES);

  /** @param {CanvasRenderingContext2D} by @param {Palette} palette */
  function draw(by, palette) {
    const model = layOut(pen, palette, seen, WIDE - 2 * EDGE, null);
    by.fillStyle = '#ffffff';
    by.fillRect(0, 0, WIDE, heightOf(model));
    by.textBaseline = 'middle';
    by.textAlign = 'left';
    by.font = `600 15px ${palette.sans}`;
    by.fillStyle = palette.colour.ink;
    by.fillText(title, EDGE, EDGE + 8);
    by.save();
    by.translate(EDGE, EDGE + TITLE);
    drawTimeline(by, palette, model);
    by.restore();
    drawLegend(by, palette, model);
  }

  /** @param {Model} model */
  const heightOf = ({ height }) => EDGE + TITLE + height + LEGEND + EDGE;

  /** @param {CanvasRenderingContext2D} by @param {Palette} palette @param {Model} model */
  function drawLegend(by, palette, model) {
    const y = EDGE + TITLE + model.height + LEGEND / 2 + 4;
    let x = EDGE;
    by.textAlign = 'left';
    const seen = statesOf(model);
    for (const state of STATES.filter((each) => seen.has(each) && palette.state[each] && model.words.states[each])) {
      drawGlyph(by, state, x + 6, y, palette.state[state].line);
      by.font = `12px ${palette.sans}`;
      by.fillStyle = palette.colour['ink-2'];
      const word = model.words.states[state];
      by.fillText(word, x + 17, y);
      x += 17 + by.measureText(word).width + GAP;
    }
  }

  return {
    /** @returns {string} */
    svg() {
      const palette = readPalette(paper, pen, 1);
      const [named, tiles] = tilesOf(palette);
      const by = new SvgPen((text, font) => {
        pen.font = font;
        return pen.measureText(text).width;
      });
      draw(/** @type {any} */ (by), named);
      const height = heightOf(layOut(pen, palette, seen, WIDE - 2 * EDGE, null));
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${height}" width="${WIDE}" height="${height}" role="img"><title>${escaped(title)}</title><defs>${tiles}</defs>\n${by.elements}\n</svg>\n`;
    },

    /** @returns {Promise<Blob|null>} */
    png() {
      const height = heightOf(layOut(pen, readPalette(paper, pen, 1), seen, WIDE - 2 * EDGE, null));
      const ratio = Math.min(SHARP, MOST / height);
      canvas.width = Math.round(WIDE * ratio);
      canvas.height = Math.round(height * ratio);
      const palette = readPalette(paper, pen, ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      draw(pen, palette);
      return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    },

    /** Takes away what drawing needed of the page. */
    done() {
      paper.remove();
    },
  };
}
