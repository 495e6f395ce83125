package object

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"loopscope/wasm/python/bignum"
)

// This file is int and bool (Objects/longobject.c, Objects/boolobject.c).

// Bounds on integers beyond which an operation is refused with MemoryError rather than left to run for seconds.
const (
	maxShiftBits   = 1 << 32 // of a shift's result; below, Thread.Charge decides
	maxProductBits = 1 << 23 // of a product or power of large numbers: about a second of work
	maxDivideSteps = 1 << 30 // product of the lengths, in base 2³² digits, of quotient and divisor
)

// defaultMaxStrDigits is the initial sys.get_int_max_str_digits().
const defaultMaxStrDigits = 4300

const stateMaxStrDigits = "int_max_str_digits"

// MaxStrDigits is sys.get_int_max_str_digits(): how many digits conversions between int and decimal text may have, 0 for any number.
func MaxStrDigits(t *Thread) int {
	if n, ok := t.State[stateMaxStrDigits].(int); ok {
		return n
	}
	return defaultMaxStrDigits
}

// SetMaxStrDigits is sys.set_int_max_str_digits(n) for a valid n.
func SetMaxStrDigits(t *Thread, n int) { t.State[stateMaxStrDigits] = n }

// checkBits asks for memory for a result of about n bits that takes limit as the most.
func checkBits(t *Thread, n, limit int64) *Exc {
	if n > limit {
		return t.NewExc(MemoryErrorType, "")
	}
	return t.Charge(n / 4) // the result and as much again in intermediate values
}

func setupInt() {
	IntType.New = intNew
	IntType.Repr = func(t *Thread, v Value) (Value, *Exc) {
		s, err := IntText(t, v, 10)
		if err != nil {
			return Value{}, err
		}
		return String(s), nil
	}
	IntType.Hash = func(t *Thread, v Value) (int64, *Exc) { return HashInt(v), nil }
	IntType.Compare = intCompare
	IntType.Bool = func(t *Thread, v Value) (bool, *Exc) { return intSign(ToInt(v)) != 0, nil }
	IntType.Neg = func(t *Thread, v Value) (Value, *Exc) {
		if n, ok := Int64(v); ok && n != math.MinInt64 {
			return Int(-n), nil
		}
		return NewBig(new(bignum.Int).Neg(BigOf(v))), nil
	}
	IntType.Abs = func(t *Thread, v Value) (Value, *Exc) {
		if intSign(ToInt(v)) < 0 {
			return IntType.Neg(t, v)
		}
		return ToInt(v), nil
	}
	IntType.Invert = func(t *Thread, v Value) (Value, *Exc) {
		if v.Ref == &BoolTag {
			if err := t.Warn(DeprecationWarningType, boolInvertWarning); err != nil {
				return Value{}, err
			}
		}
		if n, ok := Int64(v); ok {
			return Int(^n), nil
		}
		return NewBig(new(bignum.Int).Not(BigOf(v))), nil
	}
	self := func(t *Thread, v Value) (Value, *Exc) { return ToInt(v), nil }
	IntType.Pos, IntType.Int, IntType.Index = self, self, self
	IntType.Float = func(t *Thread, v Value) (Value, *Exc) {
		f, err := intToFloat(t, v)
		return Float(f), err
	}
	IntType.Binary = &[NumBinOps]BinaryFunc{
		OpAdd: intAdd, OpSub: intSub, OpMul: intMul, OpTrueDiv: intTrueDiv, OpFloorDiv: intFloorDiv, OpMod: intMod, OpPow: intPow,
		OpLShift: intLShift, OpRShift: intRShift, OpAnd: intAnd, OpOr: intOr, OpXor: intXor, OpDivMod: intDivMod,
	}
	IntType.Getters([]Getter{
		{Name: "real", Get: self}, {Name: "numerator", Get: self},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, *Exc) { return Int(0), nil }},
		{Name: "denominator", Get: func(t *Thread, v Value) (Value, *Exc) { return Int(1), nil }},
	})
	method := func(f UnaryFunc) NativeFunc {
		return func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return f(t, a[0]) }
	}
	IntType.Methods([]Native{
		{Name: "conjugate", Sig: "self, /", Fn: method(self)},
		{Name: "__trunc__", Sig: "self, /", Fn: method(self)},
		{Name: "__floor__", Sig: "self, /", Fn: method(self)},
		{Name: "__ceil__", Sig: "self, /", Fn: method(self)},
		{Name: "bit_length", Sig: "self, /", Fn: intBitLength},
		{Name: "bit_count", Sig: "self, /", Fn: intBitCount},
		{Name: "as_integer_ratio", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) {
			return NewTuple(ToInt(v), Int(1)).V(), nil
		})},
		{Name: "is_integer", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) { return True, nil })},
		{Name: "to_bytes", Sig: "self, length=1, byteorder='big', *, signed=False", Fn: intToBytes},
		{Name: "__round__", Sig: "self, ndigits=None, /", Fn: intRound},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: formatMethod("int")},
		{Name: "__getnewargs__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) { return NewTuple(ToInt(v)).V(), nil })},
		{Name: "__sizeof__", Sig: "self, /", Fn: method(func(t *Thread, v Value) (Value, *Exc) {
			return Int(24 + 4*int64(max(1, (bitLen(v)+29)/30))), nil // CPython's digits have 30 bits
		})},
	})
	IntType.ClassMethods([]Native{
		{Name: "from_bytes", Sig: "cls, bytes, byteorder='big', *, signed=False", Fn: intFromBytes},
	})
	Ready(IntType)
}

