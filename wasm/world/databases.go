package world

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// databases and disks: what the libraries of package lib/world for them read. A database is a server of its own: it answers at host (absent: localhost) and port (3306), lets in user with
// password (absent: everybody), has at most so many connections, and executes at most `concurrency` statements at a time (absent: any number).
var databases = Shape{What: "a mapping from the names of databases to what they are like", Name: databaseName, Each: &Shape{What: "a mapping that says what the database is like", Keys: []Key{
	{Name: "host", Shape: Shape{What: "the name of a host, or a list of names", Either: []Shape{text("a name"), {What: "a list of names", Items: &Shape{What: "a name", Text: true}}}}},
	{Name: "port", Shape: Shape{What: "a port from 1 to 65535", Number: &Range{Min: 1, Max: 65535, Whole: true, Low: 1, High: 65535, Step: 1}}},
	{Name: "latency", Shape: Shape{What: "a mapping from connect, execute, commit and fetch to seconds", Keys: []Key{
		{Name: "connect", Shape: seconds(2)}, {Name: "execute", Shape: seconds(2)}, {Name: "commit", Shape: seconds(2)}, {Name: "fetch", Shape: seconds(0.1)},
	}}},
	{Name: "connections", Shape: whole("a whole number, from 1", 1, 100)},
	{Name: "concurrency", Shape: whole("a whole number, from 1", 1, 50)},
	{Name: "user", Shape: text("a text")},
	{Name: "password", Shape: text("a text")},
	{Name: "tables", Shape: Shape{What: "a mapping from the names of tables to their columns and rows", Each: &Shape{What: "{columns, rows}", Check: rowsFit, Keys: []Key{
		{Name: "columns", Required: true, Shape: Shape{What: "a mapping from names to SQL types", Each: &Shape{What: "an SQL type", Text: true, Check: columnType}}},
		{Name: "rows", Shape: Shape{What: "a list of rows", Items: &Shape{What: "a list of values", Items: &Shape{JSON: true}}}},
	}}}},
}}}

// disks: every reading and writing of a file takes latency, and its bytes pass at bandwidth.
var disks = Shape{What: "{latency, bandwidth}", Keys: []Key{{Name: "latency", Shape: seconds(0.5)}, {Name: "bandwidth", Shape: rate}}}

// databaseName: a name that SQL takes without quotes.
func databaseName(name string) string {
	plain := func(r rune) bool {
		return r == '_' || r == '$' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	if name == "" || strings.Trim(name, "0123456789") == "" || strings.ContainsFunc(name, func(r rune) bool { return !plain(r) }) {
		return "is no name of a database: letters, digits and _"
	}
	if name == "mysql" || name == "information_schema" {
		return "is a database that every server has"
	}
	return ""
}

// columnTypes are those of _sqlparse.py.
var columnTypes = strings.Fields("INT INTEGER TINYINT SMALLINT MEDIUMINT BIGINT BOOL BOOLEAN VARCHAR CHAR TEXT TINYTEXT MEDIUMTEXT LONGTEXT BLOB VARBINARY BINARY LONGBLOB DECIMAL DEC NUMERIC FLOAT DOUBLE REAL " +
	"DATE DATETIME TIMESTAMP TIME")

// columnType: a type of SQL, after which the rest of a column may stand (PRIMARY KEY, NOT NULL …).
func columnType(n *yaml.Node) string {
	end := strings.IndexFunc(n.Value, func(r rune) bool { return r == '(' || r == ' ' })
	word := n.Value
	if end >= 0 {
		word = word[:end]
	}
	if !slices.Contains(columnTypes, strings.ToUpper(word)) {
		return "begins with no type that the database has: " + strings.Join(columnTypes, ", ")
	}
	return ""
}

// rowsFit: every row has a value for each column.
func rowsFit(n *yaml.Node) string {
	columns := -1
	var rows *yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch n.Content[i].Value {
		case "columns":
			columns = len(aliased(n.Content[i+1]).Content) / 2
		case "rows":
			rows = aliased(n.Content[i+1])
		}
	}
	if columns == 0 {
		return "has no columns"
	}
	if rows == nil {
		return ""
	}
	for i, row := range rows.Content {
		if values := len(aliased(row).Content); values != columns {
			return "row " + strconv.Itoa(i+1) + " has " + strconv.Itoa(values) + " values for " + strconv.Itoa(columns) + " columns"
		}
	}
	return ""
}
