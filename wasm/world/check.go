package world

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"loopscope/wasm/jsonw"
)

// Bounds on a description: how deep it nests, and how many things it holds when aliases are followed.
const (
	maxDepth = 40
	maxNodes = 100_000
)

// checker walks a description with its Shape and writes it as JSON.
type checker struct {
	w     jsonw.Writer
	path  []string
	wrong []error
	nodes int
	large bool // a bound was passed
	world *World
}

// Check checks a description and writes it. The lines of mistakes are those of its nodes.
func Check(root *yaml.Node) (*World, error) {
	c := &checker{world: &World{root: root}}
	c.value(root, &description, 0)
	if len(c.wrong) > 0 {
		return nil, errors.Join(c.wrong...)
	}
	c.world.JSON = c.w.String()
	return c.world, nil
}

func (c *checker) fail(n *yaml.Node, text string) {
	c.wrong = append(c.wrong, &Mistake{n.Line, strings.Join(c.path, "."), text})
}

// within does something at a key further down.
func (c *checker) within(key string, do func()) {
	c.path = append(c.path, key)
	do()
	c.path = c.path[:len(c.path)-1]
}

func (c *checker) value(n *yaml.Node, s *Shape, depth int) {
	n = aliased(n)
	c.nodes++
	if depth > maxDepth || c.nodes > maxNodes {
		if !c.large {
			c.fail(n, "the description is too large")
		}
		c.large = true
		return
	}
	if s.Either != nil {
		a := s.among(n)
		if a == nil {
			c.fail(n, "must be "+s.What)
			return
		}
		c.value(n, a, depth+1)
		return
	}
	if !s.takes(n) {
		c.fail(n, "must be "+s.What)
		return
	}
	before := len(c.wrong)
	c.form(n, s, depth)
	if s.Check != nil && len(c.wrong) == before {
		if problem := s.Check(n); problem != "" {
			c.fail(n, problem)
		}
	}
}

// form checks and writes what has the form of its shape.
func (c *checker) form(n *yaml.Node, s *Shape, depth int) {
	switch {
	case s.Keys != nil:
		c.mapping(n, s, depth)
	case s.Each != nil:
		c.names(n, s, depth)
	case s.Items != nil:
		c.list(n, s, depth)
	case s.Number != nil:
		c.number(n, s)
	case s.Words != nil:
		if !slices.Contains(s.Words, n.Value) {
			c.fail(n, "must be "+orList(s.Words)+hint(n.Value, s.Words))
		}
		c.w.Text(n.Value)
	case s.Flag:
		c.w.Bool(n.Value == "true" || n.Value == "True" || n.Value == "TRUE")
	case s.File:
		if !strings.HasSuffix(n.Value, ".py") {
			c.fail(n, "must be a file of the program that ends in .py")
		}
		c.world.Files = append(c.world.Files, File{n.Value, n.Line})
		c.w.Text(n.Value)
	case s.JSON:
		c.anything(n, depth)
	default:
		c.w.Text(n.Value)
	}
}

// pairs calls f for each key and value of a mapping; a key that comes twice is a mistake.
func (c *checker) pairs(n *yaml.Node, f func(key, value *yaml.Node)) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			c.fail(key, "a key must be text")
			continue
		}
		if seen[key.Value] {
			c.fail(key, key.Value+" stands here twice")
		}
		seen[key.Value] = true
		f(key, n.Content[i+1])
	}
}

func (c *checker) mapping(n *yaml.Node, s *Shape, depth int) {
	var names []string
	missing := map[string]bool{}
	for i := range s.Keys {
		names = append(names, s.Keys[i].Name)
		missing[s.Keys[i].Name] = s.Keys[i].Required
	}
	var list *yaml.Node // of controls, which are written when all else is known
	c.w.Open('{')
	c.pairs(n, func(key, value *yaml.Node) {
		k := s.key(key.Value)
		if k == nil {
			near := hint(key.Value, names)
			if near == "" {
				near = "; there " + areList(names)
			}
			c.fail(key, "unknown key "+key.Value+near)
			return
		}
		delete(missing, key.Value)
		if s == &description && k.Name == "controls" {
			list = value
			return
		}
		c.member(key.Value, value, &k.Shape, depth)
	})
	if list != nil {
		c.controls(list, depth)
	}
	c.w.Close('}')
	for _, name := range names {
		if missing[name] {
			c.fail(n, name+" is missing")
		}
	}
}

