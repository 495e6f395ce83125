package vm

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// # Finalisation a learner can see
//
// CPython counts references, so the finally of an abandoned generator, "never awaited" and __del__ happen at the very statement that drops the last reference. This machine
// counts none. It keeps a list of the objects whose end can be seen (coroutines, generators with a try or with, instances with __del__, objects with weak references) and, only while
// that list is not empty, looks for the ones that nothing reaches after each operation that may have dropped a reference: an assignment over a value, del, a frame's
// end, the end of a loop, a container's change. Looking means marking from the roots: frames (temporaries only while compile.LiveTemps says they can still be read), globals, modules, the
// event loop. Where none of these objects is alive, the cost is a test of one field in operations that are not among the hottest.
//
// Marking is proportional to the heap, so it is rationed: see rationed. Programs of a lesson's size are always exact.

// Even while the list is not empty, most dropped references cannot matter. The last look remembers the objects on the way from a root to each listed one (path); objects listed
// since then are loose. As long as nothing is loose and the value dropped is not on a path, every listed object is still reached and no look is needed. Coroutines that a
// task of the event loop drives (Hold) are reached through the loop and need no path, which is why a program of many tasks is never looked through.
//
// And when one on a path was dropped, mostly the path still leads through it (nothingLost), or all paths begin and lead on as they did (pathHolds): both cost far less than
// a look, whatever else there is on the heap.

// What the library's own code drops is looked at when that code comes back to the program's or calls it: nobody can tell before, and a request of a client written in Python drops some
// hundred references.

// Library classes written in Python that wrap what CPython's runtime wraps (a socket, a transport) may say that they end late, with an attribute _ends_late: all that their __del__ does is to let
// go of what the program has forgotten to close. They are looked at when many have gathered, before a deadlock is declared, and at the end of the run; a server with a hundred
// connections costs no looks.

// finalizers is the list of objects whose end can be seen.
type finalizers struct {
	live      int  // how many there are
	loose     int  // how many of them came since the last look
	on        bool // loose > 0 or path is not empty: dropping a reference may matter
	pending   bool // a reference may have gone: finalize has to look
	blind     bool // and nobody has said which
	urgent    bool // and it was the program's own code that dropped one
	rounds    int  // looks since the outermost began after which no fewer objects than ever were left
	least     int  // how many were left when they were fewest
	circles   bool // the next look ends objects in circles, too
	gens      []*Gen
	objects   []*object.Object
	fresh     []*object.Object // those of objects that are loose
	late      []*object.Object // objects that may end late
	exact     bool             // none may
	lateLimit int              // how many of them there may be before a look
	sweep     bool             // the next look ends those, too
	path      *ways            // nil: empty
	near      *ways            // of pathHolds: what the roots hold themselves, empty between its runs
	known     *ways            // and the objects whose paths have been gone over
	anchor    *object.Object   // see Anchor
	nested    int              // finalisers under way
	allow     int              // nested runs that are finalisers' own
	credit    int64            // marking work that may still be done; see rationed
	last      int64            // steps at the last look
	reached   int              // objects that the last look reached: the next will reach about as many
	roots     []func(visit func(Value))
	doomed    []*object.Object // those that a look has found and whose turn to end has not come, the next one last: until then they hold what they hold
	dropped   []Value          // the references that went since the last look, in order
}

// AddRoots tells the machine of values held by Go code (an event loop's queues).
func (m *VM) AddRoots(f func(visit func(Value))) { m.fin.roots = append(m.fin.roots, f) }

func (m *VM) trackGen(g *Gen) {
	m.fin.gens = append(m.fin.gens, g)
	g.track = uint32(len(m.fin.gens))
	g.loose = true
	m.fin.live++
	m.fin.loose++
	m.fin.on = true
}

func (m *VM) untrackGen(g *Gen) {
	m.settle(g)
	n := len(m.fin.gens)
	last := m.fin.gens[n-1]
	m.fin.gens[g.track-1] = last
	last.track = g.track
	m.fin.gens[n-1] = nil
	m.fin.gens = m.fin.gens[:n-1]
	g.track = 0
	m.unlist()
}

// unlist counts one listed object less.
func (m *VM) unlist() {
	if m.fin.live--; m.fin.live == 0 {
		m.fin.path, m.fin.loose, m.fin.on, m.fin.fresh = nil, 0, false, nil
	}
}

// settle says that g's place is known.
func (m *VM) settle(g *Gen) {
	if g.loose {
		g.loose = false
		m.fin.loose--
		m.fin.on = m.fin.loose > 0 || m.fin.path != nil
	}
}

// Hold says that Go code (a task of the event loop) keeps g until it ends and reports it as a root.
func (m *VM) Hold(g *Gen) {
	g.held = true
	m.settle(g)
	m.forgetPaths(fewGens)
}

// fewGens is for how many coroutines Hold sees whether paths are still needed: it is called for each task.
const fewGens = 16

