package asyncio

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// queueKind says which item comes next.
type queueKind uint8

const (
	fifo queueKind = iota
	priority
	lifo
)

// Queue is asyncio.Queue, PriorityQueue and LifoQueue (Lib/asyncio/queues.py).
type Queue struct {
	object.Object
	object.Ext
	bound
	kind       queueKind
	custom     bool // a class of the program redefines _init, _put or _get
	shut       bool
	maxsize    int64 // 0 or less: without bound
	maxsizeV   value
	items      []value // of a first-in first-out queue: a ring of length n beginning at head
	head, n    int
	getters    futures
	putters    futures
	unfinished int64
	finished   *Event
}

const queueFlags = object.FlagBase | object.FlagHasDict | object.FlagWeakref

// The types of queues.
var (
	queueType         = &object.Type{Name: "Queue", Sig: "maxsize=0", Module: "asyncio.queues", Kind: object.KindOther, Flags: queueFlags, ExtOffset: unsafe.Offsetof(Queue{}.Ext)}
	priorityQueueType = &object.Type{Name: "PriorityQueue", Sig: "maxsize=0", Module: "asyncio.queues", Kind: object.KindOther, Flags: queueFlags, ExtOffset: unsafe.Offsetof(Queue{}.Ext), Base: queueType}
	lifoQueueType     = &object.Type{Name: "LifoQueue", Sig: "maxsize=0", Module: "asyncio.queues", Kind: object.KindOther, Flags: queueFlags, ExtOffset: unsafe.Offsetof(Queue{}.Ext), Base: queueType}
)

func asQueue(v value) *Queue { return (*Queue)(unsafe.Pointer(v.Ref)) }

// V is the queue as a value.
func (q *Queue) V() value { return value{Ref: &q.Object} }

var (
	nameInitHook = object.Intern("_init")
	namePutHook  = object.Intern("_put")
	nameGetHook  = object.Intern("_get")
)

func queueNew(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	q := &Queue{Object: object.Object{Type: c}, finished: &Event{Object: object.Object{Type: eventType}, set: true}, maxsizeV: object.Int(0)}
	if st := stateOf(t); st.rec != nil {
		q.entity = st.bind("queue", &q.Object)
	}
	switch {
	case c.IsSubtype(priorityQueueType):
		q.kind = priority
	case c.IsSubtype(lifoQueueType):
		q.kind = lifo
	}
	if c.IsHeap() {
		for _, n := range []*str{nameInitHook, namePutHook, nameGetHook} {
			if object.AsBuiltin(c.Lookup(n)) == nil {
				q.custom = true
			}
		}
	}
	return q.V(), nil
}

var queueArgs = &object.Native{Name: "Queue.__init__", Python: true, Sig: "self, maxsize=0", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
	if a[1].Ref == nil {
		return object.Int(0), nil
	}
	return a[1], nil
}}

func queueInit(t *thread, self value, args []value, names []*str) *exc {
	v, err := object.CallNative(t, &object.Builtin{Native: queueArgs}, append([]value{self}, args...), names)
	if err != nil {
		return err
	}
	q := asQueue(self)
	q.maxsizeV = v
	switch n, ok := object.Int64(v); {
	case ok:
		q.maxsize = n
	case object.IsFloatLike(v):
		q.maxsize = ceiling(object.FloatOf(v))
	default:
		if _, err := object.Compare(t, object.CmpLe, v, object.Int(0)); err != nil {
			// CPython meets the mistake when the queue is first asked whether it is full.
			q.maxsize = badSize
		}
	}
	if q.custom {
		_, err = object.CallMethod(t, self, nameInitHook, v)
	}
	return err
}

const badSize = -1 << 62

// ceiling is the number of items at which a queue with a bound that is a float is full.
func ceiling(f float64) int64 {
	n := int64(f)
	if float64(n) < f {
		n++
	}
	return n
}

// checkSize raises what comparing a maxsize that is no number does.
func (q *Queue) checkSize(t *thread) *exc {
	if q.maxsize != badSize {
		return nil
	}
	_, err := object.Compare(t, object.CmpLe, q.maxsizeV, object.Int(0))
	return err
}

