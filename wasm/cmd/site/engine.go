package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// inlined are the packages whose calls are worth the bytes of inlining: the machine's loop and the runtime under it.
//
// Measured (brotli, quality 11, code alone): everything inlined 1109 KB, nothing 900 KB, these 910 KB, and package object with them
// 1037 KB. The benchmarks of generators and loops run at the speed of everything inlined here, and at half of it with nothing.
//
// Package asyncio and what it stands on cost 15 KB, not packed, and switch tasks 11 % faster.
var inlined = []string{
	"loopscope/wasm/python/vm", "loopscope/wasm/python/lib/asyncio", "loopscope/wasm/python/lib/contextvars", "loopscope/wasm/sim",
	"loopscope/wasm/trace", "runtime", "internal/runtime/...", "internal/abi", "math/bits",
}

// buildEngine compiles the engine for the browser, small rather than fast but for the packages inlined. The names are its functions'.
func buildEngine(root string) (program []byte, names []string, err error) {
	folder, err := os.MkdirTemp("", "loopscope-engine-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(folder)
	overlay, err := replaceParts(root, folder)
	if err != nil {
		return nil, nil, err
	}
	options := []string{"-overlay", overlay}
	for _, name := range inlined {
		options = append(options, "-gcflags="+name+"=") // of several patterns that fit, the last counts
	}
	return compile(root, engine, options...)
}

// compile compiles a command for the browser, nothing in it inlined unless the options say so; straighten, trap and shrink do the rest.
func compile(root, command string, options ...string) (program []byte, names []string, err error) {
	folder, err := os.MkdirTemp("", "loopscope-compile-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(folder)
	binary := filepath.Join(folder, "program.wasm")
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l"}, options...)
	if _, err := goForBrowser(root, append(args, "-o", binary, command)...); err != nil {
		return nil, nil, fmt.Errorf("%s does not compile: %w", command, err)
	}
	program, err = os.ReadFile(binary)
	if err != nil {
		return nil, nil, err
	}
	if program, err = straighten(program); err != nil {
		return nil, nil, err
	}
	if program, err = trap(program); err != nil {
		return nil, nil, err
	}
	return shrink(program)
}

const (
	engine      = "./wasm/cmd/engine"
	notesReader = "./wasm/cmd/notes"
)

// edits are what changes in single files of Go's library when the engine is compiled, by their names below src.
var edits = map[string]func(text string) (edited string, ok bool){
	// The powers of ten are computed (wasm/cmd/engine/strconv).
	"internal/strconv/math.go": replacing("pow10Tab[e-pow10Min]", "pow10Mantissa(e)"),
	// The text of an error that nobody reads brought Quote with it, its tables of what can be printed, and theirs.
	"strconv/number.go": replacing("Quote(e.Num)", "`\"` + e.Num + `\"`"),
	// These maps are made whenever a program starts, and only package regexp/syntax reads them.
	"unicode/tables.go": withoutMaps("FoldCategory", "FoldScript"),
}

// replacing puts one piece of text in the place of another, which must be there once.
func replacing(old, by string) func(string) (string, bool) {
	return func(text string) (string, bool) {
		return strings.Replace(text, old, by, 1), strings.Count(text, old) == 1
	}
}

// withoutMaps leaves out variables of a package's top level that are map literals.
func withoutMaps(names ...string) func(string) (string, bool) {
	return func(text string) (string, bool) {
		for _, name := range names {
			before, literal, found := strings.Cut(text, "\nvar "+name+" = map[")
			_, after, ends := strings.Cut(literal, "\n}\n")
			if !found || !ends {
				return "", false
			}
			text = before + "\n" + after
		}
		return text, true
	}
}

// replaceParts writes, into folder, an overlay by which the engine is compiled with parts of its own in place of Go's, and returns its address: all of package fmt (wasm/cmd/engine/fmt), a
// table of internal/strconv (wasm/cmd/engine/strconv), and the edits. The former has what safejs needs: it is an error when anything else of the engine imports fmt.
func replaceParts(root, folder string) (string, error) {
	importers, err := goForBrowser(root, "list", "-deps", "-f", `{{range .Imports}}{{if eq . "fmt"}}{{$.ImportPath}} {{end}}{{end}}`, engine)
	if err != nil {
		return "", err
	}
	for _, name := range strings.Fields(importers) {
		if !strings.HasPrefix(name, "github.com/hack-pad/safejs") {
			return "", fmt.Errorf("%s imports fmt, which engine.wasm does not have", name)
		}
	}
	goRoot, err := findGo()
	if err != nil {
		return "", err
	}
	own, err := filepath.Abs(filepath.Join(root, engine))
	if err != nil {
		return "", err
	}
	replace := map[string]string{}
	files, err := filepath.Glob(filepath.Join(goRoot, "src", "fmt", "*.go"))
	if err != nil {
		return "", err
	}
	for _, file := range files {
		replace[file] = "" // as if it were not there
	}
	replace[filepath.Join(goRoot, "src", "fmt", "print.go")] = filepath.Join(own, "fmt", "fmt.go")
	replace[filepath.Join(goRoot, "src", "internal", "strconv", "pow10tab.go")] = filepath.Join(own, "strconv", "pow10tab.go")
	for name, edit := range edits {
		original := filepath.Join(goRoot, "src", filepath.FromSlash(name))
		text, err := os.ReadFile(original)
		if err != nil {
			return "", err
		}
		edited, ok := edit(string(text))
		if !ok {
			return "", unknown("%s has not what is to be changed", name)
		}
		replace[original] = filepath.Join(folder, strings.ReplaceAll(name, "/", "-"))
		if err := os.WriteFile(replace[original], []byte(edited), 0o644); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(folder, "overlay.json")
	return file, os.WriteFile(file, text, 0o644)
}

// goForBrowser runs the go command in root for js/wasm and returns what it prints. Its error says what it printed to stderr.
func goForBrowser(root string, args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var report strings.Builder
	command.Stderr = &report
	printed, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, report.String())
	}
	return string(printed), nil
}

// findGo returns the folder of the Go that is in use.
func findGo() (string, error) {
	printed, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	return strings.TrimSpace(string(printed)), nil
}

// buildPacks makes the files that the engine loads apart, by name. They are made by a program of their own, so that a server sees what has changed since it was built.
func buildPacks(root string) (files, error) {
	folder, err := os.MkdirTemp("", "loopscope-packs-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	command := exec.Command("go", "run", "./wasm/cmd/packs", folder)
	command.Dir = root
	if report, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the packs are not made: %w\n%s", err, report)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	packs := files{}
	for _, entry := range entries {
		if packs[entry.Name()], err = os.ReadFile(filepath.Join(folder, entry.Name())); err != nil {
			return nil, err
		}
	}
	return packs, nil
}
