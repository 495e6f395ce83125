package asyncio

import "unsafe"

// job is an entry of the ready queue: three words, because it is copied in and out for each switch.
type job struct {
	kind  jobKind
	event int32          // (recorded) what put it there
	what  unsafe.Pointer // a *Task, *Handle or *gathering, by kind
	fut   *Future
}

type jobKind uint8

const (
	jobStep   jobKind = iota // make a step of a task; fut, if set, is the future that woke it
	jobHandle                // call a handle's function
	jobSleep                 // the sleep that ends fut is over
	jobGather                // fut, a child of a gather, is done
	jobStop                  // fut, which run_until_complete waits for, is done
)

func stepJob(k *Task, fut *Future) job { return job{kind: jobStep, what: unsafe.Pointer(k), fut: fut} }
func handleJob(h *Handle) job          { return job{kind: jobHandle, what: unsafe.Pointer(h)} }

// doneJob calls a callback written in Go.
func doneJob(call doneFunc, fut *Future) job {
	if g, ok := call.(*gathering); ok {
		return job{kind: jobGather, what: unsafe.Pointer(g), fut: fut}
	}
	return job{kind: jobStop, fut: fut}
}

func (j *job) task() *Task     { return (*Task)(j.what) }
func (j *job) handle() *Handle { return (*Handle)(j.what) }

// call is the callback of a job made by doneJob.
func (j *job) call() doneFunc {
	if j.kind == jobGather {
		return (*gathering)(j.what)
	}
	return stopper{}
}

// ring is the ready queue: a first-in first-out queue of structs in one slice whose length is a power of two.
type ring struct {
	buf  []job
	head int
	n    int
}

func (r *ring) push(j job) {
	if r.n == len(r.buf) {
		r.grow()
	}
	r.buf[(r.head+r.n)&(len(r.buf)-1)] = j
	r.n++
}

func (r *ring) grow() {
	size := 2 * len(r.buf)
	if size == 0 {
		size = 64
	}
	buf := make([]job, size)
	k := copy(buf, r.buf[r.head:])
	copy(buf[k:], r.buf[:r.head])
	r.buf, r.head = buf, 0
}

// first is the first job; there must be one.
func (r *ring) first() *job { return &r.buf[r.head] }

// pop takes out the first job; there must be one.
func (r *ring) pop() job {
	p := &r.buf[r.head]
	j := *p
	p.what = nil
	if p.fut != nil {
		p.fut = nil
	}
	r.head = (r.head + 1) & (len(r.buf) - 1)
	r.n--
	return j
}

func (r *ring) each(f func(*job)) {
	for i := range r.n {
		f(&r.buf[(r.head+i)&(len(r.buf)-1)])
	}
}

func (r *ring) clear() { *r = ring{} }

// futures is a queue of the futures of waiters, oldest first.
type futures struct {
	list []*Future
	head int
}

func (q *futures) len() int { return len(q.list) - q.head }

func (q *futures) push(f *Future) { q.list = append(q.list, f) }

// pop takes out the oldest; there must be one.
func (q *futures) pop() *Future {
	f := q.list[q.head]
	q.list[q.head] = nil
	q.head++
	if q.head == len(q.list) {
		q.list, q.head = q.list[:0], 0
	} else if q.head > 64 && q.head > len(q.list)/2 {
		n := copy(q.list, q.list[q.head:])
		clear(q.list[n:])
		q.list, q.head = q.list[:n], 0
	}
	return f
}

// remove takes out f; false when it is not there.
func (q *futures) remove(f *Future) bool {
	for i := q.head; i < len(q.list); i++ {
		if q.list[i] != f {
			continue
		}
		if i == q.head {
			q.pop()
			return true
		}
		copy(q.list[i:], q.list[i+1:])
		q.list[len(q.list)-1] = nil
		q.list = q.list[:len(q.list)-1]
		return true
	}
	return false
}

func (q *futures) all() []*Future { return q.list[q.head:] }

func (q *futures) visit(visit func(value)) {
	for _, f := range q.all() {
		visit(f.V())
	}
}
