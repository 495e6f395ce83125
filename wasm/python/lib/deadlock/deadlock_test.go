package deadlock_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

var update = flag.Bool("update", false, "write the reports anew")

// TestReports runs testdata/*.py: each is stuck in the end, and the report must be what stands beside it in .txt.
func TestReports(t *testing.T) {
	programs, err := filepath.Glob("testdata/*.py")
	if err != nil || len(programs) == 0 {
		t.Fatal("no programs", err)
	}
	for _, program := range programs {
		t.Run(strings.TrimSuffix(filepath.Base(program), ".py"), func(t *testing.T) {
			text, err := os.ReadFile(program)
			if err != nil {
				t.Fatal(err)
			}
			r := run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py"})
			if r.Exit != vm.ExitDeadlock || r.Place == nil || r.Place.Kind != "Deadlock" {
				t.Errorf("exit %d, place %+v", r.Exit, r.Place)
			}
			file := strings.TrimSuffix(program, ".py") + ".txt"
			if *update {
				if err := os.WriteFile(file, []byte(r.Stderr), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(file); err != nil || r.Stderr != string(want) {
				t.Errorf("%v\n%s\nwant\n%s", err, r.Stderr, want)
			}
		})
	}
}

// TestStructure: the report is there as data, too.
func TestStructure(t *testing.T) {
	text, err := os.ReadFile("testdata/crossed.py")
	if err != nil {
		t.Fatal(err)
	}
	r := run.Start(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py"}, func(int, float64, string) {})
	for !r.Slice() {
	}
	d := deadlock.Of(r.VM)
	if d == nil || len(d.Waits) != 3 || len(d.Circle) != 2 || d.Clock != 1 {
		t.Fatalf("%+v", d)
	}
	if w := d.Waits[1]; w.Who.Name != "left" || w.Line != 6 || w.Expression != "second" || len(w.Holders) != 1 || w.Holders[0].Name != "right" {
		t.Errorf("second wait %+v", w)
	}
	if p := r.VM.Place; p.Line != 6 || p.Col != 13 || p.EndCol != 19 || p.Message != "left → right → left" {
		t.Errorf("place %+v", p)
	}
}
