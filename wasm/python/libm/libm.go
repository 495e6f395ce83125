// Package libm has the elementary functions with results rounded correctly, but for about one case in 2⁴⁰: the float nearest to the true value.
//
// Go's package math is up to several units in the last place off (math.Pow(1.1, 10), say), while the C library under CPython is within a hair of half a
// unit. Programs print such numbers in full, so the last digit counts. Every function here computes in double-double arithmetic (dd.go), about 106 bits,
// and rounds once. That costs about a microsecond a call.
//
// Special values (NaN, infinities, signed zeros, poles) are those of C99 Annex F, which Go's package math shares and is left to decide.
package libm

import "math"

// ordinary reports whether x is neither 0 nor infinite nor NaN.
func ordinary(x float64) bool { return x != 0 && x-x == 0 }

// assemble is a·2**k rounded to a float.
func assemble(a dd, k int) float64 {
	units := math.Ldexp(a.hi, k+1074) // in units of the smallest subnormal
	if math.Abs(units) >= 1<<52 {
		return math.Ldexp(a.hi, k)
	}
	floor := math.Floor(units)
	if units-floor == 0.5 && a.lo != 0 {
		if a.lo > 0 {
			floor++
		}
		return math.Ldexp(floor, -1074)
	}
	return math.Ldexp(math.RoundToEven(units), -1074)
}

// Exp is e**x.
func Exp(x float64) float64 {
	if !ordinary(x) || x > 710 || x < -746 {
		return math.Exp(x)
	}
	p, k := expParts(dd{x, 0})
	return assemble(p.addF(1), k)
}

// Expm1 is e**x - 1, exact also for small x; see Log1p.
func Expm1(x float64) float64 { return math.Expm1(x) }

// Exp2 is 2**x.
func Exp2(x float64) float64 { return Pow(2, x) }

// Log is the natural logarithm.
func Log(x float64) float64 {
	if !ordinary(x) || x < 0 || x == 1 {
		return math.Log(x)
	}
	return logAny(x).hi
}

// logAny is log for any positive finite x; subnormal ones are scaled up first.
func logAny(x float64) dd {
	if x < 1e-300 {
		return log(dd{math.Ldexp(x, 200), 0}).sub(ln2.mulF(200))
	}
	return log(dd{x, 0})
}

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	if !ordinary(x) || x < 0 || x == 1 {
		return math.Log2(x)
	}
	return logAny(x).div(ln2).hi
}

// The logarithm of 2 to base 10 in two parts, the first short enough that its products with exponents are exact, and 1/log(10).
const (
	log10of2Hi = 3.01029995663611771306e-01
	log10of2Lo = 3.69423907715893078616e-13
	inverseL10 = 4.34294481903251816668e-01
)

// Log10 is the logarithm to base 10. It alone is not rounded correctly: C libraries add the parts of x = m·2**k in plain floats, and programs show that.
func Log10(x float64) float64 {
	if !ordinary(x) || x < 0 || x == 1 {
		return math.Log10(x)
	}
	m, k := math.Frexp(x)
	m, k = 2*m, k-1 // m in [1, 2)
	if k < 0 {
		m, k = m/2, k+1
	}
	y := float64(k)
	z := float64(y*log10of2Lo) + float64(inverseL10*Log(m))
	return z + float64(y*log10of2Hi)
}

// Log1p is log(1 + x), exact also for small x. Package math uses the same method (fdlibm's) as the C libraries, whose errors are larger than elsewhere.
func Log1p(x float64) float64 { return math.Log1p(x) }

// Pow is x**y.
func Pow(x, y float64) float64 {
	if !ordinary(x) || !ordinary(y) || x == 1 {
		return math.Pow(x, y)
	}
	whole := math.Trunc(y) == y
	if x < 0 && !whole {
		return math.NaN()
	}
	sign := 1.0
	if x < 0 && math.Abs(y) < 1<<53 && int64(y)&1 != 0 {
		sign = -1
	}
	x = math.Abs(x)
	if x == 1 {
		return sign
	}
	switch bits := y * math.Log2(x); {
	case bits > 1025:
		return sign * math.Inf(1)
	case bits < -1080:
		return sign * 0
	}
	if whole && math.Abs(y) <= 1024 {
		return sign * powWhole(x, int(y))
	}
	p, k := expParts(logAny(x).mulF(y))
	return sign * assemble(p.addF(1), k)
}

