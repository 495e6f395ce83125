package fmt

import (
	"errors"
	"strings"
	"testing"
)

type named int

func (named) String() string { return "function" }

func TestSprintf(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
		want   string
	}{
		{"invalid type: %v", []any{named(1)}, "invalid type: function"},
		{"%+v\n%s", []any{errors.New("broken"), "stack"}, "broken\nstack"},
		{"%s\n\t%s:%d", []any{"main.main", "main.go", -7}, "main.main\n\tmain.go:-7"},
		{"global %q", []any{"Array"}, `global "Array"`},
		{"%+v", []any{3.5}, "a value that is no error"},
		{"nothing", nil, "nothing"},
	} {
		if got := Sprintf(c.format, c.args...); got != c.want {
			t.Errorf("%s: %q, want %q", c.format, got, c.want)
		}
	}
	if err := Errorf("%v!", "no"); err.Error() != "no!" {
		t.Errorf("error %v", err)
	}
}

func TestFprint(t *testing.T) {
	var out strings.Builder
	if _, err := Fprint(&out, "a"); err != nil {
		t.Error(err)
	}
	if n, err := Fprintf(&out, "%s", "bc"); n != 2 || err != nil || out.String() != "abc" {
		t.Errorf("%d %v %q", n, err, out.String())
	}
}
