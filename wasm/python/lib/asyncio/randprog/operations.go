package randprog

import "strconv"

// operation writes an operation at an indentation; tag is the number by which its lines of output are known.
type operation func(w *writer, depth int, tag string)

// operations are all there are. What is listed twice is twice as frequent.
var operations []operation

func init() {
	operations = []operation{
		doSleep, doSleep, doBlock, doPut, doPut, doGet, doGet, doNow, doJoin, doShutdown, doLock, doLock, doAcquire, doEvent, doEventWait, doConditionWait, doConditionWaitFor, doNotify,
		doBarrier, doBarrierEnd, doSetFuture, doNewFuture, doAwaitFuture, doDoneCallback, doCancel, doCancel, doCancelLater, doCancelSelf, doSpawn, doCall, doHandle, doGather, doGatherCancelled,
		doWaitFor, doWaitFor, doShield, doAwaitTask, doGroup, doGroup, doTimeout, doTimeout, doReschedule, doWait, doAsCompleted, doAsCompletedIter, doAsyncFor, doAgenByHand, doDropAgen, doAclosing, doGuard, doExitStack,
		doTry, doContextVar, doRunInContext, doRepr, doYieldByHand, doRaise, doEnsure,
		doGroupCaught, doGroupCaught, doNestedTimeouts, doNestedTimeouts, doCrowd, doEager, doYieldWithin, doBusyAgen, doComprehension, doWaitMany, doTaskStack, doAllTasks, doThreadsafe,
		doConcurrentFuture, doLockByHand, doSuppress, doCountdown, doDoor, doGatherNested, doGatherChildCancelled, doTimeoutLater, doFutureAsked, doSendByHand, doNestedRun, doTimerAsked,
	}
}

func (w *writer) say(d int, tag, what string) { w.line(d, "log("+tag+", "+what+")") }

func doSleep(w *writer, d int, tag string) {
	w.line(d, "await asyncio.sleep("+w.delay()+")")
	w.say(d, tag, "'slept'")
}

func doBlock(w *writer, d int, tag string) {
	w.line(d, "time.sleep("+w.pick("0.1", "0.2", "0.05")+")")
	w.say(d, tag, "'blocked'")
}

func doPut(w *writer, d int, tag string) {
	q := w.queue()
	w.line(d, "await "+q+".put("+tag+")")
	w.say(d, tag, "'put', "+q+".qsize()")
}

func doGet(w *writer, d int, tag string) { w.say(d, tag, "'got', await "+w.queue()+".get()") }

func doNow(w *writer, d int, tag string) {
	q := w.queue()
	w.line(d, w.pick(q+".put_nowait("+tag+")", q+".get_nowait()", q+".task_done()"))
	w.say(d, tag, "'now', "+q+".qsize(), "+q+".full(), "+q+".empty()")
}

func doJoin(w *writer, d int, tag string) {
	q := w.queue()
	w.line(d, "await "+w.pick(q+".join()", "asyncio.wait_for("+q+".join(), 0.2)", "asyncio.shield("+q+".join())"))
	w.say(d, tag, "'joined', str("+q+")")
}

func doShutdown(w *writer, d int, tag string) {
	w.line(d, "q2.shutdown("+w.pick("", "", "immediate=True")+")")
	w.say(d, tag, "str(q2)")
}

func (w *writer) lock() string { return w.pick("lock", "lock", "sem", "sem", "bounded", "cond") }

func doLock(w *writer, d int, tag string) {
	w.line(d, "async with "+w.lock()+" as got:")
	w.say(d+1, tag, "'in', got")
	w.body(d+1, tag)
	w.say(d+1, tag, "'out'")
}

func doAcquire(w *writer, d int, tag string) {
	l := w.pick("lock", "sem", "bounded")
	switch w.r.Intn(3) {
	case 0:
		w.line(d, l+".release()")
		w.say(d, tag, "'released', state("+l+")")
	case 1:
		w.say(d, tag, "state("+l+"), await "+l+".acquire()")
	default:
		w.say(d, tag, "await asyncio.wait_for("+l+".acquire(), "+w.pick("0", "0.1", "0.3")+"), state("+l+")")
	}
}

