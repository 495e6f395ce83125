package main

import (
	"strings"
	"testing"
)

func TestExplore(t *testing.T) {
	var out strings.Builder
	if exit := exploreFile([]string{"--schedules", "40", "../../../lessons/24-races/rare.py"}, &out); exit != 1 {
		t.Errorf("exit status %d", exit)
	}
	for _, want := range []string{"40 schedules, ", "(the usual outcome)", "AssertionError: ", "1 late by at most ", "  loopscope run --schedule "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
