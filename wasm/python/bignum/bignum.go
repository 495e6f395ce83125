// Package bignum is integer arithmetic without bounds, as Python's int needs it beyond 64 bits.
//
// It exists beside math/big for the size of the engine: math/big links fmt, os, reflect and time, which together are more than 100 KB of the
// compressed engine; this package needs math and math/bits alone. Its digits have 32 bits, because WebAssembly multiplies and divides 64-bit words natively but has
// no 64×64→128 product.
//
// The machine: an Int is a sign and a magnitude (nat: base 2³² digits, least significant first). Methods follow math/big: the receiver is where the
// result goes, operands are never changed, and z.Add(z, x) is allowed. Division rounds towards zero in QuoRem and, as Python's // and %, towards minus
// infinity in FloorDivMod. Bit operations see negative numbers in two's complement of unlimited width.
//
//	x, _ := new(bignum.Int).SetString("-123456789012345678901234567890", 10)
//	q, r := new(bignum.Int).FloorDivMod(x, bignum.NewInt(1000), new(bignum.Int))
//	// q = -123456789012345678901234568, r = 110
//
// The time of operations: sums are linear, products O(n^1.58), quotients and conversions to and from bases that
// are no powers of two quadratic. Callers bound the sizes.
package bignum

import (
	"math"
	"math/bits"
)

// Int is an integer; the zero Int is 0.
type Int struct {
	neg bool
	abs nat
}

// NewInt returns n as an Int.
func NewInt(n int64) *Int { return new(Int).SetInt64(n) }

func (z *Int) set(neg bool, abs nat) *Int {
	z.neg, z.abs = neg && len(abs) > 0, abs
	return z
}

// Set sets z to x.
func (z *Int) Set(x *Int) *Int { return z.set(x.neg, x.abs) }

// SetInt64 sets z to n.
func (z *Int) SetInt64(n int64) *Int {
	if n < 0 {
		return z.set(true, natOf(-uint64(n)))
	}
	return z.set(false, natOf(uint64(n)))
}

// SetUint64 sets z to n.
func (z *Int) SetUint64(n uint64) *Int { return z.set(false, natOf(n)) }

// SetWords sets z to the natural number of these base 2³² digits, least significant first. z keeps words.
func (z *Int) SetWords(words []uint32) *Int { return z.set(false, nat(words).norm()) }

// Words returns |x| as base 2³² digits, least significant first, without leading zeros; do not write to them.
func (x *Int) Words() []uint32 { return x.abs }

// SetFloat64 sets z to f without its fraction; f must be finite.
func (z *Int) SetFloat64(f float64) *Int {
	f = math.Trunc(f)
	m, e := math.Frexp(math.Abs(f)) // |f| = m·2^e, m in [½, 1)
	abs := natOf(uint64(m * (1 << 53)))
	if e >= 53 {
		abs = abs.shl(uint(e - 53))
	} else {
		abs = abs.shr(uint(53 - e))
	}
	return z.set(f < 0, abs)
}

// Sign is -1, 0 or 1.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// IsOdd reports whether the lowest bit is set.
func (x *Int) IsOdd() bool { return len(x.abs) > 0 && x.abs[0]&1 != 0 }

// Cmp is -1, 0 or 1 as x is less than, equal to or greater than y.
func (x *Int) Cmp(y *Int) int {
	switch {
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	case x.neg:
		return y.abs.cmp(x.abs)
	}
	return x.abs.cmp(y.abs)
}

// BitLen is the number of bits of |x|; 0 for 0.
func (x *Int) BitLen() int { return x.abs.bitLen() }

// OnesCount is how many bits of |x| are set.
func (x *Int) OnesCount() int {
	n := 0
	for _, d := range x.abs {
		n += bits.OnesCount32(d)
	}
	return n
}

// TrailingZeros is how many low bits of x are zero; 0 for 0.
func (x *Int) TrailingZeros() int {
	for i, d := range x.abs {
		if d != 0 {
			return i*32 + bits.TrailingZeros32(d)
		}
	}
	return 0
}

// IsInt64 reports whether x fits an int64.
func (x *Int) IsInt64() bool {
	if len(x.abs) > 2 {
		return false
	}
	m := x.abs.low64()
	return m < 1<<63 || x.neg && m == 1<<63
}

// Int64 is x as an int64; meaningless when it does not fit.
func (x *Int) Int64() int64 {
	n := int64(x.abs.low64())
	if x.neg {
		return -n
	}
	return n
}

// IsUint64 reports whether x fits a uint64.
func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 2 }

