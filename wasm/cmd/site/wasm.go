package main

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// The WebAssembly binary format, as far as shrink.go reads and writes it: sections, data segments and one function of 32-bit arithmetic.

// section is one section of a program.
type section struct {
	id      byte
	content []byte
}

type sections []section

const (
	wasmHeader      = "\x00asm\x01\x00\x00\x00"
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionExport   = 7
	sectionStart    = 8
	sectionElement  = 9
	sectionCode     = 10
	sectionData     = 11
)

func readSections(program []byte) (sections, error) {
	rest, found := bytes.CutPrefix(program, []byte(wasmHeader))
	if !found {
		return nil, unknown("no WebAssembly")
	}
	r := reader{rest: rest}
	var all sections
	for len(r.rest) > 0 && !r.short {
		all = append(all, section{r.byte(), r.bytes(r.unsigned())})
	}
	if r.short {
		return nil, unknown("the program ends in a section")
	}
	return all, nil
}

// content is nil when there is no such section.
func (s sections) content(id byte) []byte {
	for _, one := range s {
		if one.id == id {
			return one.content
		}
	}
	return nil
}

func (s sections) set(id byte, content []byte) {
	for i := range s {
		if s[i].id == id {
			s[i].content = content
		}
	}
}

func (s sections) program() []byte {
	out := []byte(wasmHeader)
	for _, one := range s {
		out = binary.AppendUvarint(append(out, one.id), uint64(len(one.content)))
		out = append(out, one.content...)
	}
	return out
}

// addStart adds a function, given as its code, that runs when the memory has got its data and before anything is called. It comes
// after all others, whose numbers stay.
func (s *sections) addStart(body []byte) error {
	types, functions, bodies := s.content(sectionType), s.content(sectionFunction), s.content(sectionCode)
	imported, err := importedNames(s.content(sectionImport))
	if err != nil {
		return err
	}
	before := slices.IndexFunc(*s, func(one section) bool { return one.id >= sectionElement })
	if types == nil || functions == nil || bodies == nil || before < 0 || s.content(sectionStart) != nil {
		return unknown("the program has no types, functions or data, or a start of its own")
	}
	const noParametersNoResults = "\x60\x00\x00"
	kinds, types := appendItem(types, []byte(noParametersNoResults))
	count, functions := appendItem(functions, binary.AppendUvarint(nil, kinds))
	_, bodies = appendItem(bodies, append(binary.AppendUvarint(nil, uint64(len(body))), body...))
	s.set(sectionType, types)
	s.set(sectionFunction, functions)
	s.set(sectionCode, bodies)
	*s = slices.Insert(*s, before, section{sectionStart, binary.AppendUvarint(nil, uint64(len(imported))+count)})
	return nil
}

// appendItem adds an item to a list, which begins with its length, and returns the length before.
func appendItem(list, item []byte) (uint64, []byte) {
	count, n := binary.Uvarint(list)
	return count, slices.Concat(binary.AppendUvarint(nil, count+1), list[n:], item)
}

// importedNames lists the imports, of which Go makes functions alone.
func importedNames(content []byte) ([]string, error) {
	r := reader{rest: content}
	var names []string
	for range r.unsigned() {
		module, name := r.bytes(r.unsigned()), r.bytes(r.unsigned())
		if kind := r.byte(); kind != 0 {
			return nil, unknown("an import of kind %d", kind)
		}
		r.unsigned()
		names = append(names, string(module)+"."+string(name))
	}
	if r.short || len(r.rest) > 0 {
		return nil, unknown("the imports")
	}
	return names, nil
}

// largestImage bounds the memory that data segments may ask for.
const largestImage = 1 << 28

// readSegments lays out the segments of a data section as they will lie in memory.
func readSegments(content []byte) ([]byte, error) {
	r := reader{rest: content}
	var image []byte
	for range r.unsigned() {
		mode, op, at, end := r.byte(), r.byte(), r.signed(), r.byte()
		segment := r.bytes(r.unsigned())
		if r.short || mode != 0 || op != opConstant || end != opEnd || at < 0 || at > largestImage {
			return nil, unknown("a data segment of kind %d at %d", mode, at)
		}
		if more := int(at) + len(segment) - len(image); more > 0 {
			image = append(image, make([]byte, more)...)
		}
		copy(image[at:], segment)
	}
	if r.short || len(r.rest) > 0 {
		return nil, unknown("%d bytes after the data segments", len(r.rest))
	}
	return image, nil
}

