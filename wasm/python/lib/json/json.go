// Package json is the module _json under Python's json: what is hot in it, the reading and writing of strings.
package json

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module. Its only caller, json.py, gives it str and int.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_json")
	mod.Add([]object.Native{
		{Name: "quoted", Sig: "text, ascii, /", Fn: quoted},
		{Name: "scan", Sig: "text, start, strict, /", Fn: scan},
	})
	return mod, nil
}

const hex = "0123456789abcdef"

// quoted is a text as JSON has it, with escapes for all that is not ASCII when ascii is true.
func quoted(_ *thread, a []value, _ []*str) (value, *exc) {
	s, ascii := object.AsStr(a[0]).S, a[1].N != 0
	out := append(make([]byte, 0, len(s)+2), '"')
	for i := 0; i < len(s); {
		r, n := object.DecodeRune(s[i:])
		switch {
		case r == '"' || r == '\\':
			out = append(out, '\\', byte(r))
		case r >= ' ' && r < 127 || r >= 127 && !ascii:
			out = append(out, s[i:i+n]...)
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case r == '\t':
			out = append(out, `\t`...)
		case r == '\b':
			out = append(out, `\b`...)
		case r == '\f':
			out = append(out, `\f`...)
		case r > 0xFFFF:
			r -= 0x10000
			out = unicodeEscape(unicodeEscape(out, 0xD800|r>>10), 0xDC00|r&0x3FF)
		default:
			out = unicodeEscape(out, r)
		}
		i += n
	}
	return object.String(string(append(out, '"'))), nil
}

func unicodeEscape(out []byte, r rune) []byte {
	return append(out, '\\', 'u', hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// scan reads a string whose first character after the quotation mark is at start. It gives the string and the index behind its end, or an error's text
// and its index.
func scan(_ *thread, a []value, _ []*str) (value, *exc) {
	s, i, strict := object.AsStr(a[0]), int(a[1].N), a[2].N != 0
	at := func(k int) rune { return rune(s.S[k]) }
	n := s.Len()
	if !s.IsASCII() {
		runes := s.Runes()
		at = func(k int) rune { return runes[k] }
	}
	fail := func(text string, k int) (value, *exc) {
		return object.NewTuple(object.None, object.Int(int64(k)), object.String(text)).V(), nil
	}
	begin := i - 1
	var out []byte
	for {
		if i >= n {
			return fail("Unterminated string starting at", begin)
		}
		c := at(i)
		switch {
		case c == '"':
			return object.NewTuple(object.String(string(out)), object.Int(int64(i+1))).V(), nil
		case c < ' ' && strict:
			return fail("Invalid control character at", i)
		case c != '\\':
			out = object.AppendRune(out, c)
			i++
			continue
		}
		if i+1 >= n {
			return fail("Unterminated string starting at", begin)
		}
		e := at(i + 1)
		i += 2
		if e != 'u' {
			plain, ok := escapes[e]
			if !ok {
				return fail("Invalid \\escape", i-2)
			}
			out = append(out, plain)
			continue
		}
		r := hexAt(at, i, n)
		if r < 0 {
			return fail("Invalid \\uXXXX escape", i-1)
		}
		i += 4
		if r >= 0xD800 && r < 0xDC00 && i+1 < n && at(i) == '\\' && at(i+1) == 'u' {
			low := hexAt(at, i+2, n)
			if low < 0 {
				return fail("Invalid \\uXXXX escape", i+1)
			}
			if low >= 0xDC00 && low < 0xE000 {
				r = 0x10000 + (r-0xD800)<<10 + low - 0xDC00
				i += 6
			}
		}
		out = object.AppendRune(out, r)
	}
}

var escapes = map[rune]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// hexAt reads four hexadecimal digits, -1 when there are none.
func hexAt(at func(int) rune, i, n int) rune {
	if i+4 > n {
		return -1
	}
	r := rune(0)
	for k := i; k < i+4; k++ {
		switch c := at(k); {
		case c >= '0' && c <= '9':
			r = r<<4 | (c - '0')
		case c|32 >= 'a' && c|32 <= 'f':
			r = r<<4 | (c | 32 - 'a' + 10)
		default:
			return -1
		}
	}
	return r
}
