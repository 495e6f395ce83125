package compile

import (
	"math"
	"strconv"
	"strings"

	"loopscope/wasm/python/bignum"
	"loopscope/wasm/python/syntax"
)

// Bounds of what folding may make (CPython's ast_opt.c has the same): bits of an int, length of a str or bytes, length of a tuple.
const (
	maxFoldBits  = 128
	maxFoldText  = 4096
	maxFoldTuple = 256
)

// fold returns the constant that an expression is, when it is one. The answer is kept, for the binder and the generator both ask.
func (c *compiler) fold(e syntax.Expr) (Const, bool) {
	switch e := e.(type) {
	case *syntax.Constant:
		return constOf(e), true
	case *syntax.Name:
		return Const{Kind: ConstTrue}, e.ID == "__debug__" && e.Ctx == syntax.Load
	case *syntax.BinOp, *syntax.UnaryOp, *syntax.Tuple:
		k, seen := c.folded[e]
		if !seen {
			k = c.foldOnce(e)
			c.folded[e] = k
		}
		if k != nil {
			return *k, true
		}
	}
	return Const{}, false
}

func (c *compiler) foldOnce(e syntax.Expr) *Const {
	if !c.descend() {
		return nil
	}
	defer c.ascend()
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if x, ok := c.fold(e.Operand); ok {
			return foldUnary(e.Op, x)
		}
	case *syntax.BinOp:
		x, ok := c.fold(e.Left)
		if !ok {
			return nil
		}
		if y, ok := c.fold(e.Right); ok {
			return foldBinary(e.Op, x, y)
		}
	case *syntax.Tuple:
		if e.Ctx == syntax.Load {
			return c.foldItems(ConstTuple, e.Elts)
		}
	}
	return nil
}

// foldItems makes one constant of a display whose items all are constants.
func (c *compiler) foldItems(kind ConstKind, elts []syntax.Expr) *Const {
	items := make([]Const, len(elts))
	for i, e := range elts {
		k, ok := c.fold(e)
		if !ok {
			return nil
		}
		items[i] = k
	}
	return &Const{Kind: kind, Items: items}
}

// foldContainer is fold for what stands after in, or after for … in: nobody can see the difference between a list there and a tuple, or a
// set and a frozenset.
func (c *compiler) foldContainer(e syntax.Expr) (Const, bool) {
	var k *Const
	switch e := e.(type) {
	case *syntax.List:
		k = c.foldItems(ConstTuple, e.Elts)
	case *syntax.Set:
		k = c.foldItems(ConstFrozenSet, e.Elts)
	default:
		return c.fold(e)
	}
	if k == nil {
		return Const{}, false
	}
	return *k, true
}

func constOf(e *syntax.Constant) Const {
	switch e.Kind {
	case syntax.ConstNone:
		return Const{Kind: ConstNone}
	case syntax.ConstTrue:
		return Const{Kind: ConstTrue}
	case syntax.ConstFalse:
		return Const{Kind: ConstFalse}
	case syntax.ConstEllipsis:
		return Const{Kind: ConstEllipsis}
	case syntax.ConstInt:
		if e.Big != nil {
			return Const{Kind: ConstBig, Big: e.Big}
		}
		return Const{Kind: ConstInt, Int: e.Int}
	case syntax.ConstFloat:
		return Const{Kind: ConstFloat, Float: e.Float}
	case syntax.ConstComplex:
		return Const{Kind: ConstComplex, Float: e.Float}
	case syntax.ConstBytes:
		return Const{Kind: ConstBytes, Str: e.Str}
	}
	return Const{Kind: ConstStr, Str: e.Str}
}

// constKey tells constants apart as CPython does: 1, 1.0 and True differ, and so do 0.0 and -0.0.
func constKey(k Const) string {
	tag := string(rune('a' + k.Kind))
	switch k.Kind {
	case ConstInt:
		return tag + strconv.FormatInt(k.Int, 10)
	case ConstBig:
		return tag + k.Big.String()
	case ConstFloat:
		return tag + strconv.FormatUint(math.Float64bits(k.Float), 16)
	case ConstComplex:
		return tag + strconv.FormatUint(math.Float64bits(k.Real), 16) + "," + strconv.FormatUint(math.Float64bits(k.Float), 16)
	case ConstStr, ConstBytes:
		return tag + k.Str
	case ConstTuple, ConstFrozenSet:
		var b strings.Builder
		b.WriteString(tag)
		for _, x := range k.Items {
			key := constKey(x)
			b.WriteString(strconv.Itoa(len(key)))
			b.WriteByte(':')
			b.WriteString(key)
		}
		return b.String()
	}
	return tag
}

