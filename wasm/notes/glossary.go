package notes

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// GlossaryFile is where the course's terms stand, in Folder; the comment at its head says how.
const GlossaryFile = "glossary.yaml"

// Glossary is the course's terms. terms.go finds them in the lessons' texts.
type Glossary struct {
	Terms []*Term // in the order of the file, which is that of the lessons
	forms map[string]*forms
}

// Term is one of them.
type Term struct {
	ID      string
	Lesson  int  // which introduces it
	General bool // the word has other meanings too: no use of it is looked for
	Words   map[string]TermWords
}

// TermWords is a term in one language.
type TermWords struct {
	Term  string
	Also  []string // its other forms
	Says  Inline
	notes string // of Says, as written
}

// forms finds terms in texts of one language.
type forms struct {
	any  *regexp.Regexp
	term map[string]*Term // by form, in lower case
}

// termMatter is an entry as it is written.
type termMatter struct {
	ID      string     `yaml:"id"`
	Lesson  int        `yaml:"lesson"`
	General bool       `yaml:"general"`
	Zh      wordMatter `yaml:"zh"`
	En      wordMatter `yaml:"en"`
}

type wordMatter struct {
	Term string   `yaml:"term"`
	Also []string `yaml:"also"`
	Says string   `yaml:"says"`
}

// readGlossary reads and checks the glossary.
func readGlossary(fsys fs.FS) (*Glossary, error) {
	file := path.Join(Folder, GlossaryFile)
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, &Error{file, 0, "is missing"}
	}
	var document yaml.Node
	if err := yaml.Unmarshal(source, &document); err != nil {
		return nil, &Error{file, 0, err.Error()}
	}
	g := &Glossary{forms: map[string]*forms{}}
	var wrong []error
	if len(document.Content) > 0 {
		if document.Content[0].Kind != yaml.SequenceNode {
			return nil, &Error{file, 1, "must be a list of terms"}
		}
		for _, entry := range document.Content[0].Content {
			term, said := readTerm(entry)
			if said != "" {
				wrong = append(wrong, &Error{file, entry.Line, said})
				continue
			}
			for language, words := range term.Words {
				r := renderer{file: file, language: language}
				words.Says = r.inline(words.notes, entry.Line)
				term.Words[language] = words
				wrong = append(wrong, r.err())
			}
			if said := g.add(term); said != "" {
				wrong = append(wrong, &Error{file, entry.Line, said})
			}
		}
	}
	for language, f := range g.forms {
		f.compile(language)
	}
	return g, errors.Join(wrong...)
}

// readTerm reads one entry, or says what is wrong with it.
func readTerm(entry *yaml.Node) (term *Term, wrong string) {
	var m termMatter
	if err := entry.Decode(&m); err != nil {
		return nil, err.Error()
	}
	for i := 0; entry.Kind == yaml.MappingNode && i < len(entry.Content); i += 2 {
		if key := entry.Content[i].Value; !slices.Contains([]string{"id", "lesson", "zh", "en", "general"}, key) {
			return nil, "unknown key " + key
		}
	}
	if !termID.MatchString(m.ID) || m.Lesson < 1 {
		return nil, "a term has an id of small letters and hyphens, and the number of the lesson that introduces it"
	}
	term = &Term{ID: m.ID, Lesson: m.Lesson, General: m.General, Words: map[string]TermWords{}}
	for language, w := range map[string]wordMatter{"zh": m.Zh, "en": m.En} {
		if w.Term == "" || w.Says == "" {
			return nil, m.ID + " needs its term and what it says in " + language
		}
		term.Words[language] = TermWords{Term: w.Term, Also: w.Also, notes: w.Says}
	}
	return term, ""
}

var termID = regexp.MustCompile(`^[a-z][a-z-]*$`)

// add takes a term in, or says why not.
func (g *Glossary) add(term *Term) (wrong string) {
	if n := len(g.Terms); n > 0 && g.Terms[n-1].Lesson > term.Lesson {
		return term.ID + " stands behind a term of a later lesson"
	}
	for _, other := range g.Terms {
		if other.ID == term.ID {
			return term.ID + " stands there twice"
		}
	}
	for language, words := range term.Words {
		f := g.forms[language]
		if f == nil {
			f = &forms{term: map[string]*Term{}}
			g.forms[language] = f
		}
		for _, form := range append([]string{words.Term}, words.Also...) {
			form = strings.ToLower(form)
			if other := f.term[form]; other != nil {
				return fmt.Sprintf("%s has the same form as %s in %s: %s", term.ID, other.ID, language, form)
			}
			f.term[form] = term
		}
	}
	g.Terms = append(g.Terms, term)
	return ""
}

// compile makes the expression that finds any form, of several at one place the longest.
func (f *forms) compile(language string) {
	var all []string
	for form := range f.term {
		all = append(all, form)
	}
	slices.SortFunc(all, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	for i, form := range all {
		all[i] = regexp.QuoteMeta(form)
		if isLatin(rune(form[0])) {
			all[i] = `\b` + all[i] + `\b`
		}
	}
	f.any = regexp.MustCompile(`(?i)` + strings.Join(all, "|"))
}

// A use is a place in a text where a term stands.
type use struct {
	from, to int
	term     *Term
}

// uses are the terms in a text, of overlapping ones the first and of those the longest.
func (g *Glossary) uses(language, text string) []use {
	f := g.forms[language]
	if f == nil {
		return nil
	}
	var out []use
	for _, at := range f.any.FindAllStringIndex(text, -1) {
		if term := f.term[strings.ToLower(text[at[0]:at[1]])]; !term.General {
			out = append(out, use{at[0], at[1], term})
		}
	}
	return out
}

// marked is the term that a text as a whole is a form of, or nil.
func (g *Glossary) marked(language, text string) *Term {
	if f := g.forms[language]; f != nil {
		return f.term[strings.ToLower(text)]
	}
	return nil
}
