package share

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"loopscope/wasm/jsonw"
)

func readLesson(t testing.TB, slug string) map[string]string {
	t.Helper()
	files := map[string]string{}
	found, err := filepath.Glob("../../lessons/" + slug + "/*.py")
	if err != nil || len(found) == 0 {
		t.Fatalf("no programs of %s: %v", slug, err)
	}
	for _, file := range found {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(file)] = string(text)
	}
	return files
}

// course answers for one lesson in one version.
func course(number int, files map[string]string) Texts {
	return func(lesson int, version string) (map[string]string, bool) {
		if lesson != number {
			return nil, false
		}
		if version != TextVersion(files) {
			return nil, true
		}
		return files, true
	}
}

func pointer[T any](x T) *T { return &x }

// edited is lesson 21 after three changes.
func edited(t testing.TB, files map[string]string) Link {
	t.Helper()
	text := files["pc.py"]
	for old, now := range map[string]string{"444": "7", "queue.task_done()": "queue.task_done()  # tell it", "import random": "import random, math"} {
		if !strings.Contains(text, old) {
			t.Fatalf("pc.py does not contain %q", old)
		}
		text = strings.Replace(text, old, now, 1)
	}
	return Link{Lesson: 21, Version: TextVersion(files), Language: "en", Program: "pc", Files: map[string]string{"pc.py": text}}
}

func TestRoundTrip(t *testing.T) {
	files := readLesson(t, "21-producers-consumers")
	full := edited(t, files)
	full.Args, full.Seed, full.Step = pointer("-p 3"), pointer(uint64(7)), pointer(uint64(137))
	full.World, full.Schedule, full.Panels = "hosts: {}", uint64(MaxNumber), "timeline,queue"
	full.Breakpoints = []Breakpoint{{File: "pc.py", Line: 22, Condition: "n > 3"}, {Event: "queue-full"}}
	full.Shown, full.Task, full.Frame, full.Open = "other.py", 4, 9, []string{"9/queue", "9/queue/0"}
	for name, l := range map[string]Link{
		"as it is":  {Lesson: 21, Version: TextVersion(files)},
		"at a step": {Lesson: 21, Version: TextVersion(files), Step: pointer(uint64(0))},
		"edited":    edited(t, files),
		"full":      full,
		"notes":     {Files: map[string]string{"notes.md": "---\ntitle: 协程\n---\n\n```python run\nprint(1)\n```\n", "a_check.py": "x"}, Language: "zh"},
		"own":       {Files: map[string]string{"main.py": "print('你好', \"\\0\")\n", "other.py": ""}, Program: "main"},
	} {
		t.Run(name, func(t *testing.T) {
			var original map[string]string
			if l.Lesson > 0 {
				original = files
			}
			text := Encode(l, original)
			if got, err := Decode("#"+text, course(21, files)); err != nil || !reflect.DeepEqual(got, l) {
				t.Fatalf("%s: got %+v, %v; want %+v", text, got, err, l)
			}
		})
	}
}

func TestNotes(t *testing.T) {
	for want, l := range map[string]Link{
		"b.md": {Files: map[string]string{"a.py": "", "c.md": "", "b.md": ""}},
		"":     {Lesson: 1, Files: map[string]string{"b.md": ""}},
	} {
		if got := l.Notes(); got != want {
			t.Errorf("%v: %q, want %q", l.Files, got, want)
		}
	}
}

// TestLength holds what the format promises: three edits fit in a hundred characters, and deflate with the same dictionary takes more.
func TestLength(t *testing.T) {
	files := readLesson(t, "21-producers-consumers")
	l := edited(t, files)
	link := Encode(l, files)
	var deflated bytes.Buffer
	w, err := flate.NewWriterDict(&deflated, flate.BestCompression, dictionary(files))
	if err != nil {
		t.Fatal(err)
	}
	w.Write(l.fields())
	w.Close()
	t.Logf("%s: %d characters; its payload with deflate %d", link, len(link), len(letters(deflated.Bytes())))
	if len(link) >= 100 {
		t.Errorf("three edits take %d characters", len(link))
	}
	if payload := strings.Split(link, ".")[3]; len(payload) > len(letters(deflated.Bytes())) {
		t.Errorf("the payload has %d characters, deflate makes %d", len(payload), len(letters(deflated.Bytes())))
	}
}

