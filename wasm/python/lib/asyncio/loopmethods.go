package asyncio

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// callArgs takes (first, callback, *args, context=None) of the call_… methods apart; lead is how many arguments come before the callback.
func callArgs(t *thread, name string, lead int, args []value, names []*str) (rest []value, ctx value, err *exc) {
	for i, n := range names {
		if n.S != "context" {
			return nil, value{}, t.TypeError("BaseEventLoop." + name + "() got an unexpected keyword argument '" + n.S + "'")
		}
		ctx = args[len(args)-len(names)+i]
	}
	pos := args[:len(args)-len(names)]
	if len(pos) < lead+2 {
		missing := "'callback'"
		if lead == 1 && len(pos) < 2 {
			missing = map[string]string{"call_later": "'delay' and 'callback'", "call_at": "'when' and 'callback'"}[name]
			return nil, value{}, t.TypeError("BaseEventLoop." + name + "() missing 2 required positional arguments: " + missing)
		}
		return nil, value{}, t.TypeError("BaseEventLoop." + name + "() missing 1 required positional argument: " + missing)
	}
	return append([]value(nil), pos[1:]...), ctx, nil
}

func loopCallSoon(name string) object.NativeFunc {
	return func(t *thread, args []value, names []*str) (value, *exc) {
		rest, ctx, err := callArgs(t, name, 0, args, names)
		if err != nil {
			return value{}, err
		}
		c, err := contextArg(t, ctx)
		if err != nil {
			return value{}, err
		}
		h, err := asLoop(args[0]).soon(t, name, rest[0], rest[1:], c)
		if err != nil {
			return value{}, err
		}
		return h.V(), nil
	}
}

func loopCallLater(t *thread, args []value, names []*str) (value, *exc) {
	rest, ctx, err := callArgs(t, "call_later", 1, args, names)
	if err != nil {
		return value{}, err
	}
	if rest[0].IsNone() {
		return value{}, t.TypeError("delay must not be None")
	}
	l := asLoop(args[0])
	when, err := object.BinaryOp(t, object.OpAdd, object.Float(l.st.clock.Now()), rest[0])
	if err != nil {
		return value{}, err
	}
	return l.setTimer(t, when, rest, ctx)
}

func loopCallAt(t *thread, args []value, names []*str) (value, *exc) {
	rest, ctx, err := callArgs(t, "call_at", 1, args, names)
	if err != nil {
		return value{}, err
	}
	if rest[0].IsNone() {
		return value{}, t.TypeError("when cannot be None")
	}
	return asLoop(args[0]).setTimer(t, rest[0], rest, ctx)
}

func (l *Loop) setTimer(t *thread, when value, rest []value, ctx value) (value, *exc) {
	c, err := contextArg(t, ctx)
	if err != nil {
		return value{}, err
	}
	h, err := l.at(t, when, rest[1], rest[2:], c)
	if err != nil {
		return value{}, err
	}
	return h.V(), nil
}

func loopTime(t *thread, a []value, _ []*str) (value, *exc) {
	c := asLoop(a[0]).st.clock
	if machine(t).InProgram() {
		return object.Float(c.Read()), nil
	}
	return object.Float(c.Now()), nil
}

func loopCreateTask(t *thread, a []value, _ []*str) (value, *exc) {
	return asLoop(a[0]).createTask(t, a[1], a[2], a[3])
}

// callable takes a function or None for the setters.
func callable(t *thread, v value, text string) (value, *exc) {
	if v.IsNone() {
		return value{}, nil
	}
	if v.Ref.Type.Call == nil {
		return value{}, t.TypeError(text)
	}
	return v, nil
}

// outside are the loop's methods for sockets, subprocesses, pipes and signals: AbstractEventLoop has them. Those of them that inWorld names are functions of package world's module
// _selector; BaseEventLoop refuses the others by name.
var outside = []struct {
	name, text string
	async      bool
}{
	{"getaddrinfo", "self, host, port, *, family=0, type=0, proto=0, flags=0", true},
	{"getnameinfo", "self, sockaddr, flags=0", true},
	{"create_connection", "self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None", true},
	{"create_server", "self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True", true},
	{"sendfile", "self, transport, file, offset=0, count=None, *, fallback=True", true},
	{"start_tls", "self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None", true},
	{"create_unix_connection", "self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None", true},
	{"create_unix_server", "self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True", true},
	{"connect_accepted_socket", "self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None", true},
	{"create_datagram_endpoint", "self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None", true},
	{"connect_read_pipe", "self, protocol_factory, pipe", true},
	{"connect_write_pipe", "self, protocol_factory, pipe", true},
	{"subprocess_shell", "self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs", true},
	{"subprocess_exec", "self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs", true},
	{"add_reader", "self, fd, callback, *args", false},
	{"remove_reader", "self, fd", false},
	{"add_writer", "self, fd, callback, *args", false},
	{"remove_writer", "self, fd", false},
	{"sock_recv", "self, sock, nbytes", true},
	{"sock_recv_into", "self, sock, buf", true},
	{"sock_recvfrom", "self, sock, bufsize", true},
	{"sock_recvfrom_into", "self, sock, buf, nbytes=0", true},
	{"sock_sendall", "self, sock, data", true},
	{"sock_sendto", "self, sock, data, address", true},
	{"sock_connect", "self, sock, address", true},
	{"sock_accept", "self, sock", true},
	{"sock_sendfile", "self, sock, file, offset=0, count=None, *, fallback=None", true},
	{"add_signal_handler", "self, sig, callback, *args", false},
	{"remove_signal_handler", "self, sig", false},
}

