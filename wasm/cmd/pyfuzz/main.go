// Command pyfuzz compares the engine with CPython 3.13 on random programs.
//
//	LOOPSCOPE_PYTHON=python3.13 pyfuzz [-from SEED] [-n PROGRAMS] [-keep N] [-skip REGEXP]
//	LOOPSCOPE_PYTHON=python3.13 pyfuzz -parser [the same] [FOLDER]
//
// Each program that differs is shrunk and printed with the difference. The exit status is 1 when one did. With -parser only the parsers are compared, on
// pieces of the Python files below FOLDER, or of CPython's library, with random changes: the tree with its positions, or the error with its place.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand"
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
	parser := flag.Bool("parser", false, "compare the parsers")
	flag.Parse()
	known := regexp.MustCompile("^$|" + cmp.Or(*skip, "^$"))
	if *parser {
		compareParsers(*from, *n, *keep, known)
		return
	}
	r, err := fuzz.StartReference(python())
	if err != nil {
		noPython(err)
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

func python() string { return os.Getenv("LOOPSCOPE_PYTHON") }

func noPython(err error) {
	fmt.Fprintln(os.Stderr, "pyfuzz: LOOPSCOPE_PYTHON must name CPython 3.13:", err)
	os.Exit(2)
}

// compareParsers is pyfuzz -parser.
func compareParsers(from, n int64, keep int, known *regexp.Regexp) {
	r, err := fuzz.StartParser(python())
	if err != nil {
		noPython(err)
	}
	defer r.Close()
	files, err := seeds()
	if err != nil || len(files) == 0 {
		fmt.Fprintln(os.Stderr, "pyfuzz: no Python files to begin with:", err)
		os.Exit(2)
	}
	differs := func(text string) string {
		want, err := r.Run(text)
		if err != nil {
			fmt.Fprintf(os.Stderr, "pyfuzz: the reference is gone: %v, after %q\n", err, text)
			os.Exit(2)
		}
		return fuzz.CompareParsed(want, fuzz.Parse(text))
	}
	found, accepted := 0, 0
	seed := from
	for ; seed < from+n && found < keep; seed++ {
		m := fuzz.Mutator{Rand: rand.New(rand.NewSource(seed)), Files: files}
		text := m.Source()
		if fuzz.Parse(text).Stderr == "" {
			accepted++
		}
		if known.MatchString(differs(text)) {
			continue
		}
		found++
		small := fuzz.ShrinkSource(text, func(s string) bool { return !known.MatchString(differs(s)) })
		fmt.Printf("seed %d: %s%q\n%s\n", seed, differs(small), small, small)
	}
	fmt.Println(seed-from, "sources,", accepted, "accepted,", found, "differences")
	if found > 0 {
		r.Close()
		os.Exit(1)
	}
}

func seeds() ([]string, error) {
	if flag.NArg() > 0 {
		return fuzz.PythonFiles(flag.Arg(0))
	}
	return fuzz.Library(python())
}
