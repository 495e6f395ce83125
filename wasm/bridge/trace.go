//go:build js

package bridge

import (
	"strings"
	"unsafe"

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
	w := chunkWriter{chunk: map[string]any{"from": from, "count": count}, count: count}
	for at := from; at < from+count; {
		c := r.Columns(at)
		w.parts = append(w.parts, c)
		at += c.Count
	}
	w.bytes("kind", func(c *trace.Columns) []byte { return c.Kind })
	w.unsigned("step", func(c *trace.Columns) []uint32 {
		if s.steps == nil {
			s.steps = make([]uint32, trace.ChunkEvents)
		}
		c.Steps(s.steps)
		return s.steps[:c.Count]
	})
	w.unsigned("instant", func(c *trace.Columns) []uint32 { return c.Instant })
	w.unsigned("actor", func(c *trace.Columns) []uint32 { return c.Actor })
	w.unsigned("frame", func(c *trace.Columns) []uint32 { return c.Frame })
	w.unsigned("code", func(c *trace.Columns) []uint32 { return c.Code })
	w.unsigned("line", func(c *trace.Columns) []uint32 { return c.Line })
	w.unsigned("subject", func(c *trace.Columns) []uint32 { return c.Subject })
	w.unsigned("object", func(c *trace.Columns) []uint32 { return c.Object })
	w.signed("cause", func(c *trace.Columns) []int32 { return c.Cause })
	w.signed("value", func(c *trace.Columns) []int32 { return c.Value })
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

// chunkWriter puts a chunk together; the first failure stays.
type chunkWriter struct {
	chunk map[string]any
	count int
	parts []trace.Columns
	err   error
}

// bytes makes a column of bytes.
func (w *chunkWriter) bytes(name string, of func(c *trace.Columns) []byte) {
	v, err := w.array("Uint8Array", 1, of)
	w.set(name, v, err)
}

// unsigned makes a column of words. They are copied as they lie in memory: WebAssembly and every JavaScript engine put the lowest byte first.
func (w *chunkWriter) unsigned(name string, of func(c *trace.Columns) []uint32) {
	v, err := w.array("Uint32Array", 4, func(c *trace.Columns) []byte {
		list := of(c)
		return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(list))), 4*len(list))
	})
	w.set(name, v, err)
}

// signed makes a column of numbers below 0 too.
func (w *chunkWriter) signed(name string, of func(c *trace.Columns) []int32) {
	v, err := w.array("Int32Array", 4, func(c *trace.Columns) []byte {
		list := of(c)
		return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(list))), 4*len(list))
	})
	w.set(name, v, err)
}

// array makes a typed array of the class, size bytes an element, and copies the parts into it.
func (w *chunkWriter) array(class string, size int, of func(c *trace.Columns) []byte) (safejs.Value, error) {
	bytesClass, err := safejs.Global().Get("Uint8Array")
	if err != nil {
		return safejs.Value{}, err
	}
	bytes, err := bytesClass.New(size * w.count)
	if err != nil {
		return safejs.Value{}, err
	}
	at := 0
	for i := range w.parts {
		part, to := of(&w.parts[i]), bytes
		if len(w.parts) > 1 {
			if to, err = bytes.Call("subarray", at, at+len(part)); err != nil {
				return safejs.Value{}, err
			}
		}
		if _, err := safejs.CopyBytesToJS(to, part); err != nil {
			return safejs.Value{}, err
		}
		at += len(part)
	}
	if size == 1 {
		return bytes, nil
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

func (w *chunkWriter) set(name string, v safejs.Value, err error) {
	if w.err == nil {
		w.err = err
	}
	w.chunk[name] = v
}

func (w *chunkWriter) table(name string, from int, json string) {
	w.parsed(name, `{"from":`+jsonw.Int(from)+`,"list":[`+json+`]}`)
}

func (w *chunkWriter) parsed(name, json string) {
	v, err := parse(json)
	w.set(name, v, err)
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
