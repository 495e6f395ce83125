package main

import "encoding/binary"

// instruction is one instruction with its immediates.
type instruction struct {
	op     byte
	value  int64   // a constant; the index of a local, global, function, type or label; the type of a block; the alignment of an access; the second byte of what begins with 0xfc
	offset uint64  // of an access
	table  []int64 // of a br_table, the default last
	rest   []byte  // what is never looked at: floating-point constants, the tables and memories of call_indirect, memory.copy and memory.fill
	name   int64   // of a block, where compact gave it one
}

func (i instruction) is(op byte, value int64) bool { return i.op == op && i.value == value }

// opens tells whether a block begins.
func (i instruction) opens() bool { return i.op >= opBlock && i.op <= opIf }

// Operations, and the types of values.
const (
	typeInt   = 0x7f
	typeInt64 = 0x7e
	noResult  = -64 // the type of a block

	opUnreachable  = 0x00
	opNop          = 0x01
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBranch       = 0x0c
	opBranchIf     = 0x0d
	opTable        = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opDrop         = 0x1a
	opSelect       = 0x1b
	opGet          = 0x20
	opSet          = 0x21
	opTee          = 0x22
	opGlobal       = 0x23 // global.get
	opSetGlobal    = 0x24
	opLoad         = 0x28
	opLoadByte     = 0x2d // i32.load8_u
	opLoad8        = 0x31 // i64.load8_u
	opLoad16       = 0x33 // i64.load16_u
	opStore        = 0x36 // the first of the stores
	opStore64      = 0x37
	opAccessEnd    = 0x3e // the last load or store
	opMemorySize   = 0x3f
	opMemoryGrow   = 0x40
	opConstant     = 0x41
	opConstant64   = 0x42
	opConstantF32  = 0x43
	opConstantF64  = 0x44
	opZero32       = 0x45 // i32.eqz
	opEqual32      = 0x46 // i32.eq, the first of the integer comparisons, which come in pairs of opposites but for order: see opposite
	opLess         = 0x49 // i32.lt_u
	opZero64       = 0x50 // i64.eqz
	opEqual64      = 0x51
	opNotEqual64   = 0x52
	opLess64       = 0x54 // i64.lt_u
	opGreater64    = 0x56 // i64.gt_u
	opAtMost64     = 0x58 // i64.le_u
	opAtLeast64    = 0x5a // i64.ge_u
	opCompareEnd   = 0x66 // the last comparison, of floats
	opAdd          = 0x6a
	opSubtract     = 0x6b
	opMultiply     = 0x6c
	opAnd          = 0x71
	opShiftLeft    = 0x74
	opShift        = 0x76 // i32.shr_u
	opAdd64        = 0x7c
	opOr64         = 0x84
	opWrap         = 0xa7 // i32.wrap_i64
	opExtend       = 0xad // i64.extend_i32_u
	opNumericEnd   = 0xc4
	opPrefix       = 0xfc
)

// readLocals reads the declaration of variables that a function begins with.
func readLocals(r *reader) []byte {
	whole := r.rest
	for range r.unsigned() {
		r.unsigned()
		r.byte()
	}
	return whole[:len(whole)-len(r.rest)]
}

// readInstructions reads the rest of a function.
func readInstructions(r reader) ([]instruction, error) {
	var list []instruction
	for len(r.rest) > 0 && !r.short {
		i := instruction{op: r.byte()}
		if !i.read(&r) {
			return nil, unknown("the instruction %#x %d", i.op, i.value)
		}
		list = append(list, i)
	}
	if r.short {
		return nil, unknown("a function ends in an instruction")
	}
	return list, nil
}

// hasIndex tells whether the only immediate is an unsigned number.
func hasIndex(op byte) bool {
	return op == opBranch || op == opBranchIf || op == opCall || op >= opGet && op <= opSetGlobal || op == opMemorySize || op == opMemoryGrow
}

// hasConstant tells whether the only immediate is a signed number.
func hasConstant(op byte) bool {
	return op >= opBlock && op <= opIf || op == opConstant || op == opConstant64
}

// read reads the immediates; it knows the operations that Go 1.26 uses.
func (i *instruction) read(r *reader) bool {
	switch op := i.op; {
	case hasConstant(op):
		i.value = r.signed()
	case hasIndex(op):
		i.value = int64(r.unsigned())
	case op >= opLoad && op <= opAccessEnd:
		i.value, i.offset = int64(r.unsigned()), r.unsigned()
	case op == opTable:
		for count := r.unsigned() + 1; count > 0 && !r.short; count-- {
			i.table = append(i.table, int64(r.unsigned()))
		}
	case op == opCallIndirect:
		i.value, i.rest = int64(r.unsigned()), r.bytes(1)
	case op == opConstantF32:
		i.rest = r.bytes(4)
	case op == opConstantF64:
		i.rest = r.bytes(8)
	case op == opPrefix:
		switch i.value = int64(r.unsigned()); {
		case i.value < 8: // conversions to int that saturate
		case i.value == 10: // memory.copy
			i.rest = r.bytes(2)
		case i.value == 11: // memory.fill
			i.rest = r.bytes(1)
		default:
			return false
		}
	case op == opUnreachable, op == opNop, op == opElse, op == opEnd, op == opReturn, op == opDrop, op == opSelect, op >= opZero32 && op <= opNumericEnd:
	default:
		return false
	}
	return true
}

func (i instruction) append(out []byte) []byte {
	out = append(out, i.op)
	switch op := i.op; {
	case hasConstant(op):
		return appendSigned(out, i.value)
	case hasIndex(op):
		return binary.AppendUvarint(out, uint64(i.value))
	case op >= opLoad && op <= opAccessEnd:
		return binary.AppendUvarint(binary.AppendUvarint(out, uint64(i.value)), i.offset)
	case op == opTable:
		out = binary.AppendUvarint(out, uint64(len(i.table)-1))
		for _, label := range i.table {
			out = binary.AppendUvarint(out, uint64(label))
		}
	case op == opCallIndirect, op == opPrefix:
		out = binary.AppendUvarint(out, uint64(i.value))
	}
	return append(out, i.rest...)
}

// encode writes a function whose declaration of variables is head.
func encode(head []byte, list []instruction) []byte {
	out := append([]byte(nil), head...)
	for _, i := range list {
		out = i.append(out)
	}
	return out
}