// forgetPaths lets go of the paths when the event loop now reaches all that is listed, and that is no more than most: dropped references are then nobody's business again.
func (m *VM) forgetPaths(most int) {
	if m.fin.path == nil || m.fin.loose > 0 || len(m.fin.objects) > 0 || len(m.fin.gens) > most {
		return
	}
	for i, g := range m.fin.gens {
		if !g.reachedByLoop() {
			m.fin.credit -= int64(i)
			return
		}
	}
	m.fin.path, m.fin.on = nil, false
}

// Anchor says that Go code holds o from now on and until it says otherwise: the running event loop. There is one anchor; nil: none.
func (m *VM) Anchor(o *object.Object) { m.fin.anchor = o }

// trackObject notes an instance with __del__ or with weak references.
func (m *VM) trackObject(o *object.Object) {
	if !m.fin.exact && o.Type.Lookup(nameEndsLate).Ref != nil {
		if m.fin.late = append(m.fin.late, o); len(m.fin.late) > m.fin.lateLimit {
			m.fin.pending, m.fin.sweep = true, true
		}
		return
	}
	m.list(o)
}

var nameEndsLate = object.Intern("_ends_late")

// promote puts the objects that may end late among the others, demote takes those that are alive back.
func (m *VM) promote() {
	for _, o := range m.fin.late {
		m.list(o)
	}
	m.fin.late = nil
}

func (m *VM) demote() {
	if m.fin.exact {
		return
	}
	for i := len(m.fin.objects) - 1; i >= 0; i-- {
		if o := m.fin.objects[i]; o.Type.Lookup(nameEndsLate).Ref != nil {
			m.forget(o)
			m.fin.late = append(m.fin.late, o)
		}
	}
	slices.Reverse(m.fin.late)
	m.fin.lateLimit = max(lateAtFirst, 2*len(m.fin.late))
}

// EndExactly makes the objects that may end late end as all others do: the program has changed the filters of warnings, and may see when one comes of what was left open.
func (m *VM) EndExactly() {
	if !m.fin.exact {
		m.EndLate()
		m.fin.exact = true
		m.promote()
	}
}

// lateAtFirst is how many objects that may end late are gathered before the machine looks for dead ones among them.
const lateAtFirst = 1000

// EndLate ends the dead ones among the objects that may end late, and reports whether there were any.
func (m *VM) EndLate() bool {
	n := len(m.fin.late)
	if n == 0 {
		return false
	}
	m.Apart(func() {
		allow := m.fin.allow
		m.fin.pending, m.fin.sweep, m.fin.allow = true, true, m.T.Native
		m.finalize()
		m.fin.allow = allow
	})
	return len(m.fin.late) < n
}

// list puts an object on the list of those whose end can be seen.
func (m *VM) list(o *object.Object) {
	m.fin.objects = append(m.fin.objects, o)
	m.fin.fresh = append(m.fin.fresh, o)
	m.fin.live++
	m.fin.loose++
	m.fin.on = true
}

// suspect says that references to something may have gone.
func (m *VM) suspect() {
	if m.fin.on {
		m.fin.pending, m.fin.blind = true, true
		m.fin.urgent = m.fin.urgent || !m.inLibrary()
	}
}

// suspectValue says that one reference to v has gone; scalars and texts lead nowhere.
func (m *VM) suspectValue(v Value) {
	if v.Ref == nil || !leads(v.Ref.Type) {
		return
	}
	if m.fin.loose == 0 {
		if !m.fin.path.has(v.Ref) {
			return
		}
	}
	m.fin.pending = true
	m.fin.urgent = m.fin.urgent || !m.inLibrary()
	m.fin.dropped = append(m.fin.dropped, v)
}

// suspectIn says that a reference that v holds may have gone, and not which. Where no path leads through v, that is none that keeps a listed object, unless a loose one.
func (m *VM) suspectIn(v Value) {
	if !m.fin.on {
		return
	}
	if m.fin.path != nil && v.Ref != nil {
		if m.fin.path.has(v.Ref) {
			m.suspect()
			return
		}
	}
	if m.fin.loose > 0 {
		m.fin.pending = true
		m.fin.urgent = m.fin.urgent || !m.inLibrary()
	}
}

// suspectItem says that an item of a container is about to be replaced.
func (m *VM) suspectItem(container, key Value) {
	if d := object.AsDict(container); d != nil && container.Ref.Type == object.DictType {
		if s := object.AsStr(key); s != nil {
			m.suspectValue(d.GetStr(s))
			return
		}
	}
	m.suspectIn(container)
}

// suspectOperands says that the operation under way has used its operands, from left to right: those that only a temporary held have gone.
func (m *VM) suspectOperands() {
	if !m.fin.on {
		return
	}
	f := m.fr
	i := &f.code.ins[f.pc-1]
	first, second := i.B, i.C
	if i.Op.Jumps() {
		first, second = i.A, i.B
	}
	for _, r := range [2]uint16{first, second} {
		if int(r) >= f.code.C.TempBase && int(r) < f.code.consts0 {
			m.suspectValue(f.r[r])
		}
	}
}

