package vm

import (
	"slices"
	"strings"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// mode says who waits for a frame and how its result is handed over.
type mode uint8

const (
	modeCall        mode = iota // back.r[ret] = result
	modeInit                    // __init__ of a new instance, which is in back.r[ret] already; the result must be None
	modeForNext                 // __next__ of the iterator of a ForNext: StopIteration jumps
	modeForCall                 // function of iter(function, sentinel), in dflt, in a ForNext
	modeStop                    // ends a nested run
	modeFor                     // generator resumed by ForNext: a yield goes to back.r[ret], the end jumps
	modeNext                    // generator resumed by next(), send() or throw(): the end raises StopIteration in back
	modeNextDefault             // by next(g, default): the end gives the default, in dflt
	modeDeleg                   // generator that back delegates to: the end is the value of its YieldFrom
	modeDriver                  // back is a driver (or a sink)
	modeImport                  // a module body run by import: result is the module, in dflt
)

// Frame is an activation of code, or a driver. It is also Python's frame object.
type Frame struct {
	object.Object
	code    *Code // nil: a driver or a sink, see driven
	r       *registers
	pc      int // next instruction; the one under way is pc-1
	back    *Frame
	globals *Dict
	handled *Exc // exception being handled in this frame
	gen     *Gen // generator whose frame this is
	root    *Gen // outermost generator of the chain this frame is in; see rootOf
	fn      *Func
	aside   *aside // what few frames have
	ret     uint16
	mode    mode
	escaped bool   // somebody holds the frame object (a traceback, gi_frame): it must not be recycled
	serial  uint32 // (recorded) number of the activation
}

// registers are those of a frame, as many as its code says.
type registers [1 << 16]Value

// span is n registers from r[a] on. For none it is nil: a slice that began behind the last register would point into another object, or a free one, which Go's collector
// takes for a sign of damage.
func (r *registers) span(a, n uint16) []Value {
	if n == 0 {
		return nil
	}
	from, to := int(a), int(a)+int(n)
	return r[from:to:to]
}

// aside is apart because a program may have a million suspended coroutines, each with its frame.
type aside struct {
	locals *Dict // namespace of a class body or exec; nil in functions
	dflt   Value // see the modes
}

// locals is the namespace of a class body or exec; nil in functions.
func (f *Frame) locals() *Dict {
	if f.aside == nil {
		return nil
	}
	return f.aside.locals
}

func (f *Frame) setLocals(d *Dict) {
	if f.aside == nil {
		if d == nil {
			return
		}
		f.aside = &aside{}
	}
	f.aside.locals = d
}

// dflt is a value that the frame's end needs; see the modes.
func (f *Frame) dflt() Value {
	if f.aside == nil {
		return Value{}
	}
	return f.aside.dflt
}

func (f *Frame) setDflt(v Value) {
	if f.aside == nil {
		f.aside = &aside{}
	}
	f.aside.dflt = v
}

// takeDflt is dflt for the last time.
func (f *Frame) takeDflt() Value {
	if f.aside == nil {
		return Value{}
	}
	v := f.aside.dflt
	if v.Ref != nil {
		f.aside.dflt = Value{}
	}
	return v
}

// driven is a frame without code: that of a driver or of a sink.
type driven struct {
	Frame
	driver    Driver
	sink      object.Sink
	schedules bool // the driver is a Scheduler
}

func newDriven(d driven) *Frame {
	d.Type = FrameType
	return &d.Frame
}

// driven must only be asked of frames without code.
func (f *Frame) driven() *driven { return (*driven)(unsafe.Pointer(f)) }

func (f *Frame) driver() Driver {
	if f.code != nil {
		return nil
	}
	return f.driven().driver
}

func (f *Frame) sink() object.Sink {
	if f.code != nil {
		return nil
	}
	return f.driven().sink
}

// visit reports what the driver or sink holds.
func (d *driven) visit(visit func(Value)) {
	if x, ok := d.driver.(interface{ Visit(func(Value)) }); ok {
		x.Visit(visit)
	}
	if x, ok := d.sink.(interface{ Visit(func(Value)) }); ok {
		x.Visit(visit)
	}
}

// framed is a frame with its registers. The sizes of makeFrame are those that fill Go's size classes: a suspended coroutine of a program with many has five registers or
// six, and takes 176 or 192 bytes.
type framed[R any] struct {
	Frame
	store R
}

func newFramed[R any]() *Frame {
	x := &framed[R]{}
	x.r = (*registers)(unsafe.Pointer(&x.store))
	return &x.Frame
}

// FrameType is the type of frame objects.
var FrameType = &object.Type{Name: "frame", Module: "builtins", Kind: object.KindFrame}

// Code is a code object: compiled code with its constants and names as values, and inline caches.
type Code struct {
	object.Object
	m       *VM
	C       *compile.Code
	ins     []compile.Instr // one Nop more than the compiled code, so that a pointer past the last instruction stays within
	base    unsafe.Pointer  // of ins
	consts  []Value
	names   []*Str // one for each site
	caches  []siteCache
	codes   []*Code
	pool    []*Frame // frames to use again, poolN of them; their constant registers are filled in
	poolN   int
	nregs   int
	nlocal  int     // registers of parameters and locals
	nparam  int     // registers of parameters, *args and **kwargs included
	consts0 int     // first constant register
	simple  bool    // only plain positional parameters
	library bool    // of a library module
	gen     bool    // calling it makes a generator, coroutine or async generator
	direct  int     // number of parameters if a call with just that many positional arguments needs no binding and makes no generator, else -1
	cleared []bool  // registers of long-lived temporaries, whose end a Clear or Drop announces
	origin  *origin // of the generators that a function with this code has made last
	number  uint32  // in the recording's table; 0: not recorded
}

// siteCache remembers the last lookup at one place in the code.
type siteCache struct {
	idx    int32  // position in the dict that had the name
	keys   uint32 // for built-ins: version of the globals' key set
	typ    *object.Type
	ver    uint32
	val    Value // what the type has under the name; absent when nothing
	plain  bool  // val is a method, and instances of typ have no attributes of their own that could hide it
	method bool  // val is a method, for those instances of typ that have no attribute of their own under the name
	own    bool  // instances of typ are object.Instance, and what they have under the name in their dicts is the attribute, for reading and writing
}

// CodeType is the type of code objects.
var CodeType = &object.Type{Name: "code", Module: "builtins", Kind: object.KindCode}

// code returns the runtime form of c, made once a run. What it takes to run it is made when that comes to pass (prepare): most functions of a library module are never called.
func (m *VM) code(c *compile.Code) *Code {
	if k, ok := m.codes[c]; ok {
		return k
	}
	k := &Code{Object: object.Object{Type: CodeType}, m: m, C: c, nregs: c.NumRegs, nlocal: len(c.LocalNames), library: strings.HasPrefix(c.Filename, LibPrefix)}
	m.codes[c] = k
	if m.rec != nil && len(c.Instrs) > 0 && c.Instrs[0].Op == compile.Enter {
		k.number = m.rec.AddCode(trace.Code{File: c.Filename, Name: c.Qualname, Line: c.FirstLine})
		k.prepare() // and with it the codes within, so that they are numbered in the order of the text
	}
	k.nparam = c.ArgCount + c.KwOnlyArgCount
	if c.Flags&compile.FlagVarArgs != 0 {
		k.nparam++
	}
	if c.Flags&compile.FlagVarKeywords != 0 {
		k.nparam++
	}
	k.simple = k.nparam == c.ArgCount
	k.gen = c.Flags&(compile.FlagGenerator|compile.FlagCoroutine|compile.FlagAsyncGenerator) != 0
	k.consts0 = c.NumRegs - len(c.RegConsts)
	k.direct = -1
	if k.simple && !k.gen {
		k.direct = k.nparam
	}
	return k
}

// prepare makes what the code's frames need.
func (k *Code) prepare() {
	if k.base != nil {
		return
	}
	c := k.C
	k.ins = append(slices.Clip(c.Instrs), compile.Instr{})
	k.fuse()
	k.cleared = make([]bool, k.nregs)
	for i := range k.ins {
		if op := k.ins[i].Op; op == compile.Clear || op == compile.Drop {
			k.cleared[k.ins[i].A] = true
		}
	}
	k.base = unsafe.Pointer(unsafe.SliceData(k.ins))
	k.consts = make([]Value, len(c.Consts))
	for i := range c.Consts {
		k.consts[i] = constant(&c.Consts[i])
	}
	k.names = make([]*Str, len(c.Sites))
	for i, s := range c.Sites {
		k.names[i] = object.Intern(s)
	}
	k.caches = make([]siteCache, len(c.Sites))
	k.codes = make([]*Code, len(c.Codes))
	for i, n := range c.Codes {
		k.codes[i] = k.m.code(n)
	}
}

// fuse saves a dispatch in each round of a loop: the jump back to a loop's head carries the head out itself. The head stays where it is, so
// that a suspended or failing head looks the same whichever way it was reached.
func (k *Code) fuse() {
	for i := range k.ins {
		x := &k.ins[i]
		if x.Op != compile.Jmp {
			continue
		}
		switch k.ins[x.C].Op {
		case compile.ForNext:
			x.Op = compile.JmpForNext
		case compile.JmpNLt:
			x.Op = compile.JmpJmpNLt
		}
	}
}

// newFrame returns a frame for code with empty locals from register `from` on; the registers before are the caller's to fill.
//
// Frames are used again, last first. A pointer is only stored where it changes, since each store costs a check of the write barrier: a recursive function finds the
// same frame, with the same back, at the same depth again. That is why the pool is a slice with a count and not a linked list.
func (k *Code) newFrame(from int) *Frame {
	if k.poolN == 0 {
		return k.makeFrame()
	}
	k.poolN--
	f := k.pool[k.poolN]
	for i := from; i < k.nlocal; i++ {
		if f.r[i].Ref != nil {
			f.r[i].Ref = nil
		}
	}
	return f
}

func (k *Code) makeFrame() *Frame {
	k.prepare()
	var f *Frame
	switch n := k.nregs; {
	case n <= 4:
		f = newFramed[[4]Value]()
	case n <= 5:
		f = newFramed[[5]Value]()
	case n <= 6:
		f = newFramed[[6]Value]()
	case n <= 8:
		f = newFramed[[8]Value]()
	case n <= 10:
		f = newFramed[[10]Value]()
	case n <= 14:
		f = newFramed[[14]Value]()
	default:
		f = &Frame{r: (*registers)(unsafe.Pointer(unsafe.SliceData(make([]Value, n))))}
	}
	f.Type, f.code = FrameType, k
	for i, c := range k.C.RegConsts {
		f.r[k.consts0+i] = k.consts[c]
	}
	return f
}

// release gives a finished frame back for reuse unless somebody may still look at it.
func (f *Frame) release() {
	if f.escaped {
		f.back = nil
		return
	}
	f.mode, f.pc = modeCall, 0
	if f.handled != nil {
		f.handled = nil
	}
	k := f.code
	if k.poolN < len(k.pool) {
		if k.pool[k.poolN] != f {
			k.pool[k.poolN] = f
		}
		k.poolN++
		return
	}
	if k.poolN < maxPool {
		k.pool = append(k.pool, f)
		k.poolN++
	}
}

// maxPool bounds how many idle frames a code object keeps.
const maxPool = 1 << 12

// Pos is where the instruction under way stands in the source.
func (f *Frame) Pos() compile.Pos { return f.code.pos(f.pc - 1) }

// Line is the line of the instruction under way.
func (f *Frame) Line() int {
	if f.code == nil {
		return 0
	}
	return int(f.Pos().Line)
}

func (k *Code) pos(i int) compile.Pos {
	if i < 0 || i >= len(k.C.Positions) { // not begun: the line of its def
		return compile.Pos{Line: int32(k.C.FirstLine)}
	}
	return k.C.Positions[i]
}

// EndOf is where what a traceback's entry points at ends, and the columns at which it begins and ends.
func EndOf(tb *object.Traceback) (line, col, endCol int) {
	p := frameOf(tb.Frame).code.pos(tb.Lasti)
	return int(p.EndLine), int(p.Col), int(p.EndCol)
}

// Driver is a Go state machine on the frame chain. Resume is called with what happened to the frame it started last, and says what to do next.
type Driver interface {
	Resume(m *VM, ev Event, v Value, err *Exc) Next
}

// Event tells a driver what happened.
type Event uint8

// The events.
const (
	EvStart  Event = iota // the driver begins
	EvYield               // the generator it resumed has yielded v
	EvReturn              // what it started has returned v
	EvRaise               // it has raised err
)

// Next tells the machine what a driver wants.
type Next struct {
	Do    Action
	Gen   *Gen
	V     Value
	Err   *Exc
	Args  []Value
	Names []*Str // of the last ones of Args, given by keyword
	frame *Frame
}

// Action is the verb of Next.
type Action uint8

// The actions.
const (
	DoReturn Action = iota // the driver ends with V
	DoRaise                // it ends with Err
	DoSend                 // resume Gen with V
	DoThrow                // resume Gen with Err raised in it
	DoCall                 // call V with Args
	DoPause                // give the slice back and resume with EvStart
	doFrame                // run frame
	doStack                // go on with another stack; see SwitchStack
)

// Tail asks the machine to start driver d as soon as the native function that calls Tail has returned; the native's own result is then ignored and the driver's takes its place.
func (m *VM) Tail(d Driver) (Value, *Exc) {
	_, schedules := d.(Scheduler)
	m.tail = newDriven(driven{driver: d, schedules: schedules})
	return object.None, nil
}

// TailFrame is Tail for an ordinary frame.
func (m *VM) tailFrame(f *Frame) (Value, *Exc) {
	m.tail = f
	return object.None, nil
}

func frameOf(o *object.Object) *Frame { return (*Frame)(unsafe.Pointer(o)) }
