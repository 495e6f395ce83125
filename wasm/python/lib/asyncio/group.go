package asyncio

import (
	"unsafe"

	"loopscope/wasm/python/object"
)

// group is what of TaskGroup runs once a task (Lib/asyncio/taskgroups.py): create_task, and what is called when a task is done. The block itself, which is entered and left
// once, is in py/taskgroups.py, in a class derived from this one; its attributes are the fields here. It is also the callback of its tasks.
type group struct {
	object.Object
	object.Ext
	entered   bool
	exiting   bool
	aborting  bool
	requested bool         // the group has asked for the cancellation of its parent
	loop      *Loop        // nil until it is entered
	parent    *Future      // the task whose block it is; nil until it is entered
	tasks     *object.Set  // those that are not done
	errors    *object.List // nil once they have been raised
	base      *exc         // SystemExit or KeyboardInterrupt
	allDone   *Future      // the parent waits for it, nil when it does not wait
}

var groupType = &object.Type{Name: "_TaskGroup", Module: "_asyncio", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(group{}.Ext)}

func asGroup(v value) *group { return (*group)(unsafe.Pointer(v.Ref)) }

// V is the group as a value.
func (g *group) V() value { return value{Ref: &g.Object} }

// problem is why the group takes no more tasks, "" when it does.
func (g *group) problem() string {
	switch {
	case !g.entered:
		return "has not been entered"
	case g.exiting && g.tasks.Len() == 0:
		return "is finished"
	case g.aborting:
		return "is shutting down"
	}
	return ""
}

// createTask is TaskGroup.create_task.
func (g *group) createTask(t *thread, coro, name, ctx value) (value, *exc) {
	if p := g.problem(); p != "" {
		if _, err := object.CallMethod(t, coro, nameClose); err != nil {
			return value{}, err
		}
		self, err := object.Repr(t, g.V())
		if err != nil {
			return value{}, err
		}
		return value{}, t.RuntimeError("TaskGroup " + self + " " + p)
	}
	v, err := g.loop.spawn(t, coro, orNone(name), ctx, sourceGroup)
	if err != nil {
		return value{}, err
	}
	f := asFuture(v)
	if f == nil {
		return value{}, t.NotSupported("a task of type " + object.TypeName(v))
	}
	if f.state != pending {
		return v, g.futureDone(t, f)
	}
	f.addCallback(g) // first, for a set that has no memory to grow fails with the task in it
	return v, g.tasks.Add(t, v)
}

// futureDone is TaskGroup._on_task_done.
func (g *group) futureDone(t *thread, f *Future) *exc {
	if _, err := g.tasks.Discard(t, f.V()); err != nil {
		return err
	}
	if g.allDone != nil && g.tasks.Len() == 0 {
		g.allDone.release(object.True)
	}
	if f.state == cancelled {
		return nil
	}
	f.logTB = false
	e := f.exc()
	if e == nil {
		return nil
	}
	if g.errors != nil {
		g.errors.Items = append(g.errors.Items, e.V())
	}
	if leavesLoop(e) && g.base == nil {
		g.base = e
	}
	if g.parent.state != pending {
		text := "Task " + reprOf(t, f.V()) + " has errored out but its parent task " + reprOf(t, g.parent.V()) + " is already completed"
		g.loop.st.report(t, g.loop, text, entry{"exception", e.V()}, entry{"task", f.V()})
		return nil
	}
	if g.aborting || g.requested {
		return nil
	}
	if err := g.abort(t); err != nil {
		return err
	}
	g.requested = true
	_, err := g.parent.cancel(t, value{})
	return err
}

// abort is TaskGroup._abort: it cancels the tasks.
func (g *group) abort(t *thread) *exc {
	g.aborting = true
	for _, v := range g.tasks.Items() {
		f := asFuture(v)
		if f.state != pending {
			continue
		}
		if _, err := f.cancel(t, value{}); err != nil {
			return err
		}
	}
	return nil
}

func (g *group) describe() string { return "TaskGroup._on_task_done()" }

func (g *group) visit(visit func(value)) { visit(g.V()) }

func (g *group) traverse(visit func(value)) {
	if g.loop != nil {
		visit(g.loop.V())
	}
	for _, f := range []*Future{g.parent, g.allDone} {
		if f != nil {
			visit(f.V())
		}
	}
	visit(g.tasks.V())
	if g.errors != nil {
		visit(g.errors.V())
	}
	if g.base != nil {
		visit(g.base.V())
	}
}

func setupGroup() {
	c := groupType
	c.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		g := &group{Object: object.Object{Type: c}, tasks: object.NewSet(), errors: object.NewList(nil)}
		return g.V(), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) { (*group)(unsafe.Pointer(o)).traverse(visit) }
	c.Methods(asPython([]object.Native{
		{Name: "create_task", Sig: "self, coro, *, name=None, context=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return asGroup(a[0]).createTask(t, a[1], a[2], a[3])
		}},
		{Name: "_abort", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, asGroup(a[0]).abort(t) }},
	}))
	flag := func(name string, at func(g *group) *bool) object.Getter {
		return object.Getter{Name: name,
			Get: func(_ *thread, self value) (value, *exc) { return object.Bool(*at(asGroup(self))), nil },
			Set: func(t *thread, self, v value) (err *exc) { *at(asGroup(self)), err = object.Truth(t, v); return err }}
	}
	future := func(name string, at func(g *group) **Future) object.Getter {
		return object.Getter{Name: name,
			Get: func(_ *thread, self value) (value, *exc) {
				if f := *at(asGroup(self)); f != nil {
					return f.V(), nil
				}
				return object.None, nil
			},
			Set: func(_ *thread, self, v value) *exc { *at(asGroup(self)) = asFuture(v); return nil }}
	}
	c.Getters([]object.Getter{
		flag("_entered", func(g *group) *bool { return &g.entered }),
		flag("_exiting", func(g *group) *bool { return &g.exiting }),
		flag("_aborting", func(g *group) *bool { return &g.aborting }),
		flag("_parent_cancel_requested", func(g *group) *bool { return &g.requested }),
		future("_parent_task", func(g *group) **Future { return &g.parent }),
		future("_all_done", func(g *group) **Future { return &g.allDone }),
		{Name: "_loop", Get: func(_ *thread, self value) (value, *exc) {
			if l := asGroup(self).loop; l != nil {
				return l.V(), nil
			}
			return object.None, nil
		}, Set: func(_ *thread, self, v value) *exc { asGroup(self).loop = asLoop(v); return nil }},
		{Name: "_tasks", Get: func(_ *thread, self value) (value, *exc) { return asGroup(self).tasks.V(), nil }},
		{Name: "_errors", Get: func(_ *thread, self value) (value, *exc) {
			if l := asGroup(self).errors; l != nil {
				return l.V(), nil
			}
			return object.None, nil
		}, Set: func(_ *thread, self, v value) *exc { asGroup(self).errors = object.AsList(v); return nil }},
		{Name: "_base_error", Get: func(_ *thread, self value) (value, *exc) { return asGroup(self).base.V(), nil },
			Set: func(_ *thread, self, v value) *exc { asGroup(self).base = object.AsExc(v); return nil }},
	})
	object.Ready(c)
}
