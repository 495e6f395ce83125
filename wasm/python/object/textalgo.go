package object

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file holds the algorithms that str, bytes and bytearray share. They work on Go strings and return pieces of them; where code points and bytes
// differ, uni says that the text is a str's.

// Sides of a text, for stripping.
const (
	leftSide = 1 << iota
	rightSide
	bothSides = leftSide | rightSide
)

// spaceAt is the width of the white space at s[i:], 0 when there is none.
func spaceAt(s string, i int, uni bool) int {
	c := s[i]
	if c < utf8.RuneSelf {
		if c == ' ' || c >= 9 && c <= 13 || uni && c >= 0x1C && c <= 0x1F {
			return 1
		}
		return 0
	}
	if uni {
		if r, w := DecodeRune(s[i:]); isSpaceRune(r) {
			return w
		}
	}
	return 0
}

// spaceBefore is the width of the white space that ends at i.
func spaceBefore(s string, i int, uni bool) int {
	k := prevStart(s, i, uni)
	return min(spaceAt(s, k, uni), i-k)
}

// prevStart is where the character that ends at i begins.
func prevStart(s string, i int, uni bool) int {
	i--
	for uni && i > 0 && s[i]&0xC0 == 0x80 {
		i--
	}
	return i
}

func trimSpaces(s string, sides int, uni bool) string {
	if sides&leftSide != 0 {
		for len(s) > 0 {
			w := spaceAt(s, 0, uni)
			if w == 0 {
				break
			}
			s = s[w:]
		}
	}
	if sides&rightSide != 0 {
		for len(s) > 0 {
			w := spaceBefore(s, len(s), uni)
			if w == 0 {
				break
			}
			s = s[:len(s)-w]
		}
	}
	return s
}

// trimSet strips the characters of set.
func trimSet(s, set string, sides int, uni bool) string {
	if sides&leftSide != 0 {
		for len(s) > 0 {
			w := 1
			if uni {
				_, w = DecodeRune(s)
			}
			if !strings.Contains(set, s[:w]) {
				break
			}
			s = s[w:]
		}
	}
	if sides&rightSide != 0 {
		for len(s) > 0 {
			k := prevStart(s, len(s), uni)
			if !strings.Contains(set, s[k:]) {
				break
			}
			s = s[:k]
		}
	}
	return s
}

// splitSpaces splits at runs of white space, at most max times (unlimited below 0); what is then left keeps the white space at its far end.
func splitSpaces(s string, max int, uni bool) []string {
	out := make([]string, 0, 8)
	i := 0
	for {
		for i < len(s) {
			w := spaceAt(s, i, uni)
			if w == 0 {
				break
			}
			i += w
		}
		if i >= len(s) {
			return out
		}
		if max >= 0 && len(out) == max {
			return append(out, s[i:])
		}
		start := i
		for i < len(s) {
			if c := s[i]; c > ' ' && c < utf8.RuneSelf {
				i++
				continue
			}
			if spaceAt(s, i, uni) > 0 {
				break
			}
			i++
			for uni && i < len(s) && s[i]&0xC0 == 0x80 {
				i++
			}
		}
		out = append(out, s[start:i])
	}
}

// rsplitSpaces is splitSpaces from the right; the pieces come in the text's order.
func rsplitSpaces(s string, max int, uni bool) []string {
	var out []string
	for {
		s = trimSpaces(s, rightSide, uni)
		if s == "" {
			break
		}
		if max >= 0 && len(out) == max {
			out = append(out, s)
			break
		}
		i := len(s)
		for i > 0 && spaceBefore(s, i, uni) == 0 {
			i = prevStart(s, i, uni)
		}
		out = append(out, s[i:])
		s = s[:i]
	}
	slices.Reverse(out)
	return out
}

// splitSep splits at sep, which is not empty, at most max times (unlimited below 0).
func splitSep(s, sep string, max int) []string {
	n := strings.Count(s, sep)
	if max >= 0 && max < n {
		n = max
	}
	out := make([]string, 0, n+1)
	for max < 0 || len(out) < max {
		i := strings.Index(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[:i])
		s = s[i+len(sep):]
	}
	return append(out, s)
}

func rsplitSep(s, sep string, max int) []string {
	var out []string
	for max < 0 || len(out) < max {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[i+len(sep):])
		s = s[:i]
	}
	out = append(out, s)
	slices.Reverse(out)
	return out
}

