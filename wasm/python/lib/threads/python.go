package threads

import (
	_ "embed"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// The modules that are written in Python.
var (
	//go:embed py/threading.py
	threadingPy string
	//go:embed py/queue.py
	queuePy string
)

// Python returns the maker of one of the modules written in Python, by name.
func Python(name string) func(m *vm.VM) (*object.Module, *exc) {
	return func(m *vm.VM) (*object.Module, *exc) {
		text := map[string]string{"threading": threadingPy, "queue": queuePy}[name]
		return m.LoadPython(name, text)
	}
}
