package debug

import (
	"loopscope/wasm/jsonw"
	"loopscope/wasm/python/lib/asyncio"
	"loopscope/wasm/python/lib/greenlet"
	"loopscope/wasm/python/lib/threads"
	"loopscope/wasm/python/lib/world"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// What a snapshot shows is bounded: so many objects are looked at for what only a variable leads to, and so many frames, tasks, items and variables are shown.
const (
	maxWalk   = 4000
	maxFrames = 2000
	maxTasks  = 2000
	maxLocals = 300
	maxItems  = 200
	maxSyncs  = 200
)

// snapshot is the state of a run at one step, made into JSON (Snapshot in web/src/messages.js) right away: a few hundred of them are kept. refs are its objects by number.
type snapshot struct {
	json    string
	chain   []uint32 // serials of the running frames, innermost first
	actor   uint32
	refs    []*object.Object
	machine *replay // whose objects they are, while it stands at the step
}

// shooter makes one snapshot.
type shooter struct {
	m      *vm.VM
	w      jsonw.Writer
	refs   []*object.Object
	number map[*object.Object]int
	seen   map[*object.Object]bool
	todo   []*object.Object
	walked int
	gens   []*vm.Gen
	stacks []greenlet.Suspended
	syncs  []vm.SyncView
	chain  []uint32
	tasks  map[*vm.Gen]uint32 // tasks by their coroutine
	thread uint32
	// stack: the frames that are being written are of a stack, so that each waits for the one before it; a generator that is suspended alone still knows who resumed it last.
	stack bool
}

// shoot makes the snapshot of where a machine stands.
func shoot(m *vm.VM, step int) *snapshot {
	s := &shooter{m: m, number: map[*object.Object]int{}, seen: map[*object.Object]bool{}, tasks: map[*vm.Gen]uint32{}}
	view := asyncio.Look(m)
	if view == nil {
		view = &asyncio.View{}
	}
	for i := range view.Tasks {
		t := &view.Tasks[i]
		if t.Gen != nil && !t.Gen.Closed() {
			s.tasks[t.Gen] = t.Entity
		}
	}
	running := s.running()
	s.walk(running, view)
	s.w.Open('{')
	s.head(step, view)
	s.list("frames", func() { s.frames(running) })
	s.list("tasks", func() {
		for i := range view.Tasks[:min(len(view.Tasks), maxTasks)] {
			s.task(&view.Tasks[i])
		}
	})
	s.list("ready", func() {
		for i := range view.Ready[:min(len(view.Ready), maxTasks)] {
			e := &view.Ready[i]
			s.entry(e.Entity, e.Text, e.Event)
			s.w.Close('}')
		}
	})
	s.list("timers", func() {
		for i := range view.Timers[:min(len(view.Timers), maxTasks)] {
			e := &view.Timers[i]
			s.entry(e.Entity, e.Text, e.Event)
			s.w.Key("when")
			s.w.Float(e.When)
			s.w.Close('}')
		}
	})
	s.list("syncs", func() {
		for i := range s.syncs {
			s.sync(&s.syncs[i])
		}
	})
	s.list("threads", s.threads)
	s.list("requests", s.requests)
	s.w.Close('}')
	return &snapshot{json: s.w.String(), chain: s.chain, actor: m.Recorder().Actor, refs: s.refs}
}

// head writes where and when the machine stands, and who acts.
func (s *shooter) head(step int, view *asyncio.View) {
	m, r := s.m, s.m.Recorder()
	s.int("step", step)
	last := r.Events() - 2 // the one before that of the step
	if m.Over() {
		last++
	}
	s.int("event", last)
	s.w.Key("clock")
	s.w.Float(m.Clock())
	s.int("iteration", view.Iteration)
	s.int("actor", int(r.Actor))
	frame := 0
	if len(s.chain) > 0 {
		frame = int(s.chain[0])
	}
	s.int("frame", frame)
	s.w.Key("end")
	s.w.Bool(m.Over())
}

// frames writes those that run, those of threads put aside, and those that are suspended.
func (s *shooter) frames(running []*vm.Frame) {
	s.thread, s.stack = s.m.Current().Entity(), true
	for i, f := range running {
		state := "calling"
		if i == 0 {
			state = "running"
		}
		s.frame(f, state)
	}
	for _, x := range s.m.Strands() {
		s.thread = x.Entity()
		for _, f := range own(x.Chain()) {
			s.frame(f, "calling")
		}
	}
	for _, g := range s.stacks {
		s.thread = g.Strand.Entity()
		for _, f := range own(g.Innermost) {
			s.frame(f, "suspended")
		}
	}
	s.thread, s.stack = 0, false
	for _, g := range s.gens {
		s.frame(g.Frame(), g.StateName())
	}
}

// list writes an array of objects under a name.
func (s *shooter) list(name string, items func()) {
	s.w.Key(name)
	s.w.Open('[')
	items()
	s.w.Close(']')
}

func (s *shooter) int(name string, n int) {
	s.w.Key(name)
	s.w.Int(n)
}

func (s *shooter) text(name, text string) {
	s.w.KeyText(name, text)
}

func (s *shooter) ints(name string, list []uint32) {
	s.w.Key(name)
	s.w.Open('[')
	for _, n := range list {
		s.w.Item()
		s.w.Int(int(n))
	}
	s.w.Close(']')
}

// running lists the program's frames that run or wait for one they called, innermost first.
func (s *shooter) running() []*vm.Frame {
	var out []*vm.Frame
	for f := s.m.Innermost(); f != nil && len(out) < maxFrames; f = f.Back() {
		if f.Recorded() {
			out = append(out, f)
			s.chain = append(s.chain, f.Serial())
		}
	}
	return out
}

// walk finds the generators that are suspended or have not begun, the greenlets that are suspended, and the queues and locks: first what tasks and running frames hold, then whatever variables lead to.
func (s *shooter) walk(running []*vm.Frame, view *asyncio.View) {
	visit := func(v object.Value) { s.visit(v) }
	for _, f := range running {
		s.hold(f, visit)
	}
	for i := range view.Tasks {
		if g := view.Tasks[i].Gen; g != nil && !g.Closed() {
			s.visit(g.V())
		}
	}
	for _, x := range s.m.Strands() {
		for f := x.Chain(); f != nil; f = f.Back() {
			if f.Recorded() {
				s.hold(f, visit)
			}
		}
	}
	greenlet.VisitRunning(s.m, visit)
	if d := s.m.MainNamespace(); d != nil && !s.m.Over() {
		for i := range d.Entries() {
			s.visit(d.Entries()[i].Val)
		}
	}
	for len(s.todo) > 0 && s.walked < maxWalk {
		o := s.todo[0]
		s.todo = s.todo[1:]
		s.walked++
		v, ok := asyncio.LookSync(o)
		if !ok {
			v, ok = threads.LookSync(s.m, o)
		}
		if ok && len(s.syncs) < maxSyncs {
			s.syncs = append(s.syncs, v)
		}
		if g, ok := greenlet.Look(o); ok && len(s.stacks) < maxFrames {
			s.stacks = append(s.stacks, g)
		}
		s.m.Children(o, visit)
	}
}

// hold visits what a frame holds.
func (s *shooter) hold(f *vm.Frame, visit func(object.Value)) {
	if f.Gen() != nil {
		s.seen[&f.Gen().Object] = true
	}
	f.Locals(func(_ string, v object.Value) { visit(v) })
	f.Temporaries(visit)
	visit(f.Awaits())
}

func (s *shooter) visit(v object.Value) {
	o := v.Ref
	if o == nil || s.seen[o] {
		return
	}
	switch o.Type.Kind {
	case object.KindInt, object.KindBool, object.KindFloat, object.KindComplex, object.KindStr, object.KindBytes, object.KindByteArray, object.KindRange, object.KindSlice,
		object.KindCode, object.KindModule, object.KindBuiltin:
		if !o.Type.IsHeap() {
			return
		}
	}
	if o == &object.NoneTag {
		return
	}
	s.seen[o] = true
	if g := vm.AsGen(v); g != nil && len(s.gens) < maxFrames {
		if f := g.Frame(); f != nil && f.Recorded() && g.StateName() != "running" {
			s.gens = append(s.gens, g)
		}
	}
	s.todo = append(s.todo, o)
}

// frame writes a FrameInfo.
func (s *shooter) frame(f *vm.Frame, state string) {
	w := &s.w
	w.Item()
	w.Open('{')
	s.int("frame", int(f.Serial()))
	s.int("code", int(f.CodeNumber()))
	s.text("kind", f.FrameKind())
	s.text("state", state)
	line, col, endLine, endCol := s.m.Span(f)
	s.int("line", line)
	s.int("column", col)
	s.int("endLine", endLine)
	s.int("endColumn", endCol)
	s.int("caller", int(s.caller(f)))
	delegate, waits := s.delegate(f, state)
	s.int("delegate", int(delegate))
	s.int("task", int(s.taskOf(f)))
	s.int("thread", int(s.thread))
	if waits != "" {
		s.text("waits", waits)
	}
	if v := f.Sent(); state == "running" && v.Ref != nil && !v.IsNone() {
		s.text("sent", s.m.Brief(v))
	}
	if v := f.Yielded(); state == "suspended" && v.Ref != nil {
		s.text("yielded", s.m.Brief(v))
	}
	if e := f.Handled(); e != nil {
		s.text("exception", s.m.BriefExc(e))
	}
	s.list("locals", func() {
		n := 0
		f.Locals(func(name string, v object.Value) {
			if n++; n <= maxLocals {
				s.named(name, v)
			}
		})
	})
	w.Close('}')
}

// caller is the program's frame that gets the result of f.
func (s *shooter) caller(f *vm.Frame) uint32 {
	for b := s.above(f); b != nil; b = s.above(b) {
		if b.Recorded() {
			return b.Serial()
		}
	}
	return 0
}

// above is the frame that waits for f: its caller or resumer on a stack, else the one that awaits it.
func (s *shooter) above(f *vm.Frame) *vm.Frame {
	if s.stack {
		return f.Back()
	}
	if g := f.Gen(); g != nil {
		return g.Awaiter()
	}
	return nil
}

// delegate is the frame that f awaits or yields from, and what it waits for when that is no frame of the program.
func (s *shooter) delegate(f *vm.Frame, state string) (frame uint32, waits string) {
	v := f.Awaits()
	if v.Ref == nil || state == "running" {
		return 0, ""
	}
	for depth := 0; depth < 50; depth++ { // through coroutines of the library
		g := vm.AsGen(v)
		if g == nil || g.Frame() == nil {
			break
		}
		if g.Frame().Recorded() {
			return g.Frame().Serial(), ""
		}
		inner := g.Frame().Awaits()
		if inner.Ref == nil {
			break
		}
		v = inner
	}
	if state != "suspended" {
		return 0, ""
	}
	return 0, s.m.Brief(v)
}

// taskOf is the task that drives the frame's chain.
func (s *shooter) taskOf(f *vm.Frame) uint32 {
	for b := f; b != nil; b = s.above(b) {
		if g := b.Gen(); g != nil {
			if k := s.tasks[g]; k != 0 {
				return k
			}
		}
	}
	return 0
}

func (s *shooter) named(name string, v object.Value) {
	s.w.Item()
	s.w.Open('{')
	s.text("name", name)
	s.w.Key("value")
	s.value(v)
	s.w.Close('}')
}

// value writes a ValueInfo.
func (s *shooter) value(v object.Value) {
	w := &s.w
	w.Open('{')
	s.text("type", object.TypeName(v))
	s.text("text", s.m.Brief(v))
	s.int("ref", s.ref(v))
	if expandable(v) {
		w.Key("more")
		w.Bool(true)
	}
	if g := vm.AsGen(v); g != nil && g.Frame() != nil && g.Frame().Recorded() {
		s.int("frame", int(g.Frame().Serial()))
	}
	e := asyncio.EntityOf(v)
	if e == 0 {
		e, _ = s.m.ThingOf(v.Ref)
	}
	if e != 0 {
		s.int("entity", int(e))
	}
	w.Close('}')
}

// ref numbers an object worth telling apart; 0 for numbers, texts and the like.
func (s *shooter) ref(v object.Value) int {
	switch v.Ref.Type.Kind {
	case object.KindInt, object.KindBool, object.KindFloat, object.KindComplex, object.KindStr, object.KindBytes, object.KindRange, object.KindSlice:
		if !v.Ref.Type.IsHeap() {
			return 0
		}
	}
	if v.IsNone() || v == object.Ellipsis || v == object.NotImplemented {
		return 0
	}
	n := s.number[v.Ref]
	if n == 0 {
		s.refs = append(s.refs, v.Ref)
		n = len(s.refs)
		s.number[v.Ref] = n
	}
	return n
}

// task writes a TaskInfo.
func (s *shooter) task(t *asyncio.TaskView) {
	w := &s.w
	w.Item()
	w.Open('{')
	s.int("entity", int(t.Entity))
	s.text("state", t.State)
	frame := 0
	if t.Gen != nil && t.Gen.Frame() != nil && t.Gen.Frame().Recorded() {
		frame = int(t.Gen.Frame().Serial())
	}
	s.int("frame", frame)
	s.int("waitsFor", int(t.WaitsFor))
	s.text("reason", t.Reason)
	w.Key("since")
	w.Float(t.Since)
	w.Key("until")
	w.Float(t.Until)
	s.ints("waiters", t.Waiters)
	s.int("event", int(t.Event))
	if t.Result.Ref != nil {
		s.text("result", s.m.Brief(t.Result))
	}
	w.Close('}')
}

// entry begins a ReadyInfo or TimerInfo.
func (s *shooter) entry(entity uint32, text string, event int32) {
	s.w.Item()
	s.w.Open('{')
	s.int("entity", int(entity))
	s.text("text", text)
	s.int("event", int(event))
}

// sync writes a SyncInfo.
func (s *shooter) sync(v *vm.SyncView) {
	w := &s.w
	w.Item()
	w.Open('{')
	s.int("entity", int(v.Entity))
	if v.IsQueue {
		s.list("items", func() {
			for _, x := range v.Items[:min(len(v.Items), maxItems)] {
				w.Item()
				s.value(x)
			}
		})
		if v.Unfinished >= 0 {
			s.int("unfinished", v.Unfinished)
		}
	}
	s.int("size", v.Size)
	s.int("capacity", v.Capacity)
	if v.HasFlag {
		w.Key("set")
		w.Bool(v.Flag)
	}
	s.int("holder", int(v.Holder))
	s.ints("getters", v.Getters)
	s.ints("putters", v.Putters)
	w.Close('}')
}

// own lists the program's frames of a stack that is put aside, innermost first.
func own(innermost *vm.Frame) []*vm.Frame {
	var out []*vm.Frame
	for f := innermost; f != nil && len(out) < maxFrames; f = f.Back() {
		if f.Recorded() {
			out = append(out, f)
		}
	}
	return out
}

// requests writes those to the simulated world that are on their way.
func (s *shooter) requests() {
	for i, q := range world.Requests(s.m) {
		if i == maxItems {
			return
		}
		w := &s.w
		w.Item()
		w.Open('{')
		s.int("entity", int(q.Entity))
		s.int("place", int(q.Place))
		w.KeyText("phase", q.Phase)
		s.int("event", int(q.Event))
		w.Close('}')
	}
}

// threads writes the threads, when there is more than one.
func (s *shooter) threads() {
	all := s.m.Strands()
	if len(all) < 2 {
		return
	}
	for _, x := range all {
		w := &s.w
		w.Item()
		w.Open('{')
		s.int("entity", int(x.Entity()))
		entity, reason := s.m.ThreadWait(x)
		state, frame := "ready", 0
		switch {
		case reason == "sleep":
			state = "sleeping"
		case reason != "":
			state = "blocked"
			if s.m.Over() && x == s.m.Current() {
				entity, reason = 0, "" // nobody could go on: the main thread's frames are gone, which would say what for
			}
		case x == s.m.Current():
			state = "running"
			if len(s.chain) > 0 {
				frame = int(s.chain[0])
			}
		}
		if f := own(x.Chain()); len(f) > 0 {
			frame = int(f[0].Serial())
		}
		s.text("state", state)
		s.int("frame", frame)
		s.int("waitsFor", int(entity))
		s.text("reason", reason)
		w.Close('}')
	}
}
