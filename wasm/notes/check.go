package notes

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// checkLanguages holds a lesson's texts against each other: they place the same blocks in the same order.
func checkLanguages(lesson *Lesson) error {
	first := lesson.Pages[Languages[0]]
	for _, language := range Languages[1:] {
		page := lesson.Pages[language]
		for i := range min(len(first.fences), len(page.fences)) {
			if !first.fences[i].same(page.fences[i]) {
				return &Error{page.File, 0, fmt.Sprintf("block %d is not the one in %s", i+1, first.File)}
			}
		}
		if len(first.fences) != len(page.fences) {
			return &Error{page.File, 0, fmt.Sprintf("has %d blocks of code, but %s has %d", len(page.fences), first.File, len(first.fences))}
		}
		for i, p := range page.Predictions {
			if !slices.Equal(p.Options, first.Predictions[i].Options) {
				return &Error{page.File, 0, p.ID + " has other options than in " + first.File}
			}
		}
	}
	return nil
}

// checkCourse holds the lessons against the course: no number twice, and each in a part that the course has.
func checkCourse(course *Course) error {
	var wrong []error
	for i, lesson := range course.Lessons {
		file := lesson.Pages[Languages[0]].File
		if i > 0 && course.Lessons[i-1].Order == lesson.Order {
			wrong = append(wrong, &Error{file, 1, fmt.Sprintf("lesson %d stands in %s too", lesson.Order, course.Lessons[i-1].Slug)})
		}
		for _, language := range Languages {
			if lesson.Part > len(course.Texts[language].Parts) {
				wrong = append(wrong, &Error{file, 1, fmt.Sprintf("%s/%s.md has no part %d", Folder, language, lesson.Part)})
			}
		}
	}
	return errors.Join(wrong...)
}

// addModules gives every program of a page the lesson's modules: the .py files of its folder that no fence places, which are
// there to be imported.
func addModules(fsys fs.FS, folder string, programs []Program) error {
	modules := map[string]string{}
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".py") || isBehind(entry.Name()) || placed(programs, entry.Name()) {
			continue
		}
		text, err := fs.ReadFile(fsys, path.Join(folder, entry.Name()))
		if err != nil {
			return err
		}
		modules[entry.Name()] = string(text)
	}
	for _, p := range programs {
		maps.Copy(p.Files, modules)
	}
	return nil
}

func placed(programs []Program, source string) bool {
	for _, p := range programs {
		if p.Source == source {
			return true
		}
	}
	return false
}

// Main is the name under which a program runs, here, in the bench and under the reference.
const Main = "main.py"

// A Runner runs a program: files by name, the name of the one to start, sys.argv after it, and the run's seed.
type Runner func(files map[string]string, main string, argv []string, seed int64) Result

// CheckPrograms runs every program of a lesson and compares what it prints, byte by byte, with what is recorded. A program
// without a recorded standard error must print none and end with exit status 0. Each prediction must have an answer in the run,
// and each exercise a check that refuses the program and accepts the solution.
func CheckPrograms(lesson *Lesson, run Runner) error {
	var wrong []error
	for _, p := range lesson.Pages[Languages[0]].Programs {
		files := maps.Clone(p.Files)
		delete(files, p.Source)
		files[Main] = p.Files[p.Source]
		got := run(files, Main, p.Args, p.Seed)
		file := path.Join(Folder, lesson.Slug, p.Source)
		if line, want, printed := firstDifference(p.Stdout, got.Stdout); line > 0 {
			wrong = append(wrong, &Error{file, 0, fmt.Sprintf("prints another line %d: %q, recorded is %q", line, printed, want)})
		}
		if line, want, printed := firstDifference(p.Stderr, got.Stderr); line > 0 {
			wrong = append(wrong, &Error{file, 0, fmt.Sprintf("prints another line %d on standard error: %q, recorded is %q", line, printed, want)})
		}
		if got.Exit != 0 && p.Stderr == "" {
			wrong = append(wrong, &Error{file, 0, fmt.Sprintf("ends with exit status %d", got.Exit)})
		}
		if p.Exercise != nil {
			for _, said := range checkExercise(p, run) {
				wrong = append(wrong, &Error{file, 0, said})
			}
		}
		for _, language := range Languages {
			page := lesson.Pages[language]
			for _, prediction := range page.Predictions {
				if prediction.Program != p.ID {
					continue
				}
				if said := prediction.check(got); said != "" {
					wrong = append(wrong, &Error{page.File, 0, prediction.ID + " " + said})
				}
			}
		}
	}
	return errors.Join(wrong...)
}

// firstDifference is the number of the first line in which two texts differ and that line in each, or 0.
func firstDifference(want, got string) (line int, wantLine, gotLine string) {
	if want == got {
		return 0, "", ""
	}
	a, b := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
		line++
	}
	if len(a) > 0 {
		wantLine = a[0]
	}
	if len(b) > 0 {
		gotLine = b[0]
	}
	return line + 1, wantLine, gotLine
}
