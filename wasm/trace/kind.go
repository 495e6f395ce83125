package trace

// Kind says what an event is.
type Kind uint8

// The kinds of event. The package comment has the table of their columns. Their order is that of the column `kind`; what a page compares are the names.
const (
	// Frames. Only those of the program's own files.
	Line Kind = iota
	Call
	Create
	Return
	Yield
	Resume
	Raise
	Unwind

	// The world outside.
	Output
	Input
	Blocked

	// The event loop.
	LoopStart
	LoopStop
	Iteration
	ClockJump
	TaskCreate
	TaskStart
	TaskSuspend
	TaskWake
	TaskResume
	TaskFinish
	TaskFail
	TaskCancel
	TaskCancelled
	CallbackSchedule
	CallbackRun
	CallbackCancel
	TimerSet
	TimerFire
	TimerCancel

	// Futures, and gather's.
	FutureCreate
	FutureResult
	FutureException
	FutureCancel
	GatherCreate
	GatherDone

	// Queues and locks, of asyncio and of threads.
	QueuePut
	QueueGet
	QueueFull
	QueueEmpty
	QueueTaskDone
	QueueJoin
	QueueShutdown
	LockAcquire
	LockWait
	LockRelease
	SemaphoreAcquire
	SemaphoreWait
	SemaphoreRelease
	EventSet
	EventClear
	EventWait
	ConditionWait
	ConditionNotify
	BarrierWait
	BarrierRelease
	BarrierReset
	BarrierAbort

	// Threads.
	ThreadStart
	ThreadSwitch
	ThreadBlock
	ThreadWake
	ThreadEnd

	// The simulated world: what travels to it, how full its places are, and what its clients got from the program.
	RequestStart
	RequestPhase
	RequestEnd
	Occupancy
	Served
	ServedWrong

	NumKinds
)

var names = [NumKinds]string{
	Line: "line", Call: "call", Create: "create", Return: "return", Yield: "yield", Resume: "resume", Raise: "raise", Unwind: "unwind",
	Output: "output", Input: "input", Blocked: "blocked",
	LoopStart: "loop-start", LoopStop: "loop-stop", Iteration: "iteration", ClockJump: "clock-jump",
	TaskCreate: "task-create", TaskStart: "task-start", TaskSuspend: "task-suspend", TaskWake: "task-wake", TaskResume: "task-resume",
	TaskFinish: "task-finish", TaskFail: "task-fail", TaskCancel: "task-cancel", TaskCancelled: "task-cancelled",
	CallbackSchedule: "callback-schedule", CallbackRun: "callback-run", CallbackCancel: "callback-cancel",
	TimerSet: "timer-set", TimerFire: "timer-fire", TimerCancel: "timer-cancel",
	FutureCreate: "future-create", FutureResult: "future-result", FutureException: "future-exception", FutureCancel: "future-cancel",
	GatherCreate: "gather-create", GatherDone: "gather-done",
	QueuePut: "queue-put", QueueGet: "queue-get", QueueFull: "queue-full", QueueEmpty: "queue-empty", QueueTaskDone: "queue-task-done",
	QueueJoin: "queue-join", QueueShutdown: "queue-shutdown",
	LockAcquire: "lock-acquire", LockWait: "lock-wait", LockRelease: "lock-release",
	SemaphoreAcquire: "semaphore-acquire", SemaphoreWait: "semaphore-wait", SemaphoreRelease: "semaphore-release",
	EventSet: "event-set", EventClear: "event-clear", EventWait: "event-wait",
	ConditionWait: "condition-wait", ConditionNotify: "condition-notify",
	BarrierWait: "barrier-wait", BarrierRelease: "barrier-release", BarrierReset: "barrier-reset", BarrierAbort: "barrier-abort",
	ThreadStart: "thread-start", ThreadSwitch: "thread-switch", ThreadBlock: "thread-block", ThreadWake: "thread-wake", ThreadEnd: "thread-end",
	RequestStart: "request-start", RequestPhase: "request-phase", RequestEnd: "request-end", Occupancy: "occupancy", Served: "served", ServedWrong: "served-wrong",
}

// String is the kind's name, as the page and breakpoints know it.
func (k Kind) String() string { return names[k] }

// Kinds lists the names in the order of the numbers.
func Kinds() []string { return names[:] }

// KindOf finds a kind by its name.
func KindOf(name string) (Kind, bool) {
	for k, n := range names {
		if n == name {
			return Kind(k), true
		}
	}
	return 0, false
}

// IsStep reports whether a reader can stand at an event of this kind.
func (k Kind) IsStep() bool { return k == Line || k == Resume }

// Scheduler reports whether an event of this kind is about tasks, loops, timers, locks or threads: such an event always has a cause, but for the first of a recording.
func (k Kind) Scheduler() bool { return k >= Blocked }

// valueIs says what the column value holds for a kind.
type valueIs uint8

const (
	valueNone    valueIs = iota // -1
	valueText                   // an index into the strings, -1 for none
	valueNumber                 // a number
	valueInstant                // an index into the instants
)

var values = [NumKinds]valueIs{
	Create: valueText, Return: valueText, Yield: valueText, Resume: valueText, Raise: valueText, Unwind: valueText, Output: valueText, Input: valueText,
	Blocked: valueInstant, Iteration: valueNumber, ClockJump: valueInstant,
	TaskCreate: valueText, TaskSuspend: valueText, TaskWake: valueNumber, TaskFinish: valueText, TaskFail: valueText, TaskCancel: valueText, TaskCancelled: valueText,
	CallbackSchedule: valueText, CallbackRun: valueText, TimerSet: valueInstant,
	FutureResult: valueText, FutureException: valueText, FutureCancel: valueText, GatherCreate: valueNumber,
	QueuePut: valueText, QueueGet: valueText, QueueFull: valueNumber, QueueEmpty: valueNumber, QueueTaskDone: valueNumber, QueueJoin: valueNumber,
	LockAcquire: valueNumber, LockWait: valueNumber, LockRelease: valueNumber,
	SemaphoreAcquire: valueNumber, SemaphoreWait: valueNumber, SemaphoreRelease: valueNumber,
	EventSet: valueNumber, EventWait: valueNumber, ConditionWait: valueNumber, ConditionNotify: valueNumber,
	BarrierWait: valueNumber, BarrierRelease: valueNumber,
	ThreadBlock:  valueText,
	RequestStart: valueText, RequestPhase: valueText, RequestEnd: valueText, Occupancy: valueNumber, Served: valueInstant, ServedWrong: valueInstant,
}

// objectIs says what the column object holds for a kind: an entity, unless a kind stands here.
type objectIs uint8

const (
	objectEntity objectIs = iota
	objectFrame           // serial of a frame
	objectNumber
)

var objects = [NumKinds]objectIs{
	Call: objectFrame, Create: objectFrame, Resume: objectFrame, Output: objectNumber, QueuePut: objectNumber, QueueGet: objectNumber, QueueFull: objectNumber, QueueEmpty: objectNumber, QueueTaskDone: objectNumber, QueueJoin: objectNumber, QueueShutdown: objectNumber,
	SemaphoreAcquire: objectNumber, SemaphoreWait: objectNumber, SemaphoreRelease: objectNumber, BarrierWait: objectNumber,
	Occupancy: objectNumber, Served: objectNumber, ServedWrong: objectNumber,
}
