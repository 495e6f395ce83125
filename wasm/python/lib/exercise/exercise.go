// Package exercise is the module _exercise: it lets the check of an exercise run the learner's program, from its beginning, on a machine of its own. The check itself is
// a Python program that imports exercise (exercise.py), which is written on top of this.
package exercise

import (
	"sort"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Request is a run that a check asks for.
type Request struct {
	Files map[string]string // texts by name
	Main  string            // which of them is run
	Argv  []string
	Seed  int64
	Input []string // lines of standard input, without their ends
	Steps int64    // instructions it may take
}

// Outcome is how it ended.
type Outcome struct {
	Stdout, Stderr string
	Error          string // type of the exception that ended it, or empty
	Exit           int
	Clock          float64
}

// Runner carries out a request.
type Runner func(Request) Outcome

const key = "exercise"

// Provide makes a machine able to run other programs. A machine without a runner cannot import exercise: a program that is run by a check cannot run others in turn.
func Provide(m *vm.VM, run Runner) { m.In.State[key] = run }

// Module makes the module.
func Module(m *vm.VM) (*object.Module, *exc) {
	if m.In.State[key] == nil {
		return nil, m.T.NewExc(object.ImportErrorType, "exercise can only be imported by a check")
	}
	mod := object.NewModule("_exercise")
	mod.Add(functions)
	return mod, nil
}

var functions = []object.Native{
	{Name: "files", Fn: files},
	{Name: "run", Sig: "files, main, argv, seed, input, steps, /", Fn: run},
}

// files is the files beside the check, which are the learner's.
func files(t *thread, _ []value, _ []*str) (value, *exc) {
	all := vm.Of(t).Files
	names := make([]string, 0, len(all))
	for name := range all {
		if name != vm.MainFile {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	out := object.NewDict()
	for _, name := range names {
		out.SetStr(object.Intern(name), object.String(all[name]))
	}
	return out.V(), nil
}

// run takes what exercise.py gives, and nobody else: dict of str, str, list of str, int, list of str, int.
func run(t *thread, a []value, _ []*str) (value, *exc) {
	request := Request{Files: map[string]string{}, Main: text(a[1]), Argv: texts(a[2]), Seed: a[3].N, Input: texts(a[4]), Steps: a[5].N}
	for _, file := range object.AsDict(a[0]).Entries() {
		request.Files[text(file.Key)] = text(file.Val)
	}
	out := t.State[key].(Runner)(request)
	return object.NewTuple(
		object.String(out.Stdout), object.String(out.Stderr), object.String(out.Error), object.Int(int64(out.Exit)), object.Float(out.Clock),
	).V(), nil
}

func text(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.S
	}
	return ""
}

func texts(v value) []string {
	var out []string
	if list := object.AsList(v); list != nil {
		for _, item := range list.Items {
			out = append(out, text(item))
		}
	}
	return out
}
