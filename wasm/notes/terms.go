package notes

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gold "github.com/yuin/goldmark/renderer"
	goldtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// terms follows the glossary's terms through one text. Between goldmark's parser and its renderer it walks the tree once and
//
//   - makes **term**, where its lesson introduces it, the place that the glossary leads to (<dfn id="term-…">);
//   - wraps the first use of each term that an earlier lesson introduced in a link to the glossary, with its sentence beside it;
//   - reports uses that come before the introduction, and terms that are not introduced where the glossary says so.
//
// Code, links and headings are left alone. Questions, hints and the like are looked through for early uses only.
type terms struct {
	glossary   *Glossary
	order      int           // of the lesson
	introduced map[*Term]int // the line of the file
	linked     map[*Term]bool
}

func newTerms(glossary *Glossary, order int) *terms {
	return &terms{glossary, order, map[*Term]int{}, map[*Term]bool{}}
}

// missing names the terms that the lesson should have introduced and has not.
func (t *terms) missing(language string) (names []string) {
	for _, term := range t.glossary.Terms {
		if _, found := t.introduced[term]; term.Lesson == t.order && !found {
			names = append(names, term.Words[language].Term)
		}
	}
	return names
}

// early tells whether a use in a line of the file comes before the term's introduction.
func (t *terms) early(term *Term, line int) bool {
	introduced, found := t.introduced[term]
	return term.Lesson > t.order || term.Lesson == t.order && (!found || introduced > line)
}

// Transform is called by goldmark between parsing and rendering.
func (r *renderer) Transform(tree *ast.Document, reader goldtext.Reader, _ parser.Context) {
	if r.terms == nil {
		return
	}
	// The walker never fails.
	_ = ast.Walk(tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading, *ast.Link, *ast.CodeSpan, *ast.FencedCodeBlock, *termUse:
			return ast.WalkSkipChildren, nil
		case *ast.Emphasis:
			if r.mark(node, reader.Source()) {
				return ast.WalkSkipChildren, nil
			}
		case *ast.Text:
			r.findTerms(node, reader.Source())
		}
		return ast.WalkContinue, nil
	})
}

// mark deals with **term**, and tells whether that is one.
func (r *renderer) mark(node *ast.Emphasis, source []byte) bool {
	child, plain := node.FirstChild().(*ast.Text)
	if node.Level != 2 || !plain || child.NextSibling() != nil {
		return false
	}
	term := r.terms.glossary.marked(r.language, string(child.Segment.Value(source)))
	if term == nil {
		return false
	}
	_, again := r.terms.introduced[term]
	switch {
	case term.Lesson > r.terms.order:
		r.early(term, child.Segment.Start)
	case term.Lesson < r.terms.order && !r.terms.linked[term]:
		r.terms.linked[term] = true
		link := &termUse{term: term}
		node.ReplaceChild(node, child, link)
		link.AppendChild(link, child)
	case term.Lesson == r.terms.order && !again:
		r.terms.introduced[term] = r.lineAt(child.Segment.Start)
		node.SetAttributeString("id", "term-"+term.ID)
	}
	return true
}

func (r *renderer) early(term *Term, offset int) {
	r.fail(offset, fmt.Sprintf("“%s” is used before lesson %d introduces it", term.Words[r.language].Term, term.Lesson))
}

// findTerms reports early uses in a piece of text, and wraps those that are to be linked.
func (r *renderer) findTerms(text *ast.Text, source []byte) {
	segment := text.Segment
	parent := text.Parent()
	for _, use := range r.terms.glossary.uses(r.language, string(segment.Value(source))) {
		term := use.term
		from, to := segment.Start+use.from, segment.Start+use.to
		if r.terms.early(term, r.lineAt(from)) {
			r.early(term, from)
			continue
		}
		if r.sub || term.Lesson == r.terms.order || r.terms.linked[term] {
			continue
		}
		r.terms.linked[term] = true
		link := &termUse{term: term}
		link.AppendChild(link, ast.NewTextSegment(goldtext.NewSegment(from, to)))
		if from > text.Segment.Start {
			parent.InsertBefore(parent, text, ast.NewTextSegment(goldtext.NewSegment(text.Segment.Start, from)))
		}
		parent.InsertBefore(parent, text, link)
		text.Segment = goldtext.NewSegment(to, segment.Stop)
	}
}

// termUse is the first use of a term in a lesson.
type termUse struct {
	ast.BaseInline
	term *Term
}

var kindTermUse = ast.NewNodeKind("TermUse")

func (*termUse) Kind() ast.NodeKind { return kindTermUse }

func (n *termUse) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// termUse writes the link and, hidden beside it until it is pointed at, what the glossary says.
func (r *renderer) termUse(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	term := node.(*termUse).term
	if entering {
		fmt.Fprintf(w, `<a class="term" href="../../../glossary/%s/#%s" aria-describedby="says-%s">`, r.language, term.ID, term.ID)
		return ast.WalkContinue, nil
	}
	fmt.Fprintf(w, `</a><span class="says" role="tooltip" id="says-%s">%s</span>`, term.ID, term.Words[r.language].Says.HTML)
	return ast.WalkContinue, nil
}

// registerTerms tells goldmark's renderer about termUse.
func (r *renderer) registerTerms(on gold.NodeRendererFuncRegisterer) {
	on.Register(kindTermUse, r.termUse)
}

// notIntroduced is the mistake of a lesson that leaves terms out.
func notIntroduced(file string, names []string) error {
	if len(names) == 0 {
		return nil
	}
	return &Error{file, 0, "does not introduce (**…**) what " + GlossaryFile + " says it does: " + strings.Join(names, ", ")}
}
