// Package lib is the standard library of the playground: which modules there are and how each is made, the first time a run imports it.
//
// A module written in Python alone is a file in the folder pure, or in that of package world when it is about networks and other machines. One that is written in both has a package with a maker, named in the table modules, and its Python
// beside it; the maker reads that with pack.Text, for none of the library's Python is part of engine.wasm (package pack).
package lib

import (
	"slices"
	"strings"

	"loopscope/wasm/python/lib/asyncio"
	"loopscope/wasm/python/lib/builtins"
	"loopscope/wasm/python/lib/collections"
	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/lib/exercise"
	"loopscope/wasm/python/lib/functools"
	"loopscope/wasm/python/lib/greenlet"
	"loopscope/wasm/python/lib/hash"
	"loopscope/wasm/python/lib/io"
	"loopscope/wasm/python/lib/itertools"
	"loopscope/wasm/python/lib/json"
	"loopscope/wasm/python/lib/machine"
	"loopscope/wasm/python/lib/math"
	"loopscope/wasm/python/lib/operator"
	"loopscope/wasm/python/lib/ordered"
	"loopscope/wasm/python/lib/pure"
	"loopscope/wasm/python/lib/random"
	"loopscope/wasm/python/lib/re"
	"loopscope/wasm/python/lib/sys"
	"loopscope/wasm/python/lib/threads"
	"loopscope/wasm/python/lib/timemod"
	"loopscope/wasm/python/lib/unicodedata"
	"loopscope/wasm/python/lib/world"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
)

type maker func(m *vm.VM) (*object.Module, *object.Exc)

// modules names every module with its maker. Parents of dotted names stand here too.
var modules = map[string]maker{
	"asyncio":      asyncio.Module,
	"uvloop":       asyncio.UvloopModule,
	"bisect":       ordered.Bisect,
	"collections":  collections.Module,
	"contextvars":  contextvars.Module,
	"functools":    functools.Module,
	"itertools":    itertools.Module,
	"math":         math.Module,
	"operator":     operator.Module,
	"random":       random.Module,
	"_collections": collections.Core,
	"_exercise":    exercise.Module,
	"_files":       io.Files,
	"_functools":   functools.Core,
	"_io":          io.Module,
	"_machine":     machine.Module,
	"_hash":        hash.Module,
	"_heapq":       ordered.Heap,
	"_json":        json.Module,
	"_math":        math.Core,
	"_random":      random.Core,
	"greenlet":     greenlet.Module,
	"_queue":       threads.Queue,
	"_thread":      threads.Core,
	"_re":          re.Module,
	"_world":       world.Module,
	"unicodedata":  unicodedata.Module,
	"time":         func(m *vm.VM) (*object.Module, *object.Exc) { return timemod.New(sim.Of(m.In.State))(m) },
}

// New makes a machine with the whole library behind its imports.
func New(limits vm.Limits) *vm.VM {
	m := vm.New(limits)
	builtins.Setup(m.In)
	m.SetupBuiltins()
	io.Setup(m)
	clock := sim.Of(m.In.State)
	m.Clock, m.MoveClock, m.Spin, m.Outside = clock.Now, clock.Arrive, clock.SpinMany, clock.Happen
	m.Lib = load
	deadlock.Setup(m)
	m.Unsupported = unsupported
	return m
}

// Begin makes the modules that exist before the first import: sys, which needs the run's arguments.
func Begin(m *vm.VM) *object.Exc {
	mod, err := sys.Module(m)
	if err == nil {
		m.In.Modules.SetStr(object.Intern("sys"), mod.V())
	}
	return err
}

func load(m *vm.VM, name string) (*object.Module, *object.Exc) {
	if mk := modules[name]; mk != nil {
		return mk(m)
	}
	if text := pure.Source(name); text != "" {
		return m.LoadPython(name, text)
	}
	if text := world.Source(name); text != "" {
		return world.Load(m, name, text)
	}
	return nil, nil
}

// missing tells whether CPython 3.13 has a module that this library lacks.
func missing(name string) bool {
	top, _, _ := strings.Cut(name, ".")
	return modules[top] == nil && pure.Source(top) == "" && !slices.Contains(world.Modules, top) && strings.Contains(standard, " "+top+" ")
}

// unsupported says which modules there are when a program imports one that CPython 3.13 has and this library lacks. A module that no Python has is
// an ordinary ModuleNotFoundError, and so is this but for the note.
func unsupported(name string) string {
	if !missing(name) {
		return ""
	}
	var public []string
	for _, name := range Names() {
		if name[0] != '_' {
			public = append(public, name)
		}
	}
	slices.Sort(public)
	return "The playground lacks this module of the standard library. It has: " + strings.Join(public, ", ")
}

// standard are the top-level modules of CPython's library, from sys.stdlib_module_names; those that never leave their platform are not here.
const standard = " array ast base64 bdb binascii bz2 cProfile calendar cmath cmd code codecs codeop colorsys compileall concurrent configparser " +
	"copyreg csv ctypes curses dbm decimal difflib dis doctest email encodings errno faulthandler filecmp fileinput fnmatch fractions ftplib " +
	"getopt getpass gettext glob graphlib gzip hashlib hmac html http imaplib importlib ipaddress linecache locale lzma mailbox marshal " +
	"mimetypes mmap modulefinder multiprocessing netrc opcode optparse pathlib pdb pickle pickletools pkgutil platform plistlib poplib posixpath " +
	"profile pstats py_compile pyclbr pydoc queue quopri re readline resource rlcompleter runpy sched secrets select selectors shelve shlex shutil " +
	"signal site smtplib socket socketserver sqlite3 ssl stat stringprep struct subprocess symtable sysconfig syslog tabnanny tarfile tempfile " +
	"threading token tokenize tomllib trace tracemalloc tty turtle unicodedata unittest urllib uuid venv wave webbrowser wsgiref xml xmlrpc " +
	"zipapp zipfile zipimport zlib zoneinfo "

// Names lists the modules that can be imported, in no particular order.
func Names() []string {
	out := slices.Concat([]string{"sys"}, pure.Names(), world.Modules)
	for name := range modules {
		out = append(out, name)
	}
	return out
}

// Missing lists the modules of CPython's library whose import is refused by name.
func Missing() []string {
	var out []string
	for _, name := range strings.Fields(standard) {
		if missing(name) {
			out = append(out, name)
		}
	}
	return out
}
