"""Decimal arithmetic with a precision to choose (the General Decimal Arithmetic Specification, version 1.70).

A finite number is (-1)**sign * n * 10**exp with ints n and exp. Operations work out an exact result, or one with a digit behind the precision that says on
which side of a half the rest lies, and _finish rounds it once. What happens on the way (inexact, overflow ...) is a set of bits, as in libmpdec: a context
remembers them as flags and raises those that it traps.
"""
import contextvars as _contextvars
import math as _math
import numbers as _numbers
from collections import namedtuple as _namedtuple
from _machine import dotted_name as _dotted_name

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
           "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext",
           "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP",
           "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS",
           "HAVE_CONTEXTVAR"]

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1

(ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP) = _ROUNDINGS = [
    "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"]


class DecimalTuple(_namedtuple("DecimalTuple", "sign digits exponent")):
    """The parts of a number."""

    __module__ = "decimal"
    __slots__ = ()

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % self


class DecimalException(ArithmeticError):
    """Something that an operation may say of its result."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class Rounded(DecimalException):
    """Digits were dropped."""


class Inexact(Rounded):
    """Digits other than zero were dropped."""


class Subnormal(DecimalException):
    """The exponent is below the least one of normal numbers."""


class InvalidOperation(DecimalException):
    """There is no result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionImpossible(InvalidOperation):
    """A quotient with more digits than the precision."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class InvalidContext(InvalidOperation):
    """A context with impossible values."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number divided by zero."""


class Overflow(Inexact, Rounded):
    """The exponent is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The exponent is too small, and digits were lost."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with decimals."""


# Bits of a status, in the order in which an exception lists them: the conditions behind InvalidOperation first.
_INVALID, _SYNTAX, _IMPOSSIBLE, _UNDEFINED, _CONTEXT, _FLOAT, _ZERO, _OVERFLOW, _UNDERFLOW, _SUBNORMAL, _INEXACT, _ROUNDED, _CLAMPED = [1 << n for n in range(13)]
_ANY_INVALID = 31
_CONDITIONS = ((_INVALID, InvalidOperation), (_SYNTAX, ConversionSyntax), (_IMPOSSIBLE, DivisionImpossible), (_UNDEFINED, DivisionUndefined),
               (_CONTEXT, InvalidContext), (_FLOAT, FloatOperation), (_ZERO, DivisionByZero), (_OVERFLOW, Overflow), (_UNDERFLOW, Underflow),
               (_SUBNORMAL, Subnormal), (_INEXACT, Inexact), (_ROUNDED, Rounded), (_CLAMPED, Clamped))
_SIGNALS = {InvalidOperation: _ANY_INVALID, FloatOperation: _FLOAT, DivisionByZero: _ZERO, Overflow: _OVERFLOW, Underflow: _UNDERFLOW, Subnormal: _SUBNORMAL,
            Inexact: _INEXACT, Rounded: _ROUNDED, Clamped: _CLAMPED}

_FINITE, _INFINITE, _QUIET, _SIGNALING = range(4)
_P = 2**61 - 1  # hashes are modulo this
_TENTH = pow(10, _P - 2, _P)


def _digits(n):
    return len(str(n)) if n else 1


_WRONG_SIGNALS = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n"
                  "   Clamped]")


class _SignalDict:
    # The flags or traps of a context, as a mapping from signals to bools.
    __module__ = "decimal"
    __slots__ = ("_bits",)

    def __init__(self, bits=0):
        self._bits = bits

    def _bit(self, signal):
        try:
            return _SIGNALS[signal]
        except (KeyError, TypeError):
            raise KeyError(_WRONG_SIGNALS) from None

    def __getitem__(self, signal):
        return bool(self._bits & self._bit(signal))

    def __setitem__(self, signal, value):
        if value:
            self._bits |= self._bit(signal)
        else:
            self._bits &= ~self._bit(signal)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_SIGNALS)

    def __len__(self):
        return len(_SIGNALS)

    def __contains__(self, signal):
        return signal in _SIGNALS

    def keys(self):
        return dict.fromkeys(_SIGNALS).keys()

    def _dict(self):
        return {s: bool(self._bits & b) for s, b in _SIGNALS.items()}

    def values(self):
        return self._dict().values()

    def items(self):
        return self._dict().items()

    def get(self, signal, default=None):
        return self[signal] if signal in _SIGNALS else default

    def copy(self):
        return self._dict()

    def update(self, *args, **kwargs):
        for signal, value in dict(*args, **kwargs).items():
            self[signal] = value

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._dict() == other._dict()
        return self._dict() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{%s}" % ", ".join(["<class 'decimal.%s'>:%r" % (s.__name__, v) for s, v in self.items()])


_SignalDict.__name__ = _SignalDict.__qualname__ = "SignalDict"


def _names(bits):
    shown = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
    return "[%s]" % ", ".join([s.__name__ for s in shown if bits & _SIGNALS[s]])


def _signal_bits(signals):
    if isinstance(signals, _SignalDict):
        return signals._bits
    if isinstance(signals, dict):
        if set(signals) != set(_SIGNALS):
            raise KeyError("invalid error flag")
        signals = [s for s, on in signals.items() if on]
    if not isinstance(signals, list):
        raise TypeError(_WRONG_SIGNALS)
    bits = 0
    for s in signals:
        if s not in _SIGNALS:
            raise KeyError(_WRONG_SIGNALS)
        bits |= _SIGNALS[s]
    return bits


def _whole(value, text, least, most):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not least <= value <= most:
        raise ValueError(text)
    return int(value)


_default = None  # DefaultContext, once it is there


