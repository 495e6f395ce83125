package collections

import (
	"unsafe"

	"loopscope/wasm/python/object"
)

// field is the descriptor of a named tuple's field: an item under a name.
type field struct {
	object.Object
	i   int
	doc value
}

var fieldType = &object.Type{Name: "_collections._tuplegetter", Qualname: "_tuplegetter", Module: "_collections", Kind: object.KindOther}

var fieldArgs = &object.Native{Name: "_tuplegetter", Sig: "index, doc, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
	f := &field{Object: object.Object{Type: fieldType}, i: int(a[0].N), doc: a[1]}
	return object.Obj(&f.Object), nil
}}

func init() {
	c := fieldType
	c.New = func(t *thread, _ *object.Type, args []value, names []*str) (value, *exc) {
		return object.CallNative(t, &object.Builtin{Native: fieldArgs}, args, names)
	}
	c.DescrGet = func(t *thread, self, obj value, _ *object.Type) (value, *exc) {
		f := (*field)(unsafe.Pointer(self.Ref))
		if obj.Absent() {
			return self, nil
		}
		if u := object.AsTuple(obj); u != nil && f.i < len(u.Items) {
			return u.Items[f.i], nil
		}
		return value{}, t.IndexError("tuple index out of range")
	}
	c.DescrSet = func(t *thread, _, _, val value) *exc {
		if val.Absent() {
			return t.NewExc(object.AttributeErrorType, "can't delete attribute")
		}
		return t.NewExc(object.AttributeErrorType, "can't set attribute")
	}
	c.Repr = func(t *thread, self value) (value, *exc) {
		f := (*field)(unsafe.Pointer(self.Ref))
		doc, err := object.Repr(t, f.doc)
		return object.String("_tuplegetter(" + object.Decimal(int64(f.i)) + ", " + doc + ")"), err
	}
	c.Traverse = func(o *object.Object, visit func(value)) { visit((*field)(unsafe.Pointer(o)).doc) }
	c.Getters([]object.Getter{{Name: "__doc__", Get: func(_ *thread, self value) (value, *exc) { return (*field)(unsafe.Pointer(self.Ref)).doc, nil },
		Set: func(_ *thread, self, v value) *exc {
			(*field)(unsafe.Pointer(self.Ref)).doc = v
			return nil
		}}})
	object.Ready(c)
}
