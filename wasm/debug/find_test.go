package debug

import "testing"

// findNow looks from a step and says where it leads.
func (s *Session) findNow(step int, motion string, back bool, points ...Breakpoint) (int, int) {
	s.Find(step, motion, back, points)
	for !s.Replay(nil) {
	}
	to, point, _ := s.Found()
	return to, point
}

// at is the first step from `from` on that begins a line.
func (s *Session) stepAtLine(t *testing.T, line uint32, nth int) int {
	t.Helper()
	for step := 0; step < s.Steps(); step++ {
		if _, l := s.Rec.PlaceAt(s.Rec.EventOf(step)); l == line {
			if nth--; nth < 0 {
				return step
			}
		}
	}
	t.Fatalf("no step at line %d", line)
	return 0
}

const motions = `def square(n):
    r = n * n
    return r

def total(items):
    s = 0
    for i in items:
        s += square(i)
    return s

print(total([1, 2, 3]))
print("end")
`

func TestMotions(t *testing.T) {
	s := record(t, motions)
	defer s.Close()
	line := func(step int) uint32 {
		_, l := s.Rec.PlaceAt(s.Rec.EventOf(step))
		return l
	}
	call := s.stepAtLine(t, 8, 0)
	for _, c := range []struct {
		from   int
		motion string
		back   bool
		want   uint32 // line
	}{
		{call, "into", false, 2},
		{call, "over", false, 7},
		{call, "out", false, 12},
		{s.stepAtLine(t, 2, 1), "out", false, 7},
		{s.stepAtLine(t, 3, 0), "over", false, 7},
		{s.stepAtLine(t, 7, 1), "line", true, 3},
		{s.stepAtLine(t, 7, 1), "over", true, 8},
		{s.stepAtLine(t, 2, 1), "out", true, 8},
		{s.stepAtLine(t, 2, 0), "over", true, 8},
	} {
		step, _ := s.findNow(c.from, c.motion, c.back)
		if step < 0 || line(step) != c.want {
			t.Errorf("%s from step %d (line %d), back %v: step %d; want line %d", c.motion, c.from, line(c.from), c.back, step, c.want)
		}
	}
	if step, _ := s.findNow(s.Steps()-1, "over", false); step != s.Steps() {
		t.Errorf("over the last line leads to %d, not to the end, %d", step, s.Steps())
	}
	if step, _ := s.findNow(s.Steps(), "line", true); step != s.Steps()-1 {
		t.Errorf("a line back from the end is %d", step)
	}
	for _, nowhere := range []struct {
		motion string
		back   bool
	}{{"line", true}, {"breakpoint", true}} {
		if step, _ := s.findNow(0, nowhere.motion, nowhere.back); step != -1 {
			t.Errorf("%s back from the start: %d", nowhere.motion, step)
		}
	}
	if step, _ := s.findNow(0, "switch", false); step != -1 {
		t.Errorf("a switch in a program without tasks: %d", step)
	}
}

func TestBreakpoints(t *testing.T) {
	s := record(t, motions)
	defer s.Close()
	local := func(condition string) Breakpoint { return Breakpoint{File: "main.py", Line: 8, Condition: condition} }
	for _, c := range []struct {
		from  int
		back  bool
		point Breakpoint
		want  int // which time line 8 begins; -1: none
	}{
		{0, false, local(""), 0},
		{s.Steps(), true, local(""), 2},
		{0, false, local("i == 2"), 1},
		{0, false, local("i > 1 and s < 100"), 1},
		{s.Steps(), true, local("i < 3"), 1},
		{0, false, local("i == 5"), -1},
		{0, false, local("nonsense > 1"), 0}, // it raises
		{0, false, local("1 +"), 0},
		{0, false, local("square(i) == 9"), 2}, // it runs the program's code
		{s.Steps(), true, local("square(i) == 4"), 1},
		{0, false, local("items.pop() and len(items) == 1"), -1}, // it changes its machine, which then is no more
		{0, false, Breakpoint{File: "other.py", Line: 8}, -1},
	} {
		step, point := s.findNow(c.from, "breakpoint", c.back, c.point)
		want, at := -1, -1
		if c.want >= 0 {
			want, at = s.stepAtLine(t, 8, c.want), 0
		}
		if step != want || point != at {
			t.Errorf("%+v from %d: step %d, breakpoint %d; want step %d", c.point, c.from, step, point, want)
		}
	}
	// A breakpoint ends another motion.
	if step, point := s.findNow(s.stepAtLine(t, 8, 0), "over", false, Breakpoint{File: "main.py", Line: 3}); step != s.stepAtLine(t, 3, 0) || point != 0 {
		t.Errorf("over a breakpoint: step %d, breakpoint %d", step, point)
	}
}

