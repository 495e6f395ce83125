def letters():
    yield "a"
    yield "b"
    yield "c"


results = {
    "letters": letters,
    "letters()": letters(),
    "next(letters())": next(letters()),
    "list(letters())": list(letters()),
    "tuple(letters())": tuple(letters()),
    "set(letters())": set(letters()),
    "dict(enumerate(letters()))": dict(enumerate(letters())),
    "enumerate(letters())": enumerate(letters()),
    "''.join(letters())": "".join(letters()),
}
for text, value in results.items():
    print(f"{text:27} {type(value).__name__}")
