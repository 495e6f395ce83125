//go:build js

package bridge

import (
	"strings"

	"github.com/hack-pad/safejs"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/trace"
)

// sent is how much of a recording and its tables the page has.
type sent struct {
	events, instants, strings, codes, entities int
	full                                       bool
}

// trace hands over what has been recorded since the last call, as a TraceChunk of web/src/messages.js; null when there is nothing. The columns cross as bytes.
func (s *session) trace([]safejs.Value) any {
	if s.look == nil {
		return safejs.Null()
	}
	r := s.look.Rec
	if r.Recorded() == s.sent.events && r.Full() == s.sent.full {
		return safejs.Null()
	}
	from, count := s.sent.events, r.Recorded()-s.sent.events
	w := columnWriter{chunk: map[string]any{"from": from, "count": count}}
	var parts []trace.Columns
	for at := from; at < from+count; {
		c := r.Columns(at)
		parts = append(parts, c)
		at += c.Count
	}
	steps := make([]uint32, 0, count)
	for i := range parts {
		steps = append(steps, make([]uint32, parts[i].Count)...)
		parts[i].Steps(steps[len(steps)-parts[i].Count:])
	}
	for i := range parts {
		w.buf = append(w.buf, parts[i].Kind...)
	}
	w.put("kind", "Uint8Array")
	w.unsigned(steps)
	w.put("step", "Uint32Array")
	for _, col := range []struct {
		name string
		of   func(c *trace.Columns) []uint32
	}{
		{"instant", func(c *trace.Columns) []uint32 { return c.Instant }}, {"actor", func(c *trace.Columns) []uint32 { return c.Actor }},
		{"frame", func(c *trace.Columns) []uint32 { return c.Frame }}, {"code", func(c *trace.Columns) []uint32 { return c.Code }},
		{"line", func(c *trace.Columns) []uint32 { return c.Line }}, {"subject", func(c *trace.Columns) []uint32 { return c.Subject }},
		{"object", func(c *trace.Columns) []uint32 { return c.Object }},
	} {
		for i := range parts {
			w.unsigned(col.of(&parts[i]))
		}
		w.put(col.name, "Uint32Array")
	}
	for i := range parts {
		w.signed(parts[i].Cause)
	}
	w.put("cause", "Int32Array")
	for i := range parts {
		w.signed(parts[i].Value)
	}
	w.put("value", "Int32Array")
	w.table("instants", s.sent.instants, s.instants())
	w.table("strings", s.sent.strings, s.strings())
	w.table("codes", s.sent.codes, s.codes())
	w.table("entities", s.sent.entities, s.entities())
	if from == 0 {
		w.parsed("kinds", kinds())
	}
	if r.Full() {
		w.chunk["full"] = true
	}
	s.sent = sent{from + count, len(r.Instants), len(r.Strings), len(r.Codes), len(r.Entities), r.Full()}
	if w.err != nil {
		panic(w.err)
	}
	return w.chunk
}

// columnWriter puts a chunk together; the first failure stays.
type columnWriter struct {
	chunk map[string]any
	buf   []byte
	err   error
}

// word adds a number as WebAssembly and every JavaScript engine lay it out: lowest byte first.
func (w *columnWriter) word(x uint32) {
	w.buf = append(w.buf, byte(x), byte(x>>8), byte(x>>16), byte(x>>24))
}

func (w *columnWriter) unsigned(list []uint32) {
	for _, x := range list {
		w.word(x)
	}
}

func (w *columnWriter) signed(list []int32) {
	for _, x := range list {
		w.word(uint32(x))
	}
}

// put makes a typed array of what has been written and begins anew.
func (w *columnWriter) put(name, class string) {
	v, err := typedArray(w.buf, class)
	w.buf = w.buf[:0]
	w.set(name, v, err)
}

func (w *columnWriter) set(name string, v safejs.Value, err error) {
	if w.err == nil {
		w.err = err
	}
	w.chunk[name] = v
}

func (w *columnWriter) table(name string, from int, json string) {
	w.parsed(name, `{"from":`+jsonw.Int(from)+`,"list":[`+json+`]}`)
}

func (w *columnWriter) parsed(name, json string) {
	v, err := parse(json)
	w.set(name, v, err)
}

func typedArray(b []byte, class string) (safejs.Value, error) {
	bytesClass, err := safejs.Global().Get("Uint8Array")
	if err != nil {
		return safejs.Value{}, err
	}
	bytes, err := bytesClass.New(len(b))
	if err != nil {
		return safejs.Value{}, err
	}
	if _, err := safejs.CopyBytesToJS(bytes, b); err != nil || class == "Uint8Array" {
		return bytes, err
	}
	wanted, err := safejs.Global().Get(class)
	if err != nil {
		return safejs.Value{}, err
	}
	buffer, err := bytes.Get("buffer")
	if err != nil {
		return safejs.Value{}, err
	}
	return wanted.New(buffer)
}

func parse(json string) (safejs.Value, error) {
	parser, err := safejs.Global().Get("JSON")
	if err != nil {
		return safejs.Value{}, err
	}
	return parser.Call("parse", json)
}

func kinds() string {
	var w jsonw.Writer
	w.Open('[')
	for _, k := range trace.Kinds() {
		w.Item()
		w.Text(k)
	}
	w.Close(']')
	return w.String()
}

func (s *session) instants() string {
	var w jsonw.Writer
	for _, t := range s.look.Rec.Instants[s.sent.instants:] {
		w.Item()
		w.Float(t)
	}
	return w.String()
}

func (s *session) strings() string {
	var w jsonw.Writer
	for _, t := range s.look.Rec.Strings[s.sent.strings:] {
		w.Item()
		w.Text(strings.ToValidUTF8(t, "\ufffd"))
	}
	return w.String()
}

func (s *session) codes() string {
	var w jsonw.Writer
	for _, c := range s.look.Rec.Codes[s.sent.codes:] {
		w.Item()
		w.Open('{')
		w.Key("file")
		w.Text(c.File)
		w.Key("name")
		w.Text(c.Name)
		w.Key("line")
		w.Int(c.Line)
		w.Close('}')
	}
	return w.String()
}

func (s *session) entities() string {
	var w jsonw.Writer
	for i := range s.look.Rec.Entities[s.sent.entities:] {
		e := &s.look.Rec.Entities[s.sent.entities+i]
		w.Item()
		w.Open('{')
		w.Key("kind")
		w.Text(e.Kind)
		w.Key("name")
		w.Text(e.Name)
		w.Key("type")
		w.Text(e.Type)
		if e.Text != "" {
			w.Key("text")
			w.Text(e.Text)
		}
		w.Close('}')
	}
	return w.String()
}
