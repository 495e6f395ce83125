// Package math is Python's module math: floats and big integers in Go, what is seldom hot in Python (math.py). Elementary functions come from package libm, which
// rounds as the C library does wherever it has the function.
package math

import (
	"math"

	"loopscope/wasm/python/bignum"
	"loopscope/wasm/python/libm"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module math.
func Module(m *vm.VM) (*object.Module, *exc) {
	return m.LoadPython("math", pack.Text(pack.Library, "math/math.py"))
}

// Core makes the module _math, with what math.py builds on.
func Core(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("math")
	for i, name := range []string{"pi", "e", "tau", "inf", "nan"} {
		mod.Set(name, object.Float([]float64{math.Pi, math.E, 2 * math.Pi, math.Inf(1), math.NaN()}[i]))
	}
	natives := make([]object.Native, 0, len(unary)+len(others))
	for i := range unary {
		natives = append(natives, unary[i].native())
	}
	mod.Add(append(natives, others...))
	mod.Add([]object.Native{
		{Name: "_pack_float", Sig: "x, size, /", Fn: packFloat},
		{Name: "_unpack_float", Sig: "data, /", Fn: unpackFloat},
	})
	return mod, nil
}

// function is a function of one float. Of a finite argument, an infinite result is an OverflowError if overflows is set, else a ValueError (math_1, Modules/mathmodule.c).
type function struct {
	name      string
	overflows bool
	f         func(float64) float64
}

var unary = [...]function{
	{"acos", false, libm.Acos}, {"acosh", false, math.Acosh}, {"asin", false, libm.Asin}, {"asinh", false, math.Asinh}, {"atan", false, libm.Atan},
	{"atanh", false, math.Atanh}, {"cbrt", false, math.Cbrt}, {"cos", false, libm.Cos}, {"cosh", true, math.Cosh}, {"erf", false, math.Erf}, {"erfc", false, math.Erfc},
	{"exp", true, libm.Exp}, {"exp2", true, libm.Exp2}, {"expm1", true, libm.Expm1}, {"fabs", false, math.Abs}, {"gamma", true, gamma}, {"lgamma", true, lgamma},
	{"log1p", false, libm.Log1p}, {"sin", false, libm.Sin}, {"sinh", true, math.Sinh}, {"sqrt", false, math.Sqrt}, {"tan", false, libm.Tan}, {"tanh", false, math.Tanh},
	{"degrees", false, func(x float64) float64 { return x * (180 / math.Pi) }}, {"radians", false, func(x float64) float64 { return x * (math.Pi / 180) }},
	{"ulp", false, ulp},
}

func (u function) native() object.Native {
	return object.Native{Name: u.name, Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x, err := object.AsFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		return checked(t, u.f(x), u.overflows, x, x)
	}}
}

// checked is the result r of a function of x and y, or the error that it stands for.
func checked(t *thread, r float64, overflows bool, x, y float64) (value, *exc) {
	switch {
	case r != r && x == x && y == y, math.IsInf(r, 0) && !overflows && !math.IsInf(x, 0) && !math.IsInf(y, 0):
		return value{}, t.ValueError("math domain error")
	case math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0):
		return value{}, t.OverflowError("math range error")
	}
	return object.Float(r), nil
}

// binary makes a native of a function of two floats.
func binary(name string, overflows bool, f func(x, y float64) float64) object.Native {
	return object.Native{Name: name, Sig: "x, y, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x, err := object.AsFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := object.AsFloat(t, a[1])
		if err != nil {
			return value{}, err
		}
		return checked(t, f(x, y), overflows, x, y)
	}}
}

// predicate makes a native that asks something of a float.
func predicate(name string, f func(x float64) bool) object.Native {
	return object.Native{Name: name, Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x, err := object.AsFloat(t, a[0])
		return object.Bool(f(x)), err
	}}
}

// rounding makes floor, ceil or trunc: the number's own special method, else the float rounded and made an int.
func rounding(name, special string, f func(float64) float64) object.Native {
	method := object.Intern(special)
	return object.Native{Name: name, Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		if a[0].IsInt() {
			return a[0], nil
		}
		if !a[0].IsFloat() {
			v, found, err := object.CallSpecial(t, a[0], method)
			if found || err != nil {
				return v, err
			}
			if name == "trunc" {
				return value{}, t.TypeError("type " + object.TypeName(a[0]) + " doesn't define __trunc__ method")
			}
		}
		x, err := object.AsFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.ToIntegral(t, object.Float(f(x)))
	}}
}

