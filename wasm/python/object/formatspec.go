package object

import (
	"math"
	"strconv"
	"strings"

	"loopscope/wasm/python/libm"
)

// This file is the format specification mini-language of format(), str.format and f-strings (Python/formatter_unicode.c):
//
//	[[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// A number is laid out as  padding sign padding prefix digits(grouped) rest padding  where alignment '=' pads after the sign.

// FormatSpec is a parsed specification.
type FormatSpec struct {
	Fill      rune
	Align     byte // < > = ^, after parsing never 0
	Sign      byte // + - space, or 0
	NoNegZero bool // z
	Alt       bool // #
	Width     int  // -1: not given
	Group     byte // , _ or 0
	Prec      int  // -1: not given
	Type      rune // 0: not given
	filled    bool // a fill character was given
}

// Format is format(v, spec).
func Format(t *Thread, v Value, spec string) (string, *Exc) {
	switch v.Ref.Type {
	case StrType:
		if spec == "" {
			return AsStr(v).S, nil
		}
		return FormatStr(t, AsStr(v), spec)
	case IntType, BoolType:
		return FormatInt(t, v, spec)
	case FloatType:
		return FormatFloat(t, v, spec)
	case ComplexType:
		return formatComplex(t, v, spec)
	}
	r, found, err := CallSpecial(t, v, NameFormat, String(spec))
	if err != nil {
		return "", err
	}
	if !found {
		return ObjectFormat(t, v, spec)
	}
	s := AsStr(r)
	if s == nil {
		return "", t.TypeError("__format__ must return a str, not " + TypeName(r))
	}
	return s.S, nil
}

// ObjectFormat is object.__format__: str(v), and no specification.
func ObjectFormat(t *Thread, v Value, spec string) (string, *Exc) {
	if spec != "" {
		return "", t.TypeError("unsupported format string passed to " + TypeName(v) + ".__format__")
	}
	return ToStr(t, v)
}

// formatMethod is the __format__ of a built-in type.
func formatMethod(name string) NativeFunc {
	return func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
		spec := AsStr(a[1])
		if spec == nil {
			return Value{}, t.TypeError("__format__() argument must be str, not " + ArgType(a[1]))
		}
		var s string
		var err *Exc
		switch name {
		case "int":
			s, err = FormatInt(t, a[0], spec.S)
		case "float":
			s, err = FormatFloat(t, a[0], spec.S)
		case "complex":
			s, err = formatComplex(t, a[0], spec.S)
		case "str":
			s, err = FormatStr(t, AsStr(a[0]), spec.S)
		}
		if err != nil {
			return Value{}, err
		}
		return String(s), nil
	}
}

func isAlign(s string) bool {
	return s != "" && (s[0] == '<' || s[0] == '>' || s[0] == '=' || s[0] == '^')
}

// parseSpec reads a specification for a value of v's type; typ and align are what counts when none is given.
func parseSpec(t *Thread, v Value, spec string, typ rune, align byte) (f FormatSpec, err *Exc) {
	f = FormatSpec{Fill: ' ', Align: align, Width: -1, Prec: -1, Type: typ}
	rest := spec
	aligned := false
	if rest != "" {
		r, n := DecodeRune(rest)
		switch {
		case isAlign(rest[n:]):
			f.Fill, f.filled, f.Align, aligned = r, true, rest[n], true
			rest = rest[n+1:]
		case isAlign(rest):
			f.Align, aligned = rest[0], true
			rest = rest[1:]
		}
	}
	if rest != "" && (rest[0] == ' ' || rest[0] == '+' || rest[0] == '-') {
		f.Sign = rest[0]
		rest = rest[1:]
	}
	flag := func(c byte) bool {
		if rest != "" && rest[0] == c {
			rest = rest[1:]
			return true
		}
		return false
	}
	f.NoNegZero = flag('z')
	f.Alt = flag('#')
	if !f.filled && flag('0') {
		f.Fill, f.filled = '0', true
		if !aligned && align == '>' {
			f.Align = '='
		}
	}
	if f.Width, rest, err = specNumber(t, rest); err != nil {
		return f, err
	}
	if flag(',') {
		f.Group = ','
	}
	if flag('_') {
		if f.Group != 0 {
			return f, t.ValueError("Cannot specify both ',' and '_'.")
		}
		f.Group = '_'
	}
	if f.Group == '_' && strings.HasPrefix(rest, ",") {
		return f, t.ValueError("Cannot specify both ',' and '_'.")
	}
	if flag('.') {
		if f.Prec, rest, err = specNumber(t, rest); err != nil {
			return f, err
		}
		if f.Prec < 0 {
			return f, t.ValueError("Format specifier missing precision")
		}
	}
	if rest != "" {
		r, n := DecodeRune(rest)
		if n < len(rest) {
			return f, t.ValueError("Invalid format specifier '" + spec + "' for object of type '" + TypeName(v) + "'")
		}
		f.Type = r
	}
	return f, checkGroup(t, &f)
}

