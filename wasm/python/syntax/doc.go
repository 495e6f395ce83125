// Package syntax reads Python 3.13: it turns source text into a tree, or into the
// SyntaxError that CPython 3.13 would print, to the caret.
//
// # The machine
//
// The scanner (scanner.go, token.go) turns the whole source into one slice of
// tokens, with indents, dedents and the parts of f-strings (PEP 701) as tokens of
// their own. It stops at the first error, which becomes the last token.
//
// The parser (parser.go, stmt.go, expr.go, pattern.go, literal.go) is recursive
// descent with one token of lookahead. It builds the tree (tree.go), which follows
// the ast module node for node, and knows nothing of error messages. Where Python's
// grammar needs more than one token, it parses an expression and turns it into a
// target afterwards; only a parenthesized with and the soft keyword match go back,
// once.
//
// When the parser gives up, the error grammar (grammar.go) takes over. It is the
// PEG of the language with CPython's rules for common mistakes, compiled when the
// first error comes for a small parsing machine (machine.go, failure.go). The machine
// goes over the failing statement twice, as CPython does: once to find the farthest
// token that any rule asked for, once more with the rules for mistakes. A valid
// program never pays for any of this.
//
// Errors and warnings (error.go, warning.go) carry their places; Error.Traceback
// renders what CPython prints.
//
// # What must never be broken
//
// Nothing recurses without a bound: a Go stack that overflows in the browser is lost
// for good. The parser counts its nesting, the machine keeps its stack on the heap,
// and no expression in a tree is higher than MaxDepth, nor do statements nest deeper:
// at most 100 indents (the scanner's limit) and MaxDepth elif clauses. So a later stage
// may recurse over a tree.
//
// The order of alternatives in the error grammar decides which message wins. Change
// it only with a case in testdata/errors.txt.
//
// # An example
//
// In the source
//
//	total = a + b c
//
// the scanner makes the tokens NAME = NAME + NAME NAME NEWLINE END. The parser reads
// the assignment up to b, expects the end of the line and gives up at c. The machine's
// first pass finds c as the farthest token; the second pass finds two expressions side
// by side, which would be "Perhaps you forgot a comma?" within brackets, but not here;
// so the error is "invalid syntax" at c.
//
// # What is left out
//
// Type comments and interactive mode. Names are normalized (PEP 3131) only where full-width
// letters or the micro sign occur. \N{...} knows a few names and refuses the others
// by name.
package syntax
