package syntax

// tokenKind is the type of a token. Keywords have a kind each; soft keywords
// (match, case, type, _) are names.
type tokenKind uint8

const (
	tFail  tokenKind = iota // stands past the end; no rule matches it
	tError                  // where the scanner gave up
	tEnd                    // ENDMARKER
	tNewline
	tIndent
	tDedent
	tName
	tNumber
	tString
	tFStringStart
	tFStringMiddle
	tFStringEnd

	tLpar
	tRpar
	tLsqb
	tRsqb
	tLbrace
	tRbrace
	tColon
	tComma
	tSemi
	tDot
	tEllipsis
	tArrow
	tExclamation
	tColonEqual
	tEqual
	tEqEqual
	tNotEqual
	tLess
	tLessEqual
	tGreater
	tGreaterEqual
	tPlus
	tMinus
	tStar
	tDoubleStar
	tSlash
	tDoubleSlash
	tPercent
	tAt
	tVbar
	tAmper
	tCircumflex
	tTilde
	tLeftShift
	tRightShift
	// The augmented assignments stand in the order of the Operator constants.
	tPlusEqual
	tMinusEqual
	tStarEqual
	tAtEqual
	tSlashEqual
	tPercentEqual
	tDoubleStarEqual
	tLeftShiftEqual
	tRightShiftEqual
	tVbarEqual
	tCircumflexEqual
	tAmperEqual
	tDoubleSlashEqual
	tOther // a printable character that begins no token: $, ? or `

	tFalse // the first keyword
	tNone
	tTrue
	tAnd
	tAs
	tAssert
	tAsync
	tAwait
	tBreak
	tClass
	tContinue
	tDef
	tDel
	tElif
	tElse
	tExcept
	tFinally
	tFor
	tFrom
	tGlobal
	tIf
	tImport
	tIn
	tIs
	tLambda
	tNonlocal
	tNot
	tOr
	tPass
	tRaise
	tReturn
	tTry
	tWhile
	tWith
	tYield
)

// spellings holds the text of every token that has only one. The error grammar
// and the scanner both read it.
var spellings = [...]string{
	tLpar: "(", tRpar: ")", tLsqb: "[", tRsqb: "]", tLbrace: "{", tRbrace: "}",
	tColon: ":", tComma: ",", tSemi: ";", tDot: ".", tEllipsis: "...", tArrow: "->",
	tExclamation: "!", tColonEqual: ":=", tEqual: "=", tEqEqual: "==", tNotEqual: "!=",
	tLess: "<", tLessEqual: "<=", tGreater: ">", tGreaterEqual: ">=",
	tPlus: "+", tMinus: "-", tStar: "*", tDoubleStar: "**", tSlash: "/", tDoubleSlash: "//",
	tPercent: "%", tAt: "@", tVbar: "|", tAmper: "&", tCircumflex: "^", tTilde: "~",
	tLeftShift: "<<", tRightShift: ">>",
	tPlusEqual: "+=", tMinusEqual: "-=", tStarEqual: "*=", tAtEqual: "@=", tSlashEqual: "/=",
	tPercentEqual: "%=", tDoubleStarEqual: "**=", tLeftShiftEqual: "<<=", tRightShiftEqual: ">>=",
	tVbarEqual: "|=", tCircumflexEqual: "^=", tAmperEqual: "&=", tDoubleSlashEqual: "//=",
	tFalse: "False", tNone: "None", tTrue: "True", tAnd: "and", tAs: "as", tAssert: "assert",
	tAsync: "async", tAwait: "await", tBreak: "break", tClass: "class", tContinue: "continue",
	tDef: "def", tDel: "del", tElif: "elif", tElse: "else", tExcept: "except", tFinally: "finally",
	tFor: "for", tFrom: "from", tGlobal: "global", tIf: "if", tImport: "import", tIn: "in", tIs: "is",
	tLambda: "lambda", tNonlocal: "nonlocal", tNot: "not", tOr: "or", tPass: "pass", tRaise: "raise",
	tReturn: "return", tTry: "try", tWhile: "while", tWith: "with", tYield: "yield",
}

// firstKeyword leads from a first letter to the first keyword that has it. The
// keywords are in alphabetical order.
var firstKeyword = func() (table [128]tokenKind) {
	for k := tYield; k >= tFalse; k-- {
		table[spellings[k][0]] = k
	}
	return table
}()

// keyword returns the kind of an ASCII word: its keyword's, or tName.
func keyword(word string) tokenKind {
	k := firstKeyword[word[0]]
	if k == tFail {
		return tName
	}
	for ; k <= tYield && spellings[k][0] == word[0]; k++ {
		if spellings[k] == word {
			return k
		}
	}
	return tName
}

// token is one token. start and end are byte offsets into the source; the span's
// columns count bytes. Indents, dedents and the end have no text: their columns
// are -1, and end is where the scanner stood.
type token struct {
	kind       tokenKind
	level      uint8 // how many brackets are open after it
	start, end int32
	Span
}
