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
func (r *Recorder) KindAt(n int) Kind { return Kind(r.chunks[n/ChunkEvents].kind[n%ChunkEvents]) }

// FrameAt is the frame of event n.
func (r *Recorder) FrameAt(n int) uint32 { return r.chunks[n/ChunkEvents].frame[n%ChunkEvents] }

// ActorAt is the actor of event n.
func (r *Recorder) ActorAt(n int) uint32 { return r.chunks[n/ChunkEvents].actor[n%ChunkEvents] }

// PlaceAt is the code object and the line of event n.
func (r *Recorder) PlaceAt(n int) (code, line uint32) {
	c := r.chunks[n/ChunkEvents]
	return c.code[n%ChunkEvents], c.line[n%ChunkEvents]
}

// CauseAt is the cause of event n.
func (r *Recorder) CauseAt(n int) int32 { return r.chunks[n/ChunkEvents].cause[n%ChunkEvents] }

// StepAt is the step under way at event n, -1 before the first.
func (r *Recorder) StepAt(n int) int {
	c := r.chunks[n/ChunkEvents]
	step := int(c.first) - 1
	for i := 0; i <= n%ChunkEvents; i++ {
		if Kind(c.kind[i]).IsStep() {
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
		if n == from {
			step = r.StepAt(n)
		} else if Kind(c.kind[i]).IsStep() {
			step++
		}
		e = Event{Kind: Kind(c.kind[i]), Step: uint32(max(step, 0)), Clock: r.Instants[c.instant[i]], Actor: c.actor[i], Frame: c.frame[i], Code: c.code[i], Line: c.line[i],
			Cause: c.cause[i], Subject: c.subject[i], Object: c.object[i], Value: c.value[i]}
		if !f(n, &e) {
			return
		}
	}
}

// Columns is a stretch of the recording, for whoever copies it elsewhere. The slices are the recorder's own and must not be changed.
type Columns struct {
	From, Count                       int
	Kind                              []uint8
	Instant, Actor, Frame, Code, Line []uint32
	Subject, Object                   []uint32
	Cause, Value                      []int32
	first                             uint32
}

// Columns gives the events from one on, as far as its chunk goes; Count is 0 at the end.
func (r *Recorder) Columns(from int) Columns {
	end := min(r.Recorded(), (from/ChunkEvents+1)*ChunkEvents)
	if from >= end {
		return Columns{From: from}
	}
	c := r.chunks[from/ChunkEvents]
	i, j := from%ChunkEvents, (end-1)%ChunkEvents+1
	return Columns{From: from, Count: j - i, Kind: c.kind[i:j], Instant: c.instant[i:j], Actor: c.actor[i:j], Frame: c.frame[i:j], Code: c.code[i:j], Line: c.line[i:j],
		Subject: c.subject[i:j], Object: c.object[i:j], Cause: c.cause[i:j], Value: c.value[i:j], first: uint32(r.StepAt(from) + 1)}
}

// stepOf is 1 for the kinds that begin a step.
var stepOf = [256]uint32{Line: 1, Resume: 1}

// Steps fills in the column step: for each event the step under way. What comes before the first step belongs to it.
func (c *Columns) Steps(into []uint32) {
	next := c.first
	if c.Count > 0 {
		next -= stepOf[c.Kind[0]] // it is counted again below
	}
	into = into[:len(c.Kind)]
	for i, k := range c.Kind {
		next += stepOf[k]
		into[i] = max(next, 1) - 1
	}
}
