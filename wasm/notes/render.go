package notes

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gold "github.com/yuin/goldmark/renderer"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	goldtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Inline is a line of text: a title or a summary.
type Inline struct {
	Plain string // for <title> and attributes
	HTML  string // with code and foreign words marked; safe to place in a page as it is
}

// inline renders a line of Markdown that stands, in some form, in a line of the file: its mistakes are reported there.
func (r *renderer) inline(source string, line int) Inline {
	part := renderer{fsys: r.fsys, folder: r.folder, line: line, language: r.language, own: r.own, sub: true}
	if line >= r.line { // front matter may name what is still to come
		part.terms = r.terms
	}
	rendered := strings.TrimSpace(part.render(source))
	rendered = strings.TrimSuffix(strings.TrimPrefix(rendered, "<p>"), "</p>")
	for _, mistake := range part.wrong {
		r.wrong = append(r.wrong, &Error{r.file, line, mistake.Message})
	}
	r.links += part.links
	return Inline{Plain: strings.ReplaceAll(source, "`", ""), HTML: rendered}
}

// renderer turns one text into HTML and collects its programs and its mistakes. It stands behind goldmark's own renderer and
// takes these from it:
//
//	a fence with run    a figure with the program, its arguments and what it prints
//	… with compare=     the same, and a second program's run beside it (compare.go)
//	an exercise fence   the same, with hints, and a check and a solution behind it (exercise.go)
//	a predict fence     a form with a question about a program's run (predict.go)
//	**term**            <dfn>: the place where a term of the glossary is introduced (terms.go); else <strong>
//	> …                 a block with a rule at its side
//	text                line breaks between Chinese characters vanish; words of the other language get their lang
//	[…](../09-x/zh.md)  a link to a lesson's page; the file must exist
//
// Raw HTML is a mistake, and so are a picture, a link that leads nowhere and, in Chinese, blanks and commas of another language's typing.
type renderer struct {
	fsys     fs.FS
	folder   string // of the lesson; empty for a text that is none
	file     string
	line     int // on which the body begins
	language string
	sub      bool   // the text is a line of another one
	terms    *terms // nil: the text has nothing to do with the glossary

	body     []byte
	fences   []fence
	programs []Program
	links    int
	headings int  // so far
	summary  bool // the last heading so far is the one over what to remember
	wrong    []*Error

	predictions []Prediction

	own  bool                // notes of a reader's own
	held map[ast.Node]string // the files that fences of such notes hold
}

func (r *renderer) err() error {
	wrong := make([]error, len(r.wrong))
	for i, mistake := range r.wrong {
		wrong[i] = mistake
	}
	return errors.Join(wrong...)
}

// fail reports a mistake at an offset of the body.
func (r *renderer) fail(offset int, message string) {
	r.wrong = append(r.wrong, &Error{r.file, r.lineAt(offset), message})
}

// lineAt is the line of the file in which an offset of the body lies.
func (r *renderer) lineAt(offset int) int { return r.line + bytes.Count(r.body[:offset], []byte("\n")) }

func (r *renderer) render(body string) string {
	markdown, tree := r.parse(body)
	return r.write(markdown, tree)
}

func (r *renderer) parse(body string) (goldmark.Markdown, ast.Node) {
	r.body = []byte(body)
	markdown := goldmark.New(
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(r, 1))),
		goldmark.WithRendererOptions(gold.WithNodeRenderers(util.Prioritized(r, 1))),
	)
	return markdown, markdown.Parser().Parse(goldtext.NewReader(r.body))
}

// write renders a node of the tree that parse made.
func (r *renderer) write(markdown goldmark.Markdown, node ast.Node) string {
	var out strings.Builder
	// Writing to a strings.Builder cannot fail, and our own renderers report through fail.
	_ = markdown.Renderer().Render(&out, r.body, node)
	return out.String()
}

// RegisterFuncs tells goldmark which nodes are ours.
func (r *renderer) RegisterFuncs(on gold.NodeRendererFuncRegisterer) {
	on.Register(ast.KindFencedCodeBlock, r.fenced)
	on.Register(ast.KindEmphasis, r.emphasis)
	on.Register(ast.KindHeading, r.heading)
	on.Register(ast.KindBlockquote, r.blockquote)
	on.Register(ast.KindText, r.text)
	on.Register(ast.KindLink, r.link)
	on.Register(ast.KindAutoLink, r.autoLink)
	on.Register(ast.KindImage, r.image)
	on.Register(ast.KindRawHTML, r.rawHTML)
	on.Register(ast.KindHTMLBlock, r.rawHTML)
	r.registerTerms(on)
}