// inWorld are those of the methods outside that there are.
var inWorld = []string{
	"getaddrinfo", "getnameinfo", "create_connection", "create_server", "connect_accepted_socket", "add_reader", "remove_reader", "add_writer", "remove_writer",
	"sock_recv", "sock_recv_into", "sock_sendall", "sock_connect", "sock_accept",
}

// worldly are those methods: they hand their arguments on.
func worldly() []object.Native {
	var out []object.Native
	for _, o := range outside {
		if !slices.Contains(inWorld, o.name) {
			continue
		}
		key := object.Intern(o.name)
		out = append(out, object.Native{Name: o.name, Text: o.text, Async: o.async, Fn: func(t *thread, args []value, names []*str) (value, *exc) {
			mod, err := machine(t).Import("_selector")
			if err != nil {
				return value{}, err
			}
			fn, err := object.GetAttr(t, mod, key)
			if err != nil {
				return value{}, err
			}
			return object.Call(t, fn, append([]value(nil), args...), names)
		}})
	}
	return out
}

// refused are the methods outside as those of a class whose calls fail with what fail gives.
func refused(fail func(t *thread, name string) *exc) []object.Native {
	out := make([]object.Native, len(outside))
	for i, o := range outside {
		out[i] = object.Native{Name: o.name, Text: o.text, Async: o.async, Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return value{}, fail(t, o.name) }}
	}
	return out
}

func setupAbstractLoop() {
	abstract := func(t *thread, _ string) *exc { return t.NewExcArgs(object.NotImplementedErrorType) }
	more := refused(abstract)
	for _, n := range loopMethods {
		if n.Name[0] != '_' {
			text := n.Sig
			if text == "" {
				text = n.Text
			}
			more = append(more, object.Native{Name: n.Name, Text: text, Async: n.Async, Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return value{}, abstract(t, "") }})
		}
	}
	abstractLoopType.Methods(asPython(more))
	object.Ready(abstractLoopType)
}

func loopNew(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	st := stateOf(t)
	l := &Loop{Object: object.Object{Type: c}, st: st, slow: object.Float(0.1)}
	st.loops = append(st.loops, l)
	if st.rec != nil {
		l.entity = st.bind("loop", &l.Object)
	}
	st.logDebug(t, "Using selector: EpollSelector")
	if t.NewFinalizable != nil && t.Modules.GetStr(object.Intern("warnings")).Ref != nil {
		// Its end can only be seen by a program that has asked for such warnings; to watch for it costs every program some looks.
		t.NewFinalizable(&l.Object)
	}
	return l.V(), nil
}

