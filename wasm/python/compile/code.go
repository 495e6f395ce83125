package compile

import "loopscope/wasm/python/bignum"

// Flags of a code object; the values are CPython's co_flags.
const (
	FlagOptimized      = 0x1
	FlagNewLocals      = 0x2
	FlagVarArgs        = 0x4
	FlagVarKeywords    = 0x8
	FlagNested         = 0x10
	FlagGenerator      = 0x20
	FlagCoroutine      = 0x80
	FlagIterCoroutine  = 0x100
	FlagAsyncGenerator = 0x200
)

// Code is what a module, class body, function, lambda or generator expression compiles to. It is immutable and holds no
// runtime values, so replays and tests share one copy.
//
// Registers of a frame, in order: parameters (positional-only, positional, keyword-only, *args, **kwargs), other locals, free variables'
// cells, temporaries, and last the constants of RegConsts, which the machine fills in once a frame.
type Code struct {
	Name      string // co_name
	Qualname  string // co_qualname
	Filename  string
	FirstLine int
	Flags     int

	ArgCount        int // positional parameters, with the positional-only ones
	PosOnlyArgCount int
	KwOnlyArgCount  int

	// LocalNames names the registers 0 … len-1: parameters, then locals in order of first appearance. A local that an inner function
	// uses (a cell variable) is here too; its register holds the cell (see CellRegs).
	LocalNames []string
	CellRegs   []int    // registers of LocalNames that hold cells (MakeCell is emitted for them: at the start, or where a comprehension begins; empty outside it)
	FreeNames  []string // free variables: their cells are put in registers len(LocalNames) … by the machine when the frame starts
	NumRegs    int      // all registers, with the constants
	RegConsts  []int    // indexes into Consts, living in the last len(RegConsts) registers
	TempBase   int      // first temporary: registers TempBase … NumRegs-len(RegConsts)-1 are dead at the start of every statement, but for those of enclosing loops, withs and handlers

	Instrs    []Instr
	Positions []Pos     // one for each instruction
	Handlers  []Handler // innermost first: the first that covers an instruction is taken
	Sites     []string  // names looked up at run time; one entry for each place, for its inline cache
	Consts    []Const
	Codes     []*Code // nested code, for MakeFunction

	DocString    string
	HasDocString bool
	IsClass      bool // a class body: runs with a namespace of its own
	IsModule     bool // a module, exec or eval: names are globals
	UsesNames    bool // exec with separate locals, or a class body: LoadName and StoreName go to the namespace

	live [][]uint16 // found by LiveTemps when first asked
}

// Copy is the same code with room for other names and another place.
func (c *Code) Copy() *Code {
	d := *c
	return &d
}

// Pos is where an instruction stands in the source: lines from 1, columns in UTF-8 bytes from 0, as in CPython's co_positions.
type Pos struct{ Line, Col, EndLine, EndCol int32 }

// Handler says that an exception raised by an instruction in [Start, End) goes on at Target, with the exception in register Reg.
type Handler struct {
	Start, End, Target int32
	Reg                uint16
	// Cleanup marks a handler that the compiler made for itself (PEP 479, the end of an except clause): no finally or except of the program's.
	Cleanup bool
}

// ConstKind tells the kinds of Const apart.
type ConstKind uint8

// The kinds of constant.
const (
	ConstNone ConstKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt
	ConstBig
	ConstFloat
	ConstComplex
	ConstStr
	ConstBytes
	ConstTuple
	ConstFrozenSet
)

// Const is a constant of the program: plain Go data that the machine turns into a value once a run.
type Const struct {
	Kind  ConstKind
	Int   int64
	Big   *bignum.Int
	Float float64 // also the imaginary part of a complex
	Real  float64 // real part of a folded complex
	Str   string  // text or bytes; lone surrogates as WTF-8
	Items []Const
}
