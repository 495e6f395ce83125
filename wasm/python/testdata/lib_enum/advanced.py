from enum import *


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 2)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    A = auto()
    B = auto()


class Missing(Enum):
    X = 1

    @classmethod
    def _missing_(cls, value):
        return cls.X if value == "x" else None


@unique
class U(Enum):
    A = 1


print(Planet.EARTH.gravity, Planet.MARS.mass, Auto.A.value, Missing("x"), Enum("Animal", "CAT DOG"), list(Enum("Animal", "CAT DOG")), Enum("P", {"A": 5}).A.value, Enum("Q", [("A", 1)], module="m").__module__, IntEnum("R", "A B", start=5).B.value)
try:
    @unique
    class V(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class W(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)


class M(Enum):
    A = member(1)

    @nonmember
    def f():
        pass

    def method(self):
        return self.value * 10

    @classmethod
    def make(cls):
        return cls.A


print(M.A.method(), M.make(), type(M.f), list(M), verify(CONTINUOUS)(Enum("C", "A B")))
match M.A:
    case M.A:
        print("matched")
import copy
print(copy.deepcopy(M.A) is M.A)