func (c *checker) names(n *yaml.Node, s *Shape, depth int) {
	c.w.Open('{')
	c.pairs(n, func(key, value *yaml.Node) {
		if s.Name != nil {
			if problem := s.Name(key.Value); problem != "" {
				c.fail(key, problem)
			}
		}
		c.member(key.Value, value, s.Each, depth)
	})
	c.w.Close('}')
}

func (c *checker) member(key string, value *yaml.Node, s *Shape, depth int) {
	c.w.Member(key)
	c.within(key, func() { c.value(value, s, depth+1) })
}

func (c *checker) list(n *yaml.Node, s *Shape, depth int) {
	if count := len(n.Content); s.Count[1] > 0 && (count < s.Count[0] || count > s.Count[1]) {
		c.fail(n, "must be "+s.What)
	}
	c.w.Open('[')
	for i, item := range n.Content {
		c.w.Item()
		c.within(strconv.Itoa(i), func() { c.value(item, s.Items, depth+1) })
	}
	c.w.Close(']')
}

func (c *checker) number(n *yaml.Node, s *Shape) {
	var x float64
	if n.Decode(&x) != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		c.fail(n, "must be "+s.What)
		return
	}
	r := s.Number
	switch {
	case r.Whole && x != math.Trunc(x):
		c.fail(n, "must be a whole number")
	case x < r.Min:
		c.fail(n, "must be at least "+decimal(r.Min))
	case r.Max > 0 && x > r.Max:
		c.fail(n, "must be at most "+decimal(r.Max))
	}
	c.w.Raw(decimal(x))
}

// anything writes any value as JSON.
func (c *checker) anything(n *yaml.Node, depth int) {
	switch n.Kind {
	case yaml.MappingNode:
		c.names(n, &Shape{Each: &Shape{JSON: true}}, depth)
	case yaml.SequenceNode:
		c.list(n, &Shape{Items: &Shape{JSON: true}}, depth)
	default:
		c.scalar(n)
	}
}

func (c *checker) scalar(n *yaml.Node) {
	switch n.Tag {
	case "!!null":
		c.w.Raw("null")
	case "!!bool":
		var b bool
		if n.Decode(&b) != nil {
			c.fail(n, "must be true or false")
		}
		c.w.Bool(b)
	case "!!int":
		var i int64
		if n.Decode(&i) != nil {
			c.fail(n, "is too large for a number")
		}
		c.w.Raw(strconv.FormatInt(i, 10))
	case "!!float":
		var x float64
		if n.Decode(&x) != nil || math.IsInf(x, 0) || math.IsNaN(x) {
			c.fail(n, "is no number that JSON has")
			return
		}
		c.w.Raw(strconv.FormatFloat(x, 'g', -1, 64))
	default:
		c.w.Text(n.Value)
	}
}

func decimal(x float64) string {
	if x == math.Trunc(x) && math.Abs(x) < 1e15 {
		return strconv.FormatInt(int64(x), 10)
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

// hint names the word that is nearest to one that is not among them, when there is one near enough.
func hint(word string, words []string) string {
	best, least := "", max(2, len(word)/3)+1
	for _, w := range words {
		if d := distance(strings.ToLower(word), w); d < least {
			best, least = w, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + best + "?"
}

// distance is how many letters must be changed, put in or left out to make one word of another.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

func orList(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

func areList(words []string) string {
	if len(words) == 1 {
		return "is " + words[0]
	}
	return "are " + strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
