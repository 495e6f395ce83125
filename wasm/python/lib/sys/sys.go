// Package sys is Python's module sys: what a program can ask about the interpreter, its arguments, standard streams and limits.
package sys

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// maxRecursion is the highest recursion limit that is honoured; Python frames live on the heap, so it only guards memory.
const maxRecursion = 1_000_000

// Module makes the module for a run.
func Module(m *vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("sys")
	argv := make([]value, 0, len(m.Argv)+1)
	argv = append(argv, object.String(vm.MainFile))
	for _, a := range m.Argv {
		argv = append(argv, object.String(a))
	}
	mod.Set("argv", object.NewList(argv).V())
	mod.Set("orig_argv", object.NewList(append([]value{object.String("python3")}, argv...)).V())
	mod.Set("modules", m.In.Modules.V())
	mod.Set("path", object.NewList([]value{object.String("")}).V())
	mod.Set("version", object.String("3.13.0 (Loopscope)"))
	mod.Set("version_info", versionInfo(m.T))
	mod.Set("hexversion", object.Int(0x030d00f0))
	mod.Set("api_version", object.Int(1013))
	mod.Set("platform", object.String("linux"))
	mod.Set("byteorder", object.String("little"))
	mod.Set("maxsize", object.Int(1<<63-1))
	mod.Set("maxunicode", object.Int(0x10ffff))
	mod.Set("executable", object.String("/usr/bin/python3"))
	mod.Set("prefix", object.String("/usr"))
	mod.Set("base_prefix", object.String("/usr"))
	mod.Set("exec_prefix", object.String("/usr"))
	mod.Set("copyright", object.String("Python is a trademark of the Python Software Foundation."))
	mod.Set("dont_write_bytecode", object.False)
	mod.Set("float_repr_style", object.String("short"))
	mod.Set("warnoptions", object.NewList(nil).V())
	mod.Set("builtin_module_names", object.NewTuple(object.String("builtins"), object.String("sys")).V())
	for i, name := range []string{"stdin", "stdout", "stderr"} {
		s := newStream(i, name)
		mod.Set(name, s)
		mod.Set("__"+name+"__", s)
	}
	mod.Add(functions)
	for _, name := range []string{"displayhook", "excepthook", "unraisablehook"} {
		mod.Set("__"+name+"__", mod.Dict.GetStr(object.Intern(name)))
	}
	return mod, nil
}

// versionInfo is sys.version_info: a tuple with names.
func versionInfo(t *thread) value {
	return object.NewStruct("sys.version_info", []string{"major", "minor", "micro", "releaselevel", "serial"},
		object.Int(3), object.Int(13), object.Int(0), object.String("final"), object.Int(0))
}

var nameSizeof = object.Intern("__sizeof__")

var nameUnderscore = object.Intern("_")

// displayHook is sys.displayhook: it shows what an expression statement of compile()'s mode 'single' gave, and keeps it as builtins._.
func displayHook(t *thread, a []value, _ []*str) (value, *exc) {
	if a[0].IsNone() {
		return object.None, nil
	}
	t.Builtins.SetStr(nameUnderscore, object.None)
	text, err := object.Repr(t, a[0])
	if err != nil {
		return value{}, err
	}
	sys := object.AsModule(t.Modules.GetStr(object.Intern("sys")))
	out := sys.Dict.GetStr(object.Intern("stdout"))
	if out.Absent() || out.IsNone() {
		return value{}, t.RuntimeError("lost sys.stdout")
	}
	for _, s := range []string{text, "\n"} {
		if _, err := object.CallMethod(t, out, object.Intern("write"), object.String(s)); err != nil {
			return value{}, err
		}
	}
	t.Builtins.SetStr(nameUnderscore, a[0])
	return object.None, nil
}

