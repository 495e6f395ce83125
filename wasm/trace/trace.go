// Package trace keeps what happened in a run and why: events in columns, with tables of the texts, instants, code objects and entities that they speak of.
//
// # The machine
//
// A run that is recorded has a Recorder. The machine (package vm), the library and the simulated world report to it; a run that nobody records has none, and its reporters find a nil pointer
// and do nothing: frames are reported by instructions that exist in recorded code only (compile.Options.Trace), and everything else happens a few times a task switch.
//
// An event has eleven columns: kind, step, instant, actor, frame, code, line, cause, subject, object, value. A *step* is an event of kind line or resume: a place where a reader can stand.
// Steps are numbered from 0; the column step holds the step under way, which is the last one begun. Step n shows the program just before that line runs, or just
// as that frame is taken up again. instant is the virtual time. actor is the task, thread or loop that acts, 0 the main program outside any loop. frame, code and line are where the program's own code
// stands; library code written in Python has no events of its own. cause is an earlier event: what brought this one about.
//
// # The rule that must never be broken
//
// Recording changes nothing that the program can see, and two runs of one program number everything alike: events, steps, frames, entities, texts. So whatever is
// counted here is counted by what the program does, never by what happened to be stored: a Recorder that keeps no columns (package debug replays with one) comes to the same
// numbers as one that does. A recording that is full counts on, too.
//
// # Causes
//
// Whoever acts was given control by some event: a task by its task-start or task-resume, the loop by its iteration, the main program by the line it is at. What it does has that event
// as its cause (Recorder.Why), unless there is a nearer one:
//
//	task-start         the task-create that made it ready
//	task-wake          what completed the future it waited for: queue-put, lock-release, timer-fire, future-result, gather-done, task-finish …
//	task-resume        its task-wake, or its own task-suspend when it only let the others run
//	resume             the task-resume, when a task's frame is taken up again
//	timer-fire         its timer-set
//	callback-run       its callback-schedule or timer-fire; what completed the future it was added to
//	iteration          the iteration before
//	clock-jump         the timer-set of the timer that it jumps to
//	task-cancelled     the latest task-cancel, if there was one
//	gather-done        the end of the child that decided it
//
// Every scheduler event but the first has a cause. Frames' events have none unless the table says so.
//
// # Kinds
//
// subject and object are entities unless said otherwise; an empty place is 0. value is -1 where nothing is said. "text" is an index into the strings: a repr made without running
// the program's code, cut to 120 characters. For events of frames the acting frame is in the column frame, and subject is no entity: with return, yield and resume it is 1
// when value is not a text but the int itself, and, with return and yield, 2 when value is the low and object the high half of an int of 64 bits.
//
//	kind               subject             object                   value
//	line               -                   -                        -
//	call               -                   calling frame's serial   -                              a function, class body or module begins, or a generator for the first time
//	create             -                   new frame's serial       text: the function's name      a call makes a generator or coroutine, whose frame has not begun
//	return             -                   -                        text: the result
//	yield              -                   -                        text: what is handed out       also an await that suspends; text is then absent
//	resume             -                   resuming frame's serial  text: what was sent or thrown  absent for None
//	raise              -                   -                        text: the exception            an exception begins in this frame
//	unwind             -                   -                        text: the exception            the frame ends by it
//	output             length, in UTF-16   stream: 1 or 2           text: its beginning
//	input              -                   -                        text: the line; -1: no more
//	blocked            -                   -                        instant where it ends          time.sleep and the like; the event's own instant is where it begins
//	loop-start         loop                -                        -
//	loop-stop          loop                -                        -
//	iteration          loop                -                        its number, from 1
//	clock-jump         loop                -                        instant it jumps from
//	task-create        task                -                        text: the coroutine's name     the actor made it, and it is ready
//	task-start         task                -                        -
//	task-suspend       task                what it waits for        text: the reason               sleep, future, task, gather, group, get, put, join, acquire, wait, barrier, yield, thread, network
//	task-wake          task                what it waited for       how many waited there, it included; 0: it was no queue
//	task-resume        task                -                        -
//	task-finish        task                -                        text: the result
//	task-fail          task                -                        text: the exception
//	task-cancel        task                -                        text: the message              the actor asks for it
//	task-cancelled     task                -                        text: the message              it has ended so
//	callback-schedule  handle              -                        text: the function             the actor put it on the ready queue
//	callback-run       handle              -                        text: the function
//	callback-cancel    handle              -                        -
//	timer-set          timer               -                        instant when it is due
//	timer-fire         timer               -                        -
//	timer-cancel       timer               -                        -
//	future-create      future              -                        -                              by the program; waiters of locks and queues have no events
//	future-result      future              -                        text: the result
//	future-exception   future              -                        text: the exception
//	future-cancel      future              -                        text: the message
//	gather-create      group               -                        number of children
//	gather-done        group               the child that decided   -
//	queue-put          queue               depth after (a number)   text: the item
//	queue-get          queue               depth after (a number)   text: the item
//	queue-full         queue               depth (a number)         number waiting to put          the actor begins to wait for room, or was refused: then it is not counted
//	queue-empty        queue               depth (a number)         number waiting to get          the same for get
//	queue-task-done    queue               depth (a number)         number unfinished
//	queue-join         queue               depth (a number)         number unfinished
//	queue-shutdown     queue               depth (a number)         -
//	lock-acquire       lock                -                        number waiting
//	lock-wait          lock                holder                   number waiting, the actor included
//	lock-release       lock                -                        number waiting
//	semaphore-acquire  semaphore           value left (a number)    number waiting
//	semaphore-wait     semaphore           value left (a number)    number waiting, the actor included
//	semaphore-release  semaphore           value left (a number)    number waiting
//	event-set          event               -                        number waiting, who are woken
//	event-clear        event               -                        -
//	event-wait         event               -                        number waiting, the actor included
//	condition-wait     condition           -                        number waiting, the actor included
//	condition-notify   condition           -                        number woken
//	barrier-wait       barrier             number come (a number)   parties
//	barrier-release    barrier             -                        parties
//	barrier-reset      barrier             -                        -
//	barrier-abort      barrier             -                        -
//	thread-start       thread              -                        -
//	thread-switch      thread              -                        -                              this thread goes on
//	thread-block       thread              what it waits for        text: the reason
//	thread-wake        thread              what it waited for       -
//	thread-end         thread              -                        -
//	request-start      request             place: whom it is for    text: what it asks for         it is queued
//	request-phase      request             place                    text: what it does now         connecting, sending, waiting, receiving
//	request-end        request             place                    text: the outcome              a status, an exception's name, cancelled
//	occupancy          place               busy (a number)          number waiting                 a host, pool, database or disk; the entity's text is how many there is room for
//	served             answer              status (a number)        instant when it was asked      a client of the world has its answer: name is the path, type the client's number, text what it said
//	served-wrong       answer              status (a number)        instant when it was asked      the same, and it is not the answer to what that client asked
//
// # Memory
//
// The columns grow in chunks of ChunkEvents and are never copied: 37 bytes an event, or 12 in a chunk of nothing but lines of the main program at instant 0, in which all
// columns but frame, code and line hold the same everywhere. The column step is not kept, since it follows from the kinds: readers count. Past MaxEvents the
// recording stops, says so (Full), and the run goes on. Past MaxText bytes of texts "…" stands for new ones.
package trace
