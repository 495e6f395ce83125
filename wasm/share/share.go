// Package share makes links and reads them. A link carries what a reader has made of a lesson - edits, arguments, seed, the moment looked at - in the fragment of its address,
// which never leaves the browser.
//
// # The form
//
//	1.21.kX3f.AbCdEf….9xQz
//
// are five fields: the version of this form; the lesson's number, 0 for a program that belongs to none; the version of the lesson's text (TextVersion);
// the payload; and a check of all that stands before it. Letters, digits, '-' and '_' are the only ones besides the dots, so that no mail program breaks it.
//
// The payload is a list of fields (fields.go), compressed (codec.go) with the lesson's own programs as what has been said already: an edited program costs little
// more than its edits. That is why the text's version is part of the link: another text would read another program out of it. A site that changes a lesson keeps
// the old text for the links that were made with it.
//
// A link of lesson 0 whose files include one in .md carries notes that a reader has written (package notes, own.go), with the files beside them.
//
// # Where it runs
//
// In the page's engine, to which it adds 10 KB (brotli), and natively in the command loopscope. A wasm of its own would bring a second Go runtime: 450 KB.
//
// # What may come in
//
// A fragment is anybody's text. Decode never panics, reads no more than MaxFragment characters, makes no more than MaxText bytes of them, and says in an Error
// what is wrong. The check is there against accidents, not against malice: who reads a link treats the program in it as a stranger's.
package share

import (
	"sort"
	"strconv"
	"strings"
)

// Bounds of a link: characters of its fragment, bytes of all that it carries, and its numbers.
const (
	MaxFragment = 64 << 10
	MaxText     = 256 << 10
	MaxNumber   = 1 << 53 // as far as JavaScript counts
)

// form is the version of the form that Encode writes.
const form = "1"

// Link is what a link carries. The zero value of each field means: as the lesson has it.
type Link struct {
	Lesson   int    // its number in the course, from 1; 0: none
	Version  string // of the lesson's text; empty when Lesson is 0
	Language string // zh, en, …

	Program     string            // id of the program on the bench
	Files       map[string]string // texts that differ from the lesson's, by name
	Args        *string           // the program's arguments, as typed
	Seed        *uint64
	World       string  // settings of the simulated world that differ from the lesson's
	Schedule    uint64  // of threads and tasks, where it was explored; 0: the usual one
	Step        *uint64 // the moment looked at
	Breakpoints []Breakpoint
	Panels      string // what is open, in the words of the lesson format; the one that a narrow page shows comes first

	Shown string   // the file in the editor, when it is not the program
	Task  uint64   // the task selected at that moment, by its number in the recording; 0: none
	Frame uint64   // the frame pointed at, by its serial; 0: none
	Open  []string // paths of the values that are opened in the frames, as the page writes them
}

// Breakpoint is a place, or a kind of event, to stop at.
type Breakpoint struct {
	File      string
	Line      int    // from 1; 0 for an event
	Condition string // a Python expression
	Event     string
}

// Notes is the name of the text, where the link carries notes of a reader's own; else empty.
func (l Link) Notes() string {
	for _, name := range names(l.Files) {
		if l.Lesson == 0 && strings.HasSuffix(name, ".md") {
			return name
		}
	}
	return ""
}

// Kind says what is wrong with a link.
type Kind string

// The kinds.
const (
	NotALink      Kind = "not-a-link"     // it has not the form of one
	OtherForm     Kind = "other-form"     // it was made by a later version of the site
	Cut           Kind = "cut"            // its end is missing
	Damaged       Kind = "damaged"        // characters were changed on the way
	TooLarge      Kind = "too-large"      // it holds more than MaxFragment or MaxText allow
	UnknownLesson Kind = "unknown-lesson" // the course has no lesson of this number
	UnknownText   Kind = "unknown-text"   // the lesson has changed, and its former text is not kept
)

// Error is why a link cannot be read. Lesson is the lesson that it names, as far as that could be read, else 0.
type Error struct {
	Kind   Kind
	Lesson int
}

func (e *Error) Error() string {
	if e.Lesson > 0 {
		return "link to lesson " + strconv.Itoa(e.Lesson) + ": " + string(e.Kind)
	}
	return "link: " + string(e.Kind)
}