// size is qsize(): of a queue with hooks of the program, the length of its _queue.
func (q *Queue) size(t *thread) (int, *exc) {
	if !q.custom || q.Dict == nil {
		return q.n, nil
	}
	if v := q.Dict.GetStr(nameQueueAttr); v.Ref != nil {
		return object.Len(t, v)
	}
	return q.n, nil
}

func (q *Queue) full(t *thread) (bool, *exc) {
	if q.maxsize <= 0 {
		return false, q.checkSize(t)
	}
	n, err := q.size(t)
	return int64(n) >= q.maxsize, err
}

func (q *Queue) empty(t *thread) (bool, *exc) {
	n, err := q.size(t)
	return n == 0, err
}

// add puts an item where its kind of queue wants it.
func (q *Queue) add(t *thread, item value) *exc {
	if q.kind == fifo {
		if q.n == len(q.items) {
			q.growRing()
		}
		q.items[(q.head+q.n)&(len(q.items)-1)] = item
		q.n++
		return nil
	}
	q.items = append(q.items[:q.n], item)
	q.n++
	if q.kind == priority {
		return siftDown(t, q.items, 0, q.n-1)
	}
	return nil
}

func (q *Queue) growRing() {
	items := make([]value, max(8, 2*len(q.items)))
	k := copy(items, q.items[q.head:])
	copy(items[k:], q.items[:q.head])
	q.items, q.head = items, 0
}

// take takes the next item out; there must be one.
func (q *Queue) take(t *thread) (value, *exc) {
	q.n--
	if q.kind == fifo {
		p := &q.items[q.head]
		v := *p
		*p = value{}
		q.head = (q.head + 1) & (len(q.items) - 1)
		return v, nil
	}
	v := q.items[q.n]
	q.items[q.n] = value{}
	q.items = q.items[:q.n]
	if q.kind == lifo || q.n == 0 {
		return v, nil
	}
	top := q.items[0]
	q.items[0] = v
	return top, siftUp(t, q.items, 0)
}

// siftDown and siftUp are heapq's, so that items are compared, and equal ones come out, in the same order.
func siftDown(t *thread, h []value, start, pos int) *exc {
	x := h[pos]
	for pos > start {
		p := (pos - 1) >> 1
		less, err := object.Less(t, x, h[p])
		if err != nil {
			return err
		}
		if !less {
			break
		}
		h[pos], h[p] = h[p], x
		pos = p
	}
	return nil
}

