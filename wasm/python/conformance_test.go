// Package python_test holds the engine against CPython: every program below testdata runs and must print what CPython 3.13 printed when it
// was recorded (testdata/record.py).
//
// A case is NAME.py with NAME.out, the expected stdout, NAME.err, the expected stderr (absent: nothing), and NAME.args, its arguments, one to
// a line. Addresses are masked as 0x…. testdata/skip.txt names the known differences, each with its reason.
package python_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

// deadline is how long one case may run. The slowest takes a second.
const deadline = 20 * time.Second

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

// conformanceCase is one program with what it must print.
type conformanceCase struct {
	name   string // folder/name
	text   string
	args   []string
	stdout string
	stderr string
}

func TestConformance(t *testing.T) {
	cases, skipped := readCases(t), readSkipped(t)
	passed := 0
	for _, c := range cases {
		reason, skip := skipped[c.name]
		delete(skipped, c.name)
		t.Run(c.name, func(t *testing.T) {
			difference := c.run(t)
			switch {
			case difference == "" && skip:
				t.Errorf("passes, yet skip.txt calls it different: %s", reason)
			case difference != "" && skip:
				t.Skip(reason)
			case difference != "":
				t.Error(difference)
			default:
				passed++
			}
		})
	}
	for name := range skipped {
		t.Errorf("skip.txt names %s, which is no case", name)
	}
	t.Logf("%d of %d programs print what CPython prints", passed, len(cases))
}

// run executes the case and says where its output differs, or returns "".
func (c *conformanceCase) run(t *testing.T) string {
	var out, errs strings.Builder
	r := run.Start(run.Program{Files: map[string]string{"main.py": c.text}, Main: "main.py", Argv: c.args}, func(stream int, _ float64, text string) {
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
	difference := firstDifference("stdout", c.stdout, masked(out.String()))
	if r.VM.Exit != vm.ExitDeadlock { // whose report is the playground's own
		difference += firstDifference("stderr", c.stderr, masked(errs.String()))
	}
	return difference
}

func masked(text string) string { return address.ReplaceAllString(text, "0x…") }

// firstDifference describes the first line in which two texts differ, or returns "".
func firstDifference(stream, want, got string) string {
	if want == got {
		return ""
	}
	w, g := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	i := 0
	for i < len(w) && i < len(g) && w[i] == g[i] {
		i++
	}
	line := func(lines []string) string {
		if i < len(lines) {
			return strings.TrimSuffix(lines[i], "\n")
		}
		return "(nothing)"
	}
	return stream + " differs:\n  CPython: " + line(w) + "\n  here:    " + line(g) + "\n"
}

func readCases(t *testing.T) []*conformanceCase {
	var cases []*conformanceCase
	err := filepath.WalkDir("testdata", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		base := strings.TrimSuffix(path, ".py")
		if _, err := os.Stat(base + ".out"); err != nil {
			return nil
		}
		name, _ := filepath.Rel("testdata", base)
		cases = append(cases, &conformanceCase{
			name: filepath.ToSlash(name), text: read(t, path), args: strings.Fields(read(t, base+".args")), stdout: read(t, base+".out"), stderr: read(t, base+".err"),
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) == 0 {
		t.Fatal("no cases below testdata")
	}
	return cases
}

// readSkipped reads skip.txt: a case's name, a space, the reason; lines that begin with # are comments.
func readSkipped(t *testing.T) map[string]string {
	skipped := map[string]string{}
	for _, line := range strings.Split(read(t, "testdata/skip.txt"), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, reason, _ := strings.Cut(line, " ")
		if reason == "" {
			t.Errorf("skip.txt gives no reason for %s", name)
		}
		skipped[name] = reason
	}
	return skipped
}

// read returns a file's text, "" when there is none.
func read(t *testing.T, path string) string {
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(text)
}
