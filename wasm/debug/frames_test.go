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
	if got, want := callers(t, s, line(`print("look")`)), "listen running, <module> suspended, ask suspended interview, interview suspended"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := callers(t, s, line("greenlet(listen)")), "<module> running, ask suspended interview, interview suspended"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// callers is a snapshot's frames where a line is about to run for the first time: the name of each, its state and who waits for it.
func callers(t *testing.T, s *Session, line uint32) string {
	t.Helper()
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

// TestSuspendedAlone: nobody waits for a generator that is suspended, not even who resumed it last; who awaits a coroutine does.
func TestSuspendedAlone(t *testing.T) {
	const program = `
def visitor():
    x = yield "a question"
    yield x

async def inner():
    await Pause()

async def outer():
    await inner()

class Pause:
    def __await__(self):
        yield

g = visitor()
next(g)
c = outer()
c.send(None)
print("look")
c.close()
`
	s := record(t, program)
	defer s.Close()
	got := callers(t, s, uint32(strings.Count(program[:strings.Index(program, `print("look")`)], "\n")+1))
	if want := "<module> running, visitor suspended, outer suspended, inner suspended outer, Pause.__await__ suspended inner"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
