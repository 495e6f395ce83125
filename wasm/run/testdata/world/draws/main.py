# Each part of the world draws from a generator of its own, so a new part leaves the others as they were.
import _world
from _chance import Part

assert _world.config()["hosts"]["api.example.com"]["latency"] == [0.1, 0.3]

api, other = Part("api.example.com"), Part("other.example.com")
mixed = []
for _ in range(3):
    mixed.append(api.draw([0.1, 0.3]))
    other.draw({"exponential": 2})
alone = Part("api.example.com")
assert mixed == [alone.draw([0.1, 0.3]) for _ in range(3)]
assert all(0.1 <= draw <= 0.3 for draw in mixed)
assert min(other.draw({"normal": [0, 1]}) for _ in range(100)) == 0.0
assert other.draw(None) == 0.0 and other.draw(2) == 2
assert not other.happens(0) and other.happens(1)
print("ok")
