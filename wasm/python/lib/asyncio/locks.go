package asyncio

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// bound ties a lock or queue to the loop it was first waited for in (Lib/asyncio/mixins.py).
type bound struct {
	l      *Loop
	entity uint32 // (recorded) its number
	part   bool   // (recorded) it is part of another one, and shows as that
	quiet  bool   // (recorded) it is part of another one and has no events of its own
}

func (b *bound) loop(t *thread, self value) (*Loop, *exc) {
	l := stateOf(t).running
	if l == nil && b.l == nil {
		return nil, t.AttributeError("'NoneType' object has no attribute 'create_future'", object.None, object.Intern("create_future"))
	}
	if b.l == nil {
		b.l = l
	}
	if b.l != l {
		return nil, t.RuntimeError(reprOf(t, self) + " is bound to a different event loop")
	}
	return l, nil
}

// loopBound is the base of the locks written in Python.
type loopBound struct {
	object.Object
	object.Ext
	bound
	whole *loopBound // (recorded) what it is a part of
	event int32      // (recorded) the latest event that woke somebody
}

var loopBoundType = &object.Type{Name: "_LoopBoundMixin", Module: "asyncio.mixins", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(loopBound{}.Ext)}

func setupLoopBound() {
	c := loopBoundType
	c.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		b := &loopBound{Object: object.Object{Type: c}}
		if st := stateOf(t); st.rec != nil {
			kind := "condition"
			if c.Lookup(object.Intern("n_waiting")).Ref != nil {
				kind = "barrier"
			}
			b.entity = st.bind(kind, &b.Object)
		}
		return value{Ref: &b.Object}, nil
	}
	c.Methods(asPython([]object.Native{{Name: "_get_loop", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		l, err := (*loopBound)(unsafe.Pointer(a[0].Ref)).loop(t, a[0])
		if err != nil {
			return value{}, err
		}
		return l.V(), nil
	}}}))
	object.Ready(c)
}

// Lock is asyncio.Lock.
type Lock struct {
	object.Object
	object.Ext
	bound
	locked  bool
	waiters futures
	owner   *Task // who holds it, for reports of deadlocks
}

// Event is asyncio.Event.
type Event struct {
	object.Object
	object.Ext
	bound
	set     bool
	waiters futures
}

// Semaphore is asyncio.Semaphore, and BoundedSemaphore with limit set.
type Semaphore struct {
	object.Object
	object.Ext
	bound
	value   int64
	limit   int64 // of a BoundedSemaphore
	waiters futures
	owners  []*Task // who holds it, for reports of deadlocks
}

const lockFlags = object.FlagBase | object.FlagHasDict | object.FlagWeakref

// The types of locks.
var (
	lockType      = &object.Type{Name: "Lock", Sig: " ", Module: "asyncio.locks", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(Lock{}.Ext)}
	eventType     = &object.Type{Name: "Event", Sig: " ", Module: "asyncio.locks", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(Event{}.Ext)}
	semaphoreType = &object.Type{Name: "Semaphore", Sig: "value=1", Module: "asyncio.locks", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(Semaphore{}.Ext)}
	boundedType   = &object.Type{Name: "BoundedSemaphore", Sig: "value=1", Module: "asyncio.locks", Kind: object.KindOther, Flags: lockFlags, ExtOffset: unsafe.Offsetof(Semaphore{}.Ext), Base: semaphoreType}
)

func asLoopBound(v value) *loopBound { return (*loopBound)(unsafe.Pointer(v.Ref)) }
func asLock(v value) *Lock           { return (*Lock)(unsafe.Pointer(v.Ref)) }
func asEvent(v value) *Event         { return (*Event)(unsafe.Pointer(v.Ref)) }
func asSemaphore(v value) *Semaphore { return (*Semaphore)(unsafe.Pointer(v.Ref)) }

// V is the lock as a value.
func (k *Lock) V() value { return value{Ref: &k.Object} }

// V is the event as a value.
func (e *Event) V() value { return value{Ref: &e.Object} }

// V is the semaphore as a value.
func (s *Semaphore) V() value { return value{Ref: &s.Object} }