func doEvent(w *writer, d int, tag string) {
	w.line(d, w.pick("ev.set()", "ev.clear()"))
	w.say(d, tag, "state(ev)")
}

func doEventWait(w *writer, d int, tag string) { w.say(d, tag, "await ev.wait()") }

func doConditionWait(w *writer, d int, tag string) {
	w.line(d, "async with cond:")
	w.say(d+1, tag, "'waits', state(cond)")
	w.say(d+1, tag, "await cond.wait()")
}

func doConditionWaitFor(w *writer, d int, tag string) {
	w.line(d, "async with cond:")
	w.say(d+1, tag, "await cond.wait_for(lambda: q.qsize() "+w.pick("> 0", "== 0", "< 2")+")")
}

func doNotify(w *writer, d int, tag string) {
	notify := w.pick("cond.notify(1)", "cond.notify(2)", "cond.notify_all()")
	if w.r.Intn(4) == 0 {
		w.line(d, notify)
		return
	}
	w.line(d, "async with cond:")
	w.line(d+1, notify)
	w.body(d+1, tag)
	w.say(d+1, tag, "state(cond)")
}

func doBarrier(w *writer, d int, tag string) {
	w.line(d, "async with bar as place:")
	w.say(d+1, tag, "'barrier', place, bar.n_waiting")
	w.body(d+1, tag)
}

func doBarrierEnd(w *writer, d int, tag string) {
	w.line(d, "await bar."+w.pick("abort()", "reset()", "reset()"))
	w.say(d, tag, "state(bar), bar.broken")
}

func doSetFuture(w *writer, d int, tag string) {
	f := w.fut()
	w.line(d, "if not "+f+".done():")
	w.line(d+1, w.pick(f+".set_result("+tag+")", f+".set_exception(E("+tag+"))", f+".cancel('fut')", f+".cancel()"))
	w.say(d, tag, "repr("+f+")")
}

func doNewFuture(w *writer, d int, tag string) {
	f := w.fut()
	w.line(d, "if "+f+".done():")
	w.line(d+1, f+" = loop.create_future()")
	set := w.pick("call_soon(", "call_later("+w.delay()+", ", "call_at(loop.time() + "+w.delay()+", ")
	w.line(d, "handles.append(loop."+set+"lambda f: f.done() or f.set_result("+tag+"), "+f+"))")
	w.say(d, tag, "'future'")
}

func doAwaitFuture(w *writer, d int, tag string) {
	f := w.fut()
	w.say(d, tag, "await "+w.pick(f, f, "asyncio.shield("+f+")", "Relay("+f+")", "asyncio.gather("+f+", "+w.fut()+")"))
}

func doDoneCallback(w *writer, d int, tag string) {
	f := w.pick(w.fut(), w.task())
	w.line(d, "callback = done("+tag+")")
	w.line(d, f+".add_done_callback("+w.pick("callback", "callback, context=contextvars.Context()")+")")
	if w.r.Intn(3) == 0 {
		w.body(d, tag)
		w.say(d, tag, f+".remove_done_callback(callback)")
	}
}

func doCancel(w *writer, d int, tag string) {
	w.line(d, "t = "+w.task())
	w.say(d, tag, "t.get_name(), t.cancel("+w.pick("", "'msg'")+"), t.cancelling()")
}

func doCancelLater(w *writer, d int, tag string) {
	w.line(d, "t = "+w.task())
	w.line(d, "handles.append(loop."+w.pick("call_soon(", "call_later("+w.delay()+", ")+"t.cancel))")
	w.say(d, tag, "'cancels later', t.get_name()")
}

func doCancelSelf(w *writer, d int, tag string) {
	w.line(d, "asyncio.current_task().cancel("+w.pick("", "'self'")+")")
	if w.r.Intn(3) == 0 {
		w.say(d, tag, "asyncio.current_task().uncancel()")
	}
	w.body(d, tag)
}

