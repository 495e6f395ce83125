//go:build js

package bridge

import (
	"errors"

	"github.com/hack-pad/safejs"

	"loopscope/wasm/debug"
)

// until makes the pause of a replay: it says when about ms milliseconds are over.
func (s *session) until(args []safejs.Value) func() bool {
	ms := 10.0
	if len(args) > 0 {
		if f, err := args[0].Float(); err == nil && f > 0 {
			ms = f
		}
	}
	end := s.now() + ms
	n := 0
	return func() bool {
		n++
		return n%checkEvery == 0 && s.now() >= end
	}
}

// whole is argument i as a whole number, 0 when it is none.
func whole(args []safejs.Value, i int) int {
	if i >= len(args) {
		return 0
	}
	f, err := args[i].Float()
	if err != nil || f != f {
		return 0
	}
	return int(f)
}

func (s *session) seek(args []safejs.Value) any {
	if s.look != nil {
		s.look.Seek(whole(args, 0))
	}
	return nil
}

func (s *session) replay(args []safejs.Value) any {
	if s.look == nil {
		return map[string]any{"done": true}
	}
	r := map[string]any{"done": s.look.Replay(s.until(args))}
	if step, breakpoint, ok := s.look.Found(); ok {
		r["step"], r["breakpoint"] = step, breakpoint
	}
	return r
}

func (s *session) prepare(args []safejs.Value) any {
	return s.look == nil || s.look.Prepare(s.until(args))
}

func (s *session) snapshot([]safejs.Value) any {
	if s.look == nil {
		return ""
	}
	return s.look.Snapshot()
}

func (s *session) expand(args []safejs.Value) any {
	if s.look == nil {
		return ""
	}
	return s.look.Expand(whole(args, 0), whole(args, 1), whole(args, 2))
}

func (s *session) find(args []safejs.Value) any {
	if s.look == nil || len(args) < 4 {
		return nil
	}
	motion, err := args[1].String()
	if err != nil {
		panic(err)
	}
	back, err := args[2].Truthy()
	if err != nil {
		panic(err)
	}
	points, err := breakpoints(args[3])
	if err != nil {
		panic(err)
	}
	s.look.Find(whole(args, 0), motion, back, points)
	return nil
}

func (s *session) fault(args []safejs.Value) any {
	if len(args) == 0 {
		return ""
	}
	text, err := args[0].String()
	if err != nil {
		panic(err)
	}
	return debug.Fault(text)
}

func breakpoints(v safejs.Value) ([]debug.Breakpoint, error) {
	if v.IsUndefined() || v.IsNull() {
		return nil, nil
	}
	n, err := v.Length()
	if err != nil {
		return nil, err
	}
	out := make([]debug.Breakpoint, n)
	for i := range out {
		x, err := v.Index(i)
		if err != nil {
			return nil, err
		}
		b := &out[i]
		line, err1 := number(x, "line")
		b.Line = int(line)
		var err2, err3, err4 error
		b.File, err2 = optional(x, "file")
		b.Condition, err3 = optional(x, "condition")
		b.Event, err4 = optional(x, "event")
		if err := errors.Join(err1, err2, err3, err4); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// optional reads a text that may be left out.
func optional(v safejs.Value, name string) (string, error) {
	x, err := v.Get(name)
	if err != nil || x.IsUndefined() || x.IsNull() {
		return "", err
	}
	return x.String()
}
