package sim

import (
	"math/rand"
	"testing"

	"loopscope/wasm/trace"
)

func TestClock(t *testing.T) {
	var c Clock
	c.MoveTo(2)
	c.MoveTo(1)
	if c.Now() != 2 {
		t.Fatalf("now %v, want 2: the clock never goes back", c.Now())
	}
	for range BusyLimit {
		if c.Read() != 2 {
			t.Fatal("the clock moved before the limit of readings")
		}
	}
	if c.Read() != 2+BusyStep {
		t.Fatalf("a busy reading gave %v", c.Now())
	}
	c.Sleep(1)
	if got := c.Read(); got != 3+BusyStep {
		t.Fatalf("after a sleep: %v", got)
	}
}

// Whatever moves the clock, a recording is told.
func TestClockIsRecorded(t *testing.T) {
	c := Clock{Trace: trace.New(true)}
	for name, move := range map[string]func(){
		"MoveTo":   func() { c.MoveTo(c.Now() + 1) },
		"Sleep":    func() { c.Sleep(1) },
		"SpinOn":   func() { c.SpinOn() },
		"SpinMany": func() { c.SpinMany(BusyLimit + 1) },
	} {
		before := c.Now()
		move()
		if last := c.Trace.Instants[len(c.Trace.Instants)-1]; last != c.Now() || c.Now() == before {
			t.Errorf("after %s the time is %v, and %v in the recording", name, c.Now(), last)
		}
	}
}

type target struct{ stale bool }

func (x *target) Stale() bool { return x.stale }

func TestTimersOrder(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var q Timers[*target]
	live := 0
	for i := range 5000 {
		x := &target{}
		q.Set(Timer[*target]{float64(r.Intn(50)), uint64(i), x})
		live++
		if r.Intn(3) > 0 {
			x.stale = true
			q.Cancelled()
			live--
		}
		if r.Intn(10) == 0 && q.Earliest() != nil {
			q.Pop()
			live--
		}
	}
	last := Timer[*target]{When: -1}
	for q.Earliest() != nil {
		x := q.Pop()
		if before(&x, &last) {
			t.Fatalf("%v #%d after %v #%d", x.When, x.Seq, last.When, last.Seq)
		}
		last = x
		live--
	}
	if live != 0 {
		t.Fatalf("%d timers lost", live)
	}
}
