package main

import (
	"strings"
	"testing"
)

// TestCompactRuns: a program that was straightened and compacted prints what it did, whole goroutine switches, recovered panics and growing stacks included.
func TestCompactRuns(t *testing.T) {
	program := buildFlow(t)
	small, err := straighten(program)
	if err != nil {
		t.Fatal(err)
	}
	if small, _, err = shrink(small); err != nil {
		t.Fatal(err)
	}
	want, _, _ := strings.Cut(run(t, program), "\ngoroutine ")
	if got, _, _ := strings.Cut(run(t, small), "\ngoroutine "); got != want || len(want) < 1000 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAccessOf(t *testing.T) {
	get, long, add := instruction{op: opGet, value: 3}, instruction{op: opConstant64}, instruction{op: opAdd64}
	load, store, call := instruction{op: opLoad}, instruction{op: opStore64}, instruction{op: opCall}
	for _, c := range []struct {
		code []instruction
		want int
	}{
		{[]instruction{load}, 0},
		{[]instruction{long, store}, 1},
		{[]instruction{get, load, long, add, store}, 4},
		{[]instruction{{op: opTee}, load}, -1}, // the address is copied
		{[]instruction{long, add}, -1},         // and computed with
		{[]instruction{get, call, store}, -1},
		{[]instruction{long, {op: opDrop}, {op: opDrop}, load}, -1},
		{nil, -1},
	} {
		f := function{code: c.code}
		if got := f.accessOf(0); got != c.want {
			t.Errorf("%v: %d, want %d", c.code, got, c.want)
		}
	}
}

func TestAddHome(t *testing.T) {
	for _, c := range []struct{ locals, want string }{
		{"\x01\x01\x7f", "\x02\x01\x7f\x01\x7e"},
		{"\x02\x01\x7f\x05\x7e", "\x02\x01\x7f\x06\x7e"},
		{"\x02\x01\x7f\x02\x7c", "\x03\x01\x7f\x01\x7e\x02\x7c"},
		{"\x03\x01\x7f\x02\x7e\x01\x7c", "\x03\x01\x7f\x03\x7e\x01\x7c"},
	} {
		if got, err := addHome([]byte(c.locals)); err != nil || string(got) != c.want {
			t.Errorf("%q: %q, %v, want %q", c.locals, got, err, c.want)
		}
	}
	for _, locals := range []string{"\x00", "\x01\x02\x7f", "\x01\x01\x7e"} {
		if _, err := addHome([]byte(locals)); err == nil {
			t.Errorf("%q is taken", locals)
		}
	}
}