// specNumber reads decimal digits of any script; -1 when there are none.
func specNumber(t *Thread, s string) (int, string, *Exc) {
	n := -1
	for s != "" {
		r, size := DecodeRune(s)
		d := decimalOf(r)
		if d < 0 {
			break
		}
		if n > (math.MaxInt64-d)/10 {
			return 0, s, t.ValueError("Too many decimal digits in format string")
		}
		n = max(n, 0)*10 + d
		s = s[size:]
	}
	return n, s, nil
}

// checkGroup refuses separators where the type has no use for them.
func checkGroup(t *Thread, f *FormatSpec) *Exc {
	if f.Group == 0 {
		return nil
	}
	switch f.Type {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return nil
	case 'b', 'o', 'x', 'X':
		if f.Group == '_' {
			return nil
		}
	}
	return t.ValueError("Cannot specify '" + string(rune(f.Group)) + "' with '" + typeShown(f.Type) + "'.")
}

func typeShown(r rune) string {
	if r > 32 && r < 128 {
		return string(r)
	}
	return "\\x" + strconv.FormatInt(int64(r), 16)
}

func unknownCode(t *Thread, v Value, r rune) *Exc {
	return t.ValueError("Unknown format code '" + typeShown(r) + "' for object of type '" + TypeName(v) + "'")
}

// padded lays s (n code points) out in the width; the alignment must not be '='.
func (f *FormatSpec) padded(t *Thread, s string, n int) (string, *Exc) {
	total := f.Width - n
	if total <= 0 {
		return s, nil
	}
	left := 0
	switch f.Align {
	case '>':
		left = total
	case '^':
		left = total / 2
	}
	return f.fill(t, "", left, s, total-left)
}

// fill is head, n fill characters, s and m more.
func (f *FormatSpec) fill(t *Thread, head string, n int, s string, m int) (string, *Exc) {
	size := 1
	if f.Fill >= 128 {
		size = len(string(AppendRune(nil, f.Fill)))
	}
	if err := t.Charge(int64(size) * int64(n+m)); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(head)+len(s)+size*(n+m))
	b = append(b, head...)
	b = f.appendFill(b, n)
	b = append(b, s...)
	return string(f.appendFill(b, m)), nil
}

func (f *FormatSpec) appendFill(b []byte, n int) []byte {
	for ; n > 0; n-- {
		if f.Fill < 128 {
			b = append(b, byte(f.Fill))
		} else {
			b = AppendRune(b, f.Fill)
		}
	}
	return b
}

// FormatStr is str.__format__(s, spec).
func FormatStr(t *Thread, s *Str, spec string) (string, *Exc) {
	if spec == "" {
		return ToStr(t, s.V())
	}
	f, err := parseSpec(t, s.V(), spec, 's', '<')
	if err != nil {
		return "", err
	}
	switch {
	case f.Type != 's':
		return "", unknownCode(t, s.V(), f.Type)
	case f.Sign == ' ':
		return "", t.ValueError("Space not allowed in string format specifier")
	case f.Sign != 0:
		return "", t.ValueError("Sign not allowed in string format specifier")
	case f.NoNegZero:
		return "", t.ValueError("Negative zero coercion (z) not allowed in string format specifier")
	case f.Alt:
		return "", t.ValueError("Alternate form (#) not allowed in string format specifier")
	case f.Align == '=':
		return "", t.ValueError("'=' alignment not allowed in string format specifier")
	}
	text, n := s.S, s.Len()
	if f.Prec >= 0 && f.Prec < n {
		n = f.Prec
		if s.IsASCII() {
			text = text[:n]
		} else {
			text = runesText(s.Runes()[:n])
		}
	}
	return f.padded(t, text, n)
}

