package run_test

import (
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// TestRefusedModules: a module of CPython's library that this one lacks is refused as such; one that no Python has is not found.
func TestRefusedModules(t *testing.T) {
	for name, want := range map[string]string{
		"socket":      "ModuleNotFoundError: the standard library's module 'socket' is not supported yet\n",
		"xml.dom":     "ModuleNotFoundError: the standard library's module 'xml' is not supported yet\n",
		"nosuch":      "ModuleNotFoundError: No module named 'nosuch'\n",
		"asyncio.one": "ModuleNotFoundError: No module named 'asyncio.one'\n",
	} {
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": "\nimport " + name + "\n"}, Main: "main.py"})
		if r.Exit != 1 || !strings.HasSuffix(r.Stderr, want) || !strings.Contains(r.Stderr, `File "main.py", line 2, in <module>`) {
			t.Errorf("import %s: exit %d, %s", name, r.Exit, r.Stderr)
		}
	}
}
