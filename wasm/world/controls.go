package world

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"loopscope/wasm/jsonw"
)

// Leaf is a number of a description, with what a control may make of it.
type Leaf struct {
	Path           []string // the keys that lead to it; an item of a list has its number
	Value          float64
	Min, Max, Step float64
	Unit           string
}

// controls are written as JSON only when all else is known; see writeControls.
var controls = Shape{What: "a list of numbers of the world, each as its path or as {path, min, max, step}", Items: &Shape{What: "a path, or {path, min, max, step}", Either: []Shape{
	text("a path"),
	{What: "{path, min, max, step}", Keys: []Key{
		{Name: "path", Required: true, Shape: text("a path")},
		{Name: "min", Shape: bound}, {Name: "max", Shape: bound}, {Name: "step", Shape: bound},
	}},
}}}

var bound = Shape{What: "a number from 0", Number: &Range{}}

// Leaves lists the numbers of a description, in its order.
func (w *World) Leaves() []Leaf {
	var out []Leaf
	leaves(w.root, &description, nil, 0, &out)
	return out
}

func leaves(n *yaml.Node, s *Shape, path []string, depth int, out *[]Leaf) {
	n = aliased(n)
	if depth > maxDepth || s == nil || s.JSON || len(path) > 0 && path[0] == "controls" {
		return
	}
	for s.Either != nil {
		if s = s.among(n); s == nil {
			return
		}
	}
	down := func(key string, value *yaml.Node, s *Shape) {
		leaves(value, s, append(slices.Clone(path), key), depth+1, out)
	}
	switch {
	case s.Number != nil:
		*out = append(*out, s.Number.leaf(n, path))
	case s.Items != nil:
		for i, item := range n.Content {
			down(strconv.Itoa(i), item, s.Items)
		}
	case s.Keys != nil:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if key := s.key(n.Content[i].Value); key != nil {
				down(key.Name, n.Content[i+1], &key.Shape)
			}
		}
	case s.Each != nil:
		for i := 0; i+1 < len(n.Content); i += 2 {
			down(n.Content[i].Value, n.Content[i+1], s.Each)
		}
	}
}

func (r *Range) leaf(n *yaml.Node, path []string) Leaf {
	l := Leaf{Path: path, Min: r.Low, Max: r.High, Step: r.Step, Unit: r.Unit}
	_ = n.Decode(&l.Value) // it has been checked
	l.Min = min(l.Min, l.Value)
	for l.Max < l.Value {
		l.Max *= 2
	}
	return l
}

// control resolves an item of controls.
func (w *World) control(n *yaml.Node, all []Leaf) (Leaf, string) {
	n = aliased(n)
	path, own := n, map[string]*yaml.Node{}
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			own[n.Content[i].Value] = aliased(n.Content[i+1])
		}
		path = own["path"]
	}
	var names []string
	for _, l := range all {
		name := strings.Join(l.Path, ".")
		if names = append(names, name); name != path.Value {
			continue
		}
		for key, into := range map[string]*float64{"min": &l.Min, "max": &l.Max, "step": &l.Step} {
			if own[key] != nil {
				_ = own[key].Decode(into) // checked before
			}
		}
		if l.Min > l.Value || l.Max < l.Value {
			return l, "min and max must have the number itself, " + decimal(l.Value) + ", between them"
		}
		if l.Step <= 0 {
			return l, "step must be more than 0"
		}
		return l, ""
	}
	if near := hint(path.Value, names); near != "" {
		return Leaf{}, path.Value + " is no number of this world" + near
	}
	return Leaf{}, path.Value + " is no number of this world; its numbers are: " + strings.Join(names, ", ")
}

// controls checks the list of controls and writes it with what the shapes know.
func (c *checker) controls(list *yaml.Node, depth int) {
	wrong := len(c.wrong)
	form := checker{path: []string{"controls"}, world: &World{}}
	form.value(list, &controls, depth+1)
	if c.wrong = append(c.wrong, form.wrong...); len(c.wrong) > wrong {
		return
	}
	list = aliased(list)
	all := c.world.Leaves()
	c.w.Key("controls")
	c.w.Open('[')
	for i, n := range list.Content {
		l, problem := c.world.control(n, all)
		if problem != "" {
			c.within("controls."+strconv.Itoa(i), func() { c.fail(n, problem) })
			continue
		}
		c.world.Controls = append(c.world.Controls, l)
		c.w.Item()
		l.write(&c.w)
	}
	c.w.Close(']')
}

func (l *Leaf) write(w *jsonw.Writer) {
	w.Open('{')
	w.Key("path")
	w.Open('[')
	for _, key := range l.Path {
		w.Item()
		w.Text(key)
	}
	w.Close(']')
	for _, number := range []struct {
		key   string
		value float64
	}{{"min", l.Min}, {"max", l.Max}, {"step", l.Step}} {
		w.Key(number.key)
		w.Raw(decimal(number.value))
	}
	w.KeyText("unit", l.Unit)
	w.Close('}')
}
