package object

import (
	"math"
	"strings"
	"unicode/utf8"
)

// This file is printf-style formatting, str % x and bytes % x (unicode_format and _PyBytes_FormatEx in CPython's Objects). A conversion is
//
//	%(key)flags width.precision length type
//
// where everything but the type is optional; width and precision may be * and then come from the arguments.

// percentRun is one evaluation of format % args.
type percentRun struct {
	format  string
	i       int // next byte of format
	out     []byte
	args    Value
	items   []Value // the arguments, one by one
	next    int
	mapping bool // args can be asked for keys; then unused arguments are no error
	bytes   bool
}

// conversion is one parsed conversion specification.
type conversion struct {
	left, plus, blank, alt, zero bool
	width                        int
	prec                         int // -1: none
	kind                         rune
	arg                          Value // looked up by key; absent otherwise
	at                           int   // offset of the type
}

// PercentFormat is s % args.
func PercentFormat(t *Thread, s *Str, args Value) (Value, *Exc) {
	run := newPercentRun(s.S, args, false)
	if err := run.execute(t); err != nil {
		return Value{}, err
	}
	return String(stringOf(run.out)), nil
}

// bytesPercent is format % args for bytes.
func bytesPercent(t *Thread, format string, args Value) ([]byte, *Exc) {
	run := newPercentRun(format, args, true)
	err := run.execute(t)
	return run.out, err
}

func newPercentRun(format string, args Value, bytes bool) *percentRun {
	run := &percentRun{format: format, args: args, bytes: bytes}
	if tuple := AsTuple(args); tuple != nil {
		run.items = tuple.Items
		return run
	}
	run.items = []Value{args}
	k := args.Ref.Type.Kind
	run.mapping = args.Ref.Type.GetItem != nil && k != KindStr && !(bytes && (k == KindBytes || k == KindByteArray))
	return run
}

func (run *percentRun) execute(t *Thread) *Exc {
	for run.i < len(run.format) {
		k := strings.IndexByte(run.format[run.i:], '%')
		if k < 0 {
			run.out = append(run.out, run.format[run.i:]...)
			break
		}
		run.out = append(run.out, run.format[run.i:run.i+k]...)
		run.i += k + 1
		if err := run.convert(t); err != nil {
			return err
		}
	}
	if run.next < len(run.items) && !run.mapping {
		what := "string"
		if run.bytes {
			what = "bytes"
		}
		return t.TypeError("not all arguments converted during " + what + " formatting")
	}
	return nil
}

// convert handles one conversion; run.i stands behind its %.
func (run *percentRun) convert(t *Thread) *Exc {
	if run.peek() == '%' {
		run.out = append(run.out, '%')
		run.i++
		return nil
	}
	c := conversion{prec: -1}
	if err := run.parse(t, &c); err != nil {
		return err
	}
	v := c.arg
	if v.Ref == nil {
		var err *Exc
		if v, err = run.take(t); err != nil {
			return err
		}
	}
	return run.write(t, &c, v)
}

// take returns the next argument.
func (run *percentRun) take(t *Thread) (Value, *Exc) {
	if run.next >= len(run.items) {
		return Value{}, t.TypeError("not enough arguments for format string")
	}
	run.next++
	return run.items[run.next-1], nil
}

func (run *percentRun) parse(t *Thread, c *conversion) *Exc {
	if run.peek() == '(' {
		if err := run.key(t, c); err != nil {
			return err
		}
	}
	for run.flag(c) {
		run.i++
	}
	var err *Exc
	if c.width, _, err = run.number(t, "width too big"); err != nil {
		return err
	}
	if c.width < 0 {
		c.left, c.width = true, -c.width
	}
	if run.peek() == '.' {
		run.i++
		if c.prec, _, err = run.number(t, "precision too big"); err != nil {
			return err
		}
		c.prec = max(c.prec, 0)
	}
	if p := run.peek(); p == 'h' || p == 'l' || p == 'L' {
		run.i++
	}
	if run.i >= len(run.format) {
		return t.ValueError("incomplete format")
	}
	c.at = run.i
	w := 1
	if c.kind = rune(run.format[run.i]); !run.bytes {
		c.kind, w = DecodeRune(run.format[run.i:])
	}
	run.i += w
	return nil
}

func (run *percentRun) peek() byte {
	if run.i < len(run.format) {
		return run.format[run.i]
	}
	return 0
}

