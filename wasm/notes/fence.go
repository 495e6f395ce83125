package notes

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// fence is what the words behind ``` say.
type fence struct {
	language string   // python, text, predict or nothing
	run      bool     // the program can be run
	src      string   // the file that holds it
	panels   []string // what the bench shows at first; none: what the run has to show
	step     bool     // the run is shown from its first step on
	args     []string // sys.argv after the program's name
	seed     int64
	about    string // what a prediction asks for
	explore  bool   // other schedules of it are to be tried
	compare  string // what a second run is: another program's file, or PARAMETER:VALUE
	task     string // exercise or broken: a program for the reader to complete or to mend
	line     int    // where it stands in the file
	file     string // the fence holds this file, for others to place (own.go)
}

// same tells whether two languages of a lesson place the same block.
func (f fence) same(g fence) bool {
	return f.language == g.language && f.run == g.run && f.src == g.src && f.step == g.step && f.seed == g.seed && f.about == g.about && f.task == g.task && f.compare == g.compare && f.explore == g.explore &&
		slices.Equal(f.panels, g.panels) && slices.Equal(f.args, g.args)
}

// fileName is what a program's file may be called: it becomes part of addresses and of HTML.
var fileName = regexp.MustCompile(`^[\pL\pN_][\pL\pN_.-]*\.py$`)

// panels are those the bench has.
var panels = []string{"timeline", "queue", "loop", "world", "frames", "output", "narration"}

// parseFence reads an info string such as
//
//	python run src=pc.py panels=timeline,queue step args=-p,5,-c,10 seed=7
//
// and says what is wrong with it, or nothing. own: it stands in notes of a reader's own, where run needs no src= and file= is known.
func parseFence(info string, own bool) (f fence, wrong string) {
	words := strings.Fields(info)
	if len(words) == 0 {
		return f, ""
	}
	f.language = words[0]
	if f.language != "python" && f.language != "text" && f.language != "predict" {
		return f, "a fence is python, text or predict, not " + strconv.Quote(f.language)
	}
	for _, word := range words[1:] {
		if wrong := f.read(word); wrong != "" {
			return f, wrong
		}
	}
	switch {
	case f.file != "" && (!own || f.language != "python" || len(words) != 2):
		return f, "file= is for notes in one file, stands behind python, and alone"
	case f.file != "":
		return f, ""
	case f.language == "predict":
		if f.src == "" || f.about == "" || len(words) != 3 {
			return f, "predict needs src= and about=, and nothing more"
		}
		return f, ""
	case f.about != "":
		return f, "about= needs predict"
	case f.run && f.language != "python":
		return f, "only python can be run"
	case f.run && f.src == "" && (!own || f.task != ""):
		return f, "run needs src="
	case !f.run && len(words) > 1:
		return f, words[1] + " needs run"
	}
	return f, ""
}

func (f *fence) read(word string) (wrong string) {
	name, value, given := strings.Cut(word, "=")
	switch name {
	case "run", "step", "explore", "exercise", "broken":
		if given {
			return "fence word " + name + " takes no value"
		}
		switch name {
		case "run":
			f.run = true
		case "step":
			f.step = true
		case "explore":
			f.explore = true
		default:
			f.task = name
		}
		return ""
	case "src", "panels", "args", "seed", "about", "file", "compare":
		if value == "" {
			return "fence word " + name + "= needs a value"
		}
	default:
		return "unknown fence word " + strconv.Quote(word)
	}
	switch name {
	case "src", "file":
		if !fileName.MatchString(value) {
			return word + " must name a .py file of the lesson's own folder"
		}
		if name == "src" {
			f.src = value
		} else {
			f.file = value
		}
	case "about":
		return f.readAbout(value)
	case "compare":
		return f.readCompare(value)
	case "args":
		f.args = strings.Split(value, ",")
	case "panels":
		f.panels = strings.Split(value, ",")
		for _, panel := range f.panels {
			if !slices.Contains(panels, panel) {
				return "there is no panel " + strconv.Quote(panel)
			}
		}
	case "seed":
		seed, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return "seed=" + value + " is not a whole number"
		}
		f.seed = seed
	}
	return ""
}
