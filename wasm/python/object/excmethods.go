package object

import (
	"strconv"
	"strings"
	"unsafe"
)

// This file gives exceptions their constructors, attributes and texts (Objects/exceptions.c).

func excNew(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	if c.Flags&FlagAbstract != 0 {
		return Value{}, abstractError(t, c)
	}
	return newExc(t, c, args[:len(args)-len(names)]).V(), nil
}

func newExc(t *Thread, c *Type, pos []Value) *Exc {
	e := &Exc{Object: Object{c}, Args: NewTuple(append([]Value(nil), pos...)...)}
	t.born(&e.Object)
	return e
}

// excInit is BaseException.__init__: it keeps the arguments.
func excInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	if len(names) > 0 {
		return t.TypeError(self.Ref.Type.Name + "() takes no keyword arguments")
	}
	AsExc(self).setArgs(args)
	return nil
}

func (e *Exc) setArgs(args []Value) {
	if old := e.Args.Items; len(old) == len(args) {
		same := true
		for i := range args {
			same = same && old[i] == args[i]
		}
		if same {
			return
		}
	}
	e.Args = NewTuple(append([]Value(nil), args...)...)
}

// initFields makes an __init__ that sets the positional arguments by BaseException.__init__ and the fields from keywords; fields are named in the order of
// Exc.Fields, from is the index of the first one that may be given by keyword.
func initFields(kind string, fields []string, from int, positional func(e *Exc, args []Value)) func(t *Thread, self Value, args []Value, names []*Str) *Exc {
	return func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		e := AsExc(self)
		pos := args[:len(args)-len(names)]
		e.setArgs(pos)
		e.Fields = nil
		if positional != nil {
			positional(e, pos)
		}
	next:
		for i, n := range names {
			for k := from; k < len(fields); k++ {
				if fields[k] == n.S {
					e.SetField(k, args[len(pos)+i])
					continue next
				}
			}
			return t.TypeError(kind + "() got an unexpected keyword argument '" + n.S + "'")
		}
		return nil
	}
}

// excStr is BaseException.__str__.
func excStr(t *Thread, self Value) (Value, *Exc) {
	e := AsExc(self)
	switch len(e.Args.Items) {
	case 0:
		return EmptyStr.V(), nil
	case 1:
		s, err := ToStr(t, e.Args.Items[0])
		return String(s), err
	}
	s, err := ToStr(t, e.Args.V())
	return String(s), err
}

func excRepr(t *Thread, self Value) (Value, *Exc) {
	e := AsExc(self)
	if len(e.Args.Items) == 1 {
		s, err := Repr(t, e.Args.Items[0])
		return String(e.Type.ShortName() + "(" + s + ")"), err
	}
	s, err := Repr(t, e.Args.V())
	return String(e.Type.ShortName() + s), err
}

// excField is the member descriptor of field i; what is not set reads as None.
func excField(name string, i int) Getter {
	return Getter{Name: name, Member: true,
		Get: func(t *Thread, v Value) (Value, *Exc) { return orNone(AsExc(v).Field(i)), nil },
		Set: func(t *Thread, v, val Value) *Exc {
			AsExc(v).SetField(i, val)
			return nil
		}}
}

// excFields adds the members of a class that has fields of its own, which makes it a layout of its own, too.
func excFields(c *Type, names ...string) {
	solidTypes[c] = true
	gs := make([]Getter, len(names))
	for i, n := range names {
		gs[i] = excField(n, i)
	}
	c.Getters(gs)
}

// AddNote is e.add_note(text).
func AddNote(t *Thread, e *Exc, text string) *Exc {
	_, err := excAddNote(t, []Value{e.V(), String(text)}, nil)
	return err
}

var nameNotes = Intern("__notes__")