@_dotted_name
class Context:
    """Precision, rounding, limits, flags and traps."""

    __module__ = "decimal"
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_flags", "_traps", "_saved")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        d = _default
        self.prec = (d._prec if d else 28) if prec is None else prec
        self.rounding = (d._rounding if d else ROUND_HALF_EVEN) if rounding is None else rounding
        self.Emin = (d._Emin if d else -999999) if Emin is None else Emin
        self.Emax = (d._Emax if d else 999999) if Emax is None else Emax
        self.capitals = (d._capitals if d else 1) if capitals is None else capitals
        self.clamp = (d._clamp if d else 0) if clamp is None else clamp
        self._flags = _SignalDict(0 if flags is None else _signal_bits(flags))
        self._traps = _SignalDict((d._traps._bits if d else _ANY_INVALID | _ZERO | _OVERFLOW) if traps is None else _signal_bits(traps))

    def __setattr__(self, name, value):
        if name == "prec":
            value = _whole(value, "valid range for prec is [1, MAX_PREC]", 1, MAX_PREC)
        elif name == "Emin":
            value = _whole(value, "valid range for Emin is [MIN_EMIN, 0]", MIN_EMIN, 0)
        elif name == "Emax":
            value = _whole(value, "valid range for Emax is [0, MAX_EMAX]", 0, MAX_EMAX)
        elif name == "capitals":
            value = _whole(value, "valid values for capitals are 0 or 1", 0, 1)
        elif name == "clamp":
            value = _whole(value, "valid values for clamp are 0 or 1", 0, 1)
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
                                "   ROUND_05UP]")
        elif name in ("flags", "traps"):
            if not isinstance(value, (_SignalDict, dict)):
                raise TypeError("argument must be a signal dict")
            value = _SignalDict(_signal_bits(value))
        elif name[:1] != "_":
            raise AttributeError("'decimal.Context' object has no attribute %r" % name, name=name, obj=self)
        object.__setattr__(self, name if name[0] == "_" else "_" + name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    prec = property(lambda self: self._prec)
    rounding = property(lambda self: self._rounding)
    Emin = property(lambda self: self._Emin)
    Emax = property(lambda self: self._Emax)
    capitals = property(lambda self: self._capitals)
    clamp = property(lambda self: self._clamp)

    def __getattr__(self, name):
        if name in ("flags", "traps"):
            return object.__getattribute__(self, "_" + name)
        raise AttributeError(f"'decimal.Context' object has no attribute {name!r}", name=name, obj=self)

    def __repr__(self):
        return ("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)" % (
            self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, _names(self._flags._bits), _names(self._traps._bits)))

    def copy(self):
        """Another context with the same values."""
        new = object.__new__(Context)
        for name in ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp"):
            object.__setattr__(new, name, getattr(self, name))
        new._flags, new._traps = _SignalDict(self._flags._bits), _SignalDict(self._traps._bits)
        return new

    __copy__ = copy

    def __reduce__(self):
        return Context, (self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp,
                         [s for s in _SIGNALS if self._flags[s]], [s for s in _SIGNALS if self._traps[s]])

    def clear_flags(self):
        """Forgets what has happened."""
        self._flags._bits = 0

    def clear_traps(self):
        """Traps nothing."""
        self._traps._bits = 0

    def Etiny(self):
        return self._Emin - self._prec + 1

    def Etop(self):
        return self._Emax - self._prec + 1

    def radix(self):
        return Decimal(10)

    def _signal(self, bits):
        self._flags._bits |= bits
        trapped = bits & self._traps._bits
        if trapped:
            for signal, bit in _SIGNALS.items():
                if trapped & bit:
                    raise signal([c for b, c in _CONDITIONS if trapped & b])

    def _invalid(self, bits=_INVALID):
        self._signal(bits)
        return _NAN

    def create_decimal(self, num="0", /):
        """A number, rounded to the precision."""
        if isinstance(num, float):
            self._signal(_FLOAT)
        d = _convert(num, self, False)
        if d._kind >= _QUIET and _digits(d._n) > self._prec - self._clamp and d._n:
            return self._invalid(_SYNTAX)
        return _fix(d, self)

    def create_decimal_from_float(self, f, /):
        """A float's exact value, rounded to the precision."""
        return _fix(Decimal.from_float(f), self)

    def Etiny_(self):
        return self.Etiny()

    def is_normal(self, x, /):
        return _operand(x).is_normal(context=self)

    def is_subnormal(self, x, /):
        return _operand(x).is_subnormal(context=self)

    def number_class(self, x, /):
        return _operand(x).number_class(context=self)

    def to_sci_string(self, x, /):
        return _operand(x)._text(self._capitals, False)

    def to_eng_string(self, x, /):
        return _operand(x)._text(self._capitals, True)

    def abs(self, x, /):
        return _abs(_operand(x), self)

    def plus(self, x, /):
        return _plus(_operand(x), self)

    def minus(self, x, /):
        return _minus(_operand(x), self)

    def add(self, x, y, /):
        return _add(_operand(x), _operand(y), self)

    def subtract(self, x, y, /):
        return _subtract(_operand(x), _operand(y), self)

    def multiply(self, x, y, /):
        return _multiply(_operand(x), _operand(y), self)

    def divide(self, x, y, /):
        return _divide(_operand(x), _operand(y), self)

    def divide_int(self, x, y, /):
        return _divide_int(_operand(x), _operand(y), self)

    def remainder(self, x, y, /):
        return _remainder(_operand(x), _operand(y), self)

    def divmod(self, x, y, /):
        return _divmod(_operand(x), _operand(y), self)

    def power(self, a, b, modulo=None):
        a, b = _operand(a), _operand(b)
        return _power(a, b, self) if modulo is None else _power_modulo(a, b, _operand(modulo), self)

    def fma(self, x, y, z, /):
        return _operand(x).fma(y, z, context=self)

    def copy_sign(self, x, y, /):
        return _operand(x).copy_sign(_operand(y))

    def clear(self):
        self.clear_flags()


def _operand(x):
    d = _coerced(x)
    if d is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(x).__name__)
    return d


def _forward(name, operands):
    # Context methods that are Decimal methods with the context given.
    takes = name not in ("canonical", "copy_abs", "copy_decimal", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed",
                         "is_snan", "is_zero", "same_quantum", "compare_total", "compare_total_mag")

    def one(self, x, /):
        x = _operand(x)
        return getattr(x, name)(context=self) if takes else getattr(x, name)()

    def two(self, x, y, /):
        x, y = _operand(x), _operand(y)
        return getattr(x, name)(y, context=self) if takes else getattr(x, name)(y)

    method = one if operands == 1 else two
    method.__name__ = name
    method.__qualname__ = "Context." + name
    setattr(Context, name, method)


