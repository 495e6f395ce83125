package world

import "go.yaml.in/yaml/v3"

// clients are those of the world who ask a program that serves. They begin when it first listens on their port. Texts of send, expect and questions may name the values of the one who asks:
// {n}, {name}, {question} and {turn}.
var clients = Shape{What: "a mapping that says how many there are, when they come and what they ask", Keys: []Key{
	{Name: "count", Required: true, Shape: whole("a whole number, from 1", 1, 500)},
	{Name: "port", Shape: Shape{What: "a port from 1 to 65535", Number: &Range{Min: 1, Max: 65535, Whole: true, Low: 1, High: 65535, Step: 1}}},
	{Name: "arrive", Shape: Shape{What: "together, {every: seconds} or {poisson: clients a second}", Either: []Shape{
		{What: "together", Words: []string{"together"}},
		{What: "{every: seconds}", Keys: []Key{{Name: "every", Required: true, Shape: seconds(1)}}},
		{What: "{poisson: clients a second}", Keys: []Key{{Name: "poisson", Required: true, Shape: Shape{What: "a number of clients a second", Number: &Range{Min: 0.001, Low: 1, High: 200, Step: 1}}}}},
	}}},
	{Name: "requests", Shape: whole("a whole number, from 1", 1, 20)},
	{Name: "think", Shape: seconds(5)},
	{Name: "timeout", Shape: Shape{What: "a number of seconds", Number: &Range{Unit: "s", Low: 0.1, High: 30, Step: 0.1}}},
	{Name: "names", Shape: Shape{What: "a list of texts", Items: &Shape{What: "a text", Text: true}}},
	{Name: "questions", Shape: Shape{What: "a list of texts", Items: &Shape{What: "a text", Text: true}}},
	{Name: "send", Shape: Shape{What: "a mapping with method, path, headers and one of json, form and text", Check: oneBody, Keys: []Key{
		{Name: "method", Shape: Shape{What: "a method", Words: []string{"GET", "POST", "PUT", "PATCH", "DELETE"}}},
		{Name: "path", Shape: text("a text")},
		{Name: "headers", Shape: Shape{What: "a mapping from names to texts", Each: &Shape{What: "a text", Text: true}}},
		{Name: "json", Shape: Shape{JSON: true}},
		{Name: "form", Shape: Shape{What: "a mapping from names to texts", Each: &Shape{What: "a text", Text: true}}},
		{Name: "text", Shape: text("a text")},
	}}},
	{Name: "expect", Shape: Shape{What: "a mapping with status, json, text and contains", Keys: []Key{
		{Name: "status", Shape: status},
		{Name: "json", Shape: Shape{JSON: true}},
		{Name: "text", Shape: text("a text")},
		{Name: "contains", Shape: text("a text")},
	}}},
}}

// oneBody: a request has at most one body.
func oneBody(n *yaml.Node) string {
	bodies := 0
	for i := 0; i < len(n.Content); i += 2 {
		switch n.Content[i].Value {
		case "json", "form", "text":
			bodies++
		}
	}
	if bodies > 1 {
		return "has more than one of json, form and text"
	}
	return ""
}
