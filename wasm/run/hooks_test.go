package run_test

import (
	"testing"

	"loopscope/wasm/run"
)

// TestExceptHook holds what becomes of an uncaught exception when the program has put a function of its own in place of sys.excepthook, or none. CPython's output is written
// here, because testdata/record.py prints uncaught exceptions itself.
func TestExceptHook(t *testing.T) {
	tests := []struct{ name, program, stdout, stderr string }{
		{"replaced", "import sys\ndef hook(t, v, tb): print('hook', t.__name__, v, tb.tb_lineno)\nsys.excepthook = hook\n1/0\n", "hook ZeroDivisionError division by zero 4\n", ""},
		{"deleted", "import sys\ndel sys.excepthook\nraise ValueError('x')\n", "",
			"sys.excepthook is missing\nTraceback (most recent call last):\n  File \"main.py\", line 3, in <module>\n    raise ValueError('x')\nValueError: x\n"},
		{"broken", "import sys\nsys.excepthook = lambda *a: 1/0\nraise ValueError('x')\n", "",
			"Error in sys.excepthook:\nTraceback (most recent call last):\n  File \"main.py\", line 2, in <lambda>\n    sys.excepthook = lambda *a: 1/0\n                                ~^~\n" +
				"ZeroDivisionError: division by zero\n\nOriginal exception was:\nTraceback (most recent call last):\n  File \"main.py\", line 3, in <module>\n    raise ValueError('x')\nValueError: x\n"},
	}
	for _, test := range tests {
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": test.program}, Main: "main.py"})
		if r.Stdout != test.stdout || r.Stderr != test.stderr || r.Exit != 1 {
			t.Errorf("%s: exit %d, stdout %q, stderr %q", test.name, r.Exit, r.Stdout, r.Stderr)
		}
	}
}
