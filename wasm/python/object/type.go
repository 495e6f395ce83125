package object

import "unsafe"

// Kind names the Go layout of a type's instances; a subclass inherits the Kind of its native base.
type Kind uint8

// The kinds. KindOther is for native types that nothing outside their own file needs to recognise; such types are told apart by *Type.
const (
	KindObject Kind = iota // Instance, or a bare Object
	KindInt                // unboxed, *BigInt, or *IntSub for subclasses
	KindBool
	KindFloat // unboxed, or *FloatSub
	KindComplex
	KindStr
	KindBytes
	KindByteArray
	KindList
	KindTuple
	KindDict
	KindSet // set and frozenset
	KindFrozenSet
	KindRange
	KindSlice
	KindType
	KindFunction
	KindBuiltin
	KindMethod
	KindGenerator // generator, coroutine, async generator
	KindCell
	KindCode
	KindModule
	KindExc
	KindTraceback
	KindFrame
	KindOther
)

// Type flags.
const (
	FlagHeap       = 1 << iota // written in Python (mutable, shown as <class '__main__.X'>)
	FlagBase                   // may be subclassed
	FlagHasDict                // instances have a __dict__
	FlagSequence               // matches sequence patterns
	FlagMapping                // matches mapping patterns
	FlagMatchSelf              // a positional class pattern captures the subject itself
	FlagFinalize               // instances need finalisation: __del__
	FlagAbstract               // has abstract methods left
	FlagNoNew                  // cannot create instances: TypeError
	FlagWeakref                // instances can be weakly referenced
	FlagDisallowed             // instantiation disallowed
	FlagAwaitSelf              // what `await x` delegates to is x itself
	FlagDotted                 // Name has the module in front, as for a class that CPython has written in C
)

// BinOp numbers the binary operators for Type.Binary and Type.Inplace.
type BinOp uint8

// The binary operators.
const (
	OpAdd BinOp = iota
	OpSub
	OpMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpOr
	OpXor
	OpMatMul
	OpDivMod
	NumBinOps
)

// CmpOp numbers the rich comparisons.
type CmpOp uint8

// The rich comparisons.
const (
	CmpLt CmpOp = iota
	CmpLe
	CmpEq
	CmpNe
	CmpGt
	CmpGe
)

// Signatures of slots.
type (
	UnaryFunc  func(t *Thread, self Value) (Value, *Exc)
	BinaryFunc func(t *Thread, a, b Value) (Value, *Exc)
	CallFunc   func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc)
)

// Type is a Python class. The slots mirror CPython's type object; nil means "not supported".
//
// Binary and Inplace functions get the operands in source order and may be called for either operand's type: they check both and return NotImplemented
// when the pair is not theirs. SetAttr, SetItem and DescrSet with an absent value delete. Next returns an absent Value when exhausted.
type Type struct {
	Object
	Ext
	Name      string // __name__
	Qualname  string
	Module    string // "builtins" for built-in types
	Doc       Value
	Sig       string // parameters of a native class's constructor, for inspect; a blank: it has none
	Kind      Kind
	Flags     uint32
	ExtOffset uintptr
	Base      *Type // the native-layout line (tp_base)
	Bases     []*Type
	MRO       []*Type
	Attrs     *Dict // the class namespace; keys are interned
	Version   uint32
	SlotNames []*Str // this class's own __slots__, sorted
	NumSlots  int    // with those of its bases
	userOps   uint32 // bit op set: Binary[op] is userBinary

	New      func(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc)
	Init     func(t *Thread, self Value, args []Value, names []*Str) *Exc
	Repr     UnaryFunc
	Str      UnaryFunc
	Hash     func(t *Thread, self Value) (int64, *Exc) // nil: unhashable
	Call     CallFunc
	TailCall CallFunc                                             // for the machine's own call instructions, when there is a way to call without nesting (vm.VM.Tail)
	GetAttr  func(t *Thread, self Value, name *Str) (Value, *Exc) // nil: GenericGetAttr
	SetAttr  func(t *Thread, self Value, name *Str, val Value) *Exc
	Iter     UnaryFunc
	Next     UnaryFunc
	Await    UnaryFunc
	AIter    UnaryFunc
	ANext    UnaryFunc
	Len      func(t *Thread, self Value) (int, *Exc)
	GetItem  BinaryFunc
	SetItem  func(t *Thread, self, key, val Value) *Exc
	Contains func(t *Thread, self, item Value) (bool, *Exc)
	Binary   *[NumBinOps]BinaryFunc
	Inplace  *[NumBinOps]BinaryFunc
	Neg      UnaryFunc
	Pos      UnaryFunc
	Abs      UnaryFunc
	Invert   UnaryFunc
	Bool     func(t *Thread, self Value) (bool, *Exc)
	Int      UnaryFunc
	Index    UnaryFunc
	Float    UnaryFunc
	Compare  func(t *Thread, op CmpOp, a, b Value) (Value, *Exc)
	DescrGet func(t *Thread, self, obj Value, owner *Type) (Value, *Exc) // obj absent: looked up on the class
	DescrSet func(t *Thread, self, obj, val Value) *Exc
	// Send is am_send: done reports that v is the return value rather than a yielded one.
	Send func(t *Thread, self, arg Value) (v Value, done bool, err *Exc)
	// Traverse calls visit for every Value the object holds (attributes in Ext are visited by the caller).
	Traverse func(self *Object, visit func(Value))
}

