package object

import "loopscope/wasm/python/stack"

// Thread is one line of execution, handed to every slot and native function. Calls of natives are nested Go calls; its depth
// counters keep both Python's recursion limit and the Go stack within bounds.
type Thread struct {
	*Interp
	// Native counts nested Go-level entries (a slot that calls Python, repr of nested containers, comparison). At MaxNative: RecursionError.
	Native int
	// links counts what nests in small steps, such as iterators asked by iterators (a filter over a filter …); so many make one entry of Native: linksPerEntry.
	links int
	// Depth counts Python frames on the call chain.
	Depth int
	// Handled is a function of the machine: the exception being handled now, innermost first; nil when there is none.
	HandledFn func() *Exc
	// FrameFn is the innermost Python frame object (sys._getframe), absent outside any.
	FrameFn func(depth int) Value

	scratch []Value
	reprs   []*Object // containers whose repr is under way
	Context Value     // contextvars: the current Context, absent until first asked for
	Data    any       // the machine's own state for this thread
}

// Interp is what all threads of a run share.
type Interp struct {
	Modules  *Dict // sys.modules
	Builtins *Dict // namespace of the module builtins

	// Write is where print and sys.stdout.write end (stream 1) and stderr (stream 2).
	Write func(stream int, text string)

	// Fits reports whether n more bytes are within MemoryLimit; nil: nobody counts what is used.
	Fits        func(n int64) bool
	MemoryLimit int64

	MaxNative      int // bound of Thread.Native
	RecursionLimit int // sys.getrecursionlimit()
	Seed           int64

	// Sink runs the generator gen to its end and hands each value to sink; set by the machine.
	RunSink func(t *Thread, gen Value, sink Sink) (Value, *Exc)
	// Warn warns of the line under way; its error is the warning itself, where a filter asks for that. Set by the machine.
	Warn func(category *Type, msg string) *Exc
	// NewFinalizable is told of each new object whose type has a finaliser (__del__); set by the machine.
	NewFinalizable func(o *Object)

	subclasses map[*Type][]*Type
	ids        map[Value]int64
	nextID     int64
	WeakRefs   map[*Object][]*Object // weak references to an object, in order of creation
	State      map[string]any        // per-run state of library modules, by module name
	Async      any                   // that of asyncio, which its quick paths ask for
}

// DefaultMaxNative is how deep natives may call back into Python. Package stack keeps the stack of a browser from holding that many at once.
const DefaultMaxNative = 160

// NewInterp makes the shared state of a run; the machine fills in its functions.
func NewInterp() *Interp {
	clear(lookupCache[:]) // it would keep the classes of the run before, and with them all that its functions lead to
	return &Interp{
		Modules: NewDict(), Builtins: NewDict(),
		MaxNative: DefaultMaxNative, RecursionLimit: 1000, MemoryLimit: 512 << 20,
		subclasses: map[*Type][]*Type{}, ids: map[Value]int64{}, WeakRefs: map[*Object][]*Object{}, State: map[string]any{},
		Write: func(int, string) {}, Warn: func(*Type, string) *Exc { return nil },
	}
}

// linksPerEntry is how many links take up as much of the Go stack as one nested entry: their functions have small frames, and chains of a
// thousand filters are a well-known way to find primes.
const linksPerEntry = 8

// Link counts a nested call of a function with a small frame that calls nothing else that nests; every success must be paired with Unlink.
func (t *Thread) Link() *Exc {
	if t.linked() {
		return t.NewExc(RecursionErrorType, "maximum recursion depth exceeded")
	}
	t.links++
	return nil
}

// Unlink ends what Link began.
func (t *Thread) Unlink() { t.links-- }

// linked reports whether there is no room for one more link.
func (t *Thread) linked() bool { return t.links >= (t.MaxNative-t.Native)*linksPerEntry }

// Enter counts one nested Go-level entry; every success must be paired with Leave. where is what CPython appends to the message, e.g. " while calling a Python object".
func (t *Thread) Enter(where string) *Exc {
	if t.Native+t.links/linksPerEntry >= t.MaxNative {
		if t.Depth*4 >= t.Native { // with about a Python frame to each entry, CPython's limit of frames is met first, which names no place
			where = ""
		}
		return t.NewExc(RecursionErrorType, "maximum recursion depth exceeded"+where)
	}
	stack.Deeper(t.Native)
	t.Native++
	return nil
}

// Leave ends what Enter began.
func (t *Thread) Leave() { t.Native-- }

// Calls is what the calls of natives under way keep on the thread: it belongs to a Go stack.
type Calls struct {
	native, links int
	scratch       []Value
	reprs         []*Object
}

// TakeCalls sets the calls under way aside, for another Go stack to begin with none.
func (t *Thread) TakeCalls() Calls {
	c := Calls{t.Native, t.links, t.scratch, t.reprs}
	t.Native, t.links, t.scratch, t.reprs = 0, 0, nil, nil
	return c
}

// PutCalls takes them back when their Go stack goes on.
func (t *Thread) PutCalls(c Calls) {
	t.Native, t.links, t.scratch, t.reprs = c.native, c.links, c.scratch, c.reprs
}

// ReprEnter notes that o's repr is under way; false when it already is (a container within itself).
func (t *Thread) ReprEnter(o *Object) bool {
	for _, p := range t.reprs {
		if p == o {
			return false
		}
	}
	t.reprs = append(t.reprs, o)
	return true
}

// ReprLeave ends what ReprEnter began.
func (t *Thread) ReprLeave() { t.reprs = t.reprs[:len(t.reprs)-1] }

// Subclasses returns the direct subclasses of c made in this run.
func (i *Interp) Subclasses(c *Type) []*Type { return i.subclasses[c] }

// AddSubclass records s as a direct subclass of c.
func (i *Interp) AddSubclass(c, s *Type) { i.subclasses[c] = append(i.subclasses[c], s) }

// ID is id(v): made up, stable through a run, in the style of an address.
func (i *Interp) ID(v Value) int64 {
	if v.Ref == &IntTag || v.Ref == &FloatTag || v.Ref == &BoolTag {
		return 0x7f0000000000 + v.N*32&0xffffffffff
	}
	id, ok := i.ids[v]
	if !ok {
		i.nextID++
		id = 0x7f8000000000 + i.nextID*0x30
		i.ids[v] = id
	}
	return id
}

// Charge asks for n more bytes in one piece; MemoryError when the run's limit would be passed.
func (t *Thread) Charge(n int64) *Exc {
	if n < 1<<16 {
		return nil
	}
	if n < 0 || n > t.MemoryLimit || t.Fits != nil && !t.Fits(n) {
		return t.NewExc(MemoryErrorType, "")
	}
	return nil
}

// Sink takes the items of an iterable one by one. Natives that consume a whole iterable (sum, list, any …) are written as sinks, so that the machine can
// run a generator's frame and the sink side by side in one loop instead of one nested run an item.
type Sink interface {
	Take(t *Thread, v Value) (done bool, err *Exc) // done: no more items are wanted
	Finish(t *Thread) (Value, *Exc)
}

// VisitScratch visits the arguments of native calls under way.
func (t *Thread) VisitScratch(visit func(Value)) {
	for _, v := range t.scratch {
		visit(v)
	}
}
