package object

import (
	"math"
	"strings"
	"unsafe"

	"loopscope/wasm/python/libm"
)

// This file is complex (Objects/complexobject.c).

// NewComplex makes a complex.
func NewComplex(c complex128) Value {
	x := &Complex{Object{ComplexType}, c}
	return Value{Ref: &x.Object}
}

// AsComplex returns v as a complex (or subclass instance), or nil.
func AsComplex(v Value) *Complex {
	if v.Ref != nil && v.Ref.Type.Kind == KindComplex {
		return (*Complex)(unsafe.Pointer(v.Ref))
	}
	return nil
}

func setupComplex() {
	ComplexType.New = complexNew
	ComplexType.Repr = func(t *Thread, v Value) (Value, *Exc) { return String(ComplexRepr(AsComplex(v).C)), nil }
	ComplexType.Hash = func(t *Thread, v Value) (int64, *Exc) {
		c := AsComplex(v).C
		if math.IsNaN(real(c)) || math.IsNaN(imag(c)) {
			return HashID(t, v), nil
		}
		return HashComplex(c), nil
	}
	ComplexType.Compare = complexCompare
	ComplexType.Bool = func(t *Thread, v Value) (bool, *Exc) { return AsComplex(v).C != 0, nil }
	ComplexType.Neg = func(t *Thread, v Value) (Value, *Exc) { return NewComplex(-AsComplex(v).C), nil }
	self := func(t *Thread, v Value) (Value, *Exc) {
		if v.Ref.Type == ComplexType {
			return v, nil
		}
		return NewComplex(AsComplex(v).C), nil
	}
	ComplexType.Pos = self
	ComplexType.Abs = func(t *Thread, v Value) (Value, *Exc) {
		c := AsComplex(v).C
		r := libm.Hypot(real(c), imag(c))
		if math.IsInf(r, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
			return Value{}, t.OverflowError("absolute value too large")
		}
		return Float(r), nil
	}
	ComplexType.Binary = &[NumBinOps]BinaryFunc{
		OpAdd:     complexOp(func(t *Thread, x, y complex128) (complex128, *Exc) { return x + y, nil }),
		OpSub:     complexOp(func(t *Thread, x, y complex128) (complex128, *Exc) { return x - y, nil }),
		OpMul:     complexOp(func(t *Thread, x, y complex128) (complex128, *Exc) { return mulComplex(x, y), nil }),
		OpTrueDiv: complexOp(divComplex),
		OpPow:     complexPow,
	}
	ComplexType.Getters([]Getter{
		{Name: "real", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return Float(real(AsComplex(v).C)), nil }},
		{Name: "imag", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return Float(imag(AsComplex(v).C)), nil }},
	})
	ComplexType.Methods([]Native{
		{Name: "conjugate", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			c := AsComplex(a[0]).C
			return NewComplex(complex(real(c), -imag(c))), nil
		}},
		{Name: "__complex__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return self(t, a[0]) }},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: formatMethod("complex")},
		{Name: "__sizeof__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(32), nil }},
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			c := AsComplex(a[0]).C
			return NewTuple(Float(real(c)), Float(imag(c))).V(), nil
		}},
	})
	Ready(ComplexType)
}

// ComplexRepr is repr(c): the real part is left out when it is +0.
func ComplexRepr(c complex128) string {
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		return partRepr(im) + "j"
	}
	sign := "+"
	if math.Signbit(im) && im == im {
		sign = ""
	}
	return "(" + partRepr(re) + sign + partRepr(im) + "j)"
}

// partRepr is a float without a trailing ".0".
func partRepr(f float64) string { return strings.TrimSuffix(FloatRepr(f), ".0") }

// complexOperand converts an operand; ok is false for what is no number.
func complexOperand(t *Thread, v Value) (complex128, bool, *Exc) {
	if c := AsComplex(v); c != nil {
		return c.C, true, nil
	}
	f, ok, err := operand(t, v)
	return complex(f, 0), ok, err
}

func complexOp(f func(t *Thread, x, y complex128) (complex128, *Exc)) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		x, ok, err := complexOperand(t, a)
		if !ok || err != nil {
			return NotImplemented, err
		}
		y, ok, err := complexOperand(t, b)
		if !ok || err != nil {
			return NotImplemented, err
		}
		z, err := f(t, x, y)
		if err != nil {
			return Value{}, err
		}
		return NewComplex(z), nil
	}
}

