package main

import (
	"bytes"
	"encoding/json"
	"html/template"

	"loopscope/wasm/jsonw"
	"loopscope/wasm/notes"
	"loopscope/wasm/share"
)

// view is what index.html is filled with. Of Lesson, Glossary, Start, Write and Frame one is set.
type view struct {
	Kind, Slug, Root string
	Tag              string // of the language the page begins in
	Other, OtherTag  string // address and tag of the same in the other language; '' where the page holds both
	Title            string
	Description      string
	Words            words
	Assets           assets
	Lesson           *lessonView
	Glossary         *glossaryView
	Start            []startView
	Write            bool // it is the page on which notes are written
	Frame            bool
}

// lessonView is a lesson in one language.
type lessonView struct {
	*notes.Lesson
	Page           *notes.Page
	PartName       notes.Inline
	Previous, Next *neighbour
	Data           lessonData
}

// lessonData is what the shell reads: the page's programs and where it stands.
type lessonData struct {
	Slug     string          `json:"slug"`
	Lang     string          `json:"lang"`
	Root     string          `json:"root"`
	Title    string          `json:"title"`
	Number   int             `json:"number"`
	Version  string          `json:"version"` // of its programs' text, as links name it
	Programs json.RawMessage `json:"programs"`

	Predictions json.RawMessage `json:"predictions"`

	Previous *neighbour `json:"previous"`
	Next     *neighbour `json:"next"`
	Other    string     `json:"other"`
}

// neighbour is the lesson before or after.
type neighbour struct {
	Number    int           `json:"number"`
	Title     string        `json:"title"`
	TitleHTML template.HTML `json:"-"`
	Href      string        `json:"href"`
}

// glossaryView is the glossary in one language.
type glossaryView struct {
	Language string
	Lessons  []termsView
}

// termsView is what one lesson introduces.
type termsView struct {
	*notes.Lesson
	Terms []termView
}

type termView struct {
	ID            string
	Term, Foreign string // Foreign: the word in the other language
	Says          template.HTML
}

// startView is the course in one language.
type startView struct {
	Language, Tag string
	Words         words
	Text          *notes.Text
	First         *notes.Lesson
	Parts         []partView
}

// partView is a part that has lessons.
type partView struct {
	notes.Part
	Number  int
	Lessons []*notes.Lesson
	Minutes int // that reading all of it takes
}

