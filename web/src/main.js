/**
 * Starts the page: theme and language everywhere; where there are programs the bench, and what the notes ask of it.
 */
import { startBench } from './bench.js';
import { pageLang, startLanguage, startTheme } from './chrome.js';
import { followReader } from './follow.js';
import { reachScrolling, readLesson } from './lesson.js';
import { startExercises } from './notes/exercises.js';
import { startPredictions } from './notes/predictions.js';
import { startTerms } from './notes/terms.js';
import { startMap } from './start.js';
import { wordsIn } from './words/index.js';

startTheme();
startLanguage();

const { programs, predictions, checks } = readLesson();
if (document.documentElement.dataset.kind === 'start') startMap();
const host = document.getElementById('bench');
if (host && programs.length > 0) {
  const { root = './', slug: lesson = '' } = document.documentElement.dataset;
  const [lang, words] = [pageLang(), wordsIn(pageLang())];
  const done = followReader(lesson, lang);
  const bench = startBench({ host, lesson, programs, words, base: new URL(root, document.baseURI), onRun: (program) => done('run', program) });
  startPredictions({ predictions, words, run: bench.run, peek: bench.peek, onAnswer: (prediction) => done('predicted', prediction) });
  startExercises({ programs: Object.keys(checks), words, open: bench.open, check: (program) => bench.check(program, checks[program], lang), onSolved: (program) => done('solved', program) });
}
startTerms();
reachScrolling();
