// Package digest computes the digests that module hashlib has, and the one that module random seeds by: the whole message at once, for short messages.
//
// It stands here because Go's own packages link far more into the engine (assembly-like code for speed, self-tests, fmt). Where an algorithm's constants follow
// from a rule, they are computed at the first use.
package digest

import (
	"math"
	"math/bits"
)

// Sum is the digest of text by the algorithm called name, size bytes long; nil when there is no such algorithm. Of the names only those of SHAKE have a choice of size.
// The names are hashlib's, except for BLAKE2, which takes a key and more: see BLAKE2.
func Sum(name string, text []byte, size int) []byte {
	switch name {
	case "md5":
		return md5(text)
	case "sha1":
		return sha1(text)
	case "sha224":
		return sha32(text, 28)
	case "sha256":
		return sha32(text, 32)
	case "sha384":
		return sha64(text, 48)
	case "sha512":
		return sha64(text, 64)
	case "sha3_224":
		return keccak(text, 28, 28, 6)
	case "sha3_256":
		return keccak(text, 32, 32, 6)
	case "sha3_384":
		return keccak(text, 48, 48, 6)
	case "sha3_512":
		return keccak(text, 64, 64, 6)
	case "shake_128":
		return keccak(text, 16, size, 0x1F)
	case "shake_256":
		return keccak(text, 32, size, 0x1F)
	}
	return nil
}

// padded is text with a bit of one, zeros and its length in bits, up to a multiple of block bytes. The length takes an eighth of a block, of which 8 bytes are enough.
func padded(text []byte, block int, bigEndian bool) []byte {
	msg := append(append([]byte(nil), text...), 0x80)
	for (len(msg)+block/8)%block != 0 {
		msg = append(msg, 0)
	}
	msg = append(msg, make([]byte, block/8-8)...)
	for i := range 8 {
		shift := uint(8 * i)
		if bigEndian {
			shift = 56 - shift
		}
		msg = append(msg, byte(uint64(len(text))*8>>shift))
	}
	return msg
}

// md5 is RFC 1321.
func md5(text []byte) []byte {
	shifts := [16]int{7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21}
	var k [64]uint32
	for i := range k {
		k[i] = uint32(math.Abs(math.Sin(float64(i+1))) * (1 << 32))
	}
	h := [4]uint32{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476}
	for msg := padded(text, 64, false); len(msg) > 0; msg = msg[64:] {
		a, b, c, d := h[0], h[1], h[2], h[3]
		for i := range 64 {
			var f uint32
			g := i
			switch i / 16 {
			case 0:
				f = b&c | ^b&d
			case 1:
				f, g = d&b|^d&c, 5*i+1
			case 2:
				f, g = b^c^d, 3*i+5
			case 3:
				f, g = c^(b|^d), 7*i
			}
			w := msg[g%16*4:]
			f += a + k[i] + (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24)
			a, d, c, b = d, c, b, b+bits.RotateLeft32(f, shifts[i/16*4+i%4])
		}
		h[0], h[1], h[2], h[3] = h[0]+a, h[1]+b, h[2]+c, h[3]+d
	}
	out := make([]byte, 16)
	for i := range out {
		out[i] = byte(h[i/4] >> uint(i%4*8))
	}
	return out
}

// sha1 is FIPS 180-4.
func sha1(text []byte) []byte {
	h := [5]uint32{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}
	for msg := padded(text, 64, true); len(msg) > 0; msg = msg[64:] {
		var w [80]uint32
		for i := range 64 {
			w[i/4] = w[i/4]<<8 | uint32(msg[i])
		}
		for i := 16; i < 80; i++ {
			w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
		}
		a, b, c, d, e := h[0], h[1], h[2], h[3], h[4]
		for i := range w {
			f, k := b&c|^b&d, uint32(0x5A827999)
			switch i / 20 {
			case 1:
				f, k = b^c^d, 0x6ED9EBA1
			case 2:
				f, k = b&c|b&d|c&d, 0x8F1BBCDC
			case 3:
				f, k = b^c^d, 0xCA62C1D6
			}
			a, b, c, d, e = bits.RotateLeft32(a, 5)+f+e+k+w[i], a, bits.RotateLeft32(b, 30), c, d
		}
		for i, x := range [5]uint32{a, b, c, d, e} {
			h[i] += x
		}
	}
	out := make([]byte, 20)
	for i := range out {
		out[i] = byte(h[i/4] >> uint(24-i%4*8))
	}
	return out
}

