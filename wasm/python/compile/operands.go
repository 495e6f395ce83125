package compile

// operandKind says what an operand means: which registers it reads or writes, or what it counts or points to.
type operandKind uint8

const (
	opNone   operandKind = iota // the operand is not used
	opDef                       // the register is written
	opDef2                      // it and the next are written
	opDef3                      // it and the next two are written
	opDefs                      // C registers from here are written
	opDefsEx                    // as many as C packs, with the starred one, are written
	opUse                       // the register is read
	opUse2                      // it and the next are read
	opUse3                      // it and the next two are read
	opBoth                      // read, then written
	opLast                      // read for the last time
	opPush                      // PushExc: read; it and the next written
	opPop                       // PopExc: it and the next are read for the last time
	opItems                     // C registers from here are read
	opPairs                     // 2C registers from here are read
	opArgs                      // a callee and C arguments
	opArgs1                     // a callee, self and C arguments
	opParts                     // the four parts of a function, or NoReg
	opMaybe                     // a register that is read, or NoReg
	opFormat                    // a value, with a format specification behind it if C says so
	opSite                      // a site
	opLocal                     // an index into LocalNames
	opKonst                     // an index into Consts
	opCode                      // an index into Codes
	opJump                      // a place in the code
	opCount                     // a count that another operand explains
	opNumber                    // a number
)

// isReg says whether the operand is a register.
func (k operandKind) isReg() bool { return k >= opDef && k <= opFormat }

// shape is what an operation does with its operands, and its name.
type shape struct {
	name    string
	a, b, c operandKind
}

