package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// shrink makes a linked Go program smaller without changing what it does: it empties the tables that only tracebacks read, and leaves
// those that can be computed to a function that runs before Go does.
//
// Go's linker writes, whatever -s and -w say, a table for every function and fact: which source line an instruction
// comes from, which inlined call it belongs to, where its arguments lie. They are a delta code of one- and two-byte steps, which
// brotli hardly packs. In a browser nobody reads them: a panic of the engine is reported by the names of the functions that
// were running, and those stay.
//
// What goes, by its name in runtime/symtab.go, symtabinl.go and internal/abi/symtab.go:
//
//	pcfile, pcln, startLine  file and line of an instruction; a traceback says "?:0" instead
//	cutab, filetab           the names of the files
//	PCDATA_UnsafePoint       where a signal may stop a goroutine; there are no signals under WebAssembly
//	PCDATA_InlTreeIndex      the inlined call of an instruction; a traceback names the function it was inlined into
//	PCDATA_ArgLiveIndex      which arguments a traceback may print
//	FUNCDATA_InlTree         the inlined calls
//	FUNCDATA_ArgInfo         where arguments lie; a traceback says f() instead of f(0x1, 0x2)
//	FUNCDATA_ArgLiveInfo     which of them are alive
//	FUNCDATA_WrapInfo        what a wrapper wraps, for the execution tracer
//	funcnametab              the names of functions that are only ever inlined
//	findfunctab              all but the first bucket of each function: a program counter is function<<16 + block under WebAssembly,
//	                         and findfunc looks up function<<16
//
// What is computed at the start, because it follows from the order of the functions: their numbers (in ftab, findfunctab and
// _func), the places of their descriptions, and the places of their names. (The first has number 4096, for Go's text begins at 1<<28.)
//
// The rest is what the program runs by and stays byte for byte: the stack depths (pcsp), by which frames are walked, the garbage
// collector's stack maps, deferred calls, bounds errors.
//
// Measured on the engine (brotli, quality 11), in 1000 bytes: data 551 before; lines, files, inlined calls -194; findfunctab
// -12; arguments and unsafe points -10; numbers and places -45.
//
// All this is the layout of one version of Go. What can be checked is checked, and a program that does not look as expected is
// refused: a build must not go on with tables half understood.
func shrink(program []byte) ([]byte, error) {
	sections, err := readSections(program)
	if err != nil {
		return nil, err
	}
	image, err := readSegments(sections.content(sectionData))
	if err != nil {
		return nil, err
	}
	t, err := findTables(image)
	if err != nil {
		return nil, err
	}
	functions, err := t.descriptions()
	if err != nil {
		return nil, err
	}
	for _, f := range functions {
		t.forget(f)
	}
	if err := t.sweep(functions); err != nil {
		return nil, err
	}
	if err := t.leaveToStart(functions); err != nil {
		return nil, err
	}
	sections.set(sectionData, segments(image))
	if err := compact(sections, t.firstNumber, t.count); err != nil {
		return nil, err
	}
	if err := sections.addStart(t.startCode()); err != nil {
		return nil, err
	}
	return sections.program(), nil
}

// errLayout is wrapped by every error about a program that is not laid out as Go 1.26 does it.
var errLayout = errors.New("the engine is not laid out as by Go 1.26, which shrink.go knows")

func unknown(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errLayout, fmt.Sprintf(format, args...))
}

// tables are the function tables of a program, as parts of its memory image.
type tables struct {
	image                                []byte
	names, units, files, steps, describe span   // funcnametab, cutab, filetab, pctab, pclntable
	index                                span   // ftab, in pclntable: number and place of each function
	find                                 span   // findfunctab
	funcdata                             span   // what funcdata offsets count from (gofunc)
	count                                int    // of functions
	firstNumber, firstPlace              uint32 // of the first function, and where it is described in pclntable
}

// span is a part of memory.
type span struct{ start, end int }

func (t *tables) bytes(s span) []byte { return t.image[s.start:s.end] }

// Sizes and places in runtime.pcHeader, moduledata, functab and findfuncbucket, in bytes.
const (
	headerCount    = 8
	headerOffsets  = 32 // of funcnametab, cutab, filetab, pctab, pclntable, counted from the header
	headerSize     = 72
	moduleSlices   = 8 // funcnametab, cutab, filetab, pctab, pclntable, ftab
	moduleFind     = 152
	moduleGofunc   = 320
	moduleEpclntab = 328
	moduleSize     = 336
	indexSize      = 8
	bucketSize     = 20
	bucketsPerFunc = 16 // 1<<16 program counters a function, 4096 a bucket
)

// findTables finds the header of the tables by its first bytes, and the module data by the addresses that it must hold.
func findTables(image []byte) (*tables, error) {
	// abi.CurrentPCLnTabMagic, two bytes of padding, the size of an instruction, the size of a pointer
	magic := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}
	var found []*tables
	for from := 0; ; from++ {
		at := bytes.Index(image[from:], magic)
		if at < 0 {
			break
		}
		from += at
		if t := tablesAt(image, from); t != nil {
			found = append(found, t)
		}
	}
	if len(found) != 1 {
		return nil, unknown("%d function tables", len(found))
	}
	return found[0], nil
}

