package main

import (
	"bytes"
	"encoding/base64"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
)

// single is the address of the site in one file.
const single = "loopscope.html"

// part is a file of the site within the one file: gzip in base64.
//
// Measured: the parts have 14.3 MB, as they are; gzip and base64 make 4.4 MB of them. Brotli and base64 would make 3.3 MB, but browsers unpack brotli only as what a server sends.
type part struct{ Address, Content string }

// addSingle adds the site in one file: the pages and all that they load, in a document that starts from a disk. Its script and its styles stand in it as they are.
func addSingle(root string, site files, script, style []byte) error {
	shape, err := template.ParseFiles(filepath.Join(root, "web/pages/single.html"))
	if err != nil {
		return err
	}
	v := struct {
		Script, Style         string
		ScriptHash, StyleHash string
		Parts                 []part
		Languages             []languageWords
	}{Script: string(script), Style: string(style), ScriptHash: integrity(script), StyleHash: integrity(style), Languages: allWords()}
	for _, address := range slices.Sorted(maps.Keys(site)) {
		if inSingle(address) {
			v.Parts = append(v.Parts, part{address, base64.StdEncoding.EncodeToString(gzipped(site[address]))})
		}
	}
	var out bytes.Buffer
	err = shape.Execute(&out, v)
	site[single] = out.Bytes()
	return err
}

// inSingle tells whether the one file has a file of the site as a part: not what it has as its own script and styles, nor what other sites make use of.
func inSingle(address string) bool {
	name, isAsset := strings.CutPrefix(address, "assets/")
	if !isAsset {
		isPage := strings.HasSuffix(address, "index.html") && !strings.HasPrefix(address, "example/")
		return isPage || strings.HasSuffix(address, ".json")
	}
	for _, own := range []string{"shell-", "write-", "page-", "icon", "maskable-"} {
		if strings.HasPrefix(name, own) {
			return false
		}
	}
	return true
}