var loopMethods = []object.Native{
	{Name: "run_forever", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return asLoop(a[0]).run(t, value{}) }},
	{Name: "run_until_complete", Sig: "self, future", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return asLoop(a[0]).run(t, a[1]) }},
	{Name: "stop", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		asLoop(a[0]).stopping = true
		return object.None, nil
	}},
	{Name: "close", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, asLoop(a[0]).close(t) }},
	{Name: "__del__", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, asLoop(a[0]).finalize(t) }},
	{Name: "is_running", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLoop(a[0]).isRunning()), nil }},
	{Name: "is_closed", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLoop(a[0]).closed), nil }},
	{Name: "time", Sig: "self", Fn: loopTime},
	{Name: "call_soon", Text: "self, callback, *args, context=None", Fn: loopCallSoon("call_soon")},
	{Name: "call_soon_threadsafe", Text: "self, callback, *args, context=None", Fn: loopCallSoon("call_soon_threadsafe")},
	{Name: "call_later", Text: "self, delay, callback, *args, context=None", Fn: loopCallLater},
	{Name: "call_at", Text: "self, when, callback, *args, context=None", Fn: loopCallAt},
	{Name: "create_future", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		l := asLoop(a[0])
		f := l.newFuture()
		if l.st.rec != nil {
			f.entity = l.st.bind("future", &f.Object)
			l.st.recordFuture(f, trace.FutureCreate, -1)
		}
		if l.debug {
			f.mark().source = sourceCreateFuture
		}
		return f.V(), nil
	}},
	{Name: "create_task", Sig: "self, coro, *, name=None, context=None", Fn: loopCreateTask},
	{Name: "set_task_factory", Sig: "self, factory", Fn: func(t *thread, a []value, _ []*str) (v value, err *exc) {
		l := asLoop(a[0])
		v, err = callable(t, a[1], "task factory must be a callable or None")
		if err == nil {
			l.factory = v
		}
		return object.None, err
	}},
	{Name: "get_task_factory", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return orNone(asLoop(a[0]).factory), nil }},
	{Name: "set_exception_handler", Sig: "self, handler", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		v, err := callable(t, a[1], "A callable object or None is expected, got "+reprOf(t, a[1]))
		if err == nil {
			asLoop(a[0]).handler = v
		}
		return object.None, err
	}},
	{Name: "get_exception_handler", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return orNone(asLoop(a[0]).handler), nil }},
	{Name: "call_exception_handler", Sig: "self, context", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.None, asLoop(a[0]).st.handle(t, asLoop(a[0]), a[1])
	}},
	{Name: "default_exception_handler", Sig: "self, context", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.None, asLoop(a[0]).st.defaultHandler(t, a[1])
	}},
	{Name: "get_debug", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLoop(a[0]).debug), nil }},
	{Name: "set_debug", Sig: "self, enabled", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		b, err := object.Truth(t, a[1])
		asLoop(a[0]).debug = b
		return object.None, err
	}},
	{Name: "set_default_executor", Sig: "self, executor", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.CallArgs(t, stateOf(t).fn("_set_default_executor"), a[0], a[1])
	}},
	{Name: "_end_executor", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		l := asLoop(a[0])
		l.execEnd = true
		return orNone(l.executor), nil
	}},
	{Name: "_executor_ended", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asLoop(a[0]).execEnd), nil }},
	{Name: "run_in_executor", Text: "self, executor, func, *args", Fn: func(t *thread, args []value, names []*str) (value, *exc) {
		if len(args) < 3 || len(names) > 0 {
			return value{}, t.TypeError("BaseEventLoop.run_in_executor() missing 1 required positional argument: 'func'")
		}
		return machine(t).TailCall(stateOf(t).fn("_run_in_executor"), append([]value(nil), args...), nil)
	}},
	{Name: "shutdown_asyncgens", Sig: "self", Async: true, Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.CallArgs(t, stateOf(t).fn("shutdown_asyncgens"), a[0])
	}},
	{Name: "shutdown_default_executor", Sig: "self, timeout=None", Async: true, Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.CallArgs(t, stateOf(t).fn("shutdown_default_executor"), a[0], orNone(a[1]))
	}},
	{Name: "_take_asyncgens", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		l := asLoop(a[0])
		l.agenEnd = true
		l.forgetClosed()
		out := append([]value(nil), l.agens...)
		l.agens = nil
		return object.NewList(out).V(), nil
	}},
	{Name: "_tasks", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		return object.NewList(asLoop(a[0]).unfinished()).V(), nil
	}},
	{Name: "_check_closed", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if asLoop(a[0]).closed {
			return value{}, errClosed(t)
		}
		return object.None, nil
	}},
}

func setupLoop() {
	setupAbstractLoop()
	c := baseLoopType
	c.New = loopNew
	c.Init = func(*thread, value, []value, []*str) *exc { return nil }
	c.Repr = func(t *thread, self value) (value, *exc) {
		l := asLoop(self)
		word := func(b bool) string {
			if b {
				return "True"
			}
			return "False"
		}
		name := self.Ref.Type.Name
		if self.Ref.Type == uvLoopType {
			name = "uvloop.Loop"
		}
		return object.String("<" + name + " running=" + word(l.isRunning()) + " closed=" + word(l.closed) + " debug=" + word(l.debug) + ">"), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) { (*Loop)(unsafe.Pointer(o)).visit(visit) }
	c.Methods(asPython(loopMethods))
	c.Methods(asPython(refused(func(t *thread, name string) *exc { return t.NotSupported("loop." + name + "()") })))
	c.Methods(asPython(worldly()))
	field := func(name string, f func(l *Loop) *value) object.Getter {
		return object.Getter{Name: name,
			Get: func(_ *thread, self value) (value, *exc) { return orNone(*f(asLoop(self))), nil },
			Set: func(t *thread, self, v value) *exc {
				if v.Ref == nil {
					return t.AttributeError(name, self, object.Intern(name))
				}
				*f(asLoop(self)) = v
				return nil
			}}
	}
	c.Getters([]object.Getter{
		{Name: "_thread", Get: func(_ *thread, self value) (value, *exc) {
			if l := asLoop(self); l.thread != nil {
				return orNone(l.thread.Object), nil
			}
			return object.None, nil
		}},
		field("slow_callback_duration", func(l *Loop) *value { return &l.slow }),
		field("_default_executor", func(l *Loop) *value { return &l.executor }),
	})
	object.Ready(c)
	object.Ready(loopType, uvLoopType)
}