func setupBool() {
	BoolType.New = boolNew
	BoolType.Repr = func(t *Thread, v Value) (Value, *Exc) {
		if v.N != 0 {
			return nameTrue.V(), nil
		}
		return nameFalse.V(), nil
	}
	logic := func(op BinOp, f func(a, b int64) int64) BinaryFunc {
		return func(t *Thread, a, b Value) (Value, *Exc) {
			if a.Ref == &BoolTag && b.Ref == &BoolTag {
				return Value{&BoolTag, f(a.N, b.N)}, nil
			}
			return IntType.Binary[op](t, a, b)
		}
	}
	BoolType.Binary = &[NumBinOps]BinaryFunc{
		OpAnd: logic(OpAnd, func(a, b int64) int64 { return a & b }),
		OpOr:  logic(OpOr, func(a, b int64) int64 { return a | b }),
		OpXor: logic(OpXor, func(a, b int64) int64 { return a ^ b }),
	}
	Ready(BoolType)
}

var nameTrue, nameFalse = Intern("True"), Intern("False")

func boolNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError("bool() takes no keyword arguments")
	}
	switch len(args) {
	case 0:
		return False, nil
	case 1:
		b, err := Truth(t, args[0])
		return Bool(b), err
	}
	return Value{}, t.TypeError("bool expected at most 1 argument, got " + itoa(len(args)))
}

// intNew is int(x=0, /, base=10).
func intNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if cls == BoolType {
		return Value{}, t.TypeError("int.__new__(bool) is not safe, use bool.__new__()")
	}
	npos := len(args) - len(names)
	if npos > 2 {
		return Value{}, t.TypeError("int expected at most 2 arguments, got " + itoa(npos))
	}
	var x, base Value
	if npos > 0 {
		x = args[0]
	}
	if npos > 1 {
		base = args[1]
	}
	for i, name := range names {
		if name.S != "base" {
			return Value{}, t.unexpectedKeyword("int", name.S, []string{"base"})
		}
		if base.Ref != nil {
			return Value{}, t.TypeError("argument for int() given by name ('base') and position (2)")
		}
		base = args[npos+i]
	}
	n, err := intFrom(t, x, base)
	if err != nil || cls == IntType {
		return n, err
	}
	s := &IntSub{Object: Object{cls}, Num: n}
	t.born(&s.Object)
	return Value{Ref: &s.Object}, nil
}