func doSpawn(w *writer, d int, tag string) {
	w.line(d, "t = spawn("+w.sub()+w.pick("", "", ", context=contextvars.copy_context()")+")")
	if w.r.Intn(5) == 0 {
		w.say(d, tag, "t.cancel()")
		return
	}
	w.say(d, tag, "'spawned', t.get_name()")
}

func doCall(w *writer, d int, tag string) {
	w.line(d, "handles.append(loop."+w.pick("call_soon(", "call_later("+w.delay()+", ", "call_at("+w.delay()+", ")+"log, 'callback', "+tag+"))")
}

func doHandle(w *writer, d int, tag string) {
	w.line(d, "if handles:")
	w.line(d+1, "h = handles.pop()")
	w.line(d+1, "h.cancel()")
	w.say(d+1, tag, "type(h).__name__, h.cancelled()")
}

func doGather(w *writer, d int, tag string) {
	w.say(d, tag, "await asyncio.gather("+w.sub()+", "+w.awaitable()+w.pick("", ", "+w.sub())+w.pick("", ", return_exceptions=True")+")")
}

func doGatherCancelled(w *writer, d int, tag string) {
	w.line(d, "g = asyncio.gather("+w.sub()+", "+w.sub()+w.pick("", ", return_exceptions=True")+")")
	w.body(d, tag)
	w.say(d, tag, "g.cancel("+w.pick("", "'gather'")+"), repr(g).partition(' ')[2][:9]")
	w.say(d, tag, "await g")
}

func doWaitFor(w *writer, d int, tag string) {
	w.say(d, tag, "await asyncio.wait_for("+w.awaitable()+", "+w.pick("0", "0.1", "0.2", "0.3", "1", "None", "-1")+")")
}

func doShield(w *writer, d int, tag string) {
	w.say(d, tag, "await asyncio.shield("+w.pick(w.sub(), "spawn("+w.sub()+")", "asyncio.wait_for("+w.awaitable()+", 0.1)")+")")
}

func doAwaitTask(w *writer, d int, tag string) {
	w.line(d, "t = "+w.task())
	w.line(d, "if t not in workers:")
	w.say(d+1, tag, "await t")
}

func doGroup(w *writer, d int, tag string) {
	w.line(d, "async with asyncio.TaskGroup() as tg:")
	w.line(d+1, "tg.create_task("+w.sub()+")")
	if w.hashed {
		w.line(d+1, "tg.create_task("+w.sub()+")")
	}
	w.body(d+1, tag)
	w.say(d+1, tag, "repr(tg)")
	if w.hashed && w.r.Intn(3) == 0 {
		w.line(d+1, "tg.create_task("+w.sub()+")")
	}
}

func doTimeout(w *writer, d int, tag string) {
	cm := "limit" + tag
	w.line(d, "async with asyncio."+w.pick("timeout(", "timeout_at(loop.time() + ")+w.pick("0", "0.1", "0.2", "0.3", "-1")+") as "+cm+":")
	w.body(d+1, tag)
	w.say(d, tag, "repr("+cm+"), "+cm+".expired(), "+cm+".when()")
}

func doReschedule(w *writer, d int, tag string) {
	w.line(d, "limit.reschedule("+w.pick("loop.time() + 3", "loop.time()", "loop.time() + 0.1", "loop.time() - 1", "loop.time() + 2")+")")
	w.say(d, tag, "repr(limit)")
}

func doWait(w *writer, d int, tag string) {
	w.line(d, "a, b = spawn("+w.sub()+"), "+w.pick("spawn("+w.sub()+")", w.fut()))
	w.line(d, "ended, left = await asyncio.wait([a, b], "+w.pick("timeout=0.2", "timeout=0", "return_when=asyncio.FIRST_COMPLETED", "return_when=asyncio.FIRST_EXCEPTION", "return_when='ALL_COMPLETED'")+")")
	w.say(d, tag, "a in ended, b in ended, len(left)")
}

func doAsCompleted(w *writer, d int, tag string) {
	w.line(d, "async for f in asyncio.as_completed([spawn("+w.sub()+"), spawn("+w.sub()+")]"+w.pick("", ", timeout=0.2", ", timeout=0")+"):")
	w.say(d+1, tag, "f.get_name()")
}

