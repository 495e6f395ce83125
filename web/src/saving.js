/**
 * What the bench gives as files: the program, what it has printed, the timeline as a picture, the recording.
 *
 * @import {State} from './state.js'
 * @import {BenchEngine} from './engine.js'
 * @import {Words} from './words/index.js'
 */
import { outputText, pythonOf } from './exports.js';
import { seedOf } from './options.js';
import { seconds } from './panels/outcome.js';
import { shownOf } from './panels/timeline.js';
import { save } from './save.js';
import { benchOf, programOf } from './state.js';
import { createPicture } from './timeline/picture.js';
import { writeZip } from './zip.js';

/** @param {{read: () => State, engine: () => BenchEngine|null, host: HTMLElement, words: Words, title: () => string}} bench title: of the page that the program is from */
export function createSaving({ read, engine, host, words, title }) {
  /** @param {string} kind */
  const named = (kind) => `${programOf(read()).id}.${kind}`;

  return {
    async exportProgram() {
      const { main } = programOf(read());
      const { texts, args, seed } = benchOf(read());
      const python = pythonOf({ name: main, text: texts[main], args, seed: seedOf(seed) }, words.export.from(main, title()), words.export);
      const others = Object.entries(texts).filter(([name]) => name !== main);
      if (others.length === 0) return save(main, new Blob([python], { type: 'text/x-python' }));
      const files = [[main, python], ...others].map(([name, content]) => [name, new TextEncoder().encode(content)]);
      save(named('zip'), new Blob([await writeZip(Object.fromEntries(files))], { type: 'application/zip' }));
    },

    exportOutput() {
      save(named('txt'), new Blob([outputText(benchOf(read()).run.output, words)], { type: 'text/plain' }));
    },

    /** @param {'svg'|'png'} kind */
    async exportTimeline(kind) {
      const { run } = benchOf(read());
      if (!run.recording) return;
      const shown = shownOf(run, run.recording, words);
      const picture = createPicture(shown, words.export.pictureTitle(programOf(read()).main, seconds(run.clock), run.recording.digest.lanes.shown.length), host);
      const content = kind === 'svg' ? new Blob([picture.svg()], { type: 'image/svg+xml' }) : await picture.png();
      picture.done();
      if (content) save(named(kind), content);
    },

    async exportTrace() {
      const content = await engine()?.perfetto();
      if (content) save(named('trace.json'), content);
    },
  };
}