// suspectFrame says that a frame has ended and with it the references in its registers: first those of temporaries, most of which have gone before.
func (m *VM) suspectFrame(f *Frame) {
	if !m.fin.on {
		return
	}
	temps := min(f.code.C.TempBase, f.code.consts0)
	for i := temps; i < f.code.consts0; i++ {
		m.suspectValue(f.r[i])
	}
	for i := range temps {
		m.suspectValue(f.r[i])
	}
}

// leads reports whether objects of the type can hold references, or be finalised themselves.
func leads(c *object.Type) bool {
	switch c.Kind {
	case object.KindInt, object.KindBool, object.KindFloat, object.KindComplex, object.KindStr, object.KindBytes, object.KindByteArray, object.KindRange, object.KindSlice, object.KindCode, object.KindModule:
		return c.IsHeap()
	case object.KindType:
		return false
	}
	return c != object.NoneTag.Type
}

// creditPerStep is how many objects may be marked for each instruction that has run, beyond creditFree. A look that will reach more than largeLook objects needs largeCredit
// times as much credit as it is going to use, and nothing is free.
const (
	creditPerStep = 1
	creditFree    = 10_000_000
	largeLook     = 50_000
	largeCredit   = 8
)

// rationed reports whether a look must wait: marking gets creditFree objects at the start of a run and one more for each instruction, so that it can slow a
// long run down by a small factor only. In a program of a million coroutines one look takes as long as all that they do.
func (m *VM) rationed() bool {
	m.fin.credit += (m.steps - m.fin.last) * creditPerStep
	m.fin.last = m.steps
	if reach := max(m.fin.live, m.fin.reached); reach > largeLook {
		return m.fin.credit < int64(reach)*largeCredit
	}
	return m.fin.credit < -creditFree
}

// finalize looks for objects that nothing reaches and finalises them, until there are none.
func (m *VM) finalize() {
	if m.T.Native > m.fin.allow || m.threads.work.pins > 0 {
		// Go code below this nested run may hold the only reference to something: the look waits until it has ended.
		return
	}
	if m.inLibrary() && !m.fin.urgent && len(m.fin.dropped) < maxPutOff && !m.fin.circles && !m.fin.sweep {
		return // what the library's own code dropped: nobody can tell before it comes back to the program's code or calls it
	}
	m.fin.pending, m.fin.urgent = false, false
	if m.fin.sweep {
		m.fin.sweep, m.fin.circles = false, true
		m.promote()
		defer m.demote()
	}
	if m.fin.nested >= maxFinalizers || m.fin.live == 0 || m.rationed() {
		m.fin.dropped = nil
		return
	}
	lost := m.fin.circles || !m.looseAtHand() || !m.nothingLost() && !m.pathHolds()
	m.fin.blind = false
	if !lost {
		m.forgetPaths(len(m.fin.gens))
		clear(m.fin.dropped)
		m.fin.dropped = m.fin.dropped[:0]
		return
	}
	if m.fin.nested == 0 {
		m.fin.rounds, m.fin.least = 0, m.fin.live
	}
	m.fin.nested++
	allow := m.fin.allow
	for m.fin.rounds < maxRounds {
		dead := m.unreachable()
		clear(m.fin.dropped)
		m.fin.dropped = m.fin.dropped[:0]
		if len(dead) == 0 {
			break
		}
		m.fin.allow = m.T.Native + 1 // what a finaliser drops is looked at while it runs
		m.endAll(dead)
		m.fin.allow = allow
		if m.fin.live < m.fin.least {
			m.fin.least = m.fin.live
		} else {
			m.fin.rounds++
		}
	}
	m.fin.nested--
	m.fin.pending, m.fin.circles = false, false
}

// endAll ends dead objects one after the other, each with what ends because of it.
func (m *VM) endAll(dead []*object.Object) {
	slices.Reverse(dead)
	before := len(m.fin.doomed)
	m.fin.doomed = append(m.fin.doomed, dead...)
	for i := len(m.fin.doomed) - 1; i >= before; i-- {
		o := m.fin.doomed[i]
		m.fin.doomed[i] = nil
		m.fin.doomed = m.fin.doomed[:i]
		m.finalizeOne(o)
	}
}

// Openly calls f, which resumes a coroutine by calling its method send: that nested run looks for dropped objects as the outermost run does. The caller answers for it that Go
// code holds nothing that the program does not.
func (m *VM) Openly(f func()) {
	allow := m.fin.allow
	m.fin.allow = m.T.Native + 2 // the call of send, and the run in it
	f()
	m.fin.allow = allow
}

// inLibrary reports whether the frame under way is one of the library's Python.
func (m *VM) inLibrary() bool { return m.fr != nil && m.fr.code != nil && m.fr.code.library }

// maxPutOff is how many references the library's own code may drop before there is a look within it.
const maxPutOff = 10_000

