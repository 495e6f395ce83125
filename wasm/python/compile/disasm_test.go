package compile

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"loopscope/wasm/python/syntax"
)

var update = flag.Bool("update", false, "write the expected texts anew from what comes out; read them before you commit")

// expectChunks compares what f makes of each program of a file with the text recorded behind it.
func expectChunks(t *testing.T, path string, f func(source string) string) {
	t.Helper()
	var all []string
	chunks(t, path, func(source, want string) {
		got := strings.TrimRight(f(source), "\n")
		if got != want && !*update {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", source, got, want)
		}
		all = append(all, source+"### "+strings.ReplaceAll(got, "\n", "\n### ")+"\n")
	})
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(all, "---\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestCode records the code of the important shapes.
func TestCode(t *testing.T) {
	expectChunks(t, "testdata/code.txt", func(source string) string {
		code, _, err := compileText(source, Options{})
		if err != nil {
			return err.Error()
		}
		if err := verify(code); err != nil {
			t.Error(err)
		}
		if len(code.Codes) == 1 { // a lone definition: its own code is the point
			return code.Codes[0].Disassemble()
		}
		return code.Disassemble()
	})
}

// TestLines records where Line is emitted.
func TestLines(t *testing.T) {
	expectChunks(t, "testdata/lines.txt", func(source string) string {
		code, _, err := compileText(source, Options{Trace: true})
		if err != nil {
			return err.Error()
		}
		return code.Disassemble()
	})
}

// TestScopes records what every name of every scope means.
func TestScopes(t *testing.T) {
	kinds := map[refKind]string{refLocal: "local", refFree: "free", refGlobal: "global", refName: "name", refClassFree: "class or free", refClassGlobal: "class or global"}
	expectChunks(t, "testdata/scopes.txt", func(source string) string {
		m, _, serr := syntax.ParseModule("test.py", source)
		if serr != nil {
			return serr.Error()
		}
		c := &compiler{folded: map[syntax.Expr]*Const{}}
		b := c.bind(m.Body, nil)
		if c.err != nil {
			return c.err.Error()
		}
		var lines []string
		for _, s := range b.all {
			var names []string
			for _, sym := range s.order {
				text := sym.name + " " + kinds[s.refs[sym.name].kind]
				if sym.captured {
					text += " cell"
				}
				names = append(names, text)
			}
			slices.Sort(names)
			lines = append(lines, s.name+": "+strings.Join(names, ", "))
		}
		return strings.Join(lines, "\n")
	})
}

func ExampleCode_Disassemble() {
	m, _, _ := syntax.ParseModule("example.py", "print(1 + 2)\n")
	code, _, _ := Compile(m, "example.py", "print(1 + 2)\n", Options{})
	fmt.Print(code.Disassemble())
	// Output:
	// <module>()
	//    1    0 LoadGlobal       t0, print
	//         1 LoadConst        t1, const 3
	//         2 Call             t0, t0, 1
	//         3 Drop             t0
	//         4 LoadConst        t0, const None
	//         5 Return           t0
}

// FuzzCompile holds whatever compiles to the rules of verify.
func FuzzCompile(f *testing.F) {
	for _, name := range []string{"code", "errors", "scopes", "lines", "warnings"} {
		text, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for _, chunk := range strings.Split(string(text), "---\n") {
			source, _, _ := strings.Cut(chunk, "### ")
			f.Add(source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		for _, trace := range []bool{false, true} {
			code, _, err := compileText(source, Options{Trace: trace})
			if err != nil {
				return
			}
			if err := verify(code); err != nil {
				t.Error(err)
			}
			code.Disassemble()
		}
	})
}

// TestDepth: a tree that is too deep is an error, not the end of the host.
func TestDepth(t *testing.T) {
	e := syntax.Expr(&syntax.Name{ID: "x"})
	for range 100000 {
		e = &syntax.UnaryOp{Op: syntax.Not, Operand: e}
	}
	_, _, err := CompileExpr(&syntax.Expression{Body: e}, "test.py", "", Options{})
	if err == nil || err.Kind != "RecursionError" {
		t.Errorf("got %v", err)
	}
}

// TestTooLarge: what does not fit in 16 bits is refused.
func TestTooLarge(t *testing.T) {
	_, _, err := compileText(strings.Repeat("f(1)\n", 30000), Options{})
	if err == nil || !strings.Contains(err.Message, "too large for this engine") {
		t.Errorf("got %v", err)
	}
}

// TestAnnotations: under the future import annotations become text as CPython writes it.
func TestAnnotations(t *testing.T) {
	expectChunks(t, "testdata/annotations.txt", func(source string) string {
		var lines []string
		for _, line := range strings.Split(strings.TrimSpace(source), "\n") {
			m, _, err := syntax.ParseExpression("test.py", line)
			if err != nil {
				t.Fatal(line, err)
			}
			lines = append(lines, unparse(m.Body))
		}
		return strings.Join(lines, "\n")
	})
}
