package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// newRoot is a repository with this one's index.html and the smallest of everything else.
func newRoot(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../../../index.html")
	if err != nil {
		t.Fatal(err)
	}
	powers, err := os.ReadFile("../engine/strconv/pow10tab.go")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("../../../web/example/index.html")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	lesson := "---\ntitle: T & `<b>`\nsummary: S\norder: 3\npart: 1\n---\n\nA **hand**手。\n\n```python run src=hi.py args=-p,5\n```\n"
	for name, text := range map[string]string{
		"index.html":                          string(page),
		"go.mod":                              "module small\n\ngo 1.26\n",
		"wasm/cmd/engine/main.go":             "package main\n\nfunc main() {}\n",
		"wasm/cmd/engine/fmt/fmt.go":          "package fmt\n",
		"wasm/cmd/engine/strconv/pow10tab.go": string(powers),
		"wasm/cmd/notes/main.go":              "package main\n\nfunc main() {}\n",
		"web/src/write.js":                    "document.title = __NOTES_WASM_URL__;",
		"web/src/own/worker.js":               "globalThis.small = new Go();",
		"wasm/cmd/packs/main.go":              "package main\n\nimport \"os\"\n\nfunc main() { os.WriteFile(os.Args[1]+\"/lib.txt\", nil, 0o644) }\n",
		"web/src/main.js":                     "import { url } from './engine.js'; document.title = url + __WASM_URL__;",
		"web/src/engine.js":                   "export const url = __WORKER_URL__ + __PACK_URLS__['lib.txt'];",
		"web/src/worker.js":                   "globalThis.small = new Go();",
		"web/src/embed.js":                    "document.title = __EMBED_STYLE__;",
		"web/src/frame.js":                    "import './embed.js';",
		"web/styles/embed.css":                ":root { margin: 1.5rem } :root[theme=\"dark\"] { margin: 0 }",
		"web/example/index.html":              string(example),
		"web/example/example.css":             "",
		"web/example/example.js":              "",
		"web/src/offline/worker.js":           "globalThis.list = [__FILES__, __VERSION__];",
		"web/src/offline/retired.js":          "registration.unregister();",
		"web/src/lost.js":                     "document.title = __LESSONS__[3];",
		"web/src/single/main.js":              "document.title = __WASM_URL__;",
		"web/pages/single.html":               "<style>{{.Style}}</style><script>{{.Script}}</script>{{range .Parts}}<script data-address=\"{{.Address}}\">{{.Content}}</script>{{end}}",
		"web/styles/lost.css":                 "body { margin: 0 }",
		"web/pages/404.html":                  "<!doctype html><meta content=\"{{.ScriptHash}} {{.StyleHash}}\"><style>{{.Style}}</style><script>{{.Script}}</script>{{range .Languages}}{{.Words.Lost}}{{end}}",
		"web/styles/index.css":                "@import './page.css';",
		"web/styles/page.css":                 "body { color: light-dark(#000000, #ffffff); user-select: none }",
		"lessons/zh.md":                       "---\ntitle: 课\nsummary: 话\nparts: [{title: 甲, summary: 乙}]\n---\n开头。\n",
		"lessons/en.md":                       "---\ntitle: C\nsummary: S\nparts: [{title: One, summary: Two}]\n---\nOpening.\n",
		"lessons/glossary.yaml":               "- {id: hand, lesson: 3, zh: {term: 手, also: [hand], says: 五指。}, en: {term: hand, says: Five fingers.}}\n",
		"lessons/03-hi/zh.md":                 lesson,
		"lessons/03-hi/en.md":                 lesson,
		"lessons/03-hi/hi.py":                 "print('</script><script>alert(1)</script>')\n",
		"lessons/03-hi/hi.out":                "</script><script>alert(1)</script>\n",
	} {
		write(t, root, name, text)
	}
	return root
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	file := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// smallSite is the site of a new root; it is built once, for the engine's compilation takes a second.
var smallSite = sync.OnceValues(func() (files, error) { return build(builtRoot, false) })
var builtRoot string

func site(t *testing.T) files {
	t.Helper()
	if builtRoot == "" {
		builtRoot = newRoot(t)
	}
	f, err := smallSite()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestBuild(t *testing.T) {
	f := site(t)
	names := regexp.MustCompile(`^(index\.html|404\.html|loopscope\.html|sw\.js|manifest\.webmanifest|assets/(icon|icon-192|icon-512|maskable)-[0-9a-f]{10}\.(svg|png)|engine\.js|(embed|frame)\.js|embed\.html|example/(index\.html|example\.(css|js))|(glossary|write)/(zh|en)/index\.html|lessons/03-hi/(zh|en)/index\.html|assets/(shell|worker|write|notes-worker)-[0-9a-f]{10}\.js|assets/page-[0-9a-f]{10}\.css|assets/(engine|notes)-[0-9a-f]{10}\.wasm|assets/(lib|functions)-[0-9a-f]{10}\.txt)$`)
	if len(f) != 31 {
		t.Errorf("%d files", len(f))
	}
	for address := range f {
		if !names.MatchString(address) {
			t.Errorf("%s is in the site", address)
		}
	}
	worker := string(find(t, f, "assets/worker-"))
	if at, own := strings.Index(worker, "importObject"), strings.Index(worker, "small"); at < 0 || own < at {
		t.Errorf("Go's start-up script does not come before the worker")
	}
	if style := string(find(t, f, "assets/page-")); !strings.Contains(style, "light-dark(") || !strings.Contains(style, "-webkit-user-select:none") {
		t.Errorf("the styles are not what Safari 17.5 reads: %s", style)
	}
	library := string(f["engine.js"])
	if !strings.Contains(library, "assets/worker-") || !strings.Contains(library, "assets/lib-") || !strings.Contains(library, "export{") {
		t.Errorf("engine.js is %s", library)
	}
}

// TestTheEngineEmbedsNothing: what is embedded natively comes to the browser in packs.
func TestTheEngineEmbedsNothing(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-f", "{{range .EmbedFiles}}{{$.ImportPath}} {{.}}\n{{end}}", "loopscope/wasm/cmd/engine")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	embedded, err := list.Output()
	if err != nil || strings.TrimSpace(string(embedded)) != "" {
		t.Errorf("%v\n%s", err, embedded)
	}
}

func find(t *testing.T, f files, prefix string) []byte {
	t.Helper()
	for address, content := range f {
		if strings.HasPrefix(address, prefix) {
			return content
		}
	}
	t.Fatalf("no %s", prefix)
	return nil
}

var address = regexp.MustCompile(`(?:src|href)="([^"]*)"`)

// TestAddresses: every address in a page is relative and leads to a file of the site.
func TestAddresses(t *testing.T) {
	f := site(t)
	for page, content := range f {
		if path.Ext(page) != ".html" {
			continue
		}
		for _, match := range address.FindAllStringSubmatch(string(content), -1) {
			to := html.UnescapeString(match[1])
			if strings.HasPrefix(to, "#") || strings.HasPrefix(to, "data:") {
				continue
			}
			file := path.Join(path.Dir(page), strings.Replace(to, "/#", "/index.html#", 1))
			if strings.HasSuffix(to, "/") {
				file = path.Join(file, "index.html")
			}
			file, place, _ := strings.Cut(file, "#")
			if place != "" && !strings.Contains(string(f[file]), ` id="`+place+`"`) {
				t.Errorf("%s leads to %q, where there is no such place", page, to)
			}
			if _, found := f[file]; !found || strings.HasPrefix(to, "/") || strings.Contains(to, ":") {
				t.Errorf("%s leads to %q", page, to)
			}
		}
	}
}

// TestEscaping: what a lesson and its programs say stays text.
func TestEscaping(t *testing.T) {
	f := site(t)
	page := string(f["lessons/03-hi/en/index.html"])
	if strings.Contains(page, "<script>") || strings.Contains(page, "alert(1)</script>") {
		t.Error("a program's text is HTML")
	}
	for _, want := range []string{"<h1>T &amp; <code>&lt;b&gt;</code></h1>", "<title>T &amp; &lt;b&gt; · Loopscope</title>"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	for name, content := range f {
		if path.Ext(name) != ".html" || name == "404.html" || name == single {
			continue
		}
		for _, rule := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self' blob:", "base-uri 'none'", "form-action 'none'"} {
			if !strings.Contains(string(content), rule) {
				t.Errorf("%s has no %s", name, rule)
			}
		}
	}
}

// TestLessonData: the shell reads the program as it was written.
func TestLessonData(t *testing.T) {
	f := site(t)
	page := string(f["lessons/03-hi/zh/index.html"])
	_, rest, _ := strings.Cut(page, `<script type="application/json" id="lesson">`)
	text, _, found := strings.Cut(rest, "</script>")
	if !found {
		t.Fatal("no data")
	}
	var data lessonData
	if err := json.Unmarshal([]byte(text), &data); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if data.Slug != "03-hi" || data.Lang != "zh" || data.Root != "../../../" || data.Number != 3 || data.Other != "../en/" || data.Previous != nil || data.Next != nil {
		t.Errorf("data = %+v", data)
	}
	var programs []struct {
		ID, Main string
		Files    map[string]string
		Args     []string
	}
	if err := json.Unmarshal(data.Programs, &programs); err != nil {
		t.Fatal(err)
	}
	p := programs[0]
	if p.ID != "hi" || p.Main != "hi.py" || p.Files["hi.py"] != "print('</script><script>alert(1)</script>')\n" || strings.Join(p.Args, " ") != "-p 5" {
		t.Errorf("program = %+v", p)
	}
}

// TestEmbedStyle: the element's styles are a shadow root's, and know nothing of the page's root.
func TestEmbedStyle(t *testing.T) {
	script := string(site(t)["embed.js"])
	if !strings.Contains(script, `:host{margin:24px}:host([theme=dark])`) {
		t.Error(script)
	}
}

func TestStartPage(t *testing.T) {
	page := string(site(t)["index.html"])
	for _, want := range []string{`data-kind="start"`, `href="lessons/03-hi/zh/"`, `href="lessons/03-hi/en/"`, "从第3课开始", "Begin with lesson 3", "第一部分", "Part 1", "开头。", "Opening."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

// TestMistakeStopsBuild: a build that fails leaves dist as it was.
func TestMistakeStopsBuild(t *testing.T) {
	root := newRoot(t)
	write(t, root, "dist/index.html", "before")
	write(t, root, "lessons/03-hi/zh.md", "---\ntitle: T\nsummary: S\norder: 3\npart: 1\n---\n```python run src=hi.py quickly\n```\nA **hand**.\n")
	err := buildDist(root, false)
	if err == nil || !strings.Contains(err.Error(), `lessons/03-hi/zh.md:7: unknown fence word "quickly"`) {
		t.Errorf("error %v", err)
	}
	write(t, root, "lessons/03-hi/zh.md", "---\ntitle: T\nsummary: S\norder: 3\npart: 1\n---\n```python run src=hi.py args=-p,5\n```\nA **hand**.\n")
	write(t, root, "web/src/main.js", "import 'nothing-of-this-name'")
	if err := buildDist(root, false); err == nil || !strings.Contains(err.Error(), "main.js:1") {
		t.Errorf("error %v", err)
	}
	if content, _ := os.ReadFile(filepath.Join(root, "dist", "index.html")); string(content) != "before" {
		t.Errorf("dist holds %q", content)
	}
}

func TestWriteDist(t *testing.T) {
	root := t.TempDir()
	write(t, root, "dist/old.html", "old")
	f := files{"index.html": []byte("page"), "assets/a.js": []byte("script")}
	if err := writeDist(root, f); err != nil {
		t.Fatal(err)
	}
	got := readDist(root)
	if len(got) != 2 || string(got["index.html"]) != "page" || string(got["assets/a.js"]) != "script" {
		t.Errorf("dist = %q", got)
	}
	if left, _ := os.ReadDir(filepath.Join(root, ".build")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestCompress(t *testing.T) {
	text := []byte(strings.Repeat("the same again ", 50))
	f := files{"a": text, "b": text}
	kept := brotlied(text)
	compress(f, files{"a": text, "a.br": kept, "b": text, "b.br": kept[:len(kept)-3]})
	if len(f) != 6 {
		t.Errorf("%d files", len(f))
	}
	if &f["a.br"][0] != &kept[0] {
		t.Error("what was there is not taken over")
	}
	for _, name := range []string{"a", "b"} {
		if !unpacks(brotli.NewReader(bytes.NewReader(f[name+".br"])), text) {
			t.Errorf("%s.br holds something else", name)
		}
		plain, err := gzip.NewReader(bytes.NewReader(f[name+".gz"]))
		if err != nil || !unpacks(plain, text) {
			t.Errorf("%s.gz holds something else", name)
		}
	}
}

func TestHandler(t *testing.T) {
	var current atomic.Pointer[files]
	current.Store(&files{
		"index.html": []byte("start"), "lessons/a/zh/index.html": []byte("lesson"),
		"assets/e-1.wasm": []byte("plain"), "assets/e-1.wasm.br": []byte("br"), "assets/e-1.wasm.gz": []byte("gz"),
	})
	cases := []struct {
		method, url, accept string
		status              int
		body, kind, coding  string
	}{
		{"GET", "/", "", 200, "start", "text/html; charset=utf-8", ""},
		{"GET", "/index.html", "br", 200, "start", "text/html; charset=utf-8", ""},
		{"GET", "/lessons/a/zh/", "", 200, "lesson", "text/html; charset=utf-8", ""},
		{"GET", "/lessons/a/zh", "", 301, "", "", ""},
		{"GET", "/assets/e-1.wasm", "", 200, "plain", "application/wasm", ""},
		{"GET", "/assets/e-1.wasm", "gzip, deflate, br", 200, "br", "application/wasm", "br"},
		{"GET", "/assets/e-1.wasm", "gzip;q=0.5, br;q=0", 200, "gz", "application/wasm", "gzip"},
		{"HEAD", "/assets/e-1.wasm", "", 200, "", "application/wasm", ""},
		{"GET", "/../go.mod", "", 404, "", "", ""},
		{"GET", "/nothing", "", 404, "", "", ""},
		{"POST", "/", "", 405, "", "", ""},
	}
	for _, c := range cases {
		request := httptest.NewRequest(c.method, "http://site"+c.url, nil)
		request.Header.Set("Accept-Encoding", c.accept)
		answer := httptest.NewRecorder()
		handler(&current).ServeHTTP(answer, request)
		head := answer.Header()
		if answer.Code != c.status || c.status == http.StatusOK &&
			(answer.Body.String() != c.body || head.Get("Content-Type") != c.kind || head.Get("Content-Encoding") != c.coding) {
			t.Errorf("%s %s (%s): %d %q %v", c.method, c.url, c.accept, answer.Code, answer.Body, head)
		}
	}
	redirect := httptest.NewRecorder()
	handler(&current).ServeHTTP(redirect, httptest.NewRequest("GET", "http://site/lessons/a/zh", nil))
	if to := redirect.Header().Get("Location"); to != "/lessons/a/zh/" {
		t.Errorf("redirect to %s", to)
	}
}

func TestFingerprint(t *testing.T) {
	root := t.TempDir()
	write(t, root, "lessons/a.md", "one")
	write(t, root, "web/node_modules/x.js", "one")
	before := fingerprint(root)
	write(t, root, "web/node_modules/x.js", "another")
	if fingerprint(root) != before {
		t.Error("an installed package counts as a source")
	}
	changed := time.Now().Add(time.Hour)
	if err := os.Chtimes(filepath.Join(root, "lessons", "a.md"), changed, changed); err != nil {
		t.Fatal(err)
	}
	if fingerprint(root) == before {
		t.Error("a changed lesson is not seen")
	}
}

func TestWords(t *testing.T) {
	zh, en := wordsIn["zh"], wordsIn["en"]
	cases := [][2]string{
		{zh.Part(4), "第四部分"}, {en.Part(4), "Part 4"}, {zh.Lesson(21), "第21课"}, {en.Lesson(21), "Lesson 21"},
		{en.Minutes(1), "1 minute"}, {en.Minutes(2), "2 minutes"}, {en.Programs(1), "1 program"}, {zh.Programs(3), "3个程序"},
	}
	for _, c := range cases {
		if c[0] != c[1] {
			t.Errorf("%s, want %s", c[0], c[1])
		}
	}
}
