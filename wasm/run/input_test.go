package run_test

import (
	"strings"
	"testing"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

// lines is an input of these lines, the last with its end too.
func lines(all ...string) func() (string, bool) {
	return func() (string, bool) {
		if len(all) == 0 {
			return "", false
		}
		line := all[0] + "\n"
		all = all[1:]
		return line, true
	}
}

func program(text string) run.Program {
	return run.Program{Files: map[string]string{"main.py": text}, Main: "main.py"}
}

func TestInputFromASource(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`print(input("a? ") + input())`, "a? onetwo\n"},
		{"import sys\nprint([line for line in sys.stdin])", "['one\\n', 'two\\n', 'three\\n']\n"},
		{"import sys\nprint(repr(sys.stdin.readline()), repr(sys.stdin.read()), repr(sys.stdin.read()))", "'one\\n' 'two\\nthree\\n' ''\n"},
		{"import sys\nprint(input(), sys.stdin.readlines())", "one ['two\\n', 'three\\n']\n"},
		{"print([x for x in iter(input, 'three')])", "['one', 'two']\n"},
		{"print(sorted('ab', key=lambda _: input()))", "['a', 'b']\n"},
		{"try:\n    while True: print(input())\nexcept EOFError as e: print(e)", "one\ntwo\nthree\nEOF when reading a line\n"},
	} {
		p := program(c.text)
		p.Input = lines("one", "two", "three")
		if r := run.ToEnd(p); r.Stdout != c.want || r.Stderr != "" {
			t.Errorf("%s\ngot %q %s\nwant %q", c.text, r.Stdout, r.Stderr, c.want)
		}
	}
}

// asked runs a program that asks, answering with answers and then ending the input; it returns the output and the prompts.
func asked(t *testing.T, text string, answers ...string) (out string, prompts []string) {
	t.Helper()
	var b strings.Builder
	p := program(text)
	p.Asks = true
	r := run.Start(p, func(_ int, _ float64, text string) { b.WriteString(text) })
	for n := 0; !r.Slice(); n++ {
		if n > 1000 {
			t.Fatal("the run does not end")
		}
		prompt, asking := r.VM.Asking()
		if !asking {
			continue
		}
		steps := r.VM.Steps()
		r.Slice()
		if r.VM.Steps() != steps {
			t.Fatal("a run that waits executes something")
		}
		prompts = append(prompts, prompt)
		if len(answers) == 0 {
			r.VM.EndInput()
			continue
		}
		r.VM.Answer(answers[0])
		answers = answers[1:]
	}
	return b.String(), prompts
}

func TestInputPausesTheRun(t *testing.T) {
	out, prompts := asked(t, `
def ask():
    for _ in range(2):
        yield input("? ")

async def main():
    return input("async ")

import asyncio
print(list(ask()), asyncio.run(main()))
import sys
for line in sys.stdin:
    print(repr(line))
`, "a", "b", "c", "d")
	if want := "? ? async ['a', 'b'] c\n'd\\n'\n"; out != want {
		t.Errorf("got %q, want %q", out, want)
	}
	if got := strings.Join(prompts, "|"); got != "? |? |async ||" {
		t.Errorf("prompts %q", got)
	}
}

func TestInputEndsWhereItIsAsked(t *testing.T) {
	out, _ := asked(t, `input("> ")`)
	if !strings.HasPrefix(out, "> Traceback") || !strings.HasSuffix(out, "EOFError: EOF when reading a line\n") {
		t.Errorf("got %s", out)
	}
}

// A Go function's stack cannot wait for the page.
func TestInputInsideANativeCallIsRefused(t *testing.T) {
	out, _ := asked(t, "sorted('ab', key=lambda _: input())", "x")
	if !strings.Contains(out, "NotImplementedError: waiting for input inside a call that a built-in function makes") {
		t.Errorf("got %s", out)
	}
}

func TestStopWhileARunWaits(t *testing.T) {
	p := program("try:\n    input()\nexcept BaseException:\n    print('caught')\n")
	p.Asks = true
	r := run.Start(p, func(_ int, _ float64, text string) { t.Errorf("printed %q", text) })
	for asking := false; !asking; _, asking = r.VM.Asking() {
		r.Slice()
	}
	r.VM.Stop()
	if !r.Slice() || r.VM.Exit != vm.ExitStopped {
		t.Errorf("exit %d", r.VM.Exit)
	}
}

func TestFilesLastForTheRun(t *testing.T) {
	p := program(`
print(open("data.txt").read(), open("main.py").readline() == "\n")
with open("data.txt", "w") as f: f.write("changed")
with open("made.py", "w") as f: f.write("x = 7")
import made
print(open("/home/user/./data.txt").read(), made.x)
open(3)
`)
	p.Files["data.txt"] = "given"
	for range 2 {
		r := run.ToEnd(p)
		if r.Stdout != "given True\nchanged 7\n" || !strings.Contains(r.Stderr, "NotImplementedError: open() of a file descriptor") {
			t.Errorf("got %q %s", r.Stdout, r.Stderr)
		}
	}
}
