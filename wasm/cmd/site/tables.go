package main

import (
	"bytes"
	"encoding/binary"
)

// tables are the function tables of a program, as parts of its memory image.
type tables struct {
	image                                []byte
	names, units, files, steps, describe span   // funcnametab, cutab, filetab, pctab, pclntable
	index                                span   // ftab, in pclntable: number and place of each function
	find                                 span   // findfunctab
	funcdata                             span   // what funcdata offsets count from (gofunc)
	typelinks                            span   // the types that package reflect looks up
	count                                int    // of functions
	firstNumber, firstPlace              uint32 // of the first function, and where it is described in pclntable
	maps                                 int    // where rewrite has put the tables of stack maps, in steps
	imported                             int    // how many functions come before the first
}

// span is a part of memory.
type span struct{ start, end int }

func (t *tables) bytes(s span) []byte { return t.image[s.start:s.end] }

// Sizes and places in runtime.pcHeader, moduledata, functab and findfuncbucket, in bytes.
const (
	headerCount     = 8
	headerOffsets   = 32 // of funcnametab, cutab, filetab, pctab, pclntable, counted from the header
	headerSize      = 72
	moduleSlices    = 8 // funcnametab, cutab, filetab, pctab, pclntable, ftab
	moduleFind      = 152
	moduleGofunc    = 320
	moduleEpclntab  = 328
	moduleTypelinks = 360
	moduleSize      = 384
	indexSize       = 8
	bucketSize      = 20
	bucketsPerFunc  = 16 // 1<<16 program counters a function, 4096 a bucket
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
	t.typelinks.start = word(module + moduleTypelinks)
	t.typelinks.end = t.typelinks.start + 4*word(module+moduleTypelinks+8)
	fits := t.index.start == t.describe.start && t.index.end == t.index.start+indexSize*(t.count+1) &&
		t.steps.start < t.steps.end && image[t.steps.start] == 0 &&
		t.index.end <= t.funcdata.start && t.funcdata.start <= find &&
		find+(t.count-1)*bucketsPerFunc*bucketSize+5 <= end &&
		t.typelinks.start >= end && t.typelinks.end >= t.typelinks.start && t.typelinks.end <= len(image)
	if !fits {
		return nil
	}
	return t
}

// Places in runtime._func. Its pcdata (offsets into pctab, 0 for none) and funcdata (offsets from gofunc) follow it.
const (
	funcNumber      = 0 // entryOff: under WebAssembly the number of the function
	funcName        = 4
	funcDeferReturn = 12
	funcPcsp        = 16
	funcPcfile      = 20
	funcPcln        = 24
	funcNpcdata     = 28
	funcCuOffset    = 32
	funcStartLine   = 36
	funcFlag        = 41
	funcNfuncdata   = 43
	funcSize        = 44
	noFuncdata      = 1<<32 - 1
)

// Whether the program runs by a pcdata or funcdata table, by its index. An index past the end is one of a newer Go.
var (
	pcdataNeeded   = []bool{0: false, pcdataStackMap: true, 2: false, 3: false, 4: false}
	funcdataNeeded = []bool{0: true, 1: true, funcdataObjects: true, 3: false, funcdataDefers: true, 5: false, 6: false, 7: false}
)

