package vm

import (
	"strconv"

	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// What a recorded strand carries along: who acts in it while it is put aside (its own code, or a task of its event loop), its number, and the latest event of its state. The main
// thread has no number of its own: it is the main program, 0.
type strandRecord struct {
	place  trace.Place
	entity uint32
	event  int32
	begun  bool
}

// Entity is the strand's number in the recording; 0: the main thread.
func (s *Strand) Entity() uint32 { return s.rec.entity }

// Event is the latest event of the strand's state.
func (s *Strand) Event() int32 { return s.rec.event }

// reportThread reports what happens to a strand.
func (m *VM) reportThread(ev ThreadEvent, s *Strand, on any) {
	r := m.rec
	switch ev {
	case ThreadStarts:
		s.rec.entity = r.Add(trace.Entity{Kind: "thread", Name: threadName(s), Type: "Thread"})
		s.rec.event = r.Emit(trace.ThreadStart, s.rec.entity, 0, -1, r.Cause())
	case ThreadWaits:
		object, reason := m.waitOf(s, on)
		s.rec.event = r.Emit(trace.ThreadBlock, s.rec.entity, object, r.Text(reason), r.Cause())
	case ThreadReady:
		cause := r.Cause()
		if s.timedOut {
			cause = s.rec.event
		}
		s.rec.event = r.Emit(trace.ThreadWake, s.rec.entity, 0, -1, cause)
	case ThreadRuns:
		m.reportSwitch(s)
	case ThreadEnds:
		s.rec.event = r.Emit(trace.ThreadEnd, s.rec.entity, 0, -1, r.Why)
	case LockTaken:
		if m.InProgram() { // the locks that the library's own are made of are nobody's business
			r.Emit(trace.LockAcquire, m.objectEntity(on), 0, 0, r.Cause())
		}
	case LockFreed:
		if m.InProgram() {
			r.Emit(trace.LockRelease, m.objectEntity(on), 0, 0, r.Cause())
		}
	}
}

// reportSwitch gives control to strand s. What was acting in the one before is kept with it.
func (m *VM) reportSwitch(s *Strand) {
	r := m.rec
	if m.acting != nil {
		m.acting.rec.place = r.Place()
	} else {
		m.threads.main.rec.place = r.Place()
	}
	m.acting = s
	cause := s.rec.event
	if cause <= 0 {
		cause = r.Why
	}
	event := r.Emit(trace.ThreadSwitch, s.rec.entity, 0, -1, cause)
	if !s.rec.begun && s != m.threads.main {
		s.rec.begun = true
		r.Give(s.rec.entity, event)
		return
	}
	s.rec.place.Why = event
	r.Return(s.rec.place)
}

// threadName is the name of the Thread whose method a new strand calls.
func threadName(s *Strand) string {
	if d, ok := s.fr.driver().(*starter); ok {
		if b := object.AsMethod(d.fn); b != nil && b.Self.Ref != nil {
			if x := object.ExtOf(b.Self.Ref); x != nil && x.Dict != nil {
				if name := object.AsStr(orNone(x.Dict.GetStr(object.Intern("_name")))); name != nil {
					return name.S
				}
			}
		}
	}
	return "thread " + strconv.Itoa(s.ID)
}

// waitOf is what strand s waits for, and how one waits for it. Where the library waits for the program, it is what the program asked the library for: the queue of a
// q.get() and not the lock in it.
func (m *VM) waitOf(s *Strand, on any) (entity uint32, reason string) {
	if x, ok := on.(*Strand); ok {
		return x.rec.entity, "join"
	}
	if self, method := m.libraryCall(s); self.Ref != nil {
		switch method {
		case "get", "put", "join", "acquire", "wait":
			return m.thingEntity(self), method
		case "start":
			return 0, "start"
		case "__enter__":
			return m.thingEntity(self), "acquire"
		case "wait_for":
			return m.thingEntity(self), "wait"
		case "result":
			return m.thingEntity(self), "future"
		}
	}
	if s.wait.Peer != "" {
		return m.enterNamed(objectOf(on), "connection", s.wait.Peer), "network"
	}
	e := m.objectEntity(on)
	switch {
	case on == nil:
		return 0, "sleep"
	case m.EntityOf != nil && e != 0 && m.lockEntities[objectOf(on)] == 0:
		return e, "loop"
	}
	if o := objectOf(on); o != nil && thingKind(o) == "queue" {
		return e, "get"
	}
	return e, "acquire"
}

// HandsOver reports whether the frame is of one of the library's methods that call what the program has given them: a thread that is to call queue.get calls it as the program would.
func (f *Frame) HandsOver() bool {
	return f.code != nil && handsOver[f.code.C.Qualname] && f.InLibrary()
}

var handsOver = map[string]bool{"Thread.run": true, "_Call.run": true, "Timer.run": true}

// libraryCall is the method of the library that the program has called in strand s, with its self; absent when the program itself is innermost.
func (m *VM) libraryCall(s *Strand) (self Value, method string) {
	f := s.fr
	if s == m.threads.current {
		f = m.fr
	}
	var last *Frame
	for ; f != nil; f = f.back {
		if f.code == nil {
			continue
		}
		if !f.InLibrary() || f.HandsOver() {
			break
		}
		last = f
	}
	if f == nil || last == nil || last.code.nparam == 0 || len(last.code.C.LocalNames) == 0 || last.code.C.LocalNames[0] != "self" {
		return Value{}, ""
	}
	self = last.r[0]
	if self.Ref != nil && self.Ref.Type == CellType {
		self = asCell(self).v
	}
	return self, last.code.C.Name
}

// NoteThing reports what a method of the library's Python does to a thing of threading or queue: how much it holds now, and the item, or a number where there is none.
func (m *VM) NoteThing(kind string, thing Value, size int, item Value, number int) {
	k, ok := trace.KindOf(kind)
	if m.rec == nil || !ok {
		return
	}
	value := int32(number)
	if item.Ref != nil {
		value = -1
		if item.IsInt() {
			value = m.rec.Int(item.N)
		} else if m.rec.Keeps() {
			value = m.rec.Text(m.Brief(item))
		}
	}
	m.rec.Emit(k, m.thingEntity(thing), uint32(size), value, m.rec.Cause())
}

// thingKinds are the classes of threading and queue, by name.
var thingKinds = map[string]string{
	"Queue": "queue", "LifoQueue": "queue", "PriorityQueue": "queue", "SimpleQueue": "queue", "Condition": "condition", "Event": "event", "Semaphore": "semaphore",
	"BoundedSemaphore": "semaphore", "Barrier": "barrier", "Future": "future", "ThreadPoolExecutor": "executor",
}

// thingEntity is the number of an object of threading or queue; of a Thread, that of its strand.
func (m *VM) thingEntity(v Value) uint32 {
	for _, s := range m.threads.all {
		if s.Object == v {
			return s.rec.entity
		}
	}
	return m.enterObject(v.Ref, thingKind(v.Ref))
}

func thingKind(o *object.Object) string {
	for c := o.Type; c != nil; c = c.Base {
		if k := thingKinds[c.ShortName()]; k != "" {
			return k
		}
	}
	return "lock"
}

// ThingOf is the number of an object of threading or queue in the recording, and its kind; 0 while it has none.
func (m *VM) ThingOf(o *object.Object) (entity uint32, kind string) {
	if entity = m.lockEntities[o]; entity != 0 {
		kind = thingKind(o)
	}
	return entity, kind
}

// AsksFor reports whether the program has called a method of thing, which the native function under way is part of.
func (m *VM) AsksFor(thing Value) bool {
	self, _ := m.libraryCall(m.threads.current)
	return self.Ref == thing.Ref
}

func objectOf(on any) *object.Object {
	if x, ok := on.(interface{ V() Value }); ok {
		return x.V().Ref
	}
	return nil
}

func (m *VM) enterObject(o *object.Object, kind string) uint32 {
	if e, ok := m.lockEntities[o]; ok {
		return e
	}
	return m.enterNamed(o, kind, m.nameOf(o))
}

// enterNamed is enterObject for a thing that has a name of its own.
func (m *VM) enterNamed(o *object.Object, kind, name string) uint32 {
	e, ok := m.lockEntities[o]
	if !ok {
		if m.lockEntities == nil {
			m.lockEntities = map[*object.Object]uint32{}
		}
		e = m.rec.Add(trace.Entity{Kind: kind, Name: name, Type: o.Type.ShortName()})
		m.lockEntities[o] = e
	}
	return e
}

// nameOf is the variable of the main module, or else of the program's innermost function, that an object is bound to: a function may have but its own word for it.
func (m *VM) nameOf(o *object.Object) string {
	name := ""
	look := func(n string, v Value) {
		if name == "" && v.Ref == o {
			name = n
		}
	}
	if m.main != nil {
		for i := range m.main.Dict.Entries() {
			if e := &m.main.Dict.Entries()[i]; e.Val.Ref == o {
				if s := object.AsStr(orNone(e.Key)); s != nil {
					look(s.S, e.Val)
				}
			}
		}
	}
	if f := m.Caller(); f != nil {
		f.Locals(look)
	}
	return name
}

// objectEntity is the number of a lock, or of whatever else a thread waits for; it is entered when it first appears.
func (m *VM) objectEntity(on any) uint32 {
	x, ok := on.(interface{ V() Value })
	if !ok {
		return 0
	}
	v := x.V()
	if m.EntityOf != nil {
		if e := m.EntityOf(v); e != 0 {
			return e
		}
	}
	return m.enterObject(v.Ref, thingKind(v.Ref))
}

// ThreadWait is what a strand waits for now; reason is "" when it does not wait.
func (m *VM) ThreadWait(s *Strand) (entity uint32, reason string) {
	w, ok := s.Waiting()
	if !ok {
		return 0, ""
	}
	return m.waitOf(s, w.For)
}
