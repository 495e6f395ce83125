/**
 * Brings to life what stands in notes beside their programs: predictions, comparisons, other schedules, exercises. The same for a lesson and for notes of a reader's own.
 *
 * @import {startBench} from '../bench.js'
 * @import {Program} from '../state.js'
 * @import {Words} from '../words/index.js'
 * @import {Prediction} from './grade.js'
 */
import { startComparisons } from './comparisons.js';
import { startExercises } from './exercises.js';
import { startExplorations } from './explorations.js';
import { startPredictions } from './predictions.js';

/**
 * @param {object} notes
 * @param {Program[]} notes.programs
 * @param {Prediction[]} notes.predictions
 * @param {Record<string, string>} notes.checks the texts of the exercises' checks, by program
 * @param {string} notes.language in which checks speak
 * @param {Words} notes.words
 * @param {ReturnType<typeof startBench>} notes.bench
 * @param {(what: 'run'|'predicted'|'solved', id: string) => void} [notes.onDone] what the reader has done: with a program, or a prediction
 * @param {(id: string) => boolean} [notes.isNew] whether the element of this id is there for the first time; where notes are written, others have their keys
 */
export function startNotes({ programs, predictions, checks, language, words, bench, onDone = () => {}, isNew = () => true }) {
  const { run, peek, record, explore, runUnder, open, check } = bench;
  const fresh = programs.filter(({ id }) => isNew(`program-${id}`));
  startPredictions({ predictions: predictions.filter(({ id }) => isNew(id)), words, run, peek, onAnswer: (prediction) => onDone('predicted', prediction) });
  startComparisons({ programs: fresh, all: programs, words, record, onCompared: (program) => onDone('run', program) });
  startExplorations({ programs: fresh, words, explore, show: runUnder });
  startExercises({
    programs: fresh.map(({ id }) => id).filter((id) => checks[id]), words, open, check: (program) => check(program, checks[program], language), onSolved: (program) => onDone('solved', program),
  });
}
