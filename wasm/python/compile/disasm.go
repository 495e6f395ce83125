package compile

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/syntax"
)

// Disassemble prints a code object and those within it, an instruction a line: position, operation, operands. Registers appear as the names of
// their variables, as t0, t1, … for temporaries and as the constant itself where one lives there; @n is a place in the code.
func (c *Code) Disassemble() string {
	var b strings.Builder
	c.disassemble(&b)
	return b.String()
}

func (c *Code) disassemble(b *strings.Builder) {
	b.WriteString(c.Qualname + "(" + strings.Join(c.LocalNames[:c.parameters()], ", ") + ")")
	if len(c.FreeNames) > 0 {
		b.WriteString(" free " + strings.Join(c.FreeNames, ", "))
	}
	b.WriteByte('\n')
	line := int32(0)
	for pc, in := range c.Instrs {
		if l := c.Positions[pc].Line; l != line && l > 0 {
			line = l
			b.WriteString(pad(strconv.Itoa(int(l)), 4))
		} else {
			b.WriteString("    ")
		}
		b.WriteString(pad(strconv.Itoa(pc), 5) + " " + c.instruction(pc, in) + "\n")
	}
	for _, h := range c.Handlers {
		b.WriteString("     " + strconv.Itoa(int(h.Start)) + ".." + strconv.Itoa(int(h.End)-1) + " -> @" + strconv.Itoa(int(h.Target)) + " in " + c.register(h.Reg))
		if h.Cleanup {
			b.WriteString(" (cleanup)")
		}
		b.WriteByte('\n')
	}
	for _, k := range c.Codes {
		b.WriteByte('\n')
		k.disassemble(b)
	}
}

// pad sets text to the right of a field.
func pad(s string, width int) string { return strings.Repeat(" ", max(width-len(s), 0)) + s }

// parameters counts the parameters, *args and **kwargs among them.
func (c *Code) parameters() int {
	n := c.ArgCount + c.KwOnlyArgCount
	if c.Flags&FlagVarArgs != 0 {
		n++
	}
	if c.Flags&FlagVarKeywords != 0 {
		n++
	}
	return n
}

func (c *Code) instruction(pc int, in Instr) string {
	s := &shapes[in.Op]
	text := s.name
	for i, k := range []operandKind{s.a, s.b, s.c} {
		if k == opNone {
			continue
		}
		if i == 0 || text == s.name {
			text += strings.Repeat(" ", max(17-len(s.name), 1))
		} else {
			text += ", "
		}
		text += c.operandText(k, []uint16{in.A, in.B, in.C}[i])
	}
	return text
}

func (c *Code) operandText(k operandKind, v uint16) string {
	n := strconv.Itoa(int(v))
	switch {
	case k.isReg():
		return c.register(v)
	case k == opSite:
		return c.Sites[v]
	case k == opLocal:
		return c.LocalNames[v]
	case k == opKonst:
		return "const " + c.Consts[v].String()
	case k == opCode:
		return "code " + c.Codes[v].Name
	case k == opJump:
		return "@" + n
	}
	return n
}

func (c *Code) register(r uint16) string {
	i := int(r)
	first := c.NumRegs - len(c.RegConsts)
	switch {
	case r == NoReg:
		return "-"
	case i < len(c.LocalNames):
		return c.LocalNames[i]
	case i < c.TempBase:
		return c.FreeNames[i-len(c.LocalNames)]
	case i < first:
		return "t" + strconv.Itoa(i-c.TempBase)
	case i < c.NumRegs:
		return c.Consts[c.RegConsts[i-first]].String()
	}
	return "?" + strconv.Itoa(i)
}

// String returns the constant as Python would write it.
func (k Const) String() string {
	switch k.Kind {
	case ConstNone:
		return "None"
	case ConstTrue:
		return "True"
	case ConstFalse:
		return "False"
	case ConstEllipsis:
		return "Ellipsis"
	case ConstInt:
		return strconv.FormatInt(k.Int, 10)
	case ConstBig:
		return k.Big.String()
	case ConstFloat:
		return floatText(k.Float)
	case ConstComplex:
		return "(" + floatText(k.Real) + "+" + floatText(k.Float) + "j)"
	case ConstStr:
		return quote(k.Str, false)
	case ConstBytes:
		return "b" + quote(k.Str, true)
	}
	open, end := "(", ")"
	if k.Kind == ConstFrozenSet {
		open, end = "frozenset({", "})"
	} else if len(k.Items) == 1 {
		end = ",)"
	}
	list := make([]string, len(k.Items))
	for i, x := range k.Items {
		list[i] = x.String()
	}
	return open + strings.Join(list, ", ") + end
}

// constantText writes a literal of the tree as Python would.
func constantText(e *syntax.Constant) string {
	if e.Kind == syntax.ConstComplex {
		return strings.TrimSuffix(floatText(e.Float), ".0") + "j"
	}
	if e.Kind == syntax.ConstEllipsis {
		return "..."
	}
	return constOf(e).String()
}
