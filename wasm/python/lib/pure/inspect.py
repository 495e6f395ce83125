"""What objects are made of."""
import sys as _sys
import types as _types
from functools import partial as _partial
from _machine import iscoroutinefunction as _gives_coroutine, source as _source

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = \
    1, 2, 4, 8, 16, 32, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _asks(cls):
    return lambda object: isinstance(object, cls)


ismodule = _asks(_types.ModuleType)
isclass = _asks(type)
ismethod = _asks(_types.MethodType)
isfunction = _asks(_types.FunctionType)
isgenerator = _asks(_types.GeneratorType)
iscoroutine = _asks(_types.CoroutineType)
isasyncgen = _asks(_types.AsyncGeneratorType)
istraceback = _asks(_types.TracebackType)
isframe = _asks(_types.FrameType)
iscode = _asks(_types.CodeType)
isbuiltin = _asks(_types.BuiltinFunctionType)
ismethodwrapper = _asks(_types.MethodWrapperType)
isgetsetdescriptor = _asks(_types.GetSetDescriptorType)
ismemberdescriptor = _asks(_types.MemberDescriptorType)
isroutine = _asks((_types.BuiltinFunctionType, _types.FunctionType, _types.MethodType, _types.MethodDescriptorType, _types.WrapperDescriptorType,
                   _types.MethodWrapperType, _types.ClassMethodDescriptorType))
_mark = object()
_coroutine_mark = True  # what a Mock has under that name is another value


def _plain(obj):
    # The function behind methods and partial objects.
    while True:
        if isinstance(obj, _types.MethodType):
            obj = obj.__func__
        elif isinstance(obj, _partial):
            obj = obj.func
        else:
            return obj


def _has_flag(obj, flag):
    obj = _plain(obj)
    return isinstance(obj, _types.FunctionType) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether obj is defined with async def, or marked as if it were."""
    return _gives_coroutine(_plain(obj)) or getattr(_plain(obj), "_is_coroutine_mark", None) is _coroutine_mark


def markcoroutinefunction(func):
    """Makes iscoroutinefunction say yes."""
    getattr(func, "__func__", func)._is_coroutine_mark = _coroutine_mark
    return func


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """Whether object can be awaited."""
    import collections.abc
    return isinstance(object, _types.CoroutineType) or isinstance(object, _types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or isinstance(object, collections.abc.Awaitable)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    return hasattr(type(obj), "__get__") and not isdatadescriptor(obj)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def _state(obj, prefix, states):
    if getattr(obj, prefix + "_running"):
        return states + "_RUNNING"
    if getattr(obj, prefix + "_suspended"):
        return states + "_SUSPENDED"
    return states + ("_CLOSED" if getattr(obj, prefix + "_frame") is None else "_CREATED")


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag", "AGEN")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return {} if generator.gi_frame is None else dict(generator.gi_frame.f_locals)


def getcoroutinelocals(coroutine):
    return {} if coroutine.cr_frame is None else dict(coroutine.cr_frame.f_locals)


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError("{!r} is not a Python async generator".format(agen))
    return {} if agen.ag_frame is None else dict(agen.ag_frame.f_locals)


def currentframe():
    """The caller's frame."""
    return _sys._getframe(1)


class FrameInfo(tuple):
    """(frame, filename, lineno, function, code_context, index)."""

    def __new__(cls, frame, context=1):
        line = _lines(frame.f_code.co_filename)[frame.f_lineno - 1:frame.f_lineno] or None
        return tuple.__new__(cls, (frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, line, 0 if line else None))

    frame, filename, lineno, function, code_context, index = [property(lambda self, i=i: self[i]) for i in range(6)]


def stack(context=1):
    """The frames under way, innermost first."""
    out, frame = [], _sys._getframe(1)
    while frame is not None:
        if not frame.f_code.co_filename.startswith("<lib>/"):
            out.append(FrameInfo(frame))
        frame = frame.f_back
    return out


def _lines(filename):
    return (_source(filename) or "").splitlines(True)


def getfile(object):
    return object.__code__.co_filename if hasattr(object, "__code__") else _sys.modules[object.__module__].__file__


getsourcefile = getfile


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    return path.rpartition("/")[2].partition(".")[0]


def getsourcelines(object):
    """The lines of a definition and the number of the first."""
    object = unwrap(_plain(object)) if not isclass(object) else object
    for name in ("gi_code", "cr_code", "ag_code", "f_code"):
        object = getattr(object, name, object)
    if ismodule(object):
        return _lines(object.__file__), 0
    if isclass(object):
        first = object.__dict__.get("__firstlineno__")
        filename = getattr(_sys.modules.get(object.__module__), "__file__", None)
    elif hasattr(object, "__code__") or iscode(object):
        code = getattr(object, "__code__", object)
        first, filename = code.co_firstlineno, code.co_filename
    else:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(type(object).__name__))
    lines = _lines(filename) if filename else []
    if not lines or first is None:
        raise OSError("could not get source code")
    return _block(lines[first - 1:]), first