// mulComplex rounds each product before adding: Go may fuse x*y + z otherwise.
func mulComplex(x, y complex128) complex128 {
	return complex(float64(real(x)*real(y))-float64(imag(x)*imag(y)), float64(real(x)*imag(y))+float64(imag(x)*real(y)))
}

// divComplex divides by Smith's method: scale by the larger part of the divisor.
func divComplex(t *Thread, x, y complex128) (complex128, *Exc) {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch absC, absD := math.Abs(c), math.Abs(d); {
	case absC >= absD:
		if absC == 0 {
			return 0, t.NewExc(ZeroDivisionErrorType, "complex division by zero")
		}
		ratio := d / c
		denom := c + float64(d*ratio)
		return complex((a+float64(b*ratio))/denom, (b-float64(a*ratio))/denom), nil
	case absD >= absC:
		ratio := c / d
		denom := float64(c*ratio) + d
		return complex((float64(a*ratio)+b)/denom, (float64(b*ratio)-a)/denom), nil
	}
	return complex(math.NaN(), math.NaN()), nil
}

// complexPow is a ** b: repeated multiplication for small whole exponents, polar form otherwise.
func complexPow(t *Thread, a, b Value) (Value, *Exc) {
	x, ok, err := complexOperand(t, a)
	if !ok || err != nil {
		return NotImplemented, err
	}
	y, ok, err := complexOperand(t, b)
	if !ok || err != nil {
		return NotImplemented, err
	}
	var z complex128
	if n := real(y); imag(y) == 0 && n == math.Floor(n) && math.Abs(n) <= 100 {
		z, err = powInt(t, x, int(n))
	} else {
		z, err = powPolar(t, x, y)
	}
	if err != nil {
		return Value{}, err
	}
	if math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) {
		return Value{}, t.OverflowError("complex exponentiation")
	}
	return NewComplex(z), nil
}

func powInt(t *Thread, x complex128, n int) (complex128, *Exc) {
	if n < 0 {
		z, _ := powInt(t, x, -n)
		z, err := divComplex(t, 1, z)
		if err != nil {
			return 0, t.NewExc(ZeroDivisionErrorType, "0.0 to a negative or complex power")
		}
		return z, nil
	}
	z := complex128(1)
	for mask := 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			z = mulComplex(z, x)
		}
		x = mulComplex(x, x)
	}
	return z, nil
}

func powPolar(t *Thread, x, y complex128) (complex128, *Exc) {
	switch {
	case y == 0:
		return 1, nil
	case x == 0:
		if imag(y) != 0 || real(y) < 0 {
			return 0, t.NewExc(ZeroDivisionErrorType, "0.0 to a negative or complex power")
		}
		return 0, nil
	}
	size := libm.Hypot(real(x), imag(x))
	length := libm.Pow(size, real(y))
	angle := libm.Atan2(imag(x), real(x))
	phase := angle * real(y)
	if imag(y) != 0 {
		length *= libm.Exp(-angle * imag(y))
		phase += float64(imag(y) * libm.Log(size))
	}
	return complex(length*libm.Cos(phase), length*libm.Sin(phase)), nil
}

func complexCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x := AsComplex(a)
	if op != CmpEq && op != CmpNe || x == nil {
		return NotImplemented, nil
	}
	var equal bool
	switch y := AsComplex(b); {
	case y != nil:
		equal = x.C == y.C
	case IsFloatLike(b):
		equal = imag(x.C) == 0 && real(x.C) == FloatOf(b)
	case IsIntLike(b):
		equal = imag(x.C) == 0 && compareFloatInt(CmpEq, real(x.C), b)
	default:
		return NotImplemented, nil
	}
	return Bool(equal == (op == CmpEq)), nil
}

