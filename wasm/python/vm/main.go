package vm

import (
	"strings"

	"loopscope/wasm/python/object"
)

// MainFile is what a program's main file is called in tracebacks, __file__ and sys.argv[0], whatever its name outside.
const MainFile = "main.py"

// Start prepares the run of source as module __main__. It returns false when the source does not compile; the error is then on stderr and Exit says 1.
func (m *VM) Start(source string) bool {
	mod := object.NewModule("__main__")
	mod.Set("__file__", object.String(MainFile))
	mod.Set("__package__", object.None)
	mod.Set("__builtins__", m.In.Modules.GetStr(object.Intern("builtins")))
	mod.Set("__annotations__", object.NewDict().V())
	mod.Dict.DelStr(nameAnnotations)
	m.main = mod
	m.In.Modules.SetStr(nameMain, mod.V())
	code, err := m.CompileModule(source, MainFile)
	if err != nil {
		m.conclude(err)
		m.threads.over = true
		m.endRun(nil)
		return false
	}
	f := m.moduleFrame(code, mod.Dict, mod.Dict)
	f.mode = modeStop
	m.T.Depth = 1
	m.fr = f
	return true
}

// maxChanges is how many changes of threads one Run carries out at most: a thread may have few instructions to execute between two waits.
const maxChanges = 256

// Run executes about budget instructions and reports whether the run goes on.
func (m *VM) Run(budget int) Status {
	if m.ended {
		return Done
	}
	if m.threads.work.apart {
		return m.runApart(budget)
	}
	err := m.checkLimits()
	end := m.steps + int64(budget)
	for n := 0; ; n++ {
		s := m.threads.current
		if err = m.slice(int(end-m.steps), err); err != nil {
			m.endRun(err)
			return Done
		}
		if m.threads.current == s || m.steps >= end || n == maxChanges {
			return Running
		}
	}
}

// mainEnded is called when the main thread has come to the end of the program, with the exception that nobody caught, and again when it has waited for the other threads
// (Py_FinalizeEx, Python/pylifecycle.c). It leaves in m.fr what the main thread does next, or says that the program is over.
func (m *VM) mainEnded(err *Exc) {
	if m.ending {
		if err != nil {
			m.Unraisable("Exception ignored on threading shutdown ", m.Shutdown, err)
		}
		m.threads.over = true
		return
	}
	m.ending = true
	m.conclude(err)
	if m.Shutdown.Ref == nil {
		m.threads.over = true
		return
	}
	s := m.NewStack(m.Shutdown, nil, nil)
	s.fr.mode = modeStop
	m.fr = s.fr
}

// conclude settles the exit status and reports the exception that ended the program, if one did.
func (m *VM) conclude(err *Exc) {
	m.fr = nil
	m.T.Depth = 0
	m.Exit = ExitOK
	m.Failure = err
	if err != nil {
		m.Exit = m.exitOf(err)
	}
}

// endRun ends a run: what CPython does between the last statement and the end of the process. err is an abort.
func (m *VM) endRun(err *Exc) {
	defer func() { m.ended = true }()
	m.endPinned()
	m.threads.current = m.threads.main
	m.fr = nil
	m.T.Depth = 0
	if !m.threads.over {
		m.Exit, _ = ExitOf(err)
		m.Failure = err
		return
	}
	for i := len(m.AtExit) - 1; i >= 0; i-- {
		m.AtExit[i](m.T)
	}
	if err := m.Failure; err != nil {
		err.Traceback, err.Context, err.Cause = nil, nil, nil
	}
	m.FinalizeAll()
}

