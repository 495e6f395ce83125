package vm

import "loopscope/wasm/python/object"

// matchKeys is the operation MatchKeys (match_keys, Python/ceval.c).
func (m *VM) matchKeys(subject, keys Value) (Value, *Exc) {
	t := m.T
	seen := object.NewSet()
	ks := object.AsTuple(keys).Items
	out := make([]Value, 0, len(ks))
	get, err := object.GetAttr(t, subject, object.Intern("get"))
	if err != nil {
		return Value{}, err
	}
	sentinel := object.NewInstance(object.ObjectType)
	for _, k := range ks {
		dup, err := seen.Has(t, k)
		if err != nil {
			return Value{}, err
		}
		if dup {
			return Value{}, t.ValueError("mapping pattern checks duplicate key (" + m.reprOr(k) + ")")
		}
		if err := seen.Add(t, k); err != nil {
			return Value{}, err
		}
		v, err := object.CallArgs(t, get, k, sentinel)
		if err != nil {
			return Value{}, err
		}
		if v == sentinel {
			return object.None, nil
		}
		out = append(out, v)
	}
	return object.NewTuple(out...).V(), nil
}

// matchClass is the operation MatchClass (match_class, Python/ceval.c).
func (m *VM) matchClass(subject, class, names Value, npos int) (Value, *Exc) {
	t := m.T
	c := object.AsType(class)
	if c == nil {
		return Value{}, t.TypeError("called match pattern must be a class")
	}
	ok, err := object.IsInstanceOf(t, subject, class)
	if err != nil || !ok {
		return object.None, err
	}
	var out []Value
	seen := map[string]bool{}
	if npos > 0 {
		args, err := object.GetAttrOpt(t, class, nameMatchArgs)
		if err != nil {
			return Value{}, err
		}
		self := false
		var items []Value
		if args.Ref != nil {
			tup := object.AsTuple(args)
			if tup == nil {
				return Value{}, t.TypeError(c.Name + ".__match_args__ must be a tuple (got " + object.TypeName(args) + ")")
			}
			items = tup.Items
		} else {
			self = c.Flags&object.FlagMatchSelf != 0 || inheritsMatchSelf(c)
		}
		allowed := len(items)
		if self {
			allowed = 1
		}
		if allowed < npos {
			s := "s"
			if allowed == 1 {
				s = ""
			}
			return Value{}, t.TypeError(c.Name + "() accepts " + itoa(allowed) + " positional sub-pattern" + s + " (" + itoa(npos) + " given)")
		}
		if self {
			out = append(out, subject)
		} else {
			for _, a := range items[:npos] {
				name := object.AsStr(a)
				if name == nil {
					return Value{}, t.TypeError("__match_args__ elements must be strings (got " + object.TypeName(a) + ")")
				}
				v, found, err := m.matchAttr(subject, c, name, seen)
				if err != nil || !found {
					return object.None, err
				}
				out = append(out, v)
			}
		}
	}
	for _, n := range object.AsTuple(names).Items {
		v, found, err := m.matchAttr(subject, c, object.AsStr(n), seen)
		if err != nil || !found {
			return object.None, err
		}
		out = append(out, v)
	}
	return object.NewTuple(out...).V(), nil
}

func inheritsMatchSelf(c *object.Type) bool {
	for _, b := range c.MRO {
		if b.Flags&object.FlagMatchSelf != 0 {
			return true
		}
	}
	return false
}

func (m *VM) matchAttr(subject Value, c *object.Type, name *Str, seen map[string]bool) (Value, bool, *Exc) {
	if seen[name.S] {
		return Value{}, false, m.T.TypeError(c.Name + "() got multiple sub-patterns for attribute '" + name.S + "'")
	}
	seen[name.S] = true
	v, err := object.GetAttrOpt(m.T, subject, object.InternStr(name))
	return v, v.Ref != nil, err
}
