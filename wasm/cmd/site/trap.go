package main

import (
	"encoding/binary"
	"slices"
	"strings"
)

// trap makes the run-time checks of a linked Go program traps of WebAssembly, and empties the functions of the runtime that are for tools a browser does not have, and those that nothing leads
// to any more.
//
// A tenth of the code are the checks that Go puts before loads, stores and divisions: is the pointer nil, is the index within bounds? What happens when one fails is a Go panic, with 30
// and more bytes of preparation at each place. In the engine a failed check is a mistake of the engine; nothing recovers from it but package bridge, which reports it, and then the worker is
// thrown away. A trap (the instruction unreachable) ends as the same report: the worker catches it, and it carries the WebAssembly stack. So
//
//	i64.eqz; if; push the return address; call sigpanic; …; end  →  i64.eqz; if; unreachable; end
//
// Panics that the program asks for (panic, throw) stay what they are, and so do Go's limits: memory, depth of the stack.
func trap(program []byte) ([]byte, error) {
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
	descriptions, err := t.descriptions()
	if err != nil {
		return nil, err
	}
	names, err := t.functionNames(descriptions)
	if err != nil {
		return nil, err
	}
	imports, err := importedNames(sections.content(sectionImport))
	if err != nil {
		return nil, err
	}
	imported := int64(len(imports))
	functions, err := readFunctions(sections)
	if err != nil {
		return nil, err
	}
	if len(functions) != len(names) || !slices.Contains(names, "runtime.sigpanic") {
		return nil, unknown("%d functions, %d names", len(functions), len(names))
	}
	for i := range functions {
		f := &functions[i]
		f.number = int64(t.firstNumber) + int64(i)
		f.trap(func(callee int64) bool { return callee >= imported && failsCheck(names[callee-imported]) })
	}
	if err := emptyUnused(functions, names); err != nil {
		return nil, err
	}
	bury(functions, imported, image, sections.content(sectionExport))
	sections.set(sectionCode, writeFunctions(functions))
	return sections.program(), nil
}

// failsCheck tells whether a function of package runtime is what the compiler calls when a check fails (cmd/compile/internal/ssagen).
func failsCheck(name string) bool {
	switch name {
	case "runtime.sigpanic", "runtime.panicdivide", "runtime.panicshift", "runtime.panicwrap", "runtime.panicdottypeE", "runtime.panicdottypeI", "runtime.panicnildottype":
		return true
	}
	return strings.HasPrefix(name, "runtime.goPanicIndex") || strings.HasPrefix(name, "runtime.goPanicSlice")
}

// trap puts unreachable in the place of every call of a function that fails, of what is computed for it, and of what follows it up to the end of its block.
func (f *function) trap(fails func(callee int64) bool) {
	code := f.code[:0]
	start := 0 // of the straight line that code ends with
	for at := 0; at < len(f.code); at++ {
		i := f.code[at]
		if i.op != opCall || !fails(i.value) {
			code = append(code, i)
			if _, _, simple := i.effect(); !simple && i.op != opSetGlobal {
				start = len(code)
			}
			continue
		}
		code = append(code[:start], instruction{op: opUnreachable})
		for depth := 0; depth > 0 || f.code[at+1].op != opEnd && f.code[at+1].op != opElse; at++ {
			if f.code[at+1].opens() {
				depth++
			} else if f.code[at+1].op == opEnd {
				depth--
			}
		}
	}
	f.code = code
}