func excAddNote(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	if AsStr(args[1]) == nil {
		return Value{}, t.TypeError("note must be a str, not '" + TypeName(args[1]) + "'")
	}
	notes, err := GetAttrOpt(t, args[0], nameNotes)
	if err != nil {
		return Value{}, err
	}
	if notes.Ref == nil {
		notes = NewList(nil).V()
		if err := SetAttr(t, args[0], nameNotes, notes); err != nil {
			return Value{}, err
		}
	}
	l := AsList(notes)
	if l == nil {
		return Value{}, t.TypeError("Cannot add note: __notes__ is not a list")
	}
	l.Items = append(l.Items, args[1])
	return None, nil
}

// AddNote is e.add_note(text).
func (t *Thread) AddNote(e *Exc, text string) *Exc {
	_, err := excAddNote(t, []Value{e.V(), String(text)}, nil)
	return err
}

// AsTraceback returns v as a traceback, or nil.
func AsTraceback(v Value) *Traceback {
	if v.Ref != nil && v.Ref.Type == TracebackType {
		return (*Traceback)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the traceback as a value; None for nil.
func (tb *Traceback) V() Value {
	if tb == nil {
		return None
	}
	return Value{Ref: &tb.Object}
}

func excSetTraceback(t *Thread, self, val Value) *Exc {
	if val.Ref == nil {
		return t.TypeError("__traceback__ may not be deleted")
	}
	tb := AsTraceback(val)
	if tb == nil && !val.IsNone() {
		return t.TypeError("__traceback__ must be a traceback or None")
	}
	AsExc(self).Traceback = tb
	return nil
}

// linkSetter sets __cause__ or __context__.
func linkSetter(word string, set func(e, to *Exc)) func(t *Thread, self, val Value) *Exc {
	return func(t *Thread, self, val Value) *Exc {
		if val.Ref == nil {
			return t.TypeError("__" + word + "__ may not be deleted")
		}
		to := AsExc(val)
		if to == nil && !val.IsNone() {
			return t.TypeError("exception " + word + " must be None or derive from BaseException")
		}
		set(AsExc(self), to)
		return nil
	}
}

var excGetters = []Getter{
	dictGetter,
	{Name: "args", Get: func(t *Thread, v Value) (Value, *Exc) { return AsExc(v).Args.V(), nil },
		Set: func(t *Thread, v, val Value) *Exc {
			if val.Ref == nil {
				return t.TypeError("args may not be deleted")
			}
			items, err := Collect(t, val)
			if err == nil {
				AsExc(v).Args = NewTuple(items...)
			}
			return err
		}},
	{Name: "__traceback__", Get: func(t *Thread, v Value) (Value, *Exc) { return AsExc(v).Traceback.V(), nil }, Set: excSetTraceback},
	{Name: "__context__", Get: func(t *Thread, v Value) (Value, *Exc) { return AsExc(v).Context.V(), nil },
		Set: linkSetter("context", func(e, to *Exc) { e.Context = to })},
	{Name: "__cause__", Get: func(t *Thread, v Value) (Value, *Exc) { return AsExc(v).Cause.V(), nil },
		Set: linkSetter("cause", func(e, to *Exc) { e.Cause, e.CauseSet, e.SuppressContext = to, true, true })},
	{Name: "__suppress_context__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return Bool(AsExc(v).SuppressContext), nil },
		Set: func(t *Thread, v, val Value) *Exc {
			if val.Ref == nil {
				return t.TypeError("can't delete numeric/char attribute")
			}
			if val.Ref != &BoolTag {
				return t.TypeError("attribute value type must be bool")
			}
			AsExc(v).SuppressContext = val == True
			return nil
		}},
}

func setupBaseException() {
	c := BaseExceptionType
	c.New, c.Init, c.Str, c.Repr = excNew, excInit, excStr, excRepr
	c.Traverse = func(o *Object, visit func(Value)) {
		e := AsExc(Obj(o))
		visit(e.Args.V())
		visitAll(visit, e.Fields...)
		if e.Traceback != nil {
			visit(e.Traceback.V())
		}
		if e.Context != nil {
			visit(e.Context.V())
		}
		if e.Cause != nil {
			visit(e.Cause.V())
		}
	}
	c.Getters(excGetters)
	c.Methods([]Native{
		{Name: "with_traceback", Sig: "self, object, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			return a[0], excSetTraceback(t, a[0], a[1])
		}},
		{Name: "add_note", Sig: "self, object, /", Fn: excAddNote},
		{Name: "__reduce__", Sig: "self, /", Fn: excReduce},
		{Name: "__setstate__", Sig: "self, object, /", Fn: excSetState},
	})
}

func excReduce(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	e := AsExc(a[0])
	if e.Dict != nil && e.Dict.Len() > 0 {
		return NewTuple(e.Type.V(), e.Args.V(), e.Dict.V()).V(), nil
	}
	return NewTuple(e.Type.V(), e.Args.V()).V(), nil
}

func excSetState(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if a[1].IsNone() {
		return None, nil
	}
	d := AsDict(a[1])
	if d == nil {
		return Value{}, t.TypeError("state is not a dictionary")
	}
	for _, e := range d.Copy().entries {
		s := AsStr(e.Key)
		if s == nil {
			return Value{}, t.TypeError("attribute name must be string, not '" + TypeName(e.Key) + "'")
		}
		if err := SetAttr(t, a[0], InternStr(s), e.Val); err != nil {
			return Value{}, err
		}
	}
	return None, nil
}

// firstArg is the getter of a field that exceptions made by the engine leave to their first argument.
func firstArg(name string) Getter {
	g := excField(name, 0)
	g.Get = func(t *Thread, v Value) (Value, *Exc) {
		e := AsExc(v)
		if f := e.Field(0); f.Ref != nil {
			return f, nil
		}
		if len(e.Fields) == 0 && len(e.Args.Items) > 0 {
			return e.Args.Items[0], nil
		}
		return None, nil
	}
	return g
}

func setupStops() {
	StopIterationType.Init = func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		if err := excInit(t, self, args, names); err != nil {
			return err
		}
		v := None
		if len(args) > 0 {
			v = args[0]
		}
		AsExc(self).SetField(0, v)
		return nil
	}
	solidTypes[StopIterationType], solidTypes[SystemExitType] = true, true
	StopIterationType.Getters([]Getter{firstArg("value")})
	SystemExitType.Init = func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		if err := excInit(t, self, args, names); err != nil {
			return err
		}
		switch len(args) {
		case 0:
			AsExc(self).SetField(0, None)
		case 1:
			AsExc(self).SetField(0, args[0])
		default:
			AsExc(self).SetField(0, AsExc(self).Args.V())
		}
		return nil
	}
	SystemExitType.Getters([]Getter{firstArg("code")})
	KeyErrorType.Str = func(t *Thread, self Value) (Value, *Exc) {
		if a := AsExc(self).Args.Items; len(a) == 1 {
			s, err := Repr(t, a[0])
			return String(s), err
		}
		return excStr(t, self)
	}
}

