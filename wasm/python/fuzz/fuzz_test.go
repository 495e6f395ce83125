package fuzz_test

import (
	"os"
	"strings"
	"testing"

	"loopscope/wasm/python/fuzz"
)

// reference is CPython when LOOPSCOPE_PYTHON names one, else nil: then programs must only end.
func reference(t testing.TB) *fuzz.Reference {
	python := os.Getenv("LOOPSCOPE_PYTHON")
	if python == "" {
		return nil
	}
	r, err := fuzz.StartReference(python)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func check(t *testing.T, r *fuzz.Reference, text string) {
	got := fuzz.Engine(text)
	if got.Hung {
		t.Fatalf("does not end:\n%s", text)
	}
	if r == nil {
		return
	}
	want, err := r.Run(text)
	if err != nil {
		t.Fatal(err)
	}
	if d := fuzz.Compare(want, got); d != "" {
		t.Errorf("%s\n%s", d, text)
	}
}

// FuzzProgram runs the program of each seed. What it has found stands, shrunk, in testdata/fuzz beside the conformance cases.
func FuzzProgram(f *testing.F) {
	r := reference(f)
	for seed := int64(0); seed < 40; seed++ {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) { check(t, r, fuzz.Program(seed)) })
}

func TestShrinkKeepsWhatDiffers(t *testing.T) {
	text := "a\nb\nc\nd\ne\n"
	got := fuzz.Shrink(text, func(s string) bool { return strings.Contains(s, "b\n") && strings.Contains(s, "d\n") })
	if got != "b\nd\n" {
		t.Errorf("shrunk to %q", got)
	}
}

// FuzzRegex compares module re with CPython's: 240 pairs of a pattern and a subject to a seed.
func FuzzRegex(f *testing.F) {
	r := reference(f)
	for seed := int64(0); seed < 6; seed++ {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) { check(t, r, fuzz.Regex(seed)) })
}
