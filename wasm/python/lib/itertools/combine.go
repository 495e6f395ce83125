package itertools

import "loopscope/wasm/python/object"

// This file holds the iterators that gather their sources first: product, permutations, combinations. index says which item of each pool comes next.

// poolOf gathers an iterable.
func (x *iter) poolOf(t *thread, v value) *exc {
	items, err := object.Collect(t, v)
	x.pools = append(x.pools, items)
	return err
}

// size reads r, the length of a combination.
func (x *iter) size(t *thread, r value) (int, *exc) {
	n, err := object.Index(t, r)
	if err == nil && n < 0 {
		err = t.ValueError("r must be non-negative")
	}
	if err == nil {
		err = t.Charge(n * 16)
	}
	return int(n), err
}

// pick makes the tuple that index stands for, from one pool or a pool for each place.
func (x *iter) pick(n int) value {
	out := make([]value, n)
	for i := range out {
		pool := x.pools[0]
		if len(x.pools) > 1 {
			pool = x.pools[i]
		}
		out[i] = pool[x.index[i]]
	}
	return object.NewTuple(out...).V()
}

func initProduct(t *thread, x *iter, a []value, names []*str) *exc {
	repeat := int64(1)
	pos := a[:len(a)-len(names)]
	for i, n := range names {
		if n.S != "repeat" {
			return t.TypeError("product() got an unexpected keyword argument '" + n.S + "'")
		}
		var err *exc
		if repeat, err = object.Index(t, a[len(pos)+i]); err != nil {
			return err
		}
		if repeat < 0 {
			return t.ValueError("repeat argument cannot be negative")
		}
	}
	if err := t.Charge(repeat * int64(len(pos)) * 24); err != nil {
		return err
	}
	if repeat > 0 {
		for _, v := range pos {
			if err := x.poolOf(t, v); err != nil {
				return err
			}
		}
	}
	once := x.pools
	for ; repeat > 1; repeat-- {
		x.pools = append(x.pools, once...)
	}
	x.index = make([]int, len(x.pools))
	for _, p := range x.pools {
		x.done = x.done || len(p) == 0
	}
	return nil
}

func nextProduct(_ *thread, x *iter) (value, *exc) {
	if x.done {
		return value{}, nil
	}
	v := x.pick(len(x.index))
	x.done = true
	for i := len(x.index) - 1; i >= 0; i-- {
		if x.index[i]++; x.index[i] < len(x.pools[i]) {
			x.done = false
			break
		}
		x.index[i] = 0
	}
	return v, nil
}

// initCombinations serves both kinds of combinations: step tells how far each index must be above the one before.
func initCombinations(t *thread, x *iter, a []value, _ []*str) *exc {
	r, err := x.size(t, a[1])
	if err == nil {
		err = x.poolOf(t, a[0])
	}
	if err != nil {
		return err
	}
	n := len(x.pools[0])
	if x.Type == combinationsType {
		x.step = 1
		x.done = r > n
	} else {
		x.done = n == 0 && r > 0
	}
	if x.done {
		return nil
	}
	x.index = make([]int, r)
	for i := range x.index {
		x.index[i] = i * int(x.step)
	}
	return nil
}

func nextCombination(_ *thread, x *iter) (value, *exc) {
	if x.done {
		return value{}, nil
	}
	r, n, step := len(x.index), len(x.pools[0]), int(x.step)
	v := x.pick(r)
	x.done = true
	for i := r - 1; i >= 0; i-- {
		if x.index[i] < n-1-(r-1-i)*step {
			x.index[i]++
			for k := i + 1; k < r; k++ {
				x.index[k] = x.index[k-1] + step
			}
			x.done = false
			break
		}
	}
	return v, nil
}

func initPermutations(t *thread, x *iter, a []value, _ []*str) *exc {
	if err := x.poolOf(t, a[0]); err != nil {
		return err
	}
	n := len(x.pools[0])
	r := n
	if v := orNone(a[1]); !v.IsNone() {
		if !object.IsIntLike(v) {
			return t.TypeError("Expected int as r")
		}
		var err *exc
		if r, err = x.size(t, v); err != nil {
			return err
		}
	}
	x.n = int64(r)
	x.done = r > n
	x.index = make([]int, n)
	for i := range x.index {
		x.index[i] = i
	}
	return nil
}

// nextPermutation goes on to the next arrangement in lexicographic order that differs within the first n places: what stands after them, kept in ascending order,
// is put in descending order first, as the last arrangement of the rest.
func nextPermutation(_ *thread, x *iter) (value, *exc) {
	if x.done {
		return value{}, nil
	}
	v := x.pick(int(x.n))
	a := x.index
	reverse(a[x.n:])
	i := len(a) - 2
	for i >= 0 && a[i] > a[i+1] {
		i--
	}
	if i < 0 {
		x.done = true
		return v, nil
	}
	k := len(a) - 1
	for a[k] < a[i] {
		k--
	}
	a[i], a[k] = a[k], a[i]
	reverse(a[i+1:])
	return v, nil
}

func reverse(a []int) {
	for i, k := 0, len(a)-1; i < k; i, k = i+1, k-1 {
		a[i], a[k] = a[k], a[i]
	}
}
