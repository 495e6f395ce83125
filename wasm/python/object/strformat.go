package object

import (
	"math"
	"strings"
)

// This file is str.format (Objects/stringlib/unicode_format.h): a text with replacement fields, each a name with attributes and indexes, an optional
// conversion and an optional format spec in which fields may stand again, one level deep.

// FormatPart is a piece of a format string: literal text, then perhaps a field.
type FormatPart struct {
	Literal    string
	HasField   bool
	Field      string
	Conversion rune // 0: none
	Spec       string
	SpecFields bool // the spec holds fields itself
}

// FormatParser cuts a format string into parts.
type FormatParser struct{ rest string }

// Next returns the next part, ok false at the end; ValueError for a malformed string.
func (p *FormatParser) Next(t *Thread) (part FormatPart, ok bool, err *Exc) {
	if p.rest == "" {
		return part, false, nil
	}
	s := p.rest
	i := strings.IndexAny(s, "{}")
	if i < 0 {
		p.rest = ""
		return FormatPart{Literal: s}, true, nil
	}
	c := s[i]
	doubled := i+1 < len(s) && s[i+1] == c
	if !doubled && c == '}' {
		return part, false, t.ValueError("Single '}' encountered in format string")
	}
	if i+1 == len(s) {
		return part, false, t.ValueError("Single '{' encountered in format string")
	}
	if doubled {
		p.rest = s[i+2:]
		return FormatPart{Literal: s[:i+1]}, true, nil
	}
	part.Literal, part.HasField = s[:i], true
	p.rest = s[i+1:]
	return part, true, p.field(t, &part)
}

// field reads a replacement field up to its closing brace.
func (p *FormatParser) field(t *Thread, part *FormatPart) *Exc {
	s := p.rest
	end, c, err := fieldEnd(t, s)
	if err != nil {
		return err
	}
	if c == 0 {
		return t.ValueError("expected '}' before end of string")
	}
	part.Field = s[:end]
	s = s[end+1:]
	if c == '!' {
		if s == "" {
			return t.ValueError("end of string while looking for conversion specifier")
		}
		r, w := DecodeRune(s)
		part.Conversion = r
		s = s[w:]
		if s != "" {
			c = s[0]
			s = s[1:]
			if c != '}' && c != ':' {
				return t.ValueError("expected ':' after conversion specifier")
			}
		}
	}
	if c == '}' {
		p.rest = s
		return nil
	}
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			part.SpecFields = true
			depth++
		case '}':
			if depth--; depth == 0 {
				part.Spec, p.rest = s[:i], s[i+1:]
				return nil
			}
		}
	}
	return t.ValueError("unmatched '{' in format spec")
}

// fieldEnd finds the character that ends a field's name: '}', ':' or '!' outside brackets; c is 0 when there is none.
func fieldEnd(t *Thread, s string) (end int, c byte, err *Exc) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			return 0, 0, t.ValueError("unexpected '{' in field name")
		case '[':
			k := strings.IndexByte(s[i:], ']')
			if k < 0 {
				return 0, 0, nil
			}
			i += k
		case '}', ':', '!':
			return i, s[i], nil
		}
	}
	return 0, 0, nil
}

// FieldStep is one step from a field's first name to its value: an attribute, or an item by key or index.
type FieldStep struct {
	Attr  bool
	Name  string
	Index int64 // of an item given by a number; else -1
}

// SplitField splits a field's name into its first part and the rest; index is -1 unless first is a number.
func SplitField(t *Thread, name string) (first string, index int64, rest string, err *Exc) {
	first = name
	if i := strings.IndexAny(name, ".["); i >= 0 {
		first, rest = name[:i], name[i:]
	}
	index, err = fieldNumber(t, first)
	return
}

// NextStep takes one step off the rest of a field's name.
func NextStep(t *Thread, rest string) (step FieldStep, tail string, err *Exc) {
	step.Index = -1
	switch rest[0] {
	case '.':
		step.Attr = true
		end := strings.IndexAny(rest[1:], ".[")
		if end < 0 {
			end = len(rest) - 1
		}
		step.Name, tail = rest[1:1+end], rest[1+end:]
	case '[':
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			return step, "", t.ValueError("Missing ']' in format string")
		}
		step.Name, tail = rest[1:end], rest[end+1:]
		if step.Index, err = fieldNumber(t, step.Name); err != nil {
			return
		}
	default:
		return step, "", t.ValueError("Only '.' or '[' may follow ']' in format field specifier")
	}
	if step.Name == "" {
		err = t.ValueError("Empty attribute in format string")
	}
	return
}

// fieldNumber reads a name that consists of decimal digits; -1 for any other.
func fieldNumber(t *Thread, s string) (int64, *Exc) {
	if s == "" {
		return -1, nil
	}
	n := int64(0)
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		d := decimalOf(r)
		if d < 0 {
			return -1, nil
		}
		if n > (math.MaxInt64-int64(d))/10 {
			return -1, t.ValueError("Too many decimal digits in format string")
		}
		n = n*10 + int64(d)
		i += w
	}
	return n, nil
}

