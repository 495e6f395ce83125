package run_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
	"loopscope/wasm/world"
)

// TestWorld runs the programs of testdata/world. A folder is a program: main.py, other files that it imports or that the world names, world.json when it has a world, and
// what it prints in out and err (absent: nothing). Addresses are masked as 0x….
func TestWorld(t *testing.T) {
	folders, err := filepath.Glob("testdata/world/*/main.py")
	if err != nil || len(folders) == 0 {
		t.Fatal("no programs", err)
	}
	for _, main := range folders {
		folder := filepath.Dir(main)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			out, errs, exit := runFolder(t, folder)
			if want := readOptional(t, folder, "out"); out != want {
				t.Errorf("out is\n%s\nand not\n%s", out, want)
			}
			if want := readOptional(t, folder, "err"); errs != want && exit != vm.ExitDeadlock {
				t.Errorf("err is\n%s\nand not\n%s", errs, want)
			}
		})
	}
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

func runFolder(t *testing.T, folder string) (out, errs string, exit int) {
	p := run.Program{Files: map[string]string{}, Main: "main.py"}
	if source := readOptional(t, folder, "world.json"); source != "" {
		w, err := world.Parse([]byte(source))
		if err != nil {
			t.Fatal(err)
		}
		p.World = w.JSON
	}
	files, err := filepath.Glob(folder + "/*.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		p.Files[filepath.Base(file)] = readOptional(t, folder, filepath.Base(file))
	}
	var texts [3]strings.Builder
	r := run.Start(p, func(stream int, _ float64, text string) { texts[stream].WriteString(text) })
	for end := time.Now().Add(2 * time.Minute); !r.Slice(); {
		if time.Now().After(end) {
			t.Fatal("still running")
		}
	}
	return address.ReplaceAllString(texts[1].String(), "0x…"), address.ReplaceAllString(texts[2].String(), "0x…"), r.VM.Exit
}

// readOptional reads a file of a folder, "" when there is none.
func readOptional(t *testing.T, folder, name string) string {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(text)
}

// TestIndependence changes one amount of a world at a time: what all other parts draw stays the same.
func TestIndependence(t *testing.T) {
	program := `
import asyncio, sys

async def ask(name, path, log):
    for _ in range(6):
        began = asyncio.get_running_loop().time()
        try:
            reader, writer = await asyncio.open_connection(name, 80)
            connected = asyncio.get_running_loop().time()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            answer = (await reader.read())[9:12]
            writer.close()
        except OSError as exc:
            answer = type(exc).__name__
            connected = began
        log.append((answer, round(connected - began, 6), round(asyncio.get_running_loop().time() - connected, 6)))

async def main():
    logs = {name: [] for name in ("a.example.com", "b.example.com")}
    await asyncio.gather(*[ask(name, "/x", log) for name, log in logs.items() for _ in range(2)])
    for name, log in logs.items():
        print(name, sorted(map(str, log)))

asyncio.run(main())
`
	description := `{"hosts": {"a.example.com": {"latency": [0.1, 0.2], "time": [0.3, 0.6], "failure": [{"rate": 0.3, "kind": 503}, {"rate": 0.2, "kind": "reset"}], "answers": {"/x": {"text": "a", "time": [1, 2]}}},
		"b.example.com": {"latency": [0.1, 0.2], "time": {"exponential": 0.5}, "failure": {"rate": 0.3, "kind": "refuse"}}}}`
	lines := func(source string) map[string]string {
		w, err := world.Parse([]byte(source))
		if err != nil {
			t.Fatal(err)
		}
		r := run.ToEnd(run.Program{Files: map[string]string{"main.py": program}, Main: "main.py", World: w.JSON, Seed: 3})
		if r.Exit != 0 {
			t.Fatal(r.Stderr)
		}
		byHost := map[string]string{}
		for _, line := range strings.Split(strings.TrimSpace(r.Stdout), "\n") {
			host, rest, _ := strings.Cut(line, " ")
			byHost[host] = rest
		}
		return byHost
	}
	before := lines(description)
	// Of the host itself, the statuses stay: what fails is drawn apart from how long things take.
	statuses := regexp.MustCompile(`b'\d+'|'\w+Error'`)
	for change, to := range map[string]string{
		`"latency": [0.1, 0.2], "time": [`: `"latency": 0.5, "time": [`, `[0.3, 0.6]`: `0.1`, `[1, 2]`: `{"normal": [1, 0.1]}`, `"rate": 0.2`: `"rate": 0.9`,
	} {
		changed := strings.Replace(description, change, to, 1)
		after := lines(changed)
		if after["b.example.com"] != before["b.example.com"] {
			t.Errorf("%s to %s changes another host:\n%s\n%s", change, to, before["b.example.com"], after["b.example.com"])
		}
		if after["a.example.com"] == before["a.example.com"] {
			t.Errorf("%s to %s changes nothing", change, to)
		}
		count := func(s string) int { return strings.Count(strings.Join(statuses.FindAllString(s, -1), " "), "503") }
		if a, b := count(before["a.example.com"]), count(after["a.example.com"]); a != b {
			t.Errorf("%s to %s: %d answers 503, then %d", change, to, a, b)
		}
	}
}
