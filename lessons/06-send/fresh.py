def listener():
    while True:
        word = yield
        print("heard", word)


g = listener()
try:
    g.send("hello?")
except TypeError as error:
    print("TypeError:", error)

g.send(None)
g.send("hello!")
g.send("are you still there?")
