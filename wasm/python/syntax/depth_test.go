package syntax

import (
	"strings"
	"testing"
)

func TestDepth(t *testing.T) {
	nest := strings.Repeat
	tests := []struct{ name, source, want string }{
		{"200 parentheses", nest("(", 200) + "a" + nest(")", 200), ""},
		{"200 lists", nest("[", 200) + nest("]", 200), ""},
		{"200 calls", nest("f(", 200) + nest(")", 200), ""},
		{"200 dicts", nest("{1:", 200) + "1" + nest("}", 200), ""},
		{"201 parentheses", nest("(", 201) + "a" + nest(")", 201), "SyntaxError: too many nested parentheses"},
		{"a million (", nest("(", 1e6), "SyntaxError: too many nested parentheses"},
		{"a million (,", nest("(\n", 1e6), "SyntaxError: too many nested parentheses"},
		{"1000 signs", nest("-", 1000) + "a", ""},
		{"100000 signs", nest("-", 1e5) + "a", "RecursionError: " + tooHigh},
		{"100000 signs, nothing", nest("-", 1e5), "MemoryError: " + tooNested},
		{"100000 not", nest("not ", 1e5) + "a", "RecursionError: " + tooHigh},
		{"400 lambdas", nest("lambda:", 400) + "a", ""},
		{"100000 lambdas", nest("lambda:", 1e5) + "a", "MemoryError: " + tooNested},
		{"1000 terms", nest("a+", 1000) + "a", ""},
		{"100000 terms", nest("a+", 1e5) + "a", "RecursionError: " + tooHigh},
		{"100000 attributes", "a" + nest(".a", 1e5), "RecursionError: " + tooHigh},
		{"100000 calls", "a" + nest("()", 1e5), "RecursionError: " + tooHigh},
		{"100000 powers", nest("a**", 1e5) + "a", "MemoryError: " + tooNested},
		{"100000 conditions", nest("a if b else ", 1e5) + "a", "MemoryError: " + tooNested},
		{"100000 awaits", nest("await ", 1e5) + "a", "SyntaxError: invalid syntax"},
		{"100000 and", nest("a and ", 1e5) + "a", ""},
		{"100000 comparisons", nest("a < ", 1e5) + "a", ""},
		{"100000 elements", "[" + nest("a, ", 1e5) + "]", ""},
		{"100000 targets", nest("a = ", 1e5) + "a", ""},
		{"400 elif", "if a: pass\n" + nest("elif a: pass\n", 400), ""},
		{"100000 elif", "if a: pass\n" + nest("elif a: pass\n", 1e5), "MemoryError: " + tooNested},
		{"99 blocks", blocks(99), ""},
		{"100 blocks", blocks(100), "IndentationError: too many levels of indentation"},
		{"nested chains", nest("(", 3) + "a" + nest(nest("+a", 900)+")", 3), "RecursionError: " + tooHigh},
		{"f-strings", nest(`f"{`, 140) + "a" + nest(`}"`, 140), ""},
		{"200 f-strings", nest(`f"{`, 200) + "a" + nest(`}"`, 200), "SyntaxError: too many nested f-strings"},
		{"open brackets, then a mistake", nest("[", 199) + "a b" + nest("]", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"open braces, then a mistake", nest("{", 199) + "a b" + nest("}", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"open calls, then a mistake", nest("f(", 199) + "a = = b" + nest(")", 199), "SyntaxError: invalid syntax"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := ParseModule("main.py", test.source)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func blocks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if a:\n")
	}
	b.WriteString(strings.Repeat(" ", n) + "pass\n")
	return b.String()
}
