package builtins_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// TestPrograms runs testdata/*.py and compares what they print with what CPython 3.13 printed (testdata/record.sh).
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".py"), func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(f, ".py") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			r := runFile(t, f)
			compare(t, r.Stdout, string(want))
			if r.Stderr != "" {
				t.Errorf("stderr:\n%s", r.Stderr)
			}
		})
	}
}

// TestNesting runs a program whose every line would recurse without end. What counts is that it gets to its end: how deep a call may nest is this
// engine's own affair, and an overflow of Go's stack could not be caught.
func TestNesting(t *testing.T) {
	r := runFile(t, "testdata/nesting/nesting.py")
	if !strings.HasSuffix(r.Stdout, "\ndone\n") || r.Stderr != "" {
		t.Errorf("did not finish:\n%s%s", r.Stdout, r.Stderr)
	}
	for _, line := range strings.Split(strings.TrimSpace(r.Stdout), "\n") {
		if what, outcome, ok := strings.Cut(line, ": "); ok && outcome != "RecursionError" {
			t.Errorf("%s: %s, want RecursionError", what, outcome)
		}
	}
}

func runFile(t *testing.T, name string) run.Result {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py"})
}

// compare shows the lines that differ.
func compare(t *testing.T, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(no line)", "(no line)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, a, b)
		}
	}
}
