package debug

import (
	"encoding/json"
	"runtime"
	"strings"
	"testing"
	"time"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

// start begins a recorded run with limits and collects what it writes.
func start(text string, limits vm.Limits) (*Session, *strings.Builder) {
	out := &strings.Builder{}
	s := Start(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py", Asks: true, Limits: limits}, func(_ int, _ float64, text string) { out.WriteString(text) })
	return s, out
}

// look reads a snapshot's main figures.
func look(t *testing.T, snapshot string) (v struct {
	Step, Frame, Event int
	Clock              float64
	End                bool
	Frames             []struct {
		Line   int
		State  string
		Locals []struct {
			Name  string
			Value struct {
				Text string
				Ref  int
				More bool
			}
		}
	}
}) {
	t.Helper()
	if err := json.Unmarshal([]byte(snapshot), &v); err != nil {
		t.Fatal(err, snapshot)
	}
	return v
}

const endless = "n = 0\nwhile True:\n    n += 1\n"

// TestStopped: a run that was stopped can be looked at up to its end, which is where it was stopped.
func TestStopped(t *testing.T) {
	s, _ := start(endless, vm.Limits{})
	defer s.Close()
	for range 20 {
		s.Run.Slice()
	}
	s.seekNow(s.Steps() / 2) // a machine stands there when the run is stopped
	s.Run.VM.Stop()
	for !s.Run.Slice() {
	}
	exit := s.Run.VM.Exit
	s.Forget()
	last := s.Steps()
	v := look(t, s.seekNow(last))
	if !v.End || v.Step != last || exit != vm.ExitStopped {
		t.Errorf("the end: step %d of %d, end %v", v.Step, last, v.End)
	}
	for _, step := range []int{last - 1, last / 2, 0} {
		if v := look(t, s.seekNow(step)); v.Step != step || v.End {
			t.Errorf("step %d: %+v", step, v)
		}
	}
	if v := look(t, s.seekNow(last+100)); v.Step != last {
		t.Errorf("beyond the end: step %d", v.Step)
	}
}

// TestLimits: a run that dies of each limit is replayed to the same end.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, text string
		limits     vm.Limits
		exit       int
	}{
		{"instructions", endless, vm.Limits{Steps: 100_000}, vm.ExitLimit},
		{"recursion", "def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n    print(e)\nf(0)\n", vm.Limits{}, vm.ExitError},
		{"memory", "x = []\nwhile True:\n    x.append('a' * 1000 + str(len(x)))\n", vm.Limits{Memory: 64 << 20}, vm.ExitError},
		{"one piece", "x = [0] * 10**10\n", vm.Limits{}, vm.ExitError},
		{"deadlock", "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n", vm.Limits{}, vm.ExitDeadlock},
		{"exit", "import sys\nprint('x')\nsys.exit(7)\n", vm.Limits{}, 7},
		{"syntax", "x = (\n", vm.Limits{}, vm.ExitError},
	} {
		t.Run(c.name, func(t *testing.T) {
			runtime.GC()
			s, _ := start(c.text, c.limits)
			defer s.Close()
			for !s.Run.Slice() {
			}
			if s.Run.VM.Exit != c.exit {
				t.Fatalf("exit %d", s.Run.VM.Exit)
			}
			last := s.Steps()
			if v := look(t, s.seekNow(last)); !v.End || v.Step != last {
				t.Errorf("the end: step %d of %d, end %v", v.Step, last, v.End)
			}
			for step := last - 1; step >= 0 && step > last-5; step-- {
				if v := look(t, s.seekNow(step)); v.Step != step || v.End || len(v.Frames) == 0 {
					t.Errorf("step %d: %d, end %v, %d frames", step, v.Step, v.End, len(v.Frames))
				}
			}
		})
	}
}

// TestWhileRunning: the steps so far can be sought while the run waits, for its turn or for a line of input, and it goes on as if nobody had looked.
func TestWhileRunning(t *testing.T) {
	text := "names = []\nfor i in range(3):\n    names.append(input('name? '))\n    print('hello', names[-1])\nprint(sorted(names, key=lambda n: n[::-1]))\n"
	plain, want := start(text, vm.Limits{})
	looked, got := start(text, vm.Limits{})
	defer looked.Close()
	answers := []string{"ann", "bob", "cy"}
	for _, s := range []*Session{plain, looked} {
		left := answers
		for !s.Run.Slice() {
			if _, asking := s.Run.VM.Asking(); asking {
				if s == looked {
					for _, step := range []int{s.Steps() - 1, 0, s.Steps() / 2, s.Steps() + 3} {
						if v := look(t, s.seekNow(step)); v.End || v.Step != min(step, s.Steps()-1) {
							t.Errorf("step %d of %d: %+v", step, s.Steps(), v)
						}
					}
				}
				s.Answer(left[0])
				left = left[1:]
			}
		}
	}
	if want.String() != got.String() || !strings.Contains(got.String(), "hello cy") {
		t.Errorf("looked at, it writes %q; else %q", got, want)
	}
	last := looked.Steps()
	if v := look(t, looked.seekNow(last)); !v.End {
		t.Errorf("no end: %+v", v)
	}
	inKey := -1
	for n := 0; n < looked.Rec.Recorded(); n++ { // a step within a call that a native makes
		if code, _ := looked.Rec.PlaceAt(n); looked.Rec.Codes[code].Name == "<lambda>" && looked.Rec.KindAt(n).IsStep() {
			inKey = looked.Rec.StepAt(n)
		}
	}
	if v := look(t, looked.seekNow(inKey)); inKey < 0 || v.Step != inKey || len(v.Frames) != 2 || v.Frames[1].State != "calling" {
		t.Errorf("in the key function, step %d: %+v", inKey, v)
	}
}

