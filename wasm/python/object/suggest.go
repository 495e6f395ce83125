package object

// "Did you mean" as CPython computes it (Python/suggestions.c): edit distance in which a change of case costs less than a change of letter, with limits that keep it cheap.
const (
	suggestMaxNames = 750
	suggestMaxLen   = 40
	moveCost        = 2
	caseCost        = 1
)

// Suggest returns the candidate closest to name, "" when none is close enough. The first of equally close ones wins.
func Suggest(name string, candidates []string) string {
	if len(candidates) >= suggestMaxNames {
		return ""
	}
	best := ""
	limit := -1
	for _, c := range candidates {
		if c == name {
			continue
		}
		max := (len(name) + len(c) + 3) * moveCost / 6
		if limit >= 0 && limit-1 < max {
			max = limit - 1
		}
		d := editDistance(name, c, max)
		if d > max {
			continue
		}
		if limit < 0 || d < limit {
			best, limit = c, d
		}
	}
	return best
}

func substitutionCost(a, b byte) int {
	if a&31 != b&31 {
		return moveCost
	}
	if a == b {
		return 0
	}
	if lower(a) == lower(b) {
		return caseCost
	}
	return moveCost
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 32
	}
	return c
}

// editDistance is the weighted Levenshtein distance of a and b, or any number above max when it exceeds max.
func editDistance(a, b string, max int) int {
	if a == b {
		return 0
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > suggestMaxLen || len(b) > suggestMaxLen {
		return max + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > max {
		return max + 1
	}
	var row [suggestMaxLen]int
	for i := range a {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := 0; j < len(b); j++ {
		distance := j * moveCost
		result = distance
		least := max + 1
		for i := 0; i < len(a); i++ {
			substitute := distance + substitutionCost(b[j], a[i])
			distance = row[i]
			result = min(substitute, min(result, distance)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > max {
			return max + 1
		}
	}
	return result
}
