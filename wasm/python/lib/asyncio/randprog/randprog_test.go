package randprog_test

import (
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"loopscope/wasm/python/lib/asyncio/randprog"
	"loopscope/wasm/python/lib/asyncio/randprog/cpython"
)

// What CPython 3.13 printed, recorded by the command in diff.
//
//go:embed testdata/digests.txt
var digests string

func TestAsRecorded(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(digests), "\n") {
		var seed int64
		var want string
		if _, err := fmt.Sscan(line, &seed, &want); err != nil {
			t.Fatal(err)
		}
		if got := randprog.Digest(randprog.Output(randprog.Program(seed))); got != want {
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
		source := randprog.Program(seed)
		first, second := randprog.Output(source), randprog.Output(source)
		if first != second {
			t.Fatal("two runs of one program differ")
		}
	})
}

// FuzzAgainstCPython looks for programs that print something else under CPython 3.13. It needs the interpreter that $PYTHON names.
func FuzzAgainstCPython(f *testing.F) {
	if _, err := exec.LookPath(os.Getenv("PYTHON")); err != nil {
		f.Skip("$PYTHON names no interpreter")
	}
	python, err := cpython.Start("../../../testdata/record.py")
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() {
		if err := python.Close(); err != nil {
			f.Error(err)
		}
	})
	for seed := range int64(5) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) {
		source := randprog.Program(seed)
		want, err := python.Run(source)
		if err != nil {
			t.Fatal(err)
		}
		if got := randprog.Output(source); got != want.Stdout {
			t.Errorf("seed %d: CPython prints\n%s\nhere:\n%s\nthe program:\n%s", seed, want.Stdout, got, source)
		}
	})
}
