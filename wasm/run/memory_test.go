package run_test

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

// taskBytes is what a suspended task may take up, with its coroutine, its frame, its timer and its places in queues and lists, natively and in a browser: pointers are 8 bytes in
// both. It varies with how much of its lists and tables a program fills: of a million gathered tasks each takes 500 bytes, and 530 is what a program has for each.
const taskBytes = 600

func TestMemoryOfTasks(t *testing.T) {
	for name, body := range map[string]string{
		"gathered":   "    await asyncio.gather(*[one(i) for i in range(N)])\n",
		"in a group": "    async with asyncio.TaskGroup() as tg:\n        for i in range(N):\n            tg.create_task(one(i))\n",
	} {
		t.Run(name, func(t *testing.T) {
			few, many := whileAsleep(t, "20_000", body), whileAsleep(t, "120_000", body)
			each := (many - few) / 100_000
			t.Log(each, "bytes a task")
			if each > taskBytes {
				t.Errorf("%d bytes a task, want at most %d", each, taskBytes)
			}
		})
	}
}

// whileAsleep is the memory in use while n tasks, which body creates, sleep.
func whileAsleep(t *testing.T, n, body string) int64 {
	text := "import asyncio\nN = " + n + "\nasync def one(i):\n    await asyncio.sleep(1 + i * 1e-3)\nasync def main():\n" + body + "asyncio.run(main())\n"
	r := run.Start(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py"}, func(_ int, _ float64, text string) { t.Log(text) })
	for r.VM.Clock() == 0 { // all sleep when the clock first moves
		if r.Slice() {
			t.Fatal("the program is over")
		}
	}
	used := live()
	runtime.KeepAlive(r)
	return used
}

func live() int64 {
	var s runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc)
}

// A program that keeps more than its limit gets its MemoryError after a few collections, and it can go on once it lets go.
func TestMemoryError(t *testing.T) {
	tasks := "import asyncio\nasync def one(i):\n    await asyncio.sleep(i)\nasync def main():\n"
	for name, c := range map[string]struct{ text, out, err string }{
		"a list":       {"kept = []\nwhile True:\n    kept.append(object())\n", "", "MemoryError\n"},
		"let go":       {"kept = []\ntry:\n    while True:\n        kept.append(object())\nexcept MemoryError:\n    kept = None\nfor i in range(100_000):\n    kept = [object() for _ in range(10)]\nprint('on')\n", "on\n", ""},
		"garbage":      {"kept = [object() for _ in range(100_000)]\nfor i in range(3_000_000):\n    [i]\nprint('on')\n", "on\n", ""},
		"gather":       {tasks + "    await asyncio.gather(*[one(i) for i in range(1_000_000)])\nasyncio.run(main())\n", "", "MemoryError\n"},
		"a task group": {tasks + "    async with asyncio.TaskGroup() as tg:\n        for i in range(1_000_000):\n            tg.create_task(one(i))\nasyncio.run(main())\n", "", "MemoryError\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r := run.ToEnd(run.Program{Files: map[string]string{"main.py": c.text}, Main: "main.py", Limits: vm.Limits{Memory: 96 << 20}})
			runtime.ReadMemStats(&after)
			if r.Stdout != c.out || !strings.Contains(r.Stderr, c.err) || c.err == "" && r.Stderr != "" {
				t.Errorf("stdout %q, stderr %q", r.Stdout, r.Stderr)
			}
			if n := after.NumForcedGC - before.NumForcedGC; n > 40 {
				t.Errorf("%d collections were asked for", n)
			} else {
				t.Log(n, "collections")
			}
		})
	}
}

func TestMillionTasks(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	text, err := os.ReadFile("testdata/bench/million.py")
	if err != nil {
		t.Fatal(err)
	}
	if r := run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py"}); r.Stdout != "999.999\n" {
		t.Errorf("stdout %q, stderr %q", r.Stdout, r.Stderr)
	}
}

// What a run has made is gone once the next one has begun.
func TestMemoryOfARunBefore(t *testing.T) {
	holds := "import asyncio\nclass C:\n    async def f(self):\n        await asyncio.sleep(1)\nasync def main():\n    await asyncio.gather(*[C().f() for _ in range(50_000)])\n    main.kept = [[i] for i in range(200_000)]\nasyncio.run(main())\n"
	small := run.Program{Files: map[string]string{"main.py": "import asyncio\nasyncio.run(asyncio.sleep(1))\n"}, Main: "main.py"}
	run.ToEnd(small)
	before := live()
	run.ToEnd(run.Program{Files: map[string]string{"main.py": holds}, Main: "main.py"})
	run.ToEnd(small)
	if grown := live() - before; grown > 1<<20 {
		t.Errorf("%d bytes are left over", grown)
	}
}
