package trace

// Event is a row of the columns, put together for those who want one at a time.
type Event struct {
	Kind                     Kind
	Step                     uint32
	Clock                    float64
	Actor, Frame, Code, Line uint32
	Cause                    int32
	Subject, Object          uint32
	Value                    int32
}

// KindAt is the kind of event n, which must be recorded.
func (r *Recorder) KindAt(n int) Kind {
	return Kind(r.chunks[n/ChunkEvents].details.kind[n%ChunkEvents])
}

// FrameAt is the frame of event n.
func (r *Recorder) FrameAt(n int) uint32 { return r.chunks[n/ChunkEvents].places.frame[n%ChunkEvents] }

// ActorAt is the actor of event n.
func (r *Recorder) ActorAt(n int) uint32 { return r.chunks[n/ChunkEvents].details.actor[n%ChunkEvents] }

// PlaceAt is the code object and the line of event n.
func (r *Recorder) PlaceAt(n int) (code, line uint32) {
	c := r.chunks[n/ChunkEvents].places
	return c.code[n%ChunkEvents], c.line[n%ChunkEvents]
}

// CauseAt is the cause of event n.
func (r *Recorder) CauseAt(n int) int32 { return r.chunks[n/ChunkEvents].details.cause[n%ChunkEvents] }

// StepAt is the step under way at event n, -1 before the first.
func (r *Recorder) StepAt(n int) int {
	c := r.chunks[n/ChunkEvents]
	step := int(c.first) - 1
	for i := 0; i <= n%ChunkEvents; i++ {
		if Kind(c.details.kind[i]).IsStep() {
			step++
		}
	}
	return step
}

// EventOf is the event that begins a step; the step must be recorded.
func (r *Recorder) EventOf(step int) int {
	lo, hi := 0, len(r.chunks)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if int(r.chunks[mid].first) <= step {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	left := step - int(r.chunks[lo].first)
	for n := lo * ChunkEvents; n < r.Recorded(); n++ {
		if r.KindAt(n).IsStep() {
			if left == 0 {
				return n
			}
			left--
		}
	}
	return -1
}

// Each calls f for each recorded event from one on, until f returns false.
func (r *Recorder) Each(from int, f func(n int, e *Event) bool) {
	var e Event
	step := 0
	for n := from; n < r.Recorded(); n++ {
		c, i := r.chunks[n/ChunkEvents], n%ChunkEvents
		p, d := c.places, c.details
		if n == from {
			step = r.StepAt(n)
		} else if Kind(d.kind[i]).IsStep() {
			step++
		}
		e = Event{Kind: Kind(d.kind[i]), Step: uint32(max(step, 0)), Clock: r.Instants[d.instant[i]], Actor: d.actor[i], Frame: p.frame[i], Code: p.code[i], Line: p.line[i],
			Cause: d.cause[i], Subject: d.subject[i], Object: d.object[i], Value: d.value[i]}
		if !f(n, &e) {
			return
		}
	}
}

// Columns is a stretch of the recording, for whoever copies it elsewhere. The slices are the recorder's own and must not be changed. The column step is left out: it follows from the kinds.
type Columns struct {
	From, Count                       int
	Plain                             bool // all are lines of the main program at instant 0: only frame, code and line can vary
	Kind                              []uint8
	Instant, Actor, Frame, Code, Line []uint32
	Subject, Object                   []uint32
	Cause, Value                      []int32
}

// Columns gives the events from one on, as far as its chunk goes; Count is 0 at the end.
func (r *Recorder) Columns(from int) Columns {
	end := min(r.Recorded(), (from/ChunkEvents+1)*ChunkEvents)
	if from >= end {
		return Columns{From: from}
	}
	c := r.chunks[from/ChunkEvents]
	i, j := from%ChunkEvents, (end-1)%ChunkEvents+1
	p, d := c.places, c.details
	return Columns{From: from, Count: j - i, Plain: d == &plain, Kind: d.kind[i:j], Instant: d.instant[i:j], Actor: d.actor[i:j], Frame: p.frame[i:j], Code: p.code[i:j], Line: p.line[i:j],
		Subject: d.subject[i:j], Object: d.object[i:j], Cause: d.cause[i:j], Value: d.value[i:j]}
}