// currentOf is the task that runs now, nil outside any.
func currentOf(t *thread) *Task {
	if l := stateOf(t).running; l != nil {
		return l.current
	}
	return nil
}

func allCancelled(w *futures) bool {
	for _, f := range w.all() {
		if f.state != cancelled {
			return false
		}
	}
	return true
}

func (k *Lock) free() bool { return !k.locked && allCancelled(&k.waiters) }

func (k *Lock) take(t *thread) {
	k.locked, k.owner = true, currentOf(t)
	k.report(stateOf(t), trace.LockAcquire, 0)
}

// report tells the recorder of an operation.
func (k *Lock) report(st *state, kind trace.Kind, object uint32) int32 {
	if st.rec == nil || k.quiet {
		return -1
	}
	return st.rec.Emit(kind, k.entity, object, waiting(&k.waiters), st.rec.Cause())
}

func (k *Lock) wakeFirst() {
	if k.waiters.len() > 0 {
		k.waiters.all()[0].release(object.True)
	}
}

// pass wakes the first that waits because of an event.
func (st *state) pass(event int32, w *futures, wake func()) {
	if st.rec == nil {
		wake()
		return
	}
	among := st.rec.Among
	st.rec.Among = waiting(w)
	if event >= 0 {
		st.during(event, wake)
	} else {
		wake()
	}
	st.rec.Among = among
}

func (k *Lock) release(t *thread) *exc {
	if !k.locked {
		return t.RuntimeError("Lock is not acquired.")
	}
	k.locked, k.owner = false, nil
	st := stateOf(t)
	st.pass(k.report(st, trace.LockRelease, 0), &k.waiters, k.wakeFirst)
	return nil
}

// lockBody is the coroutine of Lock.acquire, and of __aenter__, whose result is None.
type lockBody struct {
	k      *Lock
	result value
	fut    *Future
}

func (b *lockBody) Send(t *thread, _ value) (value, bool, *exc) {
	k := b.k
	if b.fut == nil {
		if k.free() {
			k.take(t)
			return b.result, true, nil
		}
		l, err := k.loop(t, k.V())
		if err != nil {
			return value{}, false, err
		}
		b.fut = l.newWaiter(&k.Object)
		k.waiters.push(b.fut)
		k.report(l.st, trace.LockWait, k.owner.identity())
		return wait(b.fut)
	}
	if b.fut.state == pending {
		return waitAgain(t, b.fut)
	}
	k.waiters.remove(b.fut)
	k.take(t)
	return b.result, true, nil
}

func (b *lockBody) Throw(_ *thread, e *exc) (value, bool, *exc) {
	if b.fut == nil {
		return value{}, false, e
	}
	b.k.waiters.remove(b.fut)
	if e.Is(CancelledErrorType) && !b.k.locked {
		b.k.wakeFirst()
	}
	return value{}, false, e
}

func (b *lockBody) Visit(visit func(value)) {
	visit(b.k.V())
	if b.fut != nil {
		visit(b.fut.V())
	}
}

const nameOfEnter = "_ContextManagerMixin.__aenter__"

var nameAcquire = object.Intern("acquire")

// redefinesAcquire reports whether a class of the program has an acquire of its own, which async with then calls.
func redefinesAcquire(c *object.Type) bool {
	return c.IsHeap() && object.AsBuiltin(c.Lookup(nameAcquire)) == nil
}

func lockAcquire(name string, result value) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		k := asLock(a[0])
		if redefinesAcquire(k.Type) && name == nameOfEnter {
			return object.CallArgs(t, stateOf(t).fn("_enter"), a[0])
		}
		if k.free() && machine(t).AwaitsResult() {
			k.take(t)
			return stateOf(t).instantly(result), nil
		}
		return coroutine(t, name, &lockBody{k: k, result: result})
	}
}

// releaseBody is the coroutine of __aexit__.
type releaseBody struct {
	self    value
	release func(t *thread, self value) *exc
}

func (b *releaseBody) Send(t *thread, _ value) (value, bool, *exc) {
	return object.None, true, b.release(t, b.self)
}
func (b *releaseBody) Throw(_ *thread, e *exc) (value, bool, *exc) { return value{}, false, e }
func (b *releaseBody) Visit(visit func(value))                     { visit(b.self) }

