package main

import (
	"bytes"
	"encoding/json"
	"html"
	"image/png"
	"strconv"
	"strings"
	"testing"
)

func TestTheServiceWorkerListsEveryFile(t *testing.T) {
	f := site(t)
	worker := string(f[serviceWorker])
	for address, content := range f {
		if address == serviceWorker || address == single {
			continue
		}
		listed := strings.TrimSuffix(address, "index.html")
		if listed == "" {
			listed = "./"
		}
		if want := `["` + listed + `","` + integrity(content) + `"]`; !strings.Contains(worker, want) {
			t.Errorf("the list lacks %s", want)
		}
	}
}

func TestARetiredWorkerListsNothing(t *testing.T) {
	f := files{"index.html": nil}
	if err := addWorker(newRoot(t), f, true); err != nil {
		t.Fatal(err)
	}
	if worker := string(f[serviceWorker]); !strings.Contains(worker, "unregister") || strings.Contains(worker, "sha256") {
		t.Errorf("the retired worker is %s", worker)
	}
}

func TestManifest(t *testing.T) {
	f := site(t)
	var m manifest
	if err := json.Unmarshal(f["manifest.webmanifest"], &m); err != nil {
		t.Fatal(err)
	}
	for _, i := range m.Icons {
		content, found := f[i.Source]
		if !found {
			t.Errorf("there is no %s", i.Source)
			continue
		}
		if i.Type != "image/png" {
			continue
		}
		picture, err := png.Decode(bytes.NewReader(content))
		if err != nil {
			t.Errorf("%s: %v", i.Source, err)
			continue
		}
		size := picture.Bounds().Dx()
		if want := strings.Split(i.Sizes, "x")[0]; want != strconv.Itoa(size) {
			t.Errorf("%s is %d wide", i.Source, size)
		}
		_, _, _, alpha := picture.At(0, 0).RGBA()
		if maskable := i.Purpose == "maskable"; maskable != (alpha != 0) {
			t.Errorf("%s: its corner's opacity is %d", i.Source, alpha)
		}
		// The ring's right side is ink, the space within it paper.
		scale := func(share float64) func(x, y float64) (uint32, uint32, uint32) {
			return func(x, y float64) (uint32, uint32, uint32) {
				at := func(v float64) int { return int((1-share)/2*float64(size) + v*share*float64(size)/markSize) }
				r, g, b, _ := picture.At(at(x), at(y)).RGBA()
				return r >> 8, g >> 8, b >> 8
			}
		}
		share := 0.66
		if i.Purpose == "maskable" {
			share = 0.5
		}
		if r, g, b := scale(share)(markRing.x+markRing.r, markRing.y); r < 250 || g < 250 || b < 250 {
			t.Errorf("%s: the ring is %d, %d, %d", i.Source, r, g, b)
		}
		if r, _, _ := scale(share)(markRing.x, markRing.y); r > 100 {
			t.Errorf("%s: the ring is filled", i.Source)
		}
	}
}

func TestThePageForUnknownAddressesBringsAllAlong(t *testing.T) {
	page := html.UnescapeString(string(site(t)["404.html"]))
	for _, want := range []string{integrity([]byte(between(page, "<script>", "</script>"))), integrity([]byte(between(page, "<style>", "</style>"))), "03-hi"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in %s", want, page)
		}
	}
	if strings.Contains(page, "src=") {
		t.Errorf("it asks for another file: %s", page)
	}
}

func between(text, from, to string) string {
	_, rest, _ := strings.Cut(text, from)
	found, _, _ := strings.Cut(rest, to)
	return found
}