// TypeType is type itself; ObjectType is object.
var (
	TypeType   = &Type{Name: "type", Module: "builtins", Kind: KindType, Flags: FlagBase | FlagHasDict | FlagWeakref}
	ObjectType = &Type{Name: "object", Module: "builtins", Kind: KindObject, Flags: FlagBase}
)

// AsType returns v as a class, or nil.
func AsType(v Value) *Type {
	if v.Ref != nil && v.Ref.Type.Kind == KindType {
		return (*Type)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the class as a value.
func (c *Type) V() Value { return Value{Ref: &c.Object} }

// IsSubtype reports whether c is b or inherits from it.
func (c *Type) IsSubtype(b *Type) bool {
	if c == b {
		return true
	}
	for _, m := range c.MRO {
		if m == b {
			return true
		}
	}
	return false
}

// IsHeap reports whether the class was written in Python.
func (c *Type) IsHeap() bool { return c.Flags&FlagHeap != 0 }

// lookupCache is a direct-mapped cache of (type, name) lookups along the MRO, as CPython's type cache (typeobject.c).
// Typical programs hit it above 95 %; an entry is valid while the type's Version is.
type lookupEntry struct {
	typ     *Type
	name    *Str
	version uint32
	val     Value
}

var lookupCache [1024]lookupEntry
var typeVersion uint32

// Lookup finds a name along the MRO without binding it; absent when there is none. name must be interned.
func (c *Type) Lookup(name *Str) Value {
	h := (uintptr(unsafe.Pointer(c))>>5 ^ uintptr(unsafe.Pointer(name))>>4) & 1023
	e := &lookupCache[h]
	if e.typ == c && e.name == name && e.version == c.Version {
		return e.val
	}
	var v Value
	for _, m := range c.MRO {
		if m.Attrs == nil {
			continue
		}
		if v = m.Attrs.GetStr(name); v.Ref != nil {
			break
		}
	}
	*e = lookupEntry{c, name, c.Version, v}
	return v
}

// Modified must be called after a change to the namespace or bases of a class: it invalidates caches here and in all subclasses.
func (c *Type) Modified(t *Thread) {
	t.eachSubclass(c, func(s *Type) {
		typeVersion++
		s.Version = typeVersion
	})
}

// eachSubclass calls f for c and all classes derived from it, each base before what derives from it directly. It does not recurse: a program can make
// chains of classes as long as it likes.
func (t *Thread) eachSubclass(c *Type, f func(s *Type)) {
	todo := []*Type{c}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = append(todo[:len(todo)-1], t.Subclasses(s)...)
		f(s)
	}
}

// ComputeMRO sets c.MRO by C3 linearisation of c.Bases (PEP 253; the error is CPython's).
func (c *Type) ComputeMRO(t *Thread) *Exc {
	seqs := make([][]*Type, 0, len(c.Bases)+1)
	for _, b := range c.Bases {
		seqs = append(seqs, b.MRO)
	}
	seqs = append(seqs, c.Bases)
	mro := []*Type{c}
	for {
		rest := false
		var pick *Type
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			rest = true
			if pick == nil && !inTails(s[0], seqs) {
				pick = s[0]
			}
		}
		if !rest {
			c.MRO = mro
			return nil
		}
		if pick == nil {
			return t.TypeError("Cannot create a consistent method resolution order (MRO) for bases " + conflicting(seqs))
		}
		mro = append(mro, pick)
		for i, s := range seqs {
			if len(s) > 0 && s[0] == pick {
				seqs[i] = s[1:]
			}
		}
	}
}

func inTails(c *Type, seqs [][]*Type) bool {
	for _, s := range seqs {
		for i := 1; i < len(s); i++ {
			if s[i] == c {
				return true
			}
		}
	}
	return false
}

func conflicting(seqs [][]*Type) string {
	out := ""
	seen := map[*Type]bool{}
	for _, s := range seqs {
		if len(s) > 0 && !seen[s[0]] {
			seen[s[0]] = true
			if out != "" {
				out += ", "
			}
			out += s[0].Name
		}
	}
	return out
}

// TypeName is the name of v's type, for messages.
func TypeName(v Value) string {
	if v.Ref == nil {
		return "<nothing>"
	}
	return v.Ref.Type.Name
}
