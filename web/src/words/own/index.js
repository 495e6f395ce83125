/**
 * What the page says on which notes are written. It stands apart from the other words, since no other page needs it.
 *
 * @typedef {object} OwnWords
 * @property {string} pen
 * @property {string} write
 * @property {string} read
 * @property {string} views
 * @property {string} files
 * @property {(name: string) => string} editor
 * @property {string} editorHint
 * @property {string} addFile
 * @property {string} addFileHint
 * @property {string} fileName
 * @property {{name: string, taken: string}} nameFaults
 * @property {string} add
 * @property {(name: string) => string} removeFile
 * @property {string} more
 * @property {string} fresh
 * @property {string} freshHint
 * @property {string} openFile
 * @property {string} openFileHint
 * @property {string} saveText
 * @property {string} saveTextHint
 * @property {string} saveFolder
 * @property {string} saveFolderHint
 * @property {string} print
 * @property {string} share
 * @property {string} shelf
 * @property {string} shelfEmpty
 * @property {string} shelfNote
 * @property {(milliseconds: number) => string} changed
 * @property {(title: string) => string} remove
 * @property {string} close
 * @property {Record<'kept'|'pending'|'failed'|'none', string>} keeping
 * @property {(n: number) => string} mistakes
 * @property {string} noMistakes
 * @property {(line: number) => string} line
 * @property {[string, string][]} wrong what is said of mistakes: what notes.wasm says, {} for what varies, and the same in this language
 * @property {string} broken
 * @property {string} loading
 * @property {string} empty
 * @property {string} noPrograms
 * @property {(n: number) => string} minutes
 * @property {(n: number) => string} programs
 * @property {string} kicker
 * @property {string} fromLink
 * @property {(host: string) => string} fromAddress
 * @property {string} copyIt
 * @property {string} askTitle
 * @property {(host: string) => string} askText
 * @property {string} askAddress
 * @property {string} askYes
 * @property {string} askNo
 * @property {string} shareNote
 * @property {(n: number) => string} linkLength
 * @property {string} linkLong
 * @property {string} linkNone
 * @property {string} copyLink
 * @property {string} copied
 * @property {string} copyFailed
 * @property {Record<string, (detail: string) => string>} troubles by kind
 * @property {string} drop
 */
import { en } from './en.js';
import { zh } from './zh.js';

/** @param {import('../index.js').Lang} lang @returns {OwnWords} */
export function ownWordsIn(lang) {
  return lang === 'en' ? en : zh;
}

/**
 * A mistake in the page's language; as notes.wasm says it where there is no better way.
 * @param {OwnWords} words @param {string} message
 */
export function sayMistake(words, message) {
  for (const [pattern, said] of words.wrong) {
    const found = matcher(pattern).exec(message);
    if (found) return found.slice(1).reduce((text, part) => text.replace('{}', () => part), said);
  }
  return message;
}

/** @param {string} pattern */
function matcher(pattern) {
  return new RegExp(`^${pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('{}', '(.*?)')}$`, 's');
}