def _block(lines):
    # The definition that lines begin with: up to the next line indented no further.
    indent = len(lines[0]) - len(lines[0].lstrip())
    begun, end, depth = False, 1, 0
    for n, line in enumerate(lines):
        text = line.strip()
        depth += sum(line.count(c) for c in "([{") - sum(line.count(c) for c in ")]}")
        if text and not text.startswith("#"):
            if begun and depth <= 0 and len(line) - len(line.lstrip()) <= indent and not text.startswith((")", "]", "}")):
                break
            if text.startswith(("def ", "class ", "async ")):
                begun = True
            end = n + 1
        if not begun and not text.startswith("@") and depth == 0 and n == 0:
            break
    return lines[:end]


def getsource(object):
    """The text of a definition."""
    return "".join(getsourcelines(object)[0])


def cleandoc(doc):
    """A doc string without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The doc string of an object, or what it inherits."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not type(object) and base.__doc__ is not None and base is not __builtins__.object:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getcomments(object):
    return None


def getmembers(object, predicate=None):
    """(name, value) of all attributes, by name."""
    out = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    return sorted(out, key=lambda pair: pair[0])


_nothing = object()


def getattr_static(obj, attr, default=_mark):
    """An attribute without running descriptors or __getattr__."""
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {})
        if attr in own:
            return own[attr]
    for c in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in c.__dict__:
            return c.__dict__[attr]
    if default is _mark:
        raise AttributeError(attr)
    return default


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """The function at the end of the chain of __wrapped__."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
    return func


class _empty:
    """Marks what is not there."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))


def formatannotation(annotation, base_module=None):
    """An annotation as text."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""

    POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and int(kind) in (2, 4):
            raise ValueError("{} parameters cannot have default values".format(kind.description))
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if not name.isidentifier() and not name.startswith("."):
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, **changes):
        args = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
        return Parameter(args.pop("name"), args.pop("kind"), **args)

    __replace__ = replace

    def __str__(self):
        text = {2: "*", 4: "**"}.get(int(self.kind), "") + self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Arguments by parameter."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    def _split(self):
        args, kwargs = [], {}
        for p in self.signature.parameters.values():
            if p.name not in self.arguments:
                continue
            value = self.arguments[p.name]
            if p.kind == 2:
                args.extend(value)
            elif p.kind == 4:
                kwargs.update(value)
            elif p.kind == 3 or kwargs:
                kwargs[p.name] = value
            else:
                args.append(value)
        return tuple(args), kwargs

    @property
    def args(self):
        return self._split()[0]

    @property
    def kwargs(self):
        return self._split()[1]

    def apply_defaults(self):
        out = {}
        for p in self.signature.parameters.values():
            if p.name in self.arguments:
                out[p.name] = self.arguments[p.name]
            elif p.default is not _empty:
                out[p.name] = p.default
            elif p.kind in (2, 4):
                out[p.name] = () if p.kind == 2 else {}
        self.arguments = out

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join(["%s=%r" % item for item in self.arguments.items()])