const (
	pcdataStackMap  = 1
	funcdataObjects = 2 // FUNCDATA_StackObjects; 0 and 1 are stack maps
	funcdataDefers  = 4 // FUNCDATA_OpenCodedDeferInfo
	flagAssembly    = 4 // abi.FuncFlagAsm
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

// functionNames lists the names of the functions.
func (t *tables) functionNames(functions []description) ([]string, error) {
	table := t.bytes(t.names)
	names := make([]string, len(functions))
	for i, f := range functions {
		at := int(f.get(funcName))
		if at >= len(table) {
			return nil, unknown("function %d has its name at %d", i, at)
		}
		name, _, _ := bytes.Cut(table[at:], []byte{0})
		names[i] = string(name)
	}
	return names, nil
}

// rewrite writes the tables anew, without what the program does not run by and for the numbers that basic blocks have now.
//
// The start function computes what follows from the order of the functions. It needs to know, for a table that only one function has, the length instead of the place: the
// tables of stack maps follow one another in the order of the functions, and so do the funcdata that no earlier function has, whose field is length<<1|1. That of the others is place<<1.
func (t *tables) rewrite(descriptions []description, functions []function) error {
	steps, funcdata := bytes.Clone(t.bytes(t.steps)), bytes.Clone(t.bytes(t.funcdata))
	depths, maps, data := []byte{0}, []byte(nil), []byte(nil)
	depthPlaces, dataPlaces := map[string]uint32{}, map[string]uint32{}
	for n, d := range descriptions {
		f := functions[n]
		if f.isEmpty() {
			d.forget()
		}
		depth, err := renumbered(steps, d.get(funcPcsp), f, f.blocks, largestBlock)
		if err != nil {
			return err
		}
		place, known := depthPlaces[string(depth)]
		if !known && depth != nil {
			place = uint32(len(depths))
			depthPlaces[string(depth)] = place
			depths = append(depths, depth...)
		}
		d.put(funcPcsp, place)
		for i := range d.pcdata {
			var table []byte
			if pcdataNeeded[i] {
				if table, err = renumbered(steps, d.get(d.pcdataAt(i)), f, f.before(), len(f.blocks)); err != nil {
					return err
				}
			}
			maps = append(maps, table...)
			d.put(d.pcdataAt(i), uint32(len(table)))
		}
		for i := range d.funcdata {
			at := d.get(d.funcdataAt(i))
			if at == noFuncdata || !funcdataNeeded[i] {
				d.put(d.funcdataAt(i), noFuncdata)
				continue
			}
			content, err := funcdataAt(funcdata, int(at), i)
			if err != nil {
				return err
			}
			place, known := dataPlaces[string(content)]
			field := place << 1
			if !known {
				dataPlaces[string(content)] = uint32(len(data))
				data = append(data, content...)
				field = uint32(len(content))<<1 | 1
			}
			d.put(d.funcdataAt(i), field)
		}
		if f.blocks != nil {
			d.put(funcDeferReturn, uint32(f.deferReturn))
		}
		for _, field := range []int{funcNumber, funcName, funcPcfile, funcPcln, funcCuOffset, funcStartLine} {
			d.put(field, 0)
		}
	}
	t.maps = len(depths)
	for _, table := range []struct {
		span
		content []byte
	}{
		{t.units, nil}, {t.files, nil}, {t.names, nil}, {t.find, nil}, {t.typelinks, nil}, {t.steps, append(depths, maps...)}, {t.funcdata, data},
		{span{t.index.start, t.index.end - indexSize}, nil}, // the last entry has only a number, and is no function's
	} {
		if len(table.content) > table.end-table.start {
			return unknown("a table of %d bytes has grown to %d", table.end-table.start, len(table.content))
		}
		clear(t.bytes(table.span))
		copy(t.bytes(table.span), table.content)
	}
	if t.imported+len(descriptions) > spelledMost || spelledSize*(len(descriptions)+1) > t.names.end-t.names.start {
		return unknown("%d functions", len(descriptions))
	}
	return nil
}

// forget makes a description have no tables: its function has no code.
func (d description) forget() {
	d.put(funcPcsp, 0)
	for i := range d.pcdata {
		d.put(d.pcdataAt(i), 0)
	}
	for i := range d.funcdata {
		d.put(d.funcdataAt(i), noFuncdata)
	}
}

// largestBlock is past the number of any basic block.
const largestBlock = 1 << 16

// renumbered is a table of steps (in pctab) of a function for the numbers that its basic blocks have now. old says which number to look up for each: the table holds what the old one said there,
// and the last up to end.
func renumbered(steps []byte, place uint32, f function, old []int64, end int) ([]byte, error) {
	if place == 0 {
		return nil, nil
	}
	if int64(place) >= int64(len(steps)) {
		return nil, unknown("a step table at %d", place)
	}
	list, size := readSteps(steps[place:])
	if size == 0 {
		return nil, unknown("the step table at %d has no end", place)
	}
	if f.blocks == nil {
		return steps[place : int(place)+size], nil
	}
	values := make([]int64, len(old))
	for block, before := range old {
		value, found := list.at(before)
		if !found {
			return nil, unknown("function %d has no step for %d", f.number, before)
		}
		values[block] = value
	}
	return appendSteps(values, end), nil
}

// before says which old number to look up for each new one when what holds at a call is asked for: by the number before the return address's. What holds after a panic is looked up by deferReturn itself.
func (f function) before() []int64 {
	if f.blocks == nil {
		return nil
	}
	old := make([]int64, len(f.blocks))
	for block := 1; block < len(old); block++ {
		switch {
		case int64(block) == f.deferReturn:
			old[block] = f.blocks[block]
		case block+1 < len(old) && int64(block+1) != f.deferReturn:
			old[block] = f.blocks[block+1] - 1
		default:
			old[block] = old[block-1]
		}
	}
	return old
}

// step says that a value holds up to a number of a basic block.
type step struct{ value, end int64 }

type stepList []step

// at is the value for a number.
func (l stepList) at(block int64) (int64, bool) {
	for _, s := range l {
		if block < s.end {
			return s.value, true
		}
	}
	return 0, false
}

// readSteps reads a table of steps and its size, 0 if it has no end: pairs of variable-length numbers, a step of the value and one of the program
// counter, until a step of the value is 0 that is not the first (runtime.step).
func readSteps(table []byte) (list stepList, size int) {
	r := reader{rest: table}
	value, end := int64(-1), int64(0)
	for !r.short {
		change := int64(r.unsigned())
		if change == 0 && list != nil {
			return list, len(table) - len(r.rest)
		}
		if change&1 != 0 {
			value += ^(change >> 1)
		} else {
			value += change >> 1
		}
		end += int64(r.unsigned())
		list = append(list, step{value, end})
	}
	return nil, 0
}

// appendSteps writes the table of values by number, the last of which holds up to end.
func appendSteps(values []int64, end int) []byte {
	var out []byte
	before, from := int64(-1), 0
	for at := 1; at <= len(values); at++ {
		if at < len(values) && values[at] == values[at-1] {
			continue
		}
		until := at
		if at == len(values) {
			until = max(end, at)
		}
		change := values[at-1] - before
		out = binary.AppendUvarint(out, uint64(change<<1^change>>63))
		out = binary.AppendUvarint(out, uint64(until-from))
		before, from = values[at-1], until
	}
	return append(out, 0)
}

// funcdataAt is a funcdata: stack maps, descriptions of variables on the stack or what is known of deferred calls.
func funcdataAt(table []byte, at, kind int) ([]byte, error) {
	r := reader{rest: table[min(at, len(table)):]}
	rest := r.rest
	switch kind {
	case funcdataObjects: // how many, and 16 bytes for each (runtime.stackObjectRecord)
		r.bytes(16 * uint64(r.word()))
	case funcdataDefers: // where the bits and the slots are
		r.unsigned()
		r.unsigned()
	default: // how many maps, of how many bits (runtime.stackmap)
		words := r.word()
		r.bytes(uint64(uint32(words)) * ((uint64(words)>>32 + 7) / 8))
	}
	if r.short {
		return nil, unknown("the funcdata %d at %d", kind, at)
	}
	return rest[:len(rest)-len(r.rest)], nil
}

// The names of functions in the shrunk program: "f." and four letters, which are the digits, from a for 0 to p for 15, of the number that WebAssembly gives the function.
const (
	spelledSize = 8
	spelledMost = 1 << 16
)

// startCode computes what rewrite left out. In Go it would be
//
//	f, place, data := describe+firstPlace, maps, 0
//	for i := range count {
//		index[i].number, index[i].place = firstNumber+i, f-describe
//		find[i*bucketsPerFunc] = i
//		f.number, f.name = firstNumber+i, spelledSize*(i+1)
//		names[spelledSize*(i+1):] = "f." and the digits
//		end := f + funcSize
//		for range f.npcdata {
//			if length := *end; length != 0 {
//				*end, place = place, place+length
//			}
//			end += 4
//		}
//		for range f.nfuncdata {
//			switch field := *end; {
//			case field == noFuncdata:
//			case field&1 == 0:
//				*end = field >> 1
//			default:
//				*end, data = data, data+field>>1
//			}
//			end += 4
//		}
//		f = align(end, 8)
//	}
func (t *tables) startCode() []byte {
	const i, f, place, data, end, left = 0, 1, 2, 3, 4, 5
	var c code
	c.locals(6)
	c.constant(t.describe.start + int(t.firstPlace)).set(f)
	c.constant(t.maps).set(place)
	c.loop()
	c.get(i).constant(indexSize).multiply().get(i).constant(int(t.firstNumber)).add().store(t.index.start)
	c.get(i).constant(indexSize).multiply().get(f).constant(t.describe.start).subtract().store(t.index.start + 4)
	c.get(i).constant(bucketsPerFunc * bucketSize).multiply().get(i).store(t.find.start)
	c.get(f).get(i).constant(int(t.firstNumber)).add().store(funcNumber)
	c.get(f).get(i).constant(1).add().constant(spelledSize).multiply().store(funcName)
	c.get(i).constant(t.imported).add().set(left)
	c.get(i).constant(spelledSize).multiply()
	c.constant('f' | '.'<<8 | 'a'<<16 | 'a'<<24).get(left).constant(12).shift().constant(1 << 16).multiply().add()
	c.get(left).constant(8).shift().constant(15).and().constant(1 << 24).multiply().add().store(t.names.start + spelledSize)
	c.get(i).constant(spelledSize).multiply()
	c.constant('a' | 'a'<<8).get(left).constant(4).shift().constant(15).and().add()
	c.get(left).constant(15).and().constant(1 << 8).multiply().add().store(t.names.start + spelledSize + 4)

	c.get(f).constant(funcSize).add().set(end)
	c.get(f).load(funcNpcdata).set(left)
	c.ifLoop(left)
	c.get(end).load(0).begin()
	{
		c.get(end).load(0).get(place).add() // the next place, under which the field is overwritten
		c.get(end).get(place).store(0)
		c.set(place)
	}
	c.finish()
	c.get(end).constant(4).add().set(end)
	c.countDown(left)

	c.get(f).loadByte(funcNfuncdata).set(left)
	c.ifLoop(left)
	c.get(end).load(0).constant(-1).subtract().begin() // not noFuncdata
	{
		c.get(end).load(0).constant(1).and().begin()
		{
			c.get(end).load(0).constant(1).shift().get(data).add()
			c.get(end).get(data).constant(1).shiftLeft().store(0)
			c.set(data)
		}
		c.finish()
		c.get(end).get(end).load(0).constant(1).shift().store(0)
	}
	c.finish()
	c.get(end).constant(4).add().set(end)
	c.countDown(left)

	c.get(end).constant(7).add().constant(-8).and().set(f)
	c.get(i).constant(1).add().set(i)
	c.get(i).constant(t.count).less().again()
	return c.end()
}
