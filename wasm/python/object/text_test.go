package object

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
)

// decodeCase makes a value of the notation of testdata/text_cases.py.
func decodeCase(t *testing.T, th *Thread, raw any) Value {
	switch x := raw.(type) {
	case nil:
		return None
	case bool:
		return Bool(x)
	}
	for kind, x := range raw.(map[string]any) {
		items := func() []Value {
			var out []Value
			for _, e := range x.([]any) {
				out = append(out, decodeCase(t, th, e))
			}
			return out
		}
		switch kind {
		case "s":
			return String(x.(string))
		case "u":
			return String(codePoints(x))
		case "i":
			v, err := ParseInt(th, x.(string), 10, None)
			if err != nil {
				t.Fatal("bad int ", x)
			}
			return v
		case "f":
			f, _ := strconv.ParseFloat(x.(string), 64)
			return Float(f)
		case "a":
			return NewByteArray(unhex(x.(string))).V()
		case "b":
			return NewBytes(unhex(x.(string))).V()
		case "t":
			return NewTuple(items()...).V()
		case "l":
			return NewList(items()).V()
		case "d":
			d := NewDict()
			for _, e := range x.([]any) {
				pair := e.([]any)
				d.Set(th, decodeCase(t, th, pair[0]), decodeCase(t, th, pair[1]))
			}
			return d.V()
		case "slice":
			v := items()
			return NewSlice(v[0], v[1], v[2])
		}
	}
	t.Fatalf("unknown value %v", raw)
	return None
}

func codePoints(raw any) string {
	var b []byte
	for _, c := range raw.([]any) {
		b = AppendRune(b, rune(c.(float64)))
	}
	return string(b)
}

func unhex(s string) []byte {
	out := make([]byte, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		n, _ := strconv.ParseUint(s[i:i+2], 16, 8)
		out = append(out, byte(n))
	}
	return out
}

var caseOps = map[string]CmpOp{"<": CmpLt, "<=": CmpLe, "==": CmpEq, "!=": CmpNe, ">": CmpGt, ">=": CmpGe}

// applyCase does one case's operation or method call.
func applyCase(th *Thread, recv Value, name string, args []Value) (Value, *Exc) {
	if op, ok := caseOps[name]; ok {
		return Compare(th, op, recv, args[0])
	}
	text := func(s string, err *Exc) (Value, *Exc) { return String(s), err }
	switch name {
	case "+":
		return BinaryOp(th, OpAdd, recv, args[0])
	case "*":
		return BinaryOp(th, OpMul, recv, args[0])
	case "%":
		return BinaryOp(th, OpMod, recv, args[0])
	case "in":
		b, err := Contains(th, recv, args[0])
		return Bool(b), err
	case "[]":
		return GetItem(th, recv, args[0])
	case "repr":
		return text(Repr(th, recv))
	case "ascii":
		return text(Ascii(th, recv))
	case "str":
		return text(ToStr(th, recv))
	case "len":
		n, err := Len(th, recv)
		return Int(int64(n)), err
	case "hash":
		n, err := Hash(th, recv)
		return Int(n), err
	case "list":
		items, err := Collect(th, recv)
		return NewList(items).V(), err
	case "bytes":
		return Call(th, BytesType.V(), args, nil)
	case "bytearray":
		return Call(th, ByteArrayType.V(), args, nil)
	case "strof":
		return Call(th, StrType.V(), args, nil)
	case "maketrans":
		return CallMethod(th, StrType.V(), Intern("maketrans"), args...)
	}
	return CallMethod(th, recv, Intern(name), args...)
}

// TestTextCases runs what CPython was recorded to do with str, bytes and bytearray. TEXT_CASES names another file to run.
func TestTextCases(t *testing.T) {
	file := "testdata/text_cases.json"
	if f := os.Getenv("TEXT_CASES"); f != "" {
		file = f
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases [][4]any
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	th := &Thread{Interp: NewInterp()}
	for _, c := range cases {
		recv, name := decodeCase(t, th, c[0]), c[1].(string)
		var args []Value
		for _, a := range c[2].([]any) {
			args = append(args, decodeCase(t, th, a))
		}
		want, ok := c[3].(string)
		if !ok {
			want = codePoints(c[3].(map[string]any)["u"])
		}
		got := caseResult(th, recv, name, args)
		if got != want {
			raw, _ := json.Marshal(c[:3])
			t.Errorf("%s\n got %s\nwant %s", raw, strconv.Quote(got), strconv.Quote(want))
		}
	}
}

func caseResult(th *Thread, recv Value, name string, args []Value) string {
	v, exc := applyCase(th, recv, name, args)
	if exc != nil {
		msg, _ := ToStr(th, exc.V())
		return exc.Type.Name + ": " + msg
	}
	s, exc := Repr(th, v)
	if exc != nil {
		return "repr failed: " + exc.Type.Name
	}
	if recv.Ref.Type == ByteArrayType {
		after, _ := Repr(th, recv)
		s += " after " + after
	}
	return s
}

// TestConcatChain checks that += keeps older members of a chain intact and takes linear time.
func TestConcatChain(t *testing.T) {
	th := &Thread{Interp: NewInterp()}
	piece := NewStr("0123456789")
	s := NewStr("")
	var middle *Str
	for i := 0; i < 100000; i++ {
		v, _ := StrConcat(th, s, piece)
		s = AsStr(v)
		if i == 500 {
			middle = s
		}
	}
	v, _ := StrConcat(th, middle, NewStr("branch"))
	if AsStr(v).S != strings.Repeat(piece.S, 501)+"branch" || s.S != strings.Repeat(piece.S, 100000) || s.Len() != 1000000 {
		t.Error("the chain's members have changed")
	}
}

// TestChars compares what the character tables say about all code points with counts recorded from CPython.
func TestChars(t *testing.T) {
	for _, c := range []struct {
		name string
		is   func(r rune) bool
		want int
	}{
		{"isspace", isSpaceRune, 29},
		{"isdigit", isDigitRune, 808},
		{"isdecimal", isDecimalRune, 680},
		{"isnumeric", isNumericRune, 1922},
	} {
		n := 0
		for r := rune(0); r <= 0x10FFFF; r++ {
			if c.is(r) {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s holds for %d code points, want %d", c.name, n, c.want)
		}
	}
}