class Signature:
    """The parameters of a callable and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self.parameters = _types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj, **options)

    def replace(self, *, parameters=_mark, return_annotation=_mark):
        return type(self)(self.parameters.values() if parameters is _mark else parameters,
                          return_annotation=self.return_annotation if return_annotation is _mark else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial):
        args, kwargs, out = list(args), dict(kwargs), {}
        for p in self.parameters.values():
            if p.kind == 2:
                if args:
                    out[p.name] = tuple(args)
                args = []
            elif p.kind == 4:
                if kwargs:
                    out[p.name] = kwargs
                kwargs = {}
            elif args and p.kind != 3:
                if p.name in kwargs and p.kind == 1:
                    raise TypeError("multiple values for argument %r" % p.name)
                out[p.name] = args.pop(0)
            elif p.name in kwargs and p.kind != 0:
                out[p.name] = kwargs.pop(p.name)
            elif p.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % p.name)
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        return BoundArguments(self, out)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        parts, positional_only, star = [], False, False
        for p in self.parameters.values():
            if p.kind == 0:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if p.kind == 2:
                star = True
            elif p.kind == 3 and not star:
                parts.append("*")
                star = True
            parts.append(str(p))
        if positional_only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return "<Signature %s>" % self

    def __eq__(self, other):
        return isinstance(other, Signature) and dict(self.parameters) == dict(other.parameters) and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters.values()))


def _of_function(func, eval_str):
    code = func.__code__
    names = code.co_varnames
    npos, nonly = code.co_argcount, code.co_posonlyargcount
    hints = dict(func.__annotations__)
    if eval_str:
        hints = {k: eval(v, func.__globals__) if isinstance(v, str) else v for k, v in hints.items()}
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    make = lambda name, kind, default=_empty: Parameter(name, kind, default=default, annotation=hints.get(name, _empty))
    out = []
    for i, name in enumerate(names[:npos]):
        k = i - (npos - len(defaults))
        out.append(make(name, Parameter.POSITIONAL_ONLY if i < nonly else Parameter.POSITIONAL_OR_KEYWORD, defaults[k] if k >= 0 else _empty))
    n = npos + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        out.append(make(names[n], Parameter.VAR_POSITIONAL))
        n += 1
    for name in names[npos:npos + code.co_kwonlyargcount]:
        out.append(make(name, Parameter.KEYWORD_ONLY, kwdefaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        out.append(make(names[n], Parameter.VAR_KEYWORD))
    return Signature(out, return_annotation=hints.get("return", _empty))


def _without_first(sig):
    params = list(sig.parameters.values())
    return sig.replace(parameters=params[1:] if params and params[0].kind < 2 else params)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__, eval_str=eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    found = getattr(obj, "__signature__", None)
    if isinstance(found, Signature):
        return found
    if isinstance(obj, _types.FunctionType):
        return _of_function(obj, eval_str)
    if isinstance(obj, _partial):
        sig = signature(obj.func)
        bound = sig.bind_partial(*obj.args, **obj.keywords).arguments
        out, later = [], False
        for p in sig.parameters.values():
            if p.name in obj.keywords:
                later = True
                out.append(p.replace(kind=Parameter.KEYWORD_ONLY, default=obj.keywords[p.name]))
            elif p.name in bound and p.kind < 2:
                continue
            else:
                out.append(p.replace(kind=Parameter.KEYWORD_ONLY) if later and p.kind == 1 else p)
        return sig.replace(parameters=out)
    if isinstance(obj, type):
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isinstance(method, _types.FunctionType):
                return _without_first(signature(method, eval_str=eval_str))
        for cls in obj.__mro__:
            if cls.__text_signature__ is not None:
                return _of_text(cls.__text_signature__)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError("no signature found for builtin type %r" % obj)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, _types.FunctionType):
        return _without_first(signature(call))
    text = getattr(obj, "__text_signature__", None)
    if text is None:
        raise ValueError("no signature found for builtin %r" % (obj,))
    sig = _of_text(text.replace("$", "", 1))
    return _without_first(sig) if text.startswith("($module") or isbuiltin(obj) and text.startswith("($self") else sig


def _of_text(text):
    # The signature of a built-in function, whose parameters are given as text.
    return _of_function(eval("lambda %s: None" % text[1:-1], {}), False)


def getfullargspec(func):
    """The parameters in the old form."""
    from collections import namedtuple
    sig = signature(func)
    args, kwonly, kwdefaults, defaults, varargs, varkw = [], [], {}, [], None, None
    for p in sig.parameters.values():
        if p.kind < 2:
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == 2:
            varargs = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
    spec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    return spec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, getattr(func, "__annotations__", {}))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = dict(getattr(obj, "__annotations__", None) or {}) if not isinstance(obj, type) else dict(obj.__dict__.get("__annotations__", {}))
    if eval_str:
        space = globals or getattr(obj, "__globals__", None) or getattr(_sys.modules.get(getattr(obj, "__module__", "")), "__dict__", {})
        found = {k: eval(v, space, locals) if isinstance(v, str) else v for k, v in found.items()}
    return found


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it stands, without asking descriptors or __getattr__."""
    own = obj.__dict__ if not isinstance(obj, type) and hasattr(obj, "__dict__") else {}
    for c in obj.__mro__ if isinstance(obj, type) else type(obj).__mro__:
        if attr in c.__dict__:
            found = c.__dict__[attr]
            return own[attr] if attr in own and not hasattr(type(found), "__set__") else found
    if attr in own:
        return own[attr]
    if default is _nothing:
        raise AttributeError(attr)
    return default


def getcallargs(func, /, *positional, **named):
    """What the parameters of a function would be bound to."""
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """The names that a function uses from around it."""
    from collections import namedtuple
    import builtins
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    in_globals, in_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            in_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            in_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")(nonlocals, in_globals, in_builtins, unbound)
