/**
 * What the page and the worker say to each other, and what the worker and the Go engine say to each other.
 * This file holds types alone; it is the one place where they are written down.
 *
 * A run goes: `load` → `ready`; `run` → `output`* → `done` or `crash`. The page answers every `output` with an `ack`,
 * and the worker holds the program back while too many are unanswered, so an endless print cannot pile up in the page.
 * A program that calls `input()` sends `input` and rests until the page sends `answer`.
 *
 * @typedef {1|2} Stream 1 is stdout, 2 is stderr.
 * @typedef {[stream: Stream, clock: number, text: string]} Chunk Text written at one instant; clock in virtual seconds.
 *
 * @typedef {object} ProgramError Why a program ended badly, and the text it happened at.
 * @property {string} kind The exception's type name, such as `ZeroDivisionError`, or the engine's own word (`Deadlock`).
 * @property {string} message The exception's text, without its type.
 * @property {string} file The file's name as the engine knows it: the main program is `main.py`.
 * @property {number} line From 1; 0 when it is not known.
 * @property {number} column From 0, in code points.
 * @property {number} endLine From 1; 0 when it is not known.
 * @property {number} endColumn From 0, in code points, just behind the last one.
 *
 * @typedef {{type: 'load', wasm: WebAssembly.Module}} Load
 * @typedef {{type: 'run', id: number, files: Record<string, string>, main: string, argv: string[], seed: number}} Run
 * @typedef {{type: 'stop', id: number}} Stop
 * @typedef {{type: 'ack', id: number}} Ack
 * @typedef {{type: 'answer', id: number, text: string|null}} Answer A line without its end; null: there are no more.
 * @typedef {Load|Run|Stop|Ack|Answer} ToWorker
 *
 * @typedef {{type: 'ready', memory: number}} Ready memory: bytes that the engine's heap holds.
 * @typedef {{type: 'output', id: number, chunks: Chunk[]}} Output
 * @typedef {{type: 'state', id: number, clock: number, steps: number, memory: number}} Progress
 * @typedef {{type: 'done', id: number, exit: number, clock: number, steps: number, memory: number, error: ProgramError|null}} Done
 * @typedef {{type: 'crash', id: number, message: string, details: string}} Crash The engine itself broke; id 0 while it loads.
 * @typedef {{type: 'input', id: number, prompt: string, clock: number, steps: number, memory: number}} Input
 * @typedef {Ready|Output|Progress|Input|Done|Crash} FromWorker
 *
 * @typedef {object} Slice What one turn of the engine came to.
 * @property {'running'|'input'|'done'|'crash'} state
 * @property {(number|string)[]} [out] Flat triples: stream, clock, text.
 * @property {number} [clock]
 * @property {number} [steps]
 * @property {string} [prompt] What the program asks, with `input`.
 * @property {number} [exit]
 * @property {ProgramError|null} [error]
 * @property {string} [message]
 * @property {string} [details]
 *
 * @typedef {object} Api What Go hands to `loopscopeReady`.
 * @property {(request: {files: Record<string, string>, main: string, argv: string[], seed: number}) => Slice|undefined} begin a refusal comes as a crash
 * @property {(milliseconds: number) => Slice} slice
 * @property {() => void} stop
 * @property {(text: string|null) => void} input
 * @property {() => number} memory
 * @property {string} version
 */
export {};
