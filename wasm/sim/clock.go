// Package sim holds the virtual clock, its timers, and the events of the simulated world.
//
// # The clock
//
// The clock starts at 0.0 and counts seconds. It moves only when nothing is ready to run: then it jumps to the earliest timer, exactly. Timers due at the same instant fire in the order
// they were set. A blocking call (time.sleep) moves it for everybody.
//
// A program that waits busily (while time.time() < deadline: …) would wait for ever on such a clock. So once it has been read BusyLimit times, iterations of the event loop
// included, at one instant, each further reading or iteration moves it by BusyStep. A thread that runs while others sleep (while not done: pass) counts in the same way.
//
// # The world
//
// Hosts and networks act while the program waits: Expect enters an event for an instant, and whoever moves the clock lets the events on the way happen first, each at its own
// instant (Happen). At one instant the world comes before the program's timers, as a select() tells of data before timers are looked at. An event takes no time of its own.
//
// # Other courses
//
// All this is the usual course of a run. Under another Schedule those who wait are late, as they are on a real machine.
package sim

import "loopscope/wasm/trace"

// Epoch is what time.time() reads when the clock reads 0.
const Epoch = 1_700_000_000.0

// BusyLimit and BusyStep are the rule for programs that wait busily; see the package comment.
const (
	BusyLimit = 100_000
	BusyStep  = 10e-6
)

// Clock is the virtual clock of one run. The zero Clock is ready to use.
type Clock struct {
	Schedule *Schedule // by which those who wait are late; nil: never

	Trace  *trace.Recorder // is told when the time moves; nil: nobody records the run
	now    float64
	busy   int
	seq    uint64
	world  Timers[Event]
	firing bool // an event happens just now
}

// Of returns the clock of a run, kept among the run's state under the name "sim".
func Of(state map[string]any) *Clock {
	if c, ok := state["sim"].(*Clock); ok {
		return c
	}
	c := &Clock{}
	state["sim"] = c
	return c
}

// Now is the time in seconds, read by the machine itself: it does not count as a reading of the program.
func (c *Clock) Now() float64 { return c.now }

// Read is the time as the program reads it.
func (c *Clock) Read() float64 {
	c.Spin()
	return c.now
}

// Spin counts a reading, or an iteration of an event loop that had work to do.
func (c *Clock) Spin() {
	c.busy++
	if c.busy > BusyLimit {
		c.moved(c.now + BusyStep)
	}
}

// SpinOn counts as many iterations as it takes to move the clock. An event loop makes them when its timer is due and yet not before the end of its clock's resolution,
// because the time is so far on that adding the resolution does not change it.
func (c *Clock) SpinOn() {
	c.busy = max(c.busy, BusyLimit)
	c.Spin()
}

// SpinMany counts n readings at once: a thread that computes while others sleep is taken to wait for them.
func (c *Clock) SpinMany(n int) {
	if over := min(n, c.busy+n-BusyLimit); over > 0 {
		c.moved(c.now + float64(over)*BusyStep)
	}
	c.busy += n
}

// MoveTo jumps to the time when; it never goes back.
func (c *Clock) MoveTo(when float64) {
	if when > c.now {
		c.moved(when)
		c.busy = 0
	}
}

// Arrive jumps to the time when, for which somebody has waited, and on to when that one notices.
func (c *Clock) Arrive(when float64) {
	c.MoveTo(when)
	c.Linger()
}

// Linger lets those who wait be late: the world goes on meanwhile.
func (c *Clock) Linger() {
	late := c.Schedule.late()
	if late == 0 {
		return
	}
	until := c.now + late
	for c.Happen(until) {
	}
	c.MoveTo(until)
}

func (c *Clock) moved(to float64) {
	c.now = to
	if c.Trace != nil {
		c.Trace.Clock(to)
	}
}

// Event is something that happens outside of the program.
type Event interface {
	Target
	Happen()
}

// Resolution is how close to now an instant may be to count as now.
const Resolution = 1e-9

// Expect enters an event for the time when.
func (c *Clock) Expect(when float64, e Event) { c.world.Set(Timer[Event]{when, c.Next(), e}) }

// Dropped says that an event still expected has become stale.
func (c *Clock) Dropped() { c.world.Cancelled() }

// Expected calls f for each event to come, in no particular order.
func (c *Clock) Expected(f func(Event)) {
	c.world.All(func(t *Timer[Event]) { f(t.Target) })
}

// Happen lets the earliest event happen that is due by the time until, and moves the clock to it; false when there is none.
func (c *Clock) Happen(until float64) bool {
	if c.world.Len() == 0 || c.firing {
		return false
	}
	next := c.world.Earliest()
	if next == nil || next.When > until+Resolution {
		return false
	}
	c.MoveTo(min(next.When, until))
	e := c.world.Pop().Target
	c.firing = true
	e.Happen()
	c.firing = false
	return true
}

// Happening reports whether an event happens just now: then nothing can wait.
func (c *Clock) Happening() bool { return c.firing }

// Sleep blocks for some seconds: the clock moves for everybody, and the world goes on.
func (c *Clock) Sleep(seconds float64) {
	if c.Trace != nil && seconds > 0 {
		c.Trace.Emit(trace.Blocked, 0, 0, int32(c.Trace.Instant(c.now+seconds)), c.Trace.Why)
	}
	until := c.now + seconds
	for c.Happen(until) {
	}
	c.Arrive(until)
}

// Next numbers timers in the order they are set.
func (c *Clock) Next() uint64 {
	c.seq++
	return c.seq
}