var shapes = [NumOps]shape{
	Nop:              {"Nop", opNone, opNone, opNone},
	Mov:              {"Mov", opDef, opUse, opNone},
	Add:              {"Add", opDef, opUse, opUse},
	Sub:              {"Sub", opDef, opUse, opUse},
	Mul:              {"Mul", opDef, opUse, opUse},
	Mod:              {"Mod", opDef, opUse, opUse},
	FloorDiv:         {"FloorDiv", opDef, opUse, opUse},
	IAdd:             {"IAdd", opDef, opUse, opUse},
	ISub:             {"ISub", opDef, opUse, opUse},
	IMul:             {"IMul", opDef, opUse, opUse},
	JmpNLt:           {"JmpNLt", opUse, opUse, opJump},
	JmpNLe:           {"JmpNLe", opUse, opUse, opJump},
	JmpNEq:           {"JmpNEq", opUse, opUse, opJump},
	JmpNNe:           {"JmpNNe", opUse, opUse, opJump},
	JmpNGt:           {"JmpNGt", opUse, opUse, opJump},
	JmpNGe:           {"JmpNGe", opUse, opUse, opJump},
	JmpFalse:         {"JmpFalse", opUse, opNone, opJump},
	JmpTrue:          {"JmpTrue", opUse, opNone, opJump},
	JmpNone:          {"JmpNone", opUse, opNone, opJump},
	JmpNotNone:       {"JmpNotNone", opUse, opNone, opJump},
	Jmp:              {"Jmp", opNone, opNone, opJump},
	JmpForNext:       {"JmpForNext", opNone, opNone, opJump},
	JmpJmpNLt:        {"JmpJmpNLt", opNone, opNone, opJump},
	ForNext:          {"ForNext", opDef, opUse, opJump},
	LoadGlobal:       {"LoadGlobal", opDef, opSite, opNone},
	Call:             {"Call", opDef, opArgs, opCount},
	LoadMethod:       {"LoadMethod", opDef2, opUse, opSite},
	CallMethod:       {"CallMethod", opDef, opArgs1, opCount},
	Return:           {"Return", opUse, opNone, opNone},
	Yield:            {"Yield", opDef, opUse, opNone},
	YieldFrom:        {"YieldFrom", opBoth, opUse, opNone},
	GetItem:          {"GetItem", opDef, opUse, opUse},
	SetItem:          {"SetItem", opUse, opUse, opUse},
	GetAttr:          {"GetAttr", opDef, opUse, opSite},
	SetAttr:          {"SetAttr", opUse, opUse, opSite},
	LoadCell:         {"LoadCell", opDef, opUse, opNone},
	StoreCell:        {"StoreCell", opUse, opUse, opNone},
	LoadConst:        {"LoadConst", opDef, opKonst, opNone},
	CheckLocal:       {"CheckLocal", opUse, opLocal, opNone},
	TrueDiv:          {"TrueDiv", opDef, opUse, opUse},
	Pow:              {"Pow", opDef, opUse, opUse},
	LShift:           {"LShift", opDef, opUse, opUse},
	RShift:           {"RShift", opDef, opUse, opUse},
	And:              {"And", opDef, opUse, opUse},
	Or:               {"Or", opDef, opUse, opUse},
	Xor:              {"Xor", opDef, opUse, opUse},
	MatMul:           {"MatMul", opDef, opUse, opUse},
	IFloorDiv:        {"IFloorDiv", opDef, opUse, opUse},
	ITrueDiv:         {"ITrueDiv", opDef, opUse, opUse},
	IMod:             {"IMod", opDef, opUse, opUse},
	IPow:             {"IPow", opDef, opUse, opUse},
	ILShift:          {"ILShift", opDef, opUse, opUse},
	IRShift:          {"IRShift", opDef, opUse, opUse},
	IAnd:             {"IAnd", opDef, opUse, opUse},
	IOr:              {"IOr", opDef, opUse, opUse},
	IXor:             {"IXor", opDef, opUse, opUse},
	IMatMul:          {"IMatMul", opDef, opUse, opUse},
	Neg:              {"Neg", opDef, opUse, opNone},
	Plus:             {"Plus", opDef, opUse, opNone},
	Invert:           {"Invert", opDef, opUse, opNone},
	Not:              {"Not", opDef, opUse, opNone},
	Lt:               {"Lt", opDef, opUse, opUse},
	Le:               {"Le", opDef, opUse, opUse},
	Eq:               {"Eq", opDef, opUse, opUse},
	Ne:               {"Ne", opDef, opUse, opUse},
	Gt:               {"Gt", opDef, opUse, opUse},
	Ge:               {"Ge", opDef, opUse, opUse},
	Is:               {"Is", opDef, opUse, opUse},
	IsNot:            {"IsNot", opDef, opUse, opUse},
	In:               {"In", opDef, opUse, opUse},
	NotIn:            {"NotIn", opDef, opUse, opUse},
	Clear:            {"Clear", opDef, opNone, opNone},
	Drop:             {"Drop", opLast, opNone, opNone},
	DelLocal:         {"DelLocal", opBoth, opLocal, opNone},
	StoreGlobal:      {"StoreGlobal", opUse, opSite, opNone},
	DelGlobal:        {"DelGlobal", opNone, opSite, opNone},
	LoadName:         {"LoadName", opDef, opSite, opNone},
	StoreName:        {"StoreName", opUse, opSite, opNone},
	DelName:          {"DelName", opNone, opSite, opNone},
	MakeCell:         {"MakeCell", opBoth, opNone, opNone},
	DelCell:          {"DelCell", opUse, opNone, opNone},
	LoadClassCell:    {"LoadClassCell", opDef, opUse, opSite},
	LoadClassGlobal:  {"LoadClassGlobal", opDef, opSite, opNone},
	BuildTuple:       {"BuildTuple", opDef, opItems, opCount},
	BuildList:        {"BuildList", opDef, opItems, opCount},
	BuildSet:         {"BuildSet", opDef, opItems, opCount},
	BuildMap:         {"BuildMap", opDef, opPairs, opCount},
	BuildString:      {"BuildString", opDef, opItems, opCount},
	BuildSlice:       {"BuildSlice", opDef, opItems, opCount},
	ListAppend:       {"ListAppend", opUse, opUse, opNone},
	ListExtend:       {"ListExtend", opUse, opUse, opNone},
	ListToTuple:      {"ListToTuple", opDef, opUse, opNone},
	SetAdd:           {"SetAdd", opUse, opUse, opNone},
	SetUpdate:        {"SetUpdate", opUse, opUse, opNone},
	MapAdd:           {"MapAdd", opUse, opUse, opUse},
	DictUpdate:       {"DictUpdate", opUse, opUse, opNone},
	DictMerge:        {"DictMerge", opUse, opUse, opUse},
	Format:           {"Format", opDef, opFormat, opNumber},
	DelItem:          {"DelItem", opUse, opUse, opNone},
	DelAttr:          {"DelAttr", opUse, opNone, opSite},
	UnpackSeq:        {"UnpackSeq", opDefs, opUse, opCount},
	UnpackEx:         {"UnpackEx", opDefsEx, opUse, opNumber},
	CallKw:           {"CallKw", opDef, opArgs, opCount},
	CallMethodKw:     {"CallMethodKw", opDef, opArgs1, opCount},
	CallEx:           {"CallEx", opDef, opUse3, opNumber},
	Ext:              {"Ext", opNumber, opNone, opNone},
	MakeFunction:     {"MakeFunction", opDef, opParts, opCode},
	LoadBuildClass:   {"LoadBuildClass", opDef, opNone, opNone},
	LoadLocals:       {"LoadLocals", opDef, opNone, opNone},
	GetIter:          {"GetIter", opDef, opUse, opNone},
	GetYieldFromIter: {"GetYieldFromIter", opDef, opUse, opNone},
	GetAwaitable:     {"GetAwaitable", opDef, opUse, opNumber},
	GetAIter:         {"GetAIter", opDef, opUse, opNone},
	GetANext:         {"GetANext", opDef, opUse, opNone},
	EndAsyncFor:      {"EndAsyncFor", opUse, opNone, opNone},
	PushExc:          {"PushExc", opPush, opNone, opNone},
	PopExc:           {"PopExc", opPop, opNone, opNone},
	Raise:            {"Raise", opUse, opMaybe, opNone},
	RaiseBare:        {"RaiseBare", opNone, opNone, opNone},
	Reraise:          {"Reraise", opUse, opNone, opNone},
	ExcMatch:         {"ExcMatch", opUse, opUse, opJump},
	ExcGroupMatch:    {"ExcGroupMatch", opDef2, opUse, opUse},
	ExcGroupRaise:    {"ExcGroupRaise", opDef, opUse, opUse},
	ExcTriple:        {"ExcTriple", opDef3, opUse, opNone},
	StopIterError:    {"StopIterError", opUse, opNone, opNumber},
	LoadSpecial:      {"LoadSpecial", opDef2, opUse, opNumber},
	Import:           {"Import", opDef, opUse2, opSite},
	ImportFrom:       {"ImportFrom", opDef, opUse, opSite},
	ImportStar:       {"ImportStar", opNone, opUse, opNone},
	LoadAssert:       {"LoadAssert", opDef, opNone, opNone},
	LoadDisplay:      {"LoadDisplay", opDef, opNone, opNone},
	SetupAnnotations: {"SetupAnnotations", opNone, opNone, opNone},
	MatchSequence:    {"MatchSequence", opDef, opUse, opNone},
	MatchMapping:     {"MatchMapping", opDef, opUse, opNone},
	MatchKeys:        {"MatchKeys", opDef, opUse, opUse},
	MatchClass:       {"MatchClass", opDef, opUse3, opNumber},
	GetLen:           {"GetLen", opDef, opUse, opNone},
	MakeTypeVar:      {"MakeTypeVar", opDef, opUse3, opNumber},
	MakeTypeAlias:    {"MakeTypeAlias", opDef, opUse3, opNone},
	MakeGenericBase:  {"MakeGenericBase", opDef, opUse, opNone},
	Line:             {"Line", opNumber, opNumber, opNone},
	Enter:            {"Enter", opNone, opNone, opNone},
	Leave:            {"Leave", opUse, opNone, opNone},
	Hand:             {"Hand", opUse, opNone, opNone},
	Resumed:          {"Resumed", opUse, opNone, opNone},
	Hop:              {"Hop", opNone, opNone, opJump},
}