// maxFinalizers bounds finalisers that drop objects with finalisers, maxRounds the looks that follow from one statement and bring no end nearer: a __del__ that makes another
// object of its class goes on until CPython's recursion limit, and here as long.
const (
	maxFinalizers = 20
	maxRounds     = 1000
)

// unreachable marks from the roots and returns tracked objects not reached, outermost first: those that no other dead one holds.
func (m *VM) unreachable() []*object.Object {
	k := &marker{m: m, seen: newWays(m.fin.reached)}
	k.roots()
	for _, o := range m.fin.doomed {
		k.visit(Value{Ref: o})
	}
	k.run()
	m.fin.reached = k.seen.n
	var dead []*object.Object
	for _, g := range m.fin.gens {
		if !k.seen.has(&g.Object) && !g.executing() {
			dead = append(dead, &g.Object)
		}
	}
	for _, o := range m.fin.objects {
		if !k.seen.has(o) && !eternal(o) {
			dead = append(dead, o)
		}
	}
	m.fin.credit -= int64(k.seen.n)
	m.remember(k)
	if len(dead) > 0 && !m.fin.circles {
		dead = m.inOrder(k.outermost(dead), k.seen)
	}
	for _, o := range dead {
		m.dropWeakRefs(o, k.seen)
	}
	return dead
}

// dropWeakRefs forgets the weak references to a dead object that have ended before it: their callbacks do not run.
func (m *VM) dropWeakRefs(o *object.Object, alive *ways) {
	for _, r := range slices.Clone(m.In.WeakRefs[o]) {
		if !alive.has(r) && !m.outlives(r, o, alive) {
			object.DropWeakRef(m.T, r)
		}
	}
}

// outlives reports whether a dead object r has ended after o: of the references that went, the last one to r went no earlier than the last one to o.
func (m *VM) outlives(r, o *object.Object, alive *ways) bool {
	if m.fin.circles {
		return false
	}
	walk := &marker{m: m, seen: newWays(0), alive: alive}
	for _, v := range slices.Backward(m.fin.dropped) {
		walk.visit(v)
		walk.run()
		if walk.seen.has(r) {
			return true
		}
		if walk.seen.has(o) {
			return false
		}
	}
	return false
}

// inOrder sorts dead objects the way CPython would come to them from the references that went: the items of a list, of a tuple and of what keeps a tuple (zip, map) from the last to the first, everything else
// in its own order.
func (m *VM) inOrder(dead []*object.Object, alive *ways) []*object.Object {
	want := map[*object.Object]bool{}
	for _, o := range dead {
		want[o] = true
	}
	var out []*object.Object // backwards, from the last one: an object ends with the last reference to it
	walk := &marker{m: m, seen: newWays(0), alive: alive}
	for _, v := range slices.Backward(m.fin.dropped) {
		before := len(out)
		walk.visit(v)
		out = walk.collect(out, want)
		slices.Reverse(out[before:])
	}
	slices.Reverse(out)
	for _, o := range dead {
		if want[o] {
			out = append(out, o)
		}
	}
	return out
}

// collect walks on to what is wanted, appends it to out and wants it no longer.
func (k *marker) collect(out []*object.Object, want map[*object.Object]bool) []*object.Object {
	for len(k.todo) > 0 {
		o := k.todo[len(k.todo)-1]
		k.todo = k.todo[:len(k.todo)-1]
		if want[o] {
			delete(want, o)
			out = append(out, o)
			continue
		}
		before := len(k.todo)
		k.children(o)
		if c := o.Type.Kind; c != object.KindList && c != object.KindTuple && o.Type != object.ZipType && o.Type != object.MapType {
			slices.Reverse(k.todo[before:])
		}
	}
	return out
}

// remember notes the ways on which the listed objects have just been reached.
func (m *VM) remember(k *marker) {
	path := newWays(0)
	var unsure *ways // those on it whose way begins at a temporary
	doubt := func(o *object.Object) bool {
		if unsure == nil {
			unsure = newWays(0)
		}
		for o != &temporary && unsure.add(o, nil) {
			o, _ = k.seen.from(o)
		}
		return false
	}
	// add reports whether the way to o begins at a place that announces its end; a temporary does not. What is on the path has been gone over, with all before it.
	add := func(o *object.Object) bool {
		if !k.seen.has(o) {
			path.add(o, &unreached)
			return true
		}
		for at := o; at != nil; {
			if at == &temporary {
				return doubt(o)
			}
			from, _ := k.seen.from(at)
			if !path.add(at, from) {
				if unsure.has(at) {
					return doubt(o)
				}
				return true
			}
			at = from
		}
		return true
	}
	m.fin.loose, m.fin.fresh = 0, nil
	for _, g := range m.fin.gens {
		g.loose = false
		if !g.reachedByLoop() && !add(&g.Object) {
			g.loose = true
			m.fin.loose++
		}
	}
	for _, o := range m.fin.objects {
		if !add(o) {
			m.fin.fresh = append(m.fin.fresh, o)
			m.fin.loose++
		}
	}
	m.fin.path = nil
	if path.n > 0 {
		m.fin.path = path
	}
	m.fin.on = path.n > 0 || m.fin.loose > 0
}

