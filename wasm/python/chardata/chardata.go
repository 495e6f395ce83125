// Package chardata knows of characters what the methods of str ask (Traits), and what few programs do: their names and how text is normalised (PEP 3131, the module unicodedata,
// \N{…} in strings).
//
// Its four tables are made by record.py from what CPython 3.13 says, whose Unicode is 15.1. One is part of the engine, for the repr of any text needs it; three are files that arrive
// when they are first needed, apart from it (package pack). All numbers in them are unsigned LEB128.
//
// traitList (a constant, for package embed would bring 20 KB with it): the number of kinds, and the traits of each, as a sum; the number of stretches of characters of the same kind;
// the length of each; the kind of each.
//
// normal.bin: the number of decompositions, then for each, by code point: the distance from the one before; the tag times 2, plus 1 when the
// canonical pair is put together again by NFC; the number of characters; these. Then the combining classes: the number of stretches with the same class
// other than 0, and for each: the distance from the last stretch's end, its length, the class.
//
// names.bin: the length of the list of words and the list, the most used first, with newlines between; the number of names, then for each, by code point: the
// distance from the one before, the number of words, their places in the list. Then the aliases in the same form, with code points instead of distances.
//
// properties.bin: the length of the list of kinds and the list, with newlines between, each the words category, bidirectional class or -, East Asian width, mirrored; the number
// of stretches of characters of the same kind, and for each: its length, its kind. Then the number of characters that have a numeric value, and for each: the
// distance from the one before; its sort (3 decimal, 2 digit, 1 other) times 2, plus 1 for a negative value; numerator; denominator.
//
// Hangul syllables and CJK ideographs are in neither: they follow from rules.
package chardata

import (
	"slices"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/pack"
)

// table reads numbers one after the other.
type table struct{ rest string }

func (t *table) number() int {
	n, shift := 0, 0
	for {
		b := t.rest[0]
		t.rest = t.rest[1:]
		n |= int(b&0x7F) << shift
		if b < 0x80 {
			return n
		}
		shift += 7
	}
}

// decomposition is how a character is taken apart one step.
type decomposition struct {
	compat bool
	tag    uint8 // index in tags
	parts  []rune
}

// tags say what a compatibility character adds to those that it is made of.
var tags = strings.Split(" <compat> <font> <noBreak> <initial> <medial> <final> <isolated> <circle> <super> <sub> <vertical> <wide> <narrow> <small> <square> <fraction>", " ")

// normal is normal.bin.
type normal struct {
	decompositions map[rune]decomposition
	compositions   map[[2]rune]rune
	classes        []stretch
}

type stretch struct {
	begin, end rune
	class      uint8
}

var normalTable *normal

// normalisation reads normal.bin when it is first needed.
func normalisation() *normal {
	if normalTable != nil {
		return normalTable
	}
	t := &table{pack.Text("normal.bin", "normal.bin")}
	n := &normal{decompositions: map[rune]decomposition{}, compositions: map[[2]rune]rune{}}
	c := 0
	for i := t.number(); i > 0; i-- {
		c += t.number()
		kind := t.number()
		d := decomposition{compat: kind > 1, tag: uint8(kind / 2), parts: make([]rune, t.number())}
		for k := range d.parts {
			d.parts[k] = rune(t.number())
		}
		n.decompositions[rune(c)] = d
		if kind == 1 {
			n.compositions[[2]rune{d.parts[0], d.parts[1]}] = rune(c)
		}
	}
	c = 0
	for i := t.number(); i > 0; i-- {
		c += t.number()
		begin := c
		c += t.number()
		n.classes = append(n.classes, stretch{rune(begin), rune(c), uint8(t.number())})
	}
	normalTable = n
	return n
}

func (n *normal) class(c rune) uint8 {
	i, _ := slices.BinarySearchFunc(n.classes, c, func(s stretch, c rune) int { return int(s.end - 1 - c) })
	if i < len(n.classes) && n.classes[i].begin <= c {
		return n.classes[i].class
	}
	return 0
}

// Hangul syllables are put together by arithmetic (The Unicode Standard, 3.12).
const (
	hangulS, hangulL, hangulV, hangulT    = 0xAC00, 0x1100, 0x1161, 0x11A7
	hangulLs, hangulVs, hangulTs, hangulN = 19, 21, 28, 21 * 28
	hangulCount                           = hangulLs * hangulN
)

// Normalize gives text its normal form: NFD, or NFKD with compat, and put together again, NFC or NFKC, with compose.
func Normalize(text string, compat, compose bool) string {
	if plain(text) || !utf8.ValidString(text) { // lone surrogates are in no normal form
		return text
	}
	n := normalisation()
	var out []rune
	for _, c := range text {
		out = n.decompose(out, c, compat)
	}
	n.reorder(out)
	if compose {
		out = n.compose(out)
	}
	return string(out)
}

