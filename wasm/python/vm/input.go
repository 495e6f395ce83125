package vm

import (
	"strings"

	"loopscope/wasm/python/object"
)

// Standard input. A run reads lines; where they come from is the embedder's affair, in one of two ways.
//
//   - Input gives the next line at once: a file, a terminal, a list.
//   - Asks is set: the machine pauses at the line it wants (Asking), Run gives its slice back at once, and Answer or EndInput lets the run go on.
//
// With neither, standard input is empty. The lines are part of what a run is a function of, beside program, arguments and seed: a run is repeated
// by giving the same ones again, and Answer may be called before they are asked for.

// standardInput is a run's lines.
type standardInput struct {
	ready  []string // answers not read yet
	ended  bool
	asking bool
	prompt string
}

// Asking reports whether the run waits for a line, and the prompt it showed.
func (m *VM) Asking() (prompt string, ok bool) { return m.stdin.prompt, m.stdin.asking && !m.ended }

// Answer gives the next line, without its end.
func (m *VM) Answer(line string) { m.stdin.give(line + "\n") }

// EndInput says that there are no more lines.
func (m *VM) EndInput() { m.stdin.ended, m.stdin.asking = true, false }

func (s *standardInput) give(line string) {
	s.ready, s.asking = append(s.ready, line), false
}

// nextLine takes the next line, with its end unless it is the last of a text without one. wait is true when it has yet to be asked for.
func (m *VM) nextLine() (line string, wait bool) {
	s := &m.stdin
	switch {
	case len(s.ready) > 0:
		line, s.ready = s.ready[0], s.ready[1:]
	case s.ended:
	case m.Input != nil:
		var ok bool
		if line, ok = m.Input(); !ok {
			s.ended = true
		}
	case m.Asks:
		return "", true
	}
	return line, false
}

// InputForm is what ReadInput makes of standard input.
type InputForm uint8

// The forms.
const (
	InputLine  InputForm = iota // a str: the next line with its end; "" when there are no more
	InputAsked                  // a str: the next line without its end; EOFError when there are no more
	InputRest                   // a str: all that is left
	InputLines                  // a list: the lines that are left
)

// ReadInput asks the machine for input after the native that calls it has returned; prompt is what the page shows beside the field.
func (m *VM) ReadInput(prompt string, form InputForm) (Value, *Exc) {
	return m.Tail(&inputDriver{prompt: prompt, form: form})
}

// inputDriver waits for input.
type inputDriver struct {
	prompt string
	form   InputForm
	read   []string
}

// Resume reads what there is, and pauses for what is still to be asked.
func (d *inputDriver) Resume(m *VM, ev Event, _ Value, err *Exc) Next {
	if ev == EvRaise { // the run is stopped, or over a limit
		m.stdin.asking = false
		return Next{Do: DoRaise, Err: err}
	}
	for {
		line, wait := m.nextLine()
		if wait {
			return d.ask(m)
		}
		switch {
		case d.form == InputLine:
			return Next{Do: DoReturn, V: object.String(line)}
		case d.form == InputAsked && line == "":
			return Next{Do: DoRaise, Err: m.T.NewExc(object.EOFErrorType, "EOF when reading a line")}
		case d.form == InputAsked:
			return Next{Do: DoReturn, V: object.String(strings.TrimSuffix(line, "\n"))}
		case line == "" && d.form == InputRest:
			return Next{Do: DoReturn, V: object.String(strings.Join(d.read, ""))}
		case line == "":
			return Next{Do: DoReturn, V: d.list()}
		}
		d.read = append(d.read, line)
	}
}

func (d *inputDriver) list() Value {
	out := make([]Value, len(d.read))
	for i, line := range d.read {
		out[i] = object.String(line)
	}
	return object.NewList(out).V()
}

// ask pauses the run. A function that Go called, such as a sort key, cannot be paused: the Go stack under it would have to wait too.
func (d *inputDriver) ask(m *VM) Next {
	for f := m.fr; f != nil; f = f.back {
		if f.mode == modeStop && f.back != nil {
			return Next{Do: DoRaise, Err: m.T.NotSupported("waiting for input inside a call that a built-in function makes")}
		}
	}
	m.stdin.asking, m.stdin.prompt = true, d.prompt
	return Next{Do: DoPause}
}
