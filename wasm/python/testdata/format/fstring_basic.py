name, n, pi = "Ada", 42, 3.14159
print(f"{name} {n} {pi:.2f} {name!r} {name!s:>6} {n:>5}| {{literal}} {n + 1} {name.upper()}")
print(f"{n=} {n = } {name=} {name=!s} {pi=:.1f} {n+1=} {name.upper()=}")
print(f"{n:{n//4}} {pi:{5}.{2}f} {'nested ' + f'{n}'} {[x for x in range(3)]} {({1: 2})}")
