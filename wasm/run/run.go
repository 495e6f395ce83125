// Package run puts one run of one program together: machine, library, clock and limits. The browser's engine, the command line and the tests
// all run programs through it, so that a run is the same everywhere: a pure function of the program, its arguments, its world, its seed and the lines of input it reads.
package run

import (
	"strings"

	"loopscope/wasm/python/lib"
	"loopscope/wasm/python/lib/exercise"
	"loopscope/wasm/python/lib/world"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
	"loopscope/wasm/trace"
)

// Program is what is run.
type Program struct {
	Files    map[string]string             // texts by name; modules that the main file imports are among them
	Main     string                        // which of Files is the main one; it is called main.py in the run
	Argv     []string                      // sys.argv[1:]
	World    string                        // the simulated world, as canonical JSON; "": there is nothing but the program itself
	Seed     int64                         // of everything random, before the program seeds for itself
	Schedule int64                         // another course of the same run (package sim); 0: the usual one
	Input    func() (line string, ok bool) // the next line of standard input, with its end; nil: there is none, or the run Asks
	Asks     bool                          // a run that wants a line pauses until Answer or EndInput
	Limits   vm.Limits
	Trace    *trace.Recorder // what the run reports to; nil: nobody records it
	within   bool            // another run has asked for this one
}

// Output takes what the program writes: stream 1 is stdout, 2 stderr; clock is the virtual time in seconds.
type Output func(stream int, clock float64, text string)

// Run is a run under way.
type Run struct {
	VM       *vm.VM
	Schedule *sim.Schedule // nil: the usual one
}

// Start compiles the program and prepares its run; errors of the source go to out, as all else.
func Start(p Program, out Output) *Run {
	m := lib.New(p.Limits)
	r := &Run{VM: m}
	m.Argv = p.Argv
	m.Files = make(map[string]string, len(p.Files))
	for name, text := range p.Files {
		if name != p.Main {
			m.Files[name] = text
		}
	}
	m.Files[vm.MainFile] = p.Files[p.Main]
	m.Input, m.Asks = p.Input, p.Asks
	if p.Trace != nil {
		m.Record(p.Trace)
		sim.Of(m.In.State).Trace = p.Trace
	}
	m.In.Seed = p.Seed
	if r.Schedule = sim.NewSchedule(p.Schedule); r.Schedule != nil {
		m.Vary, sim.Of(m.In.State).Schedule = r.Schedule.Turn, r.Schedule
	}
	m.In.Write = func(stream int, text string) {
		if p.Trace != nil {
			p.Trace.Output(stream, text)
		}
		out(stream, m.Clock(), text)
	}
	m.In.Fits = (&meter{limit: m.In.MemoryLimit, apart: p.recorded}).fits
	if p.World != "" {
		world.Provide(m, p.World)
	}
	if !p.within {
		exercise.Provide(m, func(q exercise.Request) exercise.Outcome { return runWithin(q, p.World) })
	}
	if err := lib.Begin(m); err != nil {
		out(2, 0, m.FormatException(err))
		return r
	}
	m.Start(strings.TrimPrefix(p.Files[p.Main], "\ufeff"))
	return r
}

// recorded is how much memory the recording takes up.
func (p *Program) recorded() int64 {
	if p.Trace == nil {
		return 0
	}
	return p.Trace.Bytes()
}

// Budget is how many instructions one slice executes: short enough that V8 comes back to the dispatch loop in its fast tier soon, long enough that a slice's cost does not show.
const Budget = 4096

// Slice runs a little further and reports whether the run is over.
// A run that waits for input (vm.VM.Asking) stays where it is.
func (r *Run) Slice() (done bool) { return r.VM.Run(Budget) != vm.Running }

// Result is how a run ended.
type Result struct {
	Exit   int
	Stdout string
	Stderr string
	Clock  float64 // virtual seconds
	Steps  int64   // instructions
	Place  *vm.Place
}

// ToEnd runs a program to its end and collects what it writes.
func ToEnd(p Program) Result {
	var out, errs strings.Builder
	r := Start(p, func(stream int, _ float64, text string) {
		if stream == 2 {
			errs.WriteString(text)
		} else {
			out.WriteString(text)
		}
	})
	for !r.Slice() {
	}
	return Result{r.VM.Exit, out.String(), errs.String(), r.VM.Clock(), r.VM.Steps(), r.VM.Place}
}

// runWithin carries out a run that another one asks for, in the same world: that of an exercise's check.
func runWithin(q exercise.Request, world string) exercise.Outcome {
	p := Program{Files: q.Files, Main: q.Main, Argv: q.Argv, World: world, Seed: q.Seed, Limits: vm.Limits{Steps: q.Steps}, within: true}
	p.Input = func() (string, bool) {
		if len(q.Input) == 0 {
			return "", false
		}
		line := q.Input[0]
		q.Input = q.Input[1:]
		return line + "\n", true
	}
	r := ToEnd(p)
	out := exercise.Outcome{Stdout: r.Stdout, Stderr: r.Stderr, Exit: r.Exit, Clock: r.Clock}
	if r.Place != nil {
		out.Error = r.Place.Kind
	}
	return out
}
