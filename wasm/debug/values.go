package debug

import (
	"slices"
	"strconv"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/python/lib/asyncio"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// maxPage bounds how many children one answer holds.
const maxPage = 500

// expandable reports whether a value has children worth showing.
func expandable(v object.Value) bool {
	switch v.Ref.Type.Kind {
	case object.KindList:
		return len(object.AsList(v).Items) > 0
	case object.KindTuple:
		return len(object.AsTuple(v).Items) > 0
	case object.KindDict:
		return object.AsDict(v).Len() > 0
	case object.KindSet, object.KindFrozenSet:
		return object.AsSet(v).Len() > 0
	case object.KindExc:
		return true
	case object.KindGenerator:
		g := vm.AsGen(v)
		return g.Frame() != nil && g.Frame().Recorded()
	case object.KindModule, object.KindFunction, object.KindBuiltin:
		return false
	case object.KindType:
		return v.Ref.Type.IsHeap() || object.AsType(v).IsHeap()
	}
	if x := object.ExtOf(v.Ref); x != nil && (x.Dict != nil && x.Dict.Len() > 0 || len(object.SlotsOf(v.Ref)) > 0) {
		return true
	}
	return len(contents(v)) > 0
}

// contents are the items of a queue or deque.
func contents(v object.Value) []object.Value {
	if v.Ref.Type.Kind != object.KindOther {
		return nil
	}
	if items, ok := asyncio.QueueItems(v); ok {
		return items
	}
	var out []object.Value
	for c := v.Ref.Type; c != nil; c = c.Base {
		if c.Name == "collections.deque" && c.Traverse != nil {
			c.Traverse(v.Ref, func(x object.Value) { out = append(out, x) })
			break
		}
	}
	return out
}

// children gives an object's children in order: the items of a container, the pairs of a mapping, then attributes. Elements are named by their place, as [0].
func children(m *vm.VM, o *object.Object, visit func(name string, v object.Value)) {
	v := object.Obj(o)
	items := func(list []object.Value, name func(i int) string) {
		for i, x := range list {
			if x.Ref != nil {
				visit(name(i), x)
			}
		}
	}
	place := func(i int) string { return "[" + strconv.Itoa(i) + "]" }
	switch o.Type.Kind {
	case object.KindList:
		items(object.AsList(v).Items, place)
	case object.KindTuple:
		items(object.AsTuple(v).Items, place)
	case object.KindSet, object.KindFrozenSet:
		items(object.AsSet(v).Items(), func(int) string { return "·" })
	case object.KindDict:
		pairs(m, object.AsDict(v), visit)
	case object.KindExc:
		e := object.AsExc(v)
		if e.Args != nil {
			items(e.Args.Items, func(i int) string { return "args" + place(i) })
		}
		if e.Cause != nil {
			visit("__cause__", e.Cause.V())
		}
		if e.Context != nil {
			visit("__context__", e.Context.V())
		}
	case object.KindGenerator:
		if g := vm.AsGen(v); g.Frame() != nil && g.Frame().Recorded() {
			g.Frame().Locals(visit)
		}
	case object.KindType:
		attributes(object.AsType(v).Attrs, visit)
	case object.KindOther:
		items(contents(v), place)
	}
	x := object.ExtOf(o)
	if x == nil || o.Type.Kind == object.KindType {
		return
	}
	if x.Dict != nil {
		attributes(x.Dict, visit)
	}
	names := slotNames(o.Type)
	for i, s := range object.SlotsOf(o) {
		if s.Ref != nil && i < len(names) {
			visit(names[i], s)
		}
	}
}

// slotNames lists the names of __slots__ in the order in which an instance keeps their values: those of bases first.
func slotNames(c *object.Type) []string {
	var out []string
	for ; c != nil; c = c.Base {
		for _, n := range slices.Backward(c.SlotNames) {
			out = append(out, n.S)
		}
	}
	slices.Reverse(out)
	return out
}

func pairs(m *vm.VM, d *object.Dict, visit func(name string, v object.Value)) {
	for i := range d.Entries() {
		if e := &d.Entries()[i]; e.Key.Ref != nil && e.Val.Ref != nil {
			visit(m.Brief(e.Key), e.Val)
		}
	}
}

func attributes(d *object.Dict, visit func(name string, v object.Value)) {
	if d == nil {
		return
	}
	for i := range d.Entries() {
		e := &d.Entries()[i]
		if e.Key.Ref == nil || e.Val.Ref == nil {
			continue
		}
		if s := object.AsStr(e.Key); s != nil && !(len(s.S) > 4 && s.S[:2] == "__") {
			visit(s.S, e.Val)
		}
	}
}

// expand writes `{total, entries}`: the children of an object of a snapshot, count of them beginning with number from.
func (x *snapshot) expand(m *vm.VM, ref, from, count int) string {
	s := &shooter{m: m, refs: x.refs, number: map[*object.Object]int{}}
	for i, o := range x.refs {
		s.number[o] = i + 1
	}
	total := 0
	var list jsonw.Writer
	if ref > 0 && ref <= len(x.refs) {
		count = min(max(count, 0), maxPage)
		children(m, x.refs[ref-1], func(name string, v object.Value) {
			if total >= from && total < from+count {
				s.named(name, v)
			}
			total++
		})
	}
	x.refs = s.refs
	list.Open('{')
	list.Key("total")
	list.Int(total)
	list.Key("entries")
	list.Raw("[" + s.w.String() + "]")
	list.Close('}')
	return list.String()
}