func intFrom(t *Thread, x, base Value) (Value, *Exc) {
	if base.Ref == nil {
		if x.Ref == nil {
			return Int(0), nil
		}
		return ToIntegral(t, x)
	}
	if x.Ref == nil {
		return Value{}, t.TypeError("int() missing string argument")
	}
	b, err := Index(t, base)
	if err != nil {
		return Value{}, err
	}
	if b != 0 && (b < 2 || b > 36) {
		return Value{}, t.ValueError("int() base must be >= 2 and <= 36, or 0")
	}
	if s := AsStr(x); s != nil {
		return ParseInt(t, s.S, int(b), x)
	}
	if s, ok := AsBuffer(x); ok {
		return ParseInt(t, asciiDigits(s), int(b), x)
	}
	return Value{}, t.TypeError("int() can't convert non-string with explicit base")
}

// asciiDigits is the text that a number is read from bytes in: only ASCII digits count there.
func asciiDigits(b []byte) string {
	for _, c := range b {
		if c >= 0x80 {
			return "?"
		}
	}
	return string(b)
}

var nameTrunc = Intern("__trunc__")

// ToIntegral is int(v) for any one argument: an exact int.
func ToIntegral(t *Thread, v Value) (Value, *Exc) {
	if v.Ref == &IntTag {
		return v, nil
	}
	c := v.Ref.Type
	if c == FloatType {
		return floatToInt(t, v.F())
	}
	if f := c.Int; f != nil {
		r, err := f(t, v)
		if err != nil {
			return Value{}, err
		}
		if !IsIntLike(r) {
			return Value{}, t.TypeError("__int__ returned non-int (type " + TypeName(r) + ")")
		}
		return ToInt(r), nil
	}
	if c.Index != nil {
		return IndexValue(t, v)
	}
	if r, found, err := CallSpecial(t, v, nameTrunc); found {
		if err != nil {
			return Value{}, err
		}
		if !IsIntLike(r) && r.Ref.Type.Index == nil {
			return Value{}, t.TypeError("__trunc__ returned non-Integral (type " + TypeName(r) + ")")
		}
		return IndexValue(t, r)
	}
	if s := AsStr(v); s != nil {
		return ParseInt(t, s.S, 10, v)
	}
	if s, ok := AsBuffer(v); ok {
		return ParseInt(t, asciiDigits(s), 10, v)
	}
	return Value{}, t.TypeError("int() argument must be a string, a bytes-like object or a real number, not '" + c.Name + "'")
}

// ParseInt is int(text, base); base 0 reads the prefix as in source code. orig is what the error message shows.
func ParseInt(t *Thread, text string, base int, orig Value) (Value, *Exc) {
	s := strings.Trim(asciiNumber(text), asciiSpace)
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	asked := base
	digits, base, ok := splitPrefix(s, base)
	if ok {
		digits, ok = dropUnderscores(digits)
	}
	if !ok || digits == "" {
		return Value{}, badLiteral(t, asked, orig)
	}
	if asked == 0 && s[0] == '0' && base == 10 && strings.Trim(digits, "0") != "" {
		return Value{}, badLiteral(t, asked, orig) // 012 means nothing any more
	}
	if neg {
		digits = "-" + digits
	}
	if len(digits) < 64 {
		if n, err := strconv.ParseInt(digits, base, 64); err == nil {
			return Int(n), nil
		}
	}
	if base&(base-1) != 0 {
		n := len(strings.TrimPrefix(digits, "-"))
		if limit := MaxStrDigits(t); limit > 0 && n > limit {
			for i := 0; i < len(digits); i++ {
				if digits[i] != '-' && digitOf(digits[i]) >= base {
					return Value{}, badLiteral(t, asked, orig)
				}
			}
			return Value{}, t.ValueError("Exceeds the limit (" + itoa(limit) + " digits) for integer string conversion: value has " + itoa(n) +
				" digits; use sys.set_int_max_str_digits() to increase the limit")
		}
		if err := checkText(t, n); err != nil {
			return Value{}, err
		}
	}
	n, ok := new(bignum.Int).SetString(digits, base)
	if !ok {
		return Value{}, badLiteral(t, asked, orig)
	}
	return NewBig(n), nil
}

