package debug

import (
	"encoding/json"
	"strings"
	"testing"
)

// While the second greenlet runs, the main program and the first one stand where they switched, the first one with its callers.
const threeGreenlets = `
from greenlet import getcurrent, greenlet


def ask(question):
    return getcurrent().parent.switch(question)


def interview():
    return ask("name?")


def listen():
    print("look")


talk = greenlet(interview)
talk.switch()
greenlet(listen).switch()
`

// TestGreenlets: a snapshot has the frames of greenlets that are suspended, each with its caller, and no longer those of one that has ended.
func TestGreenlets(t *testing.T) {
	s := record(t, threeGreenlets)
	defer s.Close()
	line := func(text string) uint32 {
		return uint32(strings.Count(threeGreenlets[:strings.Index(threeGreenlets, text)], "\n") + 1)
	}
	frames := func(line uint32) string {
		var v struct {
			Frames []struct {
				Frame, Code, Caller int
				State               string
			}
		}
		if err := json.Unmarshal([]byte(s.seekNow(s.stepAtLine(t, line, 0))), &v); err != nil {
			t.Fatal(err)
		}
		names := map[int]string{}
		for _, f := range v.Frames {
			names[f.Frame] = s.Rec.Codes[f.Code].Name
		}
		var out []string
		for _, f := range v.Frames {
			out = append(out, strings.TrimSpace(names[f.Frame]+" "+f.State+" "+names[f.Caller]))
		}
		return strings.Join(out, ", ")
	}
	if got, want := frames(line(`print("look")`)), "listen running, <module> suspended, ask suspended interview, interview suspended"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := frames(line("greenlet(listen)")), "<module> running, ask suspended interview, interview suspended"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
