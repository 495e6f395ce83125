//go:build js

package main

import (
	"maps"
	"slices"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/notes"
)

// writeOwn writes a Page of web/src/own/notes.js.
func writeOwn(w *jsonw.Writer, own *notes.Own) {
	w.Open('{')
	text(w, "language", own.Language)
	text(w, "title", own.Title.Plain)
	text(w, "titleHtml", own.Title.HTML)
	text(w, "summary", own.Summary.Plain)
	w.Key("minutes")
	w.Int(own.Minutes)
	list(w, "blocks", own.Blocks, func(b notes.Block) {
		w.Open('{')
		w.Key("line")
		w.Int(b.Line)
		text(w, "html", b.HTML)
		w.Close('}')
	})
	list(w, "programs", own.Programs, func(p notes.Program) { writeProgram(w, p) })
	list(w, "predictions", own.Predictions, func(p notes.Prediction) { writePrediction(w, p) })
	list(w, "wrong", own.Wrong, func(e notes.Error) {
		w.Open('{')
		w.Key("line")
		w.Int(e.Line)
		text(w, "message", e.Message)
		w.Close('}')
	})
	w.Close('}')
}

// writeProgram writes what the site builder writes of a lesson's program.
func writeProgram(w *jsonw.Writer, p notes.Program) {
	check := ""
	if p.Exercise != nil {
		check = p.Exercise.Check
	}
	w.Open('{')
	text(w, "id", p.ID)
	text(w, "main", p.Source)
	w.Key("files")
	writeTexts(w, p.Files)
	texts(w, "panels", p.Panels)
	texts(w, "args", p.Args)
	w.Key("step")
	w.Bool(p.Step)
	w.Key("seed")
	w.Int(int(p.Seed))
	text(w, "check", check)
	text(w, "world", p.World)
	if c := p.Compare; c != nil {
		w.Key("compare")
		w.Open('{')
		text(w, "program", c.Program)
		text(w, "param", c.Param)
		text(w, "value", c.Value)
		w.Close('}')
	}
	w.Close('}')
}

func writePrediction(w *jsonw.Writer, p notes.Prediction) {
	w.Open('{')
	text(w, "id", p.ID)
	text(w, "program", p.Program)
	text(w, "about", p.About)
	w.Key("line")
	w.Int(p.Line)
	text(w, "text", p.Text)
	texts(w, "options", p.Options)
	w.Close('}')
}

func text(w *jsonw.Writer, key, value string) {
	w.Key(key)
	w.Text(value)
}

func texts(w *jsonw.Writer, key string, values []string) { list(w, key, values, w.Text) }

func list[T any](w *jsonw.Writer, key string, items []T, write func(T)) {
	w.Key(key)
	w.Open('[')
	for _, item := range items {
		w.Item()
		write(item)
	}
	w.Close(']')
}

// writeTexts writes texts by name. The names are file names, which may be anybody's.
func writeTexts(w *jsonw.Writer, byName map[string]string) {
	w.Open('{')
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		w.Item()
		w.Text(name)
		w.Raw(":")
		w.Text(byName[name])
	}
	w.Close('}')
}
