package strconv

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestMantissas holds every mantissa against Go's table.
func TestMantissas(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "src", "internal", "strconv", "pow10tab.go"))
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`\{(0x[0-9a-f]{16}), (0x[0-9a-f]{16})\}, // 1e(-?\d+) `).FindAllStringSubmatch(string(table), -1)
	if len(lines) != len(pow10Tab) {
		t.Fatalf("%d lines", len(lines))
	}
	for _, line := range lines {
		high, _ := strconv.ParseUint(line[1], 0, 64)
		low, _ := strconv.ParseUint(line[2], 0, 64)
		e, _ := strconv.Atoi(line[3])
		for range 2 {
			if got := pow10Mantissa(e); got != (uint128{high, low}) {
				t.Errorf("1e%d: %#x, want %#x %#x", e, got, high, low)
			}
		}
	}
}
