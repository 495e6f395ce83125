// Package kept holds the former texts of a lesson's programs. A link says only what its maker changed (package share), so it takes the text that was changed to read it: a course that
// is published keeps, with each lesson, what links have been made with.
//
// They lie in the lesson's folder, one file for each version: kept/VERSION.json, an object of texts by file name. The command loopscope writes them (link keep), the site offers
// them under the same names, and a page fetches the one that a link asks for.
package kept

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"loopscope/wasm/share"
)

// Folder is their place in a lesson's folder.
const Folder = "kept"

// Read reads the former texts of the lesson in folder: by version, then by file name. None is no error; one that does not hold what its name says is.
func Read(fsys fs.FS, folder string) (map[string]map[string]string, error) {
	entries, err := fs.ReadDir(fsys, path.Join(folder, Folder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	all := map[string]map[string]string{}
	for _, entry := range entries {
		file := path.Join(folder, Folder, entry.Name())
		content, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		var files map[string]string
		if err := json.Unmarshal(content, &files); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		version := share.TextVersion(files)
		if entry.Name() != version+".json" {
			return nil, fmt.Errorf("%s holds version %s", file, version)
		}
		all[version] = files
	}
	return all, nil
}

// Write keeps the text that the lesson in folder has now, and reports whether it was not kept before.
func Write(folder string, files map[string]string) (written bool, err error) {
	file := filepath.Join(folder, Folder, share.TextVersion(files)+".json")
	if _, err := os.Stat(file); err == nil {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return false, err
	}
	var out strings.Builder
	text := json.NewEncoder(&out)
	text.SetEscapeHTML(false)
	text.SetIndent("", " ")
	if err := text.Encode(files); err != nil {
		return false, err
	}
	return true, os.WriteFile(file, []byte(out.String()), 0o644)
}
