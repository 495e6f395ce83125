package trace_test

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

var update = flag.Bool("update", false, "write the recordings of testdata anew; read them before you commit")

func record(t *testing.T, file string) *trace.Recorder {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	world, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".json")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	rec := trace.New(true)
	run.ToEnd(run.Program{Files: map[string]string{"main.py": string(text)}, Main: "main.py", World: string(world), Trace: rec})
	return rec
}

func programs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	return files
}

// TestRecordings holds the whole recording of each program, as text.
func TestRecordings(t *testing.T) {
	for _, file := range programs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			var b strings.Builder
			record(t, file).WriteText(func(s string) { b.WriteString(s) })
			golden := strings.TrimSuffix(file, ".py") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			w, g := strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")
			for i := range max(len(w), len(g)) {
				if i >= len(w) || i >= len(g) || w[i] != g[i] {
					t.Fatalf("line %d differs\n  want %s\n  got  %s", i+1, at(w, i), at(g, i))
				}
			}
		})
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// TestColumns: the columns, chunk by chunk, hold what Each gives one by one.
func TestColumns(t *testing.T) {
	rec := trace.New(true)
	text := "def f(n):\n    for i in range(n):\n        yield i\nfor i in f(9000):\n    pass\n"
	run.ToEnd(run.Program{Files: map[string]string{"main.py": text}, Main: "main.py", Trace: rec})
	if rec.Recorded() < 2*trace.ChunkEvents {
		t.Fatalf("only %d events", rec.Recorded())
	}
	for _, from := range []int{0, 1, 17, trace.ChunkEvents - 1, trace.ChunkEvents, trace.ChunkEvents + 5} {
		c := rec.Columns(from)
		i := 0
		rec.Each(from, func(n int, e *trace.Event) bool {
			if i == c.Count {
				return false
			}
			if trace.Kind(c.Kind[i]) != e.Kind || rec.Instants[c.Instant[i]] != e.Clock || c.Actor[i] != e.Actor || c.Code[i] != e.Code || c.Subject[i] != e.Subject || c.Line[i] != e.Line || c.Frame[i] != e.Frame || c.Value[i] != e.Value || c.Cause[i] != e.Cause || c.Object[i] != e.Object {
				t.Fatalf("from %d: event %d is %+v in one piece, kind %v line %d in columns", from, n, *e, trace.Kind(c.Kind[i]), c.Line[i])
			}
			i++
			return true
		})
	}
	for step := 0; step < rec.Steps(); step += 997 {
		if n := rec.EventOf(step); !rec.KindAt(n).IsStep() || rec.StepAt(n) != step {
			t.Fatalf("step %d begins with event %d, whose step is %d", step, n, rec.StepAt(n))
		}
	}
	if rec.Columns(rec.Recorded()).Count != 0 {
		t.Error("there is something behind the end")
	}
}

// TestPlain: a chunk of plain lines has columns that vary nowhere, until another event or a later instant comes, which leaves the lines before it as they were.
func TestPlain(t *testing.T) {
	rec := trace.New(true)
	for range trace.ChunkEvents + 7 {
		rec.Line(1, 1, 5)
	}
	if !rec.Columns(0).Plain || !rec.Columns(trace.ChunkEvents).Plain {
		t.Error("chunks of lines are not plain")
	}
	small := rec.Bytes()
	rec.Clock(2.5)
	rec.Line(1, 1, 6)
	late := rec.Emit(trace.Blocked, 3, 4, 9, 8)
	if !rec.Columns(0).Plain || rec.Columns(trace.ChunkEvents).Plain || rec.Bytes() <= small {
		t.Error("a later instant left its chunk plain, or made another one no longer plain")
	}
	rec.Each(trace.ChunkEvents-1, func(n int, e *trace.Event) bool {
		want := trace.Event{Kind: trace.Line, Step: uint32(n), Frame: 1, Code: 1, Line: 5, Cause: -1, Value: -1}
		switch n {
		case int(late) - 1:
			want.Clock, want.Line = 2.5, 6
		case int(late):
			want = trace.Event{Kind: trace.Blocked, Step: uint32(n - 1), Clock: 2.5, Frame: 1, Code: 1, Line: 6, Cause: 8, Subject: 3, Object: 4, Value: 9}
		}
		if *e != want {
			t.Fatalf("event %d is %+v, not %+v", n, *e, want)
		}
		return true
	})
}

// TestKinds: every kind has a name and finds itself by it.
func TestKinds(t *testing.T) {
	seen := map[string]bool{}
	for i, name := range trace.Kinds() {
		if k, ok := trace.KindOf(name); !ok || int(k) != i || name == "" || seen[name] {
			t.Errorf("kind %d is called %q", i, name)
		}
		seen[name] = true
	}
}

// TestBound: a recording that is full says so; the run goes on, and everything is still counted.
func TestBound(t *testing.T) {
	rec, count := trace.New(true), trace.New(false)
	for _, r := range []*trace.Recorder{rec, count} {
		for i := range trace.MaxEvents + 3*trace.ChunkEvents {
			r.Line(1, 1, uint32(i%100))
		}
	}
	if !rec.Full() || rec.Recorded() < 5_000_000 || rec.Bytes() > 200<<20 {
		t.Errorf("full %v with %d events in %d MB", rec.Full(), rec.Recorded(), rec.Bytes()>>20)
	}
	if rec.RecordedSteps() != rec.Recorded() || rec.Steps() != count.Steps() || rec.Events() != count.Events() {
		t.Errorf("%d steps recorded of %d, %d events; counted without columns: %d, %d", rec.RecordedSteps(), rec.Steps(), rec.Events(), count.Steps(), count.Events())
	}
}

// TestTexts: past the bound of texts "…" stands for new ones, old ones keep their number.
func TestTexts(t *testing.T) {
	rec := trace.New(true)
	first := rec.Text("first")
	long := strings.Repeat("x", 119)
	for i := 0; i < trace.MaxText/100; i++ {
		rec.Text(long[:90] + string(rune('一'+i%20000)) + string(rune('一'+i/20000)))
	}
	if rec.Text("first") != first {
		t.Error("an old text has another number")
	}
	if late := rec.Text("a new one"); rec.Strings[late] != "…" || rec.Text("another") != late {
		t.Errorf("a text past the bound is %q", rec.Strings[late])
	}
	if got := trace.Cut(strings.Repeat("长", 130)); len([]rune(got)) != trace.TextLength {
		t.Errorf("cut to %d characters", len([]rune(got)))
	}
}

// TestJSON: the document is JSON and has every event.
func TestJSON(t *testing.T) {
	for _, file := range programs(t) {
		rec := record(t, file)
		var b strings.Builder
		rec.WriteJSON(func(s string) { b.WriteString(s) })
		var doc struct {
			Codes    []map[string]any
			Entities []map[string]any
			Events   []map[string]any
		}
		if err := json.Unmarshal([]byte(b.String()), &doc); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if len(doc.Events) != rec.Recorded() || len(doc.Codes) != len(rec.Codes) || len(doc.Entities) != len(rec.Entities) {
			t.Errorf("%s: %d events of %d", file, len(doc.Events), rec.Recorded())
		}
	}
}
