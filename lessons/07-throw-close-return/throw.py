def patient():
    while True:
        try:
            yield "listening"
        except ValueError as error:
            yield f"never mind: {error}"


g = patient()
print(next(g))
print(g.throw(ValueError("that is no number")))
print(next(g))
try:
    g.throw(KeyError("this one it does not know"))
except KeyError as error:
    print("came out again:", error)
print("after that:", next(g, "nothing more"))
