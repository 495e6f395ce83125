package asyncio

import (
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// library is where CPython's asyncio stands on a Linux machine; reprs name its files.
const library = "/usr/lib/python3.13/asyncio/"

// In debug mode futures and tasks show where they were made. These are the places within CPython's own files.
const (
	sourceCreateFuture = library + "base_events.py:460"
	sourceGather       = library + "tasks.py:765"
	sourceCreateTask   = library + "tasks.py:410"
	sourceWithContext  = library + "tasks.py:412"
	sourceEnsure       = library + "tasks.py:748"
	sourceGroup        = library + "taskgroups.py:173"
)

// place is a function of CPython's asyncio that is written in Go or in py/ here: its file, first line, the line that it waits at if it is a coroutine function, and the
// line that makes a task, future or handle.
type place struct {
	file               string
	first, wait, makes string
}

var places = map[string]place{
	"sleep":                                  {"tasks.py", "703", "718", ""},
	"wait":                                   {"tasks.py", "424", "451", ""},
	"wait_for":                               {"tasks.py", "459", "507", ""},
	"_wait":                                  {"tasks.py", "509", "537", "518"},
	"Queue.put":                              {"queues.py", "125", "139", ""},
	"Queue.get":                              {"queues.py", "172", "186", ""},
	"Queue.join":                             {"queues.py", "242", "251", ""},
	"Lock.acquire":                           {"locks.py", "90", "110", ""},
	"Event.wait":                             {"locks.py", "200", "213", ""},
	"Condition.wait":                         {"locks.py", "248", "272", ""},
	"Condition.wait_for":                     {"locks.py", "303", "313", ""},
	"Semaphore.acquire":                      {"locks.py", "386", "407", ""},
	"Barrier.wait":                           {"locks.py", "511", "527", ""},
	"_ContextManagerMixin.__aenter__":        {"locks.py", "13", "14", ""},
	"to_thread":                              {"threads.py", "12", "25", ""},
	"ensure_future.<locals>._wrap_awaitable": {"tasks.py", "736", "737", ""},
	"_AsCompletedIterator._wait_for_one":     {"tasks.py", "626", "629", ""},
	"_AsCompletedIterator.__anext__":         {"tasks.py", "598", "601", ""},
	"shield.<locals>._inner_done_callback":   {"tasks.py", "958", "", ""},
	"shield.<locals>._outer_done_callback":   {"tasks.py", "975", "", ""},
	"_wait.<locals>._on_completion":          {"tasks.py", "521", "", ""},
	"_release_waiter":                        {"tasks.py", "454", "", ""},
	"_chain_future.<locals>._call_check_cancel": {"futures.py", "386", "", ""},
	"Runner.run": {"runners.py", "86", "", "100"},
	"create_eager_task_factory.<locals>.factory": {"tasks.py", "1026", "", "1027"},
	"Timeout.reschedule":                         {"timeouts.py", "50", "", "71"},
	"_AsCompletedIterator.__init__":              {"tasks.py", "577", "", "587"},
}

// reprOf is repr(v) for messages: an error in it does not get in the way.
func reprOf(t *thread, v value) string {
	s, err := object.Repr(t, v)
	if err != nil {
		return "<" + object.TypeName(v) + " object>"
	}
	return s
}

func futureRepr(t *thread, self value) (value, *exc) { return shown(t, self, nil) }

func taskRepr(t *thread, self value) (value, *exc) { return shown(t, self, asTask(self)) }

// shown is the repr of a future, or of task k (Lib/asyncio/base_futures.py, base_tasks.py).
func shown(t *thread, self value, k *Task) (value, *exc) {
	if !t.ReprEnter(self.Ref) {
		return object.String("..."), nil
	}
	defer t.ReprLeave()
	if err := t.Enter(" while getting the repr of an object"); err != nil {
		return value{}, err
	}
	defer t.Leave()
	f := asFuture(self)
	out := "<" + self.Ref.Type.ShortName() + " "
	switch {
	case k != nil && k.cancels > 0 && f.state == pending:
		out += "cancelling"
	default:
		out += [...]string{"pending", "cancelled", "finished"}[f.state]
	}
	if k != nil {
		s, err := taskParts(t, k)
		if err != nil {
			return value{}, err
		}
		out += s
	}
	if f.state == finished {
		s, err := outcomePart(t, f)
		if err != nil {
			return value{}, err
		}
		out += s
	}
	s, err := callbacksPart(t, f)
	if err != nil {
		return value{}, err
	}
	out += s
	if f.rare != nil && f.rare.source != "" {
		out += " created at " + f.rare.source
	}
	return object.String(out + ">"), nil
}

func taskParts(t *thread, k *Task) (string, *exc) {
	out := " name=" + object.ReprStr(k.nameText())
	if k.coro != nil {
		out += " coro=<" + coroutineText(t, k.coroutine()) + ">"
	}
	if f := k.waiting(); f != nil {
		s, err := object.Repr(t, f.V())
		if err != nil {
			return "", err
		}
		out += " wait_for=" + s
	}
	return out, nil
}

func outcomePart(t *thread, f *Future) (string, *exc) {
	if f.failed {
		s, err := object.Repr(t, f.result)
		return " exception=" + s, err
	}
	s, err := shortRepr(t, orNone(f.result), 6)
	return " result=" + s, err
}

func callbacksPart(t *thread, f *Future) (string, *exc) {
	var all []string
	cbs := f.callbacks()
	total := len(cbs)
	for i := range cbs {
		if n := len(all); n > 0 && total > 2 && i < len(cbs)-1 {
			continue
		}
		cb := &cbs[i]
		switch {
		case cb.task != nil:
			all = append(all, wakeupName(cb.task))
		case cb.call != nil:
			all = append(all, cb.call.describe())
		default:
			all = append(all, callbackSource(t, cb.fn, nil, false))
		}
	}
	switch total {
	case 0:
		return "", nil
	case 1, 2:
		return " cb=[" + strings.Join(all, ", ") + "]", nil
	}
	return " cb=[" + all[0] + ", <" + itoa(total-2) + " more>, " + all[len(all)-1] + "]", nil
}

// wakeupName is what the wake-up of a task is called.
func wakeupName(k *Task) string { return k.Type.Qualname + ".task_wakeup()" }

// coroutineText describes a coroutine (Lib/asyncio/coroutines.py, _format_coroutine).
func coroutineText(t *thread, coro value) string {
	g := vm.AsGen(coro)
	if g == nil {
		return nameOf(t, coro) + "()"
	}
	name := g.Qualname()
	file, line, live, ok := g.Where()
	p, known := places[name]
	ours := known && (!ok || strings.HasPrefix(file, vm.LibPrefix))
	at := file + ":" + itoa(line)
	if !ok || ours {
		live = !g.Closed()
		at = library + p.file + ":" + p.first
		if ours && live && g.Started() {
			at = library + p.file + ":" + p.wait
		}
	}
	if !ok && !known {
		return name + "()"
	}
	if live {
		return name + "() running at " + at
	}
	if ours {
		at = library + p.file + ":" + p.first
	}
	return name + "() done, defined at " + at
}

// nameOf is what messages call a function: its __qualname__, else its __name__, else its repr.
func nameOf(t *thread, fn value) string {
	for _, n := range []*str{nameQualname, nameName} {
		v, err := object.GetAttrOpt(t, fn, n)
		if err == nil && v.Ref != nil {
			if s := object.AsStr(v); s != nil && s.S != "" {
				return s.S
			}
		}
	}
	return reprOf(t, fn)
}

// callbackSource describes a callback with its arguments (those only in debug mode) and where it is defined (Lib/asyncio/format_helpers.py).
func callbackSource(t *thread, fn value, args []value, debug bool) string {
	suffix := argsText(t, args, nil, debug)
	inner := fn
	for depth := 0; isPartial(inner) && depth < 100; depth++ {
		f, _ := object.GetAttrOpt(t, inner, nameFunc)
		a, _ := object.GetAttrOpt(t, inner, object.Intern("args"))
		k, _ := object.GetAttrOpt(t, inner, object.Intern("keywords"))
		if f.Ref == nil || a.Ref == nil || object.AsTuple(a) == nil {
			break
		}
		suffix = argsText(t, object.AsTuple(a).Items, object.AsDict(orNone(k)), debug) + suffix
		inner = f
	}
	out := nameOf(t, inner) + suffix
	for depth := 0; depth < 100; depth++ {
		w, err := object.GetAttrOpt(t, inner, nameWrapped)
		if err != nil || w.Ref == nil {
			break
		}
		inner = w
	}
	if f := vm.AsFunc(inner); f != nil {
		c := f.Code()
		at := c.Filename + ":" + itoa(c.FirstLine)
		if p, ok := places[f.QualifiedName()]; ok && strings.HasPrefix(c.Filename, vm.LibPrefix) {
			at = library + p.file + ":" + p.first
		}
		out += " at " + at
	}
	return out
}

func isPartial(v value) bool { return v.Ref.Type.Name == "functools.partial" }

func argsText(t *thread, args []value, kw *object.Dict, debug bool) string {
	if !debug {
		return "()"
	}
	var parts []string
	for _, a := range args {
		s, err := shortRepr(t, a, 6)
		if err != nil {
			s = "..."
		}
		parts = append(parts, s)
	}
	if kw != nil {
		for _, e := range kw.Entries() {
			if n := object.AsStr(orNone(e.Key)); n != nil {
				s, _ := shortRepr(t, e.Val, 6)
				parts = append(parts, n.S+"="+s)
			}
		}
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// Bounds of shortRepr, those of reprlib.
const (
	maxString, maxLong, maxOther = 30, 40, 30
	maxItems, maxDict            = 6, 4
)

// shortRepr is reprlib.repr: a repr of bounded length.
func shortRepr(t *thread, v value, level int) (string, *exc) {
	switch c := v.Ref.Type; {
	case c == object.StrType:
		return shortStr(v)
	case c == object.IntType:
		s, err := object.Repr(t, v)
		return middle(s, maxLong), err
	case c == object.ListType:
		return shortItems(t, object.AsList(v).Items, level, "[", "]", "")
	case c == object.TupleType:
		return shortItems(t, object.AsTuple(v).Items, level, "(", ")", ",")
	case c == object.SetType && object.AsSet(v).Len() > 0:
		return shortItems(t, sorted(t, object.AsSet(v).Items()), level, "{", "}", "")
	case c == object.DictType:
		return shortDict(t, object.AsDict(v), level)
	}
	s, err := object.Repr(t, v)
	return middle(s, maxOther), err
}

// middle cuts the middle out of a long text.
func middle(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	i := (limit - 3) / 2
	j := limit - 3 - i
	return string(r[:i]) + "..." + string(r[len(r)-j:])
}

func shortStr(v value) (string, *exc) {
	r := object.AsStr(v).Runes()
	s := object.ReprStr(string(r[:min(len(r), maxString)]))
	if len([]rune(s)) <= maxString {
		return s, nil
	}
	i := (maxString - 3) / 2
	j := maxString - 3 - i
	s = object.ReprStr(string(r[:min(i, len(r))]) + string(r[max(0, len(r)-j):]))
	q := []rune(s)
	return string(q[:i]) + "..." + string(q[len(q)-j:]), nil
}

func shortItems(t *thread, items []value, level int, left, right, trail string) (string, *exc) {
	if level <= 0 && len(items) > 0 {
		return left + "..." + right, nil
	}
	var parts []string
	for i, x := range items {
		if i == maxItems {
			parts = append(parts, "...")
			break
		}
		s, err := shortRepr(t, x, level-1)
		if err != nil {
			return "", err
		}
		parts = append(parts, s)
	}
	if len(items) == 1 {
		right = trail + right
	}
	return left + strings.Join(parts, ", ") + right, nil
}

func sorted(t *thread, items []value) []value {
	out := append([]value(nil), items...)
	if object.SortValues(t, out, value{}, false) != nil {
		return items
	}
	return out
}

func shortDict(t *thread, d *object.Dict, level int) (string, *exc) {
	if d.Len() == 0 {
		return "{}", nil
	}
	if level <= 0 {
		return "{...}", nil
	}
	var keys []value
	for _, e := range d.Entries() {
		if e.Key.Ref != nil {
			keys = append(keys, e.Key)
		}
	}
	var parts []string
	for i, k := range sorted(t, keys) {
		if i == maxDict {
			parts = append(parts, "...")
			break
		}
		ks, err := shortRepr(t, k, level-1)
		if err != nil {
			return "", err
		}
		x, err := d.Get(t, k)
		if err != nil {
			return "", err
		}
		vs, err := shortRepr(t, x, level-1)
		if err != nil {
			return "", err
		}
		parts = append(parts, ks+": "+vs)
	}
	return "{" + strings.Join(parts, ", ") + "}", nil
}
