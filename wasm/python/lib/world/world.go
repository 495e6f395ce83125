// Package world is the module _world, on which the simulated network, the hosts and the libraries that speak to them (py/*.py) stand.
//
// # The machine
//
// A run has a world: the canonical JSON of a checked description (package wasm/world), which says what hosts, databases, disks and clients there are. Everything that
// those do is written in Python, in the folder py. It is a pack of its own, fetched when a program first imports one of its modules: the table Modules
// says which there are, so that an import of anything else fetches nothing. Two underscores in a file's name stand for the dot of a submodule, as in package pure.
//
// Libraries are Python over the standard library's own interfaces: the asynchronous ones over asyncio's streams, the blocking ones over the module socket. So all that travels
// is bytes over one network, and whoever is at the other end does not matter: a host of the world, or another part of the program.
//
// _http is the one place that knows HTTP/1.1, for clients, servers and hosts alike; it does no input or output. What the clients share besides is in _cookies, _tls (contexts) and
// _blocking (connections over sockets). A library has the names, texts and classes of the real one in its current version; what it lacks it refuses through _absent: the usual error,
// with a note of what there is. Since they use nothing but the standard library, the files of a library, laid out as packages beside a module _world whose functions do nothing, run
// under CPython as well, against a server on loopback, where they can be compared with the real ones.
//
// Databases and disks are the exceptions. No protocol is spoken with a database: aiomysql and pymysql ask _mysql.py, where each operation takes its time and its place, and _sql.py is
// the server. A disk's time (_disk.py) is taken by module _io, of whoever opens, reads or writes a file; aiofiles does that in threads.
//
// # What happens outside of the program
//
// The world goes on while the program waits, sleeps or computes nothing: Events (events.go) are calls that are due at an instant of the virtual clock.
//
// # Clients
//
// When the program first listens on the port that the world's clients call, they begin to come (py/_clients.py), and the server ends with the last of them. Each knows what belongs into
// its answer. One that gets somebody else's makes the run end with a report: whose.go watches what the requests share, cause.go finds why, mixup.go words it.
//
// # Randomness
//
// Each part of the world draws from a generator of its own, seeded with the run's seed and the part's name. So changing one part changes nothing that
// another one draws.
//
// # Reports
//
// request, phase, done, occupancy and served report to the recorder of a run (package trace has their kinds). When nobody records they do nothing, and they
// never change what the program sees.
package world

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
	"loopscope/wasm/trace"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Pack holds the modules that are written in Python.
const Pack = "world.txt"

// Source is the text of the module called name, "" when there is none here.
func Source(name string) string {
	for _, module := range Modules {
		if module == name {
			return pack.Text(Pack, "py/"+strings.ReplaceAll(name, ".", "__")+".py")
		}
	}
	return ""
}

// Load makes one of Modules. One that has submodules is a package.
func Load(m *vm.VM, name, text string) (*object.Module, *exc) {
	for _, module := range Modules {
		if strings.HasPrefix(module, name+".") {
			return m.LoadPackage(name, text)
		}
	}
	return m.LoadPython(name, text)
}

// state is what a run keeps for the world.
type state struct {
	config   string
	clock    *sim.Clock
	alone    []*waited         // waits of the only thread, innermost last
	requests []request         // (recorded) by number, 0 is none
	places   map[string]uint32 // (recorded) entities of hosts, pools and the like, by name
	entity   uint32            // (recorded) the world as who acts
	peopled  bool              // the hosts have been made
	left     []string          // what is to be reported as left open
	atEnd    []value           // functions to call at the end of the run, which look what is still open
	watch    *watch            // nil: nobody's answers are checked
	mixup    *mixup            // the first answer that went to somebody else
	mixups   int               // how many did
}

// request is one that has begun.
type request struct {
	entity, host uint32
	event        int32 // its latest
	phase        string
	over         bool
}

// Request is one that is on its way, as a recording shows it.
type Request struct {
	Entity, Place uint32
	Phase         string // queued, connecting, sending, waiting, receiving
	Event         int32  // by which it came to that
}

