package object

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// setWord reads an int or a 'text of setorder.txt.
func setWord(w string) Value {
	if strings.HasPrefix(w, "'") {
		return NewStr(w[1:]).V()
	}
	n, err := strconv.ParseInt(w, 10, 64)
	if err != nil {
		panic(err)
	}
	return Int(n)
}

func setWords(s string) []Value {
	var out []Value
	for _, w := range strings.Split(s, ",") {
		if w != "" {
			out = append(out, setWord(w))
		}
	}
	return out
}

func must(t *testing.T, err *Exc) {
	t.Helper()
	if err != nil {
		t.Fatal(err.Type.Name, err.Args.Items)
	}
}

// TestSetOrder replays random operations recorded from CPython (testdata/setorder.py): the order of iteration and what pop takes must be the same.
func TestSetOrder(t *testing.T) {
	f, err := os.Open("testdata/setorder.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	th := testThread()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		sets := map[byte]*Set{'A': NewSet(), 'B': NewSet(), 'C': NewSet()}
		for _, w := range strings.Fields(lines.Text()) {
			if msg := setStep(t, th, sets, w); msg != "" {
				t.Fatalf("line %d, %s: %s", n, w, msg)
			}
		}
	}
}

func setStep(t *testing.T, th *Thread, sets map[byte]*Set, w string) string {
	s := sets[w[0]]
	rest := w[1:]
	switch rest[0] {
	case '+':
		must(t, s.Add(th, setWord(rest[1:])))
		return ""
	case '-':
		_, err := s.Discard(th, setWord(rest[1:]))
		must(t, err)
		return ""
	case '=':
		return sameItems(th, s.Items(), setWords(rest[1:]))
	}
	if v, ok := strings.CutPrefix(rest, "pop="); ok {
		got, err := setPop(th, []Value{s.V()}, nil)
		must(t, err)
		return sameItems(th, []Value{got}, setWords(v))
	}
	op, args, _ := strings.Cut(rest, ",")
	var out *Set
	var err *Exc
	switch op {
	case "upd":
		must(t, s.Update(th, NewList(setWords(args)).V()))
		return ""
	case "idct":
		d := NewDict()
		for _, v := range setWords(args) {
			must(t, d.Set(th, v, None))
		}
		out = NewSet()
		must(t, out.Update(th, d.V()))
	case "fro":
		out = NewSet()
		f := &Set{Object: Object{FrozenSetType}}
		must(t, f.Update(th, NewList(setWords(args)).V()))
		must(t, out.Update(th, f.V()))
	default:
		o := sets[args[0]]
		switch op {
		case "or":
			out, err = setUnion(th, s, o.V())
		case "and":
			out, err = s.intersect(th, o.V())
		case "sub":
			out, err = s.minus(th, o.V())
		case "xor":
			out, err = s.xor(th, o.V())
		case "copy":
			out, err = o.Copy(th)
		case "ior":
			err = s.Update(th, o.V())
		case "iand":
			err = s.intersectUpdate(th, o.V())
		case "isub":
			err = s.subtract(th, o.V())
		case "ixor":
			err = s.toggle(th, o.V())
		default:
			return "unknown operation"
		}
		must(t, err)
	}
	if out != nil {
		sets[w[0]] = out
	}
	return ""
}

func sameItems(th *Thread, got, want []Value) string {
	g, _ := Repr(th, NewList(got).V())
	w, _ := Repr(th, NewList(want).V())
	if g != w {
		return "got " + g + ", want " + w
	}
	return ""
}

// Recorded from CPython: hashes of containers do not depend on the run as long as their items' hashes do not.
func TestContainerHashes(t *testing.T) {
	th := testThread()
	three := []Value{Int(1), Int(2), Int(3)}
	tests := []struct {
		v    Value
		want int64
	}{
		{NewTuple().V(), 5740354900026072187},
		{NewTuple(three...).V(), 529344067295497451},
		{NewFrozenSetOf(three), -272375401224217160},
		{NewSlice(Int(1), Int(2), Int(3)), -2340833382717974474},
		{NewRange(th, Int(0), Int(5), Int(1)).V(), 5795932985296280846},
	}
	for _, c := range tests {
		got, err := Hash(th, c.v)
		must(t, err)
		if got != c.want {
			r, _ := Repr(th, c.v)
			t.Errorf("hash(%s) = %d, want %d", r, got, c.want)
		}
	}
}