func (r *renderer) text(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	text := node.(*ast.Text)
	value := string(text.Segment.Value(source))
	if r.language == "zh" && !r.own { // how others type their notes is their own affair
		if at, message := mistyped(source, text.Segment.Start, text.Segment.Stop); message != "" {
			r.fail(at, message)
		}
	}
	for _, piece := range runs(r.language, value) {
		if piece.foreign {
			fmt.Fprintf(w, `<span lang="%s">`, Tag(Other(r.language)))
		}
		goldhtml.DefaultWriter.Write(w, []byte(piece.text))
		if piece.foreign {
			w.WriteString("</span>")
		}
	}
	if text.HardLineBreak() {
		w.WriteString("<br>\n")
	} else if text.SoftLineBreak() {
		last, _ := utf8.DecodeLastRuneInString(value)
		if r.language != "zh" || !joins(last, firstRune(node.NextSibling(), source)) {
			w.WriteByte('\n')
		}
	}
	return ast.WalkContinue, nil
}

func (r *renderer) emphasis(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "em"
	id, introduces := node.AttributeString("id")
	if introduces {
		tag = "dfn"
	} else if node.(*ast.Emphasis).Level == 2 {
		tag = "strong"
	}
	switch {
	case !entering:
		w.WriteString("</" + tag + ">")
	case introduces:
		fmt.Fprintf(w, `<dfn id="%s">`, id)
	default:
		w.WriteString("<" + tag + ">")
	}
	return ast.WalkContinue, nil
}

// remember is the heading of a lesson's summary.
var remember = map[string]string{"zh": "记住", "en": "What to remember"}

func (r *renderer) heading(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := fmt.Sprintf("h%d", node.(*ast.Heading).Level)
	if !entering {
		w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue, nil
	}
	_, list := node.NextSibling().(*ast.List)
	r.summary = list && string(node.Lines().Value(source)) == remember[r.language]
	r.headings++
	fmt.Fprintf(w, `<%s id="section-%d">`, tag, r.headings)
	return ast.WalkContinue, nil
}

func (r *renderer) blockquote(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<blockquote class=\"block\">\n")
	} else {
		w.WriteString("</blockquote>\n")
	}
	return ast.WalkContinue, nil
}

func (r *renderer) rawHTML(_ util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	var lines *goldtext.Segments
	if raw, ok := node.(*ast.RawHTML); ok {
		lines = raw.Segments
	} else {
		lines = node.Lines()
	}
	offset := 0
	if lines.Len() > 0 {
		offset = lines.At(0).Start
	}
	r.fail(offset, "HTML is not part of the lesson format")
	return ast.WalkSkipChildren, nil
}

var lessonLink = regexp.MustCompile(`^\.\./([^/]+)/(zh|en)\.md$`)

// link writes a link. One to another lesson's file works on any Markdown host; here it becomes the address of that lesson's page.
func (r *renderer) link(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		w.WriteString("</a>")
		return ast.WalkContinue, nil
	}
	address := string(node.(*ast.Link).Destination)
	if to := lessonLink.FindStringSubmatch(address); to != nil && r.folder != "" && !r.own {
		if _, err := fs.Stat(r.fsys, path.Join(r.folder, address)); err != nil {
			r.fail(offsetOf(node), "the link's lesson "+address+" does not exist")
		}
		if to[2] != r.language {
			r.fail(offsetOf(node), "the link's lesson "+address+" is in another language")
		}
		r.links++
		fmt.Fprintf(w, `<a href="../../%s/%s/">`, to[1], to[2])
		return ast.WalkContinue, nil
	}
	r.linkOut(w, address, offsetOf(node))
	return ast.WalkContinue, nil
}

// linkOut begins a link that leads away from the site.
func (r *renderer) linkOut(w util.BufWriter, address string, offset int) {
	switch {
	case goldhtml.IsDangerousURL([]byte(address)):
		r.fail(offset, "the link's address is not a safe one")
		address = ""
	case !strings.HasPrefix(address, "https://"):
		r.fail(offset, "the link's address "+address+" is neither a lesson nor begins with https://")
		address = ""
	}
	r.links++
	fmt.Fprintf(w, `<a href="%s">`, util.EscapeHTML(util.URLEscape([]byte(address), true)))
}

// autoLink writes an address in angle brackets.
func (r *renderer) autoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	label := node.(*ast.AutoLink).Label(source)
	r.linkOut(w, string(label), bytes.Index(r.body, label))
	w.WriteString(html.EscapeString(string(label)) + "</a>")
	return ast.WalkContinue, nil
}

// A page loads nothing from elsewhere, and has nothing to show pictures from.
func (r *renderer) image(_ util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		r.fail(offsetOf(node), "pictures are not part of the lesson format")
	}
	return ast.WalkSkipChildren, nil
}

// offsetOf is where the first text in a node begins.
func offsetOf(node ast.Node) int {
	for node != nil {
		if text, ok := node.(*ast.Text); ok {
			return text.Segment.Start
		}
		node = node.FirstChild()
	}
	return 0
}