// Uint64 is x as a uint64; meaningless when it does not fit.
func (x *Int) Uint64() uint64 { return x.abs.low64() }

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int { return z.set(!x.neg, x.abs) }

// Abs sets z to |x|.
func (z *Int) Abs(x *Int) *Int { return z.set(false, x.abs) }

// Not sets z to -x-1.
func (z *Int) Not(x *Int) *Int {
	if x.neg {
		return z.set(false, x.abs.sub(nat{1}))
	}
	return z.set(true, x.abs.add(nat{1}))
}

// Add sets z to x + y.
func (z *Int) Add(x, y *Int) *Int { return z.sum(x, y.neg, y.abs) }

// Sub sets z to x - y.
func (z *Int) Sub(x, y *Int) *Int { return z.sum(x, !y.neg, y.abs) }

func (z *Int) sum(x *Int, yneg bool, y nat) *Int {
	if x.neg == yneg {
		return z.set(x.neg, x.abs.add(y))
	}
	if x.abs.cmp(y) >= 0 {
		return z.set(x.neg, x.abs.sub(y))
	}
	return z.set(yneg, y.sub(x.abs))
}

// Mul sets z to x * y.
func (z *Int) Mul(x, y *Int) *Int { return z.set(x.neg != y.neg, x.abs.mul(y.abs)) }

// QuoRem sets z to x / y rounded towards zero and r to the rest, which has x's sign; y must not be 0.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	xneg, yneg := x.neg, y.neg
	q, rest := x.abs.divMod(y.abs)
	return z.set(xneg != yneg, q), r.set(xneg, rest)
}

// FloorDivMod sets z to x // y and r to x % y as in Python: rounded towards minus infinity, the rest has y's sign; y must not be 0.
func (z *Int) FloorDivMod(x, y, r *Int) (*Int, *Int) {
	xneg, yneg, yabs := x.neg, y.neg, y.abs
	q, rest := x.abs.divMod(yabs)
	if xneg != yneg && len(rest) > 0 {
		q, rest = q.add(nat{1}), yabs.sub(rest)
	}
	return z.set(xneg != yneg, q), r.set(yneg, rest)
}

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int { return z.set(x.neg, x.abs.shl(n)) }

// Rsh sets z to x >> n, rounded towards minus infinity.
func (z *Int) Rsh(x *Int, n uint) *Int {
	abs := x.abs.shr(n)
	if x.neg && x.abs.anyBelow(n) {
		abs = abs.add(nat{1})
	}
	return z.set(x.neg, abs)
}

// And sets z to x & y.
func (z *Int) And(x, y *Int) *Int {
	return z.bitwise(x, y, func(a, b uint32) uint32 { return a & b })
}

// Or sets z to x | y.
func (z *Int) Or(x, y *Int) *Int {
	return z.bitwise(x, y, func(a, b uint32) uint32 { return a | b })
}

// Xor sets z to x ^ y.
func (z *Int) Xor(x, y *Int) *Int {
	return z.bitwise(x, y, func(a, b uint32) uint32 { return a ^ b })
}

// bitwise applies f digit by digit to both numbers in two's complement, one digit longer than the longer so that the top one holds the sign alone.
func (z *Int) bitwise(x, y *Int, f func(a, b uint32) uint32) *Int {
	n := max(len(x.abs), len(y.abs)) + 1
	a, b := x.twos(n), y.twos(n)
	for i := range a {
		a[i] = f(a[i], b[i])
	}
	neg := a[n-1]>>31 != 0
	if neg {
		negate(a)
	}
	return z.set(neg, a.norm())
}

// twos is x in two's complement of n digits, n > len(x.abs).
func (x *Int) twos(n int) nat {
	z := make(nat, n)
	copy(z, x.abs)
	if x.neg {
		negate(z)
	}
	return z
}

// negate does z = -z in two's complement.
func negate(z nat) {
	c := uint64(1)
	for i, d := range z {
		c += uint64(^d)
		z[i] = uint32(c)
		c >>= 32
	}
}

// Pow sets z to x**n.
func (z *Int) Pow(x *Int, n uint) *Int {
	abs := nat{1}
	for i := bits.Len(n) - 1; i >= 0; i-- {
		abs = abs.mul(abs)
		if n>>uint(i)&1 != 0 {
			abs = abs.mul(x.abs)
		}
	}
	return z.set(x.neg && n&1 != 0, abs)
}

