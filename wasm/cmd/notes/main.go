//go:build js

// Command notes is what reads notes of a reader's own, as a WebAssembly program for a web worker: package notes for their text, package share for links that carry them.
// The page loads it only where such notes are written or read.
//
// The worker sets globalThis.loopscopeReady before it starts the program, which calls it once with an object of functions:
//
//	read(files, text)      → JSON of a Page of web/src/own/notes.js: files is an object of texts by name, text the name of the notes among them
//	encode(files, language) → the fragment of a link, without its #; undefined when it would be longer than a link may be
//	decode(fragment)       → {files, text, language}, text empty where the link carries no notes; or {kind, lesson}, as share.Error has them
//
// What cannot be done at all gives {failed: why}.
package main

import (
	"errors"

	"github.com/hack-pad/safejs" // JavaScript calls with errors in place of panics

	"loopscope/wasm/jsonw"
	"loopscope/wasm/notes"
	"loopscope/wasm/share"
)

func main() {
	if err := serve(); err != nil {
		panic("notes: " + err.Error())
	}
	select {}
}

func serve() error {
	api, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	for name, f := range map[string]func(args []safejs.Value) (any, error){"read": read, "encode": encode, "decode": decode} {
		fn, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
			answer, err := f(args)
			if err != nil {
				return map[string]any{"failed": err.Error()}
			}
			return answer
		})
		if err != nil {
			return err
		}
		if err := api.Set(name, fn.Value()); err != nil {
			return err
		}
	}
	_, err = safejs.Global().Call("loopscopeReady", api)
	return err
}

func read(args []safejs.Value) (any, error) {
	files, name, err := filesAnd(args)
	if err != nil {
		return nil, err
	}
	var w jsonw.Writer
	notes.ReadOwn(files, name).Write(&w)
	return w.String(), nil
}

func encode(args []safejs.Value) (any, error) {
	files, language, err := filesAnd(args)
	if err != nil {
		return nil, err
	}
	size := 0
	for name, text := range files {
		size += len(name) + len(text)
	}
	if size > share.MaxText {
		return nil, nil
	}
	link := share.Encode(share.Link{Files: files, Language: language}, nil)
	if len(link) > share.MaxFragment {
		return nil, nil
	}
	return link, nil
}

func decode(args []safejs.Value) (any, error) {
	if len(args) != 1 {
		return nil, errors.New("decode takes a fragment")
	}
	fragment, err := args[0].String()
	if err != nil {
		return nil, err
	}
	// A link to a lesson is read by the lesson's page, which has its programs: here every lesson is unknown.
	link, err := share.Decode(fragment, func(int, string) (map[string]string, bool) { return nil, false })
	var wrong *share.Error
	if errors.As(err, &wrong) {
		return map[string]any{"kind": string(wrong.Kind), "lesson": wrong.Lesson}, nil
	}
	files := map[string]any{}
	for name, text := range link.Files {
		files[name] = text
	}
	return map[string]any{"files": files, "text": link.Notes(), "language": link.Language}, nil
}

// filesAnd reads two arguments: an object of texts, and a text.
func filesAnd(args []safejs.Value) (files map[string]string, text string, err error) {
	if len(args) != 2 {
		return nil, "", errors.New("there must be two arguments")
	}
	if text, err = args[1].String(); err != nil {
		return nil, "", err
	}
	object, err := safejs.Global().Get("Object")
	if err != nil {
		return nil, "", err
	}
	names, err := object.Call("keys", args[0])
	if err != nil {
		return nil, "", err
	}
	count, err := names.Length()
	if err != nil {
		return nil, "", err
	}
	files = make(map[string]string, count)
	for i := range count {
		if err := addFile(files, args[0], names, i); err != nil {
			return nil, "", err
		}
	}
	return files, text, nil
}

func addFile(files map[string]string, object, names safejs.Value, i int) error {
	at, err := names.Index(i)
	if err != nil {
		return err
	}
	name, err := at.String()
	if err != nil {
		return err
	}
	value, err := object.Get(name)
	if err != nil {
		return err
	}
	files[name], err = value.String()
	return err
}
