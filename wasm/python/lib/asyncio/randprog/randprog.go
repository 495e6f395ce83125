// Package randprog writes random asyncio programs whose output depends on the order in which the loop does things: tasks that share queues, locks and futures, cancel one
// another, time out and sleep for times that collide. A program always ends, and prints the same under CPython 3.13 and here, on the virtual clock.
//
// A program is prologue.py, a few worker coroutines and a main coroutine, made of statements (here) around operations (operations.go). Each program uses a random part of the
// operations only, so that some have much to do with one another (swarm testing). What it prints shows the clock, the number of iterations that the loop has made at this
// instant, the task, and what has come out; exceptions with their causes and contexts.
//
// What CPython leaves to the addresses of objects (the order of sets of tasks) is kept out: with several tasks in a set, tasks hash by a number. So are the moments of
// reports that depend on circles of references.
package randprog

import (
	_ "embed"
	"math/rand"
	"strconv"
	"strings"
)

//go:embed prologue.py
var prologue string

type writer struct {
	r      *rand.Rand
	b      strings.Builder
	n      int         // number of the last statement or coroutine
	used   []operation // of this program
	hashed bool        // tasks hash by a number
	inMain bool        // which must not end early: asyncio.run would cancel the others in the order of a set
	nested int         // statements around the one that is written
}

// Program writes the program of a seed.
func Program(seed int64) string {
	w := &writer{r: rand.New(rand.NewSource(seed))}
	w.hashed = w.r.Intn(2) == 0
	w.choose()
	w.b.WriteString(prologue)
	workers := 2 + w.r.Intn(4)
	for i := range workers {
		w.worker(i)
	}
	w.main(workers)
	debug := ""
	if w.r.Intn(12) == 0 {
		debug = ", debug=True"
	}
	w.line(0, "")
	w.line(0, "asyncio.run(main()"+debug+")")
	return w.b.String()
}

// choose picks the operations that the program is made of.
func (w *writer) choose() {
	share := []float32{0.15, 0.3, 1}[w.r.Intn(3)]
	for len(w.used) < 4 {
		for _, op := range operations {
			if w.r.Float32() < share {
				w.used = append(w.used, op)
			}
		}
	}
}

func (w *writer) line(depth int, text string) {
	w.b.WriteString(strings.Repeat("    ", depth) + text + "\n")
}

func (w *writer) main(workers int) {
	w.line(0, "async def main():")
	w.line(1, "global q, q2, lock, sem, bounded, ev, cond, bar, futs, loop, handles")
	w.line(1, "loop = asyncio.get_running_loop()")
	w.line(1, "loop.set_exception_handler(on_error)")
	w.factory()
	w.line(1, "q = asyncio."+w.pick("Queue", "Queue", "LifoQueue", "PriorityQueue")+"("+w.pick("0", "1", "2")+")")
	w.line(1, "q2 = asyncio."+w.pick("Queue", "LifoQueue", "PriorityQueue")+"("+w.pick("1", "2", "3")+")")
	w.line(1, "lock, sem, bounded = asyncio.Lock(), asyncio.Semaphore("+w.pick("1", "2")+"), asyncio.BoundedSemaphore("+w.pick("1", "2")+")")
	w.line(1, "ev, cond, bar = asyncio.Event(), asyncio.Condition("+w.pick("", "lock")+"), asyncio.Barrier("+w.pick("2", "2", "3")+")")
	w.line(1, "futs, handles = [loop.create_future() for _ in range(3)], []")
	w.line(1, "counter = asyncio.create_task(ticker())")
	for i := range workers {
		w.line(1, "spawn(worker"+strconv.Itoa(i)+"())")
	}
	w.line(1, "workers.extend(tasks)")
	w.inMain = true
	w.block(1, 3)
	w.line(1, "while tasks:")
	w.line(2, "t = tasks.pop(0)")
	w.line(2, "if t is not asyncio.current_task():")
	w.line(3, "try:")
	w.line(4, "async with asyncio.timeout(5):")
	w.line(5, "print(t.get_name(), await t)")
	w.line(3, "except BaseException as e:")
	w.line(4, "print(t.get_name(), show(e), t.cancelled() if t.done() else None)")
	w.line(1, "for g in agens:")
	w.line(2, "try:")
	w.line(3, "await g.aclose()")
	w.line(2, "except BaseException as e:")
	w.line(3, "log(show(e), asyncio.current_task().uncancel())")
	w.line(1, "await counter")
	w.line(1, "await asyncio.sleep(5)")
	w.line(1, "print(str(q), str(q2), state(lock), state(sem), state(bounded), state(ev), state(cond), state(bar), futs, var.get())")
	w.line(1, "print(repr(loop), len(asyncio.all_tasks()))")
}

