package vm

import (
	"strings"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// WarnHook, when set by the warnings module, takes over showing a warning; it reports whether it did. remember: once is enough for a place and text.
type WarnHook func(t *Thread, category *object.Type, msg string, file string, line int, remember bool) (bool, *Exc)

// Warn shows a warning of the class named category the way CPython does by default: once a place and text, on stderr, with the source line.
// An error, of a filter or of a function that the program has put in place of the display, cannot be raised there and is reported.
func (m *VM) Warn(category, msg, file string, line int) {
	c := object.AsType(m.In.Builtins.GetStr(object.Intern(category)))
	if c == nil {
		c = object.UserWarningType
	}
	if err := m.warn(c, msg, file, line); err != nil {
		m.Unraisable("Exception ignored in: ", object.String("warnings"), err)
	}
}

// warn is Warn where the error can be raised.
func (m *VM) warn(category *object.Type, msg, file string, line int) *Exc {
	if m.Warnings == nil && category == object.ResourceWarningType {
		return nil // which the default filters ignore
	}
	if m.Warnings != nil {
		if done, err := m.Warnings(m.T, category, msg, file, line, true); done || err != nil {
			return err
		}
	}
	key := category.Name + "\x00" + msg + "\x00" + file + "\x00" + itoa(line)
	if m.warned[key] {
		return nil
	}
	if m.warned == nil {
		m.warned = map[string]bool{}
	}
	m.warned[key] = true
	m.ShowWarning(category.Name, msg, file, line)
	return nil
}

// atExit is the place of warnings that come when the program is over and no frame is left.
const atExit = "<sys>"

// warnOfSource shows the warnings of a compilation, first the parser's, each time anew. One that a filter makes an error is a SyntaxError at its place.
func (m *VM) warnOfSource(parser, compiler []syntax.Warning, file, src string) *Exc {
	for i, w := range append(parser, compiler...) {
		c := object.AsType(m.In.Builtins.GetStr(object.Intern(w.Category)))
		if m.Warnings != nil {
			done, err := m.Warnings(m.T, c, w.Message, file, int(w.Span.Line), false)
			if err.Is(c) {
				e := syntax.NewError("SyntaxError", w.Message, w.Span, src)
				e.Filename = file
				if i >= len(parser) {
					m.quoteFile(e)
				}
				return m.syntaxError(e, file)
			}
			if err != nil {
				return err
			}
			if done {
				continue
			}
		}
		m.ShowWarning(w.Category, w.Message, file, int(w.Span.Line))
	}
	return nil
}

// warnHere warns of the line under way, where an error cannot be raised.
func (m *VM) warnHere(category, msg string) {
	file, line := m.here()
	m.Warn(category, msg, file, line)
}

// warnOrRaise is object.Interp.Warn.
func (m *VM) warnOrRaise(category *object.Type, msg string) *Exc {
	file, line := m.here()
	return m.warn(category, msg, file, line)
}

// here is the place under way.
func (m *VM) here() (file string, line int) {
	f := m.Frame()
	if f == nil {
		return atExit, 0
	}
	pc := f.pc - 1
	if m.unwound.frame == f && m.unwound.to == f.pc {
		pc = m.unwound.from - 1
	}
	for ; line == 0 && pc >= 0; pc-- { // clean-up code at a frame's end has no line of its own
		line = int(f.code.pos(pc).Line)
	}
	return f.code.C.Filename, line
}

// ShowWarning writes a warning to stderr (warnings.showwarning).
func (m *VM) ShowWarning(category, msg, file string, line int) {
	out := file + ":" + itoa(line) + ": " + category + ": " + msg + "\n"
	if src := m.Sources[file]; src != nil && !m.closing {
		if s := strings.TrimSpace(src.Line(line)); s != "" {
			out += "  " + s + "\n"
		}
	}
	if s := m.LibraryLines[file+":"+itoa(line)]; s != "" {
		out += "  " + s + "\n"
		if category == "ResourceWarning" {
			out += "ResourceWarning: Enable tracemalloc to get the object allocation traceback\n"
		}
	}
	if strings.HasSuffix(msg, "was never awaited") && file != atExit {
		out += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
	}
	m.Stderr(out)
}

// Unraisable reports an exception that nobody can catch (sys.unraisablehook): one raised by a finaliser. The report is plainer than that of an uncaught exception:
// no marks, causes, hints and notes, and the place of the statement under way where there is no traceback (PyErr_WriteUnraisable, Python/errors.c).
func (m *VM) Unraisable(what string, v Value, err *Exc) {
	if _, ok := ExitOf(err); ok {
		return
	}
	if hook, loaded := m.hook("unraisablehook"); loaded && hook.Ref != nil && !isDefaultHook(hook, "unraisablehook") {
		m.callUnraisableHook(hook, what, v, err)
		return
	}
	m.writeUnraisable(what, v, err)
}

// callUnraisableHook gives the report to the program's own sys.unraisablehook; an error in it is reported plainly.
func (m *VM) callUnraisableHook(hook Value, what string, v Value, err *Exc) {
	msg := object.None
	if text := strings.TrimRight(what, ": "); text != "Exception ignored in" {
		msg = object.String(text)
	}
	args := object.NewStruct("UnraisableHookArgs", []string{"exc_type", "exc_value", "exc_traceback", "err_msg", "object"}, err.Type.V(), err.V(), tracebackOf(err), msg, v)
	if _, failed := object.CallArgs(m.T, hook, args); failed != nil {
		m.writeUnraisable("Exception ignored in sys.unraisablehook: ", hook, failed)
	}
}

func (m *VM) writeUnraisable(what string, v Value, err *Exc) {
	var entries []stackEntry
	for tb := err.Traceback; tb != nil; tb = tb.Next {
		f := (*Frame)(unsafe.Pointer(tb.Frame))
		if f.code != nil && !strings.HasPrefix(f.code.C.Filename, LibPrefix) {
			entries = append(entries, stackEntry{file: f.code.C.Filename, name: f.code.C.Name, line: tb.Lineno})
		}
	}
	if f := m.Frame(); err.Traceback == nil && f != nil {
		entries = append(entries, stackEntry{file: f.code.C.Filename, name: f.code.C.Name, line: f.Line()})
	}
	stack := m.formatEntries(entries)
	if stack != "" {
		stack = "Traceback (most recent call last):\n" + stack
	}
	text := m.nameAndText(err)
	if text == typeText(err.Type) {
		text += ": " // which an empty text does not take away here
	}
	m.Stderr(what + m.reprOr(v) + "\n" + stack + text + "\n")
}

// Stderr writes to the program's standard error, or to what the program has put in place of sys.stderr.
func (m *VM) Stderr(text string) {
	if sys := object.AsModule(m.In.Modules.GetStr(object.Intern("sys"))); sys != nil {
		out := sys.Dict.GetStr(object.Intern("stderr"))
		if out.Ref != nil && out.IsNone() {
			return
		}
		if out.Ref != nil && out != sys.Dict.GetStr(object.Intern("__stderr__")) {
			if _, err := object.CallMethod(m.T, out, object.Intern("write"), object.String(text)); err == nil {
				return
			}
		}
	}
	m.In.Write(2, text)
}

// sysAttr is an attribute of the module sys, absent when the program has deleted it.
func (m *VM) sysAttr(name string) Value {
	sys, err := m.Import("sys")
	if err != nil {
		return Value{}
	}
	return object.AsModule(sys).Dict.GetStr(object.Intern(name))
}

// syntaxError makes the Python exception of a parser's or compiler's error.
func (m *VM) syntaxError(e *syntax.Error, file string) *Exc {
	c := object.AsType(m.In.Builtins.GetStr(object.Intern(e.Kind)))
	if c == nil {
		c = object.SyntaxErrorType
	}
	if !c.IsSubtype(object.SyntaxErrorType) {
		return m.T.NewExc(c, e.Message)
	}
	text, endCol := object.None, e.EndCol
	if !e.NoText {
		text = object.String(e.Text + "\n")
	}
	if e.EndCol == syntax.NoEnd {
		endCol = -1
	} else if e.EndCol <= 0 && e.Kind == "SyntaxError" { // the scanner's: they carry their line bare, and no range
		text = object.String(e.Text)
		if endCol < 0 {
			endCol = e.Col
		}
	}
	num := func(n int) Value { return object.Int(int64(n)) }
	detail := object.NewTuple(object.String(file), num(e.Line), num(e.Col), text, num(e.EndLine), num(endCol))
	x := m.T.NewExcArgs(c, object.String(e.Message), detail.V())
	x.Fields = []Value{object.String(e.Message), object.String(file), num(e.Line), num(e.Col), text, num(e.EndLine), num(endCol)}
	return x
}
