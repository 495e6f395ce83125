package bignum

import "math/bits"

// nat is a natural number: base 2³² digits, least significant first, without leading zeros; nil or empty is 0. Functions never write to their operands
// and may return one of them.
type nat []uint32

// karatsubaMin is from how many digits of the shorter factor Karatsuba's method is used; measured in wasm, the gain begins between 40 and 70.
const karatsubaMin = 56

func (x nat) norm() nat {
	n := len(x)
	for n > 0 && x[n-1] == 0 {
		n--
	}
	return x[:n]
}

func natOf(n uint64) nat {
	switch {
	case n == 0:
		return nil
	case n>>32 == 0:
		return nat{uint32(n)}
	}
	return nat{uint32(n), uint32(n >> 32)}
}

func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*32 + bits.Len32(x[len(x)-1])
}

func (x nat) cmp(y nat) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			if x[i] < y[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

func (x nat) add(y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	z := make(nat, len(x)+1)
	copy(z, x)
	addTo(z, y)
	return z.norm()
}

// addTo does z += y; z must have room for the carry.
func addTo(z, y nat) {
	c := uint64(0)
	for i, d := range y {
		c += uint64(z[i]) + uint64(d)
		z[i] = uint32(c)
		c >>= 32
	}
	for i := len(y); c != 0 && i < len(z); i++ {
		c += uint64(z[i])
		z[i] = uint32(c)
		c >>= 32
	}
}

// sub is x - y, for x >= y.
func (x nat) sub(y nat) nat {
	z := make(nat, len(x))
	copy(z, x)
	subFrom(z, y)
	return z.norm()
}

// subFrom does z -= y, for z >= y.
func subFrom(z, y nat) {
	borrow := int64(0)
	for i, d := range y {
		borrow += int64(z[i]) - int64(d)
		z[i] = uint32(borrow)
		borrow >>= 32
	}
	for i := len(y); borrow != 0; i++ {
		borrow += int64(z[i])
		z[i] = uint32(borrow)
		borrow >>= 32
	}
}

func (x nat) mul(y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) == 0 {
		return nil
	}
	z := make(nat, len(x)+len(y))
	if len(y) < karatsubaMin {
		mulSchool(z, x, y)
		return z.norm()
	}
	// Cut the longer factor into pieces as long as the shorter one.
	n := len(y)
	for i := 0; i < len(x); i += n {
		piece := x[i:min(i+n, len(x))].norm()
		if len(piece) < n {
			addTo(z[i:], piece.mul(y))
		} else {
			addTo(z[i:], karatsuba(piece, y))
		}
	}
	return z.norm()
}

func mulSchool(z, x, y nat) {
	for i, d := range y {
		if d == 0 {
			continue
		}
		c, m := uint64(0), uint64(d)
		row := z[i : i+len(x)]
		for j, e := range x {
			c += m*uint64(e) + uint64(row[j])
			row[j] = uint32(c)
			c >>= 32
		}
		z[i+len(x)] = uint32(c)
	}
}

// karatsuba multiplies factors of the same length by three products of half the length (Knuth, TAOCP 2, 4.3.3).
func karatsuba(x, y nat) nat {
	n := len(x)
	z := make(nat, 2*n+1)
	if n < karatsubaMin {
		mulSchool(z, x, y)
		return z.norm()
	}
	h := (n + 1) / 2
	x0, x1, y0, y1 := x[:h].norm(), x[h:].norm(), y[:h].norm(), y[h:].norm()
	low, high := x0.mul(y0), x1.mul(y1)
	mid := x0.add(x1).mul(y0.add(y1)).sub(low).sub(high)
	copy(z, low)
	copy(z[2*h:], high)
	addTo(z[h:], mid)
	return z.norm()
}

// divSmall divides z by d in place and returns the remainder.
func divSmall(z nat, d uint32) uint32 {
	r := uint64(0)
	for i := len(z) - 1; i >= 0; i-- {
		r = r<<32 | uint64(z[i])
		z[i] = uint32(r / uint64(d))
		r %= uint64(d)
	}
	return uint32(r)
}

// divMod is the quotient and remainder of x by y != 0 (Knuth's algorithm D, TAOCP 2, 4.3.1).
func (x nat) divMod(y nat) (q, r nat) {
	if x.cmp(y) < 0 {
		return nil, x
	}
	if len(y) == 1 {
		q = append(nat(nil), x...)
		rem := divSmall(q, y[0])
		return q.norm(), natOf(uint64(rem))
	}
	s := uint(bits.LeadingZeros32(y[len(y)-1]))
	v := y.shl(s)
	u := make(nat, len(x)+1)
	copy(u, x.shl(s))
	n, m := len(v), len(x)-len(v)
	q = make(nat, m+1)
	v1, v2 := uint64(v[n-1]), uint64(v[n-2])
	for j := m; j >= 0; j-- {
		num := uint64(u[j+n])<<32 | uint64(u[j+n-1])
		qh, rh := num/v1, num%v1
		for qh>>32 != 0 || qh*v2 > rh<<32|uint64(u[j+n-2]) {
			qh--
			rh += v1
			if rh>>32 != 0 {
				break
			}
		}
		if mulSub(u[j:j+n+1], v, qh) {
			qh--
			addTo(u[j:j+n], v)
		}
		q[j] = uint32(qh)
	}
	return q.norm(), u[:n].norm().shr(s)
}

// mulSub does u -= q*v over len(v)+1 digits and reports whether it went below zero (the top digit is then meaningless and must be dropped).
func mulSub(u, v nat, q uint64) bool {
	n := len(v)
	carry := uint64(0)
	borrow := int64(0)
	for i, d := range v {
		carry += q * uint64(d)
		borrow += int64(u[i]) - int64(uint32(carry))
		u[i] = uint32(borrow)
		borrow >>= 32
		carry >>= 32
	}
	borrow += int64(u[n]) - int64(carry)
	u[n] = 0
	return borrow < 0
}

func (x nat) shl(n uint) nat {
	if len(x) == 0 || n == 0 {
		return x
	}
	words, s := int(n/32), n%32
	z := make(nat, len(x)+words+1)
	c := uint64(0)
	for i, d := range x {
		c |= uint64(d) << s
		z[words+i] = uint32(c)
		c >>= 32
	}
	z[words+len(x)] = uint32(c)
	return z.norm()
}

func (x nat) shr(n uint) nat {
	words, s := int(n/32), n%32
	if n/32 >= uint(len(x)) {
		return nil
	}
	if s == 0 {
		return x[words:]
	}
	z := make(nat, len(x)-words)
	for i := range z {
		d := uint64(x[words+i])
		if words+i+1 < len(x) {
			d |= uint64(x[words+i+1]) << 32
		}
		z[i] = uint32(d >> s)
	}
	return z.norm()
}

// anyBelow reports whether any of the lowest n bits is set.
func (x nat) anyBelow(n uint) bool {
	for i, d := range x {
		if uint(i)*32 >= n {
			return false
		}
		if rest := n - uint(i)*32; rest < 32 {
			d &= 1<<rest - 1
		}
		if d != 0 {
			return true
		}
	}
	return false
}

// top64 is the 64 bits from the highest set one down, which is at bit 63; for x != 0.
func (x nat) top64() uint64 {
	n := x.bitLen()
	if n <= 64 {
		return x.low64() << uint(64-n)
	}
	return x.shr(uint(n - 64)).low64()
}

func (x nat) low64() uint64 {
	switch len(x) {
	case 0:
		return 0
	case 1:
		return uint64(x[0])
	}
	return uint64(x[1])<<32 | uint64(x[0])
}
