package digest_test

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"testing"

	"loopscope/wasm/python/digest"
)

// Go's own packages are the judge of the lengths around the blocks' ends; BLAKE2 is held by the conformance programs of hashlib.
func TestSumsAgreeWithGo(t *testing.T) {
	for n := range 300 {
		text := bytes.Repeat([]byte{byte(n), 7, 0xF3}, n)[:n]
		m, s1, s224, s256, s384, s512 := md5.Sum(text), sha1.Sum(text), sha256.Sum224(text), sha256.Sum256(text), sha512.Sum384(text), sha512.Sum512(text)
		k224, k256, k384, k512 := sha3.Sum224(text), sha3.Sum256(text), sha3.Sum384(text), sha3.Sum512(text)
		for name, want := range map[string][]byte{
			"md5": m[:], "sha1": s1[:], "sha224": s224[:], "sha256": s256[:], "sha384": s384[:], "sha512": s512[:],
			"sha3_224": k224[:], "sha3_256": k256[:], "sha3_384": k384[:], "sha3_512": k512[:],
			"shake_128": sha3.SumSHAKE128(text, 400), "shake_256": sha3.SumSHAKE256(text, 400),
		} {
			if got := digest.Sum(name, text, 400); !bytes.Equal(got, want) {
				t.Errorf("%s of %d bytes: %x, want %x", name, n, got, want)
			}
		}
	}
}
