package threads

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// local is _thread._local: an object whose attributes each thread has for itself. Its dict is exchanged for the current thread's before each access.
type local struct {
	object.Object
	object.Ext
	dicts map[*vm.Strand]*object.Dict
	args  []value // what the constructor was given, for __init__ in other threads
	names []*str
}

var localType = &object.Type{Name: "_thread._local", Qualname: "_local", Module: "_thread", Kind: object.KindOther,
	Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(local{}.Ext)}

func asLocal(v value) *local { return (*local)(unsafe.Pointer(v.Ref)) }

// enter brings the current thread's dict in place. A thread that comes for the first time gets a new one, and __init__ is called again.
func (l *local) enter(t *thread, self value) *exc {
	s := current(t)
	d, ok := l.dicts[s]
	if !ok {
		l.forgetEnded()
		d = object.NewDict()
		l.dicts[s] = d
		l.Dict = d
		if init := self.Ref.Type.Init; init != nil {
			if err := init(t, self, l.args, l.names); err != nil {
				delete(l.dicts, s)
				return err
			}
		}
	}
	l.Dict = d
	return nil
}

func (l *local) forgetEnded() {
	for s := range l.dicts {
		if s.Ended() {
			delete(l.dicts, s)
		}
	}
}

var nameDict = object.Intern("__dict__")

func setupLocal() {
	c := localType
	c.New = func(t *thread, c *object.Type, args []value, names []*str) (value, *exc) {
		if len(args) > 0 && c.Lookup(object.NameInit) == object.ObjectType.Lookup(object.NameInit) {
			return value{}, t.TypeError("Initialization arguments are not supported")
		}
		d := object.NewDict()
		l := &local{Object: object.Object{Type: c}, dicts: map[*vm.Strand]*object.Dict{current(t): d}, args: append([]value(nil), args...), names: names}
		l.Dict = d
		return value{Ref: &l.Object}, nil
	}
	c.GetAttr = func(t *thread, self value, name *str) (value, *exc) {
		l := asLocal(self)
		if err := l.enter(t, self); err != nil {
			return value{}, err
		}
		if name.S == nameDict.S {
			return l.Dict.V(), nil
		}
		return object.GenericGetAttr(t, self, name)
	}
	c.SetAttr = func(t *thread, self value, name *str, v value) *exc {
		if err := asLocal(self).enter(t, self); err != nil {
			return err
		}
		if name.S == nameDict.S {
			return t.AttributeError("'"+object.TypeName(self)+"' object attribute '__dict__' is read-only", self, name)
		}
		return object.GenericSetAttr(t, self, name, v)
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		l := (*local)(unsafe.Pointer(o))
		for s, d := range l.dicts {
			if !s.Ended() {
				visit(d.V())
			}
		}
		for _, v := range l.args {
			visit(v)
		}
	}
	object.Ready(c)
}