// keccak is the sponge of SHA-3 (FIPS 202) with a capacity of twice strength bytes; suffix are the bits behind the message.
func keccak(text []byte, strength, size int, suffix byte) []byte {
	rate := 200 - 2*strength
	msg := append(append([]byte(nil), text...), suffix)
	for len(msg)%rate != 0 {
		msg = append(msg, 0)
	}
	msg[len(msg)-1] |= 0x80
	var a [25]uint64
	for ; len(msg) > 0; msg = msg[rate:] {
		for i := range rate {
			a[i/8] ^= uint64(msg[i]) << uint(i%8*8)
		}
		permute(&a)
	}
	out := make([]byte, size)
	for i := range out {
		if i > 0 && i%rate == 0 {
			permute(&a)
		}
		out[i] = byte(a[i%rate/8] >> uint(i%8*8))
	}
	return out
}

// permute is Keccak-f[1600], its constants computed on the way: the rotations from the walk of rho and pi, the rounds' from a shift register.
func permute(a *[25]uint64) {
	lfsr := byte(1)
	for range 24 {
		var c [5]uint64
		for x := range 5 {
			c[x] = a[x] ^ a[x+5] ^ a[x+10] ^ a[x+15] ^ a[x+20]
		}
		for i := range a {
			a[i] ^= c[(i+4)%5] ^ bits.RotateLeft64(c[(i+1)%5], 1)
		}
		x, y, last := 1, 0, a[1]
		for t := range 24 {
			x, y = y, (2*x+3*y)%5
			a[x+5*y], last = bits.RotateLeft64(last, (t+1)*(t+2)/2), a[x+5*y]
		}
		for y := 0; y < 25; y += 5 {
			row := [5]uint64(a[y : y+5])
			for x := range 5 {
				a[y+x] = row[x] ^ ^row[(x+1)%5]&row[(x+2)%5]
			}
		}
		for j := range 7 {
			if lfsr&1 != 0 {
				a[0] ^= 1 << (1<<j - 1)
			}
			carry := lfsr >> 7
			lfsr = lfsr<<1 ^ carry*0x71
		}
	}
}

// sigma is the order of the words in BLAKE2's rounds; the rounds begin again after ten.
const sigma = "0123456789abcdefea489fd61c02b753b8c052fdae367194" + "7931dcbe265a40f8905724afe1bc683d2c6a0b834d75fe19" +
	"c51fed4a0763928bdb7ec13950f4862a6fe9b308c2d714a5" + "a2847615fb9e3cd0"

// BLAKE2 is RFC 7693, and the parameters beyond it that hashlib passes: BLAKE2b, or BLAKE2s when small. params is the parameter block of 64 or 32 bytes, whose
// first two bytes are the sizes of digest and key; key is the key itself. last says that this is a tree's last node.
func BLAKE2(small bool, text, params, key []byte, last bool) []byte {
	word, rounds, block := 8, 12, 128
	rot := [4]int{32, 24, 16, 63}
	if small {
		word, rounds, block = 4, 10, 64
		rot = [4]int{16, 12, 8, 7}
	}
	mask := uint64(1)<<(8*word-1)<<1 - 1
	turn := func(x uint64, n int) uint64 {
		if small {
			return uint64(bits.RotateLeft32(uint32(x), -n))
		}
		return bits.RotateLeft64(x, -n)
	}
	load := func(b []byte, i int) (x uint64) {
		for k := range word {
			x |= uint64(b[i*word+k]) << (8 * k)
		}
		return x
	}
	iv := start(8 * word)
	h := iv
	for i := range h {
		h[i] ^= load(params, i)
	}
	msg := append([]byte(nil), text...)
	if len(key) > 0 {
		msg = append(append(append([]byte(nil), key...), make([]byte, block-len(key))...), text...)
	}
	total := len(msg)
	for len(msg) == 0 || len(msg)%block != 0 {
		msg = append(msg, 0)
	}
	for done := 0; done < len(msg); {
		m := msg[done : done+block]
		done += block
		var v [16]uint64
		copy(v[:8], h[:])
		copy(v[8:], iv[:])
		v[12] ^= uint64(min(done, total))
		if done >= len(msg) {
			v[14] ^= mask
			if last {
				v[15] ^= mask
			}
		}
		for r := range rounds {
			s := sigma[r%10*16:]
			for i := range 8 {
				a, b, c, d := i%4, 4+(i+i/4)%4, 8+(i+i/4*2)%4, 12+(i+i/4*3)%4
				for half := range 2 {
					v[a] = (v[a] + v[b] + load(m, hexDigit(s[2*i+half]))) & mask
					v[d] = turn(v[d]^v[a], rot[2*half])
					v[c] = (v[c] + v[d]) & mask
					v[b] = turn(v[b]^v[c], rot[2*half+1])
				}
			}
		}
		for i := range h {
			h[i] ^= v[i] ^ v[i+8]
		}
	}
	out := make([]byte, params[0])
	for i := range out {
		out[i] = byte(h[i/word] >> uint(i%word*8))
	}
	return out
}

func hexDigit(c byte) int {
	if c >= 'a' {
		return int(c) - 'a' + 10
	}
	return int(c) - '0'
}