// powWhole is x**n by squaring, the binary exponent kept apart.
func powWhole(x float64, n int) float64 {
	m, e := math.Frexp(x)
	k := max(n, -n)
	r, re := one, 0
	b, be := dd{m, 0}, e
	for {
		if k&1 != 0 {
			r, re = normal(r.mul(b), re+be)
		}
		if k >>= 1; k == 0 {
			break
		}
		b, be = normal(b.mul(b), 2*be)
	}
	if n < 0 {
		r, re = one.div(r), -re
	}
	return assemble(r, re)
}

// normal moves the power of two of a into e.
func normal(a dd, e int) (dd, int) {
	_, k := math.Frexp(a.hi)
	return a.scale(-k), e + k
}

// Hypot is sqrt(x*x + y*y) without undue overflow.
func Hypot(x, y float64) float64 {
	if !ordinary(x) || !ordinary(y) {
		return math.Hypot(x, y)
	}
	_, e := math.Frexp(math.Max(math.Abs(x), math.Abs(y)))
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	if math.Abs(x) < 1e-120 || math.Abs(y) < 1e-120 {
		return math.Ldexp(math.Max(math.Abs(x), math.Abs(y)), e)
	}
	return assemble(twoProd(x, x).add(twoProd(y, y)).sqrt(), e)
}

// maxReduced bounds the arguments whose reduction modulo π/2 the three floats of halfPi allow; larger ones are left to package math.
const maxReduced = 1 << 26

// isTiny tells arguments for which f(x) = x + O(x³) is x itself.
func isTiny(x float64) bool { return math.Abs(x) < 1e-100 }

// Sin is the sine of x radians.
func Sin(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) > maxReduced {
		return math.Sin(x)
	}
	s, _ := sinCos(dd{x, 0})
	return s.hi
}

// Cos is the cosine of x radians.
func Cos(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) > maxReduced {
		return math.Cos(x)
	}
	_, c := sinCos(dd{x, 0})
	return c.hi
}

// Tan is the tangent of x radians.
func Tan(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) > maxReduced {
		return math.Tan(x)
	}
	s, c := sinCos(dd{x, 0})
	return s.div(c).hi
}

// Atan2 is the angle of the point (x, y), in radians from -π to π.
func Atan2(y, x float64) float64 {
	if !ordinary(y) || !ordinary(x) {
		return math.Atan2(y, x)
	}
	_, ex := math.Frexp(x)
	_, ey := math.Frexp(y)
	if ey-ex > 200 || ex-ey > 200 {
		return math.Atan2(y, x)
	}
	return atan2(dd{math.Ldexp(y, -ex), 0}, dd{math.Ldexp(x, -ex), 0}).hi
}

// atan2 turns the point by the float's answer and adds the small angle that is left.
func atan2(y, x dd) dd {
	a := math.Atan2(y.hi, x.hi)
	s, c := sinCos(dd{a, 0})
	d := y.mul(c).sub(x.mul(s)).div(x.mul(c).add(y.mul(s)))
	return d.addF(a)
}

// Atan is the arc tangent.
func Atan(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) > 1e60 {
		return math.Atan(x)
	}
	return atan2(dd{x, 0}, one).hi
}

// Asin is the arc sine.
func Asin(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) >= 1 {
		return math.Asin(x)
	}
	return atan2(dd{x, 0}, one.sub(twoProd(x, x)).sqrt()).hi
}

// Acos is the arc cosine.
func Acos(x float64) float64 {
	if !ordinary(x) || isTiny(x) || math.Abs(x) >= 1 {
		return math.Acos(x)
	}
	return atan2(one.sub(twoProd(x, x)).sqrt(), dd{x, 0}).hi
}

// Product is x·y without error as the sum of the nearest float and the rest; x and y must be far from overflow and underflow.
func Product(x, y float64) (hi, lo float64) {
	p := twoProd(x, y)
	return p.hi, p.lo
}
