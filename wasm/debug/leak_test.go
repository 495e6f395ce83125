package debug

import (
	"runtime"
	"testing"
	"time"
)

// Two threads wait within calls of native functions, so the machine runs on goroutines.
const nested = `import threading
gate = threading.Event()
def key(x):
    gate.wait()
    return -x
def work():
    print(sorted([1, 2, 3], key=key))
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for i in range(5):
    print(i)
gate.set()
for t in threads:
    t.join()
`

// TestNothingStaysOfDroppedMachines: the goroutines of machines that stood somewhere in the run end with them.
func TestNothingStaysOfDroppedMachines(t *testing.T) {
	before := runtime.NumGoroutine()
	s := begin(nested, nil)
	for !s.Run.Slice() {
	}
	for range 3 {
		for step := range s.Steps() {
			s.seekNow(step)
		}
		for step := s.Steps() - 1; step >= 0; step -= 3 {
			s.seekNow(step)
		}
	}
	s.Close()
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}
