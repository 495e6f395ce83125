package python_test

import (
	"strings"
	"testing"
	"time"

	"loopscope/wasm/run"
)

// threaded are the folders of programs whose output is determined by how their threads synchronise.
var threaded = map[string]bool{"threading": true, "queue": true, "futures": true, "threadloop": true, "multiprocessing": true}

// TestThreadsUnderOtherSchedules runs programs with threads that take turns every few instructions: what they print must not change.
func TestThreadsUnderOtherSchedules(t *testing.T) {
	ran := 0
	for _, c := range readCases(t) {
		if folder, _, _ := strings.Cut(c.name, "/"); !threaded[folder] {
			continue
		}
		ran++
		for schedule, turn := range []int64{1, 6} {
			var out, errs strings.Builder
			r := run.Start(run.Program{Files: map[string]string{"main.py": c.text}, Main: "main.py", Argv: c.args, Schedule: int64(schedule)}, func(stream int, _ float64, text string) {
				if stream == 2 {
					errs.WriteString(text)
				} else {
					out.WriteString(text)
				}
			})
			r.VM.Turn = turn
			for end := time.Now().Add(deadline); !r.Slice(); {
				if time.Now().After(end) {
					t.Fatalf("%s with turns of %d: still running after %v", c.name, turn, deadline)
				}
			}
			if d := firstDifference("stdout", c.stdout, masked(out.String())) + firstDifference("stderr", c.stderr, masked(errs.String())); d != "" {
				t.Errorf("%s with turns of %d: %s", c.name, turn, d)
			}
		}
	}
	if ran < 100 {
		t.Errorf("only %d programs have threads", ran)
	}
}
