package notes

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"loopscope/wasm/world"
)

// matter is the front matter of a lesson or of the course.
type matter struct {
	title, summary string
	order, part    int
	tags           []string
	parts          []partMatter
	world          *world.World   // nil: there is none
	lines          map[string]int // where each key stands
}

type partMatter struct {
	title, summary string
	line           int
}

// readMatter splits a text into its front matter and its body, and tells on which line the body begins, also where it has an error to report.
// allowed are the keys this kind of text has; one with a question mark may be left out.
func readMatter(file, source string, allowed ...string) (head matter, body string, line int, err error) {
	source = strings.ReplaceAll(source, "\r\n", "\n")
	rest, found := strings.CutPrefix(source, "---\n")
	if !found {
		return head, source, 1, &Error{file, 1, "front matter must open with ---"}
	}
	text, body, found := strings.Cut(rest, "\n---\n")
	if !found {
		return head, rest, 2, &Error{file, 1, "front matter is not closed by ---"}
	}
	line = strings.Count(text, "\n") + 4
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		return head, body, line, &Error{file, 1, "front matter: " + err.Error()}
	}
	if len(document.Content) == 0 || document.Content[0].Kind != yaml.MappingNode {
		return head, body, line, &Error{file, 1, "front matter must be keys and values"}
	}
	head.lines = map[string]int{}
	var wrong []error
	var missing []string
	for i, key := range allowed {
		required, optional := strings.CutSuffix(key, "?")
		if !optional {
			missing = append(missing, key)
		}
		allowed[i] = required
	}
	pairs := document.Content[0].Content
	for i := 0; i < len(pairs); i += 2 {
		key, value := pairs[i], pairs[i+1]
		// A line number counts within the front matter, which begins on the file's second line.
		fail := func(message string) { wrong = append(wrong, &Error{file, key.Line + 1, message}) }
		head.lines[key.Value] = key.Line + 1
		if !slices.Contains(allowed, key.Value) {
			fail("front matter: unknown key " + key.Value)
			continue
		}
		missing = slices.DeleteFunc(missing, func(k string) bool { return k == key.Value })
		if key.Value == "world" {
			head.world, err = world.Check(value)
			for _, mistake := range world.Mistakes(err) {
				wrong = append(wrong, &Error{file, mistake.Line + 1, "world: " + mistake.Error()})
			}
			continue
		}
		if message := head.set(key.Value, value); message != "" {
			fail("front matter: " + key.Value + " " + message)
		}
	}
	for _, key := range missing {
		wrong = append(wrong, &Error{file, 1, "front matter: " + key + " is missing"})
	}
	return head, body, line, errors.Join(wrong...)
}

// set stores a value, or says what is wrong with it.
func (m *matter) set(key string, value *yaml.Node) string {
	switch key {
	case "title":
		return text(value, &m.title)
	case "summary":
		return text(value, &m.summary)
	case "order":
		return number(value, &m.order)
	case "part":
		return number(value, &m.part)
	case "tags":
		if value.Decode(&m.tags) != nil {
			return "must be a list of words"
		}
	case "parts":
		return m.setParts(value)
	}
	return ""
}

// addWorld gives programs the world of their lesson, whose handlers must be among their files.
func (m *matter) addWorld(file string, programs []Program) error {
	if m.world == nil {
		return nil
	}
	var wrong []error
	for i := range programs {
		programs[i].World = m.world.JSON
		for _, handler := range m.world.Files {
			if _, found := programs[i].Files[handler.Name]; !found {
				wrong = append(wrong, &Error{file, handler.Line + 1, "world: " + handler.Name + " is no module of the lesson: a file of its folder that no fence places"})
			}
		}
	}
	return errors.Join(wrong...)
}

// worldText is the world as canonical JSON, "" for none.
func (m *matter) worldText() string {
	if m.world == nil {
		return ""
	}
	return m.world.JSON
}

func (m *matter) setParts(value *yaml.Node) string {
	var parts []map[string]string
	if value.Decode(&parts) != nil {
		return "must be a list of a title and a summary each"
	}
	for i, p := range parts {
		if len(p) != 2 || p["title"] == "" || p["summary"] == "" {
			return "must be a list of a title and a summary each"
		}
		m.parts = append(m.parts, partMatter{p["title"], p["summary"], value.Content[i].Line + 1})
	}
	return ""
}

func text(value *yaml.Node, into *string) string {
	if value.Kind != yaml.ScalarNode || strings.TrimSpace(value.Value) == "" {
		return "must be text"
	}
	*into = value.Value
	return ""
}

func number(value *yaml.Node, into *int) string {
	if value.Decode(into) != nil || *into < 1 {
		return "must be a number from 1"
	}
	return ""
}