func doAsCompletedIter(w *writer, d int, tag string) {
	w.line(d, "for f in asyncio.as_completed([spawn("+w.sub()+"), spawn("+w.sub()+")]"+w.pick("", ", timeout=0.2", ", timeout=0")+"):")
	w.line(d+1, "try:")
	w.say(d+2, tag, "await f")
	w.line(d+1, "except Exception as e:")
	w.say(d+2, tag, "show(e)")
}

func doAsyncFor(w *writer, d int, tag string) {
	if w.r.Intn(2) == 0 {
		w.line(d, "async for x in "+w.agen()+":")
		w.say(d+1, tag, "x")
		w.line(d+1, "if x == 1:")
		w.line(d+2, "break")
		return
	}
	w.line(d, "async for x in kept("+w.agen()+"):")
	w.say(d+1, tag, "x")
	w.body(d+1, tag)
}

func doAgenByHand(w *writer, d int, tag string) {
	w.line(d, "g = kept("+w.agen()+")")
	w.say(d, tag, "await anext(g)")
	w.say(d, tag, "await "+w.pick("g.asend("+tag+")", "g.athrow(E("+tag+"))", "g.athrow(asyncio.CancelledError())", "asyncio.wait_for(anext(g), 0.1)"))
	if w.r.Intn(2) == 0 {
		w.say(d, tag, "await g.aclose()")
	}
}

func doDropAgen(w *writer, d int, tag string) {
	coro := "drops(" + tag + ", " + w.pick("0", "3", "4") + ")"
	w.line(d, "await "+w.pick(coro, "spawn("+coro+")", "asyncio.wait_for("+coro+", 0.1)"))
}

func doAclosing(w *writer, d int, tag string) {
	w.line(d, "async with contextlib.aclosing(kept("+w.agen()+")) as g:")
	w.line(d+1, "async for x in g:")
	w.say(d+2, tag, "x")
	w.body(d+2, tag)
	if w.r.Intn(2) == 0 {
		w.line(d+2, "break")
	}
}

func doGuard(w *writer, d int, tag string) {
	w.line(d, "async with guard("+tag+", "+w.delay()+", "+w.pick("True", "False")+") as n:")
	w.body(d+1, tag)
}

func doExitStack(w *writer, d int, tag string) {
	w.line(d, "async with contextlib.AsyncExitStack() as stack:")
	w.line(d+1, "stack.push_async_callback("+w.pick("asyncio.sleep, "+w.delay(), "sub, "+tag+", 0, "+w.pick("0", "1", "2"))+")")
	w.line(d+1, "await stack.enter_async_context(guard("+tag+", 0, "+w.pick("True", "False")+"))")
	w.line(d+1, "stack.callback(log, 'exit stack', "+tag+")")
	w.body(d+1, tag)
}

func doTry(w *writer, d int, tag string) {
	w.line(d, "try:")
	w.body(d+1, tag)
	switch w.r.Intn(4) {
	case 0:
		w.line(d, "finally:")
		w.line(d+1, "await asyncio.sleep("+w.delay()+")")
		w.say(d+1, tag, "'at last'")
	case 1:
		w.line(d, "except asyncio.CancelledError as e:")
		w.say(d+1, tag, "show(e)")
		w.line(d+1, w.pick("raise", "raise E("+tag+")", "raise E("+tag+") from e", "await asyncio.sleep(0)"))
	case 2:
		w.line(d, "except TimeoutError as e:")
		w.say(d+1, tag, "show(e)")
	default:
		w.line(d, "except* E as group:")
		w.say(d+1, tag, "show(group)")
	}
}

func doContextVar(w *writer, d int, tag string) {
	w.line(d, "token = var.set("+tag+")")
	w.body(d, tag)
	w.say(d, tag, "var.get(), token.old_value")
	if w.r.Intn(2) == 0 {
		w.line(d, "var.reset(token)")
	}
}

func doRunInContext(w *writer, d int, tag string) {
	w.line(d, "context = contextvars.copy_context()")
	w.line(d, "context.run(var.set, "+tag+")")
	w.say(d, tag, "var.get(), context[var], await loop.create_task("+w.sub()+", context=context), context[var]")
}

