package syntax_test

import (
	"testing"

	"loopscope/wasm/python/syntax"
)

// FuzzParse checks that no source makes the parser panic or take long, that every error
// can be rendered, and that positions lie within the source.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"errors.txt", "trees.txt", "warnings.txt"} {
		for _, c := range corpus(f, name) {
			f.Add(c.source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 10000 {
			return
		}
		m, _, err := syntax.ParseModule("main.py", source)
		if (m == nil) == (err == nil) {
			t.Errorf("module %v, error %v", m, err)
		}
		if err != nil && err.Traceback() == "" {
			t.Error("an empty traceback")
		}
		if e, _, err := syntax.ParseExpression("<string>", source); (e == nil) == (err == nil) {
			t.Errorf("expression %v, error %v", e, err)
		}
	})
}
