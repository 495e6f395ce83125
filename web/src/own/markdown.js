/**
 * Markdown in the editor's voices, line by line: enough to see where headings, fences, code and emphasis are. What a text means is notes.wasm's affair.
 *
 * @typedef {{fence: string, matter: 'none'|'open'|'closed'}} State fence: the ticks that end the one that is open, else empty
 */
import { StreamLanguage } from '@codemirror/language';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const RULES = /** @type {const} */ ([
  [/^`+[^`]*`+/, 'string'],
  [/^(\*\*|__)(?=\S).*?\S\1/, 'keyword'],
  [/^\*(?=\S)[^*]*\S\*/, 'keyword'],
  [/^\[[^\]]*\]\([^)]*\)/, 'string'],
  [/^<[^>\s][^>]*>/, 'comment'],
]);

/** @type {import('@codemirror/language').StreamParser<State>} */
const parser = {
  startState: () => ({ fence: '', matter: 'none' }),
  token(stream, state) {
    if (stream.sol()) {
      const line = whole(stream, state);
      if (line !== undefined) {
        stream.skipToEnd();
        return line;
      }
    }
    for (const [rule, voice] of RULES) if (stream.match(rule)) return voice;
    stream.next();
    stream.eatWhile(/[^`*_[<]/);
    return null;
  },
};

/**
 * The voice of a line that has but one.
 * @param {import('@codemirror/language').StringStream} stream @param {State} state
 */
function whole(stream, state) {
  const { string: line } = stream;
  if (state.matter === 'none') {
    state.matter = line === '---' ? 'open' : 'closed';
    if (state.matter === 'open') return 'comment';
  } else if (state.matter === 'open') {
    if (line === '---') state.matter = 'closed';
    return 'comment';
  }
  const [, ticks] = FENCE.exec(line) ?? [];
  if (state.fence) {
    if (ticks?.startsWith(state.fence) && line.trim() === ticks) state.fence = '';
    return state.fence ? null : 'comment';
  }
  if (ticks) {
    state.fence = ticks;
    return 'comment';
  }
  if (/^#{1,6}\s/.test(line)) return 'keyword';
  if (/^\s*([-*+]|\d+[.)])\s/.test(line)) {
    stream.match(/^\s*([-*+]|\d+[.)])\s/);
    return undefined;
  }
  return line.startsWith('>') ? 'comment' : undefined;
}

export const markdown = StreamLanguage.define(parser);
