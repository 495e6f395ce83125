package asyncio

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
)

// View is what a debugger shows of a recorded run's event loops. Making one changes nothing and runs no code of the program.
type View struct {
	Loop      uint32 // the running loop's entity; 0: none runs
	Iteration int    // of it, from 1
	Tasks     []TaskView
	Ready     []ReadyView // of the running loop, next first
	Timers    []TimerView // earliest first
}

// TaskView is a task. Those that have ended long ago may be left out.
type TaskView struct {
	Entity   uint32
	State    string // ready, running, sleeping, awaiting, blocked, done, cancelled or failed
	Gen      *vm.Gen
	WaitsFor uint32
	Reason   string
	Since    float64
	Until    float64 // when a timer wakes it; -1: none does
	Waiters  []uint32
	Event    int32 // the latest event of its state
	Result   value // or exception; absent before the end
}

// ReadyView is an entry of the ready queue.
type ReadyView struct {
	Entity uint32
	Text   string
	Event  int32
}

// TimerView is a timer that is set.
type TimerView struct {
	Entity uint32
	When   float64
	Text   string
	Event  int32
}

// keptTasks is how many tasks that have ended a recorded run remembers at least.
const keptTasks = 1000

// remember keeps a task for views.
func (st *state) remember(k *Task) {
	if len(st.visible) >= 4*keptTasks && len(st.visible)%keptTasks == 0 {
		st.forgetEnded()
	}
	st.visible = append(st.visible, k)
}

// forgetEnded drops ended tasks, oldest first, until keptTasks of them are left.
func (st *state) forgetEnded() {
	ended := 0
	for _, k := range st.visible {
		if k.state != pending {
			ended++
		}
	}
	kept := st.visible[:0]
	for _, k := range st.visible {
		if k.state != pending && ended > keptTasks {
			ended--
			continue
		}
		kept = append(kept, k)
	}
	clear(st.visible[len(kept):])
	st.visible = kept
}

// Look makes the view of a run; nil when it has not imported asyncio or is not recorded.
func Look(m *vm.VM) *View {
	st, ok := m.In.State["asyncio"].(*state)
	if !ok || m.Recorder() == nil {
		return nil
	}
	v := &View{}
	ready, until := map[*Task]bool{}, map[*Future]float64{}
	if l := st.running; l != nil {
		v.Loop, v.Iteration = l.entity, int(l.turn)
		l.ready.each(func(j *job) {
			if j.kind == jobStep {
				ready[j.task()] = true
			}
			v.Ready = append(v.Ready, st.readyView(j))
		})
		v.Timers = st.timersOf(l, until)
	}
	for _, k := range st.visible {
		t := st.taskView(k, ready[k])
		if at, ok := until[k.waitFor]; ok && t.Reason == "sleep" {
			t.Until = at
		}
		v.Tasks = append(v.Tasks, t)
	}
	return v
}

func (st *state) readyView(j *job) ReadyView {
	switch j.kind {
	case jobStep:
		return ReadyView{j.task().entity, j.task().nameText(), j.event}
	case jobHandle:
		return ReadyView{j.handle().entity, st.callbackText(j.handle().fn), j.event}
	case jobSleep:
		return ReadyView{j.fut.entity, "sleep", j.event}
	case jobGroup:
		return ReadyView{st.entities[(*object.Object)(j.what)], "group", j.event}
	case jobGather:
		return ReadyView{(*gathering)(j.what).entity, "gather", j.event}
	}
	return ReadyView{j.fut.entity, "run_until_complete", j.event}
}

// timersOf lists a loop's timers and enters those of sleeps in until.
func (st *state) timersOf(l *Loop, until map[*Future]float64) []TimerView {
	out := []TimerView{}
	l.timers.InOrder(func(x *sim.Timer[due]) {
		t := TimerView{When: x.When}
		v := object.Obj(x.Target.Object)
		if h := asHandle(v); h != nil {
			t.Entity, t.Event, t.Text = h.entity, h.event, st.callbackText(h.fn)
		} else if f := asFuture(v); f != nil {
			t.Entity, t.Event, t.Text = f.entity, f.event, "sleep"
			until[f] = t.When
		}
		out = append(out, t)
	})
	return out
}

