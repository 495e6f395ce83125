package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// shrink empties the tables of a linked Go program that only tracebacks read, and returns the program without them.
//
// Go's linker writes, whatever -s and -w say, one table for every function and fact: which source file and line each
// instruction comes from, which inlined call it belongs to, where its arguments lie. They are a delta code of one- and
// two-byte steps, which brotli hardly packs. In a browser nobody reads them: a panic of the engine is reported by the names of the
// functions that were running, and those stay.
//
// What goes, in the order of runtime/symtab.go and runtime/symtabinl.go:
//
//	pcfile, pcln, startLine  file and line of an instruction; the traceback says "?:0" instead
//	cutab, filetab           the names of the files
//	PCDATA_UnsafePoint       where a signal may stop a goroutine: there are no signals under wasm
//	PCDATA_InlTreeIndex      which inlined call an instruction belongs to; the traceback names the function it was inlined into
//	PCDATA_ArgLiveIndex      which arguments a traceback may print
//	FUNCDATA_InlTree         the inlined calls
//	FUNCDATA_ArgInfo         where the arguments lie; the traceback says f() instead of f(0x1, 0x2)
//	FUNCDATA_ArgLiveInfo     which of them are alive
//	FUNCDATA_WrapInfo        what a wrapper wraps, for the execution tracer
//	funcnametab              the names of functions that only exist inlined
//
// The rest is what the program runs by and stays byte for byte: the stack depths (pcsp), by which frames are walked, the garbage
// collector's stack maps, deferred calls, bounds errors, the table from program counter to function. Offsets do not move: what is
// emptied is set to "there is none" where it was referred to and to zero where it lay, and the data segments, which leave runs of
// zeros out, get smaller.
//
// The layout is that of one version of Go. All that can be checked is checked, and a program that does not look as expected is
// refused: a build must not go on with tables half understood.
func shrink(program []byte) ([]byte, error) {
	before, data, after, err := splitData(program)
	if err != nil {
		return nil, err
	}
	image, err := readSegments(data)
	if err != nil {
		return nil, err
	}
	tables, err := findTables(image)
	if err != nil {
		return nil, err
	}
	if err := tables.empty(); err != nil {
		return nil, err
	}
	return slices.Concat(before, dataSection(image), after), nil
}

// errLayout is wrapped by every error about a program that is not laid out as Go 1.26 does it.
var errLayout = errors.New("the engine is not laid out as by Go 1.26, which shrink.go knows")

func unknown(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errLayout, fmt.Sprintf(format, args...))
}

// The WebAssembly binary format, as far as it concerns data.
const (
	wasmHeader     = "\x00asm\x01\x00\x00\x00"
	sectionData    = 11
	opI32Const     = 0x41
	opEnd          = 0x0b
	firstAddress   = 4096 // Go keeps the first page free, for the shell's arguments lie there
	largestAddress = 1 << 28
)

// splitData cuts a program at its data section: all before it, its content, all after it.
func splitData(program []byte) (before, content, after []byte, err error) {
	if !bytes.HasPrefix(program, []byte(wasmHeader)) {
		return nil, nil, nil, unknown("no WebAssembly")
	}
	r := reader{rest: program[len(wasmHeader):]}
	for len(r.rest) > 0 && r.err == nil {
		start := len(program) - len(r.rest)
		id := r.byte()
		section := r.bytes(r.unsigned())
		if id == sectionData && r.err == nil {
			return program[:start], section, r.rest, nil
		}
	}
	return nil, nil, nil, errors.Join(unknown("no data section"), r.err)
}

// readSegments lays the segments of a data section out as they will lie in memory.
func readSegments(content []byte) ([]byte, error) {
	r := reader{rest: content}
	var image []byte
	for range r.unsigned() {
		mode, op := r.byte(), r.byte()
		at := r.signed()
		end := r.byte()
		segment := r.bytes(r.unsigned())
		if r.err != nil {
			return nil, r.err
		}
		if mode != 0 || op != opI32Const || end != opEnd || at < firstAddress || at > largestAddress {
			return nil, unknown("a data segment of kind %d at %d", mode, at)
		}
		if need := int(at) + len(segment); need > len(image) {
			image = append(image, make([]byte, need-len(image))...)
		}
		copy(image[at:], segment)
	}
	if len(r.rest) != 0 {
		return nil, unknown("%d bytes after the last data segment", len(r.rest))
	}
	return image, nil
}

