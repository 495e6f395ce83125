package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"loopscope/wasm/notes"
	"loopscope/wasm/share/kept"
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

// slugs are the lessons' by their numbers, as text.
func slugs(course *notes.Course) map[string]string {
	all := map[string]string{}
	for _, lesson := range course.Lessons {
		all[strconv.Itoa(lesson.Order)] = lesson.Slug
	}
	return all
}

// build makes the site of the repository at root. The lessons come first: a mistake in one is found before the slow parts begin.
//
// retired: the site takes its service worker off the devices of its readers.
func build(root string, retired bool) (files, error) {
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
	reader, _, err := compile(root, notesReader)
	if err != nil {
		return nil, err
	}
	assets, err := bundle(root, site, programs{site.addAsset("engine.wasm", engine), site.addAsset("notes.wasm", reader)}, addresses, slugs(course))
	if err != nil {
		return nil, err
	}
	if err := addKept(site, os.DirFS(root), course); err != nil {
		return nil, err
	}
	if err := addManifest(site, course.Texts["en"].Summary.Plain); err != nil {
		return nil, err
	}
	if err := addPages(site, course, string(page), assets); err != nil {
		return nil, err
	}
	if err := addExample(root, site); err != nil {
		return nil, err
	}
	if err := addLost(root, site, slugs(course)); err != nil {
		return nil, err
	}
	if err := addWorker(root, site, retired); err != nil {
		return nil, err
	}
	return site, addSingle(root, site, assets.single, assets.style)
}

// addExample adds the page that shows how other pages use the element and the library. It is copied as it is, to be read.
func addExample(root string, site files) error {
	for _, name := range []string{"index.html", "example.css", "example.js"} {
		content, err := os.ReadFile(filepath.Join(root, "web", "example", name))
		if err != nil {
			return err
		}
		site["example/"+name] = content
	}
	return nil
}

// addKept adds the former texts of lessons, which pages fetch for links that were made with them.
func addKept(site files, root fs.FS, course *notes.Course) error {
	for _, lesson := range course.Lessons {
		folder := path.Join(notes.Folder, lesson.Slug)
		texts, err := kept.Read(root, folder)
		if err != nil {
			return err
		}
		for version, files := range texts {
			text, err := json.Marshal(files)
			if err != nil {
				return err
			}
			site[path.Join(folder, kept.Folder, version+".json")] = text
		}
	}
	return nil
}
