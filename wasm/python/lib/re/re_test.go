package re_test

import (
	"testing"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

func program(text string) run.Program {
	return run.Program{Files: map[string]string{"main.py": text}, Main: "main.py", Limits: vm.Limits{Steps: 3_000_000}}
}

func TestALongMatchCountsAsSteps(t *testing.T) {
	for _, text := range []string{
		"import re\nre.match('(?:a|aa)*b', 'a' * 60)\n",
		"import re\nre.sub('(?:a|aa)*b', '', 'a' * 60)\n",
		"import re\nsorted(['a' * 60], key=re.compile('(?:a|aa)*b').match)\n",
	} {
		if r := run.ToEnd(program(text)); r.Exit != vm.ExitLimit || r.Stdout != "" {
			t.Errorf("%s: exit %d, %s%s", text, r.Exit, r.Stdout, r.Stderr)
		}
	}
}

func TestALongMatchCanBeStopped(t *testing.T) {
	p := program("import re\ntry:\n    re.match('(?:a|aa)*b', 'a' * 60)\nexcept BaseException:\n    print('caught')\n")
	p.Limits = vm.Limits{}
	r := run.Start(p, func(_ int, _ float64, text string) { t.Errorf("printed %q", text) })
	for range 100 {
		if r.Slice() {
			t.Fatal("the match is over")
		}
	}
	r.VM.Stop()
	if !r.Slice() || r.VM.Exit != vm.ExitStopped {
		t.Errorf("exit %d", r.VM.Exit)
	}
}
