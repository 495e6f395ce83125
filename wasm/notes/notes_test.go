package notes

import (
	"html"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

const matterZh = "---\ntitle: 题\nsummary: 话\norder: 3\npart: 1\n---\n"
const matterEn = "---\ntitle: T\nsummary: S\norder: 3\npart: 1\n---\n"
const fenceHi = "```python run src=hi.py\n```\n"

const smallGlossary = "- id: hand\n  lesson: 1\n  zh: {term: 手, says: 有`五`指。}\n  en: {term: hand, also: [hands], says: Five fingers.}\n" +
	"- id: hand-in-hand\n  lesson: 2\n  zh: {term: 手拉手, says: 两只。}\n  en: {term: hand in hand, says: Two of them.}\n" +
	"- id: foot\n  lesson: 9\n  zh: {term: 脚, says: 走。}\n  en: {term: foot, says: It walks.}\n"

// small is a course with one lesson in which nothing is wrong.
func small() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"lessons/zh.md":           file("---\ntitle: 课\nsummary: 话\nparts:\n  - title: 一\n    summary: 二\n---\n\n开头。\n"),
		"lessons/en.md":           file("---\ntitle: C\nsummary: S\nparts:\n  - title: One\n    summary: Two\n---\n\nOpening.\n"),
		"lessons/glossary.yaml":   file(smallGlossary),
		"lessons/03-hi/zh.md":     file(matterZh + "\n问题\n\n" + fenceHi),
		"lessons/03-hi/en.md":     file(matterEn + "\nA question\n\n" + fenceHi),
		"lessons/03-hi/hi.py":     file("import shared\nprint('hi')\n"),
		"lessons/03-hi/hi.out":    file("hi\n"),
		"lessons/03-hi/shared.py": file("x = 1\n"),
	}
}

func TestSmallCourse(t *testing.T) {
	course, err := ReadCourse(small())
	if err != nil {
		t.Fatal(err)
	}
	lesson := course.Lessons[0]
	if lesson.Slug != "03-hi" || lesson.Order != 3 || lesson.Part != 1 {
		t.Errorf("lesson = %+v", lesson)
	}
	p := lesson.Pages["zh"].Programs[0]
	if p.ID != "hi" || p.Source != "hi.py" || p.Stdout != "hi\n" || p.Files["shared.py"] != "x = 1\n" || len(p.Files) != 2 {
		t.Errorf("program = %+v", p)
	}
}

// TestWorldOfALesson: its programs have it.
func TestWorldOfALesson(t *testing.T) {
	course := small()
	for _, language := range Languages {
		file := course["lessons/03-hi/"+language+".md"]
		file.Data = []byte(strings.Replace(string(file.Data), "part: 1\n", "part: 1\nworld:\n  hosts:\n    a.b: {latency: 0.20, answers: {/: {handler: shared.py}}}\n", 1))
	}
	lesson, err := ReadLesson(course, "03-hi")
	if err != nil {
		t.Fatal(err)
	}
	want := `{"hosts":{"a.b":{"latency":0.2,"answers":{"/":{"handler":"shared.py"}}}}}`
	if p := lesson.Pages["en"].Programs[0]; p.World != want || lesson.World != want {
		t.Errorf("world %s, of the lesson %s", p.World, lesson.World)
	}
}