// dataSection writes a memory image as a data section. Memory is zero at the start, so that runs of zeros are left out. A
// run shorter than gap costs less than another segment: brotli packs 40 zeros better than a header.
func dataSection(image []byte) []byte {
	const gap = 40
	var segments []byte
	count := 0
	for at := 0; at < len(image); {
		if image[at] == 0 {
			at++
			continue
		}
		end := at + 1 // after the last byte that is not zero
		for next := end; next < len(image) && next-end < gap; next++ {
			if image[next] != 0 {
				end = next + 1
			}
		}
		segments = append(segments, 0, opI32Const)
		segments = appendSigned(segments, int64(at))
		segments = append(segments, opEnd)
		segments = binary.AppendUvarint(segments, uint64(end-at))
		segments = append(segments, image[at:end]...)
		count++
		at = end
	}
	content := append(binary.AppendUvarint(nil, uint64(count)), segments...)
	return append(binary.AppendUvarint([]byte{sectionData}, uint64(len(content))), content...)
}

// tables are the function tables of a program, as slices of its memory image: runtime.moduledata's view.
type tables struct {
	names, units, files, steps, functions []byte // funcnametab, cutab, filetab, pctab, pclntable
	index                                 []byte // ftab: entry and place of each function
	data                                  []byte // what funcdata offsets count from, to the end of the image
	count                                 int    // of functions
}

// The sizes and places of runtime.pcHeader, moduledata and _func in Go 1.26, in bytes.
const (
	headerSize     = 72
	moduleSlices   = 8        // moduledata.funcnametab; the others follow
	moduleGofunc   = 320      // moduledata.gofunc
	moduleEpclntab = 328      // moduledata.epclntab
	funcSize       = 44       // _func without its pcdata and funcdata
	nothing        = 1<<32 - 1 // a funcdata offset that means there is none
)

// Places in _func.
const (
	funcEntry     = 0
	funcName      = 4
	funcPcsp      = 16
	funcPcfile    = 20
	funcPcln      = 24
	funcNpcdata   = 28
	funcCuOffset  = 32
	funcStartLine = 36
	funcNfuncdata = 43
)

// pcdataKept and funcdataKept tell, by index, what the program runs by (internal/abi/symtab.go). An index past their ends is
// one of a newer Go.
var (
	pcdataKept   = []bool{0: false, 1: true, 2: false, 3: false, 4: true}
	funcdataKept = []bool{0: true, 1: true, 2: true, 3: false, 4: true, 5: false, 6: false, 7: false}
)

const (
	inlineIndex = 2  // PCDATA_InlTreeIndex
	inlineTree  = 3  // FUNCDATA_InlTree
	argInfo     = 5  // FUNCDATA_ArgInfo
	inlinedSize = 16 // runtime.inlinedCall
)

// findTables finds the header of the tables by its first bytes, and the module data by the addresses it must hold.
func findTables(image []byte) (*tables, error) {
	magic := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // abi.CurrentPCLnTabMagic, padding, instruction quantum, pointer size
	var found []*tables
	for from := 0; ; {
		at := bytes.Index(image[from:], magic)
		if at < 0 {
			break
		}
		if t := tablesAt(image, from+at); t != nil {
			found = append(found, t)
		}
		from += at + 1
	}
	if len(found) != 1 {
		return nil, unknown("%d function tables", len(found))
	}
	return found[0], nil
}

// tablesAt reads the tables whose header is at an address; nil when there are none.
func tablesAt(image []byte, header int) *tables {
	if header+headerSize > len(image) {
		return nil
	}
	word := func(at int) uint64 { return binary.LittleEndian.Uint64(image[at:]) }
	names := uint64(header) + word(header+32)
	pointers := binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, uint64(header)), names)
	module := bytes.Index(image, pointers)
	if module < 0 || module+moduleEpclntab+8 > len(image) {
		return nil
	}
	t := &tables{count: int(word(header + 8))}
	for i, table := range []*[]byte{&t.names, &t.units, &t.files, &t.steps, &t.functions, &t.index} {
		start, length := word(module+moduleSlices+24*i), word(module+moduleSlices+24*i+8)
		switch i { // in elements
		case 1:
			length *= 4
		case 5:
			length *= 8
		}
		limit := uint64(len(image))
		if start > limit || length > limit-start || i < 5 && start != uint64(header)+word(header+32+8*i) {
			return nil
		}
		*table = image[start : start+length : start+length]
	}
	data, end := word(module+moduleGofunc), word(module+moduleEpclntab)
	if data > uint64(len(image)) || end != uint64(header+headerSize)-headerSize+uint64(len(image[header:]))-uint64(len(image))+end {
		return nil
	}
	t.data = image[data:]
	if len(t.index) != 8*(t.count+1) || len(t.steps) == 0 || t.steps[0] != 0 {
		return nil
	}
	return t
}
