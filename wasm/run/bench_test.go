package run_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// BenchmarkPrograms runs the programs of testdata/bench, which web/test/bench/programs.mjs runs in a browser, natively. ns/op is of the whole program.
func BenchmarkPrograms(b *testing.B) {
	files, err := filepath.Glob("testdata/bench/*.py")
	if err != nil || len(files) == 0 {
		b.Fatal("no programs", err)
	}
	for _, file := range files {
		benchmark(b, strings.TrimSuffix(filepath.Base(file), ".py"), func() *trace.Recorder { return nil })
	}
}

// benchmark runs one of the programs, recorded by what recorder gives.
func benchmark(b *testing.B, name string, recorder func() *trace.Recorder) {
	b.Run(name, func(b *testing.B) {
		text, err := os.ReadFile("testdata/bench/" + name + ".py")
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			r := run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py", Trace: recorder()})
			if r.Exit != 0 {
				b.Fatal(r.Stderr)
			}
		}
	})
}