// TestMistakes makes one mistake in the small course at a time.
func TestMistakes(t *testing.T) {
	cases := []struct{ name, file, text, want string }{
		{"no front matter", "lessons/03-hi/zh.md", "问题\n", "lessons/03-hi/zh.md:1: front matter must open with ---"},
		{"open front matter", "lessons/03-hi/zh.md", "---\ntitle: 题\n", "lessons/03-hi/zh.md:1: front matter is not closed by ---"},
		{"unknown key", "lessons/03-hi/en.md", "---\ntitle: T\nsummary: S\ncolour: red\norder: 3\npart: 1\n---\n", "lessons/03-hi/en.md:4: front matter: unknown key colour"},
		{"mistake in the world", "lessons/03-hi/en.md", "---\ntitle: T\nsummary: S\norder: 3\npart: 1\nworld:\n  hosts:\n    a.b: {latancy: 1}\n---\n", "lessons/03-hi/en.md:8: world: hosts.a.b: unknown key latancy; did you mean latency?"},
		{"world of one language", "lessons/03-hi/en.md", strings.Replace(matterEn, "part: 1\n", "part: 1\nworld: {hosts: {a.b: {}}}\n", 1) + fenceHi, "lessons/03-hi/en.md:6: the world differs between the languages"},
		{"handler that is not there", "lessons/03-hi/en.md", strings.Replace(matterEn, "part: 1\n", "part: 1\nworld: {hosts: {a.b: {answers: {/: {handler: away.py}}}}}\n", 1) + fenceHi, "lessons/03-hi/en.md:6: world: away.py is no module of the lesson"},
		{"missing key", "lessons/03-hi/en.md", "---\ntitle: T\norder: 3\npart: 1\n---\n", "lessons/03-hi/en.md:1: front matter: summary is missing"},
		{"order of another kind", "lessons/03-hi/en.md", "---\ntitle: T\nsummary: S\norder: third\npart: 1\n---\n", "lessons/03-hi/en.md:4: front matter: order must be a number"},
		{"languages disagree", "lessons/03-hi/en.md", strings.Replace(matterEn, "order: 3", "order: 4", 1) + fenceHi, "lessons/03-hi/en.md:1: order, part and tags differ"},
		{"folder of another number", "lessons/03-hi/zh.md", strings.Replace(matterZh, "order: 3", "order: 4", 1), "order, part and tags differ"},
		{"compared with nothing", "lessons/03-hi/zh.md", matterZh + "```python run src=hi.py compare=ho.py\n```\n", "lessons/03-hi/zh.md:7: compare=ho.py is no other program of this lesson"},
		{"compared with itself", "lessons/03-hi/zh.md", matterZh + "```python run src=hi.py compare=hi.py\n```\n", "lessons/03-hi/zh.md:7: compare=hi.py is no other program"},
		{"compared by no parameter", "lessons/03-hi/zh.md", matterZh + "```python run src=hi.py compare=N:3\n```\n", "lessons/03-hi/zh.md:7: compare=N:3: hi.py has no parameter N with another value"},
		{"early use", "lessons/03-hi/zh.md", matterZh + "\n一只脚\n\n" + fenceHi, "lessons/03-hi/zh.md:8: “脚” is used before lesson 9 introduces it"},
		{"early use in a question", "lessons/03-hi/zh.md", matterZh + fenceHi + "```predict src=hi.py about=lines\n几只脚？\n```\n", "lessons/03-hi/zh.md:9: “脚” is used before lesson 9"},
		{"introduced in two places", "lessons/03-hi/zh.md", matterZh + "\n**脚**\n\n" + fenceHi, "lessons/03-hi/zh.md:8: “脚” is used before lesson 9"},
		{"introduced nowhere", "lessons/glossary.yaml", "- id: eye\n  lesson: 3\n  zh: {term: 眼, says: 看。}\n  en: {term: eye, says: It sees.}\n", "lessons/03-hi/en.md: does not introduce (**…**) what glossary.yaml says it does: eye"},
		{"term twice", "lessons/glossary.yaml", smallGlossary + "- id: foot\n  lesson: 9\n  zh: {term: 足, says: 走。}\n  en: {term: feet, says: They walk.}\n", "lessons/glossary.yaml:13: foot stands there twice"},
		{"form twice", "lessons/glossary.yaml", smallGlossary + "- id: feet\n  lesson: 9\n  zh: {term: 足, says: 走。}\n  en: {term: feet, also: [Foot], says: They walk.}\n", "lessons/glossary.yaml:13: feet has the same form as foot in en: foot"},
		{"term out of order", "lessons/glossary.yaml", smallGlossary + "- id: ear\n  lesson: 1\n  zh: {term: 耳, says: 听。}\n  en: {term: ear, says: It hears.}\n", "lessons/glossary.yaml:13: ear stands behind a term of a later lesson"},
		{"term in one language", "lessons/glossary.yaml", "- id: ear\n  lesson: 1\n  en: {term: ear, says: It hears.}\n", "lessons/glossary.yaml:1: ear needs its term and what it says in zh"},
		{"unknown key of a term", "lessons/glossary.yaml", "- id: ear\n  lesson: 1\n  also: x\n", "lessons/glossary.yaml:1: unknown key also"},
		{"no such part", "lessons/zh.md", "---\ntitle: 课\nsummary: 话\nparts: []\n---\n", "lessons/zh.md has no part 1"},
		{"unknown fence word", "lessons/03-hi/zh.md", matterZh + "\n\n```python run src=hi.py fast\n```\n", `lessons/03-hi/zh.md:9: unknown fence word "fast"`},
		{"fence word to come", "lessons/03-hi/zh.md", matterZh + "```python run src=hi.py predict\n```\n", `lessons/03-hi/zh.md:7: unknown fence word "predict"`},
		{"exercise without a check", "lessons/03-hi/zh.md", matterZh + "```python run exercise src=hi.py\n```\n", "lessons/03-hi/zh.md:7: exercise needs hi_check.py, which does not exist"},
		{"exercise with a program in it", "lessons/03-hi/zh.md", matterZh + "```python run exercise src=hi.py\nprint()\n```\n", "lessons/03-hi/zh.md:7: an exercise's fence holds hints alone"},
		{"prediction without a question", "lessons/03-hi/zh.md", matterZh + fenceHi + "```predict src=hi.py about=clock\n```\n", "lessons/03-hi/zh.md:9: a prediction asks a question"},
		{"prediction without options", "lessons/03-hi/zh.md", matterZh + fenceHi + "```predict src=hi.py about=line:1\n问\n- 一\n```\n", "lessons/03-hi/zh.md:9: about=line needs at least two options"},
		{"options without a line", "lessons/03-hi/zh.md", matterZh + fenceHi + "```predict src=hi.py about=lines\n问\n- 一\n```\n", "lessons/03-hi/zh.md:9: only about=line has options"},
		{"prediction before its program", "lessons/03-hi/zh.md", matterZh + "```predict src=hi.py about=lines\n问\n```\n" + fenceHi, "lessons/03-hi/zh.md:7: src=hi.py is not placed above"},
		{"another prediction", "lessons/03-hi/en.md", matterEn + fenceHi + "```predict src=hi.py about=lines\nAsk\n```\n", "lessons/03-hi/en.md: has 2 blocks"},
		{"no such program", "lessons/03-hi/zh.md", matterZh + "\n```python run src=ho.py\n```\n", "lessons/03-hi/zh.md:8: src=ho.py does not exist"},
		{"program outside", "lessons/03-hi/zh.md", matterZh + "```python run src=../x.py\n```\n", "lessons/03-hi/zh.md:7: src=../x.py must name a .py file"},
		{"program in the fence", "lessons/03-hi/zh.md", matterZh + "```python run src=hi.py\nprint()\n```\n", "lessons/03-hi/zh.md:7: a fence with src= must be empty"},
		{"nothing recorded", "lessons/03-hi/zh.md", matterZh + "```python run src=shared.py\n```\n", "lessons/03-hi/zh.md:7: what shared.py prints is not recorded: shared.out does not exist"},
		{"raw HTML", "lessons/03-hi/zh.md", matterZh + "\n好<b>的</b>\n", "lessons/03-hi/zh.md:8: HTML is not part"},
		{"a block of raw HTML", "lessons/03-hi/zh.md", matterZh + "\n\n<script>\n", "lessons/03-hi/zh.md:9: HTML is not part"},
		{"no such lesson", "lessons/03-hi/zh.md", matterZh + "\n见[那里](../07-x/zh.md)\n", "lessons/03-hi/zh.md:8: the link's lesson ../07-x/zh.md does not exist"},
		{"script in a link", "lessons/03-hi/zh.md", matterZh + "[x](javascript:alert(1))\n", "lessons/03-hi/zh.md:7: the link's address is not a safe one"},
		{"link to another language", "lessons/03-hi/zh.md", matterZh + "\n见[那里](../03-hi/en.md)\n", "lessons/03-hi/zh.md:8: the link's lesson ../03-hi/en.md is in another language"},
		{"link to nowhere", "lessons/03-hi/zh.md", matterZh + "见[那里](there.html)\n", "lessons/03-hi/zh.md:7: the link's address there.html is neither a lesson"},
		{"typed blank", "lessons/03-hi/zh.md", matterZh + "\n\n看 `x`\n", "lessons/03-hi/zh.md:9: a blank beside a Chinese character"},
		{"typed blank in a title", "lessons/03-hi/zh.md", strings.Replace(matterZh, "题", "题 x", 1), "lessons/03-hi/zh.md:2: a blank beside a Chinese character"},
		{"comma of another language", "lessons/03-hi/zh.md", matterZh + "好,好\n", `lessons/03-hi/zh.md:7: the mark "," beside a Chinese character`},
		{"other programs", "lessons/03-hi/en.md", matterEn + "```python run src=hi.py args=-p,5\n```\n", "lessons/03-hi/en.md:7: block 1 is not the one in lessons/03-hi/zh.md:10"},
		{"fewer programs", "lessons/03-hi/en.md", matterEn, "lessons/03-hi/en.md: has 0 blocks of code, but lessons/03-hi/zh.md has 1"},
		{"program in the course's text", "lessons/en.md", "---\ntitle: C\nsummary: S\nparts: []\n---\n" + fenceHi, "lessons/en.md:6: only lessons have programs"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			fsys := small()
			fsys[c.file] = &fstest.MapFile{Data: []byte(c.text)}
			_, err := ReadCourse(fsys)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestMissingLanguage(t *testing.T) {
	fsys := small()
	delete(fsys, "lessons/03-hi/en.md")
	if _, err := ReadCourse(fsys); err == nil || err.Error() != "lessons/03-hi/en.md: is missing" {
		t.Errorf("error %v", err)
	}
}

func TestParseFence(t *testing.T) {
	cases := []struct{ info, wrong string }{
		{"", ""},
		{"text", ""},
		{"python", ""},
		{"python run src=a.py panels=output args=-p,5 seed=-7", ""},
		{"predict src=a.py about=line:3", ""},
		{"predict src=a.py about=count:two_words", ""},
		{"predict src=a.py", "predict needs src= and about=, and nothing more"},
		{"predict src=a.py about=clock seed=3", "predict needs src= and about=, and nothing more"},
		{"predict src=a.py about=weather", "about=weather is none of line:N, output, order, lines, count:TEXT, clock"},
		{"predict src=a.py about=line", "about=line: line and count are followed by a colon and more, the others stand alone"},
		{"predict src=a.py about=line:0", "about=line:0: lines are counted from 1"},
		{"python run src=a.py about=clock", "about= needs predict"},
		{"ruby", `a fence is python, text or predict, not "ruby"`},
		{"text run src=a.py", "only python can be run"},
		{"python run", "run needs src="},
		{"python src=a.py", "src=a.py needs run"},
		{"python run= src=a.py", "fence word run takes no value"},
		{"python run src=", "fence word src= needs a value"},
		{"python run src=a.py seed=soon", "seed=soon is not a whole number"},
		{"python run src=a.py panels=timeline,queue,loop,frames,output,narration step", ""},
		{"python run src=a.py panels=frames,graph", `there is no panel "graph"`},
		{"python run src=a.py step=3", "fence word step takes no value"},
		{"python step", "step needs run"},
		{"python run exercise src=a.py", ""},
		{"python run broken src=a.py", ""},
		{"python exercise src=a.py", "exercise needs run"},
		{"python run broken=2 src=a.py", "fence word broken takes no value"},
		{"python run src=a.py compare=b.py", ""},
		{"python run src=a.py compare=N:0.5", ""},
		{"python run src=a.py compare=N", "compare=N is neither a .py file of the lesson nor PARAMETER:VALUE"},
	}
	for _, c := range cases {
		if _, wrong := parseFence(c.info, false); wrong != c.wrong {
			t.Errorf("%q: %q, want %q", c.info, wrong, c.wrong)
		}
	}
	f, _ := parseFence("python run src=a.py args=-p,5 seed=-7", false)
	if !f.run || f.src != "a.py" || strings.Join(f.args, " ") != "-p 5" || f.seed != -7 || len(f.panels) != 0 {
		t.Errorf("fence = %+v", f)
	}
}

func TestTypography(t *testing.T) {
	cases := []struct{ language, source, want string }{
		{"zh", "第一行，\n第二行", "<p>第一行，第二行</p>"},
		{"zh", "中文\n`code`", "<p>中文<code>code</code></p>"},
		{"zh", "one\ntwo", `<p><span lang="en">one</span>` + "\n" + `<span lang="en">two</span></p>`},
		{"zh", "**队列**（first-in first-out queue）里", `<p><strong>队列</strong>（<span lang="en">first-in first-out queue</span>）里</p>`},
		{"zh", "用Python 3.13，好", `<p>用<span lang="en">Python</span> 3.13，好</p>`},
		{"zh", "第12课", "<p>第12课</p>"},
		{"zh", "甲 &lt; 乙 &amp; 丙", "<p>甲 &lt; 乙 &amp; 丙</p>"},
		{"zh", `\*不是\*`, "<p>*不是*</p>"},
		{"en", "a **generator** (生成器):\nyes", `<p>a <strong>generator</strong> (<span lang="zh-Hans">生成器</span>):` + "\nyes</p>"},
		{"en", "*so* it is", "<p><em>so</em> it is</p>"},
		{"en", "> well", "<blockquote class=\"block\">\n<p>well</p>\n</blockquote>"},
		{"en", "a < b & c", "<p>a &lt; b &amp; c</p>"},
		{"en", "[x](https://example.org/?a=1&b=%22)", `<p><a href="https://example.org/?a=1&amp;b=%22">x</a></p>`},
	}
	for _, c := range cases {
		r := renderer{language: c.language}
		if got := strings.TrimSpace(r.render(c.source)); got != c.want || r.err() != nil {
			t.Errorf("%s %q:\n got %s %v\nwant %s", c.language, c.source, got, r.err(), c.want)
		}
	}
}

// TestTerms: the first use of a term leads to the glossary, its introduction is a place to come back to, and nothing else is touched.
func TestTerms(t *testing.T) {
	fsys := small()
	fsys["lessons/glossary.yaml"].Data = []byte(strings.Replace(smallGlossary, "lesson: 2", "lesson: 3", 1))
	fsys["lessons/03-hi/zh.md"].Data = []byte(matterZh + "## 手\n\n`手`，[手](../03-hi/zh.md)，**手拉手**（hand in hand）。两只手，手拉手，**手**。\n\n" + fenceHi)
	fsys["lessons/03-hi/en.md"].Data = []byte(matterEn + "A handy thing: **hand in hand**, two Hands\nand a hand, hand in hand.\n\n" + fenceHi)
	course, err := ReadCourse(fsys)
	if err != nil {
		t.Fatal(err)
	}
	link := func(language, word, says string) string {
		return `<a class="term" href="../../../glossary/` + language + `/#hand" aria-describedby="says-hand">` + word + `</a><span class="says" role="tooltip" id="says-hand">` + says + `</span>`
	}
	for language, want := range map[string]string{
		"zh": `<h2 id="section-1">手</h2>` + "\n" + `<p><code>手</code>，<a href="../../03-hi/zh/">手</a>，<dfn id="term-hand-in-hand">手拉手</dfn>（<span lang="en">hand in hand</span>）。两只` +
			link("zh", "手", "有<code>五</code>指。") + "，手拉手，<strong>手</strong>。</p>",
		"en": `<p>A handy thing: <dfn id="term-hand-in-hand">hand in hand</dfn>, two ` + link("en", "Hands", "Five fingers.") + "\nand a hand, hand in hand.</p>",
	} {
		if got := course.Lessons[0].Pages[language].HTML; !strings.HasPrefix(got, want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestLinkToLesson(t *testing.T) {
	fsys := small()
	fsys["lessons/03-hi/zh.md"].Data = []byte(matterZh + "[这里](../03-hi/zh.md)\n\n" + fenceHi)
	lesson, err := readLesson(fsys, "03-hi", &Glossary{})
	if err != nil {
		t.Fatal(err)
	}
	if got := lesson.Pages["zh"].HTML; !strings.Contains(got, `<a href="../../03-hi/zh/">`) {
		t.Error(got)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// TestHighlight: colours change nothing of a program, and nothing in it becomes HTML.
func TestHighlight(t *testing.T) {
	for _, program := range []string{
		"async def f(x):\n    await g(1_000.5e3)  # None of \"this\"\n",
		"s = '''a\n# no comment\n'''\nt = f\"{x!r:>10} \\\" </code><script>\"\n",
		"if a<b and b>c & d: pass",
		"'open", "\"\"\"open", "",
	} {
		got := highlight(program)
		if plain := html.UnescapeString(tag.ReplaceAllString(got, "")); plain != program {
			t.Errorf("%q became %q", program, plain)
		}
		if strings.Contains(got, "<script") {
			t.Errorf("%q is HTML in %q", program, got)
		}
	}
	want := `<span class="v-key">for</span> i <span class="v-key">in</span> <span class="v-text">b&#39;x&#39;</span>: <span class="v-num">10</span> <span class="v-note"># 1</span>`
	if got := highlight("for i in b'x': 10 # 1"); got != want {
		t.Errorf("got %s", got)
	}
}

// TestPlacedTwice: the same file with other arguments is another program.
func TestPlacedTwice(t *testing.T) {
	fsys := small()
	twice := fenceHi + "\n```python run src=hi.py args=-c,2,<b>\n```\n"
	fsys["lessons/03-hi/zh.md"].Data = []byte(matterZh + twice)
	fsys["lessons/03-hi/en.md"].Data = []byte(matterEn + twice)
	fsys["lessons/03-hi/hi-2.out"] = &fstest.MapFile{Data: []byte("<i>\n")}
	fsys["lessons/03-hi/hi-2.err"] = &fstest.MapFile{Data: []byte("<u>\n")}
	lesson, err := readLesson(fsys, "03-hi", &Glossary{})
	if err != nil {
		t.Fatal(err)
	}
	page := lesson.Pages["en"]
	if p := page.Programs[1]; p.ID != "hi-2" || p.Stdout != "<i>\n" || p.Stderr != "<u>\n" || strings.Join(p.Args, " ") != "-c 2 <b>" {
		t.Errorf("program = %+v", p)
	}
	for _, want := range []string{`data-program="hi-2"`, `-c 2 &lt;b&gt;`, `<samp>&lt;i&gt;`, `<samp class="stderr">&lt;u&gt;`} {
		if !strings.Contains(page.HTML, want) {
			t.Errorf("%s is not in %s", want, page.HTML)
		}
	}
}

// whole is the small course with all that a lesson must have.
func whole() fstest.MapFS {
	fsys := small()
	parts := map[string]string{
		"zh": matterZh + fenceHi + "```predict src=hi.py about=line:1\n先`hi`还是？\n- `ho`\n- hi\n```\n```python run broken src=do.py\n- 一\n```\n## 记住\n\n- 这。\n",
		"en": matterEn + fenceHi + "```predict src=hi.py about=line:1\nWhich?\n- `ho`\n- hi\n```\n```python run broken src=do.py\n- one\n```\n## What to remember\n\n- This.\n",
	}
	for name, text := range map[string]string{
		"zh.md": parts["zh"], "en.md": parts["en"], "do.py": "DO\n", "do.out": "", "do_check.py": "CHECK", "do_solution.py": "DONE\n",
	} {
		fsys["lessons/03-hi/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// answer is a Runner of the whole course with its own ends for hi.py, and for what the check says of the program and of the solution.
func answer(hi, start, solved Result) Runner {
	return func(r Run) Result {
		switch {
		case r.Files[r.Main] != "CHECK" && r.Files["hi.py"] != "":
			return Result{Stderr: "the program's own name is main.py"}
		case strings.Contains(r.Files[r.Main], "print('hi')"):
			return hi
		case r.Files[r.Main] != "CHECK":
			return Result{}
		case r.Files["do.py"] == "DONE\n":
			return solved
		}
		return start
	}
}

var (
	printsHi = Result{Stdout: "hi\n", Steps: 7}
	refused  = Result{Exit: 1, Stdout: "no"}
)

func TestCheckCourse(t *testing.T) {
	figures, err := CheckCourse(whole(), answer(printsHi, refused, Result{}))
	if err != nil {
		t.Fatal(err)
	}
	want := "1 lessons in 2 languages (not there: 1 2)\n2 programs, 1 predictions, 0 exercises, 1 broken programs, 0 comparisons, 0 explorations, 0 links; 3 terms, linked 0 times\n6 runs; the longest, of at most 2000000 instructions:\n"
	if got := figures.String(); !strings.HasPrefix(got, want) || !strings.Contains(got, "  7     0 ms  lessons/03-hi/hi.py\n") {
		t.Errorf("figures are\n%s", got)
	}
}

// TestRuns lets one run of the whole course at a time end otherwise.
func TestRuns(t *testing.T) {
	cases := []struct {
		name              string
		hi, start, solved Result
		want              string
	}{
		{"another line", Result{Stdout: "ho\n"}, refused, Result{}, `lessons/03-hi/hi.out:1: hi.py prints "ho\n", recorded is "hi\n"`},
		{"a line too many", Result{Stdout: "hi\nhi\n"}, refused, Result{}, `lessons/03-hi/hi.out:2: hi.py prints "hi\n", recorded is ""`},
		{"an error", Result{Stdout: "hi\n", Stderr: "oh\n"}, refused, Result{}, `lessons/03-hi/hi.err:1: hi.py prints "oh\n" on standard error, recorded is ""`},
		{"a bad end", Result{Stdout: "hi\n", Exit: 3}, refused, Result{}, "lessons/03-hi/zh.md:7: hi.py ends with exit status 3"},
		{"a long run", Result{Stdout: "hi\n", Steps: MostSteps + 1}, refused, Result{}, "lessons/03-hi/zh.md:7: hi.py takes 2000001 instructions, more than 2000000"},
		{"no right option", Result{Stdout: "oh\n"}, refused, Result{}, `lessons/03-hi/en.md:9: predict-1 0 of its options are line 1, "oh"`},
		{"a lenient check", printsHi, Result{}, Result{}, "lessons/03-hi/zh.md:14: the check of do.py must refuse it as it stands and say why in zh"},
		{"a silent check", printsHi, Result{Exit: 1}, Result{}, "lessons/03-hi/en.md:14: the check of do.py must refuse it as it stands and say why in en"},
		{"a failing check", printsHi, Result{Exit: 1, Stdout: "no", Stderr: "Traceback"}, Result{}, "the check of do.py must refuse"},
		{"a strict check", printsHi, refused, refused, "lessons/03-hi/en.md:14: the check of do.py refuses the solution in en"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := CheckCourse(whole(), answer(c.hi, c.start, c.solved))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// TestWhole takes away one thing that a lesson must have, or leaves one about that it does not use.
func TestWhole(t *testing.T) {
	cases := []struct{ name, file, from, to, want string }{
		{"one program", "lessons/03-hi/*.md", "```python run broken src=do.py", "```text", "lessons/03-hi/zh.md: places 1 programs"},
		{"no prediction", "lessons/03-hi/*.md", "```predict src=hi.py about=line:1", "```text", "lessons/03-hi/zh.md: asks for no prediction"},
		{"no task", "lessons/03-hi/*.md", "```python run broken src=do.py\n", "```python run src=hi.py\n```\n```text\n", "lessons/03-hi/zh.md: has neither an exercise nor a broken program"},
		{"no summary", "lessons/03-hi/en.md", "## What to remember", "## Well", "lessons/03-hi/en.md: does not end with the list under “What to remember”"},
		{"a summary without a list", "lessons/03-hi/zh.md", "- 这。", "这。", "lessons/03-hi/zh.md: does not end with the list under “记住”"},
		{"a file too many", "lessons/03-hi/do.err", "", "", "lessons/03-hi/do.err: is used by nothing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			fsys := whole()
			files, err := fs.Glob(fsys, c.file)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range files {
				fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys[name].Data), c.from, c.to, 1))}
			}
			if len(files) == 0 {
				fsys[c.file] = &fstest.MapFile{}
			}
			fsys["lessons/03-hi/hi-2.out"] = &fstest.MapFile{Data: []byte("hi\n")}
			if _, err := CheckCourse(fsys, answer(printsHi, refused, Result{})); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// TestExplored: a program of which other schedules are tried must come to something else under some.
func TestExplored(t *testing.T) {
	for _, failed := range []int{0, 7} {
		fsys := whole()
		for _, name := range []string{"zh.md", "en.md"} {
			file := fsys["lessons/03-hi/"+name]
			file.Data = []byte(strings.Replace(string(file.Data), "python run src=hi.py\n", "python run explore src=hi.py\n", 1))
		}
		_, err := CheckCourse(fsys, func(r Run) Result {
			if r.Explore > 0 {
				return Result{Failed: failed}
			}
			return answer(printsHi, refused, Result{})(r)
		})
		if found := err != nil && strings.Contains(err.Error(), "lessons/03-hi/zh.md:7: hi.py is explored, and under 100 other schedules the same comes of it"); found != (failed == 0) {
			t.Errorf("%d fail: %v", failed, err)
		}
	}
}

func TestWithParam(t *testing.T) {
	source := "N = 3  # @param {type:\"slider\"}\nWAY = \"one\"  # @param [\"one\", \"two\"]\nM = 4\n"
	for _, c := range []struct{ name, value, want string }{
		{"N", "5", "N = 5  #"}, {"N", "3", ""}, {"WAY", "two", "WAY = \"two\"  #"}, {"WAY", "one", ""}, {"M", "5", ""}, {"O", "5", ""},
	} {
		changed, changes := withParam(source, c.name, c.value)
		if changes != (c.want != "") || !strings.Contains(changed, c.want) {
			t.Errorf("%s = %s: %v %q", c.name, c.value, changes, changed)
		}
	}
}

// TestComparison: the second run is of the other program, or of the same with another value, and must differ.
func TestComparison(t *testing.T) {
	for compare, ran := range map[string]string{"do.py": "DO\n", "N:2": "N = 2  # @param {}\nprint('hi')\n"} {
		fsys := whole()
		fsys["lessons/03-hi/hi.py"].Data = []byte("N = 1  # @param {}\nprint('hi')\n")
		for _, name := range []string{"zh.md", "en.md"} {
			file := fsys["lessons/03-hi/"+name]
			file.Data = []byte(strings.Replace(string(file.Data), "src=hi.py\n", "src=hi.py compare="+compare+"\n", 1))
		}
		for _, same := range []bool{false, true} {
			runs := 0
			_, err := CheckCourse(fsys, func(r Run) Result {
				if r.Files[r.Main] != ran {
					return answer(printsHi, refused, Result{})(r)
				}
				if runs++; same && runs == 1 || same && ran != "DO\n" {
					return printsHi
				}
				return Result{}
			})
			if runs == 0 || same != (err != nil && strings.Contains(err.Error(), "lessons/03-hi/zh.md:7: the two runs that are compared do not differ")) {
				t.Errorf("%s, the same: %v: %d runs, %v", compare, same, runs, err)
			}
		}
	}
}

func TestExercise(t *testing.T) {
	fsys := small()
	fence := "```python run broken src=hi.py\n- `<i>`\n- two\n```\n"
	for name, text := range map[string]string{"zh.md": matterZh + fence, "en.md": matterEn + fence, "hi_check.py": "CHECK", "hi_solution.py": "print('<ho>')\n"} {
		fsys["lessons/03-hi/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	lesson, err := readLesson(fsys, "03-hi", &Glossary{})
	if err != nil {
		t.Fatal(err)
	}
	page := lesson.Pages["en"]
	p := page.Programs[0]
	if p.Exercise.Check != "CHECK" || len(p.Exercise.Hints) != 2 || len(p.Files) != 2 {
		t.Errorf("program = %+v", p)
	}
	for _, want := range []string{`<figure class="program broken"`, "Find the mistake", "<summary>Hint 2</summary><p>two</p>", "&lt;ho&gt;"} {
		if !strings.Contains(page.HTML, want) {
			t.Errorf("%s is not in %s", want, page.HTML)
		}
	}
}

func TestPrediction(t *testing.T) {
	fsys := small()
	ask := "```predict src=hi.py about=line:1\n%\n- `ho`\n- hi\n```\n"
	fsys["lessons/03-hi/zh.md"] = &fstest.MapFile{Data: []byte(matterZh + fenceHi + strings.Replace(ask, "%", "先`hi`还是<b>？", 1))}
	fsys["lessons/03-hi/en.md"] = &fstest.MapFile{Data: []byte(matterEn + fenceHi + strings.Replace(ask, "%", "Which?", 1))}
	if _, err := readLesson(fsys, "03-hi", &Glossary{}); err == nil || !strings.Contains(err.Error(), "HTML is not part") {
		t.Errorf("raw HTML in a question: %v", err)
	}
	fsys["lessons/03-hi/zh.md"] = &fstest.MapFile{Data: []byte(matterZh + fenceHi + strings.Replace(ask, "%", "先`hi`还是？", 1))}
	lesson, err := readLesson(fsys, "03-hi", &Glossary{})
	if err != nil {
		t.Fatal(err)
	}
	page := lesson.Pages["zh"]
	if p := page.Predictions[0]; p.ID != "predict-1" || p.Program != "hi" || p.About != "line" || p.Line != 1 || strings.Join(p.Options, "|") != "ho|hi" {
		t.Errorf("prediction = %+v", p)
	}
	for _, want := range []string{`<form class="block predict" id="predict-1" data-program="hi">`, "<legend>先<code", `value="1"><span>`} {
		if !strings.Contains(page.HTML, want) {
			t.Errorf("%s is not in %s", want, page.HTML)
		}
	}
}

// FuzzRender: no text makes the renderer panic or brings an element of its own into the page.
func FuzzRender(f *testing.F) {
	for _, seed := range []string{"**a**（b）\n中", "<script>", "[x](javascript:1)", "```python\n<script>", "&#60;script>", "a&b;c\\<x", "> `<script>`", "![x](\"onerror=)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		for _, language := range Languages {
			r := renderer{language: language}
			if out := r.render(source); strings.Contains(strings.ToLower(out), "<script") {
				t.Errorf("%q became %q", source, out)
			}
		}
	})
}
