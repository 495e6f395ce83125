class A: pass
a = A()
print(a == a, a != a, a == A(), A == A, A != int)
print(1 == 1.0 == True, "1" == 1, [1] == (1,), None == 0, {1} == frozenset({1}), b"a" == "a", 1j == 1)
for code in ("1 < 'a'", "None < 1", "[] < ()", "{} < {}", "1j < 2j", "object() < object()", "'a' >= b'a'", "[1] < ['a']", "max(1, 'a')", "sorted([1, 'a'])"):
    try:
        eval(code)
    except TypeError as e:
        print(e)
