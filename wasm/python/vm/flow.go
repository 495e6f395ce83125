package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// This file moves control between frames: the end of a frame, a yield, an exception, a driver. Each function returns the frame to go on with, or nil when the frame
// that the run was for has ended (m.exit, m.result, m.err say how).

func (m *VM) stop(st Status, v Value, err *Exc) *Frame {
	m.exit, m.result, m.err = st, v, err
	return nil
}

// leave ends frame f with return value v.
func (m *VM) leave(f *Frame, v Value) *Frame {
	if m.fin.on {
		m.suspectFrame(f)
	}
	if f.gen != nil {
		return m.leaveGen(f, v)
	}
	m.T.Depth--
	back, md, ret := f.back, f.mode, f.ret
	dflt := f.takeDflt()
	f.release()
	switch md {
	case modeCall:
		if m.fin.on {
			m.suspectValue(back.r[ret])
		}
		back.r[ret] = v
	case modeInit:
		if v.IsNone() {
			if m.fin.on {
				m.suspectValue(back.r[ret])
			}
			back.r[ret] = dflt
		} else {
			return m.raiseAt(back, m.T.TypeError("__init__() should return None, not '"+object.TypeName(v)+"'"))
		}
	case modeForNext:
		back.r[ret] = v
	case modeForCall:
		m.leaving = v // see vacate
		back, err := m.forCalled(back, ret, dflt, v, nil)
		m.leaving = Value{}
		return m.raiseAt(back, err)
	case modeStop:
		return m.stop(Done, v, nil)
	case modeDriver:
		m.leaving = v // see vacate
		back = m.drive(back, EvReturn, v, nil)
		m.leaving = Value{}
	case modeImport:
		back.r[ret] = dflt
	}
	return back
}

// forCalled goes on with the loop of frame f over iter(function, sentinel), it, whose function has returned v or raised e. It returns f, with what is to be raised there.
func (m *VM) forCalled(f *Frame, dst uint16, it, v Value, e *Exc) (*Frame, *Exc) {
	m.fr = f
	more, err := (*object.CallIter)(unsafe.Pointer(it.Ref)).Got(m.T, v, e)
	switch {
	case err != nil:
	case more:
		f.r[dst] = v
	default:
		f.pc = int(f.code.ins[f.pc-1].C)
	}
	return f, err
}

// leaveGen ends a generator's frame.
func (m *VM) leaveGen(f *Frame, v Value) *Frame {
	g := f.gen
	back, md, ret, dflt := f.back, f.mode, f.ret, f.takeDflt()
	root := f.root
	if md != modeDeleg {
		m.T.Depth = int(g.base)
	} else {
		m.T.Depth--
		if len(m.throws) > 0 {
			m.moveThrown(f, back)
		}
	}
	m.finish(g)
	f.gen, f.root = nil, nil
	f.release()
	if g.kind == kindAsyncGen {
		switch md {
		case modeStop:
			return m.stop(Done, v, nil)
		case modeDeleg:
			g.agRunning = false
			back.root = root
			return m.raiseAt(back, m.T.NewExc(object.StopAsyncIterationType, ""))
		}
	}
	switch md {
	case modeFor:
		back.pc = int(back.code.ins[back.pc-1].C)
	case modeNext:
		return m.raiseAt(back, m.T.StopIteration(v))
	case modeNextDefault:
		back.r[ret] = dflt
	case modeDeleg:
		back.root = root
		back.r[back.code.ins[back.pc-1].A] = v
	case modeStop:
		return m.stop(Done, v, nil)
	case modeDriver:
		if m.fin.pending {
			m.fr = back
			m.finalizeBefore(v)
		}
		return m.drive(back, EvReturn, v, nil)
	}
	return back
}

// yield suspends the chain whose innermost frame is f, in the cases that run leaves to it.
func (m *VM) yield(f *Frame, v Value) *Frame {
	if f.gen.kind == kindAsyncGen {
		return m.yieldAsync(f, v)
	}
	return m.suspend(f, v)
}

