package python_test

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"loopscope/wasm/python/lib"
)

var update = flag.Bool("update", false, "write README.md anew")

const readme = "README.md"

const introduction = `# The language engine

This folder is a Python 3.13 interpreter written in Go. ` + "`syntax`" + ` reads programs, ` + "`compile`" + ` turns them into instructions, ` + "`vm`" + ` executes them,
` + "`object`" + ` holds the built-in classes and ` + "`lib`" + ` the standard library. What a program prints is what CPython 3.13 prints, to the byte: values, messages,
tracebacks and the moment at which an abandoned generator is closed. The programs below ` + "`testdata`" + ` hold it to that.

The whole grammar is there, all built-in classes, the whole hierarchy of exceptions, generators, coroutines and async generators. ` + "`asyncio`" + ` and
` + "`time`" + ` work on a virtual clock. ` + "`open`" + ` knows the program's own files and those it writes, which are kept in memory until the run ends; ` + "`input`" + ` and
` + "`sys.stdin`" + ` ask whoever runs the program.

What is missing is refused by name with NotImplementedError, and is listed below. This page is made from the sources:
` + "`go test ./wasm/python -run TestSupported -update`" + `.
`

// TestSupportedTable holds README.md against the refusals in the sources.
func TestSupportedTable(t *testing.T) {
	want := introduction + "\n## Modules\n\n" + modules() + "\n## Not supported\n\n" + refusals(t) + "\n## Known differences\n\n" + differences(t)
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if difference := firstDifference(readme, want, read(t, readme)); difference != "" {
		t.Errorf("%s is stale: run this test with -update\n%s", readme, strings.NewReplacer("CPython:", "sources:", "here:   ", "README:").Replace(difference))
	}
}

// modules lists what can be imported, without the names that begin with an underscore.
func modules() string {
	names := slices.DeleteFunc(lib.Names(), func(name string) bool { return strings.HasPrefix(name, "_") || strings.Contains(name, "._") })
	slices.Sort(names)
	return inCode(names) + "\n\nThese modules of CPython's library are refused by name when they are imported:\n\n" + inCode(lib.Missing()) + "\n"
}

func inCode(names []string) string { return "`" + strings.Join(names, "`, `") + "`." }

// differences renders testdata/skip.txt.
func differences(t *testing.T) string {
	skipped := readSkipped(t)
	var b strings.Builder
	b.WriteString("Each is a program below `testdata`, named in `testdata/skip.txt`.\n\n| Program | What differs |\n| --- | --- |\n")
	for _, name := range slices.Sorted(maps.Keys(skipped)) {
		b.WriteString("| `" + name + "` | " + cell(skipped[name]) + " |\n")
	}
	return b.String()
}

// refusals collects them by package and renders them as a table.
func refusals(t *testing.T) string {
	found := map[string][]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "fuzz"):
			return filepath.SkipDir
		case d.IsDir():
			if refused := goRefusals(t, path); len(refused) > 0 {
				found[owner(path)] = append(found[owner(path)], refused...)
			}
		case strings.HasSuffix(path, ".py"):
			if refused := pythonRefusals(read(t, path)); len(refused) > 0 {
				found[owner(path)] = append(found[owner(path)], refused...)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("`…` stands for what the program says there.\n\n| Where | What |\n| --- | --- |\n")
	for _, where := range slices.Sorted(maps.Keys(found)) {
		slices.Sort(found[where])
		for _, what := range slices.Compact(found[where]) {
			b.WriteString("| " + where + " | " + cell(what) + " |\n")
		}
	}
	return b.String()
}

// cell writes a text for a table's cell, where some characters are Markdown's.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "*", `\*`, "_", `\_`, `\`, `\\`).Replace(text)
}

// owner names what a source file or folder belongs to: a module of the library, or the language.
func owner(path string) string {
	path = filepath.ToSlash(path)
	name, inLibrary := strings.CutPrefix(path, "lib/")
	if !inLibrary {
		return "the language"
	}
	module, ok := strings.CutPrefix(name, "pure/")
	if !ok {
		module, ok = strings.CutPrefix(name, "world/py/")
	}
	if ok {
		return "`" + strings.ReplaceAll(strings.TrimSuffix(module, ".py"), "__", ".") + "`"
	}
	name, _, _ = strings.Cut(name, "/")
	switch name {
	case "timemod":
		name = "time"
	case "threads":
		name = "_thread"
	}
	return "`" + name + "`"
}

