//go:build !js

package pack

import (
	"embed"
	"encoding/binary"
	"io/fs"
	"slices"
)

// Add makes all of files part of a pack. It is called from init functions; two files of one name in a pack are a mistake of the program.
func Add(pack string, files embed.FS) {
	if packs[pack] == nil {
		packs[pack] = map[string]string{}
	}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if _, twice := packs[pack][name]; twice {
			panic(pack + " has two files " + name)
		}
		content, err := files.ReadFile(name)
		packs[pack][name] = string(content)
		return err
	})
	if err != nil {
		panic(err) // an embed.FS can be read
	}
}

// Names lists the packs, sorted.
func Names() []string {
	names := make([]string, 0, len(packs))
	for name := range packs {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Encode returns the bytes of a pack: what Fetch gives.
func Encode(pack string) []byte {
	var out []byte
	for _, file := range Files(pack) {
		for _, text := range []string{file, Text(pack, file)} {
			out = append(binary.AppendUvarint(out, uint64(len(text))), text...)
		}
	}
	return out
}
