package vm

import (
	"strconv"
	"strings"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// Func is a Python function.
type Func struct {
	object.Object
	object.Ext
	code        *Code
	globals     *Dict
	closure     []Value // cells
	defaults    *object.Tuple
	kwdefaults  *Dict
	name        *Str
	qualname    *Str
	doc         Value
	module      Value
	annotations Value // dict, or absent
	typeParams  Value
}

// FuncType is the type of functions.
var FuncType = &object.Type{Name: "function", Module: "builtins", Kind: object.KindFunction, Flags: object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Func{}.Ext)}

// Cell holds a variable shared between functions.
type Cell struct {
	object.Object
	v Value
}

// CellType is the type of cells.
var CellType = &object.Type{Name: "cell", Module: "builtins", Kind: object.KindCell}

func newCell(v Value) Value {
	c := &Cell{object.Object{Type: CellType}, v}
	return Value{Ref: &c.Object}
}

func asCell(v Value) *Cell { return (*Cell)(unsafe.Pointer(v.Ref)) }

func asFunc(v Value) *Func { return (*Func)(unsafe.Pointer(v.Ref)) }

// AsFunc returns v as a Python function, or nil.
func AsFunc(v Value) *Func {
	if v.Ref != nil && v.Ref.Type == FuncType {
		return asFunc(v)
	}
	return nil
}

// Code is the function's compiled code.
func (f *Func) Code() *compile.Code { return f.code.C }

// bindFrame makes the frame of a call. self, when present, is the first argument. args holds positional values and then one value for each of names.
func (m *VM) bindFrame(fn *Func, self Value, args []Value, names []*Str) (*Frame, *Exc) {
	k := fn.code
	npos := len(args) - len(names)
	if self.Ref != nil {
		npos++
	}
	if k.simple && len(names) == 0 && npos == k.nparam {
		f := k.newFrame(npos)
		if self.Ref != nil {
			f.r[0] = self
			copy(f.r[1:npos:npos], args)
		} else {
			copy(f.r[:npos:npos], args)
		}
		m.enterFunc(f, fn)
		return f, nil
	}
	f := k.newFrame(0)
	if err := m.bindSlow(f, fn, self, args, names); err != nil {
		f.release()
		return nil, err
	}
	m.enterFunc(f, fn)
	return f, nil
}

// enterFunc makes f a frame of fn. A frame that was fn's before has its globals and cells in place.
func (m *VM) enterFunc(f *Frame, fn *Func) {
	if f.fn == fn {
		return
	}
	f.fn, f.globals = fn, fn.globals
	f.setLocals(nil)
	for i, c := range fn.closure {
		f.r[f.code.nlocal+i] = c
	}
}

// bindSlow lays out arguments in the general case (initialize_locals, Python/ceval.c).
func (m *VM) bindSlow(f *Frame, fn *Func, self Value, args []Value, names []*Str) *Exc {
	c := fn.code.C
	r := f.r[:c.NumRegs:c.NumRegs]
	var pos []Value
	if self.Ref != nil {
		pos = append(append(make([]Value, 0, len(args)+1), self), args[:len(args)-len(names)]...)
	} else {
		pos = args[:len(args)-len(names)]
	}
	kwvals := args[len(args)-len(names):]
	total := c.ArgCount + c.KwOnlyArgCount
	n := min(len(pos), c.ArgCount)
	copy(r, pos[:n])
	next := total
	if c.Flags&compile.FlagVarArgs != 0 {
		r[next] = object.NewTuple(append([]Value(nil), pos[n:]...)...).V()
		next++
	}
	var kwargs *Dict
	if c.Flags&compile.FlagVarKeywords != 0 {
		kwargs = object.NewDict()
		r[next] = kwargs.V()
	}
	if err := m.bindKeywords(r, fn, kwargs, names, kwvals); err != nil {
		return err
	}
	if len(pos) > c.ArgCount && c.Flags&compile.FlagVarArgs == 0 {
		return m.tooMany(fn, len(pos), r)
	}
	ndef := 0
	if fn.defaults != nil {
		ndef = len(fn.defaults.Items)
	}
	var missing []string
	for i := len(pos); i < c.ArgCount; i++ {
		if r[i].Ref != nil {
			continue
		}
		if j := i - (c.ArgCount - ndef); j >= 0 {
			r[i] = fn.defaults.Items[j]
			continue
		}
		missing = append(missing, c.LocalNames[i])
	}
	if missing != nil {
		return m.missing(fn, "positional", missing)
	}
	for i := c.ArgCount; i < total; i++ {
		if r[i].Ref != nil {
			continue
		}
		if fn.kwdefaults != nil {
			r[i] = fn.kwdefaults.GetStr(object.Intern(c.LocalNames[i]))
		}
		if r[i].Ref == nil {
			missing = append(missing, c.LocalNames[i])
		}
	}
	if missing != nil {
		return m.missing(fn, "keyword-only", missing)
	}
	return nil
}

