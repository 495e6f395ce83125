//go:build js

// Package bridge is the engine's end of the conversation with the worker that holds it. The worker sets globalThis.loopscopeReady before it starts the
// program; Serve calls it once with an object of functions:
//
//	begin({files: {name: text}, main: name, argv: [text], world: json, seed: n, schedule: n, steps: n, memory: n, record: bool}) → undefined, or {state: "crash", …}
//	             with explore: n it is run under n other schedules instead (package explore), and the last slice comes with report, JSON of a Report of web/src/messages.js
//	slice(ms)  → {state: "running" | "input" | "done" | "crash", out, clock, steps, …}: runs for about ms milliseconds; "input" comes with prompt: the
//	             program wants a line, and there is nothing to do until input or stop is called
//	input(text | null) → undefined: the line that the program gets, null for the end of its input
//	stop()     → undefined: the run ends at the next slice, with exit status 130
//	memory()   → bytes of wasm memory in use by Go
//	trace()    → the next stretch of what a recorded run has recorded, as a TraceChunk of web/src/messages.js; null when there is no more
//	seek(step), find(step, motion, back, breakpoints) → undefined: begin to look at another step of the recorded run, or for one
//	replay(ms) → {done, step, breakpoint}: goes on with that for about ms milliseconds
//	prepare(ms) → whether there is nothing left to prepare: uses idle time to make steps back quick
//	snapshot() → JSON of a Snapshot of where replay has come to; expand(ref, from, count) → JSON of {total, entries}: children of one of its values
//	fault(condition) → why a breakpoint's condition is no expression, as CPython says it, or ""
//	link(fields, original) → the fragment of a link; openLink(fragment, lesson, texts) → what such a fragment holds, or {wrong, lesson} (link.go)
//	perfetto() → the recording as Chrome Trace Event JSON, in pieces that are to be joined; none when there is no recording
//	version    the engine's Python version
//
// In turn the engine calls globalThis.loopscopePack(name) → Uint8Array, once for each pack (package pack) that a program needs; it may take its time, and may throw.
//
// out is a flat array [stream, clock, text, stream, clock, text, …]. A finished run adds exit and, after an error, error: {kind, message, file, line, column, endLine, endColumn}, lines
// from 1, columns in characters from 0. A Go panic is caught here, since safejs does not catch it in a callback: it comes back as a crash with details, and the worker
// throws the engine away. When the panic was that a pack could not be had, the crash says so: missing is true.
package bridge

import (
	"runtime"
	"strings"

	"github.com/hack-pad/safejs" // JavaScript calls with errors in place of panics

	"loopscope/wasm/debug"
	"loopscope/wasm/explore"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
)

// Version is the Python that the engine implements.
const Version = "3.13.0"

// session is the one run that an engine holds at a time.
type session struct {
	run  *run.Run
	used bool // there has been a run
	out  output
	now  func() float64 // milliseconds
	look *debug.Session // of the last run, nil when it was not recorded
	sent sent

	explores  bool // it is an exploration and not a run
	exploring *explore.Explorer
}

// output gathers what the program writes between two slices; neighbours of the same stream and instant are joined.
type output struct {
	parts  []any
	text   strings.Builder
	stream int
	clock  float64
	bytes  int
}

func (o *output) write(stream int, clock float64, text string) {
	if o.text.Len() > 0 && (stream != o.stream || clock != o.clock) {
		o.flush()
	}
	o.stream, o.clock = stream, clock
	o.text.WriteString(text)
	o.bytes += len(text)
}

func (o *output) flush() {
	if o.text.Len() == 0 {
		return
	}
	o.parts = append(o.parts, o.stream, o.clock, strings.ToValidUTF8(o.text.String(), "\ufffd"))
	o.text.Reset()
}

func (o *output) take() []any {
	o.flush()
	parts := o.parts
	o.parts, o.bytes = nil, 0
	return parts
}

// sliceBytes is how much output ends a slice early, so that an endless print comes in portions.
const sliceBytes = 64 << 10

// Serve hands the functions to the worker; the program must then stay alive.
func Serve() error {
	s := &session{}
	perf, err := safejs.Global().Get("performance")
	if err != nil {
		return err
	}
	s.now = func() float64 {
		v, err := perf.Call("now")
		if err != nil {
			return 0
		}
		f, err := v.Float()
		if err != nil {
			return 0
		}
		return f
	}
	api, err := safejs.ValueOf(map[string]any{"version": Version})
	if err != nil {
		return err
	}
	for name, f := range map[string]func(args []safejs.Value) any{
		"begin":  s.begin,
		"slice":  s.slice,
		"stop":   s.stop,
		"input":  s.input,
		"memory": s.memory,
		"trace":  s.trace,
		"seek":   s.seek, "replay": s.replay, "prepare": s.prepare, "snapshot": s.snapshot, "expand": s.expand, "find": s.find, "fault": s.fault,
		"link": s.link, "openLink": s.openLink, "perfetto": s.perfetto,
	} {
		fn, err := safejs.FuncOf(guard(f))
		if err != nil {
			return err
		}
		if err := api.Set(name, fn.Value()); err != nil {
			return err
		}
	}
	pack.Fetch = fetchPack
	if err := s.warmLater(); err != nil {
		return err
	}
	_, err = safejs.Global().Call("loopscopeReady", api)
	return err
}

