package object

import (
	"strconv"
	"strings"
)

// Natives that stand for functions which CPython's library has in Python (Native.Python) look and fail like those.

// pythonCallError words a wrong call of such a function, which there must be (initialize_locals, Python/ceval.c); args are positional values and one for each of names.
func (t *Thread) pythonCallError(b *Builtin, s *Signature, args []Value, names []*Str) *Exc {
	name := b.Name
	if b.Owner != nil {
		name = b.Owner.Name + "." + name
	}
	given := len(args) - len(names)
	got := make([]bool, len(s.Params))
	for i := range min(given, s.Pos) {
		got[i] = true
	}
	keywordOnly := 0
	for _, n := range names {
		k := s.PosOnly
		for k < len(s.Params) && s.Params[k].Name != n.S {
			k++
		}
		if k == len(s.Params) {
			return t.TypeError(name + "() got an unexpected keyword argument '" + n.S + "'" + s.didYouMean(n.S))
		}
		if got[k] {
			return t.TypeError(name + "() got multiple values for argument '" + n.S + "'")
		}
		got[k] = true
		if k >= s.Pos {
			keywordOnly++
		}
	}
	if given > s.Pos {
		return t.tooManyGiven(name, s, given, keywordOnly)
	}
	var missing []string
	kind := " positional argument"
	for i, p := range s.Params {
		if i == s.Pos && missing == nil {
			kind = " keyword-only argument"
		}
		if !got[i] && !p.Optional && (i < s.Pos || kind == " keyword-only argument") {
			missing = append(missing, "'"+p.Name+"'")
		}
	}
	return t.TypeError(name + "() missing " + strconv.Itoa(len(missing)) + " required" + kind + plural1(len(missing)) + ": " + listed(missing))
}

func (s *Signature) didYouMean(name string) string {
	var known []string
	for _, p := range s.Params[s.PosOnly:] {
		known = append(known, p.Name)
	}
	if best := Suggest(name, known); best != "" {
		return ". Did you mean '" + best + "'?"
	}
	return ""
}

func (t *Thread) tooManyGiven(name string, s *Signature, given, keywordOnly int) *Exc {
	takes, ending := strconv.Itoa(s.Pos), plural1(s.Pos)
	if s.Need < s.Pos {
		takes, ending = "from "+strconv.Itoa(s.Need)+" to "+takes, "s"
	}
	msg := name + "() takes " + takes + " positional argument" + ending + " but " + strconv.Itoa(given)
	if keywordOnly > 0 {
		msg += " positional argument" + plural1(given) + " (and " + strconv.Itoa(keywordOnly) + " keyword-only argument" + plural1(keywordOnly) + ")"
	}
	if given == 1 && keywordOnly == 0 {
		return t.TypeError(msg + " was given")
	}
	return t.TypeError(msg + " were given")
}

func plural1(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// listed joins names as messages do: 'a', 'b', and 'c'.
func listed(names []string) string {
	switch n := len(names); n {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

// pythonRepr is the repr of such a function, or of its method bound to an object.
func (b *Builtin) pythonRepr(t *Thread) (Value, *Exc) {
	name := b.Name
	if b.Owner != nil {
		name = b.Owner.Name + "." + name
	}
	if b.Owner == nil || b.Self.Ref == nil {
		return String("<function " + name + " at " + Address(t, Obj(&b.Object)) + ">"), nil
	}
	self, err := Repr(t, b.Self)
	return String("<bound method " + name + " of " + self + ">"), err
}
