package run_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// BenchmarkPrograms runs the programs of testdata/bench, which web/test/bench/programs.mjs runs in a browser, natively. ns/op is of the whole program.
func BenchmarkPrograms(b *testing.B) {
	files, err := filepath.Glob("testdata/bench/*.py")
	if err != nil || len(files) == 0 {
		b.Fatal("no programs", err)
	}
	for _, file := range files {
		b.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(b *testing.B) {
			text, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				r := run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py"})
				if r.Exit != 0 {
					b.Fatal(r.Stderr)
				}
			}
		})
	}
}