// unused are functions of package runtime that never run in the engine, by the beginnings of their names: the execution tracer, profiles of memory and locks and their stacks, what GODEBUG
// prints and checks, dumps before a fatal error, the texts of checks that fail, C, arenas, bubbles of tests, the search for leaking goroutines, and threads and processors
// that end or are handed over, for WebAssembly has one of each.
var unused = []string{
	"runtime.traceAdvance", "runtime.(*traceAdvancerState)", "runtime.traceReadCPU", "runtime.traceStopReadCPU", "runtime.traceCPUFlush", "runtime.traceStack", "runtime.(*traceStackTable)",
	"runtime.traceSyncBatch", "runtime.traceWriter.", "runtime.traceEventWriter.", "runtime.(*traceStringTable)", "runtime.(*traceTypeTable)", "runtime.(*traceMap)", "runtime.(*traceRegionAlloc)",
	"runtime.traceRegister", "runtime.traceBufFlush", "runtime.(*traceBuf)", "runtime.traceLocker.G", "runtime.traceLocker.Proc", "runtime.traceLocker.S", "runtime.traceLocker.e", "runtime.traceLocker.Heap",
	"runtime.(*profBuf)", "runtime.stkbucket", "runtime.setprofilebucket", "runtime.doRecordGoroutineProfile", "runtime.fpunwindExpand",
	"runtime.schedtrace", "runtime.checkFinalizersAndCleanups", "runtime.dumpStacksRec", "runtime.dumpTypesRec", "runtime.dumpScanStats",
	"runtime.gcDumpObject", "runtime.(*hexdumper)", "runtime.tracebackHexdump", "runtime.(*mspan).reportZombies", "runtime.boundsError.Error", "runtime.typesEqual",
	"runtime.dumpgstatus", "runtime.badPointer", "runtime.printScavTrace", "runtime.fmtNSAsMS", "runtime.runCheckmark", "runtime.startCheckmarks", "runtime.endCheckmarks", "runtime.setCheckmark",
	"runtime.printAncestorTraceback", "runtime.expandCgoFrames", "runtime.printCgoTraceback", "runtime.printOneCgoTraceback", "runtime.callCgoSymbolizer",
	"runtime.(*mspan).setUserArenaChunkToFault", "runtime.(*synctestBubble)", "runtime.findGoroutineLeaks", "runtime.findMaybeRunnableGoroutines", "runtime.allGsSnapshotSortedForGC",
	"runtime.mexit", "runtime.handoffp", "runtime.stoplockedm", "runtime.startlockedm", "runtime.(*p).destroy",
}

// skipped are functions that run and need not do anything: they check the tables that a linker writes and the machine's arithmetic, join the types of several modules, print arguments by a table
// that shrink leaves out and panics of types that the engine has not, and note one of the first allocations for a memory profile.
var skipped = []string{"runtime.moduledataverify1", "runtime.check", "runtime.printanycustomtype", "runtime.typelinksinit", "runtime.printArgs", "runtime.mProf_Malloc"}

func emptyUnused(functions []function, names []string) error {
	found := map[string]bool{}
	for i, name := range names {
		for _, beginning := range unused {
			if strings.HasPrefix(name, beginning) {
				found[beginning] = true
				functions[i].empty([]instruction{{op: opUnreachable}, {op: opEnd}})
			}
		}
		if slices.Contains(skipped, name) {
			found[name] = true
			functions[i].empty([]instruction{
				{op: opGlobal}, {op: opConstant, value: 8}, {op: opAdd}, {op: opSetGlobal}, // the return address goes
				{op: opConstant}, {op: opEnd},
			})
		}
	}
	for _, name := range slices.Concat(unused, skipped) {
		if !found[name] {
			return unknown("it has no %s", name)
		}
	}
	return nil
}

func (f *function) empty(code []instruction) { f.locals, f.code = []byte{0}, code }

// bury empties the functions that can be called from nowhere: not from an export, not through an address in the data or the code, not from one that can be. It takes
// every number that looks like a function's address, or like a function's number, for one.
func bury(functions []function, imported int64, image, exports []byte) {
	reached := make([]bool, len(functions))
	var todo []int
	reach := func(i int64) {
		if i >= 0 && i < int64(len(functions)) && !reached[i] {
			reached[i] = true
			todo = append(todo, int(i))
		}
	}
	first := functions[0].number
	r := reader{rest: exports}
	for range r.unsigned() {
		r.bytes(r.unsigned())
		if kind, index := r.byte(), r.unsigned(); kind == 0 {
			reach(int64(index) - imported)
		}
	}
	for at := 0; at+4 <= len(image); at += 4 {
		word := int64(binary.LittleEndian.Uint32(image[at:]))
		reach(word - first) // in the methods of a type
		if word&0xffff == 0 {
			reach(word>>16 - first)
		}
	}
	for i, f := range functions {
		if !f.isGo {
			reach(int64(i))
		}
	}
	for len(todo) > 0 {
		f := functions[todo[len(todo)-1]]
		todo = todo[:len(todo)-1]
		for _, i := range f.code {
			switch i.op {
			case opCall:
				reach(i.value - imported)
			case opConstant64:
				reach(i.value>>16 - first)
			}
		}
	}
	for i := range functions {
		if !reached[i] {
			functions[i].empty([]instruction{{op: opUnreachable}, {op: opEnd}})
		}
	}
}
