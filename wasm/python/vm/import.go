package vm

import (
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// importOp is the operation Import: r[A] = __import__(name, fromlist r[B+1], level r[B]). A module body runs as a frame of its own.
func (m *VM) importOp(f *Frame, i *instr) (*Frame, *Exc) {
	name := f.code.names[i.C].S
	level := int(f.r[i.B].N)
	from := f.r[i.B+1]
	if level > 0 {
		abs, err := m.absoluteName(f, name, level)
		if err != nil {
			return nil, err
		}
		name = abs
	}
	top := name
	if from.IsNone() {
		top, _, _ = strings.Cut(name, ".")
	}
	v, err := m.importModule(name, top)
	return m.callDone(f, i.A, v, err)
}

func (m *VM) absoluteName(f *Frame, name string, level int) (string, *Exc) {
	pkg := ""
	if s := object.AsStr(f.globals.GetStr(object.Intern("__package__"))); s != nil {
		pkg = s.S
	}
	if pkg == "" {
		return "", m.T.NewExc(object.ImportErrorType, "attempted relative import with no known parent package")
	}
	for ; level > 1; level-- {
		k := strings.LastIndexByte(pkg, '.')
		if k < 0 {
			return "", m.T.NewExc(object.ImportErrorType, "attempted relative import beyond top-level package")
		}
		pkg = pkg[:k]
	}
	if name == "" {
		return pkg, nil
	}
	return pkg + "." + name, nil
}

// importModule loads the dotted module name and its parents and returns the module called top. When a body has to run, it leaves a tail.
func (m *VM) importModule(name, top string) (Value, *Exc) {
	parts := strings.Split(name, ".")
	for n := 1; n <= len(parts); n++ {
		full := strings.Join(parts[:n], ".")
		if mod := m.In.Modules.GetStr(object.Intern(full)); mod.Ref != nil {
			if mod.IsNone() {
				return Value{}, m.notFound(full, "import of "+full+" halted; None in sys.modules")
			}
			continue
		}
		if err := m.load(full, name); err != nil {
			return Value{}, err
		}
		m.bindSubmodule(full)
		if m.tail != nil {
			if full != name {
				// A parent's body must have run before the child can be looked for.
				if _, err := m.runTail(); err != nil {
					return Value{}, err
				}
				continue
			}
			m.tail.setDflt(m.In.Modules.GetStr(object.Intern(top)))
			return m.tail.dflt(), nil
		}
	}
	return m.In.Modules.GetStr(object.Intern(top)), nil
}

// bindSubmodule makes a.b an attribute of a.
func (m *VM) bindSubmodule(full string) {
	k := strings.LastIndexByte(full, '.')
	if k < 0 {
		return
	}
	parent := object.AsModule(m.In.Modules.GetStr(object.Intern(full[:k])))
	if parent != nil {
		parent.Set(full[k+1:], m.In.Modules.GetStr(object.Intern(full)))
	}
}

// load finds one module: the program's own files first, then the library, and last a folder of the program's that is no package (PEP 420).
func (m *VM) load(name, wanted string) *Exc {
	path := strings.ReplaceAll(name, ".", "/")
	if src, ok := m.Files[path+".py"]; ok {
		return m.loadFile(name, path+".py", src, false)
	}
	if src, ok := m.Files[path+"/__init__.py"]; ok {
		return m.loadFile(name, path+"/__init__.py", src, true)
	}
	if m.Lib != nil {
		mod, err := m.Lib(m, name)
		if err != nil {
			return err
		}
		if mod != nil {
			m.In.Modules.SetStr(object.Intern(name), mod.V())
			return nil
		}
	}
	msg := "No module named '" + name + "'"
	if m.Unsupported != nil {
		if note := m.Unsupported(name); note != "" {
			e := m.notFound(name, msg)
			m.T.AddNote(e, note)
			return e
		}
	}
	if m.namespacePackage(name, path+"/") {
		return nil
	}
	if k := strings.LastIndexByte(name, '.'); k >= 0 {
		if p := object.AsModule(m.In.Modules.GetStr(object.Intern(name[:k]))); p != nil && p.Dict.FindStr(namePath) < 0 {
			msg += "; '" + name[:k] + "' is not a package"
		}
	}
	return m.notFound(name, msg)
}

// namespacePackage makes the module of a folder without __init__.py (PEP 420), if the program's files have the folder.
func (m *VM) namespacePackage(name, folder string) bool {
	for file := range m.Files {
		if strings.HasPrefix(file, folder) && strings.HasSuffix(file, ".py") {
			mod := object.NewModule(name)
			mod.Set("__path__", object.NewList([]Value{object.String(name)}).V())
			mod.Set("__package__", object.String(name))
			m.In.Modules.SetStr(object.Intern(name), mod.V())
			return true
		}
	}
	return false
}

func (m *VM) notFound(name, msg string) *Exc {
	e := m.T.NewExc(object.ModuleNotFoundErrorType, msg)
	e.Fields = []Value{object.String(msg), object.String(name), object.None}
	return e
}

func (m *VM) loadFile(name, file, src string, pkg bool) *Exc {
	code, err := m.CompileModule(src, file)
	if err != nil {
		return err
	}
	mod := object.NewModule(name)
	mod.Set("__file__", object.String(file))
	mod.Set("__builtins__", m.In.Modules.GetStr(object.Intern("builtins")))
	if pkg {
		mod.Set("__path__", object.NewList([]Value{object.String(name)}).V())
		mod.Set("__package__", object.String(name))
	} else if k := strings.LastIndexByte(name, '.'); k >= 0 {
		mod.Set("__package__", object.String(name[:k]))
	}
	m.In.Modules.SetStr(object.Intern(name), mod.V())
	f := m.moduleFrame(code, mod.Dict, mod.Dict)
	f.mode = modeImport
	f.setDflt(mod.V())
	m.tail = f
	return nil
}

// library keeps compiled library modules from one run to the next: compiling asyncio and argparse takes longer than most programs. Compiled code is the
// same in every run; what a run makes of it (see VM.code) is the run's own. Runs follow one another in a process, as for the table of interned names.
var library = map[string]*compile.Code{}

func (m *VM) compileLibrary(name, src string) (*compile.Code, *Exc) {
	if code := library[name]; code != nil {
		return code, nil
	}
	code, err := m.CompileModule(src, LibPrefix+name+".py")
	if err == nil {
		library[name] = code
	}
	return code, err
}

// LoadPython makes a library module from its Python text: its body runs at once. Its functions do not show in tracebacks.
func (m *VM) LoadPython(name, src string) (*object.Module, *Exc) {
	parent := ""
	if k := strings.LastIndexByte(name, '.'); k >= 0 {
		parent = name[:k]
	}
	return m.loadLibrary(object.NewModule(name), parent, src)
}

// LoadPackage is LoadPython for a module that has submodules.
func (m *VM) LoadPackage(name, src string) (*object.Module, *Exc) {
	mod := object.NewModule(name)
	mod.Set("__path__", object.NewList([]Value{object.String(name)}).V())
	return m.loadLibrary(mod, name, src)
}

// loadLibrary runs the body of a library module; pkg is the package that it belongs to, or "".
func (m *VM) loadLibrary(mod *object.Module, pkg, src string) (*object.Module, *Exc) {
	name := mod.Name()
	code, err := m.compileLibrary(name, src)
	if err != nil {
		return nil, err
	}
	mod.Set("__builtins__", m.In.Modules.GetStr(object.Intern("builtins")))
	if pkg != "" {
		mod.Set("__package__", object.String(pkg))
	}
	m.In.Modules.SetStr(object.Intern(name), mod.V())
	_, err = m.runNested(m.moduleFrame(code, mod.Dict, mod.Dict))
	if err != nil {
		m.In.Modules.DelStr(object.Intern(name))
		return nil, err
	}
	return mod, nil
}

// LibPrefix begins the file names of library modules written in Python; frames of such files are left out of tracebacks, as the oracle leaves out CPython's library.
const LibPrefix = "<lib>/"

func (m *VM) dropModule(f *Frame) {
	if mod := object.AsModule(f.dflt()); mod != nil {
		m.In.Modules.DelStr(object.Intern(mod.Name()))
	}
}

// moduleFrame makes the frame of a module body, or of code for exec.
func (m *VM) moduleFrame(c *compile.Code, globals, locals *Dict) *Frame {
	f := m.code(c).newFrame(0)
	f.fn, f.globals = nil, globals
	f.setLocals(locals)
	return f
}

// CompileModule parses and compiles a module's text; a mistake is a SyntaxError.
func (m *VM) CompileModule(src, file string) (*compile.Code, *Exc) {
	src = strings.TrimPrefix(src, "\ufeff")
	if !strings.HasPrefix(file, LibPrefix) {
		m.Sources[file] = &Source{Text: src}
	}
	tree, warnings, serr := syntax.ParseModule(file, src)
	if serr != nil {
		return nil, m.syntaxError(serr, file)
	}
	c, more, serr := compile.Compile(tree, file, src, m.compileOptions(file))
	if serr != nil {
		return nil, m.syntaxError(serr, file)
	}
	if err := m.warnOfSource(warnings, more, file, src); err != nil {
		return nil, err
	}
	return c, nil
}

const unknownLocation = "unknown location"

func (m *VM) importFrom(mod Value, name *Str) (Value, *Exc) {
	v, err := object.GetAttrOpt(m.T, mod, name)
	if err != nil || v.Ref != nil {
		return v, err
	}
	x := object.AsModule(mod)
	if x == nil {
		return Value{}, m.T.NewExc(object.ImportErrorType, "cannot import name '"+name.S+"' from '<unknown module name>' (unknown location)")
	}
	if sub := m.In.Modules.GetStr(object.Intern(x.Name() + "." + name.S)); sub.Ref != nil {
		return sub, nil
	}
	if x.Dict.FindStr(namePath) >= 0 {
		if v, err := m.importModule(x.Name()+"."+name.S, x.Name()+"."+name.S); err == nil {
			if m.tail != nil {
				return m.runTail()
			}
			return v, nil
		} else if !err.Is(object.ModuleNotFoundErrorType) {
			return v, err
		}
	}
	where := unknownLocation // that of a library's module
	if s := object.AsStr(x.Dict.GetStr(nameFile)); s != nil {
		where = s.S
	}
	msg := "cannot import name '" + name.S + "' from '" + x.Name() + "' (" + where + ")"
	if m.importing(x) {
		msg = "cannot import name '" + name.S + "' from partially initialized module '" + x.Name() + "' (most likely due to a circular import) (" + where + ")"
	}
	e := m.T.NewExc(object.ImportErrorType, msg)
	e.Fields = []Value{object.String(msg), object.String(x.Name()), object.String(where), name.V()}
	if where == unknownLocation {
		m.noteWhatThereIs(e, mod, name)
	}
	return Value{}, e
}

// noteWhatThereIs adds to the failed import of a name what a library's module that lacks it says of that: the notes of its AttributeError.
func (m *VM) noteWhatThereIs(e *Exc, mod Value, name *Str) {
	_, missing := object.GetAttr(m.T, mod, name)
	if missing == nil || !missing.Is(object.AttributeErrorType) {
		return
	}
	notes, err := object.GetAttrOpt(m.T, missing.V(), object.Intern("__notes__"))
	if list := object.AsList(notes); err == nil && list != nil {
		for _, note := range list.Items {
			if text := object.AsStr(note); text != nil {
				m.T.AddNote(e, text.S)
			}
		}
	}
}

// importing reports whether the module's body is still running.
func (m *VM) importing(x *object.Module) bool {
	for f := m.fr; f != nil; f = f.back {
		if f.mode == modeImport && f.dflt() == x.V() {
			return true
		}
	}
	return false
}

func (m *VM) importStar(f *Frame, mod Value) *Exc {
	dst := f.locals()
	if dst == nil {
		dst = f.globals
	}
	all, err := object.GetAttrOpt(m.T, mod, nameAll)
	if err != nil {
		return err
	}
	if all.Ref == nil {
		d := object.DictOf(mod)
		if d == nil {
			return m.T.NewExc(object.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
		}
		for _, e := range append([]object.Entry(nil), d.Entries()...) {
			if s := object.AsStr(e.Key); s != nil && !strings.HasPrefix(s.S, "_") {
				if err := m.setName(dst, s, e.Val); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return object.Iterate(m.T, all, func(n Value) (bool, *Exc) {
		s := object.AsStr(n)
		if s == nil {
			return true, m.T.TypeError("Item in __all__ must be str, not " + object.TypeName(n))
		}
		v, err := object.GetAttr(m.T, mod, object.InternStr(s))
		if err == nil {
			err = m.setName(dst, object.InternStr(s), v)
		}
		return false, err
	})
}
