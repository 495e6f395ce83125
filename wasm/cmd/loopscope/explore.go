package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"loopscope/wasm/explore"
)

// exploreFile runs a program under other schedules and says what came of it. The exit status is 1 when something else came of it than usual.
func exploreFile(args []string, out io.Writer) int {
	count := 100
	p := parseRun(args, func(name, value string) bool {
		if name != "--schedules" {
			return false
		}
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 0xffff {
			fail("loopscope: --schedules takes a number from 1 to 65535, not " + strconv.Quote(value) + "\n")
		}
		count = n
		return true
	})
	e := explore.New(p, count)
	for !e.Go(func() bool { return false }) {
	}
	return tell(e.Report, args[len(args)-len(p.Argv)-1:], out)
}

// tell writes a report. command is the program with its arguments.
func tell(r explore.Report, command []string, out io.Writer) int {
	fmt.Fprintf(out, "%d schedules, %d of them not as usual\n", r.Tried, r.Failed())
	for i, o := range r.Outcomes {
		fmt.Fprintf(out, "%6d  %s", o.Runs, describe(o))
		if i == 0 {
			fmt.Fprint(out, " (the usual outcome)")
		} else {
			fmt.Fprintf(out, " (first under schedule %d)", o.Schedule)
		}
		fmt.Fprintln(out)
	}
	if r.Small == nil {
		return 0
	}
	fmt.Fprintf(out, "the smallest schedule that does it: %d late by at most %g s, %d turns of threads not the usual ones:\n  loopscope run --schedule %d %s\n",
		r.Small.Lates, r.Small.Longest, r.Small.Turns, r.Small.Schedule, strings.Join(command, " "))
	return 1
}

// describe says how a run ended.
func describe(o explore.Outcome) string {
	if o.Error != "" {
		return o.Error
	}
	if o.Exit != 0 {
		return fmt.Sprintf("exit status %d", o.Exit)
	}
	lines := strings.Split(strings.TrimRight(o.Stdout, "\n"), "\n")
	return strconv.Quote(lines[len(lines)-1])
}