var others = []object.Native{
	binary("atan2", false, libm.Atan2), binary("copysign", false, math.Copysign), binary("fmod", false, math.Mod), binary("pow", true, pow),
	binary("remainder", false, math.Remainder), binary("_nextafter", true, math.Nextafter),
	predicate("isnan", func(x float64) bool { return x != x }), predicate("isinf", func(x float64) bool { return math.IsInf(x, 0) }),
	predicate("isfinite", func(x float64) bool { return x-x == 0 }),
	rounding("floor", "__floor__", math.Floor), rounding("ceil", "__ceil__", math.Ceil), rounding("trunc", "__trunc__", math.Trunc),
	{Name: "log", Sig: "x, base=None, /", Fn: logBase},
	{Name: "log2", Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return logOf(t, a[0], libm.Log2) }},
	{Name: "log10", Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return logOf(t, a[0], libm.Log10) }},
	{Name: "hypot", Fn: hypot},
	{Name: "fma", Sig: "x, y, z, /", Fn: fma},
	{Name: "frexp", Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x, err := object.AsFloat(t, a[0])
		m, e := math.Frexp(x)
		return object.NewPair(object.Float(m), object.Int(int64(e))), err
	}},
	{Name: "modf", Sig: "x, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x, err := object.AsFloat(t, a[0])
		whole := math.Trunc(x)
		frac := math.Copysign(x-whole, x)
		if math.IsInf(x, 0) {
			frac = math.Copysign(0, x)
		}
		return object.NewPair(object.Float(frac), object.Float(whole)), err
	}},
	{Name: "ldexp", Sig: "x, i, /", Fn: ldexp},
	{Name: "gcd", Fn: gcd},
	{Name: "factorial", Sig: "n, /", Fn: factorial},
	{Name: "isqrt", Sig: "n, /", Fn: isqrt},
	{Name: "fsum", Sig: "seq, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.RunSink(t, a[0], &fsum{}) },
		Sink: func(_ *thread, a []value, names []*str) (object.Sink, *exc) {
			if len(a) != 1 || len(names) > 0 {
				return nil, nil
			}
			return &fsum{}, nil
		}},
}

// pow is x to the power y; zero to a negative power is outside the domain rather than too large.
func pow(x, y float64) float64 {
	if x == 0 && y < 0 && !math.IsInf(y, 0) {
		return math.NaN()
	}
	return libm.Pow(x, y)
}

// ulp is the value of x's last bit.
func ulp(x float64) float64 {
	x = math.Abs(x)
	if x-x != 0 {
		return x
	}
	if next := math.Nextafter(x, math.Inf(1)); !math.IsInf(next, 0) {
		return next - x
	}
	return x - math.Nextafter(x, 0)
}

// logOf is f(v); a big int's logarithm is that of its top bits plus the rest's (loghelper).
func logOf(t *thread, v value, f func(float64) float64) (value, *exc) {
	if object.IsIntLike(v) {
		n := object.BigOf(object.ToInt(v))
		if n.Sign() <= 0 {
			return value{}, t.ValueError("math domain error")
		}
		if bits := n.BitLen(); bits > 1000 {
			drop := uint(bits - 64)
			top := new(bignum.Int).Rsh(n, drop)
			return object.Float(f(top.Float64()) + float64(drop)*f(2)), nil
		}
	}
	x, err := object.AsFloat(t, v)
	if err != nil {
		return value{}, err
	}
	return checked(t, f(x), false, x, x)
}

func logBase(t *thread, a []value, _ []*str) (value, *exc) {
	x, err := logOf(t, a[0], libm.Log)
	if err != nil || a[1].Absent() {
		return x, err
	}
	base, err := logOf(t, a[1], libm.Log)
	if err != nil {
		return value{}, err
	}
	return object.BinaryOp(t, object.OpTrueDiv, x, base)
}

// hypot is the length of a vector. Of more than two coordinates the squares are summed exactly, and the root is corrected by what is left.
func hypot(t *thread, a []value, names []*str) (value, *exc) {
	if len(names) > 0 {
		return value{}, t.TypeError("math.hypot() takes no keyword arguments")
	}
	xs := make([]float64, len(a))
	most, nan := 0.0, false
	for i, v := range a {
		x, err := object.AsFloat(t, v)
		if err != nil {
			return value{}, err
		}
		xs[i] = math.Abs(x)
		nan = nan || x != x
		most = math.Max(most, xs[i])
	}
	if len(xs) == 2 {
		return object.Float(libm.Hypot(xs[0], xs[1])), nil
	}
	for _, x := range xs {
		if math.IsInf(x, 0) {
			return object.Float(x), nil
		}
	}
	if nan || most == 0 {
		return object.Float(most), nil
	}
	_, exp := math.Frexp(most)
	var sum fsum
	for _, x := range xs {
		hi, lo := libm.Product(math.Ldexp(x, -exp), math.Ldexp(x, -exp))
		sum.add(hi)
		sum.add(lo)
	}
	h := math.Sqrt(sum.total())
	hi, lo := libm.Product(h, h)
	sum.add(-hi)
	sum.add(-lo)
	return object.Float(math.Ldexp(h+sum.total()/(2*h), exp)), nil
}

