// Package world reads the description of a simulated world: hosts, databases, disks and clients (YAML, of which JSON is a part), checks it, and writes it as canonical JSON, which is
// what a run is given (run.Program.World) and what the page keeps. The engine does not contain it.
//
// # The machine
//
// A Shape says what may stand at a place of a description: a mapping with certain keys, a mapping from names to things alike, a list, a number within bounds, one of some words … or one
// of several of these. The whole language is one Shape, put together in schema.go, so that what is checked, what a mistake's message says and what a control may be set to come
// from one source. Check (check.go) walks a description and its Shape side by side. It collects all mistakes, each with the line and the path of keys, and with the nearest key
// there is where one is unknown.
//
//	hosts:
//	  api.example.com:
//	    latancy: 0.2        # line 3: hosts.api.example.com: unknown key latancy; did you mean latency?
//
// # What a description says
//
//	hosts:
//	  api.example.com:
//	    latency: 0.2              # of a round trip; to connect takes one, with https two, an answer one
//	    bandwidth: 200_000        # bytes a second, up and down each; without it there is no limit
//	    time: [0.1, 0.3]          # how long the host thinks about a request
//	    limit: 5                  # requests at a time
//	    over: reject              # what becomes of more: reject (429 at once; the default) or wait (in a queue)
//	    retry_after: 1            # what a 429 says in Retry-After
//	    failure: {rate: 0.1, kind: reset}    # or a list of such. refuse and unreachable befall the attempt to connect; reset (the connection breaks), timeout (no answer ever), cut (the
//	                              # answer breaks off in the middle) and a status such as 503 befall a request
//	    answers:                  # without them the host answers with what was asked, as JSON
//	      /users: {json: [{id: 1}]}
//	      /hello: hello           # a text
//	      POST /users: {status: 201, text: made, headers: {X-Made: yes}}
//	      /live: {stream: ["a\n", "b\n"], every: 0.5}    # pieces, with a pause before each
//	      /users/{id}: {handler: answers.py, time: 0.2}    # answer(request) of a file of the program; see py/_hosts.py of lib/world
//	      "*": {status: 404, text: nothing here}           # every other path
//	  model.example.com:
//	    model: {token: t-123, channel: web, secret: s, words: "You asked: {question}", first: 0.5, every: 0.1}    # the model service; see py/_hosts.py of lib/world
//	disks: {latency: 0.005, bandwidth: 50_000_000}
//	clients: {count: 100, arrive: {every: 0.01}, …}        # of a program that serves; see clients.go
//	databases: {shop: {…}}                                 # see databases.go
//	controls: [hosts.api.example.com.latency, {path: hosts.api.example.com.limit, max: 20}]
//
// Hosts answer at the ports 80 and 443, under the addresses 203.0.113.1 and on, in their order. An amount of seconds may be random: a number, [low, high], {normal: [mean,
// deviation]} (never below 0) or {exponential: mean}.
//
// # Canonical
//
// What is written has no defaults filled in and keeps the order of hosts, tables and answers, which means something. Numbers and spaces are written one way, comments are gone.
//
// # Controls
//
// `controls` lists the numbers that the page shows as sliders, each as the path to it, joined by dots, or as {path, min, max, step}. In the canonical JSON each is {path: [key, …], min, max,
// step, unit}, checked and filled in from the Shape. Leaves (controls.go) lists every number that could be one.
package world

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v3"
)

// World is a description that has been checked.
type World struct {
	JSON     string // canonical
	Files    []File // of the program, that the description names
	Controls []Leaf // the numbers that the page shows
	root     *yaml.Node
}

// File is a file of the program that the description names.
type File struct {
	Name string
	Line int
}

// Mistake is one in a description.
type Mistake struct {
	Line int    // in the text, from 1
	Path string // the keys that lead to it, joined by dots; "" for the whole
	Text string
}

func (m *Mistake) Error() string {
	if m.Path == "" {
		return m.Text
	}
	return m.Path + ": " + m.Text
}

// Parse reads a file that is a description; it may also stand under the one key world, as in a lesson. The error joins all mistakes, each a *Mistake.
func Parse(source []byte) (*World, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(source, &document); err != nil {
		return nil, notYAML(err)
	}
	if len(document.Content) == 0 {
		return nil, &Mistake{1, "", "is empty"}
	}
	root := document.Content[0]
	if root.Kind == yaml.MappingNode && len(root.Content) == 2 && root.Content[0].Value == "world" {
		root = root.Content[1]
	}
	return Check(root)
}

// notYAML words an error of the YAML package, whose line is a part of its text.
func notYAML(err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		number, after, _ := strings.Cut(rest, ": ")
		n := 0
		for _, digit := range number {
			n = 10*n + int(digit-'0')
		}
		line, text = max(n, 1), after
	}
	return &Mistake{line, "", "is no YAML: " + text}
}

// Mistakes lists what an error of this package joins.
func Mistakes(err error) []*Mistake {
	var one *Mistake
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []*Mistake
		for _, e := range joined.Unwrap() {
			all = append(all, Mistakes(e)...)
		}
		return all
	}
	if errors.As(err, &one) {
		return []*Mistake{one}
	}
	return nil
}
