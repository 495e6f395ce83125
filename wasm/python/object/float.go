package object

import (
	"math"
	"strconv"
	"strings"

	"loopscope/wasm/python/bignum"
	"loopscope/wasm/python/libm"
)

// This file is float (Objects/floatobject.c).

func setupFloat() {
	FloatType.New = floatNew
	FloatType.Repr = func(t *Thread, v Value) (Value, *Exc) { return String(FloatRepr(FloatOf(v))), nil }
	FloatType.Hash = func(t *Thread, v Value) (int64, *Exc) {
		f := FloatOf(v)
		if f != f { // every NaN object hashes as itself
			return HashID(t, v), nil
		}
		return HashFloat(f), nil
	}
	FloatType.Compare = floatCompare
	FloatType.Bool = func(t *Thread, v Value) (bool, *Exc) { return FloatOf(v) != 0, nil }
	FloatType.Neg = func(t *Thread, v Value) (Value, *Exc) { return Float(-FloatOf(v)), nil }
	FloatType.Abs = func(t *Thread, v Value) (Value, *Exc) { return Float(math.Abs(FloatOf(v))), nil }
	self := func(t *Thread, v Value) (Value, *Exc) {
		if v.Ref == &FloatTag {
			return v, nil
		}
		return Float(FloatOf(v)), nil
	}
	trunc := func(t *Thread, v Value) (Value, *Exc) { return floatToInt(t, FloatOf(v)) }
	FloatType.Pos, FloatType.Float, FloatType.Int = self, self, trunc
	FloatType.Binary = &[NumBinOps]BinaryFunc{
		OpAdd: floatAdd, OpSub: floatSub, OpMul: floatMul, OpTrueDiv: floatTrueDiv, OpFloorDiv: floatFloorDiv, OpMod: floatMod, OpPow: floatPow,
		OpDivMod: floatDivMod,
	}
	FloatType.Getters([]Getter{
		{Name: "real", Get: self},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, *Exc) { return Float(0), nil }},
	})
	method := func(f UnaryFunc) NativeFunc {
		return func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return f(t, a[0]) }
	}
	FloatType.Methods([]Native{
		{Name: "conjugate", Sig: "self, /", Fn: method(self)},
		{Name: "__trunc__", Sig: "self, /", Fn: method(trunc)},
		{Name: "__floor__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) {
			return floatToInt(t, math.Floor(FloatOf(v)))
		})},
		{Name: "__ceil__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) {
			return floatToInt(t, math.Ceil(FloatOf(v)))
		})},
		{Name: "__round__", Sig: "self, ndigits=None, /", Fn: floatRound},
		{Name: "is_integer", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) {
			f := FloatOf(v)
			return Bool(!math.IsInf(f, 0) && math.Trunc(f) == f), nil
		})},
		{Name: "as_integer_ratio", Sig: "self, /", Fn: method(floatRatio)},
		{Name: "hex", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) { return String(floatHex(FloatOf(v))), nil })},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: formatMethod("float")},
		{Name: "__sizeof__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) { return Int(24), nil })},
		{Name: "__getnewargs__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) { return NewTuple(Float(FloatOf(v))).V(), nil })},
	})
	FloatType.ClassMethods([]Native{
		{Name: "fromhex", Sig: "cls, string, /", Fn: floatFromHex},
	})
	Ready(FloatType)
}

func floatNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 && cls.Lookup(NameInit) == FloatType.Lookup(NameInit) {
		return Value{}, t.TypeError("float() takes no keyword arguments")
	}
	npos := len(args) - len(names)
	if npos > 1 {
		return Value{}, t.TypeError("float expected at most 1 argument, got " + itoa(npos))
	}
	f := 0.0
	if npos == 1 {
		var err *Exc
		if f, err = floatFrom(t, args[0]); err != nil {
			return Value{}, err
		}
	}
	if cls == FloatType {
		if f != f && args[0].Ref != &FloatTag {
			return newNaN(t), nil
		}
		return Float(f), nil
	}
	s := &FloatSub{Object: Object{cls}, F: f}
	t.born(&s.Object)
	return Value{Ref: &s.Object}, nil
}

// newNaN is float('nan'): each one a different object, as programs can tell by putting two into a set. What tells them apart is the payload of the NaN.
func newNaN(t *Thread) Value {
	n, _ := t.State["nans"].(int64)
	n = (n + 1) & (1<<50 - 1)
	t.State["nans"] = n
	return Value{&FloatTag, 0x7ff8<<48 | n}
}