// key reads "(name)", in which parentheses may nest, and looks it up.
func (run *percentRun) key(t *Thread, c *conversion) *Exc {
	if !run.mapping {
		return t.TypeError("format requires a mapping")
	}
	run.i++
	start := run.i
	for depth := 1; ; run.i++ {
		if run.i >= len(run.format) {
			return t.ValueError("incomplete format key")
		}
		if run.format[run.i] == '(' {
			depth++
		} else if run.format[run.i] == ')' {
			if depth--; depth == 0 {
				break
			}
		}
	}
	name := run.format[start:run.i]
	run.i++
	key := String(name)
	if run.bytes {
		key = NewBytes([]byte(name)).V()
	}
	v, err := GetItem(t, run.args, key)
	c.arg = v
	// A looked-up value stands for the one argument: "%(a)*d" finds none left for its width.
	run.items, run.next = []Value{run.args}, 1
	return err
}

func (run *percentRun) flag(c *conversion) bool {
	switch run.peek() {
	case '-':
		c.left = true
	case '+':
		c.plus = true
	case ' ':
		c.blank = true
	case '#':
		c.alt = true
	case '0':
		c.zero = true
	default:
		return false
	}
	return true
}

// number reads digits or *, which takes an argument.
func (run *percentRun) number(t *Thread, tooBig string) (n int, given bool, err *Exc) {
	if run.peek() == '*' {
		run.i++
		v, err := run.take(t)
		if err != nil {
			return 0, false, err
		}
		if k := v.Ref.Type.Kind; k != KindInt && k != KindBool {
			return 0, false, t.TypeError("* wants int")
		}
		x, ok := Int64(ToInt(v))
		if !ok {
			return 0, false, t.OverflowError("Python int too large to convert to C ssize_t")
		}
		return int(x), true, nil
	}
	for ; run.peek()-'0' < 10; run.i++ {
		d := int(run.peek() - '0')
		if n > (math.MaxInt64-d)/10 {
			return 0, false, t.ValueError(tooBig)
		}
		n, given = n*10+d, true
	}
	return n, given, nil
}

// write converts v and pads it.
func (run *percentRun) write(t *Thread, c *conversion, v Value) *Exc {
	switch c.kind {
	case 's', 'r', 'a', 'b':
		if c.kind != 'b' || run.bytes {
			return run.writeText(t, c, v)
		}
	case 'c':
		s, err := run.character(t, v)
		if err != nil {
			return err
		}
		return run.pad(t, c, "", s, false)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		if run.bytes && c.kind == 'i' {
			c.kind = 'd' // so do bytes name it in errors
		}
		sign, digits, err := percentInt(t, c, v)
		if err != nil {
			return err
		}
		return run.pad(t, c, sign, digits, true)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		sign, digits, err := run.float(t, c, v)
		if err != nil {
			return err
		}
		return run.pad(t, c, sign, digits, true)
	}
	shown := "?"
	if c.kind > 31 && c.kind < 128 {
		shown = string(c.kind)
	}
	return t.ValueError("unsupported format character '" + shown + "' (0x" + HexString(int64(c.kind)) + ") at index " + itoa(run.index(c.at)))
}

// index is the position of an offset of the format as Python counts.
func (run *percentRun) index(at int) int {
	if run.bytes {
		return at
	}
	return countRunes(run.format[:at])
}

func (run *percentRun) writeText(t *Thread, c *conversion, v Value) *Exc {
	var s string
	var err *Exc
	switch {
	case c.kind == 'r' && !run.bytes:
		s, err = Repr(t, v)
	case c.kind == 'r' || c.kind == 'a':
		s, err = Ascii(t, v)
	case run.bytes:
		s, err = percentBytes(t, v)
	default:
		s, err = ToStr(t, v)
	}
	if err != nil {
		return err
	}
	if c.prec >= 0 && c.prec < len(s) {
		if run.bytes {
			s = s[:c.prec]
		} else if n := countRunes(s); c.prec < n {
			s = s[:runesEnd(s, c.prec)]
		}
	}
	if c.width == 0 {
		run.out = append(run.out, s...)
		return nil
	}
	return run.pad(t, c, "", s, false)
}

// percentBytes is the argument of %s in a bytes format.
func percentBytes(t *Thread, v Value) (string, *Exc) {
	if b, ok := AsBuffer(v); ok {
		return stringOf(b), nil
	}
	r, found, err := CallSpecial(t, v, Intern("__bytes__"))
	if err != nil {
		return "", err
	}
	if !found {
		return "", t.TypeError("%b requires a bytes-like object, or an object that implements __bytes__, not '" + TypeName(v) + "'")
	}
	b := AsBytes(r)
	if b == nil {
		return "", t.TypeError("__bytes__ returned non-bytes (type " + TypeName(r) + ")")
	}
	return stringOf(b.B), nil
}

