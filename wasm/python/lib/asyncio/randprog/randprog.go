// Package randprog writes random asyncio programs whose output depends on the order in which the loop does things: tasks that share a queue, locks and futures, cancel one
// another, time out and sleep for times that collide. A program always ends, and prints the same under CPython 3.13 and here, on the virtual clock.
//
// What CPython leaves to the addresses of objects (the order of sets of tasks) is kept out: with several tasks in a set, tasks hash by a number.
package randprog

import (
	"math/rand"
	"strconv"
	"strings"
)

const prologue = `import asyncio

class E(Exception):
    pass

class T(asyncio.Task):
    made = 0
    def __init__(self, *a, **k):
        T.made += 1
        self.number = T.made
        super().__init__(*a, **k)
    def __hash__(self):
        return self.number

tasks = []
workers = [] # they do not wait for one another
names = 0

def log(*what):
    t = asyncio.current_task()
    print(round(asyncio.get_running_loop().time(), 3), t.get_name() if t else "-", *what)

def spawn(coro):
    global names
    names += 1
    t = asyncio.create_task(coro, name=f"t{names}")
    tasks.append(t)
    return t

async def sub(n, d, how):
    log("sub", n)
    try:
        await asyncio.sleep(d)
        if how == 1:
            raise E(n)
        if how == 2:
            asyncio.current_task().cancel("own")
            await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        log("sub cancelled", n, e.args)
        if how == 3:
            return -n
        if how == 4:
            await asyncio.sleep(0.1)
        raise
    finally:
        log("sub ends", n)
    return n

`

const epilogue = `
asyncio.run(main())
`

type writer struct {
	r      *rand.Rand
	b      strings.Builder
	n      int
	hashed bool
	inMain bool // which must not end early: asyncio.run would cancel the others in the order of a set
}

// Program writes the program of a seed.
func Program(seed int64) string {
	w := &writer{r: rand.New(rand.NewSource(seed))}
	w.hashed = w.r.Intn(3) == 0
	w.b.WriteString(prologue)
	workers := 2 + w.r.Intn(4)
	for i := range workers {
		w.worker(i)
	}
	w.main(workers)
	w.b.WriteString(epilogue)
	return w.b.String()
}

func (w *writer) line(depth int, text string) {
	w.b.WriteString(strings.Repeat("    ", depth) + text + "\n")
}

func (w *writer) main(workers int) {
	w.line(0, "async def main():")
	w.line(1, "global q, lock, sem, ev, cond, bar, futs")
	w.line(1, "loop = asyncio.get_running_loop()")
	w.line(1, "loop.set_exception_handler(lambda loop, context: None)")
	if w.hashed {
		w.line(1, "loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, **kw))")
	}
	w.line(1, "q = asyncio."+w.pick("Queue", "Queue", "LifoQueue", "PriorityQueue")+"("+strconv.Itoa(w.r.Intn(3))+")")
	w.line(1, "lock, sem, ev, cond, bar = asyncio.Lock(), asyncio.Semaphore("+strconv.Itoa(1+w.r.Intn(2))+"), asyncio.Event(), asyncio.Condition(), asyncio.Barrier(2)")
	w.line(1, "futs = [loop.create_future() for _ in range(3)]")
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
	w.line(4, "print(t.get_name(), repr(e), t.cancelled() if t.done() else None)")
	w.line(1, "print(str(q), lock.locked(), sem.locked(), ev.is_set(), cond.locked(), bar.n_waiting, [f.done() for f in futs])")
}

func (w *writer) worker(i int) {
	w.line(0, "async def worker"+strconv.Itoa(i)+"():")
	w.line(1, `log("starts")`)
	w.block(1, 2+w.r.Intn(4))
	w.line(1, "return "+strconv.Itoa(i))
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
	w.line(depth+1, "async with asyncio.timeout("+limit+"):")
	w.operation(depth+2, tag)
	if w.r.Intn(4) == 0 || w.inMain {
		w.line(depth, "except asyncio.CancelledError as e:")
		w.line(depth+1, "log("+tag+", repr(e), asyncio.current_task().cancelling())")
		if w.r.Intn(2) == 0 || w.inMain {
			w.line(depth+1, "asyncio.current_task().uncancel()")
		}
	}
	w.line(depth, "except Exception as e:")
	w.line(depth+1, "log("+tag+", repr(e))")
	if w.r.Intn(5) == 0 {
		w.line(depth, "finally:")
		w.line(depth+1, "log("+tag+", 'finally')")
		if w.r.Intn(2) == 0 {
			w.line(depth+1, "await asyncio.sleep("+w.delay()+")")
		}
	}
}

