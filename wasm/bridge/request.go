//go:build js

package bridge

import (
	"errors"

	"github.com/hack-pad/safejs"

	"loopscope/wasm/run"
)

// readProgram reads the argument of begin; record: the run is to be recorded; schedules: how many other ones are to be tried in its place.
func readProgram(args []safejs.Value) (p run.Program, record bool, schedules int, err error) {
	if len(args) != 1 {
		return p, false, 0, errors.New("begin takes one object")
	}
	req := args[0]
	files, err := req.Get("files")
	if err != nil {
		return p, false, 0, err
	}
	if p.Files, err = texts(files); err != nil {
		return p, false, 0, err
	}
	if p.Main, err = text(req, "main"); err != nil {
		return p, false, 0, err
	}
	if _, ok := p.Files[p.Main]; !ok {
		return p, false, 0, errors.New("begin: there is no file called " + p.Main)
	}
	argv, err := req.Get("argv")
	if err != nil {
		return p, false, 0, err
	}
	if p.Argv, err = list(argv); err != nil {
		return p, false, 0, err
	}
	seed, err := number(req, "seed")
	if err != nil {
		return p, false, 0, err
	}
	schedule, err := number(req, "schedule")
	if err != nil {
		return p, false, 0, err
	}
	tries, err := number(req, "explore")
	if err != nil {
		return p, false, 0, err
	}
	steps, err := number(req, "steps")
	if err != nil {
		return p, false, 0, err
	}
	memory, err := number(req, "memory")
	if err != nil {
		return p, false, 0, err
	}
	if p.World, err = optional(req, "world"); err != nil {
		return p, false, 0, err
	}
	flag, err := req.Get("record")
	if err != nil {
		return p, false, 0, err
	}
	if record, err = flag.Truthy(); err != nil {
		return p, false, 0, err
	}
	p.Asks = true
	p.Seed, p.Schedule, p.Limits.Steps, p.Limits.Memory = int64(seed), int64(schedule), int64(steps), int64(memory)
	return p, record, int(tries), nil
}

func text(v safejs.Value, name string) (string, error) {
	x, err := v.Get(name)
	if err != nil {
		return "", err
	}
	return x.String()
}

// number reads a number that may be left out.
func number(v safejs.Value, name string) (float64, error) {
	x, err := v.Get(name)
	if err != nil || x.IsUndefined() || x.IsNull() {
		return 0, err
	}
	return x.Float()
}

func list(v safejs.Value) ([]string, error) {
	if v.IsUndefined() || v.IsNull() {
		return nil, nil
	}
	n, err := v.Length()
	if err != nil {
		return nil, err
	}
	out := make([]string, n)
	for i := range out {
		x, err := v.Index(i)
		if err != nil {
			return nil, err
		}
		if out[i], err = x.String(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// texts reads an object of strings, which may be left out.
func texts(v safejs.Value) (map[string]string, error) {
	if v.IsUndefined() || v.IsNull() {
		return nil, nil
	}
	object, err := safejs.Global().Get("Object")
	if err != nil {
		return nil, err
	}
	keys, err := object.Call("keys", v)
	if err != nil {
		return nil, err
	}
	names, err := list(keys)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, len(names))
	for _, n := range names {
		if out[n], err = text(v, n); err != nil {
			return nil, err
		}
	}
	return out, nil
}
