package notes

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// A Comparison sets a second run beside that of a program, on one time axis, with the difference in words and numbers:
//
//	```python run src=threads.py compare=one_by_one.py
//	```python run src=depth.py compare=MAXSIZE:3
//
// The first names another program of the lesson, which has its own fence with its own arguments. The second names a parameter of the program (a "# @param" comment) and the
// value that it has in the second run. CheckCourse makes sure that the two runs can be told apart: by what they print, how long they take or how many instructions.
type Comparison struct {
	Program string // id of the other program, or empty
	Param   string // the parameter that is changed, or empty
	Value   string // as it is written in Python, without quotes
}

var paramValue = regexp.MustCompile(`^[\pL_][\pL\pN_]*:[\pL\pN_.-]+$`)

// readCompare reads the value of compare=.
func (f *fence) readCompare(value string) (wrong string) {
	if !fileName.MatchString(value) && !paramValue.MatchString(value) {
		return "compare=" + value + " is neither a .py file of the lesson nor PARAMETER:VALUE"
	}
	f.compare = value
	return ""
}

// comparison is what a fence compares with; whether there is such a program is for checkComparisons to say, when all fences are read.
func (r *renderer) comparison(f fence, p Program, offset int) *Comparison {
	if f.compare == "" {
		return nil
	}
	if name, value, found := strings.Cut(f.compare, ":"); found {
		if _, changes := withParam(p.Files[p.Source], name, value); !changes {
			r.fail(offset, "compare="+f.compare+": "+f.src+" has no parameter "+name+" with another value")
		}
		return &Comparison{Param: name, Value: value}
	}
	return &Comparison{Program: strings.TrimSuffix(f.compare, ".py")}
}

// checkComparisons reports comparisons with programs that no fence places.
func (r *renderer) checkComparisons() {
	for _, p := range r.programs {
		if p.Compare == nil || p.Compare.Program == "" {
			continue
		}
		other := p.Compare.Program
		if other == p.ID || !slices.ContainsFunc(r.programs, func(q Program) bool { return q.ID == other }) {
			r.wrong = append(r.wrong, &Error{r.file, p.Placed, "compare=" + other + ".py is no other program of this lesson"})
		}
	}
}

// withParam is a program with another value of a parameter, and whether that changes anything.
func withParam(source, name, value string) (changed string, changes bool) {
	line := regexp.MustCompile(`(?m)^(\s*` + regexp.QuoteMeta(name) + `\s*=\s*)("[^"\n]*"|[^\s#]+)(\s*#\s*@param\b)`)
	at := line.FindStringSubmatchIndex(source)
	if at == nil {
		return source, false
	}
	literal := source[at[4]:at[5]]
	if strings.HasPrefix(literal, `"`) {
		value = `"` + value + `"`
	}
	return source[:at[4]] + value + source[at[5]:], literal != value
}

// comparison runs what a program is compared with, and reports when nothing comes of it.
func (c *checker) comparison(page *Page, p Program, got Result) {
	other := p
	if p.Compare.Program != "" {
		other = page.Programs[slices.IndexFunc(page.Programs, func(q Program) bool { return q.ID == p.Compare.Program })]
	} else {
		other.Files = maps.Clone(p.Files)
		other.Files[p.Source], _ = withParam(p.Files[p.Source], p.Compare.Param, p.Compare.Value)
	}
	beside := c.run(asRun(other))
	c.figures.Runs++
	if beside.Stdout == got.Stdout && beside.Clock == got.Clock && beside.Steps == got.Steps {
		c.fail(page.File, p.Placed, "the two runs that are compared do not differ in anything")
	}
	c.long(page.File, p.Placed, Timed{path.Join(path.Dir(page.File), other.Source), beside.Steps, beside.Took})
}

// asRun is a program's own run.
func asRun(p Program) Run {
	files := maps.Clone(p.Files)
	delete(files, p.Source)
	files[Main] = p.Files[p.Source]
	return Run{Files: files, Main: Main, Args: p.Args, Seed: p.Seed, World: p.World}
}

// long reports a run that takes too many instructions, and keeps it if it is one of the longest.
func (c *checker) long(file string, line int, t Timed) {
	if t.Steps > MostSteps {
		c.fail(file, line, fmt.Sprintf("%s takes %d instructions, more than %d", path.Base(t.File), t.Steps, MostSteps))
	}
	c.time(t)
}