func floatFrom(t *Thread, v Value) (float64, *Exc) {
	if s := AsStr(v); s != nil {
		return parseFloatArg(t, s.S, v)
	}
	c := v.Ref.Type
	if c.Kind == KindFloat && c != FloatType { // a __float__ of its own counts here, unlike in AsFloat
		r, err := c.Float(t, v)
		if err != nil {
			return 0, err
		}
		if !IsFloatLike(r) {
			return 0, t.TypeError(c.Name + ".__float__ returned non-float (type " + TypeName(r) + ")")
		}
		return FloatOf(r), nil
	}
	if c.Float != nil || c.Index != nil {
		return AsFloat(t, v)
	}
	if b, ok := AsBuffer(v); ok {
		return parseFloatArg(t, asciiDigits(b), v)
	}
	return 0, t.TypeError("float() argument must be a string or a real number, not '" + TypeName(v) + "'")
}

func parseFloatArg(t *Thread, s string, orig Value) (float64, *Exc) {
	s = strings.Trim(asciiNumber(s), asciiSpace)
	if f, ok := ParseFloat(s); ok {
		return f, nil
	}
	shown, err := Repr(t, orig)
	if err != nil {
		return 0, err
	}
	return 0, t.ValueError("could not convert string to float: " + shown)
}

// asciiSpace is what Python strips around numbers, once asciiNumber has made all spaces ASCII.
const asciiSpace = " \t\n\r\v\f\x1c\x1d\x1e\x1f"

// asciiNumber replaces decimal digits of other scripts and other spaces by the ASCII ones, and what no number can contain by "?".
func asciiNumber(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 128 {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		i += n
		switch {
		case r < 128:
			out = append(out, byte(r))
		case isSpaceRune(r):
			out = append(out, ' ')
		case isDecimalRune(r):
			out = append(out, '0'+byte(decimalOf(r)))
		default:
			out = append(out, '?')
		}
	}
	return string(out)
}

// ParseFloat reads the whole of s as Python's float() does without surrounding spaces: digits with single underscores, exponent, inf, infinity, nan.
func ParseFloat(s string) (float64, bool) {
	s, ok := plainDigits(s)
	if !ok {
		return 0, false
	}
	body := s
	if s != "" && (s[0] == '+' || s[0] == '-') {
		body = s[1:]
	}
	switch strings.ToLower(body) {
	case "inf", "infinity":
	case "nan":
		return math.NaN(), true
	default:
		// Of what strconv accepts, Python knows neither hexadecimal digits nor words.
		for i := 0; i < len(body); i++ {
			if !isDigit(body[i]) && strings.IndexByte("+-.eE", body[i]) < 0 {
				return 0, false
			}
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, false
	}
	return f, true
}

// plainDigits removes underscores, each of which must stand between two digits.
func plainDigits(s string) (string, bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && (i == 0 || i == len(s)-1 || !isDigit(s[i-1]) || !isDigit(s[i+1])) {
			return "", false
		}
	}
	return strings.ReplaceAll(s, "_", ""), true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// FloatRepr is repr(f): the shortest decimal that reads back as f.
func FloatRepr(f float64) string {
	a := math.Abs(f)
	switch {
	case f != f:
		return "nan"
	case a > math.MaxFloat64:
		if f < 0 {
			return "-inf"
		}
		return "inf"
	case a != 0 && (a < 1e-4 || a >= 1e16):
		return strconv.FormatFloat(f, 'e', -1, 64)
	case a < 1e15 && a == math.Trunc(a) && (a != 0 || !math.Signbit(f)):
		return strconv.FormatInt(int64(f), 10) + ".0"
	}
	// Few decimals are found by trial: of the decimals with up to 15 digits at most one reads back as f. It is several times faster than the search.
	for k := 1; k <= 6; k++ {
		if n := math.RoundToEven(a * powersOf10[k]); n < 1e15 && n/powersOf10[k] == a {
			return fixedText(f, k)
		}
	}
	var buf [32]byte
	b := strconv.AppendFloat(buf[:0], f, 'f', -1, 64)
	for _, c := range b {
		if c == '.' {
			return string(b)
		}
	}
	return string(append(b, ".0"...))
}

// floatToInt is int(f): the fraction is cut off.
func floatToInt(t *Thread, f float64) (Value, *Exc) {
	switch {
	case f > -1<<63 && f < 1<<63:
		return Int(int64(f)), nil
	case f != f:
		return Value{}, t.ValueError("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return Value{}, t.OverflowError("cannot convert float infinity to integer")
	}
	return NewBig(new(bignum.Int).SetFloat64(f)), nil
}

func floatAdd(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	return Float(x + y), nil
}

func floatSub(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	return Float(x - y), nil
}

func floatMul(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	return Float(x * y), nil
}

func floatTrueDiv(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	if y == 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "float division by zero")
	}
	return Float(x / y), nil
}

