package vm

import "loopscope/wasm/python/object"

// checkLimits is called between slices: it returns what ends the run, if anything does.
func (m *VM) checkLimits() *Exc {
	switch {
	case m.stopped:
		return &Exc{Object: object.Object{Type: abortType}, Fields: []Value{object.Int(ExitStopped)}}
	case m.limits.Steps > 0 && m.steps > m.limits.Steps:
		return &Exc{Object: object.Object{Type: abortType}, Fields: []Value{object.Int(ExitLimit)}}
	}
	if m.In.MemoryUsed != nil && m.steps-m.memChecked > memEvery {
		m.memChecked = m.steps
		if m.In.MemoryUsed() > m.limits.Memory {
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