var nameRelease = object.Intern("release")

// exit makes __aexit__: it calls self.release().
func exit(native func(t *thread, self value) *exc) object.Native {
	byName := func(t *thread, self value) *exc {
		_, err := object.CallMethod(t, self, nameRelease)
		return err
	}
	return object.Native{Name: "__aexit__", Sig: "self, exc_type, exc, tb", Async: true, Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		f := native
		if a[0].Ref.Type.IsHeap() {
			f = byName
		}
		return coroutine(t, "_ContextManagerMixin.__aexit__", &releaseBody{a[0], f})
	}}
}

func (e *Event) setFlag(st *state) {
	if e.set {
		return
	}
	e.set = true
	st.pass(e.report(st, trace.EventSet, waiting(&e.waiters)), &e.waiters, func() {
		for _, f := range e.waiters.all() {
			f.release(object.True)
		}
	})
}

// report tells the recorder of an operation; the event that a queue's join waits for is nobody's business.
func (e *Event) report(st *state, kind trace.Kind, value int32) int32 {
	if st.rec == nil || e.entity == 0 {
		return -1
	}
	return st.rec.Emit(kind, e.entity, 0, value, st.rec.Cause())
}

// waitBody is the coroutine of Event.wait.
type waitBody struct {
	e   *Event
	why *object.Object // what the waiter waits for when it is not the event itself
	fut *Future
}

func (b *waitBody) Send(t *thread, _ value) (value, bool, *exc) {
	e := b.e
	if b.fut == nil {
		if e.set {
			return object.True, true, nil
		}
		l, err := e.loop(t, e.V())
		if err != nil {
			return value{}, false, err
		}
		why := b.why
		if why == nil {
			why = &e.Object
		}
		b.fut = l.newWaiter(why)
		if b.why != nil {
			b.fut.purpose = joining
		}
		e.waiters.push(b.fut)
		e.report(l.st, trace.EventWait, waiting(&e.waiters))
		return wait(b.fut)
	}
	if b.fut.state == pending {
		return waitAgain(t, b.fut)
	}
	e.waiters.remove(b.fut)
	return object.True, true, nil
}

func (b *waitBody) Throw(_ *thread, e *exc) (value, bool, *exc) {
	if b.fut != nil {
		b.e.waiters.remove(b.fut)
	}
	return value{}, false, e
}

func (b *waitBody) Visit(visit func(value)) {
	visit(b.e.V())
	if b.fut != nil {
		visit(b.fut.V())
	}
}

func eventWait(t *thread, a []value, _ []*str) (value, *exc) {
	e := asEvent(a[0])
	if e.set && machine(t).AwaitsResult() {
		return stateOf(t).instantly(object.True), nil
	}
	return coroutine(t, "Event.wait", &waitBody{e: e})
}

func (s *Semaphore) locked() bool { return s.value == 0 || !allCancelled(&s.waiters) }

func (s *Semaphore) take(t *thread) {
	if k := currentOf(t); k != nil {
		s.owners = append(s.owners, k)
	}
	s.report(stateOf(t), trace.SemaphoreAcquire)
}

// report tells the recorder of an operation.
func (s *Semaphore) report(st *state, kind trace.Kind) int32 {
	if st.rec == nil {
		return -1
	}
	return st.rec.Emit(kind, s.entity, uint32(s.value), waiting(&s.waiters), st.rec.Cause())
}

// drop forgets a holder: the current task if it is one, else the one that has held it longest.
func (s *Semaphore) drop(t *thread) {
	if len(s.owners) == 0 {
		return
	}
	at := 0
	k := currentOf(t)
	for i, o := range s.owners {
		if o == k {
			at = i
			break
		}
	}
	s.owners = append(s.owners[:at], s.owners[at+1:]...)
}

func (s *Semaphore) wakeNext() bool {
	for _, f := range s.waiters.all() {
		if f.state == pending {
			s.value--
			f.setResult(object.True)
			return true
		}
	}
	return false
}