func (st *state) taskView(k *Task, ready bool) TaskView {
	v := TaskView{Entity: k.entity, Gen: k.generator(), Since: k.seen().since, Until: -1, Event: k.event}
	for _, w := range k.waitingTasks() {
		v.Waiters = append(v.Waiters, w.entity)
	}
	switch {
	case k.state == cancelled:
		v.State = "cancelled"
	case k.state == finished && k.failed:
		v.State, v.Result = "failed", k.result
	case k.state == finished:
		v.State, v.Result = "done", orNone(k.result)
	case k.loop != nil && k.loop.current == k:
		v.State = "running"
	case ready || k.waitFor == nil:
		v.State = "ready"
	default:
		f := k.waitFor
		v.WaitsFor, v.Reason = st.waitsFor(f)
		v.State = stateFor(v.Reason)
	}
	return v
}

// stateFor is the state of a task that waits in a certain way.
func stateFor(reason string) string {
	switch reason {
	case "sleep":
		return "sleeping"
	case "get", "put", "join", "acquire", "wait", "barrier":
		return "blocked"
	}
	return "awaiting"
}

// waitingTasks are the tasks that a future wakes when it is done.
func (f *Future) waitingTasks() []*Task {
	var out []*Task
	for _, cb := range f.callbacks() {
		if cb.task != nil {
			out = append(out, cb.task)
		}
	}
	return out
}

// waitersOf are the entities of the tasks that wait in a line, first come first.
func waitersOf(w *futures) []uint32 {
	out := []uint32{}
	for _, f := range w.all() {
		if f.state == pending {
			for _, k := range f.waitingTasks() {
				out = append(out, k.entity)
			}
		}
	}
	return out
}

// QueueItems are the items of a queue, first out first; ok is false for anything else.
func QueueItems(v value) (items []value, ok bool) {
	if v.Ref == nil || v.Ref.Type.Kind != object.KindOther || !v.Ref.Type.IsSubtype(queueType) {
		return nil, false
	}
	return asQueue(v).list(), true
}

// LookSync shows a queue or lock of this package; ok is false for anything else, and for the parts that others are made of.
func LookSync(o *object.Object) (v vm.SyncView, ok bool) {
	x := object.Obj(o)
	switch c := o.Type; {
	case c.Kind != object.KindOther:
		return v, false
	case c.IsSubtype(queueType):
		q := asQueue(x)
		v = vm.SyncView{Entity: q.entity, IsQueue: true, Items: q.outgoing(), Size: q.n, Capacity: int(max(q.maxsize, 0)), Unfinished: int(q.unfinished), Getters: waitersOf(&q.getters), Putters: waitersOf(&q.putters)}
	case c.IsSubtype(lockType):
		k := asLock(x)
		if k.part {
			return v, false
		}
		v = vm.SyncView{Entity: k.entity, Flag: k.locked, HasFlag: true, Holder: k.owner.identity(), Getters: waitersOf(&k.waiters)}
	case c.IsSubtype(semaphoreType):
		s := asSemaphore(x)
		v = vm.SyncView{Entity: s.entity, Size: int(s.value), Getters: waitersOf(&s.waiters)}
		if c.IsSubtype(boundedType) {
			v.Capacity = int(s.limit)
		}
	case c.IsSubtype(eventType):
		e := asEvent(x)
		v = vm.SyncView{Entity: e.entity, Flag: e.set, HasFlag: true, Getters: waitersOf(&e.waiters)}
	case c.IsSubtype(loopBoundType):
		return lookBound(asLoopBound(x))
	}
	return v, v.Entity != 0
}

