package threads

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// lock is _thread.lock, and with count the reentrant _thread.RLock (Modules/_threadmodule.c).
type lock struct {
	object.Object
	object.Ext
	locked  bool
	owner   *vm.Strand // who took it; a plain lock may be released by another
	count   int64      // of an RLock: how often
	waiters waiters
}

var (
	lockType  = &object.Type{Name: "_thread.lock", Qualname: "lock", Module: "_thread", Kind: object.KindOther, Flags: object.FlagWeakref, ExtOffset: unsafe.Offsetof(lock{}.Ext)}
	rlockType = &object.Type{Name: "_thread.RLock", Qualname: "RLock", Module: "_thread", Kind: object.KindOther, Flags: object.FlagBase | object.FlagWeakref, ExtOffset: unsafe.Offsetof(lock{}.Ext)}
)

func asLock(v value) *lock { return (*lock)(unsafe.Pointer(v.Ref)) }

func (l *lock) V() value { return value{Ref: &l.Object} }

func allocateLock(*thread, []value, []*str) (value, *exc) {
	return (&lock{Object: object.Object{Type: lockType}}).V(), nil
}

// take makes the current strand the owner of a free lock.
func (l *lock) take(m *vm.VM) {
	l.locked, l.owner = true, m.Current()
	m.ObserveLock(vm.LockTaken, l)
}

// free releases the lock and wakes the one that has waited longest.
func (l *lock) free(m *vm.VM) {
	l.locked, l.owner, l.count = false, nil, 0
	m.ObserveLock(vm.LockFreed, l)
	l.waiters.wakeOne(m)
}

// acquireArgs reads (blocking=True, timeout=-1); now: the lock is only tried (lock_acquire_parse_args).
func (st *state) acquireArgs(t *thread, blocking, timeout value) (until float64, now bool, err *exc) {
	wait := true
	if blocking.Ref != nil {
		if wait, err = object.Truth(t, blocking); err != nil {
			return 0, false, err
		}
	}
	s := -1.0
	if timeout.Ref != nil {
		if s, err = seconds(t, timeout); err != nil {
			return 0, false, err
		}
	}
	switch {
	case !wait && s != -1:
		return 0, false, t.ValueError("can't specify a timeout for a non-blocking call")
	case s < 0 && s != -1:
		return 0, false, t.ValueError("timeout value must be a non-negative number")
	case !wait || s == 0:
		return 0, true, nil
	case s < 0:
		return vm.Forever, false, nil
	}
	return st.after(s), false, nil
}

