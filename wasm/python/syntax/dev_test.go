package syntax

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

func TestDevStdlib(t *testing.T) {
	list, err := os.ReadFile("/tmp/sx/list.txt")
	if err != nil {
		t.Skip()
	}
	bad := 0
	var total time.Duration
	lines := 0
	for _, f := range strings.Fields(string(list)) {
		src, _ := os.ReadFile(f)
		want, err := os.ReadFile("/tmp/sx/dumps/" + strings.ReplaceAll(f, "/", "_"))
		if err != nil {
			continue
		}
		t0 := time.Now()
		m, _, e := ParseModule("m", string(src))
		total += time.Since(t0)
		lines += strings.Count(string(src), "\n")
		got := ""
		if e != nil {
			got = e.Traceback()
		} else {
			got = dump(m)
		}
		if got != string(want) {
			bad++
			if bad < 15 {
				i := 0
				for i < len(got) && i < len(want) && got[i] == want[i] {
					i++
				}
				a := max(0, i-150)
				t.Errorf("%s\n got %s\nwant %s", f, got[a:min(len(got), i+150)], want[a:min(len(want), i+150)])
			}
		}
	}
	fmt.Println("bad", bad, "lines", lines, "time", total)
}

func TestDevMut(t *testing.T) {
	data, err := os.ReadFile("/tmp/sx/mut.json")
	if err != nil {
		t.Skip()
	}
	var cases [][2]string
	json.Unmarshal(data, &cases)
	bad := 0
	var tot time.Duration
	for _, c := range cases {
		t0 := time.Now()
		m, _, e := ParseModule("main.py", c[0])
		d := time.Since(t0)
		tot += d
		if d > 100*time.Millisecond {
			fmt.Println("SLOW", d, c[0])
		}
		got := ""
		if e != nil {
			got = e.Traceback()
		} else {
			got = dump(m)
		}
		if got != c[1] {
			bad++
			if bad < 25 {
				if len(got) > 600 {
					got = "parsed"
				}
				w := c[1]
				if len(w) > 600 {
					w = "parsed"
				}
				fmt.Printf("=====\n%s--got\n%s--want\n%s\n", c[0], got, w)
			}
		}
	}
	fmt.Println("bad", bad, "of", len(cases), tot)
}
