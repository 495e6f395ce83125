package run_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
	"loopscope/wasm/world"
)

// TestWorld runs the programs of testdata/world. A folder is a program: main.py, other files that it imports or that the world names, world.json when it has a world, and
// what it prints in out and err (absent: nothing). Addresses are masked as 0x….
func TestWorld(t *testing.T) {
	folders, err := filepath.Glob("testdata/world/*/main.py")
	if err != nil || len(folders) == 0 {
		t.Fatal("no programs", err)
	}
	for _, main := range folders {
		folder := filepath.Dir(main)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			out, errs, exit := runFolder(t, folder)
			if want := readOptional(t, folder, "out"); out != want {
				t.Errorf("out is\n%s\nand not\n%s", out, want)
			}
			if want := readOptional(t, folder, "err"); errs != want && exit != vm.ExitDeadlock {
				t.Errorf("err is\n%s\nand not\n%s", errs, want)
			}
		})
	}
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

func runFolder(t *testing.T, folder string) (out, errs string, exit int) {
	p := run.Program{Files: map[string]string{}, Main: "main.py"}
	if source := readOptional(t, folder, "world.json"); source != "" {
		w, err := world.Parse([]byte(source))
		if err != nil {
			t.Fatal(err)
		}
		p.World = w.JSON
	}
	files, err := filepath.Glob(folder + "/*.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		p.Files[filepath.Base(file)] = readOptional(t, folder, filepath.Base(file))
	}
	var texts [3]strings.Builder
	r := run.Start(p, func(stream int, _ float64, text string) { texts[stream].WriteString(text) })
	for end := time.Now().Add(20 * time.Second); !r.Slice(); {
		if time.Now().After(end) {
			t.Fatal("still running")
		}
	}
	return address.ReplaceAllString(texts[1].String(), "0x…"), address.ReplaceAllString(texts[2].String(), "0x…"), r.VM.Exit
}

// readOptional reads a file of a folder, "" when there is none.
func readOptional(t *testing.T, folder, name string) string {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(text)
}
