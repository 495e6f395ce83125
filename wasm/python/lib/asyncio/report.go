package asyncio

import (
	"slices"
	"strconv"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// entry is one more item of the context that an exception handler gets.
type entry struct {
	key string
	val value
}

// report hands something that nobody caught to the loop's exception handler (call_exception_handler).
func (st *state) report(t *thread, l *Loop, message string, more ...entry) {
	d := object.NewDict()
	d.SetStr(object.Intern("message"), object.String(message))
	for _, e := range more {
		d.SetStr(object.Intern(e.key), e.val)
	}
	if err := st.handle(t, l, d.V()); err != nil {
		st.m.Unraisable("Exception ignored in: ", l.V(), err)
	}
}

func (st *state) reportCallback(t *thread, h *Handle, e *exc) {
	fn := orNone(h.fn)
	st.report(t, h.loop, "Exception in callback "+callbackSource(t, fn, h.args, h.loop.debug), entry{"exception", e.V()}, entry{"handle", h.V()})
}

// handle is loop.call_exception_handler(context).
func (st *state) handle(t *thread, l *Loop, context value) *exc {
	if l.handler.Ref == nil {
		return st.guardDefault(t, l, context, "Exception in default exception handler")
	}
	err := st.callHandler(t, l, context)
	if err == nil || leavesLoop(err) {
		return err
	}
	if d := object.AsDict(context); d != nil && d.GetStr(object.Intern("handle")).Ref != nil {
		handledMeanwhile(err, object.AsExc(orNone(d.GetStr(object.Intern("exception")))))
	}
	if _, ok := vm.ExitOf(err); ok {
		return err
	}
	d := object.NewDict()
	d.SetStr(object.Intern("message"), object.String("Unhandled error in exception handler"))
	d.SetStr(object.Intern("exception"), err.V())
	d.SetStr(object.Intern("context"), context)
	return st.guardDefault(t, l, d.V(), "Exception in default exception handler while handling an unexpected error in custom exception handler")
}

// handledMeanwhile makes handled, which was being handled while err came about, the context of err, or of the first of err's own contexts.
func handledMeanwhile(err, handled *exc) {
	for err != handled && handled != nil {
		if err.Context == nil {
			err.Context = handled
			return
		}
		err = err.Context
	}
}

// guardDefault calls the default handler, which a program's class of loop may have redefined.
func (st *state) guardDefault(t *thread, l *Loop, context value, failed string) *exc {
	var err *exc
	if l.Type.IsHeap() {
		_, err = object.CallMethod(t, l.V(), object.Intern("default_exception_handler"), context)
	} else {
		err = st.defaultHandler(t, context)
	}
	if err == nil || leavesLoop(err) {
		return err
	}
	if _, ok := vm.ExitOf(err); ok {
		return err
	}
	return st.log(t, "error", failed, err)
}

// callHandler calls the program's handler, in the context of the task or handle that the report is about.
func (st *state) callHandler(t *thread, l *Loop, context value) *exc {
	var ctx *contextvars.Context
	if d := object.AsDict(context); d != nil {
		for _, key := range []string{"task", "future", "handle"} {
			v := d.GetStr(object.Intern(key))
			if v.Ref == nil || v.IsNone() {
				continue
			}
			if k := asTask(v); k != nil {
				ctx = k.context()
			} else if h := asHandle(v); h != nil {
				ctx = h.ctx
			}
			break
		}
	}
	if ctx != nil {
		if err := ctx.Enter(t); err != nil {
			return err
		}
		defer ctx.Exit(t)
	}
	_, err := object.CallArgs(t, l.handler, l.V(), context)
	return err
}

// defaultHandler logs the context as CPython's default_exception_handler does.
func (st *state) defaultHandler(t *thread, context value) *exc {
	d := object.AsDict(context)
	if d == nil {
		return t.AttributeError("'"+object.TypeName(context)+"' object has no attribute 'get'", context, object.Intern("get"))
	}
	text := "Unhandled exception in event loop"
	if s := object.AsStr(orNone(d.GetStr(object.Intern("message")))); s != nil && s.S != "" {
		text = s.S
	}
	var keys []string
	for _, e := range d.Entries() {
		if s := object.AsStr(orNone(e.Key)); s != nil && s.S != "message" && s.S != "exception" {
			keys = append(keys, s.S)
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		s, err := object.Repr(t, d.GetStr(object.Intern(k)))
		if err != nil {
			return err
		}
		text += "\n" + k + ": " + s
	}
	return st.log(t, "error", text, object.AsExc(orNone(d.GetStr(object.Intern("exception")))))
}

// log writes to the logger "asyncio": through the module logging where the program has imported it, else to stderr, which is what logging does by itself.
func (st *state) log(t *thread, level, text string, e *exc) *exc {
	mod := t.Modules.GetStr(object.Intern("logging"))
	if mod.Ref == nil {
		if e != nil {
			text += "\n" + trimNewline(st.m.FormatException(e))
		}
		st.m.Stderr(text + "\n")
		return nil
	}
	logger, err := object.CallMethod(t, mod, object.Intern("getLogger"), object.String("asyncio"))
	if err != nil {
		return err
	}
	fn, err := object.GetAttr(t, logger, object.Intern(level))
	if err != nil {
		return err
	}
	info := object.False
	if e != nil {
		info = e.V()
	}
	_, err = object.Call(t, fn, []value{object.String(text), info}, []*str{object.Intern("exc_info")})
	return err
}

// logDebug logs a debugging message, which only a program that has set up logging can see.
func (st *state) logDebug(t *thread, text string) {
	if t.Modules.GetStr(object.Intern("logging")).Ref == nil {
		return
	}
	if err := st.log(t, "debug", text, nil); err != nil {
		st.m.Unraisable("Exception ignored in: ", object.String("logging"), err)
	}
}

func trimNewline(s string) string {
	for len(s) > 0 && s[len(s)-1] == '\n' {
		s = s[:len(s)-1]
	}
	return s
}

// checkSlow warns, in debug mode, of a step or callback that took long: on this clock, one that blocked.
func (r *runner) checkSlow(t *thread, what func() string) {
	l := r.l
	took := l.st.clock.Now() - r.started
	limit, err := object.AsFloat(t, l.slow)
	if err != nil || took < limit {
		return
	}
	text := "Executing " + what() + " took " + strconv.FormatFloat(took, 'f', 3, 64) + " seconds"
	if err := l.st.log(t, "warning", text, nil); err != nil {
		l.st.m.Unraisable("Exception ignored in: ", object.String("logging"), err)
	}
}

// source is where the code stands that called a function of this package, as "main.py:12"; of code in py/ that is the place in CPython's file.
func (st *state) source() string {
	f := st.m.Frame()
	if f == nil {
		return "sys:1"
	}
	if p := places[f.Qualname()]; p.makes != "" && f.InLibrary() {
		return library + p.file + ":" + p.makes
	}
	return f.Filename() + ":" + itoa(f.Line())
}

// place is where the program itself is now.
func (st *state) place() (string, int) {
	if f := st.m.Caller(); f != nil {
		return f.Filename(), f.Line()
	}
	return "sys", 1
}

// watch makes the end of a pending task visible.
func (k *Task) watch(t *thread) {
	if !k.quiet && !k.watched && t.NewFinalizable != nil {
		k.watched = true
		t.NewFinalizable(&k.Object)
	}
}

// watchTasks makes the ends of all pending tasks visible to the collection that comes.
func (st *state) watchTasks(t *thread) {
	for _, l := range st.loops {
		for k := l.first; k != nil; k = k.next {
			k.watch(t)
		}
	}
}

// atExit reports, when the program has ended, the tasks that were never finished.
func (st *state) atExit(t *thread) {
	for _, k := range st.leaving {
		st.lastReference(t, &k.Future)
	}
	st.m.CollectNow() // what lies in circles goes before the program's own variables do
	for _, l := range st.loops {
		if l.thread != nil {
			continue // a daemon thread still runs it: CPython ends with that thread, and finalises nothing of its own
		}
		for k := l.first; k != nil; {
			next := k.next
			st.lastReference(t, &k.Future)
			k = next
		}
	}
}
