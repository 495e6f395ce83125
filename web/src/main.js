/**
 * Starts the page: theme and language everywhere; where there are programs the bench, and what the notes ask of it.
 */
import { startBench } from './bench.js';
import { pageLang, saveData, startLanguage, startTheme } from './chrome.js';
import { followReader } from './follow.js';
import { reachScrolling, readLesson } from './lesson.js';
import { followLink } from './linked.js';
import { startNotices } from './notice.js';
import { startComparisons } from './notes/comparisons.js';
import { startExercises } from './notes/exercises.js';
import { startExplorations } from './notes/explorations.js';
import { startPredictions } from './notes/predictions.js';
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
  startPredictions({ predictions, words, run: bench.run, peek: bench.peek, onAnswer: (prediction) => done('predicted', prediction) });
  startComparisons({ programs, words, record: bench.record, onCompared: (program) => done('run', program) });
  startExplorations({ programs, words, explore: bench.explore, show: bench.runUnder });
  startExercises({ programs: Object.keys(checks), words, open: bench.open, check: (program) => bench.check(program, checks[program], lang), onSolved: (program) => done('solved', program) });
}
startTerms();
reachScrolling();
if (!saveData() && !site.single) Promise.allSettled(first).then(() => startOffline(site.base, wordsIn(pageLang()), holdPacks));
