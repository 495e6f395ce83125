package kept

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"loopscope/wasm/share"
)

func TestWrittenTextsAreRead(t *testing.T) {
	folder := t.TempDir()
	first, second := map[string]string{"a.py": "print(1 < 2)\n"}, map[string]string{"a.py": "print(\"你好\")\n", "b.py": ""}
	for i, want := range []bool{true, true, false} {
		written, err := Write(folder, []map[string]string{first, second, first}[i])
		if err != nil || written != want {
			t.Fatalf("text %d: written %t, %v", i, written, err)
		}
	}
	got, err := Read(os.DirFS(folder), ".")
	want := map[string]map[string]string{share.TextVersion(first): first, share.TextVersion(second): second}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestNoneIsNoError(t *testing.T) {
	if got, err := Read(os.DirFS(t.TempDir()), "lesson"); len(got) != 0 || err != nil {
		t.Errorf("%v, %v", got, err)
	}
}

func TestChangedTextIsRefused(t *testing.T) {
	folder := t.TempDir()
	if _, err := Write(folder, map[string]string{"a.py": "1"}); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, Folder, "*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if err := os.WriteFile(files[0], []byte(`{"a.py": "2"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(os.DirFS(folder), "."); err == nil || !strings.Contains(err.Error(), "holds version") {
		t.Errorf("%v", err)
	}
}
