"""Stand-ins for objects, which remember how they were used."""
import contextlib as _contextlib
import functools as _functools
import inspect as _inspect

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR", "NonCallableMock",
           "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")
FILTER_DIR = True


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


class InvalidSpecError(Exception):
    """A mock was given as a specification."""


def _shown(name, args, kwargs):
    parts = [repr(a) for a in args] + ["%s=%r" % item for item in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


class _Call(tuple):
    # A call: name, arguments, keywords.

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                args, kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            value, = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def _parts(self, other=None):
        me = self if other is None else other
        if len(me) == 2:
            return "", me[0], me[1]
        return tuple(me)

    def __eq__(self, other):
        try:
            n = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = self._parts()
        if not isinstance(other, _Call):
            other = _Call(tuple(other)) if isinstance(other, tuple) and n <= 3 else None
            if other is None:
                return False
        other_name, other_args, other_kwargs = self._parts(other)
        if name and other_name and name != other_name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("_mock") or attr.startswith("__"):
            raise AttributeError(attr)
        return _Call(name=attr if self._mock_name is None else "%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else "call.%s" % name
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call.%s" % name
        else:
            name = "call%s" % name
        return _shown(name, args, kwargs)

    def call_list(self):
        out, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                out.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(out))


call = _Call(from_kall=False)


class _CallList(list):
    # Calls, one of which may be a run of others.
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any([self[i:i + n] == value for i in range(len(self) - n + 1)])

    def __repr__(self):
        return "[" + ",\n ".join([repr(c) for c in self]) + "]" if len(self) > 1 and len(list.__repr__(self)) > 80 else list.__repr__(self)


_OWN = frozenset({"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "await_count", "await_args",
                  "await_args_list", "name"})
_MAGICS = ("lt gt le ge eq ne getitem setitem delitem len contains str int float complex bool index hash iter enter exit add sub mul matmul truediv floordiv mod "
           "pow and or xor lshift rshift neg pos invert abs round trunc floor ceil divmod radd rsub rmul rtruediv iadd isub imul fspath sizeof "
           "aenter aexit aiter anext reversed missing").split()
_DEFAULTS = {"__len__": 0, "__contains__": False, "__int__": 1, "__float__": 1.0, "__complex__": 1j, "__bool__": True, "__exit__": False,
             "__aexit__": False, "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented}


class NonCallableMock:
    """A stand-in that is not called."""

    def __new__(cls, *args, **kwargs):
        # Special methods are looked up on classes, so that every mock has a class of its own.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "_own_class": True}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, side_effect=None,
                 return_value=DEFAULT, unsafe=False, **kwargs):
        state = self.__dict__
        if _new_parent is None:
            _new_parent = parent
        if spec is None:
            spec = spec_set
        strict = spec_set is not None
        if spec is not None and isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        state.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=_new_parent, _mock_sealed=False, _mock_strict=strict,
                     _mock_children={}, _mock_wraps=wraps, _mock_return_value=return_value, _mock_side_effect=None, _mock_called=False, _mock_call_count=0,
                     _mock_call_args=None, _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), _mock_method_calls=_CallList(), _mock_unsafe=unsafe,
                     _mock_methods=None, _mock_spec_class=None, _mock_spec_signature=None)
        if spec is not None:
            if isinstance(spec, (list, tuple)) and all([isinstance(s, str) for s in spec]):
                state["_mock_methods"] = list(spec)
            else:
                state["_mock_methods"] = dir(spec)
                state["_mock_spec_class"] = spec if isinstance(spec, type) else type(spec)
        if side_effect is not None:
            self.side_effect = side_effect
        self.configure_mock(**kwargs)

    @property
    def __class__(self):
        return self.__dict__.get("_mock_spec_class") or type(self)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; dots lead to those of attributes."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute, so that its calls are remembered here."""
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None)
        setattr(self, attribute, mock)

    def _get_child_mock(self, /, **kw):
        kind = type(self).__mro__[1]
        if self._mock_sealed:
            raise AttributeError("%s.%s" % (self._extract_mock_name(), kw.get("_new_name")) if "_new_name" in kw else self._extract_mock_name() + "()")
        if issubclass(kind, AsyncMock) and kw.get("_new_name") not in ("return_value", "()"):
            spec = self._mock_spec_class
            if spec is not None and not _inspect.iscoroutinefunction(getattr(spec, kw.get("_new_name") or "", None)):
                kind = MagicMock
        elif not issubclass(kind, AsyncMock):
            spec = self._mock_spec_class
            if spec is not None and kw.get("_new_name") and _inspect.iscoroutinefunction(getattr(spec, kw["_new_name"], None)):
                kind = AsyncMock
        if not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kw)

    def __getattr__(self, name):
        state = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe") or "_mock_children" not in state:
            raise AttributeError(name)
        if state["_mock_methods"] is not None:
            if name not in state["_mock_methods"] or name in ("_mock_methods",):
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not state["_mock_unsafe"] and (not state["_mock_methods"] or name not in state["_mock_methods"]):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = state["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = state["_mock_wraps"]
            child = self._get_child_mock(parent=self, name=name, wraps=None if wraps is None else getattr(wraps, name), _new_name=name, _new_parent=self)
            state["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in ("return_value", "side_effect", "_mock_sealed") or name in type(self).__mro__[1].__dict__ and isinstance(getattr(type(self), name, None), property):
            object.__setattr__(self, name, value)
            return
        if name.startswith("_mock") or name.startswith("_spec"):
            state[name] = value
            return
        if state["_mock_strict"] and state["_mock_methods"] is not None and name not in state["_mock_methods"] and name not in state:
            if not (name.startswith("__") and name.endswith("__")):
                raise AttributeError("Mock object has no attribute '%s'" % name)
        if state["_mock_sealed"] and name not in state["_mock_children"] and name not in state:
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if name.startswith("__") and name.endswith("__") and name[2:-2] in _MAGICS:
            if isinstance(value, NonCallableMock):
                state["_mock_children"][name] = value
                _adopt(self, value, name)
                setattr(type(self), name, lambda self, *args, **kwargs: value(*args, **kwargs))
            else:
                setattr(type(self), name, value)
            return
        if isinstance(value, NonCallableMock) and _adopt(self, value, name):
            state["_mock_children"][name] = value
        state[name] = value

    def __delattr__(self, name):
        state = self.__dict__
        if name in state:
            del state[name]
        elif state["_mock_children"].get(name) is _deleted:
            raise AttributeError(name)
        state["_mock_children"][name] = _deleted

    def __dir__(self):
        state = self.__dict__
        extras = state["_mock_methods"] or []
        found = [n for n in dir(type(self)) if not n.startswith("_")]
        return sorted(set(extras) | set(found) | {n for n in state if not n.startswith("_")} | {n for n, c in state["_mock_children"].items() if c is not _deleted})

    def _extract_mock_name(self):
        names, mock, dot = [self._mock_new_name], self._mock_new_parent, "."
        last = self
        if names == ["()"]:
            dot = ""
        out = list(names)
        while mock is not None:
            last = mock
            out.append(mock._mock_new_name + dot)
            dot = "" if mock._mock_new_name == "()" else "."
            mock = mock._mock_new_parent
        out = list(reversed(out))
        first = last._mock_name or "mock"
        if len(out) > 1 and out[1] not in ("()", "()."):
            first += "."
        out[0] = first
        return "".join(out)

    def __repr__(self):
        name = self._extract_mock_name()
        title = "" if name in ("mock", "mock.") else " name=%r" % name
        spec = self._mock_spec_class
        spec_text = "" if spec is None else (" spec_set=%r" if self._mock_strict else " spec=%r") % spec.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, title, spec_text, id(self))

    @property
    def return_value(self):
        state = self.__dict__
        if state["_mock_return_value"] is DEFAULT and state["_mock_wraps"] is None:
            state["_mock_return_value"] = self._get_child_mock(_new_parent=self, _new_name="()")
        return state["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        if isinstance(value, NonCallableMock):
            _adopt(self, value, "()", True)

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, (BaseException, type)):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    called = property(lambda self: self._mock_called, lambda self, v: self.__dict__.__setitem__("_mock_called", v))
    call_count = property(lambda self: self._mock_call_count, lambda self, v: self.__dict__.__setitem__("_mock_call_count", v))
    call_args = property(lambda self: self._mock_call_args, lambda self, v: self.__dict__.__setitem__("_mock_call_args", v))
    call_args_list = property(lambda self: self._mock_call_args_list, lambda self, v: self.__dict__.__setitem__("_mock_call_args_list", v))
    mock_calls = property(lambda self: self._mock_mock_calls, lambda self, v: self.__dict__.__setitem__("_mock_mock_calls", v))
    method_calls = property(lambda self: self._mock_method_calls)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets how the mock was used."""
        state = self.__dict__
        state.update(_mock_called=False, _mock_call_args=None, _mock_call_count=0, _mock_mock_calls=_CallList(), _mock_call_args_list=_CallList(),
                     _mock_method_calls=_CallList())
        if return_value:
            state["_mock_return_value"] = DEFAULT
        if side_effect:
            state["_mock_side_effect"] = None
        for child in state["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)
        made = state["_mock_return_value"]
        if isinstance(made, NonCallableMock) and made is not self:
            made.reset_mock()

    # Assertions.

    def _call_text(self, args, kwargs):
        return _shown(self._mock_name or "mock", args, kwargs)

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_text()))

    def assert_called(self):
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_text()))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called." % self._call_text(args, kwargs))
        if _Call((args, kwargs), two=True) != self.call_args:
            actual = self._call_text(*self.call_args)
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (self._call_text(args, kwargs), actual))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_text()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError("%s call not found" % self._call_text(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        everything = self.mock_calls
        if not any_order:
            if calls not in everything:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)}\n  Actual: {everything!r}")
            return
        left = list(everything)
        missing = []
        for c in calls:
            if c in left:
                left.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (self._mock_name or "mock", tuple(missing), left))


_ATTRIB_DENY_LIST = frozenset({"called_once", "called_with", "called_once_with", "has_calls", "any_call", "not_called", "called_any"}) - {"called"}


def _adopt(parent, value, name, returned=False):
    # Makes a mock without a parent a child.
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    mock = parent
    while mock is not None:
        if mock is value:
            return False
        mock = mock._mock_new_parent
    value.__dict__.update(_mock_new_parent=parent, _mock_new_name=name)
    if not returned:
        value.__dict__.update(_mock_parent=parent, _mock_name=name)
    return True


class CallableMixin(NonCallableMock):
    """What a mock that is called adds."""

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._outcome(args, kwargs)

    def _remember(self, args, kwargs):
        state = self.__dict__
        state["_mock_called"] = True
        state["_mock_call_count"] += 1
        made = _Call((args, kwargs), two=True)
        state["_mock_call_args"] = made
        state["_mock_call_args_list"].append(made)
        state["_mock_mock_calls"].append(_Call(("", args, kwargs)))
        methods, name = self._mock_parent is not None, self._mock_name
        full, is_call = self._mock_new_name, self._mock_new_name == "()"
        parent = self._mock_new_parent
        while parent is not None:
            if methods:
                parent._mock_method_calls.append(_Call((name, args, kwargs)))
                methods = parent._mock_parent is not None
                if methods:
                    name = parent._mock_name + "." + name
            parent._mock_mock_calls.append(_Call((full, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if is_call else "."
                is_call = parent._mock_new_name == "()"
                full = parent._mock_new_name + dot + full
            parent = parent._mock_new_parent

    def _outcome(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin):
    """A stand-in that can be called."""


class NonCallableMagicMock(NonCallableMock):
    """A stand-in with special methods, which is not called."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        _set_magics(self)


class MagicMock(CallableMixin, NonCallableMagicMock):
    """A stand-in with special methods."""

    def __init__(self, /, *args, **kw):
        CallableMixin.__init__(self, *args, **kw)
        _set_magics(self)


class _MagicMethod:
    # A special method, which becomes a mock when it is first used.
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        children = obj.__dict__["_mock_children"]
        if self.name not in children:
            make = AsyncMock if self.name in ("__aenter__", "__aexit__", "__anext__") else MagicMock
            child = make(name=self.name, parent=obj, _new_name=self.name, _new_parent=obj)
            children[self.name] = child
            _set_default(obj, child, self.name)
        return children[self.name]


def _set_default(obj, child, name):
    if name in _DEFAULTS:
        child.return_value = _DEFAULTS[name]
    elif name == "__hash__":
        child.return_value = object.__hash__(obj)
    elif name == "__str__":
        child.return_value = object.__str__(obj)
    elif name == "__sizeof__":
        child.return_value = 64
    elif name == "__fspath__":
        child.return_value = f"{type(obj).__name__}/{obj._extract_mock_name()}/{id(obj)}"
    elif name == "__eq__":
        child.side_effect = lambda other: True if obj is other else NotImplemented
    elif name == "__ne__":
        child.side_effect = lambda other: False if obj is other else NotImplemented
    elif name == "__iter__":
        child.side_effect = lambda: iter([] if child._mock_return_value is DEFAULT else child._mock_return_value)
    elif name == "__aiter__":
        child.side_effect = lambda: _async_iterator([] if child._mock_return_value is DEFAULT else child._mock_return_value)


async def _async_iterator(items):
    for item in items:
        yield item


def _set_magics(self):
    kind = type(self)
    methods = self._mock_methods
    for short in _MAGICS:
        name = "__%s__" % short
        if name not in methods if methods is not None else short in ("reversed", "missing", "index"):
            continue
        if name not in kind.__dict__:
            setattr(kind, name, _MagicMethod(name))


class AsyncMock(CallableMixin, NonCallableMagicMock):
    """A stand-in for a coroutine function."""

    def __init__(self, /, *args, **kw):
        CallableMixin.__init__(self, *args, **kw)
        _set_magics(self)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())
        try:
            _inspect.markcoroutinefunction(self)
        except (AttributeError, TypeError):
            pass

    await_count = property(lambda self: self._mock_await_count)
    await_args = property(lambda self: self._mock_await_args)
    await_args_list = property(lambda self: self._mock_await_args_list)

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._execute(args, kwargs)

    async def _execute(self, args, kwargs):
        state = self.__dict__
        made = _Call((args, kwargs), two=True)
        state["_mock_await_count"] += 1
        state["_mock_await_args"] = made
        state["_mock_await_args_list"].append(made)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            elif _inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if _inspect.iscoroutine(result) else result
        return self.return_value

    def _get_child_mock(self, /, **kw):
        if kw.get("_new_name") == "()":
            return MagicMock(**kw)
        return super()._get_child_mock(**kw)

    def reset_mock(self, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._call_text(args, kwargs)}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError("expected await not found.\nExpected: %s\n  Actual: %s" % (self._call_text(args, kwargs), self._call_text(*self.await_args)))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError("%s await not found" % self._call_text(args, kwargs))

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")


