package asyncio

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// gathering is the future that gather returns; it is also the callback of its children.
type gathering struct {
	Future
	children  []*Future // in the order of the arguments
	args      []value   // until all children are known
	count     int       // different ones among them
	finished  int
	keep      bool // return_exceptions
	made      bool // all children are known
	requested bool // its cancellation was asked for
}

var gatheringType = &object.Type{Name: "_GatheringFuture", Module: "asyncio.tasks", Kind: object.KindOther, Flags: object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Future{}.Ext), Base: FutureType}

func (f *Future) gathering() *gathering { return (*gathering)(unsafe.Pointer(f)) }

// gather is asyncio.gather.
func (st *state) gather(t *thread, args []value, names []*str) (value, *exc) {
	keep, args, err := gatherArgs(t, args, names)
	if err != nil {
		return value{}, err
	}
	if len(args) == 0 {
		l, err := st.eventLoop(t)
		if err != nil {
			return value{}, err
		}
		f := l.newFuture()
		f.setResult(object.NewList(nil).V())
		return f.V(), nil
	}
	g := &gathering{keep: keep}
	g.Type = gatheringType
	if st.rec != nil {
		g.entity = st.bind("group", &g.Object)
		st.rec.Emit(trace.GatherCreate, g.entity, 0, int32(len(args)), st.rec.Cause())
	}
	var early []*Future
	var seen map[value]*Future
	g.args, g.children = append([]value(nil), args...), make([]*Future, 0, len(args))
	defer st.pin(g.V())()
	for _, arg := range g.args {
		var f *Future
		if seen != nil || !g.isNew(arg) {
			if seen == nil {
				seen = g.seen()
			}
			f = seen[arg]
		}
		if f == nil {
			if vm.AsGen(arg) == nil { // which would get a number for it
				if _, err := object.Hash(t, arg); err != nil { // CPython looks it up in a dict
					return value{}, err
				}
			}
			if f, err = st.ensureFuture(t, arg, g.loop); err != nil {
				return value{}, err
			}
			if g.loop == nil {
				g.loop = f.loop
			}
			if f.V() != arg {
				f.quiet = true
			}
			g.count++
			if seen != nil {
				seen[arg] = f
			}
			if f.state != pending {
				early = append(early, f)
			} else {
				f.addCallback(g)
			}
		}
		g.children = append(g.children, f)
	}
	g.args = nil
	st.futures++
	g.seq = st.futures
	if g.loop.debug {
		g.mark().source = sourceGather
	}
	g.made = true
	for _, f := range early {
		if err := g.futureDone(t, f); err != nil {
			return value{}, err
		}
	}
	return g.V(), nil
}

// isNew reports whether arg is surely none of the arguments before: a coroutine that no task drives yet, or a future that does not call g.
func (g *gathering) isNew(arg value) bool {
	if c := vm.AsGen(arg); c != nil {
		return !c.Held() && (g.loop == nil || g.loop.factory.Ref == nil)
	}
	f := asFuture(arg)
	return f != nil && f.state == pending && !slices.ContainsFunc(f.callbacks(), func(cb callback) bool { return cb.call == g })
}

// seen gives the children so far by their arguments. Most calls of gather do without such a table, which is larger than the list of the tasks.
func (g *gathering) seen() map[value]*Future {
	seen := make(map[value]*Future, len(g.args))
	for i, f := range g.children {
		seen[g.args[i]] = f
	}
	return seen
}

func gatherArgs(t *thread, args []value, names []*str) (keep bool, pos []value, err *exc) {
	pos = args[:len(args)-len(names)]
	for i, n := range names {
		if n.S != "return_exceptions" {
			return false, nil, t.TypeError("gather() got an unexpected keyword argument '" + n.S + "'")
		}
		if keep, err = object.Truth(t, args[len(pos)+i]); err != nil {
			return false, nil, err
		}
	}
	return keep, pos, nil
}

// futureDone takes note of a child that is done (gather's _done_callback).
func (g *gathering) futureDone(t *thread, f *Future) *exc {
	g.finished++
	if !g.made || g.state != pending {
		if f.state == finished {
			f.logTB = false
		}
		return nil
	}
	if !g.keep {
		if f.state == cancelled {
			g.decided(f, func() { g.setException(t, f.cancelledError(t)) })
			return nil
		}
		f.logTB = false
		if e := f.exc(); e != nil {
			g.decided(f, func() { g.setException(t, e) })
			return nil
		}
	}
	if g.finished < g.count {
		return nil
	}
	results := make([]value, len(g.children))
	for i, c := range g.children {
		v, err := g.resultOf(t, c)
		if err != nil {
			return err
		}
		results[i] = v
	}
	if g.requested {
		g.decided(f, func() { g.setException(t, g.children[len(g.children)-1].cancelledError(t)) })
		return nil
	}
	g.decided(f, func() { g.setResult(object.NewList(results).V()) })
	return nil
}

// decided reports that the end of child f ends the gather, which do brings about.
func (g *gathering) decided(f *Future, do func()) {
	st := g.loop.st
	if st.rec == nil {
		do()
		return
	}
	st.during(st.rec.Emit(trace.GatherDone, g.entity, f.entity, -1, st.rec.Cause()), do)
}

// resultOf is a child's entry in the list of results.
func (g *gathering) resultOf(t *thread, c *Future) (value, *exc) {
	if c.state == cancelled {
		msg := object.String("")
		if c.rare != nil && given(c.rare.message) {
			msg = c.rare.message
		}
		return t.NewExcArgs(CancelledErrorType, msg).V(), nil
	}
	c.logTB = false
	if c.failed {
		return c.result, nil
	}
	return c.outcome(t)
}

func (g *gathering) describe() string {
	return "gather.<locals>._done_callback() at " + library + "tasks.py:820"
}

func (g *gathering) visit(visit func(value)) { visit(g.V()) }

// cancel cancels the children; the future itself ends when they have.
func (g *gathering) cancel(t *thread, msg value) (bool, *exc) {
	if g.state != pending {
		return false, nil
	}
	if err := t.Link(); err != nil { // a gather may be a child of another one
		return false, err
	}
	defer t.Unlink()
	any := false
	for _, c := range g.children {
		ok, err := c.cancel(t, msg)
		if err != nil {
			return false, err
		}
		any = any || ok
	}
	if any {
		g.requested = true
	}
	return any, nil
}

func setupGathering() {
	c := gatheringType
	c.Traverse = func(o *object.Object, visit func(value)) {
		g := (*gathering)(unsafe.Pointer(o))
		g.Future.visit(visit)
		for _, f := range g.children {
			visit(f.V())
		}
		for _, v := range g.args {
			visit(v)
		}
	}
	c.New = func(t *thread, _ *object.Type, _ []value, _ []*str) (value, *exc) {
		return value{}, t.NotSupported("asyncio.tasks._GatheringFuture()")
	}
	object.Ready(c)
}
