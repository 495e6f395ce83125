package asyncio

import (
	"slices"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

// inPython are the submodules written in Python, in the order in which they need one another. inGo are those that only list what other ones have.
var (
	inPython = []string{"exceptions", "events", "timeouts", "tasks", "taskgroups", "locks", "runners", "base_events", "protocols", "transports", "subprocess", "unix_events"}
	inGo     = []struct {
		name string
		all  []string
	}{
		{"coroutines", []string{"iscoroutinefunction", "iscoroutine"}},
		{"futures", []string{"Future", "wrap_future", "isfuture"}},
		{"queues", []string{"Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown"}},
		{"threads", []string{"to_thread"}},
		{"selector_events", []string{"BaseSelectorEventLoop"}},
		{"base_futures", nil}, {"base_tasks", nil}, {"mixins", nil}, {"log", nil}, {"constants", nil}, {"format_helpers", nil},
	}
	// fromWorld are the public names that package world has, by the module there: they come with its pack, when a program first uses one of them.
	fromWorld = []struct {
		module string
		names  []string
	}{
		{"asyncio.streams", []string{"StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection", "start_unix_server"}},
		{"_selector", []string{"Server"}},
	}
	// published are the submodules whose public names are the package's, in the order of its __all__.
	published = []string{"base_events", "coroutines", "events", "exceptions", "futures", "locks", "protocols", "runners", "queues", "streams", "subprocess", "tasks", "taskgroups", "threads", "timeouts", "transports", "unix_events"}
)

// load makes a module whose text is in the folder py.
func load(m *vm.VM, name, file string) (*object.Module, *exc) {
	return m.LoadPython(name, pack.Text(pack.Library, "asyncio/py/"+file+".py"))
}

// natives are the public names that are written in Go.
var natives = []struct {
	name string
	typ  *object.Type
}{
	{"Future", FutureType}, {"Task", TaskType}, {"Handle", handleType}, {"TimerHandle", timerHandleType},
	{"AbstractEventLoop", abstractLoopType}, {"BaseEventLoop", baseLoopType}, {"BaseSelectorEventLoop", loopType}, {"SelectorEventLoop", loopType},
	{"Queue", queueType}, {"PriorityQueue", priorityQueueType}, {"LifoQueue", lifoQueueType},
	{"QueueEmpty", queueEmptyType}, {"QueueFull", queueFullType}, {"QueueShutDown", queueShutDownType},
	{"Lock", lockType}, {"Event", eventType}, {"Semaphore", semaphoreType}, {"BoundedSemaphore", boundedType},
	{"CancelledError", CancelledErrorType}, {"InvalidStateError", invalidStateType},
	{"SendfileNotAvailableError", sendfileErrorType}, {"BrokenBarrierError", brokenBarrierType},
	{"_LoopBound", loopBoundType},
	{"_TaskGroup", groupType},
}

// calledFromGo are functions of the Python part that Go code needs.
var calledFromGo = map[string]string{
	"_wrap_awaitable": "tasks", "_task_get_stack": "tasks", "_task_print_stack": "tasks", "_policy_loop": "events", "_enter": "locks",
	"shutdown_asyncgens": "base_events", "shutdown_default_executor": "base_events", "_run_in_executor": "base_events", "_set_default_executor": "base_events",
}

// fill makes the contents of the package.
func (st *state) fill() *exc {
	base := object.NewModule("_asyncio")
	st.m.In.Modules.SetStr(object.Intern("_asyncio"), base.V())
	for _, n := range natives {
		base.Set(n.name, n.typ.V())
	}
	base.Set("_UnixSelectorEventLoop", loopType.V())
	base.Set("_UvLoop", uvLoopType.V())
	base.Add(st.functions())
	for _, name := range inPython {
		mod, err := load(st.m, "asyncio."+name, name)
		if err != nil {
			return err
		}
		st.addSubmodule(base, name, mod)
	}
	for _, s := range inGo {
		st.addListing(base, s.name, s.all)
	}
	for name, in := range calledFromGo {
		mod := object.AsModule(st.mod.Dict.GetStr(object.Intern(in)))
		st.names[name] = mod.Dict.GetStr(object.Intern(name))
	}
	st.publish()
	return nil
}

// addSubmodule makes a module part of the package and gives it those of its names that it lacks.
func (st *state) addSubmodule(base *object.Module, name string, mod *object.Module) {
	for _, e := range base.Dict.Entries() {
		if name := object.AsStr(orNone(e.Key)); name != nil && mod.Dict.FindStr(name) < 0 {
			mod.Dict.SetStr(name, e.Val)
		}
	}
	st.mod.Set(name, mod.V())
}

// addListing makes a module of names that others have.
func (st *state) addListing(base *object.Module, name string, all []string) {
	mod := object.NewModule("asyncio." + name)
	mod.Set("__package__", object.String("asyncio"))
	st.m.In.Modules.SetStr(object.Intern("asyncio."+name), mod.V())
	st.addSubmodule(base, name, mod)
	names := make([]value, len(all))
	for i, n := range all {
		names[i] = object.String(n)
		if v := st.submodule("base_events").GetStr(object.Intern(n)); v.Ref != nil {
			mod.Set(n, v)
		}
	}
	if all != nil {
		mod.Set("__all__", object.NewTuple(names...).V())
	}
}

// submodule is the dict of a submodule.
func (st *state) submodule(name string) *object.Dict {
	return object.AsModule(st.mod.Dict.GetStr(object.Intern(name))).Dict
}

// publish copies the public names into the package itself and lists them in __all__.
func (st *state) publish() {
	var names []value
	for _, name := range published {
		if name == "streams" {
			for _, n := range fromWorld[0].names {
				names = append(names, object.String(n))
			}
			continue
		}
		from := st.submodule(name)
		for _, n := range object.AsTuple(from.GetStr(object.Intern("__all__"))).Items {
			key := object.InternStr(object.AsStr(n))
			v := from.GetStr(key)
			if v.Ref == nil { // run_coroutine_threadsafe stands with the other functions for threads
				v = st.submodule("base_events").GetStr(key)
			}
			if v.Ref != nil {
				st.mod.Dict.SetStr(key, v)
			}
			names = append(names, n)
		}
	}
	st.mod.Set("__all__", object.NewTuple(names...).V())
	st.mod.Add([]object.Native{{Name: "__getattr__", Sig: "name, /", Fn: st.lateName}})
}

// lateName is the package's __getattr__: it gives the names fromWorld.
func (st *state) lateName(t *thread, a []value, _ []*str) (value, *exc) {
	name := object.AsStr(a[0])
	for _, from := range fromWorld {
		if name != nil && (slices.Contains(from.names, name.S) || "asyncio."+name.S == from.module) {
			mod, err := st.m.Import(from.module)
			if err != nil || "asyncio."+name.S == from.module {
				return mod, err
			}
			v, err := object.GetAttr(t, mod, name)
			if err == nil {
				st.mod.Dict.SetStr(object.InternStr(name), v)
			}
			return v, err
		}
	}
	return value{}, t.AttributeError("module 'asyncio' has no attribute "+reprOf(t, a[0]), st.mod.V(), name)
}

// UvloopModule makes the module uvloop.
func UvloopModule(m *vm.VM) (*object.Module, *exc) { return load(m, "uvloop", "uvloop") }

// instantly returns the shared awaitable with a result; see once.go.
func (st *state) instantly(v value) value {
	st.ready.Result = v
	return value{Ref: &st.ready.Object}
}

// functions are the module's functions, bound to the run.
func (st *state) functions() []object.Native {
	return []object.Native{
		{Name: "sleep", Python: true, Text: "module, delay, result=None", Async: true, Fn: st.sleep},
		{Name: "_note", Sig: "kind, thing, object, value, /", Fn: st.note},
		{Name: "_hush", Sig: "on, /", Fn: st.hush},
		{Name: "_adopt", Sig: "part, whole, quiet, /", Fn: st.adopt},
		{Name: "gather", Python: true, Text: "module, *coros_or_futures, return_exceptions=False", Fn: st.gather},
		{Name: "create_task", Python: true, Sig: "coro, *, name=None, context=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			l, err := st.runningLoop(t)
			if err != nil {
				return value{}, err
			}
			source := sourceCreateTask
			if given(a[2]) {
				source = sourceWithContext
			}
			return l.spawn(t, a[0], orNone(a[1]), a[2], source)
		}},
		{Name: "get_running_loop", Sig: "", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
			l, err := st.runningLoop(t)
			if err != nil {
				return value{}, err
			}
			return l.V(), nil
		}},
		{Name: "_thread_id", Fn: func(*thread, []value, []*str) (value, *exc) { return object.Int(int64(st.m.Current().ID)), nil }},
		{Name: "_get_running_loop", Fn: func(*thread, []value, []*str) (value, *exc) {
			if st.running == nil {
				return object.None, nil
			}
			return st.running.V(), nil
		}},
		{Name: "_set_running_loop", Sig: "loop, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if a[0].IsNone() {
				st.running = nil
				return object.None, nil
			}
			l, err := needLoop(t, a[0])
			if err == nil {
				st.running = l
			}
			return object.None, err
		}},
		{Name: "_eventual_loop", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
			l, err := st.eventLoop(t)
			if err != nil {
				return value{}, err
			}
			return l.V(), nil
		}},
		{Name: "_new_loop", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return loopNew(t, loopType, nil, nil) }},
		{Name: "_warn_no_loop", Fn: func(*thread, []value, []*str) (value, *exc) {
			file, line := st.place()
			st.m.Warn("DeprecationWarning", "There is no current event loop", file, line)
			return object.None, nil
		}},
		{Name: "_set_poll", Sig: "loop, poll, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			asLoop(a[0]).poll = a[1]
			return object.None, nil
		}},
		{Name: "_poll_of", Sig: "loop, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return orNone(asLoop(a[0]).poll), nil }},
		{Name: "_poke", Sig: "loop, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			l := asLoop(a[0])
			l.poked = true
			l.wake()
			return object.None, nil
		}},
		{Name: "_push", Sig: "handle, cause, /", Fn: st.pushHandle},
		{Name: "_waiter", Sig: "loop, thing, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			l, err := needLoop(t, a[0])
			if err != nil {
				return value{}, err
			}
			return l.newWaiter(a[1].Ref).V(), nil
		}},
		{Name: "_register_task", Sig: "task", Fn: st.taskHook(func(t *thread, l *Loop, k *Task) *exc { l.link(k); return nil })},
		{Name: "_unregister_task", Sig: "task", Fn: st.taskHook(func(t *thread, l *Loop, k *Task) *exc { l.unlink(k); return nil })},
		{Name: "_enter_task", Sig: "loop, task", Fn: st.loopTaskHook(enterTask)},
		{Name: "_leave_task", Sig: "loop, task", Fn: st.loopTaskHook(leaveTask)},
		{Name: "current_task", Sig: "loop=None", Fn: st.currentTask},
		{Name: "all_tasks", Python: true, Sig: "loop=None", Fn: st.allTasks},
		{Name: "ensure_future", Python: true, Sig: "coro_or_future, *, loop=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			l, err := optionalLoop(t, a[1])
			if err != nil {
				return value{}, err
			}
			f, err := st.ensureFuture(t, a[0], l)
			if err != nil {
				return value{}, err
			}
			return f.V(), nil
		}},
		{Name: "isfuture", Python: true, Sig: "obj", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if asFuture(a[0]) != nil {
				return object.True, nil
			}
			v, err := object.GetAttrOpt(t, a[0], nameBlocking)
			return object.Bool(v.Ref != nil && !v.IsNone() && a[0].Type().Lookup(nameBlocking).Ref != nil), err
		}},
		{Name: "iscoroutine", Python: true, Sig: "obj", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(isCoroutine(a[0])), nil }},
		{Name: "iscoroutinefunction", Python: true, Sig: "func", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			fn := a[0]
			for depth := 0; isPartial(fn) && depth < 100; depth++ {
				inner, err := object.GetAttr(t, fn, nameFunc)
				if err != nil {
					return value{}, err
				}
				fn = inner
			}
			if vm.IsCoroutineFunction(fn) {
				return object.True, nil
			}
			mark, err := object.GetAttrOpt(t, fn, nameMark) // of inspect.markcoroutinefunction
			return object.Bool(mark == object.True), err
		}},
	}
}