var functions = []object.Native{
	{Name: "displayhook", Sig: "object, /", Fn: displayHook},
	{Name: "excepthook", Sig: "exctype, value, traceback, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if e := object.AsExc(a[1]); e != nil {
			m := vm.Of(t)
			m.Stderr(m.FormatException(e))
		}
		return object.None, nil
	}},
	{Name: "unraisablehook", Sig: "unraisable, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return value{}, t.NotSupported("calling the original sys.unraisablehook")
	}},
	{Name: "exit", Sig: "status=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		e := t.NewExc(object.SystemExitType, "")
		if a[0].Ref != nil {
			e = t.NewExcArgs(object.SystemExitType, a[0])
			e.SetField(0, a[0])
		}
		return value{}, e
	}},
	{Name: "getrecursionlimit", Sig: "", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.Int(int64(t.RecursionLimit)), nil
	}},
	{Name: "setrecursionlimit", Sig: "limit, /", Fn: setRecursionLimit},
	{Name: "getsizeof", Sig: "object, default=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if c := a[0].Ref.Type; c.IsHeap() && c.Lookup(nameSizeof) != object.ObjectType.Lookup(nameSizeof) {
			n, _, err := object.CallSpecial(t, a[0], nameSizeof)
			if err != nil {
				return value{}, err
			}
			return object.BinaryOp(t, object.OpAdd, n, object.Int(16)) // the header of the garbage collector
		}
		return object.Int(object.SizeOf(t, a[0])), nil
	}},
	{Name: "intern", Sig: "string, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		s := object.AsStr(a[0])
		if s == nil {
			return value{}, t.TypeError("intern() argument must be str, not " + object.TypeName(a[0]))
		}
		return object.InternStr(s).V(), nil
	}},
	{Name: "exc_info", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		e := t.HandledFn()
		if e == nil {
			return object.NewTuple(object.None, object.None, object.None).V(), nil
		}
		tb := object.None
		if e.Traceback != nil {
			tb = value{Ref: &e.Traceback.Object}
		}
		return object.NewTuple(e.Type.V(), e.V(), tb).V(), nil
	}},
	{Name: "exception", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return t.HandledFn().V(), nil }},
	{Name: "_getframe", Sig: "depth=0, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		depth := int64(0)
		if a[0].Ref != nil {
			var err *exc
			if depth, err = object.Index(t, a[0]); err != nil {
				return value{}, err
			}
		}
		if f := t.FrameFn(int(max(depth, 0))); f.Ref != nil {
			return f, nil
		}
		return value{}, t.ValueError("call stack is not deep enough")
	}},
	{Name: "getdefaultencoding", Fn: text("utf-8")},
	{Name: "getfilesystemencoding", Fn: text("utf-8")},
	{Name: "is_finalizing", Fn: func(*thread, []value, []*str) (value, *exc) { return object.False, nil }},
	{Name: "getswitchinterval", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		return object.Float(float64(vm.Of(t).Turn) / instructions), nil
	}},
	{Name: "setswitchinterval", Sig: "interval, /", Fn: setSwitchInterval},
	{Name: "get_int_max_str_digits", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		return object.Int(int64(object.MaxStrDigits(t))), nil
	}},
	{Name: "set_int_max_str_digits", Sig: "maxdigits", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := object.Index(t, a[0])
		if err != nil {
			return value{}, err
		}
		if n > 1<<31-1 {
			return value{}, t.OverflowError("Python int too large to convert to C int")
		}
		if n < 640 && n != 0 {
			return value{}, t.ValueError("maxdigits must be 0 or larger than 640")
		}
		object.SetMaxStrDigits(t, int(n))
		return object.None, nil
	}},
	{Name: "gettrace", Fn: func(*thread, []value, []*str) (value, *exc) { return object.None, nil }},
	{Name: "set_asyncgen_hooks", Sig: "firstiter=None, finalizer=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.None, vm.Of(t).SetAsyncGenHooks(a[0], a[1])
	}},
	{Name: "get_asyncgen_hooks", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		first, fin := vm.Of(t).AsyncGenHooks()
		return object.NewStruct("asyncgen_hooks", []string{"firstiter", "finalizer"}, first, fin), nil
	}},
	{Name: "settrace", Fn: refused("sys.settrace")},
	{Name: "setprofile", Fn: refused("sys.setprofile")},
	{Name: "getrefcount", Fn: refused("sys.getrefcount")},
}

// instructions is how many instructions a second of the threads' switch interval stands for.
const instructions = 1e6

// setSwitchInterval is sys.setswitchinterval(seconds): how long a thread runs on before another has its turn.
func setSwitchInterval(t *thread, a []value, _ []*str) (value, *exc) {
	s, err := object.AsFloat(t, a[0])
	if err != nil {
		return value{}, err
	}
	if !(s > 0) {
		return value{}, t.ValueError("switch interval must be strictly positive")
	}
	vm.Of(t).Turn = int64(min(max(s*instructions, 1), 1<<40))
	return object.None, nil
}