// TestInterrupted: a question that another one overtakes leaves nothing behind, and a session that is closed leaves no goroutine.
func TestInterrupted(t *testing.T) {
	before := runtime.NumGoroutine()
	s := record(t, "s = 0\nfor i in range(60000):\n    s += i\nprint(s)\n")
	now := func() bool { return true } // gives the turn back at once
	s.Seek(100_000)
	for range 5 {
		if s.Replay(now) {
			t.Fatal("it arrived at once")
		}
	}
	if s.Snapshot() != "" {
		t.Error("a snapshot before it has arrived")
	}
	s.Seek(50)
	for !s.Replay(now) {
	}
	if v := look(t, s.Snapshot()); v.Step != 50 {
		t.Errorf("step %d", v.Step)
	}
	s.Find(50, "breakpoint", false, []Breakpoint{{Line: 3, Condition: "i == 40000"}})
	s.Replay(now)
	if _, _, ok := s.Found(); ok {
		t.Error("found at once")
	}
	s.Seek(119_000)
	for !s.Replay(now) {
	}
	for n := 0; !s.Prepare(nil); n++ {
		if n > maxCarried {
			t.Fatal("there is always something left to prepare")
		}
	}
	if len(s.parked) < 2 {
		t.Errorf("%d machines prepared", len(s.parked))
	}
	if v := look(t, s.Snapshot()); v.Step != 119_000 {
		t.Errorf("step %d", v.Step)
	}
	begun := time.Now()
	for step := 118_999; step > 118_000; step-- {
		if v := look(t, s.seekNow(step)); v.Step != step {
			t.Fatalf("step %d: %d", step, v.Step)
		}
	}
	t.Logf("1000 steps back: %v", time.Since(begun))
	s.Close()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// TestExpand opens values: the same number is the same object, and a step that the machine has passed is brought back.
func TestExpand(t *testing.T) {
	s := record(t, "import asyncio\nclass P:\n    def __init__(self):\n        self.x = [1, {'k': (2, 3)}]\n    def __repr__(self):\n        raise RuntimeError\np = P()\nq = p\nbig = list(range(1000))\nz = asyncio.Queue()\nz.put_nowait('a')\nz.put_nowait('b')\nimport collections\nd = collections.deque([7, 8])\np.x.append(4)\nprint(1)\n")
	defer s.Close()
	step := s.stepAtLine(t, 15, 0)
	v := look(t, s.seekNow(step))
	refs := map[string]int{}
	for _, l := range v.Frames[0].Locals {
		refs[l.Name] = l.Value.Ref
	}
	if refs["p"] == 0 || refs["p"] != refs["q"] {
		t.Errorf("p and q are the same object: %v", refs)
	}
	type answer struct {
		Total   int
		Entries []struct {
			Name  string
			Value struct {
				Text string
				Ref  int
			}
		}
	}
	expand := func(ref, from, count int) (a answer) {
		if err := json.Unmarshal([]byte(s.Expand(ref, from, count)), &a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	for range 2 { // the second time the machine has gone on
		a := expand(refs["p"], 0, 10)
		if a.Total != 1 || a.Entries[0].Name != "x" || a.Entries[0].Value.Text != "[1, {'k': (2, 3)}]" {
			t.Errorf("p: %+v", a)
		}
		b := expand(a.Entries[0].Value.Ref, 1, 1)
		if b.Total != 2 || len(b.Entries) != 1 || b.Entries[0].Name != "[1]" {
			t.Errorf("p.x from 1: %+v", b)
		}
		if c := expand(b.Entries[0].Value.Ref, 0, 5); c.Total != 1 || c.Entries[0].Name != "'k'" {
			t.Errorf("p.x[1]: %+v", c)
		}
		if d := expand(refs["big"], 990, 100); d.Total != 1000 || len(d.Entries) != 10 || d.Entries[9].Value.Text != "999" {
			t.Errorf("big: %d of %d", len(d.Entries), d.Total)
		}
		if e := expand(refs["z"], 0, 5); e.Total != 2 || e.Entries[1].Value.Text != "'b'" {
			t.Errorf("a queue: %+v", e)
		}
		if e := expand(refs["d"], 1, 5); e.Total != 2 || e.Entries[0].Value.Text != "8" {
			t.Errorf("a deque: %+v", e)
		}
		s.seekNow(step + 1)
		s.seekNow(step)
	}
	if a := expand(99999, 0, 1); a.Total != 0 {
		t.Errorf("no such object: %+v", a)
	}
}
