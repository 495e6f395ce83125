package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"strings"

	"loopscope/wasm/notes"
)

// files is a site: what each address, relative to its root and with forward slashes, holds.
type files map[string][]byte

// addAsset adds a file under assets/ whose name tells its content, and returns its address: "shell.js" becomes
// "assets/shell-3f2a9c01d4.js". A browser may keep such a file for ever.
func (f files) addAsset(name string, content []byte) string {
	sum := sha256.Sum256(content)
	kind := path.Ext(name)
	address := "assets/" + strings.TrimSuffix(name, kind) + "-" + hex.EncodeToString(sum[:5]) + kind
	f[address] = content
	return address
}

// build makes the site of the repository at root. The lessons come first: a mistake in one is found before the slow parts begin.
func build(root string) (files, error) {
	course, err := notes.ReadCourse(os.DirFS(root))
	if err != nil {
		return nil, err
	}
	page, err := os.ReadFile(filepath.Join(root, "index.html"))
	if err != nil {
		return nil, err
	}
	site := files{}
	engine, names, err := buildEngine(root)
	if err != nil {
		return nil, err
	}
	packs, err := buildPacks(root)
	if err != nil {
		return nil, err
	}
	packs["functions.txt"] = []byte(strings.Join(names, "\n")) // of the engine's functions, for its crash reports
	addresses := map[string]string{}
	for name, content := range packs {
		addresses[name] = site.addAsset(name, content)
	}
	assets, err := bundle(root, site, site.addAsset("engine.wasm", engine), addresses)
	if err != nil {
		return nil, err
	}
	return site, addPages(site, course, string(page), assets)
}
