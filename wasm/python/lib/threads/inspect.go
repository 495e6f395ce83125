package threads

import (
	"slices"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// What the library's Python keeps in its things (threading.py, queue.py), as LookSync reads it.
var (
	attrLock       = object.Intern("_lock")
	attrWaiters    = object.Intern("_waiters")
	attrCond       = object.Intern("_cond")
	attrValue      = object.Intern("_value")
	attrInitial    = object.Intern("_initial_value")
	attrFlag       = object.Intern("_flag")
	attrCount      = object.Intern("_count")
	attrParties    = object.Intern("_parties")
	attrQueue      = object.Intern("queue")
	attrMaxsize    = object.Intern("maxsize")
	attrUnfinished = object.Intern("unfinished_tasks")
	attrNotEmpty   = object.Intern("not_empty")
	attrNotFull    = object.Intern("not_full")
)

// LookSync shows a queue or lock of threads that the recording knows, because a thread has used it or waits for it; ok is false for anything else. It runs no code of the program.
func LookSync(m *vm.VM, o *object.Object) (v vm.SyncView, ok bool) {
	entity, kind := m.ThingOf(o)
	if entity == 0 {
		return v, false
	}
	x := object.Obj(o)
	switch kind {
	case "lock":
		l := plainLock(x)
		if l == nil {
			return v, false
		}
		v.Flag, v.HasFlag, v.Holder, v.Getters = l.locked, true, l.holder(), l.waiters.entities()
	case "condition":
		v.Getters = notifiable(m, x)
		if l := plainLock(held(x, attrLock)); l != nil {
			v.Flag, v.HasFlag, v.Holder, v.Putters = l.locked, true, l.holder(), l.waiters.entities()
		}
	case "semaphore":
		v.Size, v.Capacity, v.Getters = number(x, attrValue), number(x, attrInitial), notifiable(m, held(x, attrCond))
	case "event":
		v.Flag, v.HasFlag, v.Getters = held(x, attrFlag) == object.True, true, notifiable(m, held(x, attrCond))
	case "barrier":
		v.Size, v.Capacity, v.Getters = number(x, attrCount), number(x, attrParties), notifiable(m, held(x, attrCond))
	case "queue":
		v = lookQueue(m, x)
	default:
		return v, false
	}
	v.Entity = entity
	return v, true
}

func lookQueue(m *vm.VM, x value) vm.SyncView {
	if x.Ref.Type.IsSubtype(simpleQueueType) {
		q := asSimpleQueue(x)
		return vm.SyncView{IsQueue: true, Items: slices.Clone(q.items[q.head:]), Size: q.size(), Unfinished: -1, Getters: q.getters.entities()}
	}
	v := vm.SyncView{
		IsQueue: true, Items: contents(m, held(x, attrQueue)), Capacity: max(number(x, attrMaxsize), 0), Unfinished: number(x, attrUnfinished),
		Getters: notifiable(m, held(x, attrNotEmpty)), Putters: notifiable(m, held(x, attrNotFull)),
	}
	v.Size = len(v.Items)
	for c := x.Ref.Type; c != nil; c = c.Base {
		if c.Name == "LifoQueue" {
			slices.Reverse(v.Items)
		}
	}
	return v
}

// plainLock is v as a Lock or RLock, or nil.
func plainLock(v value) *lock {
	if v.Ref == nil || v.Ref.Type.Kind != object.KindOther || !(v.Ref.Type.IsSubtype(lockType) || v.Ref.Type.IsSubtype(rlockType)) {
		return nil
	}
	return asLock(v)
}

// holder is the number of the thread that has taken the lock; 0: nobody, or the main thread.
func (l *lock) holder() uint32 {
	if l.owner == nil {
		return 0
	}
	return l.owner.Entity()
}

func (w *waiters) entities() []uint32 {
	out := []uint32{}
	for _, s := range w.list {
		out = append(out, s.Entity())
	}
	return out
}

// notifiable are the threads that wait for a condition's notify(), first come first: each holds a lock of its own in its line.
func notifiable(m *vm.VM, condition value) []uint32 {
	out := []uint32{}
	for _, turn := range contents(m, held(condition, attrWaiters)) {
		if l := plainLock(turn); l != nil {
			out = append(out, l.waiters.entities()...)
		}
	}
	return out
}

// held is an attribute that an object itself holds; absent where it has none.
func held(v value, name *str) value {
	if v.Ref == nil {
		return value{}
	}
	if x := object.ExtOf(v.Ref); x != nil && x.Dict != nil {
		return x.Dict.GetStr(name)
	}
	return value{}
}

func number(v value, name *str) int {
	if n := held(v, name); n.Ref != nil && n.IsInt() {
		return int(n.N)
	}
	return 0
}

// contents lists what a list or deque of the library's own holds.
func contents(m *vm.VM, v value) []value {
	out := []value{}
	if v.Ref != nil && !v.Ref.Type.IsHeap() {
		m.Children(v.Ref, func(x value) { out = append(out, x) })
	}
	return out
}
