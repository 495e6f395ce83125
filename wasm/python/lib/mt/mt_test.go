package mt

import (
	"fmt"
	"strings"
	"testing"
)

// The expectations are what CPython 3.13's random module gives after random.seed(…).

func TestSeedWords(t *testing.T) {
	for _, c := range []struct {
		seed  string
		words []uint32
		first [3]float64
		five  uint64  // getrandbits(5)
		later float64 // after a thousand more
	}{
		{"0", nil, [3]float64{0.8444218515250481, 0.7579544029403025, 0.420571580830845}, 15, 0.5488772611027803},
		{"42", []uint32{42}, [3]float64{0.6394267984578837, 0.025010755222666936, 0.27502931836911926}, 3, 0.3981396427443731},
		{"2**32", []uint32{0, 1}, [3]float64{0.11299430095636409, 0.41782886486292836, 0.0166763664992291}, 24, 0.8666365589209744},
		{"10**40", []uint32{0, 3119866112, 1554300843, 1663693251, 29}, [3]float64{0.34753796566513817, 0.7605339873511711, 0.19665955929032608}, 29, 0.34530985950985826},
	} {
		var g Twister
		g.SeedWords(c.words)
		for i, want := range c.first {
			if got := g.Random(); got != want {
				t.Errorf("seed %s: number %d is %v, want %v", c.seed, i, got, want)
			}
		}
		if n := len(g.GetRandBits(70)); n != 3 {
			t.Errorf("70 bits are %d words", n)
		}
		if got := g.Bits(5); got != c.five {
			t.Errorf("seed %s: Bits(5) = %d, want %d", c.seed, got, c.five)
		}
		for i := 0; i < 1000; i++ {
			g.Random()
		}
		if got := g.Random(); got != c.later {
			t.Errorf("seed %s: later number is %v, want %v", c.seed, got, c.later)
		}
	}
}

func TestGetRandBits(t *testing.T) {
	var g Twister
	g.SeedWords([]uint32{42})
	for i := 0; i < 3; i++ {
		g.Random()
	}
	w := g.GetRandBits(70) // 869570991858821387998
	if len(w) != 3 || w[0] != 958682846 || w[1] != 599310825 || w[2] != 47 {
		t.Errorf("GetRandBits(70) = %v", w)
	}
}

func TestSeedText(t *testing.T) {
	for _, c := range []struct {
		text  string
		first [3]float64
	}{
		{"", [3]float64{0.9602256525641875, 0.595411957851699, 0.3880117152955401}},
		{"a", [3]float64{0.2720295377534757, 0.06733663088629693, 0.5999141237517758}},
		{"你好 world", [3]float64{0.04767867987715979, 0.9702386905005312, 0.9996235451447281}},
		{strings.Repeat("x", 200), [3]float64{0.8500063097913054, 0.17305576775745346, 0.32172225320517356}},
	} {
		var g Twister
		g.SeedText([]byte(c.text))
		for i, want := range c.first {
			if got := g.Random(); got != want {
				t.Errorf("seed %q: number %d is %v, want %v", c.text, i, got, want)
			}
		}
	}
}

func TestState(t *testing.T) {
	var g, h Twister
	g.SeedWords([]uint32{7})
	for i := 0; i < 700; i++ {
		g.Uint32()
	}
	words, pos := g.State()
	if !h.SetState(words[:], pos) || h.SetState(words[:5], 0) || h.SetState(words[:], 625) {
		t.Error("SetState accepts or refuses the wrong states")
	}
	for i := 0; i < 700; i++ {
		if a, b := g.Uint32(), h.Uint32(); a != b {
			t.Fatalf("word %d differs after SetState: %d, %d", i, a, b)
		}
	}
}

func ExampleTwister() {
	var g Twister
	g.SeedWords([]uint32{42})
	fmt.Println(g.Random())
	// Output: 0.6394267984578837
}
