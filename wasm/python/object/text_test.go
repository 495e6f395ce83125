package object

import (
	"crypto/sha256"
	"encoding/hex"
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
	case "+=":
		return InplaceOp(th, OpAdd, recv, args[0])
	case "*=":
		return InplaceOp(th, OpMul, recv, args[0])
	case "set":
		return None, SetItem(th, recv, args[0], args[1])
	case "del":
		return None, DelItem(th, recv, args[0])
	case "view":
		return viewCase(th, recv, args)
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

// viewCase slices a memoryview and shows what it then is.
func viewCase(th *Thread, recv Value, slices []Value) (Value, *Exc) {
	m, err := CallArgs(th, MemoryViewType.V(), recv)
	for _, s := range slices {
		if err == nil {
			m, err = GetItem(th, m, s)
		}
	}
	var out []Value
	for _, name := range []string{"tobytes", "tolist", "strides", "contiguous", "hex"} {
		if err != nil {
			return Value{}, err
		}
		var v Value
		switch name {
		case "strides", "contiguous":
			v, err = GetAttr(th, m, Intern(name))
		case "hex":
			v, err = CallMethod(th, m, Intern(name), String(":"))
		default:
			v, err = CallMethod(th, m, Intern(name))
		}
		out = append(out, v)
	}
	return NewTuple(out...).V(), err
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

// TestCharacters asks the methods of str about every character, and compares digests of the answers with CPython's, which chardata/record.py writes.
func TestCharacters(t *testing.T) {
	methods := map[string]func(t *Thread, a []Value, _ []*Str) (Value, *Exc){
		"isalnum": strIsalnum, "isalpha": strIsalpha, "isdecimal": strIsdecimal, "isdigit": strIsdigit, "isidentifier": strIsidentifier, "islower": strIslower,
		"isnumeric": strIsnumeric, "isprintable": strIsprintable, "isspace": strIsspace, "istitle": strIstitle, "isupper": strIsupper,
	}
	recorded, err := os.ReadFile("testdata/characters.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(recorded)), "\n") {
		name, want, _ := strings.Cut(line, " ")
		count, digest := 0, sha256.New()
		for r := rune(0); r <= 0x10FFFF; r++ {
			yes, said := false, int(r)
			switch name {
			case "part":
				yes = isIDContinue(r)
			case "ignorable":
				yes = isCaseIgnorable(r)
			case "int":
				yes, said = decimalOf(r) >= 0, int(r)*10+decimalOf(r)
			default:
				answer, _ := methods[name](nil, []Value{String(string(AppendRune(nil, r)))}, nil)
				yes = answer == True
			}
			if yes {
				count++
				digest.Write(append(strconv.AppendInt(nil, int64(said), 10), '\n'))
			}
		}
		if got := strconv.Itoa(count) + " " + hex.EncodeToString(digest.Sum(nil)); got != want {
			t.Errorf("%s holds for %s, want %s", name, got, want)
		}
	}
}

// wellFormed reports whether s is WTF-8 as a Str must hold it.
func wellFormed(s string) bool {
	return string(appendRunes(nil, decodeWTF8(s))) == s && countRunes(s) == len(decodeWTF8(s))
}

// appendRunes writes code points one after the other.
func appendRunes(b []byte, rs []rune) []byte {
	for _, r := range rs {
		b = AppendRune(b, r)
	}
	return b
}

// FuzzTextFormat feeds any text to % and to format: they must end with text or an exception.
func FuzzTextFormat(f *testing.F) {
	for _, s := range []string{"%5.2f|%-*d", "%(k)s", "{0[k].real!r:>{1}}", "{:é^9}", "%#+x%%", "{{}}{", "%c\u00e9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		th := &Thread{Interp: NewInterp()}
		th.MemoryLimit = 1 << 20
		d := NewDict()
		d.SetStr(Intern("k"), Int(7))
		for _, args := range []Value{d.V(), NewTuple(Int(5), Float(2.5), String("é")).V(), String("x")} {
			v, err := PercentFormat(th, NewStr(s), args)
			if err == nil && !wellFormed(AsStr(v).S) {
				t.Errorf("%q %% args gives %q", s, AsStr(v).S)
			}
			if _, err := bytesPercent(th, s, args); err != nil && err.Type == nil {
				t.Error("an exception without a class")
			}
		}
		v, err := CallMethod(th, String(s), Intern("format"), d.V(), Int(12), String("é"))
		if err == nil && !wellFormed(AsStr(v).S) {
			t.Errorf("%q.format gives %q", s, AsStr(v).S)
		}
	})
}

// FuzzDecode decodes any bytes in every encoding with every error handler; what comes out must be well formed, and encode back to the same bytes when
// nothing was wrong with them.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"\xed\xa0\x80", "\xff\xfea\x00", "\xf0\x9f\x98\x80", "\xd8\x00\xdc\x00", "\xe4\xbd"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		th := &Thread{Interp: NewInterp()}
		for name := range codecs {
			for _, handler := range []string{"strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"} {
				v, err := Decode(th, b, name, handler)
				if err != nil {
					continue
				}
				s := AsStr(v)
				if !wellFormed(s.S) {
					t.Errorf("%q in %s, %s: %q", b, name, handler, s.S)
				}
				back, err := Encode(th, s, name, handler)
				exact := strings.HasSuffix(name, "e") || name == "utf_8" || name == "ascii" || name == "latin_1" // no mark to lose
				if handler == "strict" && exact && (err != nil || string(back) != string(b)) {
					t.Errorf("%q in %s comes back as %q", b, name, back)
				}
			}
		}
	})
}

