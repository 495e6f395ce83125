package jsonw

import (
	"encoding/json"
	"math"
	"testing"
)

func TestWriter(t *testing.T) {
	texts := []string{"", "plain", "\"quoted\" \\ \n\t\x00\x7f", "协程 ▶ 😀", "bad \xff\xed\xa0\x80 end"}
	var w Writer
	w.Open('{')
	w.Key("texts")
	w.Open('[')
	for _, s := range texts {
		w.Item()
		w.Text(s)
	}
	w.Close(']')
	w.Key("n")
	w.Int(-7)
	w.Key("f")
	w.Open('[')
	for _, f := range []float64{0, 1.5, 1e21, 1e-9, math.Inf(1)} {
		w.Item()
		w.Float(f)
	}
	w.Close(']')
	w.Key("empty")
	w.Open('[')
	w.Close(']')
	w.Key("b")
	w.Bool(true)
	w.Close('}')
	var got struct {
		Texts []string   `json:"texts"`
		N     int        `json:"n"`
		F     []*float64 `json:"f"`
		Empty []int      `json:"empty"`
		B     bool       `json:"b"`
	}
	if err := json.Unmarshal([]byte(w.String()), &got); err != nil {
		t.Fatal(err, w.String())
	}
	for i, s := range texts[:4] {
		if got.Texts[i] != s {
			t.Errorf("%q came back as %q", s, got.Texts[i])
		}
	}
	if got.Texts[4] != "bad \ufffd\ufffd\ufffd\ufffd end" || got.N != -7 || *got.F[3] != 1e-9 || got.F[4] != nil || len(got.Empty) != 0 || !got.B {
		t.Error(w.String())
	}
}
