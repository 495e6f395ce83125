package asyncio

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// This file reports to the recorder of a run (package trace) what happens in its loops. st.rec is nil when nobody records, and each report stands behind a test of that; nothing here
// may change anything that the program can see.
//
// Whatever completes a future (a put, a release, a timer, a task's end) says so first: during puts its event in Recorder.By, and the task-wake that Future.schedule
// reports has it as its cause.

// during runs f with an event as the nearer cause of what it brings about.
func (st *state) during(event int32, f func()) {
	r := st.rec
	by := r.By
	r.By = event
	f()
	r.By = by
}

// caused is during, for an event that is there only when the run is recorded.
func (st *state) caused(event int32, f func()) {
	if event < 0 {
		f()
		return
	}
	st.during(event, f)
}

// bind enters a thing in the table of entities, under the name of the variable that it is first bound to.
func (st *state) bind(kind string, o *object.Object) uint32 {
	return st.rec.Add(trace.Entity{Kind: kind, Name: st.m.BoundName(), Type: o.Type.ShortName()})
}

func (st *state) recordTask(k *Task) {
	call := object.TypeName(k.coroutine())
	if g := k.generator(); g != nil {
		call = g.Qualname()
	}
	k.entity = st.rec.Add(trace.Entity{Kind: "task", Name: k.nameText(), Type: k.Type.ShortName(), Text: call})
	k.changed(st.rec.Emit(trace.TaskCreate, k.entity, 0, st.rec.Text(call), st.rec.Cause()))
	st.remember(k)
}

// changed notes the event by which the task's state has changed, and returns it.
func (k *Task) changed(event int32) int32 {
	k.event, k.seen().since = event, k.loop.st.clock.Now()
	return event
}

// recordSuspend reports that task k waits for f, nil when it only lets the others run.
func (st *state) recordSuspend(k *Task, f *Future) {
	object, reason := uint32(0), "yield"
	if f != nil {
		object, reason = st.waitsFor(f)
	}
	k.changed(st.rec.Emit(trace.TaskSuspend, k.entity, object, st.reasonText(reason), st.rec.Why))
}

// reasonText enters a reason; the last one is remembered, for in a program of many switches it is mostly the same.
func (st *state) reasonText(reason string) int32 {
	if reason != st.reason || st.reasonAt < 0 {
		st.reason, st.reasonAt = reason, st.rec.Text(reason)
	}
	return st.reasonAt
}

// waitsFor is the entity that a future stands for, and how one waits for it.
func (st *state) waitsFor(f *Future) (entity uint32, reason string) {
	switch {
	case f.isTask():
		return f.entity, "task"
	case f.Type == gatheringType:
		return f.entity, "gather"
	case f.purpose == sleeping:
		return 0, "sleep"
	case f.why == nil:
		return st.futureEntity(f), "future"
	}
	v := object.Obj(f.why)
	switch c := f.why.Type; {
	case c.IsSubtype(lockType):
		return asLock(v).entity, "acquire"
	case c.IsSubtype(semaphoreType):
		return asSemaphore(v).entity, "acquire"
	case c.IsSubtype(eventType):
		return asEvent(v).entity, "wait"
	case c.IsSubtype(queueType):
		q := asQueue(v)
		switch {
		case f.purpose == putting:
			return q.entity, "put"
		case f.purpose == joining:
			return q.entity, "join"
		}
		return q.entity, "get"
	case c.IsSubtype(loopBoundType):
		b := asLoopBound(v)
		if b.quiet {
			return b.entity, "barrier"
		}
		return b.entity, "wait"
	case isFutureType(c):
		return st.futureEntity(asFuture(v)), "future"
	}
	e, ok := st.entities[f.why]
	name := textAttr(st.m.T, v, nameConnection)
	switch {
	case ok:
	case name != "":
		e = st.rec.Add(trace.Entity{Kind: "connection", Name: name, Type: f.why.Type.ShortName()})
	default:
		e = st.bind("group", f.why)
	}
	st.entities[f.why] = e
	if name != "" {
		return e, "network"
	}
	if object.AsSet(v) != nil {
		return e, "wait"
	}
	return e, "group"
}