// suspend hands v to the resumer of the chain that f is the innermost frame of.
func (m *VM) suspend(f *Frame, v Value) *Frame {
	g := rootOf(f)
	top := g.frame
	b := top.back
	g.leaf = f
	if len(m.throws) > 0 {
		m.endThrow(g)
	}
	g.state = genSuspended
	g.used = int32(m.T.Depth) - g.base - 1
	m.T.Depth = int(g.base)
	top.back = nil
	switch top.mode {
	case modeStop:
		m.agYield = false
		return m.stop(yielded, v, nil)
	case modeDriver:
		if b.sink() != nil {
			return m.sinkTake(g, b, v)
		}
		return m.drive(b, EvYield, v, nil)
	}
	b.r[top.ret] = v
	return b
}

// sinkTake hands an item of generator g, suspended, to the sink of frame b and resumes g for the next one.
func (m *VM) sinkTake(g *Gen, b *Frame, v Value) *Frame {
	done, err := b.sink().Take(m.T, v)
	if err != nil {
		return m.raiseAt(b.back, err)
	}
	if done {
		return m.raiseAt(m.endSink(b))
	}
	f := m.enter(g, b)
	f.deliver(object.None)
	return f
}

// yieldAsync hands an item of an async generator to whoever awaits its asend.
func (m *VM) yieldAsync(f *Frame, v Value) *Frame {
	g := f.gen
	g.state = genSuspended
	g.leaf = f
	g.agRunning = false
	x := g.awaiter
	if x == nil {
		m.endThrow(g)
		m.T.Depth = int(g.base)
		g.used = 0
		f.back = nil
		m.agYield = true
		return m.stop(yielded, v, nil)
	}
	m.leaveThrown(f, x, nil)
	g.awaiter = nil
	f.back = nil
	m.T.Depth--
	x.root = f.root
	f.root = g
	x.r[x.code.ins[x.pc-1].A] = v
	return x
}

// sinkDone ends a sink: because it wants no more (done), or has failed.
func (m *VM) sinkDone(g *Gen, f, sf *Frame, done bool, err *Exc) *Frame {
	g.leaf = f
	g.state = genSuspended
	g.used = int32(m.T.Depth) - g.base - 1
	m.T.Depth = int(g.base)
	g.frame.back = nil
	if m.fin.on {
		m.suspect()
	}
	if err != nil {
		return m.raiseAt(sf.back, err)
	}
	return m.raiseAt(m.endSink(sf))
}

// endSink gives the result of a sink to the frame under it: it returns that frame, with what is to be raised there.
func (m *VM) endSink(sf *Frame) (*Frame, *Exc) {
	m.fr = sf.back
	v, err := sf.sink().Finish(m.T)
	if err == nil {
		sf.back.r[sf.ret] = v
	}
	return sf.back, err
}

// raiseAt raises err, if there is one, freshly in frame f, and returns the frame to go on with. What passes through frames and drivers by turns
// passes in this one loop: a thousand of them would be too much for the stack of a browser's worker.
func (m *VM) raiseAt(f *Frame, err *Exc) *Frame {
	for err != nil {
		if f.code == nil {
			f, err = m.resume(f, EvRaise, Value{}, err)
			continue
		}
		m.fr = f
		if m.fin.pending && err.Type != abortType {
			m.finalizeBefore(err.V())
		}
		m.raised(f, err)
		f, err = m.handler(f, err)
	}
	return f
}

// finalizeBefore looks for what an ended frame held before v, its exception or result, goes on to the next one.
func (m *VM) finalizeBefore(v Value) {
	m.leaving = v // nothing else may hold it now
	m.finalize()
	m.leaving = Value{}
}

// abortType is the class of what ends a run from outside (a limit, a stop): no handler of the program sees it.
var abortType = &object.Type{Name: "Abort", Module: "builtins", Kind: object.KindExc, Base: object.BaseExceptionType}

