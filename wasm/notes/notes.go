// Package notes is the lesson format: it reads the folders under lessons/, checks them and renders them.
//
// A lesson is a folder named by its place in the course and a word, such as lessons/06-send:
//
//	zh.md, en.md    the same lesson, written for two sets of readers
//	echo.py         a program; both texts place it with the same fence
//	echo.out        what it prints on standard output
//	echo.err        what it prints on standard error, where that is the point
//	echo_check.py, echo_solution.py   where it is an exercise
//	kept/           former texts of its programs, for the links made with them (package kept)
//
// lessons/zh.md and lessons/en.md hold the course itself: its title, its parts and the start page's opening. lessons/glossary.yaml holds its terms.
//
// What a text goes through, a file each:
//
//	matter.go       the front matter between two lines of ---, with the line of every key; under world the simulated world of the lesson's programs (package world)
//	fence.go        the words behind ``` that say what a block of code is
//	render.go       Markdown to HTML: goldmark in its safe mode, and renderers for what is ours
//	exercise.go     programs to complete or to mend
//	compare.go      programs that are seen beside each other
//	predict.go      questions that are answered before a run
//	glossary.go     the terms of the course
//	terms.go        where the texts introduce and use them
//	check.go        both languages agree
//	whole.go        everything that makes a lesson, and every program run: what "loopscope check" says
//	own.go          notes that a reader has written: one text, with its programs in it
//
// typography.go and highlight.go serve render.go. Errors carry a file and a line, and all that are found are reported
// together: an author mends a lesson in one go. Nothing here touches the operating system; files come from an fs.FS,
// so notes written in the browser take the same way.
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

// Folder is where the lessons live, relative to the root of the fs.FS that ReadCourse takes.
const Folder = "lessons"

// keptFolder is where a lesson's folder has former texts of its programs, which package kept reads.
const keptFolder = "kept"

// Languages are the languages every lesson is written in; the first is the one the course was written in.
var Languages = []string{"zh", "en"}

// Tag is the BCP 47 tag of one of Languages, as the HTML lang attribute wants it.
func Tag(language string) string {
	if language == "zh" {
		return "zh-Hans"
	}
	return language
}

// Other is the one of Languages that language is not.
func Other(language string) string {
	if language == Languages[0] {
		return Languages[1]
	}
	return Languages[0]
}

// Course is all of lessons/.
type Course struct {
	Texts   map[string]*Text // the course's own words, by language
	Lessons []*Lesson        // in order

	Glossary *Glossary
}

// Text is the course's own page in one language.
type Text struct {
	Title   Inline
	HTML    string // the opening, rendered
	Parts   []Part
	Summary Inline
}

// Part is a group of lessons; lessons name it by its place, counted from 1.
type Part struct {
	Title, Summary Inline
}

// Lesson is one folder.
type Lesson struct {
	Slug  string // the folder's name, which is also its address
	Order int    // its number in the course, from 1
	Part  int    // from 1
	Tags  []string
	World string           // simulated, as canonical JSON; empty: there is none
	Pages map[string]*Page // by language
}

// Programs is what the lesson's programs say, by file name: what its links are made with.
func (l *Lesson) Programs() map[string]string {
	text := map[string]string{}
	for _, program := range l.Pages[Languages[0]].Programs {
		maps.Copy(text, program.Files)
	}
	return text
}

// Page is a lesson's text in one language.
type Page struct {
	File     string // where it was read from
	Language string
	Title    Inline
	Summary  Inline
	HTML     string    // the notes, rendered; safe to place in a page as it is
	Programs []Program // what can be run, in the order of the text
	Minutes  int       // reading time, at least 1

	Predictions []Prediction // in the order of the text
	Links       int          // to other lessons and to the outside
	Terms       int          // uses of terms that are linked to the glossary
	fences      []fence
	summary     bool // it ends with what to remember
}

// Tasks counts the programs that the reader is to complete or to mend.
func (p *Page) Tasks() int {
	n := 0
	for _, program := range p.Programs {
		if program.Exercise != nil {
			n++
		}
	}
	return n
}

// Program is a fence that can be run.
type Program struct {
	ID     string   // unique in the lesson: the file's name without .py, with -2, -3 … when it is placed again
	Source string   // the file's name
	Panels []string // what the bench shows at first; none: what the run has to show
	Step   bool     // the run is shown from its first step on
	Args   []string // sys.argv after the program's name
	Seed   int64    // of the run; a program that calls random.seed does not notice
	Placed int      // the line of its fence

	Files  map[string]string // the program and the lesson's modules, by name
	Stdout string            // what is recorded in ID.out
	Stderr string            // what is recorded in ID.err; empty when there is no such file
	World  string            // the lesson's simulated world, as canonical JSON (package world); empty: there is none

	Exercise *Exercise   // when the reader has something to do here
	Explore  bool        // other schedules of it are to be tried: under some, something else comes of it
	Compare  *Comparison // when a second run belongs beside this one's
}

// Error is a mistake in a lesson.
type Error struct {
	File    string
	Line    int // from 1; 0 when the whole file is meant
	Message string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Message
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message)
}

