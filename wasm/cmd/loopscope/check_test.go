package main

import "testing"

// TestCheckLessons: the lessons of this repository are whole, and their programs print what is recorded of CPython.
func TestCheckLessons(t *testing.T) {
	if exit := checkLessons([]string{"../../../lessons/"}); exit != 0 {
		t.Errorf("exit status %d", exit)
	}
}
