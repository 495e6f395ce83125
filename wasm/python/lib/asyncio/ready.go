package asyncio

import "unsafe"

// job is an entry of the ready queue: three words, because it is copied in and out for each switch.
type job struct {
	kind  jobKind
	event int32          // (recorded) what put it there
	what  unsafe.Pointer // a *Task, *Handle, *nap, *gathering or *group, by kind
	fut   *Future
}

type jobKind uint8

const (
	jobStep   jobKind = iota // make a step of a task; fut, if set, is the future that woke it
	jobHandle                // call a handle's function
	jobSleep                 // the sleep that ends fut is over
	jobNap                   // a nap is over
	jobGather                // fut, a child of a gather, is done
	jobGroup                 // fut, a task of a task group, is done
	jobStop                  // fut, which run_until_complete waits for, is done
)

func stepJob(k *Task, fut *Future) job { return job{kind: jobStep, what: unsafe.Pointer(k), fut: fut} }
func handleJob(h *Handle) job          { return job{kind: jobHandle, what: unsafe.Pointer(h)} }

// doneJob calls a callback written in Go.
func doneJob(call doneFunc, fut *Future) job {
	switch g := call.(type) {
	case *gathering:
		return job{kind: jobGather, what: unsafe.Pointer(g), fut: fut}
	case *group:
		return job{kind: jobGroup, what: unsafe.Pointer(g), fut: fut}
	}
	return job{kind: jobStop, fut: fut}
}

func (j *job) task() *Task     { return (*Task)(j.what) }
func (j *job) handle() *Handle { return (*Handle)(j.what) }

// call is the callback of a job made by doneJob.
func (j *job) call() doneFunc {
	switch j.kind {
	case jobGather:
		return (*gathering)(j.what)
	case jobGroup:
		return (*group)(j.what)
	}
	return stopper{}
}

// line is the ready queue: a first-in first-out queue of structs, in chunks, so that a million jobs are neither copied as they grow in number nor held in memory when
// they have become few.
type line struct {
	head, tail *chunk // where jobs are taken out and put in; nil before the first job
	from, to   int    // the first job's place in head, and the place after the last one's in tail
	n          int
	spare      *chunk // an empty one
}

type chunk struct {
	next *chunk
	jobs [chunkJobs]job
}

// chunkJobs is the number of jobs that makes a chunk, with the word that Go puts before it, fill a size class of Go's (8192 bytes).
const chunkJobs = 340

func (q *line) push(j job) {
	if q.tail == nil || q.to == chunkJobs {
		q.extend()
	}
	q.tail.jobs[q.to] = j
	q.to++
	q.n++
}

func (q *line) extend() {
	c := q.spare
	if q.spare = nil; c == nil {
		c = &chunk{}
	}
	if q.tail == nil {
		q.head = c
	} else {
		q.tail.next = c
	}
	q.tail, q.to = c, 0
}

// first is the first job; there must be one.
func (q *line) first() *job { return &q.head.jobs[q.from] }

// pop takes out the first job; there must be one.
func (q *line) pop() job {
	p := &q.head.jobs[q.from]
	j := *p
	p.what = nil
	if p.fut != nil {
		p.fut = nil
	}
	q.from++
	q.n--
	switch {
	case q.n == 0: // the chunk will serve again
		q.from, q.to = 0, 0
	case q.from == chunkJobs:
		q.spare = q.head
		q.head, q.from = q.head.next, 0
		q.spare.next = nil
	}
	return j
}

func (q *line) each(f func(*job)) {
	c, i := q.head, q.from
	for range q.n {
		if i == chunkJobs {
			c, i = c.next, 0
		}
		f(&c.jobs[i])
		i++
	}
}

func (q *line) clear() { *q = line{} }

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
