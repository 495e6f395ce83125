package world

// clients are those of the world who ask a program that serves.
var clients = Shape{What: "a mapping that says how many there are, when they come and what they ask", Keys: []Key{
	{Name: "count", Required: true, Shape: whole("a whole number, from 1", 1, 500)},
	{Name: "arrive", Shape: Shape{What: "{every: seconds}", Keys: []Key{{Name: "every", Required: true, Shape: seconds(1)}}}},
	{Name: "send", Shape: Shape{JSON: true}},
	{Name: "expect", Shape: Shape{JSON: true}},
}}
