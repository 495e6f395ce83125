package object

import (
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/chardata"
)

// This file holds the text encodings: UTF-8 (with or without signature), ASCII, Latin-1, UTF-16 and UTF-32. The double-byte encodings of East Asia are left
// out, for their tables would outweigh the rest of the engine; asking for one gives the LookupError of an unknown encoding, with a note that says so. Positions, reasons and what each error
// handler does are those of CPython's Objects/unicodeobject.c and Python/codecs.c.

// codec is one encoding. name is what its errors call it.
type codec struct {
	name   string
	encode func(e *encoder, s string)
	decode func(d *decoder)
}

var codecs map[string]*codec

// codecAliases maps normalised names to those of codecs (Lib/encodings/aliases.py).
var codecAliases = map[string]string{
	"utf8": "utf_8", "u8": "utf_8", "utf": "utf_8", "utf8_ucs2": "utf_8", "utf8_ucs4": "utf_8", "cp65001": "utf_8",
	"us_ascii": "ascii", "646": "ascii", "us": "ascii", "ansi_x3.4_1968": "ascii", "iso646_us": "ascii", "cp367": "ascii", "ibm367": "ascii",
	"latin1": "latin_1", "latin": "latin_1", "l1": "latin_1", "iso_8859_1": "latin_1", "iso8859_1": "latin_1", "iso8859": "latin_1", "8859": "latin_1", "cp819": "latin_1",
	"ibm819": "latin_1", "iso_ir_100": "latin_1",
	"utf16": "utf_16", "u16": "utf_16", "utf_16le": "utf_16_le", "unicodelittleunmarked": "utf_16_le", "utf_16be": "utf_16_be", "unicodebigunmarked": "utf_16_be",
	"utf32": "utf_32", "u32": "utf_32", "utf_32le": "utf_32_le", "utf_32be": "utf_32_be",
	"utf8_sig": "utf_8_sig",
}

func init() {
	codecs = map[string]*codec{
		"utf_8":     {"utf-8", encodeUTF8, decodeUTF8},
		"utf_8_sig": {"utf-8", encodeUTF8Sig, decodeUTF8Sig},
		"ascii":     {"ascii", encodeNarrow(0x80), decodeASCII},
		"latin_1":   {"latin-1", encodeNarrow(0x100), decodeLatin1},
		"utf_16":    {"utf-16", encodeWide(2, false, true), decodeMarked(2)},
		"utf_16_le": {"utf-16-le", encodeWide(2, false, false), decodeUTF16(false)},
		"utf_16_be": {"utf-16-be", encodeWide(2, true, false), decodeUTF16(true)},
		"utf_32":    {"utf-32", encodeWide(4, false, true), decodeMarked(4)},
		"utf_32_le": {"utf-32-le", encodeWide(4, false, false), decodeUTF32(false)},
		"utf_32_be": {"utf-32-be", encodeWide(4, true, false), decodeUTF32(true)},
	}
}

func normName(name string) string {
	return mapASCII(asciiLower(name), func(c byte) byte {
		if c == '-' || c == ' ' {
			return '_'
		}
		return c
	})
}

// NormEncoding returns the canonical module name of an encoding ("utf_8" for "UTF8"), "" when it is unknown.
func NormEncoding(name string) string {
	n := normName(name)
	if a, ok := codecAliases[n]; ok {
		n = a
	}
	if codecs[n] == nil {
		return ""
	}
	return n
}

// bytesCodecs are the encodings of CPython that turn bytes into bytes (or text into text), with their aliases.
const bytesCodecs = " base64 base_64 base64_codec bz2 bz2_codec hex hex_codec quopri quoted_printable quopri_codec rot13 rot_13 uu uu_codec zip zlib zlib_codec "

// lookupCodec finds a text encoding by any of its names, for encode or decode.
func lookupCodec(t *Thread, name, use string) (*codec, *Exc) {
	if name == "utf-8" {
		return codecs["utf_8"], nil
	}
	if c := codecs[NormEncoding(name)]; c != nil {
		return c, nil
	}
	if n := normName(name); n != "" && strings.Contains(bytesCodecs, " "+n+" ") {
		return nil, t.NewExc(LookupErrorType, "'"+name+"' is not a text encoding; use codecs."+use+"() to handle arbitrary codecs")
	}
	err := t.NewExc(LookupErrorType, "unknown encoding: "+name)
	if lacking(normName(name)) {
		if again := t.AddNote(err, "The playground lacks this encoding. It has: ascii, latin-1, utf-8, utf-8-sig, utf-16 and utf-32."); again != nil {
			return nil, again
		}
	}
	return nil, err
}