class PropertyMock(Mock):
    """A stand-in for a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Lets a mock and its children make no more attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in mock._mock_children.values():
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock of an object, its functions with their signatures."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_class = isinstance(spec, type)
    options = {"spec_set": spec} if spec_set else {"spec": spec}
    options.update(kwargs)
    if _inspect.iscoroutinefunction(spec):
        mock = AsyncMock(name=_name, **options)
    elif not callable(spec) or is_class and instance and not hasattr(spec, "__call__"):
        mock = NonCallableMagicMock(name=_name, **options)
    else:
        mock = MagicMock(name=_name, **options)
    try:
        signature = _inspect.signature(spec)
    except (TypeError, ValueError):
        signature = None
    if signature is not None and not (is_class and instance):
        def check(*args, **kw):
            signature.bind(*args, **kw)
            return DEFAULT
        mock.side_effect = kwargs.get("side_effect") or check
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()")
    for name in dir(spec):
        if name.startswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if _inspect.isfunction(original) or _inspect.ismethod(original):
            drop = is_class and not isinstance(_inspect.getattr_static(spec, name), (staticmethod, classmethod)) if hasattr(_inspect, "getattr_static") else is_class
            child = (AsyncMock if _inspect.iscoroutinefunction(original) else MagicMock)(name=name)
            try:
                s = _inspect.signature(original)
                if drop and instance:
                    s = s.replace(parameters=list(s.parameters.values())[1:])
                child.side_effect = lambda *args, _s=s, **kw: (_s.bind(*args, **kw), DEFAULT)[1]
            except (TypeError, ValueError):
                pass
            setattr(mock, name, child)
    return mock


def mock_open(mock=None, read_data=""):
    """A stand-in for open."""
    handle = MagicMock()

    def stream():
        import io
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
    state = [stream()]
    handle.read.side_effect = lambda *args: state[0].read(*args)
    handle.readline.side_effect = lambda *args: state[0].readline(*args)
    handle.readlines.side_effect = lambda *args: state[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    if mock is None:
        mock = MagicMock(name="open")

    def opened(*args, **kwargs):
        state[0] = stream()
        return DEFAULT
    mock.side_effect = opened
    mock.return_value = handle
    return mock


def _resolve(name):
    parts = name.split(".")
    found, path = None, parts[0]
    found = __import__(path)
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class _patch:
    # Replaces an attribute for a while.

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable, self.spec, self.create = getter, attribute, new, new_callable, spec, create
        self.spec_set, self.autospec, self.kwargs = spec_set, autospec, kwargs
        self.attribute_name = None
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        new = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        new.attribute_name = self.attribute_name
        new.additional_patchers = [p.copy() for p in self.additional_patchers]
        return new

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if _inspect.iscoroutinefunction(func):
            @_functools.wraps(func)
            async def patched(*args, **keywargs):
                with self._all(patched, args, keywargs) as (new_args, new_keywargs):
                    return await func(*new_args, **new_keywargs)
        else:
            @_functools.wraps(func)
            def patched(*args, **keywargs):
                with self._all(patched, args, keywargs) as (new_args, new_keywargs):
                    return func(*new_args, **new_keywargs)
        patched.patchings = [self]
        return patched

    @_contextlib.contextmanager
    def _all(self, patched, args, keywargs):
        extra = []
        with _contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            yield args + tuple(extra), keywargs

    def _decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(cls, name)
                if hasattr(value, "__call__"):
                    setattr(cls, name, self.copy()(value))
        return cls

    def _original(self):
        target, name = self.getter(), self.attribute
        local = name in getattr(target, "__dict__", {})
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        import builtins
        if original is DEFAULT and not self.create and name in vars(builtins) and type(target).__name__ == "module":
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, autospec, kwargs = self.new, self.autospec, self.kwargs
        self.target = self.getter()
        self._stack = _contextlib.ExitStack()
        original, local = self._original()
        spec, spec_set = (original if s is True else s for s in (self.spec, self.spec_set))
        if new is DEFAULT and autospec is None:
            options = {}
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            make = self.new_callable
            if make is None:
                make = AsyncMock if _inspect.iscoroutinefunction(original if spec is None else spec) else MagicMock
            if isinstance(make, type) and issubclass(make, NonCallableMock):
                options["name"] = self.attribute
            new = make(**{**options, **kwargs})
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if _inspect.isfunction(original) and isinstance(self.target, type):
                raise NotImplementedError("patch with autospec of a method is not supported in the playground")
            new = create_autospec(original if autospec is True else autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.is_started = original, local, True
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        out = {self.attribute_name: new}
        for p in self.additional_patchers:
            arg = self._stack.enter_context(p)
            if p.new is DEFAULT:
                out.update(arg)
        return out

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        return self._stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)


_active = []


def _split(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return lambda: _resolve(target), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted name leads to, for a while."""
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _resolve(target)) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    made = []
    for attribute, new in kwargs.items():
        p = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = attribute
        made.append(p)
    made[0].additional_patchers = made[1:]
    return made[0]


class _patch_dict:
    # Changes a mapping for a while.

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, {**dict(values), **kwargs}, clear

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if _inspect.iscoroutinefunction(f):
            @_functools.wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @_functools.wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        self._kept = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self._kept)
        return False

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self in _active:
            _active.remove(self)
            return self.__exit__(None, None, None)


def _stopall():
    for p in reversed(_active[:]):
        p.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = "test"
