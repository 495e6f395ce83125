package run_test

import (
	"testing"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// racing loses updates: three threads read, add and write with nothing to keep them apart, and take turns every few instructions.
const racing = `import sys, threading
sys.setswitchinterval(25e-6)
count = 0

def work(name):
    global count
    for _ in range(100):
        count += 1
    trail.append(name)

trail = []
threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for t in threads: t.start()
for t in threads: t.join()
print(count, "".join(trail))
`

func race(seed, schedule int64, r *trace.Recorder) string {
	return run.ToEnd(run.Program{Files: map[string]string{"main.py": racing}, Main: "main.py", Seed: seed, Schedule: schedule, Trace: r}).Stdout
}

// TestRaces: a race comes out the same each time for the same seed and schedule, recorded or not, and differently for others.
func TestRaces(t *testing.T) {
	seen := map[string]bool{}
	for n := range int64(10) {
		for _, of := range [][2]int64{{n, 0}, {0, n}} {
			got := race(of[0], of[1], nil)
			if again := race(of[0], of[1], nil); again != got {
				t.Errorf("seed %d, schedule %d: %q, then %q", of[0], of[1], got, again)
			}
			if recorded := race(of[0], of[1], trace.New(true)); recorded != got {
				t.Errorf("seed %d, schedule %d: %q, recorded %q", of[0], of[1], got, recorded)
			}
			seen[got] = true
		}
	}
	if len(seen) < 5 || seen["300 abc\n"] {
		t.Errorf("twenty schedules give %v", seen)
	}
}
