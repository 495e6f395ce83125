def echo():
    while True:
        got = yield
        print("got", got)

e = echo()
print(e.send(None))
e.send("hello")
next(e)
f = echo()
f.send("too early")
