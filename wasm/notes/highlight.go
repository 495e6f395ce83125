package notes

import (
	"html"
	"regexp"
	"strings"
)

// A page without script shows programs in the four voices of styles/code.css: comments, strings, keywords and numbers. This needs
// no parser: what a program means is the engine's affair, here a wrong colour is the worst that can happen.
var token = regexp.MustCompile(`(?s)` + strings.Join([]string{
	`(#[^\n]*)`,
	`((?i:\b[rbuft]{1,2})?(?:""".*?"""|'''.*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))`,
	`\b(False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b`,
	`\b(\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)\b`,
}, "|"))

// voices are the classes of the token's four groups.
var voices = [...]string{"v-note", "v-text", "v-key", "v-num"}

// highlight turns a program into HTML.
func highlight(program string) string {
	var out strings.Builder
	done := 0
	for _, at := range token.FindAllStringSubmatchIndex(program, -1) {
		out.WriteString(html.EscapeString(program[done:at[0]]))
		for group, voice := range voices {
			if at[2+2*group] >= 0 {
				out.WriteString(`<span class="` + voice + `">` + html.EscapeString(program[at[0]:at[1]]) + `</span>`)
			}
		}
		done = at[1]
	}
	out.WriteString(html.EscapeString(program[done:]))
	return out.String()
}