// nothingLost reports that what was dropped is on the paths as before: its step is still there, and if the one that holds it had been dropped, that would be known. What is loose is
// at hand.
func (m *VM) nothingLost() bool {
	if m.fin.blind {
		return false
	}
	k := &marker{m: m}
	var holder *object.Object
	var held *ways // by holder; nil: not looked at yet
	for _, v := range m.fin.dropped {
		from, ok := m.fin.path.from(v.Ref)
		switch {
		case !ok || v.Ref == m.fin.anchor:
			continue
		case from == nil || from == &temporary || from == &unreached || AsGen(Value{Ref: from}) != nil:
			return false // a running generator may be about to let go of it
		case from != holder:
			holder, held = from, nil
			if !k.holds(from, v.Ref) {
				return false
			}
			continue
		case held == nil: // the arguments of a call, which are the items of a list, perhaps: it is gone through twice, not for each
			near := &marker{m: m, seen: newWays(len(m.fin.dropped)), near: true}
			near.children(holder)
			held = near.seen
		}
		if !held.has(v.Ref) {
			return false
		}
	}
	return true
}

// looseAtHand reports whether the innermost frames hold all that is loose, or lead to it in a few steps: as a rule that is one coroutine, made to be awaited, perhaps by a
// context manager that holds it.
func (m *VM) looseAtHand() bool {
	if m.fin.loose == 0 {
		return true
	}
	k := &marker{m: m, seen: newWays(0)}
	for f, n := m.fr, 0; f != nil && n < framesAtHand; f = f.back {
		if f.code == nil {
			continue
		}
		n++
		for i := 0; i < f.code.C.TempBase && i < len(f.r); i++ {
			k.visit(f.r[i])
		}
		for _, i := range f.code.C.LiveTemps(f.pc) {
			k.visit(f.r[i])
		}
	}
	if m.looseIn(k) {
		return true
	}
	for i := 0; i < len(k.todo) && i < objectsAtHand; i++ {
		k.children(k.todo[i])
		if i%10 == 9 && m.looseIn(k) {
			return true
		}
	}
	return m.looseIn(k)
}

// looseIn reports whether a marker has come to all that is loose.
func (m *VM) looseIn(k *marker) bool {
	left := m.fin.loose
	for _, o := range m.fin.fresh {
		if !k.seen.has(o) {
			return false
		}
		left--
	}
	for i := len(m.fin.gens) - 1; i >= 0 && left > 0; i-- {
		g := m.fin.gens[i]
		if !g.loose {
			continue
		}
		if !k.seen.has(&g.Object) && !g.executing() {
			return false
		}
		left--
	}
	return left == 0
}

// framesAtHand is how many frames looseAtHand looks into, objectsAtHand how many objects in them.
const (
	framesAtHand  = 4
	objectsAtHand = 100
)

// pathHolds reports that every listed object is still reached on the path that the last look found: each step of it is still there, or begins anew at a root. Then nothing
// has ended, if what is loose is at hand. It costs as much as looking at the roots and at the objects on the paths, whatever else there is.
func (m *VM) pathHolds() bool {
	for _, v := range m.fin.dropped {
		if from, _ := m.fin.path.from(v.Ref); from == &unreached {
			return false
		}
	}
	// Room for both is kept: paths are gone over so often that making it anew takes longer than all else.
	if m.fin.near == nil {
		m.fin.near, m.fin.known = newWays(0), newWays(0)
	}
	known := m.fin.known
	k := &marker{m: m, seen: m.fin.near, near: true}
	defer known.empty()
	defer k.seen.empty()
	k.roots()
	m.fin.credit -= int64(k.seen.n)
	for _, g := range m.fin.gens {
		if !g.loose && !g.reachedByLoop() && !m.stillReached(&g.Object, k, known) {
			return false
		}
	}
	for _, o := range m.fin.objects {
		if !m.stillReached(o, k, known) {
			return false
		}
	}
	return true
}

// stillReached goes over the path of one listed object. near has what the roots hold themselves, known the objects whose paths have been gone over.
func (m *VM) stillReached(o *object.Object, near *marker, known *ways) bool {
	if from, ok := m.fin.path.from(o); !ok || from == &unreached {
		return true // it is loose, or in a circle, which only a collection ends
	}
	for o != m.fin.anchor && known.add(o, nil) {
		if from, ok := near.seen.from(o); ok && from != &temporary {
			return true
		}
		from, ok := m.fin.path.from(o)
		if !ok || from == nil || from == &temporary || !near.holds(from, o) {
			return false
		}
		if g := AsGen(Value{Ref: from}); g != nil && g.executing() {
			return false // it holds in its frame what near has, and nothing else
		}
		o = from
	}
	return true
}

