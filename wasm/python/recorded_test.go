package python_test

import (
	"strings"
	"testing"
	"time"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// TestRecorded runs the conformance programs recorded: none prints anything else for it or executes another number of instructions, and every event about tasks, loops, timers, locks or threads has a cause that came
// before it, but for the first of a recording.
func TestRecorded(t *testing.T) {
	skipped := readSkipped(t)
	for _, c := range readCases(t) {
		if _, skip := skipped[c.name]; skip {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			plainOut, plainErr, plainSteps := c.output(t, nil)
			rec := trace.New(true)
			out, errs, steps := c.output(t, rec)
			if steps != plainSteps {
				t.Errorf("it executes %d instructions, and %d when it is recorded", plainSteps, steps)
			}
			if difference := firstDifference("stdout", plainOut, out) + firstDifference("stderr", plainErr, errs); difference != "" {
				t.Error(strings.NewReplacer("CPython:", "plain:   ", "here:    ", "recorded:").Replace(difference))
			}
			checkCauses(t, rec)
		})
	}
}

// output runs the case and returns what it writes, with addresses masked, and the instructions it executes.
func (c *conformanceCase) output(t *testing.T, rec *trace.Recorder) (stdout, stderr string, steps int64) {
	var out, errs strings.Builder
	r := run.Start(run.Program{Files: map[string]string{"main.py": c.text}, Main: "main.py", Argv: c.args, Trace: rec}, func(stream int, _ float64, text string) {
		if stream == 2 {
			errs.WriteString(text)
		} else {
			out.WriteString(text)
		}
	})
	for end := time.Now().Add(deadline); !r.Slice(); {
		if time.Now().After(end) {
			t.Fatalf("still running after %v", deadline)
		}
	}
	return masked(out.String()), masked(errs.String()), r.VM.Steps()
}

func checkCauses(t *testing.T, rec *trace.Recorder) {
	t.Helper()
	first, bad := true, 0
	rec.Each(0, func(n int, e *trace.Event) bool {
		switch {
		case int(e.Cause) >= n || e.Cause < -1:
			t.Errorf("event %d, %s, has the cause %d", n, e.Kind, e.Cause)
			bad++
		case e.Cause < 0 && e.Kind.Scheduler() && !first:
			t.Errorf("event %d, %s, has no cause", n, e.Kind)
			bad++
		}
		first = first && !e.Kind.Scheduler()
		return bad < 5
	})
}
