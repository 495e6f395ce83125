package main

import (
	"bytes"
	"html/template"

	"loopscope/wasm/notes"
	"loopscope/wasm/share"
)

// view is what index.html is filled with. Of Lesson, Glossary and Start one is set.
type view struct {
	Kind, Slug, Root string
	Tag              string // of the language the page begins in
	Title            string
	Description      string
	Words            words
	Assets           assets
	Lesson           *lessonView
	Glossary         *glossaryView
	Start            []startView
}

// lessonView is a lesson in one language.
type lessonView struct {
	*notes.Lesson
	Page           *notes.Page
	PartName       notes.Inline
	Other          string // address of the same lesson in the other language
	OtherTag       string
	Previous, Next *neighbour
	Data           lessonData
}

// lessonData is what the shell reads: the page's programs and where it stands.
type lessonData struct {
	Slug     string        `json:"slug"`
	Lang     string        `json:"lang"`
	Root     string        `json:"root"`
	Title    string        `json:"title"`
	Number   int           `json:"number"`
	Version  string        `json:"version"` // of its programs' text, as links name it
	Programs []programData `json:"programs"`

	Predictions []predictionData `json:"predictions"`

	Previous *neighbour `json:"previous"`
	Next     *neighbour `json:"next"`
	Other    string     `json:"other"`
}

type programData struct {
	ID     string            `json:"id"`
	Src    string            `json:"src"`
	Files  map[string]string `json:"files"`
	Main   string            `json:"main"`
	Words  []string          `json:"words"`
	Panels []string          `json:"panels"`
	Step   bool              `json:"step"`
	Args   []string          `json:"args"`
	Seed   int64             `json:"seed"`
	Check  string            `json:"check"` // text of an exercise's check, or empty
	World  string            `json:"world"` // the simulated world as canonical JSON, or empty

	Compare *compareData `json:"compare,omitempty"`
}

type compareData struct {
	Program string `json:"program,omitempty"`
	Param   string `json:"param,omitempty"`
	Value   string `json:"value,omitempty"`
}

type predictionData struct {
	ID      string   `json:"id"`
	Program string   `json:"program"`
	About   string   `json:"about"`
	Line    int      `json:"line"`
	Text    string   `json:"text"`
	Options []string `json:"options"`
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
	Language, Other, OtherTag string
	Lessons                   []termsView
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
	for _, language := range notes.Languages {
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
	g := &glossaryView{Language: language, Other: "../" + other + "/", OtherTag: notes.Tag(other)}
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
	return view{
		Kind: "glossary", Root: "../../", Tag: notes.Tag(language), Words: words,
		Title: words.Glossary + " · " + words.Brand, Description: words.GlossarySays, Glossary: g,
	}
}

func lessonOf(course *notes.Course, i int, language string) view {
	lesson := course.Lessons[i]
	page := lesson.Pages[language]
	other := notes.Other(language)
	l := &lessonView{
		Lesson: lesson, Page: page,
		PartName: course.Texts[language].Parts[lesson.Part-1].Title,
		Other:    "../" + other + "/", OtherTag: notes.Tag(other),
		Previous: neighbourAt(course, i-1, language), Next: neighbourAt(course, i+1, language),
	}
	v := view{
		Kind: "lesson", Slug: lesson.Slug, Root: "../../../", Tag: notes.Tag(language), Words: wordsIn[language],
		Title: page.Title.Plain + " · " + wordsIn[language].Brand, Description: page.Summary.Plain, Lesson: l,
	}
	l.Data = lessonData{
		Slug: lesson.Slug, Lang: language, Root: v.Root, Title: page.Title.Plain, Number: lesson.Order, Version: share.TextVersion(lesson.Programs()),
		Programs: []programData{}, Predictions: []predictionData{}, Previous: l.Previous, Next: l.Next, Other: l.Other,
	}
	for _, p := range page.Programs {
		check := ""
		if p.Exercise != nil {
			check = p.Exercise.Check
		}
		var compare *compareData
		if c := p.Compare; c != nil {
			compare = &compareData{c.Program, c.Param, c.Value}
		}
		l.Data.Programs = append(l.Data.Programs, programData{
			ID: p.ID, Src: p.Source, Files: p.Files, Main: p.Source, Words: []string{"run"}, Panels: append([]string{}, p.Panels...), Step: p.Step,
			Args: append([]string{}, p.Args...), Seed: p.Seed, Check: check, World: p.World, Compare: compare,
		})
	}
	for _, p := range page.Predictions {
		l.Data.Predictions = append(l.Data.Predictions, predictionData{p.ID, p.Program, p.About, p.Line, p.Text, append([]string{}, p.Options...)})
	}
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
