package object

import (
	"math"
	"math/bits"

	"loopscope/wasm/python/bignum"
)

// This file is hash() of the built-in values, number for number as CPython computes it on 64-bit machines (Python/pyhash.c, Objects/tupleobject.c,
// Objects/setobject.c) with PYTHONHASHSEED=0: the order in which sets are iterated, and with it programs' output, depends on it.

// HashNone is hash(None) since 3.12.
const HashNone = 0xfca86420

// Numbers hash as their residue modulo the Mersenne prime 2⁶¹-1, so that equal numbers of different types hash alike.
const (
	hashBits    = 61
	hashModulus = 1<<hashBits - 1
	hashInf     = 314159
	hashImag    = 1000003
)

// notMinusOne replaces -1, which CPython reserves for errors.
func notMinusOne(h int64) int64 {
	if h == -1 {
		return -2
	}
	return h
}

// HashInt is the hash of an int-like value.
func HashInt(v Value) int64 {
	n, ok := Int64(v)
	if ok {
		switch {
		case n >= 0 && n < hashModulus:
			return n
		case n < 0 && n > -hashModulus:
			return notMinusOne(n)
		}
		return notMinusOne(n % hashModulus)
	}
	return hashBig(BigOf(v))
}

func hashBig(n *bignum.Int) int64 {
	h := uint64(0)
	words := n.Words()
	for i := len(words) - 1; i >= 0; i-- {
		// h·2³² modulo 2⁶¹-1 is a rotation within 61 bits.
		h = h<<32&hashModulus | h>>(hashBits-32)
		h += uint64(words[i])
		if h >= hashModulus {
			h -= hashModulus
		}
	}
	if n.Sign() < 0 {
		return notMinusOne(-int64(h))
	}
	return int64(h)
}

// HashFloat is the hash of a float; that of NaN depends on the object, see HashID.
func HashFloat(f float64) int64 {
	if a := math.Abs(f); a < 1<<60 && a == math.Trunc(a) {
		return notMinusOne(int64(f))
	}
	if math.IsInf(f, 0) {
		return int64(math.Copysign(hashInf, f))
	}
	m, e := math.Frexp(math.Abs(f))
	// |f| = mantissa·2^e with an integer mantissa below 2^53; 2^61 is 1 modulo the prime.
	mantissa := uint64(m * (1 << 53))
	e = (e - 53) % hashBits
	if e < 0 {
		e += hashBits
	}
	h := mantissa<<uint(e)&hashModulus | mantissa>>uint(hashBits-e)
	if h >= hashModulus {
		h -= hashModulus
	}
	if f < 0 {
		return notMinusOne(-int64(h))
	}
	return int64(h)
}

// HashComplex is the hash of a complex without NaN parts.
func HashComplex(c complex128) int64 {
	return notMinusOne(int64(uint64(HashFloat(real(c))) + hashImag*uint64(HashFloat(imag(c)))))
}

// HashID is the hash of an object by identity: its id, rotated since ids are multiples of 16.
func HashID(t *Thread, v Value) int64 {
	return notMinusOne(int64(bits.RotateLeft64(uint64(t.ID(v)), -4)))
}

// Hash is hash(s), computed once: SipHash-1-3 over CPython's form of the text, which has one, two or four bytes for every code point depending on the
// largest.
func (s *Str) Hash() int64 {
	if !s.hashed {
		s.hash, s.hashed = hashText(s.S), true
	}
	return s.hash
}

func hashText(s string) int64 {
	for i := 0; i < len(s); i++ {
		if s[i] >= 128 {
			return HashBytes(wideText(s))
		}
	}
	if s == "" {
		return 0
	}
	h := newSip()
	i := 0
	for ; i+8 <= len(s); i += 8 {
		h.block(uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56)
	}
	last := uint64(len(s)) << 56
	for k := 0; i < len(s); k++ {
		last |= uint64(s[i]) << (8 * k)
		i++
	}
	return h.finish(last)
}

// wideText is non-ASCII text with fixed-width code points, little endian.
func wideText(s string) []byte {
	runes := decodeWTF8(s)
	widest := rune(0)
	for _, r := range runes {
		widest = max(widest, r)
	}
	width := 1
	switch {
	case widest > 0xffff:
		width = 4
	case widest > 0xff:
		width = 2
	}
	out := make([]byte, 0, len(runes)*width)
	for _, r := range runes {
		for k := 0; k < width; k++ {
			out = append(out, byte(r>>(8*k)))
		}
	}
	return out
}

// HashBytes is the hash of a bytes object with this content.
func HashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	h := newSip()
	i := 0
	for ; i+8 <= len(b); i += 8 {
		h.block(uint64(b[i]) | uint64(b[i+1])<<8 | uint64(b[i+2])<<16 | uint64(b[i+3])<<24 |
			uint64(b[i+4])<<32 | uint64(b[i+5])<<40 | uint64(b[i+6])<<48 | uint64(b[i+7])<<56)
	}
	last := uint64(len(b)) << 56
	for k := 0; i < len(b); k++ {
		last |= uint64(b[i]) << (8 * k)
		i++
	}
	return h.finish(last)
}

// sip is the state of SipHash-1-3 (Aumasson and Bernstein, 2012) with the all-zero key of PYTHONHASHSEED=0.
type sip struct{ v0, v1, v2, v3 uint64 }

func newSip() sip {
	return sip{0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573}
}

func (h *sip) block(m uint64) {
	h.v3 ^= m
	h.round()
	h.v0 ^= m
}

func (h *sip) round() {
	v0, v1, v2, v3 := h.v0, h.v1, h.v2, h.v3
	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)
	h.v0, h.v1, h.v2, h.v3 = v0, v1, v2, v3
}

func (h *sip) finish(last uint64) int64 {
	h.block(last)
	h.v2 ^= 0xff
	h.round()
	h.round()
	h.round()
	return notMinusOne(int64(h.v0 ^ h.v1 ^ h.v2 ^ h.v3))
}

// HashTuple is the hash of a tuple whose items have these hashes: the lanes of xxHash.
func HashTuple(items []int64) int64 {
	const p1, p2, p5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(p5)
	for _, h := range items {
		acc += uint64(h) * p2
		acc = bits.RotateLeft64(acc, 31) * p1
	}
	acc += uint64(len(items)) ^ (p5 ^ 3527539)
	if acc == math.MaxUint64 {
		return 1546275796
	}
	return int64(acc)
}

// HashFrozenSet is the hash of a frozenset whose members have these hashes, in any order.
func HashFrozenSet(items []int64) int64 {
	h := uint64(0)
	for _, x := range items {
		u := uint64(x)
		h ^= ((u ^ 89869747) ^ (u << 16)) * 3644798167
	}
	h ^= (uint64(len(items)) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == math.MaxUint64 {
		return 590923713
	}
	return int64(h)
}
