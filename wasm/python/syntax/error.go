package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Error is what CPython raises for a source that it cannot parse. Line and EndLine
// count from 1; Col and EndCol are offset and end_offset of CPython's SyntaxError:
// they count from 1 in characters, EndCol points after the last character, and 0 or
// less means unknown. Line is negative for an error without a place: MemoryError and
// RecursionError.
type Error struct {
	Kind                       string // the exception's class
	Message                    string
	Filename                   string
	Line, Col, EndLine, EndCol int
	Text                       string // the source line, without its newline
	NoText                     bool   // the line is not at hand, and Traceback leaves it out
}

// NoEnd is the EndCol of an error whose exception says -1.
const NoEnd = -2

// Warning is something that CPython warns of while it parses. The caller prints it.
type Warning struct {
	Category string // the warning's class
	Message  string
	Span     Span
}

// NewError builds an error that covers a span of the source, for the checks that
// come after parsing. Columns are converted from bytes to characters. The caller
// sets Filename.
func NewError(kind, msg string, span Span, source string) *Error {
	text := sourceLine(source, int(span.Line))
	if span.EndLine != span.Line { // CPython measures the end in the first line, too
		span.EndCol = min(span.EndCol, int32(len(text)))
	}
	return &Error{
		Kind: kind, Message: msg, Text: text,
		Line: int(span.Line), Col: charOffset(text, int(span.Col)+1),
		EndLine: int(span.EndLine), EndCol: charOffset(text, int(span.EndCol)+1),
	}
}

// charOffset turns a 1-based offset in bytes into one in characters.
//
//go:noinline
func charOffset(line string, offset int) int {
	if offset <= 0 {
		return offset
	}
	if offset == len(line)+2 { // the newline's end
		return utf8.RuneCountInString(line) + 2
	}
	if offset > len(line)+1 {
		offset = len(line) + 1
	}
	return characters(line[:offset-1]) + 1
}

// characters counts the characters of text, without one that is cut off at the end.
func characters(text string) int {
	n := 0
	for ; text != "" && utf8.FullRuneInString(text); n++ {
		_, size := utf8.DecodeRuneInString(text)
		text = text[size:]
	}
	return n
}

func sourceLine(source string, line int) string {
	for ; line > 1; line-- {
		i := strings.IndexByte(source, '\n')
		if i < 0 {
			break
		}
		source = source[i+1:]
	}
	if i := strings.IndexByte(source, '\n'); i >= 0 {
		source = source[:i]
	}
	return source
}

// Error returns the last line of Traceback.
func (e *Error) Error() string { return e.Kind + ": " + e.Message }

// Traceback returns what CPython 3.13 prints for the error, as
// traceback.TracebackException formats it, with a newline at the end.
func (e *Error) Traceback() string {
	var b strings.Builder
	if e.Line >= 0 {
		b.WriteString("  File \"" + e.Filename + "\", line " + strconv.Itoa(e.Line) + "\n")
		if !e.NoText {
			e.writeMarked(&b)
		}
	}
	b.WriteString(e.Kind + ": " + e.Message + "\n")
	return b.String()
}

// writeMarked writes the source line without its indentation, and carets under
// the marked part unless it lies within the indentation.
func (e *Error) writeMarked(b *strings.Builder) {
	line := strings.TrimLeft(e.Text, " \n\f")
	b.WriteString("    " + line + "\n")
	length := utf8.RuneCountInString(e.Text)
	col, end := e.Col, e.EndCol
	if e.Line != e.EndLine {
		end = length + 1
	} else if end == 0 {
		end = col
	}
	if length > 0 && col > length {
		col = length + 1
	}
	if length > 0 && end > length {
		end = length + 1
	}
	if col >= end || end < 0 {
		end = col + 1
	}
	indent := length - utf8.RuneCountInString(line)
	col, end = col-1-indent, end-1-indent
	if col < 0 {
		return
	}
	b.WriteString("    ")
	for _, c := range line {
		if col == 0 {
			break
		}
		col--
		end--
		if !unicode.IsSpace(c) {
			c = ' '
		}
		b.WriteRune(c)
	}
	// Past the line's end the carets follow at once.
	b.WriteString(strings.Repeat("^", end-col))
	b.WriteByte('\n')
}
