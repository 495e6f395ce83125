package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestTrap: what prepares a call that fails, and what follows it, goes; what is around it stays.
func TestTrap(t *testing.T) {
	const fails, other = 9, 8
	call := func(to int64) instruction { return instruction{op: opCall, value: to} }
	op := func(op byte) instruction { return instruction{op: op} }
	get, end, trapped := op(opGet), op(opEnd), op(opUnreachable)
	block := instruction{op: opIf, value: noResult}
	for _, c := range []struct{ code, want []instruction }{
		{[]instruction{get, block, get, op(opSetGlobal), get, call(fails), block, op(opReturn), end, end, get, end}, []instruction{get, block, trapped, end, get, end}},
		{[]instruction{get, block, get, op(opElse), get, call(fails), get, end, end}, []instruction{get, block, get, op(opElse), trapped, end, end}},
		{[]instruction{get, call(other), get, call(fails), end}, []instruction{get, call(other), trapped, end}},
		{[]instruction{get, call(other), get, end}, []instruction{get, call(other), get, end}},
	} {
		want := encode(nil, c.want)
		f := function{code: c.code}
		f.trap(func(callee int64) bool { return callee == fails })
		if got := encode(nil, f.code); !bytes.Equal(got, want) {
			t.Errorf("% x, want % x", got, want)
		}
	}
}

// TestBury: functions stay when an export, a number in the data or a function that stays leads to them.
func TestBury(t *testing.T) {
	call := func(to int64) []instruction { return []instruction{{op: opCall, value: to}, {op: opEnd}} }
	constant := func(value int64) []instruction { return []instruction{{op: opConstant64, value: value}, {op: opEnd}} }
	functions := []function{
		0: {code: call(2 + 1)}, // exported
		1: {code: constant(0x1002 << 16)},
		2: {code: call(0)},
		3: {code: call(2 + 4)}, // its address is in the data
		4: {code: call(1)},
		5: {code: call(2 + 6)}, // its number is in the data
		6: {code: call(1)},
		7: {code: call(2 + 0)}, // nothing leads here
		8: {code: call(2 + 7)}, // nor here
	}
	for i := range functions {
		functions[i].number, functions[i].isGo = 0x1000+int64(i), true
	}
	image := []byte{0, 0, 3, 0x10, 0, 0, 0, 0, 5, 0x10, 0, 0}
	bury(functions, 2, image, []byte("\x02\x03run\x00\x02\x03mem\x02\x00"))
	kept := make([]string, len(functions))
	for i, f := range functions {
		kept[i] = "kept"
		if f.code[0].op == opUnreachable {
			kept[i] = "buried"
		}
	}
	if got := strings.Join(kept, " "); got != "kept kept kept kept kept kept kept buried buried" {
		t.Error(got)
	}
}

// TestTrapOfAProgram: a linked program has no calls left of what fails.
func TestTrapOfAProgram(t *testing.T) {
	program := traceback(t)
	trapped, err := trap(program)
	if err != nil {
		t.Fatal(err)
	}
	if len(trapped) > len(program)*98/100 {
		t.Errorf("%d bytes of %d", len(trapped), len(program))
	}
	if _, _, err := shrink(trapped); err != nil {
		t.Error(err)
	}
}
