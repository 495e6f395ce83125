package object

import "unsafe"

// MappingProxy is a read-only view of a mapping, as type.__dict__ gives it (Objects/descrobject.c).
type MappingProxy struct {
	Object
	Of Value
}

// MappingProxyType is types.MappingProxyType.
var MappingProxyType = &Type{Name: "mappingproxy", Module: "builtins", Kind: KindOther, Flags: FlagMapping}

// NewMappingProxy makes a view of the mapping of.
func NewMappingProxy(of Value) Value {
	p := &MappingProxy{Object{MappingProxyType}, of}
	return Value{Ref: &p.Object}
}

func proxied(v Value) Value { return (*MappingProxy)(unsafe.Pointer(v.Ref)).Of }

// unproxy is the mapping behind v, through proxies of proxies; v itself when it is none.
func unproxy(v Value) Value {
	for v.Ref.Type == MappingProxyType {
		v = proxied(v)
	}
	return v
}

func setupMappingProxy() {
	c := MappingProxyType
	c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
		if len(args) != 1 || len(names) > 0 && names[0].S != "mapping" {
			if len(args) == 0 {
				return Value{}, t.TypeError("mappingproxy() missing required argument 'mapping' (pos 1)")
			}
			return Value{}, t.TypeError("mappingproxy() takes at most 1 argument (" + itoa(len(args)) + " given)")
		}
		if k := args[0].Ref.Type; k.GetItem == nil || k.Kind == KindList || k.Kind == KindTuple {
			return Value{}, t.TypeError("mappingproxy() argument must be a mapping, not " + TypeName(args[0]))
		}
		return NewMappingProxy(args[0]), nil
	}
	c.Repr = func(t *Thread, v Value) (Value, *Exc) {
		s, err := Repr(t, proxied(v))
		return String("mappingproxy(" + s + ")"), err
	}
	c.Str = func(t *Thread, v Value) (Value, *Exc) {
		s, err := ToStr(t, proxied(v))
		return String(s), err
	}
	c.Len = func(t *Thread, v Value) (int, *Exc) { return Len(t, unproxy(v)) }
	c.GetItem = func(t *Thread, v, key Value) (Value, *Exc) { return GetItem(t, unproxy(v), key) }
	c.Contains = func(t *Thread, v, key Value) (bool, *Exc) { return Contains(t, unproxy(v), key) }
	c.Iter = func(t *Thread, v Value) (Value, *Exc) { return Iter(t, unproxy(v)) }
	c.Hash = func(t *Thread, v Value) (int64, *Exc) { return Hash(t, unproxy(v)) }
	c.binary()[OpOr] = func(t *Thread, a, b Value) (Value, *Exc) { return BinaryOp(t, OpOr, unproxy(a), unproxy(b)) }
	c.Compare = func(t *Thread, op CmpOp, a, b Value) (Value, *Exc) { return Compare(t, op, unproxy(a), unproxy(b)) }
	c.Traverse = func(o *Object, visit func(Value)) { visit(proxied(Obj(o))) }
	pass := func(name string, sig string) Native {
		n := Intern(name)
		return Native{Name: name, Sig: sig, Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			k := len(a)
			for a[k-1].Ref == nil {
				k--
			}
			return CallMethod(t, unproxy(a[0]), n, a[1:k]...)
		}}
	}
	c.Methods([]Native{pass("get", "self, key, default=None, /"), pass("keys", "self, /"), pass("values", "self, /"), pass("items", "self, /"), pass("copy", "self, /"),
		pass("__reversed__", "self, /")})
	c.Generic()
	Ready(c)
}
