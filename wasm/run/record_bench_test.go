package run_test

import (
	"testing"

	"loopscope/wasm/trace"
)

// BenchmarkRecorded runs some of the programs of BenchmarkPrograms, recorded.
func BenchmarkRecorded(b *testing.B) {
	for _, name := range []string{"gen", "send", "yieldfrom", "loop", "fib", "tasks", "queue"} {
		benchmark(b, name, func() *trace.Recorder { return trace.New(true) })
	}
}
