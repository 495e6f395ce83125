package object

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// traced is a value that records every comparison it takes part in.
type traced struct {
	Object
	value, index int64
	log          *sortLog
}

type sortLog struct {
	count  int
	digest uint64
}

var tracedType = &Type{Name: "traced", Module: "test", Kind: KindOther}

func init() {
	tracedType.Compare = func(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
		x, y := (*traced)(a.ptr()), (*traced)(b.ptr())
		x.log.count++
		for _, n := range []int64{x.index, y.index} {
			x.log.digest = (x.log.digest ^ uint64(n)) * 0x100000001b3
		}
		return Bool(x.value < y.value), nil
	}
}

// TestSortTrace sorts what testdata/sorttrace.py recorded from CPython: result and comparisons must be the same.
func TestSortTrace(t *testing.T) {
	f, err := os.Open("testdata/sorttrace.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	th := testThread()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		w := strings.Split(lines.Text(), " ")
		log := &sortLog{digest: 0xcbf29ce484222325}
		var items []Value
		for i, s := range strings.Split(w[0], ",") {
			if s == "" {
				continue
			}
			n, _ := strconv.Atoi(s)
			x := &traced{Object{tracedType}, int64(n), int64(i), log}
			items = append(items, Value{Ref: &x.Object})
		}
		reversed := w[3] == "1"
		must(t, SortValues(th, items, Value{}, reversed))
		if strconv.Itoa(log.count) != w[1] || strconv.FormatUint(log.digest, 10) != w[2] {
			t.Errorf("%.80s…: %d comparisons, want %s", w[0], log.count, w[1])
		}
		for i := 1; i < len(items); i++ {
			a, b := (*traced)(items[i-1].ptr()), (*traced)(items[i].ptr())
			if reversed {
				a, b = b, a
			}
			if a.value > b.value || a.value == b.value && (a.index > b.index) != reversed {
				t.Fatalf("%.80s…: not sorted stably at %d", w[0], i)
			}
		}
	}
}