func text(s string) object.NativeFunc {
	return func(*thread, []value, []*str) (value, *exc) { return object.String(s), nil }
}

func refused(what string) object.NativeFunc {
	return func(t *thread, _ []value, _ []*str) (value, *exc) { return value{}, t.NotSupported(what) }
}

func setRecursionLimit(t *thread, a []value, _ []*str) (value, *exc) {
	n, err := object.Index(t, a[0])
	if err != nil {
		return value{}, err
	}
	if n != int64(int32(n)) {
		return value{}, t.NewExc(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	if n < 1 {
		return value{}, t.ValueError("recursion limit must be greater or equal than 1")
	}
	if t.Depth >= int(n) {
		return value{}, t.NewExc(object.RecursionErrorType, "cannot set the recursion limit to "+object.Decimal(n)+" at the recursion depth "+object.Decimal(int64(t.Depth))+": the limit is too low")
	}
	t.RecursionLimit = int(min(n, maxRecursion))
	return object.None, nil
}

// stream is sys.stdin, sys.stdout or sys.stderr.
type stream struct {
	object.Object
	object.Ext
	fd   int
	name string
}

var streamType = &object.Type{Name: "TextIOWrapper", Module: "_io", Kind: object.KindOther, Flags: object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(stream{}.Ext)}

func newStream(fd int, name string) value {
	s := &stream{Object: object.Object{Type: streamType}, fd: fd, name: name}
	return value{Ref: &s.Object}
}

func asStream(v value) *stream { return (*stream)(unsafe.Pointer(v.Ref)) }

func init() {
	c := streamType
	c.Repr = func(t *thread, self value) (value, *exc) {
		s := asStream(self)
		mode := "w"
		if s.fd == 0 {
			mode = "r"
		}
		return object.String("<_io.TextIOWrapper name='<" + s.name + ">' mode='" + mode + "' encoding='utf-8'>"), nil
	}
	c.Methods([]object.Native{
		{Name: "write", Sig: "self, text, /", Fn: streamWrite},
		{Name: "writelines", Sig: "self, lines, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return object.None, object.Iterate(t, a[1], func(v value) (bool, *exc) {
				_, err := streamWrite(t, []value{a[0], v}, nil)
				return false, err
			})
		}},
		{Name: "flush", Sig: "self, /", Fn: func(*thread, []value, []*str) (value, *exc) { return object.None, nil }},
		{Name: "isatty", Sig: "self, /", Fn: func(*thread, []value, []*str) (value, *exc) { return object.False, nil }},
		{Name: "readable", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asStream(a[0]).fd == 0), nil }},
		{Name: "writable", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asStream(a[0]).fd != 0), nil }},
		{Name: "fileno", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.Int(int64(asStream(a[0]).fd)), nil }},
		{Name: "reconfigure", Fn: func(*thread, []value, []*str) (value, *exc) { return object.None, nil }},
	})
	c.Methods(reading)
	c.Iter = func(t *thread, self value) (value, *exc) {
		return object.CallMethod(t, self, nameLines)
	}
	constant := func(name string, v value) object.Getter {
		return object.Getter{Name: name, Get: func(*thread, value) (value, *exc) { return v, nil }}
	}
	c.Getters([]object.Getter{
		constant("encoding", object.String("utf-8")), constant("errors", object.String("strict")), constant("closed", object.False), constant("line_buffering", object.True),
		{Name: "name", Get: func(t *thread, self value) (value, *exc) { return object.String("<" + asStream(self).name + ">"), nil }},
		{Name: "mode", Get: func(t *thread, self value) (value, *exc) {
			if asStream(self).fd == 0 {
				return object.String("r"), nil
			}
			return object.String("w"), nil
		}},
	})
	object.Ready(c)
}

func streamWrite(t *thread, a []value, _ []*str) (value, *exc) {
	s := asStream(a[0])
	text := object.AsStr(a[1])
	if text == nil {
		return value{}, t.TypeError("write() argument must be str, not " + object.TypeName(a[1]))
	}
	if s.fd == 0 {
		return value{}, t.NewExc(object.OSErrorType, "not writable")
	}
	if s.fd == 1 {
		if err := object.CheckOutput(t, text.S); err != nil {
			return value{}, err
		}
	}
	t.Write(s.fd, text.S)
	return object.Int(int64(text.Len())), nil
}
