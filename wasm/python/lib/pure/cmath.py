"""Mathematical functions of complex numbers. The formulas are those that keep the accuracy where the plain ones lose it (Modules/cmathmodule.c names
their sources)."""
import math as _math
from math import e, inf, nan, pi, tau, copysign as _copysign, hypot as _hypot

infj, nanj = complex(0.0, inf), complex(0.0, nan)
_LARGE = 1.7976931348623157e308 / 4
_LOG_LARGE = _math.log(_LARGE)
_SQRT_LARGE = _math.sqrt(_LARGE)
_TINY = 2.2250738585072014e-308
_SQRT_TINY = _math.sqrt(_TINY)


def _complex(z):
    if isinstance(z, (complex, float, int)):
        return complex(z)
    for name in ("__complex__", "__float__", "__index__"):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError("must be real number, not " + type(z).__name__)


def _checked(z, made):
    # A result that is infinite where the argument is not is too large.
    if (_math.isinf(made.real) or _math.isinf(made.imag)) and isfinite(z):
        raise OverflowError("math range error")
    return made


def sqrt(z, /):
    """The square root with a real part that is not negative."""
    z = _complex(z)
    x, y = z.real, z.imag
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    if _math.isinf(y):
        return complex(inf, y)
    if _math.isinf(x):
        return complex(x, _copysign(0.0, y) if y == y else nan) if x > 0 else complex(0.0 if y == y else nan, _copysign(inf, y))
    ax, ay = abs(x), abs(y)
    if ax < _TINY and ay < _TINY:
        ax = _math.ldexp(ax, 54)
        s = _math.ldexp(_math.sqrt(ax + _hypot(ax, _math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _copysign(d, y)) if x >= 0.0 else complex(d, _copysign(s, y))


def exp(z, /):
    """e to this power."""
    z = _complex(z)
    x, y = z.real, z.imag
    if _math.isinf(x) or _math.isnan(x):
        if y == 0:
            return complex(_math.exp(x), y)
        return complex(_copysign(0.0, _math.cos(y)), _copysign(0.0, _math.sin(y))) if x == -inf else complex(x * _math.cos(y), x * _math.sin(y))
    if x > _LOG_LARGE:
        try:
            l = _math.exp(x - 1.0)
        except OverflowError:
            raise OverflowError("math range error") from None
        return _checked(z, complex(l * _math.cos(y) * e, l * _math.sin(y) * e))
    l = _math.exp(x)
    return _checked(z, complex(l * _math.cos(y), l * _math.sin(y)))


def _ln(z):
    x, y = z.real, z.imag
    if x == 0.0 and y == 0.0:
        raise ValueError("math domain error")
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = _math.log(_hypot(ax / 2.0, ay / 2.0)) + _math.log(2.0)
    elif ax < _TINY and ay < _TINY:
        real = _math.log(_hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _math.log(2.0)
    else:
        h = _hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            am, an = max(ax, ay), min(ax, ay)
            real = _math.log1p((am - 1) * (am + 1) + an * an) / 2.0
        else:
            real = _math.log(h)
    return complex(real, _math.atan2(y, x))


def log(z, base=None, /):
    """The logarithm: the natural one, or to a base."""
    z = _ln(_complex(z))
    return z if base is None else z / _ln(_complex(base))


def log10(z, /):
    """The logarithm to base ten."""
    z = _ln(_complex(z))
    return complex(z.real / 2.302585092994046, z.imag / 2.302585092994046)


def phase(z, /):
    """The angle."""
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Distance from the origin, and angle."""
    z = _complex(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number with a distance and an angle."""
    r, phi = float(r), float(phi)
    return complex(r, r * phi) if phi == 0.0 else complex(r * _math.cos(phi), r * _math.sin(phi))


def acos(z, /):
    z = _complex(z)
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _complex(z)
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag), _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def atanh(z, /):
    z = _complex(z)
    if z.real < 0.0 or z.real == 0.0 and _copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    x, ay = z.real, abs(z.imag)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _hypot(x / 2.0, z.imag / 2.0)
        return complex(x / 4.0 / h / h, -_copysign(pi / 2.0, -z.imag))
    if x == 1.0 and ay < _SQRT_TINY:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2.0))), _copysign(_math.atan2(2.0, -ay) / 2, z.imag))
    return complex(_math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0, -_math.atan2(-2.0 * z.imag, (1 - x) * (1 + x) - ay * ay) / 2.0)


def asin(z, /):
    z = _complex(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atan(z, /):
    z = _complex(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LOG_LARGE:
        x -= _copysign(1.0, x)
        return _checked(z, complex(_math.cos(y) * _math.cosh(x) * e, _math.sin(y) * _math.sinh(x) * e))
    return _checked(z, complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x)))


def sinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LOG_LARGE:
        x -= _copysign(1.0, x)
        return _checked(z, complex(_math.cos(y) * _math.sinh(x) * e, _math.sin(y) * _math.cosh(x) * e))
    return _checked(z, complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x)))


def tanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LOG_LARGE:
        return complex(_copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty, cx = _math.tanh(x), _math.tan(y), 1.0 / _math.cosh(x)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ty / denom * cx * cx)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z, /):
    z = _complex(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers differ by little."""
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol
