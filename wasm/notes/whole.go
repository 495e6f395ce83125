package notes

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// Main is the name under which a program runs, here, in the bench and under the reference.
const Main = "main.py"

// Run is what a Runner is asked for.
type Run struct {
	Files map[string]string // texts by name
	Main  string            // which of them is started
	Args  []string          // sys.argv after it
	Seed  int64
	World string // canonical JSON; empty: none

	Explore int // run it under so many other schedules instead
}

// Result is what a run came to, as far as predictions and checks ask for it.
type Result struct {
	Stdout, Stderr string
	Exit           int
	Clock          float64       // virtual seconds
	Steps          int64         // instructions
	Failed         int           // of an exploration: how many of its runs did not come to the usual
	Took           time.Duration // real time, for the figures: nothing is judged by it
}

// A Runner runs a program.
type Runner func(Run) Result

// MostSteps is how many instructions a lesson's program may take. A reader waits for no run longer than 200 ms, and the engine in a browser, recording, executes at least
// 10 million instructions a second (README, "Figures"). Real time is shown too, but what a check says must not depend on who else uses the machine.
const MostSteps = 2_000_000

// Figures is what CheckCourse has looked at.
type Figures struct {
	Lessons, Missing                                        []int // their numbers; Missing: those that lie between others and are not there
	Programs, Runs, Predictions, Exercises, Mistakes, Links int   // Mistakes: exercises that are broken programs
	Comparisons                                             int
	Explored                                                int // programs of which other schedules are tried
	Terms, Linked                                           int // in the glossary; uses that lead to it
	Longest                                                 []Timed
}

// Timed is a lesson's program with what its run took.
type Timed struct {
	File  string
	Steps int64
	Took  time.Duration
}

// longest is how many of the longest runs Figures names.
const longest = 3

// CheckCourse reads every lesson below Folder and holds it to all that is asked of one: both languages have the same blocks, everything a text names is there and
// everything that is there is named, each lesson runs at least two programs, asks for a prediction, sets a task and ends with what to remember. Then it runs every program:
//
//   - what it prints is, byte by byte, what is recorded; without a recorded standard error it prints none and ends with exit status 0;
//   - it takes at most MostSteps instructions;
//   - where other schedules are to be tried, some of them lead to something else;
//   - a comparison shows a difference;
//   - a prediction with options has exactly one that is right;
//   - an exercise's check refuses the program as it stands, with a reason, and accepts the solution, in both languages.
//
// The error, if any, joins all mistakes that were found, each an *Error.
func CheckCourse(fsys fs.FS, run Runner) (Figures, error) {
	course, err := ReadCourse(fsys)
	if err != nil {
		return Figures{}, err
	}
	c := checker{run: run}
	c.figures.Terms = len(course.Glossary.Terms)
	for _, lesson := range course.Lessons {
		c.count(lesson)
		c.whole(lesson)
		c.unused(fsys, lesson)
		for i := range lesson.Pages[Languages[0]].Programs {
			c.program(lesson, i)
		}
	}
	return c.figures, errors.Join(c.wrong...)
}

// checker is a check under way.
type checker struct {
	run     Runner
	figures Figures
	wrong   []error
}

func (c *checker) fail(file string, line int, message string) {
	c.wrong = append(c.wrong, &Error{file, line, message})
}

func (c *checker) count(lesson *Lesson) {
	f := &c.figures
	for n := len(f.Lessons) + len(f.Missing) + 1; n < lesson.Order; n++ {
		f.Missing = append(f.Missing, n)
	}
	f.Lessons = append(f.Lessons, lesson.Order)
	page := lesson.Pages[Languages[0]]
	f.Programs += len(page.Programs)
	for _, p := range page.Programs {
		if p.Compare != nil {
			f.Comparisons++
		}
	}
	f.Predictions += len(page.Predictions)
	for _, fence := range page.fences {
		switch fence.task {
		case taskExercise:
			f.Exercises++
		case taskBroken:
			f.Mistakes++
		}
	}
	for _, page := range lesson.Pages {
		f.Links += page.Links
		f.Linked += page.Terms
	}
}

// whole says what a lesson lacks.
func (c *checker) whole(lesson *Lesson) {
	for _, language := range Languages {
		if page := lesson.Pages[language]; !page.summary {
			c.fail(page.File, 0, "does not end with the list under “"+remember[language]+"”")
		}
	}
	page := lesson.Pages[Languages[0]]
	if len(page.Programs) < 2 {
		c.fail(page.File, 0, fmt.Sprintf("places %d programs: a lesson has at least two", len(page.Programs)))
	}
	if len(page.Predictions) == 0 {
		c.fail(page.File, 0, "asks for no prediction")
	}
	if !slices.ContainsFunc(page.Programs, func(p Program) bool { return p.Exercise != nil }) {
		c.fail(page.File, 0, "has neither an exercise nor a broken program")
	}
}

// kept is a folder within a lesson's that no text has to name.
const kept = "kept"

