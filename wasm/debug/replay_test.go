package debug

import (
	"encoding/json"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// The quick test looks at so many steps of each conformance program that has no more than quickSteps. The complete one, at every step of all programs (but for those of
// more than sweepSteps, where it looks at some), is
//
//	LOOPSCOPE_SWEEP=1 go test ./wasm/debug -run TestReplay -timeout 1h
const (
	sampled    = 3
	quickSteps = 20_000
	sweepSteps = 5000
)

var sweep = os.Getenv("LOOPSCOPE_SWEEP") != ""

// TestReplay holds each replay against the first pass: whatever step a reader goes to, in whatever order, he sees what was there when the run itself passed it.
func TestReplay(t *testing.T) {
	for _, c := range append(conformancePrograms(t), worldPrograms(t)...) {
		t.Run(c.name, func(t *testing.T) {
			first := firstPass(t, c)
			if first == nil {
				t.Skip("long")
			}
			s := Start(c.asRun(nil), func(int, float64, string) {})
			for end := time.Now().Add(20 * time.Second); !s.Run.Slice(); {
				if time.Now().After(end) {
					t.Fatal("still running")
				}
			}
			defer s.Close()
			if s.Steps() != first.steps {
				t.Fatalf("%d steps recorded, %d passed", s.Steps(), first.steps)
			}
			for _, step := range first.order {
				got := s.seekNow(step)
				if got != first.json[step] {
					t.Fatalf("step %d of %d differs\n  first pass: %s\n  replay:     %s", step, first.steps, window(first.json[step], got), window(got, first.json[step]))
				}
				if !json.Valid([]byte(got)) {
					t.Fatalf("step %d is no JSON: %s", step, got)
				}
			}
		})
	}
}

type program struct {
	name, text string
	args       []string
	files      map[string]string // besides the text
	world      string
}

// asRun is the program as it is run, with a recorder.
func (c *program) asRun(rec *trace.Recorder) run.Program {
	files := map[string]string{}
	maps.Copy(files, c.files)
	files["main.py"] = c.text
	return run.Program{Files: files, Main: "main.py", Argv: c.args, World: c.world, Trace: rec}
}

func begin(text string, args []string) *Session {
	return Start(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py", Argv: args}, func(int, float64, string) {})
}

// pass is what a run came through.
type pass struct {
	steps int
	order []int // the steps to look at
	json  map[int]string
}

// firstPass runs a program recorded and makes a snapshot of the recorded machine itself at the steps that are to be looked at; nil when it is long and this is the quick test.
func firstPass(t *testing.T, c program) *pass {
	p := &pass{json: map[int]string{}}
	count := trace.New(false)
	r := run.Start(c.asRun(count), func(int, float64, string) {})
	for !r.Slice() {
	}
	if p.steps = count.Steps(); p.steps > quickSteps && !sweep {
		return nil
	}
	p.order = stepsToSee(p.steps)
	wanted := map[int]bool{}
	for _, n := range p.order {
		wanted[n] = true
	}
	rec := trace.New(true)
	program := c.asRun(rec)
	var m *run.Run
	rec.Stop = 0
	rec.OnStop = func() {
		if wanted[rec.Stop] {
			p.json[rec.Stop] = shoot(m.VM, rec.Stop).json
		}
		rec.Stop++
	}
	m = run.Start(program, func(int, float64, string) {})
	for !m.Slice() {
	}
	p.json[p.steps] = shoot(m.VM, p.steps).json
	return p
}

// stepsToSee is the order in which the steps of a run are visited: forward, backward and to and fro.
func stepsToSee(steps int) []int {
	n := steps
	switch {
	case !sweep:
		n = min(steps, sampled)
	case steps > sweepSteps:
		n = min(steps, 10*sampled)
	}
	r := rand.New(rand.NewSource(int64(steps)))
	picked := r.Perm(steps + 1)[:n]
	if n == steps {
		picked = nil
		for i := 0; i <= steps; i++ {
			picked = append(picked, i)
		}
		for i := steps; i >= 0; i-- {
			picked = append(picked, i)
		}
		picked = append(picked, r.Perm(steps + 1)[:min(steps, 50)]...)
	}
	for _, near := range []int{steps, steps - 1, steps - 2, 0, 1} {
		if near >= 0 && near <= steps {
			picked = append(picked, near)
		}
	}
	return picked
}

func conformancePrograms(t *testing.T) []program {
	var out []program
	root := "../python/testdata"
	skip, err := os.ReadFile(root + "/skip.txt")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(root, func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		base := strings.TrimSuffix(path, ".py")
		if _, err := os.Stat(base + ".out"); err != nil {
			return nil
		}
		name, _ := filepath.Rel(root, base)
		if strings.Contains(string(skip), "\n"+filepath.ToSlash(name)+" ") {
			return nil
		}
		text, err := os.ReadFile(path)
		args, _ := os.ReadFile(base + ".args")
		out = append(out, program{name: filepath.ToSlash(name), text: string(text), args: strings.Fields(string(args))})
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatal("no programs", err)
	}
	return out
}

// worldPrograms are those that package run has for simulated worlds.
func worldPrograms(t *testing.T) []program {
	var out []program
	sources, err := filepath.Glob("../run/testdata/world/*/*.py")
	if err != nil || len(sources) == 0 {
		t.Fatal("no programs", err)
	}
	byFolder := map[string]*program{}
	var names []string
	for _, source := range sources {
		folder := filepath.Base(filepath.Dir(source))
		c := byFolder[folder]
		if c == nil {
			c = &program{name: "world/" + folder, files: map[string]string{}}
			byFolder[folder] = c
			names = append(names, folder)
			if description, err := os.ReadFile(filepath.Join(filepath.Dir(source), "world.json")); err == nil {
				c.world = string(description)
			}
		}
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		if name := filepath.Base(source); name == "main.py" {
			c.text = string(text)
		} else {
			c.files[name] = string(text)
		}
	}
	for _, name := range names {
		out = append(out, *byFolder[name])
	}
	return out
}

// window shows where a differs from b.
func window(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[max(0, i-150):min(len(a), i+150)]
}

// record runs a program to its end.
func record(t testing.TB, text string) *Session {
	t.Helper()
	s := begin(text, nil)
	for !s.Run.Slice() {
	}
	return s
}

func (s *Session) seekNow(step int) string {
	s.Seek(step)
	for !s.Replay(nil) {
	}
	return s.Snapshot()
}