func siftUp(t *thread, h []value, pos int) *exc {
	end, start := len(h), pos
	for child := 2*pos + 1; child < end; child = 2*pos + 1 {
		if child+1 < end {
			less, err := object.Less(t, h[child], h[child+1])
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		h[pos], h[child] = h[child], h[pos]
		pos = child
	}
	return siftDown(t, h, start, pos)
}

// list gives the items in the order that CPython's repr shows them.
func (q *Queue) list() []value {
	if q.kind != fifo {
		return q.items[:q.n]
	}
	out := make([]value, q.n)
	for i := range out {
		out[i] = q.items[(q.head+i)&(len(q.items)-1)]
	}
	return out
}

// outgoing lists the items, first out first; behind the first of a priority queue they stand as in its heap.
func (q *Queue) outgoing() []value {
	out := q.list()
	if q.kind == lifo {
		out = slices.Clone(out)
		slices.Reverse(out)
	}
	return out
}

// wakeNext wakes the first waiter that is not cancelled.
func wakeNext(w *futures) {
	for w.len() > 0 {
		if f := w.pop(); f.state == pending {
			f.setResult(object.None)
			return
		}
	}
}

func (q *Queue) putNow(t *thread, item value) *exc {
	if q.shut {
		return t.NewExc(queueShutDownType, "")
	}
	full, err := q.full(t)
	if err != nil {
		return err
	}
	if full {
		q.report(stateOf(t), trace.QueueFull, waiting(&q.putters))
		return t.NewExc(queueFullType, "")
	}
	if q.custom {
		_, err = object.CallMethod(t, q.V(), namePutHook, item)
	} else {
		err = q.add(t, item)
	}
	if err != nil {
		return err
	}
	q.unfinished++
	q.finished.set = false
	st := stateOf(t)
	if st.rec == nil {
		wakeNext(&q.getters)
		return nil
	}
	st.pass(q.reportItem(st, trace.QueuePut, item), &q.getters, func() { wakeNext(&q.getters) })
	return nil
}

// report tells the recorder of an operation.
func (q *Queue) report(st *state, kind trace.Kind, value int32) int32 {
	if st.rec == nil {
		return -1
	}
	return st.rec.Emit(kind, q.entity, uint32(q.n), value, st.rec.Cause())
}

func (q *Queue) reportItem(st *state, kind trace.Kind, item value) int32 {
	if st.rec == nil {
		return -1
	}
	return q.report(st, kind, st.item(item))
}

func (q *Queue) getNow(t *thread) (v value, err *exc) {
	empty, err := q.empty(t)
	if err != nil {
		return value{}, err
	}
	if empty {
		if q.shut {
			return value{}, t.NewExc(queueShutDownType, "")
		}
		q.report(stateOf(t), trace.QueueEmpty, waiting(&q.getters))
		return value{}, t.NewExc(queueEmptyType, "")
	}
	if q.custom {
		v, err = object.CallMethod(t, q.V(), nameGetHook)
	} else {
		v, err = q.take(t)
	}
	if err != nil {
		return value{}, err
	}
	st := stateOf(t)
	if st.rec == nil {
		wakeNext(&q.putters)
	} else {
		st.pass(q.reportItem(st, trace.QueueGet, v), &q.putters, func() { wakeNext(&q.putters) })
	}
	return v, nil
}

// queueBody is the coroutine of put(item) and of get(): they differ in when they must wait, among whom, and in what they do at last.
type queueBody struct {
	q    *Queue
	put  bool
	item value
	fut  *Future
}

func (b *queueBody) blocked(t *thread) (bool, *exc) {
	if b.put {
		return b.q.full(t)
	}
	return b.q.empty(t)
}

// waiters are those who wait as the coroutine does, and how a recorded run calls that they must.
func (b *queueBody) waiters() (*futures, trace.Kind) {
	if b.put {
		return &b.q.putters, trace.QueueFull
	}
	return &b.q.getters, trace.QueueEmpty
}

// act puts or gets without waiting, by the method of a program's class if that redefines it.
func (b *queueBody) act(t *thread) (value, *exc) {
	q := b.q
	switch {
	case b.put && q.redefines(namePutNow):
		return object.CallMethod(t, q.V(), namePutNow, b.item)
	case b.put:
		return object.None, q.putNow(t, b.item)
	case q.redefines(nameGetNow):
		return object.CallMethod(t, q.V(), nameGetNow)
	}
	return q.getNow(t)
}

func (b *queueBody) Send(t *thread, _ value) (value, bool, *exc) {
	if b.fut != nil && b.fut.state == pending {
		return waitAgain(t, b.fut)
	}
	q := b.q
	blocked, err := b.blocked(t)
	if err != nil {
		return value{}, false, err
	}
	if !blocked {
		v, err := b.act(t)
		return v, true, err
	}
	if q.shut {
		return value{}, false, t.NewExc(queueShutDownType, "")
	}
	l, err := q.loop(t, q.V())
	if err != nil {
		return value{}, false, err
	}
	b.fut = l.newWaiter(&q.Object)
	if b.put {
		b.fut.purpose = putting
	}
	w, kind := b.waiters()
	w.push(b.fut)
	q.report(l.st, kind, waiting(w))
	return wait(b.fut)
}

func (b *queueBody) Throw(t *thread, e *exc) (value, bool, *exc) {
	f := b.fut
	if f == nil {
		return value{}, false, e
	}
	f.cancelBase(value{})
	w, _ := b.waiters()
	w.remove(f)
	blocked, err := b.blocked(t)
	if err != nil {
		return value{}, false, err
	}
	if !blocked && f.state != cancelled {
		wakeNext(w)
	}
	return value{}, false, e
}

func (b *queueBody) Visit(visit func(value)) {
	visit(b.q.V())
	visit(b.item)
	if b.fut != nil {
		visit(b.fut.V())
	}
}

var (
	namePutNow = object.Intern("put_nowait")
	nameGetNow = object.Intern("get_nowait")
)

// redefines reports whether the queue's class is a program's, with a method name of its own.
func (q *Queue) redefines(name *str) bool {
	return q.Type.IsHeap() && object.AsBuiltin(q.Type.Lookup(name)) == nil
}

func queuePut(t *thread, a []value, _ []*str) (value, *exc) {
	q := asQueue(a[0])
	m := machine(t)
	if !q.Type.IsHeap() && !q.shut && (q.maxsize <= 0 || int64(q.n) < q.maxsize) && q.maxsize != badSize && m.AwaitsResult() {
		if err := q.putNow(t, a[1]); err != nil {
			return value{}, err
		}
		return stateOf(t).instantly(object.None), nil
	}
	return coroutine(t, "Queue.put", &queueBody{q: q, put: true, item: a[1]})
}

func queueGet(t *thread, a []value, _ []*str) (value, *exc) {
	q := asQueue(a[0])
	if !q.Type.IsHeap() && q.n > 0 && machine(t).AwaitsResult() {
		v, err := q.getNow(t)
		if err != nil {
			return value{}, err
		}
		return stateOf(t).instantly(v), nil
	}
	return coroutine(t, "Queue.get", &queueBody{q: q})
}

func queueTaskDone(t *thread, a []value, _ []*str) (value, *exc) {
	q := asQueue(a[0])
	if q.unfinished <= 0 {
		return value{}, t.ValueError("task_done() called too many times")
	}
	q.unfinished--
	st := stateOf(t)
	done := q.report(st, trace.QueueTaskDone, int32(q.unfinished))
	if q.unfinished == 0 {
		st.caused(done, func() { q.finished.setFlag(st) })
	}
	return object.None, nil
}

func queueJoin(t *thread, a []value, _ []*str) (value, *exc) {
	q := asQueue(a[0])
	return coroutine(t, "Queue.join", &joinBody{q: q})
}

// joinBody is the coroutine of join(): it waits for the event finished unless nothing is left to do.
type joinBody struct {
	q    *Queue
	wait *waitBody
}

func (b *joinBody) Send(t *thread, v value) (value, bool, *exc) {
	if b.wait == nil {
		if b.q.unfinished <= 0 {
			return object.None, true, nil
		}
		b.wait = &waitBody{e: b.q.finished, why: &b.q.Object}
		b.q.report(stateOf(t), trace.QueueJoin, int32(b.q.unfinished))
	}
	v, done, err := b.wait.Send(t, v)
	if done {
		v = object.None
	}
	return v, done, err
}

func (b *joinBody) Throw(t *thread, e *exc) (value, bool, *exc) {
	if b.wait == nil {
		return value{}, false, e
	}
	return b.wait.Throw(t, e)
}

func (b *joinBody) Visit(visit func(value)) {
	visit(b.q.V())
	if b.wait != nil {
		b.wait.Visit(visit)
	}
}

func queueShutdown(t *thread, a []value, _ []*str) (value, *exc) {
	q := asQueue(a[0])
	q.shut = true
	immediate := false
	if a[1].Ref != nil {
		var err *exc
		if immediate, err = object.Truth(t, a[1]); err != nil {
			return value{}, err
		}
	}
	if immediate {
		if err := q.drain(t); err != nil {
			return value{}, err
		}
	}
	st := stateOf(t)
	st.caused(q.report(st, trace.QueueShutdown, -1), func() {
		for _, w := range []*futures{&q.getters, &q.putters} {
			for w.len() > 0 {
				w.pop().release(object.None)
			}
		}
	})
	return object.None, nil
}

// drain throws away what is left, for shutdown(immediate=True).
func (q *Queue) drain(t *thread) *exc {
	for {
		empty, err := q.empty(t)
		if err != nil {
			return err
		}
		if empty {
			break
		}
		if q.custom {
			_, err = object.CallMethod(t, q.V(), nameGetHook)
		} else {
			_, err = q.take(t)
		}
		if err != nil {
			return err
		}
		if q.unfinished > 0 {
			q.unfinished--
		}
	}
	if q.unfinished == 0 {
		q.finished.setFlag(stateOf(t))
	}
	return nil
}

// format is the middle of a queue's repr.
func (q *Queue) format(t *thread) (string, *exc) {
	out := "maxsize=" + reprOf(t, q.maxsizeV)
	items := object.NewList(append([]value(nil), q.list()...)).V()
	n := q.n
	if q.custom && q.Dict != nil {
		if v := q.Dict.GetStr(nameQueueAttr); v.Ref != nil {
			list, err := object.Collect(t, v)
			if err != nil {
				return "", err
			}
			items, n = object.NewList(list).V(), len(list)
		}
	}
	if n > 0 {
		s, err := object.Repr(t, items)
		if err != nil {
			return "", err
		}
		out += " _queue=" + s
	}
	if n := q.getters.len(); n > 0 {
		out += " _getters[" + itoa(n) + "]"
	}
	if n := q.putters.len(); n > 0 {
		out += " _putters[" + itoa(n) + "]"
	}
	if q.unfinished != 0 {
		out += " tasks=" + itoa(int(q.unfinished))
	}
	if q.shut {
		out += " shutdown"
	}
	return out, nil
}

func boolMethod(name string, f func(q *Queue, t *thread) (bool, *exc)) object.Native {
	return object.Native{Name: name, Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		b, err := f(asQueue(a[0]), t)
		return object.Bool(b), err
	}}
}

