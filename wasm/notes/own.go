package notes

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Own is notes that a reader has written: a lesson outside the course, in one language. It is rendered as far as that is possible, also with mistakes in it, so that its page
// can be shown while it is written.
//
// Such notes are a text and the files beside it, as in the course; but a text that travels alone can hold its programs itself:
//
//	```python run src=turns.py          the program stands in the fence
//	```python run                       the same, without a name
//	```python file=turns_check.py       a file of the folder, which is not shown here
//
// What else is different: of the front matter only the title must be there; nothing has to be recorded of what a program prints; links lead away from the site, and how Chinese is typed is not looked at.
type Own struct {
	Page
	Blocks []Block // the notes, block by block; HTML of the page is empty
	Wrong  []Error // every mistake, in the order of the lines
}

// Block is a paragraph, a fence, a heading … of the notes.
type Block struct {
	Line int    // of the text on which it begins, from 1
	HTML string // safe to place in a page as it is
}

// ReadOwn reads notes: files by name, of which one is the text.
func ReadOwn(files map[string]string, text string) *Own {
	head, body, line, err := readMatter(text, files[text], "title", "summary?", "order?", "part?", "tags?", "world?")
	language := languageOf(files[text])
	folder := folder(maps.Clone(files))
	r := renderer{fsys: folder, folder: ".", file: text, line: line, language: language, own: true, held: map[ast.Node]string{}}
	markdown, tree := r.parse(body)
	r.collect(tree, folder)
	own := &Own{}
	for node := tree.FirstChild(); node != nil; node = node.NextSibling() {
		if rendered := r.write(markdown, node); rendered != "" {
			own.Blocks = append(own.Blocks, Block{r.lineOf(node), rendered})
		}
	}
	r.checkComparisons()
	// A folder in memory can always be listed.
	_ = addModules(folder, ".", r.programs)
	err = errors.Join(err, head.addWorld(text, r.programs))
	own.Page = Page{
		File: text, Language: language, Title: r.inline(head.title, head.lines["title"]), Summary: r.inline(head.summary, head.lines["summary"]),
		Programs: r.programs, Predictions: r.predictions, Minutes: minutes(body, r.programs),
	}
	own.Wrong = sorted(errors.Join(err, r.err()))
	return own
}

// collect puts the files that fences hold into the folder, before the first fence is rendered: one may need what a later one holds.
func (r *renderer) collect(tree ast.Node, folder folder) {
	nameless := 0
	// The walk cannot fail: the function never returns an error.
	_ = ast.Walk(tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		block, isFence := node.(*ast.FencedCodeBlock)
		if !isFence || !entering || block.Info == nil {
			return ast.WalkContinue, nil
		}
		text := string(block.Lines().Value(r.body))
		f, wrong := parseFence(string(block.Info.Segment.Value(r.body)), true)
		name := f.file
		if f.run && f.task == "" && (f.src == "" || strings.TrimSpace(text) != "") {
			if name = f.src; name == "" {
				nameless++
				name = fmt.Sprintf("program-%d.py", nameless)
			}
		}
		if wrong != "" || name == "" {
			return ast.WalkContinue, nil
		}
		if _, exists := folder[name]; exists {
			r.fail(block.Info.Segment.Start, name+" is there already")
			return ast.WalkContinue, nil
		}
		folder[name], r.held[node] = text, name
		return ast.WalkContinue, nil
	})
}

// lineOf is the line of the text on which a block begins.
func (r *renderer) lineOf(block ast.Node) int {
	for node := block; node != nil && node.Type() != ast.TypeInline; node = node.FirstChild() {
		if fence, ok := node.(*ast.FencedCodeBlock); ok && fence.Info != nil {
			return r.lineAt(fence.Info.Segment.Start)
		}
		if lines := node.Lines(); lines.Len() > 0 {
			return r.lineAt(lines.At(0).Start)
		}
	}
	return 0
}

// sorted takes joined errors apart, and says what is said twice of a line once.
func sorted(err error) []Error {
	var wrong []Error
	var visit func(error)
	visit = func(err error) {
		var one *Error
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			for _, each := range joined.Unwrap() {
				visit(each)
			}
		} else if errors.As(err, &one) {
			wrong = append(wrong, *one)
		}
	}
	visit(err)
	slices.SortStableFunc(wrong, func(a, b Error) int { return a.Line - b.Line })
	return slices.Compact(wrong)
}

// languageOf tells which of Languages a text is written in: Chinese when one in ten of its letters is, for programs and terms are not.
func languageOf(text string) string {
	han, latin := 0, 0
	for _, c := range text {
		switch {
		case isHan(c):
			han++
		case isLatin(c):
			latin++
		}
	}
	if han*10 > han+latin {
		return "zh"
	}
	return "en"
}

// folder is a folder in memory, as fs.FS has them.
type folder map[string]string

// Open is there for fs.FS; what reads notes asks the other two.
func (f folder) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
}

func (f folder) ReadFile(name string) ([]byte, error) {
	text, exists := f[name]
	if !exists {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return []byte(text), nil
}

func (f folder) ReadDir(string) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	for _, name := range slices.Sorted(maps.Keys(f)) {
		entries = append(entries, entry(name))
	}
	return entries, nil
}

// entry is a file of a folder.
type entry string

func (e entry) Name() string               { return string(e) }
func (e entry) IsDir() bool                { return false }
func (e entry) Type() fs.FileMode          { return 0 }
func (e entry) Info() (fs.FileInfo, error) { return nil, fs.ErrInvalid }