// lackingCodecs are how the names of CPython's other text encodings begin.
const lackingCodecs = "gb big5 shift sjis s_jis euc iso2022 iso_2022 iso8859_ iso_8859_ cp windows_ ibm koi8 mac hz utf_7 utf7 idna punycode unicode_escape raw_unicode_escape johab kz1048 ptcp154 tis"

// lacking reports whether a normalised name is that of an encoding that CPython has and this machine lacks.
func lacking(name string) bool {
	for _, begin := range strings.Fields(lackingCodecs) {
		if strings.HasPrefix(name, begin) {
			return true
		}
	}
	return false
}

// codecArg is the text of an optional encoding or error handler argument known to be a str.
func codecArg(v Value, absent string) string {
	if s := AsStr(v); s != nil {
		return s.S
	}
	return absent
}

// strEncode is str.encode.
func strEncode(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	for i, name := range []string{"encoding", "errors"} {
		if v := a[i+1]; v.Ref != nil && AsStr(v) == nil {
			return Value{}, t.TypeError("encode() argument '" + name + "' must be str, not " + ArgType(v))
		}
	}
	b, err := Encode(t, AsStr(a[0]), codecArg(a[1], "utf-8"), codecArg(a[2], "strict"))
	if err != nil {
		return Value{}, err
	}
	return NewBytes(b).V(), nil
}

// Encode is s.encode(encoding, errors); LookupError for an unknown encoding or error handler, UnicodeEncodeError.
func Encode(t *Thread, s *Str, encoding, errors string) ([]byte, *Exc) {
	c, err := lookupCodec(t, encoding, "encode")
	if err != nil {
		return nil, err
	}
	if err := t.Charge(int64(len(s.S))); err != nil {
		return nil, err
	}
	e := &encoder{t: t, codec: c, text: s, errors: errors}
	c.encode(e, s.S)
	return e.out, e.err
}

// Decode is b.decode(encoding, errors); errors as for Encode, with UnicodeDecodeError. b is not kept.
// Empty bytes are decoded whatever encoding is asked for.
func Decode(t *Thread, b []byte, encoding, errors string) (Value, *Exc) {
	if len(b) == 0 {
		return EmptyStr.V(), nil
	}
	c, err := lookupCodec(t, encoding, "decode")
	if err != nil {
		return Value{}, err
	}
	if err := t.Charge(int64(len(b))); err != nil {
		return Value{}, err
	}
	d := &decoder{t: t, name: c.name, in: b, errors: errors}
	c.decode(d)
	if d.err != nil {
		return Value{}, d.err
	}
	return String(stringOf(d.out)), nil
}

// Encoding.

// encoder is one encoding under way.
type encoder struct {
	t      *Thread
	codec  *codec
	text   *Str
	errors string
	out    []byte
	err    *Exc
	put    func(out []byte, r rune) []byte // writes an encodable code point, for what error handlers put in place
	wide   bool                            // UTF-16 and UTF-32: code points are refused one by one, and single bytes cannot stand in for them
}

// fail handles the unencodable code points text[start:end], given as their UTF-8; false ends the encoding.
func (e *encoder) fail(run string, start, end int, reason string) bool {
	for i, at := 0, start; i < len(run); at++ {
		r, w := DecodeRune(run[i:])
		i += w
		switch e.errors {
		case "strict":
			return e.raise(start, end, reason)
		case "ignore":
		case "replace":
			e.ascii("?")
		case "backslashreplace":
			e.ascii(string(appendEscape(nil, r)))
		case "xmlcharrefreplace":
			e.ascii("&#" + itoa(int(r)) + ";")
		case "surrogateescape":
			if e.wide || r < 0xDC80 || r > 0xDCFF {
				return e.raise(at, end, reason)
			}
			e.out = append(e.out, byte(r))
		case "surrogatepass":
			if r < 0xD800 || r > 0xDFFF || !strings.HasPrefix(e.codec.name, "utf") {
				return e.raise(start, end, reason)
			}
			e.out = e.put(e.out, r)
		case "namereplace":
			text := string(appendEscape(nil, r))
			if name := chardata.Name(r); name != "" {
				text = "\\N{" + name + "}"
			}
			e.ascii(text)
		default:
			e.err = e.t.NewExc(LookupErrorType, "unknown error handler name '"+e.errors+"'")
			return false
		}
	}
	return true
}

func (e *encoder) raise(start, end int, reason string) bool {
	e.err = e.t.NewExcArgs(UnicodeEncodeErrorType, String(e.codec.name), exactStr(e.text), Int(int64(start)), Int(int64(end)), String(reason))
	e.err.Fields = append([]Value(nil), e.err.Args.Items...)
	return false
}

func (e *encoder) ascii(s string) {
	for i := 0; i < len(s); i++ {
		e.out = e.put(e.out, rune(s[i]))
	}
}