// String returns the operation's name.
func (op Op) String() string { return shapes[op].name }

// registers calls f for each row of n registers from r that an instruction reads or writes, reads first.
func (in Instr) registers(f func(r uint16, n int, write bool)) {
	s := &shapes[in.Op]
	for pass := range 2 {
		write := pass == 1
		in.operand(s.a, in.A, write, f)
		in.operand(s.b, in.B, write, f)
		in.operand(s.c, in.C, write, f)
	}
}

// Touches says whether an instruction reads or writes a register.
func (in Instr) Touches(register uint16) bool {
	found := false
	in.registers(func(r uint16, n int, _ bool) {
		found = found || register >= r && int(register) < int(r)+n
	})
	return found
}

func (in Instr) operand(k operandKind, r uint16, write bool, f func(r uint16, n int, write bool)) {
	n := k.writes(in.C)
	if !write {
		n = k.reads(in.C)
	}
	if n == 0 || r == NoReg {
		return
	}
	f(r, n, write)
}

// reads returns how many registers an operand reads.
func (k operandKind) reads(c uint16) int {
	switch k {
	case opUse, opBoth, opLast, opPush, opMaybe:
		return 1
	case opUse2, opPop:
		return 2
	case opUse3:
		return 3
	case opItems:
		return int(c)
	case opPairs:
		return 2 * int(c)
	case opArgs:
		return 1 + int(c)
	case opArgs1:
		return 2 + int(c)
	case opParts:
		return 4
	case opFormat:
		return 1 + int(c>>2&1)
	}
	return 0
}

// writes returns how many registers an operand writes.
func (k operandKind) writes(c uint16) int {
	switch k {
	case opDef, opBoth, opLast:
		return 1
	case opDef2, opPush, opPop:
		return 2
	case opDef3:
		return 3
	case opDefs:
		return int(c)
	case opDefsEx:
		return int(c>>8) + 1 + int(c&0xFF)
	}
	return 0
}