// boolInvertWarning is bool_invert's (Objects/boolobject.c).
const boolInvertWarning = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object " +
	"and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."

// checkText refuses conversions between decimal and int so long that their quadratic time is felt.
func checkText(t *Thread, digits int) *Exc {
	if digits > 400_000 {
		return t.NewExc(MemoryErrorType, "")
	}
	return nil
}

func badLiteral(t *Thread, base int, orig Value) *Exc {
	if b := AsByteArray(orig); b != nil {
		orig = NewBytes(b.B).V()
	}
	shown, err := Repr(t, orig)
	if err != nil {
		return err
	}
	return t.ValueError("invalid literal for int() with base " + itoa(base) + ": " + shown)
}

// splitPrefix takes 0x, 0o, 0b off digits where the base allows; base 0 is decided by it.
func splitPrefix(s string, base int) (string, int, bool) {
	if len(s) > 1 && s[0] == '0' {
		p := 0
		switch s[1] {
		case 'x', 'X':
			p = 16
		case 'o', 'O':
			p = 8
		case 'b', 'B':
			p = 2
		}
		if p != 0 && (base == 0 || base == p) {
			return strings.TrimPrefix(s[2:], "_"), p, true
		}
	}
	if base == 0 {
		base = 10
	}
	return s, base, true
}

// dropUnderscores removes single underscores between digits; false when one stands elsewhere.
func dropUnderscores(s string) (string, bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, !strings.ContainsAny(s, "+-")
	}
	if s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") || strings.ContainsAny(s, "+-") {
		return "", false
	}
	return strings.ReplaceAll(s, "_", ""), true
}

func digitOf(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// IntText is an int-like value in base 2, 8, 10 or 16 without prefix, lower case; ValueError when decimal digits pass the limit.
func IntText(t *Thread, v Value, base int) (string, *Exc) {
	if n, ok := Int64(v); ok {
		return strconv.FormatInt(n, base), nil
	}
	n := BigOf(v)
	if base == 10 {
		limit := MaxStrDigits(t)
		// 2**k has more than k·0.30102 digits.
		if limit > 0 && n.BitLen() > 3*limit && float64(n.BitLen()-1)*0.30102999566398 > float64(limit) {
			return "", tooManyDigits(t, limit)
		}
		if err := checkText(t, n.BitLen()/4); err != nil {
			return "", err
		}
		s := n.String()
		if limit > 0 && len(strings.TrimPrefix(s, "-")) > limit {
			return "", tooManyDigits(t, limit)
		}
		return s, nil
	}
	return n.Text(base), nil
}

func tooManyDigits(t *Thread, limit int) *Exc {
	return t.ValueError("Exceeds the limit (" + itoa(limit) + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
}

func intAdd(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		if s := x + y; (x^s)&(y^s) >= 0 {
			return Int(s), nil
		}
	} else if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return NewBig(new(bignum.Int).Add(BigOf(a), BigOf(b))), nil
}

func intSub(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		if s := x - y; (x^y)&(x^s) >= 0 {
			return Int(s), nil
		}
	} else if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return NewBig(new(bignum.Int).Sub(BigOf(a), BigOf(b))), nil
}

func intMul(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		if p, ok := mul64(x, y); ok {
			return Int(p), nil
		}
	} else if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	m, n := BigOf(a), BigOf(b)
	if err := checkProduct(t, m.BitLen(), n.BitLen()); err != nil {
		return Value{}, err
	}
	return NewBig(new(bignum.Int).Mul(m, n)), nil
}

// checkProduct refuses products whose computation would be felt as a hang; a short factor makes any product cheap.
func checkProduct(t *Thread, m, n int) *Exc {
	if min(m, n) <= 1<<12 {
		return checkBits(t, int64(m)+int64(n), maxShiftBits)
	}
	return checkBits(t, int64(m)+int64(n), maxProductBits)
}