func (s *Semaphore) release(t *thread) *exc {
	if s.Type.IsSubtype(boundedType) && s.value >= s.limit {
		return t.ValueError("BoundedSemaphore released too many times")
	}
	s.value++
	s.drop(t)
	st := stateOf(t)
	st.pass(s.report(st, trace.SemaphoreRelease), &s.waiters, func() { s.wakeNext() })
	return nil
}

// semaphoreBody is the coroutine of Semaphore.acquire and __aenter__.
type semaphoreBody struct {
	s      *Semaphore
	result value
	fut    *Future
}

func (b *semaphoreBody) Send(t *thread, _ value) (value, bool, *exc) {
	s := b.s
	if b.fut == nil {
		if !s.locked() {
			s.value--
			s.take(t)
			return b.result, true, nil
		}
		l, err := s.loop(t, s.V())
		if err != nil {
			return value{}, false, err
		}
		b.fut = l.newWaiter(&s.Object)
		s.waiters.push(b.fut)
		s.report(l.st, trace.SemaphoreWait)
		return wait(b.fut)
	}
	if b.fut.state == pending {
		return waitAgain(t, b.fut)
	}
	s.waiters.remove(b.fut)
	s.take(t)
	b.wakeOthers()
	return b.result, true, nil
}

func (b *semaphoreBody) wakeOthers() {
	for b.s.value > 0 && b.s.wakeNext() {
	}
}

func (b *semaphoreBody) Throw(_ *thread, e *exc) (value, bool, *exc) {
	if b.fut == nil {
		return value{}, false, e
	}
	b.s.waiters.remove(b.fut)
	if e.Is(CancelledErrorType) && b.fut.state == finished {
		b.s.value++
	}
	b.wakeOthers()
	return value{}, false, e
}

func (b *semaphoreBody) Visit(visit func(value)) {
	visit(b.s.V())
	if b.fut != nil {
		visit(b.fut.V())
	}
}

func semaphoreAcquire(name string, result value) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		s := asSemaphore(a[0])
		if redefinesAcquire(s.Type) && name == nameOfEnter {
			return object.CallArgs(t, stateOf(t).fn("_enter"), a[0])
		}
		if !s.locked() && machine(t).AwaitsResult() {
			s.value--
			s.take(t)
			return stateOf(t).instantly(result), nil
		}
		return coroutine(t, name, &semaphoreBody{s: s, result: result})
	}
}

var (
	semaphoreArgs = &object.Native{Name: "Semaphore.__init__", Python: true, Sig: "self, value=1", Fn: initialValue}
	boundedArgs   = &object.Native{Name: "BoundedSemaphore.__init__", Python: true, Sig: "self, value=1", Fn: initialValue}
)

func initialValue(_ *thread, a []value, _ []*str) (value, *exc) {
	if a[1].Ref == nil {
		return object.Int(1), nil
	}
	return a[1], nil
}

func semaphoreInit(t *thread, self value, args []value, names []*str) *exc {
	native := semaphoreArgs
	if self.Type().IsSubtype(boundedType) {
		native = boundedArgs
	}
	v, err := object.CallNative(t, &object.Builtin{Native: native}, append([]value{self}, args...), names)
	if err != nil {
		return err
	}
	negative, err := object.Less(t, v, object.Int(0))
	if err != nil {
		return err
	}
	if negative {
		return t.ValueError("Semaphore initial value must be >= 0")
	}
	n, ok := object.Int64(v)
	if !ok {
		return t.NotSupported("a Semaphore whose value is not an int of 64 bits")
	}
	s := asSemaphore(self)
	s.value, s.limit = n, n
	return nil
}

// lockRepr makes the repr of a lock: the plain one with its state in brackets.
func lockRepr(state func(v value) string, waiters func(v value) int) object.UnaryFunc {
	return func(t *thread, self value) (value, *exc) {
		extra := state(self)
		if n := waiters(self); n > 0 {
			extra += ", waiters:" + itoa(n)
		}
		return object.String("<" + object.TypeTitle(self.Ref.Type) + " object at " + object.Address(t, self) + " [" + extra + "]>"), nil
	}
}

func setupLocks() {
	setupLoopBound()
	setupLock()
	setupEvent()
	setupSemaphore()
}

