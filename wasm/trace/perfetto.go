package trace

import (
	"strconv"

	"loopscope/wasm/jsonw"
)

// WritePerfetto gives the recording as Chrome Trace Event JSON, which Perfetto (ui.perfetto.dev) and chrome://tracing show
// (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU).
//
// Each thread of the program is a track of nested slices: its event loop, the iterations of the loop, in them the steps of tasks and the callbacks. Each task is an asynchronous slice
// from its creation to its end, with slices in it for running, ready and each wait; each request to a host another, with a slice for each phase. An arrow leads from what made a
// task ready to where it runs. Queues and the occupancy of hosts are counters, output and exceptions are instants.
//
// On the virtual clock running takes no time. So that what happens at one instant can be told apart, each event begins a nanosecond after the one before it at the earliest.
func (r *Recorder) WritePerfetto(write func(string)) {
	p := &perfetto{r: r, write: write, tracks: map[uint32]*track{}, open: map[uint32]string{}, state: map[uint32]string{}, used: map[int32]bool{}}
	r.Each(0, func(_ int, e *Event) bool {
		if (e.Kind == TaskStart || e.Kind == TaskResume) && e.Cause >= 0 {
			p.used[e.Cause] = true
		}
		return true
	})
	write("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n")
	p.meta("process_name", 0, "main.py")
	p.current = p.track(0)
	p.begin("main program")
	r.Each(0, func(n int, e *Event) bool {
		p.advance(e.Clock)
		p.event(n, e)
		return true
	})
	p.last += tick
	p.end()
	write("\n]}\n")
}

// tick is a nanosecond in microseconds.
const tick = 0.001

type perfetto struct {
	r       *Recorder
	write   func(string)
	some    bool
	last    float64 // time of the last event, in microseconds
	tracks  map[uint32]*track
	order   []*track
	current *track
	open    map[uint32]string // tasks and threads that have begun: their names
	begun   []uint32
	state   map[uint32]string // the slice open within the task's; "": none
	used    map[int32]bool    // events that are the cause of a task's step
}

// track is a thread of the program.
type track struct {
	id    int
	slice []slice
}

type slice struct {
	kind Kind
	of   uint32
}

func (p *perfetto) advance(clock float64) { p.last = max(p.last+tick, clock*1e6) }

func (p *perfetto) track(thread uint32) *track {
	t := p.tracks[thread]
	if t == nil {
		t = &track{id: len(p.order) + 1}
		p.tracks[thread] = t
		p.order = append(p.order, t)
		name := "MainThread"
		if thread != 0 {
			name = p.r.EntityName(thread)
		}
		p.meta("thread_name", t.id, name)
	}
	return t
}

// put writes an event: what every one has, and what more adds.
func (p *perfetto) put(ph, name string, more func(w *jsonw.Writer)) {
	var w jsonw.Writer
	w.Open('{')
	w.KeyText("ph", ph)
	w.KeyText("name", name)
	w.Key("pid")
	w.Int(1)
	if p.current != nil && ph != "M" {
		w.Key("tid")
		w.Int(p.current.id)
		w.Key("ts")
		w.Raw(strconv.FormatFloat(p.last, 'f', 3, 64))
	}
	if more != nil {
		more(&w)
	}
	w.Close('}')
	text := w.String()
	if p.some {
		text = ",\n" + text
	}
	p.some = true
	p.write(text)
}

func (p *perfetto) meta(what string, tid int, name string) {
	p.put("M", what, func(w *jsonw.Writer) {
		w.Key("tid")
		w.Int(tid)
		w.Key("args")
		w.Open('{')
		w.KeyText("name", name)
		w.Close('}')
	})
}

func (p *perfetto) begin(name string) {
	p.current.slice = append(p.current.slice, slice{})
	p.put("B", name, func(w *jsonw.Writer) { w.Key("cat"); w.Text("run") })
}

func (p *perfetto) push(name string, kind Kind, of uint32) {
	p.begin(name)
	p.current.slice[len(p.current.slice)-1] = slice{kind, of}
}

func (p *perfetto) pop() {
	s := p.current.slice
	p.current.slice = s[:len(s)-1]
	p.put("E", "", nil)
}

// closeTo pops slices until one for which f holds is on top.
func (p *perfetto) closeTo(f func(s slice) bool) {
	for n := len(p.current.slice); n > 1 && !f(p.current.slice[n-1]); n = len(p.current.slice) {
		p.pop()
	}
}

// async writes an event of the asynchronous slices of a task or thread.
func (p *perfetto) async(ph, name string, of uint32) {
	p.put(ph, name, func(w *jsonw.Writer) {
		w.KeyText("cat", p.r.Entities[of].Kind)
		w.KeyText("id", "0x"+strconv.FormatInt(int64(of), 16))
	})
}

// change ends the slice of a task's state and begins another; "" for none.
func (p *perfetto) change(of uint32, name string) {
	if _, ok := p.open[of]; !ok {
		return
	}
	if now := p.state[of]; now != "" {
		p.async("e", now, of)
	}
	if p.state[of] = name; name != "" {
		p.async("b", name, of)
	}
}

