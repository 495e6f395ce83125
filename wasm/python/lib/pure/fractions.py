"""Rational numbers."""
import math as _math
import numbers as _numbers
import operator as _operator
from decimal import Decimal as _Decimal

__all__ = ["Fraction"]


def _read(text):
    # Numerator and denominator of a text: a ratio, or a decimal number with an exponent.
    def digits(s):
        return s and all([part.isdecimal() for part in s.split("_")])
    body = text.strip()
    sign = -1 if body[:1] == "-" else 1
    if body[:1] in ("+", "-"):
        body = body[1:]
    top, slash, bottom = body.partition("/")
    if slash:
        if digits(top.rstrip()) and digits(bottom.lstrip()):
            return sign * int(top), int(bottom)
        return None
    number, e, exponent = body.lower().partition("e")
    power = exponent[1:] if exponent[:1] in ("+", "-") else exponent
    whole, dot, fraction = number.partition(".")
    if e and not digits(power) or not (whole or fraction) or whole and not digits(whole) or fraction and not digits(fraction):
        return None
    fraction = fraction.replace("_", "")
    n, d = int(whole or 0) * 10**len(fraction) + int(fraction or 0), 10**len(fraction)
    if e:
        exp = int(exponent)
        n, d = (n * 10**exp, d) if exp >= 0 else (n, d * 10**-exp)
    return sign * n, d


