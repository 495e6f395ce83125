package object

// This file answers sys.getsizeof with the sizes of CPython 3.13 on a 64-bit machine (measured there), because how much memory a list takes and how
// little a generator is what lessons show with it.

// fixedSizes are the types whose instances are all of one size, the header of the garbage collector included.
var fixedSizes = map[string]int64{
	"bool": 28, "float": 24, "complex": 32, "NoneType": 16, "ellipsis": 16, "NotImplementedType": 16, "object": 16,
	"range": 48, "slice": 56, "enumerate": 72, "zip": 64, "map": 48, "filter": 48, "reversed": 48,
	"list_iterator": 48, "list_reverseiterator": 48, "tuple_iterator": 48, "iterator": 48, "callable_iterator": 48, "str_iterator": 48,
	"str_ascii_iterator": 48, "bytes_iterator": 48, "range_iterator": 40, "longrange_iterator": 40, "set_iterator": 64, "dict_keyiterator": 72,
	"dict_valueiterator": 72, "dict_itemiterator": 72, "dict_keys": 40, "dict_values": 40, "dict_items": 40,
	"function": 160, "builtin_function_or_method": 72, "method": 64, "module": 72, "property": 80, "staticmethod": 48, "classmethod": 48,
	"cell": 40, "memoryview": 184, "method-wrapper": 48,
}

// SizeOf is sys.getsizeof(v) for values of built-in types and instances of classes that define no __sizeof__.
func SizeOf(t *Thread, v Value) int64 {
	c := v.Ref.Type
	if n, ok := fixedSizes[c.Name]; ok && !c.IsHeap() {
		return n
	}
	switch c.Kind {
	case KindInt:
		return intSize(t, ToInt(v))
	case KindStr:
		return strSize(AsStr(v))
	case KindBytes, KindByteArray:
		n, err := Len(t, v)
		if err != nil || c.Kind == KindByteArray && n == 0 {
			return 56
		}
		if c.Kind == KindByteArray {
			return int64(57 + n)
		}
		return int64(33 + n)
	case KindList:
		return int64(56+8*AsList(v).Allocated()) + attrSize(c)
	case KindTuple:
		return int64(40+8*len(AsTuple(v).Items)) + attrSize(c)
	case KindDict:
		return AsDict(v).size() + attrSize(c)
	case KindSet, KindFrozenSet:
		n := int64(216)
		if s := AsSet(v); len(s.table) > setMinSize {
			n += int64(len(s.table)) * 16
		}
		return n + attrSize(c)
	case KindExc:
		return 88 + attrSize(c)
	case KindType:
		if c := AsType(v); c.IsHeap() {
			return 1712
		}
		return 416
	case KindGenerator:
		return generatorSize(t, v)
	}
	return 48
}

// attrSize is what instances of a class written in Python have on top: the places of __dict__ and __weakref__.
func attrSize(c *Type) int64 {
	if c.IsHeap() {
		return 16
	}
	return 0
}

// intSize counts digits of 30 bits.
func intSize(t *Thread, v Value) int64 {
	if v.Ref == &IntTag {
		n := uint64(v.N)
		if v.N < 0 {
			n = -n
		}
		size := int64(28)
		for n >>= 30; n > 0; n >>= 30 {
			size += 4
		}
		return size
	}
	bits := (*BigInt)(v.ptr()).I.BitLen()
	return 24 + int64((bits+29)/30)*4
}

// strSize depends on the widest character.
func strSize(s *Str) int64 {
	if s.IsASCII() {
		return int64(41 + len(s.S))
	}
	widest := rune(0)
	for _, r := range s.Runes() {
		widest = max(widest, r)
	}
	n := int64(s.Len() + 1) // with the closing zero
	switch {
	case widest < 0x100 && n == 2:
		return 61 // such characters are made once, with their UTF-8 form
	case widest < 0x100:
		return 56 + n
	case widest < 0x10000:
		return 56 + 2*n
	}
	return 56 + 4*n
}

// size is that of the object and of its table: an index of 1, 2 or 4 bytes a slot, and entries that need no hash when all keys are strings.
func (d *Dict) size() int64 {
	if cap(d.entries) == 0 {
		return 64
	}
	slots, wide := int64(8), int64(16)
	for slots*2/3 < int64(cap(d.entries)) {
		slots *= 2
	}
	for i := range d.entries {
		if k := d.entries[i].Key; k.Ref != nil && k.Ref.Type != StrType {
			wide = 24
			break
		}
	}
	index := slots
	switch {
	case slots > 1<<15:
		index *= 4
	case slots > 1<<7:
		index *= 2
	}
	return 64 + 32 + index + slots*2/3*wide
}

// generatorSize grows with the frame: a word for each local variable and each place of CPython's evaluation stack, of which plain generators need three.
func generatorSize(t *Thread, v Value) int64 {
	words := int64(2)
	for _, name := range []string{"gi_code", "cr_code", "ag_code"} {
		code, err := GetAttrOpt(t, v, Intern(name))
		if err != nil || code.Ref == nil {
			continue
		}
		if n, err := GetAttrOpt(t, code, Intern("co_nlocals")); err == nil && n.Ref == &IntTag && n.N > 0 {
			words = n.N + 3
		}
	}
	return 160 + 8*words
}
