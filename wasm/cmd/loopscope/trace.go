package main

import (
	"bufio"
	"os"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// traceFile runs a program and prints what was recorded.
func traceFile(args []string) int {
	p := parseRun(args)
	rec := trace.New(true)
	p.Trace = rec
	r := run.Start(p, func(int, float64, string) {})
	for !r.Slice() {
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	rec.WriteText(func(s string) { out.WriteString(s) })
	return r.VM.Exit
}
