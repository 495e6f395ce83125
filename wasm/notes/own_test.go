package notes

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// text3 joins lines; a backtick stands for three of them, since raw strings have none.
func text3(lines ...string) string {
	return strings.ReplaceAll(strings.Join(lines, "\n")+"\n", "`", "```")
}

func said(own *Own) (all []string) {
	for _, each := range own.Wrong {
		all = append(all, each.Error())
	}
	return all
}

func TestOwn(t *testing.T) {
	own := ReadOwn(map[string]string{"n.md": text3("---", "title: A `name`", "---", "", "Hello.", "",
		"`python run src=turns.py args=-p,5 panels=frames step", "import helper", "print(1)", "`", "",
		"`predict src=turns.py about=line:1", "What?", "- 1", "- 2", "`", "",
		"`python run", "print(2)", "`", "",
		"`python run exercise src=mend.py", "- Look.", "`", "",
		"`python file=mend.py", "x = 1", "`", "`python file=mend_check.py", "check()", "`", "`python file=mend_solution.py", "x = 2", "`",
	), "helper.py": "y = 3\n"}, "n.md")
	if own.Wrong != nil {
		t.Fatal(said(own))
	}
	var lines []int
	for _, block := range own.Blocks {
		lines = append(lines, block.Line)
	}
	if want := []int{5, 7, 12, 18, 22}; !slices.Equal(lines, want) {
		t.Errorf("blocks begin on %v, want %v", lines, want)
	}
	var ids []string
	for _, p := range own.Programs {
		ids = append(ids, p.ID)
	}
	if want := []string{"turns", "program-1", "mend"}; !slices.Equal(ids, want) {
		t.Fatalf("programs %v, want %v", ids, want)
	}
	first := own.Programs[0]
	if want := map[string]string{"turns.py": "import helper\nprint(1)\n", "helper.py": "y = 3\n"}; !maps.Equal(first.Files, want) {
		t.Errorf("files %q, want %q", first.Files, want)
	}
	if !first.Step || !slices.Equal(first.Args, []string{"-p", "5"}) || own.Programs[2].Exercise.Check != "check()\n" || own.Programs[2].Exercise.Solution != "x = 2\n" {
		t.Errorf("%+v", own.Programs)
	}
	if len(own.Predictions) != 1 || own.Predictions[0].Program != "turns" || own.Language != "en" {
		t.Errorf("%+v in %s", own.Predictions, own.Language)
	}
}

// TestOwnMistakes: each is said with its line, and the rest is rendered.
func TestOwnMistakes(t *testing.T) {
	const fine = "---\ntitle: T\n---\n\n"
	for source, want := range map[string]string{
		"Hello.\n":                         "n.md:1: front matter must open with ---",
		"---\ntitle: T\nHello.\n":          "n.md:1: front matter is not closed by ---",
		"---\nsummary: S\n---\nHello.\n":   "n.md:1: front matter: title is missing",
		"---\ntitle: T\nx: 1\n---\nHello.": "n.md:3: front matter: unknown key x",
		fine + "Hello.\n\n<b>x</b>\n":      "n.md:7: HTML is not part of the lesson format",
		fine + "Hello.\n\n![x](y.png)":     "n.md:7: pictures are not part of the lesson format",
		fine + "Hello [x](y.html).":        "n.md:5: the link's address y.html is neither a lesson nor begins with https://",
		fine + "Hello [x](javascript:y).":  "n.md:5: the link's address is not a safe one",
		fine + "Hello <javascript:y>.":     "n.md:5: the link's address is not a safe one",
		fine + "Hello\n\n" + text3("`python run src=a.py", "1", "`", "", "`python run src=a.py", "2", "`"): "n.md:11: a.py is there already",
		fine + "Hello\n\n" + text3("`python run src=a.py", "`"):                                            "n.md:7: src=a.py does not exist",
		fine + "Hello\n\n" + text3("`python run file=a.py", "`"):                                           "n.md:7: file= is for notes in one file, stands behind python, and alone",
		fine + "Hello\n\n" + text3("`python run src=x\"onclick=y.py", "`"):                                 "n.md:7: src=x\"onclick=y.py must name a .py file of the lesson's own folder",
		fine + "Hello\n\n" + text3("`python run exercise src=a.py", "`", "`python file=a.py", "`"):         "n.md:7: exercise needs a_check.py, which does not exist",
	} {
		own := ReadOwn(map[string]string{"n.md": source}, "n.md")
		if !slices.Contains(said(own), want) {
			t.Errorf("%q: %q, want %q", source, said(own), want)
		}
		found := strings.Contains(source, "<b>")
		for _, block := range own.Blocks {
			found = found || strings.Contains(block.HTML, "Hello")
			if strings.Contains(block.HTML, "javascript:") && !strings.Contains(block.HTML, `href=""`) || strings.Contains(block.HTML, "<b>") || strings.Contains(block.HTML, "<img") {
				t.Errorf("%q: %s", source, block.HTML)
			}
		}
		if !found {
			t.Errorf("%q: nothing is rendered: %v", source, own.Blocks)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]string{"": "en", "Hello, queue": "en", "队列 asyncio.Queue 和任务": "zh", "A word such as 队列 in an English text of some length": "en"} {
		if got := languageOf(text); got != want {
			t.Errorf("%q is %s, not %s", text, got, want)
		}
	}
}

func FuzzOwn(f *testing.F) {
	f.Add("---\ntitle: T\n---\n\n" + text3("`python run", "print(1)", "`", "`predict src=program-1.py about=lines", "How many?", "`"))
	f.Fuzz(func(t *testing.T, source string) {
		for _, block := range ReadOwn(map[string]string{"n.md": source}, "n.md").Blocks {
			if strings.Contains(strings.ToLower(block.HTML), "<script") {
				t.Errorf("%q: %s", source, block.HTML)
			}
		}
	})
}

// TestOwnWorld: the simulated world comes along, with what is wrong in it.
func TestOwnWorld(t *testing.T) {
	text := func(latency string) map[string]string {
		return map[string]string{"n.md": "---\ntitle: T\nworld:\n  hosts:\n    a.example:\n      latency: " + latency + "\n---\n\n" + text3("`python run", "print(1)", "`")}
	}
	own := ReadOwn(text("0.02"), "n.md")
	if own.Wrong != nil || !strings.Contains(own.Programs[0].World, "a.example") {
		t.Errorf("%v, %+v", said(own), own.Programs)
	}
	own = ReadOwn(text("soon"), "n.md")
	if len(own.Wrong) != 1 || own.Wrong[0].Line != 6 || !strings.HasPrefix(own.Wrong[0].Message, "world: ") {
		t.Errorf("%q", said(own))
	}
}
