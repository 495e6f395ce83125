from greenlet import getcurrent, greenlet


def ask(question):
    """An ordinary function. It stops its caller, and the caller's caller."""
    return getcurrent().parent.switch(question)


def interview():
    name = ask("name?")
    age = ask("age?")
    return f"{name}, {age}"


talk = greenlet(interview)
answers = iter(["Ada", 36])
said = talk.switch()
while not talk.dead:
    print("asked:", said)
    said = talk.switch(next(answers))
print("result:", said)