// holds reports whether an object refers to another one.
func (k *marker) holds(from, to *object.Object) bool {
	k.wanted, k.found = to, false
	k.children(from)
	k.wanted = nil
	return k.found
}

// unreached stands, as the beginning of a path, for none: only something else that is dead leads to the object.
var unreached object.Object

// temporary stands for the registers of temporaries in marker.seen: what is only reached from one may move or go unannounced.
var temporary object.Object

// reachedByLoop reports whether a task drives the chain that g belongs to, for as long as g lives: an async generator leaves the chain with each item that it yields.
func (g *Gen) reachedByLoop() bool {
	if g.kind == kindAsyncGen {
		return false
	}
	if g.held || g.frame == nil {
		return g.held
	}
	return rootOf(g.frame).held
}

// marker walks references without recursion. seen has each object reached with the one it was reached from, nil for roots.
type marker struct {
	m    *VM
	seen *ways
	from *object.Object
	todo []*object.Object
	// alive, of a walk from what is dead, are the objects that the roots lead to: nothing dead lies behind them.
	alive *ways
	near  bool // it goes no further than one step
	// wanted is what holds looks for.
	wanted *object.Object
	found  bool
}

// eternal reports whether o cannot end before the machine does and leads to nothing that can: texts, functions and classes written in Go, and plain functions of the
// library. They are most of what an idle program holds: a look that leaves them out takes less than half the time.
func eternal(o *object.Object) bool {
	switch o.Type.Kind {
	case object.KindStr:
		return !o.Type.IsHeap()
	case object.KindType:
		return !object.AsType(Value{Ref: o}).IsHeap()
	case object.KindBuiltin:
		return (*object.Builtin)(unsafe.Pointer(o)).Self.Ref == nil
	case object.KindFunction:
		f := (*Func)(unsafe.Pointer(o))
		return f.code.library && f.closure == nil && f.Dict == nil
	}
	return false
}

func (k *marker) visit(v Value) {
	o := v.Ref
	if o == nil || o == &object.IntTag || o == &object.FloatTag || o == &object.NoneTag || o == &object.BoolTag {
		return
	}
	if eternal(o) {
		return
	}
	if k.wanted != nil {
		k.found = k.found || o == k.wanted
		return
	}
	if k.alive != nil {
		if k.alive.has(o) {
			return
		}
	}
	if k.seen.add(o, k.from) && !k.near {
		k.todo = append(k.todo, o)
	}
}

func (k *marker) run() {
	for len(k.todo) > 0 {
		o := k.todo[len(k.todo)-1]
		k.todo = k.todo[:len(k.todo)-1]
		k.from = o
		k.children(o)
	}
	k.from = nil
}

func (k *marker) children(o *object.Object) {
	if x := object.ExtOf(o); x != nil {
		if x.Dict != nil {
			k.dict(x.Dict)
		}
	}
	for _, v := range object.SlotsOf(o) {
		k.visit(v)
	}
	if o.Type.IsHeap() {
		k.visit(o.Type.V())
	}
	if f := o.Type.Traverse; f != nil {
		f(o, k.visit)
	}
}

func (k *marker) dict(d *Dict) {
	for _, e := range d.Entries() {
		if e.Key.Ref != nil {
			k.visit(e.Key)
			k.visit(e.Val)
		}
	}
}

// roots marks everything the program can still get at: first from what stays, so that the paths that are found lead through that as far as they can, then from frames.
func (k *marker) roots() {
	m := k.m
	k.visit(m.Shutdown)
	k.dict(m.In.Modules)
	k.dict(m.In.Builtins)
	if m.main != nil {
		k.dict(m.main.Dict)
	}
	k.visit(m.leaving)
	k.visit(m.agFirstIter)
	k.visit(m.agFinalizer)
	k.visit(m.T.Context)
	for _, f := range m.fin.roots {
		f(k.visit)
	}
	k.run()
	for f := m.fr; f != nil; f = f.back {
		k.frame(f, true)
		k.run()
	}
	m.threads.roots(k)
	k.run()
	k.from = &temporary
	m.T.VisitScratch(k.visit)
	k.from = nil
	k.run()
}

// frame visits what a frame holds. on: it is on the chain of running frames.
func (k *marker) frame(f *Frame, on bool) {
	if f.code == nil {
		f.driven().visit(k.visit)
		return
	}
	if f.gen != nil {
		k.visit(f.gen.V())
		k.from = &f.gen.Object // once suspended, the frame is reached through its generator
		defer func() { k.from = nil }()
	}
	if f.handled != nil {
		k.visit(f.handled.V())
	}
	if f.fn != nil {
		k.visit(Value{Ref: &f.fn.Object})
	}
	k.visit(f.globals.V()) // once, however many frames share it
	if f.locals() != nil {
		k.dict(f.locals())
	}
	k.visit(f.dflt())
	c := f.code.C
	for i := 0; i < c.TempBase && i < f.code.nregs; i++ {
		k.visit(f.r[i])
	}
	if f.pc > 0 && c.Instrs[f.pc-1].Op == compile.YieldFrom {
		k.visit(f.r[c.Instrs[f.pc-1].B])
	}
	from := k.from
	for _, i := range c.LiveTemps(f.pc) {
		if !f.code.announces(f.pc, i) {
			k.from = &temporary
		}
		k.visit(f.r[i])
		k.from = from
	}
}

