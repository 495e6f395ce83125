package syntax

import "strings"

// ParseInteractive parses what compile() takes in mode 'single': one simple statement line, or one compound statement with a newline behind it.
func ParseInteractive(filename, source string) (*Module, []Warning, *Error) {
	m, warnings, err := ParseModule(filename, source)
	if err != nil {
		if line := firstLine(filename, source, err.Line); line > 0 {
			return nil, warnings, secondStatement(filename, source, line)
		}
		return nil, warnings, atEndOfInput(err, source)
	}
	if len(m.Body) == 0 {
		return nil, warnings, &Error{Kind: "SyntaxError", Message: "invalid syntax", Filename: filename, Line: min(1, len(source)), Text: sourceLine(source, 1)}
	}
	first := m.Body[0]
	if !isCompound(first) {
		end := first.Pos().EndLine
		for _, s := range m.Body[1:] {
			if s.Pos().Line > end {
				return nil, warnings, secondStatement(filename, source, int(end))
			}
			end = s.Pos().EndLine
		}
		return m, warnings, nil
	}
	if len(m.Body) > 1 {
		second := m.Body[1].Pos()
		second.EndLine, second.EndCol = second.Line, second.Col+1
		err := NewError("SyntaxError", "invalid syntax", second, source)
		err.Filename = filename
		return nil, warnings, err
	}
	if !strings.HasSuffix(source, "\n") {
		last := strings.Count(source, "\n") + 1
		return nil, warnings, &Error{Kind: "SyntaxError", Message: "invalid syntax", Filename: filename, Line: last, Text: sourceLine(source, last)}
	}
	return m, warnings, nil
}

// isCompound reports whether s is a statement with a block.
func isCompound(s Stmt) bool {
	switch s.(type) {
	case *FunctionDef, *AsyncFunctionDef, *ClassDef, *If, *For, *AsyncFor, *While, *With, *AsyncWith, *Try, *TryStar, *Match:
		return true
	}
	return false
}

// firstLine is the last line of the simple statements that source begins with, when a mistake comes only after them; else 0.
func firstLine(filename, source string, mistake int) int {
	lines := strings.SplitAfter(source, "\n")
	for n := 1; n < mistake && n <= len(lines); n++ {
		m, _, err := ParseModule(filename, strings.Join(lines[:n], ""))
		if err == nil && len(m.Body) > 0 {
			if isCompound(m.Body[0]) {
				return 0
			}
			return n
		}
	}
	return 0
}

// secondStatement is the error for what follows the statements that end at line.
func secondStatement(filename, source string, line int) *Error {
	text := sourceLine(source, line)
	return &Error{Kind: "SyntaxError", Message: "multiple statements found while compiling a single statement", Filename: filename,
		Line: line, Col: charOffset(text, len(text)+1), EndLine: line, EndCol: charOffset(text, len(text)+1), Text: text}
}

// atEndOfInput moves an error at the end of a source without a last newline to where this mode's end token lies.
func atEndOfInput(err *Error, source string) *Error {
	text := sourceLine(source, err.Line)
	if err.Message == "invalid syntax" && err.Line == strings.Count(source, "\n")+1 && err.Col > len([]rune(strings.TrimRight(text, " \t"))) {
		err.Col, err.EndCol = 0, 0
	}
	return err
}
