package share

// A payload is a row of fields: a tag, then a number (a varint) or a text (its length in bytes, a varint, and the bytes), or several of them. A reader that meets a tag it does not
// know cannot go on; a new field therefore makes a new form.
const (
	tagFile  = 'f' // name and text
	tagLine  = 'b' // a breakpoint: file, line, condition
	tagEvent = 'e' // a breakpoint: event
	tagOpen  = 'o' // text, one for each value

	maxFields    = 1000
	maxShortText = 4096 // of all but files and the world
	maxLine      = 1<<31 - 1
)

// Field is a text or a number that a link holds at most once: one of its four places is set.
type Field struct {
	Name    string // in JSON
	tag     byte
	most    int // bytes of a text
	text    *string
	given   **string // a text that may be empty
	number  *uint64
	counted **uint64 // a number that may be 0
}

// Single are the fields that a link holds at most once, in the order in which they are written: places in it, to read and to fill.
func (l *Link) Single() []Field {
	return []Field{
		{Name: "language", tag: 'l', most: maxShortText, text: &l.Language},
		{Name: "program", tag: 'p', most: maxShortText, text: &l.Program},
		{Name: "args", tag: 'a', most: maxShortText, given: &l.Args},
		{Name: "seed", tag: 's', counted: &l.Seed},
		{Name: "world", tag: 'w', most: MaxText, text: &l.World},
		{Name: "schedule", tag: 'c', number: &l.Schedule},
		{Name: "step", tag: 't', counted: &l.Step},
		{Name: "panels", tag: 'v', most: maxShortText, text: &l.Panels},
		{Name: "shown", tag: 'g', most: maxShortText, text: &l.Shown},
		{Name: "task", tag: 'k', number: &l.Task},
		{Name: "frame", tag: 'r', number: &l.Frame},
	}
}

// IsText tells whether SetText fills the field, or else SetNumber.
func (f *Field) IsText() bool { return f.text != nil || f.given != nil }

// SetText takes a text.
func (f *Field) SetText(text string) {
	if f.text != nil {
		*f.text = text
	} else {
		*f.given = &text
	}
}

// SetNumber takes a number of at most MaxNumber.
func (f *Field) SetNumber(n uint64) {
	if f.number != nil {
		*f.number = n
	} else {
		*f.counted = &n
	}
}

// value is the text or the number that the field holds; has is false where that is as the lesson has it.
func (f *Field) value() (text string, number uint64, has bool) {
	switch {
	case f.text != nil:
		return *f.text, 0, *f.text != ""
	case f.number != nil:
		return "", *f.number, *f.number != 0
	case f.given != nil && *f.given != nil:
		return **f.given, 0, true
	case f.counted != nil && *f.counted != nil:
		return "", **f.counted, true
	}
	return "", 0, false
}

func (l *Link) fields() []byte {
	var out []byte
	for _, f := range l.Single() {
		text, number, has := f.value()
		if !has {
			continue
		}
		if out = append(out, f.tag); f.IsText() {
			out = appendText(out, text)
		} else {
			out = appendNumber(out, number)
		}
	}
	for _, name := range names(l.Files) {
		out = appendText(appendText(append(out, tagFile), name), l.Files[name])
	}
	for _, b := range l.Breakpoints {
		if b.Event != "" {
			out = appendText(append(out, tagEvent), b.Event)
			continue
		}
		out = appendText(append(out, tagLine), b.File)
		out = appendText(appendNumber(out, uint64(b.Line)), b.Condition)
	}
	for _, path := range l.Open {
		out = appendText(append(out, tagOpen), path)
	}
	return out
}

func appendText(out []byte, text string) []byte {
	return append(appendNumber(out, uint64(len(text))), text...)
}

// appendNumber writes a varint: seven bits a byte, the low ones first, the top bit set in all but the last. (Package encoding/binary has the same, and brings reflection.)
func appendNumber(out []byte, n uint64) []byte {
	for ; n >= 0x80; n >>= 7 {
		out = append(out, byte(n)|0x80)
	}
	return append(out, byte(n))
}

// scan reads a payload; wrong is set at the first thing that does not fit, and all that is read after it is empty.
type scan struct {
	rest  []byte
	wrong bool
}

func (s *scan) number() uint64 {
	n := uint64(0)
	for i, c := range s.rest {
		n |= uint64(c&0x7f) << (7 * i)
		if i == 8 || n > MaxNumber {
			break
		}
		if c < 0x80 {
			s.rest = s.rest[i+1:]
			return n
		}
	}
	s.wrong, s.rest = true, nil
	return 0
}

func (s *scan) text(most int) string {
	n := s.number()
	if n > uint64(len(s.rest)) || n > uint64(most) {
		s.wrong, s.rest = true, nil
		return ""
	}
	text := string(s.rest[:n])
	s.rest = s.rest[n:]
	return text
}

// read fills l from a payload and reports whether that was possible.
func (l *Link) read(data []byte) bool {
	s := scan{rest: data}
	single := l.Single()
	for n := 0; len(s.rest) > 0; n++ {
		if n == maxFields {
			return false
		}
		tag := s.rest[0]
		s.rest = s.rest[1:]
		if !l.readField(&s, tag, single) {
			return false
		}
	}
	return !s.wrong
}

func (l *Link) readField(s *scan, tag byte, single []Field) bool {
	for i := range single {
		f := &single[i]
		if f.tag != tag {
			continue
		}
		if f.IsText() {
			f.SetText(s.text(f.most))
		} else {
			f.SetNumber(s.number())
		}
		return !s.wrong
	}
	first := s.text(maxShortText) // each of the others begins with a text
	switch tag {
	case tagFile:
		if l.Files == nil {
			l.Files = map[string]string{}
		}
		l.Files[first] = s.text(MaxText)
	case tagLine:
		line := int(min(s.number(), maxLine))
		l.Breakpoints = append(l.Breakpoints, Breakpoint{File: first, Line: line, Condition: s.text(maxShortText)})
	case tagEvent:
		l.Breakpoints = append(l.Breakpoints, Breakpoint{Event: first})
	case tagOpen:
		l.Open = append(l.Open, first)
	default:
		return false
	}
	return !s.wrong
}
