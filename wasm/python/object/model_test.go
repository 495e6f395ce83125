package object

import "testing"

func testThread() *Thread { return &Thread{Interp: NewInterp()} }

// class builds a class from pairs of name and value.
func class(t *testing.T, th *Thread, name string, bases []*Type, attrs ...any) (*Type, *Exc) {
	t.Helper()
	ns := NewDict()
	ns.SetStr(NameModule, String("__main__"))
	for i := 0; i < len(attrs); i += 2 {
		ns.SetStr(Intern(attrs[i].(string)), attrs[i+1].(Value))
	}
	vs := make([]Value, len(bases))
	for i, b := range bases {
		vs[i] = b.V()
	}
	return BuildType(th, TypeType, name, vs, ns, nil, nil)
}

func mustClass(t *testing.T, th *Thread, name string, bases []*Type, attrs ...any) *Type {
	t.Helper()
	c, err := class(t, th, name, bases, attrs...)
	if err != nil {
		t.Fatalf("class %s: %s", name, excText(th, err))
	}
	return c
}

func excText(th *Thread, e *Exc) string {
	s, err := ToStr(th, e.V())
	if err != nil {
		return "(no text)"
	}
	return e.Type.Name + ": " + s
}

// outcome is the repr of v, or the error's class and text.
func outcome(th *Thread, v Value, err *Exc) string {
	if err != nil {
		return excText(th, err)
	}
	s, err := Repr(th, v)
	if err != nil {
		return excText(th, err)
	}
	return s
}

func strTuple(names ...string) Value {
	vs := make([]Value, len(names))
	for i, n := range names {
		vs[i] = String(n)
	}
	return NewTuple(vs...).V()
}

func TestClassErrors(t *testing.T) {
	th := testThread()
	a := mustClass(t, th, "A", nil, "__slots__", strTuple("x"))
	b := mustClass(t, th, "B", nil, "__slots__", strTuple("y"))
	plain := mustClass(t, th, "P", nil)
	sub := mustClass(t, th, "S", []*Type{plain})
	for _, c := range []struct {
		bases []*Type
		attrs []any
		want  string
	}{
		{[]*Type{a, b}, nil, "TypeError: multiple bases have instance lay-out conflict"},
		{[]*Type{IntType, StrType}, nil, "TypeError: multiple bases have instance lay-out conflict"},
		{[]*Type{a, a}, nil, "TypeError: duplicate base class A"},
		{[]*Type{BoolType}, nil, "TypeError: type 'bool' is not an acceptable base type"},
		{[]*Type{plain, sub}, nil, "TypeError: Cannot create a consistent method resolution order (MRO) for bases P, S"},
		{nil, []any{"__slots__", NewTuple(Int(3)).V()}, "TypeError: __slots__ items must be strings, not 'int'"},
		{nil, []any{"__slots__", strTuple("1a")}, "TypeError: __slots__ must be identifiers"},
		{nil, []any{"__slots__", strTuple("a"), "a", Int(1)}, "ValueError: 'a' in __slots__ conflicts with class variable"},
		{[]*Type{IntType}, []any{"__slots__", strTuple("a")}, "TypeError: nonempty __slots__ not supported for subtype of 'int'"},
		{[]*Type{plain}, []any{"__slots__", strTuple("__dict__")}, "TypeError: __dict__ slot disallowed: we already got one"},
		{nil, []any{"__qualname__", Int(3)}, "TypeError: type __qualname__ must be a str, not int"},
	} {
		_, err := class(t, th, "X", c.bases, c.attrs...)
		if got := outcome(th, None, err); got != c.want {
			t.Errorf("class X(%v): %s, want %s", c.bases, got, c.want)
		}
	}
}

