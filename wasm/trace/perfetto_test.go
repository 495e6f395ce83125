package trace_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// traceEvent is an event of the Chrome Trace Event format.
type traceEvent struct {
	Ph   string
	Name *string
	Cat  string
	Pid  *int
	Tid  *int
	Ts   *float64
	ID   any
	S    string
	Bp   string
	Args map[string]any
}

// TestPerfetto holds the export against the rules of the Trace Event format: known phases; a process, a thread and a time for each event; times that do not go back on a track; B and E
// nested on each track; b and e nested for each id; each arrow with both ends in this order, both within slices; names for the process and each thread.
func TestPerfetto(t *testing.T) {
	for _, file := range programs(t) {
		t.Run(file, func(t *testing.T) {
			var b strings.Builder
			record(t, file).WritePerfetto(func(s string) { b.WriteString(s) })
			var doc struct {
				DisplayTimeUnit string
				TraceEvents     []traceEvent
			}
			if err := json.Unmarshal([]byte(b.String()), &doc); err != nil {
				t.Fatal(err)
			}
			if doc.DisplayTimeUnit != "ms" && doc.DisplayTimeUnit != "ns" {
				t.Errorf("displayTimeUnit %q", doc.DisplayTimeUnit)
			}
			checkTraceEvents(t, doc.TraceEvents)
		})
	}
}

func checkTraceEvents(t *testing.T, events []traceEvent) {
	t.Helper()
	last := map[int]float64{}      // time by track
	slices := map[int]int{}        // open slices by track
	async := map[string][]string{} // open asynchronous slices, by category and id
	named := map[int]bool{}        // tracks with a name
	flows := map[string]int{}      // arrows that have begun and not ended
	used := map[int]bool{}         // tracks
	tasks, arrows, process := 0, 0, false
	for i, e := range events {
		bad := func(format string, args ...any) { t.Fatalf("event %d, %+v: %s", i, e, fmt.Sprintf(format, args...)) }
		if e.Name == nil || e.Pid == nil || e.Tid == nil {
			bad("name, pid and tid are needed")
		}
		if e.Ph == "M" {
			if name, ok := e.Args["name"].(string); !ok || name == "" {
				bad("metadata without a name")
			}
			process = process || *e.Name == "process_name"
			if *e.Name == "thread_name" {
				named[*e.Tid] = true
			}
			continue
		}
		if e.Ts == nil || *e.Ts < 0 || *e.Ts < last[*e.Tid] {
			bad("its time is missing or goes back")
		}
		last[*e.Tid], used[*e.Tid] = *e.Ts, true
		key := e.Cat + fmt.Sprint(e.ID)
		switch e.Ph {
		case "B":
			slices[*e.Tid]++
		case "E":
			if slices[*e.Tid]--; slices[*e.Tid] < 0 {
				bad("it ends nothing")
			}
		case "b":
			if e.Cat == "" || e.ID == nil {
				bad("cat and id are needed")
			}
			if len(async[key]) == 0 {
				tasks++
			}
			async[key] = append(async[key], *e.Name)
		case "e":
			open := async[key]
			if len(open) == 0 || open[len(open)-1] != *e.Name {
				bad("it ends %v", open)
			}
			async[key] = open[:len(open)-1]
		case "s":
			if flows[key] != 0 || slices[*e.Tid] == 0 {
				bad("an arrow begins twice, or outside any slice")
			}
			flows[key] = 1
		case "f":
			if flows[key] != 1 || slices[*e.Tid] == 0 || e.Bp != "e" {
				bad("an arrow ends that has not begun, or outside any slice")
			}
			flows[key] = 2
			arrows++
		case "i":
			if e.S != "t" && e.S != "p" && e.S != "g" {
				bad("scope %q", e.S)
			}
		case "C":
			for name, v := range e.Args {
				if _, ok := v.(float64); !ok {
					bad("counter %s is no number", name)
				}
			}
			if len(e.Args) == 0 {
				bad("a counter without a value")
			}
		default:
			bad("unknown phase")
		}
	}
	for tid, n := range slices {
		if n != 0 {
			t.Errorf("%d slices are left open on track %d", n, tid)
		}
	}
	for id, open := range async {
		if len(open) != 0 {
			t.Errorf("%v of %s are left open", open, id)
		}
	}
	for id, n := range flows {
		if n != 2 {
			t.Errorf("arrow %s has no end", id)
		}
	}
	for tid := range used {
		if !named[tid] {
			t.Errorf("track %d has no name", tid)
		}
	}
	if !process {
		t.Error("the process has no name")
	}
	t.Logf("%d events, %d tasks and threads, %d arrows", len(events), tasks, arrows)
}
