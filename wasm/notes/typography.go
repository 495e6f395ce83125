package notes

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// isHan tells whether c is a Chinese character.
func isHan(c rune) bool { return unicode.Is(unicode.Han, c) }

// isWide tells whether c is a Chinese character or one of the punctuation marks that are as wide as one.
func isWide(c rune) bool {
	return isHan(c) || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff60 || c == '—' || c == '…' || c >= 0x2018 && c <= 0x201d
}

// isLatin tells whether c is a letter or digit of an English word.
func isLatin(c rune) bool { return c < utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c)) }

// joins tells whether a line break between two characters of a Chinese text is a break in the file only. Chinese has no blanks
// between words, and beside Latin ones the style sheet makes the gap.
func joins(before, after rune) bool { return isWide(before) || isWide(after) }

// A run is a piece of a text in one language.
type run struct {
	text    string
	foreign bool // it is in the other one of Languages
}

// runs cuts text, which is in language, where the other language begins and ends: in Chinese, English words and what stands
// between them; in English, Chinese characters. Entities of HTML (&lt;) belong to no language.
func runs(language, text string) []run {
	inside, between := isHan, isWide
	if language == "zh" {
		inside = func(c rune) bool { return isLatin(c) && !unicode.IsDigit(c) }
		between = func(c rune) bool {
			return isLatin(c) || c < utf8.RuneSelf && c != '&' && c != '\\' && c != ':' && c != ';' && c != '?'
		}
	}
	var out []run
	done := 0
	for at := 0; at < len(text); {
		c, width := utf8.DecodeRuneInString(text[at:])
		if c == '&' {
			at += entity(text[at:])
			continue
		}
		if !inside(c) {
			at += width
			continue
		}
		end := foreignEnd(text, at, inside, between)
		if at > done {
			out = append(out, run{text[done:at], false})
		}
		out = append(out, run{text[at:end], true})
		at, done = end, end
	}
	if done < len(text) {
		out = append(out, run{text[done:], false})
	}
	return out
}

// foreignEnd is where the foreign run ends that begins at start: behind the last of its own characters, or behind the digits
// that belong to its last word.
func foreignEnd(text string, start int, inside, between func(rune) bool) int {
	end := start
	for at := start; at < len(text); {
		c, width := utf8.DecodeRuneInString(text[at:])
		if !inside(c) && !between(c) {
			break
		}
		at += width
		if inside(c) || unicode.IsDigit(c) && end == at-width {
			end = at
		}
	}
	return end
}

// entity is the length of the entity of HTML that text begins with, or 1.
func entity(text string) int {
	for i := 1; i < len(text); i++ {
		c := rune(text[i])
		if c == ';' {
			return i + 1
		}
		if c != '#' && !isLatin(c) {
			break
		}
	}
	return 1
}

// mistyped finds, between two offsets of a Chinese text, what is typed as in English: a blank beside a Chinese character, where the style sheet makes the gap, or
// a punctuation mark of ASCII beside one.
func mistyped(source []byte, start, stop int) (at int, message string) {
	for at := start; at < stop; at++ {
		c := source[at]
		if c != ' ' && !strings.ContainsRune(",;:!?()", rune(c)) {
			continue
		}
		before, _ := utf8.DecodeLastRune(source[:at])
		after, _ := utf8.DecodeRune(source[at+1:])
		switch {
		case !isWide(before) && !isWide(after):
		case c == ' ' && (isSign(before) || isSign(after)): // 甲 < 乙
		case c == ' ':
			return at, "a blank beside a Chinese character: the style sheet makes the gap"
		default:
			return at, "the mark " + strconv.Quote(string(rune(c))) + " beside a Chinese character: Chinese has its own"
		}
	}
	return 0, ""
}

// isSign tells whether c is a mark that wants room beside it; the semicolon ends an entity such as &lt;.
func isSign(c rune) bool { return strings.ContainsRune("<>=&+-/;", c) }

// firstRune is the first character that a node shows.
func firstRune(node ast.Node, source []byte) rune {
	for node != nil {
		if text, ok := node.(*ast.Text); ok {
			c, _ := utf8.DecodeRune(text.Segment.Value(source))
			return c
		}
		node = node.FirstChild()
	}
	return 0
}
