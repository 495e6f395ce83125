package object

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"loopscope/wasm/python/bignum"
)

// The files in testdata hold what CPython 3.13 (PYTHONHASHSEED=0) gave for random and for dangerous operands, one case a line, fields between tabs.

func newThread() *Thread { return &Thread{Interp: NewInterp()} }

// readTable calls f with the fields of each line of a file.
func readTable(t *testing.T, name string, f func(fields []string)) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		f(strings.Split(line, "\t"))
	}
}

// literal is the value whose repr is s, for numbers, simple strings, True, False and None.
func literal(t *testing.T, s string) Value {
	t.Helper()
	switch s {
	case "None":
		return None
	case "True":
		return True
	case "False":
		return False
	}
	if s[0] == '\'' {
		return String(s[1 : len(s)-1])
	}
	if n, ok := new(bignum.Int).SetString(s, 10); ok {
		return NewBig(n)
	}
	if f, ok := ParseFloat(s); ok {
		return Float(f)
	}
	if c, ok := parseComplex(s); ok {
		return NewComplex(c)
	}
	t.Fatalf("no literal: %q", s)
	return Value{}
}

// shown is the repr of a result, or !Type: message of an error, as the files have it.
func shown(t *testing.T, th *Thread, v Value, err *Exc) string {
	t.Helper()
	if err == nil {
		if tu := AsTuple(v); tu != nil {
			return "(" + shown(t, th, tu.Items[0], nil) + ", " + shown(t, th, tu.Items[1], nil) + ")"
		}
		s, err := Repr(th, v)
		if err == nil {
			return s
		}
	}
	return shownError(err)
}

func shownError(err *Exc) string {
	var parts []string
	for _, a := range err.Args.Items {
		if s := AsStr(a); s != nil {
			parts = append(parts, s.S)
		} else {
			parts = append(parts, strconv.FormatInt(a.N, 10))
		}
	}
	msg := strings.Join(parts, ", ")
	if len(parts) == 2 {
		msg = "(" + parts[0] + ", '" + parts[1] + "')"
	}
	return "!" + err.Type.Name + ": " + msg
}

func TestFloatReprAndHash(t *testing.T) {
	readTable(t, "floats.txt", func(c []string) {
		b, _ := strconv.ParseUint(c[0], 16, 64)
		f := math.Float64frombits(b)
		if got := FloatRepr(f); got != c[1] {
			t.Errorf("repr of %s = %s, want %s", c[0], got, c[1])
		}
		if h := strconv.FormatInt(HashFloat(f), 10); f == f && h != c[2] {
			t.Errorf("hash(%s) = %s, want %s", c[1], h, c[2])
		}
	})
}

func TestOperators(t *testing.T) {
	th := newThread()
	ops := map[string]BinOp{"+": OpAdd, "-": OpSub, "*": OpMul, "/": OpTrueDiv, "//": OpFloorDiv, "%": OpMod, "<<": OpLShift, ">>": OpRShift,
		"&": OpAnd, "|": OpOr, "^": OpXor, "**": OpPow, "divmod": OpDivMod}
	compares := map[string]CmpOp{"<": CmpLt, "<=": CmpLe, "==": CmpEq}
	readTable(t, "ints.txt", func(c []string) {
		a, b := literal(t, c[0]), literal(t, c[2])
		var v Value
		var err *Exc
		if cmp, ok := compares[c[1]]; ok {
			v, err = Compare(th, cmp, a, b)
		} else {
			v, err = BinaryOp(th, ops[c[1]], a, b)
		}
		if got := shown(t, th, v, err); got != c[3] {
			t.Errorf("%s %s %s = %s, want %s", c[0], c[1], c[2], got, c[3])
		}
	})
}

