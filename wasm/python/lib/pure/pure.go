// Package pure holds the modules of the standard library that are written in Python: their text, embedded in the engine and compiled when a run first
// imports them. Their frames do not show in tracebacks (vm.LibPrefix).
package pure

import _ "embed"

//go:embed abc.py
var abcText string

//go:embed argparse.py
var argparseText string

//go:embed atexit.py
var atexitText string

//go:embed collections__abc.py
var collectionsAbcText string

//go:embed contextlib.py
var contextlibText string

//go:embed copy.py
var copyText string

//go:embed dataclasses.py
var dataclassesText string

//go:embed datetime.py
var datetimeText string

//go:embed enum.py
var enumText string

//go:embed gc.py
var gcText string

//go:embed heapq.py
var heapqText string

//go:embed inspect.py
var inspectText string

//go:embed io.py
var ioText string

//go:embed json.py
var jsonText string

//go:embed keyword.py
var keywordText string

//go:embed logging.py
var loggingText string

//go:embed numbers.py
var numbersText string

//go:embed os.py
var osText string

//go:embed os__path.py
var osPathText string

//go:embed pprint.py
var pprintText string

//go:embed reprlib.py
var reprlibText string

//go:embed statistics.py
var statisticsText string

//go:embed string.py
var stringText string

//go:embed textwrap.py
var textwrapText string

//go:embed timeit.py
var timeitText string

//go:embed traceback.py
var tracebackText string

//go:embed types.py
var typesText string

//go:embed typing.py
var typingText string

//go:embed warnings.py
var warningsText string

//go:embed weakref.py
var weakrefText string

// sources is the table of modules, by name. Two underscores in a file's name stand for the dot of a submodule.
var sources = [...]struct{ name, text string }{
	{"abc", abcText},
	{"argparse", argparseText},
	{"atexit", atexitText},
	{"collections.abc", collectionsAbcText},
	{"contextlib", contextlibText},
	{"copy", copyText},
	{"dataclasses", dataclassesText},
	{"datetime", datetimeText},
	{"enum", enumText},
	{"gc", gcText},
	{"heapq", heapqText},
	{"inspect", inspectText},
	{"io", ioText},
	{"json", jsonText},
	{"keyword", keywordText},
	{"logging", loggingText},
	{"numbers", numbersText},
	{"os", osText},
	{"os.path", osPathText},
	{"pprint", pprintText},
	{"reprlib", reprlibText},
	{"statistics", statisticsText},
	{"string", stringText},
	{"textwrap", textwrapText},
	{"timeit", timeitText},
	{"traceback", tracebackText},
	{"types", typesText},
	{"typing", typingText},
	{"warnings", warningsText},
	{"weakref", weakrefText},
}

// Source is the text of the module called name, "" when there is none here.
func Source(name string) string {
	for i := range sources {
		if sources[i].name == name {
			return sources[i].text
		}
	}
	return ""
}

// Names lists the modules.
func Names() []string {
	out := make([]string, len(sources))
	for i := range sources {
		out[i] = sources[i].name
	}
	return out
}
