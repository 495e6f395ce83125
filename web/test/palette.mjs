/**
 * Makes pictures of pages small: PNG with a palette of 256 colours at most. Pages are drawn in few colours; of those between them, where edges are smoothed, near ones will do.
 */
import { deflateSync, crc32 } from 'node:zlib';

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {import('playwright-core').Page} page any page: its browser reads the picture
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function withPalette(page, png) {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let binary = '';
    for (let i = 0; i < data.length; i += 0x8000) binary += String.fromCharCode(...data.subarray(i, i + 0x8000));
    return { width: image.width, height: image.height, base64: btoa(binary) };
  }, png.toString('base64'));
  return encode(Buffer.from(base64, 'base64'), width, height);
}

/** @param {Buffer} pixels red, green, blue, alpha @param {number} width @param {number} height */
function encode(pixels, width, height) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = pixels.readUIntBE(i, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choose(counts);
  /** @type {Map<number, number>} */
  const index = new Map();
  for (const colour of counts.keys()) index.set(colour, nearest(palette, colour));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, at = 0; y < height; y++) {
    rows[y * (width + 1)] = 0; // no filter: with a palette it does not help
    for (let x = 0; x < width; x++, at += 4) rows[y * (width + 1) + 1 + x] = index.get(pixels.readUIntBE(at, 3)) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, i) => colours.writeUIntBE(colour, 3 * i, 3));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The most frequent colours, no two of which look alike; nearer ones where there is room. @param {Map<number, number>} counts */
function choose(counts) {
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  /** @type {number[]} */
  const palette = [];
  for (const apart of [600, 200, 60, 0]) {
    for (const colour of byCount) {
      if (palette.length === COLOURS) return palette;
      if (palette.every((other) => distance(colour, other) > apart)) palette.push(colour);
    }
  }
  return palette;
}

/** @param {number[]} palette @param {number} colour */
function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  palette.forEach((other, i) => {
    const away = distance(colour, other);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

/** @param {number} a @param {number} b */
function distance(a, b) {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

/** @param {string} kind @param {Buffer} content */
function chunk(kind, content) {
  const out = Buffer.alloc(content.length + 12);
  out.writeUInt32BE(content.length, 0);
  out.write(kind, 4, 'latin1');
  content.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8);
  return out;
}
