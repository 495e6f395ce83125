package vm

import (
	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// This file reports to the recorder what happens to frames: see package trace for the words. Code of the program's own files is compiled with instructions that
// call report (compile.Options.Trace); what no instruction can tell (an await that suspends, an exception) is reported from where it happens, behind a test of m.rec.

// Record makes the run report to r; to be called before anything is compiled.
func (m *VM) Record(r *trace.Recorder) { m.rec = r }

// Recorder is what the run reports to, nil when nobody records it.
func (m *VM) Recorder() *trace.Recorder { return m.rec }

// recorded reports whether the code of a file is reported: the program's own files are.
func (m *VM) recorded(file string) bool {
	_, ok := m.Files[file]
	return ok
}

func (m *VM) compileOptions(file string) compile.Options {
	return compile.Options{Trace: m.rec != nil && m.recorded(file)}
}

// report carries out an instruction of recorded code; Line is in run itself.
func (m *VM) report(f *Frame, i *instr) {
	r, number := m.rec, f.code.number
	switch i.Op {
	case compile.Enter:
		serial := uint32(0)
		if f.gen != nil {
			serial = f.serial
		}
		f.serial = r.Call(serial, number, uint32(f.code.C.FirstLine), serialOf(m.callerOf(f)))
	case compile.Leave:
		r.Leave(trace.Return, f.serial, number, uint32(f.Line()), m.handed(f.r[i.A]))
		m.backTo(m.callerOf(f))
	case compile.Hand:
		r.Leave(trace.Yield, f.serial, number, uint32(f.Line()), m.handed(f.r[i.A]))
		m.backTo(m.resumerOf(f))
	case compile.Resumed:
		if drop := &f.code.ins[f.pc]; m.unread && drop.Op == compile.Drop && drop.A == i.A {
			f.pc++
			f.r[i.A] = object.None
		}
		m.unread = false
		r.Resume(f.serial, number, uint32(f.Line()), serialOf(m.resumerOf(f)), m.sent(f.r[i.A]))
	}
}

// reportWait notes that frame f is suspended in its await or yield from, by something that is no generator.
func (m *VM) reportWait(f *Frame, v Value) {
	f.gen.waiting = true
	if p := ownFrame(f); p != nil {
		handed := trace.NoValue
		if rootOf(f).kind == kindGenerator {
			handed = m.handed(v)
		}
		m.rec.Leave(trace.Yield, p.serial, p.code.number, uint32(p.Line()), handed)
		m.backTo(m.driverOf(f))
	}
}

// reportTaken notes that f, suspended so, is taken up again.
func (m *VM) reportTaken(f *Frame, sent trace.Value) {
	f.gen.waiting = false
	if p := ownFrame(f); p != nil {
		m.rec.Resume(p.serial, p.code.number, uint32(p.Line()), serialOf(m.driverOf(f)), sent)
	}
}

// reportThrown notes that an exception is raised from outside in the suspended frame f.
func (m *VM) reportThrown(f *Frame, e *Exc) {
	if f.pc == 0 || e.Type == abortType {
		return
	}
	m.reportTaken(f, trace.Value{Text: m.rec.Text("raise " + m.BriefExc(e))})
}

func (m *VM) reportRaise(kind trace.Kind, f *Frame, e *Exc) {
	if f.code.number == 0 || e.Type == abortType {
		return
	}
	text := int32(-1)
	if m.rec.Keeps() {
		text = m.rec.Text(m.BriefExc(e))
	}
	m.rec.Leave(kind, f.serial, f.code.number, uint32(f.Line()), trace.Value{Text: text})
	if kind == trace.Unwind {
		m.backTo(m.callerOf(f))
	}
}

// backTo says that frame f, nil for none, goes on.
func (m *VM) backTo(f *Frame) {
	if f != nil {
		m.rec.At(f.serial, f.code.number, uint32(f.Line()))
	}
}

func serialOf(f *Frame) uint32 {
	if f == nil {
		return 0
	}
	return f.serial
}

// Scheduler is a driver that resumes frames of its own accord, such as an event loop: what it starts or resumes has no caller in the program.
type Scheduler interface{ Schedules() }

// callerOf is the nearest frame of the program below f that waits for what f comes to, nil when a scheduler does.
func (m *VM) callerOf(f *Frame) *Frame {
	for b := f.back; b != nil; b = b.back {
		switch {
		case b.code != nil:
			if b.code.number != 0 {
				return b
			}
		case b.driven().schedules:
			return nil
		}
	}
	return nil
}

// resumerOf is who gets what f yields: of an async generator whoever awaits its next item, else who drives the chain.
func (m *VM) resumerOf(f *Frame) *Frame {
	if f.gen != nil && f.gen.kind == kindAsyncGen {
		return m.callerOf(f)
	}
	return m.driverOf(f)
}

// driverOf is who resumes the chain that f is in.
func (m *VM) driverOf(f *Frame) *Frame {
	if f.root == nil {
		return m.callerOf(f)
	}
	return m.callerOf(rootOf(f).frame)
}

// ownFrame is the innermost frame of the program in the suspended chain that ends in f, nil when all of it is library code.
func ownFrame(f *Frame) *Frame {
	for f.code.number == 0 {
		if f.mode != modeDeleg || f.back == nil || f.back.code == nil {
			return nil
		}
		f = f.back
	}
	return f
}

// handed is a value as the recording has it.
func (m *VM) handed(v Value) trace.Value {
	if v.Ref == &object.IntTag {
		return trace.IntValue(v.N)
	}
	if !m.rec.Keeps() || v.Ref == nil {
		return trace.NoValue
	}
	return trace.Value{Text: m.rec.Text(m.Brief(v))}
}

// sent is handed for what is sent: None, which is sent when nothing is, is nothing.
func (m *VM) sent(v Value) trace.Value {
	switch {
	case v.IsNone():
		return trace.NoValue
	case v.IsInt() && v.N != int64(int32(v.N)):
		return trace.Value{Text: m.rec.Int(v.N)}
	}
	return m.handed(v)
}