func setupQueues() {
	c := queueType
	c.New, c.Init = queueNew, queueInit
	show := func(t *thread, self value, at string) (value, *exc) {
		s, err := asQueue(self).format(t)
		return object.String("<" + self.Ref.Type.Name + at + " " + s + ">"), err
	}
	c.Repr = func(t *thread, self value) (value, *exc) {
		return show(t, self, " at 0x"+object.HexString(t.ID(self)))
	}
	c.Str = func(t *thread, self value) (value, *exc) { return show(t, self, "") }
	c.Traverse = func(o *object.Object, visit func(value)) {
		q := (*Queue)(unsafe.Pointer(o))
		for _, v := range q.items {
			visit(v)
		}
		q.getters.visit(visit)
		q.putters.visit(visit)
		visit(q.finished.V())
	}
	c.Methods(asPython([]object.Native{
		{Name: "put", Sig: "self, item", Async: true, Fn: queuePut},
		{Name: "get", Sig: "self", Async: true, Fn: queueGet},
		{Name: "put_nowait", Sig: "self, item", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, asQueue(a[0]).putNow(t, a[1]) }},
		{Name: "get_nowait", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return asQueue(a[0]).getNow(t) }},
		{Name: "_put", Sig: "self, item", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, asQueue(a[0]).add(t, a[1]) }},
		{Name: "_get", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			q := asQueue(a[0])
			if q.n == 0 {
				return value{}, t.IndexError("pop from an empty deque")
			}
			return q.take(t)
		}},
		{Name: "_init", Sig: "self, maxsize", Fn: func(*thread, []value, []*str) (value, *exc) { return object.None, nil }},
		{Name: "_format", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			s, err := asQueue(a[0]).format(t)
			return object.String(s), err
		}},
		{Name: "task_done", Sig: "self", Fn: queueTaskDone},
		{Name: "join", Sig: "self", Async: true, Fn: queueJoin},
		{Name: "shutdown", Sig: "self, immediate=False", Fn: queueShutdown},
		{Name: "qsize", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			n, err := asQueue(a[0]).size(t)
			return object.Int(int64(n)), err
		}},
		boolMethod("empty", (*Queue).empty),
		boolMethod("full", (*Queue).full),
	}))
	c.Getters([]object.Getter{
		{Name: "maxsize", Get: func(_ *thread, self value) (value, *exc) { return asQueue(self).maxsizeV, nil }},
		{Name: "_maxsize", Get: func(_ *thread, self value) (value, *exc) { return asQueue(self).maxsizeV, nil }},
		{Name: "_unfinished_tasks", Get: func(_ *thread, self value) (value, *exc) { return object.Int(asQueue(self).unfinished), nil }},
	})
	c.Generic()
	object.Ready(c, priorityQueueType, lifoQueueType)
}
