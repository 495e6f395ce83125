/**
 * CodeMirror's side of marks.js: draws a moment of the run into the text, keeps the breakpoints with their lines, and shows at the editor's edge
 * where frames are suspended out of sight.
 *
 * @import {Text} from '@codemirror/state'
 * @import {Marks, Pin} from './marks.js'
 * @import {Words} from './words/index.js'
 */
import { Prec, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, gutterLineClass, GutterMarker, keymap, ViewPlugin, WidgetType } from '@codemirror/view';
import { html, render } from 'lit-html';
import { NO_MARKS } from './marks.js';
import { colourOf, glyphOf } from './panels/standing.js';
import { textRange } from './text.js';

/** Pins drawn at a line; the rest is counted. */
const PINS = 2;

/** @type {import('@codemirror/state').StateEffectType<Marks>} */
export const setMarks = StateEffect.define();
/** Sets and clears a breakpoint. @type {import('@codemirror/state').StateEffectType<number>} */
export const toggleBreakpoint = StateEffect.define();
/** @type {import('@codemirror/state').StateEffectType<number[]>} */
export const setBreakpoints = StateEffect.define();

class Ghost extends WidgetType {
  /** @param {string} text @param {string} kind @param {string} lang */
  constructor(text, kind, lang) {
    super();
    this.text = text;
    this.kind = kind;
    this.lang = lang;
  }

  /** @override @param {Ghost} other */
  eq(other) {
    return other.text === this.text && other.kind === this.kind;
  }

  /** @override */
  toDOM() {
    const span = document.createElement('span');
    span.className = this.kind;
    span.lang = this.lang;
    span.textContent = this.text;
    return span;
  }
}

class Pins extends GutterMarker {
  /** @param {Pin[]} pins */
  constructor(pins) {
    super();
    this.pins = pins;
  }

  /** @override @param {Pins} other */
  eq(other) {
    return JSON.stringify(other.pins) === JSON.stringify(this.pins);
  }

  /** @override */
  toDOM() {
    const box = document.createElement('span');
    box.className = 'cm-pinned';
    const more = this.pins.length - PINS;
    render(html`${this.pins.slice(0, more === 1 ? PINS + 1 : PINS).map(({ state, label, name, frame }) => html`<span class="cm-pin ${colourOf(state)}" data-frame=${frame} title=${name} lang="">${glyphOf(state)}${label}</span>`)}${
      more > 1 ? html`<span class="cm-pin-more">+${more}</span>` : ''}`, box);
    return box;
  }
}

class Broken extends GutterMarker {
  /** What is typed at the line's start goes before it. */
  startSide = 1;
  endSide = 1;
  /** @override */
  elementClass = 'cm-breakpoint';
}
const BROKEN = new Broken();
class Current extends GutterMarker {
  /** @override */
  elementClass = 'cm-current-gutter';
}
const CURRENT = new Current();

/** The moment that is shown, and how it is drawn in this text. */
const marksField = StateField.define({
  create: () => ({ marks: NO_MARKS, decorations: Decoration.none, lines: /** @type {RangeSet<GutterMarker>} */ (RangeSet.empty), pins: /** @type {RangeSet<GutterMarker>} */ (RangeSet.empty) }),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return decorate(transaction.state.doc, effect.value);
    if (!transaction.docChanged) return value;
    return decorate(transaction.state.doc, NO_MARKS);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    gutterLineClass.from(field, ({ lines }) => lines),
  ],
});

/** @param {Text} doc @param {Marks} marks */
function decorate(doc, marks) {
  const inText = (/** @type {number} */ line) => line >= 1 && line <= doc.lines;
  const ranges = [];
  if (inText(marks.current)) ranges.push(Decoration.line({ class: 'cm-current' }).range(doc.line(marks.current).from));
  for (const mark of marks.marks) {
    if (!inText(mark.line)) continue;
    const { from, to } = textRange(doc, mark);
    if (from < to) ranges.push(Decoration.mark({ class: `cm-at ${colourOf(mark.state)}${mark.now ? ' now' : ''}` }).range(from, to));
    if (mark.note) ranges.push(Decoration.widget({ widget: new Ghost(mark.note, 'cm-ghost', ''), side: 1 }).range(doc.line(Math.min(mark.line, doc.lines)).to));
  }
  for (const [line, text] of marks.values) {
    if (inText(line)) ranges.push(Decoration.widget({ widget: new Ghost(text, 'cm-value', 'en'), side: 2 }).range(doc.line(line).to));
  }
  const pins = [...marks.pins].filter(([line]) => inText(line)).sort(([a], [b]) => a - b).map(([line, each]) => new Pins(each).range(doc.line(line).from));
  const lines = inText(marks.current) ? RangeSet.of([CURRENT.range(doc.line(marks.current).from)]) : RangeSet.empty;
  return { marks, decorations: Decoration.set(ranges, true), lines: /** @type {RangeSet<GutterMarker>} */ (lines), pins: /** @type {RangeSet<GutterMarker>} */ (RangeSet.of(pins)) };
}

