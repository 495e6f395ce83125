package world

import "go.yaml.in/yaml/v3"

// Shape says what may stand at a place of a description. One of its parts is set; Either, when several kinds of thing may stand there.
type Shape struct {
	What   string // in words, as the end of "must be …"
	Keys   []Key  // a mapping with these keys
	Each   *Shape // a mapping from names to this
	Name   func(name string) (problem string)
	Items  *Shape // a list of this
	Count  [2]int // how many items: at least, at most; 0: any number
	Number *Range // a number
	Words  []string
	Text   bool // any text
	Flag   bool // true or false
	JSON   bool // anything
	File   bool // the name of a file of the program
	Either []Shape
	Check  func(n *yaml.Node) (problem string) // what the parts do not say; n has their form
}

// Key is one of a mapping.
type Key struct {
	Name string
	Shape
	Required bool
}

// Range bounds a number, and says how a control moves it.
type Range struct {
	Min, Max float64 // what is allowed; Max 0: no bound
	Whole    bool
	Unit     string  // s, B/s, or nothing
	Low      float64 // a control goes from here …
	High     float64 // … to here, or further when the number is greater …
	Step     float64 // … by this
}

// aliased is the node that an alias stands for; any other node is itself.
func aliased(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// takes reports whether n, which is no alias, has the form of YAML that the shape has.
func (s *Shape) takes(n *yaml.Node) bool {
	switch {
	case s.Either != nil:
		return s.among(n) != nil
	case s.Keys != nil, s.Each != nil:
		return n.Kind == yaml.MappingNode
	case s.Items != nil:
		return n.Kind == yaml.SequenceNode
	case s.Number != nil:
		return n.Kind == yaml.ScalarNode && (n.Tag == "!!int" || n.Tag == "!!float")
	case s.Flag:
		return n.Kind == yaml.ScalarNode && n.Tag == "!!bool"
	case s.Text, s.File, s.Words != nil:
		return n.Kind == yaml.ScalarNode && n.Tag != "!!null"
	}
	return true
}

// among is the first of the alternatives that n has the form of; of mappings the one that knows its first key.
func (s *Shape) among(n *yaml.Node) *Shape {
	var first *Shape
	for i := range s.Either {
		a := &s.Either[i]
		if !a.takes(n) {
			continue
		}
		if first == nil {
			first = a
		}
		if a.Keys == nil || len(n.Content) == 0 || a.key(n.Content[0].Value) != nil {
			return a
		}
	}
	return first
}

func (s *Shape) key(name string) *Key {
	for i := range s.Keys {
		if s.Keys[i].Name == name {
			return &s.Keys[i]
		}
	}
	return nil
}
