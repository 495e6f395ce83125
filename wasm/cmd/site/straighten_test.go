package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// buildFlow is testdata/flow, linked for the browser.
func buildFlow(t *testing.T) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "flow.wasm")
	compile := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./testdata/flow")
	compile.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if report, err := compile.CombinedOutput(); err != nil {
		t.Fatal(string(report))
	}
	program, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// TestStraightenRuns: a straightened program does what it did, with less to do.
func TestStraightenRuns(t *testing.T) {
	program := buildFlow(t)
	straight, err := straighten(program)
	if err != nil {
		t.Fatal(err)
	}
	want := run(t, program)
	if got := run(t, straight); got != want || len(want) < 1000 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	before, after := count(t, program), count(t, straight)
	if after.jumps > before.jumps/4 || after.tables < before.tables+4 || len(straight) > len(program) {
		t.Errorf("%d bytes, %+v; before %d, %+v", len(straight), after, len(program), before)
	}
}

// TestStraightenRefuses: a program with instructions that Go 1.26 does not use is not touched.
func TestStraightenRefuses(t *testing.T) {
	function := func(body ...byte) []byte {
		return sections{{sectionCode, append([]byte{1, byte(len(body))}, body...)}}.program()
	}
	for name, program := range map[string][]byte{
		"not WebAssembly":        []byte("\x7fELF"),
		"a vector instruction":   function(0, 0xfd, 0x0c, opEnd),
		"an end in a function":   function(0, opConstant)[:11],
		"an end in a constant":   function(0, opConstant, 0x80),
		"an unknown instruction": function(0, 0xff, opEnd),
	} {
		if _, err := straighten(program); !errors.Is(err, errLayout) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if _, err := straighten(function(0, opEnd)); err != nil {
		t.Error(err)
	}
}

type counts struct{ jumps, tables int }

// count counts the jumps that go through PC_B, and the tables.
func count(t *testing.T, program []byte) (n counts) {
	t.Helper()
	all, err := readSections(program)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{rest: all.content(sectionCode)}
	for range r.unsigned() {
		body := reader{rest: r.bytes(r.unsigned())}
		readLocals(&body)
		list, err := readInstructions(body)
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			if list[i].op == opTable {
				n.tables++
			}
			if f := i + 2; f < len(list) && list[i].op == opConstant && list[i+1].is(opSet, 0) && list[f].op == opBranch {
				n.jumps++
			}
		}
	}
	return n
}
