package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const repository = "../../.."

// run carries out a link command and returns what it prints.
func runLink(t *testing.T, args ...string) string {
	t.Helper()
	var out, wrong strings.Builder
	if status := link(args, &out, &wrong); status != 0 {
		t.Fatalf("%v: status %d, %s", args, status, wrong.String())
	}
	return strings.TrimSpace(out.String())
}

func TestLinkThereAndBack(t *testing.T) {
	folder := t.TempDir()
	text, err := os.ReadFile(repository + "/lessons/21-producers-consumers/pc.py")
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(text), "random.seed(444)", "random.seed(7)", 1)
	if edited == string(text) {
		t.Fatal("pc.py does not seed with 444")
	}
	file := filepath.Join(folder, "pc.py")
	if err := os.WriteFile(file, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	fragment := runLink(t, "encode", "--course", repository, "--lesson", "21", "--program", "pc", "--step", "137", "--break", "pc.py:22:n > 3", "--event", "queue-full", file)
	if len(fragment) > 100 {
		t.Errorf("%s has %d characters", fragment, len(fragment))
	}
	out := filepath.Join(folder, "out")
	told := runLink(t, "decode", "--course", repository, "--out", out, "https://example.org/lessons/21-producers-consumers/en/#"+fragment)
	for _, want := range []string{`"lesson":21`, `"program":"pc"`, `"step":137`, `{"file":"pc.py","line":22,"condition":"n > 3"},{"event":"queue-full"}`, "random.seed(7)"} {
		if !strings.Contains(told, want) {
			t.Errorf("%s lacks %s", told, want)
		}
	}
	if got, err := os.ReadFile(filepath.Join(out, "pc.py")); err != nil || string(got) != edited {
		t.Errorf("pc.py: %q, %v", got, err)
	}
}

func TestLinkRefusals(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		says   string
	}{
		{"", 2, "usage"},
		{"share", 2, "usage"},
		{"decode", 2, "one link"},
		{"encode --step x", 2, "number"},
		{"encode --lesson 99", 1, "no lesson 99"},
		{"decode hello", 1, "not-a-link"},
		{"decode 1.99.aaaa..c5IM", 1, "damaged"},
		{"decode 2.21.x", 1, "other-form"},
	} {
		args := strings.Fields(c.args)
		if len(args) > 1 {
			args = append([]string{args[0], "--course", repository}, args[1:]...)
		}
		var out, wrong strings.Builder
		if status := link(args, &out, &wrong); status != c.status || !strings.Contains(wrong.String(), c.says) {
			t.Errorf("%s: status %d, %q", c.args, status, wrong.String())
		}
	}
}

// TestNamesStayInside: a link's file names cannot lead out of the folder that they are written into.
func TestNamesStayInside(t *testing.T) {
	folder := t.TempDir()
	if err := writePrograms(filepath.Join(folder, "in"), map[string]string{"../out.py": "x"}); err == nil {
		t.Error("../out.py was written")
	}
	if _, err := os.Stat(filepath.Join(folder, "out.py")); err == nil {
		t.Error("out.py is there")
	}
}

func TestKeep(t *testing.T) {
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "lessons"), os.DirFS(repository+"/lessons")); err != nil {
		t.Fatal(err)
	}
	fragment := runLink(t, "encode", "--course", root, "--lesson", "1", "--args", "a b")
	runLink(t, "keep", "--course", root)
	if again := runLink(t, "keep", "--course", root); again != "" {
		t.Errorf("kept again: %s", again)
	}
	file := filepath.Join(root, "lessons", "01-waiting", "threads.py")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(text, '#', '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
	if told := runLink(t, "decode", "--course", root, fragment); !strings.Contains(told, `"args":"a b"`) {
		t.Errorf("after the lesson's text has changed: %s", told)
	}
}
