package vm

import (
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// MainFile is what a program's main file is called in tracebacks, __file__ and sys.argv[0], whatever its name outside.
const MainFile = "main.py"

func (m *VM) compileOptions() compile.Options { return compile.Options{Trace: m.trace} }

// Record makes code compiled from now on report its lines to OnLine.
func (m *VM) Record() { m.trace = true }

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
		m.end(Raised, err)
		return false
	}
	f := m.moduleFrame(code, mod.Dict, mod.Dict)
	f.mode = modeStop
	m.T.Depth = 1
	m.fr = f
	m.next = f
	return true
}

// Run executes about budget instructions and reports whether the run goes on.
func (m *VM) Run(budget int) Status {
	if m.ended {
		return Done
	}
	st := m.run(m.next, budget, m.checkLimits())
	if st == Running {
		m.next = m.fr
		return Running
	}
	err := m.err
	m.result, m.err = Value{}, nil
	m.end(st, err)
	return Done
}

// end finishes a run: what CPython does between the last statement and the end of the process.
func (m *VM) end(st Status, err *Exc) {
	m.ended = true
	m.fr = nil
	m.T.Depth = 0
	m.Exit = ExitOK
	m.Failure = err
	if err != nil {
		m.Exit = m.exitOf(err)
	}
	if status, ok := ExitOf(err); ok {
		m.Exit = status
		return
	}
	for i := len(m.AtExit) - 1; i >= 0; i-- {
		m.AtExit[i](m.T)
	}
	if err != nil {
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
	m.Stderr(m.FormatException(err))
	if err.Type == object.KeyboardInterruptType { // CPython ends itself with the signal then
		return ExitStopped
	}
	return ExitError
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
		pos := f.code.pos(tb.Lasti)
		p.File = f.code.C.Filename
		p.Line, p.EndLine = int(pos.Line), int(pos.EndLine)
		if src := m.Sources[p.File]; src != nil {
			p.Col = runeOffset(src.Line(p.Line), int(pos.Col))
			p.EndCol = runeOffset(src.Line(p.EndLine), int(pos.EndCol))
		}
	}
	return p
}
