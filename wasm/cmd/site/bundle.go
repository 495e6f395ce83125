package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// assets are the addresses that a page needs, relative to the site's root.
type assets struct {
	Shell, Write, Style string

	single, style []byte // script and styles of the site in one file
}

// bundle adds the shells, their styles, the workers and the library to the site. The engine and what reads notes are already there, at the addresses programs, and so are the engine's packs.
//
// A worker carries Go's own start-up script, taken from the Go that compiled its program: the two belong together. The shells and
// the library learn at bundle time where workers, programs and packs lie, and the shells the lessons' slugs by number.
func bundle(root string, site files, programs programs, packs, lessons map[string]string) (assets, error) {
	web, err := filepath.Abs(filepath.Join(root, "web"))
	if err != nil {
		return assets{}, err
	}
	goRoot, err := findGo()
	if err != nil {
		return assets{}, err
	}
	start := filepath.Join(goRoot, "lib", "wasm", "wasm_exec.js")
	workerOf := func(script string) ([]byte, error) {
		return esbuild(api.BuildOptions{
			Stdin: &api.StdinOptions{
				Contents:   "import " + strconv.Quote(filepath.ToSlash(start)) + "; import " + strconv.Quote(script),
				ResolveDir: web,
			},
			Format: api.FormatIIFE,
		})
	}
	worker, err := workerOf("./src/worker.js")
	if err != nil {
		return assets{}, err
	}
	notesWorker, err := workerOf("./src/own/worker.js")
	if err != nil {
		return assets{}, err
	}
	packList, err := json.Marshal(packs)
	if err != nil {
		return assets{}, err
	}
	lessonList, err := json.Marshal(lessons)
	if err != nil {
		return assets{}, err
	}
	addresses := map[string]string{
		"__LESSONS__":    string(lessonList),
		"__WORKER_URL__": strconv.Quote(site.addAsset("worker.js", worker)),
		"__WASM_URL__":   strconv.Quote(programs.engine),
		"__PACK_URLS__":  string(packList),

		"__NOTES_WORKER_URL__": strconv.Quote(site.addAsset("notes-worker.js", notesWorker)),
		"__NOTES_WASM_URL__":   strconv.Quote(programs.notes),
	}
	embedded, err := esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "styles", "embed.css")}})
	if err != nil {
		return assets{}, err
	}
	addresses["__EMBED_STYLE__"] = strconv.Quote(hosted(string(embedded)))
	scriptOf := func(entry string) ([]byte, error) {
		return esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "src", entry)}, Format: api.FormatESModule, Define: addresses})
	}
	shell, err := scriptOf("main.js")
	if err != nil {
		return assets{}, err
	}
	write, err := scriptOf("write.js")
	if err != nil {
		return assets{}, err
	}
	style, err := esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "styles", "index.css")}})
	if err != nil {
		return assets{}, err
	}
	library, err := scriptOf("engine.js")
	if err != nil {
		return assets{}, err
	}
	site["engine.js"] = library
	element, err := scriptOf("embed.js")
	if err != nil {
		return assets{}, err
	}
	site["embed.js"] = element
	frame, err := esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "src", "frame.js")}, Format: api.FormatESModule, External: []string{"./embed.js"}})
	if err != nil {
		return assets{}, err
	}
	site["frame.js"] = frame
	whole, err := scriptOf("single/main.js")
	if err != nil {
		return assets{}, err
	}
	return assets{
		Shell: site.addAsset("shell.js", shell), Write: site.addAsset("write.js", write), Style: site.addAsset("page.css", style), single: whole, style: style,
	}, nil
}

var (
	rootWith = regexp.MustCompile(`:root(\[[^\]]*\])`)
	rem      = regexp.MustCompile(`(\d*\.?\d+)rem\b`)
)

// hosted turns a page's styles into those of a shadow root: what counts for the page's root counts for the host, and a rem, which the page around it may have made any size, is 16 pixels.
func hosted(style string) string {
	style = strings.ReplaceAll(rootWith.ReplaceAllString(style, ":host($1)"), ":root", ":host")
	return rem.ReplaceAllStringFunc(style, func(length string) string {
		n, _ := strconv.ParseFloat(strings.TrimSuffix(length, "rem"), 64)
		return strconv.FormatFloat(16*n, 'f', -1, 64) + "px"
	})
}

// programs are the addresses of the site's WebAssembly.
type programs struct{ engine, notes string }

// esbuild makes one file out of an entry and all it imports.
func esbuild(options api.BuildOptions) ([]byte, error) {
	options.Bundle = true
	options.Outdir = "/" // nothing is written; esbuild wants a name
	options.MinifyWhitespace, options.MinifyIdentifiers, options.MinifySyntax = true, true, true
	options.Target = api.ES2022
	options.Loader = map[string]api.Loader{".md": api.LoaderText}
	// light-dark(), nesting and the like stay as they are written: the page asks for a browser of 2024 anyway.
	options.Supported = map[string]bool{"nesting": true}
	options.LegalComments = api.LegalCommentsNone
	options.LogLevel = api.LogLevelSilent
	result := api.Build(options)
	var wrong []error
	for _, message := range result.Errors {
		text := message.Text
		if at := message.Location; at != nil {
			text = fmt.Sprintf("%s:%d: %s", at.File, at.Line, text)
		}
		wrong = append(wrong, errors.New(text))
	}
	if len(wrong) > 0 {
		return nil, errors.Join(wrong...)
	}
	if len(result.OutputFiles) != 1 {
		return nil, fmt.Errorf("esbuild made %d files of %v on %s", len(result.OutputFiles), options.EntryPoints, runtime.GOOS)
	}
	return result.OutputFiles[0].Contents, nil
}