func (m *VM) bindKeywords(r []Value, fn *Func, kwargs *Dict, names []*Str, vals []Value) *Exc {
	c := fn.code.C
	total := c.ArgCount + c.KwOnlyArgCount
next:
	for i, name := range names {
		for k := c.PosOnlyArgCount; k < total; k++ {
			if c.LocalNames[k] == name.S {
				if r[k].Ref != nil {
					return m.T.TypeError(fn.qualname.S + "() got multiple values for argument '" + name.S + "'")
				}
				r[k] = vals[i]
				continue next
			}
		}
		if kwargs != nil {
			kwargs.SetStr(name, vals[i])
			continue
		}
		if err := m.posOnlyByName(fn, names); err != nil {
			return err
		}
		msg := fn.qualname.S + "() got an unexpected keyword argument '" + name.S + "'"
		if s := object.Suggest(name.S, c.LocalNames[c.PosOnlyArgCount:total]); s != "" {
			msg += ". Did you mean '" + s + "'?"
		}
		return m.T.TypeError(msg)
	}
	return nil
}

// posOnlyByName is the error of a call that names positional-only parameters, nil when it names none. It goes before that of an unknown name.
func (m *VM) posOnlyByName(fn *Func, names []*Str) *Exc {
	c := fn.code.C
	var named []string
	for _, p := range c.LocalNames[:c.PosOnlyArgCount] {
		for _, n := range names {
			if n.S == p {
				named = append(named, p)
			}
		}
	}
	if named == nil {
		return nil
	}
	return m.T.TypeError(fn.qualname.S + "() got some positional-only arguments passed as keyword arguments: '" + strings.Join(named, ", ") + "'")
}

func (m *VM) tooMany(fn *Func, given int, r []Value) *Exc {
	c := fn.code.C
	ndef := 0
	if fn.defaults != nil {
		ndef = len(fn.defaults.Items)
	}
	kwGiven := 0
	for i := c.ArgCount; i < c.ArgCount+c.KwOnlyArgCount; i++ {
		if r[i].Ref != nil {
			kwGiven++
		}
	}
	takes := strconv.Itoa(c.ArgCount)
	isPlural := c.ArgCount != 1
	if ndef > 0 {
		takes = "from " + strconv.Itoa(c.ArgCount-ndef) + " to " + takes
		isPlural = true
	}
	s := ""
	if isPlural {
		s = "s"
	}
	msg := fn.qualname.S + "() takes " + takes + " positional argument" + s + " but " + strconv.Itoa(given)
	if kwGiven > 0 {
		gs, ks := "", ""
		if given != 1 {
			gs = "s"
		}
		if kwGiven != 1 {
			ks = "s"
		}
		msg += " positional argument" + gs + " (and " + strconv.Itoa(kwGiven) + " keyword-only argument" + ks + ")"
	}
	if given == 1 && kwGiven == 0 {
		return m.T.TypeError(msg + " was given")
	}
	return m.T.TypeError(msg + " were given")
}

func (m *VM) missing(fn *Func, kind string, names []string) *Exc {
	for i := range names {
		names[i] = "'" + names[i] + "'"
	}
	var list string
	switch n := len(names); n {
	case 1:
		list = names[0]
	case 2:
		list = names[0] + " and " + names[1]
	default:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	s := ""
	if len(names) != 1 {
		s = "s"
	}
	return m.T.TypeError(fn.qualname.S + "() missing " + strconv.Itoa(len(names)) + " required " + kind + " argument" + s + ": " + list)
}

// makeFunction is the operation MakeFunction.
func (m *VM) makeFunction(f *Frame, i *compile.Instr, ext *compile.Instr) Value {
	k := f.code.codes[i.C]
	fn := &Func{Object: object.Object{Type: FuncType}, code: k, globals: f.globals, name: object.Intern(k.C.Name), qualname: object.Intern(k.C.Qualname), doc: object.None, module: object.None}
	if k.C.HasDocString {
		fn.doc = object.String(k.C.DocString)
	}
	if v := f.globals.GetStr(object.NameName); v.Ref != nil {
		fn.module = v
	}
	var b [4]Value
	if i.B != compile.NoReg {
		b = [4]Value(f.r[i.B : i.B+4])
	}
	if b[0].Ref != nil {
		fn.defaults = object.AsTuple(b[0])
	}
	if b[1].Ref != nil {
		fn.kwdefaults = object.AsDict(b[1])
	}
	fn.annotations = b[2]
	if b[3].Ref != nil {
		fn.closure = object.AsTuple(b[3]).Items
	}
	if ext.A != 0 {
		fn.typeParams = f.r[ext.A-1]
	}
	return Value{Ref: &fn.Object}
}

// funcCall is the Call slot of functions, for natives: a nested run.
func funcCall(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
	m := of(t)
	fn := asFunc(self)
	f, err := m.bindFrame(fn, Value{}, args, names)
	if err != nil {
		return Value{}, err
	}
	if fn.code.gen {
		return m.newGen(f, fn), nil
	}
	return m.runNested(f)
}

func funcGet(t *Thread, self, obj Value, owner *object.Type) (Value, *Exc) {
	if obj.Ref == nil {
		return self, nil
	}
	return object.NewMethod(self, obj), nil
}
