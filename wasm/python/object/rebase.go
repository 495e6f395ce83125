package object

import "slices"

// This file assigns to __bases__ of a class (type_set_bases, Objects/typeobject.c): allowed as long as the layout of instances stays the same.

func typeSetBases(t *Thread, self, val Value) *Exc {
	c := AsType(self)
	if err := heapOnly(t, c, "__bases__", val); err != nil {
		return err
	}
	tup := AsTuple(val)
	if tup == nil {
		return t.TypeError("can only assign tuple to " + c.Name + ".__bases__, not " + TypeName(val))
	}
	if len(tup.Items) == 0 {
		return t.TypeError("can only assign non-empty tuple to " + c.Name + ".__bases__, not ()")
	}
	for _, v := range tup.Items {
		b := AsType(v)
		if b == nil {
			return t.TypeError(c.Name + ".__bases__ must be tuple of classes, not '" + TypeName(v) + "'")
		}
		if b.IsSubtype(c) {
			return t.TypeError("a __bases__ item causes an inheritance cycle")
		}
	}
	probe := &Type{}
	if err := probe.chooseBase(t, tup.Items); err != nil {
		return err
	}
	if err := replaceable(t, c.Base, probe.Base, "__bases__"); err != nil {
		return err
	}
	return c.rebase(t, probe.Base, probe.Bases)
}

// rebase gives c other bases, and c and all classes derived from it new MROs and slots. On an error all stays as it was.
func (c *Type) rebase(t *Thread, base *Type, bases []*Type) *Exc {
	type old struct {
		c   *Type
		mro []*Type
	}
	var done []old
	oldBase, oldBases := c.Base, c.Bases
	c.Base, c.Bases = base, bases
	var err *Exc
	t.eachSubclass(c, func(s *Type) {
		if err != nil {
			return
		}
		done = append(done, old{s, s.MRO})
		s.MRO = nil
		if err = s.makeMRO(t); err != nil {
			return
		}
		typeVersion++
		s.Version = typeVersion
	})
	if err != nil {
		c.Base, c.Bases = oldBase, oldBases
		for _, o := range done {
			o.c.MRO = o.mro
		}
		c.Modified(t)
		return err
	}
	for _, b := range oldBases {
		t.dropSubclass(b, c)
	}
	for _, b := range bases {
		t.AddSubclass(b, c)
	}
	t.eachSubclass(c, func(s *Type) {
		for _, d := range slotDefs {
			clearSlot(s, d)
		}
		s.userOps = 0
		FillSlots(t, s)
		s.inheritFlags()
	})
	return nil
}

// dropSubclass forgets s as a direct subclass of c.
func (i *Interp) dropSubclass(c, s *Type) {
	if k := slices.Index(i.subclasses[c], s); k >= 0 {
		i.subclasses[c] = slices.Delete(slices.Clone(i.subclasses[c]), k, k+1)
	}
}

// replaceable reports whether instances of from are laid out as those of to are, so that an assignment to attr can put one class in the place of the other
// (compatible_for_assignment, Objects/typeobject.c).
func replaceable(t *Thread, from, to *Type, attr string) *Exc {
	if from.collectable() != to.collectable() {
		return t.TypeError(attr + " assignment: '" + to.Name + "' deallocator differs from '" + from.Name + "'")
	}
	a, b := from.layoutRoot(), to.layoutRoot()
	if a != b && !(a.IsHeap() && b.IsHeap() && a.Base == b.Base && a.attributeFlags() == b.attributeFlags() && slices.Equal(a.SlotNames, b.SlotNames)) {
		return t.TypeError(attr + " assignment: '" + to.Name + "' object layout differs from '" + from.Name + "'")
	}
	return nil
}

func (c *Type) attributeFlags() uint32 { return c.Flags & (FlagHasDict | FlagWeakref) }

// layoutRoot is the class on c's base line that last changed the layout of instances.
func (c *Type) layoutRoot() *Type {
	for c.Base != nil && c.attributeFlags() == c.Base.attributeFlags() && len(c.SlotNames) == 0 && c.solid() == c.Base.solid() {
		c = c.Base
	}
	return c
}

// collectable reports whether CPython's cycle collector knows instances of c, which decides how they are freed.
func (c *Type) collectable() bool {
	if c.IsHeap() {
		return true
	}
	switch c.Kind {
	case KindInt, KindBool, KindFloat, KindComplex, KindStr, KindBytes, KindByteArray:
		return false
	}
	return c != ObjectType
}
