// Package fuzz compares the engine with CPython on random programs.
//
// # The machine
//
// Program writes a program from a seed. Expressions are written by type (integers, floats, texts, lists, dicts, sets, tuples), so that most of
// them run; statements nest; every risky part stands in a try that prints the exception. Functions come from shapes whose behaviour is easy to
// get wrong: finally that overrides, generators that are sent to, thrown into, closed and dropped, delegation, closures, classes with special
// methods, match. No program loops forever: loops run over short ranges, and recursion counts down.
//
// A Reference is one CPython process that runs many programs. Engine runs one here. Compare says where the two differ, and Shrink removes
// lines from a program for as long as it still differs.
//
//	r, err := fuzz.StartReference("python3.13")
//	text := fuzz.Program(42)
//	want, err := r.Run(text)
//	if d := fuzz.Compare(want, fuzz.Engine(text)); d != "" { … }
package fuzz

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"

	"loopscope/wasm/run"
)

// Outcome is what a program wrote.
type Outcome struct {
	Stdout, Stderr string
	Hung           bool
}

//go:embed reference.py
var driver string

// Reference is a CPython process that runs programs.
type Reference struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

// StartReference starts the interpreter that python names.
func StartReference(python string) (*Reference, error) { return start(python, driver) }

func start(python, driver string) (*Reference, error) {
	cmd := exec.Command(python, "-c", driver)
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &Reference{cmd, in, bufio.NewReader(out)}, cmd.Start()
}

// Run runs one program.
func (r *Reference) Run(text string) (Outcome, error) {
	if _, err := fmt.Fprintf(r.in, "%d\n%s", len(text), text); err != nil {
		return Outcome{}, err
	}
	stdout, err := r.part()
	if err != nil {
		return Outcome{}, err
	}
	stderr, err := r.part()
	return Outcome{Stdout: stdout, Stderr: stderr}, err
}

// part reads a text with its length in bytes on a line before it.
func (r *Reference) part() (string, error) {
	line, err := r.out.ReadString('\n')
	if err != nil {
		return "", err
	}
	n, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		return "", err
	}
	b := make([]byte, n)
	_, err = io.ReadFull(r.out, b)
	return string(b), err
}

// Close ends the process.
func (r *Reference) Close() error {
	r.in.Close()
	return r.cmd.Wait()
}

// patience is how long a program may run here; the longest take some milliseconds.
const patience = 10 * time.Second

// Engine runs a program on the engine.
func Engine(text string) Outcome {
	var out, errs strings.Builder
	r := run.Start(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py"}, func(stream int, _ float64, text string) {
		if stream == 2 {
			errs.WriteString(text)
		} else {
			out.WriteString(text)
		}
	})
	for end := time.Now().Add(patience); !r.Slice(); {
		if time.Now().After(end) {
			return Outcome{out.String(), errs.String(), true}
		}
	}
	return Outcome{out.String(), errs.String(), false}
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

// Compare describes the first difference, or returns "".
func Compare(want, got Outcome) string {
	if got.Hung {
		return "the program does not end here"
	}
	return difference("stdout", want.Stdout, got.Stdout) + difference("stderr", want.Stderr, got.Stderr)
}

func difference(stream, want, got string) string {
	want, got = address.ReplaceAllString(want, "0x…"), address.ReplaceAllString(got, "0x…")
	if want == got {
		return ""
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(w) && i < len(g) && w[i] == g[i] {
		i++
	}
	line := func(lines []string) string {
		if i < len(lines) {
			return lines[i]
		}
		return "(nothing)"
	}
	return fmt.Sprintf("%s line %d\n  CPython: %s\n  engine:  %s\n", stream, i+1, line(w), line(g))
}

// Shrink removes blocks of lines from text for as long as differs holds.
func Shrink(text string, differs func(string) bool) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for size := len(lines) / 2; size > 0; {
		removed := false
		for at := 0; at+size <= len(lines); {
			rest := append(append([]string{}, lines[:at]...), lines[at+size:]...)
			if differs(strings.Join(rest, "\n") + "\n") {
				lines, removed = rest, true
			} else {
				at++
			}
		}
		if !removed || size > len(lines) {
			size /= 2
		}
	}
	return strings.Join(lines, "\n") + "\n"
}