// goRefusals finds what the Go files of one folder give to Thread.NotSupported, directly or through a function with a parameter for it.
func goRefusals(t *testing.T, folder string) []string {
	files := token.NewFileSet()
	var parsed []*ast.File
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, f)
	}
	var out []string
	for _, f := range parsed {
		for _, d := range f.Decls {
			eachCall(d, "NotSupported", func(args []ast.Expr) {
				fn, _ := d.(*ast.FuncDecl)
				out = append(out, spelled(parsed, fn, args[0])...)
			})
		}
	}
	return out
}

// spelled gives the texts that an expression in fn can have: one, or one for each call of fn when the expression names a parameter.
func spelled(files []*ast.File, fn *ast.FuncDecl, e ast.Expr) []string {
	if fn != nil {
		for i, p := range parameters(fn) {
			if !strings.Contains(words(e, nil), "…") || !uses(e, p) {
				continue
			}
			var out []string
			for _, f := range files {
				eachCall(f, fn.Name.Name, func(args []ast.Expr) {
					if i < len(args) {
						out = append(out, words(e, map[string]string{p: words(args[i], nil)}))
					}
				})
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return []string{words(e, nil)}
}

func parameters(fn *ast.FuncDecl) []string {
	var out []string
	for _, field := range fn.Type.Params.List {
		for _, name := range field.Names {
			out = append(out, name.Name)
		}
	}
	return out
}

func uses(e ast.Expr, name string) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == name
		return true
	})
	return found
}

// words is the text of a string expression, with … for what only a run knows.
func words(e ast.Expr, known map[string]string) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil {
			return s
		}
	case *ast.BinaryExpr:
		return words(e.X, known) + words(e.Y, known)
	case *ast.Ident:
		if s, ok := known[e.Name]; ok {
			return s
		}
	}
	return "…"
}

// eachCall calls f with the arguments of every call in n of a function or method called name.
func eachCall(n ast.Node, name string, f func(args []ast.Expr)) {
	ast.Inspect(n, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		called := ""
		switch fn := call.Fun.(type) {
		case *ast.Ident:
			called = fn.Name
		case *ast.SelectorExpr:
			called = fn.Sel.Name
		}
		if called == name && len(call.Args) > 0 {
			f(call.Args)
		}
		return true
	})
}

var (
	pythonRefusal = regexp.MustCompile(`NotImplementedError\(f?"(.+?) (?:is|are) not supported in the playground`)
	nameTuple     = regexp.MustCompile(`name in \(([^)]*)\)`)
	helperCall    = regexp.MustCompile(`_refused?\("(\w+)"\)`)
	quoted        = regexp.MustCompile(`"(\w+)"`)
	placeholder   = regexp.MustCompile(`\{[^}]*\}`)
)

// pythonRefusals finds the refusals of a module written in Python. One whose text names its parameter, {name}, stands for every name that the
// module gives to its helper _refuse or compares it with.
func pythonRefusals(text string) []string {
	var out []string
	for _, m := range pythonRefusal.FindAllStringSubmatch(text, -1) {
		before, after, general := strings.Cut(m[1], "{name}")
		if !general {
			out = append(out, placeholder.ReplaceAllString(m[1], "…"))
			continue
		}
		var names []string
		for _, tuple := range nameTuple.FindAllStringSubmatch(text, -1) {
			names = append(names, matches(quoted, tuple[1])...)
		}
		names = append(names, matches(helperCall, text)...)
		if len(names) == 0 {
			names = []string{"…"}
		}
		for _, name := range names {
			out = append(out, before+name+after)
		}
	}
	return out
}

// matches lists the first groups of a pattern's matches.
func matches(pattern *regexp.Regexp, text string) []string {
	var out []string
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}
