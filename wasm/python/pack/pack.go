// Package pack gives the engine files that arrive apart from it: the text of library modules written in Python, and tables that few programs need.
//
// A pack is a named set of files, and one file of the site. Nothing of it is in engine.wasm: the page fetches the library's pack beside the engine, and any
// other when the engine first asks for one of its files. Under every other system (the command line, the tests) the packs are part of the program.
//
// A package that has such files says so in a source file of its own, which the browser's build leaves out:
//
//	//go:build !js
//
//	package unicode
//
//	//go:embed names.bin
//	var files embed.FS
//
//	func init() { pack.Add("unicode.bin", files) }
//
// and reads them, everywhere, by the names that they have in files:
//
//	table := pack.Text("unicode.bin", "names.bin")
//
// That is all there is to do; the build finds the pack by itself, as long as package lib imports its owner. The Python below package lib needs nothing but its
// place there: lib/text.go adds every lib/*/*.py to the pack Library.
//
// What to know:
//
//   - Text may take as long as a download, during which the engine stands still. Ask when a program needs the file and not before, so never in an init function;
//     keep what was made of it in a variable.
//   - A pack is loaded as a whole: what is needed at different times belongs into different packs.
//   - Text gives the file or panics: with *NotLoaded when the pack could not be had, which ends the run and says why.
//   - The name of a pack is also its file's, whose ending decides how it is served: .txt when its files are mostly text, for static hosts compress those, else .bin.
//   - Text is a part of the pack, not a copy.
//
// The format of a pack is: for each file, in the order of their names, the length of its name, its name, the length of its content, its content; the lengths as unsigned LEB128
// (encoding/binary's Uvarint).
package pack

import "slices"

// Library is the pack of the standard library's modules written in Python.
const Library = "library.txt"

// Text returns the content of a file.
func Text(pack, file string) string {
	if text, ok := load(pack)[file]; ok {
		return text
	}
	panic(pack + " has no file " + file)
}

// Has reports whether a pack has a file.
func Has(pack, file string) bool {
	_, ok := load(pack)[file]
	return ok
}

// Files lists the files of a pack, sorted.
func Files(pack string) []string {
	files := load(pack)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// packs are the files of each pack that is there, by name.
var packs = map[string]map[string]string{}

// Fetch gets the bytes of a pack that is not there. Whoever holds the engine sets it; where packs are part of the program there is nothing to fetch.
var Fetch func(pack string) ([]byte, error)

// NotLoaded is why a pack could not be had.
type NotLoaded struct{ Pack, Reason string }

func (e *NotLoaded) Error() string { return e.Pack + " could not be loaded: " + e.Reason }

func load(pack string) map[string]string {
	if files, ok := packs[pack]; ok {
		return files
	}
	if Fetch == nil {
		panic("there is no pack " + pack)
	}
	content, err := Fetch(pack)
	if err != nil {
		panic(&NotLoaded{pack, err.Error()})
	}
	files, ok := decode(content)
	if !ok {
		panic(&NotLoaded{pack, "it is damaged"})
	}
	packs[pack] = files
	return files
}

func decode(content []byte) (map[string]string, bool) {
	files, rest := map[string]string{}, string(content)
	for rest != "" {
		name, after, ok := cut(rest)
		if !ok {
			return nil, false
		}
		if files[name], rest, ok = cut(after); !ok {
			return nil, false
		}
	}
	return files, true
}

// cut takes a text with its length in front off another.
func cut(from string) (text, rest string, ok bool) {
	var length uint64
	for i := 0; i < len(from) && i < 5; i++ {
		length |= uint64(from[i]&0x7f) << (7 * i)
		if from[i] >= 0x80 {
			continue
		}
		rest = from[i+1:]
		if length > uint64(len(rest)) {
			return "", "", false
		}
		return rest[:length], rest[length:], true
	}
	return "", "", false
}
