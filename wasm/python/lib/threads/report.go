package threads

import (
	"slices"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// Name is what the program calls a thread.
func Name(s *vm.Strand) string {
	if s.Object.Ref != nil {
		if x := object.ExtOf(s.Object.Ref); x != nil && x.Dict != nil {
			if name := object.AsStr(x.Dict.GetStr(nameName)); name != nil {
				return name.S
			}
		}
	}
	if s.ID == 1 {
		return "MainThread"
	}
	return "a thread"
}

var (
	nameName   = object.Intern("_name")
	nameWorker = object.Intern("_worker")
	nameTask   = object.Intern("_task")
	nameHolder = object.Intern("_holders")
	nameLoop   = object.Intern("_loop")
	namePool   = object.Intern("_pool")
	nameThread = object.Intern("_thread")
)

// Party names a thread.
func Party(s *vm.Strand) deadlock.Party {
	p := deadlock.Party{Node: s, Name: Name(s)}
	if s.Ended() {
		p.Name += ", which has ended"
	}
	return p
}

// stuck lists the threads that wait, for reports of deadlocks. One that waits in its event loop is not stuck itself: its tasks are.
func (st *state) stuck() []deadlock.Waiting {
	var out []deadlock.Waiting
	for _, s := range st.m.Strands() {
		wait, ok := s.Waiting()
		if !ok {
			continue
		}
		w := deadlock.At(st.m, outermostFirst(s.Frames()))
		w.Who = Party(s)
		if st.describe(&w, s, wait.For) {
			out = append(out, w)
		}
	}
	return out
}

func outermostFirst(frames []*vm.Frame) []*vm.Frame {
	slices.Reverse(frames)
	return frames
}

// describe says what strand s waits for and who could end that; false when on is none of this package's.
func (st *state) describe(w *deadlock.Waiting, s *vm.Strand, on any) bool {
	switch x := on.(type) {
	case *lock:
		if method, self := calledMethod(s); method != "" {
			if w.Line == 0 {
				w.Expression = method + "()"
			}
			st.describeCall(w, method, self)
			return true
		}
		w.For = "a Lock"
		if x.Type != lockType {
			w.For = "an RLock"
		}
		if x.owner != nil {
			w.For += " held by "
			w.Holders = []deadlock.Party{Party(x.owner)}
			if x.owner == s && x.Type == lockType {
				w.After = " itself: a Lock cannot be taken twice, an RLock can"
			}
		}
	case *handle:
		w.For = "the end of "
		w.Holders = []deadlock.Party{Party(x.strand)}
	case *simpleQueue:
		w.For = "an item in a SimpleQueue: nobody puts one in"
		if method, self := calledMethod(s); method == "ThreadPoolExecutor._work" {
			w.For = "a call to make: nobody submits one to its " + object.TypeName(self)
		}
	case *state:
		w.For = "the other threads, at the end of the program: "
		for _, o := range st.m.Strands() {
			if o != s && !o.Daemon {
				w.Holders = append(w.Holders, Party(o))
			}
		}
	default:
		return false
	}
	return true
}

// calledMethod is the method of the library that the program's innermost frame has called, and its self; "" when it called the lock itself.
func calledMethod(s *vm.Strand) (string, value) {
	var called *vm.Frame
	for _, f := range s.Frames() {
		if f.Filename() == "" {
			continue
		}
		if !f.InLibrary() || f.HandsOver() {
			break
		}
		called = f
	}
	if called == nil {
		return "", value{}
	}
	return called.Qualname(), called.Local(0)
}

// describeCall says what a method that waits is for.
func (st *state) describeCall(w *deadlock.Waiting, method string, self value) {
	t := st.m.T
	switch method {
	case "Condition.wait", "Condition.wait_for":
		w.For = "a notify() of a Condition"
	case "Event.wait":
		w.For = "an Event that nobody sets"
	case "Barrier.wait":
		w.For = "the others at a Barrier: " + attr(t, self, "n_waiting") + " of " + attr(t, self, "parties") + " have arrived"
	case "Semaphore.acquire":
		w.For = "a " + object.TypeName(self) + " with no place left"
		if w.Holders = st.holders(self); len(w.Holders) > 0 {
			w.For += ", held by "
		}
	case "Queue.get":
		w.For = "an item in a " + object.TypeName(self) + ": nobody puts one in"
	case "Queue.put":
		w.For = "a free place in a " + object.TypeName(self) + " of maxsize " + attr(t, self, "maxsize") + ": nobody takes items out"
	case "Queue.join":
		w.For = "task_done() for every item of a " + object.TypeName(self) + "; unfinished: " + attr(t, self, "unfinished_tasks")
	case "Future.result", "Future.exception":
		w.For, w.Holders, _ = CallOf(t, self)
	case "Thread.start":
		w.For = "a thread to start"
	default:
		w.For = "the end of " + method + "()"
	}
}

func attr(t *thread, self value, name string) string {
	v, err := object.GetAttr(t, self, object.Intern(name))
	if err != nil {
		return "?"
	}
	s, _ := object.ToStr(t, v)
	return s
}

// holders are the threads that have taken a place of a semaphore.
func (st *state) holders(self value) []deadlock.Party {
	v, err := object.GetAttr(st.m.T, self, nameHolder)
	if err != nil || object.AsList(v) == nil {
		return nil
	}
	var out []deadlock.Party
	for _, id := range object.AsList(v).Items {
		for _, s := range st.m.Strands() {
			if ident(s) == id {
				out = append(out, Party(s))
			}
		}
	}
	return out
}

// CallOf says of a concurrent.futures.Future whose result is waited for, in words made to be followed by the names of those who could end that; ok is false for anything else.
func CallOf(t *thread, v value) (text string, workers []deadlock.Party, ok bool) {
	worker, err := object.GetAttrOpt(t, v, nameWorker)
	if err != nil || worker.Ref == nil {
		return "", nil, false
	}
	if s := strandOf(t, worker); s != nil {
		return "the result of a call that is made by ", []deadlock.Party{Party(s)}, true
	}
	if task, err := object.GetAttrOpt(t, v, nameTask); err == nil && task.Ref != nil && !task.IsNone() {
		name, err := object.CallMethod(t, task, object.Intern("get_name"))
		if s := object.AsStr(name); err == nil && s != nil {
			return "the result of ", []deadlock.Party{{Node: task.Ref, Name: s.S}}, true
		}
	}
	if loop, err := object.GetAttrOpt(t, v, nameLoop); err == nil && loop.Ref != nil {
		if running, err := object.GetAttrOpt(t, loop, nameThread); err == nil && running.Ref != nil {
			if s := strandOf(t, running); s != nil {
				return "the result of a coroutine that has yet to be begun by the event loop of ", []deadlock.Party{Party(s)}, true
			}
		}
		return "the result of a coroutine whose event loop does not run", nil, true
	}
	if pool, err := object.GetAttrOpt(t, v, namePool); err == nil && pool.Ref != nil {
		for _, s := range vm.Of(t).Strands() {
			if owner, err := object.GetAttrOpt(t, orNone(s.Object), namePool); err == nil && owner == pool {
				workers = append(workers, Party(s))
			}
		}
		return "the result of a call that waits for a free worker of its pool: ", workers, true
	}
	return "a result that nobody sets", nil, true
}

func orNone(v value) value {
	if v.Ref == nil {
		return object.None
	}
	return v
}

// strandOf is the strand of a threading.Thread, nil when it does not run.
func strandOf(t *thread, object value) *vm.Strand {
	for _, s := range vm.Of(t).Strands() {
		if s.Object == object {
			return s
		}
	}
	return nil
}
