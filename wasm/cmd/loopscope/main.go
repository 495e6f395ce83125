// Command loopscope runs programs with the playground's engine, natively, and checks the lessons.
//
//	loopscope run [--seed N] [--schedule N] [--world FILE] FILE [ARG…]
//	loopscope trace [--format text|json|perfetto] [--seed N] [--schedule N] [--world FILE] FILE [ARG…]
//	loopscope explore [--schedules N] [--seed N] [--world FILE] FILE [ARG…]
//	loopscope check [FOLDER]
//	loopscope link encode [OPTION…] [FILE…], link decode [OPTION…] LINK, link keep: see link.go
//
// The program's output goes to stdout, errors and tracebacks to stderr; its input comes from stdin. FILE is called main.py in tracebacks, and .py files beside it can be imported. The
// exit status is 0, 1 after an uncaught exception, 2 for wrong usage, 3 after a deadlock, 4 when a limit was reached, else what sys.exit says.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
	"loopscope/wasm/trace"
	"loopscope/wasm/world"
)

const usage = `usage: loopscope run [--seed N] [--schedule N] [--world FILE] FILE [ARG...]
       loopscope trace [--format text|json|perfetto] [--seed N] [--schedule N] [--world FILE] FILE [ARG...]
       loopscope explore [--schedules N] [--seed N] [--world FILE] FILE [ARG...]
       loopscope check [FOLDER]
       loopscope link encode|decode|keep ...  (loopscope link help)

run runs the Python program FILE on the virtual clock; trace prints what happened in place of what the program writes. explore runs it under many schedules, with late
sleepers and other turns of threads, and says whether something else comes of it, and which is the smallest of those schedules. check reads and runs every lesson of
FOLDER, which is called lessons (lessons), and says what is wrong with them and how much there is.
  --seed N     what random numbers start from before the program seeds for itself (0)
  --schedule N another course of the same run, as explore finds them (0: the usual one)
  --schedules N how many to try (100)
  --world F    the simulated world that the program runs in: a description in YAML or JSON (go doc loopscope/wasm/world)
  --format F   text: a line for each event; json: a document with all columns; perfetto: Chrome Trace Event JSON, for ui.perfetto.dev (text)
`

func main() {
	if len(os.Args) < 2 {
		fail(usage)
	}
	switch os.Args[1] {
	case "run":
		os.Exit(runFile(os.Args[2:]))
	case "trace":
		os.Exit(traceFile(os.Args[2:]))
	case "explore":
		os.Exit(exploreFile(os.Args[2:], os.Stdout))
	case "check":
		os.Exit(checkLessons(os.Args[2:]))
	case "link":
		os.Exit(link(os.Args[2:], os.Stdout, os.Stderr))
	case "help", "-h", "--help":
		fmt.Print(usage)
	default:
		fail("loopscope: unknown command " + strconv.Quote(os.Args[1]) + "\n" + usage)
	}
}

func fail(text string) {
	fmt.Fprint(os.Stderr, text)
	os.Exit(vm.ExitUsage)
}

// parseRun reads the arguments of a run. more handles options besides --seed, --schedule and --world: it returns false for one that it does not know.
func parseRun(args []string, more func(name, value string) bool) run.Program {
	p := run.Program{}
	for len(args) > 0 && strings.HasPrefix(args[0], "--") {
		name, value, given := strings.Cut(args[0], "=")
		args = args[1:]
		if !given {
			if len(args) == 0 {
				fail(usage)
			}
			value, args = args[0], args[1:]
		}
		if name == "--world" {
			p.World = readWorld(value)
			continue
		}
		number := map[string]*int64{"--seed": &p.Seed, "--schedule": &p.Schedule}[name]
		if number == nil {
			if !more(name, value) {
				fail("loopscope: unknown option " + name + "\n" + usage)
			}
			continue
		}
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			fail("loopscope: " + name + " takes an integer, not " + strconv.Quote(value) + "\n")
		}
		*number = n
	}
	if len(args) == 0 {
		fail(usage)
	}
	files, err := readProgram(args[0])
	if err != nil {
		fail("loopscope: " + err.Error() + "\n")
	}
	p.Files, p.Main, p.Argv = files, filepath.Base(args[0]), args[1:]
	return p
}

// readWorld reads the description of a world.
func readWorld(file string) string {
	source, err := os.ReadFile(file)
	if err != nil {
		fail("loopscope: " + err.Error() + "\n")
	}
	w, err := world.Parse(source)
	if err != nil {
		text := ""
		for _, mistake := range world.Mistakes(err) {
			text += fmt.Sprintf("%s:%d: %s\n", file, mistake.Line, mistake)
		}
		fail(text)
	}
	return w.JSON
}

func runFile(args []string) int {
	p := parseRun(args, func(string, string) bool { return false })
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	return toEnd(p, out.Flush, func(stream int, _ float64, text string) {
		if stream == 2 {
			out.Flush()
			os.Stderr.WriteString(text)
			return
		}
		out.WriteString(text)
	})
}

// traceFile runs a program and prints what was recorded.
func traceFile(args []string) int {
	rec := trace.New(true)
	writers := map[string]func(write func(string)){"text": rec.WriteText, "json": rec.WriteJSON, "perfetto": rec.WritePerfetto}
	write := writers["text"]
	p := parseRun(args, func(name, value string) bool {
		if name != "--format" {
			return false
		}
		if write = writers[value]; write == nil {
			fail("loopscope: --format is text, json or perfetto, not " + strconv.Quote(value) + "\n")
		}
		return true
	})
	p.Trace = rec
	exit := toEnd(p, func() error { return nil }, func(int, float64, string) {})
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	write(func(s string) { out.WriteString(s) })
	return exit
}

// toEnd runs a program, whose input is stdin, and returns its exit status. flush is called before it waits for a line.
func toEnd(p run.Program, flush func() error, write run.Output) int {
	in := bufio.NewReader(os.Stdin)
	p.Input = func() (string, bool) {
		flush()
		line, _ := in.ReadString('\n')
		return line, line != ""
	}
	r := run.Start(p, write)
	for !r.Slice() {
	}
	return r.VM.Exit
}

// readProgram reads FILE, the .py files beside it, and the packages there.
func readProgram(file string) (map[string]string, error) {
	main, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	if err := readFolder(files, filepath.Dir(file), ""); err != nil {
		return nil, err
	}
	files[filepath.Base(file)] = string(main)
	return files, nil
}

// readFolder reads the .py files of folder, and of the folders in it that hold such files themselves, into files; prefix is put before their names.
func readFolder(files map[string]string, folder, prefix string) error {
	modules, err := filepath.Glob(filepath.Join(folder, "*.py"))
	if err != nil {
		return err
	}
	for _, m := range modules {
		text, err := os.ReadFile(m)
		if err != nil {
			return err
		}
		files[prefix+filepath.Base(m)] = string(text)
	}
	packages, err := filepath.Glob(filepath.Join(folder, "*", "*.py"))
	if err != nil {
		return err
	}
	last := ""
	for _, p := range packages {
		inner := filepath.Dir(p)
		if inner == last {
			continue
		}
		last = inner
		if err := readFolder(files, inner, prefix+filepath.Base(inner)+"/"); err != nil {
			return err
		}
	}
	return nil
}
