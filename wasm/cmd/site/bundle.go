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
// The shells and the library learn at bundle time where workers, programs and packs lie, and the shells the lessons' slugs by number.
func bundle(root string, site files, programs programs, packs, lessons map[string]string) (assets, error) {
	web, err := filepath.Abs(filepath.Join(root, "web"))
	if err != nil {
		return assets{}, err
	}
	b := bundler{web: web}
	worker, notesWorker := b.worker("./src/worker.js"), b.worker("./src/own/worker.js")
	b.known = map[string]string{
		"__LESSONS__":    b.json(lessons),
		"__WORKER_URL__": strconv.Quote(site.addAsset("worker.js", worker)),
		"__WASM_URL__":   strconv.Quote(programs.engine),
		"__PACK_URLS__":  b.json(packs),

		"__NOTES_WORKER_URL__": strconv.Quote(site.addAsset("notes-worker.js", notesWorker)),
		"__NOTES_WASM_URL__":   strconv.Quote(programs.notes),

		"__EMBED_STYLE__": strconv.Quote(hosted(string(b.style("embed.css")))),
	}
	site["engine.js"], site["embed.js"], site["frame.js"] = b.script("engine.js"), b.script("embed.js"), b.script("frame.js", "./embed.js")
	style := b.style("index.css")
	made := assets{
		Shell: site.addAsset("shell.js", b.script("main.js")), Write: site.addAsset("write.js", b.script("write.js")), Style: site.addAsset("page.css", style),
		single: b.script("single/main.js"), style: style,
	}
	return made, b.wrong
}

// bundler makes files of the sources in web. What it makes after its first error is empty.
type bundler struct {
	web   string
	known map[string]string // what scripts learn: names, and the JavaScript that stands for them
	wrong error
}

func (b *bundler) make(options api.BuildOptions) []byte {
	if b.wrong != nil {
		return nil
	}
	made, err := esbuild(options)
	b.wrong = err
	return made
}

// worker bundles a worker's script. It carries Go's own start-up script, taken from the Go that compiled its program: the two belong together.
func (b *bundler) worker(script string) []byte {
	root, err := findGo()
	if err != nil {
		b.wrong = err
		return nil
	}
	start := filepath.Join(root, "lib", "wasm", "wasm_exec.js")
	return b.make(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: "import " + strconv.Quote(filepath.ToSlash(start)) + "; import " + strconv.Quote(script), ResolveDir: b.web},
		Format: api.FormatIIFE,
	})
}

// script bundles an entry with all that it imports, but for what lies beside it in the site.
func (b *bundler) script(entry string, beside ...string) []byte {
	return b.make(api.BuildOptions{EntryPoints: []string{filepath.Join(b.web, "src", entry)}, Format: api.FormatESModule, Define: b.known, External: beside})
}

func (b *bundler) style(entry string) []byte {
	return b.make(api.BuildOptions{EntryPoints: []string{filepath.Join(b.web, "styles", entry)}})
}

func (b *bundler) json(byName map[string]string) string {
	text, err := json.Marshal(byName)
	if err != nil && b.wrong == nil {
		b.wrong = err
	}
	return string(text)
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

// oldest are the browsers that the styles are made for: the first that know light-dark() and :has(). Safari knows some properties only by a name with a prefix, which esbuild adds.
var oldest = []api.Engine{
	{Name: api.EngineChrome, Version: "123"}, {Name: api.EngineFirefox, Version: "121"}, {Name: api.EngineSafari, Version: "17.5"}, {Name: api.EngineIOS, Version: "17.5"},
}

// esbuild makes one file out of an entry and all it imports.
func esbuild(options api.BuildOptions) ([]byte, error) {
	options.Bundle = true
	options.Outdir = "/" // nothing is written; esbuild wants a name
	options.MinifyWhitespace, options.MinifyIdentifiers, options.MinifySyntax = true, true, true
	options.Target = api.ES2022
	options.Engines = oldest
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
