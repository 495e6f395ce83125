// Command traceback works the runtime's tables and then panics; see TestShrinkRuns.
package main

import (
	"os"
	"runtime"
	"strings"
)

type node struct {
	left, right *node
	name        string
}

// grow makes a tree as it goes down, so that stacks are copied and scanned while they hold pointers.
func grow(depth int) *node {
	if depth == 0 {
		runtime.GC()
		return nil
	}
	one := &node{name: strings.Repeat("n", depth%7)}
	one.left = grow(depth - 1)
	return one
}

func (n *node) count() int {
	if n == nil {
		return 0
	}
	return len(n.name) + n.left.count() + n.right.count()
}

func rescue(f func()) (text string) {
	defer func() { text = recover().(error).Error() }()
	f()
	return "no panic"
}

type inner struct{ values []int }

func (i *inner) at(n int) int { return i.values[n] }

func main() {
	trees := make(chan int)
	for range 4 {
		go func() { trees <- grow(5000).count() }()
	}
	sum := 0
	for range 4 {
		sum += <-trees
	}
	words := map[string]int{}
	for i := range 1000 {
		words[strings.Repeat("k", i)] = i
	}
	println(sum, len(words), words["kkk"])
	println(rescue(func() { println((&inner{}).at(len(os.Args))) }))
	println(rescue(func() { println(words["k"] / (sum - sum)) }))
	(&inner{values: []int{1}}).at(7)
}
