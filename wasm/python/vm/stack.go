package vm

// Stacks of greenlets. A strand has one stack that runs; others belong to greenlets and wait until a driver asks for one of them with SwitchStack. Both ends of a switch are drivers: the one
// that asks is resumed with EvStart when its own stack is taken up again.

// SwitchStack is what a driver returns to leave the running stack, which is put aside in from, and go on with to. With from nil the running stack is given up.
func (m *VM) SwitchStack(from, to *Stack) Next {
	m.oldStack, m.newStack = from, to
	return Next{Do: doStack}
}

// StackOf makes a stack whose outermost frame is driver d.
func (m *VM) StackOf(d Driver) *Stack {
	s := m.NewStack(Value{}, nil, nil)
	s.fr.driven().driver = d
	return s
}

// Level is how many nested runs there are on the Go stack. A stack that has begun one can only be taken up again at the level where it was left.
func (m *VM) Level() int { return m.threads.level }

// Top is the innermost frame of the program, or of the library, on a stack that was put aside; absent when there is none.
func (s *Stack) Top() Value {
	for f := s.fr; f != nil; f = f.back {
		if f.code != nil {
			f.escaped = true
			return Value{Ref: &f.Object}
		}
	}
	return Value{}
}

// Guarded reports whether the end of a stack that was put aside can be seen: a frame has a try or with.
func (s *Stack) Guarded() bool {
	for f := s.fr; f != nil; f = f.back {
		if f.code != nil && f.code.guarded() {
			return true
		}
	}
	return false
}

// Context is the context of a stack that was put aside, absent when it has none yet.
func (s *Stack) Context() Value { return s.context }

// SetContext gives a stack that was put aside another context.
func (s *Stack) SetContext(v Value) { s.context = v }

// Visit visits what a stack that was put aside holds.
func (s *Stack) Visit(visit func(Value)) {
	k := &frameVisitor{visit}
	for f := s.fr; f != nil; f = f.back {
		if f.code == nil {
			f.driven().visit(visit)
		} else {
			visit(f.dflt())
			k.frame(f)
		}
		if f.gen != nil {
			visit(f.gen.V())
		}
	}
	visit(s.context)
	visit(s.agFirst)
	visit(s.agFinalizer)
}
