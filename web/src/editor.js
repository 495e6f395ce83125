/**
 * The editor: CodeMirror with Python, four voices, one mark for the place a run failed at and those of the moment that is shown. It keeps an editing state (text, undo
 * history, selection) for each key it has shown, so going from file to file loses nothing.
 *
 * CodeMirror lives in a shadow root: there its styles are adopted style sheets, and the page's policy can forbid inline styles.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, MapMode, Prec, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, WidgetType } from '@codemirror/view';
import { voices } from './highlight.js';
import { breakpointsOf, markers, markersTheme, pressNumber, setBreakpoints, setMarks, toggleBreakpoint } from './markers.js';
import { NO_MARKS } from './marks.js';
import { textRange } from './text.js';

/** @import {Marks} from './marks.js' */
/** @import {Words} from './words/index.js' */

/**
 * @typedef {object} Fault Where a run failed, as the engine says it: lines from 1, columns from 0 in code points.
 * @property {number} line
 * @property {number} column
 * @property {number} endLine
 * @property {number} endColumn
 * @property {string} note a few words shown behind the line
 *
 * @typedef {object} EditorOptions
 * @property {(key: string, text: string) => void} onEdit
 * @property {() => void} onRun
 * @property {(key: string, lines: {line: number, was: number}[]) => void} onBreakpoints was: the breakpoint's line before the change; 0: it is new
 * @property {(frame: number) => void} onPin a frame's pin in the gutter was pressed
 * @property {Words} words
 */

/** @type {import('@codemirror/state').StateEffectType<Fault|null>} */
const setFault = StateEffect.define();

/** Words behind a line: what is wrong there. */
export class Note extends WidgetType {
  /** @param {string} text */
  constructor(text) {
    super();
    this.text = text;
  }

  /** @override @param {Note} other */
  eq(other) {
    return other.text === this.text;
  }

  /** @override */
  toDOM() {
    const span = document.createElement('span');
    span.className = 'cm-fault-note';
    span.lang = 'en';
    span.textContent = this.text;
    return span;
  }
}

const faultField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? untouched(marks, transaction) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setFault)) next = effect.value ? decorate(transaction.state.doc, effect.value) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * The marks, moved along with the text; none once the marked line itself has changed.
 * @param {import('@codemirror/view').DecorationSet} marks @param {Transaction} transaction
 */
function untouched(marks, transaction) {
  let touched = false;
  marks.between(0, transaction.startState.doc.length, (from, to) => {
    const line = transaction.startState.doc.lineAt(from);
    if (transaction.changes.touchesRange(line.from, Math.max(to, line.to))) touched = true;
  });
  return touched ? Decoration.none : marks.map(transaction.changes);
}

/** @param {import('@codemirror/state').Text} doc @param {Fault} fault */
function decorate(doc, fault) {
  if (fault.line < 1 || fault.line > doc.lines) return Decoration.none;
  const line = doc.line(fault.line);
  const { from, to } = textRange(doc, fault);
  const marks = [Decoration.line({ class: 'cm-fault-line' }).range(line.from)];
  if (from < to) marks.push(Decoration.mark({ class: 'cm-fault' }).range(from, to));
  if (fault.note) marks.push(Decoration.widget({ widget: new Note(fault.note), side: 1 }).range(line.to));
  return Decoration.set(marks, true);
}

export const theme = EditorView.theme({
  '&': { blockSize: '100%', backgroundColor: 'var(--well)', color: 'var(--ink)', fontSize: 'var(--code)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: 'var(--code-line)', textAutospace: 'no-autospace', overscrollBehavior: 'contain' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 16px 0 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--well)', color: 'var(--ink-3)', border: 'none', fontSize: 'var(--t-micro)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 10px 0 16px', minInlineSize: '46px' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--accent-line)', borderRadius: '2px' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--failed-wash)' },
  '.v-key': { color: 'var(--code-key)' },
  '.v-text': { color: 'var(--code-text)' },
  '.v-num': { color: 'var(--code-num)' },
  '.v-note': { color: 'var(--code-note)' },
  '.cm-fault-line': { backgroundColor: 'var(--failed-wash)', boxShadow: 'inset 3px 0 var(--failed)' },
  '.cm-fault': { textDecoration: 'underline', textDecorationStyle: 'wavy', textDecorationThickness: '1.5px', textDecorationColor: 'var(--failed)', textDecorationSkipInk: 'none', textUnderlineOffset: '4px' },
  '.cm-unseen': { border: '1px solid var(--failed)', borderRadius: '3px', color: 'var(--failed)', fontSize: 'var(--t-micro)', marginInline: '1px', paddingInline: '2px' },
  '.cm-fault-note': { color: 'var(--failed)', fontFamily: 'var(--sans)', fontSize: 'var(--t-micro)', marginInlineStart: '2ch' },
});

/** A character that shows nothing, or turns the text around it, is shown as its number: a program that came with a link must read as it runs. */
export const unseen = highlightSpecialChars({
  render: (code) => {
    const span = document.createElement('span');
    span.className = 'cm-unseen';
    span.textContent = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return span;
  },
});

/**
 * Typing over a selection: left to itself, the browser would carry the selection's look over in a style attribute, which the page's policy
 * forbids and CodeMirror throws away anyhow. Input methods go their own way.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || event.data === null || !event.cancelable || view.composing || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/**
 * @param {EditorOptions} options
 */
