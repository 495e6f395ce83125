package object

import (
	"strconv"
	"strings"
	"unsafe"
)

// NativeFunc is a function written in Go. When its Native has a signature, args holds one Value for each parameter, absent where
// an optional one was not given, and names is nil. Without a signature, args holds positional values followed by one value for each of names.
// args belongs to the caller's registers: it must not be kept or written to.
type NativeFunc func(t *Thread, args []Value, names []*Str) (Value, *Exc)

// Native describes a function or method written in Go.
//
// Sig lists the parameters in Python's own notation, for methods with self first: "self, x, /, start=0, *, key=None". A default marks a parameter as
// optional; its text serves inspect and help, the function itself sees an absent Value. An empty Sig hands over everything unparsed.
type Native struct {
	Name string
	Sig  string
	Fn   NativeFunc
	Doc  string
	// Text are the parameters that __text_signature__ shows when there is no Sig.
	Text string
	// Async says that CPython's function is defined with async def.
	Async bool
	// Python says that CPython has the function in Python.
	Python bool
	// Sink, when set, serves calls whose first argument is a generator: see Sink. It gives nil for arguments that only Fn understands or refuses.
	Sink func(t *Thread, args []Value, names []*Str) (Sink, *Exc)
	sig  *Signature
}

// Signature is a parsed Native.Sig.
type Signature struct {
	Params  []Param
	PosOnly int // number of positional-only parameters
	Pos     int // number of positional parameters, with those
	Need    int // required positional parameters
}

// Param is one parameter of a Signature.
type Param struct {
	Name     string
	Default  string // source text; "" with Optional false when required
	Optional bool
}

// Signature parses n.Sig once; nil when it has none.
func (n *Native) Signature() *Signature {
	if n.sig != nil || n.Sig == "" {
		return n.sig
	}
	s := &Signature{PosOnly: 0, Pos: -1}
	for _, p := range strings.Split(n.Sig, ",") {
		p = strings.TrimSpace(p)
		switch p {
		case "":
		case "/":
			s.PosOnly = len(s.Params)
		case "*":
			s.Pos = len(s.Params)
		default:
			name, def, opt := strings.Cut(p, "=")
			s.Params = append(s.Params, Param{strings.TrimSpace(name), strings.TrimSpace(def), opt})
		}
	}
	if s.Pos < 0 {
		s.Pos = len(s.Params)
	}
	for i := 0; i < s.Pos && !s.Params[i].Optional; i++ {
		s.Need++
	}
	n.sig = s
	return s
}

// Direct reports whether n may be called with so many positional arguments as they are, with nothing to bind.
func (n *Native) Direct(nargs int) bool {
	if n.Sig == "" {
		return true
	}
	return n.sig != nil && nargs == len(n.sig.Params) && n.sig.Pos == nargs
}

// Builtin is a Native bound to something: a function of a module, or a method with its self.
type Builtin struct {
	Object
	*Native
	Self   Value // absent for a plain function or an unbound method
	Owner  *Type // the class of an (un)bound method
	Module string
	NewOf  *Type // of a class's __new__: that class
}

// Types of things made of a Native.
var (
	BuiltinType          = &Type{Name: "builtin_function_or_method", Module: "builtins", Kind: KindBuiltin}
	MethodDescrType      = &Type{Name: "method_descriptor", Module: "builtins", Kind: KindBuiltin}
	WrapperDescrType     = &Type{Name: "wrapper_descriptor", Module: "builtins", Kind: KindBuiltin}
	MethodWrapperType    = &Type{Name: "method-wrapper", Module: "builtins", Kind: KindBuiltin}
	ClassMethodDescrType = &Type{Name: "classmethod_descriptor", Module: "builtins", Kind: KindBuiltin}
)