func TestRefusals(t *testing.T) {
	files := readLesson(t, "21-producers-consumers")
	good := Encode(edited(t, files), files)
	parts := strings.Split(good, ".")
	bomb := "1.0.." + letters(bytes.Repeat([]byte{0xff}, 64))
	for _, c := range []struct {
		fragment string
		kind     Kind
		lesson   int
	}{
		{"", NotALink, 0},
		{"program-pc", NotALink, 0},
		{"1", NotALink, 0},
		{"01.21.x.y.z", NotALink, 0},
		{"1.-1.x.y.z", NotALink, 0},
		{"2.21.anything.at.all", OtherForm, 0},
		{good[:len(good)-2], Cut, 21},
		{strings.Join(parts[:3], "."), Cut, 21},
		{good + ".x", Damaged, 21},
		{strings.Replace(good, parts[3], strings.ToLower(parts[3]), 1), Damaged, 21},
		{strings.Repeat("1", MaxFragment+1), TooLarge, 0},
		{bomb + "." + newHash().add(bomb).text(), TooLarge, 0},
		{Encode(Link{Lesson: 99, Version: "aaaa"}, nil), UnknownLesson, 99},
		{Encode(Link{Lesson: 21, Version: "aaaa"}, files), UnknownText, 21},
	} {
		_, err := Decode(c.fragment, course(21, files))
		var wrong *Error
		if !errors.As(err, &wrong) || wrong.Kind != c.kind || wrong.Lesson != c.lesson {
			t.Errorf("%.80q: %v, want %s of lesson %d", c.fragment, err, c.kind, c.lesson)
		}
	}
}

// TestMutations damages links a thousand times, or as often as LOOPSCOPE_MUTATIONS says: no panic, no accident goes unnoticed but one in 2^24, and none makes
// more text than is allowed.
func TestMutations(t *testing.T) {
	files := readLesson(t, "21-producers-consumers")
	good := []string{Encode(edited(t, files), files), Encode(Link{Lesson: 21, Version: TextVersion(files), Step: pointer(uint64(9))}, files)}
	rounds := 1000
	if n, err := strconv.Atoi(os.Getenv("LOOPSCOPE_MUTATIONS")); err == nil {
		rounds = n
	}
	random := rand.New(rand.NewSource(1))
	unnoticed := 0
	for range rounds {
		link := []byte(good[random.Intn(len(good))])
		original := string(link)
		for range 1 + random.Intn(3) {
			switch at := random.Intn(len(link)); random.Intn(3) {
			case 0:
				link[at] ^= 1 << random.Intn(7)
			case 1:
				link = append(link[:at], link[at+1:]...)
			default:
				link = append(link[:at+1], link[at:]...)
			}
		}
		l, err := Decode(string(link), course(21, files))
		if err == nil && string(link) != original {
			unnoticed++
		}
		for _, text := range l.Files {
			if len(text) > MaxText {
				t.Fatalf("%s makes %d bytes", link, len(text))
			}
		}
		// The payload alone, past the check: what a malicious link can do.
		if parts := strings.Split(string(link), "."); len(parts) > 3 {
			if code, ok := unletter(parts[3]); ok {
				data, _ := decompress(dictionary(files), code, MaxText)
				if len(data) > MaxText {
					t.Fatalf("%s makes %d bytes", link, len(data))
				}
				var read Link
				read.read(data)
			}
		}
	}
	if unnoticed > 1+rounds/1_000_000 {
		t.Errorf("%d of %d damaged links were read", unnoticed, rounds)
	}
}

// TestKept opens links that earlier versions of this package made; testdata/links.txt is only ever added to. Behind each link stands what it holds, as JSON.
func TestKept(t *testing.T) {
	kept, err := os.ReadFile("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(kept)), "\n") {
		link, want, _ := strings.Cut(line, " ")
		l, err := Decode(link, course(1, map[string]string{"hello.py": "print(\"hello\")\n"}))
		if err != nil {
			t.Errorf("%s: %v", link, err)
			continue
		}
		var w jsonw.Writer
		l.WriteJSON(&w)
		if got := w.String(); got != want {
			t.Errorf("%s: %s, want %s", link, got, want)
		}
	}
}

// TestLetters holds the letters to those of base64url.
func TestLetters(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for length := range 70 {
		data := make([]byte, length)
		random.Read(data)
		text := letters(data)
		if want := base64.RawURLEncoding.EncodeToString(data); text != want {
			t.Fatalf("%x: %s, want %s", data, text, want)
		}
		if got, ok := unletter(text); !ok || !bytes.Equal(got, data) {
			t.Fatalf("%s: %x, want %x", text, got, data)
		}
	}
	for _, text := range []string{"A", "AAAAA", "AA+A", "AA=A", "AA A", "AA\x80A"} {
		if got, ok := unletter(text); ok {
			t.Errorf("%q is read as %x", text, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	files := readLesson(f, "21-producers-consumers")
	f.Add(Encode(edited(f, files), files))
	f.Add("1.0...")
	f.Fuzz(func(t *testing.T, fragment string) {
		l, err := Decode(fragment, course(21, files))
		if err != nil {
			return
		}
		again, err := Decode(Encode(l, files), course(21, files))
		if l.Lesson == 21 && (err != nil || !reflect.DeepEqual(l, again)) {
			t.Errorf("%q: %+v, then %+v, %v", fragment, l, again, err)
		}
	})
}

func FuzzCodec(f *testing.F) {
	f.Add([]byte("abcabcabc"), []byte("abcabcabcabd"))
	f.Add([]byte{}, []byte{0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, dict, data []byte) {
		got, kind := decompress(dict, compress(dict, data), MaxText)
		if kind != "" || !bytes.Equal(got, data) {
			t.Errorf("%q, %q: got %q, %q", dict, data, got, kind)
		}
	})
}
