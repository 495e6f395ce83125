package world

import (
	"slices"
	"strconv"
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// Why one request got another one's answer.
//
// When that has happened, the places that the watch has seen (whose.go) are asked: which was written by the one request, then, while that one waited, by the other? The lines that write and
// read such a place are found in the compiled code of the functions that wait, and where these have none, of the program. If several lines come into question, all are named; when no
// place does, the report (mixup.go) says that the cause was not found.

// finding is a place by which one request got another one's data.
type finding struct {
	place        *place
	first, other write
	rest         rested // where the first request waited meanwhile
}

// explain looks for the places by which request one got what request other had left there, and that shows in what was said.
func (w *watch) explain(one, other int32, said string) []finding {
	var found []finding
	seen := map[placeID]bool{}
	for _, at := range w.places {
		f, ok := w.crossing(at, one, other)
		id := placeID{at.within, at.key}
		if !ok || seen[id] {
			continue
		}
		seen[id] = true
		found = append(found, f)
	}
	shown := slices.DeleteFunc(slices.Clone(found), func(f finding) bool { return !w.shows(f.other.value, said) })
	if len(shown) > 0 {
		return shown
	}
	return found
}

type placeID struct {
	dict *object.Dict
	key  string
}

// crossing finds the last write by one that other has written over while one waited.
func (w *watch) crossing(at *place, one, other int32) (finding, bool) {
	for i := len(at.writes) - 1; i >= 0; i-- {
		first := at.writes[i]
		if first.owner != one {
			continue
		}
		for _, over := range at.writes[i+1:] {
			if over.owner == one {
				break
			}
			if over.owner != other {
				continue
			}
			own := slices.DeleteFunc(slices.Clone(w.waits[one]), func(r rested) bool { return r.actor != first.actor })
			for _, rests := range [][]rested{own, w.waits[one]} { // whoever wrote is who waits, or a task of the same request does
				if f, ok := spanning(rests, first, over); ok {
					f.place = at
					return f, true
				}
			}
		}
	}
	return finding{}, false
}

// spanning finds the wait that begins after one write and ends after the other.
func spanning(rests []rested, first, over write) (finding, bool) {
	for _, r := range rests {
		if r.look >= first.look && r.look < over.look && over.look < r.back {
			return finding{first: first, other: over, rest: r}, true
		}
	}
	return finding{}, false
}

// shows reports whether a value is to be seen in what was said.
func (w *watch) shows(v value, said string) bool {
	text := ""
	if s := object.AsStr(v); s != nil {
		text = s.S
	} else if v.Ref == &object.IntTag {
		text = strconv.FormatInt(v.N, 10)
	}
	return text != "" && strings.Contains(said, text)
}

// sites are lines of a file that write or read a place.
type sites struct {
	file  string
	lines []int
}

// writing lists the lines that write the place before the wait.
func (w *watch) writing(f finding) sites { return w.nearest(f, true) }

// reading lists the lines that read the place after the wait.
func (w *watch) reading(f finding) sites { return w.nearest(f, false) }

// nearest is the line next to the wait, in the innermost function that has one; else all lines of the program that come into question.
func (w *watch) nearest(f finding, writes bool) sites {
	for i := len(f.rest.spots) - 1; i >= 0; i-- {
		s := f.rest.spots[i]
		lines := touching(s.code, f.place, writes)
		if writes {
			slices.Reverse(lines)
		}
		for _, line := range lines {
			if writes && line < int(s.pos.Line) || !writes && line > int(s.pos.EndLine) {
				return sites{s.code.Filename, []int{line}}
			}
		}
		if len(lines) > 0 {
			return sites{s.code.Filename, lines[:1]}
		}
	}
	var all sites
	for _, c := range w.codes() {
		for _, line := range touching(c, f.place, writes) {
			if all.file == "" || all.file == c.Filename {
				all.file = c.Filename
				all.lines = append(all.lines, line)
			}
		}
	}
	slices.Sort(all.lines)
	all.lines = slices.Compact(all.lines)
	return all
}

// codes lists the functions of the program's modules, and the methods of its classes.
func (w *watch) codes() []*compile.Code {
	var out []*compile.Code
	var add func(d *object.Dict, depth int)
	add = func(d *object.Dict, depth int) {
		for _, e := range d.Entries() {
			if e.Key.Ref == nil {
				continue
			}
			if f := vm.AsFunc(e.Val); f != nil && !strings.HasPrefix(f.Code().Filename, vm.LibPrefix) {
				out = append(out, f.Code())
			} else if c := object.AsType(e.Val); c != nil && c.IsHeap() && w.own(c) && depth == 0 {
				add(c.Attrs, 1)
			}
		}
	}
	for _, e := range w.m.In.Modules.Entries() {
		if mod := object.AsModule(e.Val); mod != nil && w.fileOf(object.AsStr(e.Key).S) != "" {
			add(mod.Dict, 0)
		}
	}
	return out
}

// changing are methods that change a list or set.
var changing = map[string]bool{"append": true, "extend": true, "insert": true, "pop": true, "remove": true, "clear": true, "add": true, "discard": true, "update": true}

// touching lists the lines of a function that write a place, or read it, as far as instructions tell.
func touching(c *compile.Code, at *place, writes bool) []int {
	type uses struct{ root, write, read bool }
	lines := map[int32]*uses{}
	var order []int
	for i := range c.Instrs {
		in, line := &c.Instrs[i], c.Positions[i].Line
		u := lines[line]
		if u == nil {
			u = &uses{}
			lines[line] = u
			order = append(order, int(line))
		}
		switch in.Op {
		case compile.StoreGlobal:
			u.write = u.write || at.kind == variable && c.Sites[in.B] == at.key
		case compile.LoadGlobal:
			u.root = u.root || c.Sites[in.B] == at.root
			u.read = u.read || at.kind == variable && c.Sites[in.B] == at.key
		case compile.SetAttr:
			u.write = u.write || at.kind == attribute && c.Sites[in.C] == at.key
		case compile.GetAttr:
			u.read = u.read || at.kind == attribute && c.Sites[in.C] == at.key
		case compile.LoadMethod:
			u.read = u.read || at.kind == attribute && c.Sites[in.C] == at.key || at.kind == item || at.kind == contents && !changing[c.Sites[in.C]]
			u.write = u.write || at.kind == contents && changing[c.Sites[in.C]]
		case compile.SetItem:
			u.write = u.write || at.kind >= item
		case compile.GetItem:
			u.read = u.read || at.kind >= item
		}
	}
	slices.Sort(order)
	var out []int
	for _, line := range order {
		u := lines[int32(line)]
		if (writes && u.write || !writes && u.read) && (at.kind < item || u.root) {
			out = append(out, line)
		}
	}
	return out
}