func intTrueDiv(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 && y != 0 && isExact(x) && isExact(y) {
		return Float(float64(x) / float64(y)), nil
	}
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	m, n := BigOf(a), BigOf(b)
	if n.Sign() == 0 {
		return Value{}, t.NewExc(ZeroDivisionErrorType, "division by zero")
	}
	if m.Sign() == 0 && n.Sign() < 0 {
		return Float(math.Copysign(0, -1)), nil
	}
	tooLarge := m.BitLen()-n.BitLen() > 1025
	if f := 0.0; !tooLarge {
		if f = bignum.QuoFloat64(m, n); !math.IsInf(f, 0) {
			return Float(f), nil
		}
	}
	return Value{}, t.OverflowError("integer division result too large for a float")
}

// isExact reports whether n converts to a float without rounding for certain.
func isExact(n int64) bool { return n >= -1<<53 && n <= 1<<53 }

// floorDivMod64 is divmod of Python for y other than 0; ok is false for the one quotient that does not fit.
func floorDivMod64(x, y int64) (q, r int64, ok bool) {
	if y == -1 {
		return -x, 0, x != math.MinInt64
	}
	q, r = x/y, x%y
	if r != 0 && (r^y) < 0 {
		q--
		r += y
	}
	return q, r, true
}

// divide does the work of // % and divmod: which decides the words of the error.
func divide(t *Thread, a, b Value, zero string) (q, r Value, ok bool, err *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if !(ok1 && ok2) && (!IsIntLike(a) || !IsIntLike(b)) {
		return NotImplemented, NotImplemented, false, nil
	}
	if ok2 && y == 0 {
		return q, r, false, t.NewExc(ZeroDivisionErrorType, zero)
	}
	if ok1 && ok2 {
		if q, r, ok := floorDivMod64(x, y); ok {
			return Int(q), Int(r), true, nil
		}
	}
	m, n := BigOf(a), BigOf(b)
	if long, short := int64(m.BitLen()/32), int64(n.BitLen()/32); (long-short)*short > maxDivideSteps {
		return q, r, false, t.NewExc(MemoryErrorType, "")
	}
	z, rest := new(bignum.Int).FloorDivMod(m, n, new(bignum.Int))
	return NewBig(z), NewBig(rest), true, nil
}

func intFloorDiv(t *Thread, a, b Value) (Value, *Exc) {
	q, _, _, err := divide(t, a, b, "integer division or modulo by zero")
	return q, err
}

func intMod(t *Thread, a, b Value) (Value, *Exc) {
	_, r, _, err := divide(t, a, b, "integer modulo by zero")
	return r, err
}

func intDivMod(t *Thread, a, b Value) (Value, *Exc) {
	q, r, ok, err := divide(t, a, b, "integer division or modulo by zero")
	if !ok {
		return q, err
	}
	return NewTuple(q, r).V(), nil
}

func intPow(t *Thread, a, b Value) (Value, *Exc) {
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	n := ToInt(b)
	if intSign(n) < 0 {
		return floatPow(t, a, b)
	}
	if x, ok := Int64(a); ok {
		if x == 0 || x == 1 || x == -1 {
			return smallPower(x, n), nil
		}
		if n.Ref == &IntTag {
			if p, ok := pow64(x, n.N); ok {
				return Int(p), nil
			}
		}
	}
	if n.Ref != &IntTag {
		return Value{}, t.NewExc(MemoryErrorType, "")
	}
	x := BigOf(a)
	if n.N > maxShiftBits {
		return Value{}, t.NewExc(MemoryErrorType, "")
	}
	zeros := x.TrailingZeros()
	odd := new(bignum.Int).Rsh(x, uint(zeros))
	if err := checkBits(t, int64(odd.BitLen()-1)*n.N, maxProductBits); err != nil {
		return Value{}, err
	}
	if err := checkBits(t, int64(x.BitLen()-1)*n.N, maxShiftBits); err != nil {
		return Value{}, err
	}
	// The power of two in x costs only a shift.
	z := odd.Pow(odd, uint(n.N))
	return NewBig(z.Lsh(z, uint(zeros)*uint(n.N))), nil
}

