package run

import (
	"strings"
	"testing"
)

// TestExpectSays: what a check that is written with expect says of a program, in both languages.
func TestExpectSays(t *testing.T) {
	for _, c := range []struct{ name, check, program, en, zh string }{
		{"right", `expect("it.py", ["1"], clock=1)`, "import time\ntime.sleep(1)\nprint(1)", "", ""},
		{"too long", `expect("it.py", [], clock=1)`, "import time\ntime.sleep(3)", "The run takes 3 seconds; it can be done in 1.", "运行用了3秒，其实1秒就够。"},
		{"too short", `expect("it.py", [], clock=1)`, "pass",
			"The run is over after 0 seconds, and should take 1: something was not waited for.", "运行0秒就结束了，本来要1秒：有什么没有等。"},
		{"an error", `expect("it.py", [])`, "1 / 0", "The program ends with an error: ZeroDivisionError: division by zero", "程序以错误结束：ZeroDivisionError: division by zero"},
		{"a group of them", `expect("it.py", [])`, "raise ExceptionGroup('two', [OSError('gone'), ValueError('odd')])",
			"The program ends with an error: ValueError: odd", "程序以错误结束：ValueError: odd"},
	} {
		for language, want := range map[string]string{"en": c.en, "zh": c.zh} {
			files := map[string]string{"main.py": "from exercise import expect\n" + c.check, "it.py": c.program}
			got := ToEnd(Program{Files: files, Main: "main.py", Argv: []string{language}})
			if said := strings.TrimSpace(got.Stdout); said != want || (got.Exit == 0) != (want == "") {
				t.Errorf("%s: exit %d, %q, want %q; %s", c.name, got.Exit, said, want, got.Stderr)
			}
		}
	}
}
