package world

import (
	"strings"
	"testing"
)

const sample = `# a world
world:
  hosts:
    api.example.com:
      latency: [0.1, 0.30]
      bandwidth: 200_000
      failure: {rate: 0.1, kind: reset}
      limit: 5
      over: wait
      time: {normal: [0.3, 0.1]}
      answers:
        /users: {json: [{id: 1, name: "Ada"}, null, 1.50, true]}
        /hello: hello
        /live: {stream: [a, b], every: 0.1, status: 201}
        "*": {handler: answers.py}
    model.example.com: {model: {token: t-123, words: [one two, three]}, limit: 5, over: reject}
  databases:
    shop: {latency: {connect: 0.05}, connections: 10, tables: {users: {columns: {id: INT}, rows: [[1]]}}}
  disks: {latency: 0.005}
  clients: {count: 100, arrive: {every: 0.01}, send: {path: "/answer?q={question}"}}
  controls: [hosts.api.example.com.latency.0, {path: clients.count, max: 200}, hosts.api.example.com.failure.rate]
`

func TestCanonical(t *testing.T) {
	w, err := Parse([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"hosts":{"api.example.com":{"latency":[0.1,0.3],"bandwidth":200000,"failure":{"rate":0.1,"kind":"reset"},"limit":5,"over":"wait","time":{"normal":[0.3,0.1]},` +
		`"answers":{"/users":{"json":[{"id":1,"name":"Ada"},null,1.5,true]},"/hello":"hello","/live":{"stream":["a","b"],"every":0.1,"status":201},"*":{"handler":"answers.py"}}},` +
		`"model.example.com":{"model":{"token":"t-123","words":["one two","three"]},"limit":5,"over":"reject"}},` +
		`"databases":{"shop":{"latency":{"connect":0.05},"connections":10,"tables":{"users":{"columns":{"id":"INT"},"rows":[[1]]}}}},"disks":{"latency":0.005},` +
		`"clients":{"count":100,"arrive":{"every":0.01},"send":{"path":"/answer?q={question}"}},` +
		`"controls":[{"path":["hosts","api.example.com","latency","0"],"min":0,"max":2,"step":0.02,"unit":"s"},` +
		`{"path":["clients","count"],"min":1,"max":200,"step":1,"unit":""},{"path":["hosts","api.example.com","failure","rate"],"min":0,"max":1,"step":0.01,"unit":""}]}`
	if w.JSON != want {
		t.Errorf("got  %s\nwant %s", w.JSON, want)
	}
	if len(w.Files) != 1 || w.Files[0] != (File{"answers.py", 15}) {
		t.Errorf("files %v", w.Files)
	}
	again, err := Parse([]byte(strings.Replace(w.JSON, w.JSON[strings.Index(w.JSON, `,"controls"`):], "}", 1)))
	if err != nil || !strings.HasPrefix(w.JSON, strings.TrimSuffix(again.JSON, "}")) {
		t.Errorf("its own JSON comes out as %v %v", again, err)
	}
	var paths []string
	for _, l := range w.Leaves() {
		paths = append(paths, strings.Join(l.Path, "."))
	}
	if got := strings.Join(paths[:8], " "); got != "hosts.api.example.com.latency.0 hosts.api.example.com.latency.1 hosts.api.example.com.bandwidth hosts.api.example.com.failure.rate "+
		"hosts.api.example.com.limit hosts.api.example.com.time.normal.0 hosts.api.example.com.time.normal.1 hosts.api.example.com.answers./live.every" {
		t.Errorf("leaves %s", got)
	}
}

func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		source string
		line   int
		want   string
	}{
		{"hosts:\n  api.example.com:\n    latancy: 0.2", 3, "hosts.api.example.com: unknown key latancy; did you mean latency?"},
		{"hosts:\n  api.example.com:\n    colour: 0.2", 3, "hosts.api.example.com: unknown key colour; there are latency, bandwidth, failure, limit, over, retry_after, time, answers and model"},
		{"host: {}", 1, "unknown key host; did you mean hosts?"},
		{"hosts: [a]", 1, "hosts: must be a mapping from the names of hosts to what they are like"},
		{"hosts:\n  a.b:\n    latency: soon", 3, "hosts.a.b.latency: must be a number of seconds, [low, high], {normal: [mean, deviation]} or {exponential: mean}"},
		{"hosts:\n  a.b:\n    latency: [3, 1]", 3, "hosts.a.b.latency: must be [low, high], the lower number first"},
		{"hosts:\n  a.b:\n    latency: [1]", 3, "hosts.a.b.latency: must be [low, high]"},
		{"hosts:\n  a.b:\n    latency: -1", 3, "hosts.a.b.latency: must be at least 0"},
		{"hosts:\n  a.b:\n    latency: .inf", 3, "hosts.a.b.latency: must be a number of seconds"},
		{"hosts:\n  a.b:\n    limit: 2.5", 3, "hosts.a.b.limit: must be a whole number"},
		{"hosts:\n  a.b:\n    over: refuse", 3, "hosts.a.b.over: must be reject or wait"},
		{"hosts:\n  a.b:\n    over: wiat", 3, "hosts.a.b.over: must be reject or wait; did you mean wait?"},
		{"hosts:\n  a.b:\n    failure: {rate: 2, kind: reset}", 3, "hosts.a.b.failure.rate: must be at most 1"},
		{"hosts:\n  a.b:\n    failure: {rate: 1}", 3, "hosts.a.b.failure: kind is missing"},
		{"hosts:\n  a.b:\n    failure: {rate: 1, kind: 42}", 3, "hosts.a.b.failure.kind: must be at least 100"},
		{"hosts:\n  a.b:\n    answers:\n      users: x", 4, "hosts.a.b.answers: a path begins with /, and * stands for all others"},
		{"hosts:\n  a.b:\n    answers:\n      /x: {text: a, json: 1}", 4, "hosts.a.b.answers./x: has more than one of text, json, stream and handler"},
		{"hosts:\n  a.b:\n    answers:\n      /x: {handler: answer.js}", 4, "hosts.a.b.answers./x.handler: must be a file of the program that ends in .py"},
		{"hosts:\n  a.b: {}\n  a.b: {}", 3, "hosts: a.b stands here twice"},
		{"hosts:\n  localhost: {}", 2, "hosts: is the machine that the program runs on"},
		{"hosts:\n  a.b: {latency: 1}\ncontrols: [hosts.a.b.latancy]", 3, "controls.0: hosts.a.b.latancy is no number of this world; did you mean hosts.a.b.latency?"},
		{"hosts:\n  a.b: {latency: 1}\ncontrols: [{path: hosts.a.b.latency, max: 0.5}]", 3, "controls.0: min and max must have the number itself, 1, between them"},
		{"databases:\n  shop:\n    latency: {conect: 1}", 3, "databases.shop.latency: unknown key conect; did you mean connect?"},
		{"databases:\n  my-shop: {}", 2, "databases: is no name of a database: letters, digits and _"},
		{"databases:\n  shop:\n    tables: {users: {columns: {id: INT, name: VARCHAR(40)}, rows: [[1, Ada], [2]]}}", 3, "databases.shop.tables.users: row 2 has 1 values for 2 columns"},
		{"databases:\n  shop:\n    tables: {users: {rows: []}}", 3, "databases.shop.tables.users: columns is missing"},
		{"databases:\n  shop:\n    tables:\n      a: {columns: &c {id: INT}, rows: &r [[1, 2]]}\n      b: {columns: *c, rows: []}\n      c: {columns: {x: INT, y: INT}, rows: *r}", 4,
			"databases.shop.tables.a: row 1 has 2 values for 1 columns"},
		{"databases:\n  shop:\n    tables:\n      a: {columns: {x: INT, y: INT}, rows: &r [&row [1, 2], *row]}\n      b: {columns: {x: INT}, rows: *r}", 5,
			"databases.shop.tables.b: row 1 has 2 values for 1 columns"},
		{"hosts:\n  a.b: {limit: 1}\n  c.d: {limit: 2}\ncontrols: [&p hosts.a.b.limit, *p, {path: *p}, {path: hosts.c.d.limt}]", 4,
			"controls.3: hosts.c.d.limt is no number of this world; did you mean hosts.c.d.limit?"},
		{"clients: {arrive: {every: 1}}", 1, "clients: count is missing"},
		{"clients: {count: 1, arrive: {every: 1, evry: 1}}", 1, "clients.arrive: unknown key evry; did you mean every?"},
		{"clients: {count: 1, arrive: often}", 1, "clients.arrive: must be together"},
		{"clients: {count: 1, send: {json: 1, text: a}}", 1, "clients.send: has more than one of json, form and text"},
		{"hosts: {a: b", 1, "is no YAML: did not find expected ',' or '}'"},
		{"", 1, "is empty"},
	} {
		_, err := Parse([]byte(c.source))
		all := Mistakes(err)
		if len(all) != 1 || all[0].Error() != c.want || all[0].Line != c.line {
			t.Errorf("%s\n got  %v, line %v\n want %s, line %d", c.source, err, all, c.want, c.line)
		}
	}
}

// A description that refers to itself, or unfolds without end, is refused and takes no time.
func TestBounds(t *testing.T) {
	bomb := "x: &a [1]\n"
	for i := range 20 {
		from, to := string(rune('a'+i)), string(rune('b'+i))
		bomb += to + ": &" + to + " [*" + from + ", *" + from + ", *" + from + ", *" + from + ", *" + from + ", *" + from + ", *" + from + "]\n"
	}
	for _, source := range []string{
		"hosts: {a.b: {answers: {/: {json: " + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + "}}}}",
		"hosts: {a.b: {answers: {/: {json: {" + strings.ReplaceAll(strings.TrimSuffix(bomb, "\n"), "\n", ", ") + "}}}}}",
	} {
		if _, err := Parse([]byte(source)); err == nil || !strings.Contains(err.Error(), "too large") && !strings.Contains(err.Error(), "is no YAML") {
			t.Errorf("%.100v", err)
		}
	}
}
