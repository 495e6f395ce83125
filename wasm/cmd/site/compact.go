package main

import (
	"encoding/binary"
	"slices"
)

// compact rewrites the code of a linked Go program, after straighten, so that it does the same in fewer bytes, and in bytes that repeat.
//
// Go's compiler writes for a machine that has none of WebAssembly's means: every call pushes its return address onto Go's own stack, and after every call the
// function looks whether it must give up its WebAssembly stack, which is how goroutines are switched. A call takes 27 bytes. Raw size is not what costs, for
// brotli copies what it has seen; what costs is each byte that differs from the call before, as it ends a copy. There are three in a call, besides the callee:
// the number of the function in the return address, the number of the basic block in it, and how many blocks lie between the call and the function's end.
//
// What is rewritten, each an equivalence that holds for any program, or a form of Go's that is checked:
//
//	give up      br_if to the function's end, where 1 is returned  → if, i32.const 1, return, end: the same bytes everywhere
//	return PC    i64.const function<<16|block, i64.store           → local.get home, i64.const block, i64.or: the function's number stands once, at its start
//	return PC    the number of the basic block                     → 2, 3, 4 … in every function
//	addresses    the stack pointer plus a constant                 → the constant becomes the offset of the store or load
//	returning    the stack pointer plus the frame, plus 8          → one addition; the last return is the function's end
//	variables    local.set x, local.get x                          → local.tee x
//	nop          where a call was inlined                          → nothing
//	block        that nothing branches to                          → nothing
//
// Measured on the engine (brotli, quality 11), in 1000 bytes: 1167 before; giving up, the function's number, addresses, variables, nops and blocks 1015; the blocks' numbers
// -37, and the tables that follow them -47; returning -2. Tried without gain: variables numbered by their first use, the function's number in two bytes and a shift. wasm-opt -Oz
// after it makes the program 11 % smaller and what is packed of it 16 % larger: what it optimises no longer repeats.
//
// Functions keep their numbers. Basic blocks get new ones, which the runtime's tables must follow (tables.rewrite): compact returns the functions, which know them.
//
// first is the number of the first function; descriptions are Go's of all of them.
func compact(s sections, first uint32, descriptions []description) ([]function, error) {
	functions, err := readFunctions(s)
	if err != nil {
		return nil, err
	}
	if len(functions) != len(descriptions) {
		return nil, unknown("%d functions, of which %d are described", len(functions), len(descriptions))
	}
	for i := range functions {
		f := &functions[i]
		f.number = int64(first) + int64(i)
		if d := descriptions[i]; f.isGo && !f.isEmpty() {
			if err := f.compact(int64(d.get(funcDeferReturn)), d.fields[funcFlag]&flagAssembly != 0); err != nil {
				return nil, err
			}
		}
	}
	s.set(sectionCode, writeFunctions(functions))
	return functions, nil
}

// function is one function of the program. Its number is what Go calls PC_F, the upper part of every program counter in it.
type function struct {
	number int64
	isGo   bool // its type is that of Go's functions: from the basic block to begin at, to whether the WebAssembly stack is given up
	locals []byte
	code   []instruction

	blocks      []int64 // the old number of the basic block by the new one, for those that return addresses name, and deferReturn; nil when none has changed
	deferReturn int64   // the new number
}

// readFunctions takes the code section apart.
func readFunctions(s sections) ([]function, error) {
	goType, err := typeOfGo(s.content(sectionType))
	if err != nil {
		return nil, err
	}
	types, bodies := reader{rest: s.content(sectionFunction)}, reader{rest: s.content(sectionCode)}
	functions := make([]function, bodies.unsigned())
	if n := types.unsigned(); n != uint64(len(functions)) {
		return nil, unknown("%d functions and %d bodies", n, len(functions))
	}
	for i := range functions {
		f := &functions[i]
		f.isGo = types.unsigned() == goType
		body := reader{rest: bodies.bytes(bodies.unsigned())}
		f.locals = readLocals(&body)
		if f.code, err = readInstructions(body); err != nil {
			return nil, err
		}
	}
	if types.short || bodies.short || len(types.rest)+len(bodies.rest) > 0 {
		return nil, unknown("the code section")
	}
	return functions, nil
}

// isEmpty tells whether all that a function does is trap.
func (f *function) isEmpty() bool { return len(f.code) == 2 && f.code[0].op == opUnreachable }

