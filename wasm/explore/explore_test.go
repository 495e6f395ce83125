package explore_test

import (
	"strings"
	"testing"

	"loopscope/wasm/explore"
	"loopscope/wasm/run"
)

func explored(t *testing.T, text string, count int) explore.Report {
	t.Helper()
	e := explore.New(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py"}, count)
	for !e.Go(func() bool { return true }) { // a slice at a time, as on the page
	}
	return e.Report
}

// Payments come one after the other, a hair apart: whoever is late meets the next one.
const racing = `
import asyncio

balance = 0

async def pay(after):
    global balance
    await asyncio.sleep(after)
    seen = balance
    await asyncio.sleep(0.01)
    balance = seen + 1

async def later(after):
    await asyncio.sleep(after / 2)
    await pay(after / 2)

async def main():
    await asyncio.gather(pay(0.1), later(0.12), pay(0.3), later(0.32))
    assert balance == 4, f"the balance is {balance}"

asyncio.run(main())
print("right")
`

func TestLostUpdate(t *testing.T) {
	r := explored(t, racing, 100)
	usual := r.Outcomes[0]
	if usual.Exit != 0 || usual.Stdout != "right\n" || usual.Fails {
		t.Errorf("the usual run: %+v", usual)
	}
	if failed := r.Failed(); r.Tried != 100 || failed == 0 || failed > 90 {
		t.Errorf("%d of %d fail", failed, r.Tried)
	}
	if r.Small == nil || r.Small.Lates != 1 || r.Small.Turns != 0 || r.Small.Longest <= 0 || r.Small.Longest > 0.05 {
		t.Fatalf("smallest = %+v", r.Small)
	}
	got := run.ToEnd(run.Program{Files: map[string]string{"main.py": racing}, Main: "main.py", Schedule: r.Small.Schedule})
	if want := r.Outcomes[r.Small.Outcome].Error; got.Exit != 1 || !strings.Contains(got.Stderr, want) || !strings.HasPrefix(want, "AssertionError: the balance is ") {
		t.Errorf("the smallest schedule: exit %d, %q, want %q", got.Exit, got.Stderr, want)
	}
}

func TestThreads(t *testing.T) {
	r := explored(t, `
import threading

count = 0

def work():
    global count
    for _ in range(2000):
        count += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(count == 4000)
`, 60)
	if r.Small == nil || r.Small.Lates != 0 || r.Failed() == 0 {
		t.Errorf("%+v, smallest %+v", r.Outcomes, r.Small)
	}
}

// TestOrderStays: what a real loop guarantees holds under every schedule.
func TestOrderStays(t *testing.T) {
	r := explored(t, `
import asyncio

async def say(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    await asyncio.gather(*(say(n, 0.01) for n in range(20)), say("soon", 0), say("later", 0.0101))

asyncio.run(main())
`, 60)
	if len(r.Outcomes) != 1 || r.Small != nil || r.Failed() != 0 {
		t.Errorf("%+v", r.Outcomes)
	}
}

func TestEndless(t *testing.T) {
	r := explored(t, "while True: pass\n", 2)
	if len(r.Outcomes) != 1 || r.Outcomes[0].Exit == 0 || r.Outcomes[0].Fails || r.Tried != 2 {
		t.Errorf("%+v", r)
	}
}
