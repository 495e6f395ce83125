def listener():
    while True:
        word = yield
        print("heard", word)


def talk(g):
    next(g)
    for word in ["good", "morning"]:
        g.send(word)


print("nobody has primed it")
talk(listener())
print("the program goes on")