// splitLines splits at line ends, which keep leaves in place. For bytes these are \n, \r and \r\n only.
func splitLines(s string, keep, uni bool) []string {
	var out []string
	start := 0
	for i := 0; i < len(s); {
		r, w := rune(s[i]), 1
		if uni {
			r, w = DecodeRune(s[i:])
		}
		if uni && !isLineEnd(r) || !uni && r != '\n' && r != '\r' {
			i += w
			continue
		}
		if r == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			w = 2
		}
		end := i
		i += w
		if keep {
			end = i
		}
		out = append(out, s[start:end])
		start = i
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// expandTabs replaces tabs by blanks up to the next multiple of size columns.
func expandTabs(t *Thread, s string, size int, uni bool) (string, *Exc) {
	if strings.IndexByte(s, '\t') < 0 {
		return s, nil
	}
	if err := t.Charge(int64(strings.Count(s, "\t")) * int64(size)); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s)+size)
	column := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			for k := padTo(column, size); k > 0; k-- {
				b = append(b, ' ')
				column++
			}
			continue
		case c == '\n' || c == '\r':
			column = 0
		case !uni || c&0xC0 != 0x80:
			column++
		}
		b = append(b, s[i])
	}
	return stringOf(b), nil
}

func padTo(column, size int) int {
	if size <= 0 {
		return 0
	}
	return size - column%size
}

// replaceText replaces up to max occurrences of old (all below 0); an empty old stands between all characters.
func replaceText(t *Thread, s, old, new string, max int, uni bool) (string, *Exc) {
	n := 0
	if old == "" {
		n = len(s) + 1
		if uni {
			n = countRunes(s) + 1
		}
	} else {
		n = strings.Count(s, old)
	}
	if max >= 0 && max < n {
		n = max
	}
	if n == 0 || old == new {
		return s, nil
	}
	size := int64(len(s)) + int64(n)*int64(len(new)-len(old))
	if err := t.Charge(size); err != nil {
		return "", err
	}
	b := make([]byte, 0, size)
	for ; n > 0; n-- {
		i, skip := 0, len(old)
		if old != "" {
			i = strings.Index(s, old)
		}
		b = append(append(b, s[:i]...), new...)
		if old == "" && s != "" {
			skip = 1
			if uni {
				_, skip = DecodeRune(s)
			}
			b = append(b, s[:skip]...)
		}
		s = s[i+skip:]
	}
	return stringOf(append(b, s...)), nil
}

// zeroFill is zfill: zeros between a sign and the rest; n is the length of s in characters.
func zeroFill(t *Thread, s string, n, width int) (string, *Exc) {
	if width <= n {
		return s, nil
	}
	if err := t.Charge(int64(width)); err != nil {
		return "", err
	}
	zeros := strings.Repeat("0", width-n)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[:1] + zeros + s[1:], nil
	}
	return zeros + s, nil
}

// justify pads s, of n characters, to width: align is '<', '>' or '^'. The odd blank of centring goes where CPython's pad puts it.
func justify(t *Thread, s string, n, width int, fill string, align byte) (string, *Exc) {
	if width <= n {
		return s, nil
	}
	if err := t.Charge(int64(width) * int64(len(fill))); err != nil {
		return "", err
	}
	pad := width - n
	left := 0
	switch align {
	case '>':
		left = pad
	case '^':
		left = pad/2 + pad&width&1
	}
	return strings.Repeat(fill, left) + s + strings.Repeat(fill, pad-left), nil
}

// searchBounds reads the optional start and end of find, count, startswith …; they may run Python code, which may change a bytearray.
func searchBounds(t *Thread, start, end Value) (lo, hi int, err *Exc) {
	hi = math.MaxInt
	if start.Ref != nil && !start.IsNone() {
		if lo, err = clipIndex(t, start); err != nil {
			return
		}
	}
	if end.Ref != nil && !end.IsNone() {
		hi, err = clipIndex(t, end)
	}
	return
}

// fitBounds fits bounds to a text of n characters, counting from its end below 0; ok is false when nothing can be found, not even the empty text,
// because start lies behind the end.
func fitBounds(lo, hi, n int) (from, to int, ok bool) {
	if lo < 0 {
		lo = max(lo+n, 0)
	}
	if hi < 0 {
		hi = max(hi+n, 0)
	}
	hi = min(hi, n)
	return lo, hi, lo <= hi
}

// ArgType names the type of a refused argument as CPython's argument parsing does.
func ArgType(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return TypeName(v)
}

// sizeArg reads an optional argument that must fit a machine integer.
func sizeArg(t *Thread, v Value, absent int) (int, *Exc) {
	if v.Ref == nil {
		return absent, nil
	}
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := Int64(x)
	if !ok {
		return 0, t.OverflowError("Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}