// exitOf reports an exception that nobody caught and returns the exit status.
func (m *VM) exitOf(err *Exc) int {
	if status, ok := ExitOf(err); ok {
		return status
	}
	if err.Is(object.SystemExitType) {
		code := err.Field(0)
		if code.Ref == nil || code.IsNone() {
			return ExitOK
		}
		if n, ok := object.Int64(code); ok && (code.Ref.Type.Kind == object.KindInt || code.Ref.Type.Kind == object.KindBool) {
			return int(uint8(n))
		}
		s, _ := object.ToStr(m.T, code)
		m.Stderr(s + "\n")
		return ExitError
	}
	m.Place = m.placeOf(err)
	m.reportUncaught(err)
	if err.Type == object.KeyboardInterruptType { // CPython ends itself with the signal then
		return ExitStopped
	}
	return ExitError
}

// reportUncaught gives an exception that nobody caught to sys.excepthook.
func (m *VM) reportUncaught(err *Exc) {
	hook, loaded := m.hook("excepthook")
	switch {
	case !loaded, isDefaultHook(hook, "excepthook"):
		m.Stderr(m.FormatException(err))
	case hook.Ref == nil:
		m.Stderr("sys.excepthook is missing\n" + m.FormatException(err))
	default:
		if _, failed := object.CallArgs(m.T, hook, err.Type.V(), err.V(), tracebackOf(err)); failed != nil {
			m.Stderr("Error in sys.excepthook:\n" + m.FormatException(failed) + "\nOriginal exception was:\n" + m.FormatException(err))
		}
	}
}

// hook is a function of the module sys that programs replace; not loaded: no program has seen the module yet.
func (m *VM) hook(name string) (hook Value, loaded bool) {
	sys := object.AsModule(m.In.Modules.GetStr(object.Intern("sys")))
	if sys == nil {
		return Value{}, false
	}
	return sys.Dict.GetStr(object.Intern(name)), true
}

// isDefaultHook reports whether a hook is the one that the module sys came with.
func isDefaultHook(hook Value, name string) bool {
	b := object.AsBuiltin(hook)
	return b != nil && b.Module == "sys" && b.Name == name
}

func tracebackOf(err *Exc) Value {
	if err.Traceback == nil {
		return object.None
	}
	return Value{Ref: &err.Traceback.Object}
}

// Place is where a run failed, for the editor: lines from 1, columns in characters from 0.
type Place struct {
	Kind, Message, File        string
	Line, Col, EndLine, EndCol int
}

// placeOf finds the innermost line of the program's own files in an exception's traceback, or a syntax error's place.
func (m *VM) placeOf(e *Exc) *Place {
	s, _ := object.ToStr(m.T, e.V())
	p := &Place{Kind: e.Type.Name, Message: s, File: MainFile}
	if e.Is(object.SyntaxErrorType) && e.Traceback == nil {
		get := func(i int) int {
			if v := e.Field(i); v.Ref != nil && v.IsInt() {
				return int(v.N)
			}
			return 0
		}
		p.Line, p.Col, p.EndLine, p.EndCol = get(2), get(3)-1, get(5), get(6)-1
		if f := object.AsStr(e.Field(1)); f != nil {
			p.File = f.S
		}
		if msg := object.AsStr(e.Field(0)); msg != nil {
			p.Message = msg.S
		}
		return p
	}
	for tb := e.Traceback; tb != nil; tb = tb.Next {
		f := frameOf(tb.Frame)
		if f.code == nil || strings.HasPrefix(f.code.C.Filename, LibPrefix) {
			continue
		}
		m.setPlace(p, f, tb.Lasti)
	}
	return p
}

// setPlace makes p the place of instruction lasti of frame f.
func (m *VM) setPlace(p *Place, f *Frame, lasti int) {
	pos := f.code.pos(lasti)
	p.File = f.code.C.Filename
	p.Line, p.EndLine = int(pos.Line), int(pos.EndLine)
	if src := m.Sources[p.File]; src != nil {
		p.Col = runeOffset(src.Line(p.Line), int(pos.Col))
		p.EndCol = runeOffset(src.Line(p.EndLine), int(pos.EndCol))
	}
}

// PlaceOf is where frame f, which has code, stands.
func (m *VM) PlaceOf(f *Frame) Place {
	var p Place
	m.setPlace(&p, f, f.pc-1)
	return p
}
