// Command packs writes the files that the browser's engine loads apart (package pack) into a folder, which must exist:
//
//	packs FOLDER
package main

import (
	"fmt"
	"os"
	"path/filepath"

	_ "loopscope/wasm/python/lib" // the owners of all packs
	"loopscope/wasm/python/pack"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: packs FOLDER")
		os.Exit(2)
	}
	for _, name := range pack.Names() {
		if err := os.WriteFile(filepath.Join(os.Args[1], name), pack.Encode(name), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