// plain reports whether text is made of characters that every normal form leaves alone and that combine with nothing: ASCII, the ideographs in
// use, the syllables of kana without marks. It spares most programs the tables.
func plain(text string) bool {
	for _, c := range text {
		switch {
		case c < 0x80, c >= 0x4E00 && c <= 0x9FFF, c >= 0x0410 && c <= 0x0418, c >= 0x041A && c <= 0x0438, c >= 0x043A && c <= 0x044F:
		case c >= 0x3041 && c <= 0x304A, c >= 0x30A1 && c <= 0x30AA, c >= 0x03B1 && c <= 0x03C9, c >= 0x0391 && c <= 0x03A9:
		default:
			return false
		}
	}
	return true
}

func (n *normal) decompose(out []rune, c rune, compat bool) []rune {
	if s := c - hangulS; s >= 0 && s < hangulCount {
		out = append(out, hangulL+s/hangulN, hangulV+s%hangulN/hangulTs)
		if t := s % hangulTs; t > 0 {
			out = append(out, hangulT+t)
		}
		return out
	}
	d, ok := n.decompositions[c]
	if !ok || d.compat && !compat {
		return append(out, c)
	}
	for _, p := range d.parts {
		out = n.decompose(out, p, compat) // a few steps deep at most
	}
	return out
}

// reorder sorts stretches of combining characters by their class, otherwise keeping their order: as numbers made of class, place and character.
func (n *normal) reorder(text []rune) {
	for i := 0; i < len(text); i++ {
		var order []int
		for _, c := range text[i:] {
			class := n.class(c)
			if class == 0 {
				break
			}
			order = append(order, int(class)<<55|len(order)<<21|int(c))
		}
		slices.Sort(order)
		for k, o := range order {
			text[i+k] = rune(o & (1<<21 - 1))
		}
		i += len(order)
	}
}

// compose puts each starter together with what follows it, as far as nothing of the same or a higher class stands between them.
func (n *normal) compose(text []rune) []rune {
	out := text[:0]
	starter, last := -1, uint8(0)
	for _, c := range text {
		class := n.class(c)
		if starter >= 0 && (last < class || last == 0 && starter == len(out)-1) {
			if joined, ok := n.pair(out[starter], c); ok {
				out[starter] = joined
				continue
			}
		}
		if class == 0 {
			starter = len(out)
		}
		last = class
		out = append(out, c)
	}
	return out
}

func (n *normal) pair(a, b rune) (rune, bool) {
	if l, v := a-hangulL, b-hangulV; l >= 0 && l < hangulLs && v >= 0 && v < hangulVs {
		return hangulS + (l*hangulVs+v)*hangulTs, true
	}
	if s, t := a-hangulS, b-hangulT; s >= 0 && s < hangulCount && s%hangulTs == 0 && t > 0 && t < hangulTs {
		return a + t, true
	}
	c, ok := n.compositions[[2]rune{a, b}]
	return c, ok
}

// names is names.bin.
type names struct {
	words   []string
	list    string // of names
	aliases string
}

var nameTable *names

func nameList() *names {
	if nameTable != nil {
		return nameTable
	}
	t := &table{pack.Text("names.bin", "names.bin")}
	length := t.number()
	n := &names{words: strings.Split(t.rest[:length], "\n")}
	t.rest = t.rest[length:]
	n.list = t.rest
	for i := t.number(); i > 0; i-- {
		t.number()
		for k := t.number(); k > 0; k-- {
			t.number()
		}
	}
	n.aliases = t.rest
	nameTable = n
	return n
}

// Lookup finds the character of a name or alias, in whatever case.
func Lookup(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if c, ok := byRule(name); ok {
		return c, true
	}
	n := nameList()
	var want []int
	for _, w := range strings.Split(name, " ") {
		place := slices.Index(n.words, w)
		if place < 0 {
			return 0, false
		}
		want = append(want, place)
	}
	if c, ok := find(n.list, want, true); ok {
		return c, true
	}
	return find(n.aliases, want, false)
}

// find looks for the words of a name in a list; distances says that code points are given as distances.
func find(list string, want []int, distances bool) (rune, bool) {
	t := &table{list}
	c := 0
	for i := t.number(); i > 0; i-- {
		d := t.number()
		if distances {
			d += c
		}
		c = d
		length := t.number()
		same := length == len(want)
		for k := range length {
			if w := t.number(); same && w != want[k] {
				same = false
			}
		}
		if same {
			return rune(c), true
		}
	}
	return 0, false
}

// Name is the name of a character; "" when it has none.
func Name(c rune) string {
	if s := c - hangulS; s >= 0 && s < hangulCount {
		return "HANGUL SYLLABLE " + hangulNames[0][s/hangulN] + hangulNames[1][s%hangulN/hangulTs] + hangulNames[2][s%hangulTs]
	}
	for _, r := range ideographs {
		if r.begin <= c && c <= r.end {
			return r.name + hex(c)
		}
	}
	n := nameList()
	t := &table{n.list}
	at := 0
	for i := t.number(); i > 0; i-- {
		at += t.number()
		length := t.number()
		if at > int(c) {
			return ""
		}
		var words []string
		for range length {
			w := t.number()
			if at == int(c) {
				words = append(words, n.words[w])
			}
		}
		if words != nil {
			return strings.Join(words, " ")
		}
	}
	return ""
}

