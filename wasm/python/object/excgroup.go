package object

// This file holds exception groups (PEP 654). Their fields: 0 message, 1 exceptions (a tuple).

// GroupItems returns the exceptions of a group.
func GroupItems(e *Exc) []Value {
	if tup := AsTuple(e.Field(1)); tup != nil {
		return tup.Items
	}
	return nil
}

// IsGroup reports whether e is an exception group.
func IsGroup(e *Exc) bool { return e.Is(BaseExceptionGroupType) }

func groupNew(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	pos := args[:len(args)-len(names)]
	if len(pos) != 2 {
		return Value{}, t.TypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + itoa(len(pos)) + " given)")
	}
	if AsStr(pos[0]) == nil {
		return Value{}, t.TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + TypeName(pos[0]))
	}
	if k := pos[1].Ref.Type; k.GetItem == nil || k.Kind == KindDict {
		return Value{}, t.TypeError("second argument (exceptions) must be a sequence")
	}
	items, err := Collect(t, pos[1])
	if err != nil {
		return Value{}, err
	}
	if len(items) == 0 {
		return Value{}, t.ValueError("second argument (exceptions) must be a non-empty sequence")
	}
	plain := true
	for i, v := range items {
		e := AsExc(v)
		if e == nil {
			return Value{}, t.ValueError("Item " + itoa(i) + " of second argument (exceptions) is not an exception")
		}
		plain = plain && e.Is(ExceptionType)
	}
	switch {
	case c == BaseExceptionGroupType && plain:
		c = ExceptionGroupType
	case c == ExceptionGroupType && !plain:
		return Value{}, t.TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
	case !plain && c.IsSubtype(ExceptionType):
		return Value{}, t.TypeError("Cannot nest BaseExceptions in '" + c.Name + "'")
	}
	e := newExc(t, c, pos)
	e.Fields = []Value{pos[0], NewTuple(items...).V()}
	return e.V(), nil
}

func groupStr(t *Thread, self Value) (Value, *Exc) {
	e := AsExc(self)
	msg, err := ToStr(t, orNone(e.Field(0)))
	if err != nil {
		return Value{}, err
	}
	n := len(GroupItems(e))
	word := " sub-exceptions)"
	if n == 1 {
		word = " sub-exception)"
	}
	return String(msg + " (" + itoa(n) + word), nil
}

// groupMatcher turns the argument of split and subgroup into a test of one exception.
func groupMatcher(t *Thread, m Value) (func(t *Thread, e *Exc) (bool, *Exc), *Exc) {
	if isExcClass(m) {
		return func(t *Thread, e *Exc) (bool, *Exc) { return IsInstanceOf(t, e.V(), m) }, nil
	}
	if tup := AsTuple(m); tup != nil {
		all := true
		for _, v := range tup.Items {
			all = all && isExcClass(v)
		}
		if all {
			return func(t *Thread, e *Exc) (bool, *Exc) { return IsInstanceOf(t, e.V(), m) }, nil
		}
	} else if AsType(m) == nil && m.Ref.Type.Call != nil {
		return func(t *Thread, e *Exc) (bool, *Exc) {
			v, err := CallArgs(t, m, e.V())
			if err != nil {
				return false, err
			}
			return Truth(t, v)
		}, nil
	}
	return nil, t.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

func isExcClass(v Value) bool {
	c := AsType(v)
	return c != nil && c.IsSubtype(BaseExceptionType)
}

// SplitGroup divides e, a group or a plain exception, into what matches and what does not; None where nothing is left.
func SplitGroup(t *Thread, e *Exc, match func(t *Thread, e *Exc) (bool, *Exc)) (yes, no Value, err *Exc) {
	ok, err := match(t, e)
	if err != nil {
		return None, None, err
	}
	if ok {
		return e.V(), None, nil
	}
	if !IsGroup(e) {
		return None, e.V(), nil
	}
	if err := t.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return None, None, err
	}
	defer t.Leave()
	var in, out []Value
	for _, v := range GroupItems(e) {
		a, b, err := SplitGroup(t, AsExc(v), match)
		if err != nil {
			return None, None, err
		}
		if !a.IsNone() {
			in = append(in, a)
		}
		if !b.IsNone() {
			out = append(out, b)
		}
	}
	if yes, err = DeriveGroup(t, e, in); err != nil {
		return None, None, err
	}
	no, err = DeriveGroup(t, e, out)
	return yes, no, err
}

// DeriveGroup makes a group like orig out of excs by orig.derive(), with orig's traceback, cause, context and notes; None when excs is empty.
func DeriveGroup(t *Thread, orig *Exc, excs []Value) (Value, *Exc) {
	if len(excs) == 0 {
		return None, nil
	}
	v, err := CallMethod(t, orig.V(), Intern("derive"), NewList(excs).V())
	if err != nil {
		return Value{}, err
	}
	g := AsExc(v)
	if g == nil || !IsGroup(g) {
		return Value{}, t.TypeError("derive must return an instance of BaseExceptionGroup")
	}
	g.Traceback, g.Context = orig.Traceback, orig.Context
	g.Cause, g.CauseSet, g.SuppressContext = orig.Cause, orig.CauseSet, orig.SuppressContext
	notes, err := GetAttrOpt(t, orig.V(), nameNotes)
	if err != nil || notes.Ref == nil || AsList(notes) == nil {
		return v, err
	}
	return v, SetAttr(t, v, nameNotes, NewList(append([]Value(nil), AsList(notes).Items...)).V())
}

func groupSplit(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	match, err := groupMatcher(t, args[1])
	if err != nil {
		return Value{}, err
	}
	yes, no, err := SplitGroup(t, AsExc(args[0]), match)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(yes, no).V(), nil
}

func groupSubgroup(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	match, err := groupMatcher(t, args[1])
	if err != nil {
		return Value{}, err
	}
	return subgroup(t, AsExc(args[0]), match)
}

// subgroup keeps only what matches, without building the rest, whose derive() could have effects.
func subgroup(t *Thread, e *Exc, match func(t *Thread, e *Exc) (bool, *Exc)) (Value, *Exc) {
	ok, err := match(t, e)
	if err != nil || ok {
		return e.V(), err
	}
	if !IsGroup(e) {
		return None, nil
	}
	if err := t.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return None, err
	}
	defer t.Leave()
	var in []Value
	for _, v := range GroupItems(e) {
		a, err := subgroup(t, AsExc(v), match)
		if err != nil {
			return None, err
		}
		if !a.IsNone() {
			in = append(in, a)
		}
	}
	return DeriveGroup(t, e, in)
}

func groupDerive(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	return CallArgs(t, BaseExceptionGroupType.V(), orNone(AsExc(args[0]).Field(0)), args[1])
}

func setupGroups() {
	c := BaseExceptionGroupType
	c.New, c.Str = groupNew, groupStr
	solidTypes[c] = true
	c.Methods([]Native{
		{Name: "derive", Sig: "self, excs, /", Fn: groupDerive},
		{Name: "split", Sig: "self, matcher_value, /", Fn: groupSplit},
		{Name: "subgroup", Sig: "self, matcher_value, /", Fn: groupSubgroup},
	})
	c.ClassMethods([]Native{{Name: "__class_getitem__", Sig: "cls, object, /", Fn: ClassGetItem}})
	message, exceptions := excField("message", 0), excField("exceptions", 1)
	message.Set, exceptions.Set = nil, nil
	c.Getters([]Getter{message, exceptions})
}