// raised notes that err was raised in frame f: a traceback entry, and its context when it is new (PyErr_SetObject).
func (m *VM) raised(f *Frame, err *Exc) {
	if err.Type == abortType {
		return
	}
	if m.rec != nil {
		m.reportRaise(trace.Raise, f, err)
	}
	fresh := err.Traceback == nil // what comes from frames that a native ran has its context, or the program has taken it away
	traceback(f, err)
	if fresh && err.Context == nil {
		if h := m.handled(); h != nil && h != err {
			setContext(err, h)
		}
	}
}

// traceback notes that err has reached frame f (PyTraceBack_Here).
func traceback(f *Frame, err *Exc) {
	f.escaped = true
	err.Traceback = &object.Traceback{Object: object.Object{Type: object.TracebackType}, Next: err.Traceback, Frame: &f.Object, Lasti: f.pc - 1, Lineno: f.Line()}
}

// setContext makes h the context of err, without making a circle.
func setContext(err, h *Exc) {
	for c, n := h, 0; c.Context != nil && n < 10000; c, n = c.Context, n+1 {
		if c.Context == err {
			c.Context = nil
			break
		}
	}
	err.Context = h
}

// unwind looks for a handler of err, which has been raised in f, and returns the frame that has one, ready to go on there.
func (m *VM) unwind(f *Frame, err *Exc) *Frame { return m.raiseAt(m.handler(f, err)) }

// handler is unwind up to the first driver: it returns the frame to go on with, or a driver and what is to be raised there.
func (m *VM) handler(f *Frame, err *Exc) (*Frame, *Exc) {
	for {
		idx := int32(f.pc - 1)
		if err.Type != abortType {
			hs := f.code.C.Handlers
			for i := range hs {
				if h := &hs[i]; h.Start <= idx && idx < h.End {
					f.r[h.Reg] = err.V()
					if m.fin.on {
						m.unwound.frame, m.unwound.from, m.unwound.to = f, f.pc, int(h.Target)
						m.suspect()
					}
					f.pc = int(h.Target)
					return f, nil
				}
			}
		}
		if m.rec != nil {
			m.reportRaise(trace.Unwind, f, err)
		}
		back, md, g := f.back, f.mode, f.gen
		f.handled = nil
		if tb := err.Traceback; tb != nil && tb.Frame == &f.Object {
			f.pc = tb.Lasti + 1 // not the clean-up that it has just been through
		}
		if m.fin.on {
			m.suspectFrame(f)
		}
		if g != nil {
			if md != modeDeleg {
				m.T.Depth = int(g.base)
			} else {
				m.T.Depth--
				m.leaveThrown(f, back, err)
				back.root = f.root
				g.agRunning = false
			}
			m.finish(g)
			f.gen, f.root = nil, nil
		} else {
			m.T.Depth--
		}
		f.back = nil
		if md == modeInit {
			f.takeDflt()
		}
		switch md {
		case modeStop:
			return m.stop(Raised, Value{}, err), nil
		case modeDriver:
			return back, err
		case modeForNext:
			if err.Is(object.StopIterationType) {
				back.pc = int(back.code.ins[back.pc-1].C)
				m.fr = back
				return back, nil
			}
		case modeForCall:
			it := f.takeDflt()
			if err.Is(object.StopIterationType) {
				return m.forCalled(back, f.ret, it, Value{}, err)
			}
		case modeImport:
			m.dropModule(f)
		}
		f = back
		m.fr = f
		if err.Type == abortType {
			continue
		}
		if m.fin.pending {
			m.finalizeBefore(err.V())
		}
		traceback(f, err)
	}
}

// drive resumes driver (or sink) frame d after an event, carries out what it asks for, and returns the frame to go on with.
func (m *VM) drive(d *Frame, ev Event, v Value, err *Exc) *Frame {
	return m.raiseAt(m.resume(d, ev, v, err))
}

