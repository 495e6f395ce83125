package chardata

import "slices"

// Traits are what the methods of str ask about a character: a set. They are those of CPython 3.13 exactly, for every code point; record.py asked it.
type Traits uint16

const (
	Alphabetic    Traits = 1 << iota // str.isalpha
	Decimal                          // str.isdecimal
	Digit                            // str.isdigit
	Numeric                          // str.isnumeric
	Lower                            // str.islower
	Upper                            // str.isupper
	Title                            // a capital followed by a small letter in one character
	Printable                        // str.isprintable
	NameStart                        // an identifier may begin with it (PEP 3131's XID_Start, and the underscore)
	NamePart                         // an identifier may go on with it (XID_Continue)
	CaseIgnorable                    // the rule for a final sigma looks through it
)

// traits are stretches of characters with the same traits, as traitList has them.
type traits struct {
	ends []rune
	sets []Traits
}

var traitTable *traits

// stretchOf is the place of c's stretch in the table, which is read when it is first needed.
func stretchOf(c rune) (*traits, int) {
	if traitTable == nil {
		traitTable = readTraits()
	}
	i, _ := slices.BinarySearch(traitTable.ends, c+1)
	return traitTable, i
}

func readTraits() *traits {
	t := &table{traitList}
	kinds := make([]Traits, t.number())
	for i := range kinds {
		kinds[i] = Traits(t.number())
	}
	n := t.number()
	r := &traits{make([]rune, n), make([]Traits, n)}
	end := rune(0)
	for i := range r.ends {
		end += rune(t.number())
		r.ends[i] = end
	}
	for i := range r.sets {
		r.sets[i] = kinds[t.number()]
	}
	return r
}

// Has reports whether c has any of the traits.
func Has(c rune, any Traits) bool {
	t, i := stretchOf(c)
	return t.sets[i]&any != 0
}

// DecimalOf is the value of a decimal digit, -1 for anything else. The digits of every script come in order from 0 to 9; where those of several scripts or styles adjoin (U+1D7CE)
// they make one stretch.
func DecimalOf(c rune) int {
	t, i := stretchOf(c)
	if t.sets[i]&Decimal == 0 {
		return -1
	}
	return int(c-t.ends[i-1]) % 10 // no digit has the first stretch
}
