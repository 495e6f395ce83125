package vm

import (
	"runtime"

	"loopscope/wasm/python/object"
)

// A strand is put aside by keeping its frames, except when it waits within a nested run: then Go functions stand between its frames, and their stack has to wait as well. Go has a thing
// for that. Once a program has the module _thread, each Run is carried out by a goroutine, while the embedder's waits; a strand that waits within a nested run is pinned:
// it parks the goroutine, and another one goes on with what is left of the Run. One of them is awake at a time, whoever has the machine; what they hand to one another is in work.
//
// A Run that has begun with no strand pinned leaves no goroutine behind, unless one is pinned at its end.

// work is a Run under way on goroutines.
type work struct {
	apart    bool // runs are carried out by goroutines
	under    bool // one is under way
	end      int64
	err      *Exc
	changes  int
	reply    chan Status
	pins     int           // strands that are pinned
	ending   bool          // pinned strands are taken up to be ended
	ended    chan struct{} // one has been
	panicked any
	givenUp  bool // whoever looked at the machine has ended the goroutine that had it (runtime.Goexit), and wants the others to end, too
}

// pinned is what a strand leaves on its goroutine.
type pinned struct {
	resume chan struct{}
	calls  object.Calls
	level  int
}

// RunApart makes the machine carry out the run on goroutines from the end of this slice on, so that threads may wait anywhere.
func (m *VM) RunApart() {
	w := &m.threads.work
	if w.reply == nil {
		w.reply, w.ended = make(chan Status), make(chan struct{})
	}
	w.apart = true
}

// runApart is Run, carried out by a goroutine.
func (m *VM) runApart(budget int) Status {
	w := &m.threads.work
	w.end, w.err, w.changes, w.under = m.steps+int64(budget), m.checkLimits(), 0, true
	go m.carryOn()
	st := <-w.reply
	w.under = false
	if w.panicked != nil {
		panic(w.panicked)
	}
	return st
}

// carryOn goes on with a Run until it is over, or until the current strand is one that has a goroutine.
func (m *VM) carryOn() {
	t := &m.threads
	w := &t.work
	over := false
	defer func() {
		if over || w.givenUp {
			return
		}
		if w.panicked = recover(); w.panicked == nil {
			m.giveUp()
		}
		w.reply <- Done
	}()
	for {
		if p := t.current.pinned; p != nil {
			p.resume <- struct{}{}
			over = true
			return
		}
		before := t.current
		err := m.slice(int(w.end-m.steps), w.err)
		w.err = nil
		switch {
		case err != nil && w.ending:
			w.ended <- struct{}{}
			over = true
			return
		case err != nil:
			m.endRun(err)
			over = true
			w.reply <- Done
			return
		}
		if w.changes++; t.current == before || m.steps >= w.end || w.changes > maxChanges {
			over = true
			w.reply <- Running
			return
		}
	}
}

// giveUp lets the goroutines of pinned strands end: nobody will take them up.
func (m *VM) giveUp() {
	m.threads.work.givenUp = true
	for _, s := range m.threads.all {
		if s.pinned != nil {
			close(s.pinned.resume)
		}
	}
}

// waitNested is called when the current strand waits within a nested run. It returns when the strand goes on, with the exception that is to be raised where it waits.
func (m *VM) waitNested() *Exc {
	t := &m.threads
	me := t.current
	if t.apart {
		m.stay(me)
		return m.T.NotSupported("waiting in a handler of the simulated world")
	}
	if !t.work.under && !m.Alone() {
		m.stay(me)
		return m.T.NotSupported("waiting for another thread inside the call that has imported threading")
	}
	m.putAside(&me.Stack)
	p := &pinned{calls: m.T.TakeCalls(), level: t.level}
	t.level = 0
	err := m.reschedule()
	if err == nil && t.current != me {
		p.resume = make(chan struct{})
		me.pinned = p
		t.work.pins++
		if other := t.current.pinned; other != nil {
			other.resume <- struct{}{}
		} else {
			go m.carryOn()
		}
		<-p.resume
		if t.work.givenUp {
			runtime.Goexit()
		}
		me.pinned = nil
		t.work.pins--
	} else if err != nil {
		m.stay(me)
		m.takeUp(&me.Stack)
	}
	m.T.PutCalls(p.calls)
	t.level = p.level
	if err == nil {
		err, me.err = me.err, nil
	}
	return err
}

// stay takes back that strand s waits.
func (m *VM) stay(s *Strand) {
	t := &m.threads
	t.unsleep(s)
	t.ready = without(t.ready, s)
	s.state, s.wait = strandRuns, Wait{}
}

// endPinned ends the strands that are pinned, so that their goroutines end.
func (m *VM) endPinned() {
	t := &m.threads
	if t.work.pins == 0 {
		return
	}
	calls, level := m.T.TakeCalls(), t.level
	t.work.ending = true
	for _, s := range append([]*Strand(nil), t.all...) {
		if p := s.pinned; p != nil {
			m.stay(s)
			t.current = s
			m.takeUp(&s.Stack)
			s.err = m.Abort(ExitStopped)
			p.resume <- struct{}{}
			<-t.work.ended
		}
	}
	t.work.ending = false
	m.T.PutCalls(calls)
	t.level = level
}