// FuzzSplit runs the methods that cut texts up on any text and separator: pieces and separators must make up the text again.
func FuzzSplit(f *testing.F) {
	f.Add("a b\tc\u00a0d\r\ne\x1cf", " ")
	f.Add("\u4f60,\u597d,,x", ",")
	f.Fuzz(func(t *testing.T, s, sep string) {
		s, sep = strings.ToValidUTF8(s, "?"), strings.ToValidUTF8(sep, "?")
		for _, uni := range []bool{true, false} {
			if got := strings.Join(splitLines(s, true, uni), ""); got != s {
				t.Errorf("lines of %q: %q", s, got)
			}
			a, b := splitSpaces(s, -1, uni), rsplitSpaces(s, -1, uni)
			if strings.Join(a, "\n") != strings.Join(b, "\n") {
				t.Errorf("words of %q from both sides: %q, %q", s, a, b)
			}
			for _, w := range a {
				if w == "" || trimSpaces(w, bothSides, uni) != w {
					t.Errorf("words of %q: %q", s, a)
				}
			}
		}
		if sep == "" {
			return
		}
		for max := -1; max < 3; max++ {
			if strings.Join(splitSep(s, sep, max), sep) != s || strings.Join(rsplitSep(s, sep, max), sep) != s {
				t.Errorf("%q split at %q, %d", s, sep, max)
			}
		}
	})
}

// BenchmarkText measures the everyday operations on short texts. Run it in wasm with -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec".
func BenchmarkText(b *testing.B) {
	th := &Thread{Interp: NewInterp()}
	call := func(recv string, name string, args ...Value) func() {
		m, self := Intern(name), String(recv)
		fn := StrType.Lookup(m)
		all := append([]Value{self}, args...)
		return func() {
			if _, err := Call(th, fn, all, nil); err != nil {
				b.Fatal(name)
			}
		}
	}
	format, args := NewStr("%d: %s"), NewTuple(Int(42), String("name")).V()
	pieces := NewList([]Value{String("one"), String("two"), String("three")}).V()
	chain := NewStr("")
	for _, c := range []struct {
		name string
		run  func()
	}{
		{"split", call("the quick brown fox jumps", "split")},
		{"splitComma", call("the,quick,brown,fox,jumps", "split", String(","))},
		{"join", call(", ", "join", pieces)},
		{"upper", call("the quick brown fox", "upper")},
		{"upperWide", call("é quick brown fox", "upper")},
		{"find", call("the quick brown fox", "find", String("fox"))},
		{"startswith", call("the quick brown fox", "startswith", String("the"))},
		{"replace", call("the quick brown fox", "replace", String("quick"), String("slow"))},
		{"strip", call("  the quick  ", "strip")},
		{"format", call("{}: {}", "format", Int(42), String("name"))},
		{"formatSpec", call("{:>5}: {:<8}", "format", Int(42), String("name"))},
		{"percent", func() { PercentFormat(th, format, args) }},
		{"repr", func() { ReprStr("the quick brown fox") }},
		{"reprWide", func() { ReprStr("你好, world") }},
		{"concat", func() {
			v, _ := StrConcat(th, chain, format)
			if chain = AsStr(v); chain.Len() > 1<<20 {
				chain = NewStr("")
			}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.run()
			}
		})
	}
}
