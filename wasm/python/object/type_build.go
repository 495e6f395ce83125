package object

import (
	"slices"
	"strings"
	"unsafe"
)

// This file makes classes: type.__new__ (type_new, Objects/typeobject.c) and what a class statement needs before it.

// subLayouts says, for each kind of native base, where the attribute part (Ext) lies in the struct that instances of a class derived from it use.
var subLayouts = map[Kind]uintptr{
	KindObject: unsafe.Offsetof(Instance{}.Ext),
}

// typeLayouts is subLayouts for single native types whose subclass instances differ from what their kind says.
var typeLayouts = map[*Type]uintptr{}

// solidTypes are native types that share a Go struct with their base but, as in CPython, use it in a way of their own: a class cannot derive from two of them.
var solidTypes = map[*Type]bool{}

// SetCell stores a class in the __class__ cell of its methods; the machine, which owns cells, sets it.
var SetCell func(cell, v Value)

// Names that class creation looks up.
var (
	NameClassCell       = Intern("__classcell__")
	NameSetName         = Intern("__set_name__")
	NameInitSubclass    = Intern("__init_subclass__")
	NameClassGetItem    = Intern("__class_getitem__")
	NameMroEntries      = Intern("__mro_entries__")
	NameMro             = Intern("mro")
	NameAbstractMethods = Intern("__abstractmethods__")
	NameWeakref         = Intern("__weakref__")
	NameEq              = Intern("__eq__")
	NameBases           = Intern("__bases__")
)

