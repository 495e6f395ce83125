package randprog_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"loopscope/wasm/python/lib/asyncio/randprog"
	"loopscope/wasm/run"
)

// What CPython 3.13 printed, recorded by the command in diff.
//
//go:embed testdata/digests.txt
var digests string

func output(seed int64) string {
	return run.ToEnd(run.Program{Files: map[string]string{"main.py": randprog.Program(seed)}, Main: "main.py"}).Stdout
}

func TestAsRecorded(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(digests), "\n") {
		var seed int64
		var want string
		if _, err := fmt.Sscan(line, &seed, &want); err != nil {
			t.Fatal(err)
		}
		if got := randprog.Digest(output(seed)); got != want {
			t.Errorf("seed %d: output %s, CPython's is %s; see both with go run ./wasm/python/lib/asyncio/randprog/diff -from %d -n 1", seed, got, want, seed)
		}
	}
}

// FuzzEnds looks for programs that crash the engine or do not end the same way twice.
func FuzzEnds(f *testing.F) {
	for seed := range int64(5) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) {
		first := output(seed)
		if second := output(seed); first != second {
			t.Fatal("two runs of one program differ")
		}
	})
}
