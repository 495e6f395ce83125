package object

import (
	"strconv"
	"strings"
	"unsafe"
)

// A struct sequence is a tuple whose items also have names: sys.version_info, time.struct_time (Objects/structseq.c). All of them share one layout; each
// name has a type of its own, made once.

// structSeq is an instance: a tuple, and what its type's hidden fields hold, or nothing.
type structSeq struct {
	Tuple
	hidden []Value
}

// hiddenFields are those that time.struct_time has behind its items: a zone and its distance from UTC.
var hiddenFields = []string{"tm_zone", "tm_gmtoff"}

var (
	structTypes  = map[string]*Type{}
	structFields = map[*Type][]string{}
)

// StructType returns the type called name ("time.struct_time") with the given fields.
func StructType(name string, fields []string) *Type {
	if c, ok := structTypes[name]; ok {
		return c
	}
	module, short, found := strings.Cut(name, ".")
	if !found {
		module, short = "builtins", name
	}
	c := &Type{Name: name, Qualname: short, Module: module, Kind: KindTuple, Base: TupleType}
	c.Repr, c.New = structRepr, structNew
	structFields[c] = fields
	for i, f := range fields {
		if f == "" {
			continue
		}
		k := i
		c.Getters([]Getter{{Name: f, Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return AsTuple(self).Items[k], nil }}})
	}
	if name == "time.struct_time" {
		for i, f := range hiddenFields {
			c.Getters([]Getter{{Name: f, Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return StructHidden(self, i), nil }}})
		}
	}
	c.namespace().SetStr(Intern("n_fields"), Int(int64(len(fields))))
	c.namespace().SetStr(Intern("n_sequence_fields"), Int(int64(len(fields))))
	Ready(c)
	structTypes[name] = c
	return c
}

// NewStruct makes a struct sequence; items past those of fields are hidden.
func NewStruct(name string, fields []string, items ...Value) Value {
	u := &structSeq{Tuple: Tuple{Object{StructType(name, fields)}, items[:len(fields)]}, hidden: items[len(fields):]}
	return u.V()
}

// StructHidden is the i-th hidden field of a time.struct_time, None when it has none.
func StructHidden(v Value, i int) Value {
	if s := (*structSeq)(unsafe.Pointer(v.Ref)); i < len(s.hidden) {
		return s.hidden[i]
	}
	return None
}

// structNew makes a struct sequence of an iterable (structseq_new_impl).
func structNew(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(args) == 0 || len(args) > 2 {
		return Value{}, t.TypeError("structseq() takes at least 1 argument (" + Decimal(int64(len(args))) + " given)")
	}
	var items []Value
	if err := Iterate(t, args[0], func(v Value) (bool, *Exc) {
		items = append(items, v)
		return false, nil
	}); err != nil {
		return Value{}, t.TypeError("constructor requires a sequence")
	}
	least := len(structFields[c])
	most, given := least, Decimal(int64(len(items)))
	if c.Name == "time.struct_time" {
		most += len(hiddenFields)
	}
	switch {
	case len(items) < least && most > least:
		return Value{}, t.TypeError(c.Name + "() takes an at least " + Decimal(int64(least)) + "-sequence (" + given + "-sequence given)")
	case len(items) > most && most > least:
		return Value{}, t.TypeError(c.Name + "() takes an at most " + Decimal(int64(most)) + "-sequence (" + given + "-sequence given)")
	case len(items) < least || len(items) > most:
		return Value{}, t.TypeError(c.Name + "() takes a " + Decimal(int64(least)) + "-sequence (" + given + "-sequence given)")
	}
	u := &structSeq{Tuple: Tuple{Object{c}, items[:least]}, hidden: items[least:]}
	return u.V(), nil
}

func structRepr(t *Thread, self Value) (Value, *Exc) {
	s := AsTuple(self)
	fields := structFields[s.Type]
	var b strings.Builder
	b.WriteString(s.Type.Name + "(")
	for i, v := range s.Items {
		if i > 0 {
			b.WriteString(", ")
		}
		r, err := Repr(t, v)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(fields[i] + "=" + r)
	}
	b.WriteString(")")
	return String(b.String()), nil
}

// Decimal is n in decimal.
func Decimal(n int64) string { return strconv.FormatInt(n, 10) }