// segments writes a memory image as data segments. Memory is zero before, so that runs of zeros are left out; a shorter run than gap
// stays, for brotli packs it better than the head of another segment.
func segments(image []byte) []byte {
	const gap = 256
	var list []byte
	count := uint64(0)
	for at := 0; at < len(image); {
		if image[at] == 0 {
			at++
			continue
		}
		end := at + 1 // after the last byte so far that is not zero
		for next := end; next < len(image) && next < end+gap; next++ {
			if image[next] != 0 {
				end = next + 1
			}
		}
		list = append(list, 0, opConstant)
		list = appendSigned(list, int64(at))
		list = binary.AppendUvarint(append(list, opEnd), uint64(end-at))
		list = append(list, image[at:end]...)
		count++
		at = end
	}
	return append(binary.AppendUvarint(nil, count), list...)
}

// reader takes a program apart. After its end it reads zeros and says short.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.rest, r.short = nil, true
		return nil
	}
	taken := r.rest[:n:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) unsigned() uint64 {
	value, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.rest, r.short = nil, true
		return 0
	}
	r.rest = r.rest[n:]
	return value
}

// word reads 64 bits.
func (r *reader) word() int64 {
	if b := r.bytes(8); b != nil {
		return int64(binary.LittleEndian.Uint64(b))
	}
	return 0
}

// signed reads an integer in LEB128: seven bits a byte, the lowest first, the last byte's sixth bit is the sign.
func (r *reader) signed() int64 {
	var value int64
	for shift := 0; shift < 64 && !r.short; shift += 7 {
		b := r.byte()
		value |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 && shift < 57 {
				value |= -1 << (shift + 7)
			}
			return value
		}
	}
	r.short = true
	return 0
}

func appendSigned(out []byte, value int64) []byte {
	for {
		low := byte(value & 0x7f)
		value >>= 7
		if value == 0 && low&0x40 == 0 || value == -1 && low&0x40 != 0 {
			return append(out, low)
		}
		out = append(out, low|0x80)
	}
}

// code writes the body of a function of 32-bit integers, one instruction after the other.
type code struct{ body []byte }

const alignedWord = 2

// locals comes first: how many variables there are, all 0 at the start.
func (c *code) locals(n byte)             { c.body = append(c.body, 1, n, typeInt) }
func (c *code) loop()                     { c.body = append(c.body, opLoop, noResult&0x7f) }
func (c *code) get(i byte) *code          { return c.op(opGet, i) }
func (c *code) set(i byte) *code          { return c.op(opSet, i) }
func (c *code) less() *code               { return c.op(opLess) }
func (c *code) add() *code                { return c.op(opAdd) }
func (c *code) subtract() *code           { return c.op(opSubtract) }
func (c *code) multiply() *code           { return c.op(opMultiply) }
func (c *code) and() *code                { return c.op(opAnd) }
func (c *code) shift() *code              { return c.op(opShift) } // to the right, without sign
func (c *code) shiftLeft() *code          { return c.op(opShiftLeft) }
func (c *code) load(offset int) *code     { return c.at(opLoad, alignedWord, offset) }
func (c *code) loadByte(offset int) *code { return c.at(opLoadByte, 0, offset) }
func (c *code) store(offset int) *code    { return c.at(opStore, alignedWord, offset) }

// again repeats the loop when the value on the stack is not 0, and otherwise ends it.
func (c *code) again() { c.op(opBranchIf, 0, opEnd) }

// begin makes what follows, up to finish, depend on the value on the stack not being 0.
func (c *code) begin() { c.op(opIf, noResult&0x7f) }

func (c *code) finish() { c.op(opEnd) }

// ifLoop repeats what follows, up to countDown, as often as a variable says.
func (c *code) ifLoop(times byte) {
	c.get(times).begin()
	c.loop()
}

func (c *code) countDown(times byte) {
	c.get(times).constant(1).subtract().op(opTee, times).again()
	c.finish()
}

// end finishes the function.
func (c *code) end() []byte { return append(c.body, opEnd) }

func (c *code) constant(value int) *code {
	c.body = appendSigned(append(c.body, opConstant), int64(value))
	return c
}

func (c *code) op(bytes ...byte) *code {
	c.body = append(c.body, bytes...)
	return c
}

func (c *code) at(op, align byte, offset int) *code {
	c.body = binary.AppendUvarint(append(c.body, op, align), uint64(offset))
	return c
}
