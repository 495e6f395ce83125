package mt

import "math/bits"

// SHA-512 (FIPS 180-4), written here because the standard library's links far more than this into the engine. Its constants are the first 64 bits of
// the fractional parts of square and cube roots of the first primes; they are computed once from that definition.

type sha512Constants struct {
	h [8]uint64
	k [80]uint64
}

var sha512Table *sha512Constants

func constants() *sha512Constants {
	if sha512Table != nil {
		return sha512Table
	}
	c := &sha512Constants{}
	n := 0
	for p := uint64(2); n < 80; p++ {
		if !isPrime(p) {
			continue
		}
		if n < 8 {
			c.h[n] = rootFraction(p, 2)
		}
		c.k[n] = rootFraction(p, 3)
		n++
	}
	sha512Table = c
	return c
}

func isPrime(p uint64) bool {
	for d := uint64(2); d*d <= p; d++ {
		if p%d == 0 {
			return false
		}
	}
	return true
}

// rootFraction is the fraction, in units of 2⁻⁶⁴, of the n-th root of p: bit by bit the largest r with r**n <= p·2**(64n).
func rootFraction(p uint64, n int) uint64 {
	whole := uint64(1)
	for power(whole+1, n) <= p {
		whole++
	}
	frac := uint64(0)
	for bit := uint64(1) << 63; bit != 0; bit >>= 1 {
		if powerAtMost(whole, frac|bit, n, p) {
			frac |= bit
		}
	}
	return frac
}

func power(x uint64, n int) uint64 {
	y := x
	for ; n > 1; n-- {
		y *= x
	}
	return y
}

// powerAtMost compares (whole + frac/2⁶⁴)**n with p exactly, in base 2⁶⁴ digits, least significant first.
func powerAtMost(whole, frac uint64, n int, p uint64) bool {
	x := []uint64{frac, whole}
	y := x
	for i := 1; i < n; i++ {
		z := make([]uint64, len(y)+len(x))
		for a, xa := range x {
			carry := uint64(0)
			for b, yb := range y {
				hi, lo := bits.Mul64(xa, yb)
				var c uint64
				lo, c = bits.Add64(lo, z[a+b], 0)
				hi += c
				lo, c = bits.Add64(lo, carry, 0)
				z[a+b], carry = lo, hi+c
			}
			z[a+len(y)] = carry
		}
		y = z
	}
	return y[n] < p // the power is never a whole number for a prime p, and its digits above n are 0
}

// sha512 is the digest of text.
func sha512(text []byte) [64]byte {
	c := constants()
	h := c.h
	msg := append(append([]byte(nil), text...), 0x80)
	for len(msg)%128 != 112 {
		msg = append(msg, 0)
	}
	msg = append(msg, make([]byte, 8)...) // the length has 128 bits, of which 64 are enough
	for i := 56; i >= 0; i -= 8 {
		msg = append(msg, byte(uint64(len(text))*8>>uint(i)))
	}
	for ; len(msg) > 0; msg = msg[128:] {
		sha512Block(&h, &c.k, msg)
	}
	var out [64]byte
	for i := range out {
		out[i] = byte(h[i/8] >> uint(56-i%8*8))
	}
	return out
}

func sha512Block(h *[8]uint64, k *[80]uint64, block []byte) {
	var w [80]uint64
	for i := 0; i < 128; i++ {
		w[i/8] = w[i/8]<<8 | uint64(block[i])
	}
	rot := bits.RotateLeft64
	for i := 16; i < 80; i++ {
		a, b := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] + (rot(a, -1) ^ rot(a, -8) ^ a>>7) + (rot(b, -19) ^ rot(b, -61) ^ b>>6)
	}
	v := *h
	for i := range w {
		a, e := v[0], v[4]
		t1 := v[7] + (rot(e, -14) ^ rot(e, -18) ^ rot(e, -41)) + (e&v[5] ^ ^e&v[6]) + k[i] + w[i]
		t2 := (rot(a, -28) ^ rot(a, -34) ^ rot(a, -39)) + (a&v[1] ^ a&v[2] ^ v[1]&v[2])
		v = [8]uint64{t1 + t2, a, v[1], v[2], v[3] + t1, e, v[5], v[6]}
	}
	for i := range h {
		h[i] += v[i]
	}
}