func TestAttributesOfInstances(t *testing.T) {
	th := testThread()
	slotted := mustClass(t, th, "A", nil, "__slots__", strTuple("x"))
	plain := mustClass(t, th, "P", nil, "x", Int(1))
	guarded := mustClass(t, th, "G", nil, "p", func() Value {
		v, err := CallArgs(th, PropertyType.V(), None)
		if err != nil {
			t.Fatal(excText(th, err))
		}
		return v
	}())
	x, y := Intern("x"), Intern("y")
	for _, c := range []struct {
		what string
		cls  *Type
		do   func(o Value) (Value, *Exc)
		want string
	}{
		{"unset slot", slotted, func(o Value) (Value, *Exc) { return GetAttr(th, o, x) }, "AttributeError: 'A' object has no attribute 'x'"},
		{"no dict", slotted, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, y, None) },
			"AttributeError: 'A' object has no attribute 'y' and no __dict__ for setting new attributes"},
		{"delete unset slot", slotted, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, x, Value{}) }, "AttributeError: x"},
		{"slot", slotted, func(o Value) (Value, *Exc) {
			if err := SetAttr(th, o, x, Int(5)); err != nil {
				return None, err
			}
			return GetAttr(th, o, x)
		}, "5"},
		{"class attribute", plain, func(o Value) (Value, *Exc) { return GetAttr(th, o, x) }, "1"},
		{"missing", plain, func(o Value) (Value, *Exc) { return GetAttr(th, o, y) }, "AttributeError: 'P' object has no attribute 'y'"},
		{"property", guarded, func(o Value) (Value, *Exc) { return GetAttr(th, o, Intern("p")) }, "AttributeError: property 'p' of 'G' object has no getter"},
		{"set property", guarded, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, Intern("p"), None) },
			"AttributeError: property 'p' of 'G' object has no setter"},
		{"class to int", plain, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, NameClass, IntType.V()) },
			"TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses"},
		{"class of other layout", plain, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, NameClass, slotted.V()) },
			"TypeError: __class__ assignment: 'A' object layout differs from 'P'"},
		{"arguments", plain, func(o Value) (Value, *Exc) { return CallArgs(th, plain.V(), Int(1)) }, "TypeError: P() takes no arguments"},
		{"dict", plain, func(o Value) (Value, *Exc) { return None, SetAttr(th, o, NameDict, Int(1)) },
			"TypeError: __dict__ must be set to a dictionary, not a 'int'"},
	} {
		o, err := CallArgs(th, c.cls.V())
		if err != nil {
			t.Fatal(excText(th, err))
		}
		v, err := c.do(o)
		if got := outcome(th, v, err); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

func TestExceptionTexts(t *testing.T) {
	th := testThread()
	call := func(c *Type, args ...Value) Value {
		v, err := CallArgs(th, c.V(), args...)
		if err != nil {
			return err.V()
		}
		return v
	}
	group := func(es ...Value) Value { return call(BaseExceptionGroupType, String("g"), NewList(es).V()) }
	for _, c := range []struct {
		v         Value
		repr, str string
	}{
		{call(ValueErrorType), "ValueError()", ""},
		{call(ValueErrorType, String("a"), Int(1)), "ValueError('a', 1)", "('a', 1)"},
		{call(KeyErrorType, String("a")), "KeyError('a')", "'a'"},
		{call(OSErrorType, Int(2), String("no"), String("f")), "FileNotFoundError(2, 'no')", "[Errno 2] no: 'f'"},
		{call(OSErrorType, Int(110), String("late")), "TimeoutError(110, 'late')", "[Errno 110] late"},
		{call(SyntaxErrorType, String("m"), NewTuple(String("d/f"), Int(1), Int(2), String("t")).V()), "SyntaxError('m', ('d/f', 1, 2, 't'))", "m (f, line 1)"},
		{call(UnicodeEncodeErrorType, String("ascii"), String("é"), Int(0), Int(1), String("bad")),
			"UnicodeEncodeError('ascii', 'é', 0, 1, 'bad')", `'ascii' codec can't encode character '\xe9' in position 0: bad`},
		{group(call(ValueErrorType)), "ExceptionGroup('g', [ValueError()])", "g (1 sub-exception)"},
		{group(call(ValueErrorType), call(KeyboardInterruptType)), "BaseExceptionGroup('g', [ValueError(), KeyboardInterrupt()])", "g (2 sub-exceptions)"},
		{group(), "ValueError('second argument (exceptions) must be a non-empty sequence')", "second argument (exceptions) must be a non-empty sequence"},
		{group(Int(1)), "ValueError('Item 0 of second argument (exceptions) is not an exception')", "Item 0 of second argument (exceptions) is not an exception"},
	} {
		s, err := ToStr(th, c.v)
		if got := outcome(th, c.v, err); got != c.repr || s != c.str {
			t.Errorf("%s / %s, want %s / %s", got, s, c.repr, c.str)
		}
	}
}

func TestSplitGroupKeepsNesting(t *testing.T) {
	th := testThread()
	group := func(name string, es ...Value) Value {
		v, err := CallArgs(th, ExceptionGroupType.V(), String(name), NewList(es).V())
		if err != nil {
			t.Fatal(excText(th, err))
		}
		return v
	}
	g := group("g", th.ValueError("1").V(), th.NewExc(OSErrorType, "2").V(), group("h", th.ValueError("3").V()))
	v, err := CallMethod(th, g, Intern("split"), ValueErrorType.V())
	want := "(ExceptionGroup('g', [ValueError('1'), ExceptionGroup('h', [ValueError('3')])]), ExceptionGroup('g', [OSError('2')]))"
	if got := outcome(th, v, err); got != want {
		t.Errorf("split: %s\nwant   %s", got, want)
	}
}

func TestReprsOfNatives(t *testing.T) {
	th := testThread()
	attr := func(o Value, name string) Value {
		v, err := GetAttr(th, o, Intern(name))
		if err != nil {
			t.Fatal(excText(th, err))
		}
		return v
	}
	or := func(a, b Value) Value {
		v, err := BinaryOp(th, OpOr, a, b)
		if err != nil {
			return err.V()
		}
		return v
	}
	sub := func(c *Type, k Value) Value {
		v, err := GetItem(th, c.V(), k)
		if err != nil {
			return err.V()
		}
		return v
	}
	for _, c := range []struct {
		v    Value
		want string
	}{
		{attr(ListType.V(), "append"), "<method 'append' of 'list' objects>"},
		{attr(IntType.V(), "__add__"), "<slot wrapper '__add__' of 'int' objects>"},
		{attr(ObjectType.V(), "__class__"), "<class 'type'>"},
		{ObjectType.Lookup(NameClass), "<attribute '__class__' of 'object' objects>"},
		{or(IntType.V(), None), "int | None"},
		{or(None, IntType.V()), "None | int"},
		{or(or(IntType.V(), StrType.V()), IntType.V()), "int | str"},
		{sub(ListType, IntType.V()), "list[int]"},
		{sub(TupleType, NewTuple(IntType.V(), Ellipsis).V()), "tuple[int, ...]"},
		{sub(TypeType, IntType.V()), "type[int]"},
		{sub(IntType, StrType.V()), `TypeError("type 'int' is not subscriptable")`},
	} {
		if got := outcome(th, c.v, nil); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestWeakRefsDie(t *testing.T) {
	th := testThread()
	o := NewInstance(mustClass(t, th, "N", nil))
	r, err := CallArgs(th, WeakRefType.V(), o)
	if err != nil {
		t.Fatal(excText(th, err))
	}
	if again, _ := CallArgs(th, WeakRefType.V(), o); again != r {
		t.Error("a second plain reference is not the first one")
	}
	if v, err := CallArgs(th, r); err != nil || v != o {
		t.Error("a live reference does not give its target")
	}
	if calls := ClearWeakRefs(th, o.Ref); len(calls) != 0 {
		t.Errorf("%d callbacks, want none", len(calls))
	}
	if v, err := CallArgs(th, r); err != nil || !v.IsNone() {
		t.Error("a dead reference is not None")
	}
	if _, err := CallArgs(th, WeakRefType.V(), Int(3)); outcome(th, None, err) != "TypeError: cannot create weak reference to 'int' object" {
		t.Error(outcome(th, None, err))
	}
}