func writeFunctions(functions []function) []byte {
	out := binary.AppendUvarint(nil, uint64(len(functions)))
	for _, f := range functions {
		body := encode(f.locals, f.code)
		out = append(binary.AppendUvarint(out, uint64(len(body))), body...)
	}
	return out
}

// typeOfGo is the number of the type of Go's functions: from an int of 32 bits to one.
func typeOfGo(content []byte) (uint64, error) {
	r := reader{rest: content}
	for i := range r.unsigned() {
		form, parameters, results := r.byte(), r.bytes(r.unsigned()), r.bytes(r.unsigned())
		if form != 0x60 {
			break
		}
		if string(parameters) == "\x7f" && string(results) == "\x7f" {
			return i, nil
		}
	}
	return 0, unknown("the types of functions")
}

// compact works on one function; deferReturn is the basic block that it goes on with after a panic that was recovered, 0 for none. Functions written in assembly keep the numbers of their
// basic blocks: goexit is entered at its second.
func (f *function) compact(deferReturn int64, assembly bool) error {
	if err := f.nameBlocks(); err != nil {
		return err
	}
	f.giveUp()
	f.join()
	f.leaveAtOnce()
	f.foldAddresses()
	if !assembly {
		if err := f.renumber(deferReturn); err != nil {
			return err
		}
	}
	if err := f.shareHome(); err != nil {
		return err
	}
	f.dropBlocks()
	f.endAtOnce()
	f.countBlocks()
	return nil
}

// nameBlocks gives every block a name, and lets branches go there by name instead of by how many blocks they leave, so that blocks can come and go. The function itself is 0.
func (f *function) nameBlocks() error {
	open := []int64{0}
	named := func(depth int64) int64 {
		if at := len(open) - 1 - int(depth); at >= 0 {
			return open[at]
		}
		return -1
	}
	for at := range f.code {
		i := &f.code[at]
		switch {
		case i.opens():
			i.name = int64(at) + 1
			open = append(open, i.name)
		case i.op == opEnd:
			open = open[:len(open)-1]
		case i.op == opBranch, i.op == opBranchIf:
			i.value = named(i.value)
		}
		for j, depth := range i.table {
			i.table[j] = named(depth)
		}
		if len(open) == 0 && at < len(f.code)-1 || i.op == opBranch && i.value < 0 || slices.Contains(i.table, -1) {
			return unknown("the blocks of function %d", f.number)
		}
	}
	return nil
}

// countBlocks is the way back.
func (f *function) countBlocks() {
	open := []int64{0}
	depth := func(name int64) int64 { return int64(len(open) - 1 - slices.Index(open, name)) }
	for at := range f.code {
		i := &f.code[at]
		switch {
		case i.opens():
			open = append(open, i.name)
		case i.op == opEnd:
			open = open[:len(open)-1]
		case i.op == opBranch, i.op == opBranchIf:
			i.value = depth(i.value)
		}
		for j, name := range i.table {
			i.table[j] = depth(name)
		}
	}
}

// begins tells whether instructions begin with these operations.
func begins(code []instruction, ops ...byte) bool {
	if len(code) < len(ops) {
		return false
	}
	for i, op := range ops {
		if code[i].op != op {
			return false
		}
	}
	return true
}

// giveUp returns 1 on the spot where the function branches to its end to do so.
func (f *function) giveUp() {
	n := len(f.code)
	outer := slices.IndexFunc(f.code, instruction.opens)
	if n < 3 || outer < 0 || f.code[outer].op != opBlock || !begins(f.code[n-3:], opEnd, opConstant, opEnd) || f.code[n-2].value != 1 || f.endOf(outer) != n-3 {
		return
	}
	code := make([]instruction, 0, 2*n)
	for _, i := range f.code {
		if i.is(opBranchIf, f.code[outer].name) {
			name := int64(n + len(code)) // of no other block
			code = append(code, instruction{op: opIf, value: noResult, name: name}, instruction{op: opConstant, value: 1}, instruction{op: opReturn}, instruction{op: opEnd})
			continue
		}
		code = append(code, i)
	}
	f.code = code
}

// endOf finds the end of the block that begins at an instruction.
func (f *function) endOf(block int) int {
	depth := 0
	for at := block; at < len(f.code); at++ {
		if f.code[at].opens() {
			depth++
		} else if f.code[at].op == opEnd {
			if depth--; depth == 0 {
				return at
			}
		}
	}
	return -1
}

