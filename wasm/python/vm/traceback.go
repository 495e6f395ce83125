package vm

import (
	"strings"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// FormatException renders e as CPython's traceback.print_exception does (Lib/traceback.py): chain of causes, frames of the program with the failing expression marked, groups as
// nested boxes, notes, hints.
func (m *VM) FormatException(e *Exc) string {
	p := &excPrinter{m: m}
	p.format(e)
	return p.b.String()
}

const (
	causeMessage   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n"
	maxGroupWidth  = 15
	maxGroupNest   = 10
	maxChain       = 1000
)

type excPrinter struct {
	m         *VM
	b         strings.Builder
	depth     int
	needClose bool
}

func (p *excPrinter) indent() string { return strings.Repeat("  ", p.depth) }

// emit writes text with the margin of the group it is in.
func (p *excPrinter) emit(text string, margin string) {
	if p.depth == 0 {
		p.b.WriteString(text)
		return
	}
	prefix := p.indent() + margin + " "
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			p.b.WriteString(prefix)
			p.b.WriteString(line)
		}
	}
}

type chained struct {
	msg string
	e   *Exc
}

func (p *excPrinter) format(e *Exc) {
	var chain []chained
	seen := map[*Exc]bool{}
	for x := e; x != nil && len(chain) < maxChain; {
		seen[x] = true
		var next *Exc
		msg := ""
		switch {
		case x.Cause != nil && !seen[x.Cause]:
			next, msg = x.Cause, causeMessage
		case x.Cause == nil && x.Context != nil && !x.SuppressContext && !seen[x.Context]:
			next, msg = x.Context, contextMessage
		}
		chain = append(chain, chained{msg, x})
		x = next
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if i < len(chain)-1 {
			p.emit(chain[i].msg, "|")
		}
		p.one(chain[i].e)
	}
}

// one prints an exception without its causes and contexts.
func (p *excPrinter) one(x *Exc) {
	if x.Is(object.BaseExceptionGroupType) {
		p.group(x)
		return
	}
	if tb := p.m.formatStack(x); tb != "" {
		p.emit("Traceback (most recent call last):\n"+tb, "|")
	}
	p.emit(p.m.FormatOnly(x), "|")
}