@_dotted_name
class Decimal:
    """A decimal number, an infinity or a NaN. Never changes."""

    __module__ = "decimal"
    __slots__ = ("_sign", "_n", "_exp", "_kind", "__weakref__")

    def __new__(cls, value="0", context=None):
        if context is None:
            if cls is Decimal and type(value) is int:
                return _make(int(value < 0), abs(value), 0)
            context = getcontext()
        elif not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        if isinstance(value, float):
            context._signal(_FLOAT)
        return _as(cls, _convert(value, context, True))

    @classmethod
    def from_float(cls, f, /):
        """A float's exact value."""
        if isinstance(f, int):
            return _as(cls, _make(int(f < 0), abs(f), 0))
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        return _as(cls, _from_float(f))

    # What a number is.

    def as_tuple(self):
        """Sign, digits and exponent."""
        if self._kind == _INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, str(self._n)))
        if self._kind == _FINITE:
            return DecimalTuple(self._sign, digits, self._exp)
        return DecimalTuple(self._sign, digits if self._n else (), "n" if self._kind == _QUIET else "N")

    def as_integer_ratio(self):
        """Numerator and denominator."""
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        n = -self._n if self._sign else self._n
        if self._exp >= 0:
            return n * 10**self._exp, 1
        d = 10**-self._exp
        g = _math.gcd(n, d)
        return n // g, d // g

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._kind else self._exp + _digits(self._n) - 1

    def is_finite(self):
        return self._kind == _FINITE

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_nan(self):
        return self._kind >= _QUIET

    def is_qnan(self):
        return self._kind == _QUIET

    def is_snan(self):
        return self._kind == _SIGNALING

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == _FINITE and not self._n

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        return not self._kind and self._n != 0 and self.adjusted() >= _given(context)._Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._n != 0 and self.adjusted() < _given(context)._Emin

    def number_class(self, context=None):
        if self._kind >= _QUIET:
            return "NaN" if self._kind == _QUIET else "sNaN"
        kind = "Infinity" if self._kind else "Zero" if not self._n else "Normal" if self.is_normal(context) else "Subnormal"
        return "+-"[self._sign] + kind

    def radix(self):
        return Decimal(10)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    # Texts.

    def _text(self, capitals, engineering):
        sign = "-" if self._sign else ""
        if self._kind:
            if self._kind == _INFINITE:
                return sign + "Infinity"
            return sign + ("NaN" if self._kind == _QUIET else "sNaN") + (str(self._n) if self._n else "")
        digits = str(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif not self._n:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if capitals else "e") + "%+d" % (left - point)
        return sign + text

    def __str__(self):
        return self._text(getcontext()._capitals, False)

    def to_eng_string(self, context=None):
        """The text with an exponent that is a multiple of three."""
        return self._text(_given(context)._capitals, True)

    def __repr__(self):
        return "Decimal('%s')" % self

    def __format__(self, spec, /):
        return _formatted(self, spec)

    # Conversions.

    def __bool__(self):
        return bool(self._kind or self._n)

    def __int__(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        n = self._n * 10**self._exp if self._exp >= 0 else self._n // 10**-self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._kind == _SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == _QUIET:
            return float("-nan" if self._sign else "nan")
        return float(self._text(1, False))

    def __complex__(self):
        return complex(float(self))

    def __round__(self, ndigits=None):
        if ndigits is None:
            return int(self._integral(ROUND_HALF_EVEN))
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -ndigits))

    def __floor__(self):
        return int(self._integral(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._integral(ROUND_CEILING))

    def __hash__(self):
        if self._kind:
            if self._kind == _SIGNALING:
                raise TypeError("Cannot hash a signaling NaN value")
            return object.__hash__(self) if self._kind == _QUIET else -314159 if self._sign else 314159
        h = self._n * (pow(10, self._exp, _P) if self._exp >= 0 else pow(_TENTH, -self._exp, _P)) % _P
        h = -h if self._sign else h
        return -2 if h == -1 else h

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    # Comparison.

    def _compared(self, other, op, equality):
        other = _comparable(other, equality)
        if other is NotImplemented:
            return other
        if self._kind >= _QUIET or other._kind >= _QUIET:
            if not equality or _SIGNALING in (self._kind, other._kind):
                getcontext()._signal(_INVALID)
            return False
        return op(_order(self, other))

    def __eq__(self, other):
        return self._compared(other, lambda c: c == 0, True)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __lt__(self, other):
        return self._compared(other, lambda c: c < 0, False)

    def __le__(self, other):
        return self._compared(other, lambda c: c <= 0, False)

    def __gt__(self, other):
        return self._compared(other, lambda c: c > 0, False)

    def __ge__(self, other):
        return self._compared(other, lambda c: c >= 0, False)

    def compare(self, other, context=None):
        """-1, 0, 1 or NaN."""
        other, context = _operand(other), _given(context)
        return _nan(context, self, other) or _make_int(_order(self, other))

    def compare_signal(self, other, context=None):
        """The same; every NaN is invalid."""
        other, context = _operand(other), _given(context)
        for x in sorted((self, other), key=lambda x: -x._kind):
            if x._kind >= _QUIET:
                context._signal(_INVALID)
                return _as_quiet(x, context)
        return _make_int(_order(self, other))

    def compare_total(self, other, context=None):
        """Places in the order of all numbers and NaNs, representations included."""
        return _make_int(_total_order(self, _operand(other)))

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def max(self, other, context=None):
        """The larger one; a number rather than a NaN."""
        return _chosen(self, _operand(other), _given(context), True, False)

    def min(self, other, context=None):
        """The smaller one; a number rather than a NaN."""
        return _chosen(self, _operand(other), _given(context), False, False)

    def max_mag(self, other, context=None):
        return _chosen(self, _operand(other), _given(context), True, True)

    def min_mag(self, other, context=None):
        return _chosen(self, _operand(other), _given(context), False, True)

    # Arithmetic.

    def __pos__(self):
        return _plus(self, getcontext())

    def __neg__(self):
        return _minus(self, getcontext())

    def __abs__(self):
        return _abs(self, getcontext())

    def copy_abs(self):
        return _make(0, self._n, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._n, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._n, self._exp, self._kind)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        other, third, context = _operand(other), _operand(third), _given(context)
        if self._kind == _SIGNALING or other._kind == _SIGNALING or not self._kind == other._kind == _FINITE:
            product = _multiply(self, other, context)
        else:
            product = _make(self._sign ^ other._sign, self._n * other._n, self._exp + other._exp)
        return _add(product, third, context)

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another."""
        exp, context = _operand(exp), _given(context)
        if rounding is None:
            rounding = context._rounding
        elif rounding not in _ROUNDINGS:
            context.copy().rounding = rounding
        nan = _nan(context, self, exp)
        if nan:
            return nan
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else context._invalid()
        if not context.Etiny() <= exp._exp <= context._Emax:
            return context._invalid()
        new, inexact = _scaled(self, exp._exp, rounding)
        if new._n and (_digits(new._n) > context._prec or new.adjusted() > context._Emax):
            return context._invalid()
        bits = _ROUNDED if exp._exp > self._exp and self._n else 0
        return _finish(new._sign, new._n, new._exp, context, bits | (inexact and _INEXACT))

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._kind or other._kind:
            return self._kind == other._kind == _INFINITE or self._kind >= _QUIET and other._kind >= _QUIET
        return self._exp == other._exp

    def normalize(self, context=None):
        """The number without zeros at its end."""
        context = _given(context)
        nan = _nan(context, self)
        if nan:
            return nan
        d = _fix(self, context)
        if d._kind:
            return d
        if not d._n:
            return _make(d._sign, 0, 0)
        n, exp = d._n, d._exp
        top = context._Emax if not context._clamp else context.Etop()
        while n % 10 == 0 and exp < top:
            n //= 10
            exp += 1
        return _make(d._sign, n, exp)

    def _integral(self, rounding):
        if self._kind or self._exp >= 0:
            return self
        return _scaled(self, 0, rounding)[0]

    def to_integral_value(self, rounding=None, context=None):
        """The nearest whole number."""
        context = _given(context)
        return _nan(context, self) or self._integral(rounding or context._rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """The nearest whole number; says when it is another one."""
        context = _given(context)
        nan = _nan(context, self)
        if nan or self._kind or self._exp >= 0:
            return nan or self
        if not self._n:
            return _make(self._sign, 0, 0)
        new, inexact = _scaled(self, 0, rounding or context._rounding)
        context._signal((_INEXACT if inexact else 0) | _ROUNDED)
        return new

    def remainder_near(self, other, context=None):
        """What is left after dividing by the nearest whole quotient."""
        other, context = _operand(other), _given(context)
        nan = _nan(context, self, other)
        if nan:
            return nan
        if self._kind or not other._kind and not other._n:
            return context._invalid(_UNDEFINED if not self._kind and not self._n else _INVALID)
        if other._kind:
            return _fix(self, context)
        exp = min(self._exp, other._exp)
        if self._n and self.adjusted() - other.adjusted() > context._prec + 1:
            return context._invalid(_IMPOSSIBLE)
        a, b = self._n * 10**(self._exp - exp), other._n * 10**(other._exp - exp)
        q, r = divmod(a, b)
        if 2 * r + q % 2 > b:
            r -= b
            q += 1
        if q >= 10**context._prec:
            return context._invalid(_IMPOSSIBLE)
        return _fix(_make(self._sign ^ (r < 0), abs(r), exp), context)

    def sqrt(self, context=None):
        """The square root."""
        return _sqrt(self, _given(context))

    def exp(self, context=None):
        """e to this power."""
        return _exp(self, _given(context))

    def ln(self, context=None):
        """The natural logarithm."""
        return _log(self, _given(context), False)

    def log10(self, context=None):
        """The logarithm to base ten."""
        return _log(self, _given(context), True)

    def logb(self, context=None):
        """The exponent of the first digit, as a number."""
        context = _given(context)
        nan = _nan(context, self)
        if nan or self._kind:
            return nan or _make(0, 0, 0, _INFINITE)
        if not self._n:
            context._signal(_ZERO)
            return _make(1, 0, 0, _INFINITE)
        return _fix(_make_int(self.adjusted()), context)

    def scaleb(self, other, context=None):
        """The number with its exponent moved."""
        other, context = _operand(other), _given(context)
        nan = _nan(context, self, other)
        if nan:
            return nan
        if other._kind or other._exp != 0:
            return context._invalid()
        move = int(other)
        if abs(move) > 2 * (context._Emax + context._prec):
            return context._invalid()
        return self if self._kind else _fix(_make(self._sign, self._n, self._exp + move), context)

    def _moved(self, other, context, rotate):
        nan = _nan(context, self, other)
        if nan:
            return nan
        if other._kind or other._exp != 0 or other._n > context._prec:
            return context._invalid()
        if self._kind:
            return self
        places, prec = int(other), context._prec
        digits = str(self._n)[-prec:].rjust(prec, "0")
        if rotate:
            places %= prec
            digits = digits[places:] + digits[:places]
        elif places >= 0:
            digits = (digits + "0" * places)[-prec:]
        else:
            digits = digits[:places] or "0"
        return _make(self._sign, int(digits), self._exp)

    def rotate(self, other, context=None):
        """The digits moved in a ring."""
        return self._moved(_operand(other), _given(context), True)

    def shift(self, other, context=None):
        """The digits moved."""
        return self._moved(_operand(other), _given(context), False)

    def next_plus(self, context=None):
        """The least number above."""
        return _next(self, _given(context), 1)

    def next_minus(self, context=None):
        """The greatest number below."""
        return _next(self, _given(context), -1)

    def next_toward(self, other, context=None):
        """The next number on the way to another."""
        other, context = _operand(other), _given(context)
        nan = _nan(context, self, other)
        if nan:
            return nan
        order = _order(self, other)
        if order == 0:
            return self.copy_sign(other)
        d = _next(self, context, -order)
        if d._kind:
            context._signal(_OVERFLOW | _INEXACT | _ROUNDED)
        elif d.adjusted() < context._Emin:
            context._signal(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED | (0 if d._n else _CLAMPED))
        return d

    def _logical(self, context, *others):
        # The operands as texts of zeros and ones; None when they are none.
        out = []
        for d in (self, *others):
            text = str(d._n)
            if d._kind or d._sign or d._exp or text.strip("01"):
                return None
            out.append(text[-context._prec:].rjust(context._prec, "0"))
        return out

    def logical_and(self, other, context=None):
        return self._bitwise(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._bitwise(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._bitwise(other, context, lambda a, b: a ^ b)

    def _bitwise(self, other, context, op):
        context = _given(context)
        texts = self._logical(context, _operand(other))
        if texts is None:
            return context._invalid()
        return _make(0, int("".join([str(op(int(a), int(b))) for a, b in zip(*texts)])), 0)

    def logical_invert(self, context=None):
        context = _given(context)
        texts = self._logical(context)
        if texts is None:
            return context._invalid()
        return _make(0, int("".join(["10"[int(a)] for a in texts[0]])), 0)


_numbers.Number.register(Decimal)


def _make(sign, n, exp, kind=_FINITE):
    self = object.__new__(Decimal)
    self._sign, self._n, self._exp, self._kind = sign, n, exp, kind
    return self


def _make_int(n):
    return _make(int(n < 0), abs(n), 0)


def _as(cls, d):
    if cls is Decimal:
        return d
    self = object.__new__(cls)
    self._sign, self._n, self._exp, self._kind = d._sign, d._n, d._exp, d._kind
    return self


_NAN = _make(0, 0, 0, _QUIET)


def _given(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def _from_float(f):
    if _math.isinf(f):
        return _make(int(f < 0), 0, 0, _INFINITE)
    if _math.isnan(f):
        return _make(int(_math.copysign(1, f) < 0), 0, 0, _QUIET)
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _make(int(_math.copysign(1, f) < 0), n * 5**k, -k)


def _convert(value, context, exact):
    if isinstance(value, Decimal):
        return value if type(value) is Decimal else _as(Decimal, value)
    if isinstance(value, str):
        return _parsed(value.strip().replace("_", ""), context)
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if isinstance(value, float):
        return _from_float(value)
    if isinstance(value, (list, tuple)):
        return _from_tuple(tuple(value))
    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)


def _parsed(text, context):
    body = text.lower()
    sign = int(body[:1] == "-")
    if body[:1] in ("+", "-"):
        body = body[1:]
    if body in ("inf", "infinity"):
        return _make(sign, 0, 0, _INFINITE)
    for prefix, kind in (("nan", _QUIET), ("snan", _SIGNALING)):
        if body.startswith(prefix):
            payload = body[len(prefix):]
            if payload and not payload.isdecimal():
                break
            return _make(sign, int(payload or 0), 0, kind)
    else:
        number, e, exponent = body.partition("e")
        whole, dot, fraction = number.partition(".")
        power = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if (whole + fraction).isdecimal() and (not e or power.isdecimal()):
            exp = int(exponent or 0)
            if abs(exp) > 10 * MAX_EMAX:
                exp = 10 * MAX_EMAX if exp > 0 else -10 * MAX_EMAX
            return _make(sign, int(whole + fraction), exp - len(fraction))
    return context._invalid(_SYNTAX)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _make(sign, 0, 0, _INFINITE)
    if isinstance(exponent, str):
        if exponent not in ("n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    n = int("".join(map(str, digits)) or 0)
    if isinstance(exponent, str):
        return _make(sign, n, 0, _QUIET if exponent == "n" else _SIGNALING)
    return _make(sign, n, exponent)


def _coerced(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return _make(int(x < 0), abs(int(x)), 0)
    return NotImplemented


def _comparable(x, equality):
    if isinstance(x, (Decimal, int)):
        return _coerced(x)
    if isinstance(x, float):
        context = getcontext()
        if equality:
            context._flags._bits |= _FLOAT
        else:
            context._signal(_FLOAT)
        return _from_float(x)
    if isinstance(x, complex) and equality and x.imag == 0:
        return _comparable(x.real, True)
    if isinstance(x, _numbers.Rational):
        return _Quotient(x)
    return NotImplemented


class _Quotient:
    # A fraction on the right of a comparison.
    def __init__(self, x):
        self._kind, self._sign, self.n, self.d = _FINITE, int(x < 0), x.numerator, x.denominator


def _order(a, b):
    # -1, 0 or 1; no NaNs.
    if isinstance(b, _Quotient):
        if a._kind:
            return -1 if a._sign else 1
        n, d = a.as_integer_ratio()
        return (n * b.d > b.n * d) - (n * b.d < b.n * d)
    if a._kind or b._kind:
        x = (a._kind and 1 - 2 * a._sign) - (b._kind and 1 - 2 * b._sign)
        return (x > 0) - (x < 0)
    if not a._n or not b._n:
        x = (a._n and 1 - 2 * a._sign) - (b._n and 1 - 2 * b._sign)
        return (x > 0) - (x < 0)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    x, y = a.adjusted(), b.adjusted()
    if x == y:
        exp = min(a._exp, b._exp)
        x, y = a._n * 10**(a._exp - exp), b._n * 10**(b._exp - exp)
    order = (x > y) - (x < y)
    return -order if a._sign else order


def _total_order(a, b):
    # The order of compare_total.
    if a._sign != b._sign:
        return -1 if a._sign else 1
    x, y = [(0, 1, 3, 2)[d._kind] for d in (a, b)]
    if x == y:
        if x >= 2:
            x, y = a._n, b._n
        elif not x:
            x, y = _order(a.copy_abs(), b.copy_abs()), 0
            if not x:
                x, y = a._exp, b._exp
    order = (x > y) - (x < y)
    return -order if a._sign else order


def _as_quiet(d, context):
    payload = d._n
    room = context._prec - context._clamp
    if payload and _digits(payload) > room:
        payload %= 10**room
    return _make(d._sign, payload, 0, _QUIET)


def _nan(context, *operands):
    # The NaN that an operation gives when one of its operands is one, else None.
    quiet = None
    for d in operands:
        if d._kind == _SIGNALING:
            context._signal(_INVALID)
            return _as_quiet(d, context)
        if d._kind == _QUIET and quiet is None:
            quiet = d
    return quiet and _as_quiet(quiet, context)


def _round(sign, n, drop, rounding):
    # n without its last digits; whether what went was not zero.
    if drop <= 0:
        return n * 10**-drop, False
    unit = 10**drop
    if n < unit:
        q, r = 0, n
    else:
        q, r = divmod(n, unit)
    if not r:
        return q, False
    if rounding == ROUND_HALF_EVEN:
        up = 2 * r > unit or 2 * r == unit and q % 2
    elif rounding == ROUND_HALF_UP:
        up = 2 * r >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * r > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = q % 5 == 0
    return q + bool(up), True


def _scaled(d, exp, rounding):
    # d with another exponent, and whether digits were lost.
    if not d._n:
        return _make(d._sign, 0, exp), False
    if exp - d._exp > _digits(d._n) + 1:
        n, inexact = _round(d._sign, 1, 2, rounding)
    else:
        n, inexact = _round(d._sign, d._n, exp - d._exp, rounding)
    return _make(d._sign, n, exp), inexact


def _fix(d, context):
    if d._kind:
        return _as_quiet(d, context) if d._kind >= _QUIET and d._n and _digits(d._n) > context._prec - context._clamp else d
    return _finish(d._sign, d._n, d._exp, context)


def _finish(sign, n, exp, context, bits=0):
    # Rounds a result and says what has happened to it.
    prec, tiny = context._prec, context._Emin - context._prec + 1
    if not n:
        top = context._Emax if not context._clamp else context._Emax - prec + 1
        new = min(max(exp, tiny), top)
        context._signal(bits | (_CLAMPED if new != exp else 0))
        return _make(sign, 0, new)
    size = _digits(n)
    drop = max(size - prec, tiny - exp)
    subnormal = exp + size - 1 < context._Emin
    if exp + size - 1 > context._Emax:
        context._signal(bits | _OVERFLOW | _INEXACT | _ROUNDED)
        return _overflow(sign, context)
    if drop > 0:
        if drop > size:
            n, inexact = _round(sign, 1, 2, context._rounding)
        else:
            n, inexact = _round(sign, n, drop, context._rounding)
        exp += drop
        bits |= _ROUNDED
        if inexact:
            bits |= _INEXACT
            if subnormal:
                bits |= _UNDERFLOW
        if n >= 10**prec:
            n //= 10
            exp += 1
            if exp + prec - 1 > context._Emax:
                context._signal(bits | _OVERFLOW)
                return _overflow(sign, context)
        if not n:
            bits |= _CLAMPED
    if subnormal:
        bits |= _SUBNORMAL
    if context._clamp and n and exp > context._Emax - prec + 1:
        n *= 10**(exp - (context._Emax - prec + 1))
        exp = context._Emax - prec + 1
        bits |= _CLAMPED
    if bits:
        context._signal(bits)
    return _make(sign, n, exp)


def _overflow(sign, context):
    r = context._rounding
    if r in (ROUND_DOWN, ROUND_05UP) or r == ROUND_CEILING and sign or r == ROUND_FLOOR and not sign:
        return _make(sign, 10**context._prec - 1, context._Emax - context._prec + 1)
    return _make(sign, 0, 0, _INFINITE)


def _plus(d, context):
    nan = _nan(context, d)
    if nan:
        return nan
    if not d._kind and not d._n and context._rounding != ROUND_FLOOR:
        d = d.copy_abs()
    return _fix(d, context)


def _minus(d, context):
    nan = _nan(context, d)
    if nan:
        return nan
    if not d._kind and not d._n and context._rounding != ROUND_FLOOR:
        return _fix(d.copy_abs(), context)
    return _fix(d.copy_negate(), context)


def _abs(d, context):
    return _minus(d, context) if d._sign and d._kind < _QUIET else _plus(d, context)


def _add(a, b, context):
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan:
            return nan
        if a._kind and b._kind and a._sign != b._sign:
            return context._invalid()
        return a if a._kind else b
    exp = min(a._exp, b._exp)
    if not a._n or not b._n:
        if a._n or b._n:
            d = a if a._n else b
            # The exponent of a zero counts as far as the precision has room for it.
            exp = max(exp, d._exp + _digits(d._n) - context._prec - 1)
            if exp < d._exp:
                d = _make(d._sign, d._n * 10**(d._exp - exp), exp)
            return _finish(d._sign, d._n, d._exp, context)
        sign = a._sign & b._sign
        if a._sign != b._sign and context._rounding == ROUND_FLOOR:
            sign = 1
        return _finish(sign, 0, exp, context)
    if a._exp != b._exp:
        a, b = _aligned(a, b, context._prec)
    x = -a._n if a._sign else a._n
    x += -b._n if b._sign else b._n
    if not x:
        return _finish(int(context._rounding == ROUND_FLOOR) if a._sign != b._sign else a._sign, 0, exp, context)
    return _finish(int(x < 0), abs(x), a._exp, context)


def _aligned(a, b, prec):
    # Two numbers with one exponent. One that lies far below the other's last digit counts as a single digit there.
    big, small = (a, b) if a._exp > b._exp else (b, a)
    size, other = _digits(big._n), _digits(small._n)
    low = big._exp + min(-1, size - prec - 2)
    if other + small._exp - 1 < low:
        small = _make(small._sign, 1, low)
    big = _make(big._sign, big._n * 10**(big._exp - small._exp), small._exp)
    return big, small


def _subtract(a, b, context):
    nan = _nan(context, a, b)
    return nan or _add(a, b.copy_negate(), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan:
            return nan
        if not (a._kind or a._n) or not (b._kind or b._n):
            return context._invalid()
        return _make(sign, 0, 0, _INFINITE)
    return _finish(sign, a._n * b._n, a._exp + b._exp, context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan:
            return nan
        if a._kind:
            return context._invalid() if b._kind else _make(sign, 0, 0, _INFINITE)
        context._signal(_CLAMPED)
        return _make(sign, 0, context.Etiny())
    if not b._n:
        if not a._n:
            return context._invalid(_UNDEFINED)
        context._signal(_ZERO)
        return _make(sign, 0, 0, _INFINITE)
    ideal = a._exp - b._exp
    if not a._n:
        return _finish(sign, 0, ideal, context)
    shift = max(_digits(b._n) - _digits(a._n) + context._prec + 1, 0)
    exp = ideal - shift
    n, rest = divmod(a._n * 10**shift, b._n)
    if rest:
        n, exp = n * 10 + 1, exp - 1  # more than what the digits say
    else:
        while exp < ideal and n % 10 == 0:
            n //= 10
            exp += 1
    return _finish(sign, n, exp, context)


def _whole_quotient(a, b, context):
    # Quotient and remainder of finite numbers, or None when the quotient is too long.
    exp = min(a._exp, b._exp)
    if not a._n or a.adjusted() < b.adjusted() - 1:
        return 0, _scaled(a, exp, ROUND_DOWN)[0] if a._n else _make(a._sign, 0, exp)
    if a.adjusted() - b.adjusted() > context._prec:
        return None
    q, r = divmod(a._n * 10**(a._exp - exp), b._n * 10**(b._exp - exp))
    return None if q >= 10**context._prec else (q, _make(a._sign, r, exp))


def _divide_int(a, b, context):
    sign = a._sign ^ b._sign
    nan = _nan(context, a, b)
    if nan:
        return nan
    if a._kind:
        return context._invalid() if b._kind else _make(sign, 0, 0, _INFINITE)
    if b._kind:
        return _make(sign, 0, 0)
    if not b._n:
        if not a._n:
            return context._invalid(_UNDEFINED)
        context._signal(_ZERO)
        return _make(sign, 0, 0, _INFINITE)
    found = _whole_quotient(a, b, context)
    return context._invalid(_IMPOSSIBLE) if found is None else _finish(sign, found[0], 0, context)


def _remainder(a, b, context):
    nan = _nan(context, a, b)
    if nan:
        return nan
    if a._kind:
        return context._invalid()
    if b._kind:
        return _fix(a, context)
    if not b._n:
        return context._invalid(_INVALID if a._n else _UNDEFINED)
    found = _whole_quotient(a, b, context)
    return context._invalid(_IMPOSSIBLE) if found is None else _fix(found[1], context)


def _divmod(a, b, context):
    nan = _nan(context, a, b)
    if nan:
        return nan, nan
    if a._kind or not b._kind and not b._n:
        if a._kind:
            if b._kind:
                context._signal(_INVALID)
                return _NAN, _NAN
            context._signal(_INVALID)
            return _make(a._sign ^ b._sign, 0, 0, _INFINITE), _NAN
        if not a._n:
            context._signal(_UNDEFINED)
            return _NAN, _NAN
        context._signal(_ZERO | _INVALID)
        return _make(a._sign ^ b._sign, 0, 0, _INFINITE), _NAN
    if b._kind:
        return _make(a._sign ^ b._sign, 0, 0), _fix(a, context)
    found = _whole_quotient(a, b, context)
    if found is None:
        context._signal(_IMPOSSIBLE)
        return _NAN, _NAN
    return _finish(a._sign ^ b._sign, found[0], 0, context), _fix(found[1], context)


def _sqrt(d, context):
    nan = _nan(context, d)
    if nan:
        return nan
    if d._kind:
        return context._invalid() if d._sign else d
    ideal = d._exp >> 1
    if not d._n:
        return _finish(d._sign, 0, ideal, context)
    if d._sign:
        return context._invalid()
    n, exp = d._n, d._exp
    if exp & 1:
        n, exp = n * 10, exp - 1
    shift = context._prec + 1 - (_digits(n) + 1) // 2
    if shift >= 0:
        n *= 100**shift
        exact = True
    else:
        n, rest = divmod(n, 100**-shift)
        exact = not rest
    exp = exp // 2 - shift
    root = _math.isqrt(n)
    if exact and root * root == n:
        while exp < ideal and root % 10 == 0:
            root //= 10
            exp += 1
        if exp > ideal:
            root, exp = root * 10**(exp - ideal), ideal
    elif root % 5 == 0:
        root += 1  # so that the rounding sees a rest
    return _half_even(0, root, exp, context)


def _half_even(sign, n, exp, context, bits=0):
    # Rounds as the functions that are always rounded to the nearest do.
    kept = context._rounding
    try:
        object.__setattr__(context, "_rounding", ROUND_HALF_EVEN)
        return _finish(sign, n, exp, context, bits)
    finally:
        object.__setattr__(context, "_rounding", kept)


# Fixed-point functions: numbers are ints, in units of 10**-places.

def _fixed_exp(x, places):
    # e**x; the error is some units in the last places. x is halved until a few terms of the series are enough.
    halvings = max(0, x.bit_length() - (10**places).bit_length() + 1) + int(places**0.5) + 1
    work = places + halvings // 3 + 10
    scale = 10**work
    x = x * 10**(work - places) >> halvings
    total = term = scale
    n = 1
    while term:
        term = term * x // (n * scale)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // scale
    return total // 10**(work - places)


_ln_cache = {}


def _ln_constant(k, places):
    # ln 2 or ln 10.
    if (k, places) not in _ln_cache:
        scale = 10**(places + 10)

        def atanh(q):  # of 1/q
            total = term = scale // q
            n = 1
            while term:
                term //= q * q
                n += 2
                total += term // n
            return total
        two = 2 * atanh(3)
        _ln_cache[2, places] = two // 10**10
        _ln_cache[10, places] = (3 * two + 2 * atanh(9)) // 10**10
    return _ln_cache[k, places]


def _fixed_ln(n, exp, places):
    # ln(n * 10**exp).
    work = places + 12
    scale = 10**work
    # n = 10**size * m with 0.1 <= m < 1
    size = _digits(n)
    m = n * 10**(work - size) if work >= size else n // 10**(size - work)
    power = exp + size
    twos = 0
    while m * 4 < scale * 3:
        m *= 2
        twos += 1
    roots = 0
    while roots < 6:
        m = _math.isqrt(m * scale)
        roots += 1
    y = (m - scale) * scale // (m + scale)
    square = y * y // scale
    total, term, k = y, y, 1
    while term:
        term = term * square // scale
        k += 2
        total += term // k if term >= 0 else -(-term // k)
        if -1 <= term <= 0:
            break
    total *= 2 << roots
    return (total + power * _ln_constant(10, work) - twos * _ln_constant(2, work)) // 10**(work - places)


def _settled(compute, context):
    # Rounds a value that is computed to ever more places until the rounding is certain: compute(extra) gives sign, n and exp with an error below 10**5 units.
    extra = 12
    while True:
        sign, n, exp = compute(extra)
        size = _digits(n)
        drop = size - context._prec
        if drop > 6:
            rest = n % 10**drop
            half = 5 * 10**(drop - 1)
            if abs(rest - half) > 10**6 and 10**6 < rest < 10**drop - 10**6 or extra > 400:
                return sign, n, exp
        extra *= 2


def _exp(d, context):
    nan = _nan(context, d)
    if nan:
        return nan
    if d._kind:
        return _make(0, 0, 0) if d._sign else d
    if not d._n:
        return _make(0, 1, 0)
    adjusted = d.adjusted()
    if adjusted > 20 or adjusted > len(str(3 * (max(context._Emax, -context._Emin) + context._prec))):
        if d._sign:
            context._signal(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED | _CLAMPED)
            return _make(0, 0, context.Etiny())
        context._signal(_OVERFLOW | _INEXACT | _ROUNDED)
        return _make(0, 0, 0, _INFINITE)
    if adjusted < -context._prec - 1:  # one and a little
        n = 10**(context._prec + 1)
        return _half_even(0, n - 1 if d._sign else n + 1, -context._prec - 1, context)

    def compute(extra):
        places = context._prec + extra + max(adjusted, 0) + 2
        x = d._n * 10**(places + d._exp) if places + d._exp >= 0 else d._n // 10**-(places + d._exp)
        if d._sign:
            x = -x
        tens, rest = divmod(x, _ln_constant(10, places))
        return 0, _fixed_exp(rest, places), tens - places
    return _half_even(*_settled(compute, context), context)


def _log(d, context, ten):
    nan = _nan(context, d)
    if nan:
        return nan
    if not d._kind and not d._n:
        return _make(1, 0, 0, _INFINITE)
    if d._sign:
        return context._invalid()
    if d._kind:
        return d
    if not ten and d.compare(_make(0, 1, 0), context)._n == 0:
        return _make(0, 0, 0)
    digits = str(d._n)
    if ten and digits.strip("0") == "1" and digits[0] == "1":
        return _half_even(int(d.adjusted() < 0), abs(d.adjusted()), 0, context)

    def compute(extra):
        places = context._prec + extra + 4
        # Near one the logarithm is small.
        if d.adjusted() in (0, -1):
            places += max(0, -_subtract(d, _make(0, 1, 0), _wide).adjusted())
        x = _fixed_ln(d._n, d._exp, places)
        if ten:
            x = x * 10**places // _ln_constant(10, places)
        return int(x < 0), abs(x), -places
    return _half_even(*_settled(compute, context), context)


def _power(a, b, context):
    nan = _nan(context, a, b)
    if nan:
        return nan
    whole = not b._kind and (b._exp >= 0 or b._n % 10**min(-b._exp, _digits(b._n) + 1) == 0)
    if not b._kind and not b._n:
        return context._invalid() if not a._kind and not a._n else _make(0, 1, 0)
    odd = whole and (int(b) if b._exp < 20 else 0) % 2 == 1
    sign = a._sign & odd
    if a._sign and not whole and (a._kind or a._n):
        return context._invalid()
    if not a._kind and not a._n:
        return _make(sign, 0, 0, _INFINITE if b._sign else _FINITE)
    if a._kind:
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, 0, _INFINITE)
    one = _order(a.copy_abs(), _make(0, 1, 0))
    if b._kind:
        if one == 0:
            context._signal(_INEXACT | _ROUNDED)
            return _make(0, 10**(context._prec - 1), 1 - context._prec)
        return _make(0, 0, 0) if (one < 0) != bool(b._sign) else _make(0, 0, 0, _INFINITE)
    if one == 0:
        if whole:
            exp = a._exp * int(b) if b._exp < 20 and a._exp else 0
            exp = max(exp, 1 - context._prec) if exp <= 0 else 0
            if b._sign:
                exp = 0 if a._exp == 0 else 1 - context._prec if a._exp < 0 else 0
            if a._exp * int(b) < 1 - context._prec:
                context._signal(_ROUNDED)
            return _make(sign, 10**-exp, exp)
        context._signal(_INEXACT | _ROUNDED)
        return _make(0, 10**(context._prec - 1), 1 - context._prec)
    # Far out of range?
    size = abs(a.adjusted()) if a.adjusted() not in (0, -1) else 0
    if size and len(str(size)) + b.adjusted() > len(str(max(context._Emax, -context._Emin) + context._prec)) + 1:
        if (one < 0) != bool(b._sign):
            context._signal(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED | _CLAMPED)
            return _make(sign, 0, context.Etiny())
        context._signal(_OVERFLOW | _INEXACT | _ROUNDED)
        return _overflow(sign, context)
    if whole and b.adjusted() < 9:
        return _int_power(a, int(b), sign, context)

    def compute(extra):
        places = context._prec + extra + 10 + max(b.adjusted(), 0) + len(str(abs(a._exp) + _digits(a._n)))
        x = _fixed_ln(a._n, a._exp, places) * b._n
        x = x * 10**b._exp if b._exp >= 0 else x // 10**-b._exp
        if b._sign:
            x = -x
        tens, rest = divmod(x, _ln_constant(10, places))
        return sign, _fixed_exp(rest, places), tens - places
    sign, n, exp = compute(20)
    drop = _digits(n) - context._prec
    n, _ = _round(sign, n, drop - 3, ROUND_HALF_EVEN)
    exp += drop - 3
    return _finish(sign, n, exp, context, _INEXACT | _ROUNDED)


def _int_power(a, k, sign, context):
    if k < 0:
        work = context.copy()
        work.prec = context._prec + 4 + len(str(-k))
        work._traps._bits = 0
        work._Emax, work._Emin = MAX_EMAX, MIN_EMIN
        a, k = _divide(_make(0, 1, 0), a.copy_abs(), work), -k
        inexact = work._flags._bits & (_INEXACT | _ROUNDED)
    else:
        inexact = 0
    digits = _digits(a._n)
    if digits * k <= 4 * context._prec + 2000:
        finish = _finish
        if inexact and (a._exp + digits) * k < context._Emin - context._prec:
            finish = _half_even  # what is out of reach is zero, whatever the rounding
        return finish(sign, a._n**k, a._exp * k, context, inexact)
    # Square and multiply with guard digits.
    keep = context._prec + 12 + len(str(k))
    n, exp = 1, 0
    for bit in bin(k)[2:]:
        n, exp = n * n, 2 * exp
        if bit == "1":
            n, exp = n * a._n, exp + a._exp
        drop = _digits(n) - keep
        if drop > 0:
            n, lost = _round(0, n, drop, ROUND_HALF_EVEN)
            exp += drop
            inexact |= _ROUNDED | (lost and _INEXACT)
    return _finish(sign, n, exp, context, inexact)


def _power_modulo(a, b, m, context):
    nan = _nan(context, a, b, m)
    if nan:
        return nan
    for d in (a, b, m):
        if d._kind or d._exp < 0 and d._n % 10**-d._exp:
            return context._invalid()
    if b._sign and b._n or not m._n or not a._n and not b._n or m.adjusted() >= context._prec:
        return context._invalid()
    odd = int(b) % 2
    return _make(a._sign & odd, pow(abs(int(a)), int(b), abs(int(m))), 0)


def _chosen(a, b, context, larger, magnitude):
    if a._kind >= _QUIET or b._kind >= _QUIET:
        if _SIGNALING in (a._kind, b._kind) or a._kind == b._kind == _QUIET:
            return _nan(context, a, b)
        return _fix(a if b._kind >= _QUIET else b, context)
    order = _order(a.copy_abs(), b.copy_abs()) if magnitude else 0
    order = order or _order(a, b)
    order = order or _total_order(a, b)
    return _fix(a if (order >= 0) == larger else b, context)


def _next(d, context, way):
    nan = _nan(context, d)
    if nan:
        return nan
    largest = 10**context._prec - 1
    if d._kind:
        return d if d._sign == (way < 0) else _make(d._sign, largest, context.Etop())
    work = context.copy()
    work._traps._bits = 0
    work.rounding = ROUND_CEILING if way > 0 else ROUND_FLOOR
    new = _fix(d, work)
    if new._kind or _order(new, d):
        return new
    return _add(d, _make(int(way < 0), 1, context.Etiny() - 1), work)


def _parse_spec(spec):
    # (fill, align, sign, z, zero, width, grouping, precision, type), or None.
    fill, align, i = " ", None, 0
    if spec[1:2] in ("<", ">", "=", "^"):
        fill, align, i = spec[0], spec[1], 2
    elif spec[:1] in ("<", ">", "=", "^"):
        align, i = spec[0], 1
    sign = "-"
    if spec[i:i + 1] in ("+", "-", " "):
        sign, i = spec[i], i + 1
    z = spec[i:i + 1] == "z"
    i += z
    zero = spec[i:i + 1] == "0"
    if zero:
        if align is not None:
            return None
        fill, align, i = "0", "=", i + 1
    start = i
    while spec[i:i + 1].isdecimal():
        i += 1
    width = int(spec[start:i] or 0)
    group = ""
    if spec[i:i + 1] == ",":
        group, i = ",", i + 1
    precision = None
    if spec[i:i + 1] == ".":
        start = i = i + 1
        while spec[i:i + 1].isdecimal():
            i += 1
        if start == i:
            return None
        precision = int(spec[start:i])
    kind = spec[i:]
    if len(kind) > 1 or kind and kind not in "eEfFgGn%":
        return None
    if kind == "n" and group:
        return None
    return fill, align, sign, z, zero, width, group, precision, kind


def _formatted(d, spec):
    if not isinstance(spec, str):
        raise TypeError("format argument must be str")
    parsed = _parse_spec(spec)
    if parsed is None:
        raise ValueError("invalid format string")
    fill, align, plus, z, zero, width, group, precision, kind = parsed
    context = getcontext()
    if d._kind:
        body = d._text(1, False).lstrip("-")
        if kind == "%":
            body += "%"
        if zero and d._kind >= _QUIET:
            fill = " "
        digits = ""
        if zero:
            fill, align = " ", ">"
        return _aligned_text(("-" if d._sign else "" if plus == "-" else plus), body, fill, align or ">", width)
    rounding = context._rounding
    if kind == "" :
        upper = context._capitals
    else:
        upper = kind in "EFG"
    if kind == "%":
        d = _make(d._sign, d._n, d._exp + 2)
    if precision is not None:
        if kind in ("e", "E"):
            d = _to_digits(d, precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            d, _ = _scaled(d, -precision, rounding)
        elif _digits(d._n) > max(precision, 1):
            d = _to_digits(d, max(precision, 1), rounding)
    if z and not d._n:
        d = d.copy_abs()
    digits = str(d._n)
    left = d._exp + len(digits)
    if kind in ("e", "E"):
        point = 1
        if not d._n and precision is not None:
            digits = "0" * (precision + 1)
            left += precision
    elif kind in ("f", "F", "%"):
        point = left
    elif d._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point], digits[point:]
    if kind in ("f", "F", "%") and d._exp > 0:
        whole, fraction = (digits + "0" * d._exp if d._n else "0"), ""
    tail = "." + fraction if fraction else ""
    if left != point or kind in ("e", "E"):
        tail += ("E" if upper else "e") + "%+d" % (left - point)
    if kind == "%":
        tail += "%"
    sign = "-" if d._sign else "" if plus == "-" else plus
    if zero or fill == "0" and align == "=":
        whole = _grouped(whole, group, width - len(sign) - len(tail))
    elif group:
        whole = _grouped(whole, group, 0)
    return _aligned_text(sign, whole + tail, fill, align or ">", width)


def _to_digits(d, digits, rounding):
    if not d._n:
        return _make(d._sign, 0, d._exp)
    size = _digits(d._n)
    n, _ = _round(d._sign, d._n, size - digits, rounding)
    exp = d._exp + size - digits
    if n >= 10**digits:
        n, exp = n // 10, exp + 1
    return _make(d._sign, n, exp)


def _grouped(whole, group, least):
    # The whole part with separators, filled up with zeros.
    if not group:
        return whole.rjust(least, "0")
    while True:
        parts = []
        rest = whole
        while len(rest) > 3:
            parts.insert(0, rest[-3:])
            rest = rest[:-3]
        text = group.join([rest, *parts])
        if len(text) >= least:
            return text
        whole = "0" + whole


def _aligned_text(sign, body, fill, align, width):
    pad = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + pad
    if align == "=":
        return sign + pad + body
    if align == "^":
        half = len(pad) // 2
        return pad[:half] + sign + body + pad[half:]
    return pad + sign + body


def _operator(function):
    def forward(self, other, /):
        other = _coerced(other)
        return other if other is NotImplemented else function(self, other, getcontext())

    def backward(self, other, /):
        other = _coerced(other)
        return other if other is NotImplemented else function(other, self, getcontext())
    return forward, backward


for _name, _function in (("add", _add), ("sub", _subtract), ("mul", _multiply), ("truediv", _divide), ("floordiv", _divide_int), ("mod", _remainder), ("divmod", _divmod)):
    for _prefix, _method in zip(("__", "__r"), _operator(_function)):
        _method.__name__ = _prefix + _name + "__"
        _method.__qualname__ = "Decimal." + _method.__name__
        setattr(Decimal, _method.__name__, _method)


def _pow(self, other, modulo=None, /):
    other = _coerced(other)
    if other is NotImplemented:
        return other
    if modulo is None:
        return _power(self, other, getcontext())
    modulo = _coerced(modulo)
    return modulo if modulo is NotImplemented else _power_modulo(self, other, modulo, getcontext())


def _rpow(self, other, modulo=None, /):
    other = _coerced(other)
    return other if other is NotImplemented else _power(other, self, getcontext())


Decimal.__pow__, Decimal.__rpow__ = _pow, _rpow
Decimal.__ror__ = None
del Decimal.__ror__
for _name in ("canonical", "copy_abs", "copy_negate", "exp", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero", "ln",
              "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "sqrt", "to_integral_exact", "to_integral_value"):
    _forward(_name, 1)
for _name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag",
              "next_toward", "quantize", "remainder_near", "rotate", "same_quantum", "scaleb", "shift"):
    _forward(_name, 2)
Context.to_integral = Context.to_integral_value
Context.copy_decimal = lambda self, x, /: _operand(x)
del Context.Etiny_, Context.clear
del _name, _function, _prefix, _method

DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, Overflow, InvalidOperation], flags=[], Emin=-999999, Emax=999999, capitals=1, clamp=0)
_default = DefaultContext
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_wide = Context(prec=2000, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
_current = _contextvars.ContextVar("decimal_context")


def getcontext():
    """The context of operations here."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    """Makes a context that of operations here."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    __module__ = "decimal"

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._old)


_ContextManager.__name__ = _ContextManager.__qualname__ = "ContextManager"


def localcontext(ctx=None, **kwargs):
    """A context for a with statement."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in ("flags", "traps"):
            setattr(ctx, name, _SignalDict(_signal_bits(value)))
        else:
            setattr(ctx, name, value)
    return _ContextManager(ctx)