// character is the argument of %c: an ordinal or one character.
func (run *percentRun) character(t *Thread, v Value) (string, *Exc) {
	if run.bytes {
		if b, ok := AsBuffer(v); ok && len(b) == 1 && v.Ref.Type.Kind != KindOther {
			return string(b), nil
		}
	} else if s := AsStr(v); s != nil && s.Len() == 1 {
		return s.S, nil
	}
	if AsStr(v) != nil || !isIndexable(v) {
		if run.bytes {
			return "", t.TypeError("%c requires an integer in range(256) or a single byte")
		}
		return "", t.TypeError("%c requires int or char")
	}
	x, err := IndexValue(t, v)
	if err != nil {
		return "", err
	}
	n, ok := Int64(x)
	if run.bytes {
		if !ok || n < 0 || n > 255 {
			return "", t.OverflowError("%c arg not in range(256)")
		}
		return string([]byte{byte(n)}), nil
	}
	if !ok || n < 0 || n > utf8.MaxRune {
		return "", t.OverflowError("%c arg not in range(0x110000)")
	}
	return string(AppendRune(nil, rune(n))), nil
}

// pad writes sign and digits in the conversion's width; numbers may be filled with zeros between the two.
func (run *percentRun) pad(t *Thread, c *conversion, sign, s string, number bool) *Exc {
	n := len(sign) + len(s)
	if !run.bytes && !number {
		n = countRunes(s)
	}
	fill := c.width - n
	if fill > 0 {
		if err := t.Charge(int64(fill)); err != nil {
			return err
		}
	}
	zeros := number && c.zero && !c.left
	if fill > 0 && !c.left && !zeros {
		run.out = appendFill(run.out, ' ', fill)
	}
	run.out = append(run.out, sign...)
	if zeros {
		run.out = appendFill(run.out, '0', fill)
	}
	run.out = append(run.out, s...)
	if c.left {
		run.out = appendFill(run.out, ' ', fill)
	}
	return nil
}

func appendFill(b []byte, c byte, n int) []byte {
	for ; n > 0; n-- {
		b = append(b, c)
	}
	return b
}

func (c *conversion) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case c.plus:
		return "+"
	case c.blank:
		return " "
	}
	return ""
}

// percentInt is the text of an integer conversion, its sign (with the prefix of an alternate form) apart.
func percentInt(t *Thread, c *conversion, v Value) (sign, digits string, err *Exc) {
	x, err := percentIntArg(t, c, v)
	if err != nil {
		return "", "", err
	}
	prefix, base := "", 10
	switch c.kind {
	case 'o':
		prefix, base = "0o", 8
	case 'x', 'X':
		prefix, base = "0"+string(c.kind), 16
	}
	if digits, err = IntText(t, x, base); err != nil {
		return "", "", err
	}
	digits, negative := strings.CutPrefix(digits, "-")
	if c.kind == 'X' {
		digits = asciiUpper(digits)
	}
	sign = c.sign(negative)
	if c.alt {
		sign += prefix
	}
	if k := c.prec - len(digits); k > 0 {
		if err := t.Charge(int64(k)); err != nil {
			return "", "", err
		}
		digits = strings.Repeat("0", k) + digits
	}
	return sign, digits, nil
}

// percentIntArg converts the argument of an integer conversion: %d truncates any real number, %x and %o want an integer.
func percentIntArg(t *Thread, c *conversion, v Value) (Value, *Exc) {
	typ := v.Ref.Type
	if typ.Kind == KindInt || typ.Kind == KindBool {
		return ToInt(v), nil
	}
	want, f := "a real number", typ.Int
	if c.kind == 'o' || c.kind == 'x' || c.kind == 'X' {
		want, f = "an integer", typ.Index
	} else if f == nil {
		f = typ.Index
	}
	if f == nil || typ.Kind == KindStr {
		return Value{}, t.TypeError("%" + string(c.kind) + " format: " + want + " is required, not " + typ.Name)
	}
	x, err := f(t, v)
	if err != nil {
		return x, err
	}
	return ToInt(x), nil
}

func (run *percentRun) float(t *Thread, c *conversion, v Value) (sign, digits string, err *Exc) {
	f, err := AsFloat(t, v)
	if run.bytes && err.Is(TypeErrorType) {
		err = t.TypeError("float argument required, not " + TypeName(v))
	}
	if err != nil {
		return "", "", err
	}
	prec := c.prec
	if prec < 0 {
		prec = 6
	}
	if err := t.Charge(int64(prec)); err != nil {
		return "", "", err
	}
	kind := byte(c.kind)
	return c.sign(math.Signbit(f) && f == f), FloatText(math.Abs(f), kind, prec, c.alt), nil
}
