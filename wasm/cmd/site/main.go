// Command site makes dist/, the whole web page, out of lessons/, web/ and the engine.
//
//	site build [--retire]   builds dist/; with --retire its service worker takes earlier ones off the readers' devices
//	site serve [--port N]   builds dist/, serves it on 127.0.0.1 and builds it anew when a source changes
//
// It runs in the root of the repository. The way of a build:
//
//	pages.go     lessons (package notes) → one page a lesson and language, and the start page, from index.html
//	words.go     what the pages say around the lessons, in each language
//	bundle.go    web/ → the shell, its styles, the worker and the library, by esbuild
//	engine.go    wasm/cmd/engine → engine.wasm; wasm/cmd/packs → what it loads apart; wasm/cmd/notes → notes.wasm
//	straighten.go  engine.wasm's jumps; trap.go its run-time checks; compact.go its code's size; shrink.go and tables.go what Go's runtime reads of it;
//	               wasm.go and instruction.go read and write the format
//	icons.go     the icons, drawn, and the manifest that names them
//	offline.go   the service worker with the list of all files; the page for unknown addresses
//	single.go    the site in one file
//	build.go     all of it → a set of files in memory, assets named by their content
//	compress.go  .br and .gz beside every file
//	dist.go      the set → dist/, in one step: dist/ is whole or as it was
//	serve.go     the set over HTTP, and the watch on the sources
package main

import (
	"flag"
	"fmt"
	"os"
)

const usage = "usage: site build [--retire] | site serve [--port N]"

func main() {
	if len(os.Args) < 2 {
		fail(2, usage)
	}
	switch os.Args[1] {
	case "build":
		flags := flag.NewFlagSet("build", flag.ExitOnError)
		flags.Usage = func() { fail(2, usage) }
		retired := flags.Bool("retire", false, "")
		// ExitOnError: Parse does not return an error.
		_ = flags.Parse(os.Args[2:])
		if flags.NArg() > 0 {
			fail(2, usage)
		}
		if err := buildDist(".", *retired); err != nil {
			fail(1, err.Error())
		}
	case "serve":
		flags := flag.NewFlagSet("serve", flag.ExitOnError)
		flags.Usage = func() { fail(2, usage) }
		port := flags.Int("port", 8080, "")
		// ExitOnError: Parse does not return an error.
		_ = flags.Parse(os.Args[2:])
		if flags.NArg() > 0 || *port < 0 || *port > 65535 {
			fail(2, usage)
		}
		if err := serve(".", *port); err != nil {
			fail(1, err.Error())
		}
	default:
		fail(2, usage)
	}
}

func fail(status int, message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(status)
}

// buildDist builds the site in root and puts it into root/dist.
func buildDist(root string, retired bool) error {
	files, err := build(root, retired)
	if err != nil {
		return err
	}
	compress(files, readDist(root))
	return writeDist(root, files)
}