// fetchPack asks the worker for a pack.
func fetchPack(name string) ([]byte, error) {
	array, err := safejs.Global().Call("loopscopePack", name)
	if err != nil {
		return nil, err
	}
	length, err := array.Length()
	if err != nil {
		return nil, err
	}
	content := make([]byte, length)
	_, err = safejs.CopyBytesToGo(content, array)
	return content, err
}

// warmAfter is how long the engine waits for a first run before it uses the time: importing what lessons import compiles those modules for all later runs,
// and gets V8 to compile this program's code (a first run of the seeded producers and consumers takes 195 ms of processor time cold, 40 ms warm).
const warmAfter = 400 // milliseconds

// warmLater asks for a call of warm: a timer of JavaScript's, for package time would be another 15 KB.
func (s *session) warmLater() error {
	warm, err := safejs.FuncOf(func(safejs.Value, []safejs.Value) any {
		s.warm()
		return nil
	})
	if err != nil {
		return err
	}
	_, err = safejs.Global().Call("setTimeout", warm.Value(), warmAfter)
	return err
}

// A warm-up that fails is none of the reader's business: the next run will say what is wrong.
func (s *session) warm() {
	defer func() { _ = recover() }()
	if s.run == nil && !s.used {
		run.ToEnd(run.Program{Files: map[string]string{"main.py": "import asyncio, random, argparse, time"}, Main: "main.py"})
	}
}

// guard turns a panic into a crash report.
func guard(f func(args []safejs.Value) any) func(safejs.Value, []safejs.Value) any {
	return func(_ safejs.Value, args []safejs.Value) (result any) {
		defer func() {
			if p := recover(); p != nil {
				result = crash(p)
			}
		}()
		return f(args)
	}
}

func crash(p any) any {
	msg, missing := "panic", false
	switch x := p.(type) {
	case *pack.NotLoaded:
		msg, missing = x.Error(), true
	case error:
		msg = x.Error()
	case string:
		msg = x
	}
	return map[string]any{"state": "crash", "message": msg, "details": msg + "\n\n" + stack(), "missing": missing}
}

// stack is the Go stack of the panic. runtime.Stack, since runtime/debug would bring os and time with it.
func stack() string {
	buf := make([]byte, 8<<10)
	return string(buf[:runtime.Stack(buf, false)])
}

func (s *session) begin(args []safejs.Value) any {
	p, record, schedules, err := readProgram(args)
	if err != nil {
		return map[string]any{"state": "crash", "message": err.Error(), "details": err.Error()}
	}
	s.out = output{}
	s.run, s.used = nil, true
	if s.look != nil {
		s.look.Close()
	}
	s.look, s.sent = nil, sent{}
	s.exploring = nil
	if s.explores = schedules > 0; s.explores {
		s.exploring = explore.New(p, schedules)
		return nil
	}
	if !record {
		s.run = run.Start(p, s.out.write)
		return nil
	}
	s.look = debug.Start(p, s.out.write)
	s.run = s.look.Run
	return nil
}

func (s *session) stop([]safejs.Value) any {
	if s.run != nil {
		s.run.VM.Stop()
	}
	s.exploring = nil
	return nil
}

func (s *session) input(args []safejs.Value) any {
	if s.run == nil || len(args) == 0 {
		return nil
	}
	line, err := args[0].String() // of null it is a text too
	if err != nil || args[0].IsNull() {
		if s.look != nil {
			s.look.EndInput()
		} else {
			s.run.VM.EndInput()
		}
		return nil
	}
	if s.look != nil {
		s.look.Answer(line)
	} else {
		s.run.VM.Answer(line)
	}
	return nil
}

func (s *session) memory([]safejs.Value) any {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.Sys)
}

// checkEvery is how many slices of the machine pass between looks at the real clock, which cost a call into JavaScript each.
const checkEvery = 4

func (s *session) slice(args []safejs.Value) any {
	ms := 10.0
	if len(args) > 0 {
		if f, err := args[0].Float(); err == nil && f > 0 {
			ms = f
		}
	}
	if s.explores {
		return s.exploration(ms)
	}
	if s.run == nil {
		return map[string]any{"state": "done", "out": []any{}, "exit": 0, "clock": 0, "steps": 0}
	}
	if s.look != nil {
		s.look.Relieve()
	}
	end := s.now() + ms
	done := false
	for n := 0; !done && s.out.bytes < sliceBytes; n++ {
		if n%checkEvery == checkEvery-1 && s.now() >= end {
			break
		}
		done = s.run.Slice()
		if _, asking := s.run.VM.Asking(); asking {
			break
		}
	}
	m := s.run.VM
	r := map[string]any{"state": "running", "out": s.out.take(), "clock": m.Clock(), "steps": float64(m.Steps())}
	if prompt, asking := m.Asking(); asking {
		r["state"], r["prompt"] = "input", strings.ToValidUTF8(prompt, "\ufffd")
	}
	if done {
		r["state"] = "done"
		r["exit"] = m.Exit
		r["error"] = place(m.Place)
		s.run = nil
		if s.look != nil {
			s.look.Forget()
		}
	}
	return r
}

func place(p *vm.Place) any {
	if p == nil {
		return nil
	}
	return map[string]any{"kind": p.Kind, "message": p.Message, "file": p.File, "line": p.Line, "column": p.Col, "endLine": p.EndLine, "endColumn": p.EndCol}
}
