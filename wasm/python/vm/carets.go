package vm

import (
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/syntax"
)

// span is a stretch of source: lines from 1, columns in bytes from 0.
type span struct{ line, col, endLine, endCol int }

// anchors split an expression's marks: ~ for its operands, ^ for the operator, call or subscript at fault. Lines count from 0 within the segment.
type anchors struct{ leftLine, leftCol, rightLine, rightCol int }

// markedLines renders the source lines of a span as Lib/traceback.py of 3.13 does (format_frame_summary): dedented, with marks below, long stretches abbreviated.
func markedLines(source []string, s span) string {
	if s.line < 1 || s.line > len(source) {
		return ""
	}
	s.endLine = min(max(s.endLine, s.line), len(source))
	orig := source[s.line-1 : s.endLine]
	lines := dedent(orig)
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return ""
	}
	cut := len(orig[0]) - len(lines[0])
	start := max(0, runeOffset(orig[0], s.col)-cut)
	end := max(0, runeOffset(orig[len(orig)-1], s.endCol)-cut)
	first, last := []rune(lines[0]), []rune(lines[len(lines)-1])
	start, end = min(start, len(first)), min(end, len(last))
	a := findAnchors(segment(lines, start, end))
	show := a != nil && !fullCall(lines, start, end) || a == nil && wantCarets(lines, start, end)
	c := &caretWriter{lines: lines, a: a, show: show, start: displayWidth(first[:start]), end: displayWidth(last[:end])}
	return c.render(start)
}

func dedent(lines []string) []string {
	margin := -1
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		n := len(l) - len(strings.TrimLeft(l, " \t"))
		if margin < 0 || n < margin {
			margin = n
		}
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		out[i] = l[max(margin, 0):]
	}
	return out
}

// runeOffset turns a column in bytes into one in characters.
func runeOffset(line string, col int) int {
	if col < 0 {
		return 0
	}
	return utf8.RuneCountInString(line[:min(col, len(line))])
}

func segment(lines []string, start, end int) string {
	if len(lines) == 1 {
		r := []rune(lines[0])
		if end < start {
			return ""
		}
		return string(r[start:end])
	}
	out := string([]rune(lines[0])[start:])
	for _, l := range lines[1 : len(lines)-1] {
		out += "\n" + l
	}
	return out + "\n" + string([]rune(lines[len(lines)-1])[:end])
}

// findAnchors parses the segment and finds the operator of a binary operation, the brackets of a subscript or the parentheses of a call.
func findAnchors(seg string) *anchors {
	tree, _, err := syntax.ParseExpression("", "(\n"+seg+"\n)")
	if err != nil {
		return nil
	}
	lines := strings.Split(seg, "\n")
	// Positions within the parenthesised text: the segment begins on its second line.
	at := func(line, col int32) (int, int) { l := int(line) - 2; return l, runeOffset(lines[l], int(col)) }
	switch x := tree.Body.(type) {
	case *syntax.BinOp:
		l, c := at(x.Left.Pos().EndLine, x.Left.Pos().EndCol)
		l, c, ok := skip(lines, l, c, func(r rune) bool { return r == ')' })
		if !ok {
			return nil
		}
		row := []rune(lines[l])
		end := c + 1
		rl, rc := at(x.Right.Pos().Line, x.Right.Pos().Col)
		if end < len(row) && (l != rl || end < rc) && row[end] != ' ' && row[end] != '\\' && row[end] != '#' && row[end] != '(' && isOperatorRune(row[end]) {
			end++
		}
		return &anchors{l, c, l, end}
	case *syntax.Subscript:
		l, c := at(x.Value.Pos().EndLine, x.Value.Pos().EndCol)
		l, c, ok := skip(lines, l, c, func(r rune) bool { return r != '[' })
		if !ok {
			return nil
		}
		rl, rc := at(x.Pos().EndLine, x.Pos().EndCol)
		return &anchors{l, c, rl, rc}
	case *syntax.Call:
		l, c := at(x.Func.Pos().EndLine, x.Func.Pos().EndCol)
		l, c, ok := skip(lines, l, c, func(r rune) bool { return r != '(' })
		if !ok {
			return nil
		}
		rl, rc := at(x.Pos().EndLine, x.Pos().EndCol)
		return &anchors{l, c, rl, rc}
	}
	return nil
}

func isOperatorRune(r rune) bool { return strings.ContainsRune("*/<>=|&^%@+-", r) }

// skip goes forward from a place over blanks, comments, line ends and whatever pass accepts.
func skip(lines []string, l, c int, pass func(rune) bool) (int, int, bool) {
	for ; l < len(lines); l, c = l+1, 0 {
		row := []rune(lines[l])
		for ; c < len(row); c++ {
			switch r := row[c]; {
			case r == '#':
				c = len(row)
			case r == ' ' || r == '\t' || r == '\f' || r == '\\':
			case pass(r):
			default:
				return l, c, true
			}
		}
	}
	return 0, 0, false
}

