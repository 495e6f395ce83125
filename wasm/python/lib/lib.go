// Package lib is the standard library of the playground: which modules there are and how each is made, the first time a run imports it.
package lib

import (
	"slices"

	"loopscope/wasm/python/lib/asyncio"
	"loopscope/wasm/python/lib/builtins"
	"loopscope/wasm/python/lib/collections"
	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/lib/functools"
	"loopscope/wasm/python/lib/itertools"
	"loopscope/wasm/python/lib/machine"
	"loopscope/wasm/python/lib/math"
	"loopscope/wasm/python/lib/operator"
	"loopscope/wasm/python/lib/ordered"
	"loopscope/wasm/python/lib/pure"
	"loopscope/wasm/python/lib/random"
	"loopscope/wasm/python/lib/sys"
	"loopscope/wasm/python/lib/timemod"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
)

type maker func(m *vm.VM) (*object.Module, *object.Exc)

// modules names every module with its maker. Parents of dotted names stand here too.
var modules = map[string]maker{
	"asyncio":      asyncio.Module,
	"uvloop":       asyncio.UvloopModule,
	"bisect":       ordered.Bisect,
	"collections":  collections.Module,
	"contextvars":  contextvars.Module,
	"functools":    functools.Module,
	"itertools":    itertools.Module,
	"math":         math.Module,
	"operator":     operator.Module,
	"random":       random.Module,
	"_collections": collections.Core,
	"_functools":   functools.Core,
	"_machine":     machine.Module,
	"_heapq":       ordered.Heap,
	"_math":        math.Core,
	"_random":      random.Core,
	"time":         func(m *vm.VM) (*object.Module, *object.Exc) { return timemod.New(sim.Of(m.In.State))(m) },
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
	if mk := modules[name]; mk != nil {
		return mk(m)
	}
	if text := pure.Source(name); text != "" {
		return m.LoadPython(name, text)
	}
	return nil, nil
}

func names() []string {
	out := append([]string{"sys"}, pure.Names()...)
	for n := range modules {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