// Requests lists those on their way, in the order in which they began.
func Requests(m *vm.VM) []Request {
	st, ok := m.In.State[key].(*state)
	if !ok {
		return nil
	}
	var out []Request
	for _, q := range st.requests[1:] {
		if !q.over {
			out = append(out, Request{q.entity, q.host, q.phase, q.event})
		}
	}
	return out
}

const key = "world"

func of(m *vm.VM) *state {
	if st, ok := m.In.State[key].(*state); ok {
		return st
	}
	st := &state{clock: sim.Of(m.In.State), requests: make([]request, 1), places: map[string]uint32{}}
	m.In.State[key] = st
	m.AddRoots(st.visit)
	deadlock.AddSource(m, func() []deadlock.Waiting { return st.stuck(m) })
	m.AtExit = append(m.AtExit, func(*thread) { st.report(m) })
	return st
}

// visit reports what the events to come hold.
func (st *state) visit(visit func(value)) {
	for _, fn := range st.atEnd {
		visit(fn)
	}
	st.clock.Expected(func(e sim.Event) {
		x := e.(*event)
		visit(x.fn)
		for _, v := range x.args {
			visit(v)
		}
	})
}

// Provide gives a machine its world, as canonical JSON.
func Provide(m *vm.VM, config string) { of(m).config = config }

// Module makes the module _world. Its callers are the modules of this package's pack alone, which give what its functions take.
func Module(m *vm.VM) (*object.Module, *exc) {
	of(m)
	mod := object.NewModule("_world")
	mod.Add(functions)
	return mod, nil
}

var functions = []object.Native{
	{Name: "config", Fn: config},
	{Name: "random", Sig: "name, /", Fn: random},
	{Name: "now", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return object.Float(vm.Of(t).Clock()), nil }},
	{Name: "at", Text: "delay, function, *args", Fn: at},
	{Name: "hold", Sig: "coroutine, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if g := vm.AsGen(a[0]); g != nil {
			vm.Of(t).Hold(g) // its caller keeps it until it ends: nobody needs to look for its end
		}
		return object.None, nil
	}},
	{Name: "drop", Sig: "event, /", Fn: drop},
	{Name: "cause", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return object.Int(int64(cause(vm.Of(t)))), nil }},
	{Name: "wait", Sig: "thing, peer, what, timeout, /", Fn: wait},
	{Name: "wake", Sig: "thing, /", Fn: wake},
	{Name: "request", Sig: "host, label, /", Fn: begin},
	{Name: "phase", Sig: "number, phase, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		of(vm.Of(t)).note(vm.Of(t), trace.RequestPhase, a)
		return object.None, nil
	}},
	{Name: "done", Sig: "number, outcome, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		of(vm.Of(t)).note(vm.Of(t), trace.RequestEnd, a)
		return object.None, nil
	}},
	{Name: "occupancy", Sig: "name, busy, waiting, limit, /", Fn: occupancy},
	{Name: "served", Sig: "client, path, status, seconds, right, said, /", Fn: served},
	{Name: "at_end", Sig: "function, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		st := of(vm.Of(t))
		st.atEnd = append(st.atEnd, a[0])
		return object.None, nil
	}},
	{Name: "watch", Fn: watchFn},
	{Name: "owner", Sig: "request, /", Fn: owner},
	{Name: "mixed", Sig: "request, other, name, others_name, said, /", Fn: mixed},
	{Name: "leak", Sig: "text, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		st := of(vm.Of(t))
		st.left = append(st.left, text(a[0]))
		return object.None, nil
	}},
}

// config decodes the world, {} when the run has none.
func config(t *thread, _ []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	st := of(m)
	if st.config == "" {
		return object.NewDict().V(), nil
	}
	json, err := m.Import("json")
	if err != nil {
		return value{}, err
	}
	loads, err := object.GetAttr(t, json, object.Intern("loads"))
	if err != nil {
		return value{}, err
	}
	return object.CallArgs(t, loads, object.String(st.config))
}