// announces reports whether the life that temporary r leads at pc ends with a Clear or Drop; the register may serve for others elsewhere in the code.
func (k *Code) announces(pc int, r uint16) bool {
	if !k.cleared[r] {
		return false
	}
	for ; pc < len(k.C.Instrs); pc++ {
		if i := &k.C.Instrs[pc]; (i.Op == compile.Clear || i.Op == compile.Drop) && i.A == r {
			return true
		}
		if !slices.Contains(k.C.LiveTemps(pc), r) {
			return false
		}
	}
	return false
}

// outermost keeps the dead objects that no other dead object leads to and that no circle holds: CPython leaves circles to its cycle collector.
func (k *marker) outermost(dead []*object.Object) []*object.Object {
	held := &marker{m: k.m, seen: newWays(0), alive: k.seen} // what lies behind them, one walk for all: a chain of a thousand is looked at a thousand times
	behind := func(o *object.Object) {
		held.children(o)
		held.run()
	}
	for _, d := range dead {
		if !held.seen.has(d) { // else it is held, and so is all behind it
			behind(d)
		}
	}
	for _, v := range k.m.fin.dropped {
		if !k.seen.has(v.Ref) && k.inCircle(v.Ref) {
			behind(v.Ref)
		}
	}
	var out []*object.Object
	for _, d := range dead {
		if !held.seen.has(d) {
			out = append(out, d)
		}
	}
	return out
}

// inCircle reports whether o leads to itself.
func (k *marker) inCircle(o *object.Object) bool {
	sub := &marker{m: k.m, seen: newWays(0), alive: k.seen}
	sub.children(o)
	sub.run()
	return sub.seen.has(o)
}

// finalizeOne does what CPython does when the last reference to o goes.
func (m *VM) finalizeOne(o *object.Object) {
	if !m.forget(o) && (o.Type.Kind != object.KindGenerator || (*Gen)(unsafe.Pointer(o)).track == 0) {
		return // a finaliser before it has ended it already
	}
	if o.Type.Kind == object.KindGenerator {
		m.clearWeakRefs(o)
		m.finalizeGen((*Gen)(unsafe.Pointer(o)))
		return
	}
	if a := asASend(Value{Ref: o}); a != nil {
		m.methodNeverAwaited(a)
		return
	}
	m.callDel(o)
	if m.clearsWeakRefs(o) {
		m.clearWeakRefs(o)
	}
}

// callDel calls __del__, if there is one.
func (m *VM) callDel(o *object.Object) {
	f := o.Type.Lookup(object.NameDel)
	if f.Ref == nil {
		return
	}
	if _, _, err := object.CallSpecial(m.T, Value{Ref: o}, object.NameDel); err != nil {
		m.Unraisable("Exception ignored in: ", f, err)
	}
}

// clearsWeakRefs reports whether o has weak references that end now: not when its __del__ has made it reachable again.
func (m *VM) clearsWeakRefs(o *object.Object) bool {
	if len(m.In.WeakRefs[o]) == 0 {
		return false
	}
	k := &marker{m: m, seen: newWays(m.fin.reached)}
	k.roots()
	return !k.seen.has(o) && !eternal(o)
}

// forget takes o off the list of objects; false when it was not on it.
func (m *VM) forget(o *object.Object) bool {
	for i, x := range slices.Backward(m.fin.objects) { // mostly the last
		if x == o {
			m.fin.objects = append(m.fin.objects[:i], m.fin.objects[i+1:]...)
			if i := slices.Index(m.fin.fresh, o); i >= 0 {
				m.fin.fresh = slices.Delete(m.fin.fresh, i, i+1)
			}
			m.unlist()
			return true
		}
	}
	return false
}

func (m *VM) clearWeakRefs(o *object.Object) {
	for _, cb := range object.ClearWeakRefs(m.T, o) {
		if _, err := object.CallArgs(m.T, cb.Func, cb.Ref); err != nil {
			m.Unraisable("Exception ignored in: ", cb.Func, err)
		}
	}
}

// finalizeGen is _PyGen_Finalize (Objects/genobject.c).
func (m *VM) finalizeGen(g *Gen) {
	if g.track != 0 {
		m.untrackGen(g)
	}
	if g.state == genClosed {
		return
	}
	if g.kind == kindAsyncGen && g.finalizer().Ref != nil {
		if _, err := object.CallArgs(m.T, g.finalizer(), g.V()); err != nil {
			m.Unraisable("Exception ignored in: ", g.V(), err)
		}
		return
	}
	if g.kind == kindCoroutine && g.state == genCreated {
		m.neverAwaited(g)
		m.finish(g)
		return
	}
	root, delegator := g.outermost(), g.awaiter // those that delegate to it have ended with it, and the outermost one is closed
	err := m.closeGen(root)
	if g != root && g.state != genClosed && g.awaiter == nil { // it did not want to be, and that lets go of it
		fr := m.fr
		m.fr = delegator
		m.finalizeGen(g)
		m.fr = fr
	}
	if err != nil {
		m.Unraisable("Exception ignored in: ", root.V(), err)
	}
}