// tablesAt reads where the tables of the header at an address lie; nil when it is no header.
func tablesAt(image []byte, header int) *tables {
	if header+headerSize > len(image) {
		return nil
	}
	word := func(at int) int { return int(binary.LittleEndian.Uint64(image[at:])) }
	start := binary.LittleEndian.AppendUint64(nil, uint64(header))
	start = binary.LittleEndian.AppendUint64(start, uint64(header+word(header+headerOffsets)))
	module := bytes.Index(image, start)
	if module < 0 || module+moduleSize > len(image) {
		return nil
	}
	t := &tables{image: image, count: word(header + headerCount)}
	elements := []int{1, 4, 1, 1, 1, indexSize}
	end := word(module + moduleEpclntab)
	if end < header || end > len(image) {
		return nil
	}
	for i, table := range []*span{&t.names, &t.units, &t.files, &t.steps, &t.describe, &t.index} {
		at, length := word(module+moduleSlices+24*i), word(module+moduleSlices+24*i+8)
		if i < 5 && at != header+word(header+headerOffsets+8*i) || at < header || at > end || length < 0 || length > (end-at)/elements[i] {
			return nil
		}
		*table = span{at, at + length*elements[i]}
	}
	find := word(module + moduleFind)
	t.find = span{find, end}
	t.funcdata = span{word(module + moduleGofunc), find}
	fits := t.index.start == t.describe.start && t.index.end == t.index.start+indexSize*(t.count+1) &&
		t.steps.start < t.steps.end && image[t.steps.start] == 0 &&
		t.index.end <= t.funcdata.start && t.funcdata.start <= find &&
		find+(t.count-1)*bucketsPerFunc*bucketSize+5 <= end
	if !fits {
		return nil
	}
	return t
}

// Places in runtime._func. Its pcdata (offsets into pctab, 0 for none) and funcdata (offsets from gofunc) follow it.
const (
	funcNumber    = 0 // entryOff: under WebAssembly the number of the function
	funcName      = 4
	funcPcsp      = 16
	funcPcfile    = 20
	funcPcln      = 24
	funcNpcdata   = 28
	funcCuOffset  = 32
	funcStartLine = 36
	funcNfuncdata = 43
	funcSize      = 44
	noFuncdata    = 1<<32 - 1
)

// Whether the program runs by a pcdata or funcdata table, by its index. An index past the end is one of a newer Go.
var (
	pcdataNeeded   = []bool{0: false, 1: true, 2: false, 3: false, 4: true}
	funcdataNeeded = []bool{0: true, 1: true, 2: true, 3: false, 4: true, 5: false, 6: false, 7: false}
)

// description is a _func in the image.
type description struct {
	fields           []byte // all of it, with pcdata and funcdata
	pcdata, funcdata int    // how many there are
}

func (d description) get(at int) uint32        { return binary.LittleEndian.Uint32(d.fields[at:]) }
func (d description) put(at int, value uint32) { binary.LittleEndian.PutUint32(d.fields[at:], value) }
func (d description) pcdataAt(i int) int       { return funcSize + 4*i }
func (d description) funcdataAt(i int) int     { return funcSize + 4*(d.pcdata+i) }

// descriptions reads the _func of every function, and checks that they follow one another in the order of their numbers.
func (t *tables) descriptions() ([]description, error) {
	all := make([]description, t.count)
	index, table, find := t.bytes(t.index), t.bytes(t.describe), t.bytes(t.find)
	t.firstNumber, t.firstPlace = binary.LittleEndian.Uint32(index), binary.LittleEndian.Uint32(index[4:])
	next := int(t.firstPlace)
	for i := range all {
		number, place := binary.LittleEndian.Uint32(index[indexSize*i:]), binary.LittleEndian.Uint32(index[indexSize*i+4:])
		// A bucket is a function's number and what to add for each of its 16 parts.
		bucket := find[i*bucketsPerFunc*bucketSize:]
		if number != t.firstNumber+uint32(i) || int(place) != next || binary.LittleEndian.Uint32(bucket) != uint32(i) || bucket[4] != 0 || next+funcSize > len(table) {
			return nil, unknown("function %d has number %d and lies at %d instead of %d", i, number, place, next)
		}
		d := description{fields: table[next:]}
		npcdata := d.get(funcNpcdata)
		d.pcdata, d.funcdata = int(npcdata), int(d.fields[funcNfuncdata])
		if d.get(funcNumber) != number || int64(npcdata) > int64(len(pcdataNeeded)) || d.funcdata > len(funcdataNeeded) {
			return nil, unknown("function %d has number %d, %d pcdata and %d funcdata", i, d.get(funcNumber), npcdata, d.funcdata)
		}
		size := d.funcdataAt(d.funcdata)
		if size > len(d.fields) {
			return nil, unknown("function %d ends after its table", i)
		}
		d.fields = d.fields[:size:size]
		all[i] = d
		next += (size + 7) &^ 7
	}
	return all, nil
}

