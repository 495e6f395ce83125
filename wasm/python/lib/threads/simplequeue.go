package threads

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// simpleQueue is queue.SimpleQueue (Modules/_queuemodule.c).
type simpleQueue struct {
	object.Object
	object.Ext
	items   []value
	head    int
	getters waiters
}

var simpleQueueType = &object.Type{Name: "_queue.SimpleQueue", Qualname: "SimpleQueue", Module: "_queue", Kind: object.KindOther,
	Flags: object.FlagBase | object.FlagWeakref, ExtOffset: unsafe.Offsetof(simpleQueue{}.Ext)}

func asSimpleQueue(v value) *simpleQueue { return (*simpleQueue)(unsafe.Pointer(v.Ref)) }

func (q *simpleQueue) V() value { return value{Ref: &q.Object} }

func (q *simpleQueue) size() int { return len(q.items) - q.head }

func (q *simpleQueue) pop() value {
	v := q.items[q.head]
	q.items[q.head] = value{}
	if q.head++; q.head == len(q.items) {
		q.items, q.head = q.items[:0], 0
	}
	return v
}

// note reports what the program puts in or gets.
func (q *simpleQueue) note(m *vm.VM, kind string, item value) {
	if m.Recorder() != nil && m.InProgram() {
		m.NoteThing(kind, q.V(), q.size(), item, 0)
	}
}

func (q *simpleQueue) get(m *vm.VM) value {
	v := q.pop()
	q.note(m, "queue-get", v)
	return v
}

func simplePut(t *thread, a []value, _ []*str) (value, *exc) {
	q, m := asSimpleQueue(a[0]), vm.Of(t)
	q.items = append(q.items, a[1])
	q.note(m, "queue-put", a[1])
	q.getters.wakeOne(m)
	return object.None, nil
}

// empty is the exception _queue.Empty.
func empty(t *thread) *exc { return t.NewExc(emptyType, "") }

var emptyType = &object.Type{Name: "Empty", Module: "_queue", Kind: object.KindExc, Flags: object.ExceptionType.Flags, ExtOffset: object.ExceptionType.ExtOffset, Base: object.ExceptionType}

func simpleGet(t *thread, a []value, _ []*str) (value, *exc) {
	q, st := asSimpleQueue(a[0]), stateOf(t)
	block := true
	if a[1].Ref != nil {
		var err *exc
		if block, err = object.Truth(t, a[1]); err != nil {
			return value{}, err
		}
	}
	until, now := vm.Forever, false
	if block && a[2].Ref != nil && !a[2].IsNone() {
		s, err := seconds(t, a[2])
		switch {
		case err != nil:
			return value{}, err
		case s < 0:
			return value{}, t.ValueError("'timeout' must be a non-negative number")
		}
		until, now = st.after(s), s == 0
	}
	if q.size() > 0 {
		return q.get(vm.Of(t)), nil
	}
	if !block || now {
		return value{}, empty(t)
	}
	return st.waitFor(&q.getters, q, until, func(late bool) (value, bool, *exc) {
		if q.size() > 0 {
			return q.get(st.m), true, nil
		}
		if late {
			return value{}, true, empty(t)
		}
		return value{}, false, nil
	})
}

func setupSimpleQueue() {
	object.Ready(emptyType)
	c := simpleQueueType
	c.New = func(_ *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		q := &simpleQueue{Object: object.Object{Type: c}}
		return q.V(), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		q := (*simpleQueue)(unsafe.Pointer(o))
		for _, v := range q.items[q.head:] {
			visit(v)
		}
	}
	c.Methods([]object.Native{
		{Name: "put", Sig: "self, item, block=True, timeout=None", Fn: simplePut},
		{Name: "put_nowait", Sig: "self, item", Fn: simplePut},
		{Name: "get", Sig: "self, block=True, timeout=None", Fn: simpleGet},
		{Name: "get_nowait", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if q := asSimpleQueue(a[0]); q.size() > 0 {
				return q.get(vm.Of(t)), nil
			}
			return value{}, empty(t)
		}},
		{Name: "qsize", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Int(int64(asSimpleQueue(a[0]).size())), nil
		}},
		{Name: "empty", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Bool(asSimpleQueue(a[0]).size() == 0), nil
		}},
	})
	object.Ready(c)
}

// Queue makes the module _queue.
func Queue(m *vm.VM) (*object.Module, *exc) {
	if _, err := m.Import("_thread"); err != nil {
		return nil, err
	}
	mod := object.NewModule("_queue")
	mod.Set("SimpleQueue", simpleQueueType.V())
	mod.Set("Empty", emptyType.V())
	return mod, nil
}
