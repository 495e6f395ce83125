# Each operand is asked once, however many classes define the operator, and names bound by except survive in what is returned.


class Left:
    def __add__(self, other):
        print('Left.__add__')
        return NotImplemented


class Right:
    def __radd__(self, other):
        print('Right.__radd__')
        return NotImplemented


class Text(str):
    def __radd__(self, other):
        return NotImplemented


def attempt(f):
    try:
        return f()
    except TypeError as e:
        return e


print(attempt(lambda: Left() + Right()))
print(attempt(lambda: Text() + {}))
print(attempt(lambda: Text('a') + 'b'))


class Shown:
    def __get__(self, instance, owner):
        raise AttributeError('not now')


class Holder:
    shown = Shown()


print(getattr(Holder(), 'shown', 'default'), hasattr(Holder(), 'shown'))
