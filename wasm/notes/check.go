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
				return &Error{page.File, page.fences[i].line, fmt.Sprintf("block %d is not the one in %s:%d", i+1, first.File, first.fences[i].line)}
			}
		}
		if len(first.fences) != len(page.fences) {
			return &Error{page.File, 0, fmt.Sprintf("has %d blocks of code, but %s has %d", len(page.fences), first.File, len(first.fences))}
		}
		for i, p := range page.Predictions {
			if !slices.Equal(p.Options, first.Predictions[i].Options) {
				return &Error{page.File, p.Placed, p.ID + " has other options than in " + first.File}
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
