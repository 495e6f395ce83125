/**
 * Glyphs, each an SVG in place: as text, some of them would turn into emoji on phones. They say nothing to a screen reader; a word stands beside each.
 */
import { svg } from 'lit-html';

/** @param {unknown} shape */
const glyph = (shape) => svg`<svg class="g" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;
/** @param {unknown} shape */
const icon = (shape) => svg`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;

export const running = glyph(svg`<path stroke="none" d="M2.5 1v10L11 6z"/>`);
export const ready = glyph(svg`<circle stroke="none" cx="6" cy="6" r="4"/>`);
export const created = glyph(svg`<circle cx="6" cy="6" r="3.4" fill="none" stroke-width="1.3"/>`);
export const begun = glyph(svg`<circle cx="6" cy="6" r="3.4" fill="none" stroke-width="1.3"/><path stroke="none" d="M6 2.6a3.4 3.4 0 0 1 0 6.8z"/>`);
export const sleeping = glyph(svg`<circle cx="6" cy="6.5" r="4.4" fill="none" stroke-width="1.4"/><path d="M6 4v2.7l1.8 1.2M4.5 1h3" fill="none" stroke-width="1.3"/>`);
export const awaiting = glyph(svg`<path stroke="none" d="M2.5 1.5h2.6v9H2.5zM6.9 1.5h2.6v9H6.9z"/>`);
export const blocked = glyph(svg`<path d="M.5 6h7M5 3l3 3-3 3M10.6 1.5v9" fill="none" stroke-width="1.6"/>`);
export const done = glyph(svg`<path d="M1.5 6.5l3 3 6-7" fill="none" stroke-width="1.8"/>`);
export const cancelled = glyph(svg`<path d="M2 2l8 8M10 2l-8 8" fill="none" stroke-width="1.8"/>`);
export const failed = glyph(svg`<path stroke="none" d="M5 1h2l-.3 6.6H5.3z"/><circle stroke="none" cx="6" cy="10" r="1.2"/>`);
export const queued = glyph(svg`<path stroke="none" d="M.8 4.8h2.4v2.4H.8zM4.8 4.8h2.4v2.4H4.8zM8.8 4.8h2.4v2.4H8.8z"/>`);
export const connecting = glyph(svg`<circle cx="3" cy="6" r="2.2" fill="none" stroke-width="1.5"/><path d="M5.2 6H11" fill="none" stroke-width="1.5"/>`);
export const sending = glyph(svg`<path d="M6 11V2M3 5l3-3.5L9 5" fill="none" stroke-width="1.6"/>`);
export const receiving = glyph(svg`<path d="M6 1v9M3 7l3 3.5L9 7" fill="none" stroke-width="1.6"/>`);
export const open = glyph(svg`<path stroke="none" d="M3.5 1.5v9L9 6z"/>`);

export const run = icon(svg`<path d="M4 2v12l10-6z"/>`);
export const pause = icon(svg`<path d="M3.5 2.5h3.4v11H3.5zM9.1 2.5h3.4v11H9.1z"/>`);
export const stop = icon(svg`<rect x="3" y="3" width="10" height="10" rx="1.5"/>`);
export const toStart = icon(svg`<path d="M2.5 2.5h2v11h-2zM13.5 2.5v11L5.5 8z"/>`);
export const back = icon(svg`<path d="M9.5 2.5v11L2.5 8zM11 2.5h2v11h-2z"/>`);
export const forward = icon(svg`<path d="M6.5 2.5v11l7-5.5zM3 2.5h2v11H3z"/>`);
export const nextBreakpoint = icon(svg`<path d="M2 2.5v11L9.5 8zM10 5h4.5v6H10z"/>`);
export const previousBreakpoint = icon(svg`<path d="M14 2.5v11L6.5 8zM1.5 5H6v6H1.5z"/>`);
export const breakpoints = icon(svg`<path d="M1.5 2.5h8l3 2.6-3 2.6h-8z"/><path d="M2 11h11M2 14h8" fill="none" stroke="currentColor" stroke-width="1.5"/>`);
export const share = icon(svg`<path d="M8 1.8v8.4M4.9 4.6L8 1.5l3.1 3.1M3.2 8v6h9.6V8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`);
export const take = icon(svg`<path d="M8 1.8v8.2M4.9 7.2L8 10.3l3.1-3.1M2.8 10.5v3.3h10.4v-3.3" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`);
export const remove = icon(svg`<path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/>`);
export const reset = icon(svg`<path d="M3.2 5.2A6 6 0 1 1 2 8.6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M2.2 1.6l.5 4.6 4.4-1z"/>`);
