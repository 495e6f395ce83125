package main

import (
	"encoding/binary"
	"slices"
)

// straighten rewrites the control flow of a linked Go program into WebAssembly's own, without changing what it does.
//
// Go compiles a function to one loop around a nest of blocks, one for each basic block of the function, and a br_table on PC_B, the number of the
// basic block to go on with (cmd/internal/obj/wasm/wasmobj.go). It needs that for resuming a function in its middle after a goroutine switch.
// But every other jump takes the same way: it sets PC_B, branches to the loop's head and is sent on by the table, so each `if` that is not taken
// costs an indirect jump. And since Go has no jump tables on this architecture, a switch is a tree of such jumps.
//
// All blocks that end further down are open, though, and a jump forward can leave them directly:
//
//	jump forward         i32.const PC; local.set PC_B; br LOOP  →  br BLOCK
//	conditional one      if; i32.const PC; local.set PC_B; br LOOP; end  →  br_if BLOCK
//	switch               a tree of comparisons of one local with constants  →  br_table
//
// Jumps backward stay as they are: PC_B is read by the table alone, and all who branch there set it first. A function without any loses its
// loop, at whose head V8 would look for interrupts. A call, which always comes with PC_B 0, passes the table by. Some idioms of the compiler
// that V8's first tier does not see through, and that take room, go as well (tidy).
//
// Measured in Chromium on the engine: generators, loops and calls run 20 to 30 % faster, asyncio 60 %, and the code is 5 % smaller.
func straighten(program []byte) ([]byte, error) {
	all, err := readSections(program)
	if err != nil {
		return nil, err
	}
	r := reader{rest: all.content(sectionCode)}
	count := r.unsigned()
	out := binary.AppendUvarint(nil, count)
	for range count {
		body := r.bytes(r.unsigned())
		if r.short {
			return nil, unknown("the code section ends in a function")
		}
		if body, err = straightenBody(body); err != nil {
			return nil, err
		}
		out = append(binary.AppendUvarint(out, uint64(len(body))), body...)
	}
	all.set(sectionCode, out)
	return all.program(), nil
}

func straightenBody(body []byte) ([]byte, error) {
	r := reader{rest: body}
	head := readLocals(&r)
	list, err := readInstructions(r)
	if err != nil {
		return nil, err
	}
	list = tidy(list)
	f := analyse(list)
	if f == nil {
		return encode(head, list), nil
	}
	return encode(head, f.rewrite()), nil
}

// opposite gives the comparison of integers that is true where the other is false.
var opposite = map[byte]byte{
	0x46: 0x47, 0x47: 0x46, 0x48: 0x4e, 0x4e: 0x48, 0x49: 0x4f, 0x4f: 0x49, 0x4a: 0x4c, 0x4c: 0x4a, 0x4b: 0x4d, 0x4d: 0x4b, // i32
	0x51: 0x52, 0x52: 0x51, 0x53: 0x59, 0x59: 0x53, 0x54: 0x5a, 0x5a: 0x54, 0x55: 0x57, 0x57: 0x55, 0x56: 0x58, 0x58: 0x56, // i64
}

// tidy replaces what Go's instruction selection leaves behind: conditions that go through 64 bits and are negated twice, and addresses that do.
func tidy(list []instruction) []instruction {
	out := make([]instruction, 0, len(list))
	// last is the n-th instruction from the end.
	last := func(n int) *instruction {
		if n > len(out) {
			return &instruction{}
		}
		return &out[len(out)-n]
	}
	for _, i := range list {
		if i.op == opZero64 && last(1).op == opExtend {
			out = out[:len(out)-1]
			i = instruction{op: opZero32}
		}
		switch {
		case i.op == opZero32 && opposite[last(1).op] != 0:
			*last(1) = instruction{op: opposite[last(1).op]}
			continue
		case i.op == opZero32 && last(1).op == opZero32 && isCondition(last(2).op):
			out = out[:len(out)-1]
			continue
		case i.op == opIf && last(1).op == opZero32 && last(2).op == opZero32:
			out = out[:len(out)-2]
		case i.op == opWrap && last(1).op == opConstant64:
			*last(1) = instruction{op: opConstant, value: int64(int32(last(1).value))}
			continue
		case i.op == opWrap && last(1).op == opAdd64 && last(2).op == opConstant64 && last(3).op == opExtend:
			offset := int64(int32(last(2).value))
			out = append(out[:len(out)-3], instruction{op: opConstant, value: offset}, instruction{op: opAdd})
			continue
		}
		out = append(out, i)
	}
	return out
}