// smallPower is x**n for x of -1, 0, 1 and n >= 0 of any size.
func smallPower(x int64, n Value) Value {
	switch {
	case intSign(n) == 0:
		return Int(1)
	case x < 0 && !BigOf(n).IsOdd():
		return Int(1)
	}
	return Int(x)
}

// pow64 is x**n when it fits 64 bits.
func pow64(x, n int64) (int64, bool) {
	if n > 63 {
		return 0, false
	}
	p := int64(1)
	for {
		if n&1 != 0 {
			var ok bool
			if p, ok = mul64(p, x); !ok {
				return 0, false
			}
		}
		if n >>= 1; n == 0 {
			return p, true
		}
		var ok bool
		if x, ok = mul64(x, x); !ok {
			return 0, false
		}
	}
}

// Pow is pow(a, b, m); an absent m or None means a ** b.
func Pow(t *Thread, a, b, m Value) (Value, *Exc) {
	if m.Ref == nil || m.IsNone() {
		return BinaryOp(t, OpPow, a, b)
	}
	if IsIntLike(a) && IsIntLike(b) && IsIntLike(m) {
		return powMod(t, a, b, m)
	}
	for _, v := range []Value{a, b, m} {
		if IsFloatLike(v) {
			return Value{}, t.TypeError("pow() 3rd argument not allowed unless all arguments are integers")
		}
		if v.Ref.Type.Kind == KindComplex {
			return Value{}, t.ValueError("complex modulo")
		}
	}
	if f := a.Ref.Type.Lookup(namePow); f.Ref != nil && f.Ref.Type != WrapperDescrType {
		if r, _, err := CallSpecial(t, a, namePow, b, m); err != nil || r != NotImplemented {
			return r, err
		}
	}
	return Value{}, t.TypeError("unsupported operand type(s) for ** or pow(): '" + TypeName(a) + "', '" + TypeName(b) + "', '" + TypeName(m) + "'")
}

var namePow = Intern("__pow__")

func powMod(t *Thread, a, b, m Value) (Value, *Exc) {
	x, n, mod := BigOf(a), BigOf(b), BigOf(m)
	if mod.Sign() == 0 {
		return Value{}, t.ValueError("pow() 3rd argument cannot be 0")
	}
	if words := int64(mod.BitLen()/32 + 1); words*words*int64(n.BitLen()) > maxDivideSteps {
		return Value{}, t.NewExc(MemoryErrorType, "")
	}
	if n.Sign() < 0 {
		inv := new(bignum.Int).ModInverse(x, mod)
		if inv == nil {
			return Value{}, t.ValueError("base is not invertible for the given modulus")
		}
		x, n = inv, new(bignum.Int).Neg(n)
	}
	return NewBig(new(bignum.Int).PowMod(x, n, mod)), nil
}

// shiftCount checks the right operand of a shift; huge says that it does not fit 64 bits.
func shiftCount(t *Thread, b Value) (n int64, huge bool, err *Exc) {
	v := ToInt(b)
	if intSign(v) < 0 {
		return 0, false, t.ValueError("negative shift count")
	}
	return v.N, v.Ref != &IntTag, nil
}

func intLShift(t *Thread, a, b Value) (Value, *Exc) {
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	n, huge, err := shiftCount(t, b)
	if err != nil {
		return Value{}, err
	}
	v := ToInt(a)
	if intSign(v) == 0 {
		return Int(0), nil
	}
	if huge {
		// Where CPython's count of digits still fits, it is the memory that does not suffice.
		if limit, _ := new(bignum.Int).SetString("69175290276410818350", 10); BigOf(b).Cmp(limit) < 0 {
			return Value{}, t.NewExc(MemoryErrorType, "")
		}
		return Value{}, t.OverflowError("too many digits in integer")
	}
	if v.Ref == &IntTag && n < 63 {
		if s := v.N << uint(n); s>>uint(n) == v.N {
			return Int(s), nil
		}
	}
	if n > maxShiftBits {
		return Value{}, t.NewExc(MemoryErrorType, "")
	}
	if err := checkBits(t, n+int64(bitLen(v)), maxShiftBits); err != nil {
		return Value{}, err
	}
	return NewBig(new(bignum.Int).Lsh(BigOf(v), uint(n))), nil
}