// join says in fewer instructions what neighbours say.
func (f *function) join() {
	code := f.code[:0]
	for _, i := range f.code {
		last := len(code) - 1
		switch {
		case i.op == opNop:
		case i.op == opGet && last >= 0 && code[last].is(opSet, i.value):
			code[last].op = opTee
		case i.op == opWrap && last >= 0 && code[last].op == opExtend:
			code = code[:last]
		default:
			code = append(code, i)
		}
	}
	f.code = code
}

// leaveAtOnce adds to the stack pointer what a function that returns adds to it in two steps: its frame and its return address.
func (f *function) leaveAtOnce() {
	code := f.code[:0]
	for at := 0; at < len(f.code); at++ {
		i := f.code[at]
		rest := f.code[at:]
		if i.is(opGet, stackPointer) && begins(rest, opGet, opConstant, opAdd, opTee, opSetGlobal, opGet, opConstant, opAdd, opTee, opSetGlobal, opConstant, opReturn) &&
			rest[3].value == stackPointer && rest[5].value == stackPointer && rest[8].value == stackPointer {
			code = append(code, i, instruction{op: opConstant, value: rest[1].value + rest[6].value}, rest[2], rest[4])
			at += 9
			continue
		}
		code = append(code, i)
	}
	f.code = code
}

// endAtOnce lets a function end with the return that its code ends with.
func (f *function) endAtOnce() {
	if last := len(f.code) - 4; last > 0 && begins(f.code[last-1:], opConstant, opReturn, opUnreachable, opConstant, opEnd) {
		f.code = append(f.code[:last], instruction{op: opEnd})
	}
}

const (
	stackPointer = 1 // the local variable that holds it
	home         = 2 // the one that shareHome adds
)

// foldAddresses gives a constant in an address on Go's stack to the access that uses the address.
func (f *function) foldAddresses() {
	code := make([]instruction, 0, len(f.code))
	offsets := map[int]uint64{} // to add to accesses further on
	for at := 0; at < len(f.code); at++ {
		i := f.code[at]
		i.offset += offsets[at]
		code = append(code, i)
		if !i.is(opGet, stackPointer) || !begins(f.code[at+1:], opConstant, opAdd) || f.code[at+1].value < 0 {
			continue
		}
		if access := f.accessOf(at + 3); access >= 0 {
			offsets[access] += uint64(f.code[at+1].value)
			at += 2
		}
	}
	f.code = code
}

// accessOf finds the load or store that takes its address from the top of the stack before an instruction; -1 when anything but the computation of a value comes between.
func (f *function) accessOf(from int) int {
	height := 0 // above the address
	for at := from; at < len(f.code); at++ {
		pops, pushes, simple := f.code[at].effect()
		if !simple {
			return -1
		}
		if height -= pops; height < 0 {
			if op := f.code[at].op; height == -1 && op >= opLoad && op <= opAccessEnd {
				return at
			}
			return -1
		}
		height += pushes
	}
	return -1
}

// effect is how many values an instruction takes from the stack and puts there; it is not simple when it does anything but compute, load and store.
func (i instruction) effect() (pops, pushes int, simple bool) {
	switch op := i.op; {
	case op == opGet, op == opGlobal, op == opMemorySize, op >= opConstant && op <= opConstantF64:
		return 0, 1, true
	case op == opSet, op == opDrop:
		return 1, 0, true
	case op == opSelect:
		return 3, 1, true
	case op >= opStore && op <= opAccessEnd:
		return 2, 0, true
	case op == opTee, op >= opLoad && op < opStore, isUnary(op), op == opPrefix && i.value < 8:
		return 1, 1, true
	case op >= opZero32 && op <= opNumericEnd:
		return 2, 1, true
	}
	return 0, 0, false
}

// isUnary tells whether a numeric operation has one operand: tests for zero, counting bits, signs, roundings and roots, and conversions.
func isUnary(op byte) bool {
	return op == opZero32 || op == opZero64 || op >= 0x67 && op <= 0x69 || op >= 0x79 && op <= 0x7b || op >= 0x8b && op <= 0x91 || op >= 0x99 && op <= 0x9f ||
		op >= opWrap && op <= opNumericEnd
}

