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
	if listed := slices.Sorted(slices.Values(Modules)); !slices.Equal(files, listed) {
		t.Errorf("Modules must name:\n%q\nand names\n%q", files, listed)
	}
}