func runesText(rs []rune) string {
	var b []byte
	for _, r := range rs {
		b = AppendRune(b, r)
	}
	return string(b)
}

// number is the text of a number in parts, before it is laid out.
type number struct {
	negative bool
	prefix   string // 0x and the like
	digits   string // before the point; these are grouped
	rest     string // point, decimals, exponent, percent sign
}

// layout writes a number in the width, with its sign and grouping.
func (f *FormatSpec) layout(t *Thread, x number) (string, *Exc) {
	head := ""
	switch {
	case x.negative:
		head = "-"
	case f.Sign == '+' || f.Sign == ' ':
		head = string(rune(f.Sign))
	}
	head += x.prefix
	digits := x.digits
	if digits != "" {
		least := 0
		if f.Fill == '0' && f.Align == '=' {
			least = f.Width - len(head) - len(x.rest)
		}
		if f.Group != 0 || least > len(digits) {
			if err := t.Charge(int64(least)); err != nil {
				return "", err
			}
			digits = grouped(digits, f.Group, f.groupSize(), least)
		}
	}
	body := digits + x.rest
	total := f.Width - len(head) - len(body)
	if total <= 0 {
		return head + body, nil
	}
	if f.Align == '=' {
		return f.fill(t, head, total, body, 0)
	}
	return f.padded(t, head+body, len(head)+len(body))
}

func (f *FormatSpec) groupSize() int {
	switch f.Type {
	case 'b', 'o', 'x', 'X':
		return 4
	}
	return 3
}

// grouped inserts separators (0: none) and leading zeros until there are at least least characters, never beginning with a separator.
func grouped(digits string, sep byte, size, least int) string {
	if sep == 0 {
		return strings.Repeat("0", least-len(digits)) + digits
	}
	out := make([]byte, 0, len(digits)+len(digits)/size+1) // backwards
	for i, n := len(digits)-1, 0; i >= 0 || len(out) < least; i-- {
		if n == size {
			out = append(out, sep)
			n = 0
		}
		c := byte('0')
		if i >= 0 {
			c = digits[i]
		}
		out = append(out, c)
		n++
	}
	reverseBytes(out)
	return string(out)
}

// FormatInt is int.__format__(v, spec) for any int-like v.
func FormatInt(t *Thread, v Value, spec string) (string, *Exc) {
	if spec == "" {
		if v.Ref == &IntTag {
			return strconv.FormatInt(v.N, 10), nil
		}
		return ToStr(t, v)
	}
	if spec == "d" {
		return IntText(t, v, 10)
	}
	f, err := parseSpec(t, v, spec, 'd', '>')
	if err != nil {
		return "", err
	}
	switch f.Type {
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
		return f.formatInteger(t, v)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := intToFloat(t, v)
		if err != nil {
			return "", err
		}
		return f.formatReal(t, x)
	}
	return "", unknownCode(t, v, f.Type)
}

