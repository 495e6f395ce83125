package sim

import "testing"

func TestParts(t *testing.T) {
	for _, p := range []Parts{{}, {1, 0, 0, 0}, {0xffff, MaxLevel, MaxChoice, MaxChoice}, {7, 3, 100, 1}} {
		if got := PartsOf(p.Number()); got != p || p.Number() > 1<<53 {
			t.Errorf("%+v became %+v, number %d", p, got, p.Number())
		}
	}
	if p := PartsOf(7); p != (Parts{Seed: 7}) {
		t.Errorf("schedule 7 is %+v", p)
	}
}

// TestLate: nobody is early, nobody later than may be, and cutting choices off leaves the others as they were.
func TestLate(t *testing.T) {
	all := NewSchedule(Parts{Seed: 3, Level: MaxLevel - 1}.Number())
	part := NewSchedule(Parts{Seed: 3, Level: MaxLevel - 1, First: 10, Count: 5}.Number())
	for n := range 100 {
		late, some := all.late(), part.late()
		if late < 0 || late > Latest/2 {
			t.Errorf("late by %v", late)
		}
		if inside := n >= 10 && n < 15; inside && some != late || !inside && some != 0 {
			t.Errorf("choice %d: %v in the part, %v in all", n, some, late)
		}
	}
	if part.Lates != 5 || all.Choices() != 100 || part.Longest > all.Longest {
		t.Errorf("all %+v, part %+v", all, part)
	}
	if turns := NewSchedule(7); turns.late() != 0 || turns.Choices() != 0 || turns.Turn(5) == 5 || turns.Turns != 1 {
		t.Errorf("schedule 7 varies more than turns, or not them: %+v", turns)
	}
	var usual *Schedule
	if usual.late() != 0 || usual.Choices() != 0 {
		t.Error("the usual schedule is late")
	}
}

func TestArrive(t *testing.T) {
	c := Clock{Schedule: NewSchedule(Parts{Seed: 1, Level: MaxLevel}.Number())}
	c.Arrive(5)
	if c.Now() <= 5 || c.Now() > 5+Latest {
		t.Errorf("arrived at %v", c.Now())
	}
	var usual Clock
	usual.Arrive(5)
	if usual.Now() != 5 {
		t.Errorf("arrived at %v", usual.Now())
	}
}