// operands gives both operands as floats; ok is false, with or without an error, when that cannot be done.
func operands(t *Thread, a, b Value) (x, y float64, ok bool, err *Exc) {
	if a.Ref == &FloatTag && b.Ref == &FloatTag {
		return a.F(), b.F(), true, nil
	}
	x, ok, err = operand(t, a)
	if !ok || err != nil {
		return 0, 0, false, err
	}
	y, ok, err = operand(t, b)
	return x, y, ok && err == nil, err
}

func floatFloorDiv(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	if y == 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "float floor division by zero")
	}
	q, _ := floorDivMod(x, y)
	return Float(q), nil
}

func floatMod(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	if y == 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "float modulo by zero")
	}
	_, r := floorDivMod(x, y)
	return Float(r), nil
}

func floatDivMod(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	if y == 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "float divmod()")
	}
	q, r := floorDivMod(x, y)
	return NewTuple(Float(q), Float(r)).V(), nil
}

// floorDivMod is divmod for y != 0: the rest is exact and has y's sign, the quotient is rounded so that q*y + r is close to x.
func floorDivMod(x, y float64) (q, r float64) {
	r = remainder(x, y)
	q = (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			q--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if q == 0 {
		return math.Copysign(0, x/y), r
	}
	floor := math.Floor(q)
	if q-floor > 0.5 {
		floor++
	}
	return floor, r
}

// remainder is C's fmod. Whole numbers, the usual case, take one integer division instead of a loop over bits.
func remainder(x, y float64) float64 {
	if math.Abs(x) < 1<<53 && math.Abs(y) < 1<<53 {
		if m, n := int64(x), int64(y); float64(m) == x && float64(n) == y {
			return math.Copysign(float64(m%n), x)
		}
	}
	return math.Mod(x, y)
}

// floatPow is a ** b for floats, and for ints with a negative exponent.
func floatPow(t *Thread, a, b Value) (Value, *Exc) {
	x, y, ok, err := operands(t, a, b)
	if !ok {
		return NotImplemented, err
	}
	if x == 0 && y < 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "0.0 cannot be raised to a negative power")
	}
	if x < 0 && y != math.Trunc(y) && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y == y {
		return complexPow(t, NewComplex(complex(x, 0)), NewComplex(complex(y, 0)))
	}
	z := libm.Pow(x, y)
	if math.IsInf(z, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return Value{}, t.NewExcArgs(OverflowErrorType, Int(34), String("Numerical result out of range"))
	}
	return Float(z), nil
}

func floatCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if !IsFloatLike(a) {
		return NotImplemented, nil
	}
	x := FloatOf(a)
	switch {
	case IsFloatLike(b):
		return Bool(orderedFloats(op, x, FloatOf(b))), nil
	case IsIntLike(b):
		return Bool(compareFloatInt(op, x, b)), nil
	}
	return NotImplemented, nil
}

func orderedFloats(op CmpOp, x, y float64) bool {
	switch op {
	case CmpLt:
		return x < y
	case CmpLe:
		return x <= y
	case CmpEq:
		return x == y
	case CmpNe:
		return x != y
	case CmpGt:
		return x > y
	}
	return x >= y
}

// compareFloatInt compares exactly, which converting the int to a float would not.
func compareFloatInt(op CmpOp, x float64, b Value) bool {
	n, small := Int64(b)
	if small && isExact(n) || x != x || math.IsInf(x, 0) {
		return orderedFloats(op, x, float64(n))
	}
	whole := math.Trunc(x)
	c := new(bignum.Int).SetFloat64(whole).Cmp(BigOf(b))
	if c == 0 {
		switch {
		case x < whole:
			c = -1
		case x > whole:
			c = 1
		}
	}
	return ordered(op, c)
}

// floatRound is float.__round__: to the nearest int, or to ndigits decimals, halves (of the exact binary value) to even.
func floatRound(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	f := FloatOf(a[0])
	if a[1].Ref == nil || a[1].IsNone() {
		return floatToInt(t, math.RoundToEven(f))
	}
	v, err := IndexValue(t, a[1])
	if err != nil {
		return Value{}, err
	}
	digits := v.N
	if v.Ref != &IntTag {
		digits = int64(intSign(v)) << 40
	}
	r := RoundFloat(f, digits)
	if math.IsInf(r, 0) && !math.IsInf(f, 0) {
		return Value{}, t.OverflowError("rounded value too large to represent")
	}
	return Float(r), nil
}

