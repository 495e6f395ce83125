/**
 * The editor: CodeMirror with Python, four voices and one mark for the place a run failed at. It keeps an editing state (text, undo
 * history, selection) for each key it has shown, so going from file to file loses nothing.
 *
 * CodeMirror lives in a shadow root: there its styles are adopted style sheets, and the page's policy can forbid inline styles.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers, WidgetType } from '@codemirror/view';
import { voices } from './highlight.js';

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
 * @property {string} hint how to leave with the keyboard
 */

/** @type {import('@codemirror/state').StateEffectType<Fault|null>} */
const setFault = StateEffect.define();

class Note extends WidgetType {
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
  const { from, to } = faultRange(doc, fault);
  const marks = [Decoration.line({ class: 'cm-fault-line' }).range(line.from)];
  if (from < to) marks.push(Decoration.mark({ class: 'cm-fault' }).range(from, to));
  if (fault.note) marks.push(Decoration.widget({ widget: new Note(fault.note), side: 1 }).range(line.to));
  return Decoration.set(marks, true);
}

/**
 * The text a fault names, in UTF-16 offsets: the exact range, else the whole line without its indentation.
 * @param {import('@codemirror/state').Text} doc @param {Fault} fault
 */
function faultRange(doc, { line, column, endLine, endColumn }) {
  const first = doc.line(line);
  const last = doc.line(Math.min(Math.max(endLine, line), doc.lines));
  const from = first.from + unitsIn(first.text, column);
  const to = last.from + unitsIn(last.text, endColumn);
  if (from < to) return { from, to };
  return { from: first.from + (first.text.length - first.text.trimStart().length), to: first.to };
}

/** UTF-16 units that the first code points of a text take. @param {string} text @param {number} points */
function unitsIn(text, points) {
  let units = 0;
  for (const point of text) {
    if (points-- <= 0) break;
    units += point.length;
  }
  return units;
}

const theme = EditorView.theme({
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
  '.cm-fault': { textDecoration: 'underline wavy 1.5px var(--failed)', textDecorationSkipInk: 'none', textUnderlineOffset: '4px' },
  '.cm-fault-note': { color: 'var(--failed)', fontFamily: 'var(--sans)', fontSize: 'var(--t-micro)', marginInlineStart: '2ch' },
});

/**
 * Typing over a selection: left to itself, the browser would carry the selection's look over in a style attribute, which the page's policy
 * forbids and CodeMirror throws away anyhow. Input methods go their own way.
 */
const typeOver = EditorView.domEventHandlers({
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
export function createEditor({ onEdit, onRun, hint }) {
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
    lineNumbers(), highlightActiveLineGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(),
    EditorState.tabSize.of(4), indentUnit.of('    '), pythonLanguage, syntaxHighlighting(voices), faultField, theme, typeOver,
    Prec.high(keymap.of([{ key: 'Mod-Enter', run }])),
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onEdit(key, update.state.doc.toString());
    }),
  ];
  const view = new EditorView({ root, parent: root });

  /** @param {string} text @param {string} label */
  const create = (text, label) => EditorState.create({
    doc: text,
    extensions: [extensions, EditorView.contentAttributes.of({
      'aria-label': label, 'aria-description': hint, tabindex: '0', lang: 'en', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
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

/** @typedef {ReturnType<typeof createEditor>} Editor */
