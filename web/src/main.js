/**
 * Starts the page: theme and language everywhere; where there are programs the bench, and what the notes ask of it.
 */
import { startBench } from './bench.js';
import { pageLang, startLanguage, startTheme } from './chrome.js';
import { reachScrolling, readLesson } from './lesson.js';
import { startExercises } from './notes/exercises.js';
import { startPredictions } from './notes/predictions.js';
import { wordsIn } from './words/index.js';

startTheme();
startLanguage();

const { programs, predictions, checks } = readLesson();
const host = document.getElementById('bench');
if (host && programs.length > 0) {
  const { root = './', slug: lesson = '' } = document.documentElement.dataset;
  const [lang, words] = [pageLang(), wordsIn(pageLang())];
  const bench = startBench({ host, lesson, programs, words, base: new URL(root, document.baseURI) });
  startPredictions({ predictions, words, run: bench.run, peek: bench.peek });
  startExercises({ programs: Object.keys(checks), words, open: bench.open, check: (program) => bench.check(program, checks[program], lang) });
}
reachScrolling();
