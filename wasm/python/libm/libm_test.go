package libm

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

func unary(f func(float64) float64) func(x, y float64) float64 {
	return func(x, _ float64) float64 { return f(x) }
}

var functions = map[string]func(x, y float64) float64{
	"pow": Pow, "atan2": Atan2, "hypot": Hypot,
	"exp": unary(Exp), "expm1": unary(Expm1), "log": unary(Log), "log2": unary(Log2), "log10": unary(Log10), "log1p": unary(Log1p),
	"sin": unary(Sin), "cos": unary(Cos), "tan": unary(Tan), "asin": unary(Asin), "acos": unary(Acos), "atan": unary(Atan),
}

// TestAgainstCPython compares with what CPython 3.13 gave on Linux. Its C library rounds wrongly now and then (measured over 190,000 cases: once in 200
// for the worst function, expm1 and log10 apart), so a few neighbours are allowed, but nothing further off.
func TestAgainstCPython(t *testing.T) {
	data, err := os.ReadFile("testdata/functions.txt")
	if err != nil {
		t.Fatal(err)
	}
	total, near := 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		w := strings.Fields(line)
		var n [3]float64
		for i, s := range w[1:] {
			n[i], _ = strconv.ParseFloat(s, 64)
		}
		x, y, want := n[0], n[1], n[len(w)-2]
		total++
		switch got := functions[w[0]](x, y); {
		case got == want:
		case math.Nextafter(got, want) == want:
			near++
		default:
			t.Errorf("%s(%v, %v) = %v, want %v", w[0], x, y, got, want)
		}
	}
	if near*100 > total {
		t.Errorf("%d of %d results are neighbours of the expected float", near, total)
	}
}

func TestSpecialValues(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		got, want float64
	}{
		{Pow(0, 0), 1}, {Pow(nan, 0), 1}, {Pow(1, nan), 1}, {Pow(-1, inf), 1}, {Pow(-2, 3), -8}, {Pow(-2, 2), 4}, {Pow(2, -1074), 5e-324},
		{Pow(2, 1024), inf}, {Pow(-2, 1025), -inf}, {Pow(2, -1080), 0}, {Pow(-8, 1.0/3), nan}, {Pow(inf, -1), 0}, {Pow(10, 308), 1e308},
		{Pow(10, -320), 1e-320}, {Exp(-745), 5e-324}, {Exp(710), inf}, {Exp(0), 1}, {Log(1), 0}, {Log(0), -inf}, {Log(-1), nan}, {Log2(8), 3},
		{Log10(1000), 3}, {Log10(1e-5), -5}, {Atan2(0, -1), math.Pi}, {Atan2(1, 0), math.Pi / 2}, {Hypot(3, 4), 5}, {Hypot(1e300, 1e300), 1.4142135623730952e300},
		{Sin(inf), nan}, {Asin(1), math.Pi / 2}, {Acos(-1), math.Pi},
	} {
		if c.got != c.want && !(c.got != c.got && c.want != c.want) {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
}