var hangulNames = [3][]string{
	strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " "),
	strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " "),
	strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " "),
}

// ideographs are the characters whose names hold their code points.
var ideographs = []struct {
	begin, end rune
	name       string
}{
	{0x3400, 0x4DBF, cjk}, {0x4E00, 0x9FFF, cjk}, {0x20000, 0x2A6DF, cjk}, {0x2A700, 0x2B739, cjk}, {0x2B740, 0x2B81D, cjk}, {0x2B820, 0x2CEA1, cjk},
	{0x2CEB0, 0x2EBE0, cjk}, {0x2EBF0, 0x2EE5D, cjk}, {0x30000, 0x3134A, cjk}, {0x31350, 0x323AF, cjk},
	{0xF900, 0xFA6D, cjkCompat}, {0xFA70, 0xFAD9, cjkCompat}, {0x2F800, 0x2FA1D, cjkCompat},
}

const (
	cjk       = "CJK UNIFIED IDEOGRAPH-"
	cjkCompat = "CJK COMPATIBILITY IDEOGRAPH-"
)

// byRule finds the character of a name that no table has.
func byRule(name string) (rune, bool) {
	for _, prefix := range []string{cjk, cjkCompat} {
		if digits, ok := strings.CutPrefix(name, prefix); ok {
			if c, ok := unhex(digits); ok && Name(c) == name {
				return c, true
			}
			return 0, false
		}
	}
	syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE ")
	if !ok {
		return 0, false
	}
	for c := rune(hangulS); c < hangulS+hangulCount; c++ {
		if Name(c)[len("HANGUL SYLLABLE "):] == syllable {
			return c, true
		}
	}
	return 0, false
}

const digits = "0123456789ABCDEF"

func hex(c rune) string {
	var out []byte
	for shift := 20; shift >= 0; shift -= 4 {
		if d := c >> shift & 15; d > 0 || len(out) > 0 || shift <= 12 {
			out = append(out, digits[d])
		}
	}
	return string(out)
}

func unhex(s string) (rune, bool) {
	if len(s) < 4 || len(s) > 5 {
		return 0, false
	}
	c := rune(0)
	for i := range len(s) {
		d := strings.IndexByte(digits, s[i])
		if d < 0 {
			return 0, false
		}
		c = c<<4 | rune(d)
	}
	return c, true
}

// Decomposition is how a character is taken apart one step, in the words of the Unicode Character Database: a tag, if any, and code points.
func Decomposition(c rune) string {
	d, ok := normalisation().decompositions[c]
	if !ok {
		return ""
	}
	var words []string
	if d.compat {
		words = append(words, tags[d.tag])
	}
	for _, p := range d.parts {
		words = append(words, hex(p))
	}
	return strings.Join(words, " ")
}

// Combining is the canonical combining class of a character.
func Combining(c rune) int { return int(normalisation().class(c)) }

// Properties are the classes of a character.
type Properties struct {
	Category, Bidirectional, Width string
	Mirrored                       bool
}

// Number is the numeric value of a character: Numerator / Denominator. Sort is 3 for decimal digits, 2 for other digits, 1 for other numbers, 0 for what is no number.
type Number struct{ Sort, Numerator, Denominator int }

// properties is properties.bin.
type properties struct {
	kinds   []Properties
	ends    []rune // of the stretches
	kind    []uint16
	numbers map[rune]Number
}

var propertyTable *properties

func propertyList() *properties {
	if propertyTable != nil {
		return propertyTable
	}
	t := &table{pack.Text("properties.bin", "properties.bin")}
	length := t.number()
	p := &properties{numbers: map[rune]Number{}}
	for _, line := range strings.Split(t.rest[:length], "\n") {
		words := strings.Split(line, " ")
		p.kinds = append(p.kinds, Properties{words[0], strings.TrimPrefix(words[1], "-"), words[2], words[3] == "1"})
	}
	t.rest = t.rest[length:]
	end := rune(0)
	for i := t.number(); i > 0; i-- {
		end += rune(t.number())
		p.ends, p.kind = append(p.ends, end), append(p.kind, uint16(t.number()))
	}
	c := rune(0)
	for i := t.number(); i > 0; i-- {
		c += rune(t.number())
		sort := t.number()
		n := Number{sort / 2, t.number(), t.number()}
		if sort%2 == 1 {
			n.Numerator = -n.Numerator
		}
		p.numbers[c] = n
	}
	propertyTable = p
	return p
}

// Of gives the classes of a character.
func Of(c rune) Properties {
	p := propertyList()
	i, _ := slices.BinarySearch(p.ends, c+1)
	return p.kinds[p.kind[i]]
}

// NumberOf gives the numeric value of a character.
func NumberOf(c rune) Number { return propertyList().numbers[c] }
