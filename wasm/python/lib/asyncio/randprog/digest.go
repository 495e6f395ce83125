package randprog

import (
	"hash/fnv"
	"regexp"
	"strconv"
	"strings"

	"loopscope/wasm/run"
)

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

// Output is what a program prints to stdout here, with addresses masked as they are in what CPython printed.
func Output(source string) string {
	out := run.ToEnd(run.Program{Files: map[string]string{"main.py": source}, Main: "main.py"}).Stdout
	return address.ReplaceAllString(out, "0x…")
}

// Digest is a short fingerprint of an output, with its number of lines.
func Digest(output string) string {
	h := fnv.New64a()
	h.Write([]byte(output))
	return strconv.Itoa(strings.Count(output, "\n")) + "-" + strconv.FormatUint(h.Sum64(), 16)
}
