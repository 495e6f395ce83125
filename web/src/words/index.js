/**
 * The page's two languages. Every word it says stands in zh.js and en.js; both have the same keys, which the type makes sure of.
 *
 * @import {Act} from '../keys.js'
 * @import {Happening} from '../narrate.js'
 * @import {Standing} from '../panels/standing.js'
 * @import {Grain, PanelName, Status} from '../state.js'
 * @import {Name, Sentence} from './say.js'
 *
 * @typedef {object} Words
 * @property {string} bench
 * @property {string} files
 * @property {(name: string) => string} editor
 * @property {string} editorHint
 * @property {string} run
 * @property {(name: string) => string} runIt
 * @property {string} open
 * @property {(name: string) => string} openIt
 * @property {string} stop
 * @property {string} reset
 * @property {string} params
 * @property {string} args
 * @property {string} seed
 * @property {string} seedHint
 * @property {string} output
 * @property {string} program
 * @property {string} openSheet
 * @property {string} closeSheet
 * @property {(n: number) => string} lines
 * @property {(n: number) => string} dropped
 * @property {(n: number) => string} cut
 * @property {string} stderr
 * @property {string} silent
 * @property {string} noOutput
 * @property {(n: number) => string} steps
 * @property {Record<Status|'stopped'|'error', string>} statuses
 * @property {(n: number) => string} exitCode
 * @property {string} idle
 * @property {<T>(keys: T) => (string|T)[]} idleKeys the sentence with the keys in their place
 * @property {string} loading
 * @property {string} running
 * @property {string} asking
 * @property {string} input
 * @property {string} send
 * @property {string} endInput
 * @property {string} endInputHint
 * @property {string} stopping
 * @property {(seconds: string) => string} finished
 * @property {(code: number) => string} exited
 * @property {(seconds: string) => string} stopped
 * @property {string} deadlock
 * @property {string} limited
 * @property {string} mixedUp
 * @property {string} uncaught
 * @property {string} syntax
 * @property {(line: number) => string} goToLine
 * @property {(file: string, line: number) => string} goToFile
 * @property {string} crashed
 * @property {string} failed
 * @property {string} noWasm
 * @property {string} copy
 * @property {string} copied
 * @property {string} details
 * @property {string} otherLanguage
 * @property {string} dark
 * @property {string} light
 * @property {string} closeNotice
 * @property {{which: string, own: string, link: string, other: string, original: string}} versions
 * @property {object} link
 * @property {string} link.opened
 * @property {(step: number) => string} link.leads
 * @property {string} link.kept
 * @property {string} link.showOwn
 * @property {string} link.contents
 * @property {Record<import('../messages.js').Wrong, (lesson: number) => string>} link.wrong
 * @property {string} lost
 * @property {{ready: string, take: string, changed: string, reload: string}} update
 * @property {{edits: (n: number) => string, offline: string, install: string, forget: string, forgetAsk: string}} device
 * @property {object} export
 * @property {string} export.open
 * @property {string} export.program
 * @property {string} export.programHint
 * @property {string} export.output
 * @property {string} export.outputHint
 * @property {string} export.svg
 * @property {string} export.svgHint
 * @property {string} export.png
 * @property {string} export.pngHint
 * @property {string} export.trace
 * @property {string} export.traceHint
 * @property {string} export.print
 * @property {string} export.printHint
 * @property {(command: string) => string} export.usage
 * @property {(seed: number) => string} export.seeded
 * @property {(command: string) => string} export.needs
 * @property {(name: string, title: string) => string} export.from
 * @property {(name: string, seconds: string, lanes: number) => string} export.pictureTitle
 * @property {object} share
 * @property {string} share.open
 * @property {string} share.title
 * @property {string} share.note
 * @property {string} share.form
 * @property {Record<import('../panels/share.js').ShareForm, string>} share.forms
 * @property {(step: number, steps: number) => string} share.moment
 * @property {string} share.making
 * @property {(n: number) => string} share.length
 * @property {(n: number) => string} share.long
 * @property {string} share.copy
 * @property {PredictWords} predict
 * @property {ExerciseWords} exercise
 * @property {string} schedule
 * @property {string} scheduleHint
 * @property {string} usualSchedule
 * @property {ExploreWords} explore
 * @property {CompareWords} compare
 * @property {MapWords} map
 * @property {string} between what stands between two sentences, and between two words
 * @property {Record<PanelName, string>} panels
 * @property {Record<Standing, string>} standings
 * @property {string} play
 * @property {string} pause
 * @property {string} resume
 * @property {string} toStart
 * @property {string} back
 * @property {string} forward
 * @property {string} nextBreakpoint
 * @property {string} previousBreakpoint
 * @property {string} breakpoints
 * @property {string} noBreakpoints
 * @property {string} breakpointsNote
 * @property {(file: string, line: number) => string} place
 * @property {string} onlyIf
 * @property {<T>(fault: T) => (string|T)[]} wrongCondition fault: what Python says
 * @property {(file: string, line: number) => string} removeBreakpoint
 * @property {string} stopWhere
 * @property {Record<string, string>} stopEvents by kind
 * @property {<T>(which: string, condition: T|null) => (string|T)[]} met which breakpoint has been met: a place or an event, and the condition, if it has one
 * @property {string} grain
 * @property {Record<Grain, string>} grains
 * @property {Record<Grain, string>} grainHints
 * @property {string} speed
 * @property {(n: number, seconds: boolean) => string} speeds
 * @property {string} playhead
 * @property {(step: number, steps: number) => string} stepOf
 * @property {(step: number, steps: number, seconds: string) => string} stepAt
 * @property {(step: number) => string} stepNumber
 * @property {(step: number) => string} goToStep
 * @property {(seconds: string) => string} pausedAt
 * @property {(steps: number) => string} recordingFull
 * @property {string} earlier
 * @property {string} goingOn
 * @property {string} threads
 * @property {string} lookingUp
 * @property {string} notKnown
 * @property {string} mainProgram
 * @property {string} mainThread
 * @property {string} loopLane
 * @property {(line: number) => string} line
 * @property {(total: number, suspended: number) => string} framesHead
 * @property {(n: number) => string} framesBetween
 * @property {string} noFrames
 * @property {string} noFramesLeft
 * @property {string} chainEnd
 * @property {Record<'calls'|'awaits'|'yields from'|'resumes', string>} links
 * @property {string} sent
 * @property {string} yielded
 * @property {string} sameObject
 * @property {(letter: string) => string} sameObjectAs
 * @property {(n: number) => string} moreValues
 * @property {string} values
 * @property {string} valuesHint
 * @property {(iteration: number, ready: number, timers: number) => string} loopHead
 * @property {string} readyQueue
 * @property {string} nobodyRuns
 * @property {string} nobodyReady
 * @property {(n: number) => string} andMore
 * @property {string} timers
 * @property {string} task
 * @property {string} thread
 * @property {string} state
 * @property {string} waitsFor
 * @property {string} since
 * @property {string} itsTurn
 * @property {(n: number) => string} moreFinished
 * @property {(n: number) => string} allFinished
 * @property {string} noLoop
 * @property {string} oneThread
 * @property {string} circle
 * @property {(who: string, thing: string, next: string) => string} circleLink thing: what it waits for, '' when it is the next one itself
 * @property {string} whyRunsHead
 * @property {string} whyWaitsHead
 * @property {string} noSyncs
 * @property {string} noSyncsLeft
 * @property {(n: number, of: number) => string} fullOf
 * @property {(n: number) => string} holds
 * @property {(n: number, of: number) => string} left
 * @property {(n: number, of: number) => string} come
 * @property {string} isSet
 * @property {string} isNotSet
 * @property {(name: string) => string} heldBy
 * @property {string} free
 * @property {string} contents
 * @property {string} emptyQueue
 * @property {string} worldHint
 * @property {Record<string, string>} worldKeys what keys of a world's description are called
 * @property {(busy: number, room: number, waiting: number) => string} busyOf room 0: without bound
 * @property {(most: number) => string} busyOverTime
 * @property {(room: number) => string} busyCaption
 * @property {string} openRequests
 * @property {string} noRequests
 * @property {string} clients
 * @property {(n: number, of: number) => string} answered
 * @property {string} perSecond
 * @property {string} half
 * @property {string} most
 * @property {(n: number) => string} latencies
 * @property {string} latencyCaption
 * @property {(n: number) => string} wrongAnswers
 * @property {(client: string, path: string) => string} wrongAnswer
 * @property {(open: number, wrong: number) => string} worldHead
 * @property {string} getters
 * @property {string} putters
 * @property {string} noGetters
 * @property {string} noPutters
 * @property {string} waiting
 * @property {string} nobodyWaits
 * @property {string} unfinished
 * @property {(most: number) => string} depthOverTime
 * @property {string} depthCaption
 * @property {string} depthPlain
 * @property {(name: string) => string} depthOf
 * @property {(step: number, who: string) => string} printedAt
 * @property {(n: number) => string} earlierSteps
 * @property {(n: number) => string} laterSteps
 * @property {(seconds: string) => string} lensTitle
 * @property {(lanes: number, step: number, steps: number) => string} timelineSays
 * @property {(seconds: string, steps: number) => string} measured
 * @property {string} measure
 * @property {string} measureHint
 * @property {string} search
 * @property {string} zoomIn
 * @property {string} zoomOut
 * @property {string} fit
 * @property {string} fitHint
 * @property {string} list
 * @property {string} lane
 * @property {string} notYet
 * @property {string} sinceStep
 * @property {string} untilStep
 * @property {string} help
 * @property {string} helpNote
 * @property {string} close
 * @property {Record<Act, string>} keys
 * @property {(names: string[], notes: string[]) => string} ghost what stands behind a line where tasks are suspended
 * @property {(wait: {reason: string, thing: Name, known: boolean, until: number}) => Sentence} waits what is waited for, in a few words
 * @property {(wait: {name: Name, reason: string, thing: Name, known: boolean, since: number, until: number, place: number, holder: Name|null}) => Sentence} whyWaits
 * @property {(name: Name, place: number) => Sentence} whyReady place: in the ready queue, from 1; 0: not known
 * @property {(create: Happening) => Sentence} whyStarted
 * @property {(suspend: Happening) => Sentence} whyOwn
 * @property {(at: number) => Sentence} whyTimer
 * @property {(cause: Sentence) => Sentence} whyWoken
 * @property {(next: {actor: Name, function: Name, line: number, source: Name}) => Sentence} runsNext
 * @property {(next: {actor: Name, function: Name, line: number, sent: Name|null, thrown: Name|null}) => Sentence} goesOn
 * @property {Record<string, (happening: Happening) => Sentence|null>} events by kind; each a whole sentence
 *
 * @typedef {object} ExerciseWords
 * @property {string} check
 * @property {string} edit
 * @property {string} checking
 * @property {string} right
 * @property {string} wrong
 * @property {string} broken
 *
 * @typedef {object} ExploreWords
 * @property {(n: number) => string} key
 * @property {(tried: number, of: number) => string} running
 * @property {string} broken
 * @property {(tried: number) => string} none
 * @property {(failed: number, tried: number) => string} some
 * @property {string} usual
 * @property {(lates: number, ms: number, turns: number) => string} small lates: how often somebody is late, by how many milliseconds at most; turns: of threads
 * @property {string} showSmall
 * @property {string} showFirst
 *
 * @typedef {object} CompareWords
 * @property {(beside: string) => string} key
 * @property {string} running
 * @property {string} broken
 * @property {string} clock
 * @property {string} stepsAxis
 * @property {string} and
 * @property {(n: number) => string} seconds
 * @property {Record<import('../compare.js').Measure, string>} measures
 * @property {(by: string, sign: number, ratio: number) => string} differs by: how much, without its sign; ratio: the second to the first, 0 where there is none
 * @property {Record<'same'|'order'|'other', string>} outputs
 *
 * @typedef {object} MapWords The start page's.
 * @property {Record<'here'|'read'|'begun'|'open', string>} standings
 * @property {(n: number, of: number) => string} ran
 * @property {(n: number, of: number) => string} predicted
 * @property {(n: number, of: number) => string} solved
 * @property {string} and
 * @property {(lesson: number) => string} goOn in the middle of a lesson
 * @property {(lesson: number) => string} goTo to the beginning of one
 * @property {(heading: string) => string} left
 * @property {(n: number) => string} read
 * @property {(n: number) => string} begun
 * @property {(n: number) => string} toCome
 * @property {string} keeps before there is anything to keep
 * @property {string} kept
 *
 * @typedef {object} PredictWords
 * @property {string} commit
 * @property {string} then
 * @property {string} running
 * @property {string} number
 * @property {string} seconds
 * @property {string} typed
 * @property {string} lay
 * @property {(line: string) => string} up
 * @property {(line: string) => string} down
 * @property {string} right
 * @property {string} wrong
 * @property {(about: import('../notes/grade.js').Prediction['about'], line: number) => string} truth
 * @property {string} nothing
 * @property {string} broken
 *
 * @typedef {'zh'|'en'} Lang
 */
import { en } from './en.js';
import { zh } from './zh.js';

/** @param {Lang} lang @returns {Words} */
export function wordsIn(lang) {
  return lang === 'en' ? en : zh;
}

/**
 * The first of the reader's languages that the site speaks.
 * @param {readonly string[]} preferred such as navigator.languages
 * @returns {Lang}
 */
export function pickLang(preferred) {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return known && /^zh/i.test(known) ? 'zh' : 'en';
}
