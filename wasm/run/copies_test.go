package run_test

import (
	"strings"
	"testing"

	"loopscope/wasm/run"
)

// TestCopiesOfIterators: where an iterator of the machine's own stands cannot be copied, and that is said.
func TestCopiesOfIterators(t *testing.T) {
	for _, made := range []string{"itertools.count(5)", "itertools.chain('ab')", "iter([1])", "map(str, [1])", "enumerate('a')"} {
		for _, how := range []string{"copy", "deepcopy"} {
			r := run.ToEnd(program("import copy, itertools\ncopy." + how + "(" + made + ")\n"))
			if !strings.Contains(r.Stderr, "NotImplementedError: a copy of a ") {
				t.Errorf("%s of %s: %s%s", how, made, r.Stdout, r.Stderr)
			}
		}
	}
}
