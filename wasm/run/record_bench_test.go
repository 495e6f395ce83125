package run_test

import (
	"testing"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// BenchmarkRecorded runs the same programs as BenchmarkPrograms, recorded.
func BenchmarkRecorded(b *testing.B) {
	for _, name := range []string{"gen", "send", "yieldfrom", "loop", "fib", "tasks", "queue"} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				p := run.Program{Files: map[string]string{"main.py": benchmarks[name]}, Main: "main.py", Trace: trace.New(true)}
				if r := run.ToEnd(p); r.Exit != 0 {
					b.Fatal(r.Stderr)
				}
			}
		})
	}
}