// isCondition says whether an instruction leaves 0 or 1.
func isCondition(op byte) bool { return op >= opZero32 && op <= opCompareEnd }

// flow is a function of Go's shape. Its segments are what lies between the ends of the nest's blocks; segment n+1 follows the end of block n, the
// n-th from within. Segment 0 is the table that begins it.
type flow struct {
	list     []instruction
	loop     int     // index of the loop
	blocks   int     // how many the nest has
	table    []int64 // block after which each PC goes on
	starts   []int   // index of the first instruction of each segment
	segments []int   // segment of each instruction, -1 outside
	depths   []int   // how many blocks of the segment's own each instruction is in
}

// analyse returns nil for a function that has no jumps.
func analyse(list []instruction) *flow {
	at := 0
	if len(list) > 3 && list[0].op == opGlobal && list[1].op == opSet {
		at = 2 // the stack pointer's copy
	}
	if at+1 < len(list) && list[at].op == opBlock && list[at+1].op == opLoop {
		at++ // the block that unwinding leaves
	}
	if at >= len(list) || list[at].op != opLoop {
		return nil
	}
	f := &flow{list: list, loop: at}
	for at++; at < len(list) && list[at].op == opBlock; at++ {
		f.blocks++
	}
	if f.blocks == 0 || at+1 >= len(list) || !list[at].is(opGet, 0) || list[at+1].op != opTable {
		return nil
	}
	f.table = list[at+1].table
	f.segments, f.depths = make([]int, len(list)), make([]int, len(list))
	for i := range at + 2 {
		f.segments[i] = -1
	}
	segment, depth := 0, 0
	f.starts = append(f.starts, at+2)
	for i := at + 2; i < len(list); i++ {
		f.segments[i], f.depths[i] = segment, depth
		switch list[i].op {
		case opBlock, opLoop, opIf:
			depth++
		case opEnd:
			switch {
			case depth > 0:
				depth--
			case segment < f.blocks:
				segment++
				f.starts = append(f.starts, i+1)
			default: // the loop's own
				segment = -1
				for ; i < len(list); i++ {
					f.segments[i] = -1
				}
			}
		}
	}
	if segment != -1 {
		return nil
	}
	return f
}

// jump reads a jump of Go's at instruction i: the segment that it goes to.
func (f *flow) jump(i int) (target int, ok bool) {
	if i+2 >= len(f.list) || f.segments[i] < 0 || f.list[i].op != opConstant || !f.list[i+1].is(opSet, 0) || f.list[i+2].op != opBranch {
		return 0, false
	}
	pc := f.list[i].value
	if f.list[i+2].value != int64(f.depths[i]+f.blocks-f.segments[i]) || pc < 0 || pc >= int64(len(f.table)) {
		return 0, false
	}
	return int(f.table[pc]) + 1, true
}

// label is how instruction i, were it n blocks further out, branches to a segment that lies ahead.
func (f *flow) label(i, n, target int) int64 {
	return int64(f.depths[i] - n + target - f.segments[i] - 1)
}

func (f *flow) rewrite() []instruction {
	table := f.starts[0] - 2
	out := slices.Concat(f.list[:table], []instruction{{op: opGet}, {op: opZero32}, {op: opBranchIf}}, f.list[table:table+2])
	again := false // something jumps backward
	for i := f.starts[0]; i < len(f.list); i++ {
		if more, ok := f.switchAt(i); ok {
			out = append(out, more...)
			// What follows is reached from nowhere, up to the end of the segment.
			for f.list[i+1].op != opEnd || f.depths[i+1] != 0 {
				i++
			}
			continue
		}
		if target, ok := f.jump(i); ok && target > f.segments[i] {
			out = append(out, instruction{op: opBranch, value: f.label(i, 0, target)})
			i += 2
			continue
		}
		if f.list[i].op == opIf && f.list[min(i+4, len(f.list)-1)].op == opEnd {
			if target, ok := f.jump(i + 1); ok && target > f.segments[i] {
				out = append(out, instruction{op: opBranchIf, value: f.label(i+1, 1, target)})
				i += 4
				continue
			}
		}
		if target, ok := f.jump(i); ok && target <= f.segments[i] {
			again = true
		}
		out = append(out, f.list[i])
	}
	if !again {
		out[f.loop].op = opBlock
	}
	return out
}

// test is a comparison of a local with a constant that jumps when it holds.
type test struct {
	local    int64
	op       byte
	constant uint64
	target   int // segment
	next     int // the instruction after it
}