export function createEditor({ onEdit, onRun, onBreakpoints, onPin, words }) {
  const dom = document.createElement('div');
  dom.className = 'editor';
  const root = dom.attachShadow({ mode: 'open' });
  /** @type {Map<string, EditorState>} */
  const states = new Map();
  let key = '';

  const run = () => {
    onRun();
    return true;
  };
  const extensions = [
    markers(words, onPin), lineNumbers({ domEventHandlers: { mousedown: pressNumber } }), highlightActiveLineGutter(), unseen, history(), drawSelection(), indentOnInput(), bracketMatching(),
    EditorState.tabSize.of(4), indentUnit.of('    '), pythonLanguage, syntaxHighlighting(voices), faultField, theme, markersTheme, typeOver,
    Prec.high(keymap.of([{ key: 'Mod-Enter', run }])),
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onEdit(key, update.state.doc.toString());
      const touched = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(toggleBreakpoint)));
      if (update.docChanged || touched) tellBreakpoints(update);
    }),
  ];
  const view = new EditorView({ root, parent: root });

  /** @param {import('@codemirror/view').ViewUpdate} update */
  function tellBreakpoints({ startState: before, state: after, changes }) {
    const [old, lines] = [breakpointsOf(before), breakpointsOf(after)];
    if (lines.join() === old.join()) return;
    /** @type {Map<number, number>} */
    const was = new Map();
    for (const line of old) {
      const at = changes.mapPos(before.doc.line(line).from, 1, MapMode.TrackBefore);
      if (at !== null) was.set(after.doc.lineAt(at).number, line);
    }
    onBreakpoints(key, lines.map((line) => ({ line, was: was.get(line) ?? 0 })));
  }

  /** @type {Marks} */
  let shown = NO_MARKS;

  /** @param {string} text @param {string} label */
  const create = (text, label) => EditorState.create({
    doc: text,
    extensions: [extensions, EditorView.contentAttributes.of({
      'aria-label': label, 'aria-description': words.editorHint, tabindex: '0', lang: 'en', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
    })],
  });

  return {
    dom,

    /** Shows a file; the first time with this text, later as the reader left it. @param {string} next @param {string} text @param {string} label */
    show(next, text, label) {
      if (next === key) return;
      if (key) states.set(key, view.state);
      key = next;
      view.setState(states.get(next) ?? create(text, label));
      shown = NO_MARKS;
      view.dispatch({ effects: setMarks.of(shown) });
    },

    /** Shows a moment of the run in the file that is shown; `follow` brings its line into view. @param {Marks} marks @param {boolean} follow */
    showMarks(marks, follow) {
      const { doc } = view.state;
      if (!same(marks, shown)) {
        shown = marks;
        view.dispatch({ effects: setMarks.of(marks) });
      }
      if (!follow || marks.current < 1 || marks.current > doc.lines) return;
      const line = view.lineBlockAt(doc.line(marks.current).from);
      const top = view.scrollDOM.scrollTop - view.documentPadding.top;
      const seen = line.top >= top && line.bottom <= top + view.scrollDOM.clientHeight;
      if (!seen) view.dispatch({ effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
    },

    /** @param {string} name @param {string} text @param {string} label @param {number[]} lines */
    setBreakpoints(name, text, label, lines) {
      apply(name, text, label, () => ({ effects: setBreakpoints.of(lines) }));
    },

    /** Sets a breakpoint at a line of the file that is shown, or clears it. @param {number} line */
    toggleBreakpoint(line) {
      const { doc } = view.state;
      if (line >= 1 && line <= doc.lines) view.dispatch({ effects: toggleBreakpoint.of(doc.line(line).from) });
    },

    /** Puts another text in the file's place; undo brings the old one back. @param {string} name @param {string} text @param {string} label */
    replace(name, text, label) {
      apply(name, text, label, (state) => ({ changes: { from: 0, to: state.doc.length, insert: text }, effects: setFault.of(null), annotations: isolateHistory.of('full') }));
    },

    /** Makes one change in the file that is shown. @param {{from: number, to: number, insert: string}} change */
    change(change) {
      view.dispatch({ changes: change, annotations: Transaction.userEvent.of('input.param') });
    },

    /** Marks where a run failed, or takes the mark away. @param {string} name @param {string} text @param {string} label @param {Fault|null} fault */
    mark(name, text, label, fault) {
      apply(name, text, label, () => ({ effects: setFault.of(fault) }));
    },

    /** Goes to a line of the file that is shown. @param {number} number from 1 */
    goTo(number) {
      const { doc } = view.state;
      const line = doc.line(Math.min(Math.max(number, 1), doc.lines));
      const anchor = line.from + (line.text.length - line.text.trimStart().length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
  };

  /**
   * @param {string} name @param {string} text @param {string} label
   * @param {(state: EditorState) => import('@codemirror/state').TransactionSpec} spec
   */
  function apply(name, text, label, spec) {
    if (name === key) return view.dispatch(spec(view.state));
    const state = states.get(name) ?? create(text, label);
    states.set(name, state.update(spec(state)).state);
  }
}

/** Whether two moments look alike. @param {Marks} a @param {Marks} b */
function same(a, b) {
  return a === b || (a.current === b.current && JSON.stringify([a.marks, [...a.pins], [...a.values]]) === JSON.stringify([b.marks, [...b.pins], [...b.values]]));
}

/** @typedef {ReturnType<typeof createEditor>} Editor */
