// Package lib is the standard library of the playground: which modules there are and how each is made, the first time a run imports it.
package lib

import (
	"slices"

	"loopscope/wasm/python/lib/asyncio"
	"loopscope/wasm/python/lib/builtins"
	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/lib/sys"
	"loopscope/wasm/python/lib/timemod"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
)

type maker func(m *vm.VM) (*object.Module, *object.Exc)

// modules names every module with its maker. Parents of dotted names stand here too.
var modules = map[string]maker{
	"asyncio":     asyncio.Module,
	"contextvars": contextvars.Module,
	"time":        func(m *vm.VM) (*object.Module, *object.Exc) { return timemod.New(sim.Of(m.In.State))(m) },
}

// New makes a machine with the whole library behind its imports.
func New(limits vm.Limits) *vm.VM {
	m := vm.New(limits)
	builtins.Setup(m.In)
	m.SetupBuiltins()
	clock := sim.Of(m.In.State)
	m.Clock = clock.Now
	m.Lib = load
	m.LibNames = names
	return m
}

// Begin makes the modules that exist before the first import: sys, which needs the run's arguments.
func Begin(m *vm.VM) *object.Exc {
	mod, err := sys.Module(m)
	if err == nil {
		m.In.Modules.SetStr(object.Intern("sys"), mod.V())
	}
	return err
}

func load(m *vm.VM, name string) (*object.Module, *object.Exc) {
	mk := modules[name]
	if mk == nil {
		return nil, nil
	}
	return mk(m)
}

func names() []string {
	out := []string{"sys"}
	for n := range modules {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
