package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// readDist reads the site that an earlier build left in root/dist; what cannot be read is not there.
func readDist(root string) files {
	site := files{}
	dist := os.DirFS(filepath.Join(root, "dist"))
	_ = fs.WalkDir(dist, ".", func(address string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		if content, err := fs.ReadFile(dist, address); err == nil {
			site[address] = content
		}
		return nil
	})
	return site
}

// writeDist replaces root/dist by the site. It is written into root/.build and then renamed, so that an interrupted build leaves the old one.
func writeDist(root string, site files) (err error) {
	scratch := filepath.Join(root, ".build")
	if err := os.MkdirAll(scratch, 0o755); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(scratch, "dist-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(fresh)) }()
	for address, content := range site {
		file := filepath.Join(fresh, "new", filepath.FromSlash(address))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	dist := filepath.Join(root, "dist")
	if err := os.Rename(dist, filepath.Join(fresh, "old")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(filepath.Join(fresh, "new"), dist)
}
