// Package stack keeps recursion in Go within the stack of a browser's worker.
//
// Go's own stacks grow on its heap. In WebAssembly each Go call is a call of the host's as well, though, and the host's stack is small: about a megabyte in Chromium, half of
// one in Safari. A Go program that runs over it is broken for good. But when Go changes from one goroutine to another it unwinds all frames of the host's and goes on with the
// innermost alone, as it does when it comes back; those further out are entered again one by one when it is their turn to go on. So whoever goes down many levels says so here,
// and the host's stack never holds more than those since it was last emptied.
package stack

// levels are how many there are from one emptying to the next: a nested run of the machine, the largest of them, takes up to 4 KB in Safari. Emptying takes some microseconds.
const levels = 16

// Deeper is to be called on the way down, with the number of the level.
func Deeper(level int) {
	if level%levels == levels-1 {
		empty()
	}
}
