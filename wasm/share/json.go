package share

import "loopscope/wasm/jsonw"

// WriteJSON writes a link as an object: each field by its name in small letters, left out where it is as the lesson has it.
func (l *Link) WriteJSON(w *jsonw.Writer) {
	w.Open('{')
	w.Key("lesson")
	w.Int(l.Lesson)
	w.KeyText("version", l.Version)
	for _, f := range l.Single() {
		text, number, has := f.value()
		if !has {
			continue
		}
		if f.IsText() {
			w.KeyText(f.Name, text)
			continue
		}
		w.Key(f.Name)
		w.Int(int(number))
	}
	w.Key("files")
	w.Open('{')
	for _, name := range names(l.Files) {
		w.Member(name)
		w.Text(l.Files[name])
	}
	w.Close('}')
	w.Key("breakpoints")
	w.Open('[')
	for _, b := range l.Breakpoints {
		w.Item()
		w.Open('{')
		if b.Event != "" {
			w.KeyText("event", b.Event)
		} else {
			w.KeyText("file", b.File)
			w.Key("line")
			w.Int(b.Line)
			w.KeyText("condition", b.Condition)
		}
		w.Close('}')
	}
	w.Close(']')
	w.Key("open")
	w.Open('[')
	for _, path := range l.Open {
		w.Item()
		w.Text(path)
	}
	w.Close(']')
	w.Close('}')
}

// WriteJSON writes what is wrong.
func (e *Error) WriteJSON(w *jsonw.Writer) {
	w.Open('{')
	w.KeyText("wrong", string(e.Kind))
	w.Key("lesson")
	w.Int(e.Lesson)
	w.Close('}')
}
