package builtins

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/object"
)

func itoa(n int) string { return strconv.Itoa(n) }

// printOptions are the keyword arguments of print.
type printOptions struct {
	sep, end string
	file     value // absent: sys.stdout
	flush    bool
}

func readPrintOptions(t *thread, vals []value, names []*str) (printOptions, *exc) {
	o := printOptions{sep: " ", end: "\n"}
	for i, n := range names {
		v := vals[i]
		switch n.S {
		case "sep", "end":
			if v.IsNone() {
				continue
			}
			s := object.AsStr(v)
			if s == nil {
				return o, t.TypeError(n.S + " must be None or a string, not " + object.TypeName(v))
			}
			if n.S == "sep" {
				o.sep = s.S
			} else {
				o.end = s.S
			}
		case "file":
			if !v.IsNone() {
				o.file = v
			}
		case "flush":
			var err *exc
			if o.flush, err = object.Truth(t, v); err != nil {
				return o, err
			}
		default:
			return o, t.TypeError("print() got an unexpected keyword argument '" + n.S + "'")
		}
	}
	return o, nil
}

var (
	nameSys       = object.Intern("sys")
	nameStdout    = object.Intern("stdout")
	nameRawStdout = object.Intern("__stdout__")
	nameWrite     = object.Intern("write")
	nameFlush     = object.Intern("flush")
)

// printValues is print. To the original sys.stdout it writes the whole line at once; a replaced one sees a write for each value, separator and end, as
// under CPython.
func printValues(t *thread, args []value, names []*str) (value, *exc) {
	pos := args[:len(args)-len(names)]
	o := printOptions{sep: " ", end: "\n"}
	if len(names) > 0 {
		var err *exc
		if o, err = readPrintOptions(t, args[len(pos):], names); err != nil {
			return value{}, err
		}
	}
	if o.file.Absent() {
		out, plain, err := stdout(t)
		if err != nil {
			return value{}, err
		}
		if plain {
			return object.None, printLine(t, pos, o)
		}
		if out.IsNone() {
			return object.None, nil
		}
		o.file = out
	}
	return object.None, printTo(t, pos, o)
}

// stdout finds sys.stdout; plain reports that it is the one the program started with (or that there is no module sys).
func stdout(t *thread) (out value, plain bool, err *exc) {
	sys := object.AsModule(orNone(t.Modules.GetStr(nameSys)))
	if sys == nil {
		return value{}, true, nil
	}
	out = sys.Dict.GetStr(nameStdout)
	if out.Absent() {
		return value{}, false, t.RuntimeError("lost sys.stdout")
	}
	return out, out == sys.Dict.GetStr(nameRawStdout), nil
}

func orNone(v value) value {
	if v.Absent() {
		return object.None
	}
	return v
}

// printLine writes to the original standard output. What came before a failing __str__ is written, as under CPython.
func printLine(t *thread, pos []value, o printOptions) *exc {
	if len(pos) == 1 && pos[0].Type() == object.StrType {
		text := object.AsStr(pos[0]).S
		if err := object.CheckOutput(t, text); err != nil {
			return err
		}
		t.Write(1, text+o.end)
		return nil
	}
	var b strings.Builder
	for i, v := range pos {
		if i > 0 {
			b.WriteString(o.sep)
		}
		s, err := object.ToStr(t, v)
		if err == nil {
			err = object.CheckOutput(t, s)
		}
		if err != nil {
			t.Write(1, b.String())
			return err
		}
		b.WriteString(s)
	}
	b.WriteString(o.end)
	t.Write(1, b.String())
	return nil
}

func printTo(t *thread, pos []value, o printOptions) *exc {
	write, err := object.GetAttr(t, o.file, nameWrite)
	if err != nil {
		return err
	}
	put := func(s string) *exc {
		_, err := object.CallArgs(t, write, object.String(s))
		return err
	}
	for i, v := range pos {
		if i > 0 {
			if err := put(o.sep); err != nil {
				return err
			}
		}
		s, err := object.ToStr(t, v)
		if err != nil {
			return err
		}
		if err := put(s); err != nil {
			return err
		}
	}
	if err := put(o.end); err != nil {
		return err
	}
	if o.flush {
		_, err := object.CallMethod(t, o.file, nameFlush)
		return err
	}
	return nil
}
