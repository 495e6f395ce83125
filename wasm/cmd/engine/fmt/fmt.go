// Package fmt takes the place of Go's own in engine.wasm, where nobody but package safejs imports it: for the texts of a few errors. Go's would bring reflect, os, internal/poll
// and more with it, which no browser has a use for: 60 KB of brotli.
//
// It has what safejs uses and nothing else: the verbs %v, %+v, %s, %d and %q, of errors, texts, ints and what can say itself what it is.
// %q puts quotes around a text and escapes nothing in it: safejs quotes the names of globals.
package fmt

import (
	"io"
	"strconv"
)

// State is what a Format method writes to. Nothing here calls one.
type State interface {
	io.Writer
	Flag(c int) bool
}

// Errorf makes an error of a text. It wraps nothing: safejs has no %w.
func Errorf(format string, args ...any) error { return text(Sprintf(format, args...)) }

type text string

func (t text) Error() string { return string(t) }

// Fprintf writes a text.
func Fprintf(w io.Writer, format string, args ...any) (int, error) {
	return w.Write([]byte(Sprintf(format, args...)))
}

// Fprint writes one text.
func Fprint(w io.Writer, text string) (int, error) { return w.Write([]byte(text)) }

// Sprintf puts each argument in the place of its verb.
func Sprintf(format string, args ...any) string {
	var out []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			out = append(out, format[i])
			continue
		}
		for i++; format[i] == '+'; i++ {
		}
		said := say(args[0])
		if format[i] == 'q' {
			said = `"` + said + `"`
		}
		out, args = append(out, said...), args[1:]
	}
	return string(out)
}

func say(value any) string {
	switch value := value.(type) {
	case error:
		return value.Error()
	case interface{ String() string }:
		return value.String()
	case string:
		return value
	case int:
		return strconv.Itoa(value)
	}
	return "a value that is no error"
}
