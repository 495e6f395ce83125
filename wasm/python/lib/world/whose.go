package world

import (
	"slices"
	"strconv"
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// Who got whose answer.
//
// A client of the world that gets an answer which belongs to another client wants to know why. The one cause that this file looks for is data that two requests share: one request
// writes it, waits, another writes it, and the first reads it again.
//
// Whose request is being answered is part of the context (contextvars.Context.Owner, which the program does not see), so tasks and threads that a request starts belong to it. Whenever
// such a task or thread goes on or waits, the watch looks at everything that the program's modules hold: module-level variables, attributes of objects of the program's own classes,
// entries of dicts, the contents of lists and sets, three steps deep. What has changed since the last look was written by whoever ran in between. Nothing of this knows any framework: library
// classes say themselves what of their instances belongs to the program (_holds), such as app.ctx.
//
// When the mix-up has happened, the places are asked: which was written by the one request, then, while that one waited, by the other? The lines that write and read such a place are
// found in the compiled code of the functions that wait, and where these have none, of the program. If several lines come into question, all are named; when no place does, the
// report says that the cause was not found. What it cannot see: variables of enclosing functions, slots, objects of library classes.

// watch is what a run keeps of it.
type watch struct {
	m       *vm.VM
	modules map[string]*shadow
	places  []*place
	looks   int32              // how many there were
	actor   any                // who ran before the look under way
	waits   map[int32][]rested // by request, in order
	room    int                // how many more writes are kept
}

// place is one piece of data that the program's modules lead to.
type place struct {
	name   string // as the program would write it: current, state.user, cache['user'], app.ctx.user
	root   string // the variable that leads to it
	key    string // its last step
	file   string // of the module
	kind   placeKind
	within *object.Dict
	writes []write
}

type placeKind uint8

const (
	variable  placeKind = iota
	attribute           // .key
	item                // [key]
	contents            // of a list or set
)

// write is a change of a place: owner's request ran before the look that found it.
type write struct {
	look  int32
	owner int32
	actor any // the coroutine of the task, or the thread, that ran
	value value
	clock float64
}

// rested is where a request came to wait.
type rested struct {
	look  int32
	back  int32 // the look when it went on; 0: it has not
	again float64
	actor any
	clock float64
	spots []spot // in the program's functions, outermost first
}

type spot struct {
	code *compile.Code
	pos  compile.Pos
}

// shadow is a dict as the last look found it.
type shadow struct {
	dict   *object.Dict
	slots  []slot
	looked bool // it has been looked at before
}

type slot struct {
	key, value value
	place      *place
	below      *shadow // of what the value leads to
	of         *object.Object
	size       int // of a list or set
	last       value
}

// Bounds of a watch: how deep it goes, how many entries of a dict it looks at, how many writes it keeps.
const (
	watchDepth   = 3
	watchEntries = 200
	watchWrites  = 200_000
)

// startWatch begins to look: a program is about to be called by clients whose answers are checked.
func (st *state) startWatch(m *vm.VM) {
	if st.watch != nil {
		return
	}
	w := &watch{m: m, modules: map[string]*shadow{}, waits: map[int32][]rested{}, room: watchWrites}
	st.watch = w
	m.OnStep = func(g *vm.Gen, begins bool) {
		owner := contextvars.OwnerOf(m.T.Context)
		if owner == 0 {
			return
		}
		if begins {
			w.resume(owner, g)
			return
		}
		var frames []*vm.Frame
		if g != nil {
			frames = g.Frames()
		}
		w.rest(owner, g, frames)
	}
	m.OnSwitch = append(m.OnSwitch, func(from, to *vm.Strand) {
		if owner := contextvars.OwnerOf(from.Context()); owner != 0 && !from.Ended() {
			frames := from.Frames()
			slices.Reverse(frames)
			w.rest(owner, from, frames)
		} else if owner != 0 {
			w.look(owner)
		}
		if owner := contextvars.OwnerOf(m.T.Context); owner != 0 {
			w.resume(owner, to)
		}
	})
	w.look(0)
}

// rest notes that a request's task or thread waits now, or has ended.
func (w *watch) rest(owner int32, actor any, frames []*vm.Frame) {
	w.actor = actor
	w.look(owner)
	w.actor = nil
	at := rested{look: w.looks, actor: actor, clock: w.m.Clock()}
	for _, f := range frames {
		if f.Filename() != "" && !f.InLibrary() {
			at.spots = append(at.spots, spot{f.Code(), f.Pos()})
		}
	}
	w.waits[owner] = append(w.waits[owner], at)
}

// resume notes that a request's task or thread goes on.
func (w *watch) resume(owner int32, actor any) {
	w.look(0)
	waits := w.waits[owner]
	for i := len(waits) - 1; i >= 0; i-- {
		if r := &waits[i]; r.actor == actor {
			if r.back == 0 {
				r.back, r.again = w.looks, w.m.Clock()
			}
			return
		}
	}
}

// look finds what has changed, and by whom: 0 is the program outside of all requests.
func (w *watch) look(owner int32) {
	w.looks++
	for _, e := range w.m.In.Modules.Entries() {
		mod := object.AsModule(e.Val)
		if mod == nil {
			continue
		}
		name := object.AsStr(e.Key).S
		file := w.fileOf(name)
		if file == "" {
			continue
		}
		s := w.modules[name]
		if s == nil {
			s = &shadow{dict: mod.Dict}
			w.modules[name] = s
		}
		w.compare(s, owner, path{file: file, kind: variable}, 0)
	}
}

// fileOf is the file of a module of the program, "" for any other.
func (w *watch) fileOf(module string) string {
	if module == "__main__" {
		return vm.MainFile
	}
	path := strings.ReplaceAll(module, ".", "/")
	for _, file := range []string{path + ".py", path + "/__init__.py"} {
		if _, ok := w.m.Files[file]; ok && file != vm.MainFile {
			return file
		}
	}
	return ""
}

// path is how a place is written.
type path struct {
	file, root, text string
	kind             placeKind
}

func (p path) step(key value) (place, bool) {
	name := object.AsStr(key)
	at := place{file: p.file, root: p.root, kind: p.kind}
	switch {
	case p.kind != item && (name == nil || strings.HasPrefix(name.S, "__")):
		return at, false
	case p.kind == variable:
		at.name, at.root, at.key = name.S, name.S, name.S
	case p.kind == attribute:
		at.name, at.key = p.text+"."+name.S, name.S
	case name != nil:
		at.name, at.key = p.text+"['"+name.S+"']", name.S
	case key.Ref == &object.IntTag:
		at.key = strconv.FormatInt(key.N, 10)
		at.name = p.text + "[" + at.key + "]"
	default:
		return at, false
	}
	return at, true
}

// compare looks at a dict. What is new there counts as written, unless the whole dict is new.
func (w *watch) compare(s *shadow, owner int32, p path, depth int) {
	entries := s.dict.Entries()
	if len(entries) > watchEntries {
		entries = entries[:watchEntries]
	}
	fresh := !s.looked
	s.looked = true
	for i := range entries {
		e := &entries[i]
		if e.Key.Ref == nil {
			continue
		}
		k := w.slotAt(s, i, e.Key)
		if k.place == nil {
			at, ok := p.step(e.Key)
			if !ok {
				continue
			}
			at.within = s.dict
			k.place = &at
			w.places = append(w.places, k.place)
		}
		if k.value != e.Val {
			k.value, k.below, k.of = e.Val, nil, nil
			if !fresh {
				w.write(k.place, owner, e.Val)
			}
		}
		w.under(k, owner, depth, fresh)
	}
}

// slotAt is the slot of the entry number i.
func (w *watch) slotAt(s *shadow, i int, key value) *slot {
	if i < len(s.slots) && s.slots[i].key == key {
		return &s.slots[i]
	}
	for len(s.slots) <= i {
		s.slots = append(s.slots, slot{})
	}
	for j := range s.slots {
		if s.slots[j].key == key {
			s.slots[i], s.slots[j] = s.slots[j], s.slots[i]
			return &s.slots[i]
		}
	}
	s.slots = slices.Insert(s.slots, i, slot{key: key})
	return &s.slots[i]
}

func (w *watch) write(at *place, owner int32, v value) {
	if w.room--; w.room > 0 {
		at.writes = append(at.writes, write{w.looks, owner, w.actor, v, w.m.Clock()})
	}
}

// under looks at what a value leads to.
func (w *watch) under(k *slot, owner int32, depth int, fresh bool) {
	o := k.value.Ref
	if o == nil || depth == watchDepth {
		return
	}
	if l := object.AsList(k.value); l != nil {
		w.sized(k, owner, len(l.Items), lastOf(l.Items), fresh)
		return
	}
	if s := object.AsSet(k.value); s != nil {
		w.sized(k, owner, s.Len(), value{}, fresh)
		return
	}
	d, text, kind := w.inside(k.value, k.place.name)
	if d == nil {
		return
	}
	if k.below == nil || k.below.dict != d {
		k.below = &shadow{dict: d}
	}
	w.compare(k.below, owner, path{k.place.file, k.place.root, text, kind}, depth+1)
}

func lastOf(items []value) value {
	if len(items) == 0 {
		return value{}
	}
	return items[len(items)-1]
}

// sized looks at a list or set, whose contents are one place.
func (w *watch) sized(k *slot, owner int32, size int, last value, fresh bool) {
	if k.of == k.value.Ref && (k.size != size || k.last != last) && !fresh {
		k.place.kind = contents
		w.write(k.place, owner, last)
	}
	k.of, k.size, k.last = k.value.Ref, size, last
}

// inside is the dict in which an object keeps what the program puts there, and how that is written; nil for an object that has none.
func (w *watch) inside(v value, name string) (*object.Dict, string, placeKind) {
	if d := object.AsDict(v); d != nil {
		return d, name, item
	}
	if c := object.AsType(v); c != nil {
		if c.IsHeap() && w.own(c) {
			return c.Attrs, name, attribute
		}
		return nil, "", 0
	}
	c := v.Ref.Type
	if !c.IsHeap() {
		return nil, "", 0
	}
	ext := object.ExtOf(v.Ref)
	if ext == nil || ext.Dict == nil {
		return nil, "", 0
	}
	if w.own(c) || c.Name == "SimpleNamespace" {
		return ext.Dict, name, attribute
	}
	return w.held(c, ext.Dict, name)
}

var nameHolds = object.Intern("_holds")

// held follows _holds: (the attribute of a library object that is the program's, how it is written behind the object, "." when its entries are written as attributes).
func (w *watch) held(c *object.Type, d *object.Dict, name string) (*object.Dict, string, placeKind) {
	holds := object.AsTuple(c.Lookup(nameHolds))
	if holds == nil || len(holds.Items) != 3 {
		return nil, "", 0
	}
	v := d.GetStr(object.AsStr(holds.Items[0]))
	if v.Ref == nil {
		return nil, "", 0
	}
	inner, text, kind := w.inside(v, name+object.AsStr(holds.Items[1]).S)
	if object.AsStr(holds.Items[2]).S == "." {
		kind = attribute
	}
	return inner, text, kind
}

// own reports whether a class is the program's.
func (w *watch) own(c *object.Type) bool {
	module := object.AsStr(c.Attrs.GetStr(object.Intern("__module__")))
	return module != nil && w.fileOf(module.S) != ""
}

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

// Lines that write and read a place.

type sites struct {
	file  string
	lines []int
}

// writing lists the lines that write the place before the wait, reading those that read it after it.
func (w *watch) writing(f finding) sites {
	return w.nearest(f, true)
}

func (w *watch) reading(f finding) sites {
	return w.nearest(f, false)
}

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
