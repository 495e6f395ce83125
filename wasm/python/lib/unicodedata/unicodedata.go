// Package unicodedata is Python's module unicodedata: what the Unicode Character Database, version 15.1, says of characters. The tables are package chardata's.
package unicodedata

import (
	"loopscope/wasm/python/chardata"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("unicodedata")
	mod.Set("unidata_version", object.String("15.1.0"))
	mod.Add([]object.Native{
		{Name: "lookup", Sig: "name, /", Fn: lookup},
		{Name: "normalize", Sig: "form, unistr, /", Fn: normalize("normalize", func(_, out *str) value { return out.V() })},
		{Name: "is_normalized", Sig: "form, unistr, /", Fn: normalize("is_normalized", func(in, out *str) value { return object.Bool(in.S == out.S) })},
		of("category", func(c rune) value { return object.String(chardata.Of(c).Category) }),
		of("bidirectional", func(c rune) value { return object.String(chardata.Of(c).Bidirectional) }),
		of("east_asian_width", func(c rune) value { return object.String(chardata.Of(c).Width) }),
		of("combining", func(c rune) value { return object.Int(int64(chardata.Combining(c))) }),
		of("decomposition", func(c rune) value { return object.String(chardata.Decomposition(c)) }),
		of("mirrored", func(c rune) value {
			if chardata.Of(c).Mirrored {
				return object.Int(1)
			}
			return object.Int(0)
		}),
		orDefault("name", "no such name", func(c rune) value {
			if name := chardata.Name(c); name != "" {
				return object.String(name)
			}
			return value{}
		}),
		orDefault("numeric", "not a numeric character", func(c rune) value {
			if n := chardata.NumberOf(c); n.Sort > 0 {
				return object.Float(float64(n.Numerator) / float64(n.Denominator))
			}
			return value{}
		}),
		orDefault("digit", "not a digit", integer(2)),
		orDefault("decimal", "not a decimal", integer(3)),
	})
	return mod, nil
}

// integer is the value of a character that is a digit of at least the given sort.
func integer(sort int) func(c rune) value {
	return func(c rune) value {
		if n := chardata.NumberOf(c); n.Sort >= sort {
			return object.Int(int64(n.Numerator))
		}
		return value{}
	}
}

// character is the one character of a str.
func character(v value) (rune, bool) {
	s := object.AsStr(v)
	if s == nil || s.Len() != 1 {
		return 0, false
	}
	c, _ := object.DecodeRune(s.S)
	return c, true
}

// of is a function of one character.
func of(name string, f func(c rune) value) object.Native {
	return object.Native{Name: name, Sig: "chr, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		c, ok := character(a[0])
		if !ok {
			return value{}, t.TypeError(name + "() argument must be a unicode character, not " + object.ArgType(a[0]))
		}
		return f(c), nil
	}}
}

// orDefault is a function of a character that gives its second argument where there is no value, or else raises ValueError.
func orDefault(name, missing string, f func(c rune) value) object.Native {
	return object.Native{Name: name, Sig: "chr, default=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		c, ok := character(a[0])
		if !ok {
			return value{}, t.TypeError(name + "() argument 1 must be a unicode character, not " + object.ArgType(a[0]))
		}
		if v := f(c); !v.Absent() {
			return v, nil
		}
		if a[1].Absent() {
			return value{}, t.ValueError(missing)
		}
		return a[1], nil
	}}
}

func lookup(t *thread, a []value, _ []*str) (value, *exc) {
	var name string
	if s := object.AsStr(a[0]); s != nil {
		name = s.S
	} else if b, ok := object.AsBuffer(a[0]); ok {
		name = string(b)
	} else {
		return value{}, t.TypeError("a bytes-like object is required, not '" + object.TypeName(a[0]) + "'")
	}
	c, ok := chardata.Lookup(name)
	if !ok {
		return value{}, t.KeyError(object.String("undefined character name '" + name + "'"))
	}
	return object.String(string(c)), nil
}

// normalize reads the arguments of a function of a normal form and a text, and gives it the text in that form.
func normalize(name string, result func(in, out *str) value) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		form, text := object.AsStr(a[0]), object.AsStr(a[1])
		if form == nil {
			return value{}, t.TypeError(name + "() argument 1 must be str, not " + object.ArgType(a[0]))
		}
		if text == nil {
			return value{}, t.TypeError(name + "() argument 2 must be str, not " + object.ArgType(a[1]))
		}
		switch form.S {
		case "NFC", "NFD", "NFKC", "NFKD":
		default:
			return value{}, t.ValueError("invalid normalization form")
		}
		compat, compose := form.S[2] == 'K', form.S[len(form.S)-1] == 'C'
		return result(text, object.AsStr(object.String(chardata.Normalize(text.S, compat, compose)))), nil
	}
}
