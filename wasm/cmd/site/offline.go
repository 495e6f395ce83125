package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"html/template"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// serviceWorker is its address: at the root, for it can answer only for what lies below it.
const serviceWorker = "sw.js"

// addWorker adds the service worker, with the list of all files that are in the site now: it comes last. A retired one takes earlier ones off the readers' devices.
func addWorker(root string, site files, retired bool) error {
	folder := filepath.Join(root, "web", "src", "offline")
	if retired {
		worker, err := retiredWorker(root)
		site[serviceWorker] = worker
		return err
	}
	list := [][2]string{}
	sum := sha256.New()
	for _, address := range slices.Sorted(maps.Keys(site)) {
		hash := integrity(site[address])
		list = append(list, [2]string{strings.TrimSuffix(address, "index.html"), hash})
		sum.Write([]byte(address + hash))
	}
	for i := range list {
		if list[i][0] == "" {
			list[i][0] = "./"
		}
	}
	text, err := json.Marshal(list)
	if err != nil {
		return err
	}
	worker, err := esbuild(api.BuildOptions{
		EntryPoints: []string{filepath.Join(folder, "worker.js")}, Format: api.FormatIIFE,
		Define: map[string]string{"__FILES__": string(text), "__VERSION__": strconv.Quote(hex.EncodeToString(sum.Sum(nil)[:5]))},
	})
	site[serviceWorker] = worker
	return err
}

// retiredWorker is the service worker of a site that wants none any more.
func retiredWorker(root string) ([]byte, error) {
	return esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(root, "web", "src", "offline", "retired.js")}, Format: api.FormatIIFE})
}

// integrity is the hash of a file as HTML's integrity attribute and policies write it.
func integrity(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// addLost adds the page for unknown addresses. Hosts answer with it at any depth, so it brings its script and its styles along.
func addLost(root string, site files, lessons map[string]string) error {
	shape, err := template.ParseFiles(filepath.Join(root, "web/pages/404.html"))
	if err != nil {
		return err
	}
	list, err := json.Marshal(lessons)
	if err != nil {
		return err
	}
	script, err := esbuild(api.BuildOptions{
		EntryPoints: []string{filepath.Join(root, "web", "src", "lost.js")}, Format: api.FormatIIFE, Define: map[string]string{"__LESSONS__": string(list)},
	})
	if err != nil {
		return err
	}
	style, err := esbuild(api.BuildOptions{EntryPoints: []string{filepath.Join(root, "web", "styles", "lost.css")}})
	if err != nil {
		return err
	}
	v := struct {
		Script                template.JS
		Style                 template.CSS
		ScriptHash, StyleHash string
		Languages             []languageWords
	}{template.JS(script), template.CSS(style), integrity(script), integrity(style), allWords()}
	var out bytes.Buffer
	err = shape.Execute(&out, v)
	site["404.html"] = out.Bytes()
	return err
}
