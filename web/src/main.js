/**
 * Starts the page: theme and language everywhere; where there are programs the bench, and what the notes ask of it.
 */
import { startBench } from './bench.js';
import { pageLang, saveData, startLanguage, startTheme } from './chrome.js';
import { followReader } from './follow.js';
import { reachScrolling, readLesson } from './lesson.js';
import { followLink } from './linked.js';
import { startNotices } from './notice.js';
import { startNotes } from './notes/live.js';
import { startTerms } from './notes/terms.js';
import { startOffline } from './offline/offline.js';
import { siteOfPage } from './site.js';
import { startMap } from './start.js';
import { wordsIn } from './words/index.js';

startTheme();
startLanguage();
startNotices();

const site = siteOfPage();
const { programs, predictions, checks, number, version, title } = readLesson();
if (document.documentElement.dataset.kind === 'start') {
  startMap();
  followLink(site, pageLang(), wordsIn(pageLang()));
  site.onFragment(() => followLink(site, pageLang(), wordsIn(pageLang())));
}
/** What is to come before the whole site is fetched for the day without a network. @type {Promise<unknown>[]} */
const first = [new Promise((resolve) => (document.readyState === 'complete' ? resolve(null) : addEventListener('load', resolve)))];
/** Has the engine hold all that it may need, so that it needs no network either. */
let holdPacks = () => {};
const host = document.getElementById('bench');
if (host && programs.length > 0) {
  const { slug: lesson = '' } = document.documentElement.dataset;
  const [lang, words] = [pageLang(), wordsIn(pageLang())];
  const done = followReader(lesson, lang);
  const bench = startBench({ host, lesson, text: { lesson: number, version, language: lang, title }, programs, words, site, onRun: (program) => done('run', program) });
  first.push(bench.loaded);
  holdPacks = bench.holdPacks;
  startNotes({ programs, predictions, checks, language: lang, words, bench, onDone: done });
}
startTerms();
reachScrolling();
if (!saveData() && !site.single) Promise.allSettled(first).then(() => startOffline(site.base, wordsIn(pageLang()), holdPacks));
