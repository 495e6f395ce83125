package world

import (
	"slices"
	"strings"
	"testing"

	"loopscope/wasm/python/pack"
)

func TestModulesAreThoseOfThePack(t *testing.T) {
	var files []string
	for _, file := range pack.Files(Pack) {
		files = append(files, strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(file, "py/"), ".py"), "__", "."))
	}
	slices.Sort(files)
	if !slices.Equal(files, Modules) {
		t.Errorf("Modules must be, sorted:\n%q\nand is\n%q", files, Modules)
	}
}
