package world

// databases and disks: what the libraries of package lib/world for them read.
var databases = Shape{What: "a mapping from the names of databases to what they are like", Each: &Shape{What: "a mapping that says what the database is like", Keys: []Key{
	{Name: "latency", Shape: Shape{What: "a mapping from connect, execute and fetch to seconds", Keys: []Key{
		{Name: "connect", Shape: seconds(2)}, {Name: "execute", Shape: seconds(2)}, {Name: "fetch", Shape: seconds(1)},
	}}},
	{Name: "connections", Shape: whole("a whole number, from 1", 1, 100)},
	{Name: "user", Shape: text("a text")},
	{Name: "password", Shape: text("a text")},
	{Name: "tables", Shape: Shape{What: "a mapping from the names of tables to their columns and rows", Each: &Shape{What: "{columns, rows}", Keys: []Key{
		{Name: "columns", Required: true, Shape: Shape{What: "a mapping from names to SQL types", Each: &Shape{What: "an SQL type", Text: true}}},
		{Name: "rows", Shape: Shape{What: "a list of rows", Items: &Shape{What: "a list of values", Items: &Shape{JSON: true}}}},
	}}}},
}}}

var disks = Shape{What: "{latency, bandwidth}", Keys: []Key{{Name: "latency", Shape: seconds(0.5)}, {Name: "bandwidth", Shape: rate}}}
