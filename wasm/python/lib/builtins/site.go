package builtins

import (
	"unsafe"

	"loopscope/wasm/python/object"
)

// This file holds what CPython's site module adds to builtins for people at a prompt: exit, quit, help, copyright, credits, license.

// quitter is exit or quit.
type quitter struct {
	object.Object
	name string
}

// page is help, copyright, credits or license: an object that shows a text.
type page struct {
	object.Object
	text string
}

var (
	quitterType = &object.Type{Name: "_sitebuiltins.Quitter", Module: "_sitebuiltins", Kind: object.KindOther, Flags: object.FlagDisallowed}
	printerType = &object.Type{Name: "_sitebuiltins._Printer", Module: "_sitebuiltins", Kind: object.KindOther, Flags: object.FlagDisallowed}
	helperType  = &object.Type{Name: "_sitebuiltins._Helper", Module: "_sitebuiltins", Kind: object.KindOther, Flags: object.FlagDisallowed}
)

func init() {
	quitterType.Repr = func(t *thread, v value) (value, *exc) {
		return object.String("Use " + asQuitter(v).name + "() or Ctrl-D (i.e. EOF) to exit"), nil
	}
	quitterType.Call = func(t *thread, _ value, args []value, names []*str) (value, *exc) {
		if len(args) > 1 {
			return value{}, t.TypeError("Quitter.__call__() takes from 1 to 2 positional arguments but " + itoa(len(args)+1) + " were given")
		}
		code := object.None
		if len(args) == 1 {
			code = args[0]
		}
		e, err := object.CallArgs(t, object.SystemExitType.V(), code)
		if err != nil {
			return value{}, err
		}
		return value{}, object.AsExc(e)
	}
	printerType.Repr = func(t *thread, v value) (value, *exc) { return object.String(asPage(v).text), nil }
	printerType.Call = func(t *thread, v value, args []value, _ []*str) (value, *exc) {
		return object.None, printTexts(t, asPage(v).text)
	}
	helperType.Repr = func(t *thread, v value) (value, *exc) {
		return object.String("Type help() for interactive help, or help(object) for help about object."), nil
	}
	helperType.Call = help
	object.Ready(quitterType, printerType, helperType)
}

func asQuitter(v value) *quitter { return (*quitter)(unsafe.Pointer(v.Ref)) }
func asPage(v value) *page       { return (*page)(unsafe.Pointer(v.Ref)) }

func printTexts(t *thread, text string) *exc {
	_, err := printValues(t, []value{object.String(text)}, nil)
	return err
}

// help shows what a thing is called and its doc string.
func help(t *thread, _ value, args []value, _ []*str) (value, *exc) {
	if len(args) == 0 {
		return value{}, t.NotSupported("interactive help")
	}
	name, err := object.GetAttrOpt(t, args[0], object.NameName)
	if err != nil {
		return value{}, err
	}
	if name.Absent() {
		name = args[0].Type().V()
	}
	title, err := object.ToStr(t, name)
	if err != nil {
		return value{}, err
	}
	doc, err := object.GetAttrOpt(t, args[0], object.NameDoc)
	if err != nil {
		return value{}, err
	}
	text := "Help on " + object.TypeName(args[0]) + " " + title + ":\n"
	if s := object.AsStr(orNone(doc)); s != nil {
		text += "\n" + s.S + "\n"
	}
	return object.None, printTexts(t, text)
}

func addSite(m *object.Module) {
	for _, n := range []string{"exit", "quit"} {
		m.Set(n, object.Obj(&(&quitter{object.Object{Type: quitterType}, n}).Object))
	}
	for _, p := range [][2]string{
		{"copyright", "Python is copyrighted by the Python Software Foundation; see https://docs.python.org/3/copyright.html."},
		{"credits", "Python is made by its community; see https://www.python.org."},
		{"license", "See https://docs.python.org/3/license.html."},
	} {
		m.Set(p[0], object.Obj(&(&page{object.Object{Type: printerType}, p[1]}).Object))
	}
	m.Set("help", object.Obj(&(&page{object.Object{Type: helperType}, ""}).Object))
}
