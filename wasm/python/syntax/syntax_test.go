package syntax_test

import (
	"fmt"
	"strings"
	"testing"

	"loopscope/wasm/python/syntax"
	"loopscope/wasm/python/syntax/astdump"
)

func ExampleParseModule() {
	_, _, err := syntax.ParseModule("main.py", "print('hello'\n")
	fmt.Print(err.Traceback())
	// Output:
	//   File "main.py", line 1
	//     print('hello'
	//          ^
	// SyntaxError: '(' was never closed
}

func ExampleNewError() {
	source := "x = 1\nreturn x\n"
	m, _, _ := syntax.ParseModule("main.py", source)
	err := syntax.NewError("SyntaxError", "'return' outside function", m.Body[1].Pos(), source)
	err.Filename = "main.py"
	fmt.Print(err.Traceback())
	// Output:
	//   File "main.py", line 2
	//     return x
	//     ^^^^^^^^
	// SyntaxError: 'return' outside function
}

func TestParseExpression(t *testing.T) {
	tests := []struct{ source, want string }{
		{"  1", "Expression(body=Constant(value=1, lineno=1, col_offset=0, end_lineno=1, end_col_offset=1))"},
		{"a, b\n\n", "Expression(body=Tuple(elts=[Name(id='a', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), " +
			"Name(id='b', ctx=Load(), lineno=1, col_offset=3, end_lineno=1, end_col_offset=4)], ctx=Load(), " +
			"lineno=1, col_offset=0, end_lineno=1, end_col_offset=4))"},
		{"", "  File \"<string>\", line 0\n    \nSyntaxError: invalid syntax\n"},
		{"1 +", "  File \"<string>\", line 1\n    1 +\nSyntaxError: invalid syntax\n"},
		{"x = 1", "  File \"<string>\", line 1\n    x = 1\n      ^\nSyntaxError: invalid syntax\n"},
		{"f(a b)", "  File \"<string>\", line 1\n    f(a b)\n      ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n"},
		{"pass", "  File \"<string>\", line 1\n    pass\n    ^^^^\nSyntaxError: invalid syntax\n"},
		{"*a", "  File \"<string>\", line 1\n    *a\n    ^\nSyntaxError: invalid syntax\n"},
		{"(1", "  File \"<string>\", line 1\n    (1\n    ^\nSyntaxError: '(' was never closed\n"},
	}
	for _, test := range tests {
		e, _, err := syntax.ParseExpression("<string>", test.source)
		got := ""
		if err != nil {
			got = err.Traceback()
		} else {
			got = astdump.Dump(e)
		}
		if got != test.want {
			t.Errorf("%q:\ngot  %s\nwant %s", test.source, got, test.want)
		}
	}
}

func TestNewlines(t *testing.T) {
	want := astdump.Dump(parse(t, "if a:\n  b\nc\n"))
	for _, source := range []string{"if a:\r\n  b\r\nc\r\n", "if a:\r  b\rc\r", "if a:\n  b\nc"} {
		if got := astdump.Dump(parse(t, source)); got != want {
			t.Errorf("%q: got %s", source, got)
		}
	}
}

func parse(t *testing.T, source string) *syntax.Module {
	m, _, err := syntax.ParseModule("main.py", source)
	if err != nil {
		t.Fatalf("%q: %v", source, err)
	}
	return m
}

func TestNull(t *testing.T) {
	_, _, err := syntax.ParseModule("main.py", "x = 1\ny\x00 = 2\n")
	if err == nil || err.Message != "source code cannot contain null bytes" || err.Line != 2 {
		t.Errorf("got %v", err)
	}
}

func TestCharacterNames(t *testing.T) {
	m := parse(t, `x = "\N{em dash}\N{INFINITY}"`)
	if got := m.Body[0].(*syntax.Assign).Value.(*syntax.Constant).Str; got != "—∞" {
		t.Errorf("got %q", got)
	}
	_, _, err := syntax.ParseModule("main.py", `x = "\N{SMILING DOG FACE WITH OPEN MOUTH}"`)
	if err == nil || !strings.Contains(err.Message, "unknown Unicode character name") {
		t.Errorf("got %v", err)
	}
}

// A statement after many sound ones costs no more than its own parse.
func TestErrorAtTheEnd(t *testing.T) {
	_, _, err := syntax.ParseModule("main.py", strings.Repeat("x = f(a, b)[c]\n", 20000)+"y = (a b)\n")
	if err == nil || err.Line != 20001 || err.Message != "invalid syntax. Perhaps you forgot a comma?" {
		t.Errorf("got %v", err)
	}
}

func TestErrorInHugeStatement(t *testing.T) {
	_, _, err := syntax.ParseModule("main.py", "x = [\n"+strings.Repeat("f(a, b)[c],\n", 20000)+"d e]\n")
	if err == nil || err.Line != 20002 || err.Message != "invalid syntax" {
		t.Errorf("got %v", err)
	}
}

func benchmarkSource() string {
	var b strings.Builder
	for i := range 100 {
		fmt.Fprintf(&b, "class Stage%d:\n    def __init__(self, name, limit=10, *args, **options):\n"+
			"        self.name, self.limit = name, limit\n        self.queue = [f\"{name}-{i:03}\" for i in range(limit) if i %% 2]\n\n"+
			"    async def run(self, source):\n        async for item in source:\n            if item is None and not self.queue:\n"+
			"                break\n            await self.send(item.value + 1, key=lambda x: x[\"id\"])\n", i)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	source := benchmarkSource()
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := syntax.ParseModule("main.py", source); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFailure(b *testing.B) {
	source := benchmarkSource() + "for x in y\n    pass\n"
	for b.Loop() {
		if _, _, err := syntax.ParseModule("main.py", source); err == nil {
			b.Fatal("no error")
		}
	}
}