func (p *perfetto) start(of uint32) {
	name := p.r.EntityName(of)
	p.open[of] = name
	p.begun = append(p.begun, of)
	p.async("b", name, of)
}

func (p *perfetto) finish(of uint32) {
	name, ok := p.open[of]
	if !ok {
		return
	}
	p.change(of, "")
	p.async("e", name, of)
	delete(p.open, of)
}

// flow writes an end of an arrow.
func (p *perfetto) flow(ph string, id int32) {
	p.put(ph, "wakes", func(w *jsonw.Writer) {
		w.KeyText("cat", "wake")
		w.Key("id")
		w.Int(int(id))
		if ph == "f" {
			w.KeyText("bp", "e")
		}
	})
}

func (p *perfetto) instant(name, scope string) {
	p.put("i", name, func(w *jsonw.Writer) { w.Key("s"); w.Text(scope) })
}

func (p *perfetto) text(e *Event) string {
	if v, ok := p.r.ValueText(e); ok && v.isText {
		return v.text
	}
	return ""
}

func (p *perfetto) event(n int, e *Event) {
	switch e.Kind {
	case LoopStart:
		p.push("event loop", LoopStart, e.Subject)
	case LoopStop:
		p.closeTo(func(s slice) bool { return s.kind == LoopStart && s.of == e.Subject })
		if len(p.current.slice) > 1 {
			p.pop()
		}
	case Iteration:
		p.closeTo(func(s slice) bool { return s.kind == LoopStart })
		p.push("iteration "+strconv.Itoa(int(e.Value)), Iteration, e.Subject)
	case TaskCreate:
		p.start(e.Subject)
		p.change(e.Subject, "ready")
	case TaskStart, TaskResume:
		p.closeTo(func(s slice) bool { return s.kind != CallbackRun })
		p.push(p.r.EntityName(e.Subject), TaskStart, e.Subject)
		p.change(e.Subject, "running")
		if e.Cause >= 0 && p.arrow(int(e.Cause)) {
			p.flow("f", e.Cause)
		}
	case TaskSuspend, TaskFinish, TaskFail, TaskCancelled:
		p.closeTo(func(s slice) bool { return s.kind == TaskStart || s.kind == Iteration })
		if top := p.current.slice[len(p.current.slice)-1]; top.kind == TaskStart && top.of == e.Subject {
			p.pop()
		}
		if e.Kind != TaskSuspend {
			p.finish(e.Subject)
			break
		}
		p.change(e.Subject, p.wait(e))
	case TaskWake:
		p.change(e.Subject, "ready")
	case CallbackRun:
		p.closeTo(func(s slice) bool { return s.kind != CallbackRun })
		p.push(p.text(e), CallbackRun, e.Subject)
	case ThreadStart:
		p.start(e.Subject)
	case ThreadEnd:
		p.finish(e.Subject)
	case ThreadBlock:
		p.change(e.Subject, p.wait(e))
	case ThreadWake:
		p.change(e.Subject, "ready")
	case ThreadSwitch:
		p.current = p.track(e.Subject)
		if len(p.current.slice) == 0 {
			p.begin(p.r.EntityName(e.Subject))
		}
		p.change(e.Subject, "running")
	case Output:
		p.instant(p.text(e), "t")
	case Raise:
		p.instant(p.text(e), "t")
	case Blocked:
		p.instant("blocks until "+seconds(p.r.Instants[e.Value])+" s", "p")
	case RequestStart:
		p.start(e.Subject)
		p.change(e.Subject, "queued")
	case RequestPhase:
		p.change(e.Subject, p.text(e))
	case RequestEnd:
		p.finish(e.Subject)
	case Occupancy:
		p.put("C", p.r.EntityName(e.Subject), func(w *jsonw.Writer) {
			w.Key("args")
			w.Open('{')
			w.Key("busy")
			w.Int(int(e.Object))
			w.Key("waiting")
			w.Int(int(e.Value))
			w.Close('}')
		})
	case QueuePut, QueueGet:
		p.put("C", p.r.EntityName(e.Subject), func(w *jsonw.Writer) {
			w.Key("args")
			w.Open('{')
			w.Key("depth")
			w.Int(int(e.Object))
			w.Close('}')
		})
	}
	if (e.Kind == TaskWake || e.Kind == TaskCreate) && p.used[int32(n)] {
		p.flow("s", int32(n))
	}
}

// arrow reports whether an arrow begins at an event.
func (p *perfetto) arrow(n int) bool {
	k := p.r.KindAt(n)
	return k == TaskWake || k == TaskCreate
}

// wait names what a task or thread waits for.
func (p *perfetto) wait(e *Event) string {
	name := p.text(e)
	if e.Object != 0 {
		name += " " + p.r.EntityName(e.Object)
	}
	return name
}

// end closes what is still open.
func (p *perfetto) end() {
	for _, of := range p.begun {
		p.finish(of)
	}
	for _, t := range p.order {
		p.current = t
		for len(t.slice) > 0 {
			p.pop()
		}
	}
}