// WinningMeta returns the most derived of meta and the metaclasses of bases; TypeError when there is none.
func WinningMeta(t *Thread, meta *Type, bases []Value) (*Type, *Exc) {
	for _, b := range bases {
		m := b.Ref.Type
		if meta.IsSubtype(m) {
			continue
		}
		if !m.IsSubtype(meta) {
			return nil, t.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
		meta = m
	}
	return meta, nil
}

// BuildType is type.__new__(meta, name, bases, ns, **kw): ns is copied; names and kw go to __init_subclass__. meta must be the calculated metaclass.
func BuildType(t *Thread, meta *Type, name string, bases []Value, ns *Dict, names []*Str, kw []Value) (*Type, *Exc) {
	if strings.IndexByte(name, 0) >= 0 {
		return nil, t.ValueError("type name must not contain null characters")
	}
	if len(bases) == 0 {
		bases = []Value{ObjectType.V()}
	}
	c := &Type{Object: Object{meta}, Name: name, Qualname: name, Attrs: ns.Copy(), Flags: FlagHeap | FlagBase}
	c.Attrs.internKeys()
	if err := c.chooseBase(t, bases); err != nil {
		return nil, err
	}
	if err := c.takeQualname(t); err != nil {
		return nil, err
	}
	c.takeModule(t)
	c.wrapImplicit()
	if err := c.addSlotMembers(t); err != nil {
		return nil, err
	}
	if c.Attrs.FindStr(NameDoc) < 0 {
		c.Attrs.SetStr(NameDoc, None)
	}
	if c.Attrs.FindStr(NameHash) < 0 && c.Attrs.FindStr(NameEq) >= 0 {
		c.Attrs.SetStr(NameHash, None)
	}
	cell := c.Attrs.GetStr(NameClassCell)
	c.Attrs.DelStr(NameClassCell)
	if err := c.makeMRO(t); err != nil {
		return nil, err
	}
	typeVersion++
	c.Version = typeVersion
	c.fillNew(t)
	c.inheritFlags()
	for _, b := range c.Bases {
		t.AddSubclass(b, c)
	}
	if cell.Ref != nil && SetCell != nil {
		SetCell(cell, c.V())
	}
	if err := c.setNames(t); err != nil {
		return nil, err
	}
	return c, c.callInitSubclass(t, names, kw)
}

// internKeys makes the str keys the interned ones, since attribute lookup compares addresses first.
func (d *Dict) internKeys() {
	for i := range d.entries {
		if s := AsStr(d.entries[i].Key); s != nil && s.Type == StrType {
			d.entries[i].Key = InternStr(s).V()
		}
	}
}

// chooseBase checks the bases and finds the one whose layout the class extends (best_base).
func (c *Type) chooseBase(t *Thread, bases []Value) *Exc {
	var winner, best *Type
	for _, v := range bases {
		b := AsType(v)
		if b == nil {
			return t.TypeError("bases must be types")
		}
		if b.Flags&FlagBase == 0 || !b.hasSubLayout() {
			return t.TypeError("type '" + b.Name + "' is not an acceptable base type")
		}
		c.Bases = append(c.Bases, b)
		s := b.solid()
		switch {
		case winner == nil:
			winner, best = s, b
		case winner.IsSubtype(s):
		case s.IsSubtype(winner):
			winner, best = s, b
		default:
			return t.TypeError("multiple bases have instance lay-out conflict")
		}
	}
	c.Base = best
	c.Kind = best.Kind
	c.NumSlots = best.NumSlots
	c.ExtOffset = best.subOffset()
	return nil
}

// solid is the nearest class on the base line that lays out its instances differently from its base (solid_base).
func (c *Type) solid() *Type {
	for c.Base != nil {
		if c.IsHeap() {
			if len(c.SlotNames) > 0 {
				return c
			}
		} else if c.Kind != c.Base.Kind || c.Kind == KindOther || typeLayouts[c] != 0 || solidTypes[c] {
			return c
		}
		c = c.Base
	}
	return c
}

// subOffset is where instances of classes derived from c keep their attributes; 0 when they cannot have any.
func (c *Type) subOffset() uintptr {
	if c.ExtOffset != 0 {
		return c.ExtOffset
	}
	for b := c; b != nil; b = b.Base {
		if off, ok := typeLayouts[b]; ok {
			return off
		}
	}
	return subLayouts[c.Kind]
}

func (c *Type) hasSubLayout() bool { return c.Kind == KindType || c.subOffset() != 0 }

func (c *Type) takeQualname(t *Thread) *Exc {
	v := c.Attrs.GetStr(NameQualname)
	if v.Ref == nil {
		return nil
	}
	s := AsStr(v)
	if s == nil {
		return t.TypeError("type __qualname__ must be a str, not " + TypeName(v))
	}
	c.Qualname = s.S
	c.Attrs.DelStr(NameQualname)
	return nil
}

// takeModule sets __module__ from the caller's globals when the namespace does not have it, as for type('X', (), {}).
func (c *Type) takeModule(t *Thread) {
	if s := AsStr(c.Attrs.GetStr(NameModule)); s != nil {
		c.Module = s.S
		return
	}
	if c.Attrs.FindStr(NameModule) >= 0 || t.FrameFn == nil {
		return
	}
	fr := t.FrameFn(0)
	if fr.Ref == nil {
		return
	}
	g, err := GetAttrOpt(t, fr, Intern("f_globals"))
	if err != nil || AsDict(g) == nil {
		return
	}
	m := AsDict(g).GetStr(NameName)
	if m.Ref == nil {
		return
	}
	c.Attrs.SetStr(NameModule, m)
	if s := AsStr(m); s != nil {
		c.Module = s.S
	}
}

// wrapImplicit makes __new__ a static method and __init_subclass__ and __class_getitem__ class methods when they are plain functions.
func (c *Type) wrapImplicit() {
	if f := c.Attrs.GetStr(NameNew); f.Ref != nil && f.Ref.Type.Kind == KindFunction {
		c.Attrs.SetStr(NameNew, NewStaticMethod(f))
	}
	for _, n := range []*Str{NameInitSubclass, NameClassGetItem} {
		if f := c.Attrs.GetStr(n); f.Ref != nil && f.Ref.Type.Kind == KindFunction {
			c.Attrs.SetStr(n, NewClassMethod(f))
		}
	}
}

// addSlotMembers reads __slots__ and adds the descriptors that the class needs for its attributes (type_new_slots, Objects/typeobject.c).
func (c *Type) addSlotMembers(t *Thread) *Exc {
	mayDict := c.Base.Flags&FlagHasDict == 0
	mayWeak := c.Base.Flags&FlagWeakref == 0 && !varSized(c.Base)
	addDict, addWeak := mayDict, mayWeak
	if v := c.Attrs.GetStr(NameSlots); v.Ref != nil {
		var err *Exc
		if addDict, addWeak, err = c.readSlots(t, v, mayDict, mayWeak); err != nil {
			return err
		}
		for _, b := range c.Bases {
			addDict = addDict || mayDict && b.Flags&FlagHasDict != 0
			addWeak = addWeak || mayWeak && b.Flags&FlagWeakref != 0
		}
	}
	if addDict {
		c.Flags |= FlagHasDict
		c.Attrs.SetStr(NameDict, newGetSet(c, &dictGetter))
	}
	if addWeak {
		c.Flags |= FlagWeakref
		c.Attrs.SetStr(NameWeakref, newGetSet(c, &weakrefGetter))
	}
	return nil
}

func (c *Type) readSlots(t *Thread, v Value, mayDict, mayWeak bool) (addDict, addWeak bool, err *Exc) {
	items := []Value{v}
	if AsStr(v) == nil {
		if items, err = Collect(t, v); err != nil {
			return false, false, err
		}
	}
	if len(items) > 0 && varSized(c.Base) {
		return false, false, t.TypeError("nonempty __slots__ not supported for subtype of '" + c.Base.Name + "'")
	}
	for _, it := range items {
		s := AsStr(it)
		switch {
		case s == nil:
			return false, false, t.TypeError("__slots__ items must be strings, not '" + TypeName(it) + "'")
		case !IsIdentifier(s.S):
			return false, false, t.TypeError("__slots__ must be identifiers")
		case s.S == "__dict__":
			if !mayDict || addDict {
				return false, false, t.TypeError("__dict__ slot disallowed: we already got one")
			}
			addDict = true
			continue
		case s.S == "__weakref__":
			if !mayWeak || addWeak {
				return false, false, t.TypeError("__weakref__ slot disallowed: we already got one")
			}
			addWeak = true
			continue
		}
		n := Intern(Mangle(c.Name, s.S))
		if c.Attrs.FindStr(n) >= 0 && n != NameQualname && n != NameClassCell {
			return false, false, t.ValueError("'" + n.S + "' in __slots__ conflicts with class variable")
		}
		c.SlotNames = append(c.SlotNames, n)
	}
	slices.SortFunc(c.SlotNames, func(a, b *Str) int { return strings.Compare(a.S, b.S) })
	for _, n := range c.SlotNames {
		c.Attrs.SetStr(n, newGetSet(c, slotMember(n, c.NumSlots)))
		c.NumSlots++
	}
	return addDict, addWeak, nil
}

// varSized reports whether instances have a variable size in CPython, which rules out slots.
func varSized(c *Type) bool {
	switch c.Kind {
	case KindInt, KindBool, KindBytes, KindTuple, KindType:
		return true
	}
	return false
}

// Mangle is the form a private name has inside class class (_Py_Mangle).
func Mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// fullName is the name of a class with its module, unless that is builtins or the program's own (PyType_GetFullyQualifiedName).
func (c *Type) fullName() string {
	if c.Module == "builtins" || c.Module == "__main__" || c.Module == "" {
		return c.Qualname
	}
	return c.Module + "." + c.Qualname
}

// slotMember is the getter of the slot at position i of SlotsOf.
func slotMember(name *Str, i int) *Getter {
	return &Getter{Name: name.S, Member: true, Slot: i + 1,
		Get: func(t *Thread, self Value) (Value, *Exc) {
			if s := SlotsOf(self.Ref); i < len(s) && s[i].Ref != nil {
				return s[i], nil
			}
			return Value{}, t.AttributeError("'"+self.Ref.Type.fullName()+"' object has no attribute '"+name.S+"'", self, name)
		},
		Set: func(t *Thread, self, val Value) *Exc {
			s := SlotsOf(self.Ref)
			if s == nil && val.Ref != nil {
				s = make([]Value, self.Ref.Type.NumSlots)
				ExtOf(self.Ref).slots = unsafe.SliceData(s)
			}
			if val.Ref == nil && (i >= len(s) || s[i].Ref == nil) {
				return t.AttributeErrorPlain(name.S)
			}
			s[i] = val
			return nil
		}}
}

func newGetSet(c *Type, g *Getter) Value {
	o := &GetSet{Object: Object{GetSetType}, Getter: g, Owner: c}
	if g.Member {
		o.Type = MemberType
	}
	return Value{Ref: &o.Object}
}

// makeMRO sets c.MRO: by C3, or by the mro() that a metaclass overrides.
func (c *Type) makeMRO(t *Thread) *Exc {
	for i, b := range c.Bases {
		for _, o := range c.Bases[:i] {
			if o == b {
				return t.TypeError("duplicate base class " + b.Name)
			}
		}
	}
	if f := c.Type.Lookup(NameMro); f == TypeType.Lookup(NameMro) {
		return c.ComputeMRO(t)
	}
	v, _, err := CallSpecial(t, c.V(), NameMro)
	if err != nil {
		return err
	}
	items, err := Collect(t, v)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return t.TypeError("type MRO must not be empty")
	}
	for _, it := range items {
		m := AsType(it)
		if m == nil {
			return t.TypeError("mro() returned a non-class ('" + TypeName(it) + "')")
		}
		if m != c && !c.Base.solid().IsSubtype(m.solid()) {
			return t.TypeError("mro() returned base with unsuitable layout ('" + m.Name + "')")
		}
		c.MRO = append(c.MRO, m)
	}
	return nil
}