/** The lines with breakpoints; they go with their text. */
const breakpointsField = StateField.define({
  create: () => /** @type {RangeSet<GutterMarker>} */ (RangeSet.empty),
  update(set, transaction) {
    set = set.map(transaction.changes);
    const { doc } = transaction.state;
    for (const effect of transaction.effects) {
      if (effect.is(setBreakpoints)) set = RangeSet.of(effect.value.filter((line) => line <= doc.lines).sort((a, b) => a - b).map((line) => BROKEN.range(doc.line(line).from)));
      if (effect.is(toggleBreakpoint)) set = toggled(set, effect.value);
    }
    return set;
  },
  provide: (field) => gutterLineClass.from(field),
});

/** @param {RangeSet<GutterMarker>} set @param {number} at the line's start */
function toggled(set, at) {
  let there = false;
  set.between(at, at, () => { there = true; });
  return there ? set.update({ filter: (from) => from !== at }) : set.update({ add: [BROKEN.range(at)] });
}

/** @param {import('@codemirror/state').EditorState} state @returns {number[]} lines from 1 */
export function breakpointsOf(state) {
  /** @type {number[]} */
  const lines = [];
  for (const cursor = state.field(breakpointsField).iter(); cursor.value; cursor.next()) lines.push(state.doc.lineAt(cursor.from).number);
  return [...new Set(lines)];
}

/** Chips at the upper and the lower edge: the nearest suspended lines that are out of sight. @param {Words} words */
const edges = (words) => ViewPlugin.fromClass(class {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    this.dom = document.createElement('div');
    this.dom.className = 'cm-edges';
    view.dom.append(this.dom);
    this.look = () => view.requestMeasure({ key: this, read: () => this.measure(), write: (found) => this.draw(found) });
    view.scrollDOM.addEventListener('scroll', this.look, { passive: true });
    this.look();
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  update(update) {
    if (update.geometryChanged || update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setMarks)))) this.look();
  }

  measure() {
    const { view } = this;
    const { pins } = view.state.field(marksField).marks;
    const { scrollTop, clientHeight } = view.scrollDOM;
    const top = scrollTop - view.documentPadding.top;
    const lines = [...pins.keys()].filter((line) => line <= view.state.doc.lines).sort((a, b) => a - b);
    const place = (/** @type {number} */ line) => view.lineBlockAt(view.state.doc.line(line).from);
    const above = lines.filter((line) => place(line).bottom < top + 4);
    const below = lines.filter((line) => place(line).top > top + clientHeight - 4);
    return { pins, above: above.at(-1), below: below[0] };
  }

  /** @param {{pins: Marks['pins'], above: number|undefined, below: number|undefined}} found */
  draw({ pins, above, below }) {
    const chip = (/** @type {number|undefined} */ line, /** @type {'above'|'below'} */ where) => {
      const [pin, ...others] = (line !== undefined && pins.get(line)) || [];
      if (!pin || line === undefined) return '';
      return html`<button class="cm-edge ${where} ${colourOf(pin.state)}" @click=${() => this.go(line)}>${glyphOf(pin.state)}<span lang="">${pin.name}</span>${
        others.length ? html`<span>+${others.length}</span>` : ''}<span class="quiet">${words.line(line)} ${where === 'above' ? '↑' : '↓'}</span></button>`;
    };
    render(html`${chip(above, 'above')}${chip(below, 'below')}`, this.dom);
  }

  /** @param {number} line */
  go(line) {
    this.view.dispatch({ effects: EditorView.scrollIntoView(this.view.state.doc.line(line).from, { y: 'center' }) });
  }

  destroy() {
    this.view.scrollDOM.removeEventListener('scroll', this.look);
    this.dom.remove();
  }
});

/** @param {EditorView} view */
function toggleHere(view) {
  view.dispatch({ effects: toggleBreakpoint.of(view.state.doc.lineAt(view.state.selection.main.head).from) });
  return true;
}

