package debug

import (
	"strconv"
	"testing"
)

// BenchmarkStepBack is a step back at the end of a run, held down: 200 of them, with the time between two of them used (Prepare). web/test/bench/record.mjs measures it in Chromium.
func BenchmarkStepBack(b *testing.B) {
	for _, steps := range []int{10_000, 100_000, 1_000_000} {
		b.Run(strconv.Itoa(steps), func(b *testing.B) {
			s := record(b, "def work(n):\n    s = 0\n    for i in range(n):\n        s += i * i % 7\n    return s\nwork("+strconv.Itoa(steps/2)+")\n")
			defer s.Close()
			step := s.Steps()
			s.seekNow(step)
			for b.Loop() {
				if step--; step < steps/2 {
					b.StopTimer()
					step = s.Steps()
					s.seekNow(step)
					b.StartTimer()
				}
				s.seekNow(step)
				b.StopTimer()
				for !s.Prepare(nil) {
				}
				b.StartTimer()
			}
		})
	}
}
