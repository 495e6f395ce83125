package sys

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

var (
	nameLines = object.Intern("_lines")
	nameStdin = object.Intern("_stdin")
)

// reading is what can be done with sys.stdin. A line that has still to be typed pauses the machine, so iterating is a generator: it can be paused.
var reading = []object.Native{
	{Name: "readline", Sig: "self, size=-1, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if err := readable(t, a[0]); err != nil {
			return value{}, err
		}
		if a[1].Ref != nil && a[1] != object.Int(-1) {
			return value{}, t.NotSupported("sys.stdin.readline() with a size")
		}
		return vm.Of(t).ReadInput("", vm.InputLine)
	}},
	{Name: "read", Sig: "self, size=-1, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if err := readable(t, a[0]); err != nil {
			return value{}, err
		}
		if a[1].Ref != nil && a[1] != object.Int(-1) && !a[1].IsNone() {
			return value{}, t.NotSupported("sys.stdin.read() with a size")
		}
		return vm.Of(t).ReadInput("", vm.InputRest)
	}},
	{Name: "readlines", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if err := readable(t, a[0]); err != nil {
			return value{}, err
		}
		return vm.Of(t).ReadInput("", vm.InputLines)
	}},
	{Name: "_lines", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return lines(t, a[0]) }},
}

// lines is the generator of a stream's lines.
func lines(t *thread, self value) (value, *exc) {
	if err := readable(t, self); err != nil {
		return value{}, err
	}
	mod := object.AsModule(t.Modules.GetStr(nameStdin))
	if mod == nil {
		var err *exc
		if mod, err = vm.Of(t).LoadPython("_stdin", pack.Text(pack.Library, "sys/stdin.py")); err != nil {
			return value{}, err
		}
	}
	return object.Call(t, mod.Dict.GetStr(nameLines), []value{self}, nil)
}

func readable(t *thread, self value) *exc {
	if asStream(self).fd != 0 {
		return t.NewExc(object.OSErrorType, "not readable")
	}
	return nil
}