func TestFormat(t *testing.T) {
	th := newThread()
	readTable(t, "formats.txt", func(c []string) {
		got, err := Format(th, literal(t, c[0]), c[1])
		if err != nil {
			got = shownError(err)
		}
		if got != c[2] {
			t.Errorf("format(%s, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	})
}

func TestRound(t *testing.T) {
	th := newThread()
	readTable(t, "rounds.txt", func(c []string) {
		v := literal(t, c[0])
		round := floatRound
		if IsIntLike(v) {
			round = intRound
		}
		digits := literal(t, c[1])
		if digits.IsNone() { // the function round calls __round__ without it
			digits = Value{}
		}
		r, err := round(th, []Value{v, digits}, nil)
		if got := shown(t, th, r, err); got != c[2] {
			t.Errorf("round(%s, %s) = %s, want %s", c[0], c[1], got, c[2])
		}
	})
}

func TestHashes(t *testing.T) {
	readTable(t, "hashes.txt", func(c []string) {
		var got int64
		switch c[0] {
		case "str":
			got = NewStr(c[1]).Hash()
		case "int":
			got = HashInt(literal(t, c[1]))
		default:
			var items []int64
			for _, f := range strings.Fields(c[1]) {
				items = append(items, HashInt(literal(t, f)))
			}
			if got = HashTuple(items); c[0] == "frozenset" {
				got = HashFrozenSet(items)
			}
		}
		if s := strconv.FormatInt(got, 10); s != c[2] {
			t.Errorf("hash of %s %q = %s, want %s", c[0], c[1], s, c[2])
		}
	})
}

func TestParse(t *testing.T) {
	th := newThread()
	readTable(t, "parses.txt", func(c []string) {
		var v Value
		var err *Exc
		s := NewStr(c[1]).V()
		switch c[0] {
		case "float":
			v, err = floatNew(th, FloatType, []Value{s}, nil)
		case "complex":
			v, err = complexNew(th, ComplexType, []Value{s}, nil)
		default:
			base, _ := strconv.Atoi(strings.TrimPrefix(c[0], "int"))
			v, err = intNew(th, IntType, []Value{s, Int(int64(base))}, nil)
		}
		if got := shown(t, th, v, err); got != c[2] {
			t.Errorf("%s(%q) = %s, want %s", c[0], c[1], got, c[2])
		}
	})
}

func TestHugeResultsAreRefused(t *testing.T) {
	th := newThread()
	big := NewBig(new(bignum.Int).Lsh(bignum.NewInt(3), 1<<23))
	for _, c := range []struct {
		op   BinOp
		a, b Value
	}{
		{OpLShift, Int(1), Int(1 << 40)}, {OpPow, Int(3), Int(1 << 40)}, {OpPow, Int(7), Int(1 << 30)}, {OpPow, Int(2), Int(1 << 40)}, {OpMul, big, big},
	} {
		if _, err := BinaryOp(th, c.op, c.a, c.b); !err.Is(MemoryErrorType) {
			t.Errorf("operator %d of huge numbers: %v", c.op, err)
		}
	}
}

// FuzzFormat looks for specifications that make the formatter panic or give a number whose text does not read back.
func FuzzFormat(f *testing.F) {
	for _, spec := range []string{"", "d", "0=+#12,.3f", "中^_x", "z.5%", "#010_b", "999999c", ".0e", "\xed\xa0\x80<5"} {
		f.Add(spec, 1234.5, int64(-77))
	}
	f.Fuzz(func(t *testing.T, spec string, x float64, n int64) {
		th := newThread()
		for _, v := range []Value{Float(x), Int(n), Bool(n > 0), String("né"), NewComplex(complex(x, -x)), NewBig(new(bignum.Int).Lsh(bignum.NewInt(n), 70))} {
			if _, err := Format(th, v, spec); err != nil && err.Type == nil {
				t.Errorf("format(%v, %q): an error without a type", v, spec)
			}
		}
		if back, ok := ParseFloat(FloatRepr(x)); !ok || back != x && x == x {
			t.Errorf("%v reads back as %v", x, back)
		}
	})
}

// FuzzNumbersFromText looks for texts that make the parsers panic, and checks that what they accept is stable.
func FuzzNumbersFromText(f *testing.F) {
	for _, s := range []string{"1", "0x_ff", "(1e5-j)", "-inf", "1_0.5e-3", "٣", "0b", "99999999999999999999999", "\xed\xa0\x80"} {
		f.Add(s, 0)
	}
	f.Fuzz(func(t *testing.T, s string, base int) {
		th := newThread()
		base = []int{0, 2, 8, 10, 16, 36}[uint(base)%6]
		if v, err := ParseInt(th, s, base, String("")); err == nil && base == 10 {
			text, err := IntText(th, v, 10)
			if err != nil {
				t.Fatal(shownError(err))
			}
			if w, err := ParseInt(th, text, 10, String("")); err != nil || intSign(w) != intSign(v) {
				t.Errorf("int(%q) is %s, which does not read back", s, text)
			}
		}
		if f, ok := ParseFloat(s); ok {
			if g, ok := ParseFloat(FloatRepr(f)); !ok || f != g && f == f {
				t.Errorf("float(%q) is %v, which does not read back", s, f)
			}
		}
		parseComplex(asciiNumber(s))
		parseHexFloat(th, s)
	})
}
