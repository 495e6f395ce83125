package run_test

import (
	"os"
	"testing"

	"loopscope/wasm/notes"
	"loopscope/wasm/run"
)

// TestLessons runs every program of every lesson and holds what it prints against the recorded output of CPython.
func TestLessons(t *testing.T) {
	course, err := notes.ReadCourse(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, lesson := range course.Lessons {
		t.Run(lesson.Slug, func(t *testing.T) {
			err := notes.CheckPrograms(lesson, func(files map[string]string, main string, argv []string, seed int64) notes.Result {
				r := run.ToEnd(run.Program{Files: files, Main: main, Argv: argv, Seed: seed})
				return notes.Result{Stdout: r.Stdout, Stderr: r.Stderr, Exit: r.Exit, Clock: r.Clock}
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}