func lockAcquire(t *thread, a []value, _ []*str) (value, *exc) {
	l, st := asLock(a[0]), stateOf(t)
	until, now, err := st.acquireArgs(t, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return st.acquire(l, until, now, 1)
}

// acquire takes the lock count times, or waits for it.
func (st *state) acquire(l *lock, until float64, now bool, count int64) (value, *exc) {
	take := func(bool) (value, bool, *exc) {
		if l.locked {
			return object.False, false, nil
		}
		l.take(st.m)
		l.count = count
		return object.True, true, nil
	}
	if v, done, err := take(false); done || now {
		return v, err
	}
	return st.waitFor(&l.waiters, l, until, take)
}

func lockEnter(t *thread, a []value, _ []*str) (value, *exc) {
	l := asLock(a[0])
	if !l.locked {
		l.take(vm.Of(t))
		return object.True, nil
	}
	return stateOf(t).acquire(l, vm.Forever, false, 1)
}

func lockRelease(t *thread, a []value, _ []*str) (value, *exc) {
	l := asLock(a[0])
	if !l.locked {
		return value{}, t.RuntimeError("release unlocked lock")
	}
	l.free(vm.Of(t))
	return object.None, nil
}

func rlockAcquire(t *thread, a []value, _ []*str) (value, *exc) {
	l, st := asLock(a[0]), stateOf(t)
	until, now, err := st.acquireArgs(t, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	if l.locked && l.owner == st.m.Current() {
		l.count++
		return object.True, nil
	}
	return st.acquire(l, until, now, 1)
}

func rlockRelease(t *thread, a []value, _ []*str) (value, *exc) {
	l := asLock(a[0])
	if !l.locked || l.owner != current(t) {
		return value{}, t.RuntimeError("cannot release un-acquired lock")
	}
	if l.count--; l.count == 0 {
		l.free(vm.Of(t))
	}
	return object.None, nil
}

// The three methods that Condition uses: give the lock up however often it was taken, take it back as often, and ask who has it.
func rlockReleaseSave(t *thread, a []value, _ []*str) (value, *exc) {
	l := asLock(a[0])
	if !l.locked {
		return value{}, t.RuntimeError("cannot release un-acquired lock")
	}
	saved := object.NewTuple(object.Int(l.count), ident(l.owner)).V()
	l.free(vm.Of(t))
	return saved, nil
}

func rlockAcquireRestore(t *thread, a []value, _ []*str) (value, *exc) {
	saved := object.AsTuple(a[1])
	if saved == nil || len(saved.Items) != 2 || !saved.Items[0].IsInt() {
		return value{}, t.TypeError("_acquire_restore() takes what _release_save() has returned")
	}
	return stateOf(t).acquire(asLock(a[0]), vm.Forever, false, saved.Items[0].N)
}

func (l *lock) ownedBy(s *vm.Strand) bool { return l.locked && l.owner == s }

func lockReset(_ *thread, a []value, _ []*str) (value, *exc) {
	l := asLock(a[0])
	l.locked, l.owner, l.count = false, nil, 0
	return object.None, nil
}

func lockRepr(t *thread, self value) (value, *exc) {
	l := asLock(self)
	word := "unlocked"
	if l.locked {
		word = "locked"
	}
	text := "<" + word + " " + self.Ref.Type.Name + " object"
	if self.Ref.Type.IsSubtype(rlockType) {
		owner := int64(0)
		if l.owner != nil {
			owner = ident(l.owner).N
		}
		text += " owner=" + object.Decimal(owner) + " count=" + object.Decimal(l.count)
	}
	return object.String(text + " at 0x" + object.HexString(t.ID(self)) + ">"), nil
}

func setupLocks() {
	c := lockType
	c.New = func(*thread, *object.Type, []value, []*str) (value, *exc) { return allocateLock(nil, nil, nil) }
	c.Repr = lockRepr
	lockedMethod := func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLock(a[0]).locked), nil }
	c.Methods([]object.Native{
		{Name: "acquire", Sig: "self, blocking=True, timeout=-1", Fn: lockAcquire},
		{Name: "acquire_lock", Sig: "self, blocking=True, timeout=-1", Fn: lockAcquire},
		{Name: "release", Sig: "self, /", Fn: lockRelease},
		{Name: "release_lock", Sig: "self, /", Fn: lockRelease},
		{Name: "locked", Sig: "self, /", Fn: lockedMethod},
		{Name: "locked_lock", Sig: "self, /", Fn: lockedMethod},
		{Name: "__enter__", Sig: "self, /", Fn: lockEnter},
		{Name: "__exit__", Sig: "self, type, value, traceback, /", Fn: lockRelease},
		{Name: "_at_fork_reinit", Sig: "self, /", Fn: lockReset},
	})
	object.Ready(c)

	c = rlockType
	c.New = func(_ *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		return (&lock{Object: object.Object{Type: c}}).V(), nil
	}
	c.Repr = lockRepr
	c.Methods([]object.Native{
		{Name: "acquire", Sig: "self, blocking=True, timeout=-1", Fn: rlockAcquire},
		{Name: "release", Sig: "self, /", Fn: rlockRelease},
		{Name: "__enter__", Sig: "self, blocking=True, timeout=-1", Fn: rlockAcquire},
		{Name: "__exit__", Sig: "self, type, value, traceback, /", Fn: rlockRelease},
		{Name: "_is_owned", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return object.Bool(asLock(a[0]).ownedBy(current(t))), nil
		}},
		{Name: "_recursion_count", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if l := asLock(a[0]); l.ownedBy(current(t)) {
				return object.Int(l.count), nil
			}
			return object.Int(0), nil
		}},
		{Name: "_release_save", Sig: "self, /", Fn: rlockReleaseSave},
		{Name: "_acquire_restore", Sig: "self, state, /", Fn: rlockAcquireRestore},
		{Name: "_at_fork_reinit", Sig: "self, /", Fn: lockReset},
	})
	object.Ready(c)
}