// complexNew is complex(real=0, imag=0) and complex(string).
func complexNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(args) > 2 {
		return Value{}, t.TypeError("complex() takes at most 2 arguments (" + itoa(len(args)) + " given)")
	}
	var parts [2]Value
	npos := copy(parts[:], args[:len(args)-len(names)])
	for i, name := range names {
		k := 0
		switch name.S {
		case "real":
		case "imag":
			k = 1
		default:
			return Value{}, t.unexpectedKeyword("complex", name.S, []string{"real", "imag"})
		}
		if k < npos {
			return Value{}, t.TypeError("argument for complex() given by name ('" + name.S + "') and position (" + itoa(k+1) + ")")
		}
		parts[k] = args[npos+i]
	}
	c, err := complexFrom(t, parts[0], parts[1])
	if err != nil {
		return Value{}, err
	}
	if cls == ComplexType {
		return NewComplex(c), nil
	}
	s := &complexSub{Complex: Complex{Object{cls}, c}}
	t.born(&s.Object)
	return Value{Ref: &s.Object}, nil
}

func complexFrom(t *Thread, re, im Value) (complex128, *Exc) {
	if re.Ref != nil {
		if s := AsStr(re); s != nil {
			if im.Ref != nil {
				return 0, t.TypeError("complex() can't take second arg if first is a string")
			}
			return complexFromText(t, s)
		}
	}
	if im.Ref != nil && AsStr(im) != nil {
		return 0, t.TypeError("complex() second arg can't be a string")
	}
	x, err := complexPart(t, re, "complex() first argument must be a string or a number, not '")
	if err != nil {
		return 0, err
	}
	y, err := complexPart(t, im, "complex() second argument must be a number, not '")
	if err != nil {
		return 0, err
	}
	a, b := real(x), imag(x)
	if im.Ref != nil {
		if AsComplex(im) != nil {
			a -= imag(y)
		}
		if re.Ref != nil && AsComplex(re) != nil {
			b += real(y)
		} else {
			b = real(y)
		}
	}
	return complex(a, b), nil
}

func complexFromText(t *Thread, s *Str) (complex128, *Exc) {
	text, ok := plainDigits(asciiNumber(s.S))
	if !ok {
		shown, err := Repr(t, s.V())
		if err != nil {
			return 0, err
		}
		return 0, t.ValueError("could not convert string to complex: " + shown)
	}
	c, ok := parseComplex(text)
	if !ok {
		return 0, t.ValueError("complex() arg is a malformed string")
	}
	return c, nil
}

// complexPart converts one argument of complex(); absent: 0.
func complexPart(t *Thread, v Value, wrong string) (complex128, *Exc) {
	if v.Ref == nil {
		return 0, nil
	}
	if c := AsComplex(v); c != nil {
		return c.C, nil
	}
	c := v.Ref.Type
	if c.IsHeap() {
		r, found, err := CallSpecial(t, v, Intern("__complex__"))
		if err != nil {
			return 0, err
		}
		if found {
			if z := AsComplex(r); z != nil {
				return z.C, nil
			}
			return 0, t.TypeError("__complex__ returned non-complex (type " + TypeName(r) + ")")
		}
	}
	if c.Float == nil && c.Index == nil {
		return 0, t.TypeError(wrong + c.Name + "'")
	}
	f, err := AsFloat(t, v)
	return complex(f, 0), err
}

// parseComplex reads "1+2j" and its shorter forms, which may be in parentheses, from ASCII text.
func parseComplex(s string) (complex128, bool) {
	s = strings.Trim(s, asciiSpace)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.Trim(s[1:len(s)-1], asciiSpace)
	}
	if s == "" {
		return 0, false
	}
	if last := s[len(s)-1]; last != 'j' && last != 'J' {
		f, ok := ParseFloat(s)
		return complex(f, 0), ok
	}
	body := s[:len(s)-1]
	// The sign between the parts is the last one that does not belong to an exponent.
	split := -1
	for i := len(body) - 1; i > 0; i-- {
		if (body[i] == '+' || body[i] == '-') && body[i-1] != 'e' && body[i-1] != 'E' {
			split = i
			break
		}
	}
	re, imText := 0.0, body
	if split > 0 {
		var ok bool
		if re, ok = ParseFloat(body[:split]); !ok {
			return 0, false
		}
		imText = body[split:]
	}
	switch imText {
	case "", "+":
		return complex(re, 1), true
	case "-":
		return complex(re, -1), true
	}
	im, ok := ParseFloat(imText)
	return complex(re, im), ok
}
