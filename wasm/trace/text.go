package trace

import (
	"strconv"
	"strings"
)

// WriteText gives the recording in words, one event a line: number, time, step, actor, place, kind, subject, object, value, cause. That is what the tests hold and `loopscope trace` prints.
func (r *Recorder) WriteText(write func(string)) {
	r.Each(0, func(n int, e *Event) bool {
		write(r.row(n, e))
		return true
	})
	if r.Full() {
		write("the recording is full: what came later is missing\n")
	}
}

func (r *Recorder) row(n int, e *Event) string {
	var b strings.Builder
	pad(&b, strconv.Itoa(n), 5)
	pad(&b, "t="+seconds(e.Clock), 8)
	pad(&b, "s"+strconv.Itoa(int(e.Step)), 5)
	pad(&b, r.EntityName(e.Actor), 9)
	where := ""
	if e.Frame != 0 {
		where = r.Codes[e.Code].Name + "#" + strconv.Itoa(int(e.Frame)) + ":" + strconv.Itoa(int(e.Line))
	}
	pad(&b, where, 18)
	b.WriteString(e.Kind.String())
	isInt := e.Kind.hands()
	if e.Subject != 0 && !isInt {
		if e.Kind == Output {
			b.WriteString(" of " + strconv.Itoa(int(e.Subject)))
		} else {
			b.WriteString(" " + r.EntityName(e.Subject))
		}
	}
	if !isInt || e.Kind == Resume {
		r.writeObject(&b, e)
	}
	switch values[e.Kind] {
	case valueText:
		if isInt && e.Subject == 1 {
			b.WriteString(" = " + strconv.Itoa(int(e.Value)))
		} else if isInt && e.Subject == 2 {
			b.WriteString(" = " + strconv.FormatInt(int64(e.Object)<<32|int64(uint32(e.Value)), 10))
		} else if e.Value >= 0 {
			b.WriteString(" = " + strings.ReplaceAll(r.Strings[e.Value], "\n", "\\n"))
		}
	case valueNumber:
		b.WriteString(" = " + strconv.Itoa(int(e.Value)))
	case valueInstant:
		b.WriteString(" = t " + seconds(r.Instants[e.Value]))
	}
	if e.Cause >= 0 {
		b.WriteString("  <- " + strconv.Itoa(int(e.Cause)))
	}
	b.WriteString("\n")
	return b.String()
}

func (r *Recorder) writeObject(b *strings.Builder, e *Event) {
	switch objects[e.Kind] {
	case objectNumber:
		b.WriteString(" (" + strconv.Itoa(int(e.Object)) + ")")
	case objectFrame:
		if e.Object != 0 {
			b.WriteString(" by #" + strconv.Itoa(int(e.Object)))
		}
	default:
		if e.Object != 0 {
			b.WriteString(" " + r.EntityName(e.Object))
		}
	}
}

// EntityName is an entity's name with its number, or its kind and number; "main" for 0.
func (r *Recorder) EntityName(n uint32) string {
	if n == 0 {
		return "main"
	}
	e := &r.Entities[n]
	if e.Name != "" && (e.Kind == "task" || e.Kind == "thread") {
		return e.Name
	}
	name := e.Kind + "·" + strconv.Itoa(int(n))
	if e.Name != "" {
		name = e.Name + "·" + strconv.Itoa(int(n))
	}
	return name
}

func seconds(t float64) string { return strconv.FormatFloat(t, 'g', 10, 64) }

// pad writes s and fills up to a width in characters, with at least one space.
func pad(b *strings.Builder, s string, width int) {
	b.WriteString(s)
	for n := len([]rune(s)); n < width || n == 0; n++ {
		b.WriteByte(' ')
	}
	b.WriteByte(' ')
}
