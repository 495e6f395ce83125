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
	"os/exec"
	"path/filepath"

	"loopscope/wasm/python/lib/asyncio/randprog"
	"loopscope/wasm/run"
)

func main() {
	from := flag.Int64("from", 0, "first seed")
	n := flag.Int64("n", 100, "number of programs")
	keep := flag.String("keep", ".", "folder for programs that differ")
	record := flag.String("record", "", "file for digests")
	flag.Parse()
	bad := 0
	var digests bytes.Buffer
	for seed := *from; seed < *from+*n; seed++ {
		source := randprog.Program(seed)
		want, err := oracle(source)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		got := run.ToEnd(run.Program{Files: map[string]string{"main.py": source}, Main: "main.py"}).Stdout
		fmt.Fprintf(&digests, "%d %s\n", seed, randprog.Digest(want))
		if got == want {
			continue
		}
		bad++
		base := filepath.Join(*keep, fmt.Sprintf("seed%d", seed))
		for ext, text := range map[string]string{".py": source, ".want": want, ".got": got} {
			if err := os.WriteFile(base+ext, []byte(text), 0o644); err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
		}
		fmt.Println("differs:", base+".py")
	}
	fmt.Println(*n, "programs,", bad, "differ")
	if *record != "" {
		if err := os.WriteFile(*record, digests.Bytes(), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	if bad > 0 {
		os.Exit(1)
	}
}

// oracle runs a program under CPython with the virtual clock and returns its stdout.
func oracle(source string) (string, error) {
	file, err := os.CreateTemp("", "randprog*.py")
	if err != nil {
		return "", err
	}
	defer os.Remove(file.Name())
	if _, err := file.WriteString(source); err != nil {
		return "", err
	}
	if err := file.Close(); err != nil {
		return "", err
	}
	python := os.Getenv("PYTHON")
	if python == "" {
		python = "python3.13"
	}
	cmd := exec.Command(python, "wasm/python/testdata/oracle.py", file.Name())
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
	out, err := cmd.Output()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		return "", err
	}
	return string(out), nil
}