// resume is drive up to where something is to be raised: it returns the frame to go on with, or that in which the exception is to be raised.
func (m *VM) resume(d *Frame, ev Event, v Value, err *Exc) (*Frame, *Exc) {
	if d.sink() != nil {
		if ev == EvRaise {
			return d.back, err
		}
		return m.endSink(d)
	}
	for {
		m.fr = d
		n := d.driver().Resume(m, ev, v, err)
		if (n.Do == DoReturn || n.Do == DoRaise) && d.mode == modeDriver && d.back.sink() == nil { // one driver called another: no recursion
			if ev, v, err = EvReturn, n.V, nil; n.Do == DoRaise {
				ev, v, err = EvRaise, Value{}, n.Err
			}
			d = d.back
			continue
		}
		switch n.Do {
		case DoReturn:
			return m.endDriver(d, n.V, nil)
		case DoRaise:
			return m.endDriver(d, Value{}, n.Err)
		case DoPause:
			m.fr = d
			m.exit = Running
			return nil, nil
		case doStack:
			m.fr = d
			if m.oldStack != nil {
				m.putAside(m.oldStack)
			}
			m.takeUp(m.newStack)
			m.oldStack, m.newStack = nil, nil
			d, ev, v, err = m.fr, EvStart, Value{}, nil // a stack is left, and taken up, in a driver
		case doFrame:
			if m.T.Depth >= m.T.RecursionLimit {
				ev, v, err = EvRaise, Value{}, m.tooDeep()
				continue
			}
			m.T.Depth++
			n.frame.mode, n.frame.back = modeDriver, d
			return n.frame, nil
		case DoSend, DoThrow:
			f, ev2, v2, err2 := m.driveGen(d, n)
			if f != nil || ev2 == evStopped {
				return f, err2
			}
			ev, v, err = ev2, v2, err2
		case DoCall:
			f, ev2, v2, err2 := m.driveCall(d, n)
			if f != nil && f.code != nil {
				return f, nil
			}
			if f != nil {
				d = f
			}
			ev, v, err = ev2, v2, err2
		}
	}
}

const evStopped Event = 255

// endDriver ends driver d with a result or an exception: it returns the frame to go on with, or that in which the exception is to be raised.
func (m *VM) endDriver(d *Frame, v Value, err *Exc) (*Frame, *Exc) {
	back := d.back
	switch {
	case d.mode == modeStop && err != nil:
		return m.stop(Raised, Value{}, err), nil
	case d.mode == modeStop:
		return m.stop(Done, v, nil), nil
	case err != nil:
		return back, err
	case d.mode == modeDriver:
		return m.resume(back, EvReturn, v, nil) // a sink: see resume
	}
	back.r[d.ret] = v
	return back, nil
}

// driveGen resumes a generator for a driver: it returns the frame to go on with, and what is to be raised there, or, when the answer is there at once, the next event.
func (m *VM) driveGen(d *Frame, n Next) (*Frame, Event, Value, *Exc) {
	g := n.Gen
	if g.native {
		var e *Exc
		if n.Do == DoThrow {
			e = n.Err
		}
		v, done, err := m.sendNative(g, n.V, e)
		return nil, event(done, err), v, err
	}
	if n.Do == DoSend {
		done, err := m.resumable(g, n.V)
		if err != nil {
			return nil, EvRaise, Value{}, err
		}
		if done {
			return nil, EvReturn, object.None, nil
		}
		g.frame.mode = modeDriver
		f := m.enter(g, d)
		f.deliver(n.V)
		return f, 0, Value{}, nil
	}
	if g.state == genCreated {
		return nil, EvRaise, Value{}, m.throwCreated(g, n.Err)
	}
	if _, err := m.resumable(g, Value{}); err != nil {
		return nil, EvRaise, Value{}, err
	}
	f := g.leaf
	v, done, handled, err := m.throwDelegate(g, n.Err, nil)
	switch {
	case handled && err == nil && !done:
		return nil, EvYield, v, nil
	case handled && err != nil && done:
		return nil, EvRaise, Value{}, err
	}
	g.frame.mode = modeDriver
	m.enter(g, d)
	if handled && err == nil {
		if m.rec != nil {
			m.reportTaken(f, trace.NoValue)
		}
		f.r[f.code.ins[f.pc-1].A] = v
		return f, 0, Value{}, nil
	}
	e := n.Err
	if handled {
		e = err
	}
	m.fr = f
	m.throws = append(m.throws, throw{g, f})
	m.thrown(f, e)
	if f, e = m.handler(f, e); f == nil {
		return nil, evStopped, Value{}, nil
	}
	return f, 0, Value{}, e
}