func (f *FormatSpec) formatInteger(t *Thread, v Value) (string, *Exc) {
	if f.Prec >= 0 {
		return "", t.ValueError("Precision not allowed in integer format specifier")
	}
	if f.NoNegZero {
		return "", t.ValueError("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if f.Type == 'c' {
		return f.formatChar(t, v)
	}
	base, prefix := 10, ""
	switch f.Type {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	s, err := IntText(t, v, base)
	if err != nil {
		return "", err
	}
	if f.Type == 'X' {
		s = strings.ToUpper(s)
	}
	x := number{digits: s}
	if s[0] == '-' {
		x.negative, x.digits = true, s[1:]
	}
	if f.Alt {
		x.prefix = prefix
	}
	return f.layout(t, x)
}

// formatChar is type c: the character with this code point.
func (f *FormatSpec) formatChar(t *Thread, v Value) (string, *Exc) {
	if f.Sign != 0 {
		return "", t.ValueError("Sign not allowed with integer format specifier 'c'")
	}
	if f.Alt {
		return "", t.ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	n, ok := Int64(v)
	if !ok {
		return "", t.OverflowError("Python int too large to convert to C long")
	}
	if n < 0 || n > 0x10ffff {
		return "", t.OverflowError("%c arg not in range(0x110000)")
	}
	s := string(AppendRune(nil, rune(n)))
	if f.Align == '=' {
		return f.fill(t, "", max(f.Width-1, 0), s, 0)
	}
	return f.padded(t, s, 1)
}

// FormatFloat is float.__format__(v, spec).
func FormatFloat(t *Thread, v Value, spec string) (string, *Exc) {
	if spec == "" {
		if v.Ref == &FloatTag {
			return FloatRepr(v.F()), nil
		}
		return ToStr(t, v)
	}
	f, err := parseSpec(t, v, spec, 0, '>')
	if err != nil {
		return "", err
	}
	switch f.Type {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return f.formatReal(t, FloatOf(v))
	}
	return "", unknownCode(t, v, f.Type)
}

// formatReal formats a float by one of the float types.
func (f *FormatSpec) formatReal(t *Thread, x float64) (string, *Exc) {
	n, err := f.real(t, x)
	if err != nil {
		return "", err
	}
	return f.layout(t, n)
}

// real is the text of x in parts.
func (f *FormatSpec) real(t *Thread, x float64) (number, *Exc) {
	if f.Prec > math.MaxInt32 {
		return number{}, t.ValueError("precision too big")
	}
	if err := t.Charge(int64(f.Prec)); err != nil {
		return number{}, err
	}
	typ, prec, tail := byte(f.Type), f.Prec, ""
	dot := false
	switch f.Type {
	case 0:
		typ, dot = 'g', true
		if prec < 0 {
			typ = 'r'
		}
	case 'n':
		typ = 'g'
	case '%':
		typ, tail = 'f', "%"
		x *= 100
	}
	if prec < 0 {
		prec = 6
	}
	s := floatText(x, typ, prec, f.Alt, dot)
	n := number{negative: s[0] == '-'}
	if n.negative {
		s = s[1:]
		if f.NoNegZero && !strings.ContainsAny(strings.SplitN(strings.ToLower(s), "e", 2)[0], "123456789in") {
			n.negative = false
		}
	}
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	n.digits, n.rest = s[:i], s[i:]+tail
	return n, nil
}

// FloatText is f in one of the types e E f F g G with prec digits, as C's printf writes it; alt keeps the point and, for g and G, trailing zeros. A
// negative number, also -0.0, begins with "-".
func FloatText(f float64, typ byte, prec int, alt bool) string {
	return floatText(f, typ, prec, alt, false)
}

// floatText is FloatText with two more cases (PyOS_double_to_string): type r writes the shortest text that reads back as f, and
// dot makes sure that a number without an exponent shows a point.
func floatText(f float64, typ byte, prec int, alt, dot bool) string {
	upper := typ < 'a'
	if upper {
		typ += 'a' - 'A'
	}
	var s string
	switch {
	case f-f != 0:
		s = FloatRepr(f)
	case typ == 'r':
		s = FloatRepr(f)
		if !dot {
			s = strings.TrimSuffix(s, ".0")
		}
		if alt && !strings.Contains(s, ".") {
			s = withPoint(s)
		}
	case typ == 'g':
		s = generalText(f, max(prec, 1), alt, dot)
	default:
		if typ == 'f' {
			s = fixedText(f, prec)
		} else {
			s = strconv.FormatFloat(f, typ, prec, 64)
		}
		if alt && prec == 0 {
			s = withPoint(s)
		}
	}
	if upper {
		s = strings.ToUpper(s)
	}
	return s
}

// fixedText is f with prec decimals. Package strconv takes the longest way for this, the commonest format, with decimal arithmetic of any precision.
func fixedText(f float64, prec int) string {
	n, ok := scaled(f, prec)
	if !ok {
		return strconv.FormatFloat(f, 'f', prec, 64)
	}
	var buf [40]byte
	b := buf[:0]
	if math.Signbit(f) {
		b = append(b, '-')
	}
	start := len(b)
	if b = strconv.AppendInt(b, n, 10); prec == 0 {
		return string(b)
	}
	for len(b)-start <= prec { // a digit before the point
		b = append(b, 0)
		copy(b[start+1:], b[start:])
		b[start] = '0'
	}
	b = append(b, 0)
	point := len(b) - 1 - prec
	copy(b[point+1:], b[point:])
	b[point] = '.'
	return string(b)
}

// powersOf10 are those that a float holds exactly and that scaled needs.
var powersOf10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12}

// scaled is |f|·10**prec rounded to an integer, halves to even, decided by the exact product; false when it is too large for that.
func scaled(f float64, prec int) (int64, bool) {
	if prec >= len(powersOf10) {
		return 0, false
	}
	hi, lo := libm.Product(math.Abs(f), powersOf10[prec])
	if !(hi < 1<<52) || f != 0 && hi < 1e-200 {
		return 0, false
	}
	n := int64(hi)
	// The distance from the middle between n and n+1 is zero or at least as large as the last place of hi, which is more than lo.
	switch d := hi - float64(n) - 0.5; {
	case d > 0, d == 0 && (lo > 0 || lo == 0 && n&1 != 0):
		n++
	}
	return n, true
}

// withPoint puts a point at the end of the digits, before an exponent.
func withPoint(s string) string {
	if i := strings.IndexByte(s, 'e'); i >= 0 {
		return s[:i] + "." + s[i:]
	}
	return s + "."
}

// generalText is type g: prec significant digits, with an exponent when that is below -4 or not below prec.
func generalText(f float64, prec int, alt, dot bool) string {
	s := strconv.FormatFloat(f, 'e', prec-1, 64)
	e := strings.IndexByte(s, 'e')
	exp, _ := strconv.Atoi(s[e+1:])
	sign := ""
	mantissa := s[:e]
	if mantissa[0] == '-' {
		sign, mantissa = "-", mantissa[1:]
	}
	digits := strings.Replace(mantissa, ".", "", 1)
	if !alt {
		digits = strings.TrimRight(digits, "0")
		if digits == "" {
			digits = "0"
		}
	}
	limit := prec
	if dot {
		limit-- // a digit must be left for behind the point
	}
	point := exp + 1 // digits before the point
	if point <= -4 || point > limit {
		out := sign + digits[:1]
		if len(digits) > 1 || alt {
			out += "." + digits[1:]
		}
		return out + s[e:]
	}
	switch {
	case point <= 0:
		return sign + "0." + strings.Repeat("0", -point) + digits
	case point < len(digits):
		return sign + digits[:point] + "." + digits[point:]
	}
	out := sign + digits + strings.Repeat("0", point-len(digits))
	switch {
	case dot:
		return out + ".0"
	case alt:
		return out + "."
	}
	return out
}

// formatComplex is complex.__format__.
func formatComplex(t *Thread, v Value, spec string) (string, *Exc) {
	c := AsComplex(v).C
	if spec == "" {
		return ToStr(t, v)
	}
	f, err := parseSpec(t, v, spec, 0, '>')
	if err != nil {
		return "", err
	}
	switch f.Type {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return "", unknownCode(t, v, f.Type)
	}
	if f.Fill == '0' && f.filled {
		return "", t.ValueError("Zero padding is not allowed in complex format specifier")
	}
	if f.Align == '=' {
		return "", t.ValueError("'=' alignment flag is not allowed in complex format specifier")
	}
	part := f
	part.Width, part.Fill, part.Align = -1, ' ', '<'
	if f.Type == 0 && f.Prec >= 0 {
		part.Type = 'g'
	}
	alone := f.Type == 0 && real(c) == 0 && !math.Signbit(real(c))
	re := ""
	if !alone {
		if re, err = part.complexPart(t, real(c)); err != nil {
			return "", err
		}
		part.Sign = '+'
	}
	im, err := part.complexPart(t, imag(c))
	if err != nil {
		return "", err
	}
	s := re + im + "j"
	if f.Type == 0 && !alone {
		s = "(" + s + ")"
	}
	return f.padded(t, s, len(s))
}

// complexPart formats one part; without a type it shows no ".0".
func (f *FormatSpec) complexPart(t *Thread, x float64) (string, *Exc) {
	n, err := f.real(t, x)
	if err != nil {
		return "", err
	}
	if f.Type == 0 {
		n.rest = strings.TrimSuffix(n.rest, ".0")
		if f.Alt && n.digits != "" && !strings.Contains(n.rest, ".") {
			n.rest = "." + n.rest
		}
	}
	return f.layout(t, n)
}
