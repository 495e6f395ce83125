def echo(a):
    while True:
        a = yield a
e = echo("hello")
print(next(e))
print(e.send("again"))
print(next(e))
print(e.send(3), e.send([4]))
fresh = echo(1)
fresh.send("too soon")
