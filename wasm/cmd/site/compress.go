package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"slices"

	"github.com/andybalholm/brotli"
)

// compress puts a .br and a .gz beside every file of the site. What an earlier build left is taken over where the file is the
// same: the best brotli takes seconds for the engine.
func compress(site, earlier files) {
	for _, address := range slices.Collect(maps.Keys(site)) {
		content := site[address]
		same := bytes.Equal(earlier[address], content)
		if br := earlier[address+".br"]; same && unpacks(brotli.NewReader(bytes.NewReader(br)), content) {
			site[address+".br"] = br
		} else {
			site[address+".br"] = brotlied(content)
		}
		site[address+".gz"] = gzipped(content)
	}
}

func brotlied(content []byte) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	// Writing to a bytes.Buffer cannot fail.
	_, _ = w.Write(content)
	_ = w.Close()
	return out.Bytes()
}

func gzipped(content []byte) []byte {
	var out bytes.Buffer
	// The level is a valid one, and writing to a bytes.Buffer cannot fail.
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	_, _ = w.Write(content)
	_ = w.Close()
	return out.Bytes()
}

// unpacks tells whether a stream holds exactly this content.
func unpacks(stream io.Reader, content []byte) bool {
	unpacked, err := io.ReadAll(stream)
	return err == nil && bytes.Equal(unpacked, content)
}