// unused reports the files of a lesson's folder that no text and no program needs.
func (c *checker) unused(fsys fs.FS, lesson *Lesson) {
	used := map[string]bool{keptFolder: true}
	for _, language := range Languages {
		used[language+".md"] = true
	}
	for _, p := range lesson.Pages[Languages[0]].Programs {
		for name := range p.Files {
			used[name] = true
		}
		used[kept] = true // what links to former texts need (package share/kept)
		used[p.ID+".out"], used[p.ID+".err"] = true, p.Stderr != ""
		if p.Exercise != nil {
			stem := strings.TrimSuffix(p.Source, ".py")
			used[stem+checkSuffix], used[stem+solutionSuffix] = true, true
		}
	}
	folder := path.Join(Folder, lesson.Slug)
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		c.fail(folder, 0, err.Error())
	}
	for _, entry := range entries {
		if !used[entry.Name()] {
			c.fail(path.Join(folder, entry.Name()), 0, "is used by nothing")
		}
	}
}

// program runs one of a lesson's programs and holds it against what is recorded, asked and set.
func (c *checker) program(lesson *Lesson, i int) {
	page := lesson.Pages[Languages[0]]
	p := page.Programs[i]
	got := c.run(asRun(p))
	c.figures.Runs++
	folder := path.Join(Folder, lesson.Slug)
	c.printed(path.Join(folder, p.ID+".out"), p, "", p.Stdout, got.Stdout)
	c.printed(path.Join(folder, p.ID+".err"), p, " on standard error", p.Stderr, got.Stderr)
	if got.Exit != 0 && p.Stderr == "" {
		c.fail(page.File, p.Placed, fmt.Sprintf("%s ends with exit status %d", p.Source, got.Exit))
	}
	c.long(page.File, p.Placed, Timed{path.Join(folder, p.Source), got.Steps, got.Took})
	if p.Explore {
		c.explore(page, p)
	}
	if p.Compare != nil {
		c.comparison(page, p, got)
	}
	for _, language := range Languages {
		page := lesson.Pages[language]
		for _, prediction := range page.Predictions {
			if prediction.Program != p.ID {
				continue
			}
			if said := prediction.check(got); said != "" {
				c.fail(page.File, prediction.Placed, prediction.ID+" "+said)
			}
		}
		if p.Exercise != nil {
			c.exercise(page.File, page.Programs[i], language)
		}
	}
}

// schedules is how many the page tries.
const schedules = 100

// explore tries other schedules of a program, and reports when they make no difference.
func (c *checker) explore(page *Page, p Program) {
	r := asRun(p)
	r.Explore = schedules
	c.figures.Explored++
	if c.run(r).Failed == 0 {
		c.fail(page.File, p.Placed, fmt.Sprintf("%s is explored, and under %d other schedules the same comes of it", p.Source, schedules))
	}
}

// printed holds what a program has printed against a file.
func (c *checker) printed(file string, p Program, where, want, got string) {
	if line, wanted, printed := firstDifference(want, got); line > 0 {
		c.fail(file, line, fmt.Sprintf("%s prints %q%s, recorded is %q", p.Source, printed, where, wanted))
	}
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

// time keeps a run if it is one of the longest.
func (c *checker) time(t Timed) {
	all := append(c.figures.Longest, t)
	slices.SortStableFunc(all, func(a, b Timed) int { return cmp.Compare(b.Took, a.Took) })
	c.figures.Longest = all[:min(longest, len(all))]
}

// exercise runs the check of p in one language against what the reader finds and against the solution.
func (c *checker) exercise(file string, p Program, language string) {
	judge := func(text string) Result {
		files := maps.Clone(p.Files)
		files[Main], files[p.Source] = p.Exercise.Check, text
		c.figures.Runs++
		return c.run(Run{Files: files, Main: Main, Args: []string{language}, World: p.World})
	}
	if found := judge(p.Files[p.Source]); found.Exit != 1 || found.Stdout == "" || found.Stderr != "" {
		c.fail(file, p.Placed, fmt.Sprintf("the check of %s must refuse it as it stands and say why in %s; exit %d, %q, %q", p.Source, language, found.Exit, found.Stdout, found.Stderr))
	}
	if solved := judge(p.Exercise.Solution); solved.Exit != 0 || solved.Stderr != "" {
		c.fail(file, p.Placed, fmt.Sprintf("the check of %s refuses the solution in %s: exit %d, %q, %q", p.Source, language, solved.Exit, solved.Stdout, solved.Stderr))
	}
}

// String is the figures in lines.
func (f Figures) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%d lessons in %d languages", len(f.Lessons), len(Languages))
	if len(f.Missing) > 0 {
		fmt.Fprintf(&out, " (not there: %s)", strings.Trim(fmt.Sprint(f.Missing), "[]"))
	}
	fmt.Fprintf(&out, "\n%d programs, %d predictions, %d exercises, %d broken programs, %d comparisons, %d explorations, %d links; %d terms, linked %d times\n", f.Programs, f.Predictions, f.Exercises, f.Mistakes, f.Comparisons, f.Explored, f.Links, f.Terms, f.Linked)
	fmt.Fprintf(&out, "%d runs; the longest, of at most %d instructions:\n", f.Runs, MostSteps)
	for _, t := range f.Longest {
		fmt.Fprintf(&out, "%10d  %4d ms  %s\n", t.Steps, t.Took.Milliseconds(), t.File)
	}
	return out.String()
}
