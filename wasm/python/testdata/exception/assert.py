def check(x):
    assert x > 0, f"x is {x}"
    assert x
check(1)
try:
    check(-1)
except AssertionError as e:
    print(repr(e))
try:
    assert False
except AssertionError as e:
    print(repr(e))
try:
    assert 0, (1, 2)
except AssertionError as e:
    print(e.args)
assert (1 == 2), "the last one"
