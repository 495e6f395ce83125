// Package cpython asks CPython 3.13 what programs print on the virtual clock. One interpreter, which forks for each program, serves many: ten thousand take a few minutes.
package cpython

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// Interpreter is a CPython that runs one program after the other.
type Interpreter struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	program string // the file that holds the program under way
}

// Output is what a program has printed, with addresses masked as 0x…, and its exit status.
type Output struct {
	Status         int
	Stdout, Stderr string
}

// Start starts the interpreter $PYTHON, or python3.13; recorder is the path of testdata/record.py.
func Start(recorder string) (*Interpreter, error) {
	python := os.Getenv("PYTHON")
	if python == "" {
		python = "python3.13"
	}
	file, err := os.CreateTemp("", "program*.py")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	p := &Interpreter{cmd: exec.Command(python, recorder, "--serve"), program: file.Name()}
	p.cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
	p.cmd.Stderr = os.Stderr
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReader(out)
	return p, p.cmd.Start()
}

// Run runs one program to its end.
func (p *Interpreter) Run(source string) (Output, error) {
	if err := os.WriteFile(p.program, []byte(source), 0o600); err != nil {
		return Output{}, err
	}
	if _, err := fmt.Fprintln(p.in, p.program); err != nil {
		return Output{}, err
	}
	var o Output
	var outs, errs int
	if _, err := fmt.Fscanf(p.out, "%d %d %d\n", &o.Status, &outs, &errs); err != nil {
		return Output{}, fmt.Errorf("CPython has not answered: %w", err)
	}
	text := make([]byte, outs+errs)
	if _, err := io.ReadFull(p.out, text); err != nil {
		return Output{}, err
	}
	o.Stdout, o.Stderr = string(text[:outs]), string(text[outs:])
	return o, nil
}

// Close ends the interpreter.
func (p *Interpreter) Close() error {
	if err := os.Remove(p.program); err != nil {
		return err
	}
	if err := p.in.Close(); err != nil {
		return err
	}
	return p.cmd.Wait()
}