// outermost is the generator at the outer end of the chain of delegation that g is in.
func (g *Gen) outermost() *Gen {
	if g.awaiter == nil {
		return g
	}
	return rootOf(g.frame)
}

// unheard reports whether nobody hears a warning any more: the hooks of async generators, still set when the run ends, keep the program's namespace until warnings have gone.
func (m *VM) unheard() bool {
	return m.closing && (m.agFirstIter.Ref != nil || m.agFinalizer.Ref != nil)
}

func (m *VM) neverAwaited(g *Gen) {
	m.warnNeverAwaited(g.V(), "coroutine '"+g.from.qualname.S+"'")
}

// methodNeverAwaited warns of what a method of an async generator gave and nobody awaited.
func (m *VM) methodNeverAwaited(a *ASend) {
	a.listed = false
	m.warnNeverAwaited(Value{Ref: &a.Object}, "coroutine method '"+a.method()+"' of '"+a.g.from.qualname.S+"'")
}

// warnNeverAwaited warns of v, named as what.
func (m *VM) warnNeverAwaited(v Value, what string) {
	if m.unheard() {
		return
	}
	file, line := m.here()
	if err := m.warn(object.RuntimeWarningType, what+" was never awaited", file, line); err != nil {
		m.Unraisable("Exception ignored in: ", v, err)
	}
}

// FinalizeAll ends every object still waiting, as CPython does when the interpreter goes.
func (m *VM) FinalizeAll() {
	m.closing = true
	m.fin.credit = 0
	m.fr = nil
	m.fin.circles = true // a last collection of circles comes before the modules are cleared
	m.finalize()
	m.abandon()
	if m.main != nil {
		m.finalizeNamespace(m.main.Dict)
		m.main.Dict.Clear()
	}
	m.finalize()
	for len(m.fin.gens) > 0 {
		m.finalizeGen(m.fin.gens[0])
	}
	for len(m.fin.objects) > 0 {
		m.finalizeOne(m.fin.objects[0])
	}
	late := m.fin.late
	m.fin.late = nil
	for _, o := range late {
		m.callDel(o)
	}
}

// abandon takes what daemon threads and the loops that they run still hold off the lists: CPython ends with them where they stand, and finalises nothing of theirs,
// among it the program's variables, where they stand in its code.
func (m *VM) abandon() {
	if m.Alone() {
		return
	}
	k := &marker{m: m, seen: newWays(0)}
	k.seen.add(&m.In.Modules.Object, nil) // sys.modules goes before them
	for _, f := range m.fin.roots {
		f(k.visit)
	}
	m.threads.roots(k)
	k.run()
	for i := len(m.fin.gens) - 1; i >= 0; i-- {
		if k.seen.has(&m.fin.gens[i].Object) {
			m.untrackGen(m.fin.gens[i])
		}
	}
	for i := len(m.fin.objects) - 1; i >= 0; i-- {
		if k.seen.has(m.fin.objects[i]) {
			m.forget(m.fin.objects[i])
		}
	}
}

// finalizeNamespace ends what a namespace leads to in the order of CPython's last collection: breadth first, as the one before it has left the list of objects, with lists and
// tuples from their last item to the first (list_traverse).
func (m *VM) finalizeNamespace(d *Dict) {
	listed := map[*object.Object]*object.Object{} // by what its end begins with
	for _, g := range m.fin.gens {
		listed[&g.outermost().Object] = &g.Object
	}
	for _, o := range m.fin.objects {
		listed[o] = o
	}
	walk := &marker{m: m, seen: newWays(0)}
	walk.dict(d)
	for i := 0; i < len(walk.todo) && len(listed) > 0; i++ {
		o := walk.todo[i]
		if x := listed[o]; x != nil {
			delete(listed, o)
			m.finalizeOne(x)
		}
		before := len(walk.todo)
		walk.children(o)
		if k := o.Type.Kind; k == object.KindList || k == object.KindTuple {
			slices.Reverse(walk.todo[before:])
		}
	}
}

// Collect asks for a look at what nothing reaches any more (gc.collect).
func (m *VM) Collect() {
	for _, f := range m.BeforeCollect {
		f(m.T)
	}
	m.fin.sweep = len(m.fin.late) > 0
	m.fin.pending, m.fin.circles = m.fin.live > 0 || m.fin.sweep, true
}

// CollectNow is Collect with the look at once; no frame of the program may be running.
func (m *VM) CollectNow() {
	m.Collect()
	m.fin.credit = 0
	m.fr = nil
	m.finalize()
}
