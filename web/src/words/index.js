/**
 * The page's two languages. Every word it says stands in zh.js and en.js; both have the same keys, which the type makes sure of.
 *
 * @import {Status} from '../state.js'
 *
 * @typedef {object} Words
 * @property {string} bench
 * @property {string} files
 * @property {(name: string) => string} editor
 * @property {string} editorHint
 * @property {string} run
 * @property {(name: string) => string} runIt
 * @property {string} open
 * @property {(name: string) => string} openIt
 * @property {string} stop
 * @property {string} reset
 * @property {string} params
 * @property {string} args
 * @property {string} seed
 * @property {string} seedHint
 * @property {string} output
 * @property {string} program
 * @property {string} openSheet
 * @property {string} closeSheet
 * @property {(n: number) => string} lines
 * @property {(n: number) => string} dropped
 * @property {(n: number) => string} cut
 * @property {string} stderr
 * @property {string} silent
 * @property {string} noOutput
 * @property {(n: number) => string} steps
 * @property {Record<Status|'stopped'|'error', string>} statuses
 * @property {(n: number) => string} exitCode
 * @property {string} idle
 * @property {<T>(keys: T) => (string|T)[]} idleKeys the sentence with the keys in their place
 * @property {string} loading
 * @property {string} running
 * @property {string} asking
 * @property {string} input
 * @property {string} send
 * @property {string} endInput
 * @property {string} endInputHint
 * @property {string} stopping
 * @property {(seconds: string) => string} finished
 * @property {(code: number) => string} exited
 * @property {(seconds: string) => string} stopped
 * @property {string} deadlock
 * @property {string} limited
 * @property {string} uncaught
 * @property {string} syntax
 * @property {(line: number) => string} goToLine
 * @property {(file: string, line: number) => string} goToFile
 * @property {string} crashed
 * @property {string} failed
 * @property {string} copy
 * @property {string} copied
 * @property {string} details
 * @property {string} otherLanguage
 * @property {string} dark
 * @property {string} light
 *
 * @typedef {'zh'|'en'} Lang
 */
import { en } from './en.js';
import { zh } from './zh.js';

/** @param {Lang} lang @returns {Words} */
export function wordsIn(lang) {
  return lang === 'en' ? en : zh;
}

/**
 * The first of the reader's languages that the site speaks.
 * @param {readonly string[]} preferred such as navigator.languages
 * @returns {Lang}
 */
export function pickLang(preferred) {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return known && /^zh/i.test(known) ? 'zh' : 'en';
}