// random makes the generator of a part of the world.
func random(t *thread, a []value, _ []*str) (value, *exc) {
	mod, err := vm.Of(t).Import("random")
	if err != nil {
		return value{}, err
	}
	class, err := object.GetAttr(t, mod, object.Intern("Random"))
	if err != nil {
		return value{}, err
	}
	return object.CallArgs(t, class, object.String(strconv.FormatInt(t.Seed, 10)+" "+text(a[0])))
}

// begin reports a request and returns its number, 0 when nobody records.
func begin(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	st, r := of(m), m.Recorder()
	if err := st.people(m); err != nil || r == nil {
		return object.Int(0), err
	}
	q := request{host: st.place(r, text(a[0]), 0), phase: "queued"}
	q.entity = r.Add(trace.Entity{Kind: "request", Name: text(a[1]), Text: text(a[0])})
	q.event = r.Emit(trace.RequestStart, q.entity, q.host, r.Text(text(a[1])), r.Cause())
	st.requests = append(st.requests, q)
	return object.Int(int64(len(st.requests) - 1)), nil
}

// note reports what becomes of a request. Its cause is what the request came through last, unless the program itself goes on with it.
func (st *state) note(m *vm.VM, kind trace.Kind, a []value) {
	n, r := int(a[0].N), m.Recorder()
	if r == nil || n <= 0 || n >= len(st.requests) {
		return
	}
	q := &st.requests[n]
	cause := r.Cause()
	if cause < 0 {
		cause = q.event
	}
	q.event = r.Emit(kind, q.entity, q.host, r.Text(text(a[1])), cause)
	q.phase, q.over = text(a[1]), q.over || kind == trace.RequestEnd
}

// people makes the hosts of the world, if that has not happened: each reports how many it takes at a time before anybody asks it for something.
func (st *state) people(m *vm.VM) *exc {
	if st.peopled || st.config == "" {
		return nil
	}
	st.peopled = true
	network, err := m.Import("_network")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(m.T, network, object.Intern("hosts"))
	return err
}

// place is the entity of a host, pool, database, disk or served program.
func (st *state) place(r *trace.Recorder, name string, limit int64) uint32 {
	e, ok := st.places[name]
	if !ok {
		about := ""
		if limit > 0 {
			about = strconv.FormatInt(limit, 10)
		}
		e = r.Add(trace.Entity{Kind: "place", Name: name, Text: about})
		st.places[name] = e
	}
	return e
}

// occupancy reports how many are served at a place, and how many wait there.
func occupancy(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	if r := m.Recorder(); r != nil {
		r.Emit(trace.Occupancy, of(m).place(r, text(a[0]), a[3].N), uint32(a[1].N), int32(a[2].N), r.Cause())
	}
	return object.None, nil
}

// served reports that a client of the world has its answer.
func served(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	r := m.Recorder()
	if r == nil {
		return object.None, nil
	}
	kind := trace.Served
	if a[4] != object.True {
		kind = trace.ServedWrong
	}
	seconds, err := object.AsFloat(t, a[3])
	if err != nil {
		return value{}, err
	}
	answer := r.Add(trace.Entity{Kind: "answer", Name: text(a[1]), Type: strconv.FormatInt(a[0].N, 10), Text: trace.Cut(text(a[5]))})
	r.Emit(kind, answer, uint32(a[2].N), int32(r.Instant(m.Clock()-seconds)), r.Cause())
	return object.None, nil
}

// report says at the end of a run what it has left open. After an error there is nothing to say: a program that broke off had no occasion to close anything.
func (st *state) report(m *vm.VM) {
	m.EndLate() // what the program has dropped is not open
	for _, fn := range st.atEnd {
		if _, err := object.CallArgs(m.T, fn); err != nil {
			m.Unraisable("Exception ignored in the simulated world, in ", fn, err)
		}
	}
	st.tell(m)
	if m.Exit != vm.ExitOK {
		return
	}
	for _, what := range st.left {
		m.Stderr(what + "\n")
	}
}

func text(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.S
	}
	return ""
}
