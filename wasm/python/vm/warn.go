package vm

import (
	"strings"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// WarnHook, when set by the warnings module, takes over showing a warning; it reports whether it did.
type WarnHook func(t *Thread, category *object.Type, msg string, file string, line int) (bool, *Exc)

// Warn shows a warning of the class named category the way CPython does by default: once a place and text, on stderr, with the source line.
func (m *VM) Warn(category, msg, file string, line int) {
	c := object.AsType(m.In.Builtins.GetStr(object.Intern(category)))
	if c == nil {
		c = object.UserWarningType
	}
	if m.Warnings != nil {
		if done, err := m.Warnings(m.T, c, msg, file, line); done || err != nil {
			if err != nil {
				m.Unraisable("Exception ignored in: ", object.String("warnings"), err)
			}
			return
		}
	}
	key := category + "\x00" + msg + "\x00" + file + "\x00" + itoa(line)
	if m.warned[key] {
		return
	}
	if m.warned == nil {
		m.warned = map[string]bool{}
	}
	// A coroutine that was never awaited is reported each time (warnings.filters has no entry for RuntimeWarning's once-a-place rule there).
	if !strings.HasSuffix(msg, "was never awaited") {
		m.warned[key] = true
	}
	m.ShowWarning(c.Name, msg, file, line)
}

// ShowWarning writes a warning to stderr (warnings.showwarning).
func (m *VM) ShowWarning(category, msg, file string, line int) {
	out := file + ":" + itoa(line) + ": " + category + ": " + msg + "\n"
	if src := m.Sources[file]; src != nil {
		if s := strings.TrimSpace(src.Line(line)); s != "" {
			out += "  " + s + "\n"
		}
	}
	if strings.HasSuffix(msg, "was never awaited") {
		out += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
	}
	m.Stderr(out)
}

// Unraisable reports an exception that nobody can catch (sys.unraisablehook): one raised by a finaliser.
func (m *VM) Unraisable(what string, v Value, err *Exc) {
	if _, ok := ExitOf(err); ok {
		return
	}
	m.Stderr(what + m.reprOr(v) + "\n" + m.FormatException(err))
}

// Stderr writes to the program's standard error.
func (m *VM) Stderr(text string) { m.In.Write(2, text) }

// syntaxError makes the Python exception of a parser's or compiler's error.
func (m *VM) syntaxError(e *syntax.Error, file string) *Exc {
	c := object.AsType(m.In.Builtins.GetStr(object.Intern(e.Kind)))
	if c == nil {
		c = object.SyntaxErrorType
	}
	if !c.IsSubtype(object.SyntaxErrorType) {
		return m.T.NewExc(c, e.Message)
	}
	text := object.None
	if e.Text != "" {
		text = object.String(e.Text + "\n")
	}
	num := func(n int) Value { return object.Int(int64(n)) }
	detail := object.NewTuple(object.String(file), num(e.Line), num(e.Col), text, num(e.EndLine), num(e.EndCol))
	x := m.T.NewExcArgs(c, object.String(e.Message), detail.V())
	x.Fields = []Value{object.String(e.Message), object.String(file), num(e.Line), num(e.Col), text, num(e.EndLine), num(e.EndCol)}
	return x
}
