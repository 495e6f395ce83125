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
// A client of the world that gets an answer which belongs to another client wants to know why. The one cause that is looked for is data that two requests share: one request
// writes it, waits, another writes it, and the first reads it again.
//
// Whose request is being answered is part of the context (contextvars.Context.Owner, which the program does not see), so tasks and threads that a request starts belong to it. Whenever
// such a task or thread goes on or waits, the watch looks at everything that the program's modules hold: module-level variables, attributes of objects of the program's own classes,
// entries of dicts, the contents of lists and sets, three steps deep. What has changed since the last look was written by whoever ran in between. Nothing of this knows any framework: library
// classes say themselves what of their instances belongs to the program (_holds), such as app.ctx.
//
// What has happened is then asked in cause.go. What the watch cannot see: variables of enclosing functions, slots, objects of library classes.

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
	s.slots = append(s.slots, slot{})
	copy(s.slots[i+1:], s.slots[i:])
	s.slots[i] = slot{key: key}
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