// inheritFlags takes over from the bases what instances can do: their layout from the one that the class extends, the rest from any.
func (c *Type) inheritFlags() {
	c.Flags |= c.Base.Flags & (FlagHasDict | FlagWeakref)
	for _, b := range c.Bases {
		c.Flags |= b.Flags & (FlagFinalize | FlagMatchSelf)
		if c.Flags&(FlagSequence|FlagMapping) == 0 {
			c.Flags |= b.Flags & (FlagSequence | FlagMapping)
		}
	}
}

// setNames calls __set_name__ of the attributes that have one.
func (c *Type) setNames(t *Thread) *Exc {
	for _, e := range append([]Entry(nil), c.Attrs.entries...) {
		if e.Key.Ref == nil || e.Val.Ref.Type.Lookup(NameSetName).Ref == nil {
			continue
		}
		_, _, err := CallSpecial(t, e.Val, NameSetName, c.V(), e.Key)
		if err == nil {
			continue
		}
		key, rerr := Repr(t, e.Key)
		if rerr != nil {
			return rerr
		}
		if nerr := AddNote(t, err, "Error calling __set_name__ on '"+TypeName(e.Val)+"' instance "+key+" in '"+c.Name+"'"); nerr != nil {
			return nerr
		}
		return err
	}
	return nil
}

// callInitSubclass is super(c, c).__init_subclass__(**kw).
func (c *Type) callInitSubclass(t *Thread, names []*Str, kw []Value) *Exc {
	if !slices.Contains(c.MRO, c) {
		return t.TypeError("super(type, obj): obj (type " + c.Name + ") is not an instance or subtype of type (" + c.Name + ").")
	}
	f, err := superLookup(t, c, c.V(), c, NameInitSubclass)
	if err != nil || f.Absent() {
		return err
	}
	if b := AsBuiltin(f); len(names) == 0 && b != nil && b.Owner == ObjectType {
		return nil
	}
	_, err = Call(t, f, kw, names)
	return err
}

// MatchAs makes instances of c, and of what derives from it, match the patterns that those of like match: a sequence's, a mapping's or neither (set_collection_flag_recursive,
// Modules/_abc.c). Classes that are not written in Python stay what they are.
func (t *Thread) MatchAs(c, like *Type) {
	const patterns = FlagSequence | FlagMapping
	want := like.Flags & patterns
	if want == 0 {
		return
	}
	t.eachSubclass(c, func(s *Type) {
		if s.IsHeap() {
			s.Flags = s.Flags&^patterns | want
		}
	})
}
