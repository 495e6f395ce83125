package notes_test

import (
	"os"
	"testing"

	"loopscope/wasm/notes"
)

// TestTemplates: what writers begin with has no mistakes, in both languages, and is recognized as being in them.
func TestTemplates(t *testing.T) {
	for _, language := range notes.Languages {
		source, err := os.ReadFile("../../web/src/words/own/template." + language + ".md")
		if err != nil {
			t.Fatal(err)
		}
		own := notes.ReadOwn(map[string]string{"t.md": string(source)}, "t.md")
		if len(own.Wrong) > 0 || own.Language != language || len(own.Programs) != 2 || len(own.Predictions) != 1 || own.Programs[1].Exercise == nil {
			t.Errorf("%s: %v, %s, %d programs", language, own.Wrong, own.Language, len(own.Programs))
		}
	}
}
