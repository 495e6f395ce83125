package digest

import "math/bits"

// roots are the constants of the SHA-2 family, which BLAKE2 begins with too: the first 64 bits of the fractional parts of the square roots of the first
// sixteen primes and of the cube roots of the first eighty, computed once from that definition. SHA-256 takes their upper halves, SHA-224 begins with lower ones.
type roots struct {
	square [16]uint64
	cube   [80]uint64
}

var table *roots

func constants() *roots {
	if table != nil {
		return table
	}
	c := &roots{}
	n := 0
	for p := uint64(2); n < 80; p++ {
		if !isPrime(p) {
			continue
		}
		if n < 16 {
			c.square[n] = rootFraction(p, 2)
		}
		c.cube[n] = rootFraction(p, 3)
		n++
	}
	table = c
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

// start is what SHA-384, SHA-512 (64 bits) and SHA-224, SHA-256 begin with.
func start(size int) (h [8]uint64) {
	c := constants()
	for i := range h {
		switch size {
		case 28:
			h[i] = c.square[8+i] & 0xFFFFFFFF
		case 32:
			h[i] = c.square[i] >> 32
		case 48:
			h[i] = c.square[8+i]
		case 64:
			h[i] = c.square[i]
		}
	}
	return h
}

// SHA512 is the digest of SHA-512 (FIPS 180-4).
func SHA512(text []byte) [64]byte { return [64]byte(sha64(text, 64)) }

// sha64 is SHA-384 or SHA-512, by the size of the digest.
func sha64(text []byte, size int) []byte {
	h := start(size)
	k := &constants().cube
	for msg := padded(text, 128, true); len(msg) > 0; msg = msg[128:] {
		sha64Block(&h, k, msg)
	}
	out := make([]byte, size)
	for i := range out {
		out[i] = byte(h[i/8] >> uint(56-i%8*8))
	}
	return out
}

func sha64Block(h *[8]uint64, k *[80]uint64, block []byte) {
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

// sha32 is SHA-224 or SHA-256, by the size of the digest.
func sha32(text []byte, size int) []byte {
	h := start(size)
	k := &constants().cube
	for msg := padded(text, 64, true); len(msg) > 0; msg = msg[64:] {
		sha32Block(&h, k, msg)
	}
	out := make([]byte, size)
	for i := range out {
		out[i] = byte(h[i/4] >> uint(24-i%4*8))
	}
	return out
}

func sha32Block(h *[8]uint64, k *[80]uint64, block []byte) {
	var w [64]uint32
	for i := 0; i < 64; i++ {
		w[i/4] = w[i/4]<<8 | uint32(block[i])
	}
	rot := bits.RotateLeft32
	for i := 16; i < 64; i++ {
		a, b := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] + (rot(a, -7) ^ rot(a, -18) ^ a>>3) + (rot(b, -17) ^ rot(b, -19) ^ b>>10)
	}
	var v [8]uint32
	for i := range v {
		v[i] = uint32(h[i])
	}
	for i := range w {
		a, e := v[0], v[4]
		t1 := v[7] + (rot(e, -6) ^ rot(e, -11) ^ rot(e, -25)) + (e&v[5] ^ ^e&v[6]) + uint32(k[i]>>32) + w[i]
		t2 := (rot(a, -2) ^ rot(a, -13) ^ rot(a, -22)) + (a&v[1] ^ a&v[2] ^ v[1]&v[2])
		v = [8]uint32{t1 + t2, a, v[1], v[2], v[3] + t1, e, v[5], v[6]}
	}
	for i := range h {
		h[i] = uint64(uint32(h[i]) + v[i])
	}
}
