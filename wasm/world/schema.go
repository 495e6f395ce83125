package world

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// description is the whole language. Its sections stand in files of their own.
var description = Shape{
	What: "a mapping of hosts, databases, disks, clients and controls",
	Keys: []Key{
		{Name: "hosts", Shape: Shape{What: "a mapping from the names of hosts to what they are like", Each: &host, Name: hostName}},
		{Name: "databases", Shape: databases},
		{Name: "disks", Shape: disks},
		{Name: "clients", Shape: clients},
		{Name: "controls", Shape: controls},
	},
}

// seconds is an amount of time that may be random: a number, a range of two, or a distribution.
func seconds(high float64) Shape {
	number := Shape{What: "a number of seconds", Number: &Range{Unit: "s", High: high, Step: high / 100}}
	return Shape{
		What: "a number of seconds, [low, high], {normal: [mean, deviation]} or {exponential: mean}",
		Either: []Shape{
			number,
			{What: "[low, high]", Items: &number, Count: [2]int{2, 2}, Check: inOrder},
			{What: "{normal: [mean, deviation]}", Keys: []Key{
				{Name: "normal", Required: true, Shape: Shape{What: "[mean, deviation]", Items: &number, Count: [2]int{2, 2}}},
			}},
			{What: "{exponential: mean}", Keys: []Key{{Name: "exponential", Required: true, Shape: number}}},
		},
	}
}

func inOrder(n *yaml.Node) string {
	var pair [2]float64
	if n.Decode(&pair) == nil && pair[0] > pair[1] {
		return "must be [low, high], the lower number first"
	}
	return ""
}

func whole(what string, low, high float64) Shape {
	return Shape{What: what, Number: &Range{Min: low, Whole: true, Low: low, High: high, Step: 1}}
}

func text(what string) Shape { return Shape{What: what, Text: true} }

// rate is how many bytes a second.
var rate = Shape{What: "a number of bytes a second", Number: &Range{Min: 1, Unit: "B/s", Low: 1000, High: 1_000_000, Step: 1000}}

// share is a probability.
func share(what string) Shape {
	return Shape{What: what + " from 0 to 1", Number: &Range{Max: 1, High: 1, Step: 0.01}}
}

// limit and over are how many are let in at a time, and what becomes of the others.
var limit = whole("a whole number, from 1", 1, 50)

var over = Shape{What: "reject or wait", Words: []string{"reject", "wait"}}

var status = Shape{What: "a status from 100 to 599", Number: &Range{Min: 100, Max: 599, Whole: true, Low: 100, High: 599, Step: 1}}

var host = Shape{What: "a mapping that says what the host is like", Keys: []Key{
	{Name: "latency", Shape: seconds(2)},
	{Name: "bandwidth", Shape: rate},
	{Name: "failure", Shape: failures},
	{Name: "limit", Shape: limit},
	{Name: "over", Shape: over},
	{Name: "retry_after", Shape: Shape{What: "a number of seconds", Number: &Range{Unit: "s", High: 60, Step: 1}}},
	{Name: "time", Shape: seconds(5)},
	{Name: "answers", Shape: Shape{What: "a mapping from paths, such as /users, to answers", Each: &answer, Name: route}},
	{Name: "model", Shape: model},
}}

// failures is one kind of failure, or several.
var failures = Shape{What: "{rate, kind}, or a list of such", Either: []Shape{failure, {What: "a list of {rate, kind}", Items: &failure}}}

var failure = Shape{What: "{rate, kind}", Keys: []Key{
	{Name: "rate", Required: true, Shape: share("a rate")},
	{Name: "kind", Required: true, Shape: Shape{What: "refuse, unreachable, reset, timeout, cut, or a status such as 503", Either: []Shape{
		status, {What: "a kind of failure", Words: []string{"refuse", "unreachable", "reset", "timeout", "cut"}},
	}}},
}}

// answer is a text, or a mapping that says more.
var answer = Shape{What: "a text, or a mapping with one of text, json, stream and handler", Either: []Shape{
	text("a text"),
	{What: "a mapping with one of text, json, stream and handler", Check: oneContent, Keys: []Key{
		{Name: "status", Shape: status},
		{Name: "headers", Shape: Shape{What: "a mapping from names to texts", Each: &Shape{What: "a text", Text: true}}},
		{Name: "text", Shape: text("a text")},
		{Name: "json", Shape: Shape{JSON: true}},
		{Name: "stream", Shape: Shape{What: "a list of texts", Items: &Shape{What: "a text", Text: true}}},
		{Name: "every", Shape: seconds(2)},
		{Name: "handler", Shape: Shape{What: "a file of the program with a function answer(request)", File: true}},
		{Name: "time", Shape: seconds(5)},
	}},
}}

// oneContent: an answer has at most one content.
func oneContent(n *yaml.Node) string {
	contents := 0
	stream, every := false, false
	for i := 0; i < len(n.Content); i += 2 {
		switch n.Content[i].Value {
		case "text", "json", "handler":
			contents++
		case "stream":
			contents++
			stream = true
		case "every":
			every = true
		}
	}
	switch {
	case contents > 1:
		return "has more than one of text, json, stream and handler"
	case every && !stream:
		return "every is for a stream"
	}
	return ""
}

// model is the model service, which answers a chat with words.
var model = Shape{What: "a mapping that says what the service checks and says", Keys: []Key{
	{Name: "token", Shape: text("a text")},
	{Name: "channel", Shape: text("a text")},
	{Name: "secret", Shape: text("a text")},
	{Name: "words", Shape: Shape{What: "a text, or a list of texts that take turns", Either: []Shape{text("a text"), {What: "a list of texts", Items: &Shape{What: "a text", Text: true}}}}},
	{Name: "first", Shape: seconds(5)},
	{Name: "every", Shape: seconds(1)},
}}

func hostName(name string) string {
	if name == "" || strings.ContainsAny(name, " /:@?#_") || strings.Trim(name, ".-") != name {
		return "is no name of a host"
	}
	for _, reserved := range []string{"localhost", "loopscope"} {
		if name == reserved {
			return "is the machine that the program runs on"
		}
	}
	if name != strings.ToLower(name) {
		return "must be in small letters"
	}
	return ""
}

// methods may stand before a path.
var methods = []string{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"}

func route(path string) string {
	if method, rest, found := strings.Cut(path, " "); found {
		if !slices.Contains(methods, method) {
			return method + " is no method; there " + areList(methods)
		}
		path = rest
	}
	if !strings.HasPrefix(path, "/") && path != "*" {
		return "a path begins with /, and * stands for all others"
	}
	return ""
}
