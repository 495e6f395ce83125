package run_test

import (
	"testing"

	"loopscope/wasm/run"
)

// A file or package of the program's comes before a module of the library of the same name, a folder that is no package comes after it.
func TestWhatIsImported(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a file":                 {map[string]string{"main.py": "import queue\nprint(queue.mine)", "queue.py": "mine = 1"}, "1\n"},
		"a package":              {map[string]string{"main.py": "import queue.inner\nprint(queue.mine, queue.inner.mine)", "queue/__init__.py": "mine = 1", "queue/inner.py": "mine = 2"}, "1 2\n"},
		"a folder":               {map[string]string{"main.py": "import parts.one\nprint(parts.one.mine)", "parts/one.py": "mine = 1"}, "1\n"},
		"a folder named as one":  {map[string]string{"main.py": "import threading\nprint(threading.Lock)", "threading/one.py": ""}, "<class '_thread.lock'>\n"},
		"a folder in a package":  {map[string]string{"main.py": "from parts.more import one\nprint(one.mine)", "parts/__init__.py": "", "parts/more/one.py": "mine = 1"}, "1\n"},
		"a folder named as none": {map[string]string{"main.py": "try:\n    import email\nexcept ImportError as e:\n    print(e)", "email/one.py": ""}, "No module named 'email'\n"},
	} {
		r := run.ToEnd(run.Program{Files: c.files, Main: "main.py"})
		if r.Stdout != c.want {
			t.Errorf("%s: printed %q, %s", name, r.Stdout, r.Stderr)
		}
	}
}