// renumber gives the basic blocks that the function can be entered at numbers without gaps, so that functions are alike in them: 0 is its start, then come the return addresses it stores, in the order
// of the code, where it goes on after a panic (deferReturn, if that is not 0), and where it jumps back to. They are the entries of its br_table.
//
// Number 1 is not given out: the runtime looks up what holds at a call by the number before that of its return address, and 0 is the start's own.
func (f *function) renumber(deferReturn int64) error {
	f.blocks = []int64{0, 0}
	numbers := map[int64]int64{0: 0}
	number := func(block int64) int64 {
		if n, known := numbers[block]; known {
			return n
		}
		numbers[block] = int64(len(f.blocks))
		f.blocks = append(f.blocks, block)
		return numbers[block]
	}
	for at, i := range f.code {
		if !f.isReturnAddress(i) {
			continue
		}
		if !begins(f.code[at+1:], opStore64) {
			return unknown("function %d makes an address of its own that it does not return to", f.number)
		}
		f.code[at].value = f.number<<16 | number(i.value&0xffff)
	}
	if deferReturn != 0 { // a number of its own, though it may be where a call returns to: what holds there is looked up by the number itself
		f.deferReturn = int64(len(f.blocks))
		f.blocks = append(f.blocks, deferReturn)
	}
	returns := len(f.blocks)
	for at, i := range f.code {
		if i.op == opConstant && begins(f.code[at+1:], opSet) && f.code[at+1].value == 0 {
			f.code[at].value = number(i.value)
		}
	}
	at := slices.IndexFunc(f.code, func(i instruction) bool { return i.op == opTable })
	if at < 1 || !f.code[at-1].is(opGet, 0) {
		if len(f.blocks) > 2 {
			return unknown("function %d has no table of resume points", f.number)
		}
		return nil
	}
	entries := make([]int64, len(f.blocks))
	for n, block := range f.blocks {
		entries[n] = f.code[at].table[min(int(block), len(f.code[at].table)-1)]
	}
	f.code[at].table = entries
	f.blocks = f.blocks[:returns]
	return nil
}

// shareHome takes the function's number out of the return addresses that it stores. A new variable holds it, which is the same one in every function.
func (f *function) shareHome() error {
	if !slices.ContainsFunc(f.code, f.isReturnAddress) {
		return nil
	}
	locals, err := addHome(f.locals)
	if err != nil {
		return err
	}
	f.locals = locals
	code := []instruction{{op: opConstant64, value: f.number << 16}, {op: opSet, value: home}}
	for at, i := range f.code {
		if f.isReturnAddress(i) && begins(f.code[at+1:], opStore64) {
			code = append(code, instruction{op: opGet, value: home})
			if block := i.value & 0xffff; block != 0 {
				code = append(code, instruction{op: opConstant64, value: block}, instruction{op: opOr64})
			}
			continue
		}
		if i.op >= opGet && i.op <= opTee && i.value >= home {
			i.value++
		}
		code = append(code, i)
	}
	f.code = code
	return nil
}

func (f *function) isReturnAddress(i instruction) bool {
	return i.op == opConstant64 && i.value>>16 == f.number
}

// addHome declares a variable of 64 bits after the stack pointer.
func addHome(locals []byte) ([]byte, error) {
	r := reader{rest: locals}
	groups := r.unsigned()
	if groups == 0 || r.unsigned() != 1 || r.byte() != typeInt {
		return nil, unknown("a function whose first variable is not the stack pointer")
	}
	variables := uint64(1)
	if after := r; groups > 1 {
		if n := after.unsigned(); after.byte() == typeInt64 {
			variables, groups, r = n+1, groups-1, after
		}
	}
	out := append(binary.AppendUvarint(nil, groups+1), 1, typeInt)
	out = append(binary.AppendUvarint(out, variables), typeInt64)
	return append(out, r.rest...), nil
}

// dropBlocks takes out the blocks that nothing branches to.
func (f *function) dropBlocks() {
	used := map[int64]bool{}
	for _, i := range f.code {
		if i.op == opBranch || i.op == opBranchIf {
			used[i.value] = true
		}
		for _, name := range i.table {
			used[name] = true
		}
	}
	code := f.code[:0]
	kept := []bool{true}
	for _, i := range f.code {
		keep := true
		switch {
		case i.opens():
			keep = i.op == opIf || used[i.name]
			kept = append(kept, keep)
		case i.op == opEnd:
			keep = kept[len(kept)-1]
			kept = kept[:len(kept)-1]
		}
		if keep {
			code = append(code, i)
		}
	}
	f.code = code
}