func doRepr(w *writer, d int, tag string) {
	w.say(d, tag, "repr("+w.pick(w.task(), w.task(), w.fut())+")")
}

func doYieldByHand(w *writer, d int, tag string) { w.say(d, tag, "await Relay("+w.fut()+")") }

func doRaise(w *writer, d int, tag string) {
	w.line(d, "raise "+w.pick("E("+tag+")", "E("+tag+")", "TimeoutError("+tag+")", "asyncio.CancelledError("+tag+")", "ExceptionGroup('group', [E("+tag+"), ValueError()])"))
}

func doEnsure(w *writer, d int, tag string) {
	w.line(d, "f = asyncio.ensure_future("+w.pick(w.sub(), w.fut(), "Relay("+w.fut()+")")+")")
	w.say(d, tag, "f.done(), await f")
}

// doGroupCaught writes a group whose errors are handled kind by kind.
func doGroupCaught(w *writer, d int, tag string) {
	w.line(d, "try:")
	w.line(d+1, "async with asyncio.TaskGroup() as tg:")
	w.line(d+2, "tg.create_task("+w.pick(w.sub(), w.sub(), w.crowd())+", name='in group "+tag+"')")
	if w.hashed {
		w.line(d+2, "tg.create_task("+w.pick(w.sub(), w.crowd(), "raises("+tag+")")+")")
	}
	w.body(d+2, tag)
	w.line(d, "except* E as group:")
	w.say(d+1, tag, "'E', show(group), places(group)")
	w.line(d+1, w.pick("pass", "pass", "raise", "raise E("+tag+") from group", "await asyncio.sleep("+w.delay()+")"))
	w.line(d, "except* (ValueError, TimeoutError) as group:")
	w.say(d+1, tag, "'other', show(group), places(group)")
}

func doNestedTimeouts(w *writer, d int, tag string) {
	outer, inner := "outer"+tag, "inner"+tag
	w.line(d, "async with asyncio.timeout("+w.pick("0", "0.1", "0.2", "0.3", "1")+") as "+outer+":")
	w.line(d+1, "try:")
	w.line(d+2, "async with asyncio.timeout("+w.pick("0", "0.1", "0.2", "0.3", "1", "None")+") as "+inner+":")
	w.body(d+3, tag)
	w.line(d+1, "except "+w.pick("TimeoutError", "TimeoutError", "asyncio.CancelledError")+" as e:")
	w.say(d+2, tag, "show(e), places(e), "+inner+".expired(), "+outer+".expired(), asyncio.current_task().cancelling()")
	if w.r.Intn(3) == 0 {
		w.line(d+2, "raise")
	}
	w.body(d+1, tag)
}

// doCrowd awaits a coroutine that has a group.
func doCrowd(w *writer, d int, tag string) {
	crowd := w.crowd()
	w.say(d, tag, "await "+w.pick(crowd, "asyncio.wait_for("+crowd+", "+w.pick("0.1", "0.2")+")", "asyncio.shield("+crowd+")", "spawn("+crowd+")"))
}

func doEager(w *writer, d int, tag string) {
	task := "asyncio.Task"
	if w.hashed {
		task = "T"
	}
	w.line(d, "t = "+task+"("+w.pick(w.sub(), w.crowd(), "raises("+tag+")")+", loop=loop, eager_start=True, name='eager "+tag+"')")
	w.line(d, "tasks.append(t)")
	w.say(d, tag, "t.done(), repr(t)[:5]")
	if w.r.Intn(2) == 0 {
		w.say(d, tag, "await t")
	}
}

// doYieldWithin goes over an async generator that yields within a time limit or a group.
func doYieldWithin(w *writer, d int, tag string) {
	w.n++
	g := "kept(" + w.pick("limited", "crowded") + "(" + strconv.Itoa(w.n) + ", " + w.delay() + ", " + w.pick("0.1", "0.2", "0.3") + "))"
	w.line(d, "async for x in "+g+":")
	w.say(d+1, tag, "x")
	w.body(d+1, tag)
	if w.r.Intn(2) == 0 {
		w.line(d+1, "break")
	}
}