func intRShift(t *Thread, a, b Value) (Value, *Exc) {
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	n, huge, err := shiftCount(t, b)
	if err != nil {
		return Value{}, err
	}
	v := ToInt(a)
	switch {
	case huge || n >= int64(bitLen(v)):
		return Int(int64(min(intSign(v), 0))), nil
	case v.Ref == &IntTag:
		return Int(v.N >> uint(n)), nil
	}
	return NewBig(new(bignum.Int).Rsh(BigOf(v), uint(n))), nil
}

func intAnd(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		return Int(x & y), nil
	}
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return NewBig(new(bignum.Int).And(BigOf(a), BigOf(b))), nil
}

func intOr(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		return Int(x | y), nil
	}
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return NewBig(new(bignum.Int).Or(BigOf(a), BigOf(b))), nil
}

func intXor(t *Thread, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		return Int(x ^ y), nil
	}
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return NewBig(new(bignum.Int).Xor(BigOf(a), BigOf(b))), nil
}

func intCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, ok1 := Int64(a)
	y, ok2 := Int64(b)
	if ok1 && ok2 {
		switch {
		case x < y:
			return Bool(ordered(op, -1)), nil
		case x > y:
			return Bool(ordered(op, 1)), nil
		}
		return Bool(ordered(op, 0)), nil
	}
	if !IsIntLike(a) || !IsIntLike(b) {
		return NotImplemented, nil
	}
	return Bool(ordered(op, BigOf(a).Cmp(BigOf(b)))), nil
}

// ordered says whether a op b holds when a compared with b is c: -1, 0 or 1.
func ordered(op CmpOp, c int) bool {
	switch op {
	case CmpLt:
		return c < 0
	case CmpLe:
		return c <= 0
	case CmpEq:
		return c == 0
	case CmpNe:
		return c != 0
	case CmpGt:
		return c > 0
	}
	return c >= 0
}

// bitLen is the number of bits of an int-like value's magnitude.
func bitLen(v Value) int {
	n, ok := Int64(v)
	switch {
	case !ok:
		return BigOf(v).BitLen()
	case n < 0:
		return bits.Len64(-uint64(n))
	}
	return bits.Len64(uint64(n))
}

func intBitLength(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(int64(bitLen(a[0]))), nil }

func intBitCount(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return Int(int64(BigOf(a[0]).OnesCount())), nil
}

// intRound is int.__round__: halves go to the even neighbour.
func intRound(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	v := ToInt(a[0])
	if a[1].Ref == nil {
		return v, nil
	}
	nd, err := IndexValue(t, a[1])
	if err != nil {
		return Value{}, err
	}
	if intSign(nd) >= 0 {
		return v, nil
	}
	// Rounding beyond the first digit gives 0: v has at most bitLen·0.302 + 1 digits.
	if nd.Ref != &IntTag || -nd.N > int64(bitLen(v))/3+2 {
		return Int(0), nil
	}
	unit := new(bignum.Int).Pow(bignum.NewInt(10), uint(-nd.N))
	q, r := new(bignum.Int).FloorDivMod(BigOf(v), unit, new(bignum.Int))
	if c := new(bignum.Int).Lsh(r, 1).Cmp(unit); c > 0 || c == 0 && q.IsOdd() {
		q.Add(q, bignum.NewInt(1))
	}
	return NewBig(q.Mul(q, unit)), nil
}