// factory sets how tasks are made.
func (w *writer) factory() {
	eager := w.r.Intn(8) == 0
	switch {
	case eager && w.hashed:
		w.line(1, "loop.set_task_factory(asyncio.create_eager_task_factory(T))")
	case eager:
		w.line(1, "loop.set_task_factory(asyncio.eager_task_factory)")
	case w.hashed:
		w.line(1, "loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, **kw))")
	}
}

func (w *writer) worker(i int) {
	w.line(0, "async def worker"+strconv.Itoa(i)+"():")
	w.line(1, `log("starts")`)
	w.block(1, 2+w.r.Intn(5))
	w.line(1, "return "+strconv.Itoa(i))
	w.line(0, "")
	w.line(0, "")
}

func (w *writer) block(depth, n int) {
	for range n {
		w.statement(depth)
	}
}

// statement writes an operation that cannot hang, with what it raised printed.
func (w *writer) statement(depth int) {
	w.n++
	tag := strconv.Itoa(w.n)
	w.line(depth, "try:")
	limit := w.pick("0", "0.1", "0.3", "1", "2", "3")
	w.line(depth+1, "async with asyncio.timeout("+limit+") as limit:")
	w.operation(depth+2, tag)
	if w.r.Intn(4) == 0 || w.inMain {
		w.line(depth, "except asyncio.CancelledError as e:")
		w.line(depth+1, "log("+tag+", show(e), asyncio.current_task().cancelling())")
		if w.r.Intn(2) == 0 || w.inMain {
			w.line(depth+1, "log(asyncio.current_task().uncancel())")
		}
	}
	w.line(depth, "except "+w.all()+" as e:")
	w.line(depth+1, "log("+tag+", show(e)"+w.pick("", ", places(e)")+")")
	if w.r.Intn(5) == 0 {
		w.line(depth, "finally:")
		w.line(depth+1, "log("+tag+", 'finally')")
		if !w.inMain && w.r.Intn(2) == 0 {
			w.line(depth+1, "await asyncio.sleep("+w.delay()+")")
		}
	}
}

// all names the exceptions that a statement catches: those of main every one, groups with cancellations among them.
func (w *writer) all() string {
	if w.inMain {
		return "BaseException"
	}
	return "Exception"
}

func (w *writer) operation(depth int, tag string) { w.used[w.r.Intn(len(w.used))](w, depth, tag) }

// body writes what stands inside of a with or for: an operation, or a sleep where that would nest too deep.
func (w *writer) body(depth int, tag string) {
	if w.nested >= 3 {
		w.line(depth, "await asyncio.sleep("+w.delay()+")")
		return
	}
	w.nested++
	defer func() { w.nested-- }()
	if w.nested < 2 && w.r.Intn(3) == 0 {
		w.statement(depth)
		return
	}
	w.operation(depth, tag)
}

func (w *writer) pick(choices ...string) string { return choices[w.r.Intn(len(choices))] }

func (w *writer) delay() string { return w.pick("0", "0", "0.1", "0.1", "0.2", "0.3", "0.5", "1") }

// sub is a call of a coroutine that sleeps and ends in one of several ways.
func (w *writer) sub() string {
	w.n++
	return "sub(" + strconv.Itoa(w.n) + ", " + w.delay() + ", " + strconv.Itoa(w.r.Intn(12)) + ")"
}

// crowd is a call of a coroutine that has a group of its own.
func (w *writer) crowd() string {
	w.n++
	return "crowd(" + strconv.Itoa(w.n) + ", " + w.delay() + ", " + strconv.Itoa(w.r.Intn(12)) + ")"
}

// agen is a call of an async generator.
func (w *writer) agen() string {
	w.n++
	return "agen(" + strconv.Itoa(w.n) + ", " + w.delay() + ", " + strconv.Itoa(w.r.Intn(5)) + ")"
}

func (w *writer) fut() string { return "futs[" + strconv.Itoa(w.r.Intn(3)) + "]" }

func (w *writer) task() string { return "tasks[" + strconv.Itoa(w.r.Intn(6)) + " % len(tasks)]" }

func (w *writer) queue() string { return w.pick("q", "q", "q2") }

// awaitable is something to await that need not end.
func (w *writer) awaitable() string {
	return w.pick(w.sub(), w.sub(), "spawn("+w.sub()+")", w.fut(), "Relay("+w.fut()+")", w.queue()+".get()", w.queue()+".put(0)", "ev.wait()", "lock.acquire()",
		"asyncio.shield("+w.sub()+")", "asyncio.shield("+w.fut()+")", "asyncio.gather("+w.sub()+", "+w.fut()+")", "asyncio.sleep("+w.delay()+", 'slept')", "bar.wait()")
}
