package object

// The types of the singletons.
var (
	NoneType           = &Type{Name: "NoneType", Module: "builtins", Kind: KindOther}
	NotImplementedType = &Type{Name: "NotImplementedType", Module: "builtins", Kind: KindOther}
	EllipsisType       = &Type{Name: "ellipsis", Module: "builtins", Kind: KindOther}
)

func setupSingletons() {
	for c, v := range map[*Type]struct {
		v    Value
		text string
	}{NoneType: {None, "None"}, NotImplementedType: {NotImplemented, "NotImplemented"}, EllipsisType: {Ellipsis, "Ellipsis"}} {
		v.v.Ref.Type = c
		text, classText := String(v.text), v.text+"Type" // as the constructor's errors say
		c.Repr = func(t *Thread, self Value) (Value, *Exc) { return text, nil }
		c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
			if len(args) > 0 {
				return Value{}, t.TypeError(classText + " takes no arguments")
			}
			return v.v, nil
		}
	}
	NoneType.Bool = func(t *Thread, self Value) (bool, *Exc) { return false, nil }
	NoneType.Hash = func(t *Thread, self Value) (int64, *Exc) { return HashNone, nil }
	Ready(NoneType, NotImplementedType, EllipsisType)
}
