// Command pyfuzz compares the engine with CPython 3.13 on random programs.
//
//	LOOPSCOPE_PYTHON=python3.13 pyfuzz [-from SEED] [-n PROGRAMS] [-keep N] [-skip REGEXP]
//
// Each program that differs is shrunk and printed with the difference. The exit status is 1 when one did.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"

	"loopscope/wasm/python/fuzz"
)

func main() {
	from := flag.Int64("from", 0, "the first seed")
	n := flag.Int64("n", 1000, "how many programs")
	skip := flag.String("skip", "", "differences to pass over, as a regular expression")
	keep := flag.Int("keep", 5, "stop after this many differences")
	flag.Parse()
	known := regexp.MustCompile("^$|" + cmp.Or(*skip, "^$"))
	r, err := fuzz.StartReference(os.Getenv("LOOPSCOPE_PYTHON"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "pyfuzz: LOOPSCOPE_PYTHON must name CPython 3.13:", err)
		os.Exit(2)
	}
	defer r.Close()
	found := 0
	for seed := *from; seed < *from+*n && found < *keep; seed++ {
		text := fuzz.Program(seed)
		if known.MatchString(differs(r, text)) {
			continue
		}
		found++
		small := fuzz.Shrink(text, func(s string) bool { return !known.MatchString(differs(r, s)) })
		fmt.Printf("seed %d: %s%s\n", seed, differs(r, small), small)
	}
	fmt.Println(*n, "programs,", found, "differences")
	if found > 0 {
		r.Close()
		os.Exit(1)
	}
}

func differs(r *fuzz.Reference, text string) string {
	want, err := r.Run(text)
	if err != nil {
		fmt.Fprintln(os.Stderr, "pyfuzz: the reference is gone:", err)
		os.Exit(2)
	}
	if strings.Contains(want.Stderr, "SyntaxError") || strings.Contains(want.Stderr, "IndentationError") {
		return "" // what shrinking breaks says nothing; Program writes no wrong syntax
	}
	return fuzz.Compare(want, fuzz.Engine(text))
}
