package math

import (
	"math"

	"loopscope/wasm/python/object"
)

// packFloat gives the bytes of a float, 2, 4 or 8 of them, the least significant first (PyFloat_Pack2, 4 and 8); None when the float is too large for so few.
func packFloat(_ *thread, a []value, _ []*str) (value, *exc) {
	x, size := a[0].F(), int(a[1].N)
	var n uint64
	switch size {
	case 8:
		n = math.Float64bits(x)
	case 4:
		f := float32(x)
		if math.IsInf(float64(f), 0) && !math.IsInf(x, 0) {
			return object.None, nil
		}
		n = uint64(math.Float32bits(f))
	default:
		half, ok := toHalf(x)
		if !ok {
			return object.None, nil
		}
		n = uint64(half)
	}
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(n >> (8 * i))
	}
	return object.NewBytes(b).V(), nil
}

// toHalf rounds to the sixteen bits of IEEE 754's binary16, half to even.
func toHalf(x float64) (uint16, bool) {
	sign := uint16(math.Float64bits(x) >> 48 & 0x8000)
	x = math.Abs(x)
	switch {
	case x != x:
		return sign | 0x7E00, true
	case math.IsInf(x, 0):
		return sign | 0x7C00, true
	case x == 0:
		return sign, true
	}
	_, exp := math.Frexp(x)
	exp = max(exp-1, -14)
	n := math.RoundToEven(math.Ldexp(x, 10-exp)) // units of the last place
	if n >= 2048 {
		n, exp = n/2, exp+1
	}
	if exp > 15 {
		return 0, false
	}
	if n < 1024 { // subnormal
		return sign | uint16(n), true
	}
	return sign | uint16(exp+15)<<10 | uint16(n)&1023, true
}

// unpackFloat reads 2, 4 or 8 bytes, the least significant first, as a float.
func unpackFloat(_ *thread, a []value, _ []*str) (value, *exc) {
	b, _ := object.AsBuffer(a[0])
	n := uint64(0)
	for i, c := range b {
		n |= uint64(c) << (8 * i)
	}
	switch len(b) {
	case 8:
		return object.Float(math.Float64frombits(n)), nil
	case 4:
		return object.Float(float64(math.Float32frombits(uint32(n)))), nil
	}
	exp, frac := int(n>>10&31), float64(n&1023)
	x := math.Ldexp(frac+1024, exp-25)
	switch {
	case exp == 31 && frac == 0:
		x = math.Inf(1)
	case exp == 31:
		x = math.NaN()
	case exp == 0:
		x = math.Ldexp(frac, -24)
	}
	if n&0x8000 != 0 {
		x = -x
	}
	return object.Float(x), nil
}