func TestFault(t *testing.T) {
	for condition, want := range map[string]string{
		"i == 2":     "",
		" n > 3 ":    "",
		"i = 2":      "SyntaxError: invalid syntax",
		"1 +":        "SyntaxError: invalid syntax",
		"(i":         "SyntaxError: '(' was never closed",
		"await x":    "SyntaxError: 'await' outside function",
		"del items ": "SyntaxError: invalid syntax",
	} {
		if got := Fault(condition); got != want {
			t.Errorf("%q: %q, want %q", condition, got, want)
		}
	}
}

const tasks = `import asyncio

async def worker(q):
    while True:
        item = await q.get()
        await asyncio.sleep(1)

async def main():
    q = asyncio.Queue(1)
    t = asyncio.create_task(worker(q))
    for i in range(3):
        await q.put(i)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass
    print("done")

asyncio.run(main())
`

func TestEventBreakpoints(t *testing.T) {
	s := record(t, tasks)
	defer s.Close()
	first := func(kind string) int { // the first step after the first event of a kind
		found := -1
		for n := 0; n < s.Rec.Recorded(); n++ {
			if found < 0 && s.Rec.KindAt(n).String() == kind {
				found = n
			}
			if found >= 0 && n > found && s.Rec.KindAt(n).IsStep() {
				return s.Rec.StepAt(n)
			}
		}
		return -1
	}
	for _, kind := range []string{"queue-full", "task-cancelled", "clock-jump"} {
		want := first(kind)
		step, point := s.findNow(0, "breakpoint", false, Breakpoint{Event: "lock-wait"}, Breakpoint{Event: kind})
		if step != want || point != 1 || want < 0 {
			t.Errorf("%s: step %d, breakpoint %d; want %d", kind, step, point, want)
		}
		if back, _ := s.findNow(want+1, "breakpoint", true, Breakpoint{Event: kind}); back != want {
			t.Errorf("%s, back from %d: %d; want %d", kind, want+1, back, want)
		}
	}
	if step, _ := s.findNow(0, "breakpoint", false, Breakpoint{Event: "no-such-kind"}); step != -1 {
		t.Errorf("an unknown event: %d", step)
	}
	resumes := 0
	for step, _ := s.findNow(0, "await", false); step >= 0; step, _ = s.findNow(step, "await", false) {
		if s.Rec.KindAt(s.Rec.EventOf(step)).String() != "resume" {
			t.Fatalf("await leads to step %d", step)
		}
		resumes++
	}
	if resumes < 5 {
		t.Errorf("%d times a frame is taken up again", resumes)
	}
	step := first("clock-jump")
	next, _ := s.findNow(step, "iteration", false)
	if next <= step {
		t.Fatalf("the next iteration after step %d begins at %d", step, next)
	}
	if back, _ := s.findNow(next, "iteration", true); back > step {
		t.Errorf("an iteration back from %d: %d; want at most %d", next, back, step)
	}
	other, _ := s.findNow(step, "switch", false)
	if other < 0 || s.Rec.ActorAt(s.Rec.EventOf(other)) == s.Rec.ActorAt(s.Rec.EventOf(step)) {
		t.Errorf("the next switch after step %d: %d", step, other)
	}
}
