print(list("añ日"), [ord(c) for c in "añ日😀"], [chr(n) for n in (97, 241, 26085, 128512)])
print(list(enumerate("ab")), list(zip("abc", range(3))), list(reversed("abc")), dict.fromkeys("aab"))
print("".join(sorted(set("mississippi"))), [*"xy"], {c: "hello".count(c) for c in "hello"})
