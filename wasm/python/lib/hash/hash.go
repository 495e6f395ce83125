// Package hash is the module _hash under Python's hashlib: digests of whole messages.
package hash

import (
	"loopscope/wasm/python/digest"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module. Its only caller, hashlib.py, has checked the arguments.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_hash")
	mod.Add([]object.Native{
		{Name: "sum", Sig: "name, data, size, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if err := t.Charge(a[2].N); err != nil {
				return value{}, err
			}
			return object.NewBytes(digest.Sum(object.AsStr(a[0]).S, buffer(t, a[1]), int(a[2].N))).V(), nil
		}},
		{Name: "blake2", Sig: "small, data, params, key, last, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return object.NewBytes(digest.BLAKE2(a[0].N != 0, buffer(t, a[1]), buffer(t, a[2]), buffer(t, a[3]), a[4].N != 0)).V(), nil
		}},
	})
	return mod, nil
}

// buffer gives the bytes of an argument and counts them as work done.
func buffer(t *thread, v value) []byte {
	b, _ := object.AsBuffer(v)
	vm.Of(t).Count(len(b) / 16)
	return b
}
