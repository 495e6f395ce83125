package compile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSameInstructions: recorded code is plain code with reports in it, and nothing else: what a run counts in instructions (limits, turns of threads) is the same for both.
func TestSameInstructions(t *testing.T) {
	err := filepath.WalkDir("../testdata", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		plain, _, serr := compileText(string(text), Options{})
		if serr != nil {
			return nil
		}
		recorded, _, _ := compileText(string(text), Options{Trace: true})
		sameCode(t, path, plain, recorded)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func sameCode(t *testing.T, path string, plain, recorded *Code) {
	t.Helper()
	ops := func(c *Code) []Op {
		var out []Op
		for _, i := range c.Instrs {
			switch {
			case i.Op < Line || i.Op > Hop:
				out = append(out, i.Op)
			case i.Op == Hop && c.Instrs[i.C].Op == Line: // what was a jump to a loop's head
				out = append(out, Jmp)
			}
		}
		return out
	}
	p, r := ops(plain), ops(recorded)
	for i := range max(len(p), len(r)) {
		if i >= len(p) || i >= len(r) || p[i] != r[i] {
			t.Errorf("%s: %s has other instructions when it is recorded: from %d on, plain %v, recorded %v", path, plain.Qualname, i, p[min(i, len(p)):min(i+6, len(p))], r[min(i, len(r)):min(i+6, len(r))])
			return
		}
	}
	for i := range plain.Codes {
		sameCode(t, path, plain.Codes[i], recorded.Codes[i])
	}
}