// RoundFloat is round(f, digits) for finite and infinite floats; ±Inf when the rounded value of a finite one is too large.
func RoundFloat(f float64, digits int64) float64 {
	switch {
	case f == 0 || f-f != 0 || digits > 323:
		return f
	case digits < -308:
		return math.Copysign(0, f)
	case digits >= 0:
		if n, ok := scaled(f, int(digits)); ok {
			return math.Copysign(float64(n)/powersOf10[digits], f)
		}
		r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', int(digits), 64), 64)
		return r
	}
	// Whole digits of |f|, rounded by hand; what is behind the point only breaks ties.
	whole := math.Trunc(math.Abs(f))
	s := strconv.FormatFloat(whole, 'f', 0, 64)
	cut := len(s) + int(digits)
	if cut < 0 {
		return math.Copysign(0, f)
	}
	kept, rest := s[:cut], s[cut:]
	up := rest[0] > '5' || rest[0] == '5' && (strings.Trim(rest[1:], "0") != "" || whole != math.Abs(f) || cut > 0 && (kept[cut-1]-'0')&1 != 0)
	if up && cut == 0 {
		kept = "1"
	} else if up {
		n, _ := new(bignum.Int).SetString(kept, 10)
		kept = n.Add(n, bignum.NewInt(1)).String()
	}
	if kept == "" {
		kept = "0"
	}
	r, _ := strconv.ParseFloat(kept+"e"+strconv.Itoa(len(rest)), 64)
	return math.Copysign(r, f)
}

// floatRatio is float.as_integer_ratio.
func floatRatio(t *Thread, v Value) (Value, *Exc) {
	f := FloatOf(v)
	switch {
	case f != f:
		return Value{}, t.ValueError("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return Value{}, t.OverflowError("cannot convert Infinity to integer ratio")
	}
	m, e := math.Frexp(f)
	n := int64(m * (1 << 53))
	e -= 53
	for n != 0 && n&1 == 0 {
		n /= 2
		e++
	}
	if n == 0 {
		e = 0
	}
	num, den := bignum.NewInt(n), bignum.NewInt(1)
	if e >= 0 {
		num.Lsh(num, uint(e))
	} else {
		den.Lsh(den, uint(-e))
	}
	return NewTuple(NewBig(num), NewBig(den)).V(), nil
}

// floatHex is float.hex: sign, one digit, thirteen hexadecimal digits, binary exponent.
func floatHex(f float64) string {
	if f-f != 0 {
		return FloatRepr(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	if f == 0 {
		return sign + "0x0.0p+0"
	}
	b := math.Float64bits(f)
	mant, exp, lead := b&(1<<52-1), int(b>>52&0x7ff)-1023, "1"
	if exp == -1023 {
		exp, lead = -1022, "0"
	}
	hex := strconv.FormatUint(mant, 16)
	plus := "+"
	if exp < 0 {
		plus = ""
	}
	return sign + "0x" + lead + "." + strings.Repeat("0", 13-len(hex)) + hex + "p" + plus + strconv.Itoa(exp)
}

// floatFromHex is float.fromhex: [sign] [0x] hex digits [. hex digits] [p exponent], inf or nan.
func floatFromHex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[1])
	if s == nil {
		return Value{}, t.TypeError("bad argument type for built-in operation")
	}
	f, err := parseHexFloat(t, strings.Trim(s.S, asciiSpace))
	if err != nil {
		return Value{}, err
	}
	if cls := AsType(a[0]); cls != FloatType {
		return CallArgs(t, cls.V(), Float(f))
	}
	return Float(f), nil
}

func parseHexFloat(t *Thread, s string) (float64, *Exc) {
	bad := func() (float64, *Exc) { return 0, t.ValueError("invalid hexadecimal floating-point string") }
	sign, body := 1.0, strings.ToLower(s)
	if body != "" && (body[0] == '-' || body[0] == '+') {
		if body[0] == '-' {
			sign = -1
		}
		body = body[1:]
	}
	switch body {
	case "inf", "infinity":
		return sign * math.Inf(1), nil
	case "nan":
		return math.NaN(), nil
	}
	body = strings.TrimPrefix(body, "0x")
	mant, exp, hasExp := strings.Cut(body, "p")
	whole, frac, _ := strings.Cut(mant, ".")
	digits := whole + frac
	if digits == "" || strings.Trim(digits, "0123456789abcdef") != "" {
		return bad()
	}
	e := 0
	if hasExp {
		if strings.Trim(strings.TrimLeft(exp, "+-"), "0123456789") != "" {
			return bad()
		}
		var err error
		if e, err = strconv.Atoi(exp); err != nil && !strings.Contains(err.Error(), "range") {
			return bad()
		}
		e = max(min(e, 1<<30), -1<<30)
	}
	f, _ := strconv.ParseFloat("0x"+mant+"p"+strconv.Itoa(e), 64)
	if math.IsInf(f, 0) {
		return 0, t.OverflowError("hexadecimal value too large to represent as a float")
	}
	return sign * f, nil
}
