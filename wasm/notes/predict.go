package notes

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/util"
)

// A prediction is a question about a run, which the reader answers before seeing it:
//
//	```predict src=order.py about=line:4
//	Which line comes fourth?
//	- outside: sending 10
//	- inside: x is now 10
//	```
//
// The question is a paragraph of Markdown. What is right is not written here: the answer is held against the run, so that it stays right after the reader has changed
// the program. about= says what is asked for:
//
//	line:N    which of the options line N of the output is; options are written as list items
//	output    the whole output, typed
//	order     the lines of the output, put in order
//	lines     how many lines are printed
//	count:T   how many of them contain T (write blanks as _)
//	clock     how many virtual seconds the run takes
type Prediction struct {
	ID      string   // unique in the lesson
	Program string   // id of the program it is about
	About   string   // line, output, order, lines, count or clock
	Line    int      // from 1, of line
	Text    string   // of count
	Options []string // of line, as plain text
	Placed  int      // the line of its fence
}

// abouts are the words of about=, and whether something follows them.
var abouts = map[string]bool{"line": true, "count": true, "output": false, "order": false, "lines": false, "clock": false}

// readAbout reads the value of about=.
func (f *fence) readAbout(value string) (wrong string) {
	word, detail, given := strings.Cut(value, ":")
	needs, known := abouts[word]
	switch {
	case !known:
		return "about=" + value + " is none of line:N, output, order, lines, count:TEXT, clock"
	case needs != given || needs && detail == "":
		return "about=" + value + ": line and count are followed by a colon and more, the others stand alone"
	}
	if word == "line" {
		if n, err := strconv.Atoi(detail); err != nil || n < 1 {
			return "about=" + value + ": lines are counted from 1"
		}
	}
	f.about = value
	return ""
}

// prediction writes the form of a predict fence.
func (r *renderer) prediction(w util.BufWriter, f fence, text string, offset int) {
	p := Prediction{ID: fmt.Sprintf("predict-%d", len(r.predictions)+1), Program: strings.TrimSuffix(f.src, ".py"), Placed: f.line}
	var detail string
	p.About, detail, _ = strings.Cut(f.about, ":")
	switch p.About {
	case "line":
		p.Line, _ = strconv.Atoi(detail)
	case "count":
		p.Text = strings.ReplaceAll(detail, "_", " ")
	}
	question, options := splitOptions(text)
	asked := r.inline(question, f.line)
	for _, option := range options {
		p.Options = append(p.Options, strings.Trim(option, "`"))
	}
	switch {
	case question == "":
		r.fail(offset, "a prediction asks a question")
	case p.About == "line" && len(options) < 2:
		r.fail(offset, "about=line needs at least two options, each in a line that begins with -")
	case p.About != "line" && len(options) > 0:
		r.fail(offset, "only about=line has options")
	case !slices.ContainsFunc(r.programs, func(placed Program) bool { return placed.ID == p.Program }):
		r.fail(offset, "src="+f.src+" is not placed above")
	}
	r.predictions = append(r.predictions, p)

	fmt.Fprintf(w, "<form class=\"block predict\" id=\"%s\" data-program=\"%s\"><p class=\"label\">%s</p>\n<fieldset class=\"choices\"><legend>%s</legend>\n",
		p.ID, html.EscapeString(p.Program), guess[r.language], asked.HTML)
	for i, option := range options {
		fmt.Fprintf(w, "<label class=\"choice\"><input type=\"radio\" name=\"answer\" value=\"%d\"><span>%s</span></label>\n", i, r.inline(option, f.line).HTML)
	}
	w.WriteString("</fieldset></form>\n")
}

// guess is the label of a prediction.
var guess = map[string]string{"zh": "先猜，再看", "en": "Guess first"}

// splitOptions takes the list items off the end of a prediction's text.
func splitOptions(text string) (question string, options []string) {
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if option, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			options = append(options, strings.TrimSpace(option))
		} else {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n")), options
}

// check holds a prediction against a run of the lesson's own program: of the options exactly one must be right.
func (p Prediction) check(result Result) string {
	if p.About != "line" {
		return ""
	}
	lines := strings.Split(strings.TrimRight(result.Stdout, "\n"), "\n")
	if p.Line > len(lines) {
		return fmt.Sprintf("asks for line %d of a run that prints %d", p.Line, len(lines))
	}
	right := 0
	for _, option := range p.Options {
		if strings.TrimSpace(option) == strings.TrimSpace(lines[p.Line-1]) {
			right++
		}
	}
	if right != 1 {
		return fmt.Sprintf("%d of its options are line %d, %q", right, p.Line, lines[p.Line-1])
	}
	return ""
}
