package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/notes"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/share"
	"loopscope/wasm/share/kept"
)

const linkUsage = `usage: loopscope link encode [option...] [FILE...]
       loopscope link decode [--course DIR] [--out DIR] LINK
       loopscope link keep [--course DIR]

encode prints the fragment of a link, which goes behind the address of a lesson's page, or of the start page.
  FILE...           programs whose text differs from the lesson's, or that belong to none; a file's name counts, not its folder
  --lesson N        the lesson (0: none)
  --program ID      which of its programs is on the bench
  --language L      zh, en
  --args TEXT       --seed N, --schedule N, --step N: of the run
  --world TEXT      what is set of the simulated world, such as clients.count=9
  --break FILE:LINE[:CONDITION]   a breakpoint; may be repeated
  --event KIND      a kind of event to stop at; may be repeated
  --panels LIST     what is open: timeline, queue, loop, world, frames, narration, output
  --course DIR      the folder that holds lessons/ (.)
decode prints what LINK, an address or its fragment, holds, as JSON; with --out it writes the programs, edited ones and the others of the lesson, into DIR.
keep writes down the text of every lesson as it is now, for the links made with it: do so when a course is published.
`

// link carries out a link command and returns the exit status.
func link(args []string, out, wrong io.Writer) int {
	commands := map[string]func([]string, io.Writer) error{"encode": encodeLink, "decode": decodeLink, "keep": keepTexts}
	if len(args) > 0 && (args[0] == "help" || args[0] == "-h" || args[0] == "--help") {
		fmt.Fprint(out, linkUsage)
		return 0
	}
	if len(args) == 0 || commands[args[0]] == nil {
		fmt.Fprint(wrong, linkUsage)
		return vm.ExitUsage
	}
	err := commands[args[0]](args[1:], out)
	var misused usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &misused):
		fmt.Fprintf(wrong, "loopscope link: %s\n%s", err, linkUsage)
		return vm.ExitUsage
	}
	fmt.Fprintf(wrong, "loopscope link: %s\n", err)
	return 1
}

// usageError is a mistake in the command's own arguments.
type usageError string

func (e usageError) Error() string { return string(e) }

// parse reads a command's options.
func parse(flags *flag.FlagSet, args []string) error {
	flags.SetOutput(io.Discard)
	if err := flags.Parse(args); err != nil {
		return usageError(err.Error())
	}
	return nil
}

func encodeLink(args []string, out io.Writer) error {
	var l share.Link
	flags := flag.NewFlagSet("encode", flag.ContinueOnError)
	course := flags.String("course", ".", "")
	flags.IntVar(&l.Lesson, "lesson", 0, "")
	for _, f := range l.Single() {
		flags.Func(f.Name, "", func(value string) error { return set(f, value) })
	}
	flags.Func("break", "", func(value string) error {
		file, rest, _ := strings.Cut(value, ":")
		number, condition, _ := strings.Cut(rest, ":")
		line, err := strconv.Atoi(number)
		l.Breakpoints = append(l.Breakpoints, share.Breakpoint{File: file, Line: line, Condition: condition})
		return err
	})
	flags.Func("event", "", func(kind string) error {
		l.Breakpoints = append(l.Breakpoints, share.Breakpoint{Event: kind})
		return nil
	})
	if err := parse(flags, args); err != nil {
		return err
	}
	original, err := programsOf(*course, l.Lesson)
	if err != nil {
		return err
	}
	if original != nil {
		l.Version = share.TextVersion(original)
	}
	for _, file := range flags.Args() {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if name := filepath.Base(file); original[name] != string(text) {
			if l.Files == nil {
				l.Files = map[string]string{}
			}
			l.Files[name] = string(text)
		}
	}
	_, err = fmt.Fprintln(out, share.Encode(l, original))
	return err
}

// set fills a field from an option.
func set(f share.Field, value string) error {
	if f.IsText() {
		f.SetText(value)
		return nil
	}
	n, err := strconv.ParseUint(value, 10, 64)
	if err != nil || n > share.MaxNumber {
		return fmt.Errorf("a number from 0 to %d is wanted", share.MaxNumber)
	}
	f.SetNumber(n)
	return nil
}

func decodeLink(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("decode", flag.ContinueOnError)
	course, folder := flags.String("course", ".", ""), flags.String("out", "", "")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return usageError("decode takes one link")
	}
	fragment := flags.Arg(0)
	if _, behind, isAddress := strings.Cut(fragment, "#"); isAddress {
		fragment = behind
	}
	var original map[string]string
	var failed error
	l, err := share.Decode(fragment, func(number int, version string) (map[string]string, bool) {
		var known bool
		original, known, failed = textOf(*course, number, version)
		return original, known
	})
	if failed != nil {
		return failed
	}
	if err != nil {
		return err
	}
	var w jsonw.Writer
	l.WriteJSON(&w)
	if _, err := fmt.Fprintln(out, w.String()); err != nil || *folder == "" {
		return err
	}
	return errors.Join(writePrograms(*folder, original), writePrograms(*folder, l.Files))
}

// writePrograms writes files into folder. Their names come from a link: none that leads out of the folder is taken.
func writePrograms(folder string, files map[string]string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	for name, text := range files {
		if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return err
		}
		if err := root.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func keepTexts(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("keep", flag.ContinueOnError)
	root := flags.String("course", ".", "")
	if err := parse(flags, args); err != nil {
		return err
	}
	course, err := notes.ReadCourse(os.DirFS(*root))
	if err != nil {
		return err
	}
	for _, lesson := range course.Lessons {
		text := lesson.Programs()
		written, err := kept.Write(filepath.Join(*root, notes.Folder, lesson.Slug), text)
		if err != nil {
			return err
		}
		if written {
			fmt.Fprintln(out, lesson.Slug, share.TextVersion(text))
		}
	}
	return nil
}

// programsOf is the text that lesson number of the course in root has now; nil for lesson 0.
func programsOf(root string, number int) (map[string]string, error) {
	if number == 0 {
		return nil, nil
	}
	lesson, err := findLesson(os.DirFS(root), number)
	if err != nil {
		return nil, err
	}
	if lesson == nil {
		return nil, fmt.Errorf("%s has no lesson %d", filepath.Join(root, notes.Folder), number)
	}
	return lesson.Programs(), nil
}

// textOf is what share.Texts asks for.
func textOf(root string, number int, version string) (files map[string]string, known bool, err error) {
	fsys := os.DirFS(root)
	lesson, err := findLesson(fsys, number)
	if err != nil || lesson == nil {
		return nil, false, err
	}
	if text := lesson.Programs(); share.TextVersion(text) == version {
		return text, true, nil
	}
	former, err := kept.Read(fsys, path.Join(notes.Folder, lesson.Slug))
	return former[version], true, err
}

// findLesson reads one lesson, or nil when the course has none of that number.
func findLesson(fsys fs.FS, number int) (*notes.Lesson, error) {
	found, err := fs.Glob(fsys, fmt.Sprintf("%s/%02d-*", notes.Folder, number))
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return notes.ReadLesson(fsys, path.Base(found[0]))
}
