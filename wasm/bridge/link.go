//go:build js

package bridge

import (
	"github.com/hack-pad/safejs"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/share"
)

// link makes the fragment of a link: link({lesson, version, program, files, …}, {name: text}) takes what package share's Link holds, each field by its name in JSON and left out where it is
// as the lesson has it, and the lesson's own programs.
func (s *session) link(args []safejs.Value) any {
	l, err := readLink(args[0])
	if err != nil {
		panic(err)
	}
	original, err := texts(args[1])
	if err != nil {
		panic(err)
	}
	return share.Encode(*l, original)
}

func readLink(v safejs.Value) (*share.Link, error) {
	lesson, err := number(v, "lesson")
	if err != nil {
		return nil, err
	}
	l := &share.Link{Lesson: int(lesson)}
	if l.Version, err = optional(v, "version"); err != nil {
		return nil, err
	}
	for _, f := range l.Single() {
		if err := readField(&f, v); err != nil {
			return nil, err
		}
	}
	many := map[string]safejs.Value{}
	for _, name := range []string{"files", "breakpoints", "open"} {
		if many[name], err = v.Get(name); err != nil {
			return nil, err
		}
	}
	if l.Files, err = texts(many["files"]); err != nil {
		return nil, err
	}
	points, err := breakpoints(many["breakpoints"])
	if err != nil {
		return nil, err
	}
	for _, b := range points {
		l.Breakpoints = append(l.Breakpoints, share.Breakpoint(b))
	}
	l.Open, err = list(many["open"])
	return l, err
}

// readField fills a field from the property of its name, if there is one.
func readField(f *share.Field, v safejs.Value) error {
	x, err := v.Get(f.Name)
	if err != nil || x.IsUndefined() || x.IsNull() {
		return err
	}
	if f.IsText() {
		text, err := x.String()
		f.SetText(text)
		return err
	}
	n, err := x.Float()
	f.SetNumber(uint64(min(max(n, 0), share.MaxNumber)))
	return err
}

// openLink reads a fragment: openLink(fragment, lesson, {version: {name: text}}) takes the number of the lesson whose programs it is given, in each version that is kept. It returns JSON: what
// link takes, or {wrong: kind, lesson} with a Kind of package share.
func (s *session) openLink(args []safejs.Value) any {
	fragment, err := args[0].String()
	if err != nil {
		panic(err)
	}
	l, err := share.Decode(fragment, func(lesson int, version string) (map[string]string, bool) {
		if lesson != whole(args, 1) {
			return nil, false
		}
		kept, err := args[2].Get(version)
		if err != nil || kept.IsUndefined() {
			return nil, true
		}
		files, err := texts(kept)
		if err != nil {
			panic(err)
		}
		return files, true
	})
	var w jsonw.Writer
	if wrong, ok := err.(*share.Error); ok {
		wrong.WriteJSON(&w)
	} else {
		l.WriteJSON(&w)
	}
	return w.String()
}