// noArgs is the __init__ of classes that take no arguments.
func noArgs(t *thread, self value, args []value, names []*str) *exc {
	if n := len(args) - len(names); n > 0 {
		return t.TypeError(self.Ref.Type.Name + ".__init__() takes 1 positional argument but " + itoa(n+1) + " were given")
	}
	if len(names) > 0 {
		return t.TypeError(self.Ref.Type.Name + ".__init__() got an unexpected keyword argument '" + names[0].S + "'")
	}
	return nil
}

func setupLock() {
	c := lockType
	c.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		k := &Lock{Object: object.Object{Type: c}}
		if st := stateOf(t); st.rec != nil {
			k.entity = st.bind("lock", &k.Object)
		}
		return k.V(), nil
	}
	c.Init = noArgs
	c.Repr = lockRepr(func(v value) string {
		if asLock(v).locked {
			return "locked"
		}
		return "unlocked"
	}, func(v value) int { return asLock(v).waiters.len() })
	c.Traverse = func(o *object.Object, visit func(value)) { (*Lock)(unsafe.Pointer(o)).waiters.visit(visit) }
	release := func(t *thread, self value) *exc { return asLock(self).release(t) }
	c.Methods(asPython([]object.Native{
		{Name: "acquire", Sig: "self", Async: true, Fn: lockAcquire("Lock.acquire", object.True)},
		{Name: "release", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, release(t, a[0]) }},
		{Name: "locked", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLock(a[0]).locked), nil }},
		{Name: "__aenter__", Sig: "self", Async: true, Fn: lockAcquire(nameOfEnter, object.None)},
		exit(release),
	}))
	object.Ready(c)
}

func setupEvent() {
	c := eventType
	c.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		e := &Event{Object: object.Object{Type: c}}
		if st := stateOf(t); st.rec != nil {
			e.entity = st.bind("event", &e.Object)
		}
		return e.V(), nil
	}
	c.Init = noArgs
	c.Repr = lockRepr(func(v value) string {
		if asEvent(v).set {
			return "set"
		}
		return "unset"
	}, func(v value) int { return asEvent(v).waiters.len() })
	c.Traverse = func(o *object.Object, visit func(value)) { (*Event)(unsafe.Pointer(o)).waiters.visit(visit) }
	c.Methods(asPython([]object.Native{
		{Name: "wait", Sig: "self", Async: true, Fn: eventWait},
		{Name: "set", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			asEvent(a[0]).setFlag(stateOf(t))
			return object.None, nil
		}},
		{Name: "clear", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			e := asEvent(a[0])
			if e.set {
				e.report(stateOf(t), trace.EventClear, -1)
			}
			e.set = false
			return object.None, nil
		}},
		{Name: "is_set", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asEvent(a[0]).set), nil }},
	}))
	object.Ready(c)
}

func setupSemaphore() {
	c := semaphoreType
	c.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		s := &Semaphore{Object: object.Object{Type: c}}
		if st := stateOf(t); st.rec != nil {
			s.entity = st.bind("semaphore", &s.Object)
		}
		return s.V(), nil
	}
	c.Init = semaphoreInit
	c.Repr = lockRepr(func(v value) string {
		if s := asSemaphore(v); !s.locked() {
			return "unlocked, value:" + itoa(int(s.value))
		}
		return "locked"
	}, func(v value) int { return asSemaphore(v).waiters.len() })
	c.Traverse = func(o *object.Object, visit func(value)) { (*Semaphore)(unsafe.Pointer(o)).waiters.visit(visit) }
	release := func(t *thread, self value) *exc { return asSemaphore(self).release(t) }
	c.Methods(asPython([]object.Native{
		{Name: "acquire", Sig: "self", Async: true, Fn: semaphoreAcquire("Semaphore.acquire", object.True)},
		{Name: "release", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, release(t, a[0]) }},
		{Name: "locked", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Bool(asSemaphore(a[0]).locked()), nil
		}},
		{Name: "__aenter__", Sig: "self", Async: true, Fn: semaphoreAcquire(nameOfEnter, object.None)},
		exit(release),
	}))
	c.Getters([]object.Getter{{Name: "_value", Get: func(_ *thread, self value) (value, *exc) { return object.Int(asSemaphore(self).value), nil }}})
	object.Ready(c, boundedType)
}
