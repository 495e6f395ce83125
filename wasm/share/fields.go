package share

import "encoding/binary"

// A payload is a row of fields: a tag, then a number (a varint) or a text (its length in bytes, a varint, and the bytes). A reader that meets a tag it does not know
// cannot go on; a new field therefore makes a new form.
const (
	tagLanguage  = 'l' // text
	tagProgram   = 'p' // text
	tagFile      = 'f' // name and text
	tagArgs      = 'a' // text
	tagSeed      = 's' // number
	tagWorld     = 'w' // text
	tagSchedule  = 'c' // number
	tagStep      = 't' // number
	tagLine      = 'b' // a breakpoint: file, line, condition
	tagEvent     = 'e' // a breakpoint: event
	tagPanels    = 'v' // text
	maxFields    = 1000
	maxShortText = 4096 // of all but files and the world
)

func (l *Link) fields() []byte {
	var out []byte
	number := func(n uint64) { out = binary.AppendUvarint(out, n) }
	text := func(s string) { number(uint64(len(s))); out = append(out, s...) }
	short := func(tag byte, s string) {
		if s != "" {
			out = append(out, tag)
			text(s)
		}
	}
	short(tagLanguage, l.Language)
	short(tagProgram, l.Program)
	for _, name := range names(l.Files) {
		out = append(out, tagFile)
		text(name)
		text(l.Files[name])
	}
	if l.Args != nil {
		out = append(out, tagArgs)
		text(*l.Args)
	}
	if l.Seed != nil {
		out = append(out, tagSeed)
		number(uint64(*l.Seed))
	}
	short(tagWorld, l.World)
	if l.Schedule != 0 {
		out = append(out, tagSchedule)
		number(l.Schedule)
	}
	if l.Step != nil {
		out = append(out, tagStep)
		number(uint64(*l.Step))
	}
	for _, b := range l.Breakpoints {
		if b.Event != "" {
			short(tagEvent, b.Event)
			continue
		}
		out = append(out, tagLine)
		text(b.File)
		number(uint64(b.Line))
		text(b.Condition)
	}
	short(tagPanels, l.Panels)
	return out
}

// scan reads a payload; wrong is set at the first thing that does not fit, and all that is read after it is empty.
type scan struct {
	rest  []byte
	wrong bool
}

func (s *scan) number() uint64 {
	n, width := binary.Uvarint(s.rest)
	if width <= 0 {
		s.wrong, s.rest = true, nil
		return 0
	}
	s.rest = s.rest[width:]
	return n
}

// natural is a number that an int holds on every machine.
func (s *scan) natural() int {
	n := s.number()
	if n > 1<<31-1 {
		s.wrong, s.rest = true, nil
		return 0
	}
	return int(n)
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
	for n := 0; len(s.rest) > 0; n++ {
		if n == maxFields {
			return false
		}
		tag := s.rest[0]
		s.rest = s.rest[1:]
		if !l.readField(&s, tag) {
			return false
		}
	}
	return !s.wrong
}

func (l *Link) readField(s *scan, tag byte) bool {
	switch tag {
	case tagLanguage:
		l.Language = s.text(maxShortText)
	case tagProgram:
		l.Program = s.text(maxShortText)
	case tagFile:
		if l.Files == nil {
			l.Files = map[string]string{}
		}
		name := s.text(maxShortText)
		l.Files[name] = s.text(MaxText)
	case tagArgs:
		args := s.text(maxShortText)
		l.Args = &args
	case tagSeed:
		seed := int64(s.number())
		l.Seed = &seed
	case tagWorld:
		l.World = s.text(MaxText)
	case tagSchedule:
		l.Schedule = s.number()
	case tagStep:
		step := s.natural()
		l.Step = &step
	case tagLine:
		b := Breakpoint{File: s.text(maxShortText)}
		b.Line = s.natural()
		b.Condition = s.text(maxShortText)
		l.Breakpoints = append(l.Breakpoints, b)
	case tagEvent:
		l.Breakpoints = append(l.Breakpoints, Breakpoint{Event: s.text(maxShortText)})
	case tagPanels:
		l.Panels = s.text(maxShortText)
	default:
		return false
	}
	return !s.wrong
}
