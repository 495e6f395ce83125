package object

import "unsafe"

// Exc is an instance of a class derived from BaseException; a nil *Exc means that nothing went wrong.
type Exc struct {
	Object
	Ext
	Args            *Tuple
	Traceback       *Traceback
	Context         *Exc
	Cause           *Exc
	CauseSet        bool // __cause__ was set (perhaps to None)
	SuppressContext bool
	// Fields are what particular classes add, in the order of their member descriptors: StopIteration value; ImportError msg, name, path, name_from;
	// NameError name; AttributeError name, obj; OSError errno, strerror, filename, filename2; SyntaxError msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line;
	// SystemExit code; UnicodeError encoding, object, start, end, reason; groups: message, exceptions (a tuple).
	Fields []Value
}

// Traceback is one entry of a traceback, outermost first through Next.
type Traceback struct {
	Object
	Next   *Traceback
	Frame  *Object // the frame object
	Lasti  int     // index of the instruction within its code
	Lineno int
}

// V is the exception as a value; None for nil.
func (e *Exc) V() Value {
	if e == nil {
		return None
	}
	return Value{Ref: &e.Object}
}

// AsExc returns v as an exception instance, or nil.
func AsExc(v Value) *Exc {
	if v.Ref != nil && v.Ref.Type.Kind == KindExc {
		return (*Exc)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Field returns field i, absent when it was never set.
func (e *Exc) Field(i int) Value {
	if i < len(e.Fields) {
		return e.Fields[i]
	}
	return Value{}
}

// SetField sets field i.
func (e *Exc) SetField(i int, v Value) {
	for len(e.Fields) <= i {
		e.Fields = append(e.Fields, Value{})
	}
	e.Fields[i] = v
}

// Is reports whether e is an instance of c or of a class derived from it.
func (e *Exc) Is(c *Type) bool { return e != nil && e.Type.IsSubtype(c) }

// ExceptionTypes lists all exception classes, bases first.
var ExceptionTypes []*Type

func excType(name string, base *Type) *Type {
	c := &Type{Name: name, Qualname: name, Module: "builtins", Kind: KindExc, Flags: FlagBase | FlagHasDict, ExtOffset: unsafe.Offsetof(Exc{}.Ext)}
	c.Base = base
	c.Bases = []*Type{base}
	ExceptionTypes = append(ExceptionTypes, c)
	return c
}

// The exception hierarchy of CPython 3.13 (Lib/test/exception_hierarchy.txt). Their methods are in excmethods.go.
var (
	BaseExceptionType             = excType("BaseException", ObjectType)
	BaseExceptionGroupType        = excType("BaseExceptionGroup", BaseExceptionType)
	ExceptionType                 = excType("Exception", BaseExceptionType)
	ArithmeticErrorType           = excType("ArithmeticError", ExceptionType)
	FloatingPointErrorType        = excType("FloatingPointError", ArithmeticErrorType)
	OverflowErrorType             = excType("OverflowError", ArithmeticErrorType)
	ZeroDivisionErrorType         = excType("ZeroDivisionError", ArithmeticErrorType)
	AssertionErrorType            = excType("AssertionError", ExceptionType)
	AttributeErrorType            = excType("AttributeError", ExceptionType)
	BufferErrorType               = excType("BufferError", ExceptionType)
	EOFErrorType                  = excType("EOFError", ExceptionType)
	ImportErrorType               = excType("ImportError", ExceptionType)
	ModuleNotFoundErrorType       = excType("ModuleNotFoundError", ImportErrorType)
	LookupErrorType               = excType("LookupError", ExceptionType)
	IndexErrorType                = excType("IndexError", LookupErrorType)
	KeyErrorType                  = excType("KeyError", LookupErrorType)
	MemoryErrorType               = excType("MemoryError", ExceptionType)
	NameErrorType                 = excType("NameError", ExceptionType)
	UnboundLocalErrorType         = excType("UnboundLocalError", NameErrorType)
	OSErrorType                   = excType("OSError", ExceptionType)
	BlockingIOErrorType           = excType("BlockingIOError", OSErrorType)
	ChildProcessErrorType         = excType("ChildProcessError", OSErrorType)
	ConnectionErrorType           = excType("ConnectionError", OSErrorType)
	BrokenPipeErrorType           = excType("BrokenPipeError", ConnectionErrorType)
	ConnectionAbortedErrorType    = excType("ConnectionAbortedError", ConnectionErrorType)
	ConnectionRefusedErrorType    = excType("ConnectionRefusedError", ConnectionErrorType)
	ConnectionResetErrorType      = excType("ConnectionResetError", ConnectionErrorType)
	FileExistsErrorType           = excType("FileExistsError", OSErrorType)
	FileNotFoundErrorType         = excType("FileNotFoundError", OSErrorType)
	InterruptedErrorType          = excType("InterruptedError", OSErrorType)
	IsADirectoryErrorType         = excType("IsADirectoryError", OSErrorType)
	NotADirectoryErrorType        = excType("NotADirectoryError", OSErrorType)
	PermissionErrorType           = excType("PermissionError", OSErrorType)
	ProcessLookupErrorType        = excType("ProcessLookupError", OSErrorType)
	TimeoutErrorType              = excType("TimeoutError", OSErrorType)
	ReferenceErrorType            = excType("ReferenceError", ExceptionType)
	RuntimeErrorType              = excType("RuntimeError", ExceptionType)
	NotImplementedErrorType       = excType("NotImplementedError", RuntimeErrorType)
	PythonFinalizationErrorType   = excType("PythonFinalizationError", RuntimeErrorType)
	RecursionErrorType            = excType("RecursionError", RuntimeErrorType)
	StopAsyncIterationType        = excType("StopAsyncIteration", ExceptionType)
	StopIterationType             = excType("StopIteration", ExceptionType)
	SyntaxErrorType               = excType("SyntaxError", ExceptionType)
	IndentationErrorType          = excType("IndentationError", SyntaxErrorType)
	TabErrorType                  = excType("TabError", IndentationErrorType)
	IncompleteInputErrorType      = excType("_IncompleteInputError", SyntaxErrorType)
	SystemErrorType               = excType("SystemError", ExceptionType)
	TypeErrorType                 = excType("TypeError", ExceptionType)
	ValueErrorType                = excType("ValueError", ExceptionType)
	UnicodeErrorType              = excType("UnicodeError", ValueErrorType)
	UnicodeDecodeErrorType        = excType("UnicodeDecodeError", UnicodeErrorType)
	UnicodeEncodeErrorType        = excType("UnicodeEncodeError", UnicodeErrorType)
	UnicodeTranslateErrorType     = excType("UnicodeTranslateError", UnicodeErrorType)
	WarningType                   = excType("Warning", ExceptionType)
	BytesWarningType              = excType("BytesWarning", WarningType)
	DeprecationWarningType        = excType("DeprecationWarning", WarningType)
	EncodingWarningType           = excType("EncodingWarning", WarningType)
	FutureWarningType             = excType("FutureWarning", WarningType)
	ImportWarningType             = excType("ImportWarning", WarningType)
	PendingDeprecationWarningType = excType("PendingDeprecationWarning", WarningType)
	ResourceWarningType           = excType("ResourceWarning", WarningType)
	RuntimeWarningType            = excType("RuntimeWarning", WarningType)
	SyntaxWarningType             = excType("SyntaxWarning", WarningType)
	UnicodeWarningType            = excType("UnicodeWarning", WarningType)
	UserWarningType               = excType("UserWarning", WarningType)
	ExceptionGroupType            = excType("ExceptionGroup", BaseExceptionGroupType) // also derives from Exception
	GeneratorExitType             = excType("GeneratorExit", BaseExceptionType)
	KeyboardInterruptType         = excType("KeyboardInterrupt", BaseExceptionType)
	SystemExitType                = excType("SystemExit", BaseExceptionType)
)

// TracebackType is the type of tracebacks.
var TracebackType = &Type{Name: "traceback", Module: "builtins", Kind: KindTraceback}

// NewExc makes an exception of class c with one string argument (none for ""), as most of the engine's own errors are.
func (t *Thread) NewExc(c *Type, msg string) *Exc {
	e := &Exc{Object: Object{c}, Args: emptyTuple}
	if msg != "" {
		e.Args = NewTuple(NewStr(msg).V())
	}
	return e
}

// NewExcArgs makes an exception of class c with args, without running a Python __init__.
func (t *Thread) NewExcArgs(c *Type, args ...Value) *Exc {
	return &Exc{Object: Object{c}, Args: NewTuple(args...)}
}

// The most common errors, with their message.
func (t *Thread) TypeError(msg string) *Exc     { return t.NewExc(TypeErrorType, msg) }
func (t *Thread) ValueError(msg string) *Exc    { return t.NewExc(ValueErrorType, msg) }
func (t *Thread) IndexError(msg string) *Exc    { return t.NewExc(IndexErrorType, msg) }
func (t *Thread) RuntimeError(msg string) *Exc  { return t.NewExc(RuntimeErrorType, msg) }
func (t *Thread) OverflowError(msg string) *Exc { return t.NewExc(OverflowErrorType, msg) }
func (t *Thread) NotSupported(what string) *Exc {
	return t.NewExc(NotImplementedErrorType, what+" is not supported in the playground")
}

// KeyError makes a KeyError whose argument is the key itself.
func (t *Thread) KeyError(key Value) *Exc { return t.NewExcArgs(KeyErrorType, key) }

// StopIteration makes the exception that carries a generator's return value.
func (t *Thread) StopIteration(v Value) *Exc {
	e := &Exc{Object: Object{StopIterationType}, Args: emptyTuple}
	if !v.IsNone() {
		e.Args = NewTuple(v)
	}
	e.Fields = []Value{v}
	return e
}

// AttributeError makes the error for a missing attribute, with name and obj set (they feed "Did you mean").
func (t *Thread) AttributeError(msg string, obj Value, name *Str) *Exc {
	e := t.NewExc(AttributeErrorType, msg)
	e.Fields = []Value{name.V(), obj}
	return e
}

// NameError makes the error for an unknown name.
func (t *Thread) NameError(msg string, name *Str) *Exc {
	e := t.NewExc(NameErrorType, msg)
	e.Fields = []Value{name.V()}
	return e
}
