package sim

import "math"

// A Schedule is one of the courses that the same program may take on a real machine, where nothing takes exactly as long as it should. What varies is what really varies there:
//
//   - a sleeper wakes late: when the clock has moved to a timer or to what the world brought, it goes on a little further before the program hears of it, as select() and
//     sleep() return late on a busy machine. Never early: a sleep lasts at least as long as it was told to.
//   - the system takes a thread's turn away sooner or later than usual.
//
// What does not vary: the ready queue of an event loop is first come, first served, timers fire in the order of their deadlines, and what a program does between two waits it
// does at one go. A schedule that broke these would show mistakes that no real run can have.
//
// A schedule is a number, so that a link can carry it and the command line can repeat it:
//
//	bits 0–15   the seed of its choices
//	bits 16–19  how late sleepers may be: 0: never late, 15: up to Latest seconds, each step below half of that
//	bits 20–33  the first choice that is not the usual one
//	bits 34–47  how many choices from there on are not the usual ones; 0: all
//
// 0 is the usual schedule, in which everybody wakes on time. Numbers below 65536 vary the turns of threads alone. The last two parts are what package explore makes small.
type Schedule struct {
	number  int64
	random  uint64
	choices int // so far, usual ones included

	Lates   int     // how often somebody was late
	Longest float64 // by how many seconds at most
	Turns   int     // how many turns of threads were not the usual ones
}

// Latest is how many seconds a sleeper can be late: a machine that does everything else first.
const Latest = 0.1

// Parts are what a schedule's number is made of.
type Parts struct{ Seed, Level, First, Count int }

// Limits of the parts.
const (
	MaxLevel  = 15
	MaxChoice = 1<<14 - 1
)

// Number puts parts together.
func (p Parts) Number() int64 {
	return int64(p.Seed&0xffff) | int64(p.Level&MaxLevel)<<16 | int64(p.First&MaxChoice)<<20 | int64(p.Count&MaxChoice)<<34
}

// PartsOf takes a schedule's number apart.
func PartsOf(number int64) Parts {
	return Parts{int(number & 0xffff), int(number >> 16 & MaxLevel), int(number >> 20 & MaxChoice), int(number >> 34 & MaxChoice)}
}

// NewSchedule begins a run's schedule; nil is the usual one.
func NewSchedule(number int64) *Schedule {
	if number == 0 {
		return nil
	}
	return &Schedule{number: number, random: uint64(number&0xfffff) * 0xd1342543de82ef95}
}

// Choices is how many choices there have been.
func (s *Schedule) Choices() int {
	if s == nil {
		return 0
	}
	return s.choices
}

// varies counts a choice and tells whether it is not to be the usual one. Each has a draw of its own, so that leaving out some changes nothing of the others.
func (s *Schedule) varies() (draw uint64, yes bool) {
	s.random += 0x9e3779b97f4a7c15 // splitmix64, by Sebastiano Vigna
	draw = s.random
	draw = (draw ^ draw>>30) * 0xbf58476d1ce4e5b9
	draw = (draw ^ draw>>27) * 0x94d049bb133111eb
	draw ^= draw >> 31
	p := PartsOf(s.number)
	n := s.choices
	s.choices++
	return draw, n >= p.First && (p.Count == 0 || n < p.First+p.Count)
}

// late is by how many seconds somebody who wakes now is late, in whole microseconds.
func (s *Schedule) late() float64 {
	if s == nil || PartsOf(s.number).Level == 0 {
		return 0
	}
	draw, yes := s.varies()
	if !yes {
		return 0
	}
	most := math.Ldexp(Latest, PartsOf(s.number).Level-MaxLevel)
	late := math.Round(float64(draw>>11)/(1<<53)*most*1e6) / 1e6
	if late > 0 {
		s.Lates++
		s.Longest = max(s.Longest, late)
	}
	return late
}

// Turn is the number from which the length of a thread's turn comes, where usual is the one that it would come from.
func (s *Schedule) Turn(usual uint64) uint64 {
	draw, yes := s.varies()
	if !yes {
		return usual
	}
	s.Turns++
	return draw
}