func (p *excPrinter) group(x *Exc) {
	if p.depth > maxGroupNest {
		p.emit("... (max_group_depth is 10)\n", "|")
		return
	}
	top := p.depth == 0
	if top {
		p.depth++
	}
	if tb := p.m.formatStack(x); tb != "" {
		margin := "|"
		if top {
			margin = "+"
		}
		p.emit("Exception Group Traceback (most recent call last):\n", margin)
		p.emit(tb, "|")
	}
	p.emit(p.m.FormatOnly(x), "|")
	items := object.GroupItems(x)
	n := len(items)
	if n > maxGroupWidth {
		n = maxGroupWidth + 1
	}
	p.needClose = false
	for i := 0; i < n; i++ {
		last := i == n-1
		if last {
			p.needClose = true
		}
		title := itoa(i + 1)
		if i >= maxGroupWidth {
			title = "..."
		}
		lead := "  "
		if i == 0 {
			lead = "+-"
		}
		p.b.WriteString(p.indent() + lead + "+---------------- " + title + " ----------------\n")
		p.depth++
		if i < maxGroupWidth {
			p.format(object.AsExc(items[i]))
		} else {
			s := "s"
			if len(items)-maxGroupWidth == 1 {
				s = ""
			}
			p.emit("and "+itoa(len(items)-maxGroupWidth)+" more exception"+s+"\n", "|")
		}
		if last && p.needClose {
			p.b.WriteString(p.indent() + "+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
	if top {
		p.depth = 0
	}
}

// FormatOnly renders the exception itself without its frames: class, message, hint, notes.
func (m *VM) FormatOnly(e *Exc) string {
	if e.Is(object.SyntaxErrorType) && e.Field(2).Ref != nil && e.Field(2).IsInt() {
		return m.formatSyntaxError(e, typeText(e.Type)) + m.notes(e)
	}
	return m.nameAndText(e) + m.hint(e) + "\n" + m.notes(e)
}

// typeText is a class as tracebacks call it.
func typeText(c *object.Type) string {
	name := c.Qualname
	if name == "" {
		name = c.Name
	}
	if mod := object.ModuleOf(c); mod != "builtins" && mod != "__main__" && mod != "" {
		name = mod + "." + name
	}
	return name
}

// nameAndText is an exception's class and str().
func (m *VM) nameAndText(e *Exc) string {
	s, err := object.ToStr(m.T, e.V())
	if err != nil {
		s = "<exception str() failed>"
	}
	if s == "" {
		return typeText(e.Type)
	}
	return typeText(e.Type) + ": " + s
}

func (m *VM) notes(e *Exc) string {
	if e.Dict == nil {
		return ""
	}
	v := e.Dict.GetStr(object.Intern("__notes__"))
	if v.Ref == nil {
		return ""
	}
	l := object.AsList(v)
	if l == nil {
		return m.reprOr(v) + "\n"
	}
	var b strings.Builder
	for _, n := range l.Items {
		s, err := object.ToStr(m.T, n)
		if err != nil {
			s = "<note str() failed>"
		}
		b.WriteString(s + "\n")
	}
	return b.String()
}

// hint is what CPython appends to the message of a NameError, AttributeError or ImportError.
func (m *VM) hint(e *Exc) string {
	switch {
	case e.Is(object.NameErrorType):
		name := object.AsStr(e.Field(0))
		if name == nil {
			return ""
		}
		out := ""
		if s := m.suggestName(e, name.S); s != "" {
			out = ". Did you mean: '" + s + "'?"
		}
		if stdlibNames[name.S] {
			if out != "" {
				return out + " Or did you forget to import '" + name.S + "'?"
			}
			return ". Did you forget to import '" + name.S + "'?"
		}
		return out
	case e.Is(object.AttributeErrorType):
		name, obj := object.AsStr(e.Field(0)), e.Field(1)
		if name == nil || obj.Ref == nil {
			return ""
		}
		if s := m.suggestAttr(obj, name.S, selfOf(innermost(e)) == obj); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
	case e.Is(object.ImportErrorType):
		from := object.AsStr(e.Field(3))
		mod := object.AsStr(e.Field(1))
		if from == nil || mod == nil {
			return ""
		}
		if s := m.suggestAttr(m.In.Modules.GetStr(mod), from.S, false); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
	}
	return ""
}

// suggestAttr looks among obj's attributes; names with an underscore are private: only a method of obj itself, or who asked for one, is told of them.
func (m *VM) suggestAttr(obj Value, name string, private bool) string {
	if obj.Ref == nil {
		return ""
	}
	names, err := object.Dir(m.T, obj)
	if err != nil {
		return ""
	}
	if !private && !strings.HasPrefix(name, "_") {
		k := 0
		for _, n := range names {
			if !strings.HasPrefix(n, "_") {
				names[k] = n
				k++
			}
		}
		names = names[:k]
	}
	return object.Suggest(name, names)
}

// innermost is the frame that raised e; nil when its traceback does not say.
func innermost(e *Exc) *Frame {
	tb := e.Traceback
	if tb == nil {
		return nil
	}
	for tb.Next != nil {
		tb = tb.Next
	}
	f := (*Frame)(unsafe.Pointer(tb.Frame))
	if f.code == nil {
		return nil
	}
	return f
}

// selfOf is the local variable self of a function's frame, absent when there is none.
func selfOf(f *Frame) Value {
	if f == nil || f.locals() != nil {
		return Value{}
	}
	for i, n := range f.code.C.LocalNames {
		if n != "self" {
			continue
		}
		if v := f.r[i]; v.Ref == nil || v.Ref.Type != CellType {
			return v
		}
		return asCell(f.r[i]).v
	}
	return Value{}
}

// suggestName looks among the names that the frame which raised could see.
func (m *VM) suggestName(e *Exc, name string) string {
	f := innermost(e)
	if f == nil {
		return ""
	}
	if v := selfOf(f); v.Ref != nil {
		if a, err := object.GetAttrOpt(m.T, v, object.Intern(name)); err == nil && a.Ref != nil {
			return "self." + name
		}
	}
	var names []string
	if f.locals() == nil {
		for i, n := range f.code.C.LocalNames {
			v := f.r[i]
			if v.Ref == nil || v.Ref.Type == CellType && asCell(v).v.Ref == nil {
				continue
			}
			names = append(names, n)
		}
		for i, n := range f.code.C.FreeNames {
			if asCell(f.r[f.code.nlocal+i]).v.Ref != nil {
				names = append(names, n)
			}
		}
	} else {
		names = dictNames(f.locals(), names)
	}
	names = dictNames(f.globals, names)
	names = dictNames(m.In.Builtins, names)
	return object.Suggest(name, names)
}

func dictNames(d *Dict, names []string) []string {
	for _, e := range d.Entries() {
		if s := object.AsStr(e.Key); s != nil {
			names = append(names, s.S)
		}
	}
	return names
}

// formatSyntaxError renders the place of a SyntaxError.
func (m *VM) formatSyntaxError(e *Exc, name string) string {
	get := func(i int) int {
		if v := e.Field(i); v.Ref != nil && v.IsInt() {
			return int(v.N)
		}
		return 0
	}
	text := func(i int) string {
		if s := object.AsStr(e.Field(i)); s != nil {
			return s.S
		}
		return ""
	}
	file := text(1)
	if file == "" {
		file = "<string>"
	}
	line := get(2)
	if v := e.Field(2); v.Ref == nil || !v.IsInt() {
		line = -1 // no place
	}
	x := &syntax.Error{Kind: name, Message: text(0), Filename: file, Line: line, Col: get(3), EndLine: get(5), EndCol: get(6), Text: strings.TrimRight(text(4), "\n"), NoText: e.Field(4).IsNone()}
	return x.Traceback()
}

// stackEntry is one line of a traceback.
type stackEntry struct {
	file string
	name string
	line int
	f    *Frame // nil: the line is shown without marks
	pc   int
}

// formatStack renders the frames of e's traceback, those of library modules left out; "" when there is no traceback.
func (m *VM) formatStack(e *Exc) string {
	var entries []stackEntry
	for tb := e.Traceback; tb != nil; tb = tb.Next {
		f := (*Frame)(unsafe.Pointer(tb.Frame))
		if f.code == nil || strings.HasPrefix(f.code.C.Filename, LibPrefix) {
			continue
		}
		entries = append(entries, stackEntry{f.code.C.Filename, f.code.C.Name, tb.Lineno, f, tb.Lasti})
	}
	return m.formatEntries(entries)
}

const repeatShown = 3

func (m *VM) formatEntries(entries []stackEntry) string {
	var b strings.Builder
	count := 0
	for i, x := range entries {
		if i > 0 && x.file == entries[i-1].file && x.line == entries[i-1].line && x.name == entries[i-1].name {
			count++
		} else {
			repeated(&b, count)
			count = 1
		}
		if count > repeatShown {
			continue
		}
		b.WriteString(m.formatEntry(x))
	}
	repeated(&b, count)
	return b.String()
}

func repeated(b *strings.Builder, count int) {
	n := count - repeatShown
	if n <= 0 {
		return
	}
	s := "s"
	if n == 1 {
		s = ""
	}
	b.WriteString("  [Previous line repeated " + itoa(n) + " more time" + s + "]\n")
}

func (m *VM) formatEntry(x stackEntry) string {
	head := "  File \"" + x.file + "\", line " + itoa(x.line) + ", in " + x.name + "\n"
	src := m.Sources[x.file]
	if src == nil || m.closing {
		return head
	}
	if x.f == nil || x.pc < 0 { // a report without marks, or a frame that has not begun
		return head + "    " + strings.TrimSpace(src.Line(x.line)) + "\n"
	}
	pos := x.f.code.pos(x.pc)
	body := markedLines(src.Lines(), span{int(pos.Line), int(pos.Col), int(pos.EndLine), int(pos.EndCol)})
	return head + body
}

// Lines gives the source's lines without their newlines.
func (s *Source) Lines() []string {
	if s.lines == nil {
		s.lines = strings.Split(strings.ReplaceAll(s.Text, "\r\n", "\n"), "\n")
	}
	return s.lines
}

// Line returns line n (from 1), "" when there is none.
func (s *Source) Line(n int) string {
	if l := s.Lines(); n >= 1 && n <= len(l) {
		return l[n-1]
	}
	return ""
}

// stdlibNames are the modules that a NameError may be hinting at (sys.stdlib_module_names, the ones that programs import).
var stdlibNames = setOf("abc argparse array ast asyncio atexit base64 binascii bisect builtins calendar cmath codecs collections concurrent contextlib contextvars copy copyreg csv ctypes curses " +
	"dataclasses datetime decimal difflib dis doctest email encodings enum errno faulthandler filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib gzip hashlib heapq " +
	"hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap multiprocessing netrc numbers operator optparse os " +
	"pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched " +
	"secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile " +
	"tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref " +
	"webbrowser winreg wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo")

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