func (w *writer) pick(choices ...string) string { return choices[w.r.Intn(len(choices))] }

func (w *writer) delay() string { return w.pick("0", "0", "0.1", "0.1", "0.2", "0.3", "0.5", "1") }

func (w *writer) sub() string {
	w.n++
	return "sub(" + strconv.Itoa(w.n) + ", " + w.delay() + ", " + strconv.Itoa(w.r.Intn(6)) + ")"
}

func (w *writer) fut() string { return "futs[" + strconv.Itoa(w.r.Intn(3)) + "]" }

func (w *writer) task() string { return "tasks[" + strconv.Itoa(w.r.Intn(6)) + " % len(tasks)]" }

func (w *writer) operation(d int, tag string) {
	say := func(what string) { w.line(d, "log("+tag+", "+what+")") }
	switch w.r.Intn(27) {
	case 0, 1:
		w.line(d, "await asyncio.sleep("+w.delay()+")")
		say("'slept'")
	case 2, 3:
		w.line(d, "await q.put("+tag+")")
		say("'put', q.qsize()")
	case 4, 5:
		say("'got', await q.get()")
	case 6:
		w.line(d, w.pick("q.put_nowait("+tag+")", "q.get_nowait()", "q.task_done()"))
		say("'now', q.qsize()")
	case 7, 8:
		w.line(d, "async with "+w.pick("lock", "sem")+":")
		w.line(d+1, "log("+tag+", 'in')")
		w.line(d+1, "await asyncio.sleep("+w.delay()+")")
		w.line(d+1, "log("+tag+", 'out')")
	case 9:
		w.line(d, w.pick("ev.set()", "ev.clear()"))
		say("ev.is_set()")
	case 10:
		say("await ev.wait()")
	case 11:
		w.line(d, "async with cond:")
		w.line(d+1, "log("+tag+", await cond.wait())")
	case 12:
		w.line(d, "async with cond:")
		w.line(d+1, "cond.notify("+w.pick("1", "2")+")")
		w.line(d+1, "await asyncio.sleep("+w.delay()+")")
	case 13:
		f := w.fut()
		w.line(d, "if not "+f+".done():")
		w.line(d+1, w.pick(f+".set_result("+tag+")", f+".set_exception(E("+tag+"))", f+".cancel('fut')"))
		say("'future'")
	case 14:
		say("await " + w.pick(w.fut(), "asyncio.shield("+w.fut()+")"))
	case 15, 16:
		w.line(d, "t = "+w.task())
		say("t.get_name(), t.cancel(" + w.pick("", "'msg'") + ")")
	case 17:
		w.line(d, "spawn("+w.sub()+")")
		say("'spawned'")
	case 18:
		say("await asyncio.gather(" + w.sub() + ", " + w.sub() + w.pick("", ", return_exceptions=True") + ")")
	case 19:
		say("await asyncio.wait_for(" + w.pick(w.sub(), "spawn("+w.sub()+")") + ", " + w.pick("0", "0.1", "0.2", "1", "None") + ")")
	case 20:
		say("await asyncio.shield(" + w.pick(w.sub(), "spawn("+w.sub()+")") + ")")
	case 21:
		w.line(d, "asyncio.get_running_loop()."+w.pick("call_soon(", "call_later("+w.delay()+", ")+"print, 'callback', "+tag+")")
	case 22:
		w.line(d, "t = "+w.task())
		w.line(d, "if t not in workers:")
		w.line(d+1, "log("+tag+", await t)")
	case 23:
		w.line(d, "async with asyncio.TaskGroup() as tg:")
		w.line(d+1, "tg.create_task("+w.sub()+")")
		if w.hashed {
			w.line(d+1, "tg.create_task("+w.sub()+")")
		}
		w.line(d+1, "await asyncio.sleep("+w.delay()+")")
	case 24:
		w.line(d, "async with bar as place:")
		w.line(d+1, "log("+tag+", 'barrier', place)")
	case 25:
		w.line(d, "a, b = spawn("+w.sub()+"), spawn("+w.sub()+")")
		w.line(d, "done, left = await asyncio.wait([a, b], "+w.pick("timeout=0.2", "return_when=asyncio.FIRST_COMPLETED", "return_when=asyncio.FIRST_EXCEPTION")+")")
		say("a in done, b in done, len(left)")
	case 26:
		w.line(d, "async for f in asyncio.as_completed([spawn("+w.sub()+"), spawn("+w.sub()+")]):")
		w.line(d+1, "log("+tag+", f.get_name())")
	}
}
