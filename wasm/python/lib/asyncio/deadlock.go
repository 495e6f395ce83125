package asyncio

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// Deadlock is what a program is stuck in: its loop has nothing to run, no timer is set, and nobody outside can wake it.
type Deadlock struct {
	Clock  float64 // seconds
	Waits  []Wait  // oldest task first
	Circle []string
}

// Wait is a task that waits for ever.
type Wait struct {
	Task       string
	File       string
	Line       int      // 0: the task runs a coroutine of asyncio itself
	Source     string   // that line
	Expression string   // the part of it that waits
	For        string   // in words
	Holders    []string // tasks that could end the wait
}

// DeadlockOf returns the deadlock that a run has ended in, nil when it has not.
func DeadlockOf(m *vm.VM) *Deadlock {
	d, _ := m.In.State["deadlock"].(*Deadlock)
	return d
}

// deadlock ends the run with a report.
func (st *state) deadlock(t *thread, l *Loop) *exc {
	d := &Deadlock{Clock: st.clock.Now()}
	edges := map[*Task][]*Task{}
	for k := l.first; k != nil; k = k.next {
		w, holders := st.waitOf(t, k)
		d.Waits = append(d.Waits, w)
		edges[k] = holders
	}
	for _, k := range findCircle(l.first, edges) {
		d.Circle = append(d.Circle, k.nameText())
	}
	t.State["deadlock"] = d
	st.m.Stderr(d.String())
	return st.m.Abort(vm.ExitDeadlock)
}

// String is the report in words.
func (d *Deadlock) String() string {
	var b strings.Builder
	b.WriteString("Deadlock at t = " + strconv.FormatFloat(d.Clock, 'f', 3, 64) + " s: nothing is ready to run, no timer is set, and nothing outside can wake the program.\n")
	for _, w := range d.Waits {
		b.WriteString("  " + w.Task + " waits")
		if w.Line > 0 {
			b.WriteString(" at " + w.File + ", line " + itoa(w.Line))
		}
		switch {
		case w.Source != "":
			b.WriteString(": " + w.Source)
		case w.Expression != "":
			b.WriteString(" in " + w.Expression)
		}
		b.WriteString("\n      for " + w.For)
		if len(w.Holders) > 0 {
			b.WriteString(strings.Join(w.Holders, ", "))
		}
		b.WriteString("\n")
	}
	if len(d.Circle) > 0 {
		b.WriteString("  They wait in a circle: " + strings.Join(d.Circle, " → ") + " → " + d.Circle[0] + "\n")
	}
	if len(d.Waits) == 0 {
		b.WriteString("  The loop runs for ever: no task is left, and nothing calls loop.stop().\n")
	}
	return b.String()
}

// waitOf says where task k waits and for what, and which tasks could end that.
func (st *state) waitOf(t *thread, k *Task) (Wait, []*Task) {
	w := Wait{Task: k.nameText(), For: "a future that nothing completes"}
	if k.gen != nil {
		for _, f := range k.gen.Frames() {
			if !f.InLibrary() {
				w.File, w.Line, w.Expression = f.Filename(), f.Line(), st.m.Text(f)
				if src := st.m.Sources[w.File]; src != nil {
					w.Source = strings.TrimSpace(src.Line(w.Line))
				}
			}
		}
		if w.Line == 0 {
			w.Expression = k.gen.Qualname() + "()"
		}
	}
	f := k.waitFor
	if f == nil {
		return w, nil
	}
	text, holders := st.cause(t, f)
	w.For = text
	for _, h := range holders {
		w.Holders = append(w.Holders, h.nameText())
	}
	return w, holders
}

// cause says what a future stands for, and which tasks could complete it; the text is made to be followed by their names.
func (st *state) cause(t *thread, f *Future) (string, []*Task) {
	if f.isTask() {
		return "the end of ", []*Task{f.task()}
	}
	if f.Type == gatheringType {
		return withTasks("gather", "; still running: ", pendingTasks(f.gathering().children))
	}
	if f.why == nil {
		return "a future that nothing completes", nil
	}
	v := object.Obj(f.why)
	switch c := v.Ref.Type; {
	case c.IsSubtype(lockType):
		var owner []*Task
		if o := asLock(v).owner; o != nil {
			owner = []*Task{o}
		}
		return withTasks("a Lock", " held by ", owner)
	case c.IsSubtype(semaphoreType):
		return withTasks("a "+c.Name+" with no place left", ", held by ", unfinishedOnly(asSemaphore(v).owners))
	case c.IsSubtype(eventType):
		return "an Event that nobody sets", nil
	case c.IsSubtype(queueType):
		return queueCause(t, f, asQueue(v)), nil
	case c == object.SetType:
		return withTasks("asyncio.wait", "; still running: ", tasksIn(object.AsSet(v).Items()))
	case isFutureType(c):
		if k := asTask(v); k != nil {
			return "the end of ", []*Task{k}
		}
		return "another future", nil
	case c.Name == "Condition":
		return "a notify() of a Condition", nil
	}
	if tasks, err := object.GetAttrOpt(t, v, object.Intern("_tasks")); err == nil && tasks.Ref != nil && object.AsSet(tasks) != nil {
		return withTasks("the tasks of its TaskGroup", ": ", tasksIn(object.AsSet(tasks).Items()))
	}
	return reprOf(t, v), nil
}

// withTasks appends how the tasks are introduced when there are any.
func withTasks(text, intro string, tasks []*Task) (string, []*Task) {
	if len(tasks) > 0 {
		text += intro
	}
	return text, tasks
}

func queueCause(t *thread, f *Future, q *Queue) string {
	s, err := object.ToStr(t, q.V())
	if err != nil {
		s = "a queue"
	}
	switch {
	case f.rare != nil && f.rare.put:
		return "a free place in " + s + ": nobody takes items out"
	case waits(&q.getters, f):
		return "an item in " + s + ": nobody puts one in"
	}
	return "task_done() for every item of " + s
}

func waits(w *futures, f *Future) bool {
	for _, x := range w.all() {
		if x == f {
			return true
		}
	}
	return false
}

func pendingTasks(fs []*Future) []*Task {
	var out []*Task
	for _, f := range fs {
		if f.state == pending && f.isTask() {
			out = append(out, f.task())
		}
	}
	return out
}

func unfinishedOnly(tasks []*Task) []*Task {
	var out []*Task
	for _, k := range tasks {
		if k.state == pending {
			out = append(out, k)
		}
	}
	return out
}

func tasksIn(items []value) []*Task {
	var out []*Task
	for _, v := range items {
		if k := asTask(v); k != nil && k.state == pending {
			out = append(out, k)
		}
	}
	return out
}

// findCircle looks for tasks that wait for one another in a circle; it returns one, or nothing. It walks with a stack of its own.
func findCircle(first *Task, edges map[*Task][]*Task) []*Task {
	const (
		fresh = iota
		open
		closed
	)
	state := map[*Task]int{}
	next := map[*Task]int{}
	for k := first; k != nil; k = k.next {
		if state[k] != fresh {
			continue
		}
		path := []*Task{k}
		state[k] = open
		for len(path) > 0 {
			top := path[len(path)-1]
			if next[top] == len(edges[top]) {
				state[top] = closed
				path = path[:len(path)-1]
				continue
			}
			to := edges[top][next[top]]
			next[top]++
			switch state[to] {
			case fresh:
				state[to] = open
				path = append(path, to)
			case open:
				for i, p := range path {
					if p == to {
						return path[i:]
					}
				}
			}
		}
	}
	return nil
}