// PowMod sets z to x**n % m with the sign of m, for n >= 0 and m != 0.
func (z *Int) PowMod(x, n, m *Int) *Int {
	_, base := new(Int).FloorDivMod(x, new(Int).Abs(m), new(Int))
	_, abs := nat{1}.divMod(m.abs)
	for i := n.BitLen() - 1; i >= 0; i-- {
		_, abs = abs.mul(abs).divMod(m.abs)
		if n.abs[i/32]>>(i%32)&1 != 0 {
			_, abs = abs.mul(base.abs).divMod(m.abs)
		}
	}
	if m.neg && len(abs) > 0 {
		abs = m.abs.sub(abs)
	}
	return z.set(m.neg, abs)
}

// ModInverse sets z to the inverse of x modulo |m|, in 0 … |m|-1; nil when there is none.
func (z *Int) ModInverse(x, m *Int) *Int {
	mod := new(Int).Abs(m)
	_, a := new(Int).FloorDivMod(x, mod, new(Int))
	b := mod
	// a = u·x, b = v·x modulo m throughout.
	u, v := NewInt(1), new(Int)
	for b.Sign() != 0 {
		q, r := new(Int).QuoRem(a, b, new(Int))
		a, b = b, r
		u, v = v, new(Int).Sub(u, new(Int).Mul(q, v))
	}
	if a.Cmp(NewInt(1)) != 0 {
		return nil
	}
	_, r := new(Int).FloorDivMod(u, mod, new(Int))
	return z.Set(r)
}

// GCD sets z to the greatest common divisor of |x| and |y|; 0 when both are 0.
func (z *Int) GCD(x, y *Int) *Int {
	a, b := x.abs, y.abs
	for len(b) > 0 {
		_, r := a.divMod(b)
		a, b = b, r
	}
	return z.set(false, a)
}

// Sqrt sets z to the integer part of x's square root, for x >= 0, by Newton's method from above.
func (z *Int) Sqrt(x *Int) *Int {
	if len(x.abs) == 0 {
		return z.set(false, nil)
	}
	s := nat{1}.shl(uint(x.BitLen()+1) / 2)
	for {
		q, _ := x.abs.divMod(s)
		next := s.add(q).shr(1)
		if next.cmp(s) >= 0 {
			return z.set(false, s)
		}
		s = next
	}
}

// Float64 is the float nearest to x, ties to even; ±Inf when x is too large.
func (x *Int) Float64() float64 {
	n := x.BitLen()
	if n > 1024 {
		return math.Inf(x.Sign())
	}
	if n <= 64 {
		return x.signed(float64(x.abs.low64()))
	}
	top := x.abs.top64()
	if x.abs.anyBelow(uint(n - 64)) {
		top |= 1 // keeps a tie from looking exact; far below the 53 bits that count
	}
	return x.signed(math.Ldexp(float64(top), n-64))
}

func (x *Int) signed(f float64) float64 {
	if x.neg {
		return -f
	}
	return f
}

// QuoFloat64 is the float nearest to x / y, ties to even, for y != 0; ±Inf when it is too large.
func QuoFloat64(x, y *Int) float64 {
	if len(x.abs) == 0 {
		return 0
	}
	neg := x.neg != y.neg
	// Scale so that the quotient has 66 to 67 bits, or fewer where the result is subnormal and keeps fewer itself.
	shift := 66 - (x.BitLen() - y.BitLen())
	a, b := x.abs, y.abs
	if shift > 1074+2 {
		shift = 1074 + 2 // the smallest subnormal is 2^-1074; two more bits decide the rounding
	}
	if shift >= 0 {
		a = a.shl(uint(shift))
	} else {
		b = b.shl(uint(-shift))
	}
	q, r := a.divMod(b)
	f := roundScaled(q, len(r) > 0, -shift)
	if neg {
		return -f
	}
	return f
}

// roundScaled is q·2^exp rounded once to a float, half to even; sticky says that a little more than q is meant.
func roundScaled(q nat, sticky bool, exp int) float64 {
	n := q.bitLen()
	keep := min(53, n+exp+1074) // bits of the result: fewer when it is subnormal
	if n+exp > 1024 {
		return math.Inf(1)
	}
	if keep < 0 {
		return 0
	}
	drop := n - keep
	if drop <= 0 {
		return math.Ldexp(float64(q.low64()), exp)
	}
	m := q.shr(uint(drop)).low64()
	half := drop > 0 && len(q.shr(uint(drop-1))) > 0 && q.shr(uint(drop - 1))[0]&1 != 0
	if half && (sticky || q.anyBelow(uint(drop-1)) || m&1 != 0) {
		m++
	}
	return math.Ldexp(float64(m), exp+drop)
}
