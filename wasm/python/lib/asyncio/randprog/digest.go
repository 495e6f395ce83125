package randprog

import (
	"hash/fnv"
	"strconv"
	"strings"
)

// Digest is a short fingerprint of an output, with its number of lines.
func Digest(output string) string {
	h := fnv.New64a()
	h.Write([]byte(output))
	return strconv.Itoa(strings.Count(output, "\n")) + "-" + strconv.FormatUint(h.Sum64(), 16)
}
