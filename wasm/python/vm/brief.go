package vm

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// A brief is a value's repr for those who look at a run from outside. Making one must not change the run, so no code of the program takes part: an instance of a
// class written in Python is shown by its attributes, whatever its __repr__ says. It is bounded in length, depth and breadth.

const (
	briefDepth = 4
	briefItems = 40
	briefAttrs = 6
)

var briefs = map[*object.Type]func(m *VM, v Value) string{}

// SetBrief tells how values of a native type, and of those derived from it, are shown.
func SetBrief(c *object.Type, f func(m *VM, v Value) string) { briefs[c] = f }

type brief struct {
	m     *VM
	b     strings.Builder
	depth int
}

// Brief is the text of a value, cut to trace.TextLength characters.
func (m *VM) Brief(v Value) string {
	switch v.Ref {
	case nil:
		return ""
	case &object.IntTag:
		return strconv.FormatInt(v.N, 10)
	case &object.NoneTag:
		return "None"
	}
	w := brief{m: m}
	w.value(v)
	return trace.Cut(w.b.String())
}

// BriefExc is the text of an exception: its class and arguments.
func (m *VM) BriefExc(e *Exc) string {
	w := brief{m: m}
	w.exception(e)
	return trace.Cut(w.b.String())
}

// enough reports whether no more text can show.
func (w *brief) enough() bool { return w.b.Len() > 4*trace.TextLength }

func (w *brief) value(v Value) {
	c := v.Ref.Type
	if w.enough() {
		return
	}
	if c.Kind == object.KindOther {
		for d := c; d != nil; d = d.Base {
			if f := briefs[d]; f != nil {
				w.b.WriteString(f(w.m, v))
				return
			}
		}
	}
	switch c.Kind {
	case object.KindStr:
		w.str(object.AsStr(v).S)
	case object.KindList:
		w.items(c, object.ListType, "[", "]", object.AsList(v).Items)
	case object.KindTuple:
		w.tuple(c, object.AsTuple(v).Items)
	case object.KindSet, object.KindFrozenSet:
		w.set(c, object.AsSet(v))
	case object.KindDict:
		w.dict(c, object.AsDict(v))
	case object.KindExc:
		w.exception(object.AsExc(v))
	case object.KindGenerator:
		g := AsGen(v)
		w.b.WriteString("<" + c.Name + " " + g.from.qualname.S + ">")
	case object.KindFunction:
		w.b.WriteString("<function " + asFunc(v).qualname.S + ">")
	case object.KindMethod:
		w.method(object.AsMethod(v))
	case object.KindType:
		w.b.WriteString("<class '" + object.TypeTitle(object.AsType(v)) + "'>")
	case object.KindModule:
		w.b.WriteString("<module '" + object.AsModule(v).Name() + "'>")
	case object.KindInt, object.KindBool, object.KindFloat, object.KindComplex, object.KindRange, object.KindBytes, object.KindByteArray:
		w.scalar(v)
	default:
		w.instance(v)
	}
}

// scalar is for values whose repr is native, and short but for a great many digits or bytes.
func (w *brief) scalar(v Value) {
	if buf, ok := object.AsBuffer(v); ok && len(buf) > 2*trace.TextLength {
		w.b.WriteString("<" + object.TypeName(v) + " of " + itoa(len(buf)) + " bytes>")
		return
	}
	if v.Ref.Type.IsHeap() {
		w.instance(v)
		return
	}
	s, err := object.Repr(w.m.T, v)
	if err != nil { // an int of more than 4300 digits
		s = "<" + object.TypeName(v) + ">"
	}
	w.b.WriteString(s)
}

// str cuts before it quotes: a text may be long.
func (w *brief) str(s string) {
	if cut := trace.Cut(s); cut != s {
		q := object.ReprStr(strings.TrimSuffix(cut, "…"))
		w.b.WriteString(q[:len(q)-1] + "…" + q[len(q)-1:])
		return
	}
	w.b.WriteString(object.ReprStr(s))
}

// titled begins with the name of a derived class.
func (w *brief) titled(c, base *object.Type) (end string) {
	if c == base {
		return ""
	}
	w.b.WriteString(c.Name + "(")
	return ")"
}

func (w *brief) items(c, base *object.Type, open, end string, items []Value) {
	after := w.titled(c, base)
	w.b.WriteString(open)
	w.list(items)
	w.b.WriteString(end + after)
}

func (w *brief) list(items []Value) {
	if w.depth >= briefDepth && len(items) > 0 {
		w.b.WriteString("…")
		return
	}
	w.depth++
	for i, v := range items {
		if i > 0 {
			w.b.WriteString(", ")
		}
		if i == briefItems || w.enough() {
			w.b.WriteString("…")
			break
		}
		w.item(v)
	}
	w.depth--
}

func (w *brief) item(v Value) {
	if v.Ref == nil {
		w.b.WriteString("…")
		return
	}
	w.value(v)
}

func (w *brief) tuple(c *object.Type, items []Value) {
	after := w.titled(c, object.TupleType)
	w.b.WriteString("(")
	w.list(items)
	if len(items) == 1 {
		w.b.WriteString(",")
	}
	w.b.WriteString(")" + after)
}

func (w *brief) set(c *object.Type, s *object.Set) {
	base := object.SetType
	if c.Kind == object.KindFrozenSet || c == object.FrozenSetType {
		base = nil
	}
	if s.Len() == 0 {
		w.b.WriteString(c.Name + "()")
		return
	}
	w.items(c, base, "{", "}", s.Items())
}

func (w *brief) dict(c *object.Type, d *Dict) {
	after := w.titled(c, object.DictType)
	w.b.WriteString("{")
	if w.depth >= briefDepth && d.Len() > 0 {
		w.b.WriteString("…")
	} else {
		w.depth++
		w.pairs(d)
		w.depth--
	}
	w.b.WriteString("}" + after)
}

func (w *brief) pairs(d *Dict) {
	n := 0
	for i := range d.Entries() {
		e := &d.Entries()[i]
		if e.Key.Ref == nil {
			continue
		}
		if n > 0 {
			w.b.WriteString(", ")
		}
		if n == briefItems || w.enough() {
			w.b.WriteString("…")
			return
		}
		n++
		w.value(e.Key)
		w.b.WriteString(": ")
		w.item(e.Val)
	}
}

func (w *brief) exception(e *Exc) {
	w.b.WriteString(e.Type.Name + "(")
	if e.Args != nil {
		w.list(e.Args.Items)
	}
	w.b.WriteString(")")
}

func (w *brief) method(b *object.BoundMethod) {
	name := object.TypeName(b.Func)
	if fn := AsFunc(b.Func); fn != nil {
		name = fn.qualname.S
	}
	w.b.WriteString("<bound method " + name + ">")
}

// instance shows an object by its class and its attributes.
func (w *brief) instance(v Value) {
	w.b.WriteString("<" + v.Ref.Type.Name)
	if b := object.AsBuiltin(v); b != nil {
		w.b.WriteString(" " + b.Name)
	}
	x := object.ExtOf(v.Ref)
	if x != nil && x.Dict != nil && w.depth < briefDepth {
		w.depth++
		n := 0
		for i := range x.Dict.Entries() {
			e := &x.Dict.Entries()[i]
			name := object.AsStr(orNone(e.Key))
			if name == nil || e.Val.Ref == nil {
				continue
			}
			if n == briefAttrs || w.enough() {
				w.b.WriteString(" …")
				break
			}
			n++
			w.b.WriteString(" " + name.S + "=")
			w.value(e.Val)
		}
		w.depth--
	}
	w.b.WriteString(">")
}