// fullCall reports whether the marked stretch is a call that makes up the whole of a return, assignment or expression statement: marks would say nothing.
func fullCall(lines []string, start, end int) bool {
	tree, _, err := syntax.ParseModule("", strings.Join(lines, "\n"))
	if err != nil || len(tree.Body) == 0 {
		return false
	}
	var call syntax.Expr
	switch st := tree.Body[0].(type) {
	case *syntax.Return:
		if c, ok := st.Value.(*syntax.Call); ok {
			if _, name := c.Func.(*syntax.Name); name {
				call = c
			}
		}
	case *syntax.Assign:
		if c, ok := st.Value.(*syntax.Call); ok {
			call = c
		}
	}
	if call == nil {
		return false
	}
	p := call.Pos()
	return p.Line == 1 && int(p.EndLine) == len(lines) && runeOffset(lines[0], int(p.Col)) == start && runeOffset(lines[len(lines)-1], int(p.EndCol)) == end
}

func wantCarets(lines []string, start, end int) bool {
	if fullCall(lines, start, end) {
		return false
	}
	first, last := []rune(lines[0]), []rune(lines[len(lines)-1])
	return strings.TrimSpace(string(first[:start])) != "" || strings.TrimSpace(string(last[end:])) != ""
}

// displayWidth counts East Asian wide characters double, as CPython does.
func displayWidth(rs []rune) int {
	n := 0
	for _, r := range rs {
		n++
		if isWide(r) {
			n++
		}
	}
	return n
}

// isWide covers the blocks whose East Asian Width is W or F.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0x303E || r >= 0x3041 && r <= 0x33FF || r >= 0x3400 && r <= 0x4DBF || r >= 0x4E00 && r <= 0x9FFF ||
		r >= 0xA000 && r <= 0xA4CF || r >= 0xA960 && r <= 0xA97F || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F ||
		r >= 0xFF01 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x1F300 && r <= 0x1F64F || r >= 0x1F680 && r <= 0x1F6FF || r >= 0x1F900 && r <= 0x1F9FF || r >= 0x20000 && r <= 0x3FFFD)
}

// caretWriter lays lines and marks out.
type caretWriter struct {
	lines      []string
	a          *anchors
	show       bool
	start, end int // display columns of the span on the first and last line
	leftCol    int
	rightCol   int
	b          strings.Builder
}

func (c *caretWriter) render(start int) string {
	last := len(c.lines) - 1
	want := map[int]bool{0: true, last: true}
	if c.a != nil {
		c.leftCol, c.rightCol = c.anchorCol(c.a.leftLine, c.a.leftCol, start), c.anchorCol(c.a.rightLine, c.a.rightCol, start)
		for d := -1; d <= 1; d++ {
			want[c.a.leftLine+d] = true
			want[c.a.rightLine+d] = true
		}
	}
	var rows []int
	for i := range c.lines {
		if want[i] {
			rows = append(rows, i)
		}
	}
	for k, i := range rows {
		if k > 0 {
			switch gap := i - rows[k-1]; {
			case gap == 2:
				c.line(i - 1)
			case gap > 2:
				c.b.WriteString("    ...<" + itoa(gap-1) + " lines>...\n")
			}
		}
		c.line(i)
	}
	return c.b.String()
}

// anchorCol turns an anchor's character column within the segment into a display column of the line.
func (c *caretWriter) anchorCol(line, col, start int) int {
	if line == 0 {
		col += start
	}
	row := []rune(c.lines[line])
	return displayWidth(row[:min(col, len(row))])
}

func (c *caretWriter) line(i int) {
	text := c.lines[i]
	c.b.WriteString("    " + text + "\n")
	if !c.show {
		return
	}
	row := []rune(text)
	blanks := len(row) - len([]rune(strings.TrimLeft(text, " \t\f")))
	n := c.end
	if i != len(c.lines)-1 {
		n = displayWidth(row)
	}
	c.b.WriteString("    ")
	for col := 0; col < n; col++ {
		switch {
		case col < blanks || i == 0 && col < c.start:
			c.b.WriteByte(' ')
		case c.a == nil || c.within(i, col):
			c.b.WriteByte('^')
		default:
			c.b.WriteByte('~')
		}
	}
	c.b.WriteByte('\n')
}

// within reports whether a place lies between the anchors.
func (c *caretWriter) within(line, col int) bool {
	a := c.a
	return (line > a.leftLine || line == a.leftLine && col >= c.leftCol) && (line < a.rightLine || line == a.rightLine && col < c.rightCol)
}
