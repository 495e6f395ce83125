// Command diff runs random asyncio programs under CPython 3.13 and under the engine and compares what they print.
//
//	go run ./wasm/python/lib/asyncio/randprog/diff [-from N] [-n N] [-keep DIR] [-record FILE]
//
// It is run at the top of the repository. A program that differs is written to DIR with both outputs. With -record, what CPython prints is written to FILE as digests, which the
// package's test holds the engine against where there is no CPython. The interpreter is $PYTHON, or python3.13.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"loopscope/wasm/python/lib/asyncio/randprog"
	"loopscope/wasm/python/lib/asyncio/randprog/cpython"
)

func main() {
	from := flag.Int64("from", 0, "first seed")
	n := flag.Int64("n", 100, "number of programs")
	keep := flag.String("keep", ".", "folder for programs that differ")
	record := flag.String("record", "", "file for digests")
	flag.Parse()
	bad, err := compare(*from, *n, *keep, *record)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("%d programs, seeds %d to %d: %d differ\n", *n, *from, *from+*n-1, bad)
	if bad > 0 {
		os.Exit(1)
	}
}

// compare runs the programs of n seeds; it returns how many differ.
func compare(from, n int64, keep, record string) (bad int, err error) {
	python, err := cpython.Start("wasm/python/testdata/record.py")
	if err != nil {
		return 0, err
	}
	defer python.Close()
	var digests bytes.Buffer
	for seed := from; seed < from+n; seed++ {
		if done := seed - from; done > 0 && done%500 == 0 {
			fmt.Fprintln(os.Stderr, done, "programs compared,", bad, "differ")
		}
		source := randprog.Program(seed)
		want, err := python.Run(source)
		if err != nil {
			return 0, err
		}
		got := randprog.Output(source)
		fmt.Fprintf(&digests, "%d %s\n", seed, randprog.Digest(want.Stdout))
		if got == want.Stdout {
			continue
		}
		bad++
		base := filepath.Join(keep, fmt.Sprintf("seed%d", seed))
		for ext, text := range map[string]string{".py": source, ".want": want.Stdout + want.Stderr, ".got": got} {
			if err := os.WriteFile(base+ext, []byte(text), 0o644); err != nil {
				return 0, err
			}
		}
		fmt.Println("differs:", base+".py")
	}
	if record == "" {
		return bad, nil
	}
	return bad, os.WriteFile(record, digests.Bytes(), 0o644)
}
