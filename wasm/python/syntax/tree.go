package syntax

import "loopscope/wasm/python/bignum"

// Span is the source range of a node: from Line and Col up to but not
// including EndLine and EndCol. Lines count from 1. Columns count from 0 in
// bytes of the line's UTF-8, as col_offset and end_col_offset of CPython's ast
// module do.
type Span struct {
	Line, Col, EndLine, EndCol int32
}

// Pos returns the span itself, so that every node that embeds a Span has one.
func (s Span) Pos() Span { return s }

// Node is any part of the tree that has a position.
type Node interface{ Pos() Span }

// Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// Expr is an expression.
type Expr interface {
	Node
	exprNode()
}

// Pattern is what stands after case.
type Pattern interface {
	Node
	patternNode()
}

// TypeParam is one of the type parameters of a def, class or type statement.
type TypeParam interface {
	Node
	typeParamNode()
}

// Context says what happens to the place that an expression names.
type Context uint8

// The contexts.
const (
	Load Context = iota
	Store
	Del
)

// BoolOperator is the operator of a BoolOp.
type BoolOperator uint8

// The boolean operators.
const (
	And BoolOperator = iota
	Or
)

// Operator is the operator of a BinOp or AugAssign.
type Operator uint8

// The binary operators.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// UnaryOperator is the operator of a UnaryOp.
type UnaryOperator uint8

// The unary operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// CmpOperator is one operator of a Compare.
type CmpOperator uint8

// The comparison operators.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// Module is a whole source file.
type Module struct {
	Body []Stmt
}

// Expression is the one expression that eval takes.
type Expression struct {
	Body Expr
}

// FunctionDef is def Name(Args) -> Returns: Body. Its span begins at def, not at
// the decorators.
type FunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // or nil
	TypeParams    []TypeParam
}

// AsyncFunctionDef is async def.
type AsyncFunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // or nil
	TypeParams    []TypeParam
}

// ClassDef is class Name(Bases, Keywords): Body. Its span begins at class.
type ClassDef struct {
	Span
	Name          string
	Bases         []Expr
	Keywords      []*Keyword
	Body          []Stmt
	DecoratorList []Expr
	TypeParams    []TypeParam
}

// Return is return Value.
type Return struct {
	Span
	Value Expr // or nil
}

// Delete is del Targets.
type Delete struct {
	Span
	Targets []Expr
}

// Assign is Targets[0] = Targets[1] = Value.
type Assign struct {
	Span
	Targets []Expr
	Value   Expr
}

// TypeAlias is type Name[TypeParams] = Value.
type TypeAlias struct {
	Span
	Name       *Name
	TypeParams []TypeParam
	Value      Expr
}

// AugAssign is Target Op= Value.
type AugAssign struct {
	Span
	Target Expr
	Op     Operator
	Value  Expr
}

// AnnAssign is Target: Annotation = Value.
type AnnAssign struct {
	Span
	Target     Expr
	Annotation Expr
	Value      Expr // or nil
	Simple     bool // the target is a name without parentheses
}

// For is for Target in Iter: Body else: Orelse.
type For struct {
	Span
	Target Expr
	Iter   Expr
	Body   []Stmt
	Orelse []Stmt
}

// AsyncFor is async for.
type AsyncFor struct {
	Span
	Target Expr
	Iter   Expr
	Body   []Stmt
	Orelse []Stmt
}

// While is while Test: Body else: Orelse.
type While struct {
	Span
	Test   Expr
	Body   []Stmt
	Orelse []Stmt
}

// If is if Test: Body else: Orelse. An elif is an If alone in Orelse, and its
// span begins at elif.
type If struct {
	Span
	Test   Expr
	Body   []Stmt
	Orelse []Stmt
}

// With is with Items: Body.
type With struct {
	Span
	Items []*WithItem
	Body  []Stmt
}

// AsyncWith is async with.
type AsyncWith struct {
	Span
	Items []*WithItem
	Body  []Stmt
}

// Match is match Subject: Cases.
type Match struct {
	Span
	Subject Expr
	Cases   []*MatchCase
}

// Raise is raise Exc from Cause.
type Raise struct {
	Span
	Exc   Expr // or nil
	Cause Expr // or nil
}

// Try is try with except clauses.
type Try struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	Orelse    []Stmt
	Finalbody []Stmt
}

// TryStar is try with except* clauses.
type TryStar struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	Orelse    []Stmt
	Finalbody []Stmt
}

// Assert is assert Test, Msg.
type Assert struct {
	Span
	Test Expr
	Msg  Expr // or nil
}

// Import is import Names.
type Import struct {
	Span
	Names []*Alias
}

// ImportFrom is from Module import Names; Level counts the leading dots. Module
// is "" where only dots stand.
type ImportFrom struct {
	Span
	Module string
	Names  []*Alias
	Level  int
}