/**
 * @param {Words} words @param {(frame: number) => void} onPin a pin was pressed
 */
export function markers(words, onPin) {
  return [
    marksField,
    breakpointsField,
    gutter({
      class: 'cm-pins',
      markers: (view) => view.state.field(marksField).pins,
      initialSpacer: () => new Pins([{ task: 0, frame: 0, label: '000', name: '', state: 'ready' }]),
      domEventHandlers: {
        mousedown: (_view, _line, event) => {
          const pin = event.target instanceof Element ? event.target.closest('[data-frame]') : null;
          if (pin instanceof HTMLElement) onPin(Number(pin.dataset.frame));
          return pin !== null;
        },
      },
    }),
    edges(words),
    Prec.high(keymap.of([{ key: 'F9', run: toggleHere }])),
  ];
}

/** A press on a line's number sets its breakpoint. @param {EditorView} view @param {{from: number}} line */
export function pressNumber(view, line) {
  view.dispatch({ effects: toggleBreakpoint.of(line.from) });
  return true;
}

export const markersTheme = EditorView.theme({
  ...Object.fromEntries(['running', 'ready', 'sleeping', 'awaiting', 'blocked', 'done', 'cancelled', 'failed'].map((state) => [`& .${state}`, { '--c': `var(--${state})`, '--w': `var(--${state}-wash)` }])),
  '.cm-current': { backgroundColor: 'var(--accent-wash)', boxShadow: 'inset 3px 0 var(--accent)' },
  '.cm-lineNumbers .cm-current-gutter': { color: 'var(--accent)', fontWeight: '600' },
  '.cm-at': { textDecoration: 'underline', textDecorationStyle: 'dotted', textDecorationThickness: '2px', textDecorationColor: 'var(--c)', textUnderlineOffset: '4px' },
  '.cm-at.now': { backgroundColor: 'var(--accent)', color: 'var(--accent-ink)', boxShadow: '0 0 0 2px var(--accent)', borderRadius: '2px', textDecoration: 'none' },
  '.cm-at.now :is(.v-key, .v-text, .v-num, .v-note)': { color: 'inherit' },
  '.cm-ghost': { color: 'var(--ink-3)', fontFamily: 'var(--sans)', fontSize: 'var(--t-micro)', marginInlineStart: '2ch', textAutospace: 'normal' },
  '.cm-value': { color: 'var(--ink-3)', fontSize: 'var(--t-micro)', marginInlineStart: '2ch' },
  '.cm-pins': { minInlineSize: '52px' },
  '.cm-pins .cm-gutterElement': { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', paddingInlineStart: '6px' },
  '.cm-pinned': { display: 'inline-flex', gap: '3px', alignItems: 'center' },
  '.cm-pin': { display: 'inline-flex', alignItems: 'center', gap: '2px', blockSize: '16px', paddingInline: '3px', borderRadius: '3px', backgroundColor: 'var(--w)', color: 'var(--c)', lineHeight: '16px', cursor: 'pointer', whiteSpace: 'nowrap' },
  '.g': { inlineSize: '9px', blockSize: '9px', flex: 'none', fill: 'currentColor', stroke: 'currentColor', color: 'var(--c)' },
  '.cm-pin-more': { color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { cursor: 'pointer' },
  '.cm-lineNumbers .cm-breakpoint': { color: 'var(--accent-ink)', backgroundImage: 'linear-gradient(var(--accent), var(--accent))', backgroundSize: 'calc(100% - 20px) 17px', backgroundPosition: 'right 4px center', backgroundRepeat: 'no-repeat' },
  '.cm-edges': { position: 'absolute', insetInlineEnd: '12px', insetBlock: '4px', display: 'flex', flexDirection: 'column', alignItems: 'flex-end', pointerEvents: 'none', zIndex: '5' },
  '.cm-edge': {
    pointerEvents: 'auto', display: 'inline-flex', alignItems: 'center', gap: '5px', minBlockSize: 'max(24px, var(--hit) - 8px)', paddingInline: '8px', border: 'var(--hair)', borderRadius: '12px', background: 'var(--raised)',
    color: 'var(--ink-2)', font: 'var(--t-micro)/1 var(--sans)', cursor: 'pointer',
  },
  '.cm-edge:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-edge.below': { marginBlockStart: 'auto' },
  '.cm-edge .quiet': { color: 'var(--ink-3)' },
  '@media (forced-colors: active)': {
    '.cm-current, .cm-at.now, .cm-lineNumbers .cm-breakpoint': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});