// ReadCourse reads and checks every lesson below Folder. The error, if any, joins all mistakes that were found, each an *Error.
func ReadCourse(fsys fs.FS) (*Course, error) {
	glossary, err := readGlossary(fsys)
	if glossary == nil {
		return nil, err
	}
	course := &Course{Texts: map[string]*Text{}, Glossary: glossary}
	wrong := []error{err}
	for _, language := range Languages {
		text, err := readText(fsys, language)
		wrong = append(wrong, err)
		course.Texts[language] = text
	}
	folders, err := fs.ReadDir(fsys, Folder)
	if err != nil {
		return nil, err
	}
	for _, folder := range folders {
		if !folder.IsDir() || strings.HasPrefix(folder.Name(), ".") {
			continue
		}
		lesson, err := readLesson(fsys, folder.Name(), glossary)
		wrong = append(wrong, err)
		course.Lessons = append(course.Lessons, lesson)
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	slices.SortFunc(course.Lessons, func(a, b *Lesson) int { return a.Order - b.Order })
	return course, checkCourse(course)
}

// ReadLesson reads and checks the lesson in Folder/slug.
func ReadLesson(fsys fs.FS, slug string) (*Lesson, error) {
	glossary, err := readGlossary(fsys)
	if err != nil {
		return nil, err
	}
	return readLesson(fsys, slug, glossary)
}

func readLesson(fsys fs.FS, slug string, glossary *Glossary) (*Lesson, error) {
	lesson := &Lesson{Slug: slug, Pages: map[string]*Page{}}
	var wrong []error
	for _, language := range Languages {
		page, head, err := readPage(fsys, slug, language, glossary)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		lesson.Pages[language] = page
		if lesson.Order == 0 {
			lesson.Order, lesson.Part, lesson.Tags, lesson.World = head.order, head.part, head.tags, head.worldText()
		} else if head.order != lesson.Order || head.part != lesson.Part || !slices.Equal(head.tags, lesson.Tags) {
			wrong = append(wrong, &Error{page.File, 1, "order, part and tags differ between the languages"})
		} else if head.worldText() != lesson.World {
			wrong = append(wrong, &Error{page.File, max(head.lines["world"], 1), "the world differs between the languages"})
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	if number := fmt.Sprintf("%02d-", lesson.Order); !strings.HasPrefix(slug, number) {
		return nil, &Error{lesson.Pages[Languages[0]].File, 1, "the folder of lesson " + number[:2] + " must be called " + number + "…"}
	}
	return lesson, checkLanguages(lesson)
}

func readText(fsys fs.FS, language string) (*Text, error) {
	file := path.Join(Folder, language+".md")
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, &Error{file, 0, "is missing"}
	}
	head, body, line, err := readMatter(file, string(source), "title", "summary", "parts")
	if err != nil {
		return nil, err
	}
	r := renderer{fsys: fsys, file: file, line: line, language: language}
	text := &Text{HTML: r.render(body)}
	text.Title, text.Summary = r.inline(head.title, head.lines["title"]), r.inline(head.summary, head.lines["summary"])
	for _, p := range head.parts {
		text.Parts = append(text.Parts, Part{r.inline(p.title, p.line), r.inline(p.summary, p.line)})
	}
	return text, r.err()
}

func readPage(fsys fs.FS, slug, language string, glossary *Glossary) (*Page, matter, error) {
	folder := path.Join(Folder, slug)
	file := path.Join(folder, language+".md")
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, matter{}, &Error{file, 0, "is missing"}
	}
	head, body, line, err := readMatter(file, string(source), "title", "summary", "order", "part", "tags?", "world?")
	if err != nil {
		return nil, matter{}, err
	}
	r := renderer{fsys: fsys, folder: folder, file: file, line: line, language: language, terms: newTerms(glossary, head.order)}
	rendered := r.render(body)
	r.checkComparisons()
	page := &Page{
		File: file, Language: language,
		Title: r.inline(head.title, head.lines["title"]), Summary: r.inline(head.summary, head.lines["summary"]),
		HTML: rendered, Programs: r.programs, Predictions: r.predictions, Links: r.links, Terms: len(r.terms.linked), fences: r.fences, summary: r.summary,
		Minutes: minutes(body, r.programs),
	}
	return page, head, errors.Join(r.err(), notIntroduced(file, r.terms.missing(language)), addModules(fsys, folder, r.programs), head.addWorld(file, r.programs))
}

// minutes estimates the reading time: 350 Chinese characters, 200 English words or 25 lines of a program a minute.
func minutes(body string, programs []Program) int {
	han, words := 0, 0
	for _, word := range strings.Fields(body) {
		n := 0
		for _, c := range word {
			if isHan(c) {
				n++
			}
		}
		han += n
		if n == 0 {
			words++
		}
	}
	time := float64(han)/350 + float64(words)/200
	for _, p := range programs {
		time += float64(strings.Count(p.Files[p.Source], "\n")) / 25
	}
	return max(1, int(time+0.5))
}
