// Command flow takes every way that straighten rewrites, prints what it finds, and ends with status 2.
package main

import "os"

//go:noinline
func dense(op uint8, x int) int {
	switch op {
	case 0:
		return x
	case 1, 2:
		x += 10
	case 3:
		x *= 3
		fallthrough
	case 4:
		x--
	case 7:
		for x > 100 {
			x -= 7
		}
	case 8:
		if x%2 == 0 {
			return -x
		}
	case 200:
		x = dense(op-192, x+1)
	case 255:
		panic("255")
	default:
		x = -1
	}
	return x * 2
}

// dispatch is a loop around a switch, as an interpreter has it.
//
//go:noinline
func dispatch(code []uint8, budget int) (sum int) {
	for at := 0; budget > 0; budget-- {
		op := code[at]
		at++
		switch op {
		case 0:
			return sum
		case 1:
			sum++
			continue
		case 2:
			sum *= 3
		case 3:
			if sum < 1000 {
				at = 0
			}
		case 4:
			sum ^= at
		case 5:
			sum += dense(op, sum)
		case 6:
			sum -= 5
		}
		sum++
	}
	return -sum
}

//go:noinline
func sparse(x uint16) string {
	switch x {
	case 1:
		return "one"
	case 40000:
		return "forty thousand"
	case 65535:
		return "all"
	case 7, 8, 9, 10:
		return "few"
	}
	return "none"
}

//go:noinline
func signed(x int8) int {
	switch x {
	case -3:
		return 1
	case -1:
		return 2
	case 0:
		return 3
	case 1:
		return 4
	case 2:
		return 5
	case 3:
		return 6
	}
	return 7
}

//go:noinline
func floats(a, b float64) (n int) {
	if a < b {
		n |= 1
	}
	if !(a < b) {
		n |= 2
	}
	if a <= b || a != a {
		n |= 4
	}
	if a == b == (b >= a) {
		n |= 8
	}
	return n
}

// resumed is taken up in its middle again and again.
//
//go:noinline
func resumed(in <-chan int, out chan<- int) {
	for x := range in {
		switch uint8(x) {
		case 0, 1:
			out <- x
		case 2:
			out <- x * x
		case 3:
			for i := range 3 {
				out <- i
			}
			out <- -1
		case 4:
			out <- dense(8, x)
		default:
			out <- 0
		}
	}
	close(out)
}

func guarded(op uint8) (x int) {
	defer func() {
		if recover() != nil {
			x = -255
		}
	}()
	var none *[4]int
	if op == 254 {
		return none[1]
	}
	return dense(op, 1)
}

func main() {
	for op := range 256 {
		print(guarded(uint8(op)), " ", dense(uint8(op)&^8, op*5), " ", sparse(uint16(op)), " ", signed(int8(op)), "\n")
	}
	println(sparse(40000), sparse(65535), sparse(39999))
	println(dispatch([]uint8{1, 2, 4, 9, 3, 5, 6, 6, 1, 0}, 1000), dispatch([]uint8{1, 3}, 55), dispatch([]uint8{8, 8, 2, 0}, 100))
	zero := float64(len(os.Args) - 1)
	println(floats(1, 2), floats(2, 1), floats(1, 1), floats(zero/zero, 1), floats(-1/zero, 1/zero))
	in, out := make(chan int), make(chan int)
	go resumed(in, out)
	go func() {
		for i := range 300 {
			in <- i
		}
		close(in)
	}()
	sum := 0
	for x := range out {
		sum = sum*31 + x
	}
	println(sum)
	os.Exit(2)
}
