package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"loopscope/wasm/explore"
	"loopscope/wasm/notes"
	"loopscope/wasm/run"
)

// checkLessons holds a folder of lessons to what is asked of them. What is wrong goes to stderr, a line each; the figures to stdout.
func checkLessons(args []string) int {
	if len(args) > 1 {
		fail(usage)
	}
	folder := notes.Folder
	if len(args) == 1 {
		folder = filepath.Clean(args[0])
	}
	if filepath.Base(folder) != notes.Folder {
		fail("loopscope: the lessons' folder is called " + notes.Folder + "\n")
	}
	figures, err := notes.CheckCourse(os.DirFS(filepath.Dir(folder)), runLesson)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Print(figures)
	return 0
}

func runLesson(r notes.Run) notes.Result {
	began := time.Now()
	p := run.Program{Files: r.Files, Main: r.Main, Argv: r.Args, Seed: r.Seed, World: r.World}
	if r.Explore > 0 {
		e := explore.New(p, r.Explore)
		for !e.Go(func() bool { return false }) {
		}
		return notes.Result{Failed: e.Report.Failed(), Took: time.Since(began)}
	}
	got := run.ToEnd(p)
	return notes.Result{Stdout: got.Stdout, Stderr: got.Stderr, Exit: got.Exit, Clock: got.Clock, Steps: got.Steps, Took: time.Since(began)}
}