var nameMark = object.Intern("_is_coroutine_mark")

func optionalLoop(t *thread, v value) (*Loop, *exc) {
	if !given(v) {
		return nil, nil
	}
	return needLoop(t, v)
}

// loopOr is an optional loop argument, the running loop when it is not given.
func (st *state) loopOr(t *thread, v value) (*Loop, *exc) {
	if given(v) {
		return needLoop(t, v)
	}
	return st.runningLoop(t)
}

func (st *state) currentTask(t *thread, a []value, _ []*str) (value, *exc) {
	l, err := st.loopOr(t, a[0])
	if err != nil {
		return value{}, err
	}
	if l.current == nil {
		return object.None, nil
	}
	return l.current.V(), nil
}

func (st *state) allTasks(t *thread, a []value, _ []*str) (value, *exc) {
	l, err := st.loopOr(t, a[0])
	if err != nil {
		return value{}, err
	}
	s := object.NewSet()
	for k := l.first; k != nil; k = k.next {
		if err := s.Add(t, k.V()); err != nil {
			return value{}, err
		}
	}
	return s.V(), nil
}

// taskHook and loopTaskHook make the functions by which a program's own class of task takes part in all_tasks and current_task; they know tasks of this package only.
func (st *state) taskHook(do func(t *thread, l *Loop, k *Task) *exc) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		k := asTask(a[0])
		if k == nil || k.loop == nil {
			return value{}, t.NotSupported("a task of type " + object.TypeName(a[0]))
		}
		return object.None, do(t, k.loop, k)
	}
}

func (st *state) loopTaskHook(do func(t *thread, l *Loop, k *Task) *exc) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		l, err := needLoop(t, a[0])
		if err != nil {
			return value{}, err
		}
		k := asTask(a[1])
		if k == nil {
			return value{}, t.NotSupported("a task of type " + object.TypeName(a[1]))
		}
		return object.None, do(t, l, k)
	}
}

func enterTask(t *thread, l *Loop, k *Task) *exc {
	if l.current != nil {
		return t.RuntimeError("Cannot enter into task " + reprOf(t, k.V()) + " while another task " + reprOf(t, l.current.V()) + " is being executed.")
	}
	l.current = k
	return nil
}

func leaveTask(t *thread, l *Loop, k *Task) *exc {
	if l.current != k {
		current := object.None
		if l.current != nil {
			current = l.current.V()
		}
		return t.RuntimeError("Invalid attempt to leave task " + reprOf(t, k.V()) + " while task " + reprOf(t, current) + " is entered.")
	}
	l.current = nil
	return nil
}