func (r *renderer) fenced(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	block := node.(*ast.FencedCodeBlock)
	info, offset := "", 0
	if block.Info != nil {
		info, offset = string(block.Info.Segment.Value(source)), block.Info.Segment.Start
	} else if block.Lines().Len() > 0 {
		offset = block.Lines().At(0).Start
	}
	f, wrong := parseFence(info, r.own)
	if wrong != "" {
		r.fail(offset, wrong)
		return ast.WalkSkipChildren, nil
	}
	f.line = r.lineAt(offset)
	r.fences = append(r.fences, f)
	text := string(block.Lines().Value(source))
	if name, holds := r.held[node]; holds && f.run {
		f.src, text = name, ""
	}
	switch {
	case f.file != "":
	case f.run && f.task == "" && strings.TrimSpace(text) != "":
		r.fail(offset, "a fence with src= must be empty: the program is in the file")
	case f.run:
		r.program(w, f, text, offset)
	case f.language == "predict":
		r.prediction(w, f, text, offset)
	case f.language == "python":
		w.WriteString(`<pre><code class="language-python">` + highlight(text) + "</code></pre>\n")
	default:
		w.WriteString(`<pre class="printed" tabindex="0"><samp>` + html.EscapeString(text) + "</samp></pre>\n")
	}
	return ast.WalkSkipChildren, nil
}

// program writes the figure of a fence that can be run. text is what stands in the fence: the hints of an exercise.
func (r *renderer) program(w util.BufWriter, f fence, text string, offset int) {
	if r.folder == "" {
		r.fail(offset, "only lessons have programs")
		return
	}
	p := Program{ID: r.freeID(f.src), Source: f.src, Panels: f.panels, Step: f.step, Explore: f.explore, Args: f.args, Seed: f.seed, Placed: f.line}
	source, err := fs.ReadFile(r.fsys, path.Join(r.folder, f.src))
	if err != nil {
		r.fail(offset, "src="+f.src+" does not exist")
		return
	}
	printed, err := fs.ReadFile(r.fsys, path.Join(r.folder, p.ID+".out"))
	recorded := err == nil
	if !recorded && !r.own {
		r.fail(offset, "what "+f.src+" prints is not recorded: "+p.ID+".out does not exist")
		return
	}
	p.Stdout = string(printed)
	if failed, err := fs.ReadFile(r.fsys, path.Join(r.folder, p.ID+".err")); err == nil {
		p.Stderr = string(failed)
	}
	p.Files = map[string]string{f.src: string(source)}
	if f.task != "" {
		p.Exercise = r.readExercise(f, text, offset)
	}
	p.Compare = r.comparison(f, p, offset)
	r.programs = append(r.programs, p)

	class := "program"
	if f.task != "" {
		class += " " + f.task
	}
	fmt.Fprintf(w, "<figure class=\"%s\" id=\"program-%s\" data-program=\"%s\">", class, p.ID, p.ID)
	if f.task != "" {
		fmt.Fprintf(w, "<p class=\"label\">%s</p>", taskLabels[f.task][r.language])
	}
	fmt.Fprintf(w, "<figcaption>%s", html.EscapeString(p.Source))
	if len(p.Args) > 0 {
		fmt.Fprintf(w, ` <span class="args">%s</span>`, html.EscapeString(strings.Join(p.Args, " ")))
	}
	fmt.Fprintf(w, "</figcaption><pre><code class=\"language-python\">%s</code></pre>\n", highlight(string(source)))
	if recorded {
		r.printed(w, p)
	}
	if p.Exercise != nil {
		r.exercise(w, p.Exercise)
	}
	w.WriteString("</figure>\n")
}

// printed writes what the program is recorded to print, folded.
func (r *renderer) printed(w util.BufWriter, p Program) {
	fmt.Fprintf(w, "<details class=\"printed\"><summary>%s</summary><pre tabindex=\"0\">", prints[r.language])
	if p.Stdout != "" {
		fmt.Fprintf(w, "<samp>%s</samp>", html.EscapeString(p.Stdout))
	}
	if p.Stderr != "" {
		fmt.Fprintf(w, "<samp class=\"stderr\">%s</samp>", html.EscapeString(p.Stderr))
	}
	w.WriteString("</pre></details>")
}

// prints is the label of a program's recorded output.
var prints = map[string]string{"zh": "它打印什么", "en": "What it prints"}

// freeID is the id of the next program in a file: a file that is placed twice, with other arguments, is two programs.
func (r *renderer) freeID(src string) string {
	stem := strings.TrimSuffix(src, ".py")
	placed := 0
	for _, p := range r.programs {
		if p.Source == src {
			placed++
		}
	}
	if placed == 0 {
		return stem
	}
	return fmt.Sprintf("%s-%d", stem, placed+1)
}
