package asyncio

import (
	"strconv"
	"unsafe"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// Handle is asyncio.Handle, and asyncio.TimerHandle when it is timed.
type Handle struct {
	object.Object
	loop      *Loop
	fn        value
	args      []value
	ctx       *contextvars.Context
	when      float64
	whenV     value // as the program gave it
	cancelled bool
	scheduled bool
	source    string
	shown     string // its repr at the time it was cancelled, in debug mode
	entity    uint32 // (recorded) its number
	ran       bool   // (recorded) it has been called
	event     int32  // (recorded) what scheduled it, or set or fired its timer
}

// The types of handles.
var (
	handleType      = &object.Type{Name: "Handle", Sig: "callback, args, loop, context=None", Module: "asyncio.events", Kind: object.KindOther, Flags: object.FlagWeakref}
	timerHandleType = &object.Type{Name: "TimerHandle", Sig: "when, callback, args, loop, context=None", Module: "asyncio.events", Kind: object.KindOther, Flags: object.FlagWeakref, Base: handleType}
)

func asHandle(v value) *Handle {
	if v.Ref != nil && (v.Ref.Type == handleType || v.Ref.Type == timerHandleType) {
		return (*Handle)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the handle as a value.
func (h *Handle) V() value { return value{Ref: &h.Object} }

func (l *Loop) newHandle(fn value, args []value, ctx *contextvars.Context) *Handle {
	return &Handle{Object: object.Object{Type: handleType}, loop: l, fn: fn, args: args, ctx: ctx}
}

func (h *Handle) cancel(t *thread) {
	if h.cancelled {
		return
	}
	if r := h.loop.st.rec; r != nil && !h.ran {
		kind := trace.CallbackCancel
		if h.scheduled {
			kind = trace.TimerCancel
		}
		r.Emit(kind, h.entity, 0, -1, r.Cause())
	}
	if h.scheduled {
		h.loop.timers.Cancelled()
	}
	h.cancelled = true
	if h.loop.debug {
		h.shown = h.repr(t)
	}
	h.fn, h.args = value{}, nil
}

func (h *Handle) repr(t *thread) string {
	if h.shown != "" {
		return h.shown
	}
	out := "<" + h.Type.Name
	if h.cancelled {
		out += " cancelled"
	}
	if h.Type == timerHandleType {
		out += " when=" + reprOf(t, h.whenV)
	}
	if given(h.fn) {
		out += " " + callbackSource(t, h.fn, h.args, h.loop.debug)
	}
	if h.source != "" {
		out += " created at " + h.source
	}
	return out + ">"
}

func (h *Handle) visit(visit func(value)) {
	visit(h.loop.V())
	visit(h.fn)
	for _, v := range h.args {
		visit(v)
	}
	if h.ctx != nil {
		visit(h.ctx.V())
	}
	visit(h.whenV)
}

func handleCompare(t *thread, op object.CmpOp, a, b value) (value, *exc) {
	x, y := asHandle(a), asHandle(b)
	if x == nil || y == nil || x.Type != timerHandleType || y.Type != timerHandleType {
		return object.NotImplemented, nil
	}
	same := x == y || x.when == y.when && x.fn == y.fn && x.cancelled == y.cancelled && len(x.args) == len(y.args)
	for i := range x.args {
		same = same && i < len(y.args) && x.args[i] == y.args[i]
	}
	switch op {
	case object.CmpEq:
		return object.Bool(same), nil
	case object.CmpNe:
		return object.Bool(!same), nil
	case object.CmpLt:
		return object.Bool(x.when < y.when), nil
	case object.CmpLe:
		return object.Bool(x.when < y.when || same), nil
	case object.CmpGt:
		return object.Bool(x.when > y.when), nil
	}
	return object.Bool(x.when > y.when || same), nil
}

// handleArgs and timerArgs are the parameters of Handle and TimerHandle when a program makes one itself.
var handleArgs = &object.Native{Name: "Handle", Sig: "callback, args, loop, context=None", Fn: makeHandle}
var timerArgs = &object.Native{Name: "TimerHandle", Sig: "when, callback, args, loop, context=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
	v, err := makeHandle(t, a[1:], nil)
	if err != nil {
		return v, err
	}
	h := asHandle(v)
	h.Type, h.whenV = timerHandleType, a[0]
	h.when, err = object.AsFloat(t, a[0])
	return v, err
}}

func makeHandle(t *thread, a []value, _ []*str) (value, *exc) {
	l, err := needLoop(t, a[2])
	if err != nil {
		return value{}, err
	}
	args, err := object.Collect(t, a[1])
	if err != nil {
		return value{}, err
	}
	ctx, err := contextArg(t, a[3])
	if err != nil {
		return value{}, err
	}
	return l.newHandle(a[0], args, ctx).V(), nil
}

func setupHandles() {
	c := handleType
	c.New = func(t *thread, _ *object.Type, args []value, names []*str) (value, *exc) {
		return object.CallNative(t, &object.Builtin{Native: handleArgs}, args, names)
	}
	c.Init = func(*thread, value, []value, []*str) *exc { return nil }
	c.Repr = func(t *thread, self value) (value, *exc) { return object.String(asHandle(self).repr(t)), nil }
	c.Traverse = func(o *object.Object, visit func(value)) { (*Handle)(unsafe.Pointer(o)).visit(visit) }
	c.Methods(asPython([]object.Native{
		{Name: "cancel", Sig: "self", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			asHandle(a[0]).cancel(t)
			return object.None, nil
		}},
		{Name: "cancelled", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asHandle(a[0]).cancelled), nil }},
		{Name: "get_context", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return asHandle(a[0]).ctx.V(), nil }},
	}))
	hidden := func(name string, get func(h *Handle) value) object.Getter {
		return object.Getter{Name: name, Get: func(_ *thread, self value) (value, *exc) { return orNone(get(asHandle(self))), nil }}
	}
	c.Getters([]object.Getter{
		hidden("_callback", func(h *Handle) value { return h.fn }),
		hidden("_args", func(h *Handle) value {
			if h.cancelled {
				return object.None
			}
			return object.NewTuple(append([]value(nil), h.args...)...).V()
		}),
		hidden("_cancelled", func(h *Handle) value { return object.Bool(h.cancelled) }),
		hidden("_loop", func(h *Handle) value { return h.loop.V() }),
	})
	object.Ready(c)
	c = timerHandleType
	c.New = func(t *thread, _ *object.Type, args []value, names []*str) (value, *exc) {
		return object.CallNative(t, &object.Builtin{Native: timerArgs}, args, names)
	}
	c.Init = handleType.Init
	c.Compare = handleCompare
	c.Hash = func(t *thread, self value) (int64, *exc) { return object.Hash(t, asHandle(self).whenV) }
	c.Repr = handleType.Repr
	c.Traverse = handleType.Traverse
	c.Methods(asPython([]object.Native{
		{Name: "when", Sig: "self", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return asHandle(a[0]).whenV, nil }},
	}))
	c.Getters([]object.Getter{
		hidden("_when", func(h *Handle) value { return h.whenV }),
		hidden("_scheduled", func(h *Handle) value { return object.Bool(h.scheduled) }),
	})
	object.Ready(c)
}

func itoa(n int) string { return strconv.Itoa(n) }
