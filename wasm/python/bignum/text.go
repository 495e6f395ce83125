package bignum

import "math/bits"

// SetString sets z to the integer that s spells in base 2 … 36, with an optional sign, and nothing else in it; false when s is none.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return nil, false
	}
	abs, ok := nat(nil), false
	if base&(base-1) == 0 {
		abs, ok = parseBits(s, uint32(base))
	} else {
		abs, ok = parse(s, uint32(base))
	}
	if !ok {
		return nil, false
	}
	return z.set(neg, abs), true
}

// parse reads digits in blocks that fit one base 2³² digit.
func parse(s string, base uint32) (nat, bool) {
	z := make(nat, 0, len(s)/6+2)
	block, scale := uint32(0), uint32(1)
	flush := func() {
		c := uint64(block)
		for i, d := range z {
			c += uint64(d) * uint64(scale)
			z[i] = uint32(c)
			c >>= 32
		}
		if c != 0 {
			z = append(z, uint32(c))
		}
		block, scale = 0, 1
	}
	for i := 0; i < len(s); i++ {
		d := digitValue(s[i])
		if d >= base {
			return nil, false
		}
		if uint64(scale)*uint64(base) > 1<<32-1 {
			flush()
		}
		block, scale = block*base+d, scale*base
	}
	flush()
	return z.norm(), true
}

// parseBits reads digits of a base that is a power of two, in linear time.
func parseBits(s string, base uint32) (nat, bool) {
	width := uint(bits.TrailingZeros32(base))
	z := make(nat, 0, len(s)*int(width)/32+1)
	acc, n := uint64(0), uint(0)
	for i := len(s) - 1; i >= 0; i-- {
		d := digitValue(s[i])
		if d >= base {
			return nil, false
		}
		acc |= uint64(d) << n
		if n += width; n >= 32 {
			z = append(z, uint32(acc))
			acc >>= 32
			n -= 32
		}
	}
	return append(z, uint32(acc)).norm(), true
}

func digitValue(c byte) uint32 {
	switch {
	case c >= '0' && c <= '9':
		return uint32(c - '0')
	case c >= 'a' && c <= 'z':
		return uint32(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return uint32(c-'A') + 10
	}
	return 99
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

// Text is x in base 2 … 36, lower case.
func (x *Int) Text(base int) string {
	if len(x.abs) == 0 {
		return "0"
	}
	var buf []byte
	if base&(base-1) == 0 {
		buf = x.abs.bitDigits(base)
	} else {
		buf = x.abs.baseDigits(base)
	}
	if x.neg {
		buf = append(buf, '-')
	}
	for i, j := 0, len(buf)-1; i < j; i, j = i+1, j-1 {
		buf[i], buf[j] = buf[j], buf[i]
	}
	return string(buf)
}

// bitDigits is x != 0 in a base that is a power of two, least significant digit first, in linear time.
func (x nat) bitDigits(base int) []byte {
	width := bits.TrailingZeros(uint(base))
	n := (x.bitLen() + width - 1) / width
	buf := make([]byte, 0, n+1)
	acc, have, next := uint64(0), 0, 0
	for len(buf) < n {
		if have < width && next < len(x) {
			acc |= uint64(x[next]) << uint(have)
			have += 32
			next++
		}
		buf = append(buf, digits[acc&uint64(base-1)])
		acc >>= uint(width)
		have -= width
	}
	return buf
}

// baseDigits is x != 0 in any base, least significant digit first.
func (x nat) baseDigits(base int) []byte {
	// Digits come out least significant first, in blocks of the largest power of base below 2³².
	power, width := uint32(base), 1
	for uint64(power)*uint64(base) < 1<<32 {
		power *= uint32(base)
		width++
	}
	buf := make([]byte, 0, x.bitLen()/3+2)
	z := append(nat(nil), x...)
	for len(z) > 0 {
		block := divSmall(z, power)
		z = z.norm()
		for i := 0; i < width && (block != 0 || len(z) > 0); i++ {
			buf = append(buf, digits[block%uint32(base)])
			block /= uint32(base)
		}
	}
	return buf
}

// String is x in decimal.
func (x *Int) String() string { return x.Text(10) }
