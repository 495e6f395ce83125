print({x % 4 for x in range(10)}, {c for c in "mississippi"} == set("misp"), {(x, y) for x in range(2) for y in range(2)}, {len(w) for w in ("a", "bb", "cc")})