// truth returns the truth value of a constant.
func truth(k Const) bool {
	switch k.Kind {
	case ConstNone, ConstFalse:
		return false
	case ConstInt:
		return k.Int != 0
	case ConstFloat:
		return k.Float != 0
	case ConstComplex:
		return k.Float != 0 || k.Real != 0
	case ConstStr, ConstBytes:
		return k.Str != ""
	case ConstTuple, ConstFrozenSet:
		return len(k.Items) > 0
	}
	return true
}

func boolConst(v bool) *Const {
	if v {
		return &Const{Kind: ConstTrue}
	}
	return &Const{Kind: ConstFalse}
}

func intConst(n *bignum.Int) *Const {
	if n.IsInt64() {
		return &Const{Kind: ConstInt, Int: n.Int64()}
	}
	return &Const{Kind: ConstBig, Big: n}
}

// integer returns the value of an int or bool constant, nil for others.
func integer(k Const) *bignum.Int {
	switch k.Kind {
	case ConstInt:
		return bignum.NewInt(k.Int)
	case ConstBig:
		return k.Big
	case ConstTrue:
		return bignum.NewInt(1)
	case ConstFalse:
		return bignum.NewInt(0)
	}
	return nil
}

// number returns the value of an int, bool or float constant as a float.
func number(k Const) (float64, bool) {
	if k.Kind == ConstFloat {
		return k.Float, true
	}
	if n := integer(k); n != nil {
		f := n.Float64()
		return f, !math.IsInf(f, 0)
	}
	return 0, false
}

func foldUnary(op syntax.UnaryOperator, x Const) *Const {
	if op == syntax.Not {
		return boolConst(!truth(x))
	}
	switch n := integer(x); {
	case n != nil && op == syntax.USub:
		return intConst(new(bignum.Int).Neg(n))
	case n != nil && op == syntax.UAdd:
		return intConst(n)
	case n != nil: // ~True as well, so that its DeprecationWarning is not seen
		return intConst(new(bignum.Int).Not(n))
	case x.Kind == ConstFloat && op == syntax.USub:
		return &Const{Kind: ConstFloat, Float: -x.Float}
	case x.Kind == ConstComplex && op == syntax.USub:
		return &Const{Kind: ConstComplex, Float: -x.Float, Real: -x.Real}
	case (x.Kind == ConstFloat || x.Kind == ConstComplex) && op == syntax.UAdd:
		return &x
	}
	return nil
}

func foldBinary(op syntax.Operator, x, y Const) *Const {
	if m, n := integer(x), integer(y); m != nil && n != nil {
		folded := foldInts(op, m, n)
		if isLogic(op) && isBool(x) && isBool(y) {
			return boolConst(folded.Int != 0)
		}
		return folded
	}
	if x.Kind == ConstComplex || y.Kind == ConstComplex {
		return foldComplex(op, x, y)
	}
	if a, ok := number(x); ok {
		if b, ok := number(y); ok {
			return foldFloats(op, a, b)
		}
	}
	return foldSequences(op, x, y)
}

// isLogic reports whether the operator makes a bool of two bools.
func isLogic(op syntax.Operator) bool {
	return op == syntax.BitAnd || op == syntax.BitOr || op == syntax.BitXor
}

func isBool(k Const) bool { return k.Kind == ConstTrue || k.Kind == ConstFalse }