// addPages adds the start page and every lesson's pages to the site.
func addPages(site files, course *notes.Course, page string, assets assets) error {
	shape, err := template.New("index.html").Funcs(template.FuncMap{
		// The HTML of package notes is escaped there, by goldmark in its safe mode.
		"safe": func(html string) template.HTML { return template.HTML(html) },
	}).Parse(page)
	if err != nil {
		return err
	}
	add := func(address string, v view) error {
		v.Assets = assets
		var out bytes.Buffer
		if err := shape.Execute(&out, v); err != nil {
			return err
		}
		site[address] = out.Bytes()
		return nil
	}
	if err := add("index.html", startOf(course)); err != nil {
		return err
	}
	first := notes.Languages[0]
	if err := add("embed.html", view{Kind: "frame", Root: "./", Tag: notes.Tag(first), Words: wordsIn[first], Title: wordsIn[first].Brand, Frame: true}); err != nil {
		return err
	}
	for _, language := range notes.Languages {
		if err := add("write/"+language+"/index.html", writeIn(language)); err != nil {
			return err
		}
		if err := add("glossary/"+language+"/index.html", glossaryOf(course, language)); err != nil {
			return err
		}
	}
	for i := range course.Lessons {
		for _, language := range notes.Languages {
			v := lessonOf(course, i, language)
			if err := add("lessons/"+v.Slug+"/"+language+"/index.html", v); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeIn(language string) view {
	words := wordsIn[language]
	v := view{Kind: "write", Root: "../../", Title: words.Own + " · " + words.Brand, Description: words.OwnSummary, Write: true}
	return v.in(language)
}

// in is the page in one language, with its way to the other.
func (v view) in(language string) view {
	other := notes.Other(language)
	v.Tag, v.Words = notes.Tag(language), wordsIn[language]
	v.Other, v.OtherTag = "../"+other+"/", notes.Tag(other)
	return v
}

func startOf(course *notes.Course) view {
	first := notes.Languages[0]
	v := view{
		Kind: "start", Root: "./", Tag: notes.Tag(first), Words: wordsIn[first],
		Title: wordsIn[first].Brand, Description: course.Texts[first].Summary.Plain,
	}
	for _, language := range notes.Languages {
		start := startView{Language: language, Tag: notes.Tag(language), Words: wordsIn[language], Text: course.Texts[language]}
		for i, part := range start.Text.Parts {
			p := partView{Part: part, Number: i + 1}
			for _, lesson := range course.Lessons {
				if lesson.Part == p.Number {
					p.Lessons = append(p.Lessons, lesson)
					p.Minutes += lesson.Pages[language].Minutes
				}
			}
			if len(p.Lessons) > 0 {
				start.Parts = append(start.Parts, p)
			}
		}
		if len(course.Lessons) > 0 {
			start.First = course.Lessons[0]
		}
		v.Start = append(v.Start, start)
	}
	return v
}

func glossaryOf(course *notes.Course, language string) view {
	other := notes.Other(language)
	g := &glossaryView{Language: language}
	for _, lesson := range course.Lessons {
		introduced := termsView{Lesson: lesson}
		for _, term := range course.Glossary.Terms {
			if term.Lesson == lesson.Order {
				words := term.Words[language]
				introduced.Terms = append(introduced.Terms, termView{ID: term.ID, Term: words.Term, Foreign: term.Words[other].Term, Says: template.HTML(words.Says.HTML)})
			}
		}
		if len(introduced.Terms) > 0 {
			g.Lessons = append(g.Lessons, introduced)
		}
	}
	words := wordsIn[language]
	v := view{Kind: "glossary", Root: "../../", Title: words.Glossary + " · " + words.Brand, Description: words.GlossarySays, Glossary: g}
	return v.in(language)
}

func lessonOf(course *notes.Course, i int, language string) view {
	lesson := course.Lessons[i]
	page := lesson.Pages[language]
	l := &lessonView{
		Lesson: lesson, Page: page,
		PartName: course.Texts[language].Parts[lesson.Part-1].Title,
		Previous: neighbourAt(course, i-1, language), Next: neighbourAt(course, i+1, language),
	}
	v := view{
		Kind: "lesson", Slug: lesson.Slug, Root: "../../../",
		Title: page.Title.Plain + " · " + wordsIn[language].Brand, Description: page.Summary.Plain, Lesson: l,
	}
	v = v.in(language)
	l.Data = lessonData{
		Slug: lesson.Slug, Lang: language, Root: v.Root, Title: page.Title.Plain, Number: lesson.Order, Version: share.TextVersion(lesson.Programs()),
		Previous: l.Previous, Next: l.Next, Other: v.Other,
	}
	var programs, predictions jsonw.Writer
	page.WritePrograms(&programs)
	page.WritePredictions(&predictions)
	l.Data.Programs, l.Data.Predictions = json.RawMessage(programs.String()), json.RawMessage(predictions.String())
	return v
}

// neighbourAt is the i-th lesson as seen from another lesson's page, or nil where there is none.
func neighbourAt(course *notes.Course, i int, language string) *neighbour {
	if i < 0 || i >= len(course.Lessons) {
		return nil
	}
	lesson := course.Lessons[i]
	title := lesson.Pages[language].Title
	return &neighbour{lesson.Order, title.Plain, template.HTML(title.HTML), "../../" + lesson.Slug + "/" + language + "/"}
}