// forget makes a function's description say that it has none of the tables that are not needed.
func (t *tables) forget(d description) {
	for _, field := range []int{funcPcfile, funcPcln, funcCuOffset, funcStartLine} {
		d.put(field, 0)
	}
	for i := range d.pcdata {
		if !pcdataNeeded[i] {
			d.put(d.pcdataAt(i), 0)
		}
	}
	for i := range d.funcdata {
		if !funcdataNeeded[i] {
			d.put(d.funcdataAt(i), noFuncdata)
		}
	}
}

// sweep zeroes what no description leads to any more.
func (t *tables) sweep(functions []description) error {
	clear(t.bytes(t.units))
	clear(t.bytes(t.files))
	names, steps := t.bytes(t.names), t.bytes(t.steps)
	keptNames, keptSteps := newKept(len(names)), newKept(len(steps))
	for i, f := range functions {
		name := int(f.get(funcName))
		if name >= len(names) {
			return unknown("function %d has its name at %d", i, name)
		}
		keptNames.add(name, bytes.IndexByte(names[name:], 0)+1)
		places := []uint32{f.get(funcPcsp)}
		for j := range f.pcdata {
			places = append(places, f.get(f.pcdataAt(j)))
		}
		for _, place := range places {
			size, err := stepsSize(steps, place)
			if err != nil {
				return err
			}
			keptSteps.add(int(place), size)
		}
	}
	keptNames.clearOthers(names)
	keptSteps.clearOthers(steps)
	return nil
}

// stepsSize is the length of a table in pctab: pairs of variable-length numbers, a step of the value and one of the program
// counter, until a step of the value is 0 that is not the first (runtime.step).
func stepsSize(steps []byte, place uint32) (int, error) {
	if place == 0 {
		return 0, nil
	}
	if int64(place) >= int64(len(steps)) {
		return 0, unknown("a step table at %d", place)
	}
	table := steps[place:]
	for at, first := 0, true; ; first = false {
		value, n := binary.Uvarint(table[at:])
		if n <= 0 {
			return 0, unknown("the step table at %d has no end", place)
		}
		at += n
		if value == 0 && !first {
			return at, nil
		}
		if _, n = binary.Uvarint(table[at:]); n <= 0 {
			return 0, unknown("the step table at %d has no end", place)
		}
		at += n
	}
}

// kept tells which bytes of a table are still in use.
type kept []bool

func newKept(size int) kept { return make(kept, size) }

func (k kept) add(start, size int) {
	for i := range size {
		k[start+i] = true
	}
}

func (k kept) clearOthers(table []byte) {
	for i := range table {
		if !k[i] {
			table[i] = 0
		}
	}
}

// leaveToStart empties what startCode computes: the index, and numbers and names' places in the descriptions. The names move
// together in the order of the functions, so that each begins where the one before ends.
func (t *tables) leaveToStart(functions []description) error {
	names := t.bytes(t.names)
	var ordered []byte
	for _, f := range functions {
		name, _, _ := bytes.Cut(names[f.get(funcName):], []byte{0})
		ordered = append(append(ordered, name...), 0)
		f.put(funcNumber, 0)
		f.put(funcName, 0)
	}
	if len(ordered) > len(names) {
		return unknown("the names take %d bytes of %d", len(ordered), len(names))
	}
	clear(names)
	copy(names, ordered)
	clear(t.bytes(t.index)[:indexSize*t.count]) // the last entry has only a number, and is no function's
	clear(t.bytes(t.find))
	return nil
}

// startCode computes what leaveToStart took away. In Go it would be
//
//	f, name := describe+firstPlace, 0
//	for i := range count {
//		index[i].number, index[i].place = firstNumber+i, f-describe
//		find[i*bucketsPerFunc] = i
//		f.number, f.name = firstNumber+i, name
//		for name++; names[name-1] != 0; name++ {
//		}
//		f += align(funcSize + 4*(f.npcdata+f.nfuncdata), 8)
//	}
func (t *tables) startCode() []byte {
	const i, f, name = 0, 1, 2
	var c code
	c.locals(3)
	c.constant(t.describe.start + int(t.firstPlace)).set(f)
	c.loop()
	c.get(i).constant(indexSize).multiply().get(i).constant(int(t.firstNumber)).add().store(t.index.start)
	c.get(i).constant(indexSize).multiply().get(f).constant(t.describe.start).subtract().store(t.index.start + 4)
	c.get(i).constant(bucketsPerFunc * bucketSize).multiply().get(i).store(t.find.start)
	c.get(f).get(i).constant(int(t.firstNumber)).add().store(funcNumber)
	c.get(f).get(name).store(funcName)
	c.loop()
	c.get(name).constant(1).add().set(name)
	c.get(name).loadByte(t.names.start - 1).again()
	c.get(f).get(f).load(funcNpcdata).get(f).loadByte(funcNfuncdata).add().constant(4).multiply()
	c.add().constant(funcSize + 7).add().constant(-8).and().set(f)
	c.get(i).constant(1).add().set(i)
	c.get(i).constant(t.count).less().again()
	return c.end()
}
