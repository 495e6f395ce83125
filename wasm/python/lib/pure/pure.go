// Package pure holds the modules of the standard library that are written in Python alone. A file of this folder is a module: it is compiled when a run first imports it.
// Two underscores within a file's name stand for the dot of a submodule. Their frames do not show in tracebacks (vm.LibPrefix).
package pure

import (
	"strings"

	"loopscope/wasm/python/pack"
)

const folder = "pure/"

// Source is the text of the module called name, "" when there is none here.
func Source(name string) string {
	if file := folder + strings.ReplaceAll(name, ".", "__") + ".py"; pack.Has(pack.Library, file) {
		return pack.Text(pack.Library, file)
	}
	return ""
}

// moduleOf is the module of a file called name: __future__ is no submodule of anything.
func moduleOf(name string) string {
	if strings.HasPrefix(name, "__") {
		return name
	}
	return strings.ReplaceAll(name, "__", ".")
}

// Names lists the modules.
func Names() []string {
	var out []string
	for _, file := range pack.Files(pack.Library) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(file, ".py"), folder); ok {
			out = append(out, moduleOf(name))
		}
	}
	return out
}
