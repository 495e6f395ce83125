package notes

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/yuin/goldmark/util"
)

// An Exercise is what stands behind a program that the reader completes or mends:
//
//	```python run exercise src=turns.py
//	- Who has the first turn?
//	- A generator that has not begun cannot be sent anything.
//	```
//
// The list items in the fence are hints, shown one at a time. Two more files belong to it: turns_check.py, which runs the reader's program and says what is wrong with it
// (the module exercise of package lib), and turns_solution.py. With broken in place of exercise the program holds a mistake to be found, and the label says so.
//
// CheckCourse makes sure that the check refuses the program as it stands and accepts the solution, in both languages.
type Exercise struct {
	Hints    []Inline
	Check    string // text of the check
	Solution string // text of the solved program
}

// The two kinds, as their fences say them.
const (
	taskExercise = "exercise"
	taskBroken   = "broken"
)

var taskLabels = map[string]map[string]string{
	taskExercise: {"zh": "练习", "en": "Exercise"},
	taskBroken:   {"zh": "找错", "en": "Find the mistake"},
}

// readExercise reads what belongs to the exercise of a fence.
func (r *renderer) readExercise(f fence, text string, offset int) *Exercise {
	rest, hints := splitOptions(text)
	if rest != "" {
		r.fail(offset, "an exercise's fence holds hints alone, each in a line that begins with -")
	}
	x := &Exercise{}
	for _, hint := range hints {
		x.Hints = append(x.Hints, r.inline(hint, f.line))
	}
	stem := strings.TrimSuffix(f.src, ".py")
	for _, part := range []struct {
		name string
		text *string
	}{{stem + checkSuffix, &x.Check}, {stem + solutionSuffix, &x.Solution}} {
		content, err := fs.ReadFile(r.fsys, path.Join(r.folder, part.name))
		if err != nil {
			r.fail(offset, f.task+" needs "+part.name+", which does not exist")
		}
		*part.text = string(content)
	}
	return x
}

// The names of an exercise's files end so. They are never part of a program.
const (
	checkSuffix    = "_check.py"
	solutionSuffix = "_solution.py"
)

func isBehind(name string) bool {
	return strings.HasSuffix(name, checkSuffix) || strings.HasSuffix(name, solutionSuffix)
}

var exerciseLabels = map[string]struct{ hint, solution string }{
	"zh": {"提示%d", "看答案"},
	"en": {"Hint %d", "Show a solution"},
}

// exercise writes the hints and the solution, folded.
func (r *renderer) exercise(w util.BufWriter, x *Exercise) {
	labels := exerciseLabels[r.language]
	for i, hint := range x.Hints {
		fmt.Fprintf(w, "<details class=\"hint\"><summary>"+labels.hint+"</summary><p>%s</p></details>\n", i+1, hint.HTML)
	}
	fmt.Fprintf(w, "<details class=\"solution\"><summary>%s</summary><pre><code class=\"language-python\">%s</code></pre></details>\n",
		labels.solution, highlight(x.Solution))
}
