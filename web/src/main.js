/**
 * Starts the page: theme and language everywhere, the bench where there is a program.
 */
import { startBench } from './bench.js';
import { pageLang, startLanguage, startTheme } from './chrome.js';
import { reachScrolling, readPrograms } from './lesson.js';
import { wordsIn } from './words/index.js';

startTheme();
startLanguage();

const programs = readPrograms();
const host = document.getElementById('bench');
if (host && programs.length > 0) {
  const { root = './', slug: lesson = '' } = document.documentElement.dataset;
  const base = new URL(root, document.baseURI);
  startBench({ host, lesson, programs, words: wordsIn(pageLang()), base });
}
reachScrolling();
