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

// trace hands over what has been recorded since the last call, as a TraceChunk of web/src/messages.js; null when there is nothing. It may not be all: a stretch
// of plain lines, of which little has to be copied, comes apart from what lies around it. The columns cross as bytes.
func (s *session) trace([]safejs.Value) any {
	if s.look == nil {
		return safejs.Null()
	}
	r := s.look.Rec
	if r.Recorded() == s.sent.events && r.Full() == s.sent.full {
		return safejs.Null()
	}
	from := s.sent.events
	w := chunkWriter{chunk: map[string]any{"from": from}}
	for c := r.Columns(from); c.Count > 0 && (w.count == 0 || c.Plain == w.parts[0].Plain); c = r.Columns(from + w.count) {
		w.parts = append(w.parts, c)
		w.count += c.Count
	}
	w.chunk["count"] = w.count
	w.bytes("kind", func(c *trace.Columns) []byte { return c.Kind })
	w.words("instant", wordsOfDetail, func(c *trace.Columns) []uint32 { return c.Instant })
	w.words("actor", wordsOfDetail, func(c *trace.Columns) []uint32 { return c.Actor })
	w.words("frame", wordsOfPlace, func(c *trace.Columns) []uint32 { return c.Frame })
	w.words("code", wordsOfPlace, func(c *trace.Columns) []uint32 { return c.Code })
	w.words("line", wordsOfPlace, func(c *trace.Columns) []uint32 { return c.Line })
	w.words("subject", wordsOfDetail, func(c *trace.Columns) []uint32 { return c.Subject })
	w.words("object", wordsOfDetail, func(c *trace.Columns) []uint32 { return c.Object })
	w.words("cause", numbersOfDetail, func(c *trace.Columns) []uint32 { return unsigned(c.Cause) })
	w.words("value", numbersOfDetail, func(c *trace.Columns) []uint32 { return unsigned(c.Value) })
	w.table("instants", s.sent.instants, s.instants())
	w.table("strings", s.sent.strings, s.strings())
	w.table("codes", s.sent.codes, s.codes())
	w.table("entities", s.sent.entities, s.entities())
	if from == 0 {
		w.parsed("kinds", kinds())
	}
	full := r.Full() && from+w.count == r.Recorded()
	if full {
		w.chunk["full"] = true
	}
	s.sent = sent{from + w.count, len(r.Instants), len(r.Strings), len(r.Codes), len(r.Entities), full}
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

// sort is what a column of words holds.
type sort uint8

const (
	wordsOfPlace    sort = iota // it can vary in a chunk of plain lines too
	wordsOfDetail               // there it cannot
	numbersOfDetail             // nor then, and has numbers below 0
)

// unsigned are the same 32 bits.
func unsigned(list []int32) []uint32 {
	return unsafe.Slice((*uint32)(unsafe.Pointer(unsafe.SliceData(list))), len(list))
}

// bytes makes the column kind.
func (w *chunkWriter) bytes(name string, of func(c *trace.Columns) []byte) {
	if w.plain() {
		w.chunk[name] = int(of(&w.parts[0])[0])
		return
	}
	v, err := w.array("Uint8Array", 1, of)
	w.set(name, v, err)
}

// words makes another column: one number when it holds the same everywhere. They are copied as they lie in memory: WebAssembly and every JavaScript engine put the lowest byte first.
func (w *chunkWriter) words(name string, what sort, of func(c *trace.Columns) []uint32) {
	if w.count > 0 && (what != wordsOfPlace && w.plain() || w.same(of)) {
		first := of(&w.parts[0])[0]
		if w.chunk[name] = float64(first); what == numbersOfDetail {
			w.chunk[name] = float64(int32(first))
		}
		return
	}
	class := "Uint32Array"
	if what == numbersOfDetail {
		class = "Int32Array"
	}
	v, err := w.array(class, 4, func(c *trace.Columns) []byte {
		list := of(c)
		return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(list))), 4*len(list))
	})
	w.set(name, v, err)
}

func (w *chunkWriter) plain() bool { return w.count > 0 && w.parts[0].Plain }

// same reports whether a column holds the same everywhere. It looks at eight words a turn, for it may have to look at millions.
func (w *chunkWriter) same(of func(c *trace.Columns) []uint32) bool {
	first := of(&w.parts[0])[0]
	for i := range w.parts {
		list := of(&w.parts[i])
		for ; len(list) >= 8; list = list[8:] {
			b := (*[8]uint32)(list)
			if (b[0]^first)|(b[1]^first)|(b[2]^first)|(b[3]^first)|(b[4]^first)|(b[5]^first)|(b[6]^first)|(b[7]^first) != 0 {
				return false
			}
		}
		for _, word := range list {
			if word != first {
				return false
			}
		}
	}
	return true
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
		c.WriteJSON(&w)
	}
	return w.String()
}

func (s *session) entities() string {
	var w jsonw.Writer
	for i := range s.look.Rec.Entities[s.sent.entities:] {
		e := &s.look.Rec.Entities[s.sent.entities+i]
		w.Item()
		w.Open('{')
		w.KeyText("kind", e.Kind)
		w.KeyText("name", e.Name)
		w.KeyText("type", e.Type)
		if e.Text != "" {
			w.KeyText("text", e.Text)
		}
		w.Close('}')
	}
	return w.String()
}

// pieceBytes is how long a piece of an export is, about: the whole may be longer than a string of JavaScript can be.
const pieceBytes = 1 << 20

func (s *session) perfetto([]safejs.Value) any {
	pieces := []any{}
	if s.look == nil {
		return pieces
	}
	var piece strings.Builder
	s.look.Rec.WritePerfetto(func(text string) {
		piece.WriteString(text)
		if piece.Len() >= pieceBytes {
			pieces = append(pieces, strings.ToValidUTF8(piece.String(), "\ufffd"))
			piece.Reset()
		}
	})
	return append(pieces, strings.ToValidUTF8(piece.String(), "\ufffd"))
}