// Texts finds the programs of a lesson, by file name, in one version of its text. known tells whether there is such a lesson at all; a nil map, that this version is not kept.
type Texts func(lesson int, version string) (files map[string]string, known bool)

// TextVersion is four characters that stand for the programs of a lesson.
func TextVersion(files map[string]string) string {
	sum := newHash()
	for _, name := range names(files) {
		sum = sum.add(name).add("\x00").add(files[name]).add("\x00")
	}
	return sum.text()
}

// Encode makes the fragment of a link, without its #. original are the programs of l.Lesson in version l.Version; nil for lesson 0.
func Encode(l Link, original map[string]string) string {
	body := form + "." + strconv.Itoa(l.Lesson) + "." + l.Version + "." + letters(compress(dictionary(original), l.fields()))
	return body + "." + newHash().add(body).text()
}

// Decode reads the fragment of a link, with or without its #. Its error is an *Error.
func Decode(fragment string, texts Texts) (Link, error) {
	fragment = strings.TrimPrefix(strings.TrimSpace(fragment), "#")
	if len(fragment) > MaxFragment {
		return Link{}, &Error{Kind: TooLarge}
	}
	parts := strings.Split(fragment, ".")
	version, err := strconv.Atoi(parts[0])
	if len(parts) < 2 || err != nil || version < 1 || strconv.Itoa(version) != parts[0] {
		return Link{}, &Error{Kind: NotALink}
	}
	if parts[0] != form {
		return Link{}, &Error{Kind: OtherForm}
	}
	lesson, err := strconv.Atoi(parts[1])
	if err != nil || lesson < 0 || lesson > 9999 || strconv.Itoa(lesson) != parts[1] {
		return Link{}, &Error{Kind: NotALink}
	}
	fail := func(kind Kind) (Link, error) { return Link{}, &Error{kind, lesson} }
	if len(parts) < 5 || len(parts[4]) < hashLength {
		return fail(Cut)
	}
	body := strings.Join(parts[:4], ".")
	if len(parts) > 5 || newHash().add(body).text() != parts[4] {
		return fail(Damaged)
	}
	var original map[string]string
	if lesson > 0 {
		files, known := texts(lesson, parts[2])
		if !known {
			return fail(UnknownLesson)
		}
		if files == nil {
			return fail(UnknownText)
		}
		original = files
	} else if parts[2] != "" {
		return fail(Damaged)
	}
	code, ok := unletter(parts[3])
	if !ok {
		return fail(Damaged)
	}
	data, kind := decompress(dictionary(original), code, MaxText)
	if kind != "" {
		return fail(kind)
	}
	l := Link{Lesson: lesson, Version: parts[2]}
	if !l.read(data) {
		return fail(Damaged)
	}
	return l, nil
}

// dictionary is what both ends know before the first character: what programs of this kind are made of, then the lesson's own.
func dictionary(original map[string]string) []byte {
	out := []byte(common)
	for _, name := range names(original) {
		out = append(out, name...)
		out = append(out, original[name]...)
	}
	return out
}

func names(files map[string]string) []string {
	out := make([]string, 0, len(files))
	for name := range files {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// common is the beginning of every dictionary. It is part of form 1: a change to it makes all links unreadable.
const common = `main.pyzhen import asyncio
import random
import time
from collections import deque
class Task:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        return self
    def __iter__(self):
    while True:
        try:
            value = yield
        except StopIteration as error:
            raise ValueError(f"{error}")
        finally:
            pass
async def worker(name, queue):
    while not queue.empty():
        item = await queue.get()
        await asyncio.sleep(1)
        print("done", item)
        queue.task_done()
async def producer(queue: asyncio.Queue, number=10):
    for i in range(number):
        await queue.put(i)
async def main():
    queue = asyncio.Queue(maxsize=3)
    lock = asyncio.Lock()
    async with lock, asyncio.Semaphore(5), asyncio.timeout(3):
        tasks = [asyncio.create_task(worker(f"worker-{i}", queue), name="a") for i in range(3)]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue))
    await queue.join()
    for task in tasks:
        task.cancel()
    if len(results) > 0 and None not in results or result == "":
        return sum(results)
if __name__ == "__main__":
    asyncio.run(main())
`
