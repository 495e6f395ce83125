/**
 * What the page and the worker say to each other, and what the worker and the Go engine say to each other.
 * This file holds types alone; it is the one place where they are written down.
 *
 * A run goes: `load` → `ready`; `run` → `output`* → `done` or `crash`. The page answers every `output` with an `ack`,
 * and the worker holds the program back while too many are unanswered, so an endless print cannot pile up in the page.
 * A program that calls `input()` sends `input` and rests until the page sends `answer`.
 *
 * A recorded run also sends `trace`*: what happened, in columns. Once it has sent a step, the page may `seek` that step and gets a
 * `snapshot` of it, by replay, while the run itself stands where it stood; `find` moves by a grain or to a breakpoint; `expand` opens
 * a value of a snapshot. Each of these questions carries a `seq`, and so does its answer: a question that a later one of its type has
 * overtaken may stay unanswered. `pause` holds the run itself back, `resume` lets it go on. After `done` the recording stays until the next `run`.
 *
 * @typedef {1|2} Stream 1 is stdout, 2 is stderr.
 * @typedef {[stream: Stream, clock: number, text: string]} Chunk Text written at one instant; clock in virtual seconds.
 *
 * @typedef {object} ProgramError Why a program ended badly, and the text it happened at.
 * @property {string} kind The exception's type name, such as `ZeroDivisionError`, or the engine's own word (`Deadlock`, `wrong answer`).
 * @property {string} message The exception's text, without its type.
 * @property {string} file The file's name as the engine knows it: the main program is `main.py`.
 * @property {number} line From 1; 0 when it is not known.
 * @property {number} column From 0, in code points.
 * @property {number} endLine From 1; 0 when it is not known.
 * @property {number} endColumn From 0, in code points, just behind the last one.
 *
 * @typedef {{type: 'load', wasm: WebAssembly.Module, packs: Packs}} Load
 * @typedef {Record<string, string|Uint8Array>} Packs Files that the engine loads apart (Go's package pack), by name: the content, or the absolute address.
 * @typedef {{type: 'pack', name: string, content: Uint8Array}} Pack The content has come.
 * @typedef {{type: 'run', id: number, files: Record<string, string>, main: string, argv: string[], seed: number, schedule?: number, world?: string, record?: boolean, explore?: number}} Run world: canonical JSON; explore: how many other schedules are to be tried in place of the run
 * @typedef {{type: 'stop', id: number}} Stop
 * @typedef {{type: 'ack', id: number}} Ack
 * @typedef {{type: 'answer', id: number, text: string|null}} Answer A line without its end; null: there are no more.
 * @typedef {{type: 'pause', id: number}} Pause
 * @typedef {{type: 'resume', id: number}} Resume
 * @typedef {{type: 'seek', id: number, seq: number, step: number}} Seek step: 0 to the number of steps recorded, which is the end.
 * @typedef {{type: 'expand', id: number, seq: number, step: number, ref: number, from: number, count: number}} Expand
 * @typedef {{type: 'find', id: number, seq: number, step: number, motion: Motion, back: boolean, breakpoints: Breakpoint[]}} Find
 * @typedef {{type: 'fault', seq: number, condition: string}} Fault asks whether a breakpoint's condition is an expression; it needs no run
 * @typedef {{type: 'link', seq: number, link: Link, original: Record<string, string>}} MakeLink asks for a link's fragment; it needs no run
 * @typedef {{type: 'openLink', seq: number, fragment: string, lesson: number, texts: Texts}} OpenLink asks what a fragment holds; lesson: the one whose programs come along
 * @typedef {{type: 'perfetto', id: number, seq: number}} Perfetto asks for the recording as Perfetto reads it
 * @typedef {Load|Pack|Run|Stop|Ack|Answer|Pause|Resume|Seek|Expand|Find|Fault|MakeLink|OpenLink|Perfetto} ToWorker
 *
 * @typedef {{type: 'ready', memory: number}} Ready memory: bytes that the engine's heap holds.
 * @typedef {{type: 'output', id: number, chunks: Chunk[]}} Output
 * @typedef {{type: 'state', id: number, clock: number, steps: number, memory: number}} Progress
 * @typedef {{type: 'done', id: number, exit: number, clock: number, steps: number, memory: number, error: ProgramError|null, report?: Report}} Done
 * @typedef {{type: 'crash', id: number, message: string, details: string, missing?: boolean}} Crash The engine itself broke; id 0 while it loads. Missing: a
 *   pack could not be had.
 * @typedef {{type: 'input', id: number, prompt: string, clock: number, steps: number, memory: number}} Input
 * @typedef {{type: 'paused', id: number, clock: number, steps: number}} Paused
 * @typedef {{type: 'trace', id: number, chunk: TraceChunk}} TraceMessage its buffers are transferred, not copied
 * @typedef {{type: 'snapshot', id: number, seq: number, snapshot: Snapshot|null}} SnapshotMessage null: there is none
 * @typedef {{type: 'children', id: number, seq: number, ref: number, from: number, total: number, entries: Entry[]}} Children
 * @typedef {{type: 'found', id: number, seq: number, step: number, breakpoint: number}} Found step: -1 when there is none that way;
 * breakpoint: which of those asked for was met, from 0, or -1.
 * @typedef {{type: 'faulted', seq: number, fault: string}} Faulted why the condition is none, as Python says it; '': it is one
 * @typedef {{type: 'linked', seq: number, fragment: string}} Linked without its #
 * @typedef {{type: 'opened', seq: number, link: Link|WrongLink}} Opened
 * @typedef {{type: 'exported', seq: number, pieces: string[]}} Exported
 * @typedef {Ready|Output|Progress|Input|Done|Crash|Paused|TraceMessage|SnapshotMessage|Children|Found|Faulted|Linked|Opened|Exported} FromWorker
 *
 * @typedef {object} Report What came of trying other schedules (Go's package explore).
 * @property {number} tried
 * @property {number} failed how many failed; where none did, how many came to something else than usual
 * @property {{runs: number, schedule: number, exit: number, error: string, stdout: string, fails: boolean}[]} outcomes the usual one first; schedule: the first that led to it
 * @property {{schedule: number, outcome: number, lates: number, longest: number, turns: number}} [small] the schedule made small; none where all is as usual
 *
 * @typedef {Record<string, Record<string, string>>} Texts A lesson's programs by file name, by version of its text.
 *
 * @typedef {object} Link What a link carries (Go's package share). What is not there is as the lesson has it.
 * @property {number} lesson 0: none
 * @property {string} version of its text
 * @property {string} [language]
 * @property {string} [program] the one on the bench
 * @property {Record<string, string>} [files] those that differ
 * @property {string} [args]
 * @property {number} [seed]
 * @property {string} [world] settings that differ
 * @property {number} [schedule]
 * @property {number} [step]
 * @property {Breakpoint[]} [breakpoints]
 * @property {string} [panels] the open ones, first the one that a narrow bench shows
 * @property {string} [shown] the file in the editor
 * @property {number} [task]
 * @property {number} [frame]
 * @property {string[]} [open] paths of opened values
 *
 * @typedef {'not-a-link'|'other-form'|'cut'|'damaged'|'too-large'|'unknown-lesson'|'unknown-text'} Wrong
 * @typedef {{wrong: Wrong, lesson: number}} WrongLink
 *
 * @typedef {'line'|'into'|'over'|'out'|'await'|'switch'|'iteration'|'breakpoint'} Motion
 * line: the next step of any kind; over and out: in or above the frame of the step left; await: where a suspended frame is taken up again;
 * switch: where another task or thread runs; iteration: the first step of another iteration of the event loop; breakpoint: none but those given.
 *
 * @typedef {object} Breakpoint One of line, or event.
 * @property {string} [file]
 * @property {number} [line]
 * @property {string} [condition] a Python expression, evaluated in the frame that reaches the line; one that raises, or is no expression, counts as met
 * @property {string} [event] an event's kind, such as `task-cancelled` or `queue-full`
 *
 * @typedef {object} TraceChunk Events `from` to `from + count - 1` of the recording; wasm/trace says what each kind's subject, object and value are.
 * A *step* is an event of kind `line` or `resume`: a place where the reader can stand. Steps are numbered from 0 in order. Step n shows the
 * program just before that line runs, or just as that frame is taken up again. A column that holds the same everywhere is that number.
 * @property {number} from
 * @property {number} count
 * @property {Uint8Array|number} kind index into `kinds` of the first chunk
 * @property {Uint32Array|number} instant index into `instants`
 * @property {Uint32Array|number} actor entity: the task, thread or loop that acts; 0: the main program outside any loop
 * @property {Uint32Array|number} frame serial of the frame that acts, from 1; 0: none
 * @property {Uint32Array|number} code index into `codes`
 * @property {Uint32Array|number} line from 1; 0: none
 * @property {Int32Array|number} cause the event that brought this one about, always an earlier one; -1: none
 * @property {Uint32Array|number} subject entity that the event is about; 0: none
 * @property {Uint32Array|number} object second entity; 0: none
 * @property {Int32Array|number} value a number, or an index into `strings`, as the kind has it; with return, yield and resume it is the int itself where subject is 1,
 * and the low half of an int of 64 bits where it is 2, whose high half is in object
 * @property {string[]} [kinds] in the first chunk
 * @property {{from: number, list: number[]}} instants those not sent before: virtual seconds
 * @property {{from: number, list: string[]}} strings
 * @property {{from: number, list: CodeInfo[]}} codes
 * @property {{from: number, list: Entity[]}} entities 0 is none
 * @property {boolean} [full] the recording has reached its bound: later events are missing, the run goes on
 *
 * @typedef {object} CodeInfo
 * @property {string} file
 * @property {string} name qualified, `<module>` for a module's body
 * @property {number} line its first
 *
 * @typedef {object} Entity Something with an identity that events are about.
 * @property {'loop'|'task'|'thread'|'generator'|'coroutine'|'future'|'timer'|'handle'|'queue'|'lock'|'event'|'condition'|'semaphore'|'barrier'|'executor'|'group'|'connection'|'request'|'place'|'answer'} kind
 * @property {string} name what Python calls it (a task's or thread's name, the variable an object was first bound to), or ''
 * @property {string} type Python's type name
 * @property {string} [text] more for tooltips: a coroutine's call, a lock's repr
 *
 * @typedef {object} ValueInfo
 * @property {string} type
 * @property {string} text repr, cut to 120 characters
 * @property {number} ref identity: the same number is the same object, within one snapshot; 0 for what has none worth showing (numbers, None)
 * @property {boolean} [more] it can be expanded
 * @property {number} [frame] the frame it is, when it is a generator or coroutine
 * @property {number} [entity] the entity it is
 *
 * @typedef {{name: string, value: ValueInfo}} Entry
 *
 * @typedef {object} FrameInfo
 * @property {number} frame serial
 * @property {number} code
 * @property {'module'|'class'|'function'|'generator'|'coroutine'|'async generator'} kind
 * @property {'running'|'calling'|'suspended'|'created'|'closed'} state calling: waits for the frame it called; the others are Python's own
 * @property {number} line the line and stretch it stands at: lines from 1, columns in code points from 0
 * @property {number} column
 * @property {number} endLine
 * @property {number} endColumn
 * @property {number} caller frame that gets its result; 0: none now
 * @property {number} delegate frame it awaits or yields from; 0: none
 * @property {number} task entity; 0: none
 * @property {number} thread entity; 0: the main thread
 * @property {string} [waits] what it is suspended on, when that is no frame: a ValueInfo's text
 * @property {string} [sent] repr of what it was resumed with last, when that was not None
 * @property {string} [yielded] repr of what it handed out last
 * @property {string} [exception] what is being raised through it, or handled in it
 * @property {Entry[]} locals
 *
 * @typedef {'running'|'ready'|'sleeping'|'awaiting'|'blocked'|'done'|'cancelled'|'failed'} TaskState
 *
 * @typedef {object} TaskInfo
 * @property {number} entity
 * @property {TaskState} state sleeping: on a timer; blocked: on a queue, lock or other primitive; awaiting: on a future or task
 * @property {number} frame of its coroutine; 0 when it is over
 * @property {number} waitsFor entity; 0: none
 * @property {string} reason how it waits: sleep, future, task, gather, group (a TaskGroup), get, put, join, acquire, wait, barrier, yield, thread, network; '' when it does not
 * @property {number} since virtual seconds
 * @property {number} until when a timer wakes it; -1: none does
 * @property {number[]} waiters tasks that await this one
 * @property {number} event the latest event of its state: why it is so
 * @property {string} [result] repr of result or exception
 *
 * @typedef {object} ReadyInfo an entry of a loop's ready queue
 * @property {number} entity the task or handle
 * @property {string} text a callback's name
 * @property {number} event which put it there
 *
 * @typedef {object} TimerInfo
 * @property {number} entity task that sleeps, or handle
 * @property {number} when
 * @property {string} text
 * @property {number} event which set it
 *
 * @typedef {object} SyncInfo a queue, lock, event, condition, semaphore or barrier, of asyncio or of threads
 * @property {number} entity
 * @property {ValueInfo[]} [items] of a queue, first out first; the first 200
 * @property {number} size of a queue; a semaphore's value; parties of a barrier that have come
 * @property {number} capacity maxsize, a semaphore's bound, a barrier's parties; 0: none
 * @property {number} [unfinished] of a queue that counts it
 * @property {boolean} [set] of an event; of a lock or a condition: it is held
 * @property {number} [holder] task or thread; 0: the main program, if it is held
 * @property {number[]} getters tasks or threads that wait to get, to acquire, or simply to be woken; in order
 * @property {number[]} putters that wait for room
 *
 * @typedef {object} Snapshot
 * @property {number} step
 * @property {number} event the last event before it
 * @property {number} clock
 * @property {number} iteration of the running loop, from 1; 0: none runs
 * @property {number} actor entity
 * @property {number} frame serial of the running frame; 0 at the end
 * @property {boolean} end the program is over
 * @property {FrameInfo[]} frames running ones innermost first, then the suspended ones
 * @property {TaskInfo[]} tasks in the order they were created; finished ones too
 * @property {ReadyInfo[]} ready
 * @property {TimerInfo[]} timers earliest first
 * @property {SyncInfo[]} syncs
 * @property {{entity: number, state: TaskState, frame: number, waitsFor: number, reason: string}[]} threads empty while there is one
 * @property {{entity: number, place: number, phase: string, event: number}[]} [requests] to the simulated world, on their way; event: by which it came to its phase
 *
 * @typedef {object} Slice What one turn of the engine came to.
 * @property {'running'|'input'|'done'|'crash'} state
 * @property {(number|string)[]} [out] Flat triples: stream, clock, text.
 * @property {number} [clock]
 * @property {number} [steps]
 * @property {string} [prompt] What the program asks, with `input`.
 * @property {number} [exit]
 * @property {ProgramError|null} [error]
 * @property {string} [report] JSON of a Report
 * @property {string} [message]
 * @property {string} [details]
 * @property {boolean} [missing]
 *
 * @typedef {object} Api What Go hands to `loopscopeReady`.
 * @property {(request: {files: Record<string, string>, main: string, argv: string[], seed: number, schedule?: number, world?: string, record?: boolean, explore?: number}) => Slice|undefined} begin a refusal comes as a crash
 * @property {(milliseconds: number) => Slice} slice
 * @property {() => void} stop
 * @property {(text: string|null) => void} input
 * @property {() => number} memory
 * @property {() => TraceChunk|null} trace the next stretch of what has been recorded; null: there is no more
 * @property {(step: number) => void} seek begins to move the replay
 * @property {(milliseconds: number) => {done: boolean, step?: number, breakpoint?: number}} replay moves it on; step: what `find` found
 * @property {(milliseconds: number) => boolean} [prepare] uses idle time to make steps back quick; true: there is nothing left to prepare
 * @property {() => string} snapshot JSON of a Snapshot: where the replay stands
 * @property {(ref: number, from: number, count: number) => string} expand JSON of `{total, entries}`
 * @property {(step: number, motion: Motion, back: boolean, breakpoints: Breakpoint[]) => void} find begins to look
 * @property {(condition: string) => string} fault why a text is no expression, as Python says it; '': it is one
 * @property {(link: Link, original: Record<string, string>) => string|Slice} link a link's fragment; a crash where the engine breaks
 * @property {() => string[]|Slice} perfetto
 * @property {(fragment: string, lesson: number, texts: Texts) => string|Slice} openLink JSON of a Link or a WrongLink
 * @property {string} version
 */
export {};
