package trace

import "loopscope/wasm/jsonw"

// WriteJSON gives the whole recording as one JSON document: {codes, entities, events}. An event has the names of the columns; what is absent (0 or -1) is left out, and value is
// resolved: a text, a number, or an instant in seconds.
func (r *Recorder) WriteJSON(write func(string)) {
	var w jsonw.Writer
	w.Open('{')
	w.Key("codes")
	w.Open('[')
	for _, c := range r.Codes {
		w.Item()
		c.WriteJSON(&w)
	}
	w.Close(']')
	w.Key("entities")
	w.Open('[')
	for _, e := range r.Entities {
		w.Item()
		w.Open('{')
		w.KeyText("kind", e.Kind)
		w.KeyText("name", e.Name)
		w.KeyText("type", e.Type)
		w.Close('}')
	}
	w.Close(']')
	w.Key("full")
	w.Bool(r.Full())
	w.Key("events")
	w.Open('[')
	write(w.String())
	r.Each(0, func(n int, e *Event) bool {
		text := "\n"
		if n > 0 {
			text = ",\n"
		}
		write(text + r.eventJSON(e))
		return true
	})
	write("\n]}\n")
}

func (r *Recorder) eventJSON(e *Event) string {
	var w jsonw.Writer
	w.Open('{')
	w.KeyText("kind", e.Kind.String())
	w.Key("step")
	w.Int(int(e.Step))
	w.Key("clock")
	w.Float(e.Clock)
	some := func(name string, n int, absent int) {
		if n != absent {
			w.Key(name)
			w.Int(n)
		}
	}
	some("actor", int(e.Actor), 0)
	some("frame", int(e.Frame), 0)
	some("code", int(e.Code), 0)
	some("line", int(e.Line), 0)
	some("cause", int(e.Cause), -1)
	if !e.Kind.hands() {
		some("subject", int(e.Subject), 0)
	}
	if !e.Kind.hands() || e.Kind == Resume {
		some("object", int(e.Object), 0)
	}
	if v, ok := r.ValueText(e); ok {
		w.Key("value")
		if v.isText {
			w.Text(v.text)
		} else {
			w.Float(v.number)
		}
	}
	w.Close('}')
	return w.String()
}

// resolved is an event's value with its table looked up.
type resolved struct {
	text   string
	number float64
	isText bool
}

// hands reports whether events of this kind hand over a value that may be an int (see Value).
func (k Kind) hands() bool { return k == Return || k == Yield || k == Resume }

// ValueText resolves an event's value; ok is false when it has none.
func (r *Recorder) ValueText(e *Event) (v resolved, ok bool) {
	if e.Kind.hands() && e.Subject > 0 {
		n := int64(e.Value)
		if e.Subject == 2 {
			n = int64(e.Object)<<32 | int64(uint32(e.Value))
		}
		return resolved{number: float64(n)}, true
	}
	switch values[e.Kind] {
	case valueText:
		if e.Value >= 0 {
			return resolved{text: r.Strings[e.Value], isText: true}, true
		}
	case valueNumber:
		return resolved{number: float64(e.Value)}, true
	case valueInstant:
		return resolved{number: r.Instants[e.Value]}, true
	}
	return v, false
}

// WriteJSON writes a code object as {file, name, line}: the page's CodeInfo.
func (c Code) WriteJSON(w *jsonw.Writer) {
	w.Open('{')
	w.KeyText("file", c.File)
	w.KeyText("name", c.Name)
	w.Key("line")
	w.Int(c.Line)
	w.Close('}')
}