// futureEntity gives a future that was made out of sight its number.
func (st *state) futureEntity(f *Future) uint32 {
	if f.entity == 0 {
		f.entity = st.rec.Add(trace.Entity{Kind: "future", Type: f.Type.ShortName()})
	}
	return f.entity
}

// recordWake reports that task k, which waited for f, becomes ready.
func (st *state) recordWake(k *Task, f *Future) int32 {
	object, _ := st.waitsFor(f)
	cause := st.rec.Cause()
	if b := conditionOf(f); b != nil && st.rec.By < 0 && b.event > 0 {
		cause = b.event
	}
	return k.changed(st.rec.Emit(trace.TaskWake, k.entity, object, st.rec.Among, cause))
}

// conditionOf is the condition, or barrier, that a future's waiter waits for, nil when it is something else.
func conditionOf(f *Future) *loopBound {
	if f.why == nil || !f.why.Type.IsSubtype(loopBoundType) {
		return nil
	}
	b := asLoopBound(object.Obj(f.why))
	if b.whole != nil {
		return b.whole
	}
	return b
}

// recordStep reports that a step of task k begins, for the reason that is in its job.
func (st *state) recordStep(k *Task, event int32) {
	kind := trace.TaskResume
	if s := k.seen(); !s.begun {
		s.begun = true
		kind = trace.TaskStart
	}
	st.rec.Give(k.entity, k.changed(st.rec.Emit(kind, k.entity, 0, -1, event)))
}

// recordEnd reports how task k ends and returns the event.
func (st *state) recordEnd(k *Task, kind trace.Kind, text func() string) {
	cause := st.rec.Why
	if kind == trace.TaskCancelled && k.seen().request > 0 {
		cause = k.seen().request
	}
	value := int32(-1)
	if st.rec.Keeps() {
		value = st.rec.Text(text())
	}
	k.changed(st.rec.Emit(kind, k.entity, 0, value, cause))
}

// recordCancel reports that somebody asks task k to be cancelled.
func (st *state) recordCancel(k *Task, msg value) {
	k.seen().request = st.rec.Emit(trace.TaskCancel, k.entity, 0, st.textOf(msg), st.rec.Cause())
}

// textOf enters a value's text; None and nothing have none.
func (st *state) textOf(v value) int32 {
	if !given(v) || !st.rec.Keeps() {
		return -1
	}
	return st.rec.Text(st.m.Brief(v))
}

// item enters the text of any value, None too.
func (st *state) item(v value) int32 {
	if v.IsInt() {
		return st.rec.Int(v.N)
	}
	if v.Ref == nil || !st.rec.Keeps() {
		return -1
	}
	return st.rec.Text(st.m.Brief(v))
}

// recordFuture reports what happens to a future that is neither a task nor of this package's own making. It returns the event.
func (st *state) recordFuture(f *Future, kind trace.Kind, text int32) int32 {
	return st.rec.Emit(kind, f.entity, 0, text, st.rec.Cause())
}

// settled reports the end of a future with an identity, and what it brings about.
func (f *Future) settled(kind trace.Kind, text func() int32, do func()) {
	if f.loop == nil || f.loop.st.rec == nil || f.entity == 0 || f.purpose == sleeping || f.isTask() || f.Type == gatheringType {
		do()
		return
	}
	st := f.loop.st
	st.during(st.recordFuture(f, kind, text()), do)
}

// recordTimer reports a timer for entity that is due at a time.
func (st *state) recordTimer(entity uint32, when float64) int32 {
	return st.rec.Emit(trace.TimerSet, entity, 0, int32(st.rec.Instant(when)), st.rec.Cause())
}

// timerOf is whose timer fires, and the event that set it.
func timerOf(x due) (entity uint32, event int32) {
	v := object.Obj(x.Object)
	if f := asFuture(v); f != nil {
		return f.entity, f.event
	}
	if h := asHandle(v); h != nil {
		return h.entity, h.event
	}
	return 0, -1
}

