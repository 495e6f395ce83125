package fuzz

import (
	_ "embed"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/syntax"
	"loopscope/wasm/python/syntax/astdump"
)

//go:embed parser_reference.py
var parserDriver string

// StartParser starts the interpreter that python names as a parser: Run answers with the tree as Stdout or the error as Stderr.
func StartParser(python string) (*Reference, error) { return start(python, parserDriver) }

// Parse is what the reference parser's Run does, done by the engine's parser.
func Parse(text string) Outcome {
	m, _, err := syntax.ParseModule("main.py", text)
	switch {
	case err == nil:
		return Outcome{Stdout: ascii(astdump.Dump(m))}
	case err.Line < 0: // too deep: CPython's own bounds lie elsewhere
		return Outcome{Stderr: err.Kind}
	}
	end := err.EndCol
	if end == syntax.NoEnd {
		end = -1
	} else if end < 0 && err.Kind == "SyntaxError" { // unknown, which the exception shows as the beginning
		end = err.Col
	}
	return Outcome{Stderr: ascii(fmt.Sprintf("%s: %s at %d:%d-%d:%d", err.Kind, err.Message, err.Line, err.Col, err.EndLine, end))}
}

// ascii escapes everything else, as Python's error handler backslashreplace does.
func ascii(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < 0x80:
			b.WriteByte(s[i])
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
		i += size
	}
	return b.String()
}

// Library names the Python files of the interpreter's own library, which serve as seeds. They are read where they lie.
func Library(python string) ([]string, error) {
	cmd := exec.Command(python, "-c", parserDriver, "where")
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	return PythonFiles(strings.TrimSpace(string(out)))
}

// PythonFiles lists the .py files below folder.
func PythonFiles(folder string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".py") && !strings.Contains(path, "site-packages") {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

// Mutator makes sources to parse out of pieces of files.
type Mutator struct {
	*rand.Rand
	Files []string
}

// Source is a piece of a file, changed at a few places or, one time in five, at none.
func (m *Mutator) Source() string {
	text := m.piece()
	for n := m.Intn(5); n > 0; n-- {
		text = m.change(text)
	}
	return text
}

// piece is a stretch of a random file's lines that begins at the margin.
func (m *Mutator) piece() string {
	data, err := os.ReadFile(m.Files[m.Intn(len(m.Files))])
	if err != nil || !utf8.Valid(data) {
		return "pass\n"
	}
	lines := strings.SplitAfter(string(data), "\n")
	at := m.Intn(len(lines))
	for at > 0 && !beginsStatement(lines[at]) {
		at--
	}
	end := min(at+1+m.Intn(25), len(lines))
	for end < len(lines) && end < at+60 && !beginsStatement(lines[end]) {
		end++
	}
	return strings.Join(lines[at:end], "")
}

func beginsStatement(line string) bool {
	return line != "" && !strings.ContainsAny(line[:1], " \t\n\r#)]}")
}

// tokens are put into sources: all of the language, and what it does not know.
var tokens = strings.Fields(`( ) [ ] { } : , ; . ... = == != < > <= >= += -= *= /= //= %= **= &= |= ^= >>= <<= @= -> := + - * / // % ** @ & | ^ ~ << >> ! ? $ \ ' " ''' """ # ` + "`" + `
	f" f' rb' b" u' r""" f"{ {x!r} {x=} {x:>{w}} }" 0 1 007 0x 0xg 0b12 1_0 1__0 1e 1.5e3 1j 1a "text" b"b" f"{a}" None True False name a b c x _ __debug__
	and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type
	except* print exec é ｆ 中 … “ ” ’ × a.b a[0] a() (a,b) *a **k a=1 lambda:0 if:`)

// change makes one random change.
func (m *Mutator) change(text string) string {
	words := split(text)
	if len(words) == 0 {
		return text
	}
	at := m.Intn(len(words))
	switch m.Intn(10) {
	case 0:
		words[at] = ""
	case 1:
		words[at] += words[at]
	case 2, 3:
		words[at] = tokens[m.Intn(len(tokens))]
	case 4:
		words[at] = tokens[m.Intn(len(tokens))] + " " + words[at]
	case 5:
		other := m.Intn(len(words))
		words[at], words[other] = words[other], words[at]
	case 6:
		return strings.Join(words[:at], "")
	case 7:
		return m.changeIndent(text)
	case 8:
		words[at] = "\n"
	case 9:
		w := words[at]
		k := m.Intn(len(w) + 1)
		words[at] = w[:k] + string(" \t\n\\'\"()[]{}:=,.;#é0a"[m.Intn(20)]) + w[k:]
	}
	return strings.ToValidUTF8(strings.Join(words, ""), "?")
}

func (m *Mutator) changeIndent(text string) string {
	lines := strings.SplitAfter(text, "\n")
	at := m.Intn(len(lines))
	switch m.Intn(4) {
	case 0:
		lines[at] = " " + lines[at]
	case 1:
		lines[at] = "\t" + lines[at]
	case 2:
		lines[at] = strings.TrimPrefix(strings.TrimPrefix(lines[at], "   "), " ")
	case 3:
		lines[at] = ""
	}
	return strings.Join(lines, "")
}

// split cuts a text into words, runs of blanks and single other characters.
func split(text string) []string {
	var out []string
	kind := func(c byte) int {
		switch {
		case c == '_' || c >= '0' && c <= '9' || c|32 >= 'a' && c|32 <= 'z' || c >= 0x80:
			return 1
		case c == ' ':
			return 2
		}
		return 0
	}
	for i := 0; i < len(text); {
		j := i + 1
		if k := kind(text[i]); k != 0 {
			for j < len(text) && kind(text[j]) == k {
				j++
			}
		}
		out = append(out, text[i:j])
		i = j
	}
	return out
}

// CompareParsed describes how two parses of one source differ, or returns "".
func CompareParsed(want, got Outcome) string {
	if want == got || want.Stderr == "too deep to dump" || want.Stderr == "MemoryError" || want.Stderr == "RecursionError" {
		return ""
	}
	if want.Stderr != "" || got.Stderr != "" {
		show := func(o Outcome) string {
			if o.Stderr == "" {
				return "accepts it"
			}
			return o.Stderr
		}
		return "CPython: " + show(want) + "\nengine:  " + show(got) + "\n"
	}
	i := 0
	for i < len(want.Stdout) && i < len(got.Stdout) && want.Stdout[i] == got.Stdout[i] {
		i++
	}
	around := func(s string) string { return s[max(0, i-60):min(len(s), i+100)] }
	return "trees differ:\n  CPython: " + around(want.Stdout) + "\n  engine:  " + around(got.Stdout) + "\n"
}

// ShrinkSource makes a source smaller, first by lines, then by words, for as long as differs holds.
func ShrinkSource(text string, differs func(string) bool) string {
	text = shrinkParts(strings.SplitAfter(text, "\n"), differs)
	return shrinkParts(split(text), differs)
}

func shrinkParts(parts []string, differs func(string) bool) string {
	for size := (len(parts) + 1) / 2; size > 0; size /= 2 {
		for at := 0; at+size <= len(parts); {
			rest := append(append([]string{}, parts[:at]...), parts[at+size:]...)
			if differs(strings.Join(rest, "")) {
				parts = rest
			} else {
				at++
			}
		}
	}
	return strings.Join(parts, "")
}
