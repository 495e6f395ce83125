package vm

import "loopscope/wasm/python/object"

// Interruption is a place where a run was interrupted from outside: by a stop, or by memory running out, which depend on when and where it ran. Places are counted in
// looks at the limits, which a run takes at the same instructions each time.
type Interruption struct {
	Look   int64
	Status int // exit status of an abort; 0: MemoryError
}

// Interruptions lists where the run has been interrupted.
func (m *VM) Interruptions() []Interruption { return m.interruptions }

// Repeat makes the run be interrupted where another one was, and nowhere else.
func (m *VM) Repeat(list []Interruption) {
	m.repeats = true
	for len(list) > 0 && list[0].Look <= m.looks {
		list = list[1:]
	}
	m.interruptions = list
}

// checkLimits is called between slices: it returns what ends the run, if anything does.
func (m *VM) checkLimits() *Exc {
	m.looks++
	if m.until > 0 && m.steps > m.until {
		return m.Abort(ExitLimit)
	}
	if m.repeats {
		return m.repeated()
	}
	e := m.limit()
	if e != nil {
		status, _ := ExitOf(e)
		m.interruptions = append(m.interruptions, Interruption{m.looks, status})
	}
	return e
}

func (m *VM) repeated() *Exc {
	if len(m.interruptions) == 0 || m.interruptions[0].Look != m.looks {
		return nil
	}
	status := m.interruptions[0].Status
	m.interruptions = m.interruptions[1:]
	if status == 0 {
		return m.T.NewExc(object.MemoryErrorType, "")
	}
	return m.Abort(status)
}

func (m *VM) limit() *Exc {
	switch {
	case m.stopped:
		return &Exc{Object: object.Object{Type: abortType}, Fields: []Value{object.Int(ExitStopped)}}
	case m.limits.Steps > 0 && m.steps > m.limits.Steps:
		return &Exc{Object: object.Object{Type: abortType}, Fields: []Value{object.Int(ExitLimit)}}
	}
	if m.In.Fits != nil && m.steps-m.memChecked > memEvery {
		m.memChecked = m.steps
		if !m.In.Fits(0) {
			return m.T.NewExc(object.MemoryErrorType, "")
		}
	}
	return nil
}

// memEvery is how many instructions pass between two looks at the memory in use.
const memEvery = 200_000

// ExitOf returns the exit status that an abort carries; ok is false for ordinary exceptions.
func ExitOf(e *Exc) (status int, ok bool) {
	if e == nil || e.Type != abortType {
		return 0, false
	}
	return int(e.Fields[0].N), true
}

// Abort makes the exception that ends the run with a status, whatever the program catches.
func (m *VM) Abort(status int) *Exc {
	return &Exc{Object: object.Object{Type: abortType}, Fields: []Value{object.Int(int64(status))}}
}
