package run_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// reusesFrames is a program whose loop asks f for values and compares each of them, a list, with its sentinel: while that compares the items, in Python, nothing but Go code has
// the list, and the frame that it comes from is used again.
const reusesFrames = `
keep = [[i] for i in range(100_000)]  # so that marking takes a while

class K:
    def __eq__(self, other):
        f()
        for i in range(8_000):
            [i]
        return True

def f():
    global n
    n += 1
    v = [k, n]
    for i in range(1_000):
        [i]
    return v

k, n = K(), 0
for v in iter(f, [K(), 0]):
    if n > 500:
        break
print("ends")
`

// Go's collector, with a check on, marks a second time at the end of each collection, with everything stopped, and gives up when the first time has missed something alive:
// the machine empties registers without telling it (see vacate in package vm).
func TestCollectorMissesNothing(t *testing.T) {
	if os.Getenv("GODEBUG") == "gccheckmark=1" {
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": reusesFrames}, Main: "main.py"})
		if r.Stdout != "ends\n" {
			t.Errorf("stdout %q, stderr %q", r.Stdout, r.Stderr)
		}
		return
	}
	again := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	again.Env = append(os.Environ(), "GODEBUG=gccheckmark=1", "GOGC=10")
	if out, err := again.CombinedOutput(); err != nil {
		first, _, _ := strings.Cut(string(out), "\n")
		t.Errorf("%v: %s", err, first)
	}
}