// formatRun is one call of str.format or format_map.
type formatRun struct {
	args    []Value
	noArgs  bool                                       // format_map: there are no positional arguments at all
	keyword func(t *Thread, name string) (Value, *Exc) // the value of a named field
	numbers int                                        // how fields have been numbered so far
	next    int64                                      // the next automatic number
}

// Ways of numbering fields; they cannot be mixed.
const (
	numberedUnknown = iota
	numberedAuto
	numberedManual
)

func strFormat(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	npos := len(args) - len(names)
	run := &formatRun{args: args[1:npos]}
	run.keyword = func(t *Thread, name string) (Value, *Exc) {
		for i, n := range names {
			if n.S == name {
				return args[npos+i], nil
			}
		}
		return Value{}, t.KeyError(String(name))
	}
	return run.format(t, AsStr(args[0]).S)
}

func strFormatMap(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	run := &formatRun{noArgs: true}
	run.keyword = func(t *Thread, name string) (Value, *Exc) { return GetItem(t, a[1], String(name)) }
	return run.format(t, AsStr(a[0]).S)
}

func (run *formatRun) format(t *Thread, s string) (Value, *Exc) {
	b, err := run.build(t, nil, s, 2)
	if err != nil {
		return Value{}, err
	}
	return String(stringOf(b)), nil
}

// build writes s with its fields replaced; depth is how many levels of fields are still allowed.
func (run *formatRun) build(t *Thread, b []byte, s string, depth int) ([]byte, *Exc) {
	if depth == 0 {
		return nil, t.ValueError("Max string recursion exceeded")
	}
	p := FormatParser{s}
	for {
		part, ok, err := p.Next(t)
		if err != nil {
			return nil, err
		}
		if !ok {
			return b, nil
		}
		b = append(b, part.Literal...)
		if !part.HasField {
			continue
		}
		text, err := run.field(t, &part, depth)
		if err != nil {
			return nil, err
		}
		b = append(b, text...)
	}
}

func (run *formatRun) field(t *Thread, part *FormatPart, depth int) (string, *Exc) {
	v, err := run.value(t, part.Field)
	if err != nil {
		return "", err
	}
	if part.Conversion != 0 {
		if v, err = Convert(t, v, part.Conversion); err != nil {
			return "", err
		}
	}
	spec := part.Spec
	if part.SpecFields {
		b, err := run.build(t, nil, spec, depth-1)
		if err != nil {
			return "", err
		}
		spec = stringOf(b)
	}
	return Format(t, v, spec)
}

// Convert applies a conversion: 's', 'r' or 'a'.
func Convert(t *Thread, v Value, c rune) (Value, *Exc) {
	var s string
	var err *Exc
	switch c {
	case 's':
		return strValue(t, v)
	case 'r':
		s, err = Repr(t, v)
	case 'a':
		s, err = Ascii(t, v)
	default:
		if c > 32 && c < 127 {
			return Value{}, t.ValueError("Unknown conversion specifier " + string(c))
		}
		return Value{}, t.ValueError("Unknown conversion specifier \\x" + HexString(int64(c)))
	}
	return String(s), err
}

// Ascii is ascii(v).
func Ascii(t *Thread, v Value) (string, *Exc) {
	s, err := Repr(t, v)
	if err != nil {
		return "", err
	}
	return escapeBeyondASCII(s), nil
}

func escapeBeyondASCII(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		if r < 128 {
			b = append(b, s[i])
		} else {
			b = appendEscape(b, r)
		}
		i += w
	}
	return stringOf(b)
}

// value finds what a field's name stands for.
func (run *formatRun) value(t *Thread, name string) (Value, *Exc) {
	first, index, rest, err := SplitField(t, name)
	if err != nil {
		return Value{}, err
	}
	if index, err = run.number(t, first, index); err != nil {
		return Value{}, err
	}
	v, err := run.argument(t, first, index)
	for err == nil && rest != "" {
		var step FieldStep
		if step, rest, err = NextStep(t, rest); err != nil {
			break
		}
		switch {
		case step.Attr:
			v, err = GetAttr(t, v, Intern(step.Name))
		case step.Index >= 0:
			v, err = GetItem(t, v, Int(step.Index))
		default:
			v, err = GetItem(t, v, String(step.Name))
		}
	}
	return v, err
}

// number gives an empty name its automatic number and forbids to mix automatic with given ones.
func (run *formatRun) number(t *Thread, first string, index int64) (int64, *Exc) {
	if first != "" && index < 0 {
		return -1, nil
	}
	way := numberedManual
	if first == "" {
		way = numberedAuto
		index = run.next
		run.next++
	}
	if run.numbers == numberedUnknown {
		run.numbers = way
	}
	switch {
	case run.numbers == way:
		return index, nil
	case way == numberedAuto:
		return 0, t.ValueError("cannot switch from manual field specification to automatic field numbering")
	}
	return 0, t.ValueError("cannot switch from automatic field numbering to manual field specification")
}

func (run *formatRun) argument(t *Thread, name string, index int64) (Value, *Exc) {
	switch {
	case index < 0:
		return run.keyword(t, name)
	case run.noArgs:
		return Value{}, t.ValueError("Format string contains positional fields")
	case index >= int64(len(run.args)):
		return Value{}, t.IndexError("Replacement index " + itoa(int(index)) + " out of range for positional args tuple")
	}
	return run.args[index], nil
}
