package syntax

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	bad := 0
	data, _ := os.ReadFile("/tmp/sx/mut2.json")
	var cases [][2]string
	json.Unmarshal(data, &cases)
	for _, c := range cases {
		m, _, e := ParseModule("main.py", c[0])
		got := ""
		if e != nil {
			got = e.Traceback()
		} else {
			got = dump(m)
		}
		if got != c[1] {
			bad++
			if bad < 25 {
				fmt.Printf("%q\n--got\n%s\n--want\n%s\n", c[0], got, c[1])
			}
		}
	}
	fmt.Println("mut bad", bad, len(cases))
}
