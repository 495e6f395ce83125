package object

import (
	"strconv"
	"strings"
	"unsafe"
)

// A struct sequence is a tuple whose items also have names: sys.version_info, time.struct_time (Objects/structseq.c). All of them share one layout; each
// name has a type of its own, made once.

// structSeq is an instance: a tuple and its field names.
type structSeq struct {
	Tuple
	fields []string
	name   string
}

var structTypes = map[string]*Type{}

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
	c.Repr = structRepr
	for i, f := range fields {
		if f == "" {
			continue
		}
		k := i
		c.Getters([]Getter{{Name: f, Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return AsTuple(self).Items[k], nil }}})
	}
	c.namespace().SetStr(Intern("n_fields"), Int(int64(len(fields))))
	c.namespace().SetStr(Intern("n_sequence_fields"), Int(int64(len(fields))))
	Ready(c)
	structTypes[name] = c
	return c
}

// NewStruct makes a struct sequence.
func NewStruct(name string, fields []string, items ...Value) Value {
	s := &structSeq{Tuple: Tuple{Object{StructType(name, fields)}, items}, fields: fields, name: name}
	return Value{Ref: &s.Object}
}

func structRepr(t *Thread, self Value) (Value, *Exc) {
	s := (*structSeq)(unsafe.Pointer(self.Ref))
	var b strings.Builder
	b.WriteString(s.name + "(")
	for i, v := range s.Items {
		if i > 0 {
			b.WriteString(", ")
		}
		r, err := Repr(t, v)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(s.fields[i] + "=" + r)
	}
	b.WriteString(")")
	return String(b.String()), nil
}

// Decimal is n in decimal.
func Decimal(n int64) string { return strconv.FormatInt(n, 10) }
