package run_test

import (
	"testing"

	"loopscope/wasm/run"
)

// The programs that the comparison with other engines uses, in short. ns/op is of the whole program.
var benchmarks = map[string]string{
	"gen":       "def squares(n):\n    for i in range(n):\n        yield i * i\nr = sum(squares(100000))\n",
	"loop":      "def work(n):\n    s = 0\n    for i in range(n):\n        s += i * i % 7\n    return s\nwork(100000)\n",
	"fib":       "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\nfib(20)\n",
	"send":      "def consumer():\n    r = ''\n    while True:\n        n = yield r\n        if not n:\n            return\n        r = '200 OK'\ndef produce(c, count):\n    c.send(None)\n    n = 0\n    while n < count:\n        n = n + 1\n        r = c.send(n)\n    c.close()\nproduce(consumer(), 20000)\n",
	"yieldfrom": "def source(n):\n    for i in range(n):\n        yield i\ndef layer(d, n):\n    if d == 0:\n        yield from source(n)\n    else:\n        yield from layer(d - 1, n)\nfor v in layer(19, 20000):\n    pass\n",
	"tasks":     "import asyncio\nasync def worker():\n    for _ in range(100):\n        await asyncio.sleep(0)\nasync def main():\n    await asyncio.gather(*[worker() for _ in range(1000)])\nasyncio.run(main())\n",
	"queue":     "import asyncio\nasync def producer(q, n):\n    for i in range(n):\n        await q.put(i)\n    await q.put(None)\nasync def consumer(q):\n    s = 0\n    while True:\n        item = await q.get()\n        if item is None:\n            return s\n        s += item\nasync def main():\n    q = asyncio.Queue(maxsize=10)\n    print(await asyncio.gather(producer(q, 20000), consumer(q)))\nasyncio.run(main())\n",
}

func BenchmarkPrograms(b *testing.B) {
	for _, name := range []string{"gen", "send", "yieldfrom", "loop", "fib", "tasks", "queue"} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				r := run.ToEnd(run.Program{Files: map[string]string{"main.py": benchmarks[name]}, Main: "main.py"})
				if r.Exit != 0 {
					b.Fatal(r.Stderr)
				}
			}
		})
	}
}
