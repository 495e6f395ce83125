package vm

import (
	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// constant turns a constant of compiled code into a value. Names and short texts are interned, as identity of equal literals can be seen with `is`.
func constant(c *compile.Const) Value {
	switch c.Kind {
	case compile.ConstNone:
		return object.None
	case compile.ConstTrue:
		return object.True
	case compile.ConstFalse:
		return object.False
	case compile.ConstEllipsis:
		return object.Ellipsis
	case compile.ConstInt:
		return object.Int(c.Int)
	case compile.ConstBig:
		return object.NewBig(c.Big)
	case compile.ConstFloat:
		return object.Float(c.Float)
	case compile.ConstComplex:
		return object.NewComplex(complex(c.Real, c.Float))
	case compile.ConstStr:
		if len(c.Str) <= 40 {
			return object.Intern(c.Str).V()
		}
		return object.String(c.Str)
	case compile.ConstBytes:
		return object.NewBytes([]byte(c.Str)).V()
	}
	items := make([]Value, len(c.Items))
	for i := range c.Items {
		items[i] = constant(&c.Items[i])
	}
	if c.Kind == compile.ConstTuple {
		return object.NewTuple(items...).V()
	}
	return object.NewFrozenSetOf(items)
}
