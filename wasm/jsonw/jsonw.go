// Package jsonw writes JSON. It exists because encoding/json, with the reflection it stands on, would make engine.wasm a quarter larger; what is written
// here is known in advance, so a builder with commas in the right places is all it takes.
package jsonw

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// Writer builds a text of JSON. The zero Writer is ready to use; whoever writes sees to it that what is opened is closed.
type Writer struct {
	buf  []byte
	some bool // something stands before the next item on this level
}

// String is what has been written.
func (w *Writer) String() string { return string(w.buf) }

// Len is its length in bytes.
func (w *Writer) Len() int { return len(w.buf) }

// Open begins an object or array with its bracket.
func (w *Writer) Open(bracket byte) {
	w.buf = append(w.buf, bracket)
	w.some = false
}

// Close ends it.
func (w *Writer) Close(bracket byte) {
	w.buf = append(w.buf, bracket)
	w.some = true
}

// Item begins an element of an array.
func (w *Writer) Item() {
	if w.some {
		w.buf = append(w.buf, ',')
	}
	w.some = true
}

// Key begins a member of an object.
func (w *Writer) Key(name string) {
	w.Item()
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '"', ':')
}

// Member begins a member of an object whose name may be any text.
func (w *Writer) Member(name string) {
	w.Item()
	w.Text(name)
	w.buf = append(w.buf, ':')
}

// KeyText writes a member that is a string.
func (w *Writer) KeyText(name, text string) {
	w.Key(name)
	w.Text(text)
}

// Int writes a number.
func (w *Writer) Int(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }

// Int is a number's text.
func Int(n int) string { return strconv.Itoa(n) }

// Float writes a number; JSON has none that are not finite, so those become null.
func (w *Writer) Float(f float64) {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		w.buf = append(w.buf, "null"...)
		return
	}
	w.buf = strconv.AppendFloat(w.buf, f, 'g', -1, 64)
}

// Bool writes true or false.
func (w *Writer) Bool(b bool) { w.buf = strconv.AppendBool(w.buf, b) }

const hex = "0123456789abcdef"

// Text writes a string. What is no valid UTF-8 becomes U+FFFD.
func (w *Writer) Text(s string) {
	w.buf = append(w.buf, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			w.ascii(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			w.buf = append(w.buf, "\ufffd"...)
		} else {
			w.buf = append(w.buf, s[i:i+size]...)
		}
		i += size
	}
	w.buf = append(w.buf, '"')
}

func (w *Writer) ascii(c byte) {
	switch {
	case c == '"' || c == '\\':
		w.buf = append(w.buf, '\\', c)
	case c == '\n':
		w.buf = append(w.buf, '\\', 'n')
	case c < 0x20 || c == 0x7f:
		w.buf = append(w.buf, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
	default:
		w.buf = append(w.buf, c)
	}
}

// Raw adds text that is JSON already.
func (w *Writer) Raw(json string) {
	w.buf = append(w.buf, json...)
	w.some = true
}