func foldInts(op syntax.Operator, m, n *bignum.Int) *Const {
	z := new(bignum.Int)
	switch op {
	case syntax.Add:
		return intConst(z.Add(m, n))
	case syntax.Sub:
		return intConst(z.Sub(m, n))
	case syntax.Mult:
		if m.BitLen()+n.BitLen() <= maxFoldBits {
			return intConst(z.Mul(m, n))
		}
	case syntax.FloorDiv, syntax.Mod:
		if n.Sign() == 0 {
			return nil
		}
		q, r := z.FloorDivMod(m, n, new(bignum.Int))
		if op == syntax.Mod {
			return intConst(r)
		}
		return intConst(q)
	case syntax.Div:
		if n.Sign() != 0 && m.BitLen() <= 53 && n.BitLen() <= 53 {
			return &Const{Kind: ConstFloat, Float: m.Float64() / n.Float64()}
		}
	case syntax.Pow:
		if n.Sign() >= 0 && n.IsInt64() && n.Int64() <= maxFoldBits && int64(m.BitLen())*n.Int64() <= maxFoldBits {
			return intConst(z.Pow(m, uint(n.Int64())))
		}
	case syntax.LShift:
		if n.Sign() >= 0 && n.IsInt64() && n.Int64() <= maxFoldBits && m.BitLen()+int(n.Int64()) <= maxFoldBits {
			return intConst(z.Lsh(m, uint(n.Int64())))
		}
	case syntax.RShift:
		if n.Sign() >= 0 && n.IsInt64() && n.Int64() <= math.MaxInt32 {
			return intConst(z.Rsh(m, uint(n.Int64())))
		}
	case syntax.BitAnd:
		return intConst(z.And(m, n))
	case syntax.BitOr:
		return intConst(z.Or(m, n))
	case syntax.BitXor:
		return intConst(z.Xor(m, n))
	}
	return nil
}

// foldFloats folds the four operations that need no library; the others keep their meaning in one place, the machine.
func foldFloats(op syntax.Operator, a, b float64) *Const {
	switch op {
	case syntax.Add:
		return &Const{Kind: ConstFloat, Float: a + b}
	case syntax.Sub:
		return &Const{Kind: ConstFloat, Float: a - b}
	case syntax.Mult:
		return &Const{Kind: ConstFloat, Float: a * b}
	case syntax.Div:
		if b != 0 {
			return &Const{Kind: ConstFloat, Float: a / b}
		}
	}
	return nil
}

// foldComplex folds sums and differences: how a complex constant is written.
func foldComplex(op syntax.Operator, x, y Const) *Const {
	part := func(k Const) (re, im float64, ok bool) {
		if k.Kind == ConstComplex {
			return k.Real, k.Float, true
		}
		re, ok = number(k)
		return re, 0, ok
	}
	a, b, ok1 := part(x)
	p, q, ok2 := part(y)
	switch {
	case !ok1 || !ok2:
	case op == syntax.Add:
		return &Const{Kind: ConstComplex, Real: a + p, Float: b + q}
	case op == syntax.Sub:
		return &Const{Kind: ConstComplex, Real: a - p, Float: b - q}
	}
	return nil
}

func foldSequences(op syntax.Operator, x, y Const) *Const {
	switch {
	case op == syntax.Add && x.Kind == y.Kind && (x.Kind == ConstStr || x.Kind == ConstBytes):
		return &Const{Kind: x.Kind, Str: x.Str + y.Str}
	case op == syntax.Add && x.Kind == ConstTuple && y.Kind == ConstTuple:
		return &Const{Kind: ConstTuple, Items: append(append([]Const{}, x.Items...), y.Items...)}
	case op == syntax.Mult && integer(x) != nil:
		return foldRepeat(y, integer(x))
	case op == syntax.Mult && integer(y) != nil:
		return foldRepeat(x, integer(y))
	}
	return nil
}

func foldRepeat(x Const, n *bignum.Int) *Const {
	if !n.IsInt64() || n.Int64() > maxFoldText {
		return nil
	}
	times := int(max(n.Int64(), 0))
	switch {
	case (x.Kind == ConstStr || x.Kind == ConstBytes) && len(x.Str)*times <= maxFoldText:
		return &Const{Kind: x.Kind, Str: strings.Repeat(x.Str, times)}
	case x.Kind == ConstTuple && len(x.Items)*times <= maxFoldTuple:
		items := []Const{}
		for range times {
			items = append(items, x.Items...)
		}
		return &Const{Kind: ConstTuple, Items: items}
	}
	return nil
}
