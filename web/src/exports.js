/**
 * What can be taken away from the bench, as texts: the program for CPython, what a run has printed. Pure functions; save.js puts them into files.
 *
 * @import {Output} from './output.js'
 * @import {Words} from './words/index.js'
 */
import { joinArgs, splitArgs } from './argv.js';

/** Libraries that the page simulates and CPython does not bring along. */
const INSTALLED = ['aiohttp', 'aiomysql', 'fastapi', 'httpx', 'pydantic', 'pymysql', 'requests', 'sanic', 'starlette', 'uvicorn'];
const IMPORT = /^[ \t]*(?:import|from)[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)/gm;
/** What Python wants in a file's first two lines. */
const FIRST = /^(?:#!.*\n)?(?:#.*coding[:=].*\n)?/;

/** The libraries that a program needs to have installed. @param {string} text */
export function librariesOf(text) {
  const names = [...text.matchAll(IMPORT)].flatMap(([, list]) => list.split(',').map((name) => name.trim().split('.')[0]));
  return INSTALLED.filter((name) => names.includes(name));
}

/**
 * A program as a file that CPython runs as it is. The values of sliders are in its text anyhow; above it stands how it was run here.
 * @param {{name: string, text: string, args: string, seed: number}} program @param {string} from where it is from @param {Words['export']} words
 */
export function pythonOf({ name, text, args, seed }, from, words) {
  const argv = joinArgs(splitArgs(args));
  const libraries = librariesOf(text);
  const notes = [
    from, words.usage(`python3 ${name}${argv ? ` ${argv}` : ''}`),
    ...(seed ? [words.seeded(seed)] : []),
    ...(libraries.length ? [words.needs(`pip install ${libraries.join(' ')}`)] : []),
  ];
  const first = FIRST.exec(text)?.[0] ?? '';
  return `${first}${notes.map((note) => `# ${note.replace(/\s+/g, ' ').trim()}\n`).join('')}\n${text.slice(first.length)}`;
}

/**
 * What a run has printed, both streams in their order, and what of it is not there any more.
 * @param {Output} output @param {Words} words
 */
export function outputText({ lines, dropped }, words) {
  const before = dropped ? `[${words.dropped(dropped)}]\n` : '';
  return before + lines.map(({ text, cut, ended }) => `${text}${cut ? ` [${words.cut(cut)}]` : ''}${ended ? '\n' : ''}`).join('');
}
