package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// shrink makes a linked Go program smaller without changing what it does: it says in less what only Go's runtime reads, and what can be computed is left to a function that runs before Go does.
//
// Go's linker writes, whatever -s and -w say, a table for every function and fact: which source line an instruction
// comes from, which inlined call it belongs to, where its arguments lie. They are a delta code of one- and two-byte steps, which
// brotli hardly packs. In a browser nobody reads them: a panic of the engine is reported by the functions that were running.
//
// What goes, by its name in runtime/symtab.go, symtabinl.go and internal/abi/symtab.go:
//
//	pcfile, pcln, startLine  file and line of an instruction; a traceback says "?:0" instead
//	cutab, filetab           the names of the files
//	funcnametab              the names of functions: a traceback says f.bcde() instead, which spells the function's number (tables.startCode); the names are a file of their own
//	typelinks                the types that package reflect looks up; it stays where the program has that package, as the engine has not
//	PCDATA_UnsafePoint       where a signal may stop a goroutine; there are no signals under WebAssembly
//	PCDATA_InlTreeIndex      the inlined call of an instruction; a traceback names the function it was inlined into
//	PCDATA_ArgLiveIndex      which arguments a traceback may print
//	PCDATA_PanicBounds       what a failed check of bounds says; trap has made traps of those
//	FUNCDATA_InlTree         the inlined calls
//	FUNCDATA_ArgInfo         where arguments lie; a traceback says f() instead of f(0x1, 0x2)
//	FUNCDATA_ArgLiveInfo     which of them are alive
//	FUNCDATA_WrapInfo        what a wrapper wraps, for the execution tracer
//	findfunctab              all but the first bucket of each function: a program counter is function<<16 + block under WebAssembly,
//	                         and findfunc looks up function<<16
//
// What is computed at the start, because it follows from the order of the functions: their numbers (in ftab, findfunctab and
// _func), the places of their descriptions, of their spelled names, of their stack maps' tables and of the maps. (The first has number 4096, for Go's text begins at 1<<28.)
//
// The rest is what the program runs by: the stack depths (pcsp), by which frames are walked, the garbage collector's stack maps, deferred calls. They follow the
// numbers that compact gives to basic blocks.
//
// Measured on the engine (brotli, quality 11), in 1000 bytes: data 551 before; lines, files, inlined calls -194; findfunctab
// -12; arguments and unsafe points -10; numbers and places -45; names -30; stack depths and maps in the new order and numbers -47.
//
// All this is the layout of one version of Go. What can be checked is checked, and a program that does not look as expected is
// refused: a build must not go on with tables half understood.
//
// It returns the names of the functions, too, by the numbers that WebAssembly gives them.
func shrink(program []byte) (shrunk []byte, names []string, err error) {
	sections, err := readSections(program)
	if err != nil {
		return nil, nil, err
	}
	image, err := readSegments(sections.content(sectionData))
	if err != nil {
		return nil, nil, err
	}
	t, err := findTables(image)
	if err != nil {
		return nil, nil, err
	}
	descriptions, err := t.descriptions()
	if err != nil {
		return nil, nil, err
	}
	own, err := t.functionNames(descriptions)
	if err != nil {
		return nil, nil, err
	}
	if slices.ContainsFunc(own, func(name string) bool { return strings.HasPrefix(name, "reflect.") }) {
		t.typelinks = span{} // nothing to clear
	}
	imports, err := importedNames(sections.content(sectionImport))
	if err != nil {
		return nil, nil, err
	}
	t.imported = len(imports)
	functions, err := compact(sections, t.firstNumber, descriptions)
	if err != nil {
		return nil, nil, err
	}
	if err := t.rewrite(descriptions, functions); err != nil {
		return nil, nil, err
	}
	sections.set(sectionData, segments(image))
	if err := sections.addStart(t.startCode()); err != nil {
		return nil, nil, err
	}
	return sections.program(), append(imports, own...), nil
}

// errLayout is wrapped by every error about a program that is not laid out as Go 1.26 does it.
var errLayout = errors.New("the engine is not laid out as by Go 1.26, which shrink.go knows")

func unknown(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errLayout, fmt.Sprintf(format, args...))
}
