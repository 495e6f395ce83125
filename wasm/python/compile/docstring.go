package compile

import "strings"

// cleanDoc takes the common indentation out of a docstring, as the compiler does since Python 3.13. Trailing blanks and empty lines stay.
func cleanDoc(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, l := range lines[1:] {
		n := len(l) - len(strings.TrimLeft(l, " "))
		if n < len(l) && (margin < 0 || n < margin) {
			margin = n
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		n := len(l) - len(strings.TrimLeft(l, " "))
		lines[i+1] = l[min(n, max(margin, 0)):]
	}
	return strings.Join(lines, "\n")
}

// expandTabs is str.expandtabs with its usual 8 columns.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for i := range len(s) {
		switch s[i] {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
			continue
		case '\n', '\r':
			col = -1
		}
		if s[i]&0xC0 != 0x80 {
			col++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