func event(done bool, err *Exc) Event {
	switch {
	case err != nil:
		return EvRaise
	case done:
		return EvReturn
	}
	return EvYield
}

// driveCall calls a function for a driver: it returns the frame to go on with, which may be another driver to be started, or the next event.
func (m *VM) driveCall(d *Frame, n Next) (*Frame, Event, Value, *Exc) {
	if fn := AsFunc(n.V); fn != nil {
		if m.T.Depth >= m.T.RecursionLimit {
			return nil, EvRaise, Value{}, m.tooDeep()
		}
		f, err := m.bindFrame(fn, Value{}, n.Args, n.Names)
		if err != nil {
			return nil, EvRaise, Value{}, err
		}
		if fn.code.gen {
			return nil, EvReturn, m.newGen(f, fn), nil
		}
		m.T.Depth++
		f.mode, f.back = modeDriver, d
		return f, 0, Value{}, nil
	}
	if b := object.AsMethod(n.V); b != nil {
		return m.driveCall(d, Next{V: b.Func, Args: append([]Value{b.Self}, n.Args...), Names: n.Names})
	}
	if c := n.V.Ref.Type; c.IsHeap() {
		if call := c.Lookup(nameCall); call.Ref != nil && call.Ref.Type == FuncType {
			return m.driveCall(d, Next{V: call, Args: append([]Value{n.V}, n.Args...), Names: n.Names})
		}
	}
	v, err := m.callNative(n.V, n.Args, n.Names)
	f := m.tail
	m.tail = nil
	switch {
	case err != nil:
		return nil, EvRaise, Value{}, err
	case f == nil:
		return nil, EvReturn, v, nil
	}
	if f.code != nil {
		if m.T.Depth >= m.T.RecursionLimit {
			return nil, EvRaise, Value{}, m.tooDeep()
		}
		m.T.Depth++
	}
	f.mode, f.back = modeDriver, d
	return f, EvStart, Value{}, nil
}

// callNative calls what is not a Python function. A driver or frame that a native asks for is left in m.tail to be started by the caller, when its end means nothing but
// its result; otherwise it runs nested.
func (m *VM) callNative(fn Value, args []Value, names []*Str) (Value, *Exc) {
	c := fn.Ref.Type
	call := c.TailCall
	if call == nil {
		call = leavingTail[c]
	}
	if call == nil {
		return object.Call(m.T, fn, args, names)
	}
	v, err := call(m.T, fn, args, names)
	if err != nil {
		m.tail = nil
	} else if m.tail != nil && m.tail.mode != modeCall {
		return m.runTail()
	}
	return v, err
}

// leavingTail are the Call slots of natives as they were before finishTail wrapped them.
var leavingTail = map[*object.Type]object.CallFunc{}

// runLoop runs frame f, whose mode is modeStop, to its end or next yield, on top of whatever is running.
func (m *VM) runLoop(f *Frame) (Value, Status, *Exc) { return m.runFrom(f, nil) }

func (m *VM) raiseIn(f *Frame, e *Exc) (Value, Status, *Exc) { return m.runFrom(f, e) }

// nestedSlice is how many instructions a nested run executes between looks at limits.
const nestedSlice = 1 << 16

