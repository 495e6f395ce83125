package libm

import "math"

// dd is the unevaluated sum of two floats, hi the nearest float to the whole: about 106 bits (Dekker 1971). The conversions in float64(…) keep
// compilers from fusing a product with the sum after it, which would break the error terms.
type dd struct{ hi, lo float64 }

var (
	ln2    = dd{0.6931471805599453, 2.3190468138462996e-17}
	one    = dd{1, 0}
	halfPi = [3]float64{1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33}
)

// twoSum is a + b without error.
func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum for |a| >= |b| or a == 0.
func quickSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// split cuts a float into two halves of 26 bits.
func split(a float64) (hi, lo float64) {
	t := float64(134217729 * a)
	hi = t - (t - a)
	return hi, a - hi
}

// twoProd is a * b without error, away from overflow and underflow.
func twoProd(a, b float64) dd {
	p := float64(a * b)
	ah, al := split(a)
	bh, bl := split(b)
	e := float64(ah*bh) - p
	e += float64(ah * bl)
	e += float64(al * bh)
	e += float64(al * bl)
	return dd{p, e}
}

func (a dd) add(b dd) dd {
	s := twoSum(a.hi, b.hi)
	t := twoSum(a.lo, b.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (a dd) addF(b float64) dd {
	s := twoSum(a.hi, b)
	return quickSum(s.hi, s.lo+a.lo)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) sub(b dd) dd { return a.add(b.neg()) }

func (a dd) mul(b dd) dd {
	p := twoProd(a.hi, b.hi)
	return quickSum(p.hi, p.lo+(float64(a.hi*b.lo)+float64(a.lo*b.hi)))
}

func (a dd) mulF(b float64) dd {
	p := twoProd(a.hi, b)
	return quickSum(p.hi, p.lo+float64(a.lo*b))
}

func (a dd) div(b dd) dd {
	q1 := a.hi / b.hi
	r := a.sub(b.mulF(q1))
	q2 := r.hi / b.hi
	r = r.sub(b.mulF(q2))
	return quickSum(q1, q2).addF(r.hi / b.hi)
}

// scale is a * 2**n.
func (a dd) scale(n int) dd { return dd{math.Ldexp(a.hi, n), math.Ldexp(a.lo, n)} }

func (a dd) sqrt() dd {
	if a.hi == 0 {
		return a
	}
	s := math.Sqrt(a.hi)
	r := a.sub(twoProd(s, s))
	return quickSum(s, r.hi/(2*s))
}

// inverseFactorial holds 1/0! … 1/27!, the coefficients of the series.
var inverseFactorial [28]dd

func init() {
	f := one
	for i := range inverseFactorial {
		if i > 0 {
			f = f.mulF(float64(i))
		}
		inverseFactorial[i] = one.div(f)
	}
}

// expm1 is e**r - 1 for |r| <= 0.36: Taylor's series for r/64, then six squarings of 1 + p.
func expm1(r dd) dd {
	r = r.scale(-6)
	p := inverseFactorial[11]
	for i := 10; i >= 1; i-- {
		p = p.mul(r).add(inverseFactorial[i])
	}
	p = p.mul(r)
	for i := 0; i < 6; i++ {
		p = p.mulF(2).add(p.mul(p))
	}
	return p
}

// expParts is e**x = (1 + p)·2**k.
func expParts(x dd) (p dd, k int) {
	k = int(math.RoundToEven(x.hi / ln2.hi))
	return expm1(x.sub(ln2.mulF(float64(k)))), k
}

// logNear is log(x) for x within 1/512 of 1, from 2·atanh((x-1)/(x+1)).
func logNear(xMinus1 dd) dd {
	z := xMinus1.div(xMinus1.addF(2))
	zz := z.mul(z)
	s := one.div(dd{13, 0})
	for n := 11.0; n >= 1; n -= 2 {
		s = s.mul(zz).add(one.div(dd{n, 0}))
	}
	return s.mul(z).mulF(2)
}

// log is the logarithm of x > 0 (finite, both parts normal): the float's logarithm and one step of Newton's method.
func log(x dd) dd {
	if d := x.addF(-1); math.Abs(d.hi) < 1.0/512 {
		return logNear(d)
	}
	m, e := math.Frexp(x.hi)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	mant := dd{m, math.Ldexp(x.lo, -e)}
	y := math.Log(m)
	d := mant.mul(expm1(dd{-y, 0}).addF(1)).addF(-1) // mant·e**-y - 1, tiny
	r := d.sub(d.mul(d).mulF(0.5)).addF(y)
	return r.add(ln2.mulF(float64(e)))
}

// sinCos is the sine and cosine for |x.hi| < 2**26.
func sinCos(x dd) (s, c dd) {
	k := math.RoundToEven(x.hi / halfPi[0])
	r := x
	for _, part := range halfPi {
		r = r.sub(twoProd(k, part))
	}
	s, c = taylorSinCos(r)
	switch int64(k) & 3 {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

func taylorSinCos(r dd) (s, c dd) {
	rr := r.mul(r).neg()
	s, c = inverseFactorial[27], inverseFactorial[26]
	for i := 25; i >= 1; i -= 2 {
		s = s.mul(rr).add(inverseFactorial[i])
		c = c.mul(rr).add(inverseFactorial[i-1])
	}
	return s.mul(r), c
}
