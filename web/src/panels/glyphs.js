/**
 * Glyphs, each an SVG in place: as text, some of them would turn into emoji on phones. They say nothing to a screen reader; a word stands beside each.
 */
import { svg } from 'lit-html';

/** @param {unknown} shape */
const glyph = (shape) => svg`<svg class="g" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;

export const running = glyph(svg`<path stroke="none" d="M2.5 1v10L11 6z"/>`);
export const ready = glyph(svg`<circle cx="6" cy="6" r="3.4" fill="none" stroke-width="1.3"/>`);
export const waiting = glyph(svg`<circle cx="6" cy="6.5" r="4.4" fill="none" stroke-width="1.4"/><path d="M6 4v2.7l1.8 1.2M4.5 1h3" fill="none" stroke-width="1.3"/>`);
export const done = glyph(svg`<path d="M1.5 6.5l3 3 6-7" fill="none" stroke-width="1.8"/>`);
export const stopped = glyph(svg`<path d="M2 2l8 8M10 2l-8 8" fill="none" stroke-width="1.8"/>`);
export const failed = glyph(svg`<path stroke="none" d="M5 1h2l-.3 6.6H5.3z"/><circle stroke="none" cx="6" cy="10" r="1.2"/>`);

export const run = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 2v12l10-6z"/></svg>`;
export const stop = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><rect x="3" y="3" width="10" height="10" rx="1.5"/></svg>`;
export const reset = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.2 5.2A6 6 0 1 1 2 8.6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M2.2 1.6l.5 4.6 4.4-1z"/></svg>`;