// Global is global Names.
type Global struct {
	Span
	Names []string
}

// Nonlocal is nonlocal Names.
type Nonlocal struct {
	Span
	Names []string
}

// ExprStmt is an expression that stands as a statement (ast.Expr).
type ExprStmt struct {
	Span
	Value Expr
}

// Pass is pass.
type Pass struct{ Span }

// Break is break.
type Break struct{ Span }

// Continue is continue.
type Continue struct{ Span }

// BoolOp is Values[0] Op Values[1] Op ...
type BoolOp struct {
	Span
	Op     BoolOperator
	Values []Expr
}

// NamedExpr is Target := Value.
type NamedExpr struct {
	Span
	Target *Name
	Value  Expr
}

// BinOp is Left Op Right.
type BinOp struct {
	Span
	Left  Expr
	Op    Operator
	Right Expr
}

// UnaryOp is Op Operand.
type UnaryOp struct {
	Span
	Op      UnaryOperator
	Operand Expr
}

// Lambda is lambda Args: Body.
type Lambda struct {
	Span
	Args *Arguments
	Body Expr
}

// IfExp is Body if Test else Orelse.
type IfExp struct {
	Span
	Test   Expr
	Body   Expr
	Orelse Expr
}

// Dict is a dict display. A nil key stands for ** before the value.
type Dict struct {
	Span
	Keys   []Expr
	Values []Expr
}

// Set is a set display.
type Set struct {
	Span
	Elts []Expr
}

// ListComp is [Elt Generators].
type ListComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// SetComp is {Elt Generators}.
type SetComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// DictComp is {Key: Value Generators}.
type DictComp struct {
	Span
	Key        Expr
	Value      Expr
	Generators []*Comprehension
}

// GeneratorExp is (Elt Generators); its span takes in the parentheses, be they
// its own or those of the call whose only argument it is.
type GeneratorExp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// Await is await Value.
type Await struct {
	Span
	Value Expr
}

// Yield is yield Value.
type Yield struct {
	Span
	Value Expr // or nil
}

// YieldFrom is yield from Value.
type YieldFrom struct {
	Span
	Value Expr
}

// Compare is Left Ops[0] Comparators[0] Ops[1] Comparators[1] ...
type Compare struct {
	Span
	Left        Expr
	Ops         []CmpOperator
	Comparators []Expr
}

// Call is Func(Args, Keywords).
type Call struct {
	Span
	Func     Expr
	Args     []Expr
	Keywords []*Keyword
}

// FormattedValue is a replacement field of an f-string.
type FormattedValue struct {
	Span
	Value      Expr
	Conversion int        // 's', 'r', 'a', or -1
	FormatSpec *JoinedStr // or nil
}

// JoinedStr is an f-string, or a run of adjacent literals one of which is an
// f-string, or a format spec. Its values are Constant (Str) and FormattedValue.
type JoinedStr struct {
	Span
	Values []Expr
}

// ConstantKind is the type of a Constant's value.
type ConstantKind uint8

// The kinds of constants.
const (
	ConstNone ConstantKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt     // Int, or Big when it does not fit in 64 bits
	ConstFloat   // Float
	ConstComplex // Float is the imaginary part; the real part is 0
	ConstStr     // Str in UTF-8, lone surrogates as three bytes each (WTF-8)
	ConstBytes   // Str holds the bytes
)

// Constant is a literal.
type Constant struct {
	Span
	Kind  ConstantKind
	U     bool // written with the prefix u (ast's kind='u')
	Int   int64
	Big   *bignum.Int // or nil
	Float float64
	Str   string
}

// Attribute is Value.Attr.
type Attribute struct {
	Span
	Value Expr
	Attr  string
	Ctx   Context
}

// Subscript is Value[Slice].
type Subscript struct {
	Span
	Value Expr
	Slice Expr
	Ctx   Context
}

// Starred is *Value.
type Starred struct {
	Span
	Value Expr
	Ctx   Context
}

// Name is a variable.
type Name struct {
	Span
	ID  string
	Ctx Context
}

// List is a list display or target.
type List struct {
	Span
	Elts []Expr
	Ctx  Context
}

// Tuple is a tuple display or target.
type Tuple struct {
	Span
	Elts []Expr
	Ctx  Context
}

// Slice is Lower:Upper:Step within a subscript.
type Slice struct {
	Span
	Lower Expr // or nil
	Upper Expr // or nil
	Step  Expr // or nil
}

// MatchValue matches by ==.
type MatchValue struct {
	Span
	Value Expr
}

// MatchSingleton matches None, True or False by identity.
type MatchSingleton struct {
	Span
	Value ConstantKind
}

// MatchSequence is [Patterns].
type MatchSequence struct {
	Span
	Patterns []Pattern
}

