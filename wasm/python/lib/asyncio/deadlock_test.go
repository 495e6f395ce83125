package asyncio_test

import (
	"testing"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

const crossed = `import asyncio

async def hold(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print("never")

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    left = asyncio.create_task(hold(a, b), name="left")
    right = asyncio.create_task(hold(b, a), name="right")
    asyncio.create_task(asyncio.Queue(1).get(), name="getter")
    try:
        await asyncio.gather(left, right)
    finally:
        print("not reached")

asyncio.run(main())
`

const crossedReport = `Deadlock at t = 1.000 s: nothing is ready to run, no timer is set, and nothing outside can wake the program.
  Task-1 waits at main.py, line 15: await asyncio.gather(left, right)
      for gather; still running: left, right
  left waits at main.py, line 6: async with second:
      in second, for a Lock held by right
  right waits at main.py, line 6: async with second:
      in second, for a Lock held by left
  getter waits in Queue.get()
      for an item in <Queue maxsize=1 _getters[1]>: nobody puts one in
  They wait in a circle: left → right → left
`

func TestDeadlock(t *testing.T) {
	p := run.Program{Files: map[string]string{"main.py": crossed}, Main: "main.py"}
	r := run.ToEnd(p)
	if r.Exit != vm.ExitDeadlock || r.Stdout != "" || r.Stderr != crossedReport {
		t.Errorf("exit %d, stdout %q, stderr:\n%s\nwant exit %d and:\n%s", r.Exit, r.Stdout, r.Stderr, vm.ExitDeadlock, crossedReport)
	}
}

func TestDeadlockStructure(t *testing.T) {
	r := run.Start(run.Program{Files: map[string]string{"main.py": crossed}, Main: "main.py"}, func(int, float64, string) {})
	for !r.Slice() {
	}
	d := deadlock.Of(r.VM)
	if d == nil || len(d.Waits) != 5 || len(d.Circle) != 2 {
		t.Fatalf("deadlock %+v", d)
	}
	if w := d.Waits[1]; w.Who.Name != "left" || w.Line != 6 || w.Expression != "second" || len(w.Holders) != 1 || w.Holders[0].Name != "right" {
		t.Errorf("second wait %+v", w)
	}
}

func TestDebugMode(t *testing.T) {
	const program = `import asyncio, time

async def slow():
    time.sleep(0.2)
    await asyncio.sleep(1)

asyncio.run(slow(), debug=True)
`
	const want = "Executing <Task pending name='Task-1' coro=<slow() running at main.py:5> wait_for=<Future pending cb=[Task.task_wakeup()] created at /usr/lib/python3.13/asyncio/base_events.py:460> " +
		"cb=[_run_until_complete_cb() at /usr/lib/python3.13/asyncio/base_events.py:182] created at /usr/lib/python3.13/asyncio/runners.py:100> took 0.200 seconds\n"
	r := run.ToEnd(run.Program{Files: map[string]string{"main.py": program}, Main: "main.py"})
	if r.Stderr != want {
		t.Errorf("stderr:\n%s\nwant:\n%s", r.Stderr, want)
	}
}