// each writes all code points, those that bad rejects in runs through fail.
func (e *encoder) each(s string, bad func(r rune) bool, reason string) {
	for i, at := 0, 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		if !bad(r) {
			e.out = e.put(e.out, r)
			i += w
			at++
			continue
		}
		end, n := i, 0
		for end < len(s) && !(e.wide && n == 1) {
			r, w := DecodeRune(s[end:])
			if !bad(r) {
				break
			}
			end += w
			n++
		}
		if !e.fail(s[i:end], at, at+n, reason) {
			return
		}
		i = end
		at += n
	}
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

func encodeUTF8(e *encoder, s string) {
	if utf8.ValidString(s) {
		e.out = []byte(s)
		return
	}
	e.put = AppendRune
	e.each(s, isSurrogate, "surrogates not allowed")
}

func encodeUTF8Sig(e *encoder, s string) {
	encodeUTF8(e, s)
	e.out = append([]byte("\xef\xbb\xbf"), e.out...)
}

// encodeNarrow encodes code points below limit as one byte each.
func encodeNarrow(limit rune) func(e *encoder, s string) {
	return func(e *encoder, s string) {
		if e.text.IsASCII() {
			e.out = []byte(s)
			return
		}
		e.put = func(out []byte, r rune) []byte { return append(out, byte(r)) }
		e.each(s, func(r rune) bool { return r >= limit }, "ordinal not in range("+itoa(int(limit))+")")
	}
}

// encodeWide encodes in units of width bytes (UTF-16 or UTF-32), with a byte order mark when mark is set.
func encodeWide(width int, big, mark bool) func(e *encoder, s string) {
	return func(e *encoder, s string) {
		e.wide = true
		e.put = func(out []byte, r rune) []byte {
			if width == 2 && r > 0xFFFF {
				r -= 0x10000
				return appendUnit(appendUnit(out, 0xD800|r>>10, 2, big), 0xDC00|r&0x3FF, 2, big)
			}
			return appendUnit(out, r, width, big)
		}
		if mark {
			e.out = e.put(e.out, 0xFEFF)
		}
		e.each(s, isSurrogate, "surrogates not allowed")
	}
}

func appendUnit(b []byte, u rune, width int, big bool) []byte {
	for k := range width {
		shift := 8 * k
		if big {
			shift = 8 * (width - 1 - k)
		}
		b = append(b, byte(u>>shift))
	}
	return b
}

// Decoding.

// decoder is one decoding under way.
type decoder struct {
	t      *Thread
	name   string
	in     []byte
	errors string
	out    []byte
	err    *Exc
}

// fail handles the undecodable bytes in[start:end] and returns where to go on; when decoding fails, that is the end.
func (d *decoder) fail(start, end int, reason string) (next int) {
	switch d.errors {
	case "strict":
		return d.raise(start, end, reason)
	case "ignore":
	case "replace":
		d.out = append(d.out, "\uFFFD"...)
	case "backslashreplace":
		for _, c := range d.in[start:end] {
			d.out = appendEscape(d.out, rune(c))
		}
	case "surrogateescape":
		next = start
		for ; next < end && d.in[next] >= 128; next++ {
			d.out = AppendRune(d.out, 0xDC00+rune(d.in[next]))
		}
		if next == start {
			return d.raise(start, end, reason)
		}
		return next
	case "surrogatepass":
		return d.raise(start, end, reason)
	case "xmlcharrefreplace", "namereplace":
		d.err = d.t.TypeError("don't know how to handle UnicodeDecodeError in error callback")
		return len(d.in)
	default:
		d.err = d.t.NewExc(LookupErrorType, "unknown error handler name '"+d.errors+"'")
		return len(d.in)
	}
	return end
}

func (d *decoder) raise(start, end int, reason string) int {
	d.err = d.t.NewExcArgs(UnicodeDecodeErrorType, String(d.name), NewBytes(append([]byte(nil), d.in...)).V(), Int(int64(start)), Int(int64(end)), String(reason))
	d.err.Fields = append([]Value(nil), d.err.Args.Items...)
	return len(d.in)
}

func decodeUTF8(d *decoder) {
	if utf8.Valid(d.in) {
		d.out = append([]byte(nil), d.in...)
		return
	}
	for i := 0; i < len(d.in); {
		n, reason := utf8Sequence(d.in[i:])
		if reason == "" {
			d.out = append(d.out, d.in[i:i+n]...)
			i += n
		} else if d.surrogate(i) {
			i += 3
		} else {
			i = d.fail(i, i+n, reason)
		}
	}
}

// surrogate lets the handler "surrogatepass" take an encoded surrogate at in[i:] as it is; false when there is none.
func (d *decoder) surrogate(i int) bool {
	b := d.in[i:]
	if d.errors != "surrogatepass" || len(b) < 3 || b[0] != 0xED || b[1]&0xE0 != 0xA0 || b[2]&0xC0 != 0x80 {
		return false
	}
	d.out = append(d.out, b[:3]...)
	return true
}

