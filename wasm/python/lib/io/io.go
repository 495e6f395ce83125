// Package io is what a program reads and writes besides print: the built-ins open and input, and the module _io behind them and behind module io.
//
// There is no file system. open knows the program's own files and what the run itself has written; both are kept in memory, and a run's changes are
// gone when it ends. The current folder is /home/user, as os.getcwd says. Standard input is the machine's (vm/input.go).
package io

import (
	"slices"
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module _io: streams in memory and files, in Python.
func Module(m *vm.VM) (*object.Module, *exc) {
	return m.LoadPython("_io", pack.Text(pack.Library, "io/_io.py"))
}

// Files makes the module _files: the contents of the run's files, for _io.
func Files(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_files")
	mod.Add([]object.Native{
		{Name: "names", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return names(vm.Of(t).Files), nil }},
		{Name: "read", Sig: "name, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			text, ok := vm.Of(t).Files[object.AsStr(a[0]).S]
			if !ok {
				return object.None, nil
			}
			return object.NewBytes([]byte(text)).V(), nil
		}},
		{Name: "write", Sig: "name, data, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			data, _ := object.AsBuffer(a[1])
			vm.Of(t).Files[object.AsStr(a[0]).S] = string(data)
			return object.None, nil
		}},
		{Name: "remove", Sig: "name, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			delete(vm.Of(t).Files, object.AsStr(a[0]).S)
			return object.None, nil
		}},
	})
	return mod, nil
}

func names(files map[string]string) value {
	all := make([]string, 0, len(files))
	for name := range files {
		all = append(all, name)
	}
	slices.Sort(all)
	out := make([]value, len(all))
	for i, name := range all {
		out[i] = object.String(name)
	}
	return object.NewList(out).V()
}

// Setup adds open and input to the built-ins of a run.
func Setup(m *vm.VM) {
	m.In.Builtins.SetStr(nameOpen, object.NewBuiltin("_io", &openNative))
	m.In.Builtins.SetStr(nameInput, object.NewBuiltin("builtins", &inputNative))
}

var openNative = object.Native{
	Name: "open", Sig: "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", Fn: open,
}

// openNames are open's parameters.
var openNames = []*str{
	object.Intern("file"), object.Intern("mode"), object.Intern("buffering"), object.Intern("encoding"), object.Intern("errors"), object.Intern("newline"),
	object.Intern("closefd"), object.Intern("opener"),
}

var inputNative = object.Native{Name: "input", Sig: "prompt='', /", Fn: input}

var (
	nameIO     = object.Intern("_io")
	nameImpl   = object.Intern("_open")
	nameOpen   = object.Intern("open")
	nameInput  = object.Intern("input")
	nameSys    = object.Intern("sys")
	nameStdin  = object.Intern("stdin")
	nameStdout = object.Intern("stdout")
	rawStdout  = object.Intern("__stdout__")
	nameRead   = object.Intern("readline")
	nameWrite  = object.Intern("write")
	rawStdin   = object.Intern("__stdin__")
)

// open hands its arguments to the function of _io, which it loads first: few programs need it.
func open(t *thread, a []value, _ []*str) (value, *exc) {
	mod := object.AsModule(t.Modules.GetStr(nameIO))
	if mod == nil {
		var err *exc
		if mod, err = Module(vm.Of(t)); err != nil {
			return value{}, err
		}
	}
	var args []value
	var names []*str
	for i, v := range a {
		if !v.Absent() {
			args, names = append(args, v), append(names, openNames[i])
		}
	}
	return object.Call(t, mod.Dict.GetStr(nameImpl), args, names)
}

// input shows its prompt and reads a line (builtin_input_impl, without a terminal): through the machine, unless the program has put something else in the place of sys.stdin.
func input(t *thread, a []value, _ []*str) (value, *exc) {
	prompt := ""
	if !a[0].Absent() {
		var err *exc
		if prompt, err = object.ToStr(t, a[0]); err != nil {
			return value{}, err
		}
	}
	out, plain, err := standard(t, nameStdout, rawStdout)
	if err != nil {
		return value{}, err
	}
	in, machine, err := standard(t, nameStdin, rawStdin)
	if err != nil {
		return value{}, err
	}
	switch {
	case prompt == "":
	case !plain:
		if _, err := object.CallMethod(t, out, nameWrite, object.String(prompt)); err != nil {
			return value{}, err
		}
	default:
		if err := object.CheckOutput(t, prompt); err != nil {
			return value{}, err
		}
		t.Write(1, prompt)
	}
	if machine {
		return vm.Of(t).ReadInput(prompt, vm.InputAsked)
	}
	return lineOf(t, in)
}

// standard finds one of sys's streams, and reports whether it is still the run's own.
func standard(t *thread, name, original *str) (v value, own bool, err *exc) {
	v = t.Modules.GetStr(nameSys)
	sys := object.AsModule(v)
	if v.Absent() || sys == nil {
		return value{}, true, nil
	}
	v = sys.Dict.GetStr(name)
	if v.Absent() || v.IsNone() {
		return value{}, false, t.RuntimeError("input(): lost sys." + name.S)
	}
	return v, v == sys.Dict.GetStr(original), nil
}

// lineOf reads a line of a stream of the program's own (PyFile_GetLine).
func lineOf(t *thread, in value) (value, *exc) {
	v, err := object.CallMethod(t, in, nameRead)
	if err != nil {
		return value{}, err
	}
	line := object.AsStr(v)
	switch {
	case line == nil:
		return value{}, t.TypeError("object.readline() returned non-string")
	case line.S == "":
		return value{}, t.NewExc(object.EOFErrorType, "EOF when reading a line")
	}
	return object.String(strings.TrimSuffix(line.S, "\n")), nil
}