// MatchMapping is {Keys: Patterns, **Rest}.
type MatchMapping struct {
	Span
	Keys     []Expr
	Patterns []Pattern
	Rest     string // or ""
}

// MatchClass is Cls(Patterns, KwdAttrs=KwdPatterns).
type MatchClass struct {
	Span
	Cls         Expr
	Patterns    []Pattern
	KwdAttrs    []string
	KwdPatterns []Pattern
}

// MatchStar is *Name, or *_ when Name is "".
type MatchStar struct {
	Span
	Name string
}

// MatchAs is Pattern as Name; without Pattern a bare capture, without both the
// wildcard _.
type MatchAs struct {
	Span
	Pattern Pattern // or nil
	Name    string  // or ""
}

// MatchOr is Patterns[0] | Patterns[1] | ...
type MatchOr struct {
	Span
	Patterns []Pattern
}

// TypeVar is Name: Bound = DefaultValue.
type TypeVar struct {
	Span
	Name         string
	Bound        Expr // or nil
	DefaultValue Expr // or nil
}

// ParamSpec is **Name = DefaultValue.
type ParamSpec struct {
	Span
	Name         string
	DefaultValue Expr // or nil
}

// TypeVarTuple is *Name = DefaultValue.
type TypeVarTuple struct {
	Span
	Name         string
	DefaultValue Expr // or nil
}

// Comprehension is for Target in Iter if Ifs[0] if Ifs[1] ...
type Comprehension struct {
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// ExceptHandler is except Type as Name: Body.
type ExceptHandler struct {
	Span
	Type Expr   // or nil
	Name string // or ""
	Body []Stmt
}

// Arguments is the parameter list of a def or lambda. Defaults belong to the last
// of Posonlyargs followed by Args. KwDefaults has one entry a member of
// Kwonlyargs, nil where there is no default.
type Arguments struct {
	Posonlyargs []*Arg
	Args        []*Arg
	Vararg      *Arg // or nil
	Kwonlyargs  []*Arg
	KwDefaults  []Expr
	Kwarg       *Arg // or nil
	Defaults    []Expr
}

// Arg is one parameter.
type Arg struct {
	Span
	Arg        string
	Annotation Expr // or nil
}

// Keyword is Arg=Value of a call or class, or **Value when Arg is "".
type Keyword struct {
	Span
	Arg   string
	Value Expr
}

// Alias is Name as Asname of an import.
type Alias struct {
	Span
	Name   string
	Asname string // or ""
}

// WithItem is ContextExpr as OptionalVars.
type WithItem struct {
	ContextExpr  Expr
	OptionalVars Expr // or nil
}

// MatchCase is case Pattern if Guard: Body.
type MatchCase struct {
	Pattern Pattern
	Guard   Expr // or nil
	Body    []Stmt
}

func (*FunctionDef) stmtNode()      {}
func (*AsyncFunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()         {}
func (*Return) stmtNode()           {}
func (*Delete) stmtNode()           {}
func (*Assign) stmtNode()           {}
func (*TypeAlias) stmtNode()        {}
func (*AugAssign) stmtNode()        {}
func (*AnnAssign) stmtNode()        {}
func (*For) stmtNode()              {}
func (*AsyncFor) stmtNode()         {}
func (*While) stmtNode()            {}
func (*If) stmtNode()               {}
func (*With) stmtNode()             {}
func (*AsyncWith) stmtNode()        {}
func (*Match) stmtNode()            {}
func (*Raise) stmtNode()            {}
func (*Try) stmtNode()              {}
func (*TryStar) stmtNode()          {}
func (*Assert) stmtNode()           {}
func (*Import) stmtNode()           {}
func (*ImportFrom) stmtNode()       {}
func (*Global) stmtNode()           {}
func (*Nonlocal) stmtNode()         {}
func (*ExprStmt) stmtNode()         {}
func (*Pass) stmtNode()             {}
func (*Break) stmtNode()            {}
func (*Continue) stmtNode()         {}

func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*ListComp) exprNode()       {}
func (*SetComp) exprNode()        {}
func (*DictComp) exprNode()       {}
func (*GeneratorExp) exprNode()   {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*FormattedValue) exprNode() {}
func (*JoinedStr) exprNode()      {}
func (*Constant) exprNode()       {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Starred) exprNode()        {}
func (*Name) exprNode()           {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
func (*Slice) exprNode()          {}

func (*MatchValue) patternNode()     {}
func (*MatchSingleton) patternNode() {}
func (*MatchSequence) patternNode()  {}
func (*MatchMapping) patternNode()   {}
func (*MatchClass) patternNode()     {}
func (*MatchStar) patternNode()      {}
func (*MatchAs) patternNode()        {}
func (*MatchOr) patternNode()        {}

func (*TypeVar) typeParamNode()      {}
func (*ParamSpec) typeParamNode()    {}
func (*TypeVarTuple) typeParamNode() {}