// lookBound shows a condition or a barrier, from the attributes that the part in Python gives it.
func lookBound(b *loopBound) (v vm.SyncView, ok bool) {
	if b.entity == 0 || b.part || b.Dict == nil {
		return v, false
	}
	v.Entity = b.entity
	get := func(d *object.Dict, name string) value { return orNone(d.GetStr(object.Intern(name))) }
	cond := b
	if c := get(b.Dict, "_cond"); c.Ref.Type.Kind == object.KindOther && c.Ref.Type.IsSubtype(loopBoundType) {
		cond = asLoopBound(c)
		v.Size, v.Capacity = int(get(b.Dict, "_count").N), int(get(b.Dict, "_parties").N)
	} else if k := get(b.Dict, "_lock"); k.Ref.Type.Kind == object.KindOther && k.Ref.Type.IsSubtype(lockType) {
		lock := asLock(k)
		v.Flag, v.HasFlag, v.Holder = lock.locked, true, lock.owner.identity()
		v.Putters = waitersOf(&lock.waiters) // they wait for the lock; the getters wait for notify
	}
	v.Getters = []uint32{}
	for _, f := range cond.pending() {
		for _, k := range f.waitingTasks() {
			v.Getters = append(v.Getters, k.entity)
		}
	}
	return v, true
}

// EntityOf is the number of a task, future, loop, handle, queue or lock in the recording; 0 for anything else.
func EntityOf(v value) uint32 {
	if v.Ref == nil || v.Ref.Type.Kind != object.KindOther {
		return 0
	}
	if f := asFuture(v); f != nil {
		if f.purpose == sleeping {
			return 0
		}
		return f.entity
	}
	if h := asHandle(v); h != nil {
		return h.entity
	}
	if l := asLoop(v); l != nil {
		return l.entity
	}
	switch c := v.Ref.Type; {
	case c.IsSubtype(queueType):
		return asQueue(v).entity
	case c.IsSubtype(lockType):
		return asLock(v).entity
	case c.IsSubtype(semaphoreType):
		return asSemaphore(v).entity
	case c.IsSubtype(eventType):
		return asEvent(v).entity
	case c.IsSubtype(loopBoundType):
		return asLoopBound(v).entity
	}
	return 0
}

func init() {
	brief := func(c *object.Type, text func(m *vm.VM, v value) string) {
		vm.SetBrief(c, func(m *vm.VM, v value) string { return "<" + v.Ref.Type.ShortName() + text(m, v) + ">" })
	}
	states := [...]string{pending: "pending", cancelled: "cancelled", finished: "finished"}
	brief(FutureType, func(m *vm.VM, v value) string {
		f := asFuture(v)
		switch {
		case f.isTask():
			return " " + f.task().nameText() + " " + states[f.state]
		case f.state == finished && f.failed:
			return " exception=" + m.BriefExc(f.exc())
		case f.state == finished:
			return " result=" + m.Brief(orNone(f.result))
		}
		return " " + states[f.state]
	})
	brief(queueType, func(m *vm.VM, v value) string {
		q := asQueue(v)
		text := " maxsize=" + itoa(int(max(q.maxsize, 0)))
		if q.n > 0 {
			text += " items=" + m.Brief(object.NewList(q.list()).V())
		}
		return text
	})
	flag := func(b bool, yes, no string) string {
		if b {
			return " " + yes
		}
		return " " + no
	}
	brief(lockType, func(_ *vm.VM, v value) string { return flag(asLock(v).locked, "locked", "unlocked") })
	brief(eventType, func(_ *vm.VM, v value) string { return flag(asEvent(v).set, "set", "unset") })
	brief(semaphoreType, func(_ *vm.VM, v value) string { return " value=" + itoa(int(asSemaphore(v).value)) })
	brief(loopBoundType, func(*vm.VM, value) string { return "" })
	brief(baseLoopType, func(*vm.VM, value) string { return "" })
	brief(handleType, func(_ *vm.VM, v value) string {
		return flag(asHandle(v).cancelled, "cancelled", asHandle(v).loop.st.callbackText(asHandle(v).fn))
	})
}