func setupNamed() {
	importFields := []string{"msg", "name", "path", "name_from"}
	ImportErrorType.Init = initFields("ImportError", importFields, 1, func(e *Exc, args []Value) {
		if len(args) == 1 {
			e.SetField(0, args[0])
		}
	})
	ImportErrorType.Str = func(t *Thread, self Value) (Value, *Exc) {
		if m := AsExc(self).Field(0); m.Ref != nil && m.Ref.Type == StrType {
			return m, nil
		}
		return excStr(t, self)
	}
	excFields(ImportErrorType, importFields...)
	NameErrorType.Init = initFields("NameError", []string{"name"}, 0, nil)
	excFields(NameErrorType, "name")
	AttributeErrorType.Init = initFields("AttributeError", []string{"name", "obj"}, 0, nil)
	excFields(AttributeErrorType, "name", "obj")
}

// Indexes of OSError's fields.
const (
	osErrno = iota
	osStrerror
	osFilename
	osFilename2
)

// errnoTypes gives the subclass of OSError for an error number of Linux (PEP 3151).
var errnoTypes = map[int64]*Type{
	1: PermissionErrorType, 2: FileNotFoundErrorType, 3: ProcessLookupErrorType, 4: InterruptedErrorType, 10: ChildProcessErrorType, 11: BlockingIOErrorType,
	13: PermissionErrorType, 17: FileExistsErrorType, 20: NotADirectoryErrorType, 21: IsADirectoryErrorType, 32: BrokenPipeErrorType,
	103: ConnectionAbortedErrorType, 104: ConnectionResetErrorType, 108: BrokenPipeErrorType, 110: TimeoutErrorType, 111: ConnectionRefusedErrorType,
	114: BlockingIOErrorType, 115: BlockingIOErrorType,
}

