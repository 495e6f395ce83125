package chardata

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNormalForms(t *testing.T) {
	tests := []struct{ in, nfc, nfd, nfkc, nfkd string }{
		{"ﬁ", "ﬁ", "ﬁ", "fi", "fi"},
		{"e\u0301", "é", "e\u0301", "é", "e\u0301"},
		{"ｘ１", "ｘ１", "ｘ１", "x1", "x1"},
		{"Å", "Å", "A\u030a", "Å", "A\u030a"},
		{"각", "각", "\u1100\u1161\u11a8", "각", "\u1100\u1161\u11a8"},
		{"a\u0316\u0301", "\u00e1\u0316", "a\u0316\u0301", "\u00e1\u0316", "a\u0316\u0301"},
		{"a\u0301\u0316", "\u00e1\u0316", "a\u0316\u0301", "\u00e1\u0316", "a\u0316\u0301"},
		{"\u0958", "क\u093c", "क\u093c", "क\u093c", "क\u093c"}, // an excluded composition
		{"名前", "名前", "名前", "名前", "名前"},
	}
	for _, test := range tests {
		got := [4]string{Normalize(test.in, false, true), Normalize(test.in, false, false), Normalize(test.in, true, true), Normalize(test.in, true, false)}
		if want := [4]string{test.nfc, test.nfd, test.nfkc, test.nfkd}; got != want {
			t.Errorf("%q: got %q, want %q", test.in, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for c, name := range map[rune]string{'a': "LATIN SMALL LETTER A", '☃': "SNOWMAN", '각': "HANGUL SYLLABLE GAG", '中': "CJK UNIFIED IDEOGRAPH-4E2D", 0xF900: "CJK COMPATIBILITY IDEOGRAPH-F900", '\n': "", 0x1F600: "GRINNING FACE"} {
		if got := Name(c); got != name {
			t.Errorf("Name(%q) is %q, want %q", c, got, name)
		}
		if got, ok := Lookup(name); name != "" && (!ok || got != c) {
			t.Errorf("Lookup(%q) is %q", name, got)
		}
	}
	if c, ok := Lookup("line feed"); !ok || c != '\n' {
		t.Error("aliases are not found")
	}
	for _, name := range []string{"NO SUCH THING", "", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE XYZ"} {
		if c, ok := Lookup(name); ok {
			t.Errorf("Lookup(%q) found %q", name, c)
		}
	}
}

// TestAgainstPython compares every character with the unicodedata of the CPython 3.13 that LOOPSCOPE_PYTHON names.
func TestAgainstPython(t *testing.T) {
	python := os.Getenv("LOOPSCOPE_PYTHON")
	if python == "" {
		t.Skip("LOOPSCOPE_PYTHON names no CPython")
	}
	program := `import unicodedata as u
for c in range(0x110000):
    if 0xd800 <= c < 0xe000: continue
    s = chr(c) + "\u0301a\u0327"
    print(c, ";".join([u.name(chr(c), "")] + ["".join("%x," % ord(k) for k in u.normalize(f, s)) for f in ("NFC", "NFD", "NFKC", "NFKD")]), sep="\t")`
	out, err := exec.Command(python, "-c", program).Output()
	if err != nil {
		t.Fatal(err)
	}
	nameOf := allNames()
	show := func(s string) string {
		var b strings.Builder
		for _, c := range s {
			b.WriteString(strconv.FormatInt(int64(c), 16) + ",")
		}
		return b.String()
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		code, want, _ := strings.Cut(line, "\t")
		n, _ := strconv.Atoi(code)
		s := string(utf8.AppendRune(nil, rune(n))) + "\u0301a\u0327"
		name, ok := nameOf[rune(n)]
		if !ok {
			name = ""
			if n >= 0x3400 {
				name = ruled(rune(n))
			}
		}
		got := strings.Join([]string{name, show(Normalize(s, false, true)), show(Normalize(s, false, false)), show(Normalize(s, true, true)), show(Normalize(s, true, false))}, ";")
		if got != want {
			t.Errorf("U+%04X: got %s, want %s", n, got, want)
		}
	}
}

// allNames reads the whole list, for Name walks it from the beginning.
func allNames() map[rune]string {
	n := nameList()
	t := &table{n.list}
	out := map[rune]string{}
	at := 0
	for i := t.number(); i > 0; i-- {
		at += t.number()
		var words []string
		for k := t.number(); k > 0; k-- {
			words = append(words, n.words[t.number()])
		}
		out[rune(at)] = strings.Join(words, " ")
	}
	return out
}

// ruled is the name of a character that is in no list.
func ruled(c rune) string {
	if s := c - hangulS; s >= 0 && s < hangulCount {
		return Name(c)
	}
	for _, r := range ideographs {
		if r.begin <= c && c <= r.end {
			return Name(c)
		}
	}
	return ""
}