// recordHandle gives a handle its number and reports that it is scheduled.
func (st *state) recordHandle(h *Handle, kind string) {
	name := st.callbackName(h.fn)
	h.entity = st.rec.Add(trace.Entity{Kind: kind, Name: name, Type: h.Type.Name})
	if kind == "timer" {
		h.event = st.recordTimer(h.entity, h.when)
		return
	}
	h.event = st.rec.Emit(trace.CallbackSchedule, h.entity, 0, st.rec.Text(name), st.rec.Cause())
}

// pushHandle puts the handle of a socket's callback on the ready queue once more, because of an event.
func (st *state) pushHandle(_ *thread, a []value, _ []*str) (value, *exc) {
	h := asHandle(a[0])
	if h.cancelled {
		return object.None, nil
	}
	if st.rec != nil {
		name := st.callbackName(h.fn)
		if h.entity == 0 {
			h.entity = st.rec.Add(trace.Entity{Kind: "handle", Name: name, Type: h.Type.Name})
		}
		h.event = st.rec.Emit(trace.CallbackSchedule, h.entity, 0, st.rec.Text(name), int32(a[1].N))
	}
	h.loop.push(handleJob(h))
	return object.None, nil
}

func (st *state) callbackName(fn value) string {
	if !st.rec.Keeps() {
		return ""
	}
	return st.callbackText(fn)
}

// callbackText is what a callback is called.
func (st *state) callbackText(fn value) string {
	if fn.Ref == nil {
		return ""
	}
	if b := object.AsMethod(fn); b != nil {
		fn = b.Func
	}
	if f := vm.AsFunc(fn); f != nil {
		return f.QualifiedName()
	}
	if b := object.AsBuiltin(fn); b != nil {
		return b.Name
	}
	return object.TypeName(fn)
}

func waiting(w *futures) int32 {
	n := int32(0)
	for _, f := range w.all() {
		if f.state == pending {
			n++
		}
	}
	return n
}

// identity is the task's entity, 0 for none.
func (k *Task) identity() uint32 {
	if k == nil {
		return 0
	}
	return k.entity
}

// note is the function by which the part in Python reports: note(kind, thing, object, value).
func (st *state) note(_ *thread, a []value, _ []*str) (value, *exc) {
	if st.rec == nil {
		return object.None, nil
	}
	b := asLoopBound(a[1])
	if b.quiet {
		return object.None, nil
	}
	kind, _ := trace.KindOf(object.AsStr(a[0]).S)
	value := a[3].N
	if kind == trace.ConditionNotify {
		value = min(value, int64(len(b.pending())))
	}
	event := st.rec.Emit(kind, b.entity, uint32(a[2].N), int32(value), st.rec.Cause())
	if kind != trace.ConditionWait && kind != trace.BarrierWait {
		b.event = event
	}
	return object.None, nil
}

// pending are the futures of those who wait for a condition's notify and have not been woken, first come first.
func (b *loopBound) pending() []*Future {
	if b.Dict == nil {
		return nil
	}
	var out []*Future
	if list := object.AsList(orNone(b.Dict.GetStr(nameWaiters))); list != nil {
		for _, x := range list.Items {
			if f := asFuture(x); f != nil && f.state == pending {
				out = append(out, f)
			}
		}
	}
	return out
}

var nameWaiters = object.Intern("_waiters")

// adopt says that a lock or condition is part of another one and shows as that: adopt(part, whole, quiet). A quiet part has no events of its own.
func (st *state) adopt(_ *thread, a []value, _ []*str) (value, *exc) {
	whole := asLoopBound(a[1])
	quiet := a[2] == object.True
	switch {
	case a[0].Ref.Type.IsSubtype(lockType):
		k := asLock(a[0])
		k.entity, k.quiet, k.part = whole.entity, quiet, true
	default:
		b := asLoopBound(a[0])
		b.entity, b.quiet, b.part, b.whole = whole.entity, quiet, true, whole
	}
	return object.None, nil
}

// hush makes the loops report nothing: hush(on).
func (st *state) hush(_ *thread, a []value, _ []*str) (value, *exc) {
	st.rec = st.m.Recorder()
	if a[0] == object.True {
		st.rec = nil
	}
	return object.None, nil
}