func osErrorNew(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	pos := args[:len(args)-len(names)]
	if c == OSErrorType && len(pos) >= 2 && len(pos) <= 5 && pos[0].Ref == &IntTag {
		if sub := errnoTypes[pos[0].N]; sub != nil {
			c = sub
		}
	}
	e := newExc(t, c, pos)
	e.setOSError(pos)
	return e.V(), nil
}

// setOSError takes OSError(errno, strerror[, filename[, winerror[, filename2]]]) apart; other forms only have args.
func (e *Exc) setOSError(pos []Value) {
	e.Fields = nil
	if len(pos) < 2 || len(pos) > 5 {
		return
	}
	e.SetField(osErrno, pos[0])
	e.SetField(osStrerror, pos[1])
	if len(pos) > 2 && !pos[2].IsNone() {
		e.SetField(osFilename, pos[2])
		if len(pos) > 4 && !pos[4].IsNone() {
			e.SetField(osFilename2, pos[4])
		}
		e.Args = NewTuple(pos[0], pos[1])
	}
}

func osErrorInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	if len(names) > 0 {
		return t.TypeError(self.Ref.Type.Name + "() takes no keyword arguments")
	}
	e := AsExc(self)
	e.setArgs(args)
	e.setOSError(args)
	return nil
}

func osErrorStr(t *Thread, self Value) (Value, *Exc) {
	e := AsExc(self)
	no, text, file, file2 := e.Field(osErrno), e.Field(osStrerror), e.Field(osFilename), e.Field(osFilename2)
	if file.Ref == nil && (no.Ref == nil || text.Ref == nil) {
		return excStr(t, self)
	}
	b := "[Errno "
	for i, v := range []Value{orNone(no), orNone(text)} {
		s, err := ToStr(t, v)
		if err != nil {
			return Value{}, err
		}
		if i == 1 {
			b += "] "
		}
		b += s
	}
	if file.Ref == nil {
		return String(b), nil
	}
	s, err := Repr(t, file)
	if err != nil {
		return Value{}, err
	}
	b += ": " + s
	if file2.Ref != nil {
		if s, err = Repr(t, file2); err != nil {
			return Value{}, err
		}
		b += " -> " + s
	}
	return String(b), nil
}

// Indexes of SyntaxError's fields.
const (
	synMsg = iota
	synFilename
	synLineno
	synOffset
	synText
	synEndLineno
	synEndOffset
	synPrint
)

func syntaxErrorInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	if err := excInit(t, self, args, names); err != nil {
		return err
	}
	e := AsExc(self)
	e.Fields = nil
	if len(args) > 0 {
		e.SetField(synMsg, args[0])
	}
	if len(args) != 2 {
		return nil
	}
	info, err := Collect(t, args[1])
	if err != nil {
		return err
	}
	if n := len(info); n < 4 || n > 6 {
		word := "at least 4"
		if n > 6 {
			word = "at most 6"
		}
		return t.TypeError("function takes " + word + " arguments (" + itoa(n) + " given)")
	}
	for i, v := range info {
		e.SetField(synFilename+i, v)
	}
	if len(info) == 5 {
		return t.TypeError("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

func syntaxErrorStr(t *Thread, self Value) (Value, *Exc) {
	e := AsExc(self)
	b, err := ToStr(t, orNone(e.Field(synMsg)))
	if err != nil {
		return Value{}, err
	}
	file, line := AsStr(orNone(e.Field(synFilename))), e.Field(synLineno)
	hasLine := line.Ref == &IntTag
	switch {
	case file != nil && hasLine:
		b += " (" + baseName(file.S) + ", line " + strconv.FormatInt(line.N, 10) + ")"
	case file != nil:
		b += " (" + baseName(file.S) + ")"
	case hasLine:
		b += " (line " + strconv.FormatInt(line.N, 10) + ")"
	}
	return String(b), nil
}

func baseName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// unicodeInit makes the __init__ of the Unicode errors; kinds says what each argument must be: s str, b bytes, i int.
func unicodeInit(kinds string, at int) func(t *Thread, self Value, args []Value, names []*Str) *Exc {
	return func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		if err := excInit(t, self, args, names); err != nil {
			return err
		}
		if len(args) != len(kinds) {
			return t.TypeError("function takes exactly " + itoa(len(kinds)) + " arguments (" + itoa(len(args)) + " given)")
		}
		e := AsExc(self)
		e.Fields = nil
		for i := range kinds {
			k := args[i].Ref.Type.Kind
			ok, want := k == KindStr, "str"
			switch kinds[i] {
			case 'b':
				ok, want = k == KindBytes || k == KindByteArray, "a bytes-like object"
			case 'i':
				ok, want = k == KindInt || k == KindBool, "int"
			}
			if !ok && kinds[i] == 'b' {
				return t.TypeError("a bytes-like object is required, not '" + TypeName(args[i]) + "'")
			}
			if !ok && kinds[i] == 'i' {
				return t.TypeError("'" + TypeName(args[i]) + "' object cannot be interpreted as an integer")
			}
			if !ok {
				return t.TypeError("argument " + itoa(i+1) + " must be " + want + ", not " + TypeName(args[i]))
			}
			e.SetField(at+i, args[i])
		}
		return nil
	}
}

// Indexes of the Unicode errors' fields.
const (
	uniEncoding = iota
	uniObject
	uniStart
	uniEnd
	uniReason
)

// unicodeStr makes their __str__; verb is what could not be done: "encode", "decode" or "translate".
func unicodeStr(verb string) UnaryFunc {
	return func(t *Thread, self Value) (Value, *Exc) {
		e := AsExc(self)
		if e.Field(uniObject).Ref == nil {
			return EmptyStr.V(), nil
		}
		b := ""
		if verb != "translate" {
			enc, err := ToStr(t, e.Field(uniEncoding))
			if err != nil {
				return Value{}, err
			}
			b = "'" + enc + "' codec "
		}
		reason, err := ToStr(t, e.Field(uniReason))
		if err != nil {
			return Value{}, err
		}
		start, end := e.Field(uniStart).N, e.Field(uniEnd).N
		b += "can't " + verb + " "
		one, err := unicodeItem(t, e.Field(uniObject), start)
		if err != nil {
			return Value{}, err
		}
		what := "character"
		if verb == "decode" {
			what = "byte"
		}
		if end == start+1 && one != "" {
			return String(b + what + " " + one + " in position " + strconv.FormatInt(start, 10) + ": " + reason), nil
		}
		return String(b + what + "s in position " + strconv.FormatInt(start, 10) + "-" + strconv.FormatInt(end-1, 10) + ": " + reason), nil
	}
}

// unicodeItem shows the character or byte at position i; "" when i is outside.
func unicodeItem(t *Thread, obj Value, i int64) (string, *Exc) {
	if s := AsStr(obj); s != nil {
		if i < 0 || i >= int64(s.Len()) {
			return "", nil
		}
		r := s.Runes()[i]
		return "'" + string(appendEscape(nil, r)) + "'", nil
	}
	n, err := Len(t, obj)
	if err != nil || i < 0 || i >= int64(n) {
		return "", err
	}
	v, err := GetItem(t, obj, Int(i))
	if err != nil {
		return "", err
	}
	return "0x" + hexDigits[v.N>>4&15:][:1] + hexDigits[v.N&15:][:1], nil
}

func setupUnicodeErrors() {
	fields := []string{"encoding", "object", "start", "end", "reason"}
	UnicodeDecodeErrorType.Init, UnicodeDecodeErrorType.Str = unicodeInit("sbiis", 0), unicodeStr("decode")
	UnicodeEncodeErrorType.Init, UnicodeEncodeErrorType.Str = unicodeInit("ssiis", 0), unicodeStr("encode")
	UnicodeTranslateErrorType.Init, UnicodeTranslateErrorType.Str = unicodeInit("siis", uniObject), unicodeStr("translate")
	for _, c := range []*Type{UnicodeDecodeErrorType, UnicodeEncodeErrorType, UnicodeTranslateErrorType} {
		excFields(c, fields...)
	}
}

// loops reports whether linking tb behind next would close a ring.
func (tb *Traceback) reaches(to *Traceback) bool {
	for p := tb; p != nil; p = p.Next {
		if p == to {
			return true
		}
	}
	return false
}

// tracebackArgs is types.TracebackType(…) (tb_new, Python/traceback.c).
var tracebackArgs = &Native{Name: "traceback", Sig: "tb_next, tb_frame, tb_lasti, tb_lineno", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	next := AsTraceback(a[0])
	if next == nil && !a[0].IsNone() {
		return Value{}, t.TypeError("expected traceback object or None, got '" + TypeName(a[0]) + "'")
	}
	if a[1].Ref.Type.Kind != KindFrame {
		return Value{}, t.TypeError("traceback() argument 'tb_frame' must be frame, not " + ArgType(a[1]))
	}
	lasti, err := Index(t, a[2])
	if err != nil {
		return Value{}, err
	}
	line, err := Index(t, a[3])
	if err != nil {
		return Value{}, err
	}
	return (&Traceback{Object: Object{TracebackType}, Next: next, Frame: a[1].Ref, Lasti: int(lasti)/2 - 1, Lineno: int(line)}).V(), nil
}}