// doBusyAgen asks for something of an async generator that another task is in.
func doBusyAgen(w *writer, d int, tag string) {
	w.line(d, "g = kept("+w.agen()+")")
	w.line(d, "t = spawn(step(g))")
	w.line(d, "await asyncio.sleep(0)")
	if w.r.Intn(2) == 0 {
		w.line(d, "spawn(step(g))")
		w.line(d, "await asyncio.sleep("+w.delay()+")")
	}
	w.say(d, tag, "await "+w.pick("g.aclose()", "anext(g)", "g.asend(1)", "g.athrow(E("+tag+"))", "anext(g, 'end')"))
}

func doComprehension(w *writer, d int, tag string) {
	w.say(d, tag, w.pick("[x async for x in kept("+w.agen()+")]", "[await c for c in ["+w.sub()+", "+w.sub()+"]]", "{x: await "+w.sub()+" async for x in kept("+w.agen()+") if x}",
		"[x async for x in (await c async for _ in kept("+w.agen()+") for c in [sub("+tag+", 0, 0)])]", "sum([await "+w.sub()+" for i in range(2) if i or await asyncio.sleep(0, True)])"))
}

// doWaitMany waits for several tasks and looks at them in the order of their names.
func doWaitMany(w *writer, d int, tag string) {
	w.line(d, "several = [spawn("+w.sub()+"), spawn("+w.sub()+"), spawn("+w.sub()+")]")
	w.line(d, "ended, left = await asyncio.wait(several, "+w.pick("timeout=0.1", "return_when=asyncio.FIRST_COMPLETED", "return_when=asyncio.FIRST_EXCEPTION", "timeout=0.3, return_when=asyncio.FIRST_EXCEPTION", "timeout=1")+")")
	w.say(d, tag, "[(t in ended, t.done(), t.cancelled()) for t in several]")
	w.line(d, "for t in several:")
	w.say(d+1, tag, w.pick("t.cancel(), t.cancelling()", "t.done() and not t.cancelled() and show(t.exception()) if t.done() and not t.cancelled() and t.exception() else None", "t in left and await t"))
}

func doTaskStack(w *writer, d int, tag string) {
	w.line(d, "t = "+w.task())
	w.say(d, tag, w.pick("t.done() or own(t.get_stack())", "inspect.getcoroutinestate(t.get_coro()) if t.get_coro() else None",
		"t.get_context().get(var)", "t.set_name('renamed "+tag+"'), t.get_name()"))
}

func doAllTasks(w *writer, d int, tag string) {
	w.say(d, tag, "sorted(t.get_name() for t in asyncio.all_tasks())")
}

func doThreadsafe(w *writer, d int, tag string) {
	if w.r.Intn(2) == 0 {
		w.line(d, "handles.append(loop.call_soon_threadsafe(log, 'threadsafe', "+tag+"))")
		w.body(d, tag)
		return
	}
	w.line(d, "f = asyncio.run_coroutine_threadsafe("+w.sub()+", loop)")
	w.body(d, tag)
	w.say(d, tag, "f.done(), "+w.pick("f.cancel()", "None")+", await asyncio.wrap_future(f)")
}

func doConcurrentFuture(w *writer, d int, tag string) {
	w.line(d, "f = concurrent.futures.Future()")
	w.line(d, "loop.call_later("+w.delay()+", settle, f, "+tag+", "+w.pick("True", "True", "False")+")")
	w.line(d, "g = asyncio.wrap_future(f)")
	w.body(d, tag)
	switch w.r.Intn(3) {
	case 0:
		w.say(d, tag, w.pick("f", "g")+".cancel(), f.cancelled(), g.cancelled()")
	case 1:
		w.say(d, tag, "f.done(), g.done()")
	}
	w.say(d, tag, "await g")
}

func doLockByHand(w *writer, d int, tag string) {
	l := w.pick("lock", "sem", "bounded", "cond")
	w.line(d, "await "+l+".acquire()")
	w.line(d, "try:")
	w.body(d+1, tag)
	w.line(d, "finally:")
	w.line(d+1, l+".release()")
	w.say(d+1, tag, "state("+l+")")
}

