package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// linked is testdata/traceback as Go links it.
var linked = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "loopscope-traceback-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	binary := filepath.Join(folder, "traceback.wasm")
	compile := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", binary, "./testdata/traceback")
	compile.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if report, err := compile.CombinedOutput(); err != nil {
		return nil, errors.New(string(report))
	}
	return os.ReadFile(binary)
})

func traceback(t *testing.T) []byte {
	t.Helper()
	program, err := linked()
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// run runs a program under Node and returns what it printed on standard error.
func run(t *testing.T, program []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(file, program, 0o644); err != nil {
		t.Fatal(err)
	}
	goRoot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", filepath.Join(strings.TrimSpace(string(goRoot)), "lib", "wasm", "wasm_exec_node.js"), file)
	var printed bytes.Buffer
	node.Stderr = &printed
	if err := node.Run(); node.ProcessState.ExitCode() != 2 {
		t.Fatalf("%v, status %d instead of a panic's: %s", err, node.ProcessState.ExitCode(), printed.String())
	}
	return printed.String()
}

// TestShrinkRuns: a shrunk program does what it did, and its panic names the functions that were running.
func TestShrinkRuns(t *testing.T) {
	program := traceback(t)
	shrunk, names, err := shrink(program)
	if err != nil {
		t.Fatal(err)
	}
	if before, after := len(gzipped(program)), len(gzipped(shrunk)); after > before*9/10 {
		t.Errorf("%d bytes of %d are left", after, before)
	}
	printed := run(t, shrunk)
	before, _, _ := strings.Cut(run(t, program), "goroutine ")
	own, stack, _ := strings.Cut(printed, "goroutine ")
	if own != before || !strings.Contains(own, "index out of range [1] with length 0") || !strings.Contains(own, "integer divide by zero") {
		t.Errorf("the program printed %q, before %q", own, before)
	}
	stack = regexp.MustCompile(`\bf\.[a-p]{4}\b`).ReplaceAllStringFunc(stack, func(spelled string) string {
		place := 0
		for _, digit := range spelled[2:] {
			place = place<<4 | int(digit-'a')
		}
		return names[place]
	})
	for _, want := range []string{"main.main()\n", "?:0"} {
		if !strings.Contains(stack, want) {
			t.Errorf("no %q in %s", want, stack)
		}
	}
	if strings.Contains(stack, ".go:") {
		t.Errorf("there are lines in %s", stack)
	}
}

// TestShrinkRefuses: a program of another layout is not touched.
func TestShrinkRefuses(t *testing.T) {
	program := traceback(t)
	magic := bytes.Index(program, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8})
	if magic < 0 {
		t.Fatal("no function table")
	}
	change := func(at int, with ...byte) []byte {
		other := bytes.Clone(program)
		copy(other[at:], with)
		return other
	}
	shrunk, _, err := shrink(program)
	if err != nil {
		t.Fatal(err)
	}
	count := binary.LittleEndian.Uint16(program[magic+8:])
	for name, other := range map[string][]byte{
		"not WebAssembly":     []byte("\x7fELF"),
		"an end in a section": program[:len(program)/2],
		"a newer table":       change(magic, 0xf0),
		"another header":      change(magic+8, byte(count+1)),
		"shrunk before":       shrunk,
	} {
		if _, _, err := shrink(other); !errors.Is(err, errLayout) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestSegments(t *testing.T) {
	image := make([]byte, 1000)
	copy(image[70:], "one\x00two")
	image[400], image[999] = 1, 2
	content := segments(image)
	if content[0] != 3 {
		t.Errorf("%d segments", content[0])
	}
	if got, err := readSegments(content); err != nil || !bytes.Equal(got, image) {
		t.Errorf("%v, %q", err, got)
	}
	if _, err := readSegments(append(content, 0)); !errors.Is(err, errLayout) {
		t.Errorf("bytes too many: %v", err)
	}
	if got, err := readSegments(segments(nil)); err != nil || len(got) != 0 {
		t.Errorf("nothing: %v, %q", err, got)
	}
}

func TestSigned(t *testing.T) {
	for _, value := range []int64{0, 1, -1, 63, 64, -64, -65, 8191, 1 << 28, -1 << 31} {
		r := reader{rest: appendSigned(nil, value)}
		if got := r.signed(); got != value || r.short || len(r.rest) > 0 {
			t.Errorf("%d becomes %d", value, got)
		}
	}
	if r := (reader{rest: []byte{0x80}}); r.signed() != 0 || !r.short {
		t.Error("a number without an end is read")
	}
}

func FuzzReadSections(f *testing.F) {
	f.Add([]byte(wasmHeader))
	f.Add([]byte(wasmHeader + "\x0b\x07\x01\x00\x41\x10\x0b\x01a"))
	f.Fuzz(func(t *testing.T, program []byte) {
		if _, _, err := shrink(program); err == nil {
			t.Error("a program out of nothing is taken")
		}
	})
}
