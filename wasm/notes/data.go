package notes

import (
	"maps"
	"slices"

	"loopscope/wasm/jsonw"
)

// WritePrograms writes what a page's script gets to know of its programs: an array of objects with id, main (the program's file), files, panels, args, step, seed, check (the text of an exercise's
// check, or empty), world (canonical JSON, or empty) and, where they are there, explores and compare with program, or param and value.
func (p *Page) WritePrograms(w *jsonw.Writer) {
	writeList(w, p.Programs, func(each Program) {
		check := ""
		if each.Exercise != nil {
			check = each.Exercise.Check
		}
		w.Open('{')
		w.KeyText("id", each.ID)
		w.KeyText("main", each.Source)
		w.Key("files")
		writeTexts(w, each.Files)
		w.Key("panels")
		writeList(w, each.Panels, w.Text)
		w.Key("args")
		writeList(w, each.Args, w.Text)
		w.Key("step")
		w.Bool(each.Step)
		w.Key("seed")
		w.Int(int(each.Seed))
		w.KeyText("check", check)
		w.KeyText("world", each.World)
		if each.Explore {
			w.Key("explores")
			w.Bool(true)
		}
		if c := each.Compare; c != nil {
			w.Key("compare")
			w.Open('{')
			w.KeyText("program", c.Program)
			w.KeyText("param", c.Param)
			w.KeyText("value", c.Value)
			w.Close('}')
		}
		w.Close('}')
	})
}

// WritePredictions writes what the script gets to know of the predictions: an array of objects with id, program, about, line, text and options.
func (p *Page) WritePredictions(w *jsonw.Writer) {
	writeList(w, p.Predictions, func(each Prediction) {
		w.Open('{')
		w.KeyText("id", each.ID)
		w.KeyText("program", each.Program)
		w.KeyText("about", each.About)
		w.Key("line")
		w.Int(each.Line)
		w.KeyText("text", each.Text)
		w.Key("options")
		writeList(w, each.Options, w.Text)
		w.Close('}')
	})
}

// Write writes a Page of web/src/own/notes.js.
func (own *Own) Write(w *jsonw.Writer) {
	w.Open('{')
	w.KeyText("language", own.Language)
	w.KeyText("title", own.Title.Plain)
	w.KeyText("titleHtml", own.Title.HTML)
	w.Key("minutes")
	w.Int(own.Minutes)
	w.Key("blocks")
	writeList(w, own.Blocks, func(b Block) {
		w.Open('{')
		w.Key("line")
		w.Int(b.Line)
		w.KeyText("html", b.HTML)
		w.Close('}')
	})
	w.Key("programs")
	own.WritePrograms(w)
	w.Key("predictions")
	own.WritePredictions(w)
	w.Key("wrong")
	writeList(w, own.Wrong, func(e Error) {
		w.Open('{')
		w.Key("line")
		w.Int(e.Line)
		w.KeyText("message", e.Message)
		w.Close('}')
	})
	w.Close('}')
}

func writeList[T any](w *jsonw.Writer, items []T, write func(T)) {
	w.Open('[')
	for _, item := range items {
		w.Item()
		write(item)
	}
	w.Close(']')
}

// writeTexts writes texts by name. A name may be anybody's, so it is written as a text, too.
func writeTexts(w *jsonw.Writer, byName map[string]string) {
	w.Open('{')
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		w.Member(name)
		w.Text(byName[name])
	}
	w.Close('}')
}
