package syntax_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"loopscope/wasm/python/syntax"
	"loopscope/wasm/python/syntax/astdump"
)

// chunk is one case of a corpus; testdata/record.py says how they are made.
type chunk struct {
	line           int
	source, expect string
}

func corpus(t testing.TB, name string) []chunk {
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var chunks []chunk
	line := 1
	for _, text := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n---\n") {
		source, expect, ok := strings.Cut(text, "\n###\n")
		if !ok {
			t.Fatalf("%s:%d: a chunk without ###", name, line)
		}
		chunks = append(chunks, chunk{line, source + "\n", expect})
		line += strings.Count(text, "\n") + 2
	}
	return chunks
}

func TestErrors(t *testing.T) {
	for _, c := range corpus(t, "errors.txt") {
		got := "no error"
		if _, _, err := syntax.ParseModule("main.py", c.source); err != nil {
			got = strings.TrimSuffix(err.Traceback(), "\n")
		}
		if got != c.expect {
			t.Errorf("testdata/errors.txt:%d:\n%s\ngot\n%s\nwant\n%s", c.line, c.source, got, c.expect)
		}
	}
}

func TestTrees(t *testing.T) {
	for _, c := range corpus(t, "trees.txt") {
		m, _, err := syntax.ParseModule("main.py", c.source)
		if err != nil {
			t.Errorf("testdata/trees.txt:%d: %s\n%s", c.line, c.source, err.Traceback())
			continue
		}
		got := astdump.Dump(m)
		if got != c.expect {
			t.Errorf("testdata/trees.txt:%d:\n%s\ngot  %s\nwant %s", c.line, c.source, got, c.expect)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range corpus(t, "warnings.txt") {
		_, warnings, err := syntax.ParseModule("main.py", c.source)
		if err != nil {
			t.Errorf("testdata/warnings.txt:%d: %v", c.line, err)
		}
		var lines []string
		for _, w := range warnings {
			lines = append(lines, strconv.Itoa(int(w.Span.Line))+": "+w.Category+": "+w.Message)
		}
		if got := strings.Join(lines, "\n"); got != c.expect {
			t.Errorf("testdata/warnings.txt:%d:\n%s\ngot\n%s\nwant\n%s", c.line, c.source, got, c.expect)
		}
	}
}
