package compile

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"loopscope/wasm/python/syntax"
)

// verify checks what must hold of every code object and those within it.
func verify(c *Code) error {
	bad := func(pc int, format string, args ...any) error {
		return fmt.Errorf("%s, instruction %d (%s): %s", c.Qualname, pc, c.instruction(pc, c.Instrs[pc]), fmt.Sprintf(format, args...))
	}
	if len(c.Positions) != len(c.Instrs) {
		return fmt.Errorf("%s: %d positions for %d instructions", c.Qualname, len(c.Positions), len(c.Instrs))
	}
	for pc, in := range c.Instrs {
		var err error
		in.registers(func(r uint16, n int, write bool) {
			if int(r)+n > c.NumRegs {
				err = bad(pc, "register %d of %d", int(r)+n-1, c.NumRegs)
			}
			if write && int(r)+n > c.NumRegs-len(c.RegConsts) {
				err = bad(pc, "writes a constant")
			}
		})
		if err != nil {
			return err
		}
		if in.Op.Jumps() && int(in.C) >= len(c.Instrs) {
			return bad(pc, "jumps out of the code")
		}
		if in.Op.runsOn() && pc == len(c.Instrs)-1 {
			return bad(pc, "runs out of the code")
		}
		ext := in.Op == MakeFunction || in.Op == CallKw || in.Op == CallMethodKw
		if ext && c.Instrs[pc+1].Op != Ext {
			return bad(pc, "no Ext follows")
		}
	}
	last := int32(0)
	for _, h := range c.Handlers {
		if h.Start < last || h.Start >= h.End || int(h.End) > len(c.Instrs) || int(h.Target) >= len(c.Instrs) || int(h.Reg) < c.TempBase {
			return fmt.Errorf("%s: handler %+v", c.Qualname, h)
		}
		last = h.End
	}
	if live := c.LiveTemps(0); len(live) > 0 {
		return fmt.Errorf("%s: temporaries %v are read before they are written\n%s", c.Qualname, live, c.Disassemble())
	}
	for _, k := range c.Codes {
		if err := verify(k); err != nil {
			return err
		}
	}
	return nil
}

func compileText(source string, opt Options) (*Code, []syntax.Warning, *syntax.Error) {
	m, warnings, err := syntax.ParseModule("test.py", source)
	if err != nil {
		return nil, warnings, err
	}
	return Compile(m, "test.py", source, opt)
}

// TestLibrary compiles all Python files below the folder that PYTHON_LIBRARY names and checks the code.
func TestLibrary(t *testing.T) {
	root := os.Getenv("PYTHON_LIBRARY")
	if root == "" {
		t.Skip("PYTHON_LIBRARY is not set")
	}
	files, instrs := 0, 0
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") || strings.Contains(path, "bad") || strings.Contains(path, "lib2to3") {
			return nil
		}
		text, _ := os.ReadFile(path)
		for _, trace := range []bool{false, true} {
			code, _, serr := compileText(string(text), Options{Trace: trace})
			if serr != nil {
				t.Logf("%s:%d: %v", path, serr.Line, serr)
				return nil
			}
			if err := verify(code); err != nil {
				t.Errorf("%s: %v", path, err)
				return nil
			}
			instrs += len(code.Instrs)
		}
		files++
		return nil
	})
	t.Logf("%d files, %d instructions at module level", files, instrs)
}