// byteOrder reads the byteorder argument of to_bytes and from_bytes.
func byteOrder(t *Thread, function string, v Value) (little bool, err *Exc) {
	if v.Ref == nil {
		return false, nil
	}
	s := AsStr(v)
	if s == nil {
		return false, t.TypeError(function + "() argument 'byteorder' must be str, not " + ArgType(v))
	}
	switch s.S {
	case "little":
		return true, nil
	case "big":
		return false, nil
	}
	return false, t.ValueError("byteorder must be either 'little' or 'big'")
}

func optionalTruth(t *Thread, v Value) (bool, *Exc) {
	if v.Ref == nil {
		return false, nil
	}
	return Truth(t, v)
}

// intToBytes is int.to_bytes: base 256 digits, in two's complement when signed.
func intToBytes(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	length := int64(1)
	if a[1].Ref != nil {
		var err *Exc
		if length, err = Index(t, a[1]); err != nil {
			return Value{}, err
		}
	}
	little, err := byteOrder(t, "to_bytes", a[2])
	if err != nil {
		return Value{}, err
	}
	signed, err := optionalTruth(t, a[3])
	if err != nil {
		return Value{}, err
	}
	if length < 0 {
		return Value{}, t.ValueError("length argument must be non-negative")
	}
	if err := t.Charge(length); err != nil {
		return Value{}, err
	}
	n := BigOf(a[0])
	if n.Sign() < 0 && !signed {
		return Value{}, t.OverflowError("can't convert negative int to unsigned")
	}
	need := int64(n.BitLen())
	if signed {
		if n.Sign() < 0 {
			need = int64(new(bignum.Int).Not(n).BitLen())
		}
		if n.Sign() != 0 {
			need++
		}
	}
	if need > length*8 {
		return Value{}, t.OverflowError("int too big to convert")
	}
	if n.Sign() < 0 {
		n = new(bignum.Int).Add(n, new(bignum.Int).Lsh(bignum.NewInt(1), uint(length*8)))
	}
	out := make([]byte, length)
	for i, w := range n.Words() {
		for k := 0; k < 4 && i*4+k < len(out); k++ {
			out[i*4+k] = byte(w >> (8 * k))
		}
	}
	if !little {
		reverseBytes(out)
	}
	return NewBytes(out).V(), nil
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	little, err := byteOrder(t, "from_bytes", a[2])
	if err != nil {
		return Value{}, err
	}
	signed, err := optionalTruth(t, a[3])
	if err != nil {
		return Value{}, err
	}
	data, err := bytesForInt(t, a[1])
	if err != nil {
		return Value{}, err
	}
	if !little {
		reverseBytes(data)
	}
	words := make([]uint32, (len(data)+3)/4)
	for i, b := range data {
		words[i/4] |= uint32(b) << (8 * (i % 4))
	}
	n := new(bignum.Int).SetWords(words)
	if signed && len(data) > 0 && data[len(data)-1] >= 0x80 {
		n.Sub(n, new(bignum.Int).Lsh(bignum.NewInt(1), uint(len(data)*8)))
	}
	cls := AsType(a[0])
	if cls == IntType {
		return NewBig(n), nil
	}
	return CallArgs(t, cls.V(), NewBig(n))
}

// bytesForInt is bytes(v) as from_bytes takes it, in a new slice: a bytes-like object or an iterable of ints.
func bytesForInt(t *Thread, v Value) ([]byte, *Exc) {
	if b, ok := AsBuffer(v); ok {
		return append([]byte(nil), b...), nil
	}
	if AsStr(v) != nil || v.Ref.Type.Iter == nil {
		return nil, t.TypeError("cannot convert '" + TypeName(v) + "' object to bytes")
	}
	var out []byte
	err := Iterate(t, v, func(x Value) (bool, *Exc) {
		n, err := Index(t, x)
		if err != nil {
			return true, err
		}
		if n < 0 || n > 255 {
			return true, t.ValueError("bytes must be in range(0, 256)")
		}
		out = append(out, byte(n))
		return false, nil
	})
	return out, err
}
