/**
 * The writer's editor: Markdown or Python, with the mistakes that were found behind their lines. It keeps an editing state for each file, as the bench's editor does.
 *
 * @import {Mistake} from './notes.js'
 *
 * @typedef {object} PenOptions
 * @property {(name: string, text: string) => void} onEdit
 * @property {(line: number) => void} onLine the cursor went to another line
 * @property {string} hint how to leave it by keyboard
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { Note, theme, typeOver, unseen } from '../editor.js';
import { voices } from '../highlight.js';
import { markdown } from './markdown.js';

/** @type {import('@codemirror/state').StateEffectType<{line: number, said: string}[]>} */
const setMistakes = StateEffect.define();

const mistakes = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setMistakes)) next = decorate(transaction.state.doc, effect.value);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param {import('@codemirror/state').Text} doc @param {{line: number, said: string}[]} found */
function decorate(doc, found) {
  /** @type {Map<number, string[]>} */
  const lines = new Map();
  for (const { line, said } of found) if (line >= 1 && line <= doc.lines) lines.set(line, [...(lines.get(line) ?? []), said]);
  return Decoration.set([...lines].flatMap(([number, said]) => {
    const line = doc.line(number);
    return [Decoration.line({ class: 'cm-fault-line' }).range(line.from), Decoration.widget({ widget: new Note(said.join(' · ')), side: 1 }).range(line.to)];
  }), true);
}

/** @param {PenOptions} options */
export function createPen({ onEdit, onLine, hint }) {
  const dom = document.createElement('div');
  dom.className = 'editor';
  const root = dom.attachShadow({ mode: 'open' });
  /** @type {Map<string, EditorState>} */
  const states = new Map();
  let name = '';
  const extensions = [
    lineNumbers(), highlightActiveLineGutter(), unseen, history(), drawSelection(), bracketMatching(), EditorState.tabSize.of(4), indentUnit.of('    '), syntaxHighlighting(voices), mistakes, theme, typeOver,
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onEdit(name, update.state.doc.toString());
      const line = (/** @type {EditorState} */ { doc, selection }) => doc.lineAt(selection.main.head).number;
      if (update.docChanged || (update.selectionSet && line(update.state) !== line(update.startState))) onLine(line(update.state));
    }),
  ];
  const view = new EditorView({ root, parent: root });

  /** @param {string} file @param {string} text @param {string} label */
  const create = (file, text, label) => EditorState.create({
    doc: text,
    extensions: [extensions, file.endsWith('.py') ? pythonLanguage : [markdown, EditorView.lineWrapping], EditorView.contentAttributes.of({
      'aria-label': label, 'aria-description': hint, tabindex: '0', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
    })],
  });

  return {
    dom,

    /** Shows a file; the first time with this text, later as it was left. @param {string} file @param {string} text @param {string} label */
    show(file, text, label) {
      if (file === name) return;
      if (name) states.set(name, view.state);
      name = file;
      view.setState(states.get(file) ?? create(file, text, label));
    },

    /** Other notes are written now: what was kept of the former files goes. */
    clear() {
      states.clear();
      name = '';
    },

    /** @param {(Mistake & {said: string})[]} found of the file that is shown */
    mark(found) {
      view.dispatch({ effects: setMistakes.of(found) });
    },

    /** @param {number} number of a line, from 1 */
    goTo(number) {
      const { doc } = view.state;
      const { from } = doc.line(Math.min(Math.max(number, 1), doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
  };
}
