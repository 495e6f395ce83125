package compile

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// chunks reads a file of cases: programs apart by ---, each followed by lines beginning with ### that say what is expected.
func chunks(t *testing.T, path string, f func(source, want string)) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, chunk := range strings.Split(string(text), "---\n") {
		source, want, _ := strings.Cut(chunk, "### ")
		f(source, strings.ReplaceAll(strings.TrimSuffix(want, "\n"), "### ", ""))
	}
}

// TestErrors holds errors against what CPython 3.13 reports: place and message.
func TestErrors(t *testing.T) {
	chunks(t, "testdata/errors.txt", func(source, want string) {
		got := "none"
		if _, _, err := compileText(source, Options{}); err != nil {
			got = fmt.Sprintf("%d:%d-%d:%d %s: %s", err.Line, err.Col, err.EndLine, err.EndCol, err.Kind, err.Message)
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", source, got, want)
		}
	})
}

// TestWarnings holds the compiler's warnings against CPython's.
func TestWarnings(t *testing.T) {
	chunks(t, "testdata/warnings.txt", func(source, want string) {
		_, warnings, err := compileText(source, Options{})
		if err != nil {
			t.Errorf("%s: %v", source, err)
		}
		var got []string
		for _, w := range warnings {
			got = append(got, fmt.Sprintf("%d %s: %s", w.Span.Line, w.Category, w.Message))
		}
		if text := strings.Join(got, "\n"); text != want {
			t.Errorf("%s\n got %s\nwant %s", source, text, want)
		}
	})
}