// testAt reads one: local.get; i64.const; comparison; if; jump; end.
func (f *flow) testAt(i int) (t test, ok bool) {
	if i+8 >= len(f.list) || f.list[i].op != opGet || f.segments[i] < 0 {
		return test{}, false
	}
	t.local = f.list[i].value
	switch i++; {
	case f.list[i].op == opZero64:
		t.op = opEqual64
	case f.list[i].op == opConstant64:
		t.constant = uint64(f.list[i].value)
		i++
		t.op = f.list[i].op
	default:
		return test{}, false
	}
	if i++; f.list[i].op == opZero32 && t.op == opEqual64 && t.constant == 0 {
		t.op = opNotEqual64
		i++
	}
	if f.list[i].op != opIf || f.list[i+4].op != opEnd {
		return test{}, false
	}
	if t.target, ok = f.jump(i + 1); !ok {
		return test{}, false
	}
	t.next = i + 5
	switch t.op {
	case opEqual64, opNotEqual64, opLess64, opGreater64, opAtMost64, opAtLeast64:
		return t, true
	}
	return test{}, false
}

func (t test) holds(x uint64) bool {
	switch t.op {
	case opEqual64:
		return x == t.constant
	case opNotEqual64:
		return x != t.constant
	case opLess64:
		return x < t.constant
	case opGreater64:
		return x > t.constant
	case opAtMost64:
		return x <= t.constant
	}
	return x >= t.constant
}

// Bounds of what becomes a br_table: fewer tests cost no more than it, and a larger one would be mostly default.
const (
	leastTests   = 4
	largestTable = 512
)

// switchAt makes a br_table of the tree of tests whose root is at instruction i, on a local that holds a number just loaded from memory: up to 32 bits without
// sign. It fails when a way through the tree does not end at a segment further down.
func (f *flow) switchAt(i int) ([]instruction, bool) {
	root, ok := f.testAt(i)
	if !ok || !f.loaded(i, root.local) {
		return nil, false
	}
	tests, largest := f.tree(i, root.local)
	if tests < leastTests || largest > largestTable {
		return nil, false
	}
	labels := make([]int64, largest+2)
	for x := range labels {
		target, ok := f.follow(i, root.local, uint64(x))
		if !ok || target <= f.segments[i] {
			return nil, false
		}
		labels[x] = f.label(i, 0, target)
	}
	return []instruction{{op: opGet, value: root.local}, {op: opWrap}, {op: opTable, table: labels}}, true
}

// loaded says whether a local was set from a load without sign in the same segment before instruction i, and is not set again between.
func (f *flow) loaded(i int, local int64) bool {
	for at := i - 1; at > 0 && f.segments[at] == f.segments[i]; at-- {
		if op := f.list[at].op; (op == opSet || op == opTee) && f.list[at].value == local {
			load := f.list[at-1].op
			return f.depths[at] == 0 && (load == opLoad8 || load == opLoad16)
		}
	}
	return false
}

// tree counts the tests on local that can be reached from the one at instruction i, and finds the largest constant.
func (f *flow) tree(i int, local int64) (tests int, largest uint64) {
	seen := map[int]bool{}
	var visit func(i int)
	visit = func(i int) {
		i = f.skipEnds(i)
		t, ok := f.testAt(i)
		if seen[i] || !ok || t.local != local {
			return
		}
		seen[i] = true
		tests++
		largest = max(largest, t.constant)
		visit(t.next)
		visit(f.starts[t.target])
	}
	visit(i)
	return tests, largest
}

// skipEnds goes from the end of a segment to the start of the next.
func (f *flow) skipEnds(i int) int {
	for i < len(f.list) && f.list[i].op == opEnd && f.depths[i] == 0 && f.segments[i] >= 0 && f.segments[i] < f.blocks {
		i++
	}
	return i
}

// follow finds the segment where the tests on local lead to when it is x.
func (f *flow) follow(i int, local int64, x uint64) (segment int, ok bool) {
	for {
		if t, ok := f.testAt(i); ok && t.local == local {
			if i = t.next; t.holds(x) {
				i = f.starts[t.target]
			}
		} else if target, ok := f.jump(i); ok {
			i = f.starts[target]
		} else if f.list[i].op == opEnd && f.depths[i] == 0 && f.segments[i] >= 0 && f.segments[i] < f.blocks {
			i++
		} else {
			segment = f.segments[i]
			return segment, segment > 0 && f.starts[segment] == i
		}
	}
}
