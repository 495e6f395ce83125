// Package machine is the module _machine: what library modules written in Python (traceback, warnings, types, inspect, weakref, atexit) need of the machine itself.
package machine

import (
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_machine")
	mod.Add(functions)
	mod.Set("ref", object.WeakRefType.V())
	mod.Set("ProxyType", object.ProxyType.V())
	mod.Set("CallableProxyType", object.CallableProxyType.V())
	return mod, nil
}

// frameless is the text of a traceback without its first line and the exception's own.
func frameless(t *thread, tb *object.Traceback) string {
	e := t.NewExc(object.ExceptionType, "")
	e.Traceback = tb
	out := strings.TrimSuffix(vm.Of(t).FormatException(e), "Exception\n")
	return strings.TrimPrefix(out, "Traceback (most recent call last):\n")
}

// text reads an argument that its only caller, our own Python, gives as a str.
func text(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.S
	}
	return ""
}

var functions = []object.Native{
	{Name: "format_exception", Sig: "exc, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.String(vm.Of(t).FormatException(object.AsExc(a[0]))), nil
	}},
	{Name: "format_exception_only", Sig: "exc, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.String(vm.Of(t).FormatOnly(object.AsExc(a[0]))), nil
	}},
	{Name: "format_tb", Sig: "tb, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.String(frameless(t, object.AsTraceback(a[0]))), nil
	}},
	{Name: "position", Sig: "tb, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		tb := *object.AsTraceback(a[0])
		tb.Next = nil
		line, col, endCol := vm.EndOf(&tb)
		return object.NewTuple(object.Int(int64(line)), object.Int(int64(col)), object.Int(int64(endCol)), object.String(frameless(t, &tb))).V(), nil
	}},
	{Name: "source", Sig: "filename, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if src := vm.Of(t).Sources[text(a[0])]; src != nil {
			return object.String(src.Text), nil
		}
		return object.None, nil
	}},
	{Name: "iterable_coroutine", Sig: "function, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		vm.Of(t).MarkIterableCoroutine(vm.AsFunc(a[0]))
		return a[0], nil
	}},
	{Name: "iscoroutinefunction", Sig: "function, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		return object.Bool(vm.IsCoroutineFunction(a[0])), nil
	}},
	{Name: "dotted_name", Sig: "cls, /", Fn: dottedName},
	{Name: "not_literal", Sig: "text, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		class, line, err := vm.Of(t).NotLiteral(text(a[0]))
		if err != nil || class == "" {
			return object.None, err
		}
		return object.NewTuple(object.String(class), object.Int(int64(line))).V(), nil
	}},
	{Name: "set_warnings", Sig: "function, /", Fn: setWarnings},
	{Name: "end_exactly", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		vm.Of(t).EndExactly()
		return object.None, nil
	}},
	{Name: "show_warning", Sig: "category, message, filename, lineno, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		vm.Of(t).ShowWarning(text(a[0]), text(a[1]), text(a[2]), int(a[3].N))
		return object.None, nil
	}},
	{Name: "at_exit", Sig: "function, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		m, fn := vm.Of(t), a[0]
		m.AddRoots(func(visit func(value)) { visit(fn) })
		m.AtExit = append(m.AtExit, func(t *thread) {
			if _, err := object.CallArgs(t, fn); err != nil {
				m.Unraisable("Exception ignored in atexit callback ", fn, err)
			}
		})
		return object.None, nil
	}},
	{Name: "note_queue", Sig: "kind, queue, item, /", Fn: noteQueue},
	{Name: "note_thing", Sig: "kind, thing, size, number, /", Fn: noteThing},
	{Name: "collect", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		vm.Of(t).Collect()
		return object.Int(0), nil
	}},
	{Name: "match_as", Sig: "cls, like, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		t.MatchAs(object.AsType(a[0]), object.AsType(a[1]))
		return object.None, nil
	}},
	{Name: "proxy", Sig: "object, callback=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.NewProxy(t, a[0], a[1]) }},
	{Name: "getweakrefs", Sig: "object, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.NewList(object.WeakRefsOf(t, a[0])).V(), nil
	}},
}

// noteQueue reports a put or get of a queue between threads.
func noteQueue(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	if m.Recorder() == nil {
		return object.None, nil
	}
	size := 0
	if x := object.ExtOf(a[1].Ref); x != nil && x.Dict != nil {
		if q := x.Dict.GetStr(nameQueue); q.Ref != nil && !q.Ref.Type.IsHeap() && q.Ref.Type.Len != nil {
			size, _ = q.Ref.Type.Len(t, q)
		}
	}
	m.NoteThing(text(a[0]), a[1], size, a[2], 0)
	return object.None, nil
}

var nameQueue = object.Intern("queue")

// noteThing reports what the program asks of a thing of threading: how much it has now, and a number. What the library itself uses is nobody's business.
func noteThing(t *thread, a []value, _ []*str) (value, *exc) {
	if m := vm.Of(t); m.Recorder() != nil && m.AsksFor(a[1]) {
		m.NoteThing(text(a[0]), a[1], int(a[2].N), value{}, int(a[3].N))
	}
	return object.None, nil
}

// setWarnings makes function(category, message, filename, lineno, remember) decide on every warning of the machine.
func setWarnings(t *thread, a []value, _ []*str) (value, *exc) {
	m, fn := vm.Of(t), a[0]
	m.AddRoots(func(visit func(value)) { visit(fn) })
	m.Warnings = func(t *thread, category *object.Type, msg, file string, line int, remember bool) (bool, *exc) {
		_, err := object.CallArgs(t, fn, category.V(), object.String(msg), object.String(file), object.Int(int64(line)), object.Bool(remember))
		return true, err
	}
	return object.None, nil
}

// dottedName makes messages call a class of the library by its module and name, as they do where CPython has written the class in C. It is a decorator.
func dottedName(_ *thread, a []value, _ []*str) (value, *exc) {
	c := object.AsType(a[0])
	if c.Flags&object.FlagDotted == 0 {
		c.Name = text(c.Attrs.GetStr(object.Intern("__module__"))) + "." + c.Name
		c.Flags |= object.FlagDotted
	}
	return a[0], nil
}