func doSuppress(w *writer, d int, tag string) {
	w.line(d, "with contextlib.suppress("+w.pick("asyncio.CancelledError", "E", "TimeoutError", "Exception", "E, asyncio.CancelledError")+"):")
	w.body(d+1, tag)
	w.say(d, tag, "'behind', asyncio.current_task().cancelling()")
}

func doCountdown(w *writer, d int, tag string) {
	w.line(d, "async for x in Countdown("+tag+", "+w.delay()+", "+w.pick("True", "False")+"):")
	w.say(d+1, tag, "x")
	w.body(d+1, tag)
	if w.r.Intn(3) == 0 {
		w.line(d, "else:")
		w.say(d+1, tag, "'counted'")
	}
}

func doDoor(w *writer, d int, tag string) {
	w.line(d, "async with Door("+tag+", "+w.delay()+", "+w.pick("'shut'", "'shut'", "'swallow'", "'raise'", "'swap'")+"), Door(-"+tag+", 0, 'shut'):")
	w.body(d+1, tag)
}

func doGatherNested(w *writer, d int, tag string) {
	w.say(d, tag, "await asyncio.gather(asyncio.gather("+w.sub()+", "+w.sub()+w.pick("", ", return_exceptions=True")+"), "+w.crowd()+w.pick("", ", return_exceptions=True")+")")
}

func doGatherChildCancelled(w *writer, d int, tag string) {
	w.line(d, "t = spawn("+w.sub()+")")
	w.line(d, "g = asyncio.gather(t, "+w.sub()+", t"+w.pick("", ", return_exceptions=True")+")")
	w.body(d, tag)
	w.say(d, tag, "t.cancel("+w.pick("", "'child'")+"), g.done()")
	w.say(d, tag, "await g")
}

func doTimeoutLater(w *writer, d int, tag string) {
	cm := "later" + tag
	w.line(d, "async with asyncio.timeout(None) as "+cm+":")
	w.body(d+1, tag)
	w.line(d+1, cm+".reschedule("+w.pick("loop.time() + 0.1", "loop.time()", "loop.time() - 1", "None")+")")
	w.body(d+1, tag)
	w.say(d, tag, "repr("+cm+")")
}

func doFutureAsked(w *writer, d int, tag string) {
	w.say(d, tag, w.pick(w.fut(), w.task())+"."+w.pick("result()", "exception()", "done()", "cancelled()", "get_loop() is loop"))
}

// doSendByHand drives a coroutine as a task does. It is one that does not refuse to be closed: the moment at which such a one ends depends on circles of references.
func doSendByHand(w *writer, d int, tag string) {
	w.n++
	w.line(d, "c = sub("+strconv.Itoa(w.n)+", "+w.delay()+", "+w.pick("0", "1", "3", "5")+")")
	w.line(d, "try:")
	w.say(d+1, tag, "type(c.send(None)).__name__")
	w.line(d+1, w.pick("c.throw(E("+tag+"))", "c.send(None)", "c.throw(asyncio.CancelledError())", "pass"))
	w.line(d, "finally:")
	w.line(d+1, "c.close()")
	w.say(d+1, tag, "inspect.getcoroutinestate(c)")
}

func doNestedRun(w *writer, d int, tag string) {
	w.line(d, "c = "+w.sub())
	w.line(d, "try:")
	w.line(d+1, w.pick("asyncio.run(c)", "loop.run_until_complete(c)", "loop.close()", "asyncio.Runner().run(c)", "await asyncio.wait([])", "await asyncio.wait([c])"))
	w.line(d, "finally:")
	w.line(d+1, "c.close()")
}

func doTimerAsked(w *writer, d int, tag string) {
	w.line(d, "h = loop.call_later("+w.delay()+", log, 'timer', "+tag+")")
	w.body(d, tag)
	w.say(d, tag, "round(h.when(), 3), h.cancelled()")
	w.line(d, w.pick("h.cancel()", "pass"))
}
