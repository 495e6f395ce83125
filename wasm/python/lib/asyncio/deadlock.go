package asyncio

import (
	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/lib/threads"
	"loopscope/wasm/python/object"
)

// stuck lists the unfinished tasks of the loops that run, for reports of deadlocks.
func (st *state) stuck() []deadlock.Waiting {
	var out []deadlock.Waiting
	for _, l := range st.loops {
		if l.thread == nil {
			continue
		}
		inside := ""
		if !st.m.Alone() {
			inside = threads.Name(l.thread)
		}
		thread := deadlock.Waiting{Who: threads.Party(l.thread)}
		for k := l.first; k != nil; k = k.next {
			if k == l.current { // it does not wait for the loop: its thread is stuck in it
				continue
			}
			w := st.waitOf(st.m.T, k)
			w.Inside = inside
			out = append(out, w)
			thread.Holders = append(thread.Holders, w.Who)
		}
		if l.current == nil { // while its loop waits, the thread waits for its tasks
			out = append(out, thread)
		}
	}
	return out
}

// party names a task.
func (k *Task) party() deadlock.Party { return deadlock.Party{Node: &k.Object, Name: k.nameText()} }

// waitOf says where task k waits and for what, and who could end that.
func (st *state) waitOf(t *thread, k *Task) deadlock.Waiting {
	var w deadlock.Waiting
	if g := k.generator(); g != nil {
		if w = deadlock.At(st.m, g.Frames()); w.Line == 0 {
			w.Expression = g.Qualname() + "()"
		}
	}
	w.Who = k.party()
	f := k.waitFor
	if f == nil || f.state != pending {
		w.For = "its turn, for it is ready; but another thread woke it without call_soon_threadsafe, and the loop sleeps on"
		return w
	}
	if f.why != nil {
		if text, workers, ok := threads.CallOf(t, object.Obj(f.why)); ok {
			w.For, w.Holders = text, workers
			return w
		}
	}
	text, holders := st.cause(t, f)
	w.For = text
	for _, h := range holders {
		p := h.party()
		if h.state != pending {
			p.Name += ", which has ended"
		}
		w.Holders = append(w.Holders, p)
	}
	return w
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
	if text := textAttr(t, v, nameAwaited); text != "" {
		return text, nil
	}
	if tasks, err := object.GetAttrOpt(t, v, object.Intern("_tasks")); err == nil && tasks.Ref != nil && object.AsSet(tasks) != nil {
		return withTasks("the tasks of its TaskGroup", ": ", tasksIn(object.AsSet(tasks).Items()))
	}
	return reprOf(t, v), nil
}

// What a thing of package world's Python says of those who wait for it, in words, and what the recording calls it.
var (
	nameAwaited    = object.Intern("_awaited")
	nameConnection = object.Intern("_connection")
)

// textAttr is an attribute that is a text, "" when there is none.
func textAttr(t *thread, v value, name *str) string {
	if text, err := object.GetAttrOpt(t, v, name); err == nil && text.Ref != nil {
		if s := object.AsStr(text); s != nil {
			return s.S
		}
	}
	return ""
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
	case f.purpose == putting:
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
