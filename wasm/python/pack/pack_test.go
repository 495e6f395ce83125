package pack

import (
	"embed"
	"errors"
	"slices"
	"strings"
	"testing"
)

//go:embed *.go
var files embed.FS

func TestDecodeGivesBackWhatWasEncoded(t *testing.T) {
	Add("sources.txt", files)
	defer delete(packs, "sources.txt")
	got, ok := decode(Encode("sources.txt"))
	if !ok || len(got) != 3 || !strings.HasPrefix(got["pack.go"], "// Package pack ") || got["native.go"] != Text("sources.txt", "native.go") {
		t.Errorf("%d files, %v", len(got), ok)
	}
	if names := Files("sources.txt"); !slices.Equal(names, []string{"native.go", "pack.go", "pack_test.go"}) {
		t.Errorf("files %q", names)
	}
}

func TestDecodeRefusesADamagedPack(t *testing.T) {
	whole := "\x01a\x03one\x01b\x00"
	for end := range len(whole) {
		if _, ok := decode([]byte(whole[:end])); ok != (end == 0 || end == 6) {
			t.Errorf("the first %d bytes: %v", end, ok)
		}
	}
	if _, ok := decode([]byte("\xff\xff\xff\xff\xff\xff\x01")); ok {
		t.Error("a length without end is taken")
	}
}

func TestAPackIsFetchedOnce(t *testing.T) {
	fetched := 0
	Fetch = func(pack string) ([]byte, error) {
		fetched++
		return []byte("\x05a.txt\x03one"), nil
	}
	defer func() { Fetch = nil }()
	defer delete(packs, "given.txt")
	if fetched != 0 || Text("given.txt", "a.txt") != "one" || Has("given.txt", "b.txt") || fetched != 1 {
		t.Errorf("fetched %d times", fetched)
	}
}

func TestAPackThatCannotBeHad(t *testing.T) {
	for _, c := range []struct {
		content string
		err     error
		want    string
	}{
		{"", errors.New("HTTP 404"), "far.txt could not be loaded: HTTP 404"},
		{"\x05a", nil, "far.txt could not be loaded: it is damaged"},
	} {
		Fetch = func(string) ([]byte, error) { return []byte(c.content), c.err }
		func() {
			defer func() {
				if e, ok := recover().(*NotLoaded); !ok || e.Error() != c.want {
					t.Errorf("%v, want %s", e, c.want)
				}
			}()
			Text("far.txt", "a.txt")
		}()
	}
	Fetch = nil
}
