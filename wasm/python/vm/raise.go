package vm

import (
	"strconv"

	"loopscope/wasm/python/object"
)

func itoa(n int) string { return strconv.Itoa(n) }

// raise is the statement raise v [from cause] (do_raise, Python/ceval.c): it returns the exception to raise.
func (m *VM) raise(v, cause Value, hasCause bool) *Exc {
	t := m.T
	e, err := m.exception(v)
	if err != nil {
		return err
	}
	if e == nil {
		return t.TypeError("exceptions must derive from BaseException")
	}
	if hasCause {
		if cause.IsNone() {
			e.Cause = nil
		} else {
			c, err := m.exception(cause)
			if err != nil {
				return err
			}
			if c == nil {
				return t.TypeError("exception causes must derive from BaseException")
			}
			e.Cause = c
		}
		e.CauseSet, e.SuppressContext = true, true
	}
	m.Chain(e)
	return e
}

// exception makes an instance of v when it is an exception class; nil when v is neither class nor instance.
func (m *VM) exception(v Value) (*Exc, *Exc) {
	if e := object.AsExc(v); e != nil {
		return e, nil
	}
	c := object.AsType(v)
	if c == nil || !c.IsSubtype(object.BaseExceptionType) {
		return nil, nil
	}
	x, err := object.CallArgs(m.T, v)
	if err != nil {
		return nil, err
	}
	e := object.AsExc(x)
	if e == nil {
		return nil, m.T.TypeError("calling " + m.reprOr(v) + " should have returned an instance of BaseException, not " + m.reprOr(x.Type().V()))
	}
	return e, nil
}

func (m *VM) reprOr(v Value) string {
	s, err := object.Repr(m.T, v)
	if err != nil {
		return "<" + object.TypeName(v) + " object>"
	}
	return s
}

// excMatch reports whether an except clause for types catches the exception v.
func (m *VM) excMatch(v, types Value) (bool, *Exc) {
	e := object.AsExc(v)
	if c := object.AsType(types); c != nil && c.IsSubtype(object.BaseExceptionType) {
		return e.Type.IsSubtype(c), nil
	}
	tup := object.AsTuple(types)
	if tup == nil {
		return false, m.T.TypeError("catching classes that do not inherit from BaseException is not allowed")
	}
	for _, x := range tup.Items {
		if c := object.AsType(x); c == nil || !c.IsSubtype(object.BaseExceptionType) {
			return false, m.T.TypeError("catching classes that do not inherit from BaseException is not allowed")
		}
	}
	for _, x := range tup.Items {
		if e.Type.IsSubtype(object.AsType(x)) {
			return true, nil
		}
	}
	return false, nil
}

// pep479 turns a StopIteration that leaves a generator into RuntimeError; anything else is raised once more.
func (m *VM) pep479(e *Exc, kind int) *Exc {
	var what, which string
	switch {
	case kind == 2 && e.Is(object.StopAsyncIterationType):
		what, which = "async generator", "StopAsyncIteration"
	case e.Is(object.StopIterationType):
		what, which = [...]string{"generator", "coroutine", "async generator"}[kind], "StopIteration"
	default:
		m.reraising = e
		return e
	}
	r := m.T.RuntimeError(what + " raised " + which)
	r.Cause, r.CauseSet, r.SuppressContext = e, true, true
	r.Context = e
	m.reraising = r // the frame is not in its traceback
	return r
}

// groupMatch is the operation ExcGroupMatch (PEP 654; exception_group_match, Python/ceval.c).
func (m *VM) groupMatch(r *registers, i *instr) *Exc {
	e, types := object.AsExc(r[i.B]), r[i.C]
	if err := m.checkGroupTypes(types); err != nil {
		return err
	}
	ok, err := m.excMatch(e.V(), types)
	if err != nil {
		return err
	}
	if ok {
		r[i.A+1] = object.None
		r[i.A] = e.V()
		if !e.Is(object.BaseExceptionGroupType) {
			g, err := object.CallArgs(m.T, object.BaseExceptionGroupType.V(), object.String(""), object.NewTuple(e.V()).V())
			if err != nil {
				return err
			}
			object.AsExc(g).Traceback = &object.Traceback{Object: object.Object{Type: object.TracebackType}, Frame: &m.fr.Object, Lasti: m.fr.pc - 1, Lineno: m.fr.Line()}
			m.fr.escaped = true
			r[i.A] = g
		}
		return nil
	}
	if e.Is(object.BaseExceptionGroupType) {
		pair, err := object.CallMethod(m.T, e.V(), object.Intern("split"), types)
		if err != nil {
			return err
		}
		tup := object.AsTuple(pair)
		if tup == nil || len(tup.Items) != 2 {
			return m.T.TypeError(object.TypeName(e.V()) + ".split must return a 2-tuple")
		}
		r[i.A], r[i.A+1] = tup.Items[0], tup.Items[1]
		return nil
	}
	r[i.A], r[i.A+1] = object.None, e.V()
	return nil
}