func (m *VM) runFrom(f *Frame, e *Exc) (Value, Status, *Exc) {
	saved, depth, left := m.fr, m.T.Depth, m.left
	t := &m.threads
	steps, nested := m.steps, t.nested
	t.level++
	for {
		st := m.run(f, nestedSlice, e)
		if st != Running {
			v, err := m.result, m.err
			m.result, m.err = Value{}, nil
			m.fr, m.left = saved, left
			t.level--
			t.nested = nested + m.steps - steps
			if t.level == 0 && t.work.apart && !t.work.under {
				m.left = min(m.left, 1) // the slice ends here, and the next one begins on a goroutine
			}
			if st == Raised {
				m.T.Depth = min(m.T.Depth, depth)
			}
			return v, st, err
		}
		if e = nil; t.current.state != strandRuns {
			e = m.waitNested()
		}
		if f = m.fr; e == nil {
			e = m.checkLimits()
		}
	}
}

// runNested runs a bound frame from Go and returns its result.
func (m *VM) runNested(f *Frame) (Value, *Exc) {
	if m.T.Depth >= m.T.RecursionLimit {
		return Value{}, m.tooDeep()
	}
	m.T.Depth++
	f.mode, f.back = modeStop, m.fr
	v, _, err := m.runLoop(f)
	return v, err
}

// runTail runs, from Go, the frame or driver that a native function has asked for.
func (m *VM) runTail() (Value, *Exc) {
	f := m.tail
	m.tail = nil
	if f.code != nil {
		v, err := m.runNestedMode(f)
		return v, err
	}
	f.mode, f.back = modeStop, m.fr
	v, _, err := m.runLoop(f)
	return v, err
}

func (m *VM) runNestedMode(f *Frame) (Value, *Exc) {
	md, dflt := f.mode, f.dflt()
	v, err := m.runNested(f)
	if md == modeImport {
		if err != nil {
			m.dropModule(f)
		}
		return dflt, err
	}
	return v, err
}

// runSink is object.Interp.RunSink: feeds a generator's values to a sink.
func (m *VM) runSink(t *Thread, gen Value, sink object.Sink) (Value, *Exc) {
	return object.RunSink(t, gen, sink)
}

// delegateOther is YieldFrom for anything but a fresh or suspended generator. It returns the frame to go on with.
func (m *VM) delegateOther(f *Frame, i *compile.Instr) (*Frame, *Exc) {
	it, arg := f.r[i.B], f.r[i.A]
	if m.rec != nil && f.gen.waiting {
		m.reportTaken(f, m.sent(arg))
	}
	if g := AsGen(it); g != nil && !g.native {
		done, err := m.resumable(g, arg)
		if err != nil {
			return nil, err
		}
		if m.T.Depth >= m.T.RecursionLimit {
			return nil, m.tooDeep()
		}
		if done {
			f.r[i.A] = object.None
			return f, nil
		}
		return m.delegate(g, f, arg), nil
	}
	if a := asASend(it); a != nil {
		return m.delegateASend(f, i, a, arg)
	}
	v, done, err := m.sendIterator(it, arg)
	if err != nil {
		return nil, err
	}
	if done {
		f.r[i.A] = v
		return f, nil
	}
	if m.rec != nil {
		m.reportWait(f, v)
	}
	return m.suspend(f, v), nil
}

// sendIterator sends v into any iterator (PyIter_Send, Objects/abstract.c).
func (m *VM) sendIterator(it, arg Value) (v Value, done bool, err *Exc) {
	if g := AsGen(it); g != nil {
		return m.send(g, arg)
	}
	c := it.Ref.Type
	if c.Send != nil {
		return c.Send(m.T, it, arg)
	}
	if arg.IsNone() && c.Next != nil && !c.IsHeap() {
		v, err = c.Next(m.T, it)
		if err.Is(object.StopIterationType) {
			return stopValue(err), true, nil
		}
		if err == nil && v.Ref == nil {
			return object.None, true, nil
		}
		return v, false, err
	}
	name := nameSend
	if arg.IsNone() {
		name = nameNext
		v, _, err = object.CallSpecial(m.T, it, name)
	} else {
		v, err = object.CallMethod(m.T, it, name, arg)
	}
	if err.Is(object.StopIterationType) {
		return stopValue(err), true, nil
	}
	return v, false, err
}
