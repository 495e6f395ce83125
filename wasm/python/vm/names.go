package vm

import "loopscope/wasm/python/object"

// Names that the machine looks up.
var (
	nameCall        = object.Intern("__call__")
	nameBuiltins    = object.Intern("__builtins__")
	nameBuildClass  = object.Intern("__build_class__")
	nameAnnotations = object.Intern("__annotations__")
	nameKeys        = object.Intern("keys")
	nameSend        = object.Intern("send")
	nameThrow       = object.Intern("throw")
	nameClose       = object.Intern("close")
	nameNext        = object.Intern("__next__")
	namePrepare     = object.Intern("__prepare__")
	nameMROEntries  = object.Intern("__mro_entries__")
	nameOrigBases   = object.Intern("__orig_bases__")
	nameAll         = object.Intern("__all__")
	nameMatchArgs   = object.Intern("__match_args__")
	nameMain        = object.Intern("__main__")
	nameFile        = object.Intern("__file__")
	namePath        = object.Intern("__path__")
)
