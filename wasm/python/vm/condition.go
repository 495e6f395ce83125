package vm

import (
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// Condition is an expression that is evaluated in a frame of a run from outside, such as that of a breakpoint.
type Condition struct {
	code *compile.Code // nil: it does not compile
	pure bool
}

const conditionFile = "<condition>"

// conditionSteps is how many instructions an evaluation may take.
const conditionSteps = 1_000_000

// NewCondition compiles the text of a condition. One that is no expression is always met, and serr says why it is none.
func NewCondition(text string) (c *Condition, serr *syntax.Error) {
	tree, _, serr := syntax.ParseExpression(conditionFile, strings.TrimSpace(text))
	if serr != nil {
		return &Condition{}, serr
	}
	code, _, serr := compile.CompileExpr(tree, conditionFile, text, compile.Options{Names: true})
	if serr != nil {
		return &Condition{}, serr
	}
	return &Condition{code: code, pure: pure(tree.Body, 0)}, nil
}

// Holds evaluates a condition in the innermost frame of the program; one that raises, or takes too long, counts as met. clean is false when the evaluation may have changed what the
// program will do: then the machine must not go on. The machine must stand at a step.
func (m *VM) Holds(c *Condition) (holds, clean bool) {
	f := m.Caller()
	if c.code == nil || f == nil {
		return true, true
	}
	t, rec := m.T, *m.rec
	write, steps, looks, nested, checked := m.In.Write, m.steps, m.looks, m.threads.nested, m.memChecked
	m.rec.Stop = -1
	m.In.Write = func(int, string) {}
	m.until = m.steps + conditionSteps
	v, err := m.evaluate(c, f)
	if err == nil {
		holds, err = object.Truth(t, v)
	}
	clean = c.pure && m.rec.Events() == rec.Events()
	*m.rec = rec
	m.In.Write, m.steps, m.looks, m.threads.nested, m.memChecked, m.until = write, steps, looks, nested, checked, 0
	return holds || err != nil, clean
}

func (m *VM) evaluate(c *Condition, f *Frame) (Value, *Exc) {
	if err := m.T.Enter(""); err != nil {
		return Value{}, err
	}
	defer m.T.Leave()
	locals := f.locals()
	if locals == nil {
		locals = m.variables(f)
	}
	return m.runNested(m.execFrame(m.code(c.code), f.globals, locals))
}

// harmless are the functions that a condition may call without a chance of changing anything, as long as they meet no method of the program's (which the recorder would notice).
const harmless = " len isinstance issubclass abs round repr str int float bool type hasattr getattr callable ord chr id "

// pure reports whether an expression only looks: names, constants, attributes, items, operators and harmless functions.
func pure(e syntax.Expr, depth int) bool {
	if depth > 100 {
		return false
	}
	all := func(list ...syntax.Expr) bool {
		for _, x := range list {
			if x != nil && !pure(x, depth+1) {
				return false
			}
		}
		return true
	}
	switch e := e.(type) {
	case *syntax.Name, *syntax.Constant:
		return true
	case *syntax.Attribute:
		return all(e.Value)
	case *syntax.Subscript:
		return all(e.Value, e.Slice)
	case *syntax.Slice:
		return all(e.Lower, e.Upper, e.Step)
	case *syntax.BinOp:
		return all(e.Left, e.Right)
	case *syntax.UnaryOp:
		return all(e.Operand)
	case *syntax.BoolOp:
		return all(e.Values...)
	case *syntax.Compare:
		return all(e.Left) && all(e.Comparators...)
	case *syntax.IfExp:
		return all(e.Test, e.Body, e.Orelse)
	case *syntax.Tuple:
		return all(e.Elts...)
	case *syntax.List:
		return all(e.Elts...)
	case *syntax.Call:
		name, ok := e.Func.(*syntax.Name)
		return ok && strings.Contains(harmless, " "+name.ID+" ") && len(e.Keywords) == 0 && all(e.Args...)
	}
	return false
}
