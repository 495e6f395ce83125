/**
 * What every page has at its top: the theme's toggle and the way to the other language. The start page holds both languages;
 * it shows the remembered one, else the first of the browser's languages that it speaks.
 *
 * @import {Lang} from './words/index.js'
 */
import { recall, remember } from './remember.js';
import { pickLang } from './words/index.js';

const TAGS = { zh: 'zh-Hans', en: 'en' };
const root = document.documentElement;

/** The language the page is in. @returns {Lang} */
export function pageLang() {
  return root.lang.startsWith('en') ? 'en' : 'zh';
}

/** Follows the system unless the reader has chosen. */
export function startTheme() {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  document.getElementById('theme')?.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
  });
}

/** Remembers which language a reader goes to. */
export function startLanguage() {
  document.getElementById('lang')?.addEventListener('click', () => remember('lang', pageLang() === 'en' ? 'zh' : 'en'));
  if (root.dataset.kind !== 'start') return;
  const known = recall('lang');
  showLanguage(known === 'zh' || known === 'en' ? known : pickLang(navigator.languages));
  for (const button of document.querySelectorAll('[data-switch]')) {
    button.addEventListener('click', () => {
      const lang = pageLang() === 'en' ? 'zh' : 'en';
      remember('lang', lang);
      showLanguage(lang);
      /** @type {HTMLElement|null} */ (document.querySelector(`[data-switch][data-language="${lang}"]`))?.focus();
    });
  }
}

/** @param {Lang} lang */
function showLanguage(lang) {
  root.lang = TAGS[lang];
  document.title = document.querySelector(`.brand [data-language="${lang}"]`)?.textContent ?? document.title;
}

/** Whether the reader asked the browser to spare data. */
export function saveData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return connection?.saveData === true;
}
