package compile

// Op is an operation of the register machine. Each line shows what it does with its operands A, B and C;
// r[x] is a register of the running frame. "site" is an index into Code.Sites: a name with, at run time, its own inline cache.
// An operation that can call Python (an operator method, say) leaves its result in the same register, however long that takes.
type Op uint8

// The operations, hot ones first.
const (
	Nop        Op = iota
	Mov           // r[A] = r[B]
	Add           // r[A] = r[B] + r[C]
	Sub           // r[A] = r[B] - r[C]
	Mul           // r[A] = r[B] * r[C]
	Mod           // r[A] = r[B] % r[C]
	FloorDiv      // r[A] = r[B] // r[C]
	IAdd          // r[A] = r[B] += r[C]; A == B or A is a temporary
	ISub          // r[A] = r[B] -= r[C]
	IMul          // r[A] = r[B] *= r[C]
	JmpNLt        // if not r[A] < r[B]: jump to C
	JmpNLe        // if not r[A] <= r[B]: jump to C
	JmpNEq        // if not r[A] == r[B]: jump to C
	JmpNNe        // if not r[A] != r[B]: jump to C
	JmpNGt        // if not r[A] > r[B]: jump to C
	JmpNGe        // if not r[A] >= r[B]: jump to C
	JmpFalse      // if not r[A]: jump to C
	JmpTrue       // if r[A]: jump to C
	JmpNone       // if r[A] is None: jump to C
	JmpNotNone    // if r[A] is not None: jump to C
	Jmp           // jump to C
	ForNext       // r[A] = next(r[B]), or jump to C when it is exhausted
	LoadGlobal    // r[A] = the global, else built-in, site B
	Call          // r[A] = r[B](r[B+1], …, r[B+C]); C arguments
	LoadMethod    // look up site C on r[B]: r[A], r[A+1] = function, self (A+1 is cleared when r[A] is a plain callable)
	CallMethod    // r[A] = r[B](r[B+1] if set, r[B+2], …, r[B+1+C]); C arguments besides self
	Return        // return r[A]
	Yield         // hand r[B] to whoever resumed this frame; on resume r[A] = what was sent
	YieldFrom     // delegate to the iterator r[B], sending r[A] (initially None) first; when it returns r[A] = its value; A is a temporary
	GetItem       // r[A] = r[B][r[C]]
	SetItem       // r[A][r[B]] = r[C]
	GetAttr       // r[A] = r[B].site C
	SetAttr       // r[A].site C = r[B]
	LoadCell      // r[A] = contents of the cell r[B]; NameError naming the variable when empty
	StoreCell     // contents of the cell r[A] = r[B]
	LoadConst     // r[A] = constant B
	CheckLocal    // UnboundLocalError if r[A] is empty; B = index into Code.LocalNames of the name

	// From here on the order follows the language rather than frequency.
	TrueDiv   // r[A] = r[B] / r[C]
	Pow       // r[A] = r[B] ** r[C]
	LShift    // r[A] = r[B] << r[C]
	RShift    // r[A] = r[B] >> r[C]
	And       // r[A] = r[B] & r[C]
	Or        // r[A] = r[B] | r[C]
	Xor       // r[A] = r[B] ^ r[C]
	MatMul    // r[A] = r[B] @ r[C]
	IFloorDiv // the in-place forms: r[A] = r[B] op= r[C]
	ITrueDiv
	IMod
	IPow
	ILShift
	IRShift
	IAnd
	IOr
	IXor
	IMatMul
	Neg    // r[A] = -r[B]
	Plus   // r[A] = +r[B]
	Invert // r[A] = ~r[B]
	Not    // r[A] = not r[B]
	Lt     // r[A] = r[B] < r[C]
	Le
	Eq
	Ne
	Gt
	Ge
	Is    // r[A] = r[B] is r[C]
	IsNot // r[A] = r[B] is not r[C]
	In    // r[A] = r[B] in r[C]
	NotIn // r[A] = r[B] not in r[C]

	Clear           // r[A] = empty (a temporary whose life has ended, or an absent part of MakeFunction)
	Drop            // r[A], the value of an expression statement or a loop's iterator, is thrown away: finalise it now if this was the last reference. Until here it is in use
	DelLocal        // del of the local r[A]; B = index into Code.LocalNames; UnboundLocalError when already empty
	StoreGlobal     // the global site B = r[A]
	DelGlobal       // del of the global site B
	LoadName        // r[A] = the name site B in the namespace of a class body or exec, else global, else built-in
	StoreName       // the name site B of that namespace = r[A]
	DelName         // del of it
	MakeCell        // r[A] = a new cell holding what r[A] held (a parameter or nothing)
	DelCell         // empties the cell r[A]; NameError when already empty
	LoadClassCell   // r[A] = the name site C in the class namespace, else contents of the cell r[B]
	LoadClassGlobal // r[A] = the name site B in the class namespace of an annotation scope, else global; C unused. Both find that namespace, outside a class body, in the free variable __classdict__

	BuildTuple  // r[A] = (r[B], …); C items
	BuildList   // r[A] = [r[B], …]; C items
	BuildSet    // r[A] = {r[B], …}; C items
	BuildMap    // r[A] = {r[B]: r[B+1], …}; C pairs
	BuildString // r[A] = ''.join of C strings from r[B]
	BuildSlice  // r[A] = slice(r[B], r[B+1][, r[B+2]]); C = 2 or 3
	ListAppend  // r[A].append(r[B])
	ListExtend  // r[A].extend(r[B]); the error for a non-iterable is that of `*` unpacking
	ListToTuple // r[A] = tuple(the list r[B])
	SetAdd      // r[A].add(r[B])
	SetUpdate   // r[A].update(r[B])
	MapAdd      // r[A][r[B]] = r[C]
	DictUpdate  // r[A].update(r[B]) for {**x}; TypeError "'x' object is not a mapping"
	DictMerge   // the same for the ** of a call, refusing doubled keys; C = register of the function, for the message
	Format      // r[A] = format(r[B]) for an f-string; C: bits 0-1 conversion (0 none, 1 s, 2 r, 3 a), bit 2: spec in r[B+1]
	DelItem     // del r[A][r[B]]
	DelAttr     // del r[A].site C
	UnpackSeq   // r[A], …, r[A+C-1] = r[B]
	UnpackEx    // r[A], … = r[B] with a starred target; C = before<<8 | after

	CallKw         // like Call, with keywords: the following Ext has A = index of the tuple of names among the constants; C counts all arguments
	CallMethodKw   // like CallMethod, with keywords as CallKw
	CallEx         // r[A] = r[B](*r[B+1], **r[B+2]); r[B+1] is a tuple (any iterable if C bit 0), r[B+2] a dict or empty
	Ext            // more operands for the operation before it; never executed
	MakeFunction   // r[A] = function of Code.Codes[C]; r[B] defaults tuple, r[B+1] keyword defaults dict, r[B+2] annotations dict, r[B+3] tuple of cells (each may be empty; B == NoReg: all are); a following Ext has A = register of type parameters + 1, or 0
	LoadBuildClass // r[A] = builtins.__build_class__
	LoadLocals     // r[A] = the namespace of this class body

	GetIter          // r[A] = iter(r[B])
	GetYieldFromIter // r[A] = the iterator that `yield from r[B]` delegates to
	GetAwaitable     // r[A] = the iterator that `await r[B]` delegates to; C: 0 plain await, 1 "async with __aenter__", 2 "async with __aexit__", 3 "async for __anext__"
	GetAIter         // r[A] = aiter(r[B])
	GetANext         // r[A] = the awaitable of anext(r[B]), already passed through GetAwaitable
	EndAsyncFor      // r[A] holds the exception caught around GetANext: swallow StopAsyncIteration, raise anything else again

	PushExc       // begin a handler: r[A] holds the exception caught; r[A+1] = the one being handled before
	PopExc        // end it: the exception being handled is r[A+1] again; both registers are emptied
	Raise         // raise r[A] from r[B]; B == NoReg: no cause
	RaiseBare     // raise, with nothing: the exception being handled again
	Reraise       // raise r[A] once more, its traceback unchanged at this frame
	ExcMatch      // if the exception r[A] is not caught by the class or tuple r[B]: jump to C
	ExcGroupMatch // except*: r[A] = the part of the group r[B] that r[C] matches, else None; r[A+1] = the rest, else None
	ExcGroupRaise // after all except* clauses: r[A] = what must be raised again of the original r[B] and the list r[C], or None
	ExcTriple     // r[A], r[A+1], r[A+2] = type, value, traceback of the exception r[B]
	StopIterError // raise r[A] once more, a StopIteration turned into RuntimeError (PEP 479); C = 0 generator, 1 coroutine, 2 async generator

	LoadSpecial      // r[A], r[A+1] = method, self of r[B] (CallMethod form); C: 0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__; looked up on the type, with the errors of `with`
	Import           // r[A] = __import__(site C, fromlist r[B+1], level r[B])
	ImportFrom       // r[A] = site C of the module r[B]
	ImportStar       // from r[B] import *
	LoadAssert       // r[A] = AssertionError
	LoadDisplay      // r[A] = sys.displayhook, which an expression statement of mode 'single' calls
	SetupAnnotations // make sure the namespace has __annotations__

	MatchSequence   // r[A] = whether r[B] is a sequence for match
	MatchMapping    // r[A] = whether r[B] is a mapping for match
	MatchKeys       // r[A] = tuple of the values of r[B] at the keys r[C], or None
	MatchClass      // r[A] = tuple of attributes, or None: subject r[B], class r[B+1], names r[B+2] (tuple); C = number of positional patterns
	GetLen          // r[A] = len(r[B])
	MakeTypeVar     // r[A] = type parameter: name r[B] (str), bound or constraint evaluator function r[B+1] or empty, default evaluator r[B+2] or empty; C: 0 TypeVar, 1 TypeVar with constraints, 2 TypeVarTuple, 3 ParamSpec
	MakeTypeAlias   // r[A] = TypeAliasType: name r[B], type parameters tuple r[B+1] or empty, evaluator function r[B+2]
	MakeGenericBase // r[A] = typing.Generic[*r[B]] (a tuple of type parameters)

	// In recorded code only: what they report is in package trace's words.
	Line    // a statement or line begins; A, B = line number, low and high 16 bits
	Enter   // the frame begins
	Leave   // the frame is about to return r[A]
	Hand    // the frame is about to hand out r[A] by a Yield
	Resumed // it is taken up again behind that Yield; r[A] = what was sent
	Hop     // jump to C, where the jump that led here leads at once in plain code (see assemble.go)

	// The machine puts the following in place of others when it loads code (vm.fuse); the compiler does not emit them.
	JmpForNext // jump to the ForNext at C and carry it out
	JmpJmpNLt  // jump to the JmpNLt at C and carry it out

	NumOps
)

// NoReg stands for "no register" in an operand.
const NoReg = 0xFFFF

// Instr is one instruction, eight bytes.
type Instr struct {
	Op      Op
	A, B, C uint16
}