// AsBuiltin returns v as a native function or method, or nil.
func AsBuiltin(v Value) *Builtin {
	if v.Ref != nil && v.Ref.Type.Kind == KindBuiltin {
		return (*Builtin)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// NewBuiltin makes a module-level native function.
func NewBuiltin(module string, n *Native) Value {
	b := &Builtin{Object: Object{BuiltinType}, Native: n, Module: module}
	return Value{Ref: &b.Object}
}

// CallNative calls n with arguments as they come from a call, binding them to its signature.
func CallNative(t *Thread, b *Builtin, args []Value, names []*Str) (Value, *Exc) {
	n := b.Native
	if n.Sig == "" {
		return n.Fn(t, args, names)
	}
	s := n.sig
	if s == nil {
		s = n.Signature()
	}
	if len(names) == 0 && len(args) == len(s.Params) && s.Pos == len(args) {
		return n.Fn(t, args, nil)
	}
	base := len(t.scratch)
	bound, err := t.bind(b, s, args, names)
	if err != nil {
		t.scratch = t.scratch[:base]
		if n.Python {
			err = t.pythonCallError(b, s, args, names)
		}
		return Value{}, err
	}
	v, err := n.Fn(t, bound, nil)
	clear(t.scratch[base:])
	t.scratch = t.scratch[:base]
	return v, err
}

// bind lays arguments out by parameter, in the thread's scratch stack.
func (t *Thread) bind(b *Builtin, s *Signature, args []Value, names []*Str) ([]Value, *Exc) {
	base := len(t.scratch)
	for range s.Params {
		t.scratch = append(t.scratch, Value{})
	}
	out := t.scratch[base : base+len(s.Params) : base+len(s.Params)]
	pos := args[:len(args)-len(names)]
	if len(pos) > s.Pos {
		return nil, t.countError(b, s, len(pos), len(names))
	}
	if len(pos) < min(s.Need, s.PosOnly) && s.PosOnly < len(s.Params) {
		return nil, t.countError(b, s, len(pos), len(names))
	}
	copy(out, pos)
	var unknown *Exc // told only when nothing is missing
	for i, name := range names {
		k := s.PosOnly
		for k < len(s.Params) && s.Params[k].Name != name.S {
			k++
		}
		if k == len(s.Params) {
			if unknown == nil {
				unknown = t.keywordError(b, s, name.S)
			}
			if b.isWrapper() || s.PosOnly == len(s.Params) {
				return nil, unknown
			}
			continue
		}
		if out[k].Ref != nil {
			return nil, t.TypeError("argument for " + b.callName() + "() given by name ('" + name.S + "') and position (" + strconv.Itoa(k+1-b.selfs()) + ")")
		}
		out[k] = args[len(pos)+i]
	}
	for i := range s.Params {
		if out[i].Ref == nil && !s.Params[i].Optional {
			if i < s.PosOnly {
				return nil, t.countError(b, s, len(pos), len(names))
			}
			if i >= s.Pos {
				return nil, t.TypeError(b.callName() + "() missing required keyword-only argument: '" + s.Params[i].Name + "'")
			}
			return nil, t.TypeError(b.callName() + "() missing required argument '" + s.Params[i].Name + "' (pos " + strconv.Itoa(i+1-b.selfs()) + ")")
		}
	}
	return out, unknown
}

// selfs is how many leading parameters messages do not count.
func (b *Builtin) selfs() int {
	if b.Owner != nil {
		return 1
	}
	return 0
}

// isWrapper reports whether b stands for a slot; CPython words wrong calls of these in their own way (wrapper_call, Objects/typeobject.c).
func (b *Builtin) isWrapper() bool { return b.Type == WrapperDescrType || b.Type == MethodWrapperType }

func (b *Builtin) callName() string { return b.Name }

// qualName is __qualname__: a bound method shows the class of its self (meth_get__qualname__, Objects/methodobject.c).
func (b *Builtin) qualName() string {
	if b.Owner != nil && b.Self.Ref != nil {
		if c := AsType(b.Self); c != nil {
			return c.Name + "." + b.Name
		}
		return TypeName(b.Self) + "." + b.Name
	}
	if b.Owner != nil {
		return b.Owner.Name + "." + b.Name
	}
	if b.Module != "" && b.Module != "builtins" {
		return b.Module + "." + b.Name
	}
	return b.Name
}

// countError words a wrong number of positional arguments as CPython's calling conventions do (Objects/call.c, Python/getargs.c).
func (t *Thread) countError(b *Builtin, s *Signature, npos, nkw int) *Exc {
	self := b.selfs()
	need, max, given := s.Need-self, s.Pos-self, npos-self
	if given < 0 {
		return t.TypeError("unbound method " + b.qualName() + "() needs an argument")
	}
	if b.isWrapper() && nkw == 0 {
		return t.wrapperCount(b, need, max, given)
	}
	if nkw > 0 && s.PosOnly == len(s.Params) {
		return t.TypeError(b.qualName() + "() takes no keyword arguments")
	}
	if need == max && s.PosOnly == len(s.Params) {
		switch max {
		case 0:
			return t.TypeError(b.qualName() + "() takes no arguments (" + strconv.Itoa(given) + " given)")
		case 1:
			return t.TypeError(b.qualName() + "() takes exactly one argument (" + strconv.Itoa(given) + " given)")
		}
		return t.TypeError(b.callName() + " expected " + strconv.Itoa(max) + " " + plural(max) + ", got " + strconv.Itoa(given))
	}
	if s.PosOnly == len(s.Params) {
		if given < need {
			return t.TypeError(b.callName() + " expected at least " + strconv.Itoa(need) + " " + plural(need) + ", got " + strconv.Itoa(given))
		}
		return t.TypeError(b.callName() + " expected at most " + strconv.Itoa(max) + " " + plural(max) + ", got " + strconv.Itoa(given))
	}
	if all := len(s.Params) - self; given+nkw > all {
		word := ""
		if given == 0 {
			word = "keyword "
		}
		return t.TypeError(b.callName() + "() takes at most " + strconv.Itoa(all) + " " + word + plural(all) + " (" + strconv.Itoa(given+nkw) + " given)")
	}
	if max == 0 {
		return t.TypeError(b.callName() + "() takes no positional arguments")
	}
	if given < need {
		word := "at least "
		if need == max {
			word = "exactly "
		}
		return t.TypeError(b.callName() + "() takes " + word + strconv.Itoa(need) + " positional " + plural(need) + " (" + strconv.Itoa(given) + " given)")
	}
	word := "at most "
	if need == max {
		word = "exactly "
	}
	kind := "positional "
	if s.Pos == len(s.Params) {
		kind = ""
	}
	return t.TypeError(b.callName() + "() takes " + word + strconv.Itoa(max) + " " + kind + plural(max) + " (" + strconv.Itoa(given+nkw) + " given)")
}

// wrapperCount words a wrong number of arguments of a slot's wrapper. Those that CPython unpacks with PyArg_UnpackTuple put an empty name in front.
func (t *Thread) wrapperCount(b *Builtin, need, max, given int) *Exc {
	if need == max {
		msg := "expected " + strconv.Itoa(max) + " " + plural(max) + ", got " + strconv.Itoa(given)
		if max > 1 || b.repeats() {
			msg = " " + msg
		}
		return t.TypeError(msg)
	}
	if given < need {
		return t.TypeError(" expected at least " + strconv.Itoa(need) + " " + plural(need) + ", got " + strconv.Itoa(given))
	}
	return t.TypeError(" expected at most " + strconv.Itoa(max) + " " + plural(max) + ", got " + strconv.Itoa(given))
}

// repeats reports whether b stands for a sequence's repetition, which takes an index and not any value (wrap_indexargfunc).
func (b *Builtin) repeats() bool {
	return (b.Name == "__mul__" || b.Name == "__rmul__" || b.Name == "__imul__") && b.Owner.GetItem != nil
}

func (t *Thread) keywordError(b *Builtin, s *Signature, name string) *Exc {
	if b.isWrapper() {
		return t.TypeError("wrapper " + b.Name + "() takes no keyword arguments")
	}
	if s.PosOnly == len(s.Params) {
		return t.TypeError(b.qualName() + "() takes no keyword arguments")
	}
	var known []string
	for _, p := range s.Params[s.PosOnly:] {
		known = append(known, p.Name)
	}
	return t.unexpectedKeyword(b.callName(), name, known)
}

// unexpectedKeyword is the error for an unknown keyword argument, with the known one that it may be a slip for.
func (t *Thread) unexpectedKeyword(function, name string, known []string) *Exc {
	msg := function + "() got an unexpected keyword argument '" + name + "'"
	if near := Suggest(name, known); near != "" {
		msg += ". Did you mean '" + near + "'?"
	}
	return t.TypeError(msg)
}

func plural(n int) string {
	if n == 1 {
		return "argument"
	}
	return "arguments"
}

// Methods adds native methods to a type's namespace.
func (c *Type) Methods(ns []Native) {
	for i := range ns {
		n := &ns[i]
		b := &Builtin{Object: Object{MethodDescrType}, Native: n, Owner: c}
		c.namespace().SetStr(Intern(n.Name), Value{Ref: &b.Object})
	}
}

// ClassMethods adds native class methods: args[0] is the class.
func (c *Type) ClassMethods(ns []Native) {
	for i := range ns {
		n := &ns[i]
		b := &Builtin{Object: Object{ClassMethodDescrType}, Native: n, Owner: c}
		c.namespace().SetStr(Intern(n.Name), Value{Ref: &b.Object})
	}
}

// StaticMethods adds native static methods.
func (c *Type) StaticMethods(ns []Native) {
	for i := range ns {
		n := &ns[i]
		b := &Builtin{Object: Object{BuiltinType}, Native: n}
		c.namespace().SetStr(Intern(n.Name), Value{Ref: &b.Object})
	}
}

// Getter is a native attribute of a type's instances (getset_descriptor); Set nil: read-only; Member: shown as member_descriptor.
type Getter struct {
	Name   string
	Get    UnaryFunc
	Set    func(t *Thread, self, val Value) *Exc
	Member bool
	Slot   int // of a slot of a class written in Python: its place in SlotsOf, from 1
}

// GetSet is the descriptor made of a Getter.
type GetSet struct {
	Object
	*Getter
	Owner *Type
}

// Types of native attribute descriptors.
var (
	GetSetType = &Type{Name: "getset_descriptor", Module: "builtins", Kind: KindOther}
	MemberType = &Type{Name: "member_descriptor", Module: "builtins", Kind: KindOther}
)

// Getters adds native attributes.
func (c *Type) Getters(gs []Getter) {
	for i := range gs {
		g := &GetSet{Object: Object{GetSetType}, Getter: &gs[i], Owner: c}
		if gs[i].Member {
			g.Type = MemberType
		}
		c.namespace().SetStr(Intern(gs[i].Name), Value{Ref: &g.Object})
	}
}

// SlotUnder is what the slot of o holds that d describes; false when d describes anything else.
func SlotUnder(d Value, o *Object) (Value, bool) {
	if d.Ref.Type != MemberType || asGetSet(d).Slot == 0 {
		return Value{}, false
	}
	if s := SlotsOf(o); asGetSet(d).Slot <= len(s) {
		return s[asGetSet(d).Slot-1], true
	}
	return Value{}, true
}

func asGetSet(v Value) *GetSet { return (*GetSet)(unsafe.Pointer(v.Ref)) }