// utf8Sequence measures the sequence that b begins with. When it is malformed, n is how many bytes the error covers and reason says why.
func utf8Sequence(b []byte) (n int, reason string) {
	c := b[0]
	lo, hi := byte(0x80), byte(0xBF)
	switch {
	case c < 0x80:
		return 1, ""
	case c < 0xC2 || c > 0xF4:
		return 1, "invalid start byte"
	case c < 0xE0:
		n = 2
	case c < 0xF0:
		n = 3
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	default:
		n = 4
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	}
	for k := 1; k < n; k++ {
		if k == len(b) {
			return k, "unexpected end of data"
		}
		if b[k] < lo || b[k] > hi {
			return k, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return n, ""
}

func decodeUTF8Sig(d *decoder) {
	if len(d.in) >= 3 && string(d.in[:3]) == "\xef\xbb\xbf" {
		d.in = d.in[3:]
	}
	decodeUTF8(d)
}

func decodeASCII(d *decoder) {
	for i := 0; i < len(d.in); {
		if c := d.in[i]; c < 128 {
			d.out = append(d.out, c)
			i++
		} else {
			i = d.fail(i, i+1, "ordinal not in range(128)")
		}
	}
}

func decodeLatin1(d *decoder) {
	for _, c := range d.in {
		d.out = utf8.AppendRune(d.out, rune(c))
	}
}

// decodeMarked looks at the byte order mark of UTF-16 or UTF-32; without one the order is little-endian. Errors then name the order, as CPython's do.
func decodeMarked(width int) func(d *decoder) {
	return func(d *decoder) {
		big, skip := false, 0
		if len(d.in) >= width {
			switch unit(d.in, width, false) {
			case 0xFEFF:
				skip = width
			case 0xFFFE << (8 * (width - 2)):
				big, skip = true, width
			}
		}
		d.name += "-le"
		if big {
			d.name = d.name[:len(d.name)-3] + "-be"
		}
		if width == 2 {
			d.utf16(skip, big)
		} else {
			d.utf32(skip, big)
		}
	}
}

func unit(b []byte, width int, big bool) rune {
	u := uint32(0)
	for k := range width {
		if big {
			u = u<<8 | uint32(b[k])
		} else {
			u |= uint32(b[k]) << (8 * k)
		}
	}
	return rune(u)
}

func decodeUTF16(big bool) func(d *decoder) { return func(d *decoder) { d.utf16(0, big) } }

func (d *decoder) utf16(i int, big bool) {
	for i < len(d.in) {
		if i+1 == len(d.in) {
			i = d.fail(i, i+1, "truncated data")
			continue
		}
		r := unit(d.in[i:], 2, big)
		n, reason := 2, ""
		switch {
		case !isSurrogate(r):
		case r >= 0xDC00:
			reason = "illegal encoding"
		case i+4 > len(d.in):
			n, reason = len(d.in)-i, "unexpected end of data"
		default:
			if low := unit(d.in[i+2:], 2, big); low >= 0xDC00 && low <= 0xDFFF {
				r, n = 0x10000+(r&0x3FF)<<10+low&0x3FF, 4
			} else {
				reason = "illegal UTF-16 surrogate"
			}
		}
		if reason != "" && d.errors == "surrogatepass" {
			n, reason = 2, ""
		}
		if reason == "" {
			d.out = AppendRune(d.out, r)
			i += n
		} else {
			i = d.fail(i, i+n, reason)
		}
	}
}

func decodeUTF32(big bool) func(d *decoder) { return func(d *decoder) { d.utf32(0, big) } }

func (d *decoder) utf32(i int, big bool) {
	for i < len(d.in) {
		if i+4 > len(d.in) {
			i = d.fail(i, len(d.in), "truncated data")
			continue
		}
		r := unit(d.in[i:], 4, big)
		reason := ""
		if isSurrogate(r) {
			reason = "code point in surrogate code point range(0xd800, 0xe000)"
		} else if r < 0 || r > utf8.MaxRune {
			reason = "code point not in range(0x110000)"
		}
		if reason == "" || isSurrogate(r) && d.errors == "surrogatepass" {
			d.out = AppendRune(d.out, r)
			i += 4
		} else {
			i = d.fail(i, i+4, reason)
		}
	}
}

// CheckOutput returns the UnicodeEncodeError that writing s to a UTF-8 stream raises, nil for text without lone surrogates.
func CheckOutput(t *Thread, s string) *Exc {
	if utf8.ValidString(s) {
		return nil
	}
	_, err := Encode(t, NewStr(s), "utf-8", "strict")
	return err
}
