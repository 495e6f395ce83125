package bignum_test

import (
	"math"
	"math/big"
	"math/rand"
	"testing"

	"loopscope/wasm/python/bignum"
)

// sample makes numbers of all lengths, rich in runs of zeros and ones, where carries and quotient digits go wrong.
func sample(r *rand.Rand) (*bignum.Int, *big.Int) {
	n := r.Intn(12)
	if r.Intn(20) == 0 {
		n = r.Intn(400)
	}
	words := make([]uint32, n)
	for i := range words {
		switch r.Intn(4) {
		case 0:
			words[i] = 0
		case 1:
			words[i] = math.MaxUint32
		case 2:
			words[i] = r.Uint32()
		case 3:
			words[i] = 1 << r.Intn(32)
		}
	}
	want := new(big.Int)
	for i := n - 1; i >= 0; i-- {
		want.Lsh(want, 32).Or(want, new(big.Int).SetUint64(uint64(words[i])))
	}
	got := new(bignum.Int).SetWords(words)
	if r.Intn(2) == 0 {
		want.Neg(want)
		got.Neg(got)
	}
	return got, want
}

func TestAgainstMathBig(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	same := func(op string, got *bignum.Int, want *big.Int, args ...any) {
		t.Helper()
		if got.String() != want.String() {
			t.Fatalf("%s%v = %s, want %s", op, args, got, want)
		}
	}
	for i := 0; i < 3000; i++ {
		a, x := sample(r)
		b, y := sample(r)
		same("sample", a, x)
		same("+", new(bignum.Int).Add(a, b), new(big.Int).Add(x, y), x, y)
		same("-", new(bignum.Int).Sub(a, b), new(big.Int).Sub(x, y), x, y)
		same("*", new(bignum.Int).Mul(a, b), new(big.Int).Mul(x, y), x, y)
		same("&", new(bignum.Int).And(a, b), new(big.Int).And(x, y), x, y)
		same("|", new(bignum.Int).Or(a, b), new(big.Int).Or(x, y), x, y)
		same("^", new(bignum.Int).Xor(a, b), new(big.Int).Xor(x, y), x, y)
		same("~", new(bignum.Int).Not(a), new(big.Int).Not(x), x)
		same("gcd", new(bignum.Int).GCD(a, b), new(big.Int).GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y)), x, y)
		same("sqrt", new(bignum.Int).Sqrt(new(bignum.Int).Abs(a)), new(big.Int).Sqrt(new(big.Int).Abs(x)), x)
		n := uint(r.Intn(200))
		same("<<", new(bignum.Int).Lsh(a, n), new(big.Int).Lsh(x, n), x, n)
		same(">>", new(bignum.Int).Rsh(a, n), new(big.Int).Rsh(x, n), x, n)
		if a.Cmp(b) != x.Cmp(y) || a.BitLen() != x.BitLen() || a.IsInt64() != x.IsInt64() || a.IsUint64() != x.IsUint64() {
			t.Fatalf("cmp, length or range of %s, %s", x, y)
		}
		if x.IsInt64() && a.Int64() != x.Int64() {
			t.Fatalf("Int64 of %s = %d", x, a.Int64())
		}
		f, _ := new(big.Float).SetInt(x).Float64()
		if a.Float64() != f {
			t.Fatalf("Float64 of %s = %v, want %v", x, a.Float64(), f)
		}
		if y.Sign() != 0 {
			q, m := new(bignum.Int).QuoRem(a, b, new(bignum.Int))
			wq, wm := new(big.Int).QuoRem(x, y, new(big.Int))
			same("quo", q, wq, x, y)
			same("rem", m, wm, x, y)
			q, m = new(bignum.Int).FloorDivMod(a, b, new(bignum.Int))
			if wm.Sign()*y.Sign() < 0 {
				wm.Add(wm, y)
				wq.Sub(wq, big.NewInt(1))
			}
			same("//", q, wq, x, y)
			same("%", m, wm, x, y)
			want, _ := new(big.Rat).SetFrac(x, y).Float64()
			if got := bignum.QuoFloat64(a, b); got != want {
				t.Fatalf("%s / %s = %v, want %v", x, y, got, want)
			}
			inv, wantInv := new(bignum.Int).ModInverse(a, b), new(big.Int).ModInverse(x, new(big.Int).Abs(y))
			if (inv == nil) != (wantInv == nil) {
				t.Fatalf("inverse of %s modulo %s: %v, want %v", x, y, inv, wantInv)
			}
			if inv != nil {
				same("inverse", inv, wantInv, x, y)
			}
			if y.Sign() > 0 && i%10 == 0 {
				e, we := bignum.NewInt(int64(n)), big.NewInt(int64(n))
				same("powmod", new(bignum.Int).PowMod(a, e, b), new(big.Int).Exp(x, we, y), x, n, y)
			}
		}
		for _, base := range []int{2, 7, 8, 10, 16, 32, 36} {
			s := x.Text(base)
			back, ok := new(bignum.Int).SetString(s, base)
			if a.Text(base) != s || !ok || back.Cmp(a) != 0 {
				t.Fatalf("base %d of %s: %s, %v", base, x, a.Text(base), back)
			}
		}
	}
}

func TestSubnormalQuotients(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for i := 0; i < 4000; i++ {
		a, x := sample(r)
		shift := uint(900 + r.Intn(400))
		b, y := new(bignum.Int).Lsh(bignum.NewInt(int64(1+r.Intn(9))), shift), new(big.Int)
		y.SetString(b.String(), 10)
		want, _ := new(big.Rat).SetFrac(x, y).Float64()
		if got := bignum.QuoFloat64(a, b); got != want {
			t.Fatalf("%s / %s = %v, want %v", x, y, got, want)
		}
	}
}

func TestFloatRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for i := 0; i < 2000; i++ {
		f := math.Ldexp(r.NormFloat64(), r.Intn(1000))
		want, _ := new(big.Float).SetFloat64(f).Int(nil)
		if got := new(bignum.Int).SetFloat64(f); got.String() != want.String() {
			t.Fatalf("SetFloat64(%v) = %s, want %s", f, got, want)
		}
	}
}

func TestPow(t *testing.T) {
	for _, base := range []int64{0, 1, -1, 2, -3, 10, 1 << 40} {
		for _, n := range []uint{0, 1, 2, 3, 17, 100, 1000} {
			want := new(big.Int).Exp(big.NewInt(base), big.NewInt(int64(n)), nil)
			if got := new(bignum.Int).Pow(bignum.NewInt(base), n); got.String() != want.String() {
				t.Errorf("%d ** %d = %s", base, n, got)
			}
		}
	}
}

func TestNotANumber(t *testing.T) {
	for _, s := range []string{"", "-", "+", "12a", "1_2", " 1"} {
		if _, ok := new(bignum.Int).SetString(s, 10); ok {
			t.Errorf("SetString(%q) succeeded", s)
		}
	}
}