func (m *VM) checkGroupTypes(types Value) *Exc {
	list := []Value{types}
	if tup := object.AsTuple(types); tup != nil {
		list = tup.Items
	}
	for _, x := range list {
		c := object.AsType(x)
		if c == nil || !c.IsSubtype(object.BaseExceptionType) {
			return m.T.TypeError("catching classes that do not inherit from BaseException is not allowed")
		}
		if c.IsSubtype(object.BaseExceptionGroupType) {
			return m.T.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// groupRaise decides what is raised after all except* clauses (_PyExc_PrepReraiseStar, Objects/exceptions.c).
func (m *VM) groupRaise(orig, list Value) (Value, *Exc) {
	var items []Value
	for _, v := range object.AsList(list).Items {
		if !v.IsNone() {
			items = append(items, v)
		}
	}
	if len(items) == 0 {
		return object.None, nil
	}
	o := object.AsExc(orig)
	if !o.Is(object.BaseExceptionGroupType) {
		return items[0], nil
	}
	var raised, reraised []Value
	for _, v := range items {
		if m.sameGroup(o, object.AsExc(v)) {
			reraised = append(reraised, v)
		} else {
			raised = append(raised, v)
		}
	}
	if len(reraised) > 0 {
		p, err := m.projection(o, reraised)
		if err != nil || len(raised) == 0 {
			return p, err
		}
		raised = append(raised, p)
	}
	if len(raised) == 1 {
		return raised[0], nil
	}
	return object.CallArgs(m.T, object.BaseExceptionGroupType.V(), object.String(""), object.NewList(raised).V())
}

// sameGroup reports whether e is (a part of) the original group being raised again: the metadata that split copies is the same.
func (m *VM) sameGroup(o, e *Exc) bool {
	return o.Traceback == e.Traceback && o.Cause == e.Cause && o.Context == e.Context && e.Is(object.BaseExceptionGroupType)
}

// projection is the original group reduced to the leaves of parts.
func (m *VM) projection(o *Exc, parts []Value) (Value, *Exc) {
	keep := map[*Exc]bool{}
	for _, p := range parts {
		if err := m.leaves(object.AsExc(p), keep); err != nil {
			return Value{}, err
		}
	}
	return m.keepLeaves(o, keep)
}

// leaves collects the exceptions within a group that are no groups.
func (m *VM) leaves(e *Exc, into map[*Exc]bool) *Exc {
	if err := m.T.Enter(" in collect_exception_group_leaf_ids"); err != nil {
		return err
	}
	defer m.T.Leave()
	for _, x := range object.GroupItems(e) {
		c := object.AsExc(x)
		if !c.Is(object.BaseExceptionGroupType) {
			into[c] = true
		} else if err := m.leaves(c, into); err != nil {
			return err
		}
	}
	return nil
}

// keepLeaves is group o without the leaves that are not among keep, None when nothing is left.
func (m *VM) keepLeaves(o *Exc, keep map[*Exc]bool) (Value, *Exc) {
	if err := m.T.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return Value{}, err
	}
	defer m.T.Leave()
	var out []Value
	changed := false
	for _, x := range object.GroupItems(o) {
		c := object.AsExc(x)
		switch {
		case c.Is(object.BaseExceptionGroupType):
			v, err := m.keepLeaves(c, keep)
			if err != nil {
				return v, err
			}
			changed = changed || v != x
			if !v.IsNone() {
				out = append(out, v)
			}
		case keep[c]:
			out = append(out, x)
		default:
			changed = true
		}
	}
	if !changed {
		return o.V(), nil
	}
	if len(out) == 0 {
		return object.None, nil
	}
	return object.DeriveGroup(m.T, o, out)
}