func fma(t *thread, a []value, _ []*str) (value, *exc) {
	var f [3]float64
	for i := range f {
		var err *exc
		if f[i], err = object.AsFloat(t, a[i]); err != nil {
			return value{}, err
		}
	}
	r := math.FMA(f[0], f[1], f[2])
	finite := f[0]-f[0] == 0 && f[1]-f[1] == 0 && f[2]-f[2] == 0
	if r != r && f[0] == f[0] && f[1] == f[1] && f[2] == f[2] {
		return value{}, t.ValueError("invalid operation in fma")
	}
	if math.IsInf(r, 0) && finite {
		return value{}, t.OverflowError("overflow in fma")
	}
	return object.Float(r), nil
}

func ldexp(t *thread, a []value, _ []*str) (value, *exc) {
	x, err := object.AsFloat(t, a[0])
	if err != nil {
		return value{}, err
	}
	if !object.IsIntLike(a[1]) {
		return value{}, t.TypeError("Expected an int as second argument to ldexp.")
	}
	n, ok := object.Int64(object.ToInt(a[1]))
	if !ok && object.BigOf(a[1]).Sign() > 0 || n > 1<<20 {
		n = 1 << 20
	} else if !ok || n < -1<<20 {
		n = -1 << 20
	}
	r := math.Ldexp(x, int(n))
	return checked(t, r, true, x, x)
}

func gcd(t *thread, a []value, names []*str) (value, *exc) {
	if len(names) > 0 {
		return value{}, t.TypeError("math.gcd() takes no keyword arguments")
	}
	g := object.Int(0)
	for _, v := range a {
		x, err := object.IndexValue(t, v)
		if err != nil {
			return value{}, err
		}
		if x.IsInt() && g.IsInt() && x.N > -1<<62 {
			p, q := g.N, max(x.N, -x.N)
			for q != 0 {
				p, q = q, p%q
			}
			g = object.Int(p)
			continue
		}
		p := new(bignum.Int).Abs(object.BigOf(x))
		g = object.NewBig(new(bignum.Int).GCD(object.BigOf(g), p))
	}
	return g, nil
}

// maxFactorial is the largest n whose factorial is computed: some 35,000 digits are beyond any lesson, and the work grows with the square.
const maxFactorial = 20000

func factorial(t *thread, a []value, _ []*str) (value, *exc) {
	v, err := object.IndexValue(t, a[0])
	if err != nil {
		return value{}, err
	}
	n, ok := object.Int64(v)
	switch {
	case object.BigOf(v).Sign() < 0:
		return value{}, t.ValueError("factorial() not defined for negative values")
	case !ok || n > maxFactorial:
		return value{}, t.NotSupported("math.factorial beyond " + object.Decimal(maxFactorial))
	}
	r := bignum.NewInt(1)
	part := int64(1)
	for i := int64(2); i <= n; i++ {
		if part *= i; part > 1<<40 || i == n {
			r = new(bignum.Int).Mul(r, bignum.NewInt(part))
			part = 1
		}
	}
	return object.NewBig(r), nil
}

func isqrt(t *thread, a []value, _ []*str) (value, *exc) {
	v, err := object.IndexValue(t, a[0])
	if err != nil {
		return value{}, err
	}
	n := object.BigOf(v)
	if n.Sign() < 0 {
		return value{}, t.ValueError("isqrt() argument must be nonnegative")
	}
	return object.NewBig(new(bignum.Int).Sqrt(n)), nil
}

// fsum sums floats without losing a bit: the sum is kept as floats that do not overlap (Shewchuk, 1997), smallest first.
type fsum struct {
	parts   []float64
	special float64 // sum of infinities and NaNs, 0 when there were none
	odd     bool    // there were some
}

func (s *fsum) Take(t *thread, v value) (bool, *exc) {
	x, err := object.AsFloat(t, v)
	if err != nil {
		return true, err
	}
	if x-x != 0 {
		s.odd = true
		s.special += x
		return false, nil
	}
	s.add(x)
	if n := len(s.parts); n > 0 && math.IsInf(s.parts[n-1], 0) {
		return true, t.OverflowError("intermediate overflow in fsum")
	}
	return false, nil
}

func (s *fsum) add(x float64) {
	k := 0
	for _, y := range s.parts {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		lo := y - (hi - x)
		if lo != 0 {
			s.parts[k] = lo
			k++
		}
		x = hi
	}
	s.parts = append(s.parts[:k], x)
}

// total is the correctly rounded sum: halves are decided by the next part below.
func (s *fsum) total() float64 {
	n := len(s.parts)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := s.parts[n], 0.0
	for n > 0 {
		x := hi
		n--
		y := s.parts[n]
		hi = x + y
		if lo = y - (hi - x); lo != 0 {
			break
		}
	}
	if n > 0 && (lo < 0) == (s.parts[n-1] < 0) && lo != 0 {
		y := lo * 2
		if x := hi + y; y == x-hi {
			hi = x
		}
	}
	return hi
}

func (s *fsum) Finish(t *thread) (value, *exc) {
	if s.odd {
		if s.special != s.special {
			return value{}, t.ValueError("-inf + inf in fsum")
		}
		return object.Float(s.special), nil
	}
	return object.Float(s.total()), nil
}