func setupTraceback() {
	c := TracebackType
	as := func(v Value) *Traceback { return (*Traceback)(unsafe.Pointer(v.Ref)) }
	c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
		return CallNative(t, &Builtin{Native: tracebackArgs}, args, names)
	}
	c.Getters([]Getter{
		{Name: "tb_next", Get: func(t *Thread, v Value) (Value, *Exc) { return as(v).Next.V(), nil },
			Set: func(t *Thread, v, val Value) *Exc {
				if val.Ref == nil {
					return t.TypeError("can't delete tb_next attribute")
				}
				next := AsTraceback(val)
				if next == nil && !val.IsNone() {
					return t.TypeError("expected traceback object, got '" + TypeName(val) + "'")
				}
				if next.reaches(as(v)) {
					return t.ValueError("traceback loop detected")
				}
				as(v).Next = next
				return nil
			}},
		{Name: "tb_frame", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) {
			if f := as(v).Frame; f != nil {
				return Obj(f), nil
			}
			return None, nil
		}},
		{Name: "tb_lasti", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return Int(int64(as(v).Lasti+1) * 2), nil }},
		{Name: "tb_lineno", Get: func(t *Thread, v Value) (Value, *Exc) { return Int(int64(as(v).Lineno)), nil }},
	})
	c.Traverse = func(o *Object, visit func(Value)) {
		tb := as(Obj(o))
		if tb.Next != nil {
			visit(tb.Next.V())
		}
		if tb.Frame != nil {
			visit(Obj(tb.Frame))
		}
	}
	Ready(c)
}

func setupExceptions() {
	setupBaseException()
	setupStops()
	setupNamed()
	OSErrorType.New, OSErrorType.Init, OSErrorType.Str = osErrorNew, osErrorInit, osErrorStr
	excFields(OSErrorType, "errno", "strerror", "filename", "filename2")
	SyntaxErrorType.Init, SyntaxErrorType.Str = syntaxErrorInit, syntaxErrorStr
	excFields(SyntaxErrorType, "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
	setupUnicodeErrors()
	setupGroups()
	ExceptionGroupType.Bases = []*Type{BaseExceptionGroupType, ExceptionType}
	ExceptionGroupType.Flags |= FlagWeakref
	ExceptionGroupType.Getters([]Getter{weakrefGetter})
	Ready(ExceptionTypes...)
	setupTraceback()
}
