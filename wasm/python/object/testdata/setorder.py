"""Records setorder.txt: random operations on sets and the order CPython 3.13 then shows.

    PYTHONHASHSEED=0 python3.13 setorder.py > setorder.txt

Each line is a program: registers A, B and C hold sets; a word is an operation, the word after '=' on is the order of A, or what pop gave.
"""
import random

random.seed(3)


def value(kind):
    if kind == 0:
        return random.randrange(0, 40)
    if kind == 1:
        return random.randrange(-1000, 100000)
    if kind == 2:
        return random.choice("abcdefghijklmnopqrstuvwxyz") * random.randrange(1, 4)
    return value(random.randrange(3))


def show(v):
    return str(v) if isinstance(v, int) else "'" + v


def line():
    kind = random.randrange(4)
    size = random.choice([3, 8, 20, 60, 300])
    r = {"A": set(), "B": set(), "C": set()}
    words = []
    for _ in range(size):
        name = random.choice("AAABC")
        op = random.choices(["add", "del", "pop", "or", "and", "sub", "xor", "ior", "iand", "isub", "ixor", "copy", "upd", "idct", "fro"],
                            [60, 20, 6, 2, 2, 2, 2, 2, 1, 2, 2, 2, 3, 1, 1])[0]
        s, other = r[name], random.choice("ABC")
        if op == "add":
            v = value(kind)
            s.add(v)
            words.append(f"{name}+{show(v)}")
        elif op == "del":
            v = value(kind)
            s.discard(v)
            words.append(f"{name}-{show(v)}")
        elif op == "pop":
            if s:
                words.append(f"{name}pop={show(s.pop())}")
        elif op == "upd":
            vs = [value(kind) for _ in range(random.randrange(12))]
            s.update(vs)
            words.append(f"{name}upd" + "".join("," + show(v) for v in vs))
        elif op == "idct":
            vs = [value(kind) for _ in range(random.randrange(12))]
            r[name] = set(dict.fromkeys(vs))
            words.append(f"{name}idct" + "".join("," + show(v) for v in vs))
        elif op == "fro":
            vs = [value(kind) for _ in range(random.randrange(12))]
            r[name] = set(frozenset(vs))
            words.append(f"{name}fro" + "".join("," + show(v) for v in vs))
        else:
            o = r[other]
            if op == "or": r[name] = s | o
            elif op == "and": r[name] = s & o
            elif op == "sub": r[name] = s - o
            elif op == "xor": r[name] = s ^ o
            elif op == "copy": r[name] = o.copy()
            elif op == "ior": s |= o
            elif op == "iand": s &= o
            elif op == "isub": s -= o
            elif op == "ixor": s ^= o
            words.append(f"{name}{op},{other}")
    for name in "ABC":
        words.append(f"{name}=" + ",".join(map(show, r[name])))
    print(" ".join(words))


for _ in range(300):
    line()