def _fallbacks(monomorphic, fallback, handle_complex=True):
    def forward(a, b):
        if isinstance(b, Fraction):
            return monomorphic(a, b)
        if isinstance(b, int):
            return monomorphic(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if handle_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, _numbers.Rational):
            return monomorphic(Fraction(a), b)
        if isinstance(a, _numbers.Real):
            return fallback(float(a), float(b))
        if handle_complex and isinstance(a, _numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented
    name = fallback.__name__
    forward.__name__, reverse.__name__ = "__%s__" % name, "__r%s__" % name
    return forward, reverse


class Fraction(_numbers.Rational):
    """A numerator and a denominator in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, _numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, (float, _Decimal)):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance") if not hasattr(numerator, "as_integer_ratio") else TypeError(
                    "argument should be a string or a Rational instance")
            found = _read(numerator)
            if found is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator, denominator = found
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = _math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """A float's exact value."""
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """A Decimal's exact value."""
        if isinstance(dec, _numbers.Integral):
            dec = _Decimal(int(dec))
        elif not isinstance(dec, _Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super().__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator no larger than that."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, the last of them shortened.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)

    def __format__(self, format_spec, /):
        spec = _spec(format_spec)
        if spec is None:
            raise ValueError("Invalid format specifier %r for object of type %r" % (format_spec, type(self).__name__))
        return _format_ratio(self, *spec) if spec[-1] == "" else _format_float(self, *spec)

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if not b._numerator:
            raise ZeroDivisionError("Fraction(%s, 0)" % _zero_top(a, b))
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return a._numerator * b._denominator // (a._denominator * b._numerator)

    def _divmod(a, b):
        q, r = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return q, Fraction(r, a._denominator * b._denominator)

    def _mod(a, b):
        return Fraction(a._numerator * b._denominator % (b._numerator * a._denominator), a._denominator * b._denominator)

    __add__, __radd__ = _fallbacks(_add, _operator.add)
    __sub__, __rsub__ = _fallbacks(_sub, _operator.sub)
    __mul__, __rmul__ = _fallbacks(_mul, _operator.mul)
    __truediv__, __rtruediv__ = _fallbacks(_div, _operator.truediv)
    __floordiv__, __rfloordiv__ = _fallbacks(_floordiv, _operator.floordiv, False)
    __divmod__, __rdivmod__ = _fallbacks(_divmod, divmod, False)
    __mod__, __rmod__ = _fallbacks(_mod, _operator.mod, False)

    def __pow__(a, b):
        if isinstance(b, _numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            n, d = a._numerator, a._denominator
            if power >= 0:
                return Fraction._from_coprime_ints(n**power, d**power)
            if n == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % d**-power)
            if n > 0:
                return Fraction._from_coprime_ints(d**-power, n**-power)
            return Fraction._from_coprime_ints((-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __float__(a):
        return a._numerator / a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if 2 * rest == self._denominator:
                return whole + whole % 2
            return whole + (2 * rest > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        p = (1 << 61) - 1  # sys.hash_info.modulus
        if self._denominator % p == 0:
            h = 314159  # that of infinity
        else:
            h = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, p))
        h = h if self._numerator >= 0 else -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if _math.isnan(b) or _math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if _math.isnan(other) or _math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _zero_top(a, b):
    # The numerator that a division by zero names: what is left of it after the common factors are gone.
    n = a._numerator
    return (n > 0) - (n < 0)


def _spec(text):
    # (fill, align, sign, no negative zero, alternate, zeros, width, separator, precision, type), or None.
    fill, align, i = " ", "", 0
    if text[1:2] in ("<", ">", "=", "^"):
        fill, align, i = text[0], text[1], 2
    elif text[:1] in ("<", ">", "=", "^"):
        align, i = text[0], 1
    sign = "-"
    if text[i:i + 1] in ("+", "-", " "):
        sign, i = text[i], i + 1
    z = text[i:i + 1] == "z"
    i += z
    alternate = text[i:i + 1] == "#"
    i += alternate
    zeros = text[i:i + 1] == "0" and text[i + 1:i + 2].isdecimal()
    i += zeros
    start = i
    while text[i:i + 1].isdecimal():
        i += 1
    width = int(text[start:i] or 0)
    separator = ""
    if text[i:i + 1] in (",", "_"):
        separator, i = text[i], i + 1
    precision = None
    if text[i:i + 1] == ".":
        start = i = i + 1
        while text[i:i + 1].isdecimal():
            i += 1
        if start == i:
            return None
        precision = int(text[start:i])
    kind = text[i:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "%") or kind == "" and (z or zeros or precision is not None):
        return None
    if zeros and align:
        return None
    return fill, align, sign, z, alternate, zeros, width, separator, precision, kind


def _align(fill, align, width, sign, body):
    pad = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + pad
    if align == "^":
        half = len(pad) // 2
        return pad[:half] + sign + body + pad[half:]
    if align == "=":
        return sign + pad + body
    return pad + sign + body


def _format_ratio(x, fill, align, plus, z, alternate, zeros, width, separator, precision, kind):
    n, d = x._numerator, x._denominator
    sign = "-" if n < 0 else "" if plus == "-" else plus
    body = format(abs(n), separator)
    if d > 1 or alternate:
        body += "/" + format(d, separator)
    return _align(fill, align or ">", width, sign, body)


def _half_even_quotient(n, d):
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q % 2)


def _format_float(x, fill, align, plus, z, alternate, zeros, width, separator, precision, kind):
    if precision is None:
        precision = 6
    n, d = abs(x._numerator), x._denominator
    negative = x._numerator < 0
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        digits = _half_even_quotient(n * 10**-exponent, d) if exponent < 0 else _half_even_quotient(n, d * 10**exponent)
        scientific, point = False, precision
        if kind == "%":
            exponent = -precision
        size = point
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        if n == 0:
            digits, exponent = 0, 1 - figures
        else:
            m = len(str(n)) - len(str(d))
            if n < d * 10**m if m >= 0 else n * 10**-m < d:
                m -= 1
            exponent = m + 1 - figures
            digits = _half_even_quotient(n, d * 10**exponent) if exponent >= 0 else _half_even_quotient(n * 10**-exponent, d)
            if len(str(digits)) == figures + 1:
                digits, exponent = digits // 10, exponent + 1
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if kind in "eE" or scientific and kind in "gG":
        suffix = ("E" if kind in "EG" else "e") + "%+.2d" % (exponent + point)
    else:
        suffix = "%" if kind == "%" else ""
    text = "%0*d" % (point + 1, digits)
    sign = "-" if negative and (digits or not z) else "" if plus == "-" else plus
    whole, fraction = text[:len(text) - point], text[len(text) - point:]
    if kind in "gG" and not alternate:
        fraction = fraction.rstrip("0")
    dot = "." if fraction or alternate else ""
    tail = dot + fraction + suffix
    if zeros:
        least = width - len(sign) - len(tail)
        whole = whole.zfill(3 * least // 4 + 1 if separator else least)
    if separator:
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + "".join([separator + whole[k:k + 3] for k in range(first, len(whole), 3)])
    return _align(fill, align or ">", width, sign, whole + tail)
